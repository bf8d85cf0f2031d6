"""Denied: whether a sentence tells what the one beside it takes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.digest.opening.opening import opened
from mujaz.language.clauses import clauses
from mujaz.language.lexicon import closed, phrases
from mujaz.language.words import Word, bare

_HAD_SAID = frozenset(("كان", "كانت"))
_NEAR = 8  # words in which a verb of saying, or of denying, stands


def denied(sentences: Sequence[tuple[Word, ...]]) -> Iterator[bool]:
    """Yield whether each sentence tells what the one beside it denies, or what people believe.

    «نفت الوزارة …. وكانت صحيفة قد ذكرت أن…», and «قال ناشطون …. ونفت الوزارة ذلك»: without the
    denial the claim would stand as if nobody had answered.
    """
    for index, sentence in enumerate(sentences):
        before = sentences[index - 1] if index else ()
        after = sentences[index + 1] if index + 1 < len(sentences) else ()
        reported = _opens_with(sentence, _HAD_SAID) and _holds(sentence[:_NEAR], "saying")
        answered = _holds(after[:_NEAR], "demonstratives") and _holds(sentence[:_NEAR], "saying")
        turned = _is_turned(sentence, after)
        yield (reported and _denies(before)) or (answered and _denies(after)) or turned


def turns(sentences: Sequence[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Yield what opens the sentence after each, where it stands against it: «لكنه خسر المباراة»."""
    for after in (*sentences[1:], ())[: len(sentences)]:
        yield clauses(after)[0].words if _is_against(after) else ()


def _is_against(sentence: Sequence[Word]) -> bool:
    """Say whether «لكن» or «غير أن» opens a sentence, and no «غير معروف»."""
    if not sentence:
        return False
    against = phrases("clauses", "adversative").get(bare(sentence[0].form), ())
    return any(tuple(w.form for w in sentence[1 : len(one)]) == one[1:] for one in against)


def _is_turned(sentence: Sequence[Word], after: Sequence[Word]) -> bool:
    """Say whether لكن opens what denies it, or what is known against what people believe.

    «توجد تقارير عن…. لكن الجماعة تنفي ذلك», «يتصور كثيرون أن…. لكن دراسة خلصت إلى…».
    """
    if not _opens_with(after, frozenset(phrases("clauses", "adversative"))):
        return False
    near = after[:_NEAR]
    believed = _holds(sentence, "believing") and not _holds(sentence, "saying")
    return believed or (_holds(near, "denials") and _holds(near, "demonstratives"))


def _denies(sentence: tuple[Word, ...]) -> bool:
    return _holds(opened(sentence)[:3], "denials")


def _holds(words: Sequence[Word], *names: str) -> bool:
    return any(bare(word.form) in closed(*names) for word in words)


def _opens_with(sentence: Sequence[Word], forms: frozenset[str]) -> bool:
    return any(bare(word.form) in forms for word in sentence[:1])
