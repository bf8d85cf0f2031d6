"""Scene: the people and bodies that an event names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mujaz.fact import Name, Place, Subject
from mujaz.facts.events import actor, bearer, listed, part
from mujaz.facts.events.known import Known
from mujaz.facts.events.predicate import tense_of
from mujaz.facts.events.telling import Telling
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    preposition,
    pronoun,
    verb_kind,
    words,
)
from mujaz.span import Span

_JOINED = 40  # characters between two whom و joins
_BEFORE = 24  # characters before a place in which the word that leads it in is looked for
_NAME = 2  # words of a name that has a given and a family name
_SHORTEST = 3  # letters of a given name


def participants_of(  # noqa: PLR0913, PLR0917
    telling: Telling,
    span: Span,
    who: Sequence[Word],
    subject: Subject | None,
    text: str,
    known: Known,
    names: Sequence[Name],
    places: Sequence[Place],
) -> tuple[str, ...]:
    """Return the people and bodies that an event and its subject name, in order, in full.

    A city is not the body that is called after it («حكومة دبي») where its name alone stands, nor is
    one who bears another given name («سلمى الحسن», where «سامر الحسن» is known). Of the `subject`,
    where the event names it in the words `who`, a state takes part too, and a body that only its
    words name.
    """
    placed = {mention for place in places for mention in place.mentions}
    of = Span(subject.start, subject.end) if subject else span
    named = [
        (mention, name)
        for name in names
        for mention in name.mentions
        if (span.covers(mention) or of.covers(mention))
        and (mention not in placed or name.text == mention.of(text))
        and not (_bears_another_name(mention, name.text, text) or _names_thing(mention, text))
    ]
    named.sort(key=lambda one: (one[0].start, -one[0].end))
    verb = telling.predicate.form if telling.predicate else ""
    acting = _acting(named, words(text, span), words(text, of), verb, known)
    held = [
        (one, bearer.told(one.of(text), name, names, person=one.start in known.people))
        for one, name in acting
    ]
    told = [(mention.start, name) for mention, name in held]
    if subject and who:
        inside = [mention for mention, _ in held if of.covers(mention)]
        if not inside:
            told += [(of.start, name) for name in actor.named_by(who, subject, names)]
        before = normalise(text[max(0, of.start - _BEFORE) : of.start]).split()[-1:]
        if not before or bare(before[0]) not in listed.words_of("place", "witnessing"):
            told += actor.states(who, of, places, inside)
    return tuple(dict.fromkeys(name for _, name in sorted(told)))


def _bears_another_name(mention: Span, name: str, text: str) -> bool:
    """Say whether a short name stands after a word that is a given name, and not this one's."""
    whole = normalise(name).split()
    short = normalise(mention.of(text)).split()
    before = normalise(text[max(0, mention.start - _BEFORE) : mention.start])
    last = before.split()[-1:] if before.endswith(" ") else []
    if len(short) != 1 or len(whole) < _NAME or not last or last[0] in whole:
        return False
    return _may_be_given(last[0])


def _acting(
    named: Sequence[tuple[Span, Name]],
    some: Sequence[Word],
    apart: Sequence[Word],
    verb: str,
    known: Known,
) -> Iterator[tuple[Span, Name]]:
    """Yield those of the named who take part, in an event's words or those of its subject apart."""
    end, joined = 0, part.Named(person=False, acts=None)
    for mention, name in named:
        inside = some if some and some[0].start < mention.end <= some[-1].end else apart
        at = next((i for i, word in enumerate(inside) if mention.start < word.end), None)
        if at is None or mention.end <= end:
            continue  # «شرطة الوادي»: the valley is in its name
        person = mention.start in known.people
        if mention.start - end > _JOINED or joined.person != person:
            joined = part.Named(person=person, acts=None)
        clitic = inside[at].form[: max(0, mention.start - inside[at].start)]
        does = part.takes_part(inside, at, clitic, verb, joined)
        end, joined = mention.end, part.Named(person=person, acts=does)
        if does:
            yield mention, name


def _names_thing(mention: Span, text: str) -> bool:
    """Say whether what is named is called after a body: «انتخابات الرئاسة»."""
    before = normalise(text[max(0, mention.start - _BEFORE) : mention.start]).split()[-1:]
    return bool(before) and bare(before[0]) in listed.words_of("place", "things")


@cache
def _may_be_given(form: str) -> bool:
    """Say whether a word may be somebody's given name: no verb, no common noun, no particle."""
    plain = bare(form)
    if len(form) < _SHORTEST or not form.isalpha() or is_definite(form) or is_common(plain):
        return False
    known = closed("prepositions", "complementisers", "offices", "styles", "times", "adverbs")
    verb = verb_kind(plain) or verb_kind(plain.removeprefix("س")) or tense_of(plain, opens=True)
    led = borne_preposition(form) or preposition(form) or pronoun(form) or plain != form
    return not (verb or led or plain in known)
