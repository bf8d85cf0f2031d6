"""Who and what neither title nor lead nor the words themselves tell of is not told alone."""

import pytest

from invented_news import LEADS, article, tellings
from mujaz.digest.embedded import candidates
from mujaz.engine import facts_of
from mujaz.models.ranker import shipped_ranker
from mujaz.settings import Settings

LEAD = LEADS[0]


def leaning(*paragraphs):
    """Return each statement that these paragraphs may give, with what it leans on."""
    told = facts_of(article("\n\n".join((LEAD, *paragraphs))), Settings())
    some = candidates(told.article, shipped_ranker(), told.facts)
    return {one.text: one.draft.leans_on for one in some}


# what was told before; what follows; words that stand in no statement
UNTOLD = {
    "who acts, by kind and origin": (
        "وحضر مدرب من البرتغال تدريب الناشئين.",
        "وقال المدرب البرتغالي إن التدريب يبدأ عند الفجر.",
        "المدرب البرتغالي",
    ),
    "a source, by kind and origin": (
        "ونشرت صحيفة في بيروت تفاصيل المشروع.",
        "وتبلغ كلفة السور، بحسب الصحيفة اللبنانية، مليوني دولار.",
        "الصحيفة اللبنانية",
    ),
    "an outlet that a preposition bears": (
        "ونقلت وكالة محلية صور السور.",
        "ويستمر ترميم السور حتى الصيف المقبل، وفقا للوكالة.",
        "للوكالة",
    ),
    "speech that opens by pointing": (
        "ورفضت سلمى العابد خطة السور.",
        "وقالت وزيرة الثقافة سلمى العابد: «هذا يهدد آثار المدينة القديمة كلها».",
        "هذا يهدد",
    ),
    "speech of doing that": (
        "وطلب السكان فتح السور أمام الزوار.",
        "وصرحت وزيرة الثقافة سلمى العابد: «نحن مستعدون للقيام بذلك قبل الصيف المقبل».",
        "للقيام بذلك",
    ),
    "both of two": (
        "وتنازعت شركتان على ترميم السور.",
        "وقالت كلتا الجهتين إن المحكمة ستنظر في القضية يوم الأحد.",
        "كلتا الجهتين",
    ),
    "two who speak": (
        "وتحدث مصدر في الشرطة وآخر في البلدية عن السور.",
        "وقال المصدران إن الأحجار سقطت بعد المطر.",
        "المصدران",
    ),
    "a thing that happened": (
        "وسجلت الشرطة واقعة سقوط أحجار قرب السور.",
        "وفتحت نيابة المدينة تحقيقا في الواقعة.",
        "الواقعة",
    ),
    "a visit, though its verb's own phrase follows": (
        "وزار وفد من اليونسكو أسوار المدن المجاورة زيارة أولى.",
        "وأسفرت الزيارة عن خطة لترميم عشرة أسوار.",
        "أسفرت الزيارة",
    ),
    "men of whom no noun tells": (
        "وأوقفت البلدية عشرة متطوعين.",
        "ورفعت المحكمة الإدارية الأسبوع الماضي العقوبة عنهم.",
        "العقوبة عنهم",
    ),
}


@pytest.mark.parametrize(("before", "sentence", "untold"), UNTOLD.values(), ids=UNTOLD)
def test_what_only_the_text_before_tells_is_refused(before, sentence, untold):
    told = tellings(LEAD, before, sentence)

    assert not [text for text in told if untold in text]


TOLD = {
    "a name after kind and origin": "قال المدرب البرتغالي جواو سانتوس إن التدريب يبدأ فجرا.",
    "an office of a land": "قال الرئيس البرتغالي إن بلاده ستشارك في الترميم.",
    "speech that points at what it names": (
        "قالت وزيرة الثقافة سلمى العابد إن «هذا السور أقدم آثار الوادي»."
    ),
    "men of whom a plural tells": "رفعت المحكمة العقوبة عن أشخاص أوقفتهم البلدية الأسبوع الماضي.",
    "where a thing stands": "أغلقت البلدية المدرسة الواقعة على أطراف الوادي يوم الأحد.",
    "many, and no two": "قالت وزيرة الثقافة سلمى العابد إن المصابين يتلقون العلاج في المستشفى.",
}


@pytest.mark.parametrize("sentence", TOLD.values(), ids=TOLD)
def test_what_the_words_tell_of_is_told(sentence):
    assert sentence in tellings(LEAD, f"و{sentence}")


IN_FULL = {
    "after an address that tells nothing": (
        "وقال الدكتور نزار الحكيمي، المشرف على الدراسة، إن المياه تكفي قرنا.",
        "واقترح الدكتور الحكيمي حفر عشر آبار جديدة.",
        "اقترح الدكتور نزار الحكيمي، المشرف على الدراسة، حفر عشر آبار جديدة.",
    ),
    "an office in place of an address": (
        "وقال رئيس البلدية نزار الحكيمي إن المياه تكفي قرنا.",
        "واقترح السيد الحكيمي حفر عشر آبار جديدة.",
        "اقترح رئيس البلدية نزار الحكيمي حفر عشر آبار جديدة.",
    ),
    "a family name that could be a noun": (
        "وقال رئيس البلدية محمد الراعي إن المياه تكفي قرنا.",
        "وأكد الراعي أن حفر الآبار يبدأ يوم الأحد.",
        "أكد رئيس البلدية محمد الراعي أن حفر الآبار يبدأ يوم الأحد.",
    ),
}


@pytest.mark.parametrize(("before", "sentence", "right"), IN_FULL.values(), ids=IN_FULL)
def test_a_family_name_is_told_in_full(before, sentence, right):
    assert right in tellings(LEAD, before, sentence)


LATER = {
    "a brand in Latin letters": (
        "وطورت الجامعة جهاز Rasid لقياس المياه.",
        "ويبلغ وزن Rasid عشرة كيلوغرامات.",
        "يبلغ وزن Rasid عشرة كيلوغرامات.",
    ),
    "a name after an address": (
        "وأجرى نزار الحكيمي، وهو من سكان الوادي، ذلك الاختبار.",
        "والتحق السيد الحكيمي بدورة للطهي في المدينة.",
        "التحق السيد الحكيمي بدورة للطهي في المدينة.",
    ),
}


@pytest.mark.parametrize(("before", "sentence", "text"), LATER.values(), ids=LATER)
def test_what_was_told_of_before_leans_on_it(before, sentence, text):
    assert leaning(before, sentence).get(text, True)
