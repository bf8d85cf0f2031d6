"""Lighten: leave out words in the middle of a sentence that only accompany it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.clauses import nesting
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_definite, preposition, stem, verb_kind

_COMMAS = frozenset("،,")
_MOST_INSERTED, _MOST_DESCRIBED = 6, 20  # words between two commas; of a relative clause there


def lighter(words: tuple[Word, ...], known: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """Return the words without brackets, short inserts, «أيضا», and «هذه» before a known noun.

    An insert between commas goes only where the sentence resumes with a verb, أن or a preposition,
    so that it is no item of a list; what says who, whether or on what condition stays.
    """
    gone = set(_brackets(words)) | set(_inserts(words)) | set(_leaning(words, known))
    return tuple(word for index, word in enumerate(words) if index not in gone)


def _brackets(words: Sequence[Word]) -> Iterator[int]:
    """Yield the words of brackets that hold an age, a score or Latin letters: «(25 عاما)»."""
    start = None
    for index, word in enumerate(words):
        if word.form == "(" and index and not words[index - 1].is_mark:
            before = bare(words[index - 1].form)
            start = None if before in closed("prepositions", "named_after") else index
        elif word.form == ")" and start is not None:
            inside = words[start + 1 : index]
            if any(w.is_number or (w.form.isascii() and not w.is_mark) for w in inside):
                yield from range(start, index + 1)
            start = None


def _inserts(words: Sequence[Word]) -> Iterator[int]:
    depths = tuple(nesting(words))
    commas = [i for i, word in enumerate(words) if word.form in _COMMAS and not depths[i]]
    index = 0
    while index + 1 < len(commas):
        start, end = commas[index], commas[index + 1]
        if _is_insert(words, start, end):
            yield from range(start, end + 1)
            index += 1
        index += 1


def _is_insert(words: Sequence[Word], start: int, end: int) -> bool:
    inside = words[start + 1 : end]
    following = words[end + 1] if end + 1 < len(words) else None
    if not inside or following is None or inside[0].form.startswith("و"):
        return False
    describes = inside[0].form in closed("relatives")
    if len(inside) > (_MOST_DESCRIBED if describes else _MOST_INSERTED):
        return False
    if not describes and any(_matters(word) for word in inside):
        return False
    if not describes and not _is_circumstance(inside[0]):
        return False  # a name after its role stays
    return (
        following.form in closed("complementisers")
        or bool(preposition(following.form))
        or verb_kind(following.form) in ("past", "imperfect")
    )


def _is_circumstance(word: Word) -> bool:
    """Say whether a word opens a time or a place, not a name."""
    return bool(preposition(word.form)) or word.form in closed("prepositions", "times", "adverbs")


def _matters(word: Word) -> bool:
    form = bare(word.form)
    kinds = (
        "saying",
        "sources",
        "negations",
        "modals",
        "amounts",
        "absolutes",
        "superlatives",
        "conditions",
        "relatives",
    )
    return any(form in closed(kind) for kind in kinds) or bool(
        verb_kind(form) in ("past", "imperfect")
    )


def _leaning(words: Sequence[Word], known: frozenset[str]) -> Iterator[int]:
    """Yield «أيضا», and «هذه» before a definite noun that was named: before it, or above all."""
    depths = tuple(nesting(words))
    seen = set(known)
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        if depths[index]:
            continue
        if word.form in closed("leaning") and index:
            yield index
        elif word.form in closed("plain_demonstratives") and following is not None and index:
            definite = is_definite(following.form)
            if (
                definite
                and following.form not in closed("now_nouns")
                and stem(following.form) in seen
            ):
                yield index
        seen.add(stem(word.form))
