"""Pieces: the parts of words that the encoder has vectors for, and how a word is cut into them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from mujaz.language.remembered import remembered
from mujaz.language.words import Word

BEGIN, _PAD, END, UNKNOWN = range(4)
_LONGEST = 24  # characters of the longest piece
_MOST = 12  # pieces read of one word: no word of news has more
_START = "▁"  # the beginning of a word, as SentencePiece writes it
_UNKNOWN_SCORE = -25.0  # below every piece's own

# One style of quotation mark and dash: another one must not change what is found.
_MARKS = str.maketrans(
    dict.fromkeys("«»“”„‟‹›", '"')
    | dict.fromkeys("‘’‚`´", "'")
    | dict.fromkeys("–—―−‐‑", "-")
    | {"…": "..."}
)

Table = Mapping[str, tuple[int, float]]
"""Each piece with its number and the logarithm of its frequency."""


@cache
def shipped_pieces() -> Table:
    """Return the pieces that the package ships (`weights/pieces.txt`), the special ones left out.

    They are those pieces of XLM-R's vocabulary that Arabic news needs, normalised: pieces that
    read alike are one.
    """
    lines = (files("mujaz.models") / "weights/pieces.txt").read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line)
    return {
        piece: (number, float(score)) for number, (piece, score) in enumerate(rows, UNKNOWN + 1)
    }


def pieces(word: Word) -> tuple[int, ...]:
    """Return the numbers of the pieces of one word, at most twelve, at least one."""
    return _cut(text_of(word))


def text_of(word: Word) -> str:
    """Return how a word is written in pieces."""
    return word.form.translate(_MARKS) if word.is_mark else _START + word.form


@remembered()
def _cut(form: str) -> tuple[int, ...]:
    return tuple(segment(form, shipped_pieces())[:_MOST])


def segment(form: str, table: Table) -> list[int]:
    """Return the likeliest pieces that make up `form`, as a unigram model has it (Kudo 2018).

    A character that is no piece is `UNKNOWN`.
    """
    best, from_where = [0.0], [(0, UNKNOWN)]
    for end in range(1, len(form) + 1):
        found = [(best[end - 1] + _UNKNOWN_SCORE, end - 1, UNKNOWN)]
        for start in range(max(0, end - _LONGEST), end):
            number, score = table.get(form[start:end], (UNKNOWN, 0.0))
            if number != UNKNOWN:
                found.append((best[start] + score, start, number))
        score, start, number = max(found)
        best.append(score)
        from_where.append((start, number))
    return _path(from_where)


def _path(from_where: list[tuple[int, int]]) -> list[int]:
    numbers, end = [], len(from_where) - 1
    while end:
        end, number = from_where[end]
        numbers.append(number)
    return numbers[::-1]
