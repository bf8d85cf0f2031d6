"""One brief made by hand, as the engine would make it, and one that means harm."""

from datetime import date

import pytest

from mujaz.article import Article, PrintedDigest
from mujaz.brief import Brief, Digest, Disclosure, MadeBy, Statement, Verdict
from mujaz.fact import Claim, Date, Event, Facts, Movement, Name, Place, Quantity
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
    movements=(
        Movement(
            **placed("مرفأ الياسمين"),
            text="مرفأ الياسمين",
            origin=None,
            destination="مرفأ الياسمين",
        ),
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


# A convoy with everything that facts can say of it.
CONVOY = (
    "غادرت بعثة المسح الجيولوجي قاعدة عين الأسد الخميس 21 أغسطس 2025 متجهة إلى أربيل، ومن المقرر "
    "أن تعود في سبتمبر المقبل. وتوقعت الهيئة افتتاح محطة في الكويت عام 2026، ونفى مديرها سالم "
    "الراوي أن تكون البعثة قد ألغت رحلتها إلى سوريا. وشارك في الرحلة أقل من 500 متطوع."
)


def in_convoy(words):
    span = at(words, CONVOY)
    return {"start": span.start, "end": span.end, "text": words}


def place_of(text, kind, country, lat, lon):
    return Place(
        text=text, kind=kind, country=country, lat=lat, lon=lon, mentions=(at(text, CONVOY),)
    )


@pytest.fixture
def convoy():
    """A brief whose facts are dated, placed and on the move."""
    leaving = "غادرت بعثة المسح الجيولوجي قاعدة عين الأسد الخميس 21 أغسطس 2025"
    facts = Facts(
        dates=(Date(**in_convoy("الخميس 21 أغسطس 2025"), value="2025-08-21"),),
        events=(
            Event(
                **in_convoy(leaving),
                when="2025-08-21",
                status="happened",
                place="قاعدة عين الأسد",
                participants=("بعثة المسح الجيولوجي", "متطوعون"),
                quantity="أقل من 500 متطوع",
            ),
            Event(**in_convoy("تعود في سبتمبر المقبل"), when="2025-09", status="planned"),
            Event(
                **in_convoy("افتتاح محطة في الكويت عام 2026"),
                when="2026",
                status="expected",
                place="الكويت",
                speaker="الهيئة",
            ),
            Event(
                **in_convoy("تكون البعثة قد ألغت رحلتها إلى سوريا"),
                when=None,
                status="denied",
                place="سوريا",
                speaker="سالم الراوي",
            ),
        ),
        claims=(
            Claim(
                start=at("افتتاح محطة", CONVOY).start,
                end=at("عام 2026", CONVOY).end,
                speaker="الهيئة",
                cue="توقعت",
                content="افتتاح محطة في الكويت عام 2026",
                quoted=False,
            ),
        ),
        places=(
            place_of("عين الأسد", "base", "IQ", 33.7856, 42.4412),
            place_of("أربيل", "city", "IQ", 36.1911, 44.0092),
            place_of("الكويت", "country", "KW", 29.3, 47.6),
            place_of("سوريا", "country", "SY", None, None),
        ),
        people=(Name(text="سالم الراوي", mentions=(at("سالم الراوي", CONVOY),)),),
        organisations=(
            Name(text="بعثة المسح الجيولوجي", mentions=(at("بعثة", CONVOY), Span(200, 206))),
        ),
        quantities=(
            Quantity(**in_convoy("أقل من 500 متطوع"), value=500.0, comparator="<", unit="متطوع"),
        ),
        movements=(
            Movement(**in_convoy("متجهة إلى أربيل"), origin="عين الأسد", destination="أربيل"),
            Movement(**in_convoy("ألغت رحلتها إلى سوريا"), origin="عين الأسد", destination="سوريا"),
            Movement(**in_convoy("تعود"), origin=None, destination="عين الأسد"),
        ),
    )
    return Brief(
        article=Article(
            id="convoy",
            url="https://example.org/convoy",
            title="بعثة المسح، بعد عام؛ تغادر",
            published=date(2025, 8, 22),
            body=CONVOY,
        ),
        digest=Digest(summary=(), points=()),
        facts=facts,
        made_by=MadeBy(mujaz="0.1.0"),
    )


@pytest.fixture
def harmful():
    """A brief whose every fact means harm, values and coordinates too."""
    span = Span(0, 4)
    place = {"text": HARM, "kind": HARM, "country": HARM, "mentions": (span,)}
    event = {"start": 0, "end": 4, "text": HARM, "when": "2030-01", "place": HARM}
    told = {"participants": (HARM, "=1+1"), "quantity": "@SUM(1)", "speaker": "-2+3"}
    facts = Facts(
        dates=(
            Date(start=0, end=4, text=HARM, value=HARM),
            Date(start=0, end=4, text="x", value="after"),
        ),
        events=(
            Event(**event, **told, status="planned"),
            Event(**event | {"text": "\tقبل\r\nBEGIN:VEVENT\r\n\ud800"}, status="expected"),
            Event(**event | {"text": '=HYPERLINK("http://x","y")'}, status="happened"),
        ),
        claims=(
            Claim(start=0, end=4, speaker=HARM, cue=HARM, content=HARM, quoted=True, via=HARM),
        ),
        places=(
            Place(**place, lat=10.0, lon=10.0),
            Place(
                **place | {"text": f"{HARM} 2", "kind": "country", "country": ""},
                lat=11.0,
                lon=11.0,
            ),
            Place(**place | {"text": "بعيد"}, lat=float("nan"), lon=float("inf")),
            Place(**place | {"text": "خارج"}, lat=91.0, lon=500.0),
            Place(**place | {"text": "قطب"}, lat=90.0, lon=-180.0),
        ),
        people=(Name(text=HARM, mentions=(Span(900, 999),)), Name(text=HARM)),
        quantities=(
            Quantity(start=0, end=4, text=HARM, value=float("inf"), unit=HARM),
            Quantity(start=0, end=4, text=HARM, value=(1e300, float("nan")), comparator="~"),
        ),
        movements=(
            Movement(start=0, end=4, text=HARM, origin=HARM, destination=f"{HARM} 2"),
            Movement(start=0, end=4, text=HARM, origin=HARM, destination=HARM),
            Movement(start=0, end=4, text=HARM, origin="بعيد", destination="لا مكان"),
        ),
    )
    return Brief(
        article=Article(id=HARM, url=HARM, title=HARM, body=HARM, published=date(1, 1, 1)),
        digest=Digest(summary=(), points=(), disclosure=Disclosure(label=HARM)),
        facts=facts,
        made_by=MadeBy(mujaz=HARM),
    )
