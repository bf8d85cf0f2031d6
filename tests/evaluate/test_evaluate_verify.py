"""How verification is measured: what counts as right, what thresholds are, what the tables hold."""

import json
from importlib.metadata import PackageNotFoundError
from math import isnan, nan
from types import SimpleNamespace

import pytest

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.errors import NoSuchSource
from mujaz.evaluate.verify import cases, judged, peers, suite
from mujaz.evaluate.verify.cases import Case
from mujaz.evaluate.verify.peers import Peer

BODY = "افتتح وزير النقل سليم الحداد، الأحد، جسر الوادي. وبلغت كلفة الجسر 12 مليون دينار."
ARTICLE = Article(id="jisr", body=BODY)
TRUE = "افتتح الحداد جسر الوادي الأحد"


def pair(at, hypothesis=TRUE, label="supported", edit=None):
    return Case(id=f"p{at}", article=ARTICLE, label=label, edit=edit, hypothesis=hypothesis)


NUMBER = pair(2, "بلغت كلفة الجسر 14 مليون دينار", "contradicted", "number")
EXTRA = pair(3, "افتتح الحداد جسر الوادي بحضور السفراء", "unsupported", "extra")
SOME = (pair(1), NUMBER, EXTRA)


def judgement(verdict, score=0.5, faults=()):
    return SimpleNamespace(verdict=verdict, score=score, faults=faults)


def all_pass(_, __):
    return (judgement(Verdict.SUPPORTED, 1.0),)


def sees_numbers(_, text):
    verdict = Verdict.CONTRADICTED if "14" in text else Verdict.SUPPORTED
    return (judgement(Verdict.SUPPORTED, 1.0), judgement(verdict, 0.1, ("14 ≠ 12",)))


def test_a_text_is_as_good_as_its_worst_sentence():
    found = judged.said(sees_numbers(ARTICLE, "14"))
    assert (found.verdict, found.score, found.why) == (Verdict.CONTRADICTED, 0.1, "14 ≠ 12")
    assert not judged.said(()).supported


def test_balanced_accuracy_is_a_half_for_who_always_says_the_same():
    assert judged.balanced_accuracy(judged.by_ours(all_pass, SOME)) == 0.5
    assert judged.balanced_accuracy(judged.by_ours(sees_numbers, SOME)) == 0.75


def test_scores_tell_each_kind_of_edit_beside_its_bar():
    found = {one.name: one for one in judged.scores("x", judged.by_ours(sees_numbers, SOME), BARS)}
    assert found["x: number"].figure == 100
    assert (found["x: number"].bar, found["x: number"].goal) == (85, 95)
    assert found["x: extra"].figure == 0
    assert found["x: extra"].examples == (f"p3: {EXTRA.hypothesis} [supported: 14 ≠ 12]",)
    assert found["x: change is caught"].figure == 50
    assert found["x: contradiction is called so"].figure == 100


BARS = {"number": (85, 95)}


@pytest.mark.parametrize(
    ("scores", "least"),
    [
        ((0.9, 0.2, 0.3), 0.9),
        ((0.9, 0.2, 0.95), 0.9),
        ((0.5, 0.5, 0.5), 0.5),
        ((0.1, 0.5, 0.9), 0.1),
    ],
)
def test_the_best_threshold_passes_everything_before_it_does_no_better(scores, least):
    assert judged.best_threshold(scores, SOME) == least


def test_a_peer_without_a_threshold_gets_the_best_one():
    peer = Peer(judge=lambda texts: [0.4 if "14" in text else 0.6 for _, text in texts])
    assert [one.right for one in judged.by_peer(peer, SOME)] == [True, True, False]
    strict = Peer(judge=peer.judge, least=0.7)
    assert [one.right for one in judged.by_peer(strict, SOME)] == [False, True, True]


def test_word_overlap_counts_stems():
    assert peers.overlap([(BODY, "جسر الوادي"), (BODY, "جسر النهر"), (BODY, "")]) == [1.0, 0.5, 0.0]


def test_a_peer_that_is_not_installed_only_loses_its_rows(monkeypatch):
    def nowhere(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(peers, "distribution", nowhere)
    peers.installed.cache_clear()
    assert list(peers.installed()) == ["word overlap (tuned)"]
    assert len(peers.missing()) == 4
    peers.installed.cache_clear()


@pytest.mark.parametrize("name", [name for name in peers.installed() if "tuned" not in name])
def test_an_installed_peer_sees_a_strange_figure(name):
    judge = peers.installed()[name].judge
    said = "Hadad opened the bridge on Sunday. It cost 1,200,000 dinars."
    good, bad = judge([(said, said), (said, said.replace("1,2", "1,9"))])
    assert bad < good == 1


@pytest.fixture
def data(tmp_path, monkeypatch):
    readers = (cases.shared, cases.headlines)
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    for reader in readers:
        reader.cache_clear()
    yield tmp_path
    for reader in readers:
        reader.cache_clear()


def written(path, rows):
    path.parent.mkdir(exist_ok=True)
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("\n".join(lines), encoding="utf-8")


def test_the_suite_puts_every_peer_beside_ours(data):
    article = {"id": "jisr", "title": "افتتاح الجسر", "published": "2026-11-02", "text": BODY}
    written(data / "pairs" / "articles.jsonl", [article])
    keys = ("id", "label", "edit", "hypothesis")
    rows = [
        {key: getattr(one, key) for key in keys} | {"article_id": "jisr", "evidence": BODY}
        for one in SOME
    ]
    written(data / "pairs" / "pairs.jsonl", rows)
    headline = {"premise": "ارتفاع أسعار القمح", "hypothesis": "انخفاض أسعار القمح"}
    lines = [
        headline | {"split": "dev", "label": "contradiction"},
        headline | {"split": "dev", "label": "unrelated"},
        headline | {"split": "train", "label": "contradiction"},
        headline | {"split": "dev", "label": "paraphrase", "hypothesis": "صعود أسعار القمح"},
    ]
    written(data / "entailment" / "ans.jsonl", lines)
    found = suite.measure(sees_numbers, {"overlap": Peer(judge=peers.overlap)})
    shared, *_, headlines = found.tables
    assert (shared.title, headlines.title) == ("pairs: 3", "headlines: 2")
    assert shared.columns == ("of", "mujaz", "bar", "goal", "overlap")
    assert dict(shared.rows)["number"] == (1, 100, 85, 95, 100)
    assert isnan(dict(shared.rows)[judged.CALLED_SO][-1])
    assert found.figures["pairs: balanced accuracy"] == 75
    assert found.figures["headlines: contradiction"] == 0
    assert cases.shared().cases[0].article.published.year == 2026
    assert dict(headlines.rows)["contradiction"][2:] == pytest.approx((nan, nan, 0), nan_ok=True)


@pytest.mark.usefixtures("data")
def test_without_data_the_suite_says_so():
    with pytest.raises(NoSuchSource):
        suite.measure(all_pass, {})
