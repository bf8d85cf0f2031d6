"""Every fault is found where it is, and none where there is none."""

import pytest

from mujaz.article import Article
from mujaz.brief import Brief, Digest, MadeBy, Statement, Verdict
from mujaz.evaluate import audit, endings, openings, untold
from mujaz.evaluate.attested import Attested
from mujaz.language import sentences
from mujaz.settings import Settings
from mujaz.span import Span

COUNTS = "قال 90 وقال 40 اعلن 50 واعلن 20 وزير 60 زير 1 الوزير 80 اعتبر 30 اعتبرته 4 اعتبرت 20"
_PAIRS = COUNTS.split()
WORDS = Attested(
    counts=dict(zip(_PAIRS[::2], map(int, _PAIRS[1::2]), strict=True)),
    feminine={},
)
BODY = (
    "أعلن وزير النقل سامي الحداد افتتاح جسر النخيل الجديد أمام السيارات صباح الأحد بعد ثلاثة "
    "أعوام من العمل المتواصل. وقال الوزير إن كلفة الجسر بلغت سبعين مليون دينار دفعتها البلدية من "
    "ميزانيتها السنوية. ويخدم الجسر نحو تسعين ألفا من سكان الضفة الشرقية للنهر يوميا بحسب تقديرات "
    "الوزارة. وتبدأ أعمال صيانة الجسر القديم في الشهر المقبل وتنتهي خلال أربعة أشهر على الأكثر. "
    "ورفضت جمعية السكان رسوم العبور المقترحة وطالبت بخط حافلات يصل الضفتين مجانا طوال أيام "
    "الأسبوع. وتنظر البلدية في الطلب قبل نهاية العام الجاري وتعلن قرارها في جلسة مفتوحة."
)
SUMMARY = (
    BODY[: BODY.index(" وقال")],
    "رفضت جمعية السكان رسوم العبور المقترحة وطالبت بخط حافلات يصل الضفتين مجانا طوال أيام الأسبوع.",
)
POINTS = (
    "كلفة الجسر بلغت سبعين مليون دينار دفعتها البلدية.",
    "تبدأ أعمال صيانة الجسر القديم في الشهر المقبل.",
    "تنظر البلدية في الطلب قبل نهاية العام الجاري.",
)


def statement(text, verdict=Verdict.SUPPORTED, evidence=None):
    return Statement(text=text, evidence=evidence or (Span(0, len(BODY)),), verdict=verdict)


def brief(summary=SUMMARY, points=POINTS, body=BODY):
    made = [
        tuple(one if isinstance(one, Statement) else statement(one) for one in part)
        for part in (summary, points)
    ]
    return Brief(
        article=Article(id="test", body=body, sentences=sentences.split(body)),
        digest=Digest(summary=made[0], points=made[1]),
        made_by=MadeBy(mujaz="0"),
    )


def kinds(made):
    return {fault.kind for fault in audit.faults(made, Settings(), WORDS)}


def test_a_clean_digest_has_no_fault():
    assert audit.faults(brief(), Settings(), WORDS) == ()


def test_a_statement_that_is_not_supported_is_found():
    doubtful = statement(POINTS[0], verdict=Verdict.UNSUPPORTED)
    assert kinds(brief(points=(doubtful, *POINTS[1:]))) == {"not supported"}


@pytest.mark.parametrize(
    "span", [Span(0, len(BODY) + 1), Span(BODY.index(". "), BODY.index(". ") + 2)]
)
def test_evidence_outside_the_body_or_without_a_word_is_found(span):
    with_span = statement(POINTS[0], evidence=(Span(0, len(BODY)), span))
    assert "evidence without words" in kinds(brief(points=(with_span, *POINTS[1:])))


def test_a_word_that_the_evidence_lacks_is_found_and_shown():
    changed = POINTS[0].replace("سبعين", "ثمانين")
    (fault,) = audit.faults(brief(points=(changed, *POINTS[1:])), Settings(), WORDS)
    assert (fault.kind, fault.where) == ("word not in evidence", "point 1")
    assert fault.shown.startswith("ثمانين:")


def test_a_word_of_the_body_outside_the_evidence_is_found():
    elsewhere = statement(POINTS[0], evidence=(Span(0, 40),))
    assert kinds(brief(points=(elsewhere, *POINTS[1:]))) == {"word not in evidence"}


def test_the_number_of_points_is_held():
    more = (*POINTS, "ويخدم الجسر نحو تسعين ألفا من سكان الضفة الشرقية")
    assert "number of points" in kinds(brief(points=more))
    assert kinds(brief(points=POINTS[:2])) == {"too few points"}


def test_lengths_are_held():
    assert "length of point" in kinds(brief(points=("كلفة الجسر", *POINTS[1:])))
    lead = statement(SUMMARY[0], evidence=(Span(0, len(SUMMARY[0])),))
    assert kinds(brief(summary=(lead,))) == {"too few statements", untold.MORE}
    long = (BODY[: BODY.index(" وتبدأ")], SUMMARY[1])
    assert "length of summary" in kinds(brief(summary=long))


def test_a_short_article_may_have_less_but_not_more():
    small = " ".join(BODY.split()[:30])
    span = (Span(0, len(small)),)
    one = statement(
        "أعلن وزير النقل سامي الحداد افتتاح جسر النخيل الجديد أمام السيارات", evidence=span
    )
    assert kinds(brief(summary=(one,), points=(), body=small)) == set()
    assert "number of points" in kinds(brief(summary=(one,), points=(one,) * 4, body=small))


def test_points_that_say_the_same_are_found():
    again = "بلغت كلفة الجسر سبعين مليون دينار"
    assert "point repeats another" in kinds(brief(points=(POINTS[0], again, POINTS[1])))


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("قال الوزير إن الكلفة بلغت:", "ends in a colon, comma or dash"),
        ("بلغت الكلفة سبعين مليون دينار،", "ends in a colon, comma or dash"),
        ("بلغت الكلفة سبعين مليون دينار من", "ends in a hanging particle"),
        ("رفضت الجمعية الرسوم التي.", "ends in a hanging particle"),
        ("طلبت البلدية أن لا.", "ends in a hanging particle"),
        ("بدأت الجمعية اعتصاما أمام في الضفة.", "has a preposition without its noun"),
    ],
)
def test_an_ending_that_wants_more_is_found(text, ending):
    evidence = statement(text, evidence=(Span(0, len(BODY)),))
    assert ending in kinds(brief(points=(evidence, *POINTS[1:])))


@pytest.mark.parametrize("choice", ["أم لا", "أو لا"])
def test_not_after_or_stands_for_a_clause(choice):
    assert endings.fault(f"لم تقرر البلدية ما إذا كانت ستفتح الجسر {choice}.") is None


@pytest.mark.parametrize("text", ["«سلام»", "قال “نعم” (أمس)", 'قال "نعم" وصمت', "بلا علامات"])
def test_signs_in_pairs_are_balanced(text):
    assert endings.balanced(text)


@pytest.mark.parametrize("text", ["«سلام", "سلام»", "قال “نعم» (أمس”", 'قال "نعم', "(أ]"])
def test_a_sign_without_its_partner_is_not(text):
    assert not endings.balanced(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وقال الوزير إن الجسر جاهز", "opens with a connective"),
        ("كما رفضت الجمعية الرسوم", "opens with a connective"),
        ("لكن الجمعية رفضت الرسوم", "opens with a connective"),
        ("من جانبه، رفض رئيس الجمعية الرسوم", "opens with a connective"),
        ("في المقابل رفضت الجمعية الرسوم", "opens with a connective"),
        ("وفي الشهر المقبل تبدأ الصيانة", "opens with a connective"),
        ("«وأعلن الوزير افتتاح الجسر»", "opens with a connective"),
        ("قال إن الجسر جاهز", "opens with a bare verb of saying"),
        ("أضافت أنها ترفض الرسوم", "opens with a bare verb of saying"),
        ("أضاف: الجسر جاهز", "opens with a bare verb of saying"),
        ("أكد في بيان جاهزية الجسر", "opens with a bare verb of saying"),
        ("أكد على جاهزية الجسر", "opens with a bare verb of saying"),
        ("أكد علي الجاهزية التامة", "opens with a bare verb of saying"),
        ("قالت «إن الجسر جاهز وإن الكلفة بلغت سبعين مليونا»", "opens with a bare verb of saying"),
        ("وأضاف أن الجسر جاهز", "opens with a connective"),
        ("إلا أنها رفضت الرسوم", "opens with a connective"),
        ("مضيفا أن الجسر جاهز", "opens with a connective"),
        ("• تبدأ أعمال الصيانة غدا", "opens with a sign"),
        ("اقرأ أيضا: الجسر القديم", "is page furniture"),
        ("هو جسر يصل الضفتين", "opens with a dangling pronoun"),
        ("هذا الجسر يصل الضفتين", "opens with a dangling pronoun"),
        ("إنها المرة الأولى التي تعلن فيها الرسوم", "opens with a dangling pronoun"),
        ("اعتبرته الجمعية إنجازا", "opens with a dangling pronoun"),
        ("لقد اعتبرته الجمعية إنجازا", "opens with a dangling pronoun"),
        ("مضى قائلا «إن الجسر جاهز»", "opens with a bare verb of saying"),
    ],
)
def test_an_opening_that_leans_on_another_sentence_is_found(text, kind):
    assert (openings.fault(text, WORDS) or ("none",))[0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "وزير النقل يفتتح الجسر",
        "قال الوزير إن الجسر جاهز",
        "قالت «جمعية السكان» إنها ترفض الرسوم",
        "أعلن وزير النقل افتتاح الجسر",
        "هنأ الرئيس سكان الضفة",
        "«جمعية السكان» ترفض الرسوم",
        "70 مليون دينار كلفة الجسر",
        "هذا العام تنتهي أعمال الصيانة",
        "أكد إمام المسجد موعد الصلاة",
        "أكد علي رضا مدير الجسر أنه جاهز",
        "تبدأ أعمال الصيانة في الشهر المقبل",
        "لقد اعتبرت الجمعية الجسر إنجازا",
    ],
)
def test_an_opening_that_stands_alone_is_not(text):
    assert openings.fault(text, WORDS) is None


PUBLIC = "أعلن في المدينة عن تعيين وزير جديد للنقل"


@pytest.mark.parametrize("text", [PUBLIC, "كشف عن أن الجسر القديم مهدد بالسقوط"])
def test_news_may_open_with_what_is_made_public_by_nobody_named(text):
    assert openings.fault(text, WORDS, is_lead=True) is None


@pytest.mark.parametrize(
    ("text", "is_lead"),
    [
        (PUBLIC, False),
        ("أعلن في بيان عن تعيين وزير جديد للنقل", True),
        ("أعلنت في المدينة عن تعيين وزير جديد للنقل", True),
        ("قال في المدينة إن الجسر جاهز", True),
        ("أعلن أن الوزير تحدث عن الجسر", True),
    ],
)
def test_elsewhere_somebody_announces_it(text, is_lead):
    found = openings.fault(text, WORDS, is_lead=is_lead)
    assert (found or ("none",))[0] == "opens with a bare verb of saying"


def test_the_lead_is_what_no_word_of_the_article_precedes():
    body = f"{PUBLIC}. {BODY}"
    one = statement(PUBLIC, evidence=(Span(0, len(PUBLIC)),))
    assert "opens with a bare verb of saying" not in kinds(brief(summary=(one,), body=body))
    body = f"{BODY} {PUBLIC}."
    one = statement(PUBLIC, evidence=(Span(len(BODY) + 1, len(body)),))
    assert "opens with a bare verb of saying" in kinds(brief(summary=(one,), body=body))
