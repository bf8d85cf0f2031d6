"""Openings: what is wrong with the first words of a statement, read alone."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from mujaz.evaluate.attested import Attested
from mujaz.language import letters

LISTS = tomllib.loads(
    files("mujaz.evaluate").joinpath("data/audit.toml").read_text(encoding="utf-8")
)
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_BEGINS = re.compile(r"[\"«“„'(\[]*\w")
_HAMZA = frozenset("أإآؤئ")
_QUOTES = frozenset("\"«“„'")
_QUOTED = re.compile(r"[\"«“„']([^\"»”']*)")
# A name in quotation marks has no more words than this; what was said has.
_LONGEST_NAME = 5


def seen(text: str) -> str:
    """Return the text normalised, but with hamza left on its carrier."""
    return "".join(char if char in _HAMZA else letters.normalise(char) for char in text)


def spellings(section: str, name: str) -> frozenset[str]:
    """Return one list of the auditor's, each entry with its hamza and without any."""
    entries = LISTS[section][name]
    return frozenset(map(seen, entries)) | frozenset(map(letters.normalise, entries))


# A phrase that ends in «أن» may go on as «أنه» or «أنها»; any other ends where its last word does.
_LEANING = tuple(
    phrase if phrase.endswith((" أن", " ان")) else phrase + stop
    for phrase in sorted(spellings("opening", "connectives"))
    for stop in " ،:"
)
_FURNITURE = tuple(
    phrase + stop for phrase in sorted(spellings("opening", "furniture")) for stop in " ،:"
)
_PRONOUNS = spellings("opening", "pronouns")
_DEMONSTRATIVES = spellings("opening", "demonstratives")
_TIMES = spellings("opening", "times")
_BEFORE_A_VERB = spellings("opening", "before_a_verb")
_PARTICLES = spellings("opening", "particles")
_SAYING = spellings("saying", "verbs")
_THEN = spellings("saying", "then")
_PUBLIC, _ABOUT = spellings("saying", "public"), spellings("saying", "about")
_SPEECHES = spellings("saying", "speeches")


def fault(text: str, attested: Attested, *, is_lead: bool = False) -> tuple[str, str] | None:
    """Return what is wrong with how a statement begins and the words that are, or null.

    `is_lead`: the article begins with it, so that no speaker can stand before.
    """
    begun = seen(text).lstrip(" \n\"«“'([-–—•")
    tokens = _TOKEN.findall(begun)
    if not tokens:
        return None
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    bare = first in _SAYING and _no_speaker(begun, second) and not _names_ali(text, tokens)
    kinds = (
        ("opens with a sign", not _BEGINS.match(seen(text).strip())),
        ("is page furniture", (begun + " ").startswith(_FURNITURE)),
        ("opens with a connective", _leans(begun, first, second, attested)),
        ("opens with a bare verb of saying", bare and not (is_lead and _is_made_public(tokens))),
        ("opens with a dangling pronoun", _dangles(text, first, second, attested)),
    )
    return next(((kind, f"{first} {second}") for kind, found in kinds if found), None)


def _leans(begun: str, first: str, second: str, attested: Attested) -> bool:
    padded = " ".join(begun.split()) + " "
    if padded.startswith(_LEANING):
        return True
    if first[0] not in "وف":
        return False
    if first[1:] in _PARTICLES:
        return first != "فقد" or not second.startswith("ال")  # «فقد الجيش» is a loss
    # No root begins with و and hamza but that of «وأد»: before أ, إ and آ it joins.
    joins = first[1:2] in {"", "أ", "إ", "آ"}
    return joins or attested.conjoined(letters.normalise(first))


def _no_speaker(begun: str, second: str) -> bool:
    if second not in _QUOTES:
        return second in _THEN or second in {":", "،", ""}
    quoted = _QUOTED.search(begun)
    return quoted is None or len(quoted[1].split()) > _LONGEST_NAME


def _names_ali(text: str, tokens: list[str]) -> bool:
    """Say whether «علي» is a man: written with ي, and no definite noun follows."""
    typed = _TOKEN.findall(text)[1:2] == ["علي"] and len(tokens) > 2
    return typed and not tokens[2].startswith("ال")


def _is_made_public(tokens: list[str]) -> bool:
    """Say whether «أعلن» or «كشف» at the head of the news is passive: «أعلن في البلاد عن تعيين…».

    It is where «about» follows before any «that» or statement in which somebody would speak.
    """
    until = next((at for at, token in enumerate(tokens) if token in _ABOUT), 0)
    return tokens[0] in _PUBLIC and until > 0 and not _SPEECHES & set(tokens[1:until])


def _dangles(text: str, first: str, second: str, attested: Attested) -> bool:
    if first in _PRONOUNS:
        return True
    if first in _DEMONSTRATIVES:
        return second not in _TIMES
    surfaces = re.findall(r"\w[^\s،.:»\"]*", text)
    head = next((one for one in surfaces if seen(one) not in _BEFORE_A_VERB), "")
    return attested.ends_in_pronoun(head)
