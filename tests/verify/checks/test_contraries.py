"""Contraries: growth told as a fall."""

from comparing import faults_of

LIBRARY = "بلغ عدد زوار المكتبة في الموسم الماضي 280 ألفا، بزيادة 12 في المئة على سابقه."
CUP = "خسر نادي السنبلة نهائي الكأس للسنة الثالثة على التوالي."


def test_the_contrary_beside_the_same_amount_is_found():
    statement = "نقص عدد زوار المكتبة في الموسم الماضي 12 في المئة عن سابقه."
    assert faults_of("contraries", LIBRARY, statement)


def test_growth_in_another_word_passes():
    statement = "ازداد عدد زوار المكتبة في الموسم الماضي 12 في المئة عن سابقه."
    assert not faults_of("contraries", LIBRARY, statement)


def test_a_contrary_that_hangs_on_a_denial_is_none():
    assert not faults_of("contraries", CUP, "لم يفلح نادي السنبلة في الفوز بنهائي الكأس.")
