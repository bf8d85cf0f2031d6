"""Judged: what a model proposed, verified, with the fault that withholds it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from mujaz.article import Article
from mujaz.brief import Statement, Verdict
from mujaz.digest.llm.answer import Part, Proposal
from mujaz.digest.llm.fitness import form_fault
from mujaz.digest.llm.prompt import CHECKS, FAULTS, shown
from mujaz.settings import Settings
from mujaz.span import Span


class Verifier(Protocol):
    """Judges a statement in words of its own against an article."""

    def __call__(self, article: Article, proposed: Statement) -> Statement:
        """Return it with verdict, reason, checks, and the evidence found; it came with a hint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A statement, where it would stand, and what is wrong with it in the model's language."""

    part: Part
    statement: Statement
    fault: str | None

    @property
    def text(self) -> str:
        """Its words."""
        return self.statement.text


def judged(article: Article, proposal: Proposal, verifier: Verifier, settings: Settings) -> Judged:
    """Return a proposal verified; what is true but can't be printed has a fault too."""
    proposed = Statement(text=proposal.text, evidence=_cited(article, proposal))
    statement = verifier(article, proposed)
    if statement.verdict is not Verdict.SUPPORTED:
        return Judged(part=proposal.part, statement=statement, fault=_untrue(statement))
    unfit = form_fault(statement.text, proposal.part, settings)
    if unfit is None:
        return Judged(part=proposal.part, statement=statement, fault=None)
    name, reason = unfit
    return Judged(
        part=proposal.part,
        statement=replace(statement, reason=reason),
        fault=f"{FAULTS[name]} ({reason})",
    )


def refused(one: Judged, name: str, reason: str) -> Judged:
    """Return it with a fault that only its place among the others gives it."""
    return replace(one, statement=replace(one.statement, reason=reason), fault=FAULTS[name])


def _untrue(statement: Statement) -> str:
    """Return the checks that failed, in Arabic, and the words that they name."""
    failed = [CHECKS[n] for n, passed in statement.checks.items() if not passed and n in CHECKS]
    return "، ".join(failed) + f" ({statement.reason or statement.verdict.value})"


def _cited(article: Article, proposal: Proposal) -> tuple[Span, ...]:
    """Return the sentences named, or all that were shown where none of them is there."""
    some = article.sentences[: shown(article)]
    named = sorted({some[number - 1] for number in proposal.cites if 0 < number <= len(some)})
    return tuple(named) or (Span(some[0].start, some[-1].end),)
