import math

from hypothesis import given

import strategies
from mujaz.language.words import words
from mujaz.models.pieces import UNKNOWN, pieces, segment, shipped_pieces

TABLE = {"▁وزير": (4, -3.0), "▁و": (5, -2.0), "زير": (6, -4.0), "ه": (7, -2.0), "ز": (8, -9.0)}


def test_a_word_is_cut_into_its_likeliest_pieces():
    assert segment("▁وزير", TABLE) == [4]
    assert segment("▁وزيره", TABLE) == [4, 7]
    assert segment("▁وز", TABLE) == [5, 8]


def test_a_character_that_is_no_piece_is_unknown():
    assert segment("▁وق", TABLE) == [5, UNKNOWN]


def test_pieces_that_the_package_ships_are_normalised_and_scored():
    table = shipped_pieces()
    assert sorted(number for number, _ in table.values()) == list(range(4, 4 + len(table)))
    assert all(score < 0 and math.isfinite(score) for _, score in table.values())
    assert not set("أإآىة٠«”") & set("".join(table))


def test_no_word_is_read_as_more_than_twelve_pieces():
    assert len(pieces(words("خ" * 500)[0])) == 12


@given(strategies.words())
def test_every_word_has_pieces(text):
    assert all(pieces(word) for word in words(text))


@given(strategies.articles(), strategies.dressed())
def test_another_spelling_has_the_same_pieces(text, dress):
    read = [pieces(word) for word in words(text)]
    assert [pieces(word) for word in words(dress(text))] == read
