"""Every error of reading names its input and says what to do."""

# ruff: noqa: E501 - sentences and pages stay on one line

import io
import sys
from pathlib import Path

import pytest
from invented_articles import (
    BODY,
    DARIJA,
    EGYPTIAN,
    ENGLISH,
    HEBREW,
    KURMANJI,
    LEAD,
    PASHTO,
    PERSIAN,
    PERSIAN_ARABIC_KEYS,
    SORANI,
    TITLE,
    URDU,
    article_page,
)

from mujaz.errors import (
    EmptyInput,
    InputError,
    Malformed,
    MujazError,
    NoSuchSource,
    NotArabic,
    NotText,
    TooLarge,
    TooShort,
)
from mujaz.read.document import articles_of
from mujaz.read.source import open_source
from mujaz.settings import Settings

PLAIN = "\n\n".join(BODY)


def read(data: bytes, settings: Settings | None = None) -> None:
    articles_of(data, source="the-input", settings=settings or Settings())


FAILING: list[tuple[bytes, type[InputError], str]] = [
    (b"", EmptyInput, "empty"),
    (b" \n\t\r\n ", EmptyInput, "empty"),
    (b"\xef\xbb\xbf", EmptyInput, "empty"),
    (b"<html><body><script>x</script></body></html>", EmptyInput, "no article text"),
    (b"<!doctype html>", EmptyInput, "no article text"),
    (b"%PDF-1.7\n%\xe2\xe3", NotText, "PDF"),
    (b"\x89PNG\r\n\x1a\n", NotText, "PNG"),
    (b"PK\x03\x04\x14\x00", NotText, "ZIP"),
    (b"\xff\xd8\xff\xe0", NotText, "JPEG"),
    (b"\x1f\x8b\x08\x00", NotText, "gzip"),
    (bytes(range(32)) * 40, NotText, "binary"),
    (b"\x00" * 4000, NotText, "binary"),
    (LEAD[:60].encode(), TooShort, "words"),
    (f"<html><body><p>{LEAD[:60]}</p></body></html>".encode(), TooShort, "words"),
    (b'{"body": ', Malformed, "JSON"),
    (b'{"title": "x"}', Malformed, "body"),
    (b'{"body": 3}', Malformed, "body"),
    (b'[{"body": null}]', Malformed, "no text in"),
    (b'<?xml version="1.0"?><rss version="2.0"></rss>', Malformed, "feed"),
]


@pytest.mark.parametrize(("data", "error", "word"), FAILING)
def test_an_unreadable_input(data: bytes, error: type[InputError], word: str) -> None:
    with pytest.raises(error) as caught:
        read(data)
    assert type(caught.value) is error
    assert caught.value.source.startswith("the-input")
    assert word in caught.value.problem
    assert ";" in caught.value.problem or "only" in caught.value.problem, "says what to do"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PERSIAN, "Persian"),
        (PERSIAN_ARABIC_KEYS, "Persian"),
        (URDU, "Urdu"),
        (SORANI, "Kurdish"),
        (KURMANJI, "Kurdish"),
        (PASHTO, "Pashto"),
        (ENGLISH, "English"),
        (HEBREW, "Hebrew"),
    ],
)
def test_another_language_is_named(text: str, language: str) -> None:
    for given in (text, article_page(body=f"<p>{text}</p><p>{text}</p>")):
        with pytest.raises(NotArabic, match=language):
            read(given.encode())


@pytest.mark.parametrize("text", [DARIJA, EGYPTIAN])
def test_a_dialect_is_arabic(text: str) -> None:
    (article,) = articles_of(text.encode(), source="x", settings=Settings())
    assert article.language == "ar"


def test_foreign_names_do_not_make_a_text_foreign() -> None:
    names = "وقالت شركة Global Bridge Engineering and Consulting إن فريقها في Rotterdam راجع تصاميم جسر الرمان كلها، وإن چيهان وگلناز شاركتا."
    (article,) = articles_of(f"{PLAIN}\n\n{names}".encode(), source="x", settings=Settings())
    assert names in article.body


def test_a_little_arabic_does_not_make_a_text_arabic() -> None:
    with pytest.raises(NotArabic):
        read(f"{ENGLISH} {ENGLISH} {LEAD[:80]} {ENGLISH}".encode())


def test_too_large_in_memory_in_a_file_and_on_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(max_bytes=500)
    with pytest.raises(TooLarge, match="500"):
        read(PLAIN.encode(), settings)
    path = tmp_path / "long.txt"
    path.write_text(PLAIN, encoding="utf-8")
    with pytest.raises(TooLarge, match=r"long\.txt"):
        open_source(str(path), settings)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    with pytest.raises(TooLarge, match="standard input"):
        open_source("-", settings)


def test_a_file_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.pdf"  # content decides, not the name
    path.write_text(article_page(), encoding="utf-8")
    (from_file,) = open_source(str(path), Settings())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(article_page().encode())))
    (from_stdin,) = open_source("-", Settings())
    assert from_file == from_stdin
    assert from_file.title == TITLE


@pytest.mark.parametrize("name", ["missing.txt", "", "nul\0byte"])
def test_no_such_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoSuchSource, match="give a file"):
        open_source(str(tmp_path / name), Settings())


def test_the_least_length_is_a_setting() -> None:
    (article,) = articles_of(LEAD[:60].encode(), source="x", settings=Settings(min_article_words=3))
    assert article.body == LEAD[:60].strip()


def test_every_error_is_one_of_the_tree() -> None:
    assert all(issubclass(error, MujazError) for _, error, _ in FAILING)
