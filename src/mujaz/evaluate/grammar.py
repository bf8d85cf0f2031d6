"""Grammar: sentences of ours, what the engine may publish of each, and what it never may.

The cases lie in `evaluate/data/grammar.toml`, by the rule that each of them holds. A case is right
where every compression called right is offered, and verified, and none of those called wrong is.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.digest.embedded import candidates
from mujaz.engine import facts_of
from mujaz.errors import Malformed
from mujaz.evaluate.result import Result, Table
from mujaz.models.ranker import shipped_ranker
from mujaz.verify.cited.source import Source
from mujaz.verify.cited.verdict import judge

FILE = Path(__file__).with_name("data") / "grammar.toml"
# A case without a lead of its own stands second, after a lead that lends it no name and no subject.
LEAD = "افتتحت البلدية حديقة عامة جديدة على ضفاف النهر بعد عامين من العمل."


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One sentence with its right and wrong compressions, each without the stop at its end.

    `lead` is the sentence before it, empty where the sentence opens its article itself.
    """

    rule: str
    sentence: str
    lead: str
    title: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A case and what was found: the right not offered, the wrong offered."""

    case: Case
    missed: tuple[str, ...]
    offered: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether nothing right is missing and nothing wrong is offered."""
        return not self.missed and not self.offered


def cases(path: Path = FILE) -> tuple[Case, ...]:
    """Read the cases, in file order. Raises `Malformed` where one lacks a field or says nothing."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        _case(path, rule, number, row)
        for rule, rows in table.items()
        for number, row in enumerate(rows, start=1)
    )


def _case(path: Path, rule: str, number: int, row: dict[str, str | list[str]]) -> Case:
    right, wrong = (tuple(row.get(name, ())) for name in ("right", "wrong"))
    sentence = str(row.get("sentence", ""))
    if not sentence or not wrong:
        raise Malformed(f"{path.name}: {rule} {number}", "a case has a sentence and what is wrong")
    return Case(
        rule=rule,
        sentence=sentence,
        lead=str(row.get("lead", LEAD)),
        title=str(row.get("title", "")),
        right=right,
        wrong=wrong,
    )


def offered(case: Case) -> frozenset[str]:
    """Return every statement of a case's article that the engine may publish, without its stop."""
    body = f"{case.lead}\n\n{case.sentence}".strip()
    told = facts_of(Article(id=case.rule, title=case.title or None, body=body))
    source = Source(article=told.article)
    some = candidates(told.article, shipped_ranker(), told.facts)
    statements = (one.draft.statement(body) for one in some)
    return frozenset(
        statement.text.removesuffix(".")
        for statement in statements
        if judge(statement, source).verdict is Verdict.SUPPORTED
    )


def tried(case: Case) -> Tried:
    """Hold what the engine offers against what is right and wrong."""
    found = offered(case)
    return Tried(
        case=case,
        missed=tuple(text for text in case.right if text not in found),
        offered=tuple(text for text in case.wrong if text in found),
    )


def measure(path: Path = FILE) -> Result:
    """Return the share of cases that are right, of all and by rule."""
    found = [tried(case) for case in cases(path)]
    by_rule = {
        rule: _share([one for one in found if one.case.rule == rule])
        for rule in dict.fromkeys(one.case.rule for one in found)
    }
    return Result(
        suite="grammar",
        corpus=hashlib.sha256(path.read_bytes()).hexdigest()[:12],
        documents=len(found),
        tables=(
            Table(title="cases", columns=("% right", "cases"), rows=(("all", _row(found)),)),
            Table(title="by rule", columns=("% right", "cases"), rows=_rows(found, by_rule)),
        ),
        figures={"right": _share(found), **by_rule},
        examples=tuple(line for one in found for line in _lines(one)),
    )


def _rows(
    found: Sequence[Tried], by_rule: dict[str, float]
) -> tuple[tuple[str, tuple[float, ...]], ...]:
    return tuple((rule, _row([one for one in found if one.case.rule == rule])) for rule in by_rule)


def _row(some: Sequence[Tried]) -> tuple[float, ...]:
    return (_share(some), float(len(some)))


def _share(some: Sequence[Tried]) -> float:
    return round(100 * sum(one.right for one in some) / len(some), 2)


def _lines(one: Tried) -> tuple[str, ...]:
    missed = (f"{one.case.rule}: not offered: {text}" for text in one.missed)
    wrong = (f"{one.case.rule}: offered, and wrong: {text}" for text in one.offered)
    return (*wrong, *missed)
