"""Verdict: all checks of a statement together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from mujaz.brief import Statement, Verdict
from mujaz.verify.cited import (
    attribution,
    numbers,
    polarity,
    provenance,
    quotations,
    scope,
)
from mujaz.verify.cited.source import Source

Check = Callable[[Statement, Source], str | None]

CHECKS: Mapping[str, Check] = {
    "provenance": provenance.fault,
    "numbers": numbers.fault,
    "polarity": polarity.fault,
    "attribution": attribution.fault,
    "scope": scope.fault,
    "quotations": quotations.fault,
}


def judge(statement: Statement, source: Source) -> Statement:
    """Return the statement with its verdict, the first fault as reason, and every check.

    `supported` only where no check finds a fault. These checks see what was changed or left out,
    not what the article says otherwise, so `contradicted` is never given here.
    """
    faults = {name: check(statement, source) for name, check in CHECKS.items()}
    reason = next((fault for fault in faults.values() if fault), None)
    return replace(
        statement,
        verdict=Verdict.UNSUPPORTED if reason else Verdict.SUPPORTED,
        reason=reason,
        checks={name: fault is None for name, fault in faults.items()},
    )
