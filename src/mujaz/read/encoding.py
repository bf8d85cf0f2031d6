"""Encoding: the bytes of a page or a text as characters.

In this order: byte order mark, UTF-16 by its pattern, valid UTF-8, the declared charset, the
Arabic code page under which the bytes read most like Arabic. UTF-8 goes before a declaration,
since bytes of an Arabic code page are not valid UTF-8 but by a freak chance, while pages that
declare windows-1256 and send UTF-8 are common.
"""

from __future__ import annotations

import codecs
import re

from mujaz.errors import NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE
)
_ENCODINGS = ("utf-8", "cp1256", "iso8859-6")  # as `codecs` names them
_RARE = frozenset({"mac-arabic", "cp720", "cp864"})  # tried only where declared
_SOME_ARABIC = re.compile("[ء-ي]")
# The commonest opening of a noun and the commonest particles: right letters in the right order.
_LIKELY = re.compile(r"\b(?:و?ال|في\b|من\b|على\b|إلى\b|أن\b)")
# What a wrong code page leaves: accented Latin, symbols and gaps in the middle of Arabic words.
_UNLIKELY = re.compile("[À-ÿ¡-¿\u0080-\u009f\ufffdŒœŠšŽžƒ]")
_MOST_BROKEN = 0.01  # share of unreadable characters that a text with a few bad bytes may have

_BINARY = (
    (b"%PDF-", "a PDF"), (b"\x89PNG", "a PNG image"), (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"), (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"), (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"), (b"\x28\xb5\x2f\xfd", "a zstd archive"), (b"\x7fELF", "a program"),
    (b"RIFF", "a sound, a film or an image"), (b"ID3", "a sound"), (b"OggS", "a sound or a film"),
    (b"PAR1", "a Parquet file"),
)  # fmt: skip
_CONTROL = bytes({*range(9), 11, *range(14, 27), *range(28, 32)})
_MOST_CONTROL = 0.02


def text_of(data: bytes, *, source: str, charset: str | None = None) -> str:
    """Return `data` as text; `charset` is what the HTTP header declared.

    Raises `NotText` where the bytes are no text.
    """
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise NotText(source, f"is {kind}, not text; give the page or the text of the article")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _unmarked_utf16(data):
        return data.decode(wide, errors="replace")
    if len(data.translate(None, _CONTROL)) < (1 - _MOST_CONTROL) * len(data):
        raise NotText(source, "is binary, not text; give the page or the text of the article")
    return _narrow(data, charset or _declared(data), source)


def _unmarked_utf16(data: bytes) -> str | None:
    """Name the UTF-16 under which nearly all units are ASCII, Arabic or general punctuation."""
    sample = data[:4096]
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 4:
        return None
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        known = sum(high.count(page) for page in (b"\x00", b"\x06", b"\x20"))
        # Bytes of one-byte text have many spaces too, and bytes of nothing are all zero.
        if known > 0.9 * len(high) and max(high.count(b" "), low.count(b"\x00")) < 0.5 * len(high):
            return encoding
    return None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, 4096)
    return found[1].decode("ascii", errors="replace") if found else None


def _narrow(data: bytes, declared: str | None, source: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    readings = [data.decode(name, errors="replace") for name in _candidates(declared)]
    best = max(readings, key=_likeness)  # the first wins a tie: the declared one
    if not _SOME_ARABIC.search(best) and best.count("\ufffd") > _MOST_BROKEN * len(best):
        raise NotText(source, "is in an unknown encoding; save it as UTF-8 and try again")
    return best


def _candidates(declared: str | None) -> tuple[str, ...]:
    """Return the encodings to try: a declared one only if Arabic can be written in it."""
    try:
        name = codecs.lookup(declared or "utf-8").name
    except LookupError:
        name = "utf-8"
    return (name, *_ENCODINGS) if name in _ENCODINGS or name in _RARE else _ENCODINGS


def _likeness(text: str) -> int:
    """Score how much `text` reads as Arabic, less what a wrong encoding leaves behind."""
    return 4 * len(_LIKELY.findall(text)) - len(_UNLIKELY.findall(text))
