"""Promises: what was planned or expected by a day, and what later articles say became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mujaz.facts.names.variants import same_person
from mujaz.facts.timeline import days
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.tables import table
from mujaz.language.words import Word, bare, words
from mujaz.span import Span
from mujaz.story.bearers import forms_of
from mujaz.story.deed import Deed, governed, has, roots_of
from mujaz.story.happenings import Occurrence, evidence
from mujaz.story.plan import is_of_plan, says_plan
from mujaz.story.root import listed
from mujaz.story.story import Became, Later, Promise
from mujaz.story.told import Told, speaker_of

_COMING = frozenset({"planned", "expected"})
_FARTHEST = timedelta(days=366)
_REACH = 2  # words after a verb of moving within which what is moved is named
_PARTIES = 2  # who take part in both tellings: one alone does many things in a day
_WORDED, _NEARLY = 4, 0.8  # words that two tellings share where its parties are not named
_BEFORE = 3  # words before it in which a negation stands
_LAST_WORD: frozenset[Became] = frozenset({"done", "denied", "cancelled"})
_UNTIL = frozenset(map(fold, ("إلى", "حتى")))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A promise as it stands after the articles read so far; `tellings` are the same plan."""

    tellings: tuple[Occurrence, ...]
    due: date
    later: tuple[Later, ...] = ()

    @property
    def told(self) -> Occurrence:
        return self.tellings[0]

    @property
    def is_over(self) -> bool:
        return any(one.became in _LAST_WORD for one in self.later)

    def is_told_by(self, other: Occurrence) -> bool:
        """Say whether an event is what was promised, as one of the tellings has it."""
        return any(_is_same(one, other) for one in self.tellings)


def promises(some: Sequence[Told], tellings: Sequence[Occurrence]) -> tuple[Promise, ...]:
    """Return what was promised with a deadline, in the order of time, and what became of it.

    Nothing is closed by likeness alone: the later words name the same deed with half of the words
    of the promise, and their day fits. What no article closes is open, or, when the story's last
    article is past the deadline, lapsed.
    """
    kept: list[_Kept] = []
    for told in some:
        own = [one for one in tellings if one.told is told]
        kept = [_after(one, told, own) for one in kept]
        for one in own:
            kept = _with(kept, one)
    end = max((told.at for told in some), default=None)
    done = [one for one in tellings if one.event.status in ("happened", "ongoing")]
    return tuple(_promise(one, end, done) for one in kept)


def _is_promise(one: Occurrence) -> bool:
    """Say whether an event is planned or expected by a later day, in words that say so."""
    day = one.told.at.date()
    return (
        one.event.status in _COMING
        and one.first is not None
        and one.last is not None
        and day < one.last <= day + _FARTHEST
        and one.deed.action not in listed("about")
        and says_plan(one.event.text)
        and is_of_plan(one)
    )


def _is_same(one: Occurrence, other: Occurrence) -> bool:
    if one.deed.action not in table("story", "deeds")["of_parties"]["deeds"]:
        return _is_together(one, other) or one.deed.is_of(other.deed)
    return _is_together(one, other) or _is_worded_so(one, other)


def _is_worded_so(one: Occurrence, other: Occurrence) -> bool:
    """Say whether the words of one telling are nearly all in the other, of the same one day."""
    shared = len(one.deed.roots & other.deed.roots)
    fewer = min(len(one.deed.roots), len(other.deed.roots))
    return (
        _is_on_day(one, other)
        and one.deed.action == other.deed.action
        and (shared >= max(_WORDED, _NEARLY * fewer))
    )


def _is_on_day(one: Occurrence, other: Occurrence) -> bool:
    return one.first is not None and one.first == one.last == other.first == other.last


def _is_together(one: Occurrence, other: Occurrence) -> bool:
    """Say whether two tellings have one deed, one day and two who take part: it is done once."""
    shared = [name for name in one.event.participants if _takes_part(name, other)]
    return (
        one.deed.action == other.deed.action and _is_on_day(one, other) and len(shared) >= _PARTIES
    )


def _takes_part(name: str, other: Occurrence) -> bool:
    mine, others = forms_of(name), map(forms_of, other.event.participants)
    return any(same_person(mine, one) or same_person(one, mine) for one in others)


def _with(kept: list[_Kept], one: Occurrence) -> list[_Kept]:
    """Return the promises with one telling more: of a known plan, or of a new one.

    A narrower time within the known one sets its day. Another time, with no word of moving, is
    another plan: the articles do not say that it is the same.
    """
    if not _is_promise(one) or one.first is None or one.last is None:
        return kept
    for at, known in enumerate(kept):
        if not known.is_over and known.is_told_by(one):
            retold = _retold(known, one, one.first, one.last)
            if retold is not None:
                return [*kept[:at], retold, *kept[at + 1 :]]
    return [*kept, _Kept(tellings=(one,), due=one.last)]


def _retold(known: _Kept, one: Occurrence, first: date, last: date) -> _Kept | None:
    """Return a promise with a further telling, null where its time is another one."""
    more = replace(known, tellings=(*known.tellings, one))
    begin = known.told.first or first
    if first <= known.due <= last:
        return more  # the same time, or told less exactly
    if begin <= first and last < known.due and not _is_day(known):
        span = Span(one.event.start, one.event.end)
        later = (*known.later, _later("scheduled", one.told, span, last))
        return replace(more, due=last, later=later)
    return None


def _is_day(known: _Kept) -> bool:
    """Say whether the promise was for one day already."""
    return any(one.first == one.last == known.due for one in known.tellings) or bool(known.later)


def _after(known: _Kept, told: Told, own: Sequence[Occurrence]) -> _Kept:
    """Return a promise after one more article has been read."""
    if known.is_over or told is known.told.told:
        return known
    for later in (*_moved(known, told), *_carried(known, told, own)):
        if later.became not in {one.became for one in known.later} or later.until is not None:
            due = later.until or known.due
            known = replace(known, due=due, later=(*known.later, later))
        if known.is_over:
            break
    return known


def _moved(known: _Kept, told: Told) -> Iterator[Later]:
    """Yield what a sentence says of a promise that was moved or cancelled: «أرجأت … انسحابها»."""
    article = told.brief.article
    for sentence in article.sentences:
        said = [word for word in words(article.body, sentence) if not word.is_mark]
        for kind, became in (("moves", "moved"), ("cancels", "cancelled")):
            for verb, action in governed(said, kind, _REACH + 2):
                mine = any(_is_told(one.deed, action, said) for one in known.tellings)
                if not mine or _is_denied(said, verb):
                    continue
                until = _new_day(told, sentence, verb.end) if became == "moved" else None
                if became == "cancelled" or (until is not None and until != known.due):
                    yield _later("moved" if until else "cancelled", told, sentence, until)
                    return


def _is_told(deed: Deed, action: str, said: Sequence[Word]) -> bool:
    return deed.action == action and deed.is_of(Deed(action=action, roots=roots_of(said)))


def _is_denied(said: Sequence[Word], verb: Word) -> bool:
    at = said.index(verb)
    return any(bare(word.form) in closed("negations") for word in said[max(0, at - _BEFORE) : at])


def _new_day(told: Told, sentence: Span, start: int) -> date | None:
    """Return the last day of the first date after «إلى» or «حتى» that lies ahead."""
    body, published = told.brief.article.body, told.at.date()
    for found in told.brief.facts.dates:
        if found.start < start or found.end > sentence.end:
            continue
        before = body[start : found.start].split()
        span = days(found.value, published=published)
        if before and fold(before[-1]) in _UNTIL and span and span[1] and span[1] >= published:
            return span[1]
    return None


def _carried(known: _Kept, told: Told, own: Sequence[Occurrence]) -> Iterator[Later]:
    """Yield what the events of an article say of a promise: begun, done, or denied."""
    for one in own:
        if not known.is_told_by(one) or one.told.at <= known.told.told.at:
            continue
        span = Span(one.event.start, one.event.end)
        if one.side == "denied":
            yield _later("denied", told, span, None)
        elif one.event.status == "happened" and _in_time(known, one):
            yield _later(_done(one), told, span, None)


def _done(one: Occurrence) -> Became:
    text = one.event.text
    partial = has(text, "begins") or has(text, "part")
    return "begun" if partial and not has(text, "ends") else "done"


def _in_time(known: _Kept, one: Occurrence) -> bool:
    """Say whether an event is late enough to be what was promised.

    Its day is told, and lies after the promise was made; what was promised for one day is not
    kept before the eve of it, though it may have begun.
    """
    if one.last is None or one.last < known.told.told.at.date():
        return False
    early = known.told.told.at.date() if _done(one) == "begun" or not _is_day(known) else known.due
    return one.last >= early - timedelta(days=1)


def _later(became: Became, told: Told, span: Span, until: date | None) -> Later:
    return Later(
        became=became,
        at=told.at,
        outlet=told.outlet,
        until=until,
        evidence=told.cited(span.start, span.end),
    )


def _promise(kept: _Kept, end: datetime | None, done: Sequence[Occurrence]) -> Promise:
    first = kept.told
    return Promise(
        text=first.event.told,
        at=first.told.at,
        speaker=speaker_of(first.event.speaker),
        first=first.first or first.told.at.date(),
        until=first.last or kept.due,
        due=kept.due,
        became=_became(kept, end, done),
        outlets=tuple(dict.fromkeys(one.told.outlet for one in kept.tellings)),
        evidence=evidence(kept.tellings),
        later=kept.later,
    )


def _became(kept: _Kept, end: datetime | None, done: Sequence[Occurrence]) -> Became:
    """Return what holds at the end: the last word, else whether the deadline is past.

    It is not told to have lapsed where it was only expected, nor where something of its kind was
    done in time: that may be it, in other words.
    """
    found = {one.became for one in kept.later}
    for became in ("done", "cancelled", "denied", "begun"):
        if became in found:
            return became
    if end is not None and end.date() > kept.due + timedelta(days=1) and _is_missed(kept, done):
        return "lapsed"
    return "moved" if "moved" in found else "open"


def _is_missed(kept: _Kept, done: Sequence[Occurrence]) -> bool:
    action = kept.told.deed.action
    alike = (one for one in done if one.deed.action == action and _in_time(kept, one))
    return kept.told.event.status != "expected" and not any(alike)
