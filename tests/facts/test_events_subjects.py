"""Whom an event is of: in its own words, or in the text before it; null where nobody can say."""

import pytest
from test_events import FRIDAY

from mujaz.fact import Event, Name, Place, Subject
from mujaz.facts import dates, events, quantities
from mujaz.language import sentences
from mujaz.span import Span


def told(text, people=(), bodies=(), places=()):
    def names(some):
        return tuple(
            Name(text=full, mentions=tuple(_mentions(text, (full, *others))))
            for full, *others in some
        )

    return events.find(
        text,
        sentences=sentences.split(text),
        dates=dates.find(text, published=FRIDAY),
        people=names(people),
        organisations=names(bodies),
        places=tuple(places),
        quantities=quantities.find(text, published=FRIDAY),
        published=FRIDAY,
    )


def _mentions(text, forms):
    taken = []
    for form in sorted(forms, key=len, reverse=True):
        at = text.find(form)
        while at >= 0:
            span = Span(at, at + len(form))
            if not any(map(span.meets, taken)):
                taken.append(span)
            at = text.find(form, at + 1)
    return sorted(taken, key=lambda span: span.start)


NAMED = {
    "أطلقت وزارة الزراعة الأربعاء برنامجا لتشجير التلال.": "وزارة الزراعة",
    "دعت نقابة المعلمين الوزير إلى اجتماع عاجل يوم الأحد.": "نقابة المعلمين",
    "قتل أكثر من سبعين شخصا في انهيار سد يوم الأربعاء.": "أكثر من سبعين شخصا",
    "زار عدد من الأطباء المخيم يوم الثلاثاء.": "عدد من الأطباء",
    "كانت محكمة محلية قد أصدرت حكمها في القضية يوم الأحد.": "محكمة محلية",
    "غالبية التجار أغلقوا متاجرهم يوم الأحد احتجاجا على الرسوم.": "غالبية التجار",
    "يوم السبت الماضي، رفعت الحكومة أسعار الخبز في المدن.": "الحكومة",
    "عزا محللون تراجع الأسهم يوم الأحد إلى هبوط أسعار النفط.": "محللون",
    "ألقت طائرة أجنبية منشورات على القرية يوم الأحد.": "طائرة أجنبية",
    "وجهت السلطات التركية يوم الأحد تهمة التهريب إلى ثلاثة بحارة.": "السلطات التركية",
    "قالت هيئة السوق يوم الأحد إنها أوقفت تداول سهمين.": "هيئة السوق",
    "أصيب في الحادث يوم الأحد 20 عاملا بجروح.": "20 عاملا",
}


@pytest.mark.parametrize(("text", "subject"), NAMED.items())
def test_a_clause_names_whom_its_verb_is_of(text, subject):
    (event,) = told(text)
    assert event.subject is not None
    assert event.subject.text == subject
    assert event.told == event.text


ENDS = {
    "احتل نادي الأمل المركز الثالث في الدوري يوم الأحد.": "نادي الأمل",
    "اكتفى نادي الأمل بفرض غرامة مالية على حارسه يوم الأحد.": "نادي الأمل",
    "اندفع المحتجون صوب البوابة القديمة للمصنع يوم الأحد.": "المحتجون",
    'دانت النقابة "جريمة قتل الحارس" يوم الأحد.': "النقابة",
    "ظهر الوزير التونسي مبتهجا في حفل الافتتاح يوم الأحد.": "الوزير التونسي",
    "تم توسيع نطاق المنحة لتشمل الطلاب يوم الأحد.": "توسيع نطاق المنحة",
    "وقع مدرب نادي الأمل سامر الراوي عقدا جديدا يوم الأحد.": "مدرب نادي الأمل سامر الراوي",
    "واجه سامر الراوي الحائز على الجائزة انتقادات حادة يوم الأحد.": "سامر الراوي",
    "اختار كثير من الفرنسيين التلفزيون مصدرا للأخبار يوم الأحد.": "كثير من الفرنسيين",
}


@pytest.mark.parametrize(("text", "subject"), ENDS.items())
def test_a_subject_ends_where_another_phrase_begins(text, subject):
    people, bodies = [("سامر الراوي",)], [("نادي الأمل",)]
    assert [event.subject.text for event in told(text, people, bodies)] == [subject]


def test_after_a_state_s_name_what_it_does_is_no_part_of_the_subject():
    text = "تعتزم فنلندا فرض رسوم على الأخشاب المستوردة يوم الأحد."
    land = Place(text="فنلندا", kind="country", mentions=tuple(_mentions(text, ["فنلندا"])))
    (event,) = told(text, places=[land])
    assert event.subject.text == "فنلندا"


def test_a_quotation_after_a_name_is_another_s():
    text = 'دعا سامر الراوي "حركة الفجر" إلى اجتماع عاجل يوم الأحد.'
    (event,) = told(text, [("سامر الراوي",)], [("حركة الفجر",)])
    assert event.subject.text == "سامر الراوي"


UNTOLD = (
    "غادر المدرب النادي. وتمسك الأخير بموقفه من العقد أمام الصحفيين.",
    "في القرية القديمة بيوت كثيرة. تزوجا عام 1997 في بيت منها.",
    "نشرت الصحيفة صورا قديمة. كانت قد أعلنت عنه في سبتمبر 2016.",
)


@pytest.mark.parametrize("text", UNTOLD)
def test_what_nobody_can_say_whose_it_is_is_not_told(text):
    assert not [event for event in told(text) if event.start > text.index(".")]


def test_a_plural_in_the_oblique_case_is_no_subject():
    text = "تنقلت المسعفة سلمى الراعي بين الخيام. وكانت تسعف المصابين في مخيم النور يوم الأحد."
    after = [e for e in told(text, [("سلمى الراعي",)]) if e.start > text.index(".")]
    assert all(event.subject is None or event.subject.text != "المصابين" for event in after)


FRONTED = {
    "بحلول الساعة الثامنة انخفض سعر النحاس إلى أدنى مستوياته يوم الأحد.": "سعر النحاس",
    "بناء على طلب الوزير، قرر مجلس البلدة تأجيل الحفل يوم الأحد.": "مجلس البلدة",
    "قرابة الساعة التاسعة انفجرت سيارة في السوق القديم يوم الأحد.": "سيارة",
}


@pytest.mark.parametrize(("text", "subject"), FRONTED.items())
def test_what_leads_in_a_time_or_a_reason_is_no_subject(text, subject):
    assert [event.subject and event.subject.text for event in told(text)] == [subject]


HIDING = (
    "كرم الاتحاد سامر الراوي يوم الأحد. وقرر التبرع بقيمة الجائزة لمدرسة قريته.",
    "كرم الاتحاد سامر الراوي يوم الأحد. وحاول إقناع زملائه بالعودة إلى الملاعب.",
    "كرم الاتحاد سامر الراوي يوم الأحد. وفي 2012، أصبح أول لاعب يسجل مئة هدف.",
)


@pytest.mark.parametrize("text", HIDING)
def test_what_is_willed_or_become_is_no_subject(text):
    after = [event for event in told(text, [("سامر الراوي",)]) if event.start > text.index(".")]
    assert all(event.subject is None or event.subject.text == "سامر الراوي" for event in after)


def test_a_name_is_told_whole_with_what_its_bearer_is():
    text = "افتتح وزير النقل السابق مروان بن علي الحداد جسرا جديدا فوق النهر يوم الأحد."
    (event,) = told(text, people=[("مروان بن علي الحداد",)])
    assert event.subject.text == "وزير النقل السابق مروان بن علي الحداد"


def test_after_a_phrase_and_a_comma_a_name_is_whom_the_verb_is_of():
    text = "فازت بسباق النساء يوم الأحد، سلمى الراعي، بعد ساعتين من العدو."
    (event,) = told(text, people=[("سلمى الراعي",)])
    assert event.subject.text == "سلمى الراعي"


LIFE = "يعد الراوي من أشهر علماء الفلك في بلاده. ولد عام 1942 في مدينة ساحلية صغيرة."


def test_a_subject_left_to_the_sentence_before_has_its_full_name():
    text = f"كرمت الجامعة العالم سمير الراوي يوم الأحد. {LIFE}"
    event = told(text, people=[("سمير الراوي", "الراوي")])[-1]
    assert event.text.startswith("ولد عام 1942")
    assert event.subject.text == "سمير الراوي"
    assert text[event.subject.start : event.subject.end] == "سمير الراوي"
    assert event.told == f"[سمير الراوي] {event.text}"


def test_a_subject_is_that_of_the_clause_before_in_its_sentence():
    text = "تقدمت العداءة سلمى الراعي على رفيقاتها، إذ فازت بالسباق الثالث في 12 يونيو 2024."
    event = told(text, people=[("سلمى الراعي",)])[-1]
    assert event.text.startswith("فازت")
    assert event.subject.text == "سلمى الراعي"


NOBODY = (
    # somebody else has been named since
    "يعد الراوي من تلاميذ كمال الحداد. ولد عام 1942 في مدينة ساحلية صغيرة.",
    # the verb is a man's
    "تعد سلمى من أشهر علماء الفلك. ولد عام 1942 في مدينة ساحلية صغيرة.",
    # only persons are born
    "يعد الجسر من أقدم مباني المدينة. ولد عام 1942 في مدينة ساحلية صغيرة.",
    # nobody stands before it
    "ولد عام 1942 في مدينة ساحلية صغيرة.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_where_nobody_is_certain_an_event_has_no_subject(text):
    people = [("الراوي",), ("كمال الحداد",), ("سلمى",)]
    assert all(event.subject is None for event in told(text, people) if "ولد" in event.text)


def test_a_passive_or_a_late_noun_is_of_nobody_before_it():
    text = "استقال المدير يوم الأحد. وصدر عن الوزارة يوم الاثنين بيان عن الخلاف."
    assert all(e.subject is None or e.subject.start >= e.start for e in told(text))


def test_brackets_hold_only_what_the_words_hide():
    words = {"start": 10, "end": 20, "text": "ولد عام 1942", "when": "1942", "status": "happened"}
    inside, outside = Subject(start=12, end=15, text="عام"), Subject(start=0, end=4, text="سمير")
    assert Event(**words).told == "ولد عام 1942"
    assert Event(**words, subject=inside).told == "ولد عام 1942"
    assert Event(**words, subject=outside).told == "[سمير] ولد عام 1942"


def test_what_somebody_named_before_did_is_told_without_a_date():
    text = (
        "افتتحت رئيسة البلدية سلمى الراعي معرض الكتاب في الساحة الكبرى. كما تعهدت بترميم المكتبة. "
        "ثم شاركت في جلسة عن مستقبل القراءة مع طلاب المدينة."
    )
    last = told(text, people=[("سلمى الراعي",)])[-1]
    assert last.text.startswith("شاركت في جلسة")
    assert last.subject.text == "سلمى الراعي"


def test_a_noun_of_a_set_phrase_is_never_who_does_it():
    text = "سلطت الضوء على أوضاع العمال في المصانع القديمة قرب الميناء."
    assert told(text) == ()


def test_a_pronoun_whose_noun_is_not_shown_weighs_down_an_event():
    text = (
        "عثر الحارس على سامر قرب السد. كرمت بلدية المدينة والدته في الساحة الكبرى. "
        "كرمت بلدية المدينة والدة العامل الراحل في الساحة الكبرى."
    )
    texts = [event.text for event in told(text, people=[("سامر",)])]
    assert not any("والدته" in one for one in texts)
    assert any("والدة العامل" in one for one in texts)


def test_the_pronoun_of_what_a_verb_of_saying_describes_is_not_who_says_it():
    text = "اتفقت تونس وعمان على فتح المعبر في خطوة يقول الجانبان إنها ستعيد الحركة إلى الأسواق."
    assert all(event.told == event.text for event in told(text))


COMPANY = "أعلنت شركة الواحة للإسمنت خسائر كبيرة في الربع الأول. "


def events_of(text, bodies=()):
    return [event.told for event in told(text, bodies=bodies)]


@pytest.mark.parametrize(
    ("before", "clause", "shown"),
    [
        (COMPANY, "وأغلقت الشركة ثلاثة مصانع كبيرة في الجنوب.", "شركة الواحة للإسمنت"),
        (
            "أقيم الحفل في ملعب مدينة النخيل الرياضية وسط حضور كبير. ",
            "وخضع الملعب لأعمال صيانة واسعة قبل أسبوع.",
            "ملعب مدينة النخيل الرياضية",
        ),
        (
            "اختتمت الطائفة المرجانية مؤتمرها وسط إجراءات مشددة. ",
            "وظهرت هذه الطائفة في الجزيرة عام 2007.",
            "الطائفة المرجانية",
        ),
    ],
)
def test_a_noun_alone_is_told_with_its_words_of_before(before, clause, shown):
    found = events_of(before + clause, bodies=[("شركة الواحة للإسمنت",)])
    assert f"[{shown}] {clause[1:-1]}" in found


def test_a_noun_alone_is_of_nobody_where_two_of_its_kind_were_told_of():
    both = COMPANY + "وتراجعت أرباح شركة المنار للزجاج كذلك. "
    names = [("شركة الواحة للإسمنت",), ("شركة المنار للزجاج",)]
    clause = "وأغلقت الشركة ثلاثة مصانع كبيرة في الجنوب."
    assert not any("مصانع كبيرة" in one for one in events_of(both + clause, bodies=names))


def test_a_noun_alone_that_nobody_explains_is_no_event_after_the_lead():
    clause = "أغلقت الشركة ثلاثة مصانع كبيرة في الجنوب بعد خسائر كبيرة."
    assert events_of(clause) == [clause[:-1]]
    after = "تجمع مئات العمال أمام مبنى البلدية صباح السبت. " + clause
    assert not any("مصانع كبيرة" in one for one in events_of(after))


def test_who_adds_something_is_who_spoke():
    text = (
        "قالت مؤسسة المدار يوم السبت إنها أغلقت مكاتبها في العاصمة. "
        "وأضافت الشركة أنها نقلت موظفيها إلى الفروع القريبة."
    )
    found = events_of(text, bodies=[("مؤسسة المدار",)])
    assert any(one.startswith("[مؤسسة المدار] أضافت الشركة") for one in found)


def test_a_demonstrative_whose_noun_is_not_in_the_clause_leaves_it_untold():
    before = "تجمع مئات العمال أمام مبنى البلدية صباح السبت. "
    clause = "وناقش وزير العمل هذه المسألة مع ممثلي النقابات في العاصمة."
    assert not any("المسألة" in one for one in events_of(before + clause))
    summed = "وخفض وزير العمل الأجور في المصانع الكبيرة، رغم معارضة النقابات لهذه الخطوة."
    assert any("الخطوة" in one for one in events_of(before + summed))
    timed = "وزار وزير العمل المصانع الكبيرة هذا الأسبوع مع ممثلي النقابات."
    assert any("الأسبوع" in one for one in events_of(before + timed))


CROWD = "تجمع مئات العمال أمام مبنى البلدية صباح السبت. "


@pytest.mark.parametrize(
    "clause",
    [
        "ولد في 3 يونيو 1986 في بلدة ساحلية صغيرة.",
        "وأصيب النجم الأمريكي في حادث دراجة نارية قرب الميناء.",
        "ويجري التحقيق رسميا مع ثمانية من المديرين السابقين في الشركة.",
    ],
)
def test_what_hides_whom_it_is_of_is_no_event(clause):
    own = clause.split()[1]
    assert not any(own in one for one in events_of(CROWD + clause))


def test_an_epithet_is_told_with_the_name_that_was_told_with_it():
    text = (
        "وصل النجم الأمريكي وليد الراوي إلى الجزيرة صباح السبت. وأصيب النجم الأمريكي في حادث دراجة."
    )
    found = [one.told for one in told(text, people=[("وليد الراوي",)])]
    assert any(one.startswith("[النجم الأمريكي وليد الراوي] أصيب") for one in found)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("حقق فريق النخيل فوزا كبيرا على ضيفه ليتقدم على فريق المنار 4 - صفر.", "4"),
        ("بدأ فريق النخيل جولة ودية في المدن الساحلية من يوم 24 وحتى 26 من يوليو.", "24"),
    ],
)
def test_a_clause_that_ends_inside_a_score_or_span_is_torn(text, end):
    assert not any(one.endswith(end) for one in events_of(text))


def test_a_name_that_nobody_knows_after_a_calling_is_no_other_bearer():
    text = (
        "عين المجلس الفريق سامر الحداد رئيسا للأركان صباح السبت. "
        "وكان الفريق عدوي تولى رئاسة الأركان منذ عام 2016."
    )
    found = [one.told for one in told(text, people=[("سامر الحداد",)])]
    assert not any(one.startswith("[الفريق سامر") for one in found)


def test_who_speaks_for_somebody_is_known():
    clause = "ونفى المتحدث باسم البلدية أن يكون الاتفاق مرتبطا بأسعار الغاز في المدينة."
    assert any("المتحدث باسم البلدية" in one for one in events_of(CROWD + clause))


WITHOUT_TITLE = (
    "عاد اللاعب فادي الأسمر إلى تدريبات فريقه يوم الخميس. "
    "وسجل الأسمر هدفين في مباراة الذهاب أمام جمهور كبير."
)


def test_a_family_name_alone_is_told_in_full_unless_the_title_has_it():
    def second(title):
        people = Name(text="فادي الأسمر", mentions=tuple(_mentions(WITHOUT_TITLE, PLAYER)))
        return events.find(
            WITHOUT_TITLE,
            sentences=sentences.split(WITHOUT_TITLE),
            dates=dates.find(WITHOUT_TITLE, published=FRIDAY),
            people=(people,),
            title=title,
            published=FRIDAY,
        )[1].told

    assert second("هزيمة مفاجئة للفريق").startswith("[فادي الأسمر] سجل الأسمر")
    assert second("الأسمر يعود إلى التدريبات").startswith("سجل الأسمر")


PLAYER = ("فادي الأسمر", "الأسمر")


def test_those_who_are_killed_are_named_after_a_phrase_and_a_land_tells_which_authorities():
    text = "شارك الوزير سامي الحداد في الجلسة. وقتل في تلك الأحداث ما لا يقل عن 21 شخصا."
    assert all("[" not in event.told for event in told(text, people=(("سامي الحداد",),)))
    text = "أعلنت السلطات السورية فتح المعبر. وقال الوزير إن السلطات في لبنان ستغلق المعبر السبت."
    assert all("[" not in event.told for event in told(text))


def test_a_condition_before_but_has_no_answer():
    text = "أغلق المصنع يوم الخميس. إذا منع الاتفاق الشركة من البيع، لكنه سيكون قاسيا على العمال."
    assert all("إذا" not in event.text for event in told(text))
