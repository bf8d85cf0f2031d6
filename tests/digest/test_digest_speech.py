"""Who said it: brought in where it is certain, never lost, never guessed."""

import pytest

from invented_news import LEADS, article, tellings, told
from mujaz.digest.clause.speech import speech_head
from mujaz.digest.sentences.sentence import sentences_of
from mujaz.digest.sentences.speaker import speaker_in
from mujaz.language.words import words

LEAD = LEADS[0]
HARBOUR = "وقال مدير المرفأ حسان العلي إن السفن ستعود السبت."
MUSEUM = "وقالت مديرة المتحف هناء السالم إن القاعات ستفتح قريبا."


def speaker(sentence):
    return " ".join(word.surface for word in speaker_in(words(sentence)))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (HARBOUR, "مدير المرفأ حسان العلي"),
        (MUSEUM, "مديرة المتحف هناء السالم"),
        (
            "وأوضح رئيس البلدية نادر الشامي، في مؤتمر صحفي، أن الكلفة بلغت مليونا.",
            "رئيس البلدية نادر الشامي",
        ),
        ("من جانبه، قال رئيس الغرفة وليد القاسم إن المعارض نجحت.", "رئيس الغرفة وليد القاسم"),
        ("وأكد العتيبي: «سنعود غدا».", "العتيبي"),
        ("وأضاف أن العمل مستمر.", ""),
        ("وافتتح الوزير الجسر.", ""),
        ("وأعلنت الشركة خفض أسعارها.", ""),
    ],
)
def test_who_is_named_as_speaking(sentence, name):
    assert speaker(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "head", "rest"),
    [
        (HARBOUR[1:], "قال مدير المرفأ حسان العلي", "إن السفن"),
        (
            "أوضح رئيس البلدية نادر الشامي، في مؤتمر صحفي، أن الكلفة بلغت مليونا.",
            "أوضح رئيس البلدية نادر الشامي",
            "أن الكلفة",
        ),
        ("أشار المحامي رامي الخلف إلى أن المحكمة لم تنعقد.", "أشار المحامي رامي الخلف", "إلى أن"),
    ],
)
def test_where_speech_begins(sentence, head, rest):
    some = words(sentence)
    who, that = speech_head(some)

    assert " ".join(word.surface for word in who) == head
    assert " ".join(word.surface for word in some[that:]).startswith(rest)


@pytest.mark.parametrize(
    "sentence",
    ["افتتح الوزير الجسر.", "قال المدير: «نعم إن شاء».", "أعلن المجلس، بعد أن اجتمع، قراره.", ""],
)
def test_no_speech_begins_here(sentence):
    assert speech_head(words(sentence)) is None


# ---- the name is brought in

BROUGHT_IN = {
    (HARBOUR, "وأضاف أن الأرصفة الثلاثة جاهزة لاستقبال سفن الحبوب الكبيرة."): (
        "أضاف مدير المرفأ حسان العلي أن الأرصفة الثلاثة جاهزة لاستقبال سفن الحبوب الكبيرة."
    ),
    (MUSEUM, "وأضافت أن الزوار سيجدون دليلا صوتيا بخمس لغات."): (
        "أضافت مديرة المتحف هناء السالم أن الزوار سيجدون دليلا صوتيا بخمس لغات."
    ),
    (HARBOUR, "وأوضح أن الحادث لم يسفر عن أضرار في المباني المجاورة."): (
        "أوضح مدير المرفأ حسان العلي أن الحادث لم يسفر عن أضرار في المباني المجاورة."
    ),
    (MUSEUM, "ولفتت إلى أن نصف المتطوعين من طلاب الجامعات."): (
        "لفتت مديرة المتحف هناء السالم إلى أن نصف المتطوعين من طلاب الجامعات."
    ),
}


@pytest.mark.parametrize("pair", BROUGHT_IN, ids=str)
def test_a_hidden_speaker_is_brought_in_by_name(pair):
    assert BROUGHT_IN[pair] in tellings(LEAD, " ".join(pair))


def test_the_name_brought_in_is_evidence_too():
    body = f"{HARBOUR} وأضاف أن الأرصفة الثلاثة جاهزة لاستقبال سفن الحبوب الكبيرة."
    sentence = sentences_of(article(body))[1]

    assert " ".join(word.surface for word in sentence.speaker) == "مدير المرفأ حسان العلي"
    assert all(word.end <= len(HARBOUR) for word in sentence.speaker)


# what stands before «وأضاف …» so that nobody certain speaks in it
UNCERTAIN = {
    "another gender": MUSEUM,
    "nobody named": "وزار الوفد المعمل الجديد في المنطقة الصناعية.",
    "another spoke since": f"{HARBOUR} ونفت النقابة ذلك.",
    "long ago": f"{HARBOUR} {'وبلغت كلفة الرصيف عشرة ملايين دينار في عام واحد. ' * 4}",
}


@pytest.mark.parametrize("before", UNCERTAIN.values(), ids=UNCERTAIN)
def test_no_name_is_brought_in_where_it_is_not_certain(before):
    added = "وأضاف أن الأرصفة الثلاثة جاهزة لاستقبال سفن الحبوب الكبيرة."

    assert not [text for text in tellings(LEAD, f"{before} {added}") if "الأرصفة" in text]


def test_the_name_is_not_brought_in_past_somebody_else_who_acts():
    between = "وكان رئيس البلدية زار المرفأ الأربعاء."
    told = tellings(LEAD, f"{HARBOUR} {between} وأوضح أن الأعمال تسير وفق الجدول المحدد.")

    assert not [text for text in told if "أوضح مدير المرفأ" in text]


# ---- nothing said is told as a fact

SAID = (
    "وقال مدير المشروع كمال الراوي إن الجسر الجديد سيختصر زمن الرحلة إلى عشرين دقيقة.",
    "وأوضح رئيس البلدية نادر الشامي، في مؤتمر صحفي، أن الجسر الجديد بلغت كلفته مليونا.",
    "وحذر نقيب الأطباء عماد الزين من أن الجسر الجديد قد ينهار قبل نهاية العام.",
    "وقال خبراء إن الجسر الجديد لن يخدم سكان القرى، وإن الجسر القديم يحتاج إلى ترميم.",
    "وذكر تقرير للبلدية أن الجسر الجديد يحتاج إلى صيانة، فيما يحتاج القديم إلى هدم.",
    "ويتوقع خبراء أن يخفف الجسر الجديد الزحام، وتراجع عدد الحوادث في الوادي.",
    "وقال كمال الراوي إن الجسر الجديد آمن، ونفى أن تكون كلفته ارتفعت، وأن العمل توقف.",
)


@pytest.mark.parametrize("sentence", SAID)
def test_what_is_said_is_told_with_who_says_it(sentence):
    verb = sentence.split()[0][1:]

    for text in tellings(LEAD, sentence)[1:]:
        assert text.startswith(verb)


def test_a_second_thing_said_takes_its_speaker_along():
    sentence = (
        "وقال مدير المرفأ حسان العلي إن السفن ستعود السبت، وأن الأرصفة جاهزة لاستقبال الحبوب."
    )

    assert "قال مدير المرفأ حسان العلي أن الأرصفة جاهزة لاستقبال الحبوب." in tellings(
        LEAD, sentence
    )


def test_what_is_denied_is_not_told_as_said():
    sentence = (
        "وقال مدير المرفأ حسان العلي إن السفن ستعود السبت، ونفى أن تكون الأرصفة أغلقت، "
        "وأن الحبوب تلفت في المخازن."
    )

    assert not [text for text in tellings(LEAD, sentence) if "العلي أن الحبوب" in text]


ANSWERED = (
    (
        "ويتصور سكان الوادي أن الذئاب تهاجم القطعان في الشتاء وحده.",
        "لكن دراسة جديدة خلصت إلى أن أغلب الهجمات تقع في الربيع.",
    ),
    (
        "وتوجد تقارير عن أن زعماء بلدة السهل يبحثون اتفاق إجلاء للسكان.",
        "ولكن جماعة النهر تنفي ذلك وتعهدت بالبقاء في البلدة.",
    ),
)


@pytest.mark.parametrize(("told", "answer"), ANSWERED)
def test_what_the_next_sentence_answers_is_not_told(told: str, answer: str):
    alone = tellings(LEAD, told)[1:]

    assert alone
    assert not [text for text in tellings(LEAD, f"{told} {answer}") if text in alone]


def test_the_source_s_own_source_stays():
    sentence = "وذكرت صحيفة المرفأ، نقلا عن مسؤول لم تسمه، أن الحكومة ستخفض الدعم عن الوقود."

    assert all("نقلا عن" in text for text in tellings(LEAD, sentence)[1:])


def test_a_speaker_keeps_what_tells_it_from_others():
    sentence = (
        "وذكر تقرير صادر عن معهد الأرصاد أن كمية الأمطار تراجعت بنسبة 18% خلال الموسم الماضي."
    )

    assert all("معهد الأرصاد" in text for text in tellings(LEAD, sentence)[1:])


def test_a_name_that_is_a_preposition_too_stays_whole():
    sentence = "وأشار المحامي رامي خلف إلى أن المحكمة لم تحدد بعد موعد الجلسة المقبلة."

    assert all("رامي خلف" in text for text in tellings(LEAD, sentence)[1:])


# ---- speech without its speaker

INSIDE_SPEECH = (
    "وقال مدير المرفأ حسان العلي: سنعمل على إعادة السفن. المرفأ سيفتح أبوابه السبت أمام الجميع.",
    "وقال مدير المرفأ حسان العلي: «سنعمل على إعادة السفن. المرفأ سيفتح أبوابه السبت أمام الجميع.",
    'وقال مدير المرفأ حسان العلي: "سنعمل على إعادة السفن. المرفأ سيفتح أبوابه السبت أمام الجميع.',
)


@pytest.mark.parametrize("paragraph", INSIDE_SPEECH)
def test_a_sentence_inside_speech_is_not_told_as_news(paragraph):
    assert not [text for text in tellings(LEAD, paragraph) if text.startswith("المرفأ سيفتح")]


# ---- a claim is not told without the denial beside it

DENIED = {
    "reported before": (
        "ونفت إدارة المرفأ أي صلة لها بالحريق.",
        "وكانت صحيفة محلية قد ذكرت أن الحريق بدأ في مخازن المرفأ القديمة.",
    ),
    "answered after": (
        "وقال ناشطون إن الحريق بدأ في مخازن المرفأ القديمة.",
        "ونفت إدارة المرفأ ذلك.",
    ),
}


@pytest.mark.parametrize("pair", DENIED.values(), ids=DENIED)
def test_a_claim_that_the_sentence_beside_it_denies_is_not_told(pair):
    assert not [text for text in tellings(LEAD, *pair) if "مخازن" in text]


def test_a_claim_that_nobody_denies_is_told():
    assert [text for text in tellings(LEAD, DENIED["answered after"][0]) if "مخازن" in text]


# ---- who is quoted in passing, and who speaks on


@pytest.mark.parametrize("opening", ["قال الله تعالى", "وقد قال تعالى", "وقال رسول الله"])
def test_scripture_is_quoted_and_no_news(opening):
    assert not told(f"{opening} (ولكم في القصاص حياة يا أولي الألباب لعلكم تتقون).")
    assert told("وقال رسول المفاوضين (الموفد إلى العاصمة) إن المحادثات ستبدأ غدا.")


def test_only_and_all_are_no_part_of_a_speaker():
    said = (
        "وقالت القناة الحكومية فقط إن الجسر أغلق صباح الأحد.",
        "وأضافت أن ثلاثة عمال نقلوا إلى مستشفى المدينة.",
    )
    on = [text for text in tellings(LEAD, *said) if text.startswith("أضافت")]
    assert on
    assert all(text.startswith("أضافت القناة الحكومية أن") for text in on)


def test_a_speaker_is_brought_in_before_the_words_too():
    said = (
        "وقال مدير المرفأ حسان العلي إن السفن عادت صباح الأحد.",
        "وتابع قائلا «المرفأ سيفتح أبوابه أمام الجميع يوم السبت».",
    )
    assert [
        text
        for text in tellings(LEAD, *said)
        if text.startswith("تابع مدير المرفأ حسان العلي قائلا")
    ]


def test_a_sentence_that_lost_its_own_end_is_told_by_nothing():
    assert not told("وتنطوي نتائج المسح في المدينة على نسبة خطأ قد تصل إلى .")
    assert told("وتنطوي نتائج المسح في المدينة على نسبة خطأ قد تصل إلى ثلاثة في المئة.")


def test_a_noun_lost_on_the_page_is_told_by_nothing():
    assert not told("ونظم سكان الحي القديم مسيرة احتجاجية أمام في بلدة الزهراء.")
    assert told("ونظم سكان الحي القديم مسيرة احتجاجية أمام البلدية في بلدة الزهراء.")


def test_what_describes_a_letter_is_no_main_clause():
    letter = "وفي رسالة بعثوا بها إلى مديرة البلدية هناء السالم التي تدير مباني الحي"
    assert not [
        text for text in told(f"{letter}، قال السكان إن الجسر مغلق.") if "السكان" not in text
    ]


def test_a_choice_is_no_part_of_a_role():
    some = tellings(
        LEAD,
        "وأعلنت الإدارة أو الجمعية العامة موعد الترشح لرئاسة النادي الأهلي.",
        "وأكدت الإدارة أن المعسكر يسير في موعده المقرر منذ الشهر الماضي.",
    )
    assert not [text for text in some if text.startswith("أكدت الإدارة أو")]


def test_a_topic_with_its_aside_alone_tells_nothing():
    board = "والخشب المصفح في المبنى الجديد، وهو مادة للبناء تسمى خشب النخيل"
    some = told(f"{board}، يقاوم الحريق ساعتين كاملتين.")
    assert [text for text in some if "يقاوم" in text]
    assert not [text for text in some if "يقاوم" not in text]


@pytest.mark.parametrize(
    "sentence",
    [
        "وقالت المديرة سلمى الراوي: «كان الموسم الماضي جيدا جدا للتجار. لكن الأسعار انهارت».",
        "وقالت المديرة سلمى الراوي: «كان الموسم الماضي جيدا جدا للتجار. غير أن الأسعار انهارت».",
    ],
)
def test_a_quotation_is_not_ended_where_its_speaker_turns(sentence: str):
    assert not [text for text in tellings(LEAD, sentence) if text.endswith("للتجار».")]


@pytest.mark.parametrize("comment", ["وهو اتهام ترفضه تلك الشركات", "الأمر الذي نفته الشركات"])
def test_a_charge_keeps_who_denies_it(comment: str):
    charge = "واتهمت نقابة التجار شركات النقل برفع الأجور في الأسابيع الماضية"

    assert [text for text in tellings(LEAD, charge + ".") if text.endswith("الماضية.")]
    told = [text for text in tellings(LEAD, f"{charge}، {comment}.") if text.startswith("اتهمت")]
    assert told
    assert all(comment in text for text in told)
