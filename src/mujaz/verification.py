"""The verification: what an article says of each line of a summary, and the words at fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from mujaz.brief import Verdict
from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a text and where they stand in it, in code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What one check holds against a statement.

    `words` are those of the statement at fault, `article` those that the article's body has in
    their place, null where it has none. The reason says it in Arabic and in English; `verdict`
    is `contradicted` where the article says otherwise, `unsupported` where it is silent.
    """

    check: str
    verdict: Verdict
    words: Words
    article: Words | None
    reason: str
    reason_ar: str

    def __str__(self) -> str:
        """Say which check, and why."""
        return f"{self.check}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What an article says of one statement that came without its evidence.

    `evidence` holds the sentences of the body that it was compared with, none where the article
    has nothing like it. `score` is how likely the article bears it out, 0 to 1. `checks` maps each
    check's name to whether it passed; the reasons are those of the gravest fault. `notes` are
    what a check holds against a statement that is supported all the same: a limit lost, a speaker
    left out.
    """

    text: str
    evidence: tuple[Span, ...]
    verdict: Verdict
    reason: str | None
    reason_ar: str | None
    score: float
    checks: Mapping[str, bool] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All statements of a summary, judged in their order: what `mujaz verify --json` prints."""

    schema: Literal["mujaz/verification/1"] = "mujaz/verification/1"
    statements: tuple[Judgement, ...]

    @property
    def is_supported(self) -> bool:
        """Say whether the article bears out every statement."""
        return all(one.verdict is Verdict.SUPPORTED for one in self.statements)
