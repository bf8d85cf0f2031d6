"""What was printed and should not be: torn, without its contrast, or of nobody that is told."""

import pytest

from invented_news import told
from mujaz.article import Article
from mujaz.digest.clause.foreseen import was_to_be
from mujaz.digest.clause.sense import reason_of_sense
from mujaz.digest.opening.opening import reason_not_to_open
from mujaz.digest.standing.mainless import has_no_main_clause
from mujaz.engine import brief_of
from mujaz.language.pronouns import lacks_noun
from mujaz.language.words import words

# sentence: what every statement of it must hold
MUST_STAY = {
    "وأوضحت جمعية الضفاف أن الحفل كان مقررا له أن يقام غدا، حيث تشارك فيه عشر فرق شعبية، إلا "
    "أن مجلس الإدارة قرر تأجيله.": "تأجيله",
    "وكان المهاجم قريبا من الانتقال إلى نادي الميناء الذي يدربه سامي الكيلاني منذ عامين لكنه "
    "اختار البقاء مع فريقه.": "اختار",
    "ومنذ انهيار السد القديم عام 2013، اتفقت الوزارة والبلدية على خطة للتخلص من المخلفات خلال "
    "عام، إلا أن هيئة البيئة واصلت رصد مواد سامة في النهر.": "واصلت",
    "وأسفر انهيار السقف، الذي أعلن مصنع النسيج مسؤوليته عنه الجمعة وشغل أهالي الحي في سوق "
    "المرفأ بوسط المدينة، عن إصابة ثلاثة عمال.": "عن إصابة",
    "وبلغت القيمة السوقية لشركات الشحن المدرجة بالبورصة مع إقفال أمس نحو 49 مليار دينار، فيما "
    "تراجعت أسهم النقل.": "49",
    "ونشرت وكالة الأنباء المحلية بيانا مشتركا بين البلدين، يؤكد أنهما اتفقتا على تطوير "
    "الموانئ.": "اتفقتا",
    "وأوضحت وزارة الزراعة في تقريرها الصادر مؤخرا بعنوان «آفاق المحاصيل»، إلى أنه سيتم تمويل "
    "المشروع من صندوق تؤسسه المصارف.": "تمويل",
    'ونشر سليم الحداد على صفحته بموقع التواصل، قائلا: "شكرا لكل من زار المعرض في الميناء".': (
        "شكرا"
    ),
    "وشدد الخبراء في تقريرهم على مخاطر أخرى ومنها خروج غير منظم من الاتحاد.": "ومنها",
    "وكان وزير النقل سليم الحداد، قد عبر، الإثنين، عن قلقه من التقارير التي تحدثت عن الجسر.": (
        "قلقه"
    ),
    "وتحتل القلعة موقعا استراتيجيا بين مدينتي صور وتدمر غربي البلاد، واعتبرت جزءا من "
    "السور.": "وتدمر",
    "ولم تقتصر أعمال الترميم على السوق فحسب، إذ قامت فرق البلدية المكلفة بحماية الساحل جنوبي "
    "الميناء، بتنفيذ حملة واسعة في القرى.": "بتنفيذ",
    "وكشفت رسالة إلكترونية مسربة من وزارة النقل الدنماركية، حصلت خدمة «المرفأ» الإخبارية على نسخة "
    "منها، عن وجود عجز كبير في قطع الغيار.": "عن وجود",
    "وكان اعتراف الوزير بأخطاء كثيرة في بناء الجسر، ومن بينها طرد المهندسين، مفاجأة للكثيرين.": (
        "مفاجأة"
    ),
}

# sentence: what no statement of it may open with
TORN = {
    "ورافق وزير النقل خلال زيارته إلى مستشفى الميناء- حيث يرقد المصابون- المحافظ نادر الشامي، "
    "والوفد المرافق له.": ("يرقد", "رافق وزير النقل خلال زيارته إلى مستشفى الميناء."),
    "وهيمن نادي الساحل على جميع الجوائز، حيث فاز لاعبوه بجوائز الأفضل، ففاز حارس مرماه رامي "
    "خلف بجائزة أفضل حارس مرمى.": ("فاز حارس",),
    "وتحدث الوزير عن فرص الاستثمار في الطاقة، ونرى الآن العديد من مشاريع الرياح في البحر، "
    "وتشهد المنطقة تنوعا.": ("نرى",),
    "وساعدت بيانات قوية للوظائف في تعميق خسائر المعدن هذا الأسبوع وأذكت مخاوف من أنه قد يواصل "
    "الهبوط.": ("أذكت",),
    "وأصيب اللاعب في مباراة فريقه أمام الساحل، خضع بعدها لعملية جراحية وغاب عما تبقى من موسم "
    "فريق العاصمة.": ("غاب",),
    "أما منافسه فسيكون خلف زميله في منتخب الوادي الحائز على لقب الكأس.": ("سيكون",),
    "وتزايدت الانتقادات للشركة المسؤولة عن الجسر، وصرح وزير النقل سليم الحداد أنه بدأ إجراءات "
    "سحب الامتيازات منها.": ("صرح",),
    "11 فبراير/ شباط: تحطمت طائرة صغيرة بعد دقائق من إقلاعها من مطار الوادي.": ("تحطمت",),
    "وأحد العاملين نجا من الانهيار وكان في غرفة مجاورة.": ("وأحد",),
    "ونُقل عن الوزير قوله إن المصرف سيحدد أسعار الصرف استنادا إلى التضخم.": ("نُقل",),
}

HIDDEN = (
    "كان قد دعا لاعبي فريقه إلى مغادرة الملعب عقب إلغاء الهدف.",
    "أصبح أول رئيس يزور المدينة القديمة خلال عقد.",
    "ستكون أول نسخة من البطولة تقام فعالياتها في ثلاث دول.",
    "شارك كلاعب في صفوف نادي الميناء خلال عامين.",
    "سيزور موريتانيا والسنغال ثلاثة أيام مطلع الشهر.",
    "تروي لحظة انهيار السقف على العمال في المصنع.",
    "يتلقى العلاج في محافظة الميناء منذ شهر.",
    "غاب عما تبقى من موسم الفريق.",
    "ابتداء من يوم الأحد، سينتقل إلى الساحل الغربي للقاء المصدرين.",
    "«رويترز» وحذرت أجهزة الأرصاد من عواصف رعدية.",
)

EMPTY = (
    "سأل صحفيون المدرب سامي الكيلاني عما إذا كان يشعر بالخجل إزاء أداء الفريق.",
    "CNN بالعربية لا يمكنها التأكد من صحة المعلومات المتداولة عبر مواقع التواصل.",
)


@pytest.mark.parametrize("sentence", MUST_STAY)
def test_what_makes_it_true_or_whole_stays(sentence):
    assert all(MUST_STAY[sentence] in text for text in told(sentence))


def test_what_is_done_instead_waits_for_its_clause():
    some = told(
        "والزعفران، يتم تقليده نظرا لسعره الباهظ، إذ بدلا من استخدام بتلات الزهرة، "
        "يتم تقليده بقشور الذرة."
    )

    assert some
    assert not [text for text in some if text.endswith("الزهرة.")]


@pytest.mark.parametrize("sentence", TORN)
def test_no_torn_part_is_told(sentence):
    assert not [text for text in told(sentence) if text.startswith(TORN[sentence])]


@pytest.mark.parametrize("sentence", HIDDEN)
def test_what_hides_its_subject_opens_nothing(sentence):
    assert reason_not_to_open(words(sentence), is_lead=False)


@pytest.mark.parametrize("sentence", EMPTY)
def test_what_was_asked_or_not_checked_is_no_news(sentence):
    assert reason_of_sense(words(sentence)) == "tells nothing"


def test_a_spokesman_who_doubts_is_news():
    sentence = "أضاف المتحدث باسم التحالف أن الصور لا يمكن التأكد من صحتها."

    assert reason_of_sense(words(sentence)) is None


def test_things_are_not_they():
    def lacks(sentence):
        some = words(sentence)
        return lacks_noun(some, [False] * len(some))

    assert lacks("عثرت القوات الأمنية على جثثهم.")
    assert not lacks("طالبت العائلات بالإفراج عن أبنائهم.")
    assert lacks("كرس العديد من خطاباته للدفاع عن الجسر.")


def test_a_plan_is_known_by_was():
    assert was_to_be(words("كان من المقرر أن يقام الحفل غدا"))
    assert was_to_be(words("كاد الفريق يفوز بالمباراة"))
    assert was_to_be(words("كانت البلدية ستفتح السوق"))
    assert not was_to_be(words("كان الوزير قال إنه من المقرر أن يقام الحفل"))


def test_the_main_clause_after_a_concession_is_one():
    assert not has_no_main_clause(words("رغم أن الجسر قديم، إلا أن البلدية لم تغلقه."))
    assert not has_no_main_clause(words("رغم التفوق الواضح دعا المدرب لاعبي فريقه للحذر."))
    assert not has_no_main_clause(words("في ظل رئاسته تحولت البلاد إلى أحد كبار المصدرين."))
    assert has_no_main_clause(
        words("في ظل المبادرات التي تطلقها الوزارة لتبدأ بعدها برامج تسعى إلى التوازن.")
    )
    assert has_no_main_clause(words("المزارع الذي لا يملك بئرا، ولا يجد سوقا، أو طريقا إليها."))


LEAD = (
    "افتتح وزير النقل سليم الحداد، صباح الأحد، جسر الوادي الأخضر الذي يربط ضفتي المدينة بعد "
    "عامين من الأعمال. "
)
REST = (
    "وقال رئيس البلدية نادر الشامي إن الكلفة بلغت 240 مليون دينار. "
    "وأعلنت شركة الكهرباء تركيب 300 عمود إنارة على جانبي الجسر."
)


def _told_with(after: str) -> str:
    body = LEAD + "وأوقفت المحكمة الإدارية أعمال الرصف في الضفة الشرقية. " + after + REST
    digest = brief_of(Article(id="turned", title="افتتاح جسر الوادي الأخضر", body=body)).digest
    return " ".join(one.text for one in (*digest.summary, *digest.points))


def test_what_the_next_sentence_takes_back_is_not_told():
    assert "أوقفت المحكمة" in _told_with("")
    assert "أوقفت المحكمة" not in _told_with("لكنها عادت وسمحت بها يوم الخميس. ")
    assert "أوقفت المحكمة" in _told_with("لكنها لم تحدد موعد الجلسة المقبلة. ")
