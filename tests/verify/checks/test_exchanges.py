"""Exchanges: a word put in another's place between copied ones, or more than the article has."""

import pytest

from comparing import faults_of

TEAMS = (
    "يلتقي فريق المرفأ ضيفه فريق الواحة مساء الثلاثاء المقبل على ملعب النخيل في العاصمة، "
    "على أن يخوض بعدها مباراتين وديتين في الخريف. "
    "ودفعت إدارة النادي مبالغ لوسطاء أجانب للفوز بحقوق البث في شرق القارة."
)


@pytest.mark.parametrize(
    ("check", "sentence", "words"),
    [
        (
            "replaced",
            "دفعت إدارة النادي مبالغ لوسطاء أجانب للتهرب من الضرائب في شرق القارة.",
            "للتهرب من الضرائب",
        ),
        (
            "additions",
            "يلتقي فريق المرفأ ضيفه فريق الواحة على ملعب النخيل في العاصمة الذي بيعت مقاعده.",
            "بيعت مقاعده",
        ),
    ],
)
def test_other_words_between_copied_ones_are_found(check, sentence, words):
    assert words in faults_of(check, TEAMS, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "يلتقي فريق المرفأ ضيفه فريق الواحة على ملعب النخيل، على أن يخوض بعدها مباراتين وديتين.",
        "يواجه فريق المرفأ ضيفه فريق الواحة مساء الثلاثاء المقبل على ملعب النخيل في العاصمة.",
        "دفعت إدارة النادي أموالا لوسطاء أجانب للفوز بحقوق البث.",
    ],
)
def test_compression_and_other_forms_pass(sentence):
    assert not faults_of("replaced", TEAMS, sentence)


OFFICES = (
    "التقى وزير الري حازم الشناوي وفدا من المزارعين. وفي وقت سابق من النهار، انتقد رئيس هيئة "
    "الموانئ البحرية سامي الطرابلسي شركات الشحن الأجنبية بشدة بعد أن رفعت أجور النقل إلى الجزر."
)


def test_a_name_in_the_place_of_another_is_found_whatever_office_stands_before_it():
    told = "انتقد حازم الشناوي شركات الشحن الأجنبية بشدة بعد أن رفعت أجور النقل إلى الجزر."
    assert "حازم الشناوي" in faults_of("replaced", OFFICES, told)
    assert not faults_of("replaced", OFFICES, told.replace("حازم الشناوي", "سامي الطرابلسي"))
