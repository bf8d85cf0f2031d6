"""Events read one by one: what their rows hold, and what counts."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mujaz.article import Article
from mujaz.engine import facts_of
from mujaz.evaluate import corpora
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.evaluate.facts import read

TEXT = "افتتح الوزير المصنع الجديد في المدينة يوم 3 مايو 2024."
EVENT = facts_of(Article(id="x", body=TEXT)).facts.events[0]


def test_the_rows_hold_no_word_of_an_article() -> None:
    rows = [json.loads(line) for line in read.ROWS.read_text("utf-8").splitlines()]
    assert len({(row["reading"], row["article"], row["event"]) for row in rows}) == len(rows)
    for row in rows:
        assert row.keys() == {"reading", "corpus", "article", "event", "fault"}
        assert row["fault"] in {None, *"tndsvapq"}
        assert row["corpus"] in {"ant", "bbc", "saudi"}


def test_another_value_of_a_field_is_another_event() -> None:
    changed = (replace(EVENT, when="2024-05-04"), replace(EVENT, place="x"))
    more = replace(EVENT, participants=("x",))
    marks = {read.mark(one, people=True) for one in (EVENT, *changed, more)}
    assert len(marks) == 4
    assert read.mark(more) == read.mark(EVENT)
    assert all(mark.startswith(f"{EVENT.start}-{EVENT.end}-") for mark in marks)


@pytest.mark.parametrize(("fault", "right"), [("d", 0.0), (None, 100.0)])
def test_only_what_is_told_as_it_was_read_counts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: str | None, right: float
) -> None:
    rows = [
        {"event": read.mark(EVENT), "fault": fault},
        {"event": read.mark(replace(EVENT, place="x")), "fault": None},
    ]
    known = {"reading": "one", "corpus": "ant", "article": "x"}
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(known | row) + "\n" for row in rows), "utf-8")
    monkeypatch.setattr(read, "ROWS", path)
    corpus = Corpus(name="ant", hash="", documents=(Document(id="x", text=TEXT),))
    monkeypatch.setattr(read, "_CORPORA", {"ant": lambda: corpus})
    result = read.measure()
    assert list(result.figures.values()) == [right]
    assert result.notes == ("one: 1 read of 1",)


@pytest.mark.skipif(not corpora.folder().is_dir(), reason="skipped: no data")
def test_the_articles_read_are_there() -> None:
    rows = [json.loads(line) for line in read.ROWS.read_text("utf-8").splitlines()]
    for name, corpus in (("ant", corpora.ant()), ("bbc", corpora.bbc())):
        ids = {document.id for document in corpus.documents}
        assert {row["article"] for row in rows if row["corpus"] == name} <= ids
