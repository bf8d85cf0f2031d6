"""Which clauses are told as events: those that can be read alone, and happen."""

import pytest
from test_events import FRIDAY, found, only

from mujaz.fact import Claim, Place
from mujaz.facts import dates, events
from mujaz.facts.events import voice
from mujaz.language import sentences
from mujaz.span import Span

# What was told of each before the rule: nothing of it may be told now.
HIDDEN = {
    "درس المهندس في حلب، وسيكون جاهزا للعمل في 12 يونيو 2031.": "سيكون",
    "أعلنت البلدية خطة للحي، على أن تنفذ في 12 يونيو 2031.": "تنفذ",
    "سجل ثمانية أهداف في الدوري هذا الموسم.": "سجل",
    "أوقف رجل بينما كان يحاول زرع عبوة قرب الجسر.": "يحاول",
    "حياته تغيرت تماما يوم السبت الماضي.": "حياته",
    "تفيد تقارير محلية بأن عائلتها انتقلت إلى بيروت عام 2008.": "عائلتها",
    "قواتنا سيطرت على التلة الشمالية بالكامل.": "قواتنا",
}


@pytest.mark.parametrize(("text", "verb"), HIDDEN.items())
def test_a_clause_whose_doer_stands_elsewhere_is_left_out(text, verb):
    assert not any(verb in event.text for event in found(text))


def test_what_explains_the_sentence_before_may_leave_its_subject_there():
    text = "تقدمت العداءة سلمى على رفيقاتها، إذ فازت بالسباق الثالث في 12 يونيو 2024."
    assert any("فازت" in event.text and event.when == "2024-06-12" for event in found(text))


REST = "بعد عام كامل من الخلاف بين سكان الحي وأصحاب المصانع القديمة في شرق المدينة وغربها"

# In marks, so that no part of it is told without the rest.
LONG = (
    '"ثلاثة عمال من سكان الحي الشرقي القديم عملوا معا سنوات كثيرة قرب ورشة السفن الصغيرة '
    'عند آخر رصيف الميناء الكبير بلا عقد ولا تأمين ولا راحة"'
)

TORN = (
    "كان رئيس النقابة سامر الجبير قال، الثلاثاء، ردا على سؤال عن الأجور، إن الحوار مستمر.",
    "كان مندوبان قالا، في حديث للإذاعة، إن المصنع سيغلق أبوابه في الربيع.",
    "أثارت الخطة الجديدة التي تقضي بنقل السوق إلى حيين بعيدين، كما ذكرت الإذاعة، اعتراضات.",
    f"يوم الأحد أصدر سليم الحداد، وهو قاض في مدينة صور جنوبي البلاد، أمرا بوقف الهدم {REST}.",
    f"أعلن المتحدث باسم الوزارة في مدينة صور الجمعة، مقتل {LONG}.",
    f"أجرى سامر بن سليم ولي ولي العهد نائب رئيس المجلس، مباحثات {LONG}.",
    'تحولت المظاهرات، تقودها النقابات، إلى ثورة هادئة ضد مؤسسة اعتبرت أنها "قديمة" ولا تصلح.',
    "تمكنت فرقة المسرح الجديد أمس.",
    "سوف تستأنف الشركة ضخ الغاز إلى المدينة، إن لم يؤجل المجلس القرار.",
    f"تصدت الدفاعات الجوية، صباح السبت، التي نشرت أمس، لأهداف {LONG}.",
)


@pytest.mark.parametrize("text", TORN)
def test_a_clause_that_waits_for_what_is_cut_off_is_left_out(text):
    assert found(text) == ()


CUT = {
    "اتفق رئيس البلدية مع نقيب المهندسين سامي العلي، الذي انتخب قبل شهر رئيسا للنادي، "
    f"على ترميم الجسر القديم {REST}.": "اتفق",
    "من المنتظر أن تقترح اللجنة في بيانها الأول، الذي يصدر الأحد عن مكتبها في العاصمة، "
    f"خفض أسعار النقل {REST}.": "من المنتظر",
    "خاض مارك غرانت، ابن سليمان الذي لم يتجاوز العشرين من عمره، تجارب عدة مع أندية الساحل "
    f"والجبل {REST}.": "خاض",
    "قال الوزير إن ضخ الغاز لمدة 30 يوما، الذي دعا إليه المجلس البلدي، سيبدأ عندما تتفق "
    f"الشركتان على السعر الجديد {REST}.": "ضخ",
}


@pytest.mark.parametrize(("text", "first"), CUT.items())
def test_a_clause_that_an_aside_parts_from_its_end_is_not_told(text, first):
    assert not any(event.text.startswith(first) for event in found(text))


def test_after_baada_an_a_clause_holds_no_other():
    text = (
        "أغلق المصنع بعدما أنهى العمال الإضراب في الميناء القديم، ظهر المدير في مؤتمر صحفي "
        "أمام عمال المصنع وسكان الحي."
    )
    assert not any("ظهر" in event.text for event in found(text))


STATES = (
    "كان سكان القرية ينتظرون أن تفتح المدرسة أبوابها.",
    "دعم الشركة لكل من ساهم في تلويث النهر أمر غير مقبول.",
    "ومن الممكن أن تظل البذور صالحة للزراعة بعد سنوات من حصادها.",
    "قال المدرب إن الطريق ليس آمنا إنما الجسر تأثر بالأمطار.",
    "يحتل النادي، الذي لم يخسر أي مباراة، صدارة الترتيب برصيد 86 نقطة.",
    "أظهرت صور نشرتها البلدية وجود أثاث داخل الكهف.",
    "انسحاب الشركة سيترك فراغا كبيرا في السوق.",
    "سئلت الوزيرة، خلال المؤتمر، عما إذا كانت قد تلقت وعودا من النقابة.",
    "رغم سفرها إلى المدينة مرة ثانية، إلا أنه لم يترك فريقها القديم.",
    "الطلاب لم يجدوا دليلا على أن تلك المواد حالت دون الإصابة بالمرض.",
    "أما إذا استخدم السائق الطريق القديم فسيصل بعد ساعة إلى القرية.",
)


@pytest.mark.parametrize("text", STATES)
def test_what_is_so_or_what_may_come_of_a_deed_is_no_event(text):
    assert found(text) == ()


POINTING = (
    "استولت القوات في ذلك اليوم على القلعة القديمة.",
    "خلال الجلسة نفسها، انتخب المجلس رئيسا جديدا له.",
    "عقب ذلك، أعلن مدير المسرح أسماء الضيوف.",
    "وقعت المدينتان اتفاقية جديدة بعد ذلك بعدة أعوام.",
)


@pytest.mark.parametrize("text", POINTING)
def test_a_time_told_before_leaves_a_clause_without_its_day(text):
    assert found(text) == ()


def test_a_waw_of_the_noun_itself_stays():
    text = "أضاف المدير أن وفدا أميركيا أجرى محادثات مع عمال الميناء."
    assert only(text).text.startswith("وفدا")


def test_in_the_same_time_only_links():
    assert found("في الوقت نفسه، أغلقت الشركة فرعها في الميناء.")


STATUS = {
    "يلتقي الوزيران عند الساعة 13:15 في القصر.": "planned",
    "كان الوزير قد توجه الأسبوع الماضي إلى حمص.": "happened",
    "منذ أسبوع تدور معارك متقطعة حول الجسر الشمالي.": "ongoing",
    "سيحتاج المصنع عشرين عاملا جديدا من المدينة في عام 2027.": "expected",
}


@pytest.mark.parametrize(("text", "status"), STATUS.items())
def test_status_by_hour_by_kana_with_qad_and_by_since(text, status):
    assert only(text).status == status


def test_one_of_two_years_joined_is_no_day_of_an_event():
    text = "عادت الشركة إلى المنافسة بعد المواجهات التي جرت بين الفريقين في عامي 1978 و1986."
    assert not any(event.when for event in found(text))


PLACES = {
    "استقبل النادي اللاعب الذي ولد في صور.": "صور",
    "وقعت خمس حوادث على الطريق، بينها حادث في صور.": "صور",
    "تلقى العمال دعوة إلى اجتماع يعقد في صور.": "صور",
    "عقد الخبراء ندوة طويلة بشأن الصيد في صور.": "صور",
    "اختبرت الشركة الآلة في عشرين مصنعا، خاصة في صور.": "صور",
    "خصصت الشحنة للأدوية لتستأنف المراكز عملها في صور.": "صور",
    "اهتمت الإذاعة كثيرا بالوضع في صور.": "صور",
}


@pytest.mark.parametrize(("text", "name"), PLACES.items())
def test_the_place_of_what_is_described_or_spoken_of_is_not_the_events(text, name):
    at = text.index(name)
    span = Span(at, at + len(name))
    place = Place(text=name, kind="city", country="LB", lat=33.3, lon=35.2, mentions=(span,))
    assert [event.place for event in found(text, places=(place,))] in ([None], [])


@pytest.mark.parametrize(
    "speaker", ["انخفضت الأسعار بعد بيانات", "الستار عن هاتفين، وقال", "خطيبته"]
)
def test_a_run_of_words_that_is_nobodys_name_speaks_for_nothing(speaker):
    assert not voice.is_name(speaker)


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("وكالة الأخبار على موقعها الإلكتروني", "وكالة الأخبار"),
        ("الشركة بموقعها", "الشركة"),
        ("المهندس سامر عن الإنارة في الحي", "المهندس سامر"),
    ],
)
def test_where_and_of_what_somebody_speaks_is_no_part_of_his_name(speaker, name):
    text = "أغلقت الشركة فرعها في الميناء القديم."
    said = Claim(start=0, end=len(text), speaker=speaker, cue="قال", content="", quoted=False)
    (event,) = events.find(
        text,
        sentences=sentences.split(text),
        dates=dates.find(text, published=FRIDAY),
        claims=(said,),
        published=FRIDAY,
    )
    assert event.speaker == name


def test_a_command_to_the_reader_is_no_event():
    assert not found("اضغط هنا لمعرفة مواعيد القطارات الجديدة في المحافظة.")


@pytest.mark.parametrize(
    "text",
    [
        "وأطلقت الدول الثلاث مشروعا لتنظيف النهر من النفايات.",
        "استبعد الوزراء فرض ضريبة على الفنادق الصغيرة.",
        "حظيت الصور باهتمام كبير من سكان المدينة القديمة.",
        "وبدأ التنفيذ بعد منتصف الليل في المدن الكبرى.",
    ],
)
def test_what_only_the_text_before_explains_is_left_out(text):
    assert len(found("افتتح المعرض في المدينة يوم الخميس. " + text)) == 1


def test_a_count_that_is_told_further_says_which():
    text = "افتتح المعرض في المدينة يوم الخميس. ووقعت الدول الخمس المطلة على البحر اتفاقا جديدا."
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "تقود شركة الواحة مشروع الغاز في الصحراء الشرقية.",
        "تفرض الحكومة رسوما عالية على استيراد السيارات القديمة.",
        "قال المدير إن استلام التراخيص المناسبة أمر هام لاستمرار العمل.",
    ],
)
def test_rules_in_force_who_leads_and_a_noun_that_looks_like_a_verb_are_no_events(text):
    assert not found(text)
