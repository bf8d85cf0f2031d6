"""Denied: what a particle denies, and what a denial says after all."""

import pytest

from comparing import faults_of
from mujaz.verify.checks.denied import denied, denied_with_nouns
from mujaz.verify.reading import read

BRIDGE = (
    "قال رئيس البلدية فارس الشامي إن الشركة لم تتسلم المخططات أو تدرس كلفة جسر الوادي الجديد. "
    "ولم تقدم الشركة أي دليل على سلامة الأعمدة القديمة في الجسر. "
    "وستكشف البلدية موعد افتتاح الجسر في الخريف المقبل. "
    "ويعد انهيار الجسر القديم أسوأ حادث عرفته البلدة. "
    "وخلت موازنة الجسر للعام المقبل من أي عجز."
)


def words_denied(text, found=denied):
    reading = read(text)
    return [reading.terms[at].word.surface for at in found(reading)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("لم يوقع الوزير الاتفاق.", ["يوقع"]),
        ("لم يوقع الوزير الاتفاق أو يناقش بنوده.", ["يوقع"]),
        ("لم يوقع أو يناقش الاتفاق.", ["يوقع", "يناقش"]),
        ("لم يكن المهندس موجودا في الموقع.", ["موجودا"]),
        ("ليس خبير المياه مستعدا للعودة.", ["مستعدا"]),
    ],
)
def test_a_particle_denies_the_next_word_and_a_copula_its_predicate(text, words):
    assert words_denied(text) == words


def test_any_after_a_denied_verb_says_that_there_is_none():
    found = words_denied("لم تقدم الشركة أي دليل على ذلك.", denied_with_nouns)
    assert found == ["تقدم", "دليل"]


@pytest.mark.parametrize(
    "statement",
    [
        "درست الشركة كلفة جسر الوادي الجديد.",
        "قدمت الشركة دليلا على سلامة الأعمدة القديمة في الجسر.",
    ],
)
def test_a_denial_goes_on_after_or_and_over_any(statement):
    assert faults_of("polarity", BRIDGE, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "لم تفصح البلدية عن موعد افتتاح الجسر بعد.",
        "لا تكشف البلدية موعد افتتاح الجسر قبل الخريف المقبل.",
        "لم تعرف البلدة حادثا أسوأ من انهيار الجسر القديم.",
        "تخلو موازنة الجسر للعام المقبل من العجز.",
    ],
)
def test_a_denial_that_says_when_or_of_what_rank_affirms(statement):
    assert not faults_of("polarity", BRIDGE, statement)
