"""Named: what the article says of one name or place, told of another of its kind."""

import pytest

from comparing import faults_of

NEWS = (
    "زار وزير النقل سامي الحداد ورشة الجسر في حلب صباح السبت. وبعد يومين افتتحت رئيسة البلدية ليلى "
    "النجار مدرسة للبنات في حي الميناء. وقال المهندس عمر الكردي إن الأشغال ستنتهي قريبا. ونقل بحار "
    "مصاب بالحمى إلى مستشفى في صلالة، أما رفاقه فأقاموا في الدقم حتى الأحد."
)


@pytest.mark.parametrize(
    "statement",
    [
        "افتتح سامي الحداد مدرسة للبنات بعد يومين.",
        "نقل بحار مصاب بالحمى إلى مستشفى في الدقم.",
    ],
)
def test_another_name_is_found(statement: str) -> None:
    assert faults_of("named", NEWS, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "افتتحت ليلى النجار مدرسة للبنات في حي الميناء.",
        "زار سامي الحداد ورشة الجسر في حلب.",
        "نقل بحار مصاب بالحمى إلى مستشفى بصلالة.",
        "أقام رفاق البحار المصاب في الدقم.",
    ],
)
def test_the_name_of_the_article_passes(statement: str) -> None:
    assert not faults_of("named", NEWS, statement)


def test_an_opponent_and_a_pronoun_are_no_rival():
    cup = (
        "يلعب اتحاد تالوين مباراته المقبلة في ملعبه. وقد توج للمرة الأولى في 2016 على حساب وداد "
        "الرمال في نهائي شهد طرد لاعبين."
    )
    found = faults_of("named", cup, "توج اتحاد تالوين للمرة الأولى في 2016.")
    assert not found
