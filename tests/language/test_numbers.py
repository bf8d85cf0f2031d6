import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language import numbers
from strategies import articles, dressed

CARDINALS = {
    # figures
    "45": 45,
    "٤٥": 45,
    "1,234,567": 1234567,
    "1.234.567": 1234567,
    "١٬٢٣٤": 1234,
    "10 000": 10000,
    "2.5": 2.5,
    "2٫5": 2.5,
    "2,5": 2.5,
    "1,234.5": 1234.5,
    "2،5 مليون": 2.5e6,
    # figures and words
    "45 ألفا": 45000,
    "3.5 مليارات": 3.5e9,
    "2 مليون و300 ألف": 2.3e6,
    "ألف و500": 1500,
    "مئة و20": 120,
    "3 ونصف مليون": 3.5e6,
    # words
    "صفر": 0,
    "ثلاثة": 3,
    "ثماني": 8,
    "أحد عشر": 11,
    "اثنتا عشرة": 12,
    "خمس عشرة": 15,
    "خمسة وأربعون": 45,
    "إحدى وعشرين": 21,
    "تسعين": 90,
    "مئة": 100,
    "مائتين": 200,
    "ثلاث مئة": 300,
    "ثلاثمائة وخمسين": 350,
    "ستمئة وسبعة وسبعون": 677,
    "ألف وخمسمئة وعشرون": 1520,
    "ألفان": 2000,
    "مليونا وثلاثمئة ألف": 1.3e6,
    "ألفي": 2000,
    "مئتي ألف": 200000,
    "خمسون ألفا": 50000,
    "مليوني": 2e6,
    "ثلاثة ملايين ومئتي ألف": 3.2e6,
    "ثلاثة مليارات ونصف": 3.5e9,
    "مليار ونصف المليار": 1.5e9,
    "مليون ونصف مليون": 1.5e6,
    "مليونين وثلاثمئة وخمسة وأربعين ألفا ومئتين وسبعة": 2345207,
    "ألف مليار": 1e12,
    "نصف مليون": 5e5,
    "ثلاثة أرباع": 0.75,
    "ثلثي": 2 / 3,
    "خمسة ونصف": 5.5,
    "خمسة أثمان": 0.625,
    "نصف دزينة": 6,
    "دزينتين": 24,
    "مئة ودزينتين": 124,
    "ثلاثة فاصلة خمسة": 3.5,
    "أربعة فاصلة خمسة وعشرون مليون": 4.25e6,
    # alone in their text
    "-1,200": -1200,
    "3/4": 0.75,
    "-6/5": -1.2,
    ".25": 0.25,
}


@pytest.mark.parametrize(("text", "value"), CARDINALS.items())
def test_one_number(text, value):
    (number,) = numbers.find(text)

    assert (number.start, number.end, number.text) == (0, len(text), text)
    assert number.value == pytest.approx(value)
    assert number.kind == "cardinal"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("من 30 إلى 40 شخصا", [30, 40]),
        ("ثلاثة قتلى وأربعة جرحى", [3, 4]),
        ("عشرون وثلاثون", [20, 30]),
        ("بين 3 و5 آلاف", [3, 5000]),
        ("5،6 و7", [5, 6, 7]),
        ("45 في المئة من السكان", [45]),
        ("زاد بنسبة 12% العام الماضي", [12]),
        ("الـ27 دولة", [27]),
        ("بخمسة وعشرين دينارا", [25]),
        ("وللثلاثة الأوائل", [3]),
        ("يوم الاثنين", []),
        ("اثنين من الشهود", [2]),
        ("واحدة من المدن", []),
        ("وأحد الوزراء", []),
        ("رجل واحد", [1]),
        ("لست واثقا", []),
        ("آلاف الناس وملايين الأشجار", []),
        ("نصف نهائي البطولة", []),
        ("الربع الأخير", []),
        ("ألفا جندي", [2000]),
        ("وصل قتيلان", []),
        ("الطائرة F16", [16]),
        ("عند 10:30", [10, 30]),
        ("في 15/10/2024", [15, 10, 2024]),
        ("بلغت الحرارة -5 درجات", [-5]),
        ("بلغت الحرارة -٢٫٥ ألف", [-2500]),
        ("من 10 -15 شخصا", [10, 15]),
        ("- 5 قتلى", [5]),
        ("كوفيد-19", [19]),
        ("بلغت سالب خمس درجات وناقص 2", [-5, -2]),
        ("أضيف 2/1000 منه", [0.002]),
        ("زاد .5 مرة", [0.5]),
        ("يوم 15/10", [15, 10]),
        ("كمية كبيرة وكمية أخرى", []),
        ("وجد ميتا في بيته", []),
        ("وصل مئتا سائح", [200]),
        ("لا رقم هنا", []),
    ],
)
def test_numbers_in_their_place(text, values):
    found = [n.value for n in numbers.find(text) if n.kind == "cardinal"]

    assert found == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("المركز الثالث", [3]),
        ("للمرة الأولى", [1]),
        ("القرن الحادي والعشرين", [21]),
        ("الدورة الثانية عشرة", [12]),
        ("خامس هدف", [5]),
        ("كانون الثاني وتشرين الأول وربيع الأول", []),
        ("انتظر ثانية", []),
        ("رابع وخامس", [4, 5]),
    ],
)
def test_ordinals(text, values):
    found = numbers.find(text)

    assert [n.value for n in found if n.kind == "ordinal"] == values


def test_a_span_leaves_out_the_clitics_and_keeps_the_marks():
    text = "وصلَ بخَمْسَةٍ وَأَرْبَعِينَ كتابا"
    (number,) = numbers.find(text)

    assert number.value == 45
    assert number.text == text[number.start : number.end] == "خَمْسَةٍ وَأَرْبَعِينَ"


@pytest.mark.parametrize("text", ["9" * 5000, "مليار " * 400, "1,000" * 3000, "1 000" * 3000])
def test_no_number_is_too_large_to_read(text):
    assert all(number.value < 1e24 for number in numbers.find(text))


@given(st.one_of(st.text(), articles()))
def test_spans_lie_in_the_text_in_order(text):
    found = numbers.find(text)

    assert all(number.text == text[number.start : number.end] != "" for number in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.integers(0, 10**9))
def test_every_figure_is_found_in_either_digits(value):
    indic = str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    for figure in (str(value), indic, f"{value:,}"):
        (number,) = numbers.find(f"بلغ العدد {figure} تقريبا")
        assert number.value == value


@given(articles(), dressed())
def test_another_spelling_has_the_same_numbers(text, dress):
    plain, other = numbers.find(text), numbers.find(dress(text))

    assert [(n.value, n.kind) for n in plain] == [(n.value, n.kind) for n in other]
