"""Lines: the running digest of a story, newest first, nothing told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from mujaz.brief import Statement
from mujaz.facts.names.naming import Forms
from mujaz.facts.names.variants import same_body, same_person
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, words
from mujaz.span import Span
from mujaz.story.bearers import forms_of
from mujaz.story.deed import roots_of
from mujaz.story.plan import is_future, is_possible
from mujaz.story.root import listed, root
from mujaz.story.speakers import named
from mujaz.story.story import Bearer, Line
from mujaz.story.told import Told

MOST = 15
_OF_ARTICLE = 2  # statements, or the last few articles would fill the digest
_SAME = 0.6  # of the roots of the shorter statement
_COVERED = 0.8  # of the roots of a statement that another outlet has to have to tell the same
_FEWEST = 3
_SPOKEN, _SPEECH = 2, 0.4  # roots of one speaker's shorter speech that the other has too
_DAY = timedelta(hours=24)
_DONE = "قد"  # before a verb of the past
_TURNS = ("begins", "ends", "moves", "cancels")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    line: Line
    roots: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    turns: tuple[bool, ...]
    speaker: Forms = ()
    said: frozenset[str] = frozenset()

    @property
    def denied(self) -> bool:
        """Whether the statement denies, or tells that not."""
        return self.turns[0]


def lines(some: Sequence[Told], people: Sequence[Bearer]) -> tuple[Line, ...]:
    """Return what the digests of the articles say, the newest first, at most `MOST` lines.

    What an older article says in the same words adds its outlet; where its figures are others, the
    newer ones stand here, and the ledger has both. What one speaker says in other words within a
    day is one speech, and told once.
    """
    kept: list[_Kept] = []
    for one in _statements(some, people):
        at = next((n for n, known in enumerate(kept) if _is_same(known, one)), None)
        if at is not None:
            kept[at] = _with(kept[at], one)
        elif len(kept) < MOST:
            kept.append(one)
    return tuple(one.line for one in kept)


def _statements(some: Sequence[Told], people: Sequence[Bearer]) -> Iterator[_Kept]:
    """Yield the first statements of each article, the newest article's before the others'."""
    for told in sorted(some, key=lambda one: (one.at, one.id), reverse=True):
        digest = told.brief.digest
        for statement in (*digest.summary, *digest.points)[:_OF_ARTICLE]:
            yield _kept(told, statement, people)


def _kept(told: Told, statement: Statement, people: Sequence[Bearer]) -> _Kept:
    speaker, content = _speech(told, statement, people)
    said = [word for word in words(statement.text) if not word.is_mark]
    line = Line(
        text=statement.text,
        at=told.at,
        outlets=(told.outlet,),
        evidence=tuple(told.cited(span.start, span.end) for span in statement.evidence),
    )
    denied = any(bare(word.form) in closed("negations") for word in said)
    return _Kept(
        line=line,
        roots=roots_of(said),
        numbers=frozenset(_NUMBER.findall(normalise(statement.text))),
        days=frozenset(bare(word.form) for word in said) & closed("weekdays"),
        turns=(denied, _is_coming(said), *(_turns(said, kind) for kind in _TURNS)),
        speaker=speaker,
        said=content,
    )


def _speech(
    told: Told, statement: Statement, people: Sequence[Bearer]
) -> tuple[Forms, frozenset[str]]:
    """Return who speaks in a statement and the roots of what she says, both empty if none."""
    for claim in told.brief.facts.claims:
        if any(span.meets(Span(claim.start, claim.end)) for span in statement.evidence):
            name, _ = named(claim.speaker, told, people)
            return forms_of(name), roots_of(words(claim.content))
    return (), frozenset()


def _turns(said: Sequence[Word], kind: str) -> bool:
    """Say whether words tell a turn; «في بداية», «بعد انتهاء» tell when, not what."""
    before = [None, *said]
    return any(
        root(word.form) in listed(kind)
        for word, last in zip(said, before, strict=False)
        if last is None or bare(last.form) not in closed("prepositions")
    )


def _is_coming(said: Sequence[Word]) -> bool:
    """Say whether a statement tells what is to come: «سيتسلم», «من المقرر أن», «قد ينزع»."""
    forms = [bare(word.form) for word in said]
    if any(is_possible(forms, at) for at in range(1, len(forms))):
        return True
    return any(map(is_future, forms)) or bool((closed("modals") - {_DONE}) & set(forms))


def _is_same(known: _Kept, one: _Kept) -> bool:
    """Say whether two statements are of one thing: words, days, and no turn that one lacks."""
    return _is_one_speech(known, one) or _is_one_thing(known, one)


def _is_one_speech(known: _Kept, one: _Kept) -> bool:
    """Say whether one speaker says, within a day, what she says in part in the other words.

    Who repeats herself begins, moves and plans by other verbs; a denial is another thing.
    """
    shared, fewer = known.said & one.said, min(len(known.said), len(one.said))
    return (
        known.line.at - one.line.at <= _DAY
        and known.denied == one.denied
        and _is_speaker(known.speaker, one.speaker)
        and len(shared) >= _SPOKEN
        and len(shared) >= _SPEECH * fewer
    )


def _is_speaker(one: Forms, other: Forms) -> bool:
    """Say whether two names are of one person, or of one body."""
    if not one or not other:
        return False
    return any(
        same(a, b) for same in (same_person, same_body) for a, b in ((one, other), (other, one))
    )


def _is_one_thing(known: _Kept, one: _Kept) -> bool:
    if known.turns != one.turns or (known.days and one.days and not known.days & one.days):
        return False
    shared, fewer = known.roots & one.roots, min(len(known.roots), len(one.roots))
    return len(shared) >= _FEWEST and len(shared) >= _SAME * fewer


def _with(known: _Kept, one: _Kept) -> _Kept:
    """Return a statement with the outlet of an older one that says all of it, figures too."""
    covers = len(known.roots & one.roots) >= _COVERED * len(known.roots)
    if not covers or one.numbers != known.numbers or one.line.outlets[0] in known.line.outlets:
        return known
    line = replace(
        known.line,
        outlets=(*known.line.outlets, *one.line.outlets),
        evidence=(*known.line.evidence, *one.line.evidence),
    )
    return replace(known, line=line)
