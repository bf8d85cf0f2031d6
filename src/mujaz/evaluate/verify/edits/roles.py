"""Roles: who did it and to whom change places, and so do from and to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.names import is_masculine, is_woman
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.language.letters import normalise
from mujaz.language.words import Word, is_definite
from mujaz.span import Span

_NEAR = 12  # words after a verb in which its subject and object stand
# «ارتفع من 30 إلى 40», a word or two between: no repetition without a bound.
_FROM_TO = re.compile(r"(?<!\w)من (\d+(?:[.,]\d+)?)(?: \w+){0,2} إلى (\d+(?:[.,]\d+)?)(?![\w%])")


def direction(told: Told) -> Iterator[Change]:
    """Yield each movement and rise turned round, and each deed with doer and object swapped."""
    for one in told.facts.movements:
        if told.holds(one.start, one.end) and one.origin and one.destination:
            origin = _named(told, one.origin, one.start, one.end)
            destination = _named(told, one.destination, one.start, one.end)
            if origin and destination:
                yield from _swapped(told, origin, destination)
    yield from _rises(told)
    yield from _agents(told)


def _rises(told: Told) -> Iterator[Change]:
    """Yield «ارتفع من 30 إلى 40» turned round; without such a verb it is a range."""
    for found in _FROM_TO.finditer(told.text):
        one, other = (
            Span(told.span.start + found.start(at), told.span.start + found.end(at))
            for at in (1, 2)
        )
        before = [word for word in told.words if word.end <= one.start][-12:]
        cores = {core for word in before for _, core in table.cores(word.form)}
        if cores & table.listed("direction", "changing"):
            yield from _swapped(told, one, other)


def _named(told: Told, name: str, start: int, end: int) -> Span | None:
    at = told.article.body.find(name, start, end)
    return Span(at, at + len(name)) if at >= 0 else None


def _swapped(told: Told, one: Span, other: Span) -> Iterator[Change]:
    """Yield two names in each other's place; both definite or neither, for the clitic before."""
    body = told.article.body
    left, right = one.of(body), other.of(body)
    alike = is_definite(normalise(left)) is is_definite(normalise(right))
    if not one.meets(other) and alike and normalise(left) != normalise(right):
        yield (one, right), (other, left)


def _agents(told: Told) -> Iterator[Change]:
    """Yield «اتهمت روسيا أوكرانيا» turned round: two names of a kind close after such a verb."""
    verbs = {tuple(verb.split()): ("",) for verb in table.listed("direction", "verbs")}
    for _, after, _, _ in table.found(told.words, verbs):
        near = told.words[after : after + _NEAR]
        for some in _kinds(told):
            inside = [span for span in sorted(some) if _within(near, span)]
            if len(inside) < 2 or inside[0].start > near[min(4, len(near) - 1)].start:
                continue
            between = told.article.body[inside[0].end : inside[1].start]
            if not between.endswith(" و"):  # two that are joined do the same
                yield from _swapped(told, inside[0], inside[1])
                break


def _within(some: Sequence[Word], span: Span) -> bool:
    return some[0].start <= span.start and span.end <= some[-1].end


def _kinds(told: Told) -> Iterator[list[Span]]:
    """Yield mentions that agree alike: states that are feminine, men, bodies of one first word."""
    facts = told.facts
    places = [(p, m) for p, m in told.mentions(facts.places) if p.kind in {"country", "city"}]
    yield [mention for place, mention in places if not is_masculine(place.text)]
    yield [mention for _, mention in told.mentions(facts.people) if not is_woman(told, mention)]
    bodies = [mention for _, mention in told.mentions(facts.organisations)]
    yield [m for m in bodies if not m.of(told.article.body).split()[0].endswith("ة")]
