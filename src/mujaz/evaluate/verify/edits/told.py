"""Told: one sentence of an article with what the facts know of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from mujaz.article import Article
from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.table import Phrases, Replacement
from mujaz.fact import Claim, Date, Facts, Name, Place, Quantity
from mujaz.language.letters import fold
from mujaz.language.words import Word
from mujaz.span import Span

Change = tuple[Replacement, ...]
_OWN_ALIF = re.compile(r"الت\wا\w")  # التزام، التحاق: no article, though it looks like one
_Named = TypeVar("_Named", Name, Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """What other articles hold that may be put into this one.

    `clauses` are whole sentences that may follow another; the others are names as they are written,
    organisations under their first word, countries each with its code.
    """

    people: tuple[str, ...] = ()
    organisations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cities: tuple[str, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence: its words and facts, and what chance and other articles may put in."""

    article: Article
    facts: Facts
    span: Span
    words: tuple[Word, ...]
    pool: Pool
    chance: Random
    plain: str
    """The whole body, normalised."""

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.span.of(self.article.body)

    @property
    def quantities(self) -> Iterator[Quantity]:
        """The quantities of the sentence."""
        return (one for one in self.facts.quantities if self.holds(one.start, one.end))

    @property
    def dates(self) -> Iterator[Date]:
        """The time expressions of the sentence."""
        return (one for one in self.facts.dates if self.holds(one.start, one.end))

    @property
    def claims(self) -> Iterator[Claim]:
        """The claims whose words begin in the sentence."""
        return (one for one in self.facts.claims if self.holds(one.start, one.start + 1))

    def holds(self, start: int, end: int) -> bool:
        """Say whether the sentence holds this part of the body."""
        return self.span.start <= start and end <= self.span.end

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words of a part of the body."""
        return tuple(word for word in self.words if start <= word.start and word.end <= end)

    def after(self, end: int) -> str:
        """Return the form of the first word after a part of the body, "" at the end."""
        return next((word.form for word in self.words if word.start >= end), "")

    def mentions(self, names: Sequence[_Named]) -> Iterator[tuple[_Named, Span]]:
        """Yield what is named in the sentence, with each mention that opens a word."""
        for name in names:
            for mention in name.mentions:
                if self.holds(mention.start, mention.end):
                    yield name, mention

    def is_new(self, text: str) -> bool:
        """Say whether the article does not have this text."""
        return fold(text) not in self.plain

    def swaps(self, words: Sequence[Word], known: Phrases) -> Iterator[Change]:
        """Yield a change for each known phrase among words, to one of those it may become."""
        for first, after, clitics, others in table.found(words, known):
            span = Span(words[first].start, words[after - 1].end)
            other = self.chance.choice(others)
            yield ((span, clitics + other) if other else self._dropped(span, clitics),)

    def _dropped(self, span: Span, clitics: str) -> Replacement:
        """Return a phrase dropped, its clitics put before the next word: لعدم الدفع -> للدفع."""
        following = next((word for word in self.words if word.start >= span.end), None)
        if following is None or not clitics:
            return span, ""
        joined = following.surface
        if clitics.endswith("ل") and joined.startswith("ال") and not _OWN_ALIF.fullmatch(joined):
            joined = joined[1:]
        return Span(span.start, following.end), clitics + joined


def applied(told: Told, change: Change) -> str:
    """Return the sentence with a change made, spaces and commas that it left put right."""
    body, at, parts = told.article.body, told.span.start, []
    for span, text in sorted(change):
        parts += [body[at : span.start], text]
        at = span.end
    made = "".join([*parts, body[at : told.span.end]])
    return " ".join(made.split()).replace(" ،", "،").replace(" .", ".").replace("،.", ".")
