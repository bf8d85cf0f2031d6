"""Claims: the speaker's own words, what he said and no more, and what is no claim at all."""

import pytest

from mujaz.fact import Name
from mujaz.facts import claims
from mujaz.language import sentences
from mujaz.span import Span


def found(text, people=()):
    names = tuple(
        Name(text=one, mentions=(Span(text.index(one), text.index(one) + len(one)),))
        for one in people
        if one in text
    )
    return claims.find(text, sentences=sentences.split(text), people=names)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال كريم من ناحيته إن الموقع مفتوح اليوم.", "كريم"),
        ("انخفضت الأسعار كثيرا، حسبما أعلن النائب العام بدون ذكر التفاصيل.", "النائب العام"),
        ("قالت نوفا إحدى كبرى شركات العقار إن الأسعار ثابتة هذا العام.", "نوفا"),
        ("وأظهرت إحصائية رسمية -حصلت عليها الصحيفة- أن عدد القضايا كبير.", "إحصائية رسمية"),
        ("فالبيت الأبيض أعلن أن الموعد لم يحدد بعد.", "البيت الأبيض"),
        ("توفيت المغنية فجأة أمس على ما أعلنت وكيلة أعمالها.", "وكيلة أعمالها"),
        ("قال مسؤول كبير لـCNN: ننفي بشكل قاطع أي تورط.", "مسؤول كبير"),
        (
            "نفى وزير الخارجية التركية جمال أوغلو، الجمعة، أن تكون بلاده قد انسحبت.",
            "وزير الخارجية التركية جمال أوغلو",
        ),
        ("أعلنت وزارة الدفاع التركية، الأربعاء، عن الانتهاء من البناء.", "وزارة الدفاع التركية"),
    ],
)
def test_a_speaker_has_his_own_words_only(text, speaker):
    assert [c.speaker for c in found(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "أكد الرئيس أن العالم يحتاج إلى السلام في ما بدا أنه رد على خصومه.",
            "العالم يحتاج إلى السلام",
        ),
        ("قال المدير إنه لم يكن يرغب في الرحيل، ليرد عليه المالك بالصمت.", "لم يكن يرغب في الرحيل"),
        (
            "اتهم الوزير المعارضة بتقديم السلاح للمتمردين، الأمر الذي تنفيه البلدية.",
            "تقديم السلاح للمتمردين",
        ),
        ("أكدت البلدية استقالة المدير العام، ليضاف إلى من رحلوا قبله.", "استقالة المدير العام"),
        ("أعرب المدير عن استيائه مما حصل في حديث لصحيفة الساحل أمس.", "استيائه مما حصل"),
        (
            "أشار الوزير إلى أن البلاد تعيد أخطاء الماضي، وفقا لما نشره عبر صفحته أمس.",
            "البلاد تعيد أخطاء الماضي",
        ),
        ("وأعلنت الهيئة في وقت سابق دخول عشر شاحنات إلى المدينة.", "دخول عشر شاحنات إلى المدينة"),
        (
            "نفى المدير كريم النجار، الأربعاء، الاتهامات الموجهة له، ورفض أن يعلق عليها.",
            "الاتهامات الموجهة له",
        ),
    ],
)
def test_what_is_said_ends_before_what_the_writer_tells(text, content):
    assert [c.content for c in found(text, people=("كريم النجار",))][:1] == [content]


def test_a_whole_clause_does_not_go_on_after_its_source():
    text = "خفضت الهيئة الضريبية المبلغ المقرر على النادي، حسبما ذكرت صحيفة الساحل، الجمعة."
    (claim,) = found(text)
    assert claim.content == "خفضت الهيئة الضريبية المبلغ المقرر على النادي"


def test_a_clause_without_its_subject_goes_on_after_its_source():
    text = "قتل الخميس، وفق المرصد، 8 مدنيين في قصف على المدينة."
    (claim,) = found(text)
    assert claim.content == "قتل الخميس، وفق المرصد، 8 مدنيين في قصف على المدينة"


@pytest.mark.parametrize(
    "text",
    [
        "سبق للصحيفة أن قالت، نقلا عن مصادر مقربة من النادي، إن المدرب يعيش آخر أيامه.",
        "لا تقيم الجماعة وزنا لأحد، فبحسب المصادر، المدرب يعيش آخر أيامه.",
    ],
)
def test_a_source_may_lead_in_what_follows_it(text):
    assert [c.content for c in found(text)] == ["المدرب يعيش آخر أيامه"]


def test_an_outlet_may_quote_another():
    text = "وقالت وكالة الشرق، نقلا عن مدير الميناء، إن السفينة غادرت صباحا."
    (claim,) = found(text)
    assert (claim.speaker, claim.via) == ("مدير الميناء", "وكالة الشرق")


def test_what_is_denied_denies_nothing():
    text = "وقال الرئيس إن الحملة ستتواصل، وفند التقارير عنها ووصفها بأنها أكاذيب سخيفة."
    assert [c.speaker for c in found(text)] == ["الرئيس"] * len(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "لكن الإعلان عن الرسوم يثبت أن المفاوضات متعثرة بين البلدين.",
        "وأشارت تصريحات القادة إلى توتر محتمل في التحالف.",
        "والتغيرات المستمرة تؤكد أن الإدارة غير مقتنعة بما يجري.",
        "وتواصل المحافظة تقديم فعالياتها المتنوعة وفق دليل الزوار.",
        "اعتقد الجمهور أن المشهد جزء من المسرحية.",
        "وكان الوزير قد دعا ضيفه إلى العشاء بعد وصوله مباشرة.",
    ],
)
def test_what_tells_nothing_is_no_claim(text):
    assert found(text) == ()
