"""Edited: sentences of real articles, as they stand, spelled otherwise, and with one thing changed.

A sentence of the body is supported, and so is another spelling of it; an edit of it is not. Beside
the verdict on each stands whether an edit lowers the score, and a spelling leaves the verdict.

Peers judge the edits by their own verdict only: to be like a sentence of the body is all that
likeness can measure, so that a threshold tuned on these cases would ask for a copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from mujaz.brief import Verdict
from mujaz.engine import facts_of
from mujaz.evaluate import corpora, form, summaries
from mujaz.evaluate.result import Result, Table
from mujaz.evaluate.verify import judged, suite
from mujaz.evaluate.verify.cases import Case, Cases
from mujaz.evaluate.verify.edits import generate
from mujaz.evaluate.verify.edits.generate import Edit, Read
from mujaz.evaluate.verify.edits.variants import VARIANTS, variants
from mujaz.evaluate.verify.judged import Bars, Verify
from mujaz.evaluate.verify.peers import Peer

ARTICLES = 120
PER_KIND = 40
_SHORTEST = 60  # words of an article that has enough to change
EDITS: Bars = {**suite.PAIRS, "antonym": suite.PAIRS["negation"]}


def measure(
    verify: Verify, peers: Mapping[str, Peer], articles: int = ARTICLES, per_kind: int = PER_KIND
) -> Result:
    """Judge `per_kind` edits of each kind, the sentences they are of, and these spelled otherwise.

    The articles are of ANT and the BBC. Raises `NoSuchSource` where a corpus is not.
    """
    chosen = _chosen(articles, per_kind)
    strict = {name: peer for name, peer in peers.items() if peer.least is not None}
    found = suite.result("verify:edits", [(_changed(chosen), EDITS)], verify, strict)
    beside = _beside(verify, chosen)
    shares = {f"edits: {name}": round(figures[1], 2) for name, figures in beside.rows}
    return replace(
        found,
        documents=articles,
        tables=(*found.tables, beside),
        figures={**found.figures, **shares},
    )


@cache
def _reads(articles: int) -> tuple[Read, ...]:
    every = (corpora.ant(), corpora.bbc())
    made = (
        facts_of(summaries.article_of(document))
        for corpus in every
        for document in form.sample(corpus, articles // len(every), _SHORTEST)
    )
    return tuple(Read(article=brief.article, facts=brief.facts) for brief in made)


@cache
def _chosen(articles: int, per_kind: int) -> tuple[Edit, ...]:
    """Return edits of each kind, from as many articles as there are."""
    reads = _reads(articles)
    lent = generate.pool(reads)
    of_kind: dict[str, list[list[Edit]]] = {kind: [] for kind in generate.EDITORS}
    for read in reads:
        made: dict[str, list[Edit]] = {kind: [] for kind in generate.EDITORS}
        for edit in generate.edits(read, lent):
            made[edit.kind].append(edit)
        for kind, some in made.items():
            of_kind[kind].append(some[:: max(1, len(some) // 4)])  # from all over the article
    return tuple(edit for some in of_kind.values() for edit in _in_turn(some, per_kind))


def _in_turn(some: Sequence[Sequence[Edit]], most: int) -> list[Edit]:
    """Return the first edit of each article, then the second of each, up to `most`."""
    rounds = range(max(map(len, some), default=0))
    return [edits[at] for at in rounds for edits in some if at < len(edits)][:most]


def _changed(chosen: Sequence[Edit]) -> Cases:
    every = (*_originals(chosen), *map(_case, chosen))
    return Cases(name="edits", hash=corpora.ant().hash, cases=every)


def _case(edit: Edit) -> Case:
    return Case(
        id=f"{edit.article.id}:{edit.sentence.start}:{edit.kind}:{edit.change}",
        article=edit.article,
        label=Verdict.UNSUPPORTED,
        edit=edit.kind,
        hypothesis=edit.text,
    )


def _original(edit: Edit) -> Case:
    name = f"{edit.article.id}:{edit.sentence.start}"
    return Case(
        id=name, article=edit.article, label=Verdict.SUPPORTED, edit=None, hypothesis=edit.before
    )


def _originals(chosen: Sequence[Edit]) -> tuple[Case, ...]:
    return tuple({case.id: case for case in map(_original, chosen)}.values())


def _beside(verify: Verify, chosen: Sequence[Edit]) -> Table:
    """Return how many edits get a lower score than their sentence, and spellings its verdict."""
    before = {one.case.id: one.said for one in judged.by_ours(verify, _originals(chosen))}
    after = judged.by_ours(verify, map(_case, chosen))
    lower = [
        said.said.score < before[_original(edit).id].score
        for edit, said in zip(chosen, after, strict=True)
    ]
    rows = [("edits that lower the score", _share(lower))]
    rows += [(name, _share(same)) for name, same in _same(verify, chosen, before).items()]
    return Table(title="beside its sentence", columns=("of", "mujaz"), rows=tuple(rows))


def _same(
    verify: Verify, chosen: Sequence[Edit], before: Mapping[str, judged.Said]
) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = {name: [] for name in VARIANTS}
    for case in _originals(chosen):
        for name, text in variants(case.hypothesis):
            said = judged.said(verify(case.article, text))
            found[name].append(said.verdict is before[case.id].verdict)
    return {f"same verdict: {name}": same for name, same in found.items() if same}


def _share(some: Sequence[bool]) -> tuple[float, float]:
    return float(len(some)), 100 * sum(some) / max(1, len(some))


def forget() -> None:
    """Forget the articles read and the edits made of them."""
    _reads.cache_clear()
    _chosen.cache_clear()


def edits(articles: int = ARTICLES) -> Iterator[Edit]:
    """Yield every edit of the sampled articles: what a model may be trained on."""
    reads = _reads(articles)
    lent = generate.pool(reads)
    for read in reads:
        yield from generate.edits(read, lent)
