"""Events: what happened, goes on, is planned, expected, denied or hangs on something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import zip_longest

from mujaz.fact import Claim, Date, Event, Name, Place, Quantity, Subject
from mujaz.facts.events import (
    alone,
    amount,
    anchor,
    broken,
    certain,
    doer,
    governed,
    importance,
    leaning,
    listed,
    named,
    occurrence,
    retold,
    scene,
    shared,
    status,
    surname,
    undecided,
    unnamed,
    voice,
    vouched,
    when,
    where,
)
from mujaz.facts.events.importance import Found
from mujaz.facts.events.known import Known, known_of
from mujaz.facts.events.telling import Telling, tellings
from mujaz.facts.events.whole import wholes
from mujaz.language.kind import Kind
from mujaz.language.letters import normalise, view
from mujaz.language.words import (
    Word,
    borne_preposition,
    conjunction,
    is_common,
    stem,
    words,
)
from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    """What is known of an article beside its words."""

    text: str
    dates: tuple[Date, ...]
    claims: tuple[Claim, ...]
    places: tuple[Place, ...]
    people: tuple[Name, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    known: Known
    thread: unnamed.Thread
    topic: frozenset[str]
    published: date | None


def find(  # noqa: PLR0913
    text: str,
    *,
    sentences: tuple[Span, ...],
    dates: tuple[Date, ...],
    claims: tuple[Claim, ...] = (),
    places: tuple[Place, ...] = (),
    people: tuple[Name, ...] = (),
    organisations: tuple[Name, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    title: str | None = None,
    published: date | None = None,
) -> tuple[Event, ...]:
    """Return the main events of `text` in reading order: one for 27 words at most, five at least.

    Each is a clause of 25 words or little more with its subject, or a noun phrase with a date of
    its own. A column, whose writer speaks of himself and to his reader, tells none of its own.
    `when` is the date that its verb has; what is going on without one is `PRESENT`. `published`
    tells a date to come from one that is past; without it only words do.
    """
    known = known_of(
        people=people, bodies=organisations, quantities=quantities, places=places, dates=dates
    )
    article = _Article(
        text=text,
        dates=dates,
        claims=claims,
        places=places,
        people=people,
        names=(*people, *organisations),
        quantities=quantities,
        known=known,
        thread=unnamed.Thread(
            text, sentences=sentences, people=people, bodies=organisations, known=known
        ),
        topic=frozenset(
            stem(w.form) for w in words(title or "") if not w.is_mark and len(w.form) > 2
        ),
        published=published,
    )
    told = retold.Told([])
    own_voice = voice.is_news(words(text, sentence) for sentence in sentences)
    signed = voice.is_signed(text)
    found = [
        one
        for position, sentence in enumerate(sentences)
        if position == 0 or not _is_heading(text, sentence)
        for one in _events(article, sentence, position, told)
        if (not signed and (own_voice or one.event.speaker is not None))
        or (one.event.when or "P")[0].isdigit()
    ]
    return importance.main(found, len(view(text).text))


def _is_heading(text: str, sentence: Span) -> bool:
    """Say whether a line is a heading or a link: few words without a mark at their end.

    One that quotes somebody is longer: «انتقاد حاد لوزير قال إن "الأزمة انتهت"».
    """
    first = normalise(sentence.of(text).split(maxsplit=1)[0]).strip(":")
    if first in listed.words_of("heading", "words"):
        return True
    if text[sentence.end - 1] == ".":
        return False  # most do, so that few need be normalised
    line = normalise(sentence.of(text)).rstrip()
    limit = importance.HEADING
    if line[-1] in '"”»' and text[sentence.end : sentence.end + 1] == "\n":
        line, limit = line[:-1], importance.LINK
    return line[-1:].isalnum() and len(line.split()) < limit


def _events(article: _Article, sentence: Span, position: int, told: retold.Told) -> Iterator[Found]:
    spelt = tuple(
        w if w.surface == w.form else Word(w.start, w.end, w.form, w.form, w.is_mark)
        for w in words(article.text, sentence)
    )  # as its form, so that no spelling changes an event
    before: status.Status | None = None
    done: tuple[Telling, Date | None] | None = None
    told_here = tuple(tellings(spelt))
    article.thread.note(position, told_here)
    clauses = [
        governed.governed(retold.with_old_saying(whole, article.dates, article.published))
        for whole in wholes(spelt, told_here)
    ]
    for telling, after in zip_longest(clauses, clauses[1:]):
        day = _day(article, telling, told) or (done and shared.explained(telling, *done))
        day = day or (after and shared.later(telling, after, article.dates))
        done = (telling, day)
        under = before is not None and status.follows(telling, before)
        dated = _is_dated(telling, day) or (under and not alone.describes(telling))
        if occurrence.is_event(telling, dated=dated, whose=partial(article.thread.whose, telling)):
            state = _status(article, telling, day, before)
            before = state
            told.note(telling, day, happened=state == "happened")
            open_day = undecided.is_undecided(telling, article.dates, day, since=sentence.start)
            who = doer.doer_of(telling, article.known)
            sure = position == 0 or certain.is_certain(
                telling, who, day, article.thread, article.known
            )
            if sure and not (open_day or broken.is_broken(spelt, telling, who)):
                found = _found(article, telling, position=position, day=day, state=state, who=who)
                claimed = bool(article.claims)
                sound = vouched.is_vouched(spelt, telling, found.event, claimed=claimed)
                if sound and not voice.is_his_view(telling, found.event, who, article.known):
                    plain = vouched.is_told_by_article(telling, found.event, who, article.claims)
                    yield _in_own_voice(found) if plain else found
        for noun, own in named.named(telling, anchor.others(telling, article.dates, day)):
            side = when.side(own, article.published)
            if not undecided.is_noun_undecided(noun, own, side, article.dates):
                state = status.of_noun(noun, side)
                yield _in_own_voice(_found(article, noun, position=position, day=own, state=state))


def _in_own_voice(found: Found) -> Found:
    """Return an event that the article itself tells: what a noun tells is taken for granted."""
    return found._replace(event=replace(found.event, speaker=None))


def _is_dated(telling: Telling, day: Date | None) -> bool:
    """Say whether an event has a date of its own: a day, where it only describes a noun."""
    if day is None or day.value in anchor.UNPLACED:
        return False
    return len(day.value) == when.DAY or not alone.describes(telling)


def _day(article: _Article, telling: Telling, told: retold.Told) -> Date | None:
    """Return the date of an event: its own, else the one that other words give it."""
    own = anchor.of(telling, article.dates) or retold.announced(telling, article.dates)
    if own is not None and when.is_foreign(telling, own, article.published):
        return None
    return own or told.day_of(telling) or _to_come(telling, article)


def _to_come(telling: Telling, article: _Article) -> Date | None:
    """Return the day to come in a clause that tells of one, though it stands with a noun."""
    verb = telling.predicate
    if verb is not None and verb.tense != "future":
        return None
    later = [
        date
        for date in anchor.others(telling, article.dates, None)
        if when.side(date, article.published).later and len(date.value) >= when.DAY
    ]
    return later[-1] if later else None


def _status(
    article: _Article, telling: Telling, day: Date | None, before: status.Status | None
) -> status.Status:
    since = anchor.is_since(telling, day) or (day and normalise(day.text).startswith("منذ"))
    state = status.of(telling, when.side(day, article.published), since=bool(since))
    return before if before and status.follows(telling, before) else state


def _found(  # noqa: PLR0913
    article: _Article,
    telling: Telling,
    *,
    position: int,
    day: Date | None,
    state: status.Status,
    who: Sequence[Word] = (),
) -> Found:
    span = _bounds(article, telling.words, noun=telling.kind is Kind.ADJUNCT)
    subject = _subject(article, telling, who)
    event = Event(
        start=span.start,
        end=span.end,
        text=span.of(article.text),
        when=when.value(day, telling, article.dates, state, article.published),
        status=state,
        place=where.place_of(telling, span, who, article.text, article.places),
        participants=scene.participants_of(
            telling, span, who, subject, article.text, article.known, article.names, article.places
        ),
        quantity=amount.quantity_of(telling, span, article.quantities, article.text),
        speaker=voice.who(telling, span, article.claims, article.text),
        subject=subject,
    )
    leans = leaning.leans(event, article.text, article.known, first=position == 0)
    return importance.of(telling, event, position=position, topic=article.topic, leans=leans)


def _subject(article: _Article, telling: Telling, named: Sequence[Word]) -> Subject | None:
    """Return whom or what a clause is of, as it names it or the text before it does."""
    if named:
        known = surname.in_full(named, article.text, article.people, article.topic)
        span = known or article.thread.meant(telling, named)
        span = span or _bounds(article, named, noun=False)
    elif other := article.thread.whose(telling):
        span = other
    else:
        return None
    return Subject(start=span.start, end=span.end, text=span.of(article.text))


def _bounds(article: _Article, told: Sequence[Word], *, noun: bool) -> Span:
    """Return where an event stands, without the و or ف that joins it, or the ب or ل of a noun."""
    start, form, text = told[0].start, told[0].form, article.text
    named = start in article.known.people or start in article.known.bodies  # «ويلسون»
    radical = named or (form.endswith("ا") and is_common(form[:-1]))  # «وفدا»
    joined = conjunction(form) and not radical
    if form == "و" or joined or (noun and borne_preposition(form)):
        start += 1
        while not normalise(text[start]).strip():
            start += 1
    return Span(start, told[-1].end)
