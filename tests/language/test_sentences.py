import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language import letters, sentences
from strategies import articles, dressed

GROUPS = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))["group"]


def _cases():
    for group in GROUPS:
        marks = [pytest.mark.xfail(reason=group["xfail"], strict=True)] if "xfail" in group else []
        for number, case in enumerate(group["cases"], 1):
            yield pytest.param(case.strip(), marks=marks, id=f"{group['name']} {number}")


def _split(text):
    return [span.of(text) for span in sentences.split(text)]


@pytest.mark.parametrize("case", list(_cases()))
def test_golden(case):
    expected = [piece.strip() for piece in case.split("|")]
    text = re.sub(r"\|\r?\n|\|", "", case)

    assert _split(text) == expected


def test_the_golden_set_is_as_large_as_promised():
    assert sum(len(group["cases"]) for group in GROUPS) >= 80


def test_nothing_comes_of_nothing():
    assert sentences.split("") == ()
    assert sentences.split(" \n\t\u00a0\n") == ()
    assert sentences.split("\ufeff\u200f") == ()


def test_a_long_quotation_is_cut_at_its_own_sentences():
    said = " ".join(f"هذه هي الجملة رقم {n} من خطاب طويل." for n in range(20))

    assert len(_split(f"قال: «{said}» وانصرف.")) > 10


def test_a_quotation_of_eighty_words_stays_whole():
    said = " ".join(["كلمة كلمة كلمة كلمة."] * 19) + " كلمة"

    assert len(_split(f"قال: «{said}» وانصرف. ثم عاد.")) == 2


def test_the_cost_grows_with_the_length_only():
    text = "قال الوزير إن العمل مستمر. وأضاف د. سامي: «لن نتوقف». " * 4000

    assert len(sentences.split(text)) == 8000


@given(articles())
def test_every_character_that_is_read_lies_in_one_sentence(text):
    spans = sentences.split(text)
    covered = [at for span in spans for at in range(span.start, span.end)]

    assert covered == sorted(set(covered))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    left = "".join(char for at, char in enumerate(text) if at not in set(covered))
    assert letters.normalise(left).strip() == ""


@given(st.text())
def test_any_text_at_all_is_split_without_loss(text):
    spans = sentences.split(text)

    assert all(0 <= a.start < a.end <= len(text) for a in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    left = "".join(char for at, char in enumerate(text) if at not in covered)
    assert letters.normalise(left).strip() == ""


@given(articles(), dressed())
def test_another_spelling_of_the_letters_has_the_same_sentences(text, dress):
    plain, other = _split(text), _split(dress(text))

    assert list(map(letters.normalise, plain)) == list(map(letters.normalise, other))


def test_a_line_that_ends_in_a_particle_goes_on():
    text = "وصل الفريق أمس. ولم \nيجتمع اللاعبون إلا نادرا\nعاد الحارس الأحد"
    assert _split(text) == [
        "وصل الفريق أمس.",
        "ولم \nيجتمع اللاعبون إلا نادرا",
        "عاد الحارس الأحد",
    ]
