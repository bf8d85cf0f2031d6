"""The bench times what it says, on whatever articles there are."""

import pytest
import trafilatura

from mujaz.article import Article
from mujaz.evaluate import profile, speed, throughput, timed
from mujaz.evaluate.page import page

BODY = (
    "أعلنت بلدية النخيل افتتاح الجسر الجديد أمام السيارات صباح الأحد بعد ثلاثة أعوام من العمل.\n"
    "وقال رئيس البلدية إن كلفة الجسر بلغت سبعين مليون دينار دفعتها البلدية من ميزانيتها السنوية.\n"
    "ورفضت جمعية السكان رسوم العبور المقترحة وطالبت بخط حافلات مجاني يصل ضفتي النهر كل يوم."
)


def test_the_page_is_as_heavy_as_a_real_one_and_holds_the_article():
    made = page(Article(id="a", title="جسر <النخيل>", body=BODY))
    assert 25_000 < len(made.encode()) < 120_000
    assert "جسر &lt;النخيل&gt;" in made
    extracted = trafilatura.extract(made) or ""
    assert all(line in extracted for line in BODY.split("\n"))
    assert "عنوان مقال آخر" not in extracted


def test_without_corpora_the_examples_are_timed(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    found, where = speed.articles(30)
    assert len(found) == 30
    assert where.startswith("examples/")
    assert speed.pages() is None


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("/x/src/mujaz/language/sentences.py", "language/sentences"),
        ("/x/mujaz/src/mujaz/engine.py", "engine"),
        ("/usr/lib/python3.11/re/__init__.py", "other packages"),
    ],
)
def test_time_goes_to_a_room_and_a_file(file, place):
    assert profile.place(file) == place


def test_shares_are_of_the_whole():
    article = Article(id="a", body=BODY)
    found = profile.shares(lambda one: sorted(page(one)), [article] * 3)
    assert sum(found.values()) == pytest.approx(1)
    assert "evaluate/page" in found


def test_a_command_that_fails_is_no_figure(monkeypatch):
    monkeypatch.setattr(speed.sys, "executable", "/bin/false")
    with pytest.raises(speed.subprocess.CalledProcessError):
        speed.cold(Article(id="a", body=BODY), runs=1)


@pytest.mark.parametrize("named", [timed.systems, timed.finders, timed.parts])
def test_whatever_is_timed_can_be_called(named):
    article = Article(id="a", title="جسر النخيل", body=BODY)
    for name, prepare in named().items():
        if "encoder" not in name:
            prepare(article)()


def test_a_batch_is_timed_by_workers_and_compared_to_one(monkeypatch):
    paces = {"1 workers": 20.0, "2 workers": 38.0}
    asked = iter(paces.values())
    monkeypatch.setattr(throughput, "_ways", lambda _records: dict.fromkeys(paces, ()))
    monkeypatch.setattr(throughput, "_pace", lambda *_: next(asked))
    table = throughput.table([Article(id="a", body=BODY)])
    assert list(table.columns[2].cells) == ["1.00", "1.90"]
