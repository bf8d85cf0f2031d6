"""What a number counts: the noun after it, before it, or said once for two of them."""

import pytest

from mujaz.facts import quantities

AFTER = {
    "فاز النادي بثلاثة ألقاب محلية": ("ثلاثة ألقاب محلية", "ألقاب محلية"),
    "زار 20 وفدا المعرض": ("20 وفدا", "وفدا"),
    "ضم المخيم 60 طفلا وطفلة": ("60 طفلا وطفلة", "طفلا وطفلة"),
    "ضم المخيم 400 طفل وطفلة": ("400 طفل وطفلة", "طفل وطفلة"),
    "سجلت المحكمة 30 حالة طلاق": ("30 حالة طلاق", "حالة طلاق"),
    "أرسل المستشفى 14 سيارة إسعاف": ("14 سيارة إسعاف", "سيارة إسعاف"),
    "تخرج 500 طالب كويتي": ("500 طالب كويتي", "طالب كويتي"),
    "وصل 15شخصا إلى القرية": ("15شخصا", "شخصا"),
    "نفذت البلدية (21) مشروعا": ("(21) مشروعا", "مشروعا"),
    "دخل «14» جنديا الثكنة": ("«14» جنديا", "جنديا"),
    "اجتمعت المديرة مع خمسة من مساعديها": ("خمسة من مساعديها", "مساعديها"),
    "عاد سبعة من أفراد سلاح الهندسة": ("سبعة من أفراد سلاح الهندسة", "أفراد سلاح الهندسة"),
    "اتفق رئيسا حكومتين على الهدنة": ("حكومتين", "حكومتين"),
}
BEFORE = {
    "التقى القادة الثلاثة": ("القادة الثلاثة", "القادة"),
    "قدم الشكر للقادة الثلاثة": ("لقادة الثلاثة", "القادة"),
    "حضر ممثل رسمي واحد": ("ممثل رسمي واحد", "ممثل رسمي"),
    "هو أحد لاعبين اثنين من المدينة": ("لاعبين اثنين", "لاعبين"),
}
ELIDED = {
    "عاد أربعة صيادين، ثلاثة منهم مصابون": "صيادين",
    "نالت القائمة 18 مقعدا من أصل 30": "مقعدا",
    "صوت 93 نائبا للمشروع مقابل 23 ضده": None,
    "بلغت الصادرات 766 مليون ريال مقابل 726 مليونا": "ريال",
    "ارتفع السهم إلى 7 دولارات بعد أن تراجع إلى 6": "دولار",
}
COMPARED = {
    "سكان القرية دون سن الثلاثين": ("دون سن الثلاثين", 30, "<", "age"),
    "دفع النادي ما يقارب من 9 ملايين ريال": ("ما يقارب من 9 ملايين ريال", 9e6, "~", "money"),
    "بفارق جاوز ثلاثة ملايين دينار": ("جاوز ثلاثة ملايين دينار", 3e6, ">", "money"),
    "بمبلغ اقترب من حاجز المليون دولار": ("المليون دولار", 1e6, "~", "money"),
    "قاربت الصفقة حينها على 50 مليون ريال": ("50 مليون ريال", 5e7, "~", "money"),
    "لم يتجاوز عدد القادمين من القرى، حاجز 2 في المئة": ("2 في المئة", 2, "<=", "percent"),
}
NAMED = {
    "بتردد 2.2 جيجا هيرتز": (2.2, "غيغاهرتز", "measure"),
    "بدقة 20 ميجا بيكسل": (20, "ميغابكسل", "measure"),
    "بسعة 3000 مللي أمبير": (3000, "ميليأمبير", "measure"),
    "بسعر 70.5 بنس": (70.5, "بنس", "money"),
    "خسرت العملة نصف قيمتها": (50, "%", "percent"),
    "يملك نصف عدد أسهم الشركة": (50, "%", "percent"),
    "تكلف ملايين الدولارات": (None, "دولار", "money"),
}


@pytest.mark.parametrize(("text", "told"), [*AFTER.items(), *BEFORE.items()])
def test_a_number_has_its_noun(text, told):
    (found,) = quantities.find(f"{text}، بحسب البيان.")

    assert (found.text, found.unit) == told


@pytest.mark.parametrize(("text", "unit"), ELIDED.items())
def test_a_noun_said_once_is_of_both(text, unit):
    found = quantities.find(f"{text}.")

    assert [one.unit for one in found][1:] == ([unit] if unit else [])


@pytest.mark.parametrize(("text", "told"), COMPARED.items())
def test_a_mark_is_compared_with(text, told):
    (found,) = quantities.find(text)

    phrase, *rest = told
    assert found.text.endswith(phrase)
    assert [found.value, found.comparator, found.kind] == rest


@pytest.mark.parametrize(("text", "told"), NAMED.items())
def test_units_of_several_words(text, told):
    (found,) = quantities.find(f"{text} في العام.")

    assert (found.value, found.unit, found.kind) == told


@pytest.mark.parametrize(
    "text",
    [
        "خلال الأشهر الثلاثة",
        "للأشهر الثلاثة الأولى",
        "لا يستغرق الطلب اليوم الواحد",
        "على مدى (100) عام",
        "دام الزواج 6سنوات",
        "عن 22 قضيتها في النادي",
        "بسمة 5 لتخفيف الضغوط",
    ],
)
def test_a_length_or_a_verb_is_not_counted(text):
    assert quantities.find(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ما بين 225 و3000 زائر", (225, 3000)),
        ("بين 3 و5 آلاف زائر", (3000, 5000)),
        ("أربعة أو خمسة زوار", (4, 5)),
    ],
)
def test_the_ends_of_a_range(text, value):
    (found,) = quantities.find(text)

    assert found.value == value
