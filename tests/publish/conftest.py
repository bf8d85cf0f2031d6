"""One brief made by hand, as the engine would make it, and one that means harm."""

from datetime import date

import pytest

from mujaz.article import Article, PrintedDigest
from mujaz.brief import Brief, Digest, Disclosure, MadeBy, Statement, Verdict
from mujaz.fact import Claim, Date, Event, Facts, Name, Place, Quantity
from mujaz.span import Span

TITLE = "مرفأ الياسمين يفتح رصيفه الثالث أمام سفن الحبوب"
FIRST = (
    "افتتحت هيئة الموانئ صباح الأحد 15 نوفمبر 2026 الرصيف الثالث في مرفأ الياسمين، "
    "بعد ثلاث سنوات من الأعمال التي نفذتها شركة Blue Quay الهولندية بكلفة 240 مليون دولار."
)
SECOND = (
    "وقال مدير الهيئة سامر العتيبي إن الرصيف سيستقبل سفينتين من طراز Panamax في وقت واحد، "
    "وإن طاقة المرفأ لن تتجاوز 4 ملايين طن قبل نهاية العام المقبل."
)
THIRD = (
    "ونفت الهيئة أن يكون الافتتاح قد تأخر بسبب خلاف مالي، مؤكدة أن «المدفوعات سُددت في "
    "مواعيدها». ومن المقرر أن تصل أول سفينة محملة بالقمح مطلع ديسمبر المقبل."
)
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def at(words, text=BODY):
    """Return where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(text, *words, verdict=Verdict.SUPPORTED, reason=None):
    """Return a statement that stands on the words."""
    places = tuple(at(one) for one in words)
    return Statement(
        text=text, evidence=places, verdict=verdict, reason=reason, checks={"numbers": True}
    )


SUMMARY = (
    said(
        "افتتحت هيئة الموانئ صباح الأحد 15 نوفمبر 2026 الرصيف الثالث في مرفأ الياسمين، بعد ثلاث "
        "سنوات من الأعمال التي نفذتها شركة Blue Quay الهولندية.",
        FIRST.removesuffix(" بكلفة 240 مليون دولار."),
    ),
    said(
        "نفت هيئة الموانئ أن يكون الافتتاح قد تأخر بسبب خلاف مالي.",
        "نفت",
        "هيئة الموانئ",
        "أن يكون الافتتاح قد تأخر بسبب خلاف مالي",
    ),
)
POINTS = (
    said(
        "افتتحت هيئة الموانئ الرصيف الثالث في مرفأ الياسمين بكلفة 240 مليون دولار.",
        "افتتحت هيئة الموانئ",
        "الرصيف الثالث في مرفأ الياسمين",
        "بكلفة 240 مليون دولار",
    ),
    said(
        "طاقة المرفأ لن تتجاوز 4 ملايين طن قبل نهاية العام المقبل.",
        "طاقة المرفأ لن تتجاوز 4 ملايين طن قبل نهاية العام المقبل",
    ),
    said(
        "من المقرر أن تصل أول سفينة محملة بالقمح مطلع ديسمبر المقبل.",
        "من المقرر أن تصل أول سفينة محملة بالقمح مطلع ديسمبر المقبل",
    ),
)
WITHHELD = (
    said(
        "تأخر الافتتاح بسبب خلاف مالي.",
        "الافتتاح قد تأخر بسبب خلاف مالي",
        verdict=Verdict.CONTRADICTED,
        reason="النفي سقط: المقال يقول «نفت»",
    ),
)
SENTENCES = tuple(
    at(one)
    for one in (FIRST, SECOND, THIRD[: THIRD.index(".") + 1], THIRD[THIRD.index("ومن المقرر") :])
)


def placed(words):
    """Return where the words stand, as a fact says it."""
    span = at(words)
    return {"start": span.start, "end": span.end}


FACTS = Facts(
    dates=(Date(**placed("15 نوفمبر 2026"), text="15 نوفمبر 2026", value="2026-11-15"),),
    events=(
        Event(**placed("تصل أول سفينة"), text="تصل أول سفينة", when="2026-12", status="planned"),
    ),
    claims=(
        Claim(
            **placed("وقال مدير الهيئة"),
            speaker="سامر العتيبي",
            cue="قال",
            content="الرصيف سيستقبل سفينتين",
            quoted=False,
        ),
    ),
    places=(Place(text="مرفأ الياسمين", kind="port", mentions=(at("مرفأ الياسمين"),)),),
    people=(Name(text="سامر العتيبي", mentions=(at("سامر العتيبي"),)),),
    organisations=(Name(text="هيئة الموانئ", mentions=(at("هيئة الموانئ"),)),),
    quantities=(
        Quantity(**placed("240 مليون دولار"), text="240 مليون دولار", value=240e6, unit="USD"),
    ),
)
BRIEF = Brief(
    article=Article(
        id="yasmin-port",
        url="https://example.org/economy/yasmin-port?ed=2&p=1",
        outlet="وكالة المرسى",
        title=TITLE,
        standfirst="سفينتان من طراز Panamax ترسوان فيه معا، وأول شحنة قمح في ديسمبر",
        byline=("ليلى حداد", "كمال ناصر"),
        published=date(2026, 11, 16),
        body=BODY,
        sentences=SENTENCES,
        printed_digest=PrintedDigest(summary=("ملخص طبعه الموقع.",), points=("نقطة.",)),
    ),
    digest=Digest(summary=SUMMARY, points=POINTS),
    withheld=WITHHELD,
    facts=FACTS,
    made_by=MadeBy(mujaz="0.1.0", models={"ranker": "centroid/1"}),
)

# What a page must survive: closing tags, attributes, entities, Markdown, terminal escapes, an
# override that is never closed, a null byte.
HARM = (
    "</script></style></title><img src=x onerror=alert(1)>\" onmouseover='x' &lt;b&gt; "
    "**[نقر](javascript:alert(1))** `رمز` <!-- \x1b[31m\x00 \u202e مقلوب"
)


@pytest.fixture
def brief():
    """A brief with everything in it."""
    return BRIEF


@pytest.fixture
def bare():
    """A brief of which only the body is known, and nothing could be said."""
    return Brief(
        article=Article(id="", body="نص قصير."),
        digest=Digest(summary=(), points=()),
        made_by=MadeBy(mujaz="0.1.0"),
    )


@pytest.fixture
def hostile():
    """A brief whose every string means harm."""
    body = f"{HARM}\n{HARM}"
    statement = Statement(
        text=HARM, evidence=(Span(0, len(body)), Span(3, 9), Span(900, 999)), reason=HARM
    )
    return Brief(
        article=Article(
            id=HARM,
            url="javascript:alert(1)",
            outlet=HARM,
            title=HARM,
            standfirst=HARM,
            byline=(HARM, HARM),
            language=HARM,
            body=body,
        ),
        digest=Digest(
            summary=(statement, statement),
            points=(statement,),
            engine=HARM,
            disclosure=Disclosure(label=HARM, digital_source_type=HARM, reviewed_by=HARM),
        ),
        withheld=(statement,),
        made_by=MadeBy(mujaz=HARM),
    )
