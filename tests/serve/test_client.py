"""The client, held against the server itself, and against answers that no server of ours gives."""

import json
from datetime import date
from inspect import isclass

import httpx
import pytest

from invented_news import FISHING
from mujaz import errors
from mujaz.brief import Verdict
from mujaz.client import Client
from mujaz.errors import FetchError, Malformed, MujazError
from mujaz.serve.keys import Role
from mujaz.serve.record import Status

TREE = [one for one in vars(errors).values() if isclass(one) and issubclass(one, MujazError)]


@pytest.fixture
def own(client):
    with Client(str(client.base_url)) as own:
        yield own


@pytest.fixture
def kept(own):
    return own.make(text=FISHING, published=date(2026, 11, 15))


def answering(status, content, headers=None):
    """Return a client whose server always answers the same."""

    def answer(_request):
        return httpx.Response(status, content=content, headers=headers or {})

    return Client("http://mujaz.example", transport=httpx.MockTransport(answer))


def test_from_an_article_to_an_approved_digest(own, kept):
    assert (kept.version, kept.status) == (1, Status.DRAFT)
    assert kept.brief.article.published == date(2026, 11, 15)
    assert own.get(kept.id) == kept

    wrong = own.edit(kept, "p1", "يشمل القرار 430 قاربا.")
    assert wrong.kept == kept
    assert wrong.verification.statements[0].verdict is not Verdict.SUPPORTED
    right = own.edit(kept, "p1", "يشمل القرار 340 قاربا.")
    assert right.verification.is_supported
    assert right.kept.brief.digest.points[0].text == "يشمل القرار 340 قاربا."

    shorter = own.remove(right.kept, "p1")
    assert len(shorter.brief.digest.points) == len(right.kept.brief.digest.points) - 1
    assert own.restore(shorter, right.kept.version).brief == right.kept.brief
    shorter = own.remove(own.get(kept.id), "p1")
    approved = own.approve(shorter)
    assert approved.status is Status.APPROVED
    assert approved.brief.digest.disclosure.reviewed_by == "local"
    assert own.form(kept.id, "box").startswith('<aside class="mujaz"')
    assert own.queue(Status.APPROVED)[0].id == kept.id

    withdrawn = own.withdraw(approved, "سحبت الوزارة بيانها")
    assert withdrawn.brief.digest.summary == ()
    done = [line["action"] for line in own.log(kept.id)]
    assert done[:-1] == ["made", "refused", "edited", "removed", "restored", "removed", "approved"]
    assert done[-1] == "withdrawn"


def test_a_summary_is_judged(own):
    judged = own.verify("يشمل القرار 340 قاربا.\nيشمل القرار 430 قاربا.", text=FISHING)
    first, second = (one.verdict for one in judged.statements)
    assert first is Verdict.SUPPORTED
    assert second is not Verdict.SUPPORTED


def test_the_errors_of_the_server_are_those_of_the_client(own, kept, keyed):
    own.remove(kept, "p1")
    for kind, call in (
        (errors.OutOfDate, lambda: own.approve(kept)),
        (errors.OutOfDate, lambda: own.edit(kept, "s1", "يشمل القرار 340 قاربا.")),
        (errors.NoSuchBrief, lambda: own.get("../log")),
        (errors.NotAcceptable, lambda: own.form(kept.id, "pdf")),
        (errors.Malformed, own.make),
        (errors.NotArabic, lambda: own.make(text="The ministry said on Sunday that " * 20)),
        (errors.ForbiddenAddress, lambda: own.make(address="http://127.0.0.1/")),
    ):
        with pytest.raises(kind) as told:
            call()
        assert type(told.value) is kind
        assert told.value.source
        assert told.value.problem

    other, headers = keyed
    with Client(str(other.base_url)) as nobody, pytest.raises(errors.NoKey):
        nobody.queue()
    key = headers[Role.READER]["Authorization"].removeprefix("Bearer ")
    with Client(str(other.base_url), key=key) as reader:
        assert reader.queue() is not None
        with pytest.raises(errors.NotAllowed, match="wants the role editor"):
            reader.make(text=FISHING)


@pytest.mark.parametrize("kind", TREE)
def test_every_error_of_the_tree_comes_back_as_itself(kind):
    told = {"title": kind.__name__, "detail": "الخبر: قصير: جدا", "status": kind.status}
    headers = {"content-type": "application/problem+json"}
    body = json.dumps(told).encode()
    with answering(kind.status, body, headers) as own, pytest.raises(MujazError) as raised:
        own.get("a")
    assert type(raised.value) is kind
    assert (raised.value.source, raised.value.problem) == ("الخبر", "قصير: جدا")


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"[]", b'{"title": "ClassVar", "detail": ""}', b'{"title": 1}']
)
def test_what_is_no_error_of_ours_is_said_to_be_none(content):
    with answering(502, content) as own, pytest.raises(FetchError, match="answered 502"):
        own.get("a")


def test_an_answer_that_is_no_brief_is_refused():
    with answering(200, b"{}") as own, pytest.raises(Malformed, match="no brief"):
        own.get("a")


def test_a_server_that_is_not_there_is_said_not_to_be():
    with Client("http://127.0.0.1:1") as own, pytest.raises(FetchError, match="did not answer"):
        own.queue()


def test_a_redirect_is_not_followed_with_the_key():
    headers = {"location": "http://elsewhere.example/"}
    with answering(307, b"", headers) as own, pytest.raises(FetchError, match="answered 307"):
        own.get("a")
