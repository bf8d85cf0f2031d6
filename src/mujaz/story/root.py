"""Root: words of one root told as one, so that «سينسحب», «انسحاب» and «المنسحبة» meet.

No morphological dictionary: prefixes, endings and long vowels of the derived forms (Ryding 2005,
ch. 22-31) are taken off while three letters are left, and the ت of the eighth form. What remains is
mostly the root. It is a key to compare by, never shown: words meet in it that have nothing in
common, so that alone it tells nothing, beside other words of the same event it does.
"""

from __future__ import annotations

from functools import cache

from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.language.tables import table
from mujaz.language.words import bare, is_finite, stem, verb_kind

_PREFIXES = ("است", "مست", "يست", "تست", "ان", "من", "ين", "تن", "ا", "ت", "م", "ي", "ن")
# «انتشر», «تنتخب», «المنتظر»: no seventh form of a root in ت is in use, so the ن is the root's.
_EIGHTH_OF_N = {True: ("انت", "نت"), False: ("انت", "منت")}  # of verbs, of nouns
_FUTURE = "س"
_LEFT = 3


@remembered()
def root(form: str) -> str:
    """Return what is left of a normalised word without what derives it from its root."""
    plain = bare(form)
    # «ألغى» begins like a noun with its article.
    verb = is_finite(plain) or (plain.startswith("ال") and verb_kind(plain) is not None)
    found = whole = _without_person(plain) if verb else stem(plain)
    for eighth in _EIGHTH_OF_N[verb]:
        rest = found.removeprefix(eighth)
        if rest != found and len(_consonants(rest)) >= _LEFT - 1:
            return "ن" + _consonants(rest)
    for prefix in _PREFIXES:
        rest = found.removeprefix(prefix)
        if rest != found and len(_consonants(rest)) >= _LEFT:
            found = rest
            break
    found = _consonants(found)
    if len(found) > _LEFT and found[1] == "ت":
        found = found[0] + found[2:]
    return found if len(found) > 1 else whole


def _without_person(verb: str) -> str:
    """Return a finite verb without what tells its person and time: سينسحبون, انسحبت."""
    if verb_kind(verb) == "imperfect":
        verb = verb.removeprefix(_FUTURE)[1:]
        return verb.removesuffix("ون").removesuffix("ان")
    return verb.removesuffix("ت").removesuffix("وا") if len(verb) > _LEFT else verb


def _consonants(word: str) -> str:
    """Return a word without its long vowels and hamza seats, the first letter kept."""
    return word[:1] + "".join(letter for letter in word[1:] if letter not in "اويء")


@cache
def deeds() -> dict[str, str]:
    """Return what names each deed that goes by several roots."""
    same = table("story", "deeds")["same"]
    return {root(fold(word)): name for name, words in same.items() for word in words}


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the roots of a list of `deeds.toml`."""
    return frozenset(root(fold(word)) for word in table("story", "deeds")[kind]["words"])


@cache
def forms(kind: str) -> frozenset[str]:
    """Return the words of a list of `deeds.toml` that stand for themselves alone."""
    return frozenset(map(fold, table("story", "deeds")[kind].get("forms", ())))


def deed(form: str) -> str:
    """Return the deed that a word names: its root, or what several roots have in common."""
    found = root(form)
    return deeds().get(found, found)
