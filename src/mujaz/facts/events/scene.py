"""Scene: where an event happens, and the people and bodies that it names."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Name, Place
from mujaz.facts.events import listed
from mujaz.facts.events.telling import Telling
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import bare
from mujaz.span import Span

_BEFORE = 24  # characters before a place in which the word that leads it in is looked for


def place_of(telling: Telling, span: Span, text: str, places: Sequence[Place]) -> str | None:
    """Return the first place that a word of place leads in, or from or to which a verb goes.

    Elsewhere it acts («استخدمتها واشنطن») or is part of a title («المبعوث إلى سوريا»).
    """
    led = listed.words_of("place", "led") | closed("kinds_of_place")
    if telling.predicate and telling.predicate.form in listed.words_of("place", "going"):
        led |= {"من", "الي", "نحو"}
    held = []
    for place in places:
        for mention in place.mentions:
            if not span.covers(mention) or _is_of_noun(telling, mention):
                continue
            before = text[max(0, mention.start - _BEFORE) : mention.start]
            word = normalise(before.rpartition(" ")[2] or before.rstrip().rpartition(" ")[2])
            if word in led or bare(word) in led:
                held.append((mention.start, place.text))
    return min(held)[1] if held else None


def _is_of_noun(telling: Telling, mention: Span) -> bool:
    """Say whether a place is of a noun that is described: «اللوحة المسروقة من متحف في …»."""
    verb = telling.words[telling.predicate.at].start if telling.predicate else -1
    between = [w.form for w in telling.words if verb < w.start < mention.start]
    commas = [at for at, form in enumerate(between) if form in "،,"]
    inner = between[commas[-1] + 1 :] if commas else between
    return any(bare(form) in listed.words_of("participles", "words") for form in inner)


def participants_of(
    span: Span, text: str, *, names: Sequence[Name], places: Sequence[Place]
) -> tuple[str, ...]:
    """Return the people and organisations that an event names, in order, under their full names.

    A city is not the body that is called after it («حكومة دبي») where its name alone stands.
    """
    placed = {mention for place in places for mention in place.mentions}
    held = sorted(
        (mention.start, name.text)
        for name in names
        for mention in name.mentions
        if span.covers(mention) and (mention not in placed or name.text == mention.of(text))
    )
    return tuple(dict.fromkeys(name for _, name in held))
