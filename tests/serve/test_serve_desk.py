"""The contract of every desk, and what SQLite promises of a process that is killed."""

import multiprocessing
import os
import signal
import threading
import time
from dataclasses import replace

import pytest

from invented_news import LEADS, SENTENCES, article
from mujaz.engine import brief_of
from mujaz.errors import NoSuchBrief, NoSuchSource, OutOfDate
from mujaz.serve.record import Action, Entry, Record, Status
from mujaz.serve.sqlite import SqliteDesk

BRIEF = brief_of(article("\n\n".join((LEADS[0], *SENTENCES[:3]))))


def record(id_, version=1, *, status=Status.DRAFT):
    at = f"2026-11-15T10:00:{version:02}+00:00"
    return Record(id=id_, version=version, status=status, created=at, changed=at, brief=BRIEF)


def entry(of, action=Action.MADE, **detail):
    return Entry(
        brief=of.id, version=of.version, at=of.changed, by="ليلى", action=action, detail=detail
    )


@pytest.fixture
def desk(tmp_path):
    made = SqliteDesk(tmp_path / "mujaz.db")
    yield made
    made.close()


def test_what_is_kept_comes_back_whole(desk):
    one = record("a")
    desk.keep(one, entry(one, engine="embedded"))

    assert desk.get("a") == one
    (line,) = desk.log("a")
    assert line == replace(entry(one, engine="embedded"), number=1)
    with pytest.raises(NoSuchBrief):
        desk.get("b")


def test_two_that_change_one_version_are_told_apart(desk):
    one = record("a")
    desk.keep(one, entry(one))
    desk.change(record("a", 2), entry(record("a", 2), Action.EDITED))

    with pytest.raises(OutOfDate):
        desk.change(record("a", 2), entry(record("a", 2), Action.EDITED))
    assert [line.action for line in desk.log("a")] == ["made", "edited"]


def test_a_change_that_fails_leaves_nothing(desk):
    with pytest.raises(OutOfDate):
        desk.change(record("a", 2), entry(record("a", 2)))
    assert list(desk.log()) == []


def test_many_threads_lose_nothing(desk):
    def write(name):
        for number in range(10):
            one = record(f"{name}{number}")
            desk.keep(one, entry(one))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = [line.number for line in desk.log()]
    assert numbers == list(range(1, 41))
    assert len(desk.queue(None, most=200, before=None)) == 40


def test_the_queue_is_ordered_and_bounded(desk):
    for version, name in enumerate("abc", start=1):
        one = record(name, version, status=Status.APPROVED if name == "b" else Status.DRAFT)
        desk.keep(one, entry(one))

    assert [row.id for row in desk.queue(None, most=2, before=None)] == ["c", "b"]
    assert [row.id for row in desk.queue(Status.DRAFT, most=9, before=None)] == ["c", "a"]
    last = desk.queue(None, most=1, before=None)[0]
    assert [row.id for row in desk.queue(None, most=9, before=last.changed)] == ["b", "a"]


def test_a_file_that_is_no_desk_is_refused(tmp_path):
    wrong = tmp_path / "wrong.db"
    wrong.write_text("نص" * 500, encoding="utf-8")
    with pytest.raises(NoSuchSource, match="no desk"):
        SqliteDesk(wrong)


def _writing(file, told):
    desk = SqliteDesk(file)
    number = 0
    while True:
        one = record(f"{os.getpid()}-{number}")
        desk.keep(one, entry(one))
        told.send(one.id)
        number += 1


@pytest.mark.parametrize("go", range(5))
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path, go):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(
        target=_writing, args=(tmp_path / "mujaz.db", theirs)
    )
    process.start()
    acknowledged = [ours.recv()]
    end = time.monotonic() + 0.05 + 0.03 * go
    while time.monotonic() < end:
        acknowledged.append(ours.recv())
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    while ours.poll():
        acknowledged.append(ours.recv())

    desk = SqliteDesk(tmp_path / "mujaz.db")
    kept = {line.brief for line in desk.log()}
    assert set(acknowledged) <= kept
    assert all(desk.get(id_).version == 1 for id_ in kept)
