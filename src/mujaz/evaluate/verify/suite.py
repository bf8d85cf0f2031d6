"""Suite: verification on pairs, ours beside bar, goal and every peer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import nan

from mujaz.evaluate import score
from mujaz.evaluate.result import Result, Table
from mujaz.evaluate.score import Score
from mujaz.evaluate.verify import cases, judged
from mujaz.evaluate.verify.cases import Cases
from mujaz.evaluate.verify.judged import Bars, Verify
from mujaz.evaluate.verify.peers import Peer

PAIRS: Bars = {
    "balanced accuracy": (82, 92),
    "supported passes": (80, 92),
    **dict.fromkeys(("number", "unit", "quantifier", "date", "place"), (85, 95)),
    **dict.fromkeys(("person", "organisation", "quote", "negation"), (85, 95)),
    **dict.fromkeys(("speaker", "attribution_dropped", "modality", "direction"), (70, 90)),
    **dict.fromkeys(("superset", "cause", "extra"), (55, 80)),
}
HEADLINES: Bars = {"balanced accuracy": (80, 88)}


def measure(verify: Verify, peers: Mapping[str, Peer]) -> Result:
    """Judge every set of pairs by the verifier and by each peer.

    Raises `NoSuchSource` where the shared pairs or the headlines are not.
    """
    sets = ((cases.shared(), PAIRS), (cases.ours(), PAIRS), (cases.headlines(), HEADLINES))
    return result("verify", [(some, bars) for some, bars in sets if some.cases], verify, peers)


def unread(verify: Verify, peers: Mapping[str, Peer]) -> Result:
    """Judge the pairs that nobody reads by the verifier and by each peer; no example is shown.

    Raises `NoSuchSource` where ANT is not.
    """
    found = result("verify:unread", [(cases.unread(), PAIRS)], verify, peers)
    return replace(found, examples=())


def result(
    suite: str, sets: Sequence[tuple[Cases, Bars]], verify: Verify, peers: Mapping[str, Peer]
) -> Result:
    """Return a table for each set of pairs, and our own figures."""
    groups: dict[str, tuple[Score, ...]] = {}
    tables = []
    for some, bars in sets:
        groups[some.name] = judged.scores(some.name, judged.by_ours(verify, some.cases), bars)
        tables.append(_table(some, groups[some.name], _beside(some, peers, bars)))
    found = score.result(
        suite,
        groups,
        corpus="-".join(some.hash[:6] for some, _ in sets),
        documents=sum(len(some.cases) for some, _ in sets),
    )
    return replace(found, tables=tuple(tables))


def _beside(some: Cases, peers: Mapping[str, Peer], bars: Bars) -> dict[str, tuple[Score, ...]]:
    return {
        name: judged.scores(some.name, judged.by_peer(peer, some.cases), bars)
        for name, peer in peers.items()
    }


def _table(some: Cases, mine: Sequence[Score], peers: Mapping[str, Sequence[Score]]) -> Table:
    """Return a row for each score: of how many, ours, bar, goal, then a peer each."""
    rows = [
        (
            one.name.partition(": ")[2],
            (
                nan if one.name.endswith(judged.WHOLE) else float(one.gold),
                one.figure,
                nan if one.bar is None else one.bar,
                nan if one.goal is None else one.goal,
                *(_peer(theirs[at]) for theirs in peers.values()),
            ),
        )
        for at, one in enumerate(mine)
    ]
    title = f"{some.name}: {len(some.cases)}"
    return Table(title=title, columns=("of", "mujaz", "bar", "goal", *peers), rows=tuple(rows))


def _peer(one: Score) -> float:
    """Return a peer's figure; none of them tells a contradiction from silence."""
    return nan if one.name.endswith(judged.CALLED_SO) else one.figure
