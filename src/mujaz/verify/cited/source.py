"""Source: an article laid out for checking, and what of it a statement rests on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from mujaz.article import Article
from mujaz.brief import Statement
from mujaz.language.clauses import Clause, clauses
from mujaz.language.words import Word, bare, verb_kind, words
from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a statement keeps of one sentence: its clauses, and the starts of the words kept."""

    clauses: tuple[Clause, ...]
    starts: frozenset[int]

    def keeps(self, word: Word) -> bool:
        """Say whether the statement rests on this word."""
        return word.start in self.starts

    @property
    def tells(self) -> bool:
        """Say whether a verb is kept; else only a name was brought in from here."""
        return any(self.keeps(w) and verb_kind(bare(w.form)) is not None for w in self.words)

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the sentence, kept or not, in order."""
        return tuple(word for clause in self.clauses for word in clause.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article whose sentences are read once, when a statement first rests on them."""

    article: Article
    _read: dict[int, tuple[Clause, ...]] = field(default_factory=dict)
    _kept: dict[tuple[Span, ...], tuple[Kept, ...]] = field(default_factory=dict)

    def kept_by(self, statement: Statement) -> tuple[Kept, ...]:
        """Return what the evidence of a statement covers, a sentence at a time, in order.

        A sentence that only lends a name to another's verb is left out: nothing of what it says
        is told.
        """
        if statement.evidence not in self._kept:
            self._kept[statement.evidence] = self._keep(statement.evidence)
        return self._kept[statement.evidence]

    def _keep(self, evidence: tuple[Span, ...]) -> tuple[Kept, ...]:
        sentences = self.article.sentences
        starts = [sentence.start for sentence in sentences]
        touched: dict[int, set[int]] = {}
        for span in evidence:
            first = max(0, bisect_right(starts, span.start) - 1)
            for index in range(first, len(sentences)):
                if sentences[index].start >= span.end:
                    break
                kept = touched.setdefault(index, set())
                for clause in self._clauses(index):
                    kept.update(
                        w.start for w in clause.words if w.start < span.end and span.start < w.end
                    )
        found = tuple(
            Kept(clauses=self._clauses(index), starts=frozenset(kept))
            for index, kept in sorted(touched.items())
        )
        return tuple(one for one in found if one.tells) or found

    def evidence_words(self, statement: Statement) -> tuple[Word, ...]:
        """Return the words inside the evidence spans, in the order of the spans."""
        return tuple(word for span in statement.evidence for word in words(self.article.body, span))

    def _clauses(self, index: int) -> tuple[Clause, ...]:
        if index not in self._read:
            sentence = self.article.sentences[index]
            self._read[index] = clauses(words(self.article.body, sentence))
        return self._read[index]
