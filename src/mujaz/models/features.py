"""Features: what the tagger sees of each word, as strings, and nothing of how it was typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common, is_definite, is_verbal_noun, verb_kind
from mujaz.models.wordclass import class_of, stripped

_QUOTES = frozenset('«»"“”„‟‹›')
_QUOTED = ("quoted",)
_REACH = 5  # words: how far before a name its title may stand
_OFFICES = ("offices", "bare_roles", "kin")
_CUES = (*_OFFICES, "kinds_of_place", "named_after", "source_nouns", "name_particles", "times")

PAIRS = ("cc", "kk", "gg")
"""What the features of two neighbours are called, as each is `beside` the other."""


class Standing(NamedTuple):
    """What a form is among others.

    What it is `beside` its neighbours is itself without clitics, its fine and its coarse class. A
    title is its `role`; a word that `closes` stands between no title and its name.
    """

    beside: tuple[str, str, str]
    role: str
    closes: bool
    quotes: bool


class Known(NamedTuple):
    """What a form alone tells: to words as far as two away, to its neighbours too, to itself only.

    `standing` is what it tells together with them.
    """

    far: tuple[str, ...]
    near: tuple[str, ...]
    own: tuple[str, ...]
    standing: Standing


def seen(form: str) -> str:
    """Return a form as the tagger knows it: any number is one, and any quotation mark."""
    if form[:1].isdigit():
        return "#"
    return '"' if form in _QUOTES else form


def of_sentence(forms: Sequence[str]) -> list[list[str]]:
    """Return the features of each word of a sentence, given its words as they are normalised.

    What a word before tells begins with -1 or -2, what one after tells with +1 or +2.
    """
    words = [known(form) for form in forms]
    around = [EDGE, EDGE, *words, EDGE, EDGE]
    around_each = states([word.standing for word in words])
    return [
        [
            *here.far, *here.near, *here.own, *pair(before.standing, here.standing), *told,
            *(f"-1{one}" for one in (*before.far, *before.near)),
            *(f"+1{one}" for one in (*after.far, *after.near)),
            *(f"+1{one}" for one in pair(here.standing, after.standing)),
            *(f"-2{one}" for one in far.far), *(f"+2{one}" for one in beyond.far),
        ]
        for far, before, here, after, beyond, told in zip(
            around, around[1:], words, around[3:], around[4:], around_each, strict=False
        )
    ]  # fmt: skip


def pair(one: Standing, other: Standing) -> list[str]:
    """Return what two neighbours tell together, to both."""
    told = zip(PAIRS, one.beside, other.beside, strict=True)
    return [f"{name}={here}|{there}" for name, here, there in told]


def states(words: Sequence[Standing]) -> list[tuple[str, ...]]:
    """Return what stands around each word: a title before it, quotation marks, the opening."""
    quoted, age, title = False, _REACH, ""
    found = []
    for word in words:
        told = _QUOTED if quoted else ()
        found.append((*told, "title=" + title) if age < _REACH else told)
        quoted ^= word.quotes
        if word.role:
            age, title = 0, word.role
        else:
            age = _REACH if word.closes else age + 1
    for at, told in enumerate(found[:2]):
        found[at] = (f"at={at}", *told)
    return found


def known(form: str) -> Known:
    """Return what a form tells by itself, as it is `seen`."""
    form = seen(form)
    plain, kind = stripped(form), class_of(form)
    return Known(
        far=(f"c={plain}", f"k={kind.fine}", f"g={kind.coarse}"),
        near=(f"w={form}", f"s={plain[-2:]}", *_traits(form, plain)),
        own=_shape(form, plain),
        standing=Standing(
            beside=(plain, kind.fine, kind.coarse),
            role=_role(plain),
            closes=not form.isalnum() or bool(verb_kind(bare(form))),
            quotes=form == '"',
        ),
    )


def _role(plain: str) -> str:
    offices = closed(*_OFFICES)
    return plain if plain in offices or "ال" + plain in offices else ""


def _shape(form: str, plain: str) -> tuple[str, ...]:
    """Return how a word begins and ends, and what is written onto it."""
    if not form.isalpha():
        return (f"shape={form[:1]}",)
    found = [f"p{n}={plain[:n]}" for n in (2, 3, 4) if len(plain) > n]
    found += [f"s{n}={plain[-n:]}" for n in (1, 3, 4) if len(plain) > n]
    found.append(f"clitic={form[: len(form) - len(plain)]}")
    return (*found, "latin") if form.isascii() else tuple(found)


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    """Return the lists of the lexicon that each cue word stands in."""
    names = (*_CUES, "saying")
    words = frozenset[str]().union(*map(closed, names))
    return {word: tuple(name for name in names if word in closed(name)) for word in words}


def _traits(form: str, plain: str) -> tuple[str, ...]:
    """Return what the lexicon tells of a word, its verb and its kind of noun in one string each."""
    word = bare(form)
    cues = _cues().get(plain, ())
    if word != plain and word in closed("saying"):
        cues = (*cues, "saying")
    noun = ("ال" if is_definite(plain) else "") + (
        "n" if is_common(plain.removeprefix("ال")) else ""
    )
    doing = "doing" if is_verbal_noun(plain) else ""
    place = class_of(form).place or class_of(plain).place
    found = [f"v={verb_kind(word)}|{noun}{doing}", *(f"is={cue}" for cue in cues)]
    return (*found, f"place={place}") if place else tuple(found)


EDGE = known("<>")
"""What stands before the first word of a sentence and after its last."""
