"""How verification is measured on whole articles: our digests, and edits of their sentences."""

import json
import lzma
from types import SimpleNamespace

import pytest

from mujaz.brief import Verdict
from mujaz.engine import brief_of
from mujaz.errors import NoSuchSource
from mujaz.evaluate.summaries import article_of
from mujaz.evaluate.verify import digests, edited
from mujaz.evaluate.verify.peers import Peer, overlap

BODY = (
    "افتتح وزير النقل سليم الحداد، صباح الأحد، جسر الوادي الأخضر الذي يربط ضفتي المدينة. "
    "وبلغت كلفة الجسر الجديد الذي دشنته البلدية 12 مليون دولار حتى الآن. "
    "وقال مدير المشروع كمال الراوي إن الجسر الجديد سيختصر زمن الرحلة إلى عشرين دقيقة. "
    "ولم تعلن الشركة المنفذة حتى الآن عن موعد افتتاح الطريق المؤدية إلى الجسر. "
    "وارتفعت أسعار الأراضي القريبة من الجسر خلال الأسبوع الماضي بشكل ملحوظ. "
    "ويستخدم الجسر كل يوم نحو 40 ألف سيارة وفق بيانات دائرة المرور في المدينة."
)
PLACES = (
    ("corpora/ant_v2.jsonl.xz", "text"),
    ("corpora/saudinewsnet.jsonl.xz", "content"),
    ("bbc_standfirst/articles.jsonl.xz", "text"),
)


@pytest.fixture
def data(tmp_path, monkeypatch):
    for name, key in PLACES:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        rows = [
            {"id": f"{path.stem}-{at}", key: BODY, "refs": ["افتتاح جسر"], "novel_bigram": 1}
            for at in range(2)
        ]
        with lzma.open(path, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    edited.forget()
    yield tmp_path
    edited.forget()


class Reader:
    """A verifier that knows sentences of the body by heart, and counts what it is asked."""

    def __init__(self, refused=""):
        self.refused = refused
        self.asked = 0

    def __call__(self, article, text):
        self.asked += 1
        sentences = article.body.rstrip(".").split(". ")
        there = text.rstrip(".") in sentences and not (self.refused and self.refused in text)
        verdict = Verdict.SUPPORTED if there else Verdict.UNSUPPORTED
        faults = () if there else ("x",)
        return (SimpleNamespace(verdict=verdict, score=float(there), faults=faults),)


def supports_all(_, __):
    return (SimpleNamespace(verdict=Verdict.SUPPORTED, score=1.0, faults=()),)


def brief(document):
    return brief_of(article_of(document))


@pytest.mark.usefixtures("data")
def test_every_statement_of_a_digest_is_judged_and_what_fails_is_shown():
    found = digests.measure(supports_all, brief, size=3)
    assert found.documents == 3
    assert found.figures["digests: all"] == 100
    assert [name for name, _ in found.tables[0].rows] == [
        "digests: all", "digests: ant", "digests: saudi", "digests: bbc",
    ]  # fmt: skip
    refused = digests.measure(Reader(refused="الحداد"), brief, size=3)
    assert refused.figures["digests: all"] < 100
    assert all("[unsupported 0.00: x]" in line for line in refused.examples)


def test_a_journal_saves_what_was_judged(data):
    journal = data / "journal.jsonl"
    first, second = Reader(), Reader()
    before = digests.measure(first, brief, size=3, journal=journal)
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(lines) == 3
    journal.write_text("".join(lines[:2]) + lines[2][:40], encoding="utf-8")
    after = digests.measure(second, brief, size=3, journal=journal)
    assert (after.figures, after.examples) == (before.figures, before.examples)
    assert 0 < second.asked < first.asked
    assert digests.measure(third := Reader(), brief, size=3, journal=journal).figures
    assert third.asked == 0


@pytest.mark.usefixtures("data")
def test_edits_are_judged_beside_their_sentences():
    peers = {"tuned": Peer(judge=overlap), "strict": Peer(judge=overlap, least=1.0)}
    found = edited.measure(Reader(), peers, articles=4, per_kind=3)
    rows = dict(found.tables[0].rows)
    assert found.tables[0].columns == ("of", "mujaz", "bar", "goal", "strict")
    assert rows["supported passes"][1] == 100
    assert rows["change is caught"][1] == 100
    assert {"number", "unit", "antonym", "negation"} <= rows.keys()
    beside = dict(found.tables[1].rows)
    assert beside["edits that lower the score"][1] == 100
    assert beside["same verdict: tashkeel"][1] == 0
    assert found.figures["edits: same verdict: tashkeel"] == 0


@pytest.mark.usefixtures("data")
def test_every_edit_may_be_had_for_training():
    assert len(list(edited.edits(articles=2))) > 10


def test_without_data_there_is_nothing_to_measure(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    with pytest.raises(NoSuchSource):
        digests.measure(Reader(), brief, size=3)
    edited.forget()
    with pytest.raises(NoSuchSource):
        edited.measure(Reader(), {}, articles=2)
