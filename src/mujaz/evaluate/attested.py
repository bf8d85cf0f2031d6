"""Attested: what the words of a whole corpus say of one word's first and last letters.

The auditor of `form` must not trust the lists that the digest is made with, so it counts the
corpus that it audits: a و that other prefixes stand before belongs to its word (الوزير، بواشنطن،
ووصل), one that nothing ever stands before is a conjunction (وقال، وفي).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mujaz.evaluate import metrics
from mujaz.language import letters

# How common the word without a pronoun must be, as a share of the word with it, before the ending
# is held to be one: a final ه is more often a word's own (توجه، شبه) than ها or هم are.
_PRONOUNS = {"هما": 0.15, "ها": 0.15, "هم": 0.15, "هن": 0.15, "ه": 0.65}
_SHORTEST = 3  # letters before a pronoun; the shorter ones (منه، لها) are the grammar's, and few
_FEMININE = re.compile(r"[^\W_]+ة\b")
# Nothing but و itself, the article or a preposition of one letter is written before a word.
_BEFORE = ("و", "ال", "ب", "ل", "وال", "بال", "لل")
_RADICAL_SHARE = 0.03
# A verb in وا (واصل) has its و in the imperfect too: يواصل; «واعلن» has no يواعلن.
_IMPERFECT = ("ي", "ت")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """How often each normalised word of a corpus stands in it, and how often with a final ة."""

    counts: Mapping[str, int]
    feminine: Mapping[str, int]

    def conjoined(self, word: str) -> bool:
        """Say whether a normalised word is و or ف and a word after it.

        It is where the rest is a word of the corpus too, and prefixes before the whole are so
        rare that the first letter can't be its own. How common the rest is says nothing of و:
        «أضاف» hardly ever stands without it. Of ف it does: فقال is rarer than قال, فريد no ريد.
        """
        times = self.counts.get(word, 0)
        rest = self.counts.get(word[1:], 0)
        if len(word) < 3 or word[0] not in "وف" or not rest:
            return False
        if word[0] == "ف" and rest < times:
            return False
        before = [prefix for prefix in _BEFORE if prefix[0] != word[0] or word[0] == "و"]
        before.extend(_IMPERFECT if word.startswith("وا") else ())
        inside = sum(self.counts.get(prefix + word, 0) for prefix in before)
        return inside < max(2.0, _RADICAL_SHARE * times)

    def ends_in_pronoun(self, surface: str) -> bool:
        """Say whether a word ends in a pronoun (وصفها، حكومته) and not in letters of its own.

        The word without it, ت read as ة too, is then common beside the word with it.
        """
        word = letters.normalise(surface)
        if surface.endswith("ة") or word.startswith("ال"):
            return False
        ending = next((some for some in _PRONOUNS if word.endswith(some)), "")
        rest = word[: len(word) - len(ending)]
        if not ending or len(rest) < _SHORTEST:
            return False
        alone = self.counts.get(rest, 0) - self.feminine.get(rest, 0)
        if rest.endswith("ت"):
            alone += self.feminine.get(rest[:-1] + "ه", 0)
        together = self.counts.get(word, 0) - self.feminine.get(word, 0)
        return alone > 0 and alone >= _PRONOUNS[ending] * together

    def says_we(self, word: str) -> bool:
        """Say whether a normalised word ends in «our», «us» or «we»: شعوبنا, شهدنا; not بيانا.

        The word without it is then one of the corpus, and with ن alone it is none (أحيان, سكان).
        """
        rest = word[:-2]
        if not word.endswith("نا") or len(rest) < _SHORTEST or word.startswith("ال"):
            return False
        return self.counts.get(rest, 0) > 4 * self.counts.get(word[:-1], 0)


def count(texts: Iterable[str]) -> Attested:
    """Count the words of some texts."""
    counts: Counter[str] = Counter()
    feminine: Counter[str] = Counter()
    for text in texts:
        counts.update(metrics.words(text, stems=False))
        feminine.update(map(letters.normalise, _FEMININE.findall(text)))
    return Attested(counts=counts, feminine=feminine)
