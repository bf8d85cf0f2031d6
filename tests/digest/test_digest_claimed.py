"""Who speaks or acts is taken from the article's facts where the sentence alone does not tell."""

import pytest

from invented_news import LEADS, tellings

LEAD = LEADS[0]
SECOND = "وأكد أن المرحلة الثانية تبدأ في الربيع المقبل بتمويل محلي."


def test_a_hidden_speaker_is_whom_the_facts_know():
    told = tellings(LEAD, "وكان سليم الحداد أعلن أن الجسر سيخفف الازدحام.", SECOND)

    assert "أكد سليم الحداد أن المرحلة الثانية تبدأ في الربيع المقبل بتمويل محلي." in told


@pytest.mark.parametrize(
    "before",
    [
        "وكانت المهندسة هالة الشامي أعلنت أن الجسر يحمل ألف سيارة.",
        "وكان مسؤول محلي أعلن أن الجسر يحمل ألف سيارة.",
    ],
    ids=["one with whom the verb does not agree", "one without a name"],
)
def test_a_hidden_speaker_stays_hidden_after(before):
    assert not [text for text in tellings(LEAD, before, SECOND) if "المرحلة الثانية" in text]


def test_a_speaker_of_several_words_is_the_subject_of_his_verb():
    sentence = "حذرت هيئة الأرصاد الجوية الوطنية من ضباب كثيف صباح الأربعاء قرب الجسر."

    assert sentence in tellings(LEAD, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "وطالبت المنظمة الشركة بتعويض الصيادين عن خسائر الموسم الماضي.",
        "واستغلت الفرصة من أجل الرد على ما أشيع في الأيام الماضية.",
    ],
    ids=["a kind alone", "what may be the object"],
)
def test_a_noun_alone_after_a_verb_is_no_subject_for_that(sentence):
    assert len(tellings(LEAD, sentence)) == len(tellings(LEAD))
