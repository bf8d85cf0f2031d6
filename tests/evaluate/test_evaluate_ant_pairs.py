"""The pairs on articles of ANT: what is learned from them and what is set aside."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter

import pytest

from mujaz.errors import NoSuchSource
from mujaz.evaluate import corpora
from mujaz.evaluate.verify import cases, pairs, suite
from mujaz.evaluate.verify.pairs import Edit

FOLDER = pairs.OURS.parent / "ant-pairs"
PARTS = ("learned", "unread")
ROWS = {
    part: list(map(json.loads, (FOLDER / f"{part}.jsonl").read_text("utf-8").splitlines()))
    for part in PARTS
}


def is_set_aside(article: str) -> bool:
    return int(hashlib.sha256(article.encode()).hexdigest()[:8], 16) % 100 < 30


def test_an_article_is_set_aside_by_its_id_alone() -> None:
    for part, rows in ROWS.items():
        assert {is_set_aside(row["article_id"]) for row in rows} == {part == "unread"}


@pytest.mark.parametrize("part", PARTS)
def test_about_half_is_true_and_every_kind_of_edit_is_there(part: str) -> None:
    labels = Counter(row["label"] for row in ROWS[part])
    assert 0.45 < labels["supported"] / labels.total() < 0.55
    assert {row["edit"] for row in ROWS[part]} == {None, *(kind.value for kind in Edit)}
    assert all((row["edit"] is None) == (row["label"] == "supported") for row in ROWS[part])


def test_they_hold_no_words_of_an_outlet_but_ours() -> None:
    fields = {"id", "article_id", "published", "label", "edit", "hypothesis"}
    rows = [row for part in PARTS for row in ROWS[part]]
    assert all(row.keys() == fields for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)


WORD = re.compile(r"\w+")


def run_of(sentence: str, article: str) -> int:
    """The most words on end that a sentence shares with its article."""
    words = WORD.findall(sentence)
    text = f" {' '.join(WORD.findall(article))} "
    most = 0
    for start in range(len(words)):
        while (
            start + most < len(words) and f" {' '.join(words[start : start + most + 1])} " in text
        ):
            most += 1
    return most


def test_a_run_of_an_articles_words_is_counted():
    assert run_of("قال الوزير إن الجسر فتح", "أمس قال الوزير إن الطريق فتح") == 3


def test_no_sentence_is_an_articles_own_at_length():
    try:
        texts = {one.id: f"{one.title}\n{one.text}" for one in corpora.ant().documents}
    except NoSuchSource as missing:
        pytest.skip(f"no data ({missing.source})")
    rows = [row for part in PARTS for row in ROWS[part]]
    assert all(run_of(row["hypothesis"], texts[row["article_id"]]) < 7 for row in rows)


def test_the_unread_are_measured_and_never_shown() -> None:
    try:
        read = cases.unread()
    except NoSuchSource as missing:
        pytest.skip(f"no data ({missing.source})")
    assert len(read.cases) == len(ROWS["unread"])
    few = suite.unread(lambda _, __: (), {})
    assert few.documents == len(read.cases)
    assert few.examples == ()
    assert few.figures["unread pairs: balanced accuracy"] == 50.0
