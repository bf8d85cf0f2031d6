"""Arabic: whether a text is in Arabic, and which language it is in if not.

Script, letters and function words decide the clear cases in microseconds. py3langid is asked for
the rest: its model costs half a second to load, so an Arabic article never loads it.
"""

from __future__ import annotations

import re

from mujaz.errors import NotArabic
from mujaz.read.knowledge import table

_LANGUAGES = table("languages")
_FUNCTION_WORDS = frozenset(_LANGUAGES["function_words"])
_NAMES: dict[str, str] = _LANGUAGES["names"]
_ARABIC = frozenset({"ar", "ary", "arz"})
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_SCRIPT = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f"
                     r"\ufb50-\ufdff\ufe70-\ufefc]")  # fmt: skip
_FOREIGN = re.compile(f"[{_LANGUAGES['foreign_letters']}]")
_SLICE = 700  # characters read at the beginning, the middle and the end of a long text

# Shares, of letters or of words; between `sure` and `never` the model is asked.
_LEAST_SCRIPT = 0.5
_FOREIGN_SURE = 0.012
_MARKERS_SURE = 0.15


def require_arabic(text: str, *, source: str) -> None:
    """Raise `NotArabic`, naming the language, unless `text` is in Arabic, dialects included."""
    sample = _sample(text)
    words = _NOT_LETTERS.sub(" ", sample).split()
    letters = sum(map(len, words))
    in_script = len(_SCRIPT.findall(sample))
    if not letters or (
        in_script >= _LEAST_SCRIPT * letters and _is_clear(sample, words, in_script)
    ):
        return
    language = _language_of(sample)
    if language in _ARABIC and in_script >= _LEAST_SCRIPT * letters:
        return
    if language in _ARABIC:
        raise NotArabic(source, "most of the text is not in Arabic script; give the Arabic text")
    name = _NAMES.get(language, f"another language ({language})")
    raise NotArabic(source, f"the text is in {name}; Mujaz reads Arabic articles only")


def _sample(text: str) -> str:
    if len(text) <= 3 * _SLICE:
        return text
    middle = (len(text) - _SLICE) // 2
    return " ".join((text[:_SLICE], text[middle : middle + _SLICE], text[-_SLICE:]))


def _is_clear(sample: str, words: list[str], in_script: int) -> bool:
    """Say that Arabic is certain: hardly a foreign letter, and Arabic's own small words."""
    if len(_FOREIGN.findall(sample)) > _FOREIGN_SURE * in_script:
        return False
    markers = sum(1 for word in words if word in _FUNCTION_WORDS or _has_article(word))
    return markers >= _MARKERS_SURE * len(words)


def _has_article(word: str) -> bool:
    return len(word) > 3 and word.startswith(("ال", "وال", "بال", "لل", "فال", "كال"))


def _language_of(sample: str) -> str:
    # Not at the top: the import brings NumPy, which an Arabic text never needs.
    import py3langid  # noqa: PLC0415

    code: str = py3langid.classify(sample[: 2 * _SLICE])[0]
    return code
