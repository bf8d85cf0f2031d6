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
    "غادر، الخميس، أكثر من 12 ألف ساكن البلدة إلى الجهة المقابلة.",
    "اعتبر سفير البلاد لدى اليابان أنه لا يزال هناك أمل في الاتفاق.",
    "ألقي القبض على سامر الحداد من قبل حراس المرفأ في يناير.",
    "شارك في حفل الافتتاح مدير المرفأ حسان العلي.",
    "كان انتهى الوقت الأصلي بالتعادل.",
    "كانت محكمة أول درجة قضت في العام 2013 بحظر الموقع.",
    "سبق للبلدية أن نظمت المعرض في السنة الماضية.",
    "غالبا ما تؤدي الأمطار الغزيرة إلى إغلاق الطريق.",
    "يدير البلاد حاليا عدد كبير من الجماعات المتنافسة.",
    "سجل أهداف الفريق كل من سامر الحداد ونادر الشامي.",
    "يمثل الهجوم أول مرة يستهدف فيها الميناء.",
    "تتهم المعارضة الحكومة بتأجيل الانتخابات.",
    "كرر القادة الثلاثة عزمهم على تسريع العمل.",
    "قتل نحو 300 شخص في الزلزال منذ الأحد.",
    "وزير خارجية قطر أكد أن المحادثات مستمرة.",
    "هناك دولتان في القارة تنتجان هذا المعدن.",
    "رغم أن الأمطار أغلقت الطريق، وصل الوفد إلى البلدة.",
    "فسر البعض القرار بأنه رسالة إلى النادي.",
    "أضاف المصدر أن المذكرة صدرت في أواخر العام.",
    "بين تقرير الطبيب الشرعي أن العامل مات اختناقا.",
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
    "سجل 3 أهداف الموسم الماضي في الدوري.",
    "حطم أكثر من 10 أرقام قياسية العام الماضي.",
    "كانت أعلنت أن المعرض مؤجل.",
    "شارك في مؤتمر الأطباء العرب.",
    "رغم إعلان الهدنة في الوادي الشرقي للمدينة.",
    "هناك أيضا نادر الشامي الذي سجل هدفا.",
    "عادة ما تنجح في ذلك.",
    "انتقدت الأحزاب المعارضة في المجلس.",
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
