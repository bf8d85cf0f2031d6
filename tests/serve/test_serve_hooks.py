"""Hooks: a system tells of an article, signed, once; and is told what became of it."""

import json
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from servers import SECRET

from invented_news import FISHING
from mujaz.errors import Malformed, NoKey, NoSuchSource
from mujaz.serve.hooks import Hook, new, read, sender
from mujaz.serve.outbox import MOST, Outbox
from mujaz.serve.signature import WINDOW, is_by, secret_of, signed

BODY = json.dumps({"text": FISHING, "published": "2026-11-15"}).encode()
ASKS = bytes(32)


def tell(client, id_, body=BODY, *, secret=SECRET, at=None, **changed):
    headers = signed(secret, id_, int(time.time() if at is None else at), body)
    return client.post(
        "/v1/hooks/article",
        content=changed.pop("sent", body),
        headers=headers | {"content-type": "application/json"} | changed,
    )


def heard_of(receiver, id_, status):
    """Wait until the receiver has heard that a brief has a status."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        for _, headers, body in receiver.heard:
            letter = json.loads(body)
            if letter["data"]["id"] == id_ and letter["data"]["status"] == status:
                return headers, body
        time.sleep(0.02)
    raise AssertionError(f"never heard of {id_} {status}")


# ---- the signature


def test_the_signature_is_that_of_the_standard():
    """The example that the authors of Standard Webhooks test their own libraries with."""
    secret = secret_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    headers = signed(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_any_of_several_signatures_will_do():
    headers = signed(SECRET, "m", 1, b"a")
    good = headers["webhook-signature"]
    assert is_by(SECRET, headers | {"webhook-signature": f"v1a,eA== {good}"}, b"a")
    assert not is_by(SECRET, headers | {"webhook-signature": "v1, ،"}, b"a")
    assert not is_by(SECRET, headers | {"webhook-signature": ("v1,eA== " * 9) + good}, b"a")


@pytest.mark.parametrize(
    "written", ["", "secret", "whsec_", "whsec_c2hv", "whsec_؟", "c2VjcmV0" * 5]
)
def test_a_secret_that_is_none_is_refused(written):
    with pytest.raises(Malformed, match="whsec_"):
        secret_of(written)


def test_a_message_out_of_its_time_is_refused():
    hooks = (Hook(name="cms", secret=SECRET),)
    headers = signed(SECRET, "m", 1000, b"a")
    assert sender(hooks, headers, b"a", 1000 + WINDOW) == (hooks[0], "m")
    for now in (1001 + WINDOW, 999 - WINDOW):
        with pytest.raises(NoKey, match="from our time"):
            sender(hooks, headers, b"a", now)


# ---- the file


def test_a_new_hook_is_what_the_file_holds(tmp_path):
    file = tmp_path / "hooks.toml"
    file.write_text(new('نظام "النشر"\n') + new("b").replace("# push", "push"), encoding="utf-8")
    first, second = read(file)
    assert first.name == 'نظام "النشر"'
    assert (first.push, second.push) == (None, "https://cms.example/mujaz")
    assert first.secret != second.secret
    assert str(first.secret) not in repr(first)
    assert read(None) == ()


@pytest.mark.parametrize(
    "held",
    [
        "",
        "[hook]",
        "hook = 1",
        '[[hook]]\nname = "a"',
        '[[hook]]\nname = "a"\nsecret = "a"',
        new("a") + "pusch = 1",
        new("a") + "push = 1",
        new("a") + 'push = "file:///etc/passwd"',
        new("a") + "private = 1",
        new("a") + new("a"),
    ],
)
def test_a_file_of_anything_else_is_refused(tmp_path, held):
    file = tmp_path / "hooks.toml"
    file.write_text(held, encoding="utf-8")
    with pytest.raises(Malformed):
        read(file)
    with pytest.raises(NoSuchSource):
        read(tmp_path / "none.toml")


# ---- over HTTP


def test_an_article_becomes_a_brief_once(hooked):
    first = tell(hooked, "once", secret=ASKS)
    assert first.status_code == 201, first.text
    assert first.json()["digest"]["summary"]
    again = tell(hooked, "once", secret=ASKS)
    assert again.status_code == 200
    assert again.headers["x-mujaz-brief"] == first.headers["x-mujaz-brief"]
    (line,) = hooked.get(first.headers["location"] + "/log").json()
    assert (line["action"], line["by"]) == ("made", "asks")


def test_one_message_told_three_times_at_once_is_one_brief(hooked):
    with ThreadPoolExecutor(3) as threads:
        answers = list(threads.map(lambda _: tell(hooked, "thrice", secret=ASKS), range(3)))
    assert {one.status_code for one in answers} <= {200, 201}
    (id_,) = {one.headers["x-mujaz-brief"] for one in answers}
    assert len(hooked.get(f"/v1/briefs/{id_}/log").json()) == 1


def test_who_told_of_an_article_is_told_what_becomes_of_it(hooked, receiver):
    made = tell(hooked, "told")
    address, id_ = made.headers["location"], made.headers["x-mujaz-brief"]
    headers, body = heard_of(receiver, id_, "draft")
    assert is_by(SECRET, headers, body)
    hooked.post(f"{address}/approve", json={"version": 1})
    letter = json.loads(heard_of(receiver, id_, "approved")[1])
    assert letter["data"]["version"] == 2
    assert letter["data"]["brief"]["digest"]["disclosure"]["reviewed_by"] == "local"
    hooked.post(f"{address}/withdraw", json={"reason": "سُحب الخبر"})
    heard_of(receiver, id_, "withdrawn")
    assert 'mujaz_deliveries_total{outcome="told"}' in hooked.get("/metrics").text


def test_a_message_that_is_not_as_it_was_signed_is_refused(hooked):
    now = time.time()
    refused = [
        tell(hooked, "x", secret=b"x" * 32),
        tell(hooked, "x", sent=BODY + b" "),
        tell(hooked, "x", at=now - WINDOW - 60),
        tell(hooked, "x", at=now + WINDOW + 60),
        tell(hooked, "x", **{"webhook-id": "y"}),
        tell(hooked, "x", **{"webhook-timestamp": str(int(now) - 1)}),
        tell(hooked, "x", **{"webhook-timestamp": "-1"}),
        tell(hooked, "x", **{"webhook-timestamp": "1" * 400}),
        tell(hooked, "x", **{"webhook-signature": ""}),
        tell(hooked, "x" * 300),
        hooked.post("/v1/hooks/article", content=BODY),
    ]
    assert [one.status_code for one in refused] == [401] * len(refused)
    assert all(one.json()["title"] == "NoKey" for one in refused)


def test_a_signed_message_is_bounded_as_any_other(hooked):
    inside = json.dumps({"address": "http://169.254.169.254/"}).encode()
    assert tell(hooked, "a", inside, secret=ASKS).status_code == 403
    assert tell(hooked, "b", b"{", secret=ASKS).status_code == 422
    assert tell(hooked, "c", b"a" * 5_000_001, secret=ASKS).status_code == 413
    # What came of nothing may be told again.
    assert tell(hooked, "b", secret=ASKS).status_code == 201


def test_a_server_without_hooks_knows_nobody(client):
    answer = tell(client, "a")
    assert answer.status_code == 401
    assert "--hooks" in answer.json()["detail"]


def test_a_system_that_takes_nothing_brings_no_more(hooked, monkeypatch):
    monkeypatch.setattr(Outbox, "waiting", lambda *_: MOST)
    full = tell(hooked, "full")
    assert (full.status_code, full.headers["retry-after"]) == (429, "1")
    assert tell(hooked, "asks-only", secret=ASKS).status_code == 201


def test_what_waits_is_listed_for_an_admin_and_tried_again(hooked, keyed):
    assert hooked.get("/v1/deliveries").status_code == 200
    assert hooked.post("/v1/deliveries/again").json().keys() == {"again"}
    other, headers = keyed
    for role, of in headers.items():
        wanted = 200 if role.name == "ADMIN" else 403
        assert other.get("/v1/deliveries", headers=of).status_code == wanted


def test_while_the_desk_is_away_it_says_so_and_serves_on(hooked):
    made = tell(hooked, "before", secret=ASKS).headers["location"]
    holder = sqlite3.connect(hooked.file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    answer = hooked.post(f"{made}/approve", json={"version": 1})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.json()["title"] == "DeskAway"
    assert str(hooked.file) not in answer.text
    assert hooked.get("/healthz").status_code == 200
    holder.execute("ROLLBACK")
    holder.close()
    assert hooked.post(f"{made}/approve", json={"version": 1}).status_code == 200
