"""The server of a language model: what it may do wrong, and that nothing of it is a crash."""

import json
import logging
import time
import traceback

import pytest

from mujaz.digest.llm.endpoint import endpoint_of
from mujaz.digest.llm.server import Server
from mujaz.errors import NotConfigured
from mujaz.settings import Settings
from scripted_server import Answer, completion, failure, serving

KEY = "sk-very-secret-0123456789"
ASKED = ({"role": "user", "content": "لخص"},)
LATE = "Wed, 21 Oct 2099 07:28:00 GMT"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def waits():
    return []


@pytest.fixture
def ask(waits):
    """Return a function that asks a scripted server; waiting is written down, not done."""

    def asks(script, seconds=20.0, way=0, **options):
        settings = Settings(engine="llm", llm_url=script.url, llm_model="qalam", **options)
        endpoint = endpoint_of(settings, {"MUJAZ_LLM_KEY": KEY})
        server = Server(endpoint=endpoint, settings=settings, sleep=waits.append)
        return server.reply(ASKED, seconds=seconds, way=way)

    return asks


# ---- an answer


def test_an_answer_comes_with_its_tokens(ask):
    with serving(completion("نص")) as script:
        reply = ask(script)

    assert (reply.text, reply.fault, reply.is_cut) == ("نص", None, False)
    assert (reply.calls, reply.tokens_in, reply.tokens_out) == (1, 900, 80)


def test_the_request_asks_for_the_same_answer_each_time(ask):
    with serving(completion("نص")) as script:
        ask(script, llm_tokens=321)

    (sent,) = script.requests
    assert (sent["temperature"], sent["stream"], sent["max_tokens"]) == (0, False, 321)
    assert sent["model"] == "qalam"
    assert isinstance(sent["seed"], int)
    assert sent["response_format"]["json_schema"]["strict"] is True
    assert script.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_without_a_key_no_header_is_sent():
    with serving(completion("نص")) as script:
        settings = Settings(engine="llm", llm_url=script.url, llm_model="qalam")
        Server(endpoint=endpoint_of(settings, {}), settings=settings).reply(ASKED, seconds=9)

    assert "Authorization" not in script.headers[0]


def test_tokens_that_the_server_does_not_tell_are_null(ask):
    with serving(completion("نص", usage=False)) as script:
        reply = ask(script)

    assert (reply.tokens_in, reply.tokens_out) == (None, None)


def test_an_answer_that_was_cut_off_says_so(ask):
    with serving(completion("نص", finish="length")) as script:
        assert ask(script).is_cut


@pytest.mark.parametrize("content", [None, "", 7, {"text": "نص"}, [["نص"]]])
def test_a_message_without_text_is_an_empty_answer(ask, content):
    with serving(completion(content)) as script:
        reply = ask(script)

    assert (reply.text, reply.fault) == ("", None)


def test_a_message_in_parts_is_put_together(ask):
    parts = [{"type": "text", "text": "نص"}, {"type": "image"}, {"type": "text", "text": " آخر"}]
    with serving(completion(parts)) as script:
        assert ask(script).text == "نص آخر"


# ---- what it refuses


def test_a_server_without_schemas_is_asked_for_json_then_for_text(ask):
    refusal = failure(400, "response_format is not supported")
    with serving(refusal, refusal, completion("نص")) as script:
        reply = ask(script)

    formats = [one.get("response_format", {}).get("type") for one in script.requests]
    assert formats == ["json_schema", "json_object", None]
    assert (reply.text, reply.calls, reply.way) == ("نص", 3, 2)


def test_the_way_that_was_taken_is_asked_first_the_next_time(ask):
    with serving(completion("نص")) as script:
        ask(script, way=1)

    assert script.requests[0]["response_format"] == {"type": "json_object"}


def test_a_server_that_takes_no_temperature_is_asked_with_nothing_but_the_words(ask):
    refusal = failure(400, "Unsupported value: 'temperature'")
    with serving(refusal, refusal, refusal, completion("نص")) as script:
        assert ask(script).text == "نص"

    assert set(script.requests[-1]) == {"model", "messages", "stream"}


def test_a_request_refused_in_every_way_is_a_fault_with_the_server_s_words(ask, waits):
    with serving(failure(400, "context is too long")) as script:
        reply = ask(script)

    assert reply.fault == "HTTP 400: context is too long"
    assert reply.calls == len(script.requests) == 4
    assert waits == []


@pytest.mark.parametrize(
    ("status", "advice"),
    [(401, "MUJAZ_LLM_KEY"), (403, "MUJAZ_LLM_KEY"), (404, "--llm-model"), (413, "too long")],
)
def test_what_will_not_pass_is_not_asked_again_and_says_what_to_do(ask, waits, status, advice):
    with serving(failure(status, "no")) as script:
        reply = ask(script)

    assert reply.fault.startswith(f"HTTP {status}: no: ")
    assert advice in reply.fault
    assert (reply.calls, waits) == (1, [])


def test_a_redirect_is_not_followed(ask):
    with (
        serving(completion("نص")) as other,
        serving(
            Answer(body=b"", status=307, headers={"location": f"{other.url}/chat/completions"})
        ) as script,
    ):
        reply = ask(script)

    assert "redirects" in reply.fault
    assert other.requests == []


# ---- what passes


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_passes_is_asked_again_after_ever_longer_waits(ask, waits, status):
    with serving(failure(status), failure(status), completion("نص")) as script:
        reply = ask(script)

    assert (reply.text, reply.calls) == ("نص", 3)
    assert waits == [0.5, 1.0]


def test_what_does_not_pass_is_given_up_after_the_retries(ask, waits):
    with serving(failure(503, "busy")) as script:
        reply = ask(script, llm_retries=1)

    assert (reply.fault, reply.calls, waits) == ("HTTP 503: busy", 2, [0.5])


def test_a_server_that_says_how_long_is_waited_for(ask, waits):
    with serving(failure(429, retry_after="7"), completion("نص")) as script:
        assert ask(script).text == "نص"

    assert waits == [7.0]


@pytest.mark.parametrize("wait", ["3600", LATE])
def test_a_wait_beyond_the_time_allowed_is_not_begun(ask, waits, wait):
    with serving(failure(429, "slow down", retry_after=wait)) as script:
        reply = ask(script)

    assert "rate limit" in reply.fault
    assert "too late" in reply.fault
    assert (reply.calls, waits) == (1, [])


@pytest.mark.parametrize("wait", ["soon", "-1", "Wed, 21 Oct 2015 07:28:00 GMT", "9" * 50, ""])
def test_a_wait_that_makes_no_sense_is_not_long(ask, waits, wait):
    with serving(failure(429, retry_after=wait), completion("نص")) as script:
        assert ask(script).text == "نص"

    assert waits[0] <= 0.5


def test_a_server_that_is_not_there_is_a_fault(ask, waits):
    with serving() as script:
        pass
    reply = ask(script)

    assert reply.fault.startswith("can't be reached")
    assert (reply.calls, len(waits)) == (3, 2)


# ---- time


def test_a_slow_server_is_given_up_in_time(ask):
    begun = time.monotonic()
    with serving(Answer(body=b"{}", wait=1.5)) as script:
        reply = ask(script, llm_timeout_seconds=0.3)
        spent = time.monotonic() - begun

    assert reply.fault.startswith("no whole answer within 0.3 s")
    assert spent < 1.2


def test_bytes_that_drip_do_not_make_the_time_longer(ask):
    begun = time.monotonic()
    with serving(Answer(body=completion("نص").body, drip=0.05)) as script:
        reply = ask(script, seconds=0.4)
        spent = time.monotonic() - begun

    assert reply.fault.startswith("no whole answer")
    assert spent < 1.2


def test_without_time_nothing_is_asked(ask):
    with serving(completion("نص")) as script:
        reply = ask(script, seconds=0.0)

    assert "no time" in reply.fault
    assert (script.requests, reply.calls) == ([], 0)


# ---- bodies


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>hello</html>",
        b"[]",
        b"null",
        b'{"choices": []}',
        b'{"choices": {"0": 1}}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"choices"',
    ],
)
def test_a_body_that_is_no_completion_is_a_fault(ask, body):
    with serving(Answer(body=body)) as script:
        reply = ask(script)

    assert "no completion" in reply.fault
    assert reply.calls == 1


def test_a_body_without_end_is_given_up(ask):
    with serving(Answer(body=b" " * 1_200_000)) as script:
        assert "more than 1000000 bytes" in ask(script).fault


@pytest.mark.parametrize("choice", [1, None, [], {"message": 1}, {"message": {"content": None}}])
def test_a_choice_of_any_shape_is_an_empty_answer(ask, choice):
    with serving(Answer(body=json.dumps({"choices": [choice], "usage": 3}).encode())) as script:
        reply = ask(script)

    assert (reply.text, reply.tokens_in) == ("", None)


# ---- the key


def test_a_key_that_the_server_repeats_is_not_repeated(ask):
    with serving(failure(401, f"Incorrect key: {KEY}")) as script:
        assert KEY not in ask(script).fault
    with serving(Answer(body=f"Bearer {KEY}?".encode(), status=500)) as script:
        assert KEY not in ask(script, llm_retries=0).fault
    with serving(completion(f'{{"text": "{KEY}"}}')) as script:
        assert KEY not in ask(script).text


def test_the_key_stands_in_no_log_and_no_printed_form(ask, caplog, capsys):
    caplog.set_level(logging.DEBUG)
    with serving(failure(500, "no"), completion("نص")) as script:
        reply = ask(script)
        settings = Settings(engine="llm", llm_url=script.url, llm_model="qalam")
    endpoint = endpoint_of(settings, {"MUJAZ_LLM_KEY": KEY})
    server = Server(endpoint=endpoint, settings=settings)

    printed = capsys.readouterr()
    shown = (caplog.text, printed.out, printed.err, repr(reply), repr(server), str(endpoint))
    assert not any(KEY in one for one in shown)


@pytest.mark.parametrize("key", ["sk-bad\nnext", "sk-bad-مفتاح", "sk-bad\x00"])
def test_a_key_that_no_header_takes_is_refused_without_being_shown(key):
    settings = Settings(engine="llm", llm_url="http://127.0.0.1:1/v1", llm_model="qalam")
    with pytest.raises(NotConfigured) as refused:
        endpoint_of(settings, {"MUJAZ_LLM_KEY": key})

    assert "MUJAZ_LLM_KEY" in str(refused.value)
    assert "sk-bad" not in "".join(traceback.format_exception(refused.value))


# ---- which server


def endpoint(url="http://localhost:8080/v1", **environment):
    settings = Settings(engine="llm", llm_url=url, llm_model="qalam")
    return endpoint_of(settings, environment)


@pytest.mark.parametrize(
    "url",
    ["http://h:1/v1", "http://h:1/v1/", "http://h:1/v1/chat/completions", " http://h:1/v1 "],
)
def test_a_base_address_may_be_written_in_any_of_its_ways(url):
    assert endpoint(url).url == "http://h:1/v1/chat/completions"


def test_the_environment_speaks_where_the_settings_are_silent():
    told = {"MUJAZ_LLM_URL": "https://a/v1", "MUJAZ_LLM_MODEL": "other", "MUJAZ_LLM_KEY": " k "}
    found = endpoint_of(Settings(engine="llm"), told)
    kept = endpoint_of(Settings(engine="llm", llm_url="https://b/v1", llm_model="qalam"), told)

    assert (found.url, found.model, found.key) == ("https://a/v1/chat/completions", "other", "k")
    assert (kept.url, kept.model) == ("https://b/v1/chat/completions", "qalam")


@pytest.mark.parametrize("missing", ["MUJAZ_LLM_URL", "MUJAZ_LLM_MODEL"])
@pytest.mark.parametrize("empty", [None, "", "  "])
def test_what_is_missing_is_named(missing, empty):
    told = {"MUJAZ_LLM_URL": "https://a/v1", "MUJAZ_LLM_MODEL": "qalam"}
    told |= {missing: empty} if empty is not None else {}
    if empty is None:
        del told[missing]
    with pytest.raises(NotConfigured, match=missing):
        endpoint_of(Settings(engine="llm"), told)


@pytest.mark.parametrize(
    "url",
    [
        *("localhost:8080", "ftp://h/v1", "file:///etc/passwd", "http://", "http://h:99999/v1"),
        *("http://[::1/v1", "http://h/v 1", "http://h\n/v1", "javascript:alert(1)"),
    ],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(NotConfigured, match="address"):
        endpoint(url)


@pytest.mark.parametrize("url", [f"http://me:{KEY}@h/v1", f"http://h/v1?key={KEY}", "http://h/#k"])
def test_an_address_that_holds_a_secret_is_refused_without_being_shown(url):
    with pytest.raises(NotConfigured) as refused:
        endpoint(url)

    assert KEY not in "".join(traceback.format_exception(refused.value))
