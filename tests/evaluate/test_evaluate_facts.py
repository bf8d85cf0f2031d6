"""How facts are measured: what a score says, what the suite makes of it, how claims are matched."""

import json
from math import isnan

import pytest

from mujaz.errors import NoSuchSource
from mujaz.evaluate.facts import claims, gold, ours
from mujaz.evaluate.facts.suite import measure
from mujaz.evaluate.score import Score

BODY = (
    "افتتح وزير النقل سليم الحداد، الأحد، جسر الوادي في مدينة الكاف التونسية. وقال الحداد إن "
    "الجسر كلف 12 مليون دينار."
)
LABELS = {
    "published": "2026-11-03",
    "dates": [{"text": "الأحد", "value": "2026-11-01", "kind": "date"}],
    "claims": [
        {"speaker": "الحداد", "cue": "قال", "content": "الجسر كلف 12 مليون دينار", "quoted": False}
    ],
    "digest": {},
}


@pytest.fixture
def data(tmp_path, monkeypatch):
    folder = tmp_path / "gold"
    folder.mkdir()
    row = {"article": {"gid": "one", "text": BODY}, "labels": LABELS}
    (folder / "one.json").write_text(json.dumps(row), encoding="utf-8")
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    gold.articles.cache_clear()
    ours.labelled.cache_clear()
    yield
    gold.articles.cache_clear()
    ours.labelled.cache_clear()


def test_a_score_is_f1_where_something_is_proposed_and_else_a_share():
    found = Score(name="x", right=6, gold=10, proposed=8)
    assert (found.precision, found.recall) == (75, 60)
    assert found.figure == pytest.approx(200 * 6 / 18)
    assert Score(name="x", right=6, gold=10).figure == 60


@pytest.mark.usefixtures("data")
def test_the_suite_holds_our_figures_and_prints_the_peers_beside_them():
    mine = Score(name="mine", right=1, gold=2, proposed=2, bar=40, examples=("one: missed",))
    theirs = Score(name="theirs", right=1, gold=4, peer=True)
    result = measure("facts", {"dates": lambda: (mine, theirs)})
    assert result.figures == {"mine": 50.0}
    assert (result.documents, result.examples) == (1, ("mine: one: missed",))
    ((name, figures), (other, shares)) = result.tables[0].rows
    assert (name, figures[:4]) == ("mine", (50, 50, 50, 40))
    assert other == "theirs"
    assert [isnan(one) for one in shares] == [True, True, False, True, True]


@pytest.mark.usefixtures("data")
def test_a_claim_is_right_with_its_content_and_its_speaker():
    both, exactly, content, cue, quoted = claims.scores()
    assert both.right == exactly.right == content.right == cue.right == quoted.right == 1


@pytest.mark.usefixtures("data")
def test_a_claim_of_somebody_else_is_wrong():
    ((article, facts),) = ours.labelled()
    wrong = dict(article.labels["claims"][0], speaker="وزير الداخلية")
    article.labels["claims"][:] = [wrong]
    both, _, content, *_ = claims.scores()
    assert (both.right, content.right) == (0, 1)
    assert "missed وزير الداخلية" in both.examples[0]
    assert facts.claims


def test_without_gold_there_is_nothing_to_measure(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    with pytest.raises(NoSuchSource):
        measure("facts", {})
