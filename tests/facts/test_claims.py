import pytest
from hypothesis import given, settings

from mujaz.fact import Name
from mujaz.facts import claims
from mujaz.language import sentences
from mujaz.span import Span
from strategies import articles, dressed


def names(text, some):
    found = []
    for name in some:
        at = text.find(name)
        if at >= 0:
            found.append(Name(text=name, mentions=(Span(at, at + len(name)),)))
    return tuple(found)


def found(text, people=(), organisations=()):
    return claims.find(
        text,
        sentences=sentences.split(text),
        people=names(text, people),
        organisations=names(text, organisations),
    )


def told(text, people=()):
    return [(c.speaker, c.content) for c in found(text, people)]


ONE = {
    # before what is said
    "قال الوزير إن الخطة تبدأ في مايو.": ("الوزير", "الخطة تبدأ في مايو"),
    "وأوضحت المديرة، سلمى الراوي، أن القاعة ما زالت مغلقة.": (
        "المديرة، سلمى الراوي",
        "القاعة ما زالت مغلقة",
    ),
    "أعلنت الشركة وقف العمل في الميناء القديم.": ("الشركة", "وقف العمل في الميناء القديم"),
    "أعلنت البلدية، الخميس، إرسال فرق إنقاذ إلى القرية.": ("البلدية", "إرسال فرق إنقاذ إلى القرية"),
    "الرئيس يؤكد أن الانتخابات ستجري في موعدها.": ("الرئيس", "الانتخابات ستجري في موعدها"),
    "صرح المدرب: «سنلعب من أجل الفوز فقط».": ("المدرب", "سنلعب من أجل الفوز فقط"),
    "وعبر حسابه، كتب اللاعب: «شكرا لجميع المشجعين».": ("اللاعب", "شكرا لجميع المشجعين"),
    "جاء في التقرير أن الأسعار ارتفعت مرتين.": ("التقرير", "الأسعار ارتفعت مرتين"),
    "دبي، الإمارات (CNN)-- قال الوزير إن الخطة تبدأ في مايو.": ("الوزير", "الخطة تبدأ في مايو"),
    # what is said ends before what is told of the saying
    "رجحت الشرطة فرضية الحريق المتعمد، بعدما عثرت على علبة وقود.": (
        "الشرطة",
        "فرضية الحريق المتعمد",
    ),
    "ذكر المرصد أن السد امتلأ بالكامل، وذلك في بيان نشره الأحد.": (
        "المرصد",
        "السد امتلأ بالكامل",
    ),
    # after and around
    "«لن نترك القرية وحدها أبدا»، قال رئيس البلدية.": ("رئيس البلدية", "لن نترك القرية وحدها أبدا"),
    "أغلقت المدارس أبوابها، بحسب وزارة التعليم.": ("وزارة التعليم", "أغلقت المدارس أبوابها"),
    "ووفقا للمرصد، فإن السد امتلأ بالكامل.": ("المرصد", "السد امتلأ بالكامل"),
    "وارتفع عدد المصابين، وفق الوزارة، إلى تسعة.": (
        "الوزارة",
        "ارتفع عدد المصابين، وفق الوزارة، إلى تسعة",
    ),
    "وصلت القافلة صباحا، حسبما أعلنت الهيئة.": ("الهيئة", "وصلت القافلة صباحا"),
    # demands, promises, descriptions, accusations
    "دعت النقابة إلى إضراب عام يوم الأحد.": ("النقابة", "إضراب عام يوم الأحد"),
    "وتعهدت الوزارة ببناء ثلاث مدارس جديدة.": ("الوزارة", "بناء ثلاث مدارس جديدة"),
    "طالب السكان بإعادة فتح الطريق الرئيسي.": ("السكان", "إعادة فتح الطريق الرئيسي"),
    "اتهم الوزير الحكومة السابقة بإخفاء الوثائق.": ("الوزير", "الحكومة السابقة بإخفاء الوثائق"),
    "وصفت الصحيفة القرار بأنه متسرع وغير مدروس.": ("الصحيفة", "القرار بأنه متسرع وغير مدروس"),
    "حثت السلطات المحلية مواطنيها على البقاء في البيوت.": ("السلطات المحلية", "البقاء في البيوت"),
}


@pytest.mark.parametrize("text", ONE)
def test_one_claim(text):
    assert told(text) == [ONE[text]]


@pytest.mark.parametrize("text", ONE)
def test_the_span_is_the_content(text):
    (claim,) = found(text)
    assert text[claim.start : claim.end] == claim.content


NONE = (
    "لم يقل الوزير إن الخطة تبدأ في مايو.",
    "قررت الحكومة إغلاق الميناء القديم.",
    "يذكر أن المدينة تضم ميناءين.",
    "يعتقد أن اللوحة سرقت قبل عامين.",
    "يخشى السكان أن تغرق القرية.",
    "وتعتبر مخالفة للقانون أن يقف السائق هنا.",
    "اتهم بسرقة اللوحة قبل عامين.",
    "افتتح المعرض وفق المعايير الدولية.",
    "وصف الطبيب الدواء للمريض.",
    "بين المدينتين طريق قديم.",
)


@pytest.mark.parametrize("text", NONE)
def test_no_claim(text):
    assert told(text) == []


def test_a_bare_verb_speaks_for_the_last_speaker():
    text = "قالت المديرة سلمى الراوي إن القاعة مغلقة هذا الأسبوع. وأضافت أن العرض سيقام في يونيو."
    assert [c.speaker for c in found(text)] == ["المديرة سلمى الراوي"] * 2


def test_a_bare_verb_is_left_out_once_somebody_else_is_named():
    text = (
        "قال الوزير إن الخطة ستبدأ قريبا. ووصل كريم النجار إلى المطار. وأضاف أن الطريق مغلق تماما."
    )
    assert len(found(text, people=("كريم النجار",))) == 1


def test_a_bare_verb_agrees_with_its_speaker():
    text = "قال الوزير إن الخطة ستبدأ قريبا. وأضافت أن الطريق مغلق تماما."
    assert len(found(text)) == 1


def test_a_participle_goes_on_with_the_speaker():
    text = "قال الوزير إن الخطة ستبدأ قريبا، مشيرا إلى أن الطريق مغلق تماما."
    assert told(text) == [("الوزير", "الخطة ستبدأ قريبا"), ("الوزير", "الطريق مغلق تماما")]


def test_a_pronoun_stands_for_the_last_speaker():
    text = "قال الوزير إن الخطة ستبدأ قريبا. وستصل الحافلات الأولى غدا، على حد قوله."
    assert told(text)[1] == ("الوزير", "ستصل الحافلات الأولى غدا")


def test_a_chain_has_who_passed_it_on():
    text = "نقلت وكالة الشرق عن مصدر أمني قوله إن الطريق مغلق تماما."
    (claim,) = found(text)
    assert (claim.speaker, claim.via, claim.source) == ("مصدر أمني", "وكالة الشرق", "anonymous")
    assert claim.content == "الطريق مغلق تماما"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("نفت الشركة صحة الأنباء عن إفلاسها.", "denied"),
        ("نفى المتحدث أن تكون الطائرة قد تحطمت.", "denied"),
        ("رفض المتحدث التعليق على الأنباء.", "declined"),
        ("قال المتحدث إن الطائرة هبطت بسلام.", "said"),
        ("نفت الشركة إفلاسها قائلة إن العمل مستمر كالمعتاد.", "said"),
    ],
)
def test_denials_and_refusals_are_told_apart(text, act):
    assert [c.act for c in found(text)] == [act]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال مصدر أمني إن الطريق مغلق تماما.", "anonymous"),
        ("قال مسؤول رفض الكشف عن اسمه إن الطريق مغلق تماما.", "anonymous"),
        ("أفاد شهود عيان بأن الطريق مغلق تماما.", "anonymous"),
        ("أظهر تقرير للهيئة أن الطريق مغلق تماما.", "document"),
        ("قال مسؤول الإعلام في النادي إن الطريق مغلق تماما.", "named"),
        ("قال الوزير إن الطريق مغلق تماما.", "named"),
        ("ذكرت ناطقة باسم شرطة الميناء أن الطريق مغلق تماما.", "anonymous"),
        ("كشفت عدة مصادر أن الطريق مغلق تماما.", "anonymous"),
        ("يرى البعض أن الطريق مغلق تماما.", "anonymous"),
        ("لكن الكثيرين يقولون إن الطريق مغلق تماما.", "anonymous"),
        ("يعتقد العلماء أن الطريق مغلق تماما.", "anonymous"),
        ("تشير عدة استطلاعات للرأي إلى أن الطريق مغلق تماما.", "document"),
        ("الطريق مغلق تماما، وفقا للوثائق الخاصة بالقضية.", "document"),
        ("تشير العديد من التقارير إلى أن الطريق مغلق تماما.", "document"),
        ("قال المسؤول الأمريكي إن الطريق مغلق تماما.", "anonymous"),
    ],
)
def test_sources_have_kinds(text, source):
    assert [c.source for c in found(text)] == [source]


def test_a_quotation_may_have_several_sentences():
    text = "وقال المدرب: «لعبنا جيدا. لم نيأس أبدا. سنعود أقوى»."
    (claim,) = found(text)
    assert claim.content == "لعبنا جيدا. لم نيأس أبدا. سنعود أقوى"
    assert claim.quoted


def test_the_addressee_is_no_part_of_the_speaker():
    text = "دعا الوزير كريم النجار المملكة المجاورة إلى الحوار المباشر."
    assert told(text, people=("كريم النجار",)) == [("الوزير كريم النجار", "الحوار المباشر")]


def test_a_plural_verb_has_its_subject_before_it():
    text = "قال الوزير إن السكان يطالبون البلدية بإعادة فتح الطريق."
    assert ("السكان", "البلدية بإعادة فتح الطريق") in told(text)


def test_a_name_and_a_colon_speak():
    text = "كريم النجار: لن نتراجع عن الخطة\nظهر كريم النجار أمام أنصاره مساء الأحد."
    assert told(text, people=("كريم النجار",)) == [("كريم النجار", "لن نتراجع عن الخطة")]
    assert told(text) == []


def test_a_headline_to_read_on_says_nothing():
    text = "كريم النجار: رجل يحكم المدينة وحده\nهطلت أمطار غزيرة على الساحل مساء الأحد."
    assert told(text, people=("كريم النجار",)) == []


def test_what_is_described_by_a_pronoun_is_left_out():
    text = "قال الوزير إن الخطة ستبدأ قريبا، واصفا إياها بأنها فرصة نادرة للمدينة."
    assert told(text)[1] == ("الوزير", "فرصة نادرة للمدينة")


NEWS = (
    "قال وزير النقل كريم النجار إن الطريق أغلق يوم ٣ مايو. وأضاف: «سنفتحه خلال 10 أيام». "
    "ونفت الشركة أن تكون الأعمال قد توقفت، مؤكدة أنها مستمرة حتى الشتاء. "
    "ونقلت إذاعة المدينة عن مصدر محلي قوله إن الأهالي غاضبون جدا، بحسب بيان لها."
)


def shape(text):
    return [(c.act, c.source, c.quoted, text.count(" ", 0, c.start)) for c in found(text)]


@given(dress=dressed())
def test_spelling_never_changes_a_claim(dress):
    assert len(shape(NEWS)) == 5
    assert shape(dress(NEWS)) == shape(NEWS)


@pytest.mark.parametrize("marks", ["«»", "“”", '""'])
def test_quotation_style_never_changes_a_claim(marks):
    again = NEWS.replace("«", marks[0]).replace("»", marks[1])
    assert shape(again) == shape(NEWS)


@settings(deadline=None)
@given(text=articles())
def test_a_claim_is_in_the_text(text):
    for claim in found(text):
        assert text[claim.start : claim.end] == claim.content
        assert claim.content.strip()
        assert claim.speaker.strip()


def test_a_participle_takes_nobody_from_another_sentence():
    text = (
        "نقلت صحيفة عن مصدر دبلوماسي أن فتح المعبر جزء من صفقة. وقال رئيسها الهادي الراوي إن "
        "الإغلاق كلف التجار «ثلث مداخيلهم»، محذرا من أن فتح المعبر وحده لن يكفي."
    )
    assert [speaker for speaker, _ in told(text)][1:] == ["رئيسها الهادي الراوي"] * 2


UNSURE = (
    # an adverb, a verb with its subject, half a name, a noun that lacks its name: no speaker
    "اعتقلت السلطات مئة شخص ينتمون إلى الحركة التي تنفي تماما أن تكون لها يد في الحريق.",
    "ورددت الطالبات هتافات تطالب بخفض الرسوم الجامعية.",
    "وقالت المديرة العامة لـ«النور» سلوى الراوي إن القرار سيضر الشركات الصغيرة.",
    "تشير تقديرات جمعيات محلية في إلى أن مئة بيت غمرتها المياه.",
    "دخلت الحركة المدينة ليلا، وأعلنت وفاته بعد ساعات من وصول المقاتلين.",
    # no source, no verb
    "كان الوزير سيتولى المنصب خلال غياب الرئيس وفق السياقات المعتادة.",
    "انطلقت القافلة عبر الطريق «الساحلي الجديد المار بالمدينة القديمة» أمس.",
    # the end of a clause
    "انهار السقف على العمال، بينما نجا الحارس وابنه، بحسب تقارير.",
)


@pytest.mark.parametrize("text", UNSURE)
def test_a_claim_in_doubt_is_left_out(text):
    assert told(text) == []


def test_a_spelt_name_has_no_that():
    text = "وقالت سلوى الراوي، والدة الطالب، لقناة إن بي سي إن العائلة صدمت بالخبر."
    assert told(text) == [("سلوى الراوي، والدة الطالب", "العائلة صدمت بالخبر")]


def test_a_preposition_stays_with_its_adjective():
    text = "حذرت منظمات مدافعة عن الطفولة من تنامي خطر اللعبة."
    assert told(text) == [("منظمات مدافعة عن الطفولة", "تنامي خطر اللعبة")]


def test_what_is_said_ends_before_a_link_and_a_source():
    text = "قالت الوحدة إن الفتيان خرجوا من المغارة\nللمزيد: الأمطار تعرقل إخراج الفتيان"
    assert told(text) == [("الوحدة", "الفتيان خرجوا من المغارة")]
    text = "وقال الوزير إن الظاهرة تراجعت كثيرا، بحسب بيان نقلته الإذاعة أمس."
    assert told(text) == [("الوزير", "الظاهرة تراجعت كثيرا")]


def test_a_name_after_a_calling_belongs_to_the_speaker():
    text = "انتقدت الإعلامية المعروفة، سلوى الراوي، القرار، لافتة إلى أن الناس يعارضونه بشدة."
    assert told(text, people=("سلوى الراوي",))[-1][0] == "الإعلامية المعروفة، سلوى الراوي"


WHOLE = {
    # a speaker ends where the next word can belong to no noun phrase of his
    "وكان مدير الميناء قد قال أمس إن السفينة غادرت فجرا.": ("مدير الميناء", "السفينة غادرت فجرا"),
    "وتتهم الشكاوى هذه الشركات بإخفاء البيانات.": ("الشكاوى", "هذه الشركات بإخفاء البيانات"),
    "واتهم محللون الحكومة بتأجيل الإصلاح عمدا.": ("محللون", "الحكومة بتأجيل الإصلاح عمدا"),
    "دعت وزارة السياحة الشركات إلى خفض أسعارها.": ("وزارة السياحة", "خفض أسعارها"),
    "وقال الوزير في مدونته إن الخطة تبدأ في مايو.": ("الوزير", "الخطة تبدأ في مايو"),
    "وقالت الشركة بالفعل إن الخدمة ستعود غدا.": ("الشركة", "الخدمة ستعود غدا"),
    # an object is what is said, and no part of who says it
    "وتنفي الشركة مسؤوليتها عن الحريق في الميناء.": ("الشركة", "مسؤوليتها عن الحريق في الميناء"),
    "أعلنت شركة المياه الانتهاء من بناء السد.": ("شركة المياه", "الانتهاء من بناء السد"),
    "وتنفي الشركة أي صلة بالحريق، ومن المقرر أن تغلق المصنع.": ("الشركة", "أي صلة بالحريق"),
    # a preposition may belong to a calling
    "أكد المشرف العام على المتحف أن القاعة مغلقة اليوم.": (
        "المشرف العام على المتحف",
        "القاعة مغلقة اليوم",
    ),
    # a subject may stand after «عنه» and «من جهته»
    "وقال عنه المدرسون إنه طالب مجتهد جدا.": ("المدرسون", "طالب مجتهد جدا"),
    "وقال من جهته الوزير إن الخطة تبدأ في مايو.": ("الوزير", "الخطة تبدأ في مايو"),
    # what is said ends before the writer goes on
    "وقالت البلدية إن الطريق مغلق تماما، لكنها نفت ذلك لاحقا.": ("البلدية", "الطريق مغلق تماما"),
    "أعلنت الوزارة إصدار تصاريح جديدة، في وقت يزداد فيه الطلب.": (
        "الوزارة",
        "إصدار تصاريح جديدة",
    ),
    "وصلت القافلة إلى المدينة، وذلك بحسب بيان للبلدية.": (
        "بيان للبلدية",
        "وصلت القافلة إلى المدينة",
    ),
    "ستفرض الرسوم الجديدة - كما قالت الوزارة - على القطن والقمح.": (
        "الوزارة",
        "ستفرض الرسوم الجديدة - كما قالت الوزارة - على القطن والقمح",
    ),
    # who has told it in writing
    "وصلت القافلة إلى المدينة، وفقا لبيان أصدرته البلدية.": (
        "بيان أصدرته البلدية",
        "وصلت القافلة إلى المدينة",
    ),
    "وصلت القافلة إلى المدينة، وفق ما نقلته إذاعة الساحل.": (
        "إذاعة الساحل",
        "وصلت القافلة إلى المدينة",
    ),
    "وصلت القافلة إلى المدينة، بحسب وصف رئيس البلدية.": (
        "رئيس البلدية",
        "وصلت القافلة إلى المدينة",
    ),
}


@pytest.mark.parametrize("text", WHOLE)
def test_speaker_and_content_are_whole(text):
    assert told(text) == [WHOLE[text]]


UNCLEAR = (
    # the object of a verb, a passive, a noun that looks like a verb
    "كما وصف الجماعة بأنها خطر على المدينة، معتبرا أن القرار تأخر كثيرا.",
    "وكانت الهيئة أبلغت بالحادث بعد ساعات من وقوعه.",
    "وكان بائع أسماك قد اتهم في مايو الماضي بالغش في الوزن.",
    "ظهر الرئيس مرتين لتدشين صرح جديد ينتظر أن يكون أكبر المتاحف.",
    "قدم التجار أدلة تكشف شركاءهم في المخالفة، وفضلا عن ذلك يجوز الصلح.",
    "وتظهر فيه اللاعبة وسط الملعب قبل أن تغادر المدينة.",
    # whom one is called, what one reads, by what one acts
    "وصل إلى القرية رجل آخر، يدعى كريم النجار، قبل أن يبدأ الحفل.",
    "يصنف الموقع الإعلانات وفقا لذوقك في الأفلام والكتب.",
    # a pronoun, a time, a verb of another
    "وأعلن الوزير عن ذلك خلال لقائه وفدا من التجار.",
    "وأقرت اللجنة بأغلبية كبيرة المشروع الجديد.",
    "وأعلنت ما تسمى جبهة الساحل مسؤوليتها عن الحريق.",
)


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_unclear_is_left_out(text):
    assert told(text) == []


def test_an_outlet_that_carries_words_does_not_go_on_with_them():
    text = (
        "وصلت القافلة إلى المدينة، وفق ما نقلته إذاعة الساحل على لسان السائق. "
        "وأضاف أن الطريق مغلق تماما."
    )
    assert "الطريق مغلق تماما" not in [content for _, content in told(text)]


def test_a_turn_ends_with_a_saying_that_nobody_can_read():
    text = (
        "قالت الوزارة إن القناة بلا ترخيص. لكن القناة رفضت ذلك، وقالت إنها حصلت على إذن. "
        "وأضافت أن المنع مخالف للقانون."
    )
    assert ("الوزارة", "المنع مخالف للقانون") not in told(text)


def test_he_who_was_asked_answers():
    text = "قال المعلم إن الدرس طويل جدا. وسأل الطالب عن الامتحان فأجاب بأن الموعد قريب جدا."
    assert [speaker for speaker, _ in told(text)] == ["المعلم"]


def test_an_occasion_passes_nothing_on():
    text = "وأكد الوزير أن الخطة ستبدأ قريبا، حسبما قال في حوار مع الإذاعة."
    (claim,) = found(text)
    assert (claim.speaker, claim.via) == ("الوزير", None)


def test_words_that_hand_over_open_nothing_said():
    text = "خلص المدرب إلى القول «هذا الفريق يستحق أن يفوز بالكأس»."
    assert told(text) == [("المدرب", "هذا الفريق يستحق أن يفوز بالكأس")]


def test_a_preposition_has_its_noun():
    text = "وعدت الجمعية في بيانها بأن كل الشكاوى ستعالج سريعا."
    assert told(text) == [("الجمعية", "كل الشكاوى ستعالج سريعا")]


@pytest.mark.parametrize(
    "after",
    [
        "، ويأتي ذلك قبل أسبوع من القمة",
        " وذلك في إشارة إلى جهود المدينة",
        "، إلا أن تقارير أخرى تحدثت عن تأجيل",
    ],
)
def test_what_the_writer_adds_is_not_said(after):
    assert told(f"أعلن الوزير أن الجسر فتح أمام السيارات{after}.")[0] == (
        "الوزير",
        "الجسر فتح أمام السيارات",
    )


@pytest.mark.parametrize(
    "text",
    [
        "لذا أقترح إكمال الرصيف حتى نهاية الشارع.",
        "استنادا إلى اعتبارات الأمن القومي، أمر الرئيس بفتح تحقيق في الواردات.",
        "نفت الحكومة عدم استهدافها للمدنيين في القرية.",
    ],
)
def test_nobody_speaks(text):
    assert told(text) == []


def test_whom_one_speaks_to_does_not_speak():
    text = "قال سامر الحلواني إن السد امتلأ تماما. وكان قد قال لنظيره نادر رضا إن المياه تكفي الكل."
    assert [c.speaker for c in found(text, ["سامر الحلواني", "نادر رضا"])] == [
        "سامر الحلواني",
        "سامر الحلواني",
    ]


def test_a_name_that_begins_like_a_preposition_speaks():
    text = "وأضاف لهيطة: «نرجو أن يلحق بنا قبل الافتتاح»."
    assert [c.speaker for c in found(text, ["لهيطة"])] == ["لهيطة"]


def test_a_document_without_half_a_clause():
    text = "قتل ثلاثة جنود في الكمين، بحسب بيان نشرته مساء الأحد."
    assert [c.speaker for c in found(text)] == ["بيان"]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            'أعربت وزارة الدفاع عن "خالص عزائها لأسر البحارة"، دون ذكر المزيد عن الحصيلة.',
            "وزارة الدفاع",
            "خالص عزائها لأسر البحارة",
        ),
        (
            "اعترفت اللجنة بأن الفرز تأخر كثيرا، كما ألح المراقبون إلى الإسراع فيه.",
            "اللجنة",
            "الفرز تأخر كثيرا",
        ),
        (
            "أوضح المدير أن المعرض استقبل زوارا كثيرين، مثنيا على جهود المتطوعين.",
            "المدير",
            "المعرض استقبل زوارا كثيرين",
        ),
        (
            "وعلق مسؤولون أمريكيون على الأمر بالقول إن الجسر سيبقى مفتوحا.",
            "مسؤولون أمريكيون",
            "الجسر سيبقى مفتوحا",
        ),
    ],
)
def test_a_speaker_and_what_is_said_end_where_another_matter_begins(text, speaker, content):
    assert (speaker, content) in [(one.speaker, one.content) for one in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "وكانت نتائج الانتخابات المحلية أعلنت الأسبوع الماضي، وحصل الحزب على ستين مقعدا.",
        "واختتم رسالته: شكرا لكم جميعا على حسن المتابعة.",
        "كشفت بعض التفاصيل عن كعكة العرس.",
        "وبين الضحايا شرطي عرض على المهاجم أن يأخذه رهينة.",
        "تحظر البلدية اللحم المذبوح بحسب الطريقتين القديمة والحديثة.",
    ],
)
def test_what_only_looks_like_a_speaker_says_nothing(text):
    assert found(text) == ()


def test_a_source_has_its_office_up_to_the_fa():
    (one,) = found(
        "وبحسب سامر الحلواني المدير العام للشركة فإن التعامل مع الزبائن يحتاج إلى صبر.",
        people=("سامر الحلواني",),
    )

    assert one.speaker == "سامر الحلواني المدير العام للشركة"
    assert one.content == "التعامل مع الزبائن يحتاج إلى صبر"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ردت شركة النهر للطيران على استفسار قائلة إن المقابلة صحيحة تماما.", "شركة النهر للطيران"),
        (
            "قال سامر الحلواني، المدير التنفيذي للشركة، لوزير المالية إن الهدف لم يعد ممكنا.",
            "سامر الحلواني، المدير التنفيذي للشركة",
        ),
    ],
)
def test_to_whom_and_on_what_it_is_said_is_no_speaker(text, speaker):
    assert [one.speaker for one in found(text, people=("سامر الحلواني",))] == [speaker]


@pytest.mark.parametrize("cue", ["مشيرا إلى", "وقال إن", "وأكد أن", "مضيفا:", "قال: «"])
def test_a_text_that_breaks_off_at_a_cue_says_nothing_there(cue):
    before = "وقدّر مدير البلدية سامي الكيلاني الأضرار التي لحقت بالسوق القديمة"
    assert not found(f"قتل ثلاثة أشخاص في الحريق.\n\n{before} {cue}")
