"""Peers: other ways to choose sentences, each given the same sentences and the same budget.

A system is a function from a document's sentences to their order, best first. sumy and summa get
our sentences, since their own splitters cut Arabic at «،» or not at all, and sumy gets our words
and stems beside its own list of Arabic stop words. Both are development tools: without them only
their rows are missing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from mujaz.evaluate import metrics
from mujaz.language import letters

Sentences = tuple[str, ...]
Order = tuple[int, ...]
Ranker = Callable[[Sentences], Order]

_SUMY = {
    "sumy LexRank": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "sumy TextRank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
    "sumy LSA": ("sumy.summarizers.lsa", "LsaSummarizer"),
}
_SENTENCE_END = re.compile(r"[.!?\n]")


def lead(sentences: Sentences) -> Order:
    """Rank sentences as they come."""
    return tuple(range(len(sentences)))


def by_chance(sentences: Sentences) -> Order:
    """Rank sentences at random; the same sentences always get the same order."""
    order = list(range(len(sentences)))
    seed = sha256("\n".join(sentences).encode()).digest()
    random.Random(seed).shuffle(order)  # noqa: S311 - chance, not secrecy
    return tuple(order)


class _Words:
    """The tokenizer that sumy asks for, cutting words as the scorer does."""

    def to_words(self, sentence: str) -> Sequence[str]:
        return metrics.words(sentence, stems=False)


def _sumy(module: str, name: str) -> Ranker:
    summariser = getattr(import_module(module), name)(metrics.stem)
    dom: Any = import_module("sumy.models.dom")
    stop_words = import_module("sumy.utils").get_stop_words("arabic")
    summariser.stop_words = frozenset(map(letters.normalise, stop_words))

    def rank(sentences: Sentences) -> Order:
        lines = [dom.Sentence(sentence, _Words()) for sentence in sentences]
        order: list[int] = []

        def keep_all(infos: Sequence[Any]) -> Sequence[Any]:
            order.extend(info.order for info in infos)  # best first, before sumy sorts them back
            return infos

        summariser(dom.ObjectDocumentModel([dom.Paragraph(lines)]), keep_all)
        return complete(order, len(sentences))

    return rank


def _summa() -> Ranker:
    summarize = import_module("summa.summarizer").summarize

    def rank(sentences: Sentences) -> Order:
        # One sentence a line, and no sign inside it at which summa would cut again.
        lines = [_SENTENCE_END.sub(" ", sentence).strip() for sentence in sentences]
        scored = summarize("\n".join(lines), ratio=1.0, language="arabic", scores=True)
        scores = {line.strip(): score for line, score in scored}
        known = [at for at, line in enumerate(lines) if line in scores]
        return complete(sorted(known, key=lambda at: -scores[lines[at]]), len(sentences))

    return rank


def complete(order: Sequence[int], size: int) -> Order:
    """Return the order with the sentences that a system left unranked after the others."""
    ranked = set(order)
    return (*order, *(at for at in range(size) if at not in ranked))


def installed() -> dict[str, Ranker]:
    """Return lead, chance, and each peer that is installed, by name."""
    rankers: dict[str, Ranker] = {"lead": lead, "random": by_chance}
    if find_spec("sumy"):
        rankers |= {name: _sumy(*where) for name, where in _SUMY.items()}
    if find_spec("summa"):
        rankers["summa TextRank"] = _summa()
    return rankers


def missing() -> tuple[str, ...]:
    """Return the packages of peers that are not installed."""
    return tuple(name for name in ("sumy", "summa") if not find_spec(name))
