"""Names: another place, person or organisation, the words around still agreeing with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.facts.places.placewords import country_of
from mujaz.language.letters import fold as normalise  # names come again and again
from mujaz.language.words import is_definite
from mujaz.span import Span

_WORD = re.compile(r"\w+")
_ENDINGS = ("", "ة", "ين", "ون", "ا")


def place(told: Told) -> Iterator[Change]:
    """Yield each city and country changed, each adjective of a country, each quarter."""
    for one, mention in told.mentions(told.facts.places):
        if one.kind in {"city", "country"} and _stands_bare(told, mention, one.text):
            some = told.pool.cities if one.kind == "city" else _strange(told)
            yield from _other(told, mention, one.text, some)
    yield from _adjectives(told)
    quarters = table.phrases("places", "rings")
    where = {mention.start for _, mention in told.mentions(told.facts.places)}
    for change in told.swaps(told.words, quarters):
        end = change[0][0].end
        if {end + 1, end + 2} & where:
            yield change


def _strange(told: Told) -> list[str]:
    """Return the countries of other articles that this one has under no name."""
    here = {one.country for one in told.facts.places}
    return [name for name, code in told.pool.countries.items() if code not in here]


def _other(told: Told, mention: Span, text: str, some: Sequence[str]) -> Iterator[Change]:
    """Yield one of some names that the article has not, definite and of a gender alike."""
    fitting = [
        other
        for other in some
        if told.is_new(other)
        and is_definite(normalise(other)) is is_definite(normalise(text))
        and is_masculine(other) is is_masculine(text)
    ]
    if fitting:
        yield ((mention, told.chance.choice(fitting)),)


def is_masculine(place: str) -> bool:
    """Say whether a place agrees as masculine: few states do, and no city."""
    return normalise(place) in table.listed("places", "masculine")


def _stands_bare(told: Told, mention: Span, text: str) -> bool:
    """Say whether a name is written in full after a space, or after a clitic that stays."""
    body = told.article.body
    before = body[max(0, mention.start - 1) : mention.start]
    whole = normalise(mention.of(body)) == normalise(text)
    return whole and (not before or before in ' \n(«"،وب')


def _adjectives(told: Told) -> Iterator[Change]:
    """Yield each adjective of a country changed: الأوكرانية -> البولندية."""
    named = [mention for _, mention in told.mentions(told.facts.people)]
    for word in told.words:
        if any(mention.meets(Span(word.start, word.end)) for mention in named):
            continue
        split = _adjective(word.form)
        if split is None:
            continue
        clitics, ending, country = split
        others = [
            base
            for base in table.knowledge("places")["adjectives"]
            if country_of(normalise(base)) != country and told.is_new(base)
        ]
        if others:
            yield ((Span(word.start, word.end), clitics + told.chance.choice(others) + ending),)


def _adjective(form: str) -> tuple[str, str, str] | None:
    """Return the clitics, the ending and the country of an adjective of one, feminine or plural.

    Without ال a masculine one may be a name or a verb: only the definite one counts.
    """
    for clitics in ("ال", "وال", "بال", "لل", ""):
        rest = form.removeprefix(clitics)
        if not form.startswith(clitics):
            continue
        for ending in _ENDINGS if clitics else _ENDINGS[1:2]:
            folded = normalise(ending)
            base = rest[: len(rest) - len(folded)]
            if rest.endswith(folded) and base.endswith("ي") and (found := country_of(base)):
                return clitics, ending, found
    return None


def person(told: Told) -> Iterator[Change]:
    """Yield each full name of a person changed, for one of this article and for a stranger."""
    own = [one.text for one in told.facts.people]
    for one, mention in told.mentions(told.facts.people):
        text = mention.of(told.article.body)
        if len(text.split()) < 2 or not _opens_word(told, mention):
            continue
        woman = is_woman(told, mention)
        for some in (own, told.pool.people):
            others = [other for other in some if _is_another(told, text, one.text, other)]
            if others and not woman:
                yield ((mention, told.chance.choice(others)),)


def _is_another(told: Told, text: str, full: str, other: str) -> bool:
    """Say whether a name is another person's, whom the sentence does not name."""
    mine = set(normalise(f"{text} {full}").split())
    theirs = set(normalise(other).split())
    return len(theirs) > 1 and not mine & theirs and normalise(other) not in normalise(told.text)


def _opens_word(told: Told, mention: Span) -> bool:
    before = told.article.body[max(0, mention.start - 1) : mention.start]
    return not before or before in ' \n(«"'


def is_woman(told: Told, mention: Span) -> bool:
    """Say whether a name may be a woman's: after «الوزيرة», «قالت», or nothing that tells."""
    before = [
        word.surface for word in told.words if word.end <= mention.start and not word.is_mark
    ][-2:]
    return not before or before[-1].endswith("ة") or any(word.endswith("ت") for word in before)


def organisation(told: Told) -> Iterator[Change]:
    """Yield each organisation changed for another of the same first word, so of the same gender."""
    own: dict[str, list[str]] = {}
    for one in told.facts.organisations:
        own.setdefault(normalise(one.text).split()[0], []).append(one.text)
    for one, mention in told.mentions(told.facts.organisations):
        text = mention.of(told.article.body)
        if len(text.split()) < 2 or not _opens_word(told, mention):
            continue
        head = normalise(text).split()[0]
        for some in (own.get(head, ()), told.pool.organisations.get(head, ())):
            others = [other for other in some if _differs(told, text, one.text, other)]
            if others:
                yield ((mention, told.chance.choice(others)),)


def _differs(told: Told, text: str, full: str, other: str) -> bool:
    """Say whether another organisation is told apart by more than its first word."""
    mine = set(_WORD.findall(normalise(f"{text} {full}")))
    theirs = set(_WORD.findall(normalise(other))[1:])
    return bool(theirs) and not mine & theirs and normalise(other) not in normalise(told.text)
