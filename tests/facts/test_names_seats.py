"""Seats of government: where one works, and who does something under that name."""

import pytest

from mujaz.facts import names, places
from mujaz.language import sentences


def _organisations(text):
    found = names.find(text, [], sentences=sentences.split(text))
    return [one.text for one in found.organisations]


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
