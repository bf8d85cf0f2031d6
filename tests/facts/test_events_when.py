"""When an event happened: which of a clause's dates is its verb's, and which day it is."""

from datetime import date

import pytest

from mujaz.facts import dates, events
from mujaz.language import sentences

FRIDAY = date(2024, 5, 10)


def found(text):
    return events.find(
        text,
        sentences=sentences.split(text),
        dates=dates.find(text, published=FRIDAY),
        published=FRIDAY,
    )


OF_OTHERS = (
    "هنأ الوزير أمس مدرب المنتخب المتوج باللقب القاري عام 1998.",
    "نفذت الجماعة سلسلة هجمات في المدينة، أبرزها في نوفمبر 2015.",
    "خسر الفريق عدة مباريات في الدوري كانت آخرها يوم الثلاثاء.",
    "تراجعت معدلات البطالة في البلاد من 36% عام 1990.",
    "بيعت السندات بسعر 84 سنتا، منخفضا عن 98 سنتا في العام الماضي.",
    "أعلن رئيس الحزب فوزه في الانتخابات العامة التي أجريت في البلاد الأربعاء.",
    "نظرت المحكمة العليا في قضية رفعتها الشركة أمامها في فبراير الماضي.",
    "تلقى المصابون العلاج في المستشفى، ومنهم الشرطي الذي أخرج منه، الخميس.",
    "أقر المخرج بإخفاء لوحات سرقت من المتحف عام 1977.",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_date_nearer_to_another_word_is_not_the_verbs(text):
    days = {one.value for one in dates.find(text, published=FRIDAY)} - {"2024-05-09"}
    assert days.isdisjoint(event.when for event in found(text))


OWN = {
    "شخصت الطبيبة إصابتها بالمرض عام 2009 في مستشفى العاصمة.": "2009",
    "أدانت هيئة المحلفين المسؤول الرياضي السابق في مارس الماضي بتهم الاحتيال.": "2024-03",
    "وقعت الشركة عقودا قيمتها أكثر من 100 مليون دولار عام 2015.": "2015",
    "أعلن المتحدث مقتل ثلاثة قادة خلال المواجهات التي دارت في الجبل الثلاثاء.": "2024-05-07",
}


@pytest.mark.parametrize(("text", "when"), OWN.items())
def test_a_date_is_the_verbs_where_nothing_nearer_has_it(text, when):
    assert [event.when for event in found(text)] == [when]


COMING = {
    "تلعب إسبانيا مباراتها الأولى خارج ملعبها يوم السبت.": "2024-05-11",
    "يلتقي رئيس الوزراء، الجمعة، أعضاء مجلس الشيوخ.": "2024-05-10",
    "تدخل الرسوم الجديدة حيز التنفيذ، الاثنين.": "2024-05-13",
}


@pytest.mark.parametrize(("text", "when"), COMING.items())
def test_what_a_present_tells_of_a_weekday_is_a_plan(text, when):
    assert [(event.when, event.status) for event in found(text)] == [(when, "planned")]


def test_since_reaches_until_now():
    (event,) = found("قتل 125 عاملا في مناجم البلاد منذ 30 مارس.")
    assert event.when == "2024-03-30/2024-05-10"
    assert "2024-01" not in [e.when for e in found("سجل اللاعب هدفين للمرة الثانية منذ يناير.")]


def test_the_day_of_speech_is_not_of_what_is_planned():
    text = "قال المتحدث في تصريحات للصحفيين، الأربعاء، إن مسؤولين أجانب سيزورون الموقع."
    assert "2024-05-08" not in [event.when for event in found(text)]


def test_a_named_meeting_keeps_its_weekday():
    text = "قال الوزير إن اجتماع الجمعة سيمهد لعقد قمة في العاصمة."
    assert [event.when for event in found(text)] == [None]


def test_that_day_is_left_to_the_reader():
    text = "زار الوزير المصنع الثلاثاء. ويومها وقعت الشركة عقدا جديدا مع العمال."
    assert [event.when for event in found(text)][1:] in ([], [None])


STATUS = {
    "دعت الوزارة الطلاب المغتربين إلى العودة إلى بلادهم بنهاية الشهر المقبل.": "happened",
    "سيستفيد النادي من ارتفاع عائدات التذاكر في الموسم الحالي.": "expected",
    'قال الوزير إن الشركة ستغلق "إذا استمرت الخسائر".': "conditional",
}


@pytest.mark.parametrize(("text", "status"), STATUS.items())
def test_what_is_asked_hoped_or_hangs_on_something_is_told_so(text, status):
    assert [event.status for event in found(text)] == [status]


NEXT = {
    "ستستضيف الجامعة المؤتمر الطبي في الثالث من مارس في قاعتها الكبرى.": "2025-03-03",
    "ستستضيف الجامعة المؤتمر الطبي في الثالث من أغسطس في قاعتها الكبرى.": "2024-08-03",
    "إذا فاز الفريق على منافسه الأحد فسيتأهل المنتخب إلى النهائي الكبير.": "2024-05-12",
}


@pytest.mark.parametrize(("text", "when"), NEXT.items())
def test_a_day_to_come_is_the_next_of_its_name(text, when):
    assert {event.when for event in found(text)} == {when}
