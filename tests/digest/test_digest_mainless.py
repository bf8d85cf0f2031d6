"""A statement has its main clause, and its verb what it needs, however the sentence goes on."""

import pytest

from invented_news import told
from mujaz.digest.opening.opening import opened
from mujaz.digest.standing.mainless import has_no_main_clause, waits_after_a_phrase
from mujaz.language.words import words

MAINLESS = (
    "ردا على سؤال من قناة الضفاف بشأن ما إذا كان سيترشح لرئاسة النادي الذي يسعى إلى اللقب.",
    "حول المعارك الدائرة في الوادي الذي تسعى القوات للسيطرة عليه بينما يعيش سكانه ظروفا صعبة.",
    "بما أن البلدية لا تسمح للشاحنات بدخول السوق.",
    "الصور التي نشرها المحامي سامر الحداد، ويظهر فيها الوزير في مدخل البرج.",
    "بالانتقال إلى ضفة الوادي، حيث بدأت أعمال الرصف في ثلاثة شوارع.",
)
WITH_ONE = (
    "ردا على سؤال من قناة الضفاف، أكد المدير أن الرصيف جاهز.",
    "منذ شهر يونيو الماضي ارتفعت نسبة الملوحة في النهر.",
    "بعد أن قلصت بعض خسائرها سجلت الليرة أربعة دنانير.",
    "حول الفريق تأخره بهدف إلى فوز كبير.",
    "الصور التي نشرها المحامي، ويظهر فيها الوزير، دفعت الحكومة إلى الرد.",
    "بالتعاون مع البلدية، بدأت الجامعة أعمال الترميم.",
)


@pytest.mark.parametrize("sentence", MAINLESS)
def test_a_phrase_alone_tells_nothing(sentence):
    assert has_no_main_clause(words(sentence))


@pytest.mark.parametrize("sentence", WITH_ONE)
def test_a_phrase_before_its_clause_is_one_with_it(sentence):
    assert not has_no_main_clause(words(sentence))


def test_that_waits_after_a_phrase():
    phrase = "ذكرت الصحيفة أنه وبعد حصار دام أربع ساعات للمبنى"

    assert waits_after_a_phrase(words(phrase))
    assert not waits_after_a_phrase(words(phrase + "، تمكن العمال من الدخول."))


# sentence: what every statement of it must hold
MUST_STAY = {
    "ونجح العقيد سامي الراوي مع عدد من المسؤولين في الوادي، بينهم نائبه، في الإفلات من "
    "الحصار.": "الإفلات",
    "وكانت رئيسة الوزراء سلمى العابد ثاني زعيمة سياسية تضع مولودها وهي في منصبها.": "تضع",
    "وعزا جهاز الإحصاء زيادة معدل التضخم خلال الشهر الماضي، إلى ارتفاع أسعار الخضروات في "
    "الأسواق.": "إلى ارتفاع",
    "وستخوض الأحزاب الانتخابات المقبلة بلوائح مشتركة على رغم أن لكل حزب مرشحه.": "رغم",
    "ويعتمد النادي على إجراءات صارمة كلما وجدت الإدارة نفسها أو وجدت نفسها في عزلة "
    "تامة.": "في عزلة",
}


@pytest.mark.parametrize("sentence", MUST_STAY)
def test_what_a_word_waits_for_stays(sentence):
    assert all(MUST_STAY[sentence] in text for text in told(sentence))


def test_a_heading_before_the_same_words_is_not_told():
    assert not told("بلدية الساحل لا تزال بلدية الساحل تشكل عقبة كبيرة أمام مشروع الميناء.")


def test_who_answers_is_no_arrival():
    answered = opened(words("ورد مسؤول كبير بالقول إن الحوار صريح."))
    came = opened(words("ورد في التقرير أن الحوار صريح."))

    assert answered[0].surface == "رد"
    assert came[0].surface == "ورد"
