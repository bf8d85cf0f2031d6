"""What systems are told of stories, and how far somebody had come when she last looked."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from servers import SECRET

from mujaz.archive.kept import Fetched, Mark
from mujaz.archive.open import open_archive
from mujaz.archive.visits import Seen, Visit, visited
from mujaz.serve import clerk as clerk_module
from mujaz.serve.clerk import Clerk
from mujaz.serve.counts import Counts
from mujaz.serve.courier import Courier
from mujaz.serve.hooks import Hook
from mujaz.serve.signature import is_by
from mujaz.serve.work import JOBS
from mujaz.settings import Settings
from scripted_story import told

AT = "2026-11-20T08:00:00+00:00"


@pytest.fixture
def desk(place):
    made = place.open()
    yield made
    made.close()


def seen(article=1, *, minutes=0):
    at = datetime(2026, 11, 20, 8, tzinfo=UTC) + timedelta(minutes=minutes)
    return Seen(at=at.isoformat(), mark=Mark(article=article))


# ---- visits


def test_a_visit_is_each_ones_own_and_is_there_again(desk, place):
    desk.visits.keep("ليلى", "s1", Visit(before=None, last=seen(3)))
    desk.visits.keep("ليلى", "s1", Visit(before=seen(3), last=seen(5)))
    desk.visits.keep("ليلى", "s2", Visit(before=None, last=seen(4)))
    assert desk.visits.of("سامي", "s1") is None
    other = place.open()
    assert other.visits.of("ليلى", "s1") == Visit(before=seen(3), last=seen(5))
    assert other.visits.all_of("ليلى", ["s1", "s2", "s3"]).keys() == {"s1", "s2"}
    assert other.visits.all_of("ليلى", []) == {}
    other.close()


def test_looks_less_than_half_an_hour_apart_are_one_visit():
    first = visited(None, seen(1))
    assert first == Visit(before=None, last=seen(1))
    again = visited(first, seen(2, minutes=20))
    assert again == Visit(before=None, last=seen(2, minutes=20))
    later = visited(again, seen(3, minutes=60))
    assert later == Visit(before=seen(2, minutes=20), last=seen(3, minutes=60))
    assert visited(later, seen(4, minutes=70)).before == later.before


# ---- the clerk and the courier


class Here:
    """A worker in this process."""

    def __init__(self, _settings):
        self.jobs = []

    def do(self, name, arguments, _seconds):
        self.jobs.append(name)
        return JOBS[name](*arguments)

    def end(self):
        pass


@pytest.fixture
def archive(tmp_path):
    where = str(tmp_path / "archive.db")
    add(where, told()[:10])
    return where


def add(where, some):
    opened = open_archive(where)
    for one in some:
        opened.add(one.brief, Fetched(at=AT, source="wire", stamp=one.at.isoformat()))
    opened.close()


@pytest.fixture
def hook(receiver):
    return Hook(name="نظام", secret=SECRET, push=receiver.url, private=True, stories=True)


@pytest.fixture
def clerk(archive, desk, hook, monkeypatch):
    monkeypatch.setattr(clerk_module, "Worker", Here)
    other = Hook(name="briefs alone", secret=SECRET, push=hook.push, private=True)
    return Clerk(archive, desk, (hook, other), Settings())


@pytest.fixture
def courier(desk, hook, clerk):
    return Courier(hook, desk, Settings(), Counts(), clerk=clerk)


def test_a_story_that_goes_on_is_told_once_with_what_is_new(
    archive, clerk, courier, receiver, desk
):
    clerk.round()
    assert desk.outbox.all(most=9) == (), "what was there before the server is no news"
    clerk.round()
    assert courier.round() == 0

    add(archive, told()[10:11])
    clerk.round()
    (waiting,) = desk.outbox.all(most=9)
    assert (waiting.hook, waiting.brief, waiting.version) == ("نظام", None, 11)
    heard = len(receiver.heard)
    assert courier.round() == 1
    (_, headers, body) = receiver.heard[heard]
    letter = json.loads(body)
    assert is_by(SECRET, headers, body)
    assert headers["webhook-id"] == f"{waiting.story}.11"
    assert (letter["type"], letter["data"]["id"]) == ("story.news", waiting.story)
    assert {one["id"] for one in letter["data"]["articles"]} == {"a11"}
    assert "promise" in {one["kind"] for one in letter["data"]["news"]}

    add(archive, told()[11:])
    clerk.round()
    assert courier.round() == 1
    (_, _, body) = receiver.heard[heard + 1]
    news = json.loads(body)["data"]["news"]
    assert all({cited["article"] for cited in one["evidence"]} == {"a12"} for one in news)
    assert desk.outbox.all(most=9) == ()


def test_what_was_not_taken_is_told_with_the_next(archive, clerk, courier, receiver, desk):
    clerk.round()
    add(archive, told()[10:11])
    clerk.round()
    receiver.answers.append((500, {}))
    courier.round()
    (waiting,) = desk.outbox.all(most=9)
    assert (waiting.tries, waiting.fault) == (1, "answered 500")
    add(archive, told()[11:])
    clerk.round()
    courier.round()
    news = json.loads(receiver.heard[-1][2])["data"]["news"]
    assert {c["article"] for one in news for c in one["evidence"]} >= {"a11", "a12"}


def test_a_copy_tells_nothing_and_nothing_is_sent(archive, clerk, courier, receiver, desk):
    clerk.round()
    original = told()[9]
    article = replace(original.brief.article, id="copy", outlet="شبكة أخرى")
    copy = replace(original, id="copy", brief=replace(original.brief, article=article))
    add(archive, [copy])
    clerk.round()
    assert [one.version for one in desk.outbox.all(most=9)] == [11]
    heard = len(receiver.heard)
    courier.round()
    assert len(receiver.heard) == heard
    assert desk.outbox.all(most=9) == ()


def test_a_story_of_an_archive_that_is_served_no_more_is_put_off(desk, hook):
    desk.outbox.alert(["نظام"], ["s1"], before=seen(1), now=seen(2))
    Courier(hook, desk, Settings(), Counts()).round()
    (waiting,) = desk.outbox.all(most=9)
    assert (waiting.story, waiting.tries) == ("s1", 1)
    assert "no more" in waiting.fault
