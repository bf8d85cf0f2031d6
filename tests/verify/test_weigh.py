"""What the signs against a statement weigh."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from mujaz.article import Article
from mujaz.verify.hedges import hedges
from mujaz.verify.reading import read
from mujaz.verify.summary import findings_of, source_of, verify
from mujaz.verify.weigh import features

WEIGHTS = json.loads(
    files("mujaz.verify").joinpath("data/weights.json").read_text(encoding="utf-8")
)
CLINIC = (
    "أعلنت بلدية النخيل افتتاح عيادة متنقلة تزور القرى البعيدة مرتين في الأسبوع، بحسب مديرها كمال "
    "الرفاعي. وقد تتوسع الخدمة في الربيع إذا توفر التمويل.\n"
    "وشاركت في المشروع جمعيات من دمشق وعمّان وبيروت، واستغرق تجهيز العيادة يومين، وبلغت كلفته 240 "
    "ألف دينار. ولم يشمل بعض القرى الجبلية التي تنقطع طرقها لأشهر في الشتاء."
)


def signs(sentence: str) -> dict[str, float]:
    aligned, found = findings_of(source_of(Article(id="a", body=CLINIC)), sentence)
    return features(aligned, [one for some in found.values() for one in some])


def test_nothing_but_a_word_speaks_for_a_statement() -> None:
    speaking = {name for name, weight in WEIGHTS["article"].items() if weight > 0}
    assert {name for name in speaking if not name.startswith("word ")} == {"bias"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("تتوسع الخدمة في الربيع.", "lost possible"),
        ("شمل المشروع القرى الجبلية التي تنقطع طرقها.", "lost some"),
        ("شمل المشروع بعض القرى الجبلية.", "lost denial"),
    ],
)
def test_a_hedge_of_the_main_sentence_is_missed(sentence: str, kind: str) -> None:
    assert kind in signs(sentence)


def test_a_hedge_that_is_kept_is_not_missed() -> None:
    told = signs("قد تتوسع الخدمة في الربيع إذا توفر التمويل.")
    assert not [name for name in told if name.startswith("lost ")]


def test_hedges_are_known_with_their_clitics() -> None:
    assert {"possible", "coming"} <= hedges(read("وربما سيفتتح الوزير المعرض.").terms)


def test_a_count_and_a_reckoned_length_decide_nothing_alone() -> None:
    assert "certain" not in signs("شاركت في المشروع جمعيات من ثلاث عواصم عربية.")
    assert "certain" not in signs("استغرق تجهيز العيادة ثماني وأربعين ساعة.")


def test_a_figure_that_is_not_the_articles_decides_alone() -> None:
    assert "certain" in signs("بلغت كلفة تجهيز العيادة 420 ألف دينار.")
    (judged,) = verify(Article(id="a", body=CLINIC), "بلغت كلفة التجهيز 420 ألف دينار.").statements
    assert judged.score < 0.1


def test_a_length_of_time_inside_a_word_is_compared() -> None:
    body = "وقال منظم المعرض إن عرض اللوحات يستمر لأسبوعين في قاعة البلدية القديمة. " + CLINIC
    sentence = "يستمر عرض اللوحات في قاعة البلدية شهرين."
    (judged,) = verify(Article(id="a", body=body), sentence).statements
    assert "لأسبوعين" in {fault.article.text for fault in judged.faults if fault.article}
