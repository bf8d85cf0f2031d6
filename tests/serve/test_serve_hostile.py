"""Hostile requests as they come over the wire: sizes, encodings, heads, and clients that drip."""

import gzip
import re
import socket

import pytest
from servers import serving

from invented_news import FISHING
from mujaz.serve import patience
from mujaz.serve.keys import Keys
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
TEXT = {"content-type": "text/plain; charset=utf-8"}
HTML = {"content-type": "text/html; charset=utf-8"}


def serves_on(client):
    return client.get("/healthz").status_code == 200


def spoken(client, data, *, seconds=15):
    """Send bytes as they are; return what comes back until the server closes or time is over."""
    answer = b""
    with socket.create_connection((client.base_url.host, client.base_url.port), seconds) as line:
        line.sendall(data)
        try:
            while part := line.recv(65536):
                answer += part
        except TimeoutError:
            answer += b"<still open>"
        except ConnectionResetError:
            pass  # closed before all of it was read
    return answer


def test_ten_megabytes_are_refused_whether_declared_or_not(client):
    text = FISHING.encode() * (10_000_000 // len(FISHING.encode()) + 1)

    assert client.post("/v1/briefs", content=text, headers=TEXT).status_code == 413
    pieces = (text[at : at + 65536] for at in range(0, len(text), 65536))
    assert client.post("/v1/briefs", content=pieces, headers=TEXT).status_code == 413
    assert serves_on(client)


@pytest.mark.parametrize(
    "page",
    [
        "<p>أ</p>" * 100_000,
        "<b>" * 100_000,
        "<table><tr><td>" * 30_000,
        f"<article {'a=b ' * 100_000}>{FISHING}</article>",
        f"<article><p>{FISHING}</p>{'<!--' * 100_000}",
        "&#1575;" * 300_000,
    ],
    ids=["flat", "deep", "tables", "attributes", "comments", "entities"],
)
def test_a_page_of_a_hundred_thousand_tags_is_answered(client, page):
    answer = client.post("/v1/briefs", content=page.encode(), headers=HTML)

    assert answer.status_code in {201, 415, 422, 503}
    assert serves_on(client)


def test_a_bomb_of_gzip_stays_packed(client):
    bomb = gzip.compress(bytes(100_000_000))
    assert len(bomb) < 100_000

    packed = client.post("/v1/briefs", content=bomb, headers=TEXT | {"content-encoding": "gzip"})
    assert packed.status_code == 415
    assert client.post("/v1/briefs", content=bomb, headers=TEXT).status_code == 415


def test_no_control_that_reorders_text_leaves_the_server_but_in_the_articles_own_words(client):
    attack = FISHING.replace("تمديد", "\u202eتمديد\u2066", 1).replace(" ", "\u2067 ", 3)
    answer = client.post("/v1/briefs", json={"text": attack})
    assert answer.status_code == 201
    # The box and the page keep the article's own words, and isolate them by markup.
    for form in ("text", "markdown", "post", "map"):
        told = client.get(answer.headers["location"], params={"as": form}).text
        assert not REORDERING.search(told), form


@pytest.mark.parametrize(
    "path",
    [
        "/studio/../app.py",
        "/studio/%2e%2e/app.py",
        "/studio/..%2fapp.py",
        "/studio/..%5capp.py",
        "/studio//etc/passwd",
        "/studio/fonts/../../app.py",
        "/studio/%00",
    ],
)
def test_the_studio_gives_out_its_own_files_alone(client, path):
    answer = spoken(
        client, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
    )

    assert re.match(rb"HTTP/1.1 (400|404|405)", answer), answer[:100]
    assert b"import" not in answer
    assert b"root:" not in answer


@pytest.mark.parametrize(
    "path", ["/v1/briefs/a%0d%0aSet-Cookie:%20a=b", "/v1/briefs?status=draft%0d%0aX-Evil:%201"]
)
def test_no_header_is_injected(client, path):
    answer = client.get(path)

    assert answer.status_code in {404, 422}
    assert "set-cookie" not in answer.headers
    assert "x-evil" not in answer.headers


HEADS = {
    "long": (b"X-Long: " + b"a" * 100_000, b"400|413"),
    "many": (b"\r\n".join(b"X-%d: a" % number for number in range(20_000)), b"400|413"),
    "negative": (b"Content-Length: -1", b"400"),
    "endless": (b"Content-Length: " + b"9" * 40, b"400|413"),
    "two lengths": (b"Content-Length: 5\r\nContent-Length: 6", b"400"),
    "smuggled": (b"Content-Length: 5\r\nTransfer-Encoding: chunked", b"400|415|422"),
    "coded": (b"Transfer-Encoding: gzip", b"400|501"),
    "space": (b"X-Name : a", b"400"),
    "null": (b"X-Null: a\x00b", b"400"),
}


@pytest.mark.parametrize(("head", "status"), HEADS.values(), ids=HEADS)
def test_a_head_that_no_server_should_take_is_refused(client, head, status):
    request = b"POST /v1/briefs HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    answer = spoken(client, request + head + b"\r\n\r\n0\r\n\r\n")

    assert answer == b"" or re.match(rb"HTTP/1.1 (%b)" % status, answer), answer[:100]
    assert serves_on(client)


@pytest.fixture(scope="module")
def hasty(tmp_path_factory):
    """A client of a server that waits a second for a body, and for the head of a request."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patience, "SECONDS", 1.0)
        desk = SqliteDesk(tmp_path_factory.mktemp("hasty") / "mujaz.db")
        with serving(desk, Keys(people={}), Settings(timeout_seconds=1)) as client:
            yield client


def test_a_body_that_drips_is_given_up(hasty):
    head = b"POST /v1/briefs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n"
    answer = spoken(hasty, head + b"Content-Length: 1000\r\n\r\na")

    assert answer.startswith(b"HTTP/1.1 408")
    assert b"still open" not in answer


@pytest.mark.parametrize(
    "begun", [b"", b"GET /hea", b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"]
)
def test_a_head_that_drips_is_given_up(hasty, begun):
    assert spoken(hasty, begun) == b""


def test_a_head_that_drips_after_a_whole_request_is_given_up(hasty):
    with socket.create_connection((hasty.base_url.host, hasty.base_url.port), 8) as line:
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert line.recv(65536).startswith(b"HTTP/1.1 200")
        line.sendall(b"GET /hea")
        while line.recv(65536):
            pass  # the end of the first answer, then that of the connection


def test_many_who_drip_keep_nobody_waiting(hasty):
    at = (hasty.base_url.host, hasty.base_url.port)
    lines = [socket.create_connection(at) for _ in range(200)]
    try:
        for line in lines:
            line.sendall(
                b"POST /v1/briefs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n"
            )
        assert serves_on(hasty)
    finally:
        for line in lines:
            line.close()
