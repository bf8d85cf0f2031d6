"""What stands alone though a word of it has the look of something that leans."""

import pytest

from mujaz.digest.clause.subject import hidden_subject
from mujaz.digest.opening.opening import opened, reason_not_to_open
from mujaz.language.words import pronoun, words


def reason(sentence):
    return reason_not_to_open(opened(words(sentence)), is_lead=False)


SHOWN = (
    "اعتبرت صحيفة «النهر» أن الخطة تحتاج إلى تمويل.",
    "تتهم بريطانيا روسيا بخرق الاتفاق.",
    "وصفت سلمى الحداد، رئيسة البلدية، قرار المجلس بأنه متسرع.",
    "كان أعضاء المجلس يبحثون الميزانية.",
    "حصل برشلونة على المركز الأول.",
    "يعيش أكثر من 160 ألف شخص في الوادي.",
    "سيتعين على البلدية إصلاح الجسر.",
    "لفت الجهاز إلى ارتفاع الصادرات.",
)


@pytest.mark.parametrize("sentence", SHOWN)
def test_what_follows_a_verb_shows_its_subject(sentence):
    assert reason(sentence) is None


HIDDEN = (
    "دعا الحكومة إلى إصلاح الجسر.",
    "زارت المدينة 3 مرات.",
    "يحظى بمشاركة عشرين شركة.",
    "يصاب نحو 65 في المئة بالمرض.",
    "وسعى المجلس إلى حل الخلاف.",
)


@pytest.mark.parametrize("sentence", HIDDEN)
def test_what_does_not_show_it_is_still_refused(sentence):
    assert reason(sentence) is not None


def test_a_noun_with_the_article_bears_no_pronoun():
    assert [pronoun(one) for one in ("المياه", "المتهم", "التوجيه")] == ["", "", ""]
    assert [pronoun(one) for one in ("التزامه", "التحاقهم")] == ["ه", "هم"]


def test_a_dash_between_two_names_ends_no_dateline():
    sentence = "بحسب المصادر، فإن طريق الوادي-الميناء مغلق منذ شهرين."
    assert opened(words(sentence))[0].surface != "الميناء"


def test_an_object_may_be_hidden_by_no_mark():
    assert hidden_subject(words("طالب الوزير بالتعويض."), is_lead=False) is not None
