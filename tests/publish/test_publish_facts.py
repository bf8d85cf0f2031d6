"""Facts on a terminal: every kind under its heading, and the events in the order of time."""

import io
import re

from rich.console import Console

from mujaz.publish import facts
from mujaz.publish.words import FACTS


def shown(brief, *, timeline=False, **options):
    out = io.StringIO()
    facts.show(brief, Console(file=out, **options), timeline=timeline)
    return out.getvalue()


def test_every_kind_has_its_heading_and_its_words(convoy):
    text = shown(convoy)
    headings = [
        line for line in text.splitlines() if line.split("  ")[0] in FACTS["headings"].values()
    ]
    assert [h.split("  ")[0] for h in headings] == [
        *("الأحداث", "التواريخ", "التصريحات", "الأماكن"),
        *("الأشخاص", "المنظمات", "الأرقام", "التحركات"),
    ]
    assert headings[0].endswith("[إنتاج AI]")
    for words in (
        "«أقل من 500 متطوع» · أقل من 500 · متطوع",
        "الهيئة (توقعت)",
        "من عين الأسد إلى أربيل",
    ):
        assert words in text
    assert "«عين الأسد» · قاعدة · العراق" in text


def test_offsets_lead_to_the_words_printed(convoy):
    quoted = re.findall(r"^ *(\d+)-(\d+) «(.*?)»", shown(convoy), re.MULTILINE)
    assert len(quoted) >= 14
    for start, end, words in quoted:
        assert convoy.article.body[int(start) : int(end)] == words


def test_dates_are_written_out(convoy):
    text = shown(convoy)
    assert "«الخميس 21 أغسطس 2025» · الخميس 21 أغسطس 2025" in text
    assert "«تعود في سبتمبر المقبل» · سبتمبر 2025 · مقرر" in text
    assert "«افتتاح محطة في الكويت عام 2026» · 2026 · متوقع" in text


def test_the_timeline_says_when_and_after_what(convoy):
    lines = shown(convoy, timeline=True).splitlines()
    first = lines.index("التسلسل الزمني  [إنتاج AI]") + 1
    assert lines[first::2] == [
        "الخميس 21 أغسطس 2025",
        "في النص بعد «افتتاح محطة في الكويت عام 2026»",
        "سبتمبر 2025",
        "2026",
    ]
    assert "منفي" in lines[first + 3]
    assert "بحسب سالم الراوي" in lines[first + 3]


def test_an_article_without_facts_says_so(bare):
    for timeline in (False, True):
        assert FACTS["headings"]["empty"] in shown(bare, timeline=timeline)


def test_harm_is_printed_as_text(harmful):
    for timeline in (False, True):
        for options in ({}, {"force_terminal": True, "width": 80}):
            text = shown(harmful, timeline=timeline, **options)
            text.encode("utf-8")
            styled = re.sub(r"\x1b\[[\d;]*m", "", text)
            assert not {c for c in styled if ord(c) < 32} - {"\n"}
            assert "\u202e" not in text


def test_a_value_that_is_a_word_of_ours_is_no_template(harmful):
    assert "«x» · after" in shown(harmful)
