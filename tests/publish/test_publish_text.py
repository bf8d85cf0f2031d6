"""The terminal view, Markdown, and the words and dates that both print."""

import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as reader
from markdown_it import MarkdownIt
from rich.console import Console

from mujaz.brief import Digest, Verdict
from mujaz.publish.foreign import foreign_runs
from mujaz.publish.markdown import escaped, to_markdown
from mujaz.publish.plain import one_line, visible
from mujaz.publish.terminal import show
from mujaz.publish.words import how_made, verdict_word, written


def shown(brief, *, evidence=False, **options):
    out = io.StringIO()
    show(brief, Console(file=out, **options), evidence=evidence)
    return out.getvalue()


# ---- terminal

PLAIN = """\
مرفأ الياسمين يفتح رصيفه الثالث أمام سفن الحبوب
سفينتان من طراز Panamax ترسوان فيه معا، وأول شحنة قمح في ديسمبر
ليلى حداد · كمال ناصر · وكالة المرسى · الاثنين 16 نوفمبر 2026

ملخص المقال  [إنتاج AI]
افتتحت هيئة الموانئ صباح الأحد 15 نوفمبر 2026 الرصيف الثالث في مرفأ الياسمين، \
بعد ثلاث سنوات من الأعمال التي نفذتها شركة Blue Quay الهولندية.
نفت هيئة الموانئ أن يكون الافتتاح قد تأخر بسبب خلاف مالي.

النقاط الأساسية
• افتتحت هيئة الموانئ الرصيف الثالث في مرفأ الياسمين بكلفة 240 مليون دولار.
• طاقة المرفأ لن تتجاوز 4 ملايين طن قبل نهاية العام المقبل.
• من المقرر أن تصل أول سفينة محملة بالقمح مطلع ديسمبر المقبل.
"""


def test_on_a_pipe_the_digest_is_plain_and_no_line_is_broken(brief):
    assert shown(brief, width=40) == PLAIN


def test_evidence_stands_under_its_statement_and_the_withheld_last(brief):
    lines = shown(brief, evidence=True).splitlines()
    at = lines.index("نفت هيئة الموانئ أن يكون الافتتاح قد تأخر بسبب خلاف مالي.")
    assert lines[at + 1 : at + 4] == [
        "    314-317 «نفت»",
        "    7-19 «هيئة الموانئ»",
        "    325-364 «أن يكون الافتتاح قد تأخر بسبب خلاف مالي»",
    ]
    assert lines[-4:] == [
        "ما حُجب ولماذا",
        "• تأخر الافتتاح بسبب خلاف مالي.",
        "    333-364 «الافتتاح قد تأخر بسبب خلاف مالي»",
        "    متناقضة: النفي سقط: المقال يقول «نفت»",
    ]


def test_a_terminal_gets_lines_that_can_be_read(brief):
    lines = shown(brief, force_terminal=True, no_color=True, width=200).splitlines()
    assert max(map(len, lines)) <= 120  # 100 cells and the codes of a style


def test_brackets_of_the_article_are_no_markup_of_rich(brief):
    text = "[red]عاجل[/red] [link=file:///etc/passwd]هنا[/link] :smile:"
    assert text in shown(_titled(brief, text))


def test_a_terminal_is_given_no_escape(brief):
    text = shown(_titled(brief, "\x1b]0;title\x07\x1b[2J\u202eعاجل\x9b31m"))
    assert not set(text) & set("\x1b\x07\x9b\u202e")
    assert "عاجل" in text


def _titled(brief, title):
    return replace(brief, article=replace(brief.article, title=title))


# ---- markdown


def test_markdown_is_title_label_summary_and_points(brief):
    text = to_markdown(brief)
    assert text.startswith('<div lang="ar" dir="rtl">\n\n# مرفأ الياسمين')
    assert text.endswith("</div>\n")
    root = reader.fromstring(MarkdownIt().render(text))
    assert [h.text for h in root.iter("h2")] == ["ملخص المقال (إنتاج AI)", "النقاط الأساسية"]
    assert [li.text for li in root.iter("li")] == [p.text for p in brief.digest.points]
    assert root.find(".//a").get("href") == brief.article.url


def test_markdown_with_evidence_holds_the_words_under_each_statement(brief):
    root = reader.fromstring(MarkdownIt().render(to_markdown(brief, evidence=True)))
    statements = (*brief.digest.summary, *brief.digest.points)
    items = root.xpath("//li[ul]")
    assert len(items) == len(statements)
    for item, statement in zip(items, statements, strict=True):
        assert [li.text for li in item.iter("li")][1:] == [
            f"{s.start}-{s.end} «{s.of(brief.article.body)}»" for s in statement.evidence
        ]


@pytest.mark.parametrize(
    "text",
    [
        "# ليس عنوانا",
        "- ليس بندا",
        "+ ليس بندا",
        "1. ليس بندا",
        "2) ليس بندا",
        "15 قتيلا",
        "> ليس اقتباسا",
        "=== خط",
        "*مائل* **غليظ** _تحته خط_ ~~مشطوب~~",
        "[نقر](javascript:alert(1)) ![صورة](x)",
        "<b onclick=x>غليظ</b> <script>",
        "&lt; &amp; \\* `رمز` | جدول |",
        "<https://example.org>",
        "    أربع مسافات",
        "سطر\n\nوسطر",
    ],
)
def test_markdown_prints_the_text_as_it_stands(text):
    (paragraph,) = reader.fragments_fromstring(
        MarkdownIt("gfm-like", _NO_LINKS).render(escaped(text))
    )
    assert paragraph.tag == "p"
    assert not len(paragraph)
    assert paragraph.text_content().strip() == " ".join(text.split())


_NO_LINKS = {"linkify": False}


@given(st.text(max_size=40).filter(one_line))
def test_no_text_opens_markdown(text):
    tokens = MarkdownIt("gfm-like", _NO_LINKS).parse(escaped(text))
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {child.type for child in tokens[1].children}
    assert kinds <= {"text", "text_special"}
    assert tokens[1].children[0].content or len(tokens[1].children) > 1


# ---- words and dates


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 8, 21), "الخميس 21 أغسطس 2025"),
        (date(2026, 2, 1), "الأحد 1 فبراير 2026"),
        (date(2024, 12, 28), "السبت 28 ديسمبر 2024"),
        (date(2027, 3, 1), "الاثنين 1 مارس 2027"),
    ],
)
def test_a_date_is_written_as_a_newspaper_writes_it(day, text):
    assert written(day) == text


def test_every_month_and_day_of_the_week_has_its_own_word():
    assert len({written(date(2026, month, 1)).split()[2] for month in range(1, 13)}) == 12
    assert len({written(date(2026, 1, day)).split()[0] for day in range(1, 8)}) == 7


def test_every_verdict_has_a_word():
    assert [verdict_word(v) for v in Verdict] == ["مدعومة", "غير مدعومة", "متناقضة"]


def test_nothing_is_claimed_of_an_engine_that_is_not_known():
    assert not how_made(Digest(summary=(), points=(), engine="x"), links=False)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("طائرات F-35 وشبكات 5G", ["F-35", "5G"]),
        ("نظام Windows 11 الجديد", ["Windows 11"]),
        ("في عام 2025 NASA", ["NASA"]),
        ("قال (NATO)، إن", ["NATO"]),
        ("نمو 3.5% في 10-12 أكتوبر", []),
        ("نمو ٣٫٥٪", []),
        ("موقع https://example.org/a?b=1.", ["https://example.org/a?b=1"]),
        ("بلغة C++ و R&D", ["C++", "R&D"]),
        ("شركة Blue  Quay", ["Blue", "Quay"]),
        ("نص عربي", []),
        ("", []),
    ],
)
def test_a_foreign_run_is_what_is_written_left_to_right(text, runs):
    assert [run.of(text) for run in foreign_runs(text)] == runs


def test_foreign_runs_take_time_in_step_with_the_text():
    """No pattern of ours may be driven into retrying: this ends at once or not at all."""
    for hostile in ("1" * 200_000, "1-" * 100_000, "1" + "-" * 200_000, "a " * 100_000):
        assert len(list(foreign_runs(hostile))) <= 1


def test_text_for_a_page_loses_nothing_but_what_no_page_may_hold():
    assert visible("أ\tب\n\u202eج\u200f") == "أ\tب\n\u202eج\u200f"
    assert visible("\x00\x1b\x85\ud800\uffff") == "\ufffd" * 5


def test_one_line_is_one_line_and_reorders_nothing():
    assert one_line("  أ \n ب\u2029ج \u2066د\u2069 \u202eهـ\u202c\u200f ") == "أ ب ج د هـ\u200f"
