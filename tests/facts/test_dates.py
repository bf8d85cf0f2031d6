import itertools
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.facts import dates
from strategies import articles, dressed

FRIDAY = date(2025, 8, 22)
SHARED = Path(os.environ.get("MUJAZ_DATA", Path(__file__).parents[3] / "shared" / "data"))

ABSOLUTE = {
    "21 أغسطس 2025": "2025-08-21",
    "٢١ أغسطس ٢٠٢٥": "2025-08-21",
    "15 أكتوبر/تشرين الأول 2024": "2024-10-15",
    "15 أكتوبر (تشرين الأول) 2024": "2024-10-15",
    "13 تشرين الثاني/ نوفمبر 2015": "2015-11-13",
    "3 كانون الثاني 2021": "2021-01-03",
    "7 آذار 2020": "2020-03-07",
    "14 جويلية 2019": "2019-07-14",
    "5 غشت 2018": "2018-08-05",
    "الأول من مايو 2022": "2022-05-01",
    "الحادي والعشرين من يونيو عام 2023": "2023-06-21",
    "10 سبتمبر/أيلول من عام 1991": "1991-09-10",
    "2024-10-15": "2024-10-15",
    "15/10/2024": "2024-10-15",
    "15-10-2024": "2024-10-15",
    "1 رمضان 1446 هـ": "2025-03-01",
    "9 ذي الحجة 1445هـ": "2024-06-15",
    "رمضان 1446": "2025-03-01/2025-03-29",
    "عام 1445هـ": "2023-07-19/2024-07-06",
    "من 11 إلى 17 سبتمبر 2018": "2018-09-11/2018-09-17",
    "بين 3 و7 مايو 2018": "2018-05-03/2018-05-07",
    "أغسطس 2025": "2025-08",
    "شهر مايو 2018": "2018-05",
    "آذار/مارس 2016": "2016-03",
    "عام 2014": "2014",
    "العام 1962": "1962",
    "سنة 1980م": "1980",
    "مطلع سبتمبر 2025": "2025-09",
    "الثلاثاء 21 يناير 2020": "2020-01-21",
    "مساء الخميس 21 أغسطس 2025": "2025-08-21",
    "الأحد 1 رجب 1446 هـ الموافق 1 يناير 2025": "2025-01-01",
    "الثمانينيات": "1980-01-01/1989-12-31",
    "10:30 مساء": "T22:30",
    "ثلاثة أيام": "P3D",
    "أسبوعين": "P2W",
    "12 شهرا": "P12M",
    "45 دقيقة": "PT45M",
    "ساعتين و18 دقيقة و11 ثانية": "PT2H18M11S",
}

RELATIVE = {
    "الخميس": "2025-08-21",
    "الجمعة": "2025-08-22",
    "يوم السبت": "2025-08-16",
    "الأحد المقبل": "2025-08-24",
    "الجمعة الماضي": "2025-08-15",
    "الجمعة القادمة": "2025-08-29",
    "أمس": "2025-08-21",
    "أمس الخميس": "2025-08-21",
    "أول من أمس": "2025-08-20",
    "اليوم الجمعة": "2025-08-22",
    "غدا": "2025-08-23",
    "بعد غد": "2025-08-24",
    "مساء أمس": "2025-08-21",
    "فجر الأربعاء": "2025-08-20",
    "الشهر الماضي": "2025-07",
    "الشهر المقبل": "2025-09",
    "العام الجاري": "2025",
    "هذا العام": "2025",
    "العام الماضي": "2024",
    "الأسبوع المقبل": "2025-08-25/2025-08-31",
    "مطلع سبتمبر القادم": "2025-09",
    "18 سبتمبر المقبل": "2025-09-18",
    "20 يناير الماضي": "2025-01-20",
    "ديسمبر الماضي": "2024-12",
    "24 يونيو": "2025-06-24",
    "قبل يومين": "2025-08-20",
    "قبل 3 أشهر": "2025-05",
    "منذ أسبوعين": "2025-08-08",
    "نهاية العام الجاري": "2025",
}


@pytest.mark.parametrize(("text", "value"), ABSOLUTE.items())
def test_a_date_on_its_own(text, value):
    (found,) = dates.find(f"وقع الحادث {text}، بحسب البيان.")

    assert (found.text, found.value) == (text, value)


@pytest.mark.parametrize(("text", "value"), RELATIVE.items())
def test_a_date_told_from_the_day_of_publication(text, value):
    (found,) = dates.find(f"وقع الحادث {text}، بحسب البيان.", published=FRIDAY)

    assert (found.text, found.value) == (text, value)


@pytest.mark.parametrize("text", ["الخميس", "أمس", "غدا", "العام الماضي", "قبل يومين"])
def test_nothing_is_resolved_without_a_day_of_publication(text):
    assert dates.find(f"وقع الحادث {text}، بحسب البيان.") == ()


def test_a_day_without_its_year_says_so():
    assert [d.value for d in dates.find("في 24 يونيو")] == ["XXXX-06-24"]


@pytest.mark.parametrize(
    "text",
    [
        "مارس الفريق تمارينه",
        "قال شعبان إنه راض",
        "رئيسة الوزراء تيريزا ماي",
        "أدى صلاة الجمعة في المسجد",
        "احتفل باليوم الوطني",
        "في اليوم التالي",
        "انتهى بالتعادل 2-2",
        "في 31 فبراير 2024",
        "عنوانه 192.168.1.2 على الشبكة",
        "وعمره 75 عاما",
        "سامي (33 عاما) طبيب",
        "باع 2500 قطعة",
    ],
)
def test_no_date(text):
    assert dates.find(text, published=FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("مطلع سبتمبر 2025", "START"),
        ("منتصف عام 2019", "MID"),
        ("أواخر مايو 2020", "END"),
        ("نحو 11 عاما", "APPROX"),
        ("سبتمبر 2025", None),
    ],
)
def test_modifiers(text, mod):
    (found,) = dates.find(f"بحلول {text}")

    assert (found.text, found.mod) == (text, mod)


def test_two_dates_stay_two_unless_they_bound_a_time():
    text = "بين الخميس 21 أغسطس 2025 والجمعة، و3 مايو 2024، 4 مايو 2024"
    found = dates.find(text, published=FRIDAY)

    assert [d.value for d in found] == ["2025-08-21/2025-08-22", "2024-05-03", "2024-05-04"]


@pytest.mark.parametrize("text", ["قبل مليون سنة", "بعد 999999999999 يوما", "قبل 5000 عام"])
def test_what_the_calendar_does_not_reach_is_left_out(text):
    assert dates.find(text, published=FRIDAY) == ()


@given(st.one_of(st.text(), articles()))
def test_spans_lie_in_the_text_in_order(text):
    found = dates.find(text, published=FRIDAY)

    assert all(one.text == text[one.start : one.end] != "" for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(articles(), dressed())
def test_another_spelling_has_the_same_dates(text, dress):
    plain, other = (dates.find(t, published=FRIDAY) for t in (text, dress(text)))

    assert [(d.value, d.mod, d.kind) for d in plain] == [(d.value, d.mod, d.kind) for d in other]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day):
    months = [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ]
    for text in (
        f"{day.day} {months[day.month - 1]} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
    ):
        assert [d.value for d in dates.find(f"في {text}.")] == [day.isoformat()]


@pytest.mark.shared
def test_gold_dates():
    if not SHARED.is_dir():
        pytest.skip("skipped: no data")
    right = total = proposed = 0
    for path in sorted((SHARED / "gold").glob("g*.json")):
        gold = json.loads(path.read_text("utf-8"))
        published = date.fromisoformat(gold["labels"]["published"])
        body = gold["article"].get("text") or gold["article"]["body"]
        found = [(d.text, d.value) for d in dates.find(body, published=published)]
        wanted = [(d["text"], d["value"]) for d in gold["labels"]["dates"]]
        total += len(wanted)
        proposed += len(found)
        right += sum(min(found.count(one), wanted.count(one)) for one in set(wanted))

    assert total > 100
    assert right / total >= 0.9
    assert right / proposed >= 0.9
