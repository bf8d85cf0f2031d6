"""Expressions looked for where they begin: the same as anywhere in the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.facts.begun import DIGITS, Begun, first_words

PATTERN = r"(?<![^\W\d_])(?:[وف]?[بلك]?)(?P<all>(?:اول\s)?يوم|عام\s\d{4}|(?<!\d)\d\dم)(?![^\W_])"
WORDS = {"اول", "يوم", "عام", "", DIGITS}
PIECES = ["يوم", "عام 2018", "و", "ب", "ل", "اول ", " ", "15م", "، ", "(", "_", "7", "ايام", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_the_places_of_its_words_are_enough(text):
    found = Begun(PATTERN, WORDS).finditer(text)
    assert [m.span() for m in found] == [m.span() for m in re.finditer(PATTERN, text)]


@pytest.mark.parametrize("before", ["", "و", "ب", "وب", "فل", "("])
def test_clitics_before_its_first_word(before):
    (found,) = Begun(PATTERN, WORDS).finditer(f"منذ {before}يوم مضى")
    assert found["all"] == "يوم"


def test_matches_do_not_overlap():
    found = Begun(r"يوم\s(?:يوم|عام)", {"يوم"}).finditer("يوم يوم عام")
    assert [match.group() for match in found] == ["يوم يوم"]


def test_first_words_are_normalised():
    assert first_words(["أول أمس"], {"غدا": 1}) == {"اول", "غدا"}


def test_an_expression_made_later_finds_its_words_in_a_text_read_before():
    text = "قبل كليله ودمنه"
    assert list(Begun(r"قبل", {"قبل"}).finditer(text))
    (found,) = Begun(r"كليله\sودمنه", {"كليله"}).finditer(text)
    assert found.group() == "كليله ودمنه"
