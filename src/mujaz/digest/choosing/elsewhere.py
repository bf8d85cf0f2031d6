"""Elsewhere: the sentences of a page that are of other stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import Protocol

from mujaz.article import Article
from mujaz.digest.choosing.weigh import content_stems
from mujaz.digest.opening.dateline import has_dateline
from mujaz.digest.opening.opening import opened, opens_with
from mujaz.digest.sentences.sentence import is_heading
from mujaz.facts.places.placewords import country_of
from mujaz.language.clauses import DASHES
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, conjunction, stem, words
from mujaz.span import Span

_LINKED = 2  # stems shared with the sentence before, and it is of the same story
_STOPS = frozenset('.!؟?…"»”)')
_QUOTES = frozenset('"«“')
_FEWEST = 3  # leads in a row that make a list of other stories
_FOOT = 5  # paragraphs at the end that join nothing, under a text whose paragraphs join
_JOINED = 4  # of as many paragraphs one at most joins nothing, where a text joins its own
_ITEM = 12  # words below which a paragraph is an item of a list
_LABEL = 5  # words of an item's label with its colon


class _Told(Protocol):
    """A sentence as this room needs it: its words, which it has, and where it stands."""

    @property
    def index(self) -> int: ...

    @property
    def words(self) -> tuple[Word, ...]: ...

    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class _Line:
    index: int
    words: tuple[Word, ...]
    span: Span


def spans_elsewhere(article: Article) -> tuple[Span, ...]:
    """Return the sentences that are of other stories, of an article that has been split."""
    if not article.title:
        return ()
    lines = [
        _Line(index, words(article.body, span), span)
        for index, span in enumerate(article.sentences)
    ]
    return tuple(article.sentences[index] for index in sorted(other_stories(article, lines)))


def other_stories(article: Article, sentences: Sequence[_Told]) -> frozenset[int]:
    """Return the sentences that are of other stories: where they stand.

    Those at the end that nothing marks, and any that «في تطور آخر» opens. Empty without a title,
    which is what tells one story from another.
    """
    if not article.title:
        return frozenset()
    titled = frozenset(content_stems(words(article.title)))
    return (
        frozenset(_strays(titled, sentences))
        | frozenset(_leads(article, titled, sentences))
        | frozenset(_marked(titled, sentences))
    )


def _marked(titled: frozenset[str], sentences: Sequence[_Told]) -> Iterator[int]:
    """Yield the sentences that open another matter in so many words, and none of the title's."""
    for index, one in enumerate(sentences):
        if opens_with(one.words, "another_matter") and titled.isdisjoint(content_stems(one.words)):
            yield index


def _strays(titled: frozenset[str], sentences: Sequence[_Told]) -> Iterator[int]:
    """Yield the last sentences that neither title and lead nor the sentence before leads to.

    Offices and days are of any story.
    """
    topic = titled.union(*(content_stems(one.words) for one in sentences[:1])) - _of_any_story()

    def strays(index: int) -> bool:
        own = frozenset(content_stems(sentences[index].words))
        if not topic.isdisjoint(own):
            return False
        return len(own.intersection(content_stems(sentences[index - 1].words))) < _LINKED

    return takewhile(strays, range(len(sentences) - 1, 0, -1))


@cache
def _of_any_story() -> frozenset[str]:
    return frozenset(map(stem, closed("bare_roles", "offices", "days_of_news", "periods")))


def _leads(article: Article, titled: frozenset[str], sentences: Sequence[_Told]) -> Iterator[int]:
    """Yield the last paragraphs where each opens as an article does, as a list of others does.

    News joins its sentences with و or a link; three paragraphs in a row that join nothing, half of
    them and the first without a word of the title or the stop that ends a sentence, are leads of
    other articles. «الأمريكي» may stand in any.
    """
    paragraphs = _paragraphs(article.body, sentences)
    found = tuple(takewhile(lambda some: _opens_alone(some[0]), reversed(paragraphs[1:])))
    astray = [
        titled.isdisjoint(_own_stems(word for one in some for word in one.words))
        or some[-1].words[-1].form not in _STOPS
        for some in found
    ]
    lists = (
        n
        for n in range(len(found), _FEWEST - 1, -1)
        if astray[n - 1] and 2 * sum(astray[:n]) >= n and _is_a_list(found[:n])
    )
    foot = _foot(paragraphs[1:], found, astray)
    for some in found[: max(next(lists, 0), foot)]:
        yield from (one.index for one in some)


def _foot(
    paragraphs: Sequence[Sequence[_Told]],
    found: Sequence[Sequence[_Told]],
    astray: Sequence[bool],
) -> int:
    """Return how many last paragraphs, of the `found` ones that join nothing, are of a list.

    Where the text before them joins its own, five sentences that do not are leads of others, even
    of the same story; what stands above these five with a word of the title is the text's last.
    Items of the text's own list are short or have a label.
    """
    before = paragraphs[: len(paragraphs) - len(found)]
    if len(found) < _FOOT or len(before) < 2:
        return 0
    joining = sum(not _opens_alone(some[0]) for some in before)
    if _JOINED * joining < (_JOINED - 1) * len(before):
        return 0
    if any(_is_item(some[0].words) for some in found[:_FOOT]):
        return 0
    last = len(found)
    while last > _FOOT and not astray[last - 1]:
        last -= 1
    return last


def _is_item(sentence: Sequence[Word]) -> bool:
    """Say whether a line is an item of a list: few words, a dash, or a label before its colon."""
    labelled = any(word.form == ":" for word in sentence[:_LABEL])
    return len(sentence) < _ITEM or labelled or sentence[0].form in DASHES


def _own_stems(some: Iterable[Word]) -> list[str]:
    """Return the stems of words that are no country's adjective."""
    return content_stems(word for word in some if country_of(word.form) is None)


def _is_a_list(leads: Sequence[Sequence[_Told]]) -> bool:
    """Say whether each lead is one sentence, as in a list, or one is cut off or opens as a page."""
    return all(len(some) == 1 for some in leads) or any(
        some[-1].words[-1].form not in _STOPS or has_dateline(some[0].words) for some in leads
    )


def _paragraphs(body: str, sentences: Sequence[_Told]) -> list[list[_Told]]:
    """Return the sentences of each paragraph together."""
    found: list[list[_Told]] = []
    for one in sentences:
        before = body[: one.span.start]
        opens = "\n" in before[len(before.rstrip()) :]
        if opens or not found:
            found.append([])
        found[-1].append(one)
    return found


def _is_teaser(sentence: _Told) -> bool:
    """Say whether a quotation and dots open a lead: «"كان متوقعا".. هو الرد الذي…»."""
    dots = any(a.form == b.form == "." for a, b in pairwise(sentence.words))
    return sentence.words[0].form in _QUOTES and dots


def _opens_alone(sentence: _Told) -> bool:
    """Say whether no link joins a sentence to what stands before it: a dateline least of all."""
    first = sentence.words[0]
    if first.form in closed("asking") or has_dateline(sentence.words):
        return True
    if (
        (first.is_mark and not _is_teaser(sentence))
        or first.is_number
        or is_heading(sentence.words)
    ):
        return False
    joined = conjunction(first.form) != "" or first.form in closed("connectives", "demonstratives")
    return not (joined or opened(sentence.words)[:1] != (first,))
