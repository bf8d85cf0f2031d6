"""Encoder: names found by a small transformer that reads a sentence as a whole.

It asks for the extra `mujaz[encoder]`; docs/models-encoder.md tells what it was made from.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from itertools import pairwise
from typing import Any, cast

from mujaz.errors import NotInstalled
from mujaz.language.words import Word, words
from mujaz.models.pieces import BEGIN, END, pieces
from mujaz.models.tagger import Entity, Kind
from mujaz.span import Span

_ROOM = 250  # pieces read at once: the encoder was trained on no longer sentences

Rows = list[list[float]]
Read = Callable[[Sequence[int]], Rows]
"""What the network does: numbers of pieces in, for each of them a score of every tag out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderTagger:
    """Tags each word from its first piece, then takes the best sequence of tags (a linear CRF).

    Every sentence is read alone, so its names depend on nothing else. Tags are O, B-PERS, I-PERS
    and so on; `start` and `transitions` score the first tag and each step from one to the next.
    """

    name: str
    tags: tuple[str, ...]
    start: tuple[float, ...]
    transitions: tuple[tuple[float, ...], ...]
    read: Read

    def entities(self, text: str, sentences: tuple[Span, ...]) -> tuple[Entity, ...]:
        """Return the names that stand in the sentences of `text`, in order, none in another."""
        return tuple(
            entity
            for sentence in sentences
            for part in _parts(words(text, sentence))
            for entity in _entities(part, self.tagged(part))
        )

    def tagged(self, part: Sequence[Word]) -> list[str]:
        """Return one tag a word, of words that fit into one reading."""
        cut = [pieces(word) for word in part]
        rows = self.read([BEGIN, *(number for word in cut for number in word), END])
        firsts, at = [], 1
        for word in cut:
            firsts.append(rows[at])
            at += len(word)
        return [self.tags[tag] for tag in best_path(firsts, self.start, self.transitions)]


def best_path(
    rows: Rows, start: Sequence[float], transitions: Sequence[Sequence[float]]
) -> list[int]:
    """Return the tags whose scores and steps add up to the most (Viterbi), one a row."""
    sums = [a + b for a, b in zip(start, rows[0], strict=True)]
    into = tuple(zip(*transitions, strict=True))
    came_from: list[list[int]] = []
    for row in rows[1:]:
        steps = [[s + t for s, t in zip(sums, to, strict=True)] for to in into]
        came_from.append([step.index(max(step)) for step in steps])
        sums = [max(step) + score for step, score in zip(steps, row, strict=True)]
    path = [sums.index(max(sums))]
    for back in reversed(came_from):
        path.append(back[path[-1]])
    return path[::-1]


def _parts(sentence: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Yield a sentence's words in as few parts as can be read."""
    begin, room = 0, _ROOM
    for at, word in enumerate(sentence):
        size = len(pieces(word))
        if size > room:
            yield sentence[begin:at]
            begin, room = at, _ROOM
        room -= size
    if sentence:
        yield sentence[begin:]


def _entities(part: Sequence[Word], tags: list[str]) -> Iterator[Entity]:
    """Yield what the tags mark: a B and the I of its kind that follow, marks at its ends off."""
    begins = [at for at, tag in enumerate(tags) if tag[0] == "B"]
    for begin, bound in pairwise([*begins, len(tags)]):
        end = next((at for at in range(begin + 1, bound) if tags[at][0] != "I"), bound)
        inside = [word for word in part[begin:end] if not word.is_mark]
        if inside:
            span = Span(inside[0].start, inside[-1].end)
            yield Entity(span=span, kind=cast("Kind", tags[begin][2:]))


@cache
def shipped_encoder() -> EncoderTagger:
    """Return the tagger whose weights the package ships (`weights/encoder.onnx`).

    Raises `NotInstalled` where the extra is not installed.
    """
    data = json.loads((files("mujaz.models") / "weights/encoder.json").read_text(encoding="utf-8"))
    return EncoderTagger(
        name=data["name"],
        tags=tuple(data["tags"]),
        start=tuple(data["start"]),
        transitions=tuple(map(tuple, data["transitions"])),
        read=_network((files("mujaz.models") / "weights/encoder.onnx").read_bytes()),
    )


def _network(weights: bytes) -> Read:
    """Load a network; it runs on one core, as one article has one worker."""
    try:
        onnxruntime: Any = import_module("onnxruntime")
        numpy: Any = import_module("numpy")
    except ImportError as missing:
        raise NotInstalled(
            "the encoder", f"{missing.name} is not installed; pip install 'mujaz[encoder]'"
        ) from missing
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    def read(numbers: Sequence[int]) -> Rows:
        ids = numpy.array([numbers], dtype=numpy.int64)
        return cast("Rows", session.run(None, {"ids": ids})[0][0].tolist())

    return read
