"""Inputs: what the arguments name, as sources in a fixed order."""

from __future__ import annotations

import fnmatch
import glob
import os
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import pyarrow as pa
from pyarrow import fs

from mujaz.errors import NoSuchSource
from mujaz.scale.record import Kind, Source
from mujaz.scale.stream import Stream, is_remote

_PAGES = 10_000  # that are one source
_SNIFFED = 512  # bytes that tell what a file holds
_WILD = re.compile(r"[*?\[]")
_OBJECT = re.compile(rb"\{[ \t]*\"")  # on one line: a file of several lines is one article


def sources_of(arguments: Sequence[str]) -> tuple[Source, ...]:
    """Return what files, folders, patterns and addresses of stores name, each file once.

    In the order of the arguments, within one by name. What a file is, is told by what it holds.
    Pages that follow each other are one source, up to 10,000 of them. Files of a folder whose
    names begin with a dot are left out. Raises `NoSuchSource` for an argument that names nothing.
    """
    found: dict[str, int] = {}
    for argument in arguments:
        named = dict(sorted(_named(argument)))
        if not named:
            raise NoSuchSource(argument, "names no file; give files, folders or patterns")
        found = found | {path: size for path, size in named.items() if path not in found}
    kinds = {path: _kind(path) for path in found}
    return tuple(
        source
        for kind, group in groupby(found, kinds.__getitem__)
        for source in _sources(kind, tuple(group), found)
    )


def _sources(kind: Kind, paths: tuple[str, ...], sizes: dict[str, int]) -> Iterator[Source]:
    together = _PAGES if kind == "pages" else 1
    for begin in range(0, len(paths), together):
        some = paths[begin : begin + together]
        yield Source(kind=kind, paths=some, size=sum(sizes[path] for path in some))


def _named(argument: str) -> Iterator[tuple[str, int]]:
    """Yield the files that an argument names, with their bytes."""
    if is_remote(argument):
        yield from _stored(argument)
        return
    literal = Path(argument).exists() or not _WILD.search(argument)
    for path in [argument] if literal else glob.glob(argument, recursive=True):  # noqa: PTH207
        if not Path(path).is_dir():
            if Path(path).is_file():
                yield path, Path(path).stat().st_size
            continue
        for folder, inner, names in os.walk(path):
            inner[:] = [name for name in inner if not name.startswith(".")]
            files = (Path(folder, name) for name in names if not name.startswith("."))
            yield from ((str(file), file.stat().st_size) for file in files if file.is_file())


def _stored(argument: str) -> Iterator[tuple[str, int]]:
    """Yield the files of a store that an address names: a file, a folder, or a pattern."""
    scheme, _, path = argument.partition("://")
    plain = _WILD.split(path)[0]
    start = plain if plain == path else plain.rpartition("/")[0]
    try:
        system, base = fs.FileSystem.from_uri(f"{scheme}://{start}")
        whole = system.get_file_info(base)
        found = [whole] if whole.type == fs.FileType.File else system.get_file_info(
            fs.FileSelector(base, recursive=True, allow_not_found=True)
        )  # fmt: skip
    except (OSError, pa.ArrowException) as error:
        raise NoSuchSource(argument, f"can't be listed: {error}") from None
    head = f"{scheme}://{start}".removesuffix(base)
    for one in found:
        address = head + one.path
        hidden = one.base_name.startswith(".")
        if one.type != fs.FileType.File or hidden:
            continue
        if plain == path or fnmatch.fnmatchcase(address, argument):
            yield address, one.size or 0


def _kind(path: str) -> Kind:
    """Return what a file holds, by its first bytes; a file that can't be opened is a page."""
    try:
        with Stream(path) as stream:
            head = stream.read(_SNIFFED) or b""
    except OSError:
        return "pages"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    first, ends, _ = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    a_record = _OBJECT.match(first) and (not ends or first.rstrip().endswith(b"}"))
    return "lines" if a_record else "pages"
