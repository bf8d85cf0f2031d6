"""ROUGE counts Arabic words, and the same words however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.evaluate import metrics

LETTERS = "ابتثجحدرزسشعفقكلمنوي"
WORD = st.text(LETTERS, min_size=2, max_size=7)
SENTENCE = st.lists(WORD, min_size=2, max_size=12).map(" ".join)
PLAIN = "افتتح رئيس البلدية المكتبة العامة في مدينة النخيل أمس"


def score(one, other):
    return metrics.rouge(metrics.words(one), metrics.words(other))


@given(SENTENCE)
def test_a_text_is_itself(text):
    assert score(text, text) == metrics.Rouge(r1=1.0, r2=1.0, rl=1.0)


@given(st.lists(st.text("ابتثج", min_size=3), min_size=2, max_size=8))
def test_texts_without_a_word_in_common_share_nothing(words):
    other = ["".join(chr(ord(c) + 0x10) for c in "دذرز")] * 3
    nothing = metrics.Rouge(r1=0.0, r2=0.0, rl=0.0)
    assert metrics.rouge(tuple(words), tuple(other)) == nothing


@given(SENTENCE, SENTENCE)
def test_f1_does_not_ask_which_came_first(one, other):
    assert score(one, other) == score(other, one)


@given(SENTENCE, SENTENCE)
def test_every_figure_lies_between_none_and_all(one, other):
    found = score(one, other)
    assert all(0 <= figure <= 1 for figure in (found.r1, found.r2, found.rl))
    assert found.rl <= found.r1  # a common subsequence is made of common words


@pytest.mark.parametrize(
    "written",
    [
        "افتَتَحَ رَئيسُ البلديّةِ المكتبةَ العامّةَ في مدينةِ النخيلِ أمسِ",
        "افتتح رئيس البلديـــة المكتبة العامـة في مدينة النخيل أمس",
        "إفتتح رئيس البلدية المكتبة العامة فى مدينة النخيل امس",
        "افتتح رئيس البلديه المكتبه العامه في مدينه النخيل أمس",
        "«افتتح رئيس البلدية» المكتبة العامة، في مدينة (النخيل) أمس.",
        "افتتح\u200f رئيس البلدية\u00a0المكتبة العامة في مدينة النخيل أمس",
    ],
)
def test_the_way_of_typing_makes_no_difference(written):
    assert metrics.words(written) == metrics.words(PLAIN)


@given(
    SENTENCE, st.lists(st.sampled_from("\u064b\u064e\u064f\u0650\u0651\u0652\u0640"), min_size=1)
)
def test_marks_and_tatweel_anywhere_make_no_difference(text, marks):
    marked = "".join(
        letter + (marks[at % len(marks)] if letter != " " else "") for at, letter in enumerate(text)
    )
    assert metrics.words(marked) == metrics.words(text)


@given(SENTENCE, st.sampled_from("أإآٱ"))
def test_alef_forms_make_no_difference(text, alef):
    assert metrics.words(text.replace("ا", alef)) == metrics.words(text)


def test_digits_are_words_in_either_script():
    assert metrics.words("٤٥ جريحا عام ٢٠٢٦") == metrics.words("45 جريحا عام 2026")
    assert len(metrics.words("2026")) == 1


def test_stems_join_forms_that_plain_words_keep_apart():
    one, other = "المدارس", "مدارس"
    assert metrics.words(one) == metrics.words(other)
    assert metrics.words(one, stems=False) != metrics.words(other, stems=False)


def test_counts_by_hand():
    made, wanted = ("ا", "ب", "ج", "د"), ("ا", "ب", "د")
    found = metrics.rouge(made, wanted)
    assert found.r1 == pytest.approx(2 * 3 / 7)
    assert found.r2 == pytest.approx(2 * 1 / 5)
    assert found.rl == pytest.approx(2 * 3 / 7)


def test_a_repeated_word_counts_as_often_as_the_reference_has_it():
    assert metrics.rouge_n(("ا",) * 4, ("ا", "ب"), 1) == pytest.approx(2 * 1 / 6)


def test_order_counts_for_rouge_l_alone():
    forward, backward = ("ا", "ب", "ج"), ("ج", "ب", "ا")
    assert metrics.rouge_n(forward, backward, 1) == 1
    assert metrics.rouge_l(forward, backward) == pytest.approx(1 / 3)


def plain_longest_common(one, other):
    """Return the same by the textbook's table."""
    row = [0] * (len(other) + 1)
    for left in one:
        before, row = row, [0]
        for at, right in enumerate(other):
            best = before[at] + 1 if left == right else max(before[at + 1], row[at])
            row.append(best)
    return row[-1]


@given(
    st.lists(st.sampled_from("ابتث"), max_size=30), st.lists(st.sampled_from("ابتث"), max_size=30)
)
def test_longest_common_is_the_textbook_one(one, other):
    assert metrics.longest_common(one, other) == plain_longest_common(one, other)


def test_nothing_scores_nothing():
    assert score("", PLAIN) == metrics.Rouge(r1=0.0, r2=0.0, rl=0.0)
    assert score("", "") == metrics.Rouge(r1=0.0, r2=0.0, rl=0.0)


def test_mean_and_best_over_references():
    scores = [metrics.Rouge(r1=0.2, r2=0.4, rl=0.0), metrics.Rouge(r1=0.6, r2=0.0, rl=0.2)]
    assert metrics.mean(scores).r1 == pytest.approx(0.4)
    assert metrics.best(scores) == metrics.Rouge(r1=0.6, r2=0.4, rl=0.2)
