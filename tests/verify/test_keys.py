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
    ],
)
def test_forms_of_a_word_are_alike(one, other):
    assert likeness(one, other) > 0
    assert likeness(other, one) == likeness(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("فيينا", "يينا"), ("والطلبة", "ودعت"), ("الهجن", "اللجنة"), ("فيينا", "جنيف")],
)
def test_chance_likeness_is_none(one, other):
    assert likeness(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other"), [("تؤجل", "أرجأت"), ("تشير", "أوضح"), ("نناشد", "طالبت"), ("تنفي", "أنكر")]
)
def test_an_imperfect_is_of_one_sense_in_each_person(one, other):
    assert likeness(one, other) >= keys.SAME_SENSE
