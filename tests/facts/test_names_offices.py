"""Offices: bodies of the state and of the world that no tag tells."""

import pytest

from mujaz.facts import names
from mujaz.language import sentences
from mujaz.models.tagger import Entity
from mujaz.span import Span


def _organisations(text, *tagged):
    """Return the bodies of a text, with what a tagger gives: `(kind, words)`."""
    entities = [
        Entity(span=Span(text.index(some), text.index(some) + len(some)), kind=kind)
        for kind, some in tagged
    ]
    found = names.find(text, entities, sentences=sentences.split(text))
    return [one.text for one in found.organisations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ترأس الوزير المجلس الأعلى للقضاء أمس.", "المجلس الأعلى للقضاء"),
        ("أعلنت المؤسسة الوطنية للنفط ذلك.", "المؤسسة الوطنية للنفط"),
        (
            "ذكر الجهاز المركزي للتعبئة العامة والإحصاء أن التضخم ارتفع.",
            "الجهاز المركزي للتعبئة العامة والإحصاء",
        ),
        ("أصدرت المحكمة الجزائية حكمها.", "المحكمة الجزائية"),
        ("أنقذت القوات البحرية الملكية السعودية الطاقم.", "القوات البحرية الملكية السعودية"),
        ("نعت السفارة الإيرانية العالم.", "السفارة الإيرانية"),
        ("خسر المنتخب الروسي المباراة.", "المنتخب الروسي"),
        ("حققت هيئة التحقيق والادعاء العام في القضية.", "هيئة التحقيق والادعاء العام"),
        ("قررت نقابة الممثلين صرف الإعانة.", "نقابة الممثلين"),
        ("مثل الرئيس أمام لجنة التجارة بمجلس الشيوخ.", "لجنة التجارة"),
        ("حذر مكتب العمل الدولي من البطالة.", "مكتب العمل الدولي"),
        ("قال المكتب المركزي لمكافحة الاتجار بالبشر ذلك.", "المكتب المركزي لمكافحة الاتجار بالبشر"),
        ("أطلقت شركة Lumio التطبيق.", "شركة Lumio"),
        ("عزفت فرقة «نسيم البحر» في الختام.", "فرقة «نسيم البحر»"),
        ("زارت اللجنة الدولية للصليب الأحمر السجن.", "اللجنة الدولية للصليب الأحمر"),
    ],
)
def test_words_of_kind_with_what_it_is_for_or_of_name_a_body(text, name):
    assert name in _organisations(text)


@pytest.mark.parametrize(
    "text",
    [
        "دعا المجلس الأعلى للمرة الثانية إلى الحوار.",
        "بثت إحدى محطات التلفزيون العراقية الخطاب.",
        "طلبت الشركة من المكتب الجديد للإدارة ذلك.",
        "هنأت المدرسة لجنة التحكيم والفائزين.",
    ],
)
def test_a_noun_of_office_alone_is_no_name(text):
    assert not _organisations(text)


def test_two_teams_that_waw_joins_are_not_one():
    found = _organisations("يلتقي المنتخب الكرواتي والنيجيري غدا.")

    assert found == ["المنتخب الكرواتي"]


def test_whom_an_office_leads_is_the_body():
    assert _organisations("ترشح لرئاسة فيفا ثانية.", ("ORG", "فيفا")) == ["فيفا"]


def test_a_branch_of_forces_is_not_all_of_them():
    text = "وصلت القوات الجوية العراقية. وقالت القوات العراقية إنها جاهزة."

    assert _organisations(text) == ["القوات الجوية العراقية", "القوات العراقية"]


def test_the_dual_of_a_kind_tells_two_bodies():
    text = "اجتمعت حركتي فتح وحماس أمس."
    tag = Entity(span=Span(7, 16), kind="ORG", sure=0.5)

    found = names.find(text, [tag], sentences=sentences.split(text))

    assert "فتح" in [one.text for one in found.organisations]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("وفقا لوكالة أنباء فارس أمس.", ("ORG", "فارس"), "وكالة أنباء فارس"),
        (
            'نقلت وكالة الأنباء التركية الرسمية "الأناضول" الخبر.',
            ("ORG", "الأناضول"),
            'وكالة الأنباء التركية الرسمية "الأناضول"',
        ),
        ("حذرت إمارة منطقة جازان من السيول.", ("LOC", "جازان"), "إمارة منطقة جازان"),
        (
            "أعلنت الإدارة العامة للتعليم بمنطقة الرياض النتائج.",
            ("LOC", "الرياض"),
            "الإدارة العامة للتعليم بمنطقة الرياض",
        ),
        (
            "هبطت طائرة الخطوط الجوية الملكية المغربية بسلام.",
            ("ORG", "الخطوط الجوية الملكية"),
            "الخطوط الجوية الملكية المغربية",
        ),
        ("عمل مستشارا بالديوان الملكي.", ("LOC", "عمل"), "الديوان الملكي"),
        ('علمت "الوطن" أن القرار صدر.', ("LOC", "القرار"), "الوطن"),
    ],
)
def test_a_name_is_told_whole(text, tagged, name):
    assert _organisations(text, tagged) == [name]


def test_a_tag_of_two_parts_is_one_body():
    text = "انتشرت فضيحة #كامبردان_أناليتكس سريعا."

    assert _organisations(text, ("ORG", "كامبردان"), ("ORG", "أناليتكس")) == ["كامبردان أناليتكس"]


def test_an_interest_of_a_land_is_no_body():
    assert not _organisations("يعمل ضد مصلحة السعودية.", ("LOC", "السعودية"))


def test_a_model_is_no_company():
    assert not _organisations("تحطمت طائرة من طراز بوينغ قرب البحر.")
