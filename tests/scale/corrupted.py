"""Corrupted inputs, and what becomes of each: briefs and reasons, by how often."""

import gzip
import io
import json
import lzma

import pyarrow as pa
import pyarrow.parquet as pq
from invented_archive import body, line, page, response

PLAIN, PAGE = body(1), page(1).encode()
_NOISE = bytes((n * n * 7 + n // 3) % 256 for n in range(5000))
_PERSIAN = "رئیس جمهور گفت که دولت برنامه‌های تازه‌ای برای کاهش قیمت‌ها در سال آینده خواهد داشت. "


def _lines(count):
    return b"".join(map(line, range(count)))


def _responses(count, *, packed):
    return [response(number, PAGE, packed=packed) for number in range(count)]


def _parquet(**columns):
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


def _cut(data, share):
    return data[: int(len(data) * share)]


def _turned(data, share):
    at = int(len(data) * share)
    return data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 40]) + data[at + 40 :]


def _json(**fields):
    return json.dumps(fields).encode() + b"\n"


WARC = _responses(4, packed=False)
PACKED = _responses(4, packed=True)
BROKEN_HTTP = WARC[0].replace(b"HTTP/1.1 200 OK\r\n", b"\xff\x00 is no HTTP\r\n")
LONGER = WARC[0].replace(b"Content-Length: ", b"Content-Length: 9", 1)
TEXTS = _parquet(text=[f"{PLAIN} {number}" for number in range(50)])

CASES = {
    # files
    "gzip, cut off": _cut(gzip.compress(_lines(40)), 0.66),
    "gzip, bytes turned in the middle": _turned(gzip.compress(_lines(40)), 0.5),
    "gzip, zeros after it": gzip.compress(line(1)) + bytes(600),
    "gzip, noise after it": gzip.compress(line(1)) + b"noise",
    "xz, cut off": _cut(lzma.compress(_lines(300)), 0.8),
    "a page of 200 MB of blanks, in gzip": gzip.compress(b"<html>" + b" " * (200 << 20)),
    "WARC, cut off in a record": _cut(b"".join(WARC), 0.9),
    "WARC in gzip, cut off in a member": _cut(b"".join(PACKED), 0.9),
    "WARC, noise between two records": WARC[0] + b"noise\r\n\r\n" + WARC[1],
    "WARC, a record that says it is longer than the file": LONGER,
    "WARC, a response whose HTTP is broken": BROKEN_HTTP + WARC[1],
    "Parquet, cut off": _cut(TEXTS, 0.8),
    "Parquet, bytes turned in a page": _turned(TEXTS, 0.3),
    "Parquet, numbers where text should be": _parquet(text=[1, 2]),
    "Parquet, an empty text, a null and an article": _parquet(text=["", None, PLAIN]),
    # bytes that are no text, or in whichever encoding
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "noise": _NOISE,
    "an empty file": b"",
    "NULs alone": bytes(5000),
    "NULs between the words": PLAIN.replace(" ", " \x00").encode(),
    "windows-1256, undeclared": PLAIN.encode("cp1256"),
    "UTF-16 without a mark": PLAIN.encode("utf-16-le"),
    "UTF-8 and windows-1256 in one text": PLAIN.encode() + b"\n\n" + body(2).encode("cp1256"),
    "mojibake: UTF-8 read as Latin-1 and saved": PLAIN.encode().decode("latin-1").encode(),
    "UTF-8, cut off in a character": PLAIN.encode() + b"\xd8",
    # JSON
    "JSON, half of a surrogate pair": _json(text=f"{PLAIN} \ud83d"),
    "JSON, cut off in a line": line(1) + _cut(line(2), 0.5),
    "JSON, nested 100,000 deep": line(1) + b'{"text": ' + b"[" * 100_000 + b"\n",
    "JSON, a text that is a list, a title that is a number": _json(text=[1]) + line(2, title=5),
    "JSON, a number of 10,000 digits": line(1) + b'{"id": ' + b"9" * 10_000 + b"}\n",
    "JSON, a day that there is not": line(1, date_raw="31/2/2026"),
    # text
    "one line of 50 KB": " ".join([PLAIN.replace("\n", " ")] * 60).encode(),
    "one sentence of 17 KB without a mark": (PLAIN.translate({46: 32, 1548: 32}) * 20).encode(),
    "one word of 1 MB": ("ا" * 500_000).encode(),
    "right-to-left overrides and isolates": PLAIN.replace(" ", " \u202e\u2067").encode(),
    "200 tatweels and 200 marks on every alef": PLAIN.replace(
        "ا", "ا" + "\u0640" * 200 + "\u064b" * 200
    ).encode(),
    "English": ("The council opened a new bridge on Sunday after years of work. " * 9).encode(),
    "Persian": (_PERSIAN * 5).encode(),
    # pages
    "HTML, 20,000 elements one in the other": b"<html>" + b"<div>" * 20_000 + PAGE,
    "HTML, a comment without an end": b"<html><body><!-- " + PAGE,
    "a feed": b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
}
LONG = {
    "one line of 1 MB": " ".join([PLAIN.replace("\n", " ")] * 1250).encode(),
    "one sentence of 150 KB without a mark": (PLAIN.translate({46: 32, 1548: 32}) * 175).encode(),
    "100,000 sentences": "\n".join(["قال المدير إن العمل انتهى."] * 100_000).encode(),
}
"""Those that take minutes, and are not in the suite."""
