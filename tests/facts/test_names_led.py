"""What stands before a person's name or after it, and is none of it."""

import pytest

from mujaz.facts import names
from mujaz.language import sentences
from mujaz.models.tagger import Entity
from mujaz.span import Span


def _people(text, *tagged):
    entities, at = [], 0
    for one in tagged:
        kind, some = ("LOC", one[1:]) if one[0] == "@" else ("PERS", one)
        at = text.index(some, at)
        entities.append(Entity(span=Span(at, at + len(some)), kind=kind))
        at += len(some)
    found = names.find(text, entities, sentences=sentences.split(text))
    return [one.text for one in found.people]


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("صدر الحكم السابق على هيرمان شولتز أمس.", "على هيرمان شولتز", "هيرمان شولتز"),
        ("زار المسؤول الإغاثي كريستوف لاندر المخيم.", "الإغاثي كريستوف لاندر", "كريستوف لاندر"),
        ("فاز المدرب الألماني وينفريد شولتز أمس.", "وينفريد شولتز", "وينفريد شولتز"),
        ("أدين المواطن الفرنسي لحسن قبوج أمس.", "لحسن قبوج", "لحسن قبوج"),
        ("بلغت كلفة حفل هاري بـ24 مليونا.", "هاري بـ24", "هاري"),
        ("سماه والده ماركو تيمنا بلاعب شهير.", "ماركو تيمنا", "ماركو"),
        ("خلف المدرب لويس فان غالن سلفه.", "لويس فان", "لويس فان غالن"),
        ("وصل الرئيس مون جاي إن إلى العاصمة.", "مون جاي إن", "مون جاي إن"),
        ("قالت تريسي وودهاوس إن النتائج جيدة.", "تريسي", "تريسي وودهاوس"),
        ("حذر الرئيس دونالد #ترمب من ذلك.", "دونالد #ترمب", "دونالد ترمب"),
    ],
)
def test_a_person_is_told_without_what_leads_his_name_in(text, tagged, name):
    assert _people(text, tagged) == [name]


@pytest.mark.parametrize(
    ("text", "tagged", "found"),
    [
        (
            "سجل مارتنسون هدفا، فضحك مارتنسون، ثم خرج.",
            ("مارتنسون", "فضحك مارتنسون"),
            ["مارتنسون"],
        ),
        ("درس بيزتش الفيزياء، ثم عمل بيزتش مدرسا.", ("بيزتش الفيزياء", "بيزتش"), ["بيزتش"]),
        (
            "قال أردوغان ذلك، وأيده الوزير صهر أردوغان.",
            ("أردوغان", "صهر أردوغان"),
            ["أردوغان"],
        ),
        (
            "لعب لويس سواريز أمس، وأشاد ستيفن بسواريز.",
            ("لويس سواريز", "ستيفن بسواريز"),
            ["لويس سواريز", "ستيفن"],
        ),
        (
            "تعد شولتزنر مصممة شهيرة، وأوقفت أنيلا شولتزنر أمس.",
            ("شولتزنر", "@أنيلا شولتزنر"),
            ["أنيلا شولتزنر"],
        ),
    ],
)
def test_a_name_ends_where_the_article_knows_it_to_end(text, tagged, found):
    assert _people(text, *tagged) == found


def test_a_given_name_is_no_verb_and_no_kin():
    text = "وصل المشير خليفة حفتر، ثم حفتر وحده. وحيا فينيث شاندران شاندران."

    found = _people(text, "خليفة حفتر", "حفتر", "فينيث شاندران", "شاندران")

    assert found == ["خليفة حفتر", "فينيث شاندران"]


def test_a_surname_named_again_has_its_given_name():
    text = "فاز الدوسري بالكأس. وكان السعودي مساعد الدوسري قد تدرب شهرا."

    assert _people(text, "الدوسري") == ["مساعد الدوسري"]


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ('صدرت روايته "ذا هيومن ستون" (2000) قبل أعوام.', "هيومن ستون"),
        ("وافقت كندا على الاتفاق.", "كندا"),
        ("فازت كوستا ريكا في المباراة.", "كوستا ريكا"),
        ("رفعت النيابة دعوى على وينستون كوربوريشن.", "وينستون كوربوريشن"),
        ("زار المجلس قرية آل سالم أمس.", "سالم"),
    ],
)
def test_a_work_a_country_and_a_firm_are_no_person(text, tagged):
    assert not _people(text, tagged)


def test_a_family_name_is_not_that_of_one_told_by_his_kin():
    text = "دعا هارتمان ابنه، إيميل هارتمان، إلى المنصة. وقال هارتمان إنه سعيد."
    text = f"وصل كونراد هارتمان. {text}"

    entities = []
    for some in ("كونراد هارتمان", "هارتمان ابنه", "إيميل هارتمان", "هارتمان إنه"):
        at, end = text.index(some), len(some.removesuffix(" ابنه").removesuffix(" إنه"))
        entities.append(Entity(span=Span(at, at + end), kind="PERS"))
    found = names.find(text, entities, sentences=sentences.split(text)).people

    assert [(one.text, len(one.mentions)) for one in found] == [
        ("كونراد هارتمان", 3),
        ("إيميل هارتمان", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "غنت ميرال (واسمها الحقيقي هدى سالم) أمس.",
        "غنت ميرال، المعروفة باسم «هدى سالم»، أمس.",
    ],
)
def test_a_stage_name_and_the_real_one_are_of_one_person(text):
    assert _people(text, "ميرال", "هدى سالم") == ["ميرال"]
