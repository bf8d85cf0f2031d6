"""Added: a cause that nobody gave, and a clause or a place from another article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, is_definite, is_verbal_noun, pronoun, verb_kind, words
from mujaz.span import Span

_SHORTEST, _LONGEST = 6, 14


def cause(told: Told) -> Iterator[Change]:
    """Yield each «بعد» before a verbal noun made «بسبب», and a cause put at the end."""
    for change in told.swaps(told.words, table.phrases("cause", "temporal")):
        end = change[0][0].end
        following = [word for word in told.words if word.start >= end][:2]
        if len(following) == 2 and _is_deed(following[0], following[1]):
            yield change
    reasons = [reason for reason in _reasons(told) if reason not in told.text]
    if reasons and told.words[-1].form == "." and not told.words[-2].is_mark:
        yield ((_end(told), f" بسبب {told.chance.choice(reasons)}."),)


def _is_deed(noun: Word, after: Word) -> bool:
    """Say whether a verbal noun stands with what it is a deed of: «انهيار السقف»."""
    plain = not is_definite(noun.form) and not pronoun(noun.surface)
    return plain and is_verbal_noun(noun.form) and is_definite(after.form) and not after.is_mark


def _reasons(told: Told) -> Iterator[str]:
    """Yield phrases of other sentences that name a deed: «ارتفاع أسعار النفط»."""
    body = told.article.body
    for sentence in told.article.sentences:
        if sentence == told.span:
            continue
        some = words(body, sentence)
        for at, (noun, after) in enumerate(pairwise(some)):
            known = noun.form in table.listed("cause", "heads")
            following = some[at + 2].form if at + 2 < len(some) else ""
            whole = after.form not in closed("relatives") and following != "من"
            if known and is_definite(after.form) and whole:
                end = some[at + 2] if _goes_on(some, at + 2) else after
                yield body[noun.start : end.end]


def _goes_on(some: Sequence[Word], at: int) -> bool:
    return at < len(some) and is_definite(some[at].form) and some[at].form.endswith(("ي", "يه"))


def _end(told: Told) -> Span:
    """Return where the mark stands that ends the sentence."""
    last = told.words[-1]
    return Span(last.start, last.end)


def extra(told: Told) -> Iterator[Change]:
    """Yield the sentence with another article's put after it, and with a city it did not name."""
    if told.words[-1].form != "." or told.words[-2].is_mark:
        return
    clauses = [clause for clause in told.pool.clauses if told.is_new(clause)]
    if clauses:
        yield ((_end(told), f"، {told.chance.choice(clauses)}"),)
    cities = [city for city in told.pool.cities if told.is_new(city)]
    if cities and not any(one.kind == "city" for one, _ in told.mentions(told.facts.places)):
        yield ((_end(told), f" في مدينة {told.chance.choice(cities)}."),)


def clauses(body: str, sentences: Sequence[Span]) -> Iterator[str]:
    """Yield the short sentences of an article that may follow any other: «وارتفع سعر الذهب …».

    They open with a past verb joined by و, are no speech, and lean on nothing before them.
    """
    leaning = closed("references", "demonstratives", "independent_pronouns", "connectives")
    for sentence in sentences:
        some = words(body, sentence)
        if not _SHORTEST <= len(some) <= _LONGEST or not some[-1].is_mark:
            continue
        first = some[0].form
        opens = first.startswith("و") and first[1:] in learned()["past"] - closed("saying")
        bound = any(word.form in leaning or pronoun(word.surface) for word in some)
        marks = any(word.is_mark for word in some[:-1])
        if opens and not bound and not marks and verb_kind(some[1].form) is None:
            yield sentence.of(body)
