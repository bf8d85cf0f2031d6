"""What a quoted word, a writer, an aside and «أيضا» still ask for is told, or nothing is."""

import pytest

from invented_news import LEADS, tellings
from mujaz.digest.cutting.cut import may_cut
from mujaz.digest.opening.opening import opened
from mujaz.language.clauses import clauses
from mujaz.language.words import words

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
    "whose founder he is": (
        "وغرم مؤسس (بي ليف)، نزار الحكيمي، بمبلغ ألفي دينار بسبب تجاوز حد الإنفاق.",
        "غرم مؤسس، نزار الحكيمي، بمبلغ ألفي دينار بسبب تجاوز حد الإنفاق.",
        "بي ليف",
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
    assert opened(words("يذكر أن ناقلتي نفط رستا في الميناء."))[0].form == "يذكر"
    assert opened(words("يذكر أن الناقلة رست في الميناء."))[0].form == "الناقله"


def test_a_participle_after_remained_is_no_subject():
    told = tellings(LEAD, "وبقيت منسية لعقود في علية منزل قديم بالمدينة.")

    assert not any("منسية" in text for text in told)


def test_what_somebody_is_called_begins_nothing():
    told = tellings(
        LEAD,
        "وهوجم أحد أنصار النجمة ويدعى شون كارو (53 عاما) من قبل مشاغبي روما خارج أسوار ملعب "
        "أنفيلد قبل مباراة الذهاب.",
    )

    assert any(text.startswith("هوجم") for text in told)
    assert not any(text.startswith("يدعى") for text in told)


def test_a_verb_that_looks_like_a_noun_ends_no_cut():
    told = tellings(
        LEAD,
        "وكان النائب العام المصري نبيل حامد أمر في تموز/يوليو العام الماضي بإحالة 41 متهما إلى "
        "محكمة الجنايات.",
    )

    assert "كان النائب العام المصري نبيل حامد أمر." not in told


def test_who_was_able_did_something():
    parts = clauses(
        words(
            "باستخدام تقنيات جديدة لتحليل مياه البحر، تمكن باحثون من معهد «كيكر بارغر» في "
            "بريطانيا وجامعة ساوث فالينا من تحديد الجينات، التي لا غنى عنها."
        )
    )

    before = [
        cut
        for cut in range(1, len(parts))
        if all(word.form != "تحديد" for part in parts[:cut] for word in part.words)
    ]

    assert before
    assert not any(may_cut(parts, cut) for cut in before)


def test_a_verb_after_a_noun_in_fa_is_its_predicate():
    parts = clauses(
        words(
            "الوضع بالنسبة للفريق الذي سيلاقي الساحل لا يختلف كثير عما يمر به الجزيرة، فالفريق "
            "الأصفر الذي أنهى الدور الأول في صدارة الدوري، ابتعد عن المنافسة وخرج بمحصلة متواضعة "
            "في البطولة الآسيوية، ولم يعد أمامه سوى التمسك بالفرصة الأخيرة."
        )
    )
    last = next(i for i, part in enumerate(parts) if part.words[0].form == "ولم")

    assert may_cut(parts, last)
