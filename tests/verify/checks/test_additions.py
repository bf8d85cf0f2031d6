"""Additions: what the article does not have."""

import pytest

from comparing import faults_of

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
