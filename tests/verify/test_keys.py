"""Keys: which words may stand for one another."""

import pytest

from mujaz.language.letters import fold
from mujaz.verify import keys


def likeness(one, other):
    return keys.likeness(fold(one), fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("زار", "زيارة"),
        ("قول", "يقول"),
        ("بالمدينة", "المدينة"),
        ("ينسحب", "انسحاب"),
        ("مواقع", "موقع"),
        ("نتنياهو", "نتانياهو"),
        ("المستشفيات", "مستشفى"),
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
    assert likeness(one, other) > 0
    assert likeness(other, one) == likeness(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("نصف", "وصف"),
        ("نفي", "في"),
        ("فيينا", "يينا"),
        ("والطلبة", "ودعت"),
        ("الهجن", "اللجنة"),
        ("فيينا", "جنيف"),
    ],
)
def test_chance_likeness_is_none(one, other):
    assert likeness(one, other) == 0


def test_a_noun_keeps_its_senses_before_a_pronoun():
    assert keys.groups(fold("إدانتهم")) >= keys.groups(fold("إدانة")) > frozenset()
