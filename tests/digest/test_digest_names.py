"""Who is meant: full names and roles are brought in where only one can be meant."""

import pytest

from invented_news import LEADS, tellings
from mujaz.digest.naming.role import with_full_role
from mujaz.language.words import words

LEAD = LEADS[0]
FULL = "وقال الخبير نزار الحكيمي إن المياه الجوفية في الوادي تكفي قرنا كاملا."
MINISTRY = "ونشرت وزارة الزراعة الاتحادية صور الحقول المتضررة على موقعها."


def with_word(told, word):
    return [text for text in told if word in text]


def test_a_name_alone_is_told_in_full_with_its_role():
    later = "ويعمل الحكيمي منذ عشرين عاما في قياس مياه الآبار."
    told = with_word(tellings(LEAD, FULL, later), "الآبار")

    assert "يعمل الخبير نزار الحكيمي منذ عشرين عاما في قياس مياه الآبار." in told


def test_a_name_that_the_lead_has_stays_as_it_is():
    told = tellings(LEAD, "وتفقد الحداد أعمال الرصف في الشارع الرئيسي للمدينة.")

    assert "تفقد الحداد أعمال الرصف في الشارع الرئيسي للمدينة." in told


# what stands before «الحكيمي» alone, so that it may be another
ANOTHER = {
    "a relative's name": "وقالت هند الجابري، والدة نزار الحكيمي، إن الآبار جفت.",
    "two of the name": f"{FULL} وأضاف الطبيب مازن الحكيمي أن المياه صالحة للشرب.",
}


@pytest.mark.parametrize("before", ANOTHER.values(), ids=ANOTHER)
def test_no_name_is_told_in_full_where_it_may_be_another(before):
    told = tellings(LEAD, before, "ويعمل الحكيمي منذ عشرين عاما في قياس مياه الآبار.")

    assert not with_word(with_word(told, "عشرين"), "نزار")


def test_what_is_his_before_his_name_is_no_office():
    told = tellings(
        LEAD,
        "وقال ماريو فاليرا إن الآبار جفت قبل عام.",
        "وأكدت نائبة وزير خارجية هندوراس نيللي جيريز رواية فاليرا.",
        "وتوقع فاليرا أن تعود المياه إلى الآبار في الربيع.",
    )

    assert with_word(told, "الربيع")
    assert not with_word(with_word(told, "الربيع"), "رواية")


IN_FULL = {
    "a role that a comma sets off": (
        "وقال رئيس بلدية المدينة، نزار الحكيمي، إن الجسر سيفتح يوم الأحد.",
        "وتعهد الحكيمي بترميم السور القديم قبل الشتاء المقبل.",
        "تعهد رئيس بلدية المدينة نزار الحكيمي بترميم السور القديم قبل الشتاء المقبل.",
    ),
    "wherever it stands": (
        FULL,
        "ونشرت الجامعة كتاب الحكيمي عن مياه الوادي في ثلاثة أجزاء.",
        "نشرت الجامعة كتاب الخبير نزار الحكيمي عن مياه الوادي في ثلاثة أجزاء.",
    ),
    "a family name of two words": (
        "وقال مدير الميناء سامي عبد الرحمن إن العاملين نقلوا الحاويات إلى مخازن مغلقة.",
        "وأوضح عبد الرحمن أن الخسائر لا تتجاوز مليوني دينار.",
        "أوضح مدير الميناء سامي عبد الرحمن أن الخسائر لا تتجاوز مليوني دينار.",
    ),
    "not inside a quotation": (
        FULL,
        "وقالت الوزيرة سلمى العابد: «كتاب الحكيمي مرجع لنا جميعا».",
        "قالت الوزيرة سلمى العابد: «كتاب الحكيمي مرجع لنا جميعا».",
    ),
}


@pytest.mark.parametrize(("before", "sentence", "right"), IN_FULL.values(), ids=IN_FULL)
def test_a_person_is_named_in_full_with_his_role(before, sentence, right):
    assert right in tellings(LEAD, before, sentence)


def test_a_role_alone_is_told_in_full():
    told = tellings(LEAD, MINISTRY, "وأكدت الوزارة، في بيان، أن المحصول القادم آمن تماما.")

    assert "أكدت وزارة الزراعة الاتحادية أن المحصول القادم آمن تماما." in told


def test_a_role_is_alone_before_another_role_too():
    told = tellings(LEAD, "وطالبت المنظمة الشركة بتعويض الصيادين عن خسائر الموسم الماضي.")

    assert not with_word(told, "طالبت المنظمة الشركة")


def test_a_role_that_two_have_is_told_of_neither():
    other = "وردت وزارة الداخلية على أسئلة النواب."
    told = tellings(LEAD, MINISTRY, other, "وأكدت الوزارة، في بيان، أن المحصول القادم آمن تماما.")

    assert with_word(told, "المحصول القادم") == []


def test_an_indefinite_person_is_not_taken_for_the_definite_one():
    told = tellings(
        LEAD,
        "وأوقف الاتحاد لاعبا أجنبيا لستة أشهر.",
        "وحضر الجلسة لاعب أجنبي آخر.",
        "وغادر اللاعب علي كرم القاعة قبل نهاية الجلسة بساعة.",
    )

    assert not with_word(told, "لاعب أجنبي علي")


# ---- who the speaker is stays

SPEAKER_STAYS = {
    "an indefinite speaker's house": (
        "وقال مسؤولون في اتحاد الصيادين إن الموسم المقبل سيكون أطول.",
        "في اتحاد الصيادين",
    ),
    "a title in apposition": (
        "وقال سامر الديب، نائب رئيس شركة الموانئ، إن الأرصفة الجديدة جاهزة.",
        "نائب رئيس شركة الموانئ",
    ),
    "a general's title": ("وصرح الأمين العام للاتحاد رامي نصر أن المقر سينقل.", "العام"),
}


@pytest.mark.parametrize(("sentence", "kept"), SPEAKER_STAYS.values(), ids=SPEAKER_STAYS)
def test_what_tells_who_speaks_stays(sentence, kept):
    told = tellings(LEAD, sentence)[len(tellings(LEAD)) :]

    assert told
    assert all(kept in text for text in told)


def test_an_object_of_a_verb_of_saying_is_not_skipped():
    told = tellings(LEAD, "واتهمت النقابة، إدارة الميناء بأنها أهملت صيانة الرافعات القديمة.")

    assert not with_word(told, "النقابة بأنها")


def test_a_name_in_quotation_marks_says_what_follows():
    told = tellings(LEAD, 'وذكرت "مرسى" أن الناقلة الجديدة ستصل مطلع الأسبوع المقبل.')

    assert with_word(told, "ذكرت")


def test_the_speaker_comes_before_in_these_words():
    told = tellings(LEAD, FULL, "وتابع قائلا: «سنحفر عشر آبار جديدة في الوادي هذا العام».")

    assert with_word(told, "تابع الخبير نزار الحكيمي قائلا")


def test_where_one_comes_from_is_no_name():
    told = tellings(
        LEAD, "وقال الإيطالي إن العرض ناجح.", "وأضاف أن القاعة ستستقبل عرضا ثانيا الشهر المقبل."
    )

    assert not with_word(told, "أضاف الإيطالي")


def test_a_second_speaker_in_a_sentence_begins_a_statement_of_his_own():
    told = tellings(
        LEAD,
        "وقال خبراء إن الجسر آمن، وأكد رئيس البلدية نادر الشامي أن الصيانة ستبدأ قريبا.",
    )

    assert "أكد رئيس البلدية نادر الشامي أن الصيانة ستبدأ قريبا." in told


def test_a_man_called_by_one_name_that_nobody_introduced_does_not_speak():
    assert not with_word(tellings(LEAD, "وأوضح راضي أن العمل سيبدأ في الربيع القادم."), "راضي")


@pytest.mark.parametrize(
    "sentence",
    [
        "وأعلنت كندا أن سفنها ستزور المرفأ في الربيع القادم.",
        "وقال مسؤول إن السفن ستزور المرفأ في الربيع القادم.",
        "وقال خبراء إن السفن ستزور المرفأ في الربيع القادم.",
        "وقال الحداد إن السفن ستزور المرفأ في الربيع القادم.",
    ],
)
def test_states_callings_and_names_of_the_lead_speak(sentence):
    assert with_word(tellings(LEAD, sentence), "ستزور المرفأ")


# ---- what is brought in: one phrase, whole, known, told once

BOROUGH = "وقال رئيس البلدية نزار الحكيمي إن الجسر سيفتح يوم الأحد."


def told_after(*before):
    return tellings(LEAD, *before)[len(tellings(LEAD, *before[:-1])) :]


TOLD_ONCE = {
    "an office with a preposition": "ووجه النواب رسالة شكر للرئيس نزار الحكيمي قبل الجلسة.",
    "an office that و joins": "وحضر الحفل المحافظ والرئيس نزار الحكيمي قبل بدء العرض.",
    "an office set off by a comma": "وحضر الافتتاح رئيس البلدية، نزار الحكيمي.",
}


@pytest.mark.parametrize("sentence", TOLD_ONCE.values(), ids=TOLD_ONCE)
def test_an_office_beside_a_name_is_not_told_twice(sentence):
    told = with_word(told_after(BOROUGH, sentence), "الحكيمي")

    assert told
    assert all(text.count("رئيس") == 1 for text in told)


def test_who_is_named_twice_in_a_statement_is_named_in_full_once():
    told = told_after(BOROUGH, "واستقال الحكيمي بعد أن اعترف الحكيمي بأخطاء في عقود الجسر.")

    assert "استقال رئيس البلدية نزار الحكيمي بعد أن اعترف الحكيمي بأخطاء في عقود الجسر." in told
    assert all(text.count("نزار") < 2 for text in told)


def test_a_spokeswoman_is_not_called_what_she_speaks_for():
    before = "وقالت المتحدثة باسم وزارة الزراعة هند الجابري إن الحقول تضررت."
    told = told_after(before, "وتعهدت الجابري بصرف المنح قبل الشتاء.")

    assert "تعهدت المتحدثة باسم وزارة الزراعة هند الجابري بصرف المنح قبل الشتاء." in told
    assert not with_word(told, "تعهدت وزارة")


def test_an_office_that_may_be_anothers_is_not_brought_in():
    before = "وقالت المتحدثة باسم رئيس الاتحاد نزار الحكيمي إن المقر سينقل."
    told = told_after(before, "ووعد الحكيمي الأندية بصرف المنح قبل الشتاء.")

    assert not with_word(told, "المتحدثة باسم")


def test_an_office_that_follows_its_holder_comes_after_him():
    before = "وقال نزار الحكيمي، مدير مرفأ الصيد، إن الأرصفة جاهزة."
    told = told_after(before, "ووعد الحكيمي البحارة بخفض الرسوم قبل الشتاء.")

    assert "وعد نزار الحكيمي، مدير مرفأ الصيد، البحارة بخفض الرسوم قبل الشتاء." in told


def test_what_is_known_is_not_told_as_unknown():
    before = "وكشفت دراسة حديثة أن الضجيج يؤذي نوم الأطفال."
    told = told_after(before, "وأشارت الدراسة إلى أن طفلا من خمسة يستيقظ ليلا.")

    assert not with_word(told, "دراسة حديثة إلى")


FULLER = {"الاتفاق": words("اتفاق إنشاء المنطقة الصناعية")}


def test_the_fuller_words_of_a_thing_do_not_take_what_follows():
    sentence = words("حدد الاتفاق بين المدينتين موقع الجسر")

    assert with_full_role(sentence, FULLER) == sentence


def test_the_fuller_words_of_a_thing_come_where_nothing_follows_it():
    told = with_full_role(words("حدد الاتفاق، موقع الجسر"), FULLER)

    assert [word.form for word in told[1:5]] == ["اتفاق", "انشاء", "المنطقه", "الصناعيه"]


# ---- who is brought in as the speaker

NOT_THE_SPEAKER = {
    "an adjective that another phrase ends in too": (
        ("ووصفت بيروت القرار الحكومي بأنه متسرع.", "وقال المسؤول الحكومي إن الجسر آمن."),
        "وشدد على أن الأعمال ستنتهي قبل حلول الشتاء.",
        "القرار",
    ),
    "what he denied": (
        ("ونفى الحكيمي ارتكاب مخالفات وأكد أن العقود سليمة.",),
        "وأضاف أن المراجعة ستنتهي قبل حلول الشتاء.",
        "ارتكاب",
    ),
    "an unknown one": (
        ("وقال مصدر أمني إن الطريق مغلق.",),
        "وأضاف أن الأعمال ستنتهي قبل حلول الشتاء.",
        "مصدر",
    ),
    "a body whose name goes on": (
        ("وقالت الهيئة العامة للغذاء إن اللحوم سليمة.",),
        "وأضافت أن الأسواق ستراقب قبل حلول الشتاء.",
        "الهيئة العامة أن",
    ),
    "nobody, where it is expected": (
        ("وقال رئيس البلدية نزار الحكيمي إن الطريق مغلق.",),
        "ويتوقع أن تنتهي الأعمال قبل حلول الشتاء.",
        "الحكيمي",
    ),
}


@pytest.mark.parametrize(
    ("before", "sentence", "other"), NOT_THE_SPEAKER.values(), ids=NOT_THE_SPEAKER
)
def test_who_has_not_spoken_is_not_brought_in(before, sentence, other):
    told = with_word(told_after(*before, sentence), "الشتاء")

    assert not with_word(told, other)


def test_a_woman_speaks_on_by_her_name():
    said = ("وقالت سهير الحكيمي إن الطريق مغلق.", "وأضافت أن الأعمال ستنتهي قبل حلول الشتاء.")

    assert with_word(told_after(*said), "أضافت سهير الحكيمي أن الأعمال")
