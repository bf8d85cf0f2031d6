import pytest

from mujaz.language.phrases import begins_another
from mujaz.language.words import words

ONE = (
    "وزير الخارجية الأمريكي",
    "وزارة الخارجية الأمريكية",
    "رئيسة جمعية المحامين",
    "الوزير نفسه",
    "المتحدث باسم الشركة",
    "الرئيس ونائبه",
    "عدد من المسؤولين",
    "اتحاد الكتاب الفرنسيين",
    "مسؤول قانون العمل",
    "الولايات المتحدة",
)
TWO = (
    ("الوزير الفرنسي", "الحكومة السابقة"),  # no adjective of his
    ("الحكومة السودانية", "الجيش"),
    ("الشكاوى", "هذه الشركات"),
    ("محللون", "القرار"),  # ن is lost before an owner
    ("المسؤولون", "الصحفيين"),  # another case
    ("جماعات أمريكية", "الجانبين"),  # an adjective owns nothing
    ("الوزير", "رغبته في السلام"),
    ("الرئيس", "كل من الحزبين"),
)


def breaks(text):
    found = words(text)
    return [found[at].start for at in range(len(found)) if begins_another(found, at, 0)][:1]


@pytest.mark.parametrize("text", ONE)
def test_one_phrase(text):
    assert breaks(text) == []


@pytest.mark.parametrize(("first", "second"), TWO)
def test_a_second_phrase_begins(first, second):
    assert breaks(f"{first} {second}") == [len(first) + 1]
