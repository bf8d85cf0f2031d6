"""Times told in several words are read whole, with the value of them all."""

from datetime import date

import pytest

from mujaz.facts import dates

FRIDAY = date(2025, 8, 22)

WHOLE = {
    "وفي مارس آذار تراجع الإنتاج": ("مارس آذار", "2025-03", None),
    "خلال مهلة الستين يوما هذه": ("الستين يوما", "P60D", None),
    "وفي الأيام الأخيرة الماضية زاد الطلب": ("الأيام الأخيرة الماضية", "PAST", None),
    "فاز مرتين في آخر 18 شهرا": ("آخر 18 شهرا", "P18M", None),
    "خلال السنوات الخمس والعشرين الماضية": ("السنوات الخمس والعشرين الماضية", "P25Y", None),
    "زاد الطلب في الأشهر الثلاثة الأولى من العام الجاري": (
        "الأشهر الثلاثة الأولى من العام الجاري",
        "2025-01-01/2025-03-31",
        None,
    ),
    "وظائف العام 1446/1447 هـ": ("العام 1446/1447 هـ", "2024-07-07/2026-06-15", None),
    "زادت المبيعات في شهر رمضان المبارك للعام الحالي 1446هـ": (
        "شهر رمضان المبارك للعام الحالي 1446هـ",
        "2025-03-01/2025-03-29",
        None,
    ),
    "عند الساعة 0648 بتوقيت غرينتش": ("الساعة 0648 بتوقيت غرينتش", "2025-08-22T06:48Z", None),
    "سأبدأ العمل في الأول من يناير": ("الأول من يناير", "2026-01-01", None),
    "سأعود يوم الثلاثاء إلى القرية": ("يوم الثلاثاء", "2025-08-26", None),
}


@pytest.mark.parametrize(("text", "told"), WHOLE.items())
def test_a_time_is_read_whole(text, told):
    (found,) = dates.find(text, published=FRIDAY)

    assert (found.text, found.value, found.mod) == told


def test_a_day_like_this_is_that_of_any_year():
    found = dates.find("في 29 سبتمبر 1988 افتتح الجسر. أحداث في مثل هذا اليوم", published=FRIDAY)

    assert [one.value for one in found] == ["1988-09-29", "XXXX-09-29"]


def test_in_june_the_last_season_is_the_one_just_over():
    (found,) = dates.find("سجل هدفين الموسم الماضي", published=date(2025, 6, 15))

    assert found.value == "2024-07-01/2025-06-30"
