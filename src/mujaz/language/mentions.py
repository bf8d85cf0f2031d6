"""Mentions: how a text speaks of a noun first, and which noun a definite one is.

A thing is told of indefinitely first and definitely after that: «منشورات», then «المنشورات» (Ryding
2005, 7.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.language.lexicon import closed, learned
from mujaz.language.names import is_name
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

_FINITE = ("past", "imperfect")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a noun stands first; `introduces` is true where it is indefinite.

    `quality` is the adjective after it, without the ا of the accusative, or nothing; `is_second`
    says that it may be of the noun before it («مراكز تسوق»).
    """

    start: int
    introduces: bool
    quality: str
    is_second: bool


def first_mentions(sentences: Sequence[Sequence[Word]]) -> dict[str, Mention]:
    """Return the first mention of each noun of a text. Keys are nouns as `noun` gives them."""
    found: dict[str, Mention] = {}
    for sentence in sentences:
        for index, word in enumerate(sentence):
            key = noun(word.surface, word.form)
            if not word.is_mark and key not in found and is_common(key):
                found[key] = _mention(sentence, index)
    return found


def _mention(sentence: Sequence[Word], index: int) -> Mention:
    word, after = sentence[index], sentence[index + 1 : index + 2]
    owned = any(is_definite(w.form) or is_name(w) or pronoun(w.surface) for w in after)
    definite = is_definite(with_article(word.form)) or pronoun(word.surface) != ""
    verb = verb_kind(bare(word.form)) in _FINITE
    introduces = not (definite or owned or verb or _is_speech(sentence, index))
    quality = noun(after[0].surface, after[0].form) if after else ""
    return Mention(word.start, introduces, quality, is_second_noun(sentence, index))


def _is_speech(sentence: Sequence[Word], index: int) -> bool:
    """Say whether «في إحاطة» tells where the sentence is said: nothing but what is told there."""
    says = bare(sentence[0].form) in closed("saying")
    return says and index > 0 and sentence[index - 1].form == "في"


@remembered()
def with_article(form: str) -> str:
    """Return a noun with its article and no conjunction or preposition: للسيارة -> السيارة."""
    plain = bare(form)
    if plain.startswith("لل"):
        return "ال" + plain[2:]
    return plain[1:] if plain.startswith(("بال", "كال")) else plain


def noun(surface: str, form: str) -> str:
    """Return a noun without article, clitics and the ا of the accusative: «وبالقرار», «قرارا»."""
    plain = with_article(form)
    if is_definite(plain):
        return plain[2:]
    if pronoun(surface):
        return without_pronoun(plain)
    return plain[:-1] if plain in learned()["accusative"] else plain


def is_second_noun(words: Sequence[Word], index: int) -> bool:
    """Say whether a noun is the second of two in construct: «خبراء المجلس» (Ryding 2005, 8.1)."""
    before = words[index - 1] if index else None
    if before is None or before.is_mark or before.is_number:
        return False
    if words[index].form != with_article(words[index].form):
        return False
    form = bare(before.form)
    noun_itself = form[len(borne_preposition(form)) :]
    governs = form in closed("prepositions", "complementisers", "verb_particles")
    if governs or preposition(form) or verb_kind(form) in _FINITE or is_definite(form):
        return False
    return is_common(noun_itself) and not pronoun(before.surface)


def is_adjective_there(words: Sequence[Word], index: int) -> bool:
    """Say whether a definite word is of a definite noun before it: «الجيش التركي»."""
    before = words[index - 1] if index else None
    if before is None or before.form in ("،", ":"):
        return False
    if before.is_mark:
        return True  # «"كذا" الصناعي»
    form = bare(before.form)
    owned = pronoun(before.surface) != "" and verb_kind(form) is None and not preposition(form)
    return is_definite(with_article(before.form)) or is_name(before) or owned
