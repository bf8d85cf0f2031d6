"""Bearers: what the article says of one name, told of another."""

import pytest

from comparing import faults_of

FACTORIES = (
    "ارتفعت أرباح شركة «السنابل» إلى 90 مليون جنيه في العام الماضي، بينما تكبدت شركة «المرجان» "
    "خسائر قدرها 12 مليون جنيه بسبب الحريق. ويعمل في الشركتين نحو أربعة آلاف عامل منذ عشرة أعوام."
)
MATCH = (
    "عادل المدافع كريم الهاشمي النتيجة في الشوط الأول، ثم أحرز البديل رامي الكيلاني هدف الفوز "
    "في الدقيقة الأخيرة من ركلة جزاء. وأشاد المدرب جمال السعدي بجماهير النادي التي ملأت المدرجات."
)
TALKS = (
    "عقد الوفدان ثلاث جولات من المحادثات في مدينة صفاقس قبل الاتفاق على تبادل الأسرى. "
    "وكان الوسيط قد زار الوفدين كلا على حدة، واجتمع بهما في مدينة طنجة مطلع الصيف."
)


@pytest.mark.parametrize(
    ("body", "sentence", "words"),
    [
        (FACTORIES, "بلغت خسائر شركة «السنابل» 12 مليون جنيه بسبب الحريق.", "السنابل"),
        (MATCH, "أحرز كريم الهاشمي هدف الفوز في الدقيقة الأخيرة من ركلة جزاء.", "كريم الهاشمي"),
    ],
)
def test_what_is_said_of_one_and_told_of_another_is_found(body, sentence, words):
    assert words in faults_of("bearers", body, sentence)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (FACTORIES, "بلغت خسائر شركة «المرجان» 12 مليون جنيه بسبب الحريق."),
        (FACTORIES, "حققت «السنابل» أرباحا بلغت 90 مليون جنيه في العام الماضي."),
        (MATCH, "أحرز رامي الكيلاني هدف الفوز في الدقيقة الأخيرة من ركلة جزاء."),
        (MATCH, "عادل كريم الهاشمي النتيجة في الشوط الأول."),
        (TALKS, "جرت ثلاث جولات من المحادثات في صفاقس."),
    ],
)
def test_what_is_said_of_a_name_may_be_told_of_it(body, sentence):
    assert not faults_of("bearers", body, sentence)


def test_the_style_of_quotation_marks_changes_nothing():
    sentence = "بلغت خسائر شركة «السنابل» 12 مليون جنيه بسبب الحريق."
    straight = sentence.translate(str.maketrans("«»", '""'))
    assert faults_of("bearers", FACTORIES, straight) == faults_of("bearers", FACTORIES, sentence)
