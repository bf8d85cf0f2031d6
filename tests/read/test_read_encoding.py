"""Bytes to text: every encoding an Arabic page comes in, declared, undeclared or declared wrong."""

import pytest
from invented_articles import BODY, TITLE, article_page

from mujaz.read.document import articles_of
from mujaz.settings import Settings

PLAIN = "\n\n".join(BODY)
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
NARROW = ["cp1256", "iso8859-6"]


def body(data: bytes, *, charset: str | None = None) -> str:
    return articles_of(data, source="bytes", settings=Settings(), charset=charset)[0].body


@pytest.mark.parametrize("encoding", WIDE + NARROW)
def test_a_text_without_declaration(encoding: str) -> None:
    assert body(PLAIN.encode(encoding)) == PLAIN


@pytest.mark.parametrize("encoding", WIDE + NARROW)
def test_a_page_without_declaration(encoding: str) -> None:
    html = article_page().replace('<meta charset="utf-8">', "")
    assert body(html.encode(encoding)) == PLAIN


@pytest.mark.parametrize("encoding", NARROW)
@pytest.mark.parametrize(
    "declared", ["utf-8", "windows-1256", "iso-8859-6", "windows-1252", "no-such-charset", "zlib"]
)
def test_a_page_with_a_right_or_wrong_declaration(encoding: str, declared: str) -> None:
    html = article_page().replace('charset="utf-8"', f'charset="{declared}"')
    assert body(html.encode(encoding)) == PLAIN
    assert body(PLAIN.encode(encoding), charset=declared) == PLAIN


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-1", "ascii"])
def test_utf_8_goes_before_its_declaration(declared: str) -> None:
    html = article_page().replace('charset="utf-8"', f'charset="{declared}"')
    assert body(html.encode()) == PLAIN
    assert body(PLAIN.encode(), charset=declared) == PLAIN


def test_a_rare_charset_where_it_is_declared() -> None:
    plain = PLAIN.replace("،", ",").replace("؛", ";")
    assert body(plain.encode("cp720"), charset="cp720") == plain


def test_one_bad_byte_does_not_change_the_encoding() -> None:
    data = bytearray(PLAIN.encode())
    at = PLAIN.encode().index("الرمان".encode())
    data[at : at + 2] = b"\xff"
    text = body(bytes(data))
    assert text.startswith(BODY[0][:20])
    assert text.endswith(BODY[-1])


def test_a_short_title_in_a_code_page() -> None:
    assert body(f"{TITLE}\n\n{PLAIN}".encode("cp1256")) == PLAIN
