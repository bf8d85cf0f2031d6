"""Statements read one by one: what their rows hold, and what counts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from mujaz.evaluate import corpora, printable
from mujaz.evaluate.corpora import Corpus, Document

GOOD, BAD, UNREAD = "افتتح الوزير الجسر.", "قال إنه سيعود.", "أغلقت البلدية السوق."
ROWS = (
    {"part": "read", "statement": printable.mark(GOOD), "fit": "touch", "worth": 2},
    {"part": "read", "statement": printable.mark(BAD), "fit": "dangling", "worth": 1},
    {"part": "held", "statement": printable.mark("لم يعد يصنع."), "fit": "ok", "worth": 1},
)


def test_the_rows_hold_no_word_of_an_article() -> None:
    lines = printable.ROWS.read_text("utf-8").splitlines()
    for row in map(json.loads, lines):
        assert row.keys() == {"part", "article", "statement", "fit", "worth"}
        assert row["fit"] in printable.FIT | {"untrue", "broken", "dangling", "empty"}
        assert len(row["statement"]) == 12
        assert row["worth"] in (None, *range(4))
        assert row["part"] in printable.PARTS
    rows = printable.rows()
    assert len({(row.article, row.statement) for row in rows}) == len(rows)
    assert len({(row.article, row.part) for row in rows}) == len({row.article for row in rows})


@pytest.mark.parametrize(
    ("printed", "share"), [((GOOD, UNREAD), 100.0), ((GOOD, BAD), 50.0), ((UNREAD,), 0.0)]
)
def test_what_nobody_read_counts_neither_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, printed: Sequence[str], share: float
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"article": "x", **row}) + "\n" for row in ROWS), "utf-8")
    monkeypatch.setattr(printable, "ROWS", path)
    corpus = Corpus(name="ant", hash="", documents=(Document(id="x", text=GOOD),))
    monkeypatch.setattr(corpora, "ant", lambda: corpus)
    result = printable.measure(lambda _: (GOOD, BAD), lambda _: printed)
    assert result.figures["read: fit, of those offered"] == 50.0
    assert result.figures["read: fit, of those printed"] == share
    assert result.figures["held: still offered, of the fit"] == 0.0


@pytest.mark.skipif(not corpora.folder().is_dir(), reason="skipped: no data")
def test_the_articles_read_are_there() -> None:
    assert {row.article for row in printable.rows()} <= {one.id for one in corpora.ant().documents}
