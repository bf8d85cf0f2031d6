"""Causes: a reason that the article does not give."""

from comparing import faults_of

TRAIN = (
    "تأخر قطار الشمال ساعتين بسبب عطل في الإشارات. "
    "ويعاني الركاب من نقص المقاعد منذ أعوام. وتقول الشركة إنها تجدد العربات كل خريف."
)


def test_a_reason_of_ones_own_is_found():
    assert faults_of("causes", TRAIN, "تأخر قطار الشمال ساعتين لأن السائقين أضربوا عن العمل.")


def test_the_articles_reason_passes():
    assert not faults_of("causes", TRAIN, "أدى عطل في الإشارات إلى تأخر قطار الشمال ساعتين.")
    assert not faults_of("causes", TRAIN, "تأخر قطار الشمال جراء عطل الإشارات.")


def test_what_only_looks_like_a_link_is_none():
    assert not faults_of("causes", TRAIN, "تأخر قطار الشمال حتى المساء.")
    assert not faults_of("causes", TRAIN, "يعود قطار الشمال إلى موعده بعد عطل الإشارات.")
