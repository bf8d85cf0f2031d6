"""The fields of an event: its place, who takes part, its date, who says so."""

from datetime import date

import pytest

from mujaz.fact import Name, Place
from mujaz.facts import claims, dates, events, quantities
from mujaz.language import sentences
from mujaz.span import Span

FRIDAY = date(2024, 5, 10)


def found(text, **known):
    return events.find(
        text,
        sentences=sentences.split(text),
        dates=dates.find(text, published=FRIDAY),
        quantities=quantities.find(text),
        published=FRIDAY,
        **known,
    )


def spans(text, name):
    at = [i for i in range(len(text)) if text.startswith(name, i)]
    return tuple(Span(i, i + len(name)) for i in at)


def cities(text, *names):
    return tuple(Place(text=name, kind="city", mentions=spans(text, name)) for name in names)


def named(text, *names):
    return tuple(Name(text=name, mentions=spans(text, name)) for name in names)


HERE = (
    "اعتقلت الشرطة خمسة شبان في مداهمات ليلية لمنازل بمدينة حمص.",
    "قتل ثلاثة جنود وأصيب خمسة آخرون في انفجار لغم داخل حمص.",
    "قتل ثلاثة مدنيين في هجوم استهدف قافلة إغاثة في حمص.",
    "أصيب ثلاثة مدنيين في قصف استهدف مقر اللجنة العليا، في حمص.",
    "توفي الشاعر سامر الراوي في العاصمة السورية حمص يوم الثلاثاء.",
    "أجرى وزير التجارة زيارة رسمية إلى حمص استمرت يومين.",
    "تعتزم شركة الأمل سحب ألف سيارة في حمص.",
    "أعلنت شرطة النور مساء الخميس اعتقال المشتبه به الرئيسي في حمص.",
    "طالب وزير التجارة الخميس خلال لقائه نظيره التونسي في حمص بمزيد من الدعم.",
    "أصيب ثلاثة عمال يوم الثلاثاء جراء إحراق منزل قديم في حمص.",
    "أظهرت بيانات وزارة التجارة زيادة في مخزونات القمح في حمص يوم الثلاثاء.",
    "التضخم في حمص ارتفع إلى نحو 11 في المئة يوم الثلاثاء.",
    "على ملعب حمص، تعادل فريق الأمل مع ضيفه فريق النور.",
)


@pytest.mark.parametrize("text", HERE)
def test_a_place_is_of_what_happens_there(text):
    places = cities(text, "ملعب حمص" if "ملعب" in text else "حمص")
    assert [event.place for event in found(text, places=places)] == [places[0].text]


ELSEWHERE = (
    "فاز المنتخب في مباراة ودية بهدف نظيف استعدادا لبطولة القارة في حمص.",
    "رفضت الوزارة الثلاثاء التعليق على زيارة الوفد إلى حمص.",
    "ستتناول الندوة الأربعاء المقبل التطورات الخطيرة في حمص.",
    "احتجزت الشرطة سامر الراوي، المطلوب في حمص بتهمة الاحتيال.",
    "احتجزت السلطات سامر الراوي لدى وصوله قادما من حمص بعد مشاركته في اجتماع.",
    "سيطرت القوات على بلدة صغيرة (جنوب حمص) مساء الثلاثاء.",
    "ندد الوزراء خلال القمة الأخيرة بالتحركات في حمص.",
)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_place_that_describes_somebody_or_is_spoken_of_is_none(text):
    assert [event.place for event in found(text, places=cities(text, "حمص"))] == [None]


WHO = {
    "في نهاية المباراة، بكى الراوي، الذي فاز بالكأس مرتين.": ("سامر الراوي",),
    "محكمة جنايات النور أصدرت يوم الثلاثاء حكما بسجن ثلاثة ضباط.": ("محكمة جنايات النور",),
    "فتحت شرطة ولاية النور تحقيقا في الحادث يوم الثلاثاء.": ("شرطة ولاية النور",),
    "اعتقلت السلطات التونسية ثلاثة مهربين يوم الثلاثاء.": ("السلطات التونسية",),
    "أصدرت الهيئة تعليمات مشددة للمتظاهرين يوم الثلاثاء.": ("الهيئة العليا للمسيرات",),
    "وقعت اليابان اتفاقا تجاريا جديدا يوم الثلاثاء.": ("اليابان",),
    "شهدت اليابان احتجاجات واسعة يوم الثلاثاء.": (),
    "أصدرت محكمة محلية حكما بسجن ثلاثة ضباط يوم الثلاثاء.": (),
    "نجح فريق من الأطباء في أول عملية من نوعها يوم الثلاثاء.": (),
}


@pytest.mark.parametrize(("text", "who"), WHO.items())
def test_who_acts_takes_part(text, who):
    lead = "وصل سامر الراوي، والتقى ممثلي الهيئة العليا للمسيرات. "
    whole = lead + text
    people = named(whole, "سامر الراوي")
    bodies = named(whole, "الهيئة العليا للمسيرات")
    land = Place(text="اليابان", kind="country", mentions=spans(whole, "اليابان"))
    told = found(whole, people=people, organisations=bodies, places=(land,))
    assert [event.participants for event in told if event.start >= len(lead)] == [who]


PART = {
    "التقى الوزير سامر الراوي رئيس نادي الأمل يوم الثلاثاء.": ("سامر الراوي",),
    "وقع نادي الأمل عقدا مع سلمى الحسن يوم الثلاثاء.": ("نادي الأمل", "سلمى الحسن"),
    "قتل ثلاثة جنود في كمين من قبل حركة الفجر يوم الثلاثاء.": ("حركة الفجر",),
    "أعلن نادي الأمل يوم الثلاثاء إقالة المدرب سامر الراوي.": ("نادي الأمل", "سامر الراوي"),
    "وقع سامر الراوي وسلمى الحسن عقدا مع نادي الأمل يوم الثلاثاء.": (
        "سامر الراوي",
        "سلمى الحسن",
        "نادي الأمل",
    ),
    "التقى سامر الراوي بالمدربة سلمى الحسن يوم الثلاثاء.": ("سامر الراوي", "سلمى الحسن"),
    "هاجمت حركة الفجر قبل عام مقر شركة النور في المدينة القديمة.": ("حركة الفجر",),
    "انتقد مدرب نادي الأمل السابق قرارات الوزير سامر الراوي يوم الثلاثاء.": (),
    "احترق مخزن تابع لشركة النور قرب مقر إقامة الوزير سامر الراوي يوم الثلاثاء.": (),
    "نشرت سلمى الحسن مقطعا على صفحتها على فيسبوك يوم الثلاثاء.": ("سلمى الحسن",),
    "اعتقلت الشرطة شقيق سامر الراوي يوم الثلاثاء.": (),
    "نظم نادي الأمل يوم الثلاثاء ندوة واسعة حول شركة النور.": ("نادي الأمل",),
    "ارتفعت الأسهم يوم الثلاثاء بعد موافقة شركة النور على الصفقة.": (),
    "فازت سلمى الحسن يوم الثلاثاء بالجائزة التي تمنحها شركة النور.": ("سلمى الحسن",),
}


@pytest.mark.parametrize(("text", "who"), PART.items())
def test_they_take_part_whose_own_names_the_clause_is_of(text, who):
    people = named(text, "سامر الراوي", "سلمى الحسن")
    bodies = named(text, "نادي الأمل", "شركة النور", "حركة الفجر", "فيسبوك")
    people = tuple(one for one in people if one.mentions)
    bodies = tuple(one for one in bodies if one.mentions)
    (event,) = found(text, people=people, organisations=bodies)
    assert event.participants == who


def test_who_stands_in_brackets_before_an_event_takes_part():
    text = "ويعد سامر الراوي من أعظم العدائين، إذ فاز بسباق النور يوم الثلاثاء."
    (event,) = found(text, people=named(text, "سامر الراوي"))
    assert event.told.startswith("[سامر الراوي]")
    assert event.participants == ("سامر الراوي",)


WHEN = {
    "فازت سلمى الراوي ببطولة النور أول مرة عام 1999.": "1999",
    "حققت الشركة ما يقدر بنحو 166 مليون دولار في العام الماضي.": "2023",
    "تعتزم الوزارتان تقديم خطة للإصلاح في المنطقة ما بعد الحرب في يونيو المقبل.": "2024-06",
    "تبدأ بطولة النور في 14 يونيو المقبل وتستمر حتى 15 يوليو المقبل.": "2024-06-14/2024-07-15",
    "من المقرر أن يكتمل بناء المصنع قبل 2030 بكلفة مليون دولار.": None,
    "من المقرر أن يكتمل بناء المصنع قبل نهاية العام المقبل بكلفة مليون دولار.": "2025",
    "قضت المحكمة بسجن سامر الراوي، المشتبه به في هجمات عام 2015، عشرين عاما.": None,
    "توج سامر الراوي بجائزة أفضل هدف عن هدفه في الجولة الثالثة من الموسم الماضي.": None,
}


@pytest.mark.parametrize(("text", "when"), WHEN.items())
def test_a_date_is_of_its_verb_and_keeps_its_end(text, when):
    assert [event.when for event in found(text)] == [when]


def test_who_is_spoken_of_does_not_answer_for_what_he_says():
    text = "أفاد التقرير يوم الثلاثاء بأن هيئات حكومية كشفت عن هجمات واسعة على الشبكة."
    known = claims.find(text, sentences=sentences.split(text))
    assert {event.speaker for event in found(text, claims=known)} <= {"التقرير"}


@pytest.mark.parametrize("where", ["التي أعلنت الخبر الخميس فإن", "فإن", "فقد"])
def test_a_source_leads_to_what_follows_it(where):
    verb = "افتتحت الشركة" if where == "فقد" else "الشركة افتتحت"
    text = f"وبحسب وزارة التجارة {where} {verb} ثلاثة مصانع في المدينة يوم الثلاثاء."
    known = claims.find(text, sentences=sentences.split(text))
    assert [(claim.speaker.split(" التي")[0], claim.cue) for claim in known] == [
        ("وزارة التجارة", "بحسب")
    ]


def test_what_one_knows_is_no_source():
    text = "هذا اتفاق لم تقم به، على حد علمي، أي شركة أخرى في العالم."
    assert claims.find(text, sentences=sentences.split(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت الشرطة شخصين بحسب ما أفادت خدمة الإسعاف بعد الحادث يوم الثلاثاء.",
        "وحسب خدمة الإسعاف التي أعلنت الخبر الخميس فإن السباق سينظم في عام 2025 على الأرجح.",
    ],
)
def test_a_source_that_an_event_holds_is_its_speaker(text):
    known = claims.find(text, sentences=sentences.split(text))
    assert [event.speaker for event in found(text, claims=known)] == ["خدمة الإسعاف"]


def test_a_speaker_is_who_speaks_and_not_when_or_what():
    text = "أعلنت وزارة التجارة في منتصف يناير الماضي رفع أسعار الوقود بنسبة 17 في المئة."
    told = claims.find(text, sentences=sentences.split(text))
    assert {event.speaker for event in found(text, claims=told)} <= {"وزارة التجارة", None}


def test_the_same_one_is_who_spoke_last():
    text = (
        'قال مسؤول قضائي إن المحكمة "أجلت الجلسة إلى الأحد". '
        "وقررت محكمة النور تعديل الحكم بعد ساعة من صدوره، وفق المسؤول نفسه."
    )
    told = claims.find(text, sentences=sentences.split(text))
    assert "المسؤول نفسه" not in {event.speaker for event in found(text, claims=told)}


LED_IN_BY_ANOTHER = (
    "حكمت محكمة النور بسجن عشرة شبان بتهمة الانتماء إلى جماعة الأمل يوم الثلاثاء.",
    "حذر وزير التجارة يوم الثلاثاء من خروج بلاده من جماعة الأمل.",
    "بدأ الفريق مباراته يوم الثلاثاء دون مشاركة سامر الراوي.",
    "أصيب الحارس يوم الثلاثاء مع احتمال غياب زميله، سامر الراوي.",
    'قام وزير التجارة يوم الثلاثاء بزيارة للمعرض الدولي "جماعة الأمل".',
    "فرض الوزير يوم الثلاثاء رسوما على الحديد ولحوم الخيل وجماعة الأمل.",
)


@pytest.mark.parametrize("text", LED_IN_BY_ANOTHER)
def test_whom_only_another_noun_leads_in_takes_no_part(text):
    known = {
        "people": named(text, "سامر الراوي"),
        "organisations": named(text, "جماعة الأمل"),
    }
    told = found(text, **known)
    assert told
    assert not any({"سامر الراوي", "جماعة الأمل"} & set(event.participants) for event in told)


def test_whom_the_verb_s_object_is_against_takes_part():
    text = "شن سامر الراوي هجوما لاذعا على جماعة الأمل يوم الثلاثاء."
    known = {
        "people": named(text, "سامر الراوي"),
        "organisations": named(text, "جماعة الأمل"),
    }
    assert found(text, **known)[0].participants == ("سامر الراوي", "جماعة الأمل")


@pytest.mark.parametrize(
    ("bearers", "who"),
    [
        (("سامر الراوي",), "سامر الراوي"),
        (("سامر الراوي", "سلمى الراوي"), "الراوي"),
        (("سامر الراوي حذر",), "الراوي"),
    ],
)
def test_a_participant_is_told_in_full_where_that_is_sure(bearers, who):
    text = "استقال الراوي يوم الثلاثاء من منصبه في المصنع."
    people = [Name(text=bearers[0], mentions=spans(text, "الراوي"))]
    people += [Name(text=other, mentions=()) for other in bearers[1:]]
    assert found(text, people=tuple(people))[0].participants == (who,)


def test_a_body_of_several_words_is_not_another_that_ends_in_them():
    text = "رفع البنك الأهلي سعر الفائدة يوم الثلاثاء."
    body = Name(text="رئاسة البنك الأهلي", mentions=spans(text, "البنك الأهلي"))
    assert found(text, organisations=(body,))[0].participants == ("البنك الأهلي",)


def test_what_a_body_announces_itself_is_the_articles_own_word():
    text = "أعلنت شركة «النخيل»، الخميس، إغلاق مصنعها في المنطقة الصناعية."
    assert [
        event.speaker
        for event in found(text, claims=claims.find(text, sentences=sentences.split(text)))
    ] == [None]
    text = "قال باحثون يوم الخميس إنهم اكتشفوا مدينة قديمة تحت الرمال."
    assert [
        event.speaker
        for event in found(text, claims=claims.find(text, sentences=sentences.split(text)))
    ] == ["باحثون"]
