import itertools
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.facts import quantities
from strategies import articles, dressed

SHARED = Path(os.environ.get("MUJAZ_DATA", Path(__file__).parents[3] / "shared" / "data"))

ONE = {
    # comparators
    "أقل من 500 عنصر": (500, "<", "عنصر"),
    "أكثر من مليوني متفرج": (2e6, ">", "متفرج"),
    "نحو ٤٥ ألف مشجع": (45000, "~", "مشجع"),
    "حوالي خمسين طالبا": (50, "~", "طالبا"),
    "ما لا يقل عن 12 متسابقا": (12, ">=", "متسابقا"),
    "12 مدنيا على الأقل": (12, ">=", "مدنيا"),
    "300 شخص تقريبا": (300, "~", "شخص"),
    "20 متطوعا أو أكثر": (20, ">=", "متطوعا"),
    "أقل من أو يساوي 30 مقعدا": (30, "<=", "مقعدا"),
    ">= 30": (30, ">=", None),
    # what is counted
    "15 ألف موظف مدني": (15000, "=", "موظف مدني"),
    "سبع عمليات دهم": (7, "=", "عمليات دهم"),
    "40 شرطيا ودركيا": (40, "=", "شرطيا ودركيا"),
    "5 من الأحفاد": (5, "=", "الأحفاد"),
    "ستة من رجال الإطفاء": (6, "=", "رجال الإطفاء"),
    "القيادات الثلاثة": (3, "=", "القيادات"),
    "8 آلاف من مقاتلي الفصيل": (8000, "=", "مقاتلي الفصيل"),
    "90 سيدة": (90, "=", "سيدة"),
    "30 من القوات الجوية": (30, "=", "القوات الجوية"),
    "عائلة واحدة": (1, "=", "عائلة"),
    "عددهم 11": (11, "=", None),
    "رجلين": (2, "=", "رجلين"),
    "مروحيتين": (2, "=", "مروحيتين"),
    # no certain number
    "عشرات المتطوعين": (None, "~", "المتطوعين"),
    "مئات الآلاف": (None, "~", None),
    "الآلاف من أنصاره": (None, "~", "أنصاره"),
    "ملايين الحسابات": (None, "~", "الحسابات"),
    # ranges
    "بين 30 و40 شخصا": ((30, 40), "=", "شخصا"),
    "3 إلى 5 آلاف متطوع": ((3000, 5000), "=", "متطوع"),
    "10-15 سيارة": ((10, 15), "=", "سيارة"),
    "بين سالب خمس وثلاث درجات": ((-5, 3), "=", "درجة"),
}
NAMED = {
    "3 كيلومترات": (3, "كيلومتر", "measure"),
    "120 كلم مربع": (120, "كيلومتر مربع", "measure"),
    "40 كيلومترا في الساعة": (40, "كيلومتر في الساعة", "measure"),
    "1200 ميغاوات": (1200, "ميغاواط", "measure"),
    "الألف متر": (1000, "متر", "measure"),
    "طنين": (2, "طن", "measure"),
    "سالب 5 درجات مئوية": (-5, "درجة مئوية", "measure"),
    "15 مليار دولار": (15e9, "دولار", "money"),
    "3 ملايين دولار أمريكي": (3e6, "دولار أمريكي", "money"),
    "أربعة دنانير أردنية": (4, "دينار أردنية", "money"),
    "$40": (40, "دولار", "money"),
    "20€": (20, "يورو", "money"),
    "89 مليون إسترليني": (89e6, "جنيه إسترليني", "money"),
    "45%": (45, "%", "percent"),
    "45 في المئة": (45, "%", "percent"),
    "خمسين بالمائة": (50, "%", "percent"),
    "واحد في المئة": (1, "%", "percent"),
    "50 كيلو وات": (50, "كيلوواط", "measure"),
    "نصف السكان": (50, "%", "percent"),
    "ثلثي مقاعد المجلس": (66.67, "%", "percent"),
}
TOLLS = {
    "انتشل الغواصون 12 جثة": "killed",
    "أسفر الحريق عن مقتل ثلاثة عمال": "killed",
    "لقي 20 شخصا على الأقل مصرعهم": "killed",
    "بينهم أربعة أشخاص لقوا حتفهم غرقا": "killed",
    "وأصيب نحو 30 راكبا": "injured",
    "نقلت فرق الإسعاف 9 جرحى": "injured",
    "لا يزال 7 مفقودين في البحر": "missing",
    "أدى الفيضان إلى تشريد ألفي أسرة": "displaced",
    "استقبل المخيم 300 نازح": "displaced",
    "أوقفت الشرطة خمسة محتجين": "detained",
    "حضر الحفل 400 ضيف": "count",
    "سقط 20 قتيلا وجريحا": "count",
}
NONE = [
    "في 15 أكتوبر 2024",
    "عام 2019",
    "عند الساعة 10:30 مساء",
    "بعد ثلاثة أيام",
    "مرت خمسة عقود",
    "حوالي 15 إلى 20 دقيقة",
    "المركز الثالث",
    "احتل المركز 3",
    "فاز الفريق 3-1 على ضيفه",
    "انتهى اللقاء بنتيجة 1-3",
    "بموجب القرار 2254",
    "عملا بالمادة 3 من القانون",
    "قالت قناة فرانس 24",
    "هاتف آيفون 8",
    "مقاتلات إف-16 وصواريخ S400",
    "الاتصال على الرقم 5550123",
    "أرسل رسالة إلى 88123",
    "قمة مجموعة العشرين",
    "الذكرى الـ45 لتأسيس النادي",
    "الجولة الثلاثين من الدوري",
    "دور الثمانية",
    "في الفترة ما بين 1994 و1999",
    "https://mithal.example/q=30%25%2020%",
    "فاز باللقب ثلاث مرات",
    "اتفق البلدان والرئيسان",
    "نحن شعب واحد بعلم واحد",
    "أعلنت حركة طالبان",
    "كمية من الأدوية",
    "مكتب الأف بي آي",
    "الثانية إلا ربع بالتوقيت المحلي",
    "حتى الساعة ال 3 مساء",
    "النصف الأول من 2018 مقارنة بما سبق",
    "عثر عليه ميتا في منزله",
    "كأس العالم 2018 بروسيا",
    "وصل الوفد",
]


@pytest.mark.parametrize(("text", "expected"), ONE.items())
def test_a_quantity_on_its_own(text, expected):
    (found,) = quantities.find(f"سجلت اللجنة {text}، بحسب البيان.")

    assert found.text == text
    assert (found.value, found.comparator, found.unit) == expected


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_money_measures_and_shares_have_one_name(text, expected):
    (found,) = quantities.find(f"سجلت اللجنة {text}، بحسب البيان.")

    assert found.text == text.removeprefix("سالب ")
    assert (found.value, found.unit, found.kind) == expected


@pytest.mark.parametrize(("text", "kind"), TOLLS.items())
def test_a_toll_says_what_befell_the_people(text, kind):
    (found,) = quantities.find(f"{text} يوم أمس.")

    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 12 مدنيا وأصيب 30 بجروح", [(12, "killed"), (30, "injured")]),
        ("مقتل تسعة وإصابة نحو 50 آخرين", [(9, "killed"), (50, "injured")]),
        ("ارتفع السعر من 30 إلى 40 دولارا", [(30, "count"), (40, "money")]),
        ("بلغ النمو 2.3% أو 40 نقطة", [(2.3, "percent"), (40, "count")]),
    ],
)
def test_several_quantities(text, told):
    assert [(q.value, q.kind) for q in quantities.find(text)] == told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("رحبت بالقرار والدول الست الكبرى.", "الدول"),
        ("حصد في المباراة الثلاث كلها.", None),
        ("أفرجت عن 6 ملايين أخرى مملوكة له.", None),
        ("جهز المستشفى 20 سريرا عناية مركزة.", "سريرا"),
        ("تمتد على 100 مليون م2 من الأرض.", "متر مربع"),
    ],
)
def test_a_noun_is_counted_where_it_agrees(text, unit):
    assert [one.unit for one in quantities.find(text)] == [unit]


def test_a_number_in_the_name_of_a_body_counts_nothing():
    assert quantities.find('فازت حركة "خمس سنابل" أمس.') == ()


def test_a_definite_number_begins_with_its_article():
    (found,) = quantities.find("هذه قدرات الـ5 الكبار في الدوري")

    assert (found.text, found.value, found.unit) == ("الـ5 الكبار", 5, "الكبار")


@pytest.mark.parametrize("text", NONE)
def test_what_counts_nothing(text):
    assert quantities.find(text) == ()


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("برج يتجاوز ارتفاعه 828 مترا", ">"),
        ("يتخطى طول الجسر الجديد الألف متر", ">"),
        ("لا يتجاوز عرض النهر 50 مترا", "<="),
        ("يقارب وزن التمثال 40 طنا", "~"),
        ("تجاوز الوفد نقطة في الطريق بعد 40 كيلومترا", "="),
    ],
)
def test_a_verb_compares_at_a_distance(text, comparator):
    (found,) = quantities.find(text)

    assert found.comparator == comparator
    assert "جاوز" not in found.text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سامي (33 عاما) طبيب", 33),
        ("البالغة من العمر 19 عاما", 19),
        ("أطفال دون السابعة من العمر", 7),
        ("أعمارهم ما بين 33 عاما و15 عاما.", (15, 33)),
    ],
)
def test_ages_are_quantities(text, value):
    (found,) = quantities.find(text)

    assert (found.value, found.unit, found.kind) == (value, "سنة", "age")


@given(st.one_of(st.text(), articles()))
def test_spans_lie_in_the_text_in_order(text):
    found = quantities.find(text)

    assert all(one.text == text[one.start : one.end] != "" for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(articles(), dressed())
def test_another_spelling_has_the_same_quantities(text, dress):
    plain, other = quantities.find(text), quantities.find(dress(text))

    assert [(q.value, q.comparator, q.kind) for q in plain] == [
        (q.value, q.comparator, q.kind) for q in other
    ]


@given(st.sampled_from([*ONE, *NAMED, *TOLLS, *NONE]), dressed())
def test_a_known_quantity_in_another_spelling(text, dress):
    plain, other = quantities.find(text), quantities.find(dress(text))

    assert [(q.value, q.comparator, q.kind) for q in plain] == [
        (q.value, q.comparator, q.kind) for q in other
    ]


@pytest.mark.parametrize("text", ["3 و" * 3000, "من 5 إلى " * 2000, "ألف " * 4000, "$" * 9000])
def test_hostile_texts_end(text):
    assert all(one.text for one in quantities.find(text))


@pytest.mark.shared
def test_gold_quantities():
    if not SHARED.is_dir():
        pytest.skip("skipped: no data")
    right = total = proposed = 0
    for path in sorted((SHARED / "gold").glob("g*.json")):
        gold = json.loads(path.read_text("utf-8"))
        body = gold["article"].get("text") or gold["article"]["body"]
        found = Counter((q.value, q.comparator) for q in quantities.find(body))
        wanted = Counter(
            (tuple(q["value"]) if isinstance(q["value"], list) else q["value"], q["comparator"])
            for q in gold["labels"]["quantities"]
        )
        right += sum((found & wanted).values())
        total += sum(wanted.values())
        proposed += sum(found.values())

    assert right / total >= 0.9
    assert right / proposed >= 0.85


@pytest.mark.parametrize(("text", "value"), {"نسبة 15": 15, "بالمئة ٤٠": 40}.items())
def test_a_percentage_alone_may_have_its_word_before_it(text, value):
    (one,) = quantities.find(text)

    assert (one.value, one.kind, one.unit, one.text) == (value, "percent", "%", text)


def test_a_part_in_figures_is_compared():
    (one,) = quantities.find("أيد أكثر من 1/2 من السكان القرار")

    assert (one.value, one.comparator) == (0.5, ">")


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("فرضت البلدية رسوما تصل إلى 25%", 25, "<="),
        ("لم يتجاوز استحواذ الفريق على الكرة نسبة 21 في المئة", 21, "<="),
        ("تضاءلت الحصة كثيرا لتصل إلى 3 في المئة", 3, "="),
    ],
)
def test_a_verb_bounds_its_number(text, value, comparator):
    (one,) = quantities.find(text)

    assert (one.value, one.comparator) == (value, comparator)


@pytest.mark.parametrize("text", ["تقام المباراة في ١٢ شوال", "مجموعة خمسة زائد واحد"])
def test_a_day_and_a_sum_count_nothing(text):
    assert quantities.find(text) == ()


def test_an_age_told_by_a_ten_is_in_years():
    (one,) = quantities.find("كانت في العشرين من عمرها")

    assert (one.value, one.unit, one.kind) == (20, "سنة", "age")


def test_what_grew_from_one_number_to_another_is_no_range():
    found = quantities.find("تعززت حصة الحزب من 49 مقعدا إلى 64 مقعدا")

    assert [one.value for one in found] == [49, 64]
