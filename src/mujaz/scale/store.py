"""The store: the folder that tables are written to, here or in a store; a file is there whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

import pyarrow as pa
from pyarrow import fs

from mujaz.errors import Unwritable
from mujaz.scale.stream import is_remote


class Store(Protocol):
    """A folder of files, each of which is there with all it holds or not at all."""

    def write(self, name: str, held: bytes) -> None:
        """Put a file there. Raises `Unwritable`."""

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; null where it is not there."""

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the names of the files in a folder of it, with their bytes."""


def store_of(target: str) -> Store:
    """Return the store at a path or an address."""
    return _Remote(target) if is_remote(target) else _Local(Path(target))


class _Local:
    """A folder of this machine, or of a file system that several have mounted."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def write(self, name: str, held: bytes) -> None:
        path = self._root / name
        rough = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with rough.open("wb") as file:
                    file.write(held)
                    file.flush()
                    os.fsync(file.fileno())
                rough.replace(path)
            finally:
                rough.unlink(missing_ok=True)
            _settle(path.parent)
        except OSError as error:
            raise Unwritable(str(path), f"can't be written: {error.strerror or error}") from None

    def read(self, name: str) -> bytes | None:
        path = self._root / name
        return path.read_bytes() if path.is_file() else None

    def sizes(self, folder: str) -> dict[str, int]:
        path = self._root / folder
        if not path.is_dir():
            return {}
        with os.scandir(path) as found:
            return {one.name: one.stat().st_size for one in found if one.name[0] != "."}


def _settle(folder: Path) -> None:
    """Have the folder itself on the disk, so that a name given in it outlives a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class _Remote:
    """A store that pyarrow can reach: S3, GCS, HDFS. A file is there when all of it is sent."""

    def __init__(self, address: str) -> None:
        self._address = address
        try:
            self._system, self._root = fs.FileSystem.from_uri(address)
        except (OSError, pa.ArrowException) as error:
            raise Unwritable(address, f"can't be reached: {error}") from None

    def write(self, name: str, held: bytes) -> None:
        path = f"{self._root}/{name}"
        try:
            self._system.create_dir(path.rpartition("/")[0], recursive=True)
            with self._system.open_output_stream(path) as file:
                file.write(held)
        except (OSError, pa.ArrowException) as error:
            raise Unwritable(f"{self._address}/{name}", f"can't be written: {error}") from None

    def read(self, name: str) -> bytes | None:
        path = f"{self._root}/{name}"
        if self._system.get_file_info(path).type != fs.FileType.File:
            return None
        with self._system.open_input_stream(path) as file:
            return bytes(file.read())

    def sizes(self, folder: str) -> dict[str, int]:
        chosen = fs.FileSelector(f"{self._root}/{folder}", allow_not_found=True)
        found = self._system.get_file_info(chosen)
        return {one.base_name: one.size or 0 for one in found if one.type == fs.FileType.File}
