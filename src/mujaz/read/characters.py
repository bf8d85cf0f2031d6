"""Characters: what is dropped while reading, before there is an article's text."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Control characters but tab and line feed, and halves of surrogate pairs: no text holds them and
# UTF-8 can't write the latter.
_DROPPED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    r"""Return `text` with `\n` for every line end, without control characters and leading BOM.

    Every other character stays as it is, bidi controls and zero-width ones among them.
    """
    return _DROPPED.sub("", _LINE_ENDS.sub("\n", text)).lstrip("\ufeff")
