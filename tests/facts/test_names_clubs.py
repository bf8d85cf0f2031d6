"""Clubs that one word names, in articles on sport and in no others."""

import pytest

from mujaz.facts import names
from mujaz.language import sentences

_MATCH = "انتهت المباراة بالتعادل في الدوري وسجل المهاجم هدفين في الشوط الأول. "


def _organisations(text):
    found = names.find(text, [], sentences=sentences.split(text))
    return [one.text for one in found.organisations]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("أحرز اللقب مع الترجي.", "الترجي"),
        ("اعترض رئيس النصر على الحكم.", "النصر"),
        ("دافع عن شباك روما عامين.", "روما"),
        ("فاز على الهلال بهدف.", "الهلال"),
        ("شغل منصبا شرفيا للنادي الأهلي المصري سنة.", "النادي الأهلي المصري"),
        ("انتقل لاعب يوفنتوس الإيطالي أمس.", "يوفنتوس"),
    ],
)
def test_a_word_that_makes_a_side_tells_a_club(told, name):
    assert name in _organisations(_MATCH + told)


@pytest.mark.parametrize(
    "text",
    [
        _MATCH + "حقق النصر الذي أراده.",
        _MATCH + "سافر الوفد إلى روما.",
        "اتفق الوزير مع الاتحاد على رفع الأجور في المصانع قبل نهاية العام المقبل.",
    ],
)
def test_the_same_word_elsewhere_is_none(text):
    assert not _organisations(text)
