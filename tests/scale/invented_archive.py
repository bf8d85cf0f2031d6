"""An archive that we wrote: articles put together by chance, rows and pages of them."""

import gzip
import io
import json
import random

from fastwarc.warc import WarcRecord, WarcRecordType

from invented_news import LEADS, SENTENCES


def body(number):
    chance = random.Random(number)  # noqa: S311 - chance, not secrecy
    return "\n\n".join([chance.choice(LEADS), *chance.sample(SENTENCES, 6)])


def row(number, **more):
    return {
        "id": f"a{number}",
        "title": f"عنوان المقال رقم {number}",
        "text": body(number),
        "date_raw": "Sun, 18 Feb 2018 21:35:43 +0400",
        "source": "الضفاف",
        "url": f"https://example.org/{number}",
        **more,
    }


def line(number, **more):
    return (json.dumps(row(number, **more), ensure_ascii=False) + "\n").encode()


def page(number):
    inner = "".join(f"<p>{part}</p>" for part in body(number).split("\n\n"))
    title = f"عنوان المقال رقم {number}"
    return (
        f"<html lang=ar><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"{inner}</article></body></html>"
    )


def response(number, content, *, status="200 OK", kind="text/html; charset=utf-8", packed=True):
    """Return a WARC record of a response, in a gzip member of its own."""
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response, record_urn=f"0000-{number}".encode())
    record.headers["WARC-Target-URI"] = f"https://example.org/{number}"
    record.headers["WARC-Date"] = "2026-10-01T00:00:00Z"
    record.headers["Content-Type"] = "application/http; msgtype=response"
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode()
    record.set_bytes_content(head + content)
    written = io.BytesIO()
    record.write(written)
    return gzip.compress(written.getvalue(), mtime=0) if packed else written.getvalue()
