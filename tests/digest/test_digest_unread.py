"""Whom and what a reader has not read of: told only after a statement that tells it."""

import pytest

from invented_news import LEADS, article
from mujaz.digest.embedded import candidates
from mujaz.digest.naming.public import is_public
from mujaz.digest.naming.strangers import Met, strangers
from mujaz.engine import facts_of
from mujaz.language.words import stem, words
from mujaz.models.ranker import shipped_ranker
from mujaz.settings import Settings

LEAD = LEADS[0]


def leaning(*paragraphs):
    """Return each statement that these paragraphs may give, with what it leans on."""
    body = "\n\n".join((LEAD, *paragraphs))
    told = facts_of(article(body), Settings())
    some = candidates(told.article, shipped_ranker(), told.facts)
    return {one.text: one.draft.leans_on for one in some}


def test_an_apposition_after_a_name_comes_with_it():
    told = leaning(
        "وقال نزار الحكيمي، المشرف على الدراسة، إن المياه الجوفية تكفي قرنا كاملا.",
        "وأوضح الحكيمي أن القياسات استمرت عشرين عاما.",
    )

    assert "أوضح نزار الحكيمي، المشرف على الدراسة، أن القياسات استمرت عشرين عاما." in told


def test_a_body_called_by_its_kind_has_its_name():
    told = leaning(
        "ودافعت نقابة الأطباء عن الجراح.", "وقال خبراء النقابة إن العملية استغرقت ست ساعات."
    )

    assert "قال خبراء نقابة الأطباء إن العملية استغرقت ست ساعات." in told
    assert "قال خبراء النقابة إن العملية استغرقت ست ساعات." not in told


def test_an_office_with_what_it_is_for_comes_with_the_name():
    told = leaning(
        "وقال منسق الإغاثة للشؤون الصحية في الوادي نزار الحكيمي إن المياه الجوفية تكفي قرنا.",
        "وأوضح الحكيمي أن القياسات استمرت عشرين عاما.",
    )

    assert (
        "أوضح منسق الإغاثة للشؤون الصحية في الوادي نزار الحكيمي أن القياسات استمرت عشرين عاما."
        in told
    )


LATER = {
    "a person who was introduced before": (
        "وأجرى نزار الحكيمي، وهو من سكان الوادي، ذلك الاختبار.",
        "والتحق نزار الحكيمي بدورة للطهي في المدينة.",
        "التحق نزار الحكيمي بدورة للطهي في المدينة.",
    ),
    "a thing that was introduced before": (
        "وألقت طائرات منشورات فوق المدينة القديمة.",
        "وأعلنت الشرطة أن المنشورات دعت إلى إخلاء السوق.",
        "أعلنت الشرطة أن المنشورات دعت إلى إخلاء السوق.",
    ),
    "a body whose officer speaks": (
        "وتدرس مؤسسة الينابيع مياه الوادي منذ سنوات.",
        "وقال نزار الحكيمي، المدير التنفيذي للمؤسسة، إن المياه تكفي قرنا كاملا.",
        "قال نزار الحكيمي، المدير التنفيذي للمؤسسة، إن المياه تكفي قرنا كاملا.",
    ),
    "one thing that a statement is of": (
        "",
        "وتضمنت الرسالة صورة لقميص قديم.",
        "تضمنت الرسالة صورة لقميص قديم.",
    ),
}


@pytest.mark.parametrize(("before", "later", "text"), LATER.values(), ids=LATER)
def test_what_was_introduced_elsewhere_leans_on_it(before, later, text):
    assert leaning(before, later)[text]


ALONE = {
    "whom the article names here first": "تسلمت نجلاء الحسيني الجائزة في حفل كبير.",
    "who is told of here": "تسلمت الكاتبة نجلاء الحسيني الجائزة في حفل كبير.",
    "a thing with what tells which": "أعلنت الشرطة أن المنشورات التي ألقتها الطائرات هادئة.",
}


@pytest.mark.parametrize("sentence", ALONE.values(), ids=ALONE)
def test_what_the_words_introduce_leans_on_nothing(sentence):
    assert leaning(f"و{sentence}")[sentence] == frozenset()


def test_public_people_are_known_by_name_or_family_name():
    assert is_public(("باراك", "اوباما"))
    assert is_public(("اوباما",))
    assert not is_public(("نزار", "اوباما"))


SECOND = {
    "another": "ورست سفينة أخرى أمام الميناء قبل شهر.",
    "by its name": "ورست سفينة «نجمة الشمال» أمام الميناء قبل شهر.",
}
CARGO = "نقلت السفينة خمسين طنا من القمح إلى الجزيرة."


def of_a_ship(*between):
    first = "غادرت سفينة أبحاث ميناء الساحل، الاثنين، محملة بأجهزة لقياس حرارة المياه العميقة."
    told = facts_of(article("\n\n".join((first, *between, "و" + CARGO))), Settings())
    return [one.text for one in candidates(told.article, shipped_ranker(), told.facts)]


@pytest.mark.parametrize("before", SECOND.values(), ids=SECOND)
def test_a_second_thing_is_not_told_as_the_first(before):
    assert CARGO not in of_a_ship(before)


def test_the_first_thing_is_told_as_before():
    assert CARGO in of_a_ship()


POINTING = (
    "وفي اليوم السابق، انقطعت المياه عن المدينة.",
    "وتبين فيما بعد أن الأنبوب كان مثقوبا منذ سنوات.",
    "ويقضي السائقون هناك ساعتين كل يوم في الزحام.",
    "وجاء رد فعل البلدية سريعا بإغلاق الطريق الساحلي.",
    "واتفق الجانبان على شراء ألف طن من الحديد.",
    "وشدد المسؤولون الثلاثة على حماية المياه الجوفية.",
    "وتحقق الشرطة البحرية منذ أسبوعين في الأمر.",
    "واستضافوا مؤتمرا في القاعة الكبرى عن مستقبل المرفأ، حضره المئات من الصيادين.",
)


@pytest.mark.parametrize("sentence", POINTING)
def test_what_points_at_the_text_before_is_not_told(sentence):
    assert sentence[1:] not in leaning(sentence)


PLACED = (
    "جاء رد فعل البلدية على الشكوى سريعا بإغلاق الطريق الساحلي.",
    "اتفق الجانبان المصري والسوداني على شراء ألف طن من الحديد.",
)


@pytest.mark.parametrize("sentence", PLACED)
def test_what_tells_its_other_term_is_told(sentence):
    assert sentence in leaning("و" + sentence)


def test_a_first_name_is_not_known_by_the_family_name_of_another():
    said = words("تعلم رامي الرسم في مدرسة صغيرة.")
    first, last = stem("رامي"), stem("حداد")
    name = Met(frozenset((first, last)), last, 1, begins=False)

    assert list(strangers(said, said, {said[1].start: name}, frozenset((last,))))
    assert not list(strangers(said, said, {said[1].start: name}, frozenset((first,))))
