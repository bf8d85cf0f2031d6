"""Claims: whom one accuses, urges or describes, and where he stands."""

import pytest

from mujaz.facts import claims
from mujaz.language import sentences


def told(text):
    found = claims.find(text, sentences=sentences.split(text))
    return [(claim.speaker, claim.content) for claim in found]


ACCUSED = {
    "اتهم الوزير الحكومة السابقة بأنها أخفت الوثائق عن المجلس.": (
        "الوزير",
        "الحكومة السابقة بأنها أخفت الوثائق عن المجلس",
    ),
    "انتقدت النقابة قرار الإغلاق، متهمة الشركة بأنها لا تسعى إلى حل الأزمة.": (
        "النقابة",
        "الشركة بأنها لا تسعى إلى حل الأزمة",
    ),
    "روسيا تتهم تركيا بدعم المتمردين في الشمال.": ("روسيا", "تركيا بدعم المتمردين في الشمال"),
    "واتهمت تركيا حليفتها بإغلاق المعابر أمام الشاحنات.": (
        "تركيا",
        "حليفتها بإغلاق المعابر أمام الشاحنات",
    ),
}


@pytest.mark.parametrize(("text", "claim"), ACCUSED.items())
def test_an_accusation_is_told_with_whom_it_accuses(text, claim):
    assert told(text) == [claim]


ASKED = {
    "طالب السكان البلدية بإعادة فتح الطريق.": ("السكان", "البلدية بإعادة فتح الطريق"),
    "وهددت النقابة الشركة بإضراب مفتوح في المصانع.": (
        "النقابة",
        "الشركة بإضراب مفتوح في المصانع",
    ),
    # what one calls for stands alone
    "دعت النقابة الشركات إلى رفع الأجور.": ("النقابة", "رفع الأجور"),
    # nobody is named
    "روسيا هددت مرة أخرى بالانسحاب من اللجنة.": ("روسيا", "الانسحاب من اللجنة"),
}


@pytest.mark.parametrize(("text", "claim"), ASKED.items())
def test_a_demand_or_a_threat_is_told_with_whom_it_is_made_of(text, claim):
    assert told(text) == [claim]


def test_an_adverb_is_nobody_whom_one_accuses():
    text = "واتهم المحامي الشركة أيضا بإخفاء نتائج الفحص."
    assert told(text) == [("المحامي", "الشركة أيضا بإخفاء نتائج الفحص")]


def test_a_masculine_verb_has_no_crowd_as_its_subject():
    text = "أعلن الوزير سمير الحداد خطة للإصلاح، ودعا القوى السياسية إلى التعاون معه في تنفيذها."
    assert told(text)[-1] == ("الوزير سمير الحداد", "التعاون معه في تنفيذها")


def test_readers_whom_a_body_calls_on_are_no_part_of_it():
    text = "ويدعو المركز القراء والباحثين إلى المشاركة في مشروعات النشر."
    assert told(text) == [("المركز", "المشاركة في مشروعات النشر")]


def test_what_something_is_called_ends_before_what_the_writer_tells_of_the_name():
    text = "وكان الوزير قد وصف زعيم المعارضة بـ«الحالم»، وهو الوصف الذي يكرره أنصاره."
    assert told(text) == [("الوزير", "زعيم المعارضة بـ«الحالم»")]
