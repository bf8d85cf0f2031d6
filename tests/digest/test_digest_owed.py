"""What a statement owes its reader: the object, the frame and the size of what it tells."""

import pytest

from invented_news import LEADS, article, tellings, told
from mujaz.digest.clause.sense import reason_of_sense
from mujaz.language.words import words

# sentence: what every statement of it must hold
MUST_STAY = {
    # the object, after what describes the subject or stands beside it
    "وتناقش الندوة التي ينظمها مركز الواحة ومقره العاصمة، بحضور خبراء، أوضاع المزارعين في "
    "الجنوب.": "أوضاع المزارعين",
    "وقررت شركة السواقي، وهي كبرى شركات المياه، السماح للمزارعين بتأجيل سداد الفواتير "
    "المتأخرة.": "السماح",
    "وفي عام 2016، اشترت جمعية محلية تعرف باسم بيت الزيتون، ويعمل مؤسسها في التجارة، قطعة أرض "
    "من البلدية.": "قطعة أرض",
    "وأظهر مسح سنوي يجريه معهد الضفاف، ويشمل سبعين بلدة، الثلاثاء أن أسعار الخبز ارتفعت في "
    "الجنوب.": "أن أسعار",
    "وأعلن وزير الزراعة سامي الراوي في وقت سابق الثلاثاء إغلاق المعبر الشمالي أمام "
    "الشاحنات.": "إغلاق المعبر",
    "ولم تحصد رواية «ليل الميناء» للكاتب نبيل عازار التي رشحت لست جوائز سوى جائزة "
    "واحدة.": "سوى جائزة",
    # «كانت» and what أن governs have their predicate
    "وكانت دراسة أجرتها جامعة الضفاف في أكتوبر الماضي، أظهرت أن عدد القوارب تراجع إلى "
    "النصف.": "أظهرت",
    "وأشار الخبير سامي الراوي إلى أن عدم امتلاك الشركة لأسطول من الشاحنات كما هي حال منافسيها "
    "يرفع كلفة النقل.": "يرفع",
    # a phrase that opens has its clause
    "وتعليقا على أنباء تحدثت عن فرض رسوم على القمح، قالت وزارة الزراعة إن الرسوم لن تتغير.": "قالت",
    "وفي برنامج تبثه قناة الضفاف ويعد من أشهر برامجها، أكد مدير الميناء حسان العلي أن "
    "الأرصفة جاهزة.": "أكد",
    "وأوضحت الوزارة أن 47 بالمئة من القمح يأتي من الشمال، أما ما بقي من حاجة البلاد إلى الحبوب "
    "فيأتي من الخارج.": "فيأتي من الخارج",
    # the verb's own phrase, and what somebody does it in
    "واستدعت الوزارة السفير الجمعة لتطلب خفض عدد العاملين في الملحقية التجارية ليتساوى مع عدد "
    "نظرائهم في العاصمة.": "",
    "وجاءت الزيارة بعد مشاركة الشركة مع بلديات الجنوب في بناء سد الوادي.": "في بناء سد",
    # where, in which cases and of what the rest holds
    "وفي كندا، ارتفع سعر القمح إلى 310 دولارات للطن.": "في كندا",
    "وفي بعض الحالات النادرة، تعود القوارب إلى المرفأ قبل منتصف الليل.": "في بعض الحالات",
    "وبموجب القانون الجديد، يحصل المزارعون على قروض صغيرة بلا فوائد.": "بموجب القانون",
    # how far a thing changed, in how much time it is counted
    "وخفضت محكمة الاستئناف عقوبة المقاول نادر الشامي لتصبح عامين.": "لتصبح عامين",
    "وزاد أجر عمال المرفأ عشرين دينارا و50 قرشا في الأسبوع.": "في الأسبوع",
    # what was expressed, announced or sent
    "وأعرب مدرب الساحل نبيل عازار عن حزنه بسبب إصابة الحارس سامي العوضي.": "بسبب إصابة",
    "ورحبت نقابة الصيادين بالبيان الصادر عن وزارة الزراعة، الذي أكدت فيه تمديد "
    "الموسم.": "تمديد الموسم",
    # a single thing, by what was done with it
    "وتراجعت بلدية الساحل عن صفقة، أبرمتها شركة السواقي لشراء محطة المياه.": "أبرمتها",
    "وقدمت البلدية إلى السكان خطة جديدة تنص على إغلاق السوق القديم.": "تنص على",
    # a denial after لكن, though its subject comes first
    "ويستطيع اللاعب سامي العوضي المشاركة في الدوري لكن النادي الجديد لم يسجله في "
    "الكأس.": "لم يسجله",
}


@pytest.mark.parametrize("sentence", MUST_STAY)
def test_what_is_owed_stays(sentence):
    statements = told(sentence)

    assert [text for text in statements if MUST_STAY[sentence] not in text] == []
    assert not any(text.endswith(" ليتساوى.") for text in statements)


@pytest.mark.parametrize(
    "sentence",
    [
        "وأعلنت فرق الإنقاذ إجلاء ألف شخص من المدارس والمباني الحكومية بخاصة في بلدة الزهراء.",
        "وانتشرت الأقاويل عن رحيل الحارس إلى نادي الواحة في الصيف القريب خاصة وأن عقده ينتهي.",
    ],
)
def test_especially_waits_for_what_it_picks_out(sentence):
    assert [text for text in told(sentence) if text.endswith("خاصة.")] == []


def test_what_led_in_as_an_occasion_may_go():
    assert "قال الرئيس سمير قاسم إن العام المقبل سيكون عام الزراعة." in told(
        "وفي تصريح صحفي، قال الرئيس سمير قاسم إن العام المقبل سيكون عام الزراعة."
    )


def test_a_second_deed_does_not_take_the_date_of_the_first():
    sentence = (
        "وانتقل المهندس نبيل عازار إلى كندا في عام 2013 واستقبل النائب سامي الراوي وفد العاصمة "
        "يوم الثلاثاء."
    )
    assert [one for one in told(sentence) if "واستقبل" in one and "الثلاثاء" not in one] == []


def test_a_share_keeps_the_month_that_the_clause_before_names_for_both():
    sentence = "وارتفع القمح 6 بالمئة في يوليو، بينما هبطت أسعار الشعير 7 بالمئة."
    assert [text for text in told(sentence) if text.startswith("هبطت")] == []


def test_a_time_after_a_relative_clause_may_be_its_own():
    sentence = (
        "وأكدت البلدية أنها تملك وثائق عن دعم التجار لجماعة الضفاف، التي تعمل في الوادي، منذ عام "
        "1990."
    )
    assert [text for text in told(sentence) if "منذ" in text and "التي تعمل" not in text] == []


def test_a_link_that_opens_another_clause_stays_between_its_commas():
    sentence = (
        "وسيؤدي رفع الرسوم إلى زيادة كلفة النقل، ومع ذلك، يؤدي انخفاض الأسعار إلى تخفيف العبء على "
        "المزارعين."
    )
    assert [text for text in told(sentence) if "النقل يؤدي" in text] == []


def test_what_may_not_be_is_not_told_as_what_is_not():
    lead = "قد لا يكون موسم القمح وفيرا في محافظات الجنوب، لكن وزارة الزراعة تعد بتعويض المزارعين."
    assert all(text.startswith("قد لا") for text in tellings(lead) if "يكون" in text)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("تنقسم القوارب إلى قسمين: الأول يضم قوارب الصيد الكبيرة.", "half of a pair"),
        ("تنقسم القوارب إلى قسمين: الأول يضم قوارب الصيد والثاني قوارب النقل.", None),
        ("«سماء الليل فوق الميناء القديم» - (34 مليون دينار)", "says too little"),
        ("تعمل البلدية على على مشروع جديد لتنقية مياه الوادي.", "lost a noun"),
        ("أثار قرار البلدية الجديد ردود فعل واسعة في الجنوب.", "tells nothing"),
        ("الثلاثاء فإنه سيحتفظ بعضوية المجلس البلدي في الجنوب.", "has no main clause"),
    ],
)
def test_what_says_nothing_whole(statement, reason):
    assert reason_of_sense(words(statement)) == reason


def test_concession_is_no_second_thing_said():
    sentence = "واعتبر مراقبون أن الوزير لا يدع مناسبة، حتى وإن كان الحدث صغيرا في الجنوب."
    assert [text for text in told(sentence) if "مراقبون إن كان" in text] == []


def test_the_phrase_that_a_second_thing_told_opens_is_no_addition():
    text = (
        "وفي الشمال صيادون يعملون ليلا، والبلدية تتهم الشركة بإغلاق مرفأ قديم، وفي الجنوب عودة "
        "الخلاف في المفاوضات بين النقابة والتجار."
    )
    made = tellings(LEADS[0], text)
    assert [one for one in made if "مرفأ قديم في المفاوضات" in one] == []
    assert article(text).sentences
