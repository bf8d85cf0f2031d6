"""Claims: what is said is told where its verb has its subject."""

import pytest

from mujaz.facts import claims
from mujaz.facts.claims.alone import alone
from mujaz.language import sentences


def left(text):
    return len(alone(text, claims.find(text, sentences=sentences.split(text))))


OF_ANOTHER = (
    # the pronoun is of whom the words before tell
    "وقال الطبيب إنها كانت محفوظة في غرفة باردة.",
    "وأوضح المدير أنها لم تقدم له أي تفاصيل عن السفر.",
    "وذكرت الصحيفة أنه يعاني من إصابة في الكتف.",
    "وأشارت الوزارة إلى أنهم تداولوا كميات كبيرة من الذهب.",
    # the pronoun is half of the subject
    "وقال المدرب إنه ونجم الفريق طلبا ضمانات من الاتحاد.",
    "وقال الوزير إنهما يعملان في ميناء المدينة.",
)

OF_ANTECEDENT = (
    "وزار المفتشون الشركة التي تتهمها البلدية بتلويث النهر.",
    "وهذا هو السد الذي يصفه الوزير بأنه أكبر مشروع في البلاد.",
)

OF_THE_SPEAKER = (
    "وقالت الطبيبة إنها كانت حاضرة في غرفة العمليات.",
    "وقال باحثون إنهم اكتشفوا قرية قديمة قرب الساحل.",
    "وقال الوزير ومساعده إنهما جمعا أموالا كثيرة للسكان.",
    # a pronoun of nobody
    "وذكرت الصحيفة أنه يحظر الاتجار بالآثار منذ أعوام.",
    "وقالت الوزارة إنه لا يمكن التكهن بما سيحدث.",
    "وأعلنت البلدية أنه تم الاتفاق على فتح الجسر.",
    "وذكرت الشركة أنه لن يكون بإمكانها البقاء في السوق.",
)


@pytest.mark.parametrize("text", OF_ANOTHER + OF_ANTECEDENT)
def test_a_verb_whose_subject_stands_before_is_not_told_alone(text):
    assert left(text) == 0


@pytest.mark.parametrize("text", OF_THE_SPEAKER)
def test_a_pronoun_of_the_speaker_or_of_nobody_is_told(text):
    assert left(text) == 1


def test_an_accusation_names_whom_its_pronoun_is_of():
    assert left("اتهم الوزير الشركة بأنها تخفي الوثائق عن المجلس.") == 1
