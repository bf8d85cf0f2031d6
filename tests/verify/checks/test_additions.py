"""Additions: what the article does not have."""

import pytest

from comparing import faults_of
from mujaz.verify.reading import read
from mujaz.verify.summary import findings_of

LANDS = ("ألمانية", "دنماركية")

FIRE = (
    "أخمد رجال الإطفاء حريقا في مستودع للأخشاب وأنقذوا عاملين. "
    "وقال الضابط وليد الخطيب إن التحقيق جار. وأضاف الخطيب أن الأضرار محدودة."
)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("أخمد رجال الإطفاء حريقا في مستودع للأخشاب وسيارات.", "وسيارات"),
        ("أخمد رجال الإطفاء حريقا في مستودع للأخشاب بالمروحيات.", "بالمروحيات"),
    ],
)
def test_one_thing_more_is_found(sentence, word):
    assert word in faults_of("additions", FIRE, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "أطفأ رجال الإطفاء النار في مستودع الأخشاب.",
        "أضاف وليد الخطيب أن الأضرار محدودة.",
    ],
)
def test_synonyms_and_the_first_name_from_elsewhere_pass(sentence):
    assert not faults_of("additions", FIRE, sentence) + faults_of("names", FIRE, sentence)


def test_an_adjective_of_the_language_is_no_name():
    assert not faults_of("names", FIRE, "قال الضابط وليد الخطيب للموقع الإخباري إن التحقيق جار.")


def weight_of_name(body, statement):
    _, found = findings_of(read(body), statement)
    return max(one.weight for one in found["additions"] if one.check == "names")


def test_the_country_of_a_town_is_known_with_the_town():
    body = "وصل السفير الجديد إلى هامبورغ صباح الأحد قادما من مطار بيروت."
    german, danish = (
        weight_of_name(body, f"وصل السفير إلى مدينة {land} صباح الأحد.") for land in LANDS
    )
    assert german < 0.5 < danish
