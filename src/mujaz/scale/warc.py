"""WARC: the records of a web archive (ISO 28500), one HTTP response each."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from mujaz.scale.record import Address, Record, broken, passed, too_large, unread
from mujaz.scale.stream import Stream

_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain", ""})
_HEADERS = 1 << 16  # bytes that the headers of HTTP may take beside a page


def records(path: str, most: int) -> Iterator[tuple[Record, int]]:
    """Yield every response, with the bytes of the file read until then.

    What is no page (another type, another status than 200) is passed with a reason; a page of more
    than `most` bytes is a fault. Where the file is broken one fault stands for the rest.
    """
    with Stream(path) as stream:
        number, begun = 1, stream.origin(0)
        try:
            for one in _found(stream):
                begun = stream.origin(one.stream_pos)
                record = _record(one, Address(file=path, number=number, offset=begun), most)
                if record is not None:
                    yield record, stream.packed()
                    number += 1
            why = stream.fault
        except (OSError, ValueError) as error:
            why = stream.fault or str(error)
        if why is not None:
            at = Address(file=path, number=number, offset=begun)
            yield broken(at, why), stream.packed()


def _found(stream: Stream) -> Iterator[WarcRecord]:
    """Yield the records of all types. Raises `OSError` where one is not as its headers say.

    fastwarc could unpack gzip itself, but passes over what is broken without a word.
    """
    for one in ArchiveIterator(
        io.BufferedReader(stream, 1 << 20),
        record_types=WarcRecordType.any_type,
        parse_http=False,
        stream_detect=False,
    ):
        if one.headers.get("Content-Length") is None:
            raise OSError("a record without its length")
        yield one


def _record(one: WarcRecord, address: Address, most: int) -> Record | None:
    """Return the record of a response; null for what is none."""
    if one.record_type != WarcRecordType.response:
        return None
    address = replace(address, warc_record=one.record_id)
    if one.content_length > most + _HEADERS:
        return too_large(address, most)
    content = one.reader.read()
    if len(content) < one.content_length:
        raise OSError("a record that ends too early")
    one.set_bytes_content(content)
    if not one.is_http:
        return passed(address, "NotAPage", "is no answer of a web server")
    try:
        one.parse_http(auto_decode="all", quirks_mode=True)
        page = one.reader.read(most + 1)
    except (OSError, ValueError) as error:
        return unread(address, "Malformed", f"its HTTP can't be read: {error}")
    return _page(one, page, address, most)


def _page(one: WarcRecord, page: bytes, address: Address, most: int) -> Record:
    status = one.http_headers.status_code if one.http_headers else None
    kind = (one.http_content_type or "").lower()
    if status != 200:
        return passed(address, "NotAPage", f"answered with the status {status}")
    if kind not in _PAGES:
        return passed(address, "NotAPage", f"is {kind}")
    if len(page) > most:
        return too_large(address, most)
    url = (one.headers.get("WARC-Target-URI") or "").strip("<>")
    return Record(address=address, page=page, url=url or None, charset=one.http_charset)
