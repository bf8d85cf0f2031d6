"""Organisations: the bodies of a sentence, those tagged and those that their words name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mujaz.facts.names.bodies import bodies, completed, known_bodies
from mujaz.facts.names.lists import listed, nations
from mujaz.facts.names.naming import Naming, naming
from mujaz.facts.names.people import describes, is_a_people, is_thing
from mujaz.language.words import Word, is_definite, verb_kind
from mujaz.models.tagger import Entity
from mujaz.models.wordclass import stripped

_SHORTEST = 3  # letters of a name of one word


def organisations(
    text: str, sentence: Sequence[Word], entities: Sequence[Entity]
) -> Iterator[Naming]:
    """Yield the bodies that the tagger names, and those that their own words name."""
    begins = {word.start: at for at, word in enumerate(sentence)}
    ends = {word.end: at + 1 for at, word in enumerate(sentence)}
    tagged = {
        begins[e.span.start]: (ends[e.span.end], e.kind)
        for e in entities
        if e.span.start in begins and e.span.end in ends
    }
    found = [
        (first, completed(sentence, first, last))
        for start, (end, kind) in tagged.items()
        if kind == "ORG"
        for first, last in _clauses(sentence, start, end)
    ]
    for start, end in _joined([*found, *bodies(sentence, tagged), *known_bodies(sentence)]):
        some = _without_verb(_without_dual(sentence[start:end]))
        other = describes(sentence, some) or is_thing(sentence, some)
        if not (other or _is_generic(some) or _is_alliance(sentence, start, end)):
            yield naming(text, some)


def _clauses(sentence: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names on both sides of إن in a tag: «وزارة … إن مكتب …»."""
    for at in range(start, end):
        between = start < at < end - 1 and not sentence[at - 1].is_mark
        spelled = between and sentence[at + 1].form in ("بي", "ان", "تي")  # «إن بي سي»
        if between and sentence[at].form == "ان" and not spelled:
            yield start, at
            start = at + 1
    yield start, end


def _is_alliance(sentence: Sequence[Word], start: int, end: int) -> bool:
    """Say whether an act of allying is told: «تحالف … مع …»."""
    after = sentence[end].form if end < len(sentence) else ""
    return after == "مع" and stripped(sentence[start].form) == "تحالف"


def _without_dual(some: Sequence[Word]) -> Sequence[Word]:
    dual = len(some) > 1 and stripped(some[0].form) in listed("kinds", "duals")
    return some[1:] if dual else some


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that meet made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _without_verb(some: Sequence[Word]) -> Sequence[Word]:
    """Return a name without the verb that its clause goes on with: «مجلس الأمن الدولي طالب»."""
    end = len(some)
    while end > 1 and verb_kind(some[end - 1].form) == "past" and is_definite(some[end - 2].form):
        end -= 1
    return some[:end]


def _is_generic(some: Sequence[Word]) -> bool:
    if len(some) > 1:
        return False
    form = stripped(some[0].form)
    kind = form in listed("kinds", "words") or form in listed("kinds", "duals")
    kind |= form in listed("generic", "words")
    kind |= f"ال{form}" in nations() or verb_kind(form) == "imperfect"
    return kind or is_a_people(form) or len(form) < _SHORTEST
