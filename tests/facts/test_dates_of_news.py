"""What news does with time: hours, sets, lengths, ends, plans and words that point back."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.facts import dates

FRIDAY = date(2025, 8, 22)

CLOCKS = {
    "الساعة 18:00 بتوقيت غرينتش": "2025-08-22T18:00Z",
    "الساعة السادسة مساء": "2025-08-22T18:00",
    "الثامنة والنصف صباحا": "2025-08-22T08:30",
    "الساعة 12 إلا ربعا ظهرا": "2025-08-22T11:45",
    "الساعة 14.30 بتوقيت غرينتش": "2025-08-22T14:30Z",
    "الساعة الثالثة وعشر دقائق عصرا": "2025-08-22T15:10",
    "منتصف الليل": "2025-08-22T00:00",
    "مساء الخميس الساعة 18:30": "2025-08-21T18:30",
    "الساعة العاشرة صباح الأربعاء": "2025-08-20T10:00",
    "من 5 إلى 7 مساء": "2025-08-22T17:00/2025-08-22T19:00",
}

SETS = {
    "كل جمعة": "P1W",
    "يوميا": "P1D",
    "سنويا": "P1Y",
    "كل ثلاثة أشهر": "P3M",
    "18 مارس من كل عام": "P1Y",
}

LENGTHS = {
    "خمس سنوات ونصف السنة": "P5Y6M",
    "ساعة ونصف": "PT1H30M",
    "نصف ساعة": "PT30M",
    "سبعة عقود": "P70Y",
    "10 إلى 15 دقيقة": "PT10M/PT15M",
    "عدة أشهر": "PXM",
    "ثلاثة أيام و5 ساعات": "P3DT5H",
    "الأشهر الستة الماضية": "P6M",
    "اليومين الماضيين": "P2D",
    "لليوم الثالث على التوالي": "P3D",
}

PARTS = {
    "الربع الثالث من عام 2016": "2016-07-01/2016-09-30",
    "النصف الأول من العام الجاري": "2025-01-01/2025-06-30",
    "صيف عام 2014": "2014",
    "القرن العشرين": "1900-01-01/1999-12-31",
    "ستينيات القرن الماضي": "1960-01-01/1969-12-31",
    "العقد الماضي": "2010-01-01/2019-12-31",
    "الموسم المقبل": "2026-07-01/2027-06-30",
    "بين عامي 2014 و2016": "2014-01-01/2016-12-31",
    "من السبت إلى الثلاثاء": "2025-08-16/2025-08-19",
    "من 28 يوليو إلى 3 أغسطس 2024": "2024-07-28/2024-08-03",
    "20 من الشهر المقبل": "2025-09-20",
    "25 الجاري": "2025-08-25",
    "14 و15 مايو 2024": "2024-05-14/2024-05-15",
    "قبل نحو أسبوع": "2025-08-15",
    "ثالث جمعة من مايو 2024": "2024-05-17",
    "الأسبوع الأول من عام 2015": "2014-12-29/2015-01-04",
    "الاثنين من الأسبوع الماضي": "2025-08-11",
    "عيد الفطر 2024": "2024-04-10",
    "وقت سابق من العام الجاري": "2025",
    "15 أكتوبر تشرين الأول 2014": "2014-10-15",
    "عام ألفين وعشرة": "2010",
}


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        *((text, value, "time") for text, value in CLOCKS.items()),
        *((text, value, "set") for text, value in SETS.items()),
        *((text, value, "duration") for text, value in LENGTHS.items()),
        *((text, value, "date") for text, value in PARTS.items()),
    ],
)
def test_an_expression_in_a_sentence(text, value, kind):
    (found,) = dates.find(f"جرى ذلك في المدينة {text}، بحسب البيان.", published=FRIDAY)

    assert (found.text, found.value, found.kind) == (text, value, kind)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("قال الوزير الاثنين إن الوفد وصل.", "2025-08-18"),
        ("من المقرر أن يصل الوفد الاثنين إلى العاصمة.", "2025-08-25"),
        ("ستبدأ المحادثات مساء الاثنين.", "2025-08-25"),
        ("تنطلق المسيرة الاثنين من وسط المدينة.", "2025-08-25"),
        ("أعلن الاثنين أن المحادثات ستبدأ قريبا.", "2025-08-18"),
        ("ستبدأ المحادثات الاثنين الماضي كما زعموا.", "2025-08-18"),
    ],
)
def test_a_weekday_lies_ahead_only_in_a_plan(text, value):
    assert dates.find(text, published=FRIDAY)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تأسس النادي عام 1990، وفي العام التالي فاز.", "1991"),
        ("وقع الهجوم في 3 مايو 2019، وفي اليوم نفسه أغلقت الطرق.", "2019-05-03"),
        ("وقع الهجوم في 3 مايو 2019، وبعد ذلك بيومين أغلقت الطرق.", "2019-05-05"),
        ("تأسس النادي عام 1980، وبعد ذلك بثلاثة عقود صار مدرسة.", "2010"),
        ("وقع الهجوم في 3 مايو 2019، وفي اليوم التالي أغلقت الطرق.", "2019-05-04"),
        ("كان عام 1915 صعبا على المدينة المحاصرة آنذاك.", "1915"),
        ("وقع الأول في 3 مايو 2019، وفي نفس اليوم من عام 2001 وقع الثاني.", "2001-05-03"),
    ],
)
def test_what_points_back_has_the_time_told_before(text, value):
    assert dates.find(text, published=FRIDAY)[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في ذكرى حرب أكتوبر", "1973-10"),
        ("بعد هجمات 11 سبتمبر", "2001-09-11"),
        ("بعد هجمات 11 سبتمبر الماضي", "2024-09-11"),
    ],
)
def test_famous_days_have_their_own_year(text, value):
    assert [d.value for d in dates.find(f"{text} تغير الكثير.", published=FRIDAY)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "وصل إلى مدينة 6 أكتوبر",
        "أعمارهم بين 16 و21 عاما",
        "منتخب دون 20 عاما",
        "سقط أكثر من 2000 جريح",
        "الرأي العام غاضب",
        "الأمين العام للحزب",
        "أصيب 15 قتيلا ومليون نازح",
        "الرئيس جمعة",
        "الفريق فاز 1-صفر",
        "صحيفة اليوم",
        "على مدار الساعة",
    ],
)
def test_no_time(text):
    assert dates.find(f"قالوا إن {text} في البلاد.", published=FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وفي ديسمبر، وصل الوفد.", "2024-12"),
        ("ستبدأ المحادثات في ديسمبر.", "2025-12"),
        ("المحادثات في سبتمبر أيضا.", "2025-09"),
    ],
)
def test_a_bare_month_is_over_before_a_past_verb(text, value):
    assert [d.value for d in dates.find(text, published=FRIDAY)] == [value]


def test_the_hour_of_publication_makes_hours_exact():
    spoken = datetime(2025, 8, 22, 10, 38, tzinfo=UTC)

    assert dates.find("قبل ساعتين", published=spoken)[0].value == "2025-08-22T08:38:00"


def test_alone_a_weekday_is_the_next_as_with_ahead():
    alone, told, news = (
        dates.find("الجمعة", published=FRIDAY, **ahead)[0].value
        for ahead in ({}, {"ahead": True}, {"ahead": False})
    )

    assert (alone, told, news) == ("2025-08-29", "2025-08-29", "2025-08-22")


FIXED = "وقع الهجوم في 3 مايو 2019 عند الساعة 18:00 بتوقيت غرينتش، بعد عام 2014، واستمر ثلاثة أيام."


@given(st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_the_day_of_publication_moves_only_what_is_told_from_it(day):
    text = f"{FIXED} وعاد أمس."
    *fixed, moved = dates.find(text, published=day)

    assert [(d.text, d.value) for d in fixed] == [
        (d.text, d.value) for d in dates.find(FIXED, published=FRIDAY)
    ]
    assert moved.value == date.fromordinal(day.toordinal() - 1).isoformat()


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("أقيل المدير قبل عام وشهرين من منصبه", "قبل عام وشهرين", "2024-06"),
        ("اندلع الحريق ليل الخميس الجمعة في المستودع", "ليل الخميس الجمعة", "2025-08-21"),
        ("تعقد القمة الأسبوع المقبل بين الأربعاء والجمعة في الدوحة",
         "الأسبوع المقبل بين الأربعاء والجمعة", "2025-08-27/2025-08-29"),
        ("سجلت الوفيات بين الأول من يناير (كانون الثاني) و30 يونيو (حزيران)",
         "بين الأول من يناير (كانون الثاني) و30 يونيو (حزيران)", "2025-01-01/2025-06-30"),
        ("وتوفيت في 11 فبراير/شباط، من عام 2012، في لندن", "11 فبراير/شباط، من عام 2012",
         "2012-02-11"),
        ("يصل الوفد في الـ11 من الشهر الجاري", "11 من الشهر الجاري", "2025-08-11"),
        ("حكم البلاد لعقدين من الزمن", "عقدين من الزمن", "P20Y"),
        ("أغلقت الطريق مساء الخميس 8:30 أمام المارة", "مساء الخميس 8:30", "2025-08-21T20:30"),
        ("انتخب نائبا عام 2010، وبعدها بثلاثة أعوام صار وزيرا", "بعدها بثلاثة أعوام", "2013"),
    ],
)  # fmt: skip
def test_two_phrases_tell_one_time(text, span, value):
    found = dates.find(text, published=FRIDAY)

    assert (span, value) in [(d.text, d.value) for d in found]


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس حزب الغد إنه سيشارك",
        "أقيمت المباراة على ملعب 5 يوليو 1962",
        "المقارنة بين الاثنين صعبة",
        "قال المدير ،39 عاما، إنه بريء",
    ],
)
def test_names_and_pairs_are_no_dates(text):
    assert dates.find(text, published=FRIDAY) == ()
    assert dates.find(text) == ()


def test_what_only_publication_would_tell_leaves_no_scraps():
    assert dates.find("التقى الوزير مساء أمس وفدا عين قبل عام وشهرين") == ()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("وقع الهجوم مساء يوم 23 مارس 2018 قرب القرية.", "مساء يوم 23 مارس 2018"),
        ("يفتتح المعرض يوم 6 أغسطس المقبل.", "يوم 6 أغسطس المقبل"),
    ],
)
def test_the_day_and_its_part_stand_inside_one_span(text, span):
    assert [one.text for one in dates.find(text, published=date(2018, 5, 20))] == [span]


@pytest.mark.parametrize(
    "text",
    [
        "السائق وهو في أواخر العشرينات محتجز لدى الشرطة",
        "كلاهما 40 عاما يقيمان في طنجة",
        "تراجعت أسعار النفط لعقود برنت الآجلة",
        "غادر الوفد بعد عقد مؤتمر صحفي",
        "كتب المراسل آلان ديشامب من طنجة",
    ],
)
def test_an_age_a_contract_and_a_name_are_no_time(text):
    assert dates.find(text, published=FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    {
        "استمر الجفاف لعقود في الوادي": ["PX0Y"],
        "سرقت اللوحة من المتحف في ديسمبر، وفق المحقق": ["2024-12"],
        "قررت الرابطة إقامة البطولة في ديسمبر": ["2025-12"],
        "تراجعت شعبية الحزب قبل انتخابات ديسمبر": ["2025-12"],
        "أمهلت المحكمة الشركة حتى السبت للرد": ["2025-08-23"],
        "طالبت النقابة الإدارة برد بحلول السبت": ["2025-08-23"],
        "ارتفع العدد إلى عشرين بحلول السبت": ["2025-08-16"],
        "يبدأ المعرض يوم الأربعاء المقبل ويستمر حتى الأحد التالي": ["2025-08-27", "2025-08-31"],
        "وهو مصنع لم يعد قائما اليوم": ["PRESENT"],
    }.items(),
)
def test_the_words_around_a_time_say_which_is_meant(text, values):
    assert [one.value for one in dates.find(text, published=FRIDAY)] == values


def test_a_day_of_a_hijri_month_without_a_year_has_no_value():
    assert dates.find("تقام المباراة في 12 شوال", published=None) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    {
        "دعا مجلس المدينة الخميس إلى إبقاء الميناء مفتوحا": ["2025-08-21"],
        "دعا مجلس المدينة إلى اجتماع الخميس": ["2025-08-28"],
        "أجريت الانتخابات قبل عام ونصف عام من موعدها": ["P1Y6M"],
    }.items(),
)
def test_a_call_has_its_day_and_what_is_called_for_another(text, values):
    assert [one.value for one in dates.find(text, published=FRIDAY)] == values


def test_the_season_that_has_run_out_in_may_is_that_of_may():
    (one,) = dates.find("توج الفريق في الموسم المنقضي", published=date(2025, 5, 25))

    assert one.value == "2024-07-01/2025-06-30"


def test_an_hour_has_the_part_of_the_day_that_is_told_once():
    text = "الساعة السادسة بتوقيت القاهرة (العاشرة بتوقيت غرينتش) مساء الخميس"

    assert [one.value for one in dates.find(text, published=FRIDAY)] == [
        "2025-08-21T18:00",
        "2025-08-21T22:00Z",
        "2025-08-21",
    ]


@pytest.mark.parametrize("text", ["الحارس سامر الحلواني ( ٢٦ عاما ) يغيب", "نهاية الأسبوع الحالي"])
def test_without_a_day_of_publication_nothing_is_cut_out_of_a_time(text):
    assert dates.find(text, published=None) == ()


READ = {
    "باع المصنع في أغسطس 2.7 مليون وحدة": ["2025-08"],
    "تراجع السعر في النصف الثاني من أغسطس": ["2025-08"],
    "سجلت المدينة أضرارا عام1910 بسبب السيل": ["1910"],
    "تولى الإدارة بين العامين 2005 و2013": ["2005-01-01/2013-12-31"],
    "ألغى المجلس قانونا سابقا": [],
    "كان الفريق قريبا من الفوز": [],
    "يعود المدرب قريبا": ["FUTURE"],
    "انخفضت الأرباح على أساس سنوي": [],
    "وهو الآن في الـ22 عاما": ["PRESENT"],
    "تبدأ المدارس العام الدراسي المقبل مبكرا": [],
    "وصل القارب أمس الأربعاء": ["2025-08-20"],
    "حصلت سيدة المدينة على الجائزة، الخميس": ["2025-08-21"],
    "احتفلوا في 3 مايو 2024 وفي هذا اليوم رفعوا العلم": ["2024-05-03", "2024-05-03"],
    "قال آلان باسي إن الجسر متين": [],
    "توقف القطار حوالي الساعة 13:30 بحسب التوقيت المحلي، يوم الأربعاء": ["2025-08-20T13:30"],
}


@pytest.mark.parametrize(("text", "values"), READ.items())
def test_what_reading_of_other_articles_asked_for(text, values):
    assert [one.value for one in dates.find(text, published=FRIDAY)] == values


MEANT = {
    "يوم السادس والعشرين من شهر مايو الجاري": "2024-05-26",
    "حددت المحكمة 16 مايو/أيار المقبل موعدا للجلسة": "2024-05-16",
    "وقع الحادث في 5 مايو/أيار الماضي": "2024-05-05",
    "وقع الحادث في 15 مايو/أيار الماضي": "2023-05-15",
    "أعلنت الحركة في مؤتمرها العاشر في مايو/أيار 2016 برنامجها": "2016-05",
    "بدأت الحملة بعد منتصف ليل الأربعاء الخميس": "2024-05-09",
    "يحتفل الموقع اليوم، 2 مايو، بعيد ميلاده": "2024-05-02",
    "أدت حرائق السبت الأسود في 2009 إلى مقتل العشرات": "2009",
}


@pytest.mark.parametrize(("text", "value"), MEANT.items())
def test_a_day_is_the_one_that_is_meant(text, value):
    assert [one.value for one in dates.find(text, published=date(2024, 5, 10))] == [value]


@pytest.mark.parametrize(
    "text", ["بلغت قيمة هذه العقود مليار دولار", 'تمنوا أن يأتي اليوم "الذي ننتظره"']
)
def test_contracts_and_a_day_that_is_hoped_for_are_no_date(text):
    assert dates.find(text, published=date(2024, 5, 10)) == ()
