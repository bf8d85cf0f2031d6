"""How a statement may begin when nothing stands before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article, tellings
from mujaz.digest.embedded import candidates
from mujaz.digest.opening.opening import opened, reason_not_to_open
from mujaz.digest.sentences.sentence import sentences_of
from mujaz.language.words import words
from mujaz.models.ranker import shipped_ranker

LEAD = LEADS[0]


def beginning(sentence):
    return " ".join(word.surface for word in opened(words(sentence)) if not word.is_mark)


# sentence: how it begins once what joins it to the text before is gone
OPENED = {
    "وقال المدير إن المصنع سيفتح.": "قال المدير إن",
    "وأضاف المدير أن المصنع سيفتح.": "أضاف المدير أن",
    "فأعلن المدير فتح المصنع.": "أعلن المدير فتح",
    "ووزير النقل في زيارة.": "وزير النقل في",
    "وزير النقل في زيارة.": "وزير النقل في",
    "واشنطن تدرس الطلب.": "واشنطن تدرس الطلب",
    "وقع البلدان اتفاقية.": "وقع البلدان اتفاقية",
    "ووقع البلدان اتفاقية.": "وقع البلدان اتفاقية",
    "فاز الفريق بالكأس.": "فاز الفريق بالكأس",
    "وفاز الفريق بالكأس.": "فاز الفريق بالكأس",
    "وصلت السفينة إلى المرفأ.": "وصلت السفينة إلى",
    "ووصلت السفينة إلى المرفأ.": "وصلت السفينة إلى",
    # datelines
    "بغداد/ وكالة الضفاف - قرر المجلس إغلاق السوق.": "قرر المجلس إغلاق",
    "دبي (شبكة الضفاف) -- أعلنت الشركة الخبر.": "أعلنت الشركة الخبر",
    "دمشق - قالت الوزارة إن البعثة وصلت.": "قالت الوزارة إن",
    # links and bullets
    "من جانبه، قال المدير إن المصنع سيفتح.": "قال المدير إن",
    "ومن جهتها، أكدت الوزارة الخبر.": "أكدت الوزارة الخبر",
    "وفي سياق متصل، بدأت الشركة العمل.": "بدأت الشركة العمل",
    "وفي المقابل، رفضت النقابة المشاركة.": "رفضت النقابة المشاركة",
    "كما زار الوفد الميناء.": "زار الوفد الميناء",
    "لكن السكان طالبوا بتعويضات.": "السكان طالبوا بتعويضات",
    "• أعلنت الشركة الخبر.": "أعلنت الشركة الخبر",
    "1- أعلنت الشركة الخبر.": "أعلنت الشركة الخبر",
    # reminders
    "يذكر أن المصنع تأسس عام 1962.": "المصنع تأسس عام",
    "ويذكر أن المصنع تأسس عام 1962.": "المصنع تأسس عام",
    "يشار إلى أن الحديقة أغلقت.": "الحديقة أغلقت",
    "والجدير بالذكر أن المهرجان انطلق.": "المهرجان انطلق",
    # a phrase with a fact of its own is no link
    "وبعد ساعات من الهجوم، أعلنت الشرطة الخبر.": "بعد ساعات من",
    "ورغم نفي الوزارة، أغلق السوق.": "رغم نفي الوزارة",
    "وبحسب المركز، ارتفع العدد.": "بحسب المركز ارتفع",
}


@pytest.mark.parametrize("sentence", OPENED)
def test_what_joins_a_sentence_to_the_text_before_is_dropped(sentence):
    expected = OPENED[sentence]

    assert (beginning(sentence) + " ").startswith(expected + " ")


@pytest.mark.parametrize(
    "sentence",
    [
        "يذكر أن مهرجانا صغيرا انطلق.",  # أن governs it, and it shows
        "يذكر أن المهندسين شاركوا في البناء.",
        "يذكر أنها أغلقت أبوابها.",
    ],
)
def test_a_reminder_stays_where_its_noun_shows_that_it_was_governed(sentence):
    assert beginning(sentence).startswith("يذكر أن")


@given(st.sampled_from(LEADS + SENTENCES))
def test_opening_again_drops_nothing_more(sentence):
    once = opened(words(sentence))

    assert opened(once) == once


# ---- what cannot begin a statement

CANNOT_OPEN = {
    "connective": [
        "حتى المدير غاب عن الاجتماع.",
        "مما دفع البلدية إلى وقف الأعمال.",
        "فلم يتردد المخرج في تغيير النهاية.",
        "وهب الجيران إلى نجدة المصابين.",
        "«رونس» كما حضر الحفل وزير الثقافة.",
        "مشددة على أنها لن تتهاون مع المخالفين.",
    ],
    "pronoun": ["هو أول جسر معلق في البلاد.", "هي المرة الثانية.", "الذي وصل إلى المدينة."],
    "demonstrative": ["هذه الخطوة تخفف العبء.", "ذلك القرار نهائي."],
    "complementiser": ["أن الجسر سيفتح غدا.", "إنه أول جسر في البلاد."],
    "dangling pronoun": [
        "سكانها طالبوا بالماء.",
        "خسائرهم بلغت مليون دينار.",
        "والده سامي الحداد كان معلما.",
    ],
    "without its subject": [
        "أضاف أن المرحلة الثانية ستبدأ.",
        "أشارت إلى أن العدد ارتفع.",
        "تابع: «سنعود غدا».",
        "وصل إلى المدينة ظهرا.",
        "تابع قائلا «سنعود إلى الحي غدا».",
        "ختم قائلا: «سنعود إلى الحي غدا».",
        "ختم حديثه قائلا: «سنعود إلى الحي غدا».",
        "أضاف، «سنعود إلى الحي غدا».",
        "بين، أن السندات معروضة للمصارف كافة.",
        "تابع، علاج أخي يستلزم مستشفى متخصصا.",
        "مضى قائلا «سنعود إلى الحي غدا».",
        "كان أحد المهندسين البارزين في شركة المياه.",
        "قد يصبح أحد أكبر السدود في المنطقة.",
        "كانت أقدم مكتبة في الوادي.",
        "يتضمن معرضين حول الخط العربي.",
        "سيقوم بتسليم مفاتيح الدار إلى البلدية.",
        "أكد «للمزارعين» أن القروض ستصرف في موعدها.",
        "وصفت الرحلة بأنها مغامرة شاقة.",
        "ستبدأ تسيير حافلات بين الواحة والمرفأ.",
        "برز كأحد رسامي المدينة.",
    ],
    "not certain": ["طالب الحكومة بخفض الضرائب.", "أعلنت فوز الرواية بالجائزة."],
}
CAN_OPEN = (
    "قال مدير المصنع إن العمل سيبدأ.",
    "أعلنت الوزارة بدء الحصاد.",
    "وزير النقل يفتتح الجسر غدا.",
    "وقع البلدان اتفاقية جديدة.",
    "بحسب المركز، ارتفع عدد الشركات.",
    "لم تسجل المستشفيات أي إصابة.",
    "سيحصل كل مزارع على قرض.",
    "من المقرر أن يبدأ العمل غدا.",
    "يجب على الشركات دفع الرسوم.",
    "المصنع تأسس عام 1962.",
    "فلم المخرج الجديد يعرض غدا.",
    "تابع المدير قائلا «سنعود إلى الحي غدا».",
    "أضاف المدير، «سنعود إلى الحي غدا».",
    "أكد، مدير المصنع، أن العمل سيبدأ غدا.",
    "«رونس» وكالة أنباء أسست عام 1962.",
    "داعية الحي يفتتح مدرسة للأيتام.",
    "كان أحد المهندسين قد حذر من انهيار الجسر.",
    "وصفت الوزيرة القرار بأنه خطوة متأخرة.",
    "وصفت الوزارة بأنها متأخرة عن خطة العام.",
    "سيقوم المدير بتسليم مفاتيح الدار إلى البلدية.",
)


@pytest.mark.parametrize(
    ("reason", "sentence"), [(why, one) for why, some in CANNOT_OPEN.items() for one in some]
)
def test_a_statement_cannot_begin_so(reason, sentence):
    found = reason_not_to_open(words(sentence), is_lead=False)

    assert found is not None
    assert reason in found


@pytest.mark.parametrize("sentence", CAN_OPEN)
def test_a_statement_can_begin_so(sentence):
    assert reason_not_to_open(words(sentence), is_lead=False) is None


def test_nothing_begins_no_statement():
    assert reason_not_to_open((), is_lead=True)
    assert reason_not_to_open(words("."), is_lead=True)


def test_nothing_before_the_lead_can_be_its_subject():
    sentence = words("تفقد الورش الجديدة وزير الصناعة، صباح الأحد.")

    assert reason_not_to_open(sentence, is_lead=True) is None


# ---- through the room

HIDDEN = (
    "وأضاف أن المرحلة الثانية ستبدأ مطلع مارس المقبل.",
    "وأعلنت فوز ثلاث روايات بالجائزة الكبرى هذا العام.",
    "وطالب الحكومة بخفض الضرائب على المزارعين والصيادين.",
    "وزار القرى المتضررة والتقى سكانها واستمع إلى مطالبهم.",
    "ويبلغ عدد سكانها نحو 80 ألف نسمة.",
    "وهو أول جسر معلق يبنى في البلاد منذ نصف قرن.",
)


@pytest.mark.parametrize("sentence", HIDDEN)
def test_whoever_acts_out_of_sight_is_not_told_of(sentence):
    assert tellings(LEAD, sentence) == tellings(LEAD)


@pytest.mark.xfail(
    strict=True,
    reason="«خطوط الإنتاج» is taken for the subject: an iḍāfa without ال may be the object",
)
def test_an_object_is_not_taken_for_the_subject():
    assert tellings(LEAD, "وتفقد خطوط الإنتاج والمخازن الجديدة في المنطقة الصناعية.") == tellings(
        LEAD
    )


def test_this_year_stays_this_year():
    told = tellings(LEAD, "هذا العام شهد إقبالا كبيرا على معارض الكتب في المدن الساحلية.")

    assert not [text for text in told if text.startswith("العام")]


def test_what_may_be_is_not_drafted_as_what_is():
    told = tellings(LEAD, "وقد تؤدي الرياح القوية إلى تأجيل انطلاق السباق حتى الخميس.")

    assert not [text for text in told if text.startswith("تؤدي")]


def test_what_was_done_is_told_without_the_particle_before_it():
    told = tellings(LEAD, "وقد سجلت المستشفيات في العاصمة عشرين إصابة جديدة بالمرض.")

    assert "سجلت المستشفيات في العاصمة عشرين إصابة جديدة بالمرض." in told


def test_a_line_of_place_and_date_is_no_lead():
    made = article(
        "الساحل 12 شوال وكالة الأنباء\n"
        "يلتقي غدا فريقا الجبل والواحة في نهائي كأس الولاية على ملعب المرفأ القديم.\n"
        "ويغيب عن الواحة حارسه الأول بسبب كسر في اليد اليسرى."
    )

    assert [one.is_lead for one in sentences_of(made)] == [False, True, False]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("وأدى العطل إلى توقف القطار ساعتين.", "أدى العطل"),
        ("أما المركز الثاني، فقد احتلته طالبة من الواحة.", "المركز الثاني احتلته طالبة"),
        ("أما مدرب الساحل فرفض التعليق على الخسارة.", "مدرب الساحل رفض التعليق"),
        ("أما في الشمال، فقد هطلت أمطار غزيرة.", "أما في الشمال"),
    ],
)
def test_what_only_joins_or_sets_a_topic_is_dropped(sentence, left):
    assert beginning(sentence).startswith(left)


def test_a_sentence_that_a_page_broke_off_is_not_told():
    lead = "افتتحت البلدية حديقة عامة جديدة على ضفاف النهر بعد عامين من العمل."
    broken = "وتعتبر لعبة الحبل من أقدم ألعاب الصغار في قرى الوادي البعيدة، لذا"
    made = article(f"{lead}\n\n{broken}")
    assert [one.text for one in candidates(made, shipped_ranker()) if "لذا" in one.text] == []
