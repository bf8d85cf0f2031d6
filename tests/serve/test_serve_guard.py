"""What the server refuses, and that nothing hostile breaks it."""

import json
import logging
import time

import pytest

from invented_news import FISHING
from mujaz.errors import NotConfigured
from mujaz.serve.app import House
from mujaz.serve.keys import Keys, Role
from mujaz.serve.run import is_loopback, run
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

HOSTILE = {
    "nothing": (b"", "text/plain", 422),
    "nothing of JSON": (b"", "application/json", 422),
    "too large": (b"a" * 5_000_001, "text/plain", 413),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "text/plain", 415),
    "English": (b"The ministry said on Sunday that " * 20, "text/plain", 422),
    "broken UTF-8": (b"\xff\xfe\xfa" * 200, "text/plain; charset=utf-8", None),
    "not JSON": (b"{", "application/json", 422),
    "JSON of another shape": (b'{"text": 1}', "application/json", 422),
    "two sources": (b'{"text": "a", "html": "b"}', "application/json", 422),
    "deep JSON": (b"[" * 100_000, "application/json", 422),
    "deep HTML": (b"<div>" * 100_000 + FISHING.encode(), "text/html; charset=utf-8", None),
    "no type": (FISHING.encode(), "", 422),
    "a lone surrogate": (
        json.dumps({"text": FISHING + "\ud800"}).encode(),
        "application/json",
        None,
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_body_breaks_the_server(client, name):
    body, kind, status = HOSTILE[name]
    answer = client.post("/v1/briefs", content=body, headers={"content-type": kind})

    assert answer.status_code in ({status} if status else {201, 415, 422, 503})
    if answer.status_code != 201:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == answer.status_code
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost:22/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://0x7f.1/",
        "http://10.0.0.1/",
    ],
)
def test_no_private_address_is_fetched(client, address):
    answer = client.post("/v1/briefs", json={"address": address})

    assert answer.status_code in {403, 502}
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "path", ["/../etc/passwd", "/v1/briefs/..%2f..%2fetc%2fpasswd", "/v1/briefs/%00"]
)
def test_no_path_leads_outside(client, path):
    assert client.get(path).status_code in {400, 404}


def test_a_compressed_body_is_refused_unread(client):
    headers = {"content-type": "text/plain", "content-encoding": "gzip"}
    assert client.post("/v1/briefs", content=b"\x1f\x8b", headers=headers).status_code == 415


def test_every_answer_forbids_scripts_and_names_its_request(client):
    for path in ("/healthz", "/v1/briefs", "/nowhere"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert len(headers["x-request-id"]) == 32


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"]
)
def test_without_keys_a_name_that_was_rebound_to_this_machine_is_refused(client, host):
    assert client.get("/v1/briefs", headers={"host": host}).status_code == 403


def test_without_keys_no_other_site_can_make_a_browser_write(client):
    headers = {"sec-fetch-site": "cross-site", "content-type": "text/plain"}
    assert client.post("/v1/briefs", content=FISHING.encode(), headers=headers).status_code == 403


def test_without_keys_only_this_machine_is_served():
    house = House(desk=SqliteDesk(":memory:"), keys=Keys(people={}), settings=Settings())
    with pytest.raises(NotConfigured, match="--keys"):
        run(house, host="192.0.2.1", port=0)
    assert [
        is_loopback(one) for one in ("127.0.0.1", "::1", "localhost", "192.0.2.1", "news.example")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_key_may_do_what_its_role_may(keyed):
    client, headers = keyed
    asked = {"text": FISHING}

    assert client.post("/v1/briefs", json=asked).status_code == 401
    assert client.post("/v1/briefs", json=asked).headers["www-authenticate"] == "Bearer"
    wrong = {"Authorization": "Bearer mujaz_wrong"}
    assert client.post("/v1/briefs", json=asked, headers=wrong).status_code == 401
    assert client.post("/v1/briefs", json=asked, headers=headers[Role.READER]).status_code == 403
    made = client.post("/v1/briefs", json=asked, headers=headers[Role.EDITOR])
    assert made.status_code == 201
    address = made.headers["location"]
    assert client.get(address, headers=headers[Role.READER]).status_code == 200
    approved = client.post(f"{address}/approve", json={"version": 1}, headers=headers[Role.EDITOR])
    assert approved.json()["digest"]["disclosure"]["reviewed_by"] == "editor"
    assert client.get("/v1/log", headers=headers[Role.EDITOR]).status_code == 403
    assert client.get("/v1/log", headers=headers[Role.ADMIN]).status_code == 200
    assert client.get("/healthz").status_code == 200


def test_the_log_of_requests_holds_no_word_of_an_article(client, caplog):
    with caplog.at_level(logging.INFO, logger="mujaz.serve"):
        client.post("/v1/briefs", json={"text": FISHING})
        client.get("/v1/briefs/وزارة")
        client.get("/healthz")
        time.sleep(0.2)  # a line is written after its answer
    told = [json.loads(one.message) for one in caplog.records if one.name == "mujaz.serve"]

    assert {"/v1/briefs", "/v1/briefs/{id_}"} <= {one["route"] for one in told}
    assert all(set(one) == {"request", "method", "route", "status", "ms"} for one in told)
