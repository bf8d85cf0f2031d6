"""Input: what the archive is given, as files and folders hold it."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from mujaz.archive.kept import Failure
from mujaz.settings import Settings

_PACKED: dict[str, Any] = {".gz": gzip.open, ".xz": lzma.open, ".bz2": bz2.open}
_LINES = {".jsonl", ".ndjson"}
_READ = {".html", ".htm", ".xhtml", ".txt", ".text", ".json", *_LINES}
_UNREADABLE = (OSError, EOFError, lzma.LZMAError, zlib.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Bytes that hold an article or more, and by which name errors call them.

    `hash` is by what an input is known that was read before. `url` and `charset` are those of a
    page from the network; `stamp` is what a feed says of its time, `notes` what the archive shall
    remember with it, by name.
    """

    source: str
    data: bytes
    hash: bytes
    at: str
    url: str | None = None
    charset: str | None = None
    stamp: str | None = None
    notes: tuple[tuple[str, str], ...] = ()


def now() -> str:
    """Return the time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def hash_of(data: bytes) -> bytes:
    """Return the hash by which an input is known."""
    return hashlib.blake2b(data, digest_size=16).digest()


def failed(source: str, reason: str, *, data: bytes | None = None) -> Failure:
    """Return the row of an input that can't be read; without its bytes its name stands for it.

    The reason is made to name the input where it does not.
    """
    reason = reason if source in reason else f"{source}: {reason}"
    input_ = hash_of(source.encode("utf-8", "replace") if data is None else data)
    return Failure(source=source, reason=reason, at=now(), input=input_)


def inputs_at(path: Path, settings: Settings) -> Iterator[Input | Failure]:
    """Yield what a file or a folder holds: pages, texts and JSON, and each line of JSON Lines.

    JSON Lines may be compressed (.gz, .xz, .bz2). In a folder, and those in it, files are taken by
    the end of their names, in the order of the names; others are left. No file and no line is read
    further than `settings.max_bytes`.
    """
    if path.is_dir():
        for file in sorted(one for one in path.rglob("*") if _is_ours(one)):
            yield from inputs_at(file, settings)
        return
    try:
        if _suffix(path) in _LINES:
            yield from _lines(path, settings)
        else:
            with _opened(path) as whole:
                yield _input(str(path), whole.read(settings.max_bytes + 1), settings)
    except _UNREADABLE as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield failed(str(path), f"can't be read to its end ({reason}); give a whole file")


def _is_ours(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and _suffix(path) in _READ


def _suffix(path: Path) -> str:
    """Return the end of a file's name without that of its compression."""
    inner = path.with_suffix("") if path.suffix.lower() in _PACKED else path
    return inner.suffix.lower()


def _opened(path: Path) -> IO[bytes]:
    unpack = _PACKED.get(path.suffix.lower())
    opened: IO[bytes] = path.open("rb") if unpack is None else unpack(path, "rb")
    return opened


def _lines(path: Path, settings: Settings) -> Iterator[Input | Failure]:
    with _opened(path) as file:
        number = 0
        while line := file.readline(settings.max_bytes + 1):
            number += 1
            source = f"{path}, line {number}"
            if line.strip():
                yield _input(source, line, settings)
            while len(line) > settings.max_bytes and not line.endswith(b"\n"):
                line = file.readline(settings.max_bytes + 1)


def _input(source: str, data: bytes, settings: Settings) -> Input | Failure:
    if len(data) > settings.max_bytes:
        reason = f"has more than {settings.max_bytes} bytes; give one article or raise max_bytes"
        return failed(source, reason, data=data)
    return Input(source=source, data=data, hash=hash_of(data), at=now())
