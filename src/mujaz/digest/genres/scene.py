"""Scene: how a feature opens. What somebody does every morning is no news and no summary."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.article import Article
from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.choosing.weigh import content_stems, looks_ahead
from mujaz.fact import Facts
from mujaz.language.lexicon import closed
from mujaz.language.months import GREGORIAN, WEEKDAYS
from mujaz.language.words import bare, conjunction, verb_kind, words
from mujaz.span import Span

_FEWEST = 2  # sentences in a row that make a scene
_JOINED = 2  # actions that follow a first one
_OF_TITLE = 2  # stems of the title, and a sentence tells its story


def scene_of(article: Article, facts: Facts) -> tuple[Span, ...]:
    """Return the sentences of the scene that an article opens with, none where it opens otherwise.

    Each opens with a verb in the present that plans and says nothing, has no figure and no date,
    and hardly a word of the title; one at least tells action after action: «يفتح باب الورشة،
    ويشعل موقدا صغيرا، ثم يجلس».
    """
    titled = frozenset(content_stems(words(article.title or "")))
    found: list[Span] = []
    for sentence in article.sentences:
        told = titled.intersection(content_stems(words(article.body, sentence)))
        if len(told) >= _OF_TITLE or not _is_scenic(sentence, article.body, facts):
            break
        found.append(sentence)
    is_scene = len(found) >= _FEWEST and any(_is_chain(one, article.body) for one in found)
    return tuple(found) if is_scene else ()


def _is_scenic(sentence: Span, body: str, facts: Facts) -> bool:
    some = [word for word in words(body, sentence) if not word.is_mark]
    opening = bare(some[0].form) if some else ""
    is_told = opening in closed("saying", "modals") or looks_ahead(some[:1])
    if verb_kind(opening) != "imperfect" or is_told:
        return False
    told = [Span(one.start, one.end) for one in facts.dates if _is_dated(one.text)]
    told += [Span(one.start, one.end) for one in facts.quantities]
    told += [Span(one.start, one.end) for one in facts.claims]
    return not any(map(sentence.meets, told))


def _is_chain(sentence: Span, body: str) -> bool:
    """Say whether one action follows another: «يفتح …، ويشعل …، ثم يجلس»."""
    joined = sum(
        verb_kind(bare(word.form)) == "imperfect"
        and (before.form == "ثم" or bool(conjunction(word.form)))
        for before, word in pairwise(words(body, sentence))
    )
    return joined >= _JOINED


def _is_dated(text: str) -> bool:
    """Say whether a time is told by the calendar: «منذ عامين» belongs to a scene."""
    forms = [bare(word.form) for word in words(text)]
    named = any(form in WEEKDAYS or form in GREGORIAN for form in forms)
    return named or any(form[0].isdigit() for form in forms)


def fitting(some: Sequence[Candidate], scene: Sequence[Span]) -> tuple[Candidate, ...]:
    """Return the candidates that are not of the scene."""
    return tuple(
        one
        for one in some
        if not any(span.start <= one.draft.words[0].start < span.end for span in scene)
    )
