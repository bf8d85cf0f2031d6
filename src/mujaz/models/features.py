"""Features: what the tagger sees of each word, as strings, and nothing of how it was typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common, is_definite, is_verbal_noun, verb_kind
from mujaz.models.wordclass import class_of, stripped

_QUOTES = frozenset('«»"“”„‟‹›')
_REACH = 5  # words: how far before a name its title may stand
_OFFICES = ("offices", "bare_roles", "kin")
_CUES = (*_OFFICES, "kinds_of_place", "named_after", "source_nouns", "name_particles", "times")


class _Known(NamedTuple):
    """What a form alone tells: of itself, and of itself to the words that stand by it."""

    own: tuple[str, ...]
    to_next: tuple[str, ...]
    to_previous: tuple[str, ...]
    to_far_next: tuple[str, ...]
    to_far_previous: tuple[str, ...]
    stripped: str
    fine: str
    coarse: str
    role: str
    closes: bool


@lru_cache(maxsize=1 << 16)
def seen(form: str) -> str:
    """Return a form as the tagger knows it: any number is one, and any quotation mark."""
    if form[:1].isdigit():
        return "#"
    return '"' if form in _QUOTES else form


def of_sentence(forms: Sequence[str]) -> list[list[str]]:
    """Return the features of each word of a sentence, given its words as `seen` shows them."""
    known = [_known(form) for form in forms]
    edge = _known("<>")
    around = [edge, edge, *known, edge, edge]
    states = _states(forms, known)
    return [
        [
            *here.own, *before.to_next, *far.to_far_next, *after.to_previous,
            *beyond.to_far_previous, *_pairs(before, here, after), *state,
        ]
        for far, before, here, after, beyond, state in zip(
            around, around[1:], known, around[3:], around[4:], states, strict=False
        )
    ]  # fmt: skip


def _pairs(before: _Known, here: _Known, after: _Known) -> tuple[str, ...]:
    return (
        f"-cc={before.stripped}|{here.stripped}",
        f"-kk={before.fine}|{here.fine}",
        f"-gg={before.coarse}|{here.coarse}",
        f"+cc={here.stripped}|{after.stripped}",
        f"+kk={here.fine}|{after.fine}",
        f"+gg={here.coarse}|{after.coarse}",
    )


def _states(forms: Sequence[str], known: Sequence[_Known]) -> list[list[str]]:
    """Return what stands around each word: a title before it, quotation marks, the opening."""
    quoted, age, title = False, _REACH, ""
    states = []
    for at, (form, word) in enumerate(zip(forms, known, strict=True)):
        state = [f"at={at}"] if at < 2 else []
        if quoted:
            state.append("quoted")
        if age < _REACH:
            state.append("title=" + title)
        states.append(state)
        quoted ^= form == '"'
        if word.role:
            age, title = 0, word.role
        else:
            age = _REACH if word.closes else age + 1
    return states


@lru_cache(maxsize=1 << 16)
def _known(form: str) -> _Known:
    plain, kind = stripped(form), class_of(form)
    traits = _traits(form, plain)
    near = (f"c={plain}", f"k={kind.fine}", f"g={kind.coarse}", f"s={plain[-2:]}", *traits)
    far = (f"c={plain}", f"k={kind.fine}", f"g={kind.coarse}")
    return _Known(
        own=(f"w={form}", *near, *_shape(form, plain)),
        to_next=tuple("-1" + one for one in (f"w={form}", *near)),
        to_previous=tuple("+1" + one for one in (f"w={form}", *near)),
        to_far_next=tuple("-2" + one for one in far),
        to_far_previous=tuple("+2" + one for one in far),
        stripped=plain,
        fine=kind.fine,
        coarse=kind.coarse,
        role=_role(plain),
        closes=not form.isalnum() or bool(verb_kind(bare(form))),
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
