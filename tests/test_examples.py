"""The articles that we wrote, read: one of each genre and of each shape of input."""

from datetime import date
from pathlib import Path

import pytest

from mujaz.engine import brief_of
from mujaz.read.source import open_source
from mujaz.settings import Settings

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

# file: title, published, byline, the body's first and last words
READ = {
    "politics.html": (
        "تونس والجزائر تتفقان على إعادة فتح معبر حدودي مغلق منذ سبع سنوات",
        date(2026, 10, 14),
        ("ليلى الورتاني",),
        "اتفقت تونس والجزائر، الأربعاء، على إعادة فتح معبر",
        "وكان «أم الحجل» ثالثها من حيث حركة البضائع قبل إغلاقه.",
    ),
    "disaster.html": (
        "سيول حضرموت: ارتفاع عدد القتلى إلى 23 وفرق الإنقاذ تبحث عن مفقودين",
        date(2026, 7, 7),
        None,
        "ارتفعت حصيلة السيول التي اجتاحت محافظة حضرموت",
        "غير أن خبراء في المناخ يرون أن وتيرتها آخذة في الازدياد.",
    ),
    "pasted.txt": (
        "ليبيا تستأنف الرحلات الجوية المباشرة بين بنغازي وروما",
        None,  # the day of the flight is not said to be the day of the news
        ("قسم الأخبار",),
        "استأنفت ليبيا صباح الاثنين 28 سبتمبر 2026",
        "ينبهون إلى أن استمرارها مرهون باستقرار الأوضاع الأمنية.",
    ),
    "economy.txt": (
        "المركزي الأردني يخفض سعر الفائدة ربع نقطة مئوية وسط تباطؤ التضخم",
        date(2026, 11, 5),
        (),
        "عمّان - قررت لجنة السياسة النقدية",
        "بعد أن خفضها في أبريل/نيسان بالمقدار ذاته.",
    ),
    "sport.txt": (
        "عُمان تقلب تأخرها أمام قطر وتبلغ نهائي كأس الخليج",
        date(2026, 7, 7),
        (),
        "بلغ منتخب عُمان نهائي كأس الخليج لكرة القدم",
        "بعد أن توج به عامي 2009 و2018.",
    ),
    "technology.txt": (
        "«حرف» تنفي تسريب بيانات مستخدميها وتعلن تعليق خدمة التفريغ الصوتي",
        date(2026, 8, 19),
        (),
        "نفت شركة «حرف» للبرمجيات",
        "«البصمة الصوتية لا يمكن تغييرها كما تُغيَّر كلمة السر».",
    ),
    "culture.txt": (
        "دمشق تعرض للمرة الأولى مخطوطات نادرة نجت من الحرب",
        date(2026, 1, 12),
        ("هالة الأتاسي",),
        "افتتح المتحف الوطني في دمشق، أمس الأحد",
        "تقدر كلفته بنحو 900 ألف دولار.",
    ),
    "interview.txt": (
        "مديرة برنامج المياه في حوض النيل الأزرق: لا نملك ترف انتظار مواسم أفضل",
        date(2026, 5, 3),
        ("ياسر عبد الماجد",),
        "حذرت الدكتورة آمنة الطيب",
        "ويضم خبراء من خمس دول.",
    ),
    "brief.txt": (
        "هزة أرضية بقوة 4.3 درجات شمال المغرب ولا خسائر",
        None,
        (),
        "سجل المعهد الوطني للجيوفيزياء في المغرب",
        "عدم تسجيل أي خسائر بشرية أو مادية.",
    ),
    "health.json": (
        "العراق يطلق حملة لتطعيم مليونين ونصف المليون طفل ضد الحصبة",
        date(2026, 11, 5),
        ("مروة الجبوري",),
        "أطلقت وزارة الصحة العراقية، الخميس",
        "لكنه ينجح في أغلب الأحيان.",
    ),
    "wire.jsonl": (
        "حريق في مصفاة الزور الكويتية يوقف وحدة تكرير ولا إصابات",
        date(2026, 8, 19),
        (),
        "قالت شركة النفط المشغلة لمصفاة الزور",
        "معظم إنتاجها من الديزل ووقود الطائرات إلى أوروبا وآسيا.",
    ),
}
STANDFIRSTS = {
    "politics.html": (
        "المعبر يعود إلى العمل مطلع فبراير المقبل، وتونس تنفي أي صلة للاتفاق بمفاوضات الغاز"
    ),
    "pasted.txt": "أول طائرة أقلعت من مطار بنينا وعلى متنها 136 راكبا بعد توقف دام اثني عشر عاما",
    "culture.txt": "معرض «ما بقي من الحبر» يضم 84 مخطوطا ويستمر حتى نهاية أيار",
    "health.json": "الحملة تشمل تسع محافظات وتستمر أسبوعين، والصحة تنفي نقص اللقاحات",
}
# What these pages print around their article, and what only the site's own digest says.
NOT_THE_ARTICLE = {
    "politics.html": (
        "مارس المقبل",
        "في صفقة تشمل",
        "إنتاج AI",
        "اقرأ أيضا",
        "قانون الجمارك الجديد",
        "شارك",
        "مدة القراءة",
        "شبكة الضفاف - أرشيف",
        "موجة حر",
        "موريتانيا",
        "التعليقات",
        "انتظرنا",
        "عاجل",
        "النشرة",
        "محفوظة",
        "ليلى",
    ),
    "disaster.html": ("محليات", "سيئون", "أخبار أخرى", "محفوظة", "طباعة", "أرسل"),
    "pasted.txt": (
        "بعد توقف طويل",
        "خطوط جديدة مرتقبة",
        "اقرأ أيضا",
        "خريطة الطيران",
        "شارك",
        "تابعنا",
        "محفوظة",
        "قسم الأخبار",
        "إنتاج AI",
    ),
}


def article(file):
    return open_source(str(EXAMPLES / file), Settings())[0]


def test_every_example_is_read_here():
    assert {p.name for p in EXAMPLES.iterdir()} - {"README.md"} == READ.keys()


@pytest.mark.parametrize("file", READ)
def test_an_example_is_read_as_it_was_written(file):
    title, published, byline, first, last = READ[file]
    read = article(file)
    assert read.title == title
    assert read.published == published
    assert byline is None or read.byline == byline
    assert read.body.startswith(first)
    assert read.body.endswith(last)
    assert title not in read.body
    assert read.standfirst == STANDFIRSTS.get(file)


@pytest.mark.parametrize("file", NOT_THE_ARTICLE)
def test_what_stands_around_an_article_is_not_in_its_body(file):
    body = article(file).body
    assert not [words for words in NOT_THE_ARTICLE[file] if words in body]


def test_printed_digests_are_read_apart():
    page, pasted = article("politics.html"), article("pasted.txt")
    assert len(page.printed_digest.summary) == len(pasted.printed_digest.summary) == 1
    assert "مطلع مارس المقبل" in page.printed_digest.summary[0]
    assert [len(a.printed_digest.points) for a in (page, pasted)] == [3, 3]
    assert page.printed_digest.points[2] == "دوريات مشتركة لملاحقة شبكات التهريب."
    others = READ.keys() - {"politics.html", "pasted.txt"}
    assert not [file for file in others if article(file).printed_digest]


def test_a_page_says_its_outlet_and_its_address():
    page = article("politics.html")
    assert page.outlet == "شبكة الضفاف"
    assert page.url == "https://news.example/politics/2026/10/14/tunisia-algeria-crossing"


def test_json_lines_hold_one_article_each():
    articles = open_source(str(EXAMPLES / "wire.jsonl"), Settings())
    assert [a.id for a in articles] == ["wire-1", "wire-2"]
    assert articles[1].body.startswith("أعلنت وزارة الصيد الموريتانية")


# ---- the digests of them

# What a digest must never say of these articles, and why.
NEVER_SAID = {
    "politics.html": (
        "مطلع مارس",  # the site's own digest says so; the article says فبراير
        "في صفقة",
    ),
    "pasted.txt": ("تحدثت أن",),  # أن belongs to «موضحة», the cut participle
    "interview.txt": ("خلاف أن",),  # the same: «نفت» would govern what she asserts
    "culture.txt": ("إن أصحابها",),  # whose? the manuscripts stand in the clause before
    "disaster.html": ("باسمها",),  # in whose name? the organisation stands in the sentence before
}


def digests(file):
    articles = open_source(str(EXAMPLES / file), Settings())
    return [brief_of(one) for one in articles]


def said(brief):
    return [*brief.digest.summary, *brief.digest.points]


@pytest.mark.parametrize("file", READ)
def test_every_statement_is_supported_by_words_of_the_body(file):
    for brief in digests(file):
        assert said(brief)
        for statement in said(brief):
            assert statement.verdict == "supported"
            assert all(span.of(brief.article.body).strip() for span in statement.evidence)


@pytest.mark.parametrize("file", sorted(READ.keys() - {"brief.txt"}))
def test_a_digest_is_as_long_as_settings_say(file):
    bounds = Settings()
    for brief in digests(file):
        summary = [s.text.split() for s in brief.digest.summary]
        assert bounds.summary_statements[0] <= len(summary) <= bounds.summary_statements[1]
        assert bounds.summary_words[0] <= sum(map(len, summary)) <= bounds.summary_words[1]
        assert 1 <= len(brief.digest.points) <= bounds.points
        for point in brief.digest.points:
            assert bounds.point_words[0] <= len(point.text.split()) <= bounds.point_words[1]


@pytest.mark.parametrize("file", READ)
def test_nothing_is_said_twice(file):
    for brief in digests(file):
        summary, points = (
            [statement.text.rstrip(".") for statement in some]
            for some in (brief.digest.summary, brief.digest.points)
        )
        for some in (summary, points):
            assert not [(a, b) for a in some for b in some if a is not b and a in b]


@pytest.mark.parametrize("file", NEVER_SAID)
def test_a_digest_does_not_say_what_the_article_does_not(file):
    for brief in digests(file):
        text = "\n".join(statement.text for statement in said(brief))
        assert not [words for words in NEVER_SAID[file] if words in text]


def test_a_pronoun_is_told_with_the_clause_that_holds_its_noun():
    # whom did they bring under control? The fire stands in the clause before.
    told = [statement.text for brief in digests("wire.jsonl") for statement in said(brief)]

    assert not [text for text in told if "سيطرت عليه" in text and "حريقا" not in text]


def test_two_sentences_are_not_padded():
    (brief,) = digests("brief.txt")
    assert len(brief.digest.summary) <= 2
    assert len(brief.digest.points) <= 2
