"""What may be left out of a sentence, and what must stay for the rest to be true."""

import pytest

from invented_news import LEADS, article, told
from mujaz.digest.sentences.sentence import sentences_of
from mujaz.digest.standing.standalone import reason_not_alone
from mujaz.language.words import words

# sentence: a shorter statement that is as true
MAY_GO = {
    "وارتفع سعر القمح إلى 310 دولارات للطن، فيما استقر سعر الشعير دون تغيير.": (
        "ارتفع سعر القمح إلى 310 دولارات للطن."
    ),
    "ووصلت السفينة الأولى إلى ميناء الياسمين محملة بالحبوب، حيث استقبلها عمال الشحن.": (
        "وصلت السفينة الأولى إلى ميناء الياسمين محملة بالحبوب."
    ),
    "وعثر عمال الحفر على جرار فخارية قرب السور القديم، ما دفع البلدية إلى وقف الأعمال.": (
        "عثر عمال الحفر على جرار فخارية قرب السور القديم."
    ),
    "وافتتح المتحف جناحا جديدا يضم خمسين لوحة زيتية، الذي سيبقى مفتوحا حتى الصيف.": (
        "افتتح المتحف جناحا جديدا يضم خمسين لوحة زيتية."
    ),
    "وأوضح رئيس البلدية نادر الشامي، في مؤتمر صحفي، أن الكلفة بلغت 240 مليون دينار.": (
        "أوضح رئيس البلدية نادر الشامي أن الكلفة بلغت 240 مليون دينار."
    ),
    "وفي كلمته أمام الحضور، قال الرئيس سمير قاسم إن العام المقبل سيكون عام الزراعة.": (
        "قال الرئيس سمير قاسم إن العام المقبل سيكون عام الزراعة."
    ),
    "وافتتح المتحف جناحا جديدا يضم خمسين لوحة، حيث حضر الحفل مئة ضيف، بحسب بيان الوزارة.": (
        "افتتح المتحف جناحا جديدا يضم خمسين لوحة، بحسب بيان الوزارة."
    ),
}


@pytest.mark.parametrize("sentence", MAY_GO)
def test_a_comment_may_go(sentence):
    assert MAY_GO[sentence] in told(sentence)


# (sentence, what every statement of it must hold): conditions, exceptions, sources, …
MUST_STAY = {
    "وسيحصل كل مزارع على قرض صغير إذا قدم طلبه قبل نهاية الشهر الجاري.": "إذا قدم طلبه",
    "وستفتح المدارس أبوابها الأحد إذا تحسن الطقس، وفق ما أعلنت الوزارة.": "إذا تحسن الطقس",
    "ويمكن للمسافرين استرداد ثمن التذاكر كاملا، في حال ألغيت الرحلة قبل يومين.": "في حال ألغيت",
    "وقال خبراء إن المشروع لن ينجح ما لم تلتزم البلديات بحصصها من التمويل.": "ما لم تلتزم",
    "وأعلنت الهيئة فتح باب التسجيل، على أن تغلقه في العاشر من الشهر المقبل.": "على أن تغلقه",
    "ولن تدفع الشركة التعويضات إلا بعد صدور تقرير لجنة التحقيق.": "إلا بعد صدور",
    "وأغلقت السلطات الطريق الساحلي أمام الشاحنات، باستثناء شاحنات الوقود والغذاء.": "باستثناء",
    "وانخفضت صادرات الزيتون بنسبة 12%، بحسب بيانات دائرة الجمارك، بسبب موجة الصقيع.": "بحسب",
    "وتراجعت مبيعات السيارات المستعملة للشهر الرابع على التوالي، وفقا لاتحاد الموزعين.": "وفقا",
    "وبحسب المركز الوطني للإحصاء، ارتفع عدد الشركات الصغيرة إلى 18 ألف شركة.": "بحسب المركز",
    "وقدم الفريق عرضا قويا أمام جمهوره، إلا أنه خسر المباراة في الدقائق الأخيرة.": "خسر",
    "ووافق المجلس على الميزانية، لكنه خفض مخصصات الطرق بمقدار الثلث.": "لكنه خفض",
    # a negation keeps what follows it
    "ولم يوقع الوزير الاتفاقية خلال زيارته العاصمة.": "خلال زيارته",
    "ولم تستأنف الشركة رحلاتها إلى المدينة حتى نهاية الشهر.": "حتى نهاية الشهر",
    "ولم تسجل المستشفيات أي إصابة جديدة بالمرض خلال الأسبوعين الماضيين.": "خلال الأسبوعين",
    "ولا يشمل القانون العاملين في القطاع الخاص قبل العام المقبل.": "قبل العام المقبل",
    # a number keeps its time and what it is measured by
    "وسجلت الدائرة 45 حادثا خلال شهر أغسطس في الطرق الجبلية.": "خلال شهر أغسطس",
    "وبلغ عدد المسافرين عبر المطار 1.2 مليون مسافر خلال النصف الأول من العام.": "خلال النصف الأول",
    "وبلغت الخسائر نحو 30 مليون دينار منذ بداية العام.": "منذ بداية العام",
    "وارتفعت الأسعار بنسبة 4%، مقارنة بنسبة 9% في العام الماضي.": "مقارنة",
    "وذكر تقرير للبلدية أن كمية الأمطار تراجعت بنسبة 18% خلال الموسم الماضي.": "خلال الموسم",
    # amounts, denial, modality
    "وقالت الباحثة هدى العمري إن أقل من نصف الأسر تملك خزانات كافية لمياه الأمطار.": "أقل من نصف",
    "وبقي في المخيم نحو 500 أسرة تنتظر الانتقال إلى المساكن الجديدة.": "نحو 500",
    "ومن المقرر أن يبدأ العمل بالنظام الجديد في مطلع سبتمبر المقبل.": "من المقرر أن",
    "ويتوقع محللون أن يتراجع التضخم إلى 3.5 في المئة بحلول نهاية العام.": "يتوقع محللون",
    "ونفى وزير المالية أنباء عن رفع الضرائب، مؤكدا أن الموازنة لا تتضمن رسوما جديدة.": "نفى",
    "وكادت الحافلة تسقط في الوادي العميق قرب الجسر الحجري القديم.": "كادت",
    "وكان الوفد سيزور المرفأ الجديد صباح الأربعاء، لكنه ألغى الزيارة.": "ألغى",
    "ووافق البرلمان مبدئيا على مشروع القانون الذي قدمته الحكومة.": "مبدئيا",
    "ومن المقرر، مبدئيا، أن يبدأ العمل بالقانون مطلع الصيف.": "مبدئيا",
    "وأعلن الاتحاد المحلي للسباحة أن البطولة ستقام في حوض مغطى للمرة الأولى.": "للسباحة",
    # what forbids or limits keeps where it does
    "ومنعت البلدية بيع الأسماك الطازجة في الأسواق القديمة.": "في الأسواق القديمة",
    "وحظرت الوزارة استخدام الهواتف المحمولة في قاعات الامتحانات.": "في قاعات الامتحانات",
    "وتراجع عدد الطلاب المسجلين في المدارس الخاصة.": "الخاصة",
}


@pytest.mark.parametrize("sentence", MUST_STAY)
def test_what_the_rest_hangs_on_stays(sentence):
    statements = told(sentence)

    assert [text for text in statements if MUST_STAY[sentence] not in text] == []


def test_most_of_these_sentences_can_be_used():
    used = [sentence for sentence in MUST_STAY if told(sentence)]

    assert len(used) >= 0.8 * len(MUST_STAY)


# (sentence, what its statements must hold), by what would go untrue without it
BOUND = {
    "a denial by the one spoken of": (
        "وقال ناشطون إن الحكومة وافقت على المطالب، الأمر الذي نفته الحكومة لاحقا.",
        "نفته",
    ),
    "a suspended sentence": (
        "وأصدر القاضي حكما بسجن المتهم خمسة أعوام مع وقف التنفيذ.",
        "وقف التنفيذ",
    ),
    "a former office": (
        "وقال الرئيس (السابق) سمير قاسم إن الانتخابات المقبلة ستكون نزيهة.",
        "السابق",
    ),
    "the only time it holds": (
        "وتغلق المدينة شوارعها القديمة أمام السيارات خلال الليل.",
        "خلال الليل",
    ),
}


@pytest.mark.parametrize(("sentence", "must"), BOUND.values(), ids=BOUND)
def test_what_bounds_the_fact_stays(sentence, must):
    assert [text for text in told(sentence) if must not in text] == []


# ---- quotations

QUOTED = (
    (
        "وقال المدرب سامي الكيلاني: «لعبنا مباراة صعبة أمام خصم منظم، والنقاط أهم من الأداء».",
        "لعبنا",
    ),
    ("ووصفت الصحيفة المحلية القرار بأنه «خطوة متأخرة ولكنها ضرورية» لإنقاذ السوق.", "خطوة"),
    ("واعتبرت النائبة سعاد منصور أن القانون «لا يحمي صغار المزارعين من الأسعار».", "لا يحمي"),
)


@pytest.mark.parametrize(("sentence", "first"), QUOTED)
def test_a_quotation_is_closed_and_begins_where_it_began(sentence, first):
    statements = told(sentence)

    assert statements
    for text in statements:
        assert text.count("«") == text.count("»")
        assert "«" not in text or f"«{first}" in text


def test_a_quotation_is_cut_where_a_sentence_in_it_ends():
    sentence = (
        "وقال مدير المرفأ حسان العلي: «ستعود السفن إلى الأرصفة الثلاثة السبت. "
        "وسيحصل العمال على رواتبهم كاملة»."
    )
    statements = told(sentence)

    assert "قال مدير المرفأ حسان العلي: «ستعود السفن إلى الأرصفة الثلاثة السبت»." in statements


@pytest.mark.parametrize(
    "quoted",
    [
        "لن نوقع أي اتفاق مع الشركة. هذا إذا لم تغير موقفها من العمال",
        "إذا وافقت الحكومة فسنوقع. وسنعود إلى العمل الشهر المقبل",
    ],
)
def test_a_quotation_that_denies_or_supposes_is_not_cut(quoted):
    sentence = f"وقال مدير المرفأ حسان العلي: «{quoted}»."

    assert all(quoted in text for text in told(sentence) if "«" in text)


# ---- what no statement is made of

NO_STATEMENT = (
    "فهل تكفي هذه الأموال لإصلاح ما أفسدته السيول؟",
    "نحن نعمل منذ سنوات على حماية هذا النهر من التلوث.",
    "وقال المسؤول إن الشركة سددت ديونها كاملة قبل نهاية الربع الأول.",
    "ووصف المسؤول نفسه القرار بأنه خطوة مهمة على طريق الإصلاح.",
    "وهذا القرار يخفف العبء عن التجار الصغار في الأسواق القديمة.",
    "الشامي: الجسر هدية العاصمة إلى سكان الوادي",
    "اقرأ أيضا",
)


@pytest.mark.parametrize("sentence", NO_STATEMENT)
def test_what_cannot_stand_alone_is_not_told(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "وأنهى العمال أعمالهم في الموقع وسلموا مفاتيحه إلى البلدية.",
        "وتسلم الفنان نبيل عازار جائزته في حفل حضره المئات.",
        "وأنهت الشركة أعمالها في الموقع وسلمت مفاتيحه إلى البلدية.",
    ],
)
def test_a_pronoun_whose_noun_stands_before_it_is_no_hindrance(sentence):
    assert sentence.removeprefix("و") in told(sentence)


def test_a_pronoun_whose_noun_comes_later_is_a_hindrance():
    assert told("وسلم المهندس مفاتيحها إلى البلدية بعد انتهاء الأعمال.") == []


def test_a_demonstrative_whose_noun_was_never_named_is_not_dropped():
    assert told("وتأتي هذه الخطوة بعد أشهر من المفاوضات بين البلدية والتجار.") == []


def test_an_aside_that_a_dash_opens_is_closed():
    aside = "كانت ذئاب الجبل -التي تسكن الجزيرة أصلا لكن عددها قل بعد مواسم الصيد"
    sentence = sentences_of(article(f"{LEADS[0]}\n\n{aside}- قد عادت إلى الوادي."))[-1]
    kept = sentence.words[: len(words(aside))]
    assert reason_not_alone(kept, sentence) == "unbalanced marks"
    assert reason_not_alone(sentence.words, sentence) != "unbalanced marks"


# What a comma and another clause follow is whole: the verb has had all that it gets.
SPENT = (
    ("دفعت بلدية الوادي بخطط جديدة لحماية السكان", "، وأعلنت أنها ستنفذها في مطلع يناير المقبل."),
    ("تأهل منتخب الوادي بسجل مثالي في التصفيات", "، حيث استقبل أربعة أهداف فقط في عشر مباريات."),
    ("سعى مجلس الوادي الخميس لإرضاء السكان بعد تهديدهم بالإضراب", "، وقال إن الأجور ستدفع."),
    ("قال سامر الراوي إن الإصابة في النهائي هي الأسوأ في مسيرته", "، مضيفا أنه سيعود في مارس."),
)


@pytest.mark.parametrize(("kept", "lost"), SPENT)
def test_a_clause_that_another_is_joined_to_is_whole(kept, lost):
    assert kept + "." in told(kept + lost)


WAITING = (
    ("أشار استطلاع للرأي أجراه مركز الضفاف", "، ونشرت نتائجه الثلاثاء، إلى أن نصف السكان مسافرون."),
    ("اعتذر نادر الشامي، وهو نائب رئيس البلدية", "، عن تصرفات موظفيه في المكتب الرئيسي للبلدية."),
    ("توفي سائح في الوادي الثلاثاء، بينما قضت زوجته", "، التي تبلغ 64 عاما، نحبها بعد خمس ساعات."),
    ("يعتقد أن سامر الراوي هو الوحيد من أشقائه", "، الذي اعتقلته الشرطة بعد الحادث."),
)


@pytest.mark.parametrize(("kept", "lost"), WAITING)
def test_what_still_waits_for_its_own_is_not(kept, lost):
    assert kept + "." not in told(kept + lost)


def test_a_source_of_a_figure_is_not_set_after_what_has_none():
    first = (
        "واجهت بلدية الوادي انتقادات جراء إغلاق الجسر، حيث أصيب 30 شخصا، وفق وزارة الصحة في الساحل."
    )

    assert not [text for text in told(first) if "الصحة" in text and "30" not in text]


def test_a_name_in_brackets_after_what_gives_it_stays():
    first = "واحتجز حراس الميناء السفينة المسماة (نجمة الساحل) والتي تحمل ألفي طن من القمح."

    assert not [text for text in told(first) if "المسماة و" in text]


def test_a_figure_in_brackets_that_counts_stays():
    first = "وأجرت مستشفيات الوادي (187) قسطرة قلبية منذ بداية الموسم."
    assert not any("مستشفيات الوادي قسطرة" in text for text in told(first))
