"""Displaced: a name, a place or a word in the place of another."""

import pytest

from comparing import faults_of

CLUB = (
    "قال المدرب سامي الهاشمي إن فريقه جاهز للمباراة. "
    "وأعرب الحارس سامي البستاني عن رضاه عن التدريبات. "
    "واشتكى الطبيب نبيل الهاشمي من ضيق الوقت."
)
PLANT = "افتتح وزير الصناعة مصنعا جديدا للنسيج في مدينة حلوان بكلفة أربعة ملايين جنيه."


@pytest.mark.parametrize(
    ("check", "body", "sentence", "words"),
    [
        ("displaced", CLUB, "اشتكى نبيل البستاني من ضيق الوقت.", "نبيل البستاني"),
        ("replaced", PLANT, "افتتح وزير الصناعة مصنعا جديدا للإسمنت في مدينة حلوان.", "للإسمنت"),
    ],
)
def test_what_stands_in_anothers_place_is_found(check, body, sentence, words):
    assert words in faults_of(check, body, sentence)


@pytest.mark.parametrize(
    ("check", "body", "sentence"),
    [
        ("displaced", CLUB, "اشتكى نبيل الهاشمي من ضيق الوقت."),
        ("displaced", CLUB, "أعرب سامي البستاني عن رضاه."),
        ("replaced", PLANT, "دشن وزير الصناعة مصنعا جديدا للنسيج في حلوان."),
    ],
)
def test_the_articles_own_names_and_words_pass(check, body, sentence):
    assert not faults_of(check, body, sentence)


def test_tatweel_changes_nothing_in_a_speakers_name():
    plain = "قال نبيل الهاشمي إن الفريق جاهز للمباراة."
    drawn = plain.replace("الهاشمي", "الهـاشمي")
    assert bool(faults_of("displaced", CLUB, plain)) == bool(faults_of("displaced", CLUB, drawn))
