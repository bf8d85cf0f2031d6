"""Streams: files here or in a store, out of their compression, that end where they are broken."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol, Self, cast

import pyarrow as pa
from pyarrow import fs

_CHUNK = 1 << 18
_LEAST = 1 << 16  # bytes that are put out at once, so that a bomb is never unpacked whole
_MAGIC = (
    (b"\x1f\x8b", "gzip"), (b"\xfd7zXZ\x00", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"BZh", "bzip2"),
)  # fmt: skip
_BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, pa.ArrowException)


def is_remote(path: str) -> bool:
    """Say whether a path is that of a store, such as s3://bucket/file."""
    return "://" in path


def opened(path: str) -> BinaryIO:
    """Return a file opened for reading, here or in a store. Raises `OSError` where it can't be."""
    if is_remote(path):
        system, inside = fs.FileSystem.from_uri(path)
        return cast("BinaryIO", system.open_input_file(inside))
    return Path(path).open("rb")


def compression(head: bytes) -> str | None:
    """Return the name of the compression that the first bytes of a file show."""
    return next((name for magic, name in _MAGIC if head.startswith(magic)), None)


class _Unpacked(Protocol):
    def read(self, size: int, /) -> bytes: ...


class Stream(io.RawIOBase):
    """The bytes of a file, unpacked. Where it is broken it ends, and `fault` says why."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.fault: str | None = None
        self._out = self._packed = 0
        self._file = opened(path)
        head = self._file.read(8)
        self._file.seek(0)
        self._members = _Members(self._file) if compression(head) == "gzip" else None
        self._from: _Unpacked = self._members or _unpacked(self._file, compression(head))

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer with what comes next; nothing at the end, or where it is broken."""
        if self.fault is not None:
            return 0
        try:
            data = self._from.read(len(buffer))
        except _BROKEN as error:
            self.fault = str(error) or type(error).__name__
            return 0
        buffer[: len(data)] = data
        self._out += len(data)
        self._packed = self._file.tell()
        return len(data)

    def tell(self) -> int:
        """Return how many bytes have come out: fastwarc counts from there."""
        return self._out

    def packed(self) -> int:
        """Return how many bytes of the file itself have been read."""
        return self._packed

    def origin(self, position: int) -> int | None:
        """Return where in the file the byte at a position begins, or the gzip member it is in.

        Null where the compression has no members to begin at. To be asked in rising order.
        """
        if self._members is not None:
            return self._members.origin(position)
        return position if self._from is self._file else None

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


def _unpacked(file: BinaryIO, packed: str | None) -> _Unpacked:
    if packed == "xz":
        return lzma.LZMAFile(file)
    if packed == "bzip2":
        return bz2.BZ2File(file)
    if packed == "zstd":
        return cast("_Unpacked", pa.CompressedInputStream(pa.PythonFile(file, mode="r"), "zstd"))
    return file


class _Members:
    """A gzip file, member after member, which knows where each of them begins.

    A WARC has a member for each record, so that it can be read from the middle: the module `gzip`
    of the standard library does not tell where.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._rest = b""
        self._member = zlib.decompressobj(wbits=31)
        self._in, self._out = 0, 0  # bytes of the file that are unpacked, and what came of them
        self._begun: list[tuple[int, int]] = [(0, 0)]  # of each member: bytes out, bytes in

    def read(self, size: int, /) -> bytes:
        """Return some bytes, at most `size`. Raises `EOFError` or `zlib.error` where it breaks."""
        while True:
            if self._member.eof and not self._next():
                return b""
            fresh = self._rest or self._file.read(_CHUNK)
            if not fresh:
                raise EOFError("ends in the middle of its compression")
            data = self._member.decompress(fresh, min(size, _LEAST))
            self._rest = (
                self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            )
            self._in += len(fresh) - len(self._rest)
            self._out += len(data)
            if data:
                return data

    def _next(self) -> bool:
        """Go on to the next member, over zeros that only fill; say whether there is one."""
        while True:
            fresh = self._rest or self._file.read(_CHUNK)
            self._rest = fresh.lstrip(b"\x00")
            self._in += len(fresh) - len(self._rest)
            if not fresh:
                return False
            if self._rest:
                break
        self._member = zlib.decompressobj(wbits=31)
        self._begun.append((self._out, self._in))
        return True

    def origin(self, position: int) -> int:
        while len(self._begun) > 1 and self._begun[1][0] <= position:
            del self._begun[0]
        return self._begun[0][1]
