"""The archive over HTTP: found, given out, and said where there is none."""

import pytest

from invented_news import FISHING


def test_the_archive_is_searched(archived):
    answer = archived.get("/v1/archive/search", params={"q": "وللوزارة", "outlet": "الضفاف"})
    assert answer.status_code == 200
    (hit,) = answer.json()["hits"]
    assert hit["id"] == "fishing"
    shown = [hit["excerpt"][mark["start"] : mark["end"]] for mark in hit["marks"]]
    assert shown
    assert all("وزار" in word for word in shown)
    assert archived.get("/v1/archive/search", params={"q": "غواصة"}).json()["hits"] == []


def test_a_search_by_meaning_finds_other_words(archived):
    asked = {"q": "منع السفن من اصطياد السمك", "by": "meaning", "outlet": "الضفاف"}
    answer = archived.get("/v1/archive/search", params=asked)
    assert [hit["id"] for hit in answer.json()["hits"]] == ["fishing"]
    assert archived.get("/v1/archive/search", params=asked | {"by": "heart"}).status_code == 422


def test_an_article_of_the_archive_is_given_out(archived):
    told = archived.get("/v1/archive/articles/fishing")
    assert told.json()["article"]["body"] == FISHING
    assert archived.get("/v1/archive/articles/other").status_code == 404


@pytest.mark.parametrize("params", [{"from": "x"}, {"most": "0"}, {"q": "x" * 1001}])
def test_what_is_no_search_is_refused(archived, params):
    assert archived.get("/v1/archive/search", params=params).status_code == 422


@pytest.mark.parametrize("typed", ['"', "title:", "a AND (", "'; DROP TABLE terms", "\x00", "*"])
def test_whatever_is_typed_is_a_search(archived, typed):
    assert archived.get("/v1/archive/search", params={"q": typed}).status_code == 200


def test_a_server_without_an_archive_has_no_such_routes(client):
    assert client.get("/v1/archive/search", params={"q": "x"}).status_code == 404
    paths = client.get("/openapi.json").json()["paths"]
    assert not [path for path in paths if "archive" in path]
