import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES
from mujaz.language.clauses import clauses, nesting
from mujaz.language.kind import Kind
from mujaz.language.words import words
from strategies import articles, marked


def parts(text):
    """Return (kind, words as written) of each part."""
    return [(part.kind.value, part.span.of(text)) for part in clauses(words(text))]


# sentence: its parts, the main one without its name
GOLDEN = {
    "افتتح الوزير الجسر الجديد، حيث تجمع مئات السكان.": [
        "افتتح الوزير الجسر الجديد،",
        ("circumstance", "حيث تجمع مئات السكان."),
    ],
    "استقر سعر الشعير، فيما ارتفع سعر القمح، بينما انخفض سعر الذرة.": [
        "استقر سعر الشعير،",
        ("circumstance", "فيما ارتفع سعر القمح،"),
        ("circumstance", "بينما انخفض سعر الذرة."),
    ],
    "غمرت السيول الحقول، ما أدى إلى نزوح سكانها.": [
        "غمرت السيول الحقول،",
        ("circumstance", "ما أدى إلى نزوح سكانها."),
    ],
    "حصلت مدينة الساحل، التي تضم أكبر مرفأ.": [
        "حصلت مدينة الساحل،",
        ("relative", "التي تضم أكبر مرفأ."),
    ],
    "انخفضت الصادرات، بحسب دائرة الجمارك، بسبب الصقيع.": [
        "انخفضت الصادرات،",
        ("attribution", "بحسب دائرة الجمارك،"),
        ("adjunct", "بسبب الصقيع."),
    ],
    "ستعود السفن، وفقا لهيئة الموانئ.": [
        "ستعود السفن،",
        ("attribution", "وفقا لهيئة الموانئ."),
    ],
    "ستفتح المدارس إذا تحسن الطقس.": [
        "ستفتح المدارس",
        ("condition", "إذا تحسن الطقس."),
    ],
    "يبقى القرار نافذا ما لم تلغه المحكمة.": [
        "يبقى القرار نافذا",
        ("condition", "ما لم تلغه المحكمة."),
    ],
    "أغلقت الطريق أمام الشاحنات، باستثناء شاحنات الوقود.": [
        "أغلقت الطريق أمام الشاحنات،",
        ("exception", "باستثناء شاحنات الوقود."),
    ],
    "وافق المجلس على الميزانية، لكنه خفض مخصصات الطرق.": [
        "وافق المجلس على الميزانية،",
        ("adversative", "لكنه خفض مخصصات الطرق."),
    ],
    "قال الوزير إن الاتفاق جاهز، مشيرا إلى أن التوقيع سيتم غدا.": [
        "قال الوزير إن الاتفاق جاهز،",
        ("report", "مشيرا إلى أن التوقيع سيتم غدا."),
    ],
    "قال الوزير إن الاتفاق جاهز وأن التوقيع قريب.": [
        "قال الوزير إن الاتفاق جاهز",
        ("that", "وأن التوقيع قريب."),
    ],
    "زار الوفد المعرض وتفقد الأجنحة.": [
        "زار الوفد المعرض",
        ("coordinate", "وتفقد الأجنحة."),
    ],
    "طلب المدير مهلة لينهي التقرير.": [
        "طلب المدير مهلة",
        ("purpose", "لينهي التقرير."),
    ],
    "قرر النادي البقاء في المدينة، لا الرحيل عنها.": [
        "قرر النادي البقاء في المدينة،",
        ("correction", "لا الرحيل عنها."),
    ],
}
# These hold words that open a part elsewhere.
WHOLE = (
    "قدم المسؤول من قبل الوزارة طلبا.",
    "سأل القاضي عما إذا كان الشاهد حاضرا.",
    "قال «حيث كان الناس، فيما نام الحارس» الكاتب.",
    "نشر النادي (إذا صح النبأ، فيما نفاه المدرب) صورة.",
    "أغلق المتجر أبوابه أكثر من مرة.",
)


@pytest.mark.parametrize("text", GOLDEN)
def test_a_sentence_falls_into_its_parts(text):
    main, *rest = GOLDEN[text]

    assert parts(text) == [("main", main), *rest]


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_that_stays_whole(text):
    assert parts(text) == [("main", text)]


def test_a_list_has_items():
    kinds = [kind for kind, _ in parts("شاركت مصر، وسوريا، والعراق.")]
    assert kinds == ["main", "item", "item"]


def test_a_relative_clause_without_comma_belongs_to_its_noun():
    assert "relative" not in dict(parts("حصلت المدينة التي تضم المرفأ على الجائزة."))


def test_what_binds_is_read_after_an_exception_too():
    kinds = [kind for kind, _ in parts("لن تدفع الشركة إلا بعد صدور التقرير.")]
    assert kinds[:2] == ["main", "exception"]


@pytest.mark.parametrize("connective", ["حيث", "فيما", "بينما", "إذا", "بحسب", "باستثناء"])
def test_a_connective_also_opens_with_a_conjunction_before_it(connective):
    plain = f"فتحت المدارس أبوابها، {connective} تحسن الطقس."
    joined = plain.replace(connective, "و" + connective)

    assert [kind for kind, _ in parts(plain)] == [kind for kind, _ in parts(joined)]


def test_what_must_otherwise_be_is_a_condition():
    assert parts("ادفع الرسوم، وإلا ألغي الطلب.")[1] == ("condition", "وإلا ألغي الطلب.")


def test_a_sentence_without_words_has_no_parts():
    assert clauses(()) == ()


def test_a_sentence_is_its_main_part_even_where_a_connective_opens_it():
    assert parts("إذا تحسن الطقس")[0][0] == "main"


@given(st.one_of(st.sampled_from(LEADS + SENTENCES), articles()))
def test_parts_hold_all_words_once_and_in_order(text):
    sentence = words(text)
    found = clauses(sentence)

    assert tuple(word for part in found for word in part.words) == sentence
    assert all(part.words for part in found)
    assert [part.kind for part in found[:1]] == [Kind.MAIN] * bool(sentence)
    assert all(part.kind is not Kind.MAIN for part in found[1:])


@given(st.one_of(st.sampled_from(LEADS + SENTENCES), articles()), marked())
def test_parts_are_the_same_with_tashkeel_and_tatweel(text, dress):
    plain, dressed = clauses(words(text)), clauses(words(dress(text)))

    assert [(p.kind, len(p.words), p.after_comma) for p in plain] == [
        (p.kind, len(p.words), p.after_comma) for p in dressed
    ]


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("قال «نعم» ثم", [0, 1, 1, 1, 0]),
        ("قال «نعم (هنا)» ثم", [0, 1, 1, 2, 2, 2, 1, 0]),
        ('قال "نعم" ثم', [0, 1, 1, 1, 0]),
        ("قال » ثم", [0, 0, 0]),
        ("قال «نعم", [0, 1, 1]),
    ],
)
def test_how_deep_each_word_stands_in_quotations(text, depths):
    assert list(nesting(words(text))) == depths
