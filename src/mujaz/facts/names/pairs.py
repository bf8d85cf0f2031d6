"""Pairs: two parties after the dual of their kind, «حركتي فتح وحماس»، «حزبا البناء والإصلاح»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.facts.names.lists import listed
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_definite, verb_kind
from mujaz.models.wordclass import stripped


def pairs(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of each of the two, the first with its kind."""
    for at, word in enumerate(sentence[:-2]):
        if stripped(word.form) in listed("kinds", "parties") and _are_joined(sentence, at):
            yield at, at + 2
            yield at + 2, at + 3


def _are_joined(sentence: Sequence[Word], at: int) -> bool:
    """Say whether one word and another with و name them, and nothing goes on with a name."""
    one, other = sentence[at + 1].form, sentence[at + 2].form
    rest = other[1:]
    names = one.isalpha() and other.startswith("و") and rest.isalpha() and len(rest) > 1
    alike = is_definite(one) == is_definite(rest)
    movement = stripped(sentence[at].form).startswith("حركت")  # «عمل حزبي سياسي وفكري»
    if not (names and alike and (movement or is_definite(one)) and one not in _closed()):
        return False
    after = sentence[at + 3].form if at + 3 < len(sentence) else ""
    ends = not after.isalpha() or after in _closed() or bool(verb_kind(after))
    return ends and (is_definite(rest) or not verb_kind(rest))


def _closed() -> frozenset[str]:
    return closed("prepositions", "relatives", "connectives", "complementisers")
