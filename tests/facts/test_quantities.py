import itertools
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.facts import quantities
from strategies import articles, dressed

SHARED = Path(os.environ.get("MUJAZ_DATA", Path(__file__).parents[3] / "shared" / "data"))

ONE = {
    "أقل من 500 عنصر": (500, "<", "عنصر"),
    "أكثر من مليوني نازح": (2e6, ">", "نازح"),
    "نحو ٤٥ ألف مشجع": (45000, "~", "مشجع"),
    "حوالي خمسين طالبا": (50, "~", "طالبا"),
    "ما لا يقل عن 12 جريحا": (12, ">=", "جريحا"),
    "12 مدنيا على الأقل": (12, ">=", "مدنيا"),
    "300 شخص تقريبا": (300, "~", "شخص"),
    "3 كيلومترات": (3, "=", "كيلومترات"),
    "15 مليار دولار": (15e9, "=", "دولار"),
    "$40": (40, "=", "دولار"),
    "45%": (45, "=", "%"),
    "45 في المئة": (45, "=", "%"),
    "خمسين بالمائة": (50, "=", "%"),
    "عائلة واحدة": (1, "=", "عائلة"),
    "عشرات القتلى": (None, "~", "القتلى"),
    "مئات الآلاف": (None, "~", None),
    "بين 30 و40 شخصا": ((30, 40), "=", "شخصا"),
    "3 إلى 5 آلاف متطوع": ((3000, 5000), "=", "متطوع"),
    "10-15 سيارة": ((10, 15), "=", "سيارة"),
}


@pytest.mark.parametrize(("text", "expected"), ONE.items())
def test_a_quantity_on_its_own(text, expected):
    (found,) = quantities.find(f"سجلت اللجنة {text}، بحسب البيان.")

    assert found.text == text
    assert (found.value, found.comparator, found.unit) == expected


@pytest.mark.parametrize(
    "text",
    [
        "في 15 أكتوبر 2024",
        "عام 2019",
        "عند الساعة 10:30 مساء",
        "بعد ثلاثة أيام",
        "المركز الثالث",
        "وصل الوفد",
    ],
)
def test_dates_durations_and_ranks_are_none(text):
    assert quantities.find(text) == ()


def test_ages_are_quantities():
    (found,) = quantities.find("سامي (33 عاما) طبيب")

    assert (found.value, found.unit) == (33, "عاما")


@given(st.one_of(st.text(), articles()))
def test_spans_lie_in_the_text_in_order(text):
    found = quantities.find(text)

    assert all(one.text == text[one.start : one.end] != "" for one in found)
    assert all(a.start <= b.start for a, b in itertools.pairwise(found))


@given(articles(), dressed())
def test_another_spelling_has_the_same_quantities(text, dress):
    plain, other = quantities.find(text), quantities.find(dress(text))

    assert [(q.value, q.comparator) for q in plain] == [(q.value, q.comparator) for q in other]


@pytest.mark.shared
def test_gold_quantities():
    if not SHARED.is_dir():
        pytest.skip("skipped: no data")
    right = total = proposed = 0
    for path in sorted((SHARED / "gold").glob("g*.json")):
        gold = json.loads(path.read_text("utf-8"))
        body = gold["article"].get("text") or gold["article"]["body"]
        found = Counter((q.value, q.comparator) for q in quantities.find(body))
        wanted = Counter(
            (tuple(q["value"]) if isinstance(q["value"], list) else q["value"], q["comparator"])
            for q in gold["labels"]["quantities"]
        )
        right += sum((found & wanted).values())
        total += sum(wanted.values())
        proposed += sum(found.values())

    assert right / total >= 0.8
    assert right / proposed >= 0.65
