"""What looks as if it pointed back and does not, and what does."""

import pytest

from invented_news import article
from mujaz.digest.embedded import candidates
from mujaz.digest.sentences.sentence import inside_quotation, sentences_of
from mujaz.digest.standing.reference import reason_of_reference
from mujaz.engine import facts_of
from mujaz.models.ranker import shipped_ranker

LEAD = "أعلن نادي الساحل في أبريل أنه سيقدم مساعدات إلى سكان الوادي بعد فوزه بالكأس."


def reason(*sentences):
    """Return why the last of some sentences leans, the first being the lead."""
    told = facts_of(article("\n\n".join(sentences), title="الكأس"))
    last = sentences_of(told.article, told.facts)[-1]
    return reason_of_reference(last.words, inside_quotation(last.words), last)


STANDS = (
    "التقى سامر الراوي الطبيب وكذلك رئيس الاتحاد نادر الشامي.",
    "أعلنت حالة الطوارئ في يوليو 2016، وجددت منذ ذلك الحين سبع مرات.",
    "تهدف الحملة إلى علاج 500 شخص في الوادي و15 ألف شخص آخرين في الساحل.",
    "كان آخر فيلم صورته سلمى الحداد في الوادي عام 2015.",
    "قال سامر الراوي إن إيران تنتج النفط وإن ذلك البلد يصدر معظمه.",
    "بلغ العجز مليون دينار في مارس، انخفاضا من الفترة نفسها من العام الماضي.",
    "ظهر سامر الراوي نفسه في التسجيل.",
    "أدين متهمان أحدهما بالسجن عاما.",
    "كانت سلمى الحداد قد فازت في أكتوبر/تشرين الأول بالجائزة.",
    "انفصل كورتوا عن صديقته سلمى الحداد في أبريل.",
    "قالت السلطات إن الحارس المشتبه به هو سامر الراوي.",
    "قالت سلمى الحداد إن شركات في العالم تصنع الدواء.",
    "قال الشيخ أحمد الحداد إن البلدة آمنة.",
    "ولد سامر الراوي في الوادي ونشأ في الساحل.",
    "ذكرت الرئاسة المصرية على لسان المتحدث باسمها أن الجسر مغلق.",
    "تحدث سامر الراوي للمرة الثالثة خلال أسبوع عن إغلاق الجسر.",
    "أعلن تيار «الضفاف» الذي يترأسه سامر الراوي أن الجسر مغلق.",
    "خلال زيارته إلى الوادي في تشرين الأول، وجه سامر الراوي نداء إلى السكان.",
)


@pytest.mark.parametrize("sentence", STANDS)
def test_it_stands_alone(sentence):
    assert reason(LEAD, "وصل الوفد إلى المدينة.", sentence) is None


LEANS = (
    "وصل آخرون إلى الوادي مساء الأحد.",
    "في احتمال آخر، تتأخر المباراة إلى الأحد.",
    "بقي سامر الراوي في الوادي منذ ذلك الحين.",
    "قال سامر الراوي إن ذلك البلد يصدر النفط.",
    "بلغ العجز مليون دينار، انخفاضا من الفترة نفسها.",
    "أدين أحدهما بالسجن عاما.",
    "وصف سامر الراوي الخطة كذلك.",
    "خلال زيارتها إلى الوادي في تشرين الأول، وجه سامر الراوي نداء إلى السكان.",
    "خلال زيارته إلى الوادي، قال الرئيس إن الجسر سيفتح.",
)


@pytest.mark.parametrize("sentence", LEANS)
def test_it_leans_on_the_text_before(sentence):
    assert reason(LEAD, "وصل الوفد إلى المدينة.", sentence) is not None


def test_the_lead_tells_which_thing_is_meant():
    assert reason(LEAD, "يدين الساحل بهذا الفوز لحارسه سامر الراوي.") is None
    assert reason(LEAD, "قال سامر الراوي إن هذه الخسارة مؤلمة.") is not None


def leaning(*sentences):
    """Return each statement that some sentences may give, with what it leans on."""
    told = facts_of(article("\n\n".join(sentences), title="الكأس"))
    some = candidates(told.article, shipped_ranker(), told.facts)
    return {one.text: one.draft.leans_on for one in some}


def test_a_role_of_the_lead_is_told_after_it():
    said = "قال مصدر في المرفأ إن السفن ستعود السبت."
    told = leaning(said, "وأضاف المصدر أن المرفأ الشرقي أغلق منذ شهرين.")
    other = leaning(
        said,
        "وذكر مصدر أمني أن الطريق مغلق.",
        "وأضاف المصدر أن المرفأ الشرقي أغلق منذ شهرين.",
    )

    assert told["أضاف المصدر أن المرفأ الشرقي أغلق منذ شهرين."]
    assert "أضاف المصدر أن المرفأ الشرقي أغلق منذ شهرين." not in other


def test_full_stops_of_a_quotation_end_no_sentence():
    quoted = "وقال مدرب النجمة سامر الراوي: «لسنا نادمين. لعبنا جيدا. خسرنا في النهاية»."
    after = "وتلعب النجمة مباراتها المقبلة أمام الساحل في الدوري يوم الأحد."
    told = leaning("فاز فريق النجمة على الساحل بهدفين في الدوري.", quoted, after)

    assert "قال مدرب النجمة سامر الراوي: «لسنا نادمين. لعبنا جيدا. خسرنا في النهاية»." in told


def test_who_is_named_no_longer_speaks():
    told = leaning(
        "فاز فريق النجمة على الساحل بهدفين في الدوري.",
        "وقال مدرب النجمة سامر الراوي: نحن جاهزون للمباراة. ويخضع الراوي لتدريبات خاصة في النجمة.",
    )
    still = leaning(
        "فاز فريق النجمة على الساحل بهدفين في الدوري.",
        "وقال مدرب النجمة سامر الراوي: نحن جاهزون للمباراة. وسيكون الوادي أقوى من الجميع.",
    )

    assert any("لتدريبات خاصة" in text for text in told)
    assert not any("أقوى" in text for text in still)


def test_a_signature_before_the_lead_goes():
    told = leaning("عوض الحداد- سبق- الوادي: أعلنت جمعية البر تأجيل الحفل إلى الأحد المقبل.")

    assert "أعلنت جمعية البر تأجيل الحفل إلى الأحد المقبل." in told


def test_where_something_was_said_goes_with_its_outlet():
    told = leaning(
        "فاز فريق النجمة على الساحل بهدفين في الدوري.",
        "وقال سامر الراوي، خلال مقابلة في برنامجه «حال البلد»، إن النجمة ستشارك في الكأس.",
        "وقال مدرب النجمة نادر الشامي في بيان تلقت الصحيفة نسخة منه إن ثلاثة لاعبين أصيبوا.",
    )

    assert "قال سامر الراوي إن النجمة ستشارك في الكأس." in told
    assert "قال مدرب النجمة نادر الشامي إن ثلاثة لاعبين أصيبوا." in told


def test_a_noun_after_a_preposition_is_no_verb():
    told = leaning(
        "في سبق طبي جديد، نجح فريق من العلماء في اكتشاف جين يجعل المرضى أكثر عرضة للالتهابات، وقالت"
        " الدكتورة سلمى الراوي إن الدراسة نجحت في تحديد دور الجين الجديد وإنها ستستمر عامين."
    )

    assert any(text.endswith("للالتهابات.") for text in told)


def test_according_to_opens_a_sentence():
    first = "وفق النتائج الأولية للانتخابات في البلاد فإن حزب الضفاف حصل على أكثر المقاعد."

    assert first in leaning(first)


def test_a_verbal_noun_after_its_name_is_no_part_of_a_body():
    told = leaning(
        "قررت شركة كيكر التوقف عن صنع القوارب في الوادي.",
        "وقالت الشركة إن آخر القوارب سيباع في يوليو المقبل في معرض الوادي.",
    )

    assert "قالت شركة كيكر إن آخر القوارب سيباع في يوليو المقبل في معرض الوادي." in told
