"""Endings and beginnings that change a word's letters: pronouns, weak and doubled roots."""

import pytest

from mujaz.language.letters import fold
from mujaz.verify import keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إلغائه", "إلغاء"),
        ("أعضاؤها", "أعضاء"),
        ("مبناها", "مبنى"),
        ("الرد", "لردهم"),
        ("يحث", "حث"),
        ("نحث", "حثت"),
        ("يضع", "وضعت"),
        ("يستقيل", "استقال"),
        ("يدعو", "دعا"),
        ("إخفاء", "المخفية"),
        ("لقاء", "التقى"),
    ],
)
def test_forms_of_a_word_are_alike(one, other):
    assert keys.likeness(fold(one), fold(other)) > 0
    assert keys.likeness(fold(other), fold(one)) == keys.likeness(fold(one), fold(other))


@pytest.mark.parametrize(("one", "other"), [("نصف", "وصف"), ("نفي", "في"), ("وفاة", "وفي")])
def test_chance_likeness_is_none(one, other):
    assert keys.likeness(fold(one), fold(other)) == 0


def test_a_noun_keeps_its_senses_before_a_pronoun():
    assert keys.groups(fold("إدانتهم")) >= keys.groups(fold("إدانة")) > frozenset()
