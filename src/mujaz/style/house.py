"""House: the style of a publisher, put on a digest after it has been verified."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mujaz.article import Article
from mujaz.brief import Brief, Statement
from mujaz.fact import Date, Facts
from mujaz.facts import dates
from mujaz.language.letters import normalise, view
from mujaz.settings import Settings
from mujaz.span import Span
from mujaz.style import days, digits, marks, months, wording
from mujaz.style.edits import Edit, applied, kept, outside

_INDIC = re.compile("[٠-٩]")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """How a house prints statements of one article.

    Raises `ValueError` where its words can't be used. A statement is read by itself: its dates are
    those that its own words tell on the day of publication.
    """

    settings: Settings
    article: Article
    facts: Facts

    def __post_init__(self) -> None:
        fault = wording.fault_of(self.settings)
        if fault is not None:
            raise ValueError(fault)

    def spelled(self, text: str) -> str:
        """Return a statement's text in the house's style; in its own style again, the same."""
        settings = self.settings
        if settings.preferred:
            text = applied(text, outside(wording.edits(text, settings.preferred), kept(text)))
        if settings.relative_days == "dates":
            text = self._with_dates(text)
        if settings.months != "as_written":
            told = months.edits(text, self._dates(text), settings.months)
            text = applied(text, outside(told, (*kept(text), *self._names(text))))
        if settings.digits != "as_written":
            text = applied(text, outside(digits.edits(text, settings.digits), kept(text)))
        if settings.quotes != "as_written":
            text = applied(text, marks.edits(text, settings.quotes))
        return text

    def styled(self, statement: Statement) -> Statement:
        """Return the statement as it is published, and as it was judged where that differs."""
        text = self.spelled(statement.text)
        if text == statement.text:
            return statement
        return replace(statement, text=text, judged=statement.text)

    def allowed(self, statement: Statement) -> Statement:
        """Return the statement, with a reason where it has a word that the house does not print.

        Its verdict stays: that is what the article says, not what the house prints.
        """
        if not self.settings.banned or statement.reason is not None:
            return statement
        word = wording.banned_word(self.spelled(statement.text), self.settings.banned)
        if word is None:
            return statement
        return replace(statement, reason=f"the house does not print «{word}»")

    def _dates(self, text: str) -> tuple[Date, ...]:
        return dates.find(text, published=self.article.published, ahead=False)

    def _with_dates(self, text: str) -> str:
        """Return the text with dates for its days, in digits of the article's shape."""
        published, style = self.article.published, self.settings.months
        told = days.edits(text, self._dates(text), published, style)
        if _INDIC.search(self.article.body):
            told = (Edit(one.span, digits.shaped(one.letters, "arabic_indic")) for one in told)
        return applied(text, outside(told, kept(text)))

    def _names(self, text: str) -> tuple[Span, ...]:
        """Return where names of the article stand, other than dates: «ميدان 14 يناير»."""
        facts = self.facts
        known = {normalise(one.text) for one in (*facts.people, *facts.organisations)}
        known |= {normalise(one.text) for one in facts.places}
        seen = view(text)
        at = {name: seen.text.find(name) for name in known}
        return tuple(
            seen.source(Span(start, start + len(name))) for name, start in at.items() if start >= 0
        )


def printed(brief: Brief, house: House) -> Brief:
    """Return the brief with its digest in the house's style, under the house's label."""
    digest = brief.digest
    return replace(
        brief,
        digest=replace(
            digest,
            summary=tuple(map(house.styled, digest.summary)),
            points=tuple(map(house.styled, digest.points)),
            disclosure=replace(digest.disclosure, label=house.settings.label),
        ),
    )
