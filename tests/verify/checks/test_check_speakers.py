"""Speakers: who says it, also where the one sentence is too short to tell a name's end."""

import pytest

from comparing import faults_of

DAM = (
    "قال مدير السد سامي الحلاق إن منسوب المياه انخفض مترين خلال الصيف. "
    "من جانبها، أوضحت عالمة المياه رنا الأسعد أن تحليل الرواسب أظهر تلوثا طفيفا بالحديد. "
    "وأكد الحلاق أنه راض عن أعمال الصيانة الجارية في البوابات. "
    "وقالت الأسعد إن المقاول أعطى العمال أجهزة قياس قديمة."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "ذكر سامي الحلاق أن تحليل الرواسب دل على تلوث طفيف بالحديد.",
        "أظهر تحليل الرواسب تلوثا طفيفا بالحديد، في رأي سامي الحلاق.",
    ],
)
def test_another_speaker_is_found(sentence):
    assert "سامي الحلاق" in faults_of("speakers", DAM, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "ذكرت رنا الأسعد أن تحليل الرواسب دل على تلوث طفيف بالحديد.",
        "انخفض منسوب المياه مترين خلال الصيف، بحسب مدير السد.",
        "قال الحلاق إن منسوب المياه انخفض مترين.",
    ],
)
def test_the_articles_speaker_passes(sentence):
    assert not faults_of("speakers", DAM, sentence)


def test_another_subject_of_what_is_said_is_found():
    sentence = "أكد سامي الحلاق أن مساعديه راضون عن أعمال الصيانة الجارية في البوابات."
    assert faults_of("complements", DAM, sentence)
    sentence = "قالت رنا الأسعد إنها أعطت العمال أجهزة قياس قديمة."
    assert faults_of("complements", DAM, sentence) == ["إنها"]


def test_the_same_subject_passes():
    same = "أكد سامي الحلاق أنه راض عن أعمال الصيانة الجارية في البوابات."
    assert not faults_of("complements", DAM, same)
    same = "قالت رنا الأسعد إن المقاول أعطى العمال أجهزة قياس قديمة."
    assert not faults_of("complements", DAM, same)


def test_what_is_only_said_is_not_told_as_a_fact():
    assert faults_of("reported", DAM, "أعطى المقاول العمال أجهزة قياس قديمة.")
    assert not faults_of("reported", DAM, "تقول الأسعد إن المقاول أعطى العمال أجهزة قياس قديمة.")


def test_what_is_announced_is_so():
    body = "أعلنت البلدية أنها أغلقت جسر الوادي أمام الشاحنات الثقيلة حتى الربيع."
    assert not faults_of("reported", body, "أغلقت البلدية جسر الوادي أمام الشاحنات الثقيلة.")


def test_what_the_reporter_tells_beside_a_saying_is_his():
    body = (
        "وأوضح المدير نبيل الشامي أن المكتبة تعرض سبعة آلاف كتاب، ويهدف المعرض إلى تقريب الكتب "
        "النادرة من طلبة المدارس بأسعار رمزية."
    )
    sentence = "يهدف المعرض إلى تقريب الكتب النادرة من طلبة المدارس."
    assert not faults_of("reported", body, sentence)
