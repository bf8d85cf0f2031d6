"""Movements: from where to where, of which verbs, and what only looks like one."""

import pytest
from hypothesis import given, settings

from mujaz.facts import movements, places
from mujaz.language import sentences
from mujaz.language.letters import normalise
from strategies import articles, dressed


def find(text):
    return movements.find(text, sentences=sentences.split(text), places=places.find(text))


def ways(text):
    return [(m.origin, m.destination) for m in find(text)]


WAYS = [
    ("سافر الوفد من بيروت إلى القاهرة", [("بيروت", "القاهرة")]),
    ("انسحبت القوات من قاعدة عين الأسد", [("قاعدة عين الأسد", None)]),
    ("وعاد المبعوث إلى صنعاء أمس", [(None, "صنعاء")]),
    ("غادر الرئيس بغداد", []),
    ("غادر بغداد متوجها إلى أنقرة", [("بغداد", None), (None, "أنقرة")]),
    (
        "ستنقل الوحدات إلى معسكرات أخرى في أربيل أو الكويت",
        [],
    ),
    (
        "سيتم نقل الوحدات إلى قواعد أخرى في أربيل أو الأراضي السورية والكويت",
        [(None, "أربيل"), (None, "الأراضي السورية"), (None, "الكويت")],
    ),
    (
        "بدأ الانسحاب من عين الأسد. وسيتم نقل باقي القوات إلى أربيل",
        [("عين الأسد", None), ("عين الأسد", "أربيل")],
    ),
    ("نزح الآلاف من مدينة الموصل باتجاه أربيل", [("الموصل", "أربيل")]),
]


@pytest.mark.parametrize(("text", "expected"), WAYS, ids=lambda value: str(value)[:30])
def test_a_verb_of_motion_tells_the_way(text, expected):
    assert ways(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نقلت الوكالة عن مصدر من دمشق قوله إن الوضع هادئ",
        "قالت وزارة النقل في بيان من القاهرة إن القطارات عادية",
        "يعقد الاجتماع الشهر القادم ويعود القرار إلى البرلمان",
        "دعا إلى وقف القتال في اليمن",
    ],
)
def test_no_way_is_told(text):
    assert not find(text)


@pytest.mark.parametrize(
    "text",
    [
        "كان من المقرر أن يسافر الوزير إلى بيروت",
        "أطلق الجنود النار على شبان حاولوا التسلل إلى بيروت",
        "دانت الوزارة قرار نقل السفارة من بيروت إلى القاهرة",
        "اتهم العامل بمحاولة الهروب إلى بيروت",
        "قد يعود الوفد إلى بيروت",
        "شيد فيصل معرضا وأرسل اللوحات إلى المخزن ليضمن طريق القوافل إلى بيروت",
        "ولن يعود اللاجئون إلى بيروت",
        "لن يعود اللاجئون إلى بيروت",
        "من غير المتصور أن يعود اللاجئون إلى بيروت قريبا",
    ],
)
def test_what_is_denied_is_no_movement(text):
    assert not find(text)


def test_a_way_told_twice_is_one():
    assert ways("سافر الوفد من بيروت إلى القاهرة. وكان سفره من بيروت إلى القاهرة مفاجئا") == [
        ("بيروت", "القاهرة")
    ]


def test_the_words_of_a_movement_are_the_articles():
    text = "قال إن الوفد سافر من بيروت إلى القاهرة صباحا"
    (movement,) = find(text)
    assert movement.text == text[movement.start : movement.end] == "سافر من بيروت إلى القاهرة"


@given(dressed())
@settings(max_examples=30)
def test_dress_changes_no_movement(dress):
    text = "بدأ الانسحاب من قاعدة عين الأسد، وسيتم نقل باقي القوات إلى أربيل أو الكويت"
    plain = [tuple(normalise(p or "") for p in way) for way in ways(text)]
    assert [tuple(normalise(p or "") for p in way) for way in ways(dress(text))] == plain


@given(articles())
@settings(max_examples=40)
def test_movements_lie_in_any_text(text):
    for movement in find(text):
        assert movement.origin or movement.destination
        assert movement.text == text[movement.start : movement.end]
