"""What holds of every reader, whatever it is given."""

# ruff: noqa: E501 - sentences and pages stay on one line

import json
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from invented_articles import (
    BODY,
    PERSIAN,
    POINTS,
    STANDFIRST,
    SUMMARY,
    TITLE,
    article_page,
    paragraphs,
)

from mujaz.article import Article
from mujaz.errors import InputError
from mujaz.read.document import articles_of
from mujaz.settings import Settings

PLAIN = "\n\n".join(BODY)
BOX = f"<div><h3>ملخص المقال</h3><p>{SUMMARY}</p><h3>النقاط الأساسية</h3><ul>{''.join(f'<li>{p}</li>' for p in POINTS)}</ul></div>"
FORMATS = {
    "html": article_page(before=BOX, head=f'<meta name="description" content="{STANDFIRST}">'),
    "text": f"{TITLE}\n\n{STANDFIRST}\n\nفريق التحرير\n\nملخص المقال\n{SUMMARY}\n\nالنقاط الأساسية\n"
    + "\n".join(f"- {p}" for p in POINTS)
    + f"\n\n{PLAIN}",
    "json": json.dumps(
        {
            "title": TITLE,
            "standfirst": STANDFIRST,
            "body": PLAIN,
            "printed_digest": {"summary": [SUMMARY], "points": list(POINTS)},
        }
    ),
}


def read(data: bytes) -> tuple[Article, ...]:
    return articles_of(data, source="input", settings=Settings())


@pytest.mark.parametrize("name", FORMATS)
def test_one_article_reads_the_same_in_every_format(name: str) -> None:
    (article,) = read(FORMATS[name].encode())
    assert article.title == TITLE
    assert article.standfirst == STANDFIRST
    assert article.body == PLAIN
    assert article.printed_digest is not None
    assert article.printed_digest.summary == (SUMMARY,)
    assert article.printed_digest.points == POINTS
    assert article.language == "ar"
    assert article.sentences == ()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_the_encoding_changes_nothing(name: str, encoding: str) -> None:
    text = FORMATS[name].replace('<meta charset="utf-8">', "")
    assert read(text.encode(encoding)) == read(text.encode())


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_give_the_same_article(name: str) -> None:
    assert read(FORMATS[name].encode()) == read(FORMATS[name].encode())


@pytest.mark.parametrize("name", FORMATS)
def test_the_caller_knows_better(name: str) -> None:
    (article,) = articles_of(
        FORMATS[name].encode(), source="x", settings=Settings(), url="https://a.example/x"
    )
    assert article.url == "https://a.example/x"


def test_reading_a_body_again_changes_nothing() -> None:
    (article,) = read(FORMATS["html"].encode())
    assert read(article.body.encode())[0].body == article.body


def read_or_refuse(data: bytes) -> None:
    try:
        articles = read(data)
    except InputError:
        return
    for article in articles:
        assert article.body == article.body.strip()
        assert article.id
        article.body.encode()
        assert not any(ord(char) < 32 and char not in "\n\t" for char in article.body)


PIECES = st.sampled_from(
    [
        *BODY, TITLE, STANDFIRST, SUMMARY, *POINTS, PERSIAN, "ملخص المقال", "إنتاج AI", "النقاط الأساسية", "الخلاصة", "اقرأ أيضا:",
        "شارك", "بقلم: ليلى", "21 أغسطس 2024", "31/31/2024", "1/2/2024", "0/0/2024", "99 صفر 1446", "30 صفر 1499", "<p>", "</p>",
        "<div>", "</div>", "<ul><li>", "<br>", "<h1>", "<a href='x'>", "<aside>", "<details><summary>", "\n", "\n\n", "• ", "- ",
        "{", "}", "[", "]", '"body":', '"', ":", ",", "<script type='application/ld+json'>", "</script>", "\u200f", "\ufeff", "\ud800",
        "<meta property='og:title' content='", "'>", "<time datetime='2024-02-30'>", "<!--", "-->", "<title>", "<base href='", "<link rel=canonical href='http://[",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"<\x00")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refuse(data)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_scramble_of_a_page_is_read_or_refused(text: str) -> None:
    read_or_refuse(text.encode("utf-8", errors="surrogatepass"))
    read_or_refuse(
        f"<html><body><article>{paragraphs()}{text}".encode("utf-8", errors="surrogatepass")
    )


@settings(max_examples=150, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just(PLAIN),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "body",
                        "text",
                        "title",
                        "published",
                        "byline",
                        "article",
                        "printed_digest",
                        "id",
                    ]
                ),
                inner,
            )
        ),
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    read_or_refuse(json.dumps(value).encode())


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(BODY), min_size=1, max_size=6, unique=True),
    st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]),
)
def test_a_body_alone_comes_back_whole(texts: list[str], break_: str) -> None:
    (article,) = read(break_.join(texts).encode())
    assert article.body == "\n\n".join(texts)


def test_the_language_check_costs_little() -> None:
    long = "\n\n".join(BODY * 2)  # about 250 words
    read(long.encode())
    times = []
    for _ in range(15):
        start = time.perf_counter()
        read(long.encode())
        times.append(time.perf_counter() - start)
    assert sorted(times)[7] < 0.05
