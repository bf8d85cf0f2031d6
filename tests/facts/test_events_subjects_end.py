"""Where a subject ends, and the object, adverb or predicate after it begins."""

import pytest
from test_events_subjects import told

from mujaz.fact import Place
from mujaz.span import Span

OBJECT_WITH_THE_ARTICLE = {
    "رفعت المملكة الفائدة يوم الأحد مرتين.": "المملكة",
    "أهدر اللاعب التشيكي هوليك الضربة الثانية يوم الأحد.": "اللاعب التشيكي هوليك",
    "استقبل نادي الساحل البحري النسخ الأولى من كتابه يوم الأحد.": "نادي الساحل البحري",
    "اقتحم الطلاب الغاضبون المبنى يوم الأحد.": "الطلاب الغاضبون",
    "استضافت فرنسا النسخة الثالثة من المعرض يوم الأحد.": "فرنسا",
}


@pytest.mark.parametrize(("text", "subject"), OBJECT_WITH_THE_ARTICLE.items())
def test_a_noun_that_describes_none_is_no_part_of_a_closed_phrase(text, subject):
    assert told(text)[0].subject.text == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("أعلنت الهيئة العامة المستقلة يوم الأحد نتائج القرعة.", "الهيئة العامة المستقلة"),
        ("فاز صانع الألعاب يوم الأحد بالجائزة.", "صانع الألعاب"),
    ],
)
def test_an_adjective_and_an_owner_go_on(text, subject):
    assert told(text)[0].subject.text == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("يحال المشروع بحلول نهاية الشهر إلى البرلمان الهولندي يوم الأحد.", "المشروع"),
        ("شارك المدرب كلاعب في المباراة يوم الأحد.", "المدرب"),
        ("اختارت اللجنة واحدا من أربعة متقدمين يوم الأحد.", "اللجنة"),
    ],
)
def test_a_noun_that_a_clitic_leads_in_is_no_part_of_a_subject(text, subject):
    assert told(text)[0].subject.text == subject


def test_the_first_letter_of_a_name_is_no_conjunction():
    text = "خسر ويلبرت دعواه يوم الأحد أمام محكمة محلية."
    assert told(text, people=[("ويلبرت",)])[0].subject.text == "ويلبرت"


def test_one_land_s_name_is_no_part_of_another_s():
    text = "انتزعت هولندا سورينام يوم الأحد من منافسيها."
    lands = [
        Place(text=name, kind="country", country=code, lat=0.0, lon=0.0, mentions=(span,))
        for name, code in (("هولندا", "NL"), ("سورينام", "SR"))
        for span in (Span(text.find(name), text.find(name) + len(name)),)
    ]
    assert told(text, places=lands)[0].subject.text == "هولندا"


def test_a_noun_without_the_article_is_no_part_of_a_body_s_phrase():
    text = "طلب جهاز الرقابة اصطحاب الموظفات إلى المقر يوم الأحد."
    assert told(text)[0].subject.text == "جهاز الرقابة"


def test_an_adverb_of_relation_is_no_subject():
    text = "اعتدى لفظيا لاعب الفريق الأزرق على الحكم يوم الأحد."
    assert told(text)[0].subject.text == "لاعب الفريق الأزرق"


@pytest.mark.parametrize(
    ("text", "person", "subject"),
    [
        ("تلقى ويلبرت وداعا مؤثرا من زملائه يوم الأحد.", "ويلبرت", "ويلبرت"),
        ("فضل ويلبرت عدم الحضور يوم الأحد.", "ويلبرت", "ويلبرت"),
        ("كلف الوزير ويلبرت خبيرين اثنين بالمهمة يوم الأحد.", "ويلبرت", "الوزير ويلبرت"),
        ("أهدر ويلبرت الضربة الثانية يوم الأحد.", "ويلبرت", "ويلبرت"),
        ("اعتقلت السلطات البحرية هوليك يوم الأحد في الميناء.", "سامر الراوي", "السلطات البحرية"),
    ],
)
def test_what_somebody_does_or_suffers_is_no_part_of_a_name(text, person, subject):
    assert told(text, people=[(person,)])[0].subject.text == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("أعلن النائب العام المصري نتائج التحقيق يوم الأحد.", "النائب العام المصري"),
        ("افتتح الأمين العام للاتحاد المعرض يوم الأحد.", "الأمين العام"),
        ("حكم قاض اتحادي بالسجن على المتهم يوم الأحد.", "قاض اتحادي"),
        ("بدأ سائقو الشاحنات إضرابا يوم الأحد.", "سائقو الشاحنات"),
    ],
)
def test_an_office_and_a_plural_before_its_owner_are_whole(text, subject):
    assert told(text)[0].subject.text == subject


def test_a_season_and_an_unknown_verb_are_no_subject():
    lead = "الصيف الماضي، كشفت الشركة الوطنية للنقل عن سفنها الجديدة في المعرض."
    assert told(lead)[0].subject.text == "الشركة الوطنية"
    text = "اشتبك لاعبو الفريقين وسددوا اللكمات لبعضهم يوم الأحد."
    assert "وسددوا" not in told(text)[0].subject.text


def test_a_land_with_the_article_is_told_of_by_its_name():
    text = "رسمت قطر الحدود السعودية القطرية عام 2001. وأغلقت السعودية منفذها الحدودي يوم الأحد."
    assert [event.subject.text for event in told(text)][-1] == "السعودية"
    text = "اتهمت قطر السعودية يوم الأحد بمنع الزوار من دخول المعرض الدولي."
    at = text.find("قطر")
    land = Place(text="قطر", kind="country", mentions=(Span(at, at + 3),))
    assert told(text, places=[land])[0].subject.text == "قطر"


@pytest.mark.parametrize(
    "text",
    [
        "استعرض الخطابات الواردة من سكان القرية ومنها طلب لتوسعة الطريق.",
        "استضاف المباراتين الأولى والثانية من الدور النهائي.",
        "سجل 4 أرقام قياسية في السباق الأخير أمام جمهور كبير.",
        "أثار قلق التجار بقراراته عن الرسوم الجديدة على القمح.",
        "مددت بذلك فترة التسجيل في الجامعات القديمة.",
        "وجهت إليهما تهمة تهريب الآثار من المتحف القديم.",
    ],
)
def test_an_object_beside_its_verb_is_no_subject(text):
    assert not told("انتهت الدورة في المدينة يوم الخميس. " + text)[1:]


def test_what_is_counted_by_a_noun_of_persons_may_be_a_subject():
    (event,) = told("نشر أحد الهواة صورة نادرة للقلعة يوم الخميس.")
    assert event.subject is not None


ENDS = {
    "صوت نواب الحزب وعددهم 110 لصالح القانون يوم الخميس.": "نواب الحزب",
    "بدأت قوافل المصطافين تتوافد على الجبل يوم الخميس.": "قوافل المصطافين",
    'نفذت منظمة الإغاثة "18 عملية إنقاذ" على الحدود يوم الخميس.': "منظمة الإغاثة",
}


@pytest.mark.parametrize(("text", "subject"), ENDS.items())
def test_how_many_they_are_what_they_do_and_a_count_are_no_part_of_a_subject(text, subject):
    (event,) = told(text)
    assert event.subject is not None
    assert event.subject.text == subject


def test_a_dual_that_shows_its_case_is_an_object_and_no_event_ends_on_a_relative():
    assert not told("أحرز الهدفين كل من لاعبي الوسط في الشوط الثاني.")
    assert not told("ستختصر التدريبات الأساسية لمدة شهر حول المناورات التي.")
