"""Reasons: what a check says to an editor, in English and in Arabic."""

from __future__ import annotations

from mujaz.verify.wording import table

_LONGEST = 80


def reason(check: str, words: str, article: str | None) -> tuple[str, str]:
    """Return the reason in English and in Arabic; long passages are cut short in it."""
    said = table("reasons")[check]
    key = "alone" if article is None else "against"
    told = {"words": _short(words), "article": _short(article or "")}
    return said[key].format(**told), said[f"{key}_ar"].format(**told)


def _short(text: str) -> str:
    """Return a passage on one line, its middle left out where it is long; no mark is doubled."""
    line = " ".join(text.replace("«", "").replace("»", "").split())
    if len(line) <= _LONGEST:
        return line
    half = _LONGEST // 2
    return f"{line[:half].rsplit(' ', 1)[0]} … {line[-half:].split(' ', 1)[-1]}"
