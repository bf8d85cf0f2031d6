import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language import letters
from mujaz.span import Span
from strategies import articles, dressed

SAME = {
    "tashkeel": ("مُوجَزٌ", "موجز"),
    "shadda and superscript alef": ("إنَّ هٰذا", "ان هذا"),
    "tatweel": ("موجـــز", "موجز"),
    "alef with hamza, madda and wasla": ("أحمد إلى آخر ٱلبيت", "احمد الي اخر البيت"),
    "hamza written apart": ("أمر", "امر"),
    "alef maqsura": ("مستشفى", "مستشفي"),
    "hamza on its carriers": ("شؤون هيئة", "شوون هييه"),
    "hamza on the line stays": ("جزء", "جزء"),
    "Arabic-Indic digits": ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    "Persian digits": ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    "Persian letters": ("کتاب یک", "كتاب يك"),
    "presentation forms": ("ﺍﻟﺴﻼﻡ", "السلام"),
    "one ligature of four words": ("ﷺ", "صلي الله عليه وسلم"),
    "zero-width characters": ("مي\u200cخواهد\u200d\u200b", "ميخواهد"),
    "bidi controls": ("\u202bنص\u202c \u2067نص\u2069\u061c\u200f", "نص نص"),
    "variation selectors": ("نص\ufe0f\U000e0101", "نص"),
    "byte order mark": ("\ufeffنص", "نص"),
    "soft hyphen": ("CN\u00adN", "cnn"),
    "no-break and thin spaces": ("1\u00a0000\u202f000", "1 000 000"),
    "line separator": ("نص\u2028نص", "نص\nنص"),
    "Latin": ("CNN İ", "cnn İ"),
    "what is no letter": ("«3.5%»، 😀", "«3.5%»، 😀"),
}


@pytest.mark.parametrize(("text", "expected"), SAME.values(), ids=SAME.keys())
def test_reads_the_same(text, expected):
    assert letters.normalise(text) == expected


def test_no_letter_folds_into_something_that_folds_again():
    again = [
        hex(point)
        for point in range(sys.maxunicode + 1)
        if letters.normalise(once := letters.normalise(chr(point))) != once
    ]
    assert again == []


def test_every_arabic_letter_of_a_shape_is_plain_afterwards():
    shapes = [chr(p) for p in (*range(0xFB50, 0xFDC8), *range(0xFE70, 0xFEFD))]
    left = [
        hex(ord(c)) for c in shapes if unicodedata.decomposition(c) and c in letters.normalise(c)
    ]
    assert left == []


def test_a_letter_brings_its_marks_and_tatweel_back():
    view = letters.view("قالَـ الوَزيرُ\u200f غدا")
    at = view.text.index("الوزير")

    assert view.source(Span(0, 3)).of(view.source_text) == "قالَـ"
    assert view.source(Span(at, at + 6)).of(view.source_text) == "الوَزيرُ"


def test_half_a_ligature_is_the_whole():
    view = letters.view("قال ﷺ نعم")

    assert view.source(Span(4, 7)) == Span(4, 5)


def test_a_span_outside_the_view_is_an_error():
    with pytest.raises(IndexError):
        letters.view("نص").source(Span(0, 3))


@given(st.one_of(st.text(), articles()))
def test_normalising_again_changes_nothing(text):
    once = letters.normalise(text)

    assert letters.normalise(once) == once
    assert letters.view(text).text == once
    assert letters.fold(text) == once


@given(st.one_of(st.text(), articles()), st.data())
def test_the_way_back_reads_the_same(text, data):
    view = letters.view(text)
    assert len(view.offsets) == len(view.text) + 1
    assert list(view.offsets) == sorted(view.offsets)
    assert view.offsets[-1] == len(text)
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))

    source = view.source(Span(start, end))

    assert 0 <= source.start < source.end <= len(text)
    read = letters.normalise(source.of(text))
    whole_letters = (
        view.offsets[start - 1] != view.offsets[start] if start else True
    ) and view.offsets[end] != view.offsets[end - 1]
    if whole_letters:
        assert read == view.text[start:end]
    else:
        assert view.text[start:end] in read


@given(articles(), dressed())
def test_another_spelling_reads_the_same(text, dress):
    assert letters.normalise(dress(text)) == letters.normalise(text)
