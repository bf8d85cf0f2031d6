"""Claims: whether a source has a name, and whether it says or denies."""

import pytest

from mujaz.facts import claims
from mujaz.language import sentences

SOURCES = {
    "وأكد المسؤولون الصينيون أن الرسوم لم تؤثر في الاقتصاد.": "anonymous",
    "ويوضح الأطباء أن الدواء آمن تماما للأطفال.": "anonymous",
    "وقال ركاب في القافلة إن السائق أصيب بجروح طفيفة.": "anonymous",
    "وقال مصدران دبلوماسيان في القاهرة إن الاجتماع سيعقد غدا.": "anonymous",
    "وذكرت عدة شركات كبرى بينها «نوفا» أن الأسعار سترتفع قريبا.": "named",
    "وأكدت المادة الثانية من نظام العمل أن الإجازة حق للموظف.": "document",
}


def found(text):
    return claims.find(text, sentences=sentences.split(text))


@pytest.mark.parametrize(("text", "source"), SOURCES.items())
def test_many_of_a_kind_have_no_name_unless_some_are_named(text, source):
    assert [one.source for one in found(text)] == [source]


def test_what_is_ruled_out_is_denied():
    text = "واستبعدت الوزارة فرض ضريبة جديدة على الواردات."
    assert [(one.act, one.content) for one in found(text)] == [
        ("denied", "فرض ضريبة جديدة على الواردات")
    ]


def test_elections_and_technology_say_nothing():
    assert found("كشفت انتخابات النقابة أن الحزب ليس قويا في المدن.") == ()


PASSED_ON = {
    "يسعى البنك إلى خفض الفائدة هذا العام، وفقا لما نقلته رويترز عن صحف محلية.": "صحف محلية",
    "وأكد الوزير أهمية التعاون في الميناء، بحسب ما نقلته عنه وكالة الأنباء.": "الوزير",
}


@pytest.mark.parametrize(("text", "speaker"), PASSED_ON.items())
def test_who_passes_words_on_is_not_who_says_them(text, speaker):
    claim = found(text)[-1]
    assert claim.speaker == speaker
    assert claim.via is not None
    assert "نقلته" not in claim.content


def test_an_acceptance_is_what_is_announced():
    text = "أعلن الوزير سمير الحداد، قبول استقالة المديرة العامة."
    assert [one.content for one in found(text)] == ["قبول استقالة المديرة العامة"]
