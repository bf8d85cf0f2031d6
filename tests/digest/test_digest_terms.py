"""What a quoted word, a writer, an aside and «أيضا» still ask for is told, or nothing is."""

import pytest

from invented_news import LEADS, tellings

LEAD = LEADS[0]
NEVER = {
    "a quoted word goes on after its marks": (
        'ودعا رئيس البلدية نزار الحكيمي الشركات إلى "إعادة النظر" في الأسعار.',
        'دعا رئيس البلدية نزار الحكيمي الشركات إلى "إعادة النظر".',
        "الأسعار",
    ),
    "who writes has written something": (
        "وكتب رئيس البلدية نزار الحكيمي إلى نظيره في العاصمة، قائلا إن السور القديم سيرمم.",
        "كتب رئيس البلدية نزار الحكيمي إلى نظيره في العاصمة.",
        "السور",
    ),
    "what the verb needs comes after a comma": (
        "وتعرض نزار الحكيمي القادم لصفوف النجمة من فريق الساحل، لاختبار في المباراة الأخيرة.",
        "تعرض نزار الحكيمي القادم لصفوف النجمة من فريق الساحل.",
        "لاختبار",
    ),
    "who speaks to a programme": (
        'وقالت الطبيبة سلمى العابد لبرنامج "صباح الخير" في إذاعة الضفاف "إن الدواء متاح للجميع".',
        'قالت الطبيبة سلمى العابد لبرنامج "صباح الخير".',
        "الدواء",
    ),
    "the main verb may stand before the comma that ends an aside": (
        "ويذكر أن مهرجان التمور، الذي نظمته البلدية مع الغرفة حقق مبيعات، بلغت 19 مليون ريال.",
        "مهرجان التمور بلغت 19 مليون ريال.",
        "مبيعات",
    ),
}


@pytest.mark.parametrize(("sentence", "never", "word"), NEVER.values(), ids=NEVER)
def test_what_is_asked_for_is_told_too(sentence, never, word):
    told = tellings(LEAD, sentence)

    assert any(word in text for text in told)
    assert never not in told


def test_a_verb_before_also_and_a_thing_has_its_subject_elsewhere():
    assert not any(
        "محضر" in text
        for text in tellings(
            LEAD, "واستعرض أيضا محضر جولة أعضاء المجلس على الطريق الواقع شرق القرية."
        )
    )


def test_a_body_is_not_told_as_itself_and_its_object():
    told = tellings(
        "وصل وفد من الاتحاد الزراعي إلى عاصمة الجزيرة، صباح الأحد، ليبحث أسعار القمح.",
        "كما يتضمن الوفد نائب وزير الاتحاد سامر الحداد، ونائب مدير المرفأ.",
        "وسيعود الوفد إلى المدينة الثلاثاء، لينطلق أفراد منه إلى المرفأ.",
    )

    assert any("سيعود" in text for text in told)
    assert not any("الوفد نائب" in text for text in told if "سيعود" in text)


def test_who_speaks_under_a_name_in_marks_is_no_other():
    told = tellings(
        LEAD,
        'وكانت دار المزادات اعتبرت عملية البيع بأنها "حدث مهم إذ أن عدد اللوحات يتراجع".',
        'وأوضحت "كيكر" أن سعر اللوحة هو الأعلى منذ عشرة أعوام.',
    )

    assert 'أوضحت "كيكر" أن سعر اللوحة هو الأعلى منذ عشرة أعوام.' in told
    assert not any("البيع" in text for text in told if "أوضحت" in text)


def test_what_a_reminder_governs_keeps_it_where_its_case_shows():
    told = tellings(LEAD, "ويذكر أن ناقلتي نفط من الساحل رستا في ميناء المدينة أمس.")

    assert not any(text.startswith("ناقلتي") for text in told)


def test_a_participle_after_remained_is_no_subject():
    told = tellings(LEAD, "وبقيت منسية لعقود في علية منزل قديم بالمدينة.")

    assert not any("منسية" in text for text in told)
