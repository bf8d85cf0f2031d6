"""Which clauses and nouns can be told as they stand: whole, of an occurrence, of somebody named."""

import pytest
from test_events import claims_of, found

from mujaz.fact import Place
from mujaz.span import Span

HANGING = {
    "ارتفعت أجرة النقل في المدينة، الأمر الذي أثار غضب سكان الأحياء البعيدة.": "الأمر",
    "زاد النادي راتب الحارس ثلاث مرات، ليصبح دخله مساويا لدخل المدرب في الموسم.": "ليصبح",
    "يفتح السوق أبوابه مبكرا تماما كما فعل مع تجار القرية قبل الحرب بسنوات.": "فعل",
    "تنقل الحافلة الركاب حتى وإن كان الطريق يستلزم إصلاحا كبيرا في الربيع.": "كان",
    "طلب النقيب مقابلة المدير، بينما تمسك الأخير برأيه في الخلاف القديم.": "الأخير",
    "في حال استمرت الشركة في منع الصيادين من دخول الرصيف الشرقي القديم.": "الشركة",
    "أغلق البلدية السوق بهدف فرض رسوم جديدة على تجار الخضار في الربيع.": "بهدف",
    "منذ تولي سليم رئاسة الغرفة التجارية في 2012، رفعت في الشوارع لافتات كثيرة.": "منذ",
    "تخشى غرفة الصيادين ومقرها حلب، من زيادة استخدام الشباك الممنوعة في البحيرة.": "مقرها",
}


@pytest.mark.parametrize(("text", "words"), HANGING.items())
def test_what_hangs_on_the_sentence_before_is_not_told(text, words):
    assert not any(words in event.text.split() for event in found(text))


def test_a_condition_with_what_follows_from_it_is_told():
    for text in (
        "إذا وافق المجلس على الخطة، ستبدأ الشركة بناء الجسر.",
        "في حال وافق المجلس على الخطة فإن الشركة ستبدأ بناء الجسر.",
    ):
        assert found(text)


STATES = (
    "كانت المدينة تصدر القمح إلى الجزيرة من مينائها القديم.",
    "بقيت عشرون قرية جبلية خارج شبكة الكهرباء.",
    "ظل الفريق متأخرا عن منافسه في الترتيب.",
    "شكلت رسوم العبور نحو 60% من دخل البلدية.",
    "استحوذت ثلاث شركات على نصف مبيعات الأسمنت.",
    "اهتمت الصحف المحلية بقضية الجسر القديم.",
)


@pytest.mark.parametrize("text", STATES)
def test_what_was_so_or_used_to_be_or_what_papers_write_of_is_no_event(text):
    assert found(f"وصل الوزير إلى حلب الأحد الماضي. {text}")[1:] == ()


def test_with_a_day_a_state_that_goes_on_is_told():
    (event,) = found("ستظل المدارس مغلقة يوم الاثنين المقبل.")
    assert event.status in ("planned", "expected")


def test_a_company_taken_over_is_no_share():
    assert found("استحوذت شركة الواحة على مصنع الزجاج في طرابلس.")


OF_OTHERS = (
    "اعتزل الرسام الكبير بعد وفاة زوجته الأولى عام 1998.",
    "هدأت الحدود منذ اندلاع الحرب بينهما عام 1998.",
    "أكدت النتائج النهائية للاستفتاء الذي أجري عام 1998 أن الأغلبية وافقت على بناء الجسر.",
    "ألغى الاتحاد خطته بعد مباراة ودية كان من المقرر أن تقام عام 1998.",
    "غضب الجمهور بعد إعلان رئيس النادي عام 1998 انسحاب فريقه من الدوري.",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_noun_of_somebody_not_named_or_cut_off_from_its_noun_tells_nothing(text):
    assert not any(event.when == "1998" for event in found(text))


NOUNS = {
    "زاد الإنتاج منذ عودة العمال إليها في 2014.": "عودة العمال إليها في 2014",
    "زاد الإنتاج بعد المصالحة التي رعتها البلدية عام 2014 لكن الخلاف استمر.": (
        "المصالحة التي رعتها البلدية عام 2014"
    ),
    "فاز الفريق بعد نهائي دوري الشباب في 2014 ليصعد إلى القمة.": "نهائي دوري الشباب في 2014",
}


@pytest.mark.parametrize(("text", "noun"), NOUNS.items())
def test_a_noun_ends_before_another_clause_and_may_have_its_own_pronouns(text, noun):
    assert any(noun.endswith(event.text) for event in found(text) if event.when == "2014")


def test_a_clause_does_not_end_on_a_noun_that_leads_on():
    text = "كشفت الشركة عن نمط جديد يمكن طبعه على أي جدار في المدينة بطريقة تجعل المارة يبتسمون."
    assert not any(event.text.endswith("بطريقة") for event in found(text))


ENDS = (
    "قررت الشركة الأحد الماضي نقل الركاب إلى الجبل مقابل رسوم أقل.",
    "فاز الفريق الأحد الماضي على ضيفه الجبل بفارق عشر نقاط أو أكثر.",
    "غيرت البلدية الأحد الماضي مواعيد الحافلات وأجرة النقل لتحقيق ذلك.",
)


@pytest.mark.parametrize("text", ENDS)
def test_what_compares_a_noun_or_is_done_may_end_a_clause(text):
    assert any(text.startswith(event.text + ".") for event in found(text))


def test_a_clause_hardly_too_long_keeps_its_last_phrase():
    text = (
        "باعت شركة النقل عشر حافلات كبيرة إلى بلدية الجبل القديمة في الضواحي البعيدة من مدينة "
        "الميناء بعد خلاف طويل بين المدير وسائقي الحافلات مقابل رسوم شهرية رمزية ثابتة"
    )
    assert any(event.text.endswith("رمزية ثابتة") for event in found(f"{text}."))


def test_a_clause_is_not_told_without_the_noun_that_its_last_word_is_of():
    text = "أقر المجلس البلدي الأحد قانونا جديدا للبناء يطبق بعض تدابير حال الطوارئ القديمة."
    assert not any(event.text.endswith("تدابير") for event in found(text))


def test_the_sign_of_a_share_is_no_mark_at_the_end_of_a_clause():
    (event,) = found("خسر مؤشر السوق الأحد الماضي 572 نقطة أي 2.3 %.")
    assert event.text.endswith("%")


def test_they_of_the_text_before_stand_for_nobody():
    text = "وصل الوزير إلى حلب الأحد الماضي. رفضت البلدية توجيه الدعوة لهم."
    assert not any("لهم" in event.text for event in found(text))
    text = "وصل الوزير إلى حلب الأحد الماضي. استقبل المدير العمال ووجه الدعوة لهم."
    assert any("العمال" in event.text for event in found(text))


def test_no_event_ends_on_a_verb_that_only_describes():
    text = (
        "استعادت القوات البلدة بعد هجوم واسع على مواقع المسلحين في محيط الميناء القديم وفي القرى "
        "التي تحيط به من الجهات كلها ضمن حملة كبيرة اندلعت في الشمال قبل عام ثم امتدت جنوبا."
    )
    assert not any(event.text.endswith("اندلعت") for event in found(text))


NOT_PLAIN = (
    "انتقد كثير منهم أداء الفريق في المباراة.",
    'قال المدير: "المخاطر المحدقة بالسوق المحلية زادت بعد قرار الإغلاق".',
    "تحاول الشركة الوطنية للنقل اللحاق بمنافسيها في سوق السيارات الكهربائية.",
    "ترفض الشركة الوطنية للنقل التخلي عن أسلوبها القديم في التسعير.",
    "يتوقع أن يصل المنسوب إلى الذروة يومي الجمعة أو السبت بعد الأمطار.",
)


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_a_view_a_standing_attempt_and_some_of_those_named_before_are_no_events(text):
    lead = "افتتح الوزير المعرض يوم الأحد. "
    claims = claims_of(lead + text)
    assert [e.text for e in found(lead + text, claims=claims) if e.start >= len(lead)] == []


def test_a_noun_that_is_joined_before_its_verb_opens_no_event():
    lead = "أغلقت السلطات المطار يوم الأحد بعد حريق كبير. "
    text = lead + "وهذه قضية كبيرة للحزب الذي كان قد نجا حتى الآن من فضائح كثيرة في العاصمة."
    assert [event.start for event in found(text)] == [0]


TOLD_IN_MARKS = (
    'قال المدير: "سددت اليونان الفوائد المتوجبة عليها للصندوق الدولي".',
    'قال المدير: "تم تشجيع الشركات المحلية على إقامة مصانع جديدة في المدينة".',
    'قال المدير: "قتل ثلاثة جنود في انفجار لغم قرب الحدود".',
)


@pytest.mark.parametrize("text", TOLD_IN_MARKS)
def test_what_a_state_does_or_befalls_people_is_an_event_in_marks_too(text):
    lands = tuple(
        Place(text="اليونان", kind="country", mentions=(Span(at, at + len("اليونان")),))
        for at in (text.find("اليونان"),)
        if at >= 0
    )
    assert len(found(text, claims=claims_of(text), places=lands)) == 1


FORESEEN = (
    "سيتدفق ملايين السكان إلى المدن المكتظة في الشمال بحثا عن العمل والمياه النظيفة.",
    "ستسفر نتائج الاقتراع عن برلمان معلق تتقاسم فيه ثلاثة أحزاب كبيرة مقاعد العاصمة.",
)


@pytest.mark.parametrize("text", FORESEEN)
def test_what_nobody_wills_is_expected(text):
    assert [event.status for event in found(text)] == ["expected"]
