"""Platforms and seats: where one writes or works, and who does something under that name."""

import pytest

from mujaz.facts import names, places
from mujaz.language import sentences


def _organisations(text):
    found = names.find(text, [], sentences=sentences.split(text))
    return [one.text for one in found.organisations]


@pytest.mark.parametrize(
    "text",
    [
        "كتبت الوزيرة على تويتر أن المشروع انتهى.",
        'نشر النادي الصورة عبر حسابه الرسمي على موقع "تويتر" مساء.',
        "أعلن المغني الخبر في صفحته في فيسبوك أمس.",
        "تداول ناشطون المقطع على فيسبوك وواتساب بكثرة.",
        "بثت الشركة إعلانها بموقع التواصل الاجتماعي إنستغرام مساء.",
        "تطلب الشركة من زبائنها تنزيل تطبيق واتساب أولا.",
    ],
)
def test_a_platform_on_which_one_writes_is_no_body(text):
    assert not set(_organisations(text)) & {"تويتر", "فيسبوك", "واتساب", "إنستغرام", "موقع تويتر"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت تويتر أنها ستغلق الحسابات المزيفة.", "تويتر"),
        ("فرضت المفوضية غرامة على فيسبوك بسبب الخصوصية.", "فيسبوك"),
        ("قال متحدث باسم فيسبوك إن العطل أصلح.", "فيسبوك"),
    ],
)
def test_a_platform_that_does_something_is_a_body(text, name):
    assert name in _organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "ألغى البيت الأبيض المؤتمر.",
        "صدر بيان البيت الأبيض ليلا.",
        "التقى الوفد مسؤولين في البنتاغون.",
    ],
)
def test_a_seat_that_stands_for_who_governs_is_a_body(text):
    assert places.find(text) == ()
    assert _organisations(text)


def test_a_seat_in_which_one_meets_is_a_place():
    assert [one.text for one in places.find("اجتمع الزعيمان في البيت الأبيض.")] == ["البيت الأبيض"]
