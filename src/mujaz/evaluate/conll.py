"""CoNLL: sentences whose words are tagged, as the corpora of `names/` give them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mujaz.language.words import words
from mujaz.models.crf import named

_KINDS = {"PERS": "PERS", "PER": "PERS", "PERSON": "PERS", "LOC": "LOC", "ORG": "ORG"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A sentence: tokens, and a tag a token, B-PERS, I-PERS, B-LOC, …, O; other kinds are O."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def text(self) -> str:
        """The tokens, a space between them."""
        return " ".join(self.tokens)

    def forms(self) -> tuple[list[str], list[str]]:
        """Return the normalised words as `language.words` cuts them, with a tag each."""
        forms: list[str] = []
        tags: list[str] = []
        for token, tag in zip(self.tokens, self.tags, strict=True):
            cut = [word.form for word in words(token)]
            inner = tag.replace("B-", "I-")
            forms += cut
            tags += [tag, *[inner] * (len(cut) - 1)][: len(cut)]
        return forms, tags

    def names(self) -> frozenset[tuple[int, int, str]]:
        """Return the names: first and last token, and kind."""
        return frozenset(named(self.tags))


def read(path: Path) -> tuple[Tagged, ...]:
    """Return the sentences of a file of `token TAB tag`, a blank line between sentences."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    rows = ([line.split("\t") for line in block.split("\n") if "\t" in line] for block in blocks)
    return tuple(
        Tagged(
            tokens=tuple(row[0] for row in sentence),
            tags=tuple(_tags([row[1].strip() for row in sentence])),
        )
        for sentence in rows
        if sentence
    )


def _tags(given: Sequence[str]) -> Iterator[str]:
    """Yield the tags with our names of the kinds; an I that continues nothing is a B."""
    before = ""
    for tag in given:
        kind = _KINDS.get(tag[2:], "")
        first = tag[:1] == "B" or before != kind
        yield f"{'B' if first else 'I'}-{kind}" if kind else "O"
        before = kind


def held_out(sentence: Tagged) -> bool:
    """Say whether a sentence is of the tenth that nothing is trained on, by its SHA-256."""
    return int(hashlib.sha256(sentence.text.encode()).hexdigest()[:8], 16) % 10 == 0
