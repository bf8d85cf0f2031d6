"""JSON and JSON Lines: the contract's fields, as they are given."""

import dataclasses
import json
from datetime import date

import pytest
from invented_articles import BODY, BYLINE, OUTLET, POINTS, STANDFIRST, SUMMARY, TITLE

from mujaz.article import Article
from mujaz.errors import Malformed
from mujaz.read.document import articles_of
from mujaz.settings import Settings

PLAIN = "\n\n".join(BODY)
FULL = {
    "id": "a-1",
    "url": "https://daffatayn.example/1",
    "outlet": OUTLET,
    "title": TITLE,
    "standfirst": STANDFIRST,
    "byline": [BYLINE],
    "published": "2024-08-21",
    "language": "ar",
    "body": PLAIN,
    "sentences": [{"start": 0, "end": 10}],
    "printed_digest": {"summary": [SUMMARY], "points": list(POINTS)},
}


def read(value: object) -> tuple[Article, ...]:
    return articles_of(
        json.dumps(value, ensure_ascii=False).encode(), source="a.json", settings=Settings()
    )


def test_every_field() -> None:
    (article,) = read(FULL)
    assert article.id == "a-1"
    assert article.url == FULL["url"]
    assert article.outlet == OUTLET
    assert article.title == TITLE
    assert article.standfirst == STANDFIRST
    assert article.byline == (BYLINE,)
    assert article.published == date(2024, 8, 21)
    assert article.body == PLAIN
    assert article.printed_digest is not None
    assert article.printed_digest.points == POINTS


def test_a_whole_brief_gives_its_article() -> None:
    assert read({"schema": "mujaz/brief/1", "article": FULL, "digest": {}}) == read(FULL)


def test_text_is_another_name_for_body() -> None:
    assert read({"text": PLAIN})[0].body == PLAIN


def test_a_body_stays_as_it_is_given() -> None:
    body = f"  ملخص المقال\n{BODY[0]}\n\n\nاقرأ أيضا: خبر\n* {BODY[1]}\u200f "
    assert read({"body": body})[0].body == body.strip()


def test_an_id_is_made_of_the_url_or_the_body_and_stays_the_same() -> None:
    by_body, again = read({"body": PLAIN})[0], read({"body": PLAIN, "title": TITLE})[0]
    assert by_body.id == again.id
    assert len(by_body.id) == 16
    assert read({"body": PLAIN, "url": "https://a.example/"})[0].id != by_body.id
    assert read({"body": PLAIN, "id": 17})[0].id == "17"


@pytest.mark.parametrize(
    "given", ["2024-08-21T10:00:00+03:00", "Wed, 21 Aug 2024 11:09:23 GMT", "21 آب/أغسطس 2024"]
)
def test_a_date_in_another_form(given: str) -> None:
    assert read({"body": PLAIN, "published": given})[0].published == date(2024, 8, 21)


def test_lines() -> None:
    rows = "\n".join(
        json.dumps(row) for row in ({"body": PLAIN, "id": "1"}, {"text": PLAIN, "id": "2"})
    )
    articles = articles_of(f"\ufeff{rows}\n\n".encode(), source="a.jsonl", settings=Settings())
    assert [article.id for article in articles] == ["1", "2"]
    assert [
        article.id for article in read([{"body": PLAIN, "id": "1"}, {"text": PLAIN, "id": "2"}])
    ] == ["1", "2"]


def test_a_bad_line_is_named() -> None:
    rows = json.dumps({"body": PLAIN}) + "\n" + '{"body": 3}'
    with pytest.raises(Malformed, match=r"line 2.*body"):
        articles_of(rows.encode(), source="a.jsonl", settings=Settings())
    broken = json.dumps({"body": PLAIN}) + "\n" + '{"body": '
    with pytest.raises(Malformed, match="line 2"):
        articles_of(broken.encode(), source="a.jsonl", settings=Settings())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", 3), ("title", ["x"]), ("url", {}), ("byline", 3), ("byline", [1]),
        ("published", 2024), ("published", "أمس"), ("printed_digest", []),
        ("printed_digest", {"points": [1]}), ("id", True), ("outlet", False),
    ],
)  # fmt: skip
def test_a_field_of_a_wrong_type_is_named(field: str, value: object) -> None:
    with pytest.raises(Malformed, match=field):
        read({"body": PLAIN, field: value})


def test_what_is_given_null_is_null() -> None:
    (article,) = read({**dict.fromkeys(FULL), "body": PLAIN})
    assert dataclasses.replace(article, id="x") == Article(id="x", body=PLAIN)
