"""Scene: where an event happens, and the people and bodies that it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.fact import Name, Place, Quantity
from mujaz.facts.events import listed
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
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)
from mujaz.span import Span

_BEFORE = 24  # characters before a place in which the word that leads it in is looked for
_NAME = 2  # words of a name that has a given and a family name
_SHORTEST = 3  # letters of a given name


def place_of(telling: Telling, span: Span, text: str, places: Sequence[Place]) -> str | None:
    """Return the first place that a word of place leads in, or from or to which a verb goes.

    Elsewhere it acts («استخدمتها واشنطن»), is part of a title («المبعوث إلى سوريا»), or is where
    something else happens: what is said, decided or aimed at, what came before.
    """
    verb = telling.predicate
    led = _leading(goes=verb is not None and verb.form in listed.words_of("place", "going"))
    held = []
    for place in places:
        for mention in place.mentions:
            if not span.covers(mention) or _is_elsewhere(telling, mention):
                continue
            before = text[max(0, mention.start - _BEFORE) : mention.start]
            word = normalise(before.rpartition(" ")[2] or before.rstrip().rpartition(" ")[2])
            if word in led or bare(word) in led:
                held.append((mention.start, place.text))
    return min(held)[1] if held else None


@cache
def _leading(*, goes: bool) -> frozenset[str]:
    """Return the words that lead in where something happens, or from or to which it `goes`."""
    led = listed.words_of("place", "led") | closed("kinds_of_place")
    return led | {"من", "الي", "نحو"} if goes else led


def _is_elsewhere(telling: Telling, mention: Span) -> bool:
    """Say whether a place in a clause is where something else happens than what its verb tells."""
    verb = telling.predicate
    if verb is None:
        return _is_of_noun(_without_commas(_between(telling, -1, mention)))
    at = telling.words[verb.at].start
    if mention.start < at:
        return _is_of_subject(_between(telling, -1, mention))
    between = _between(telling, at, mention)
    if verb.form in _speech() and _has_noun(between):
        return True
    if any(word.form in _inside() or is_finite(bare(word.form)) for word in between):
        return True
    return _is_of_noun(_without_commas(between)) or _is_aimed_at(between)


@cache
def _speech() -> frozenset[str]:
    """Return the verbs whose object happens elsewhere: saying, deciding, blaming."""
    own = listed.words_of("decided", "verbs") | listed.words_of("place", "elsewhere")
    return (closed("saying", "speaking") | own) - listed.words_of("place", "going")


@cache
def _inside() -> frozenset[str]:
    """Return what opens a part that has a place of its own: «الذي ولد في», «بينها عملية في»."""
    part = listed.words_of("unending", "listing") | listed.words_of("adding", "words")
    return closed("relatives") | part | listed.words_of("place", "apart")


def _between(telling: Telling, start: int, mention: Span) -> list[Word]:
    return [word for word in telling.words if start < word.start < mention.start]


def _without_commas(words: Sequence[Word]) -> Sequence[Word]:
    commas = [at for at, word in enumerate(words) if word.form in "،,"]
    return words[commas[-1] + 1 :] if commas else words


def _has_noun(words: Sequence[Word]) -> bool:
    """Say whether more than a preposition stands between a verb and a place."""
    led, times = _leading(goes=False), closed("times", "weekdays")
    forms = (bare(word.form) for word in words if not word.is_mark)
    return any(form not in led and form not in times for form in forms)


def _is_of_noun(words: Sequence[Word]) -> bool:
    """Say whether a place is of a noun that is described: «اللوحة المسروقة من متحف في …»."""
    return any(bare(word.form) in listed.words_of("participles", "words") for word in words)


def _is_of_subject(words: Sequence[Word]) -> bool:
    """Say whether a place before the verb is of who acts, or of what came before it.

    «السفير في القاهرة التقى …», «بعد زيارة إلى القاهرة عاد …», but «في القاهرة التقى …».
    """
    fronted = bool(words) and bare(words[0].form) in closed("prepositions")
    return not fronted or _is_before(words)


def _is_before(words: Sequence[Word]) -> bool:
    return any(listed.length_at(words, at, "elsewhen", "words") for at in range(len(words)))


def _is_aimed_at(words: Sequence[Word]) -> bool:
    """Say whether a place stands after what is aimed at or came before: «لبناء مصنع في …»."""
    aimed = any(
        w.form[0] == "ل" and (is_verbal_noun(w.form[1:]) or is_finite(w.form[1:])) for w in words
    )
    return aimed or _is_before(words)


def participants_of(
    span: Span, text: str, *, names: Sequence[Name], places: Sequence[Place]
) -> tuple[str, ...]:
    """Return the people and organisations that an event names, in order, under their full names.

    A city is not the body that is called after it («حكومة دبي») where its name alone stands, nor is
    one who bears another given name («سلمى الحسن», where «سامر الحسن» is known).
    """
    placed = {mention for place in places for mention in place.mentions}
    held = sorted(
        (mention.start, name.text)
        for name in names
        for mention in name.mentions
        if span.covers(mention)
        and (mention not in placed or name.text == mention.of(text))
        and not (_bears_another_name(mention, name.text, text) or _names_thing(mention, text))
    )
    return tuple(dict.fromkeys(name for _, name in held))


def _bears_another_name(mention: Span, name: str, text: str) -> bool:
    """Say whether a short name stands after a word that is a given name, and not this one's."""
    whole = normalise(name).split()
    short = normalise(mention.of(text)).split()
    before = normalise(text[max(0, mention.start - _BEFORE) : mention.start])
    last = before.split()[-1:] if before.endswith(" ") else []
    if len(short) != 1 or len(whole) < _NAME or not last or last[0] in whole:
        return False
    return _may_be_given(last[0])


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


def quantity_of(span: Span, quantities: Sequence[Quantity]) -> str | None:
    """Return the first count of an event: something counted, and nobody's age."""
    counts = (q for q in quantities if span.start <= q.start and q.end <= span.end)
    return next((q.text for q in counts if q.unit is not None and q.kind != "age"), None)
