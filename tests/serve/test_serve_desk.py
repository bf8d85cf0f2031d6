"""The contract of every desk: SQLite's and PostgreSQL's are held to the same."""

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from places import entry, record, titled

from mujaz.errors import DeskAway, NoSuchBrief, NoSuchSource, NotInstalled, OutOfDate
from mujaz.serve import desks
from mujaz.serve.database import named
from mujaz.serve.desks import open_desk
from mujaz.serve.record import Action, Status
from mujaz.serve.sqlite import SqliteDesk

HERE = Path(__file__).parent


@pytest.fixture
def desk(place):
    made = place.open()
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


def test_it_is_there_for_another_server(desk, place):
    one = record("a")
    desk.keep(one, entry(one))
    other = place.open()
    other.change(record("a", 2), entry(record("a", 2), Action.EDITED))
    other.close()

    assert desk.get("a") == replace(record("a", 2), created=one.created)


def test_every_version_can_be_read_again(desk):
    one = record("a")
    desk.keep(one, entry(one))
    desk.change(record("a", 2), entry(record("a", 2), Action.EDITED))

    assert desk.version("a", 1) == one.brief
    assert desk.version("a", 2) == record("a", 2).brief
    with pytest.raises(NoSuchBrief, match="version 3"):
        desk.version("a", 3)
    with pytest.raises(NoSuchBrief):
        desk.version("b", 1)


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


def test_several_servers_that_edit_one_brief_lose_no_edit(desk, place):
    one = record("a")
    desk.keep(one, entry(one))
    editors = [
        subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, str(HERE / "editor.py"), place.where, "10"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for editor in editors:
        _, complaint = editor.communicate(timeout=120)
        assert editor.returncode == 0, complaint

    assert desk.get("a").version == 31
    lines = list(desk.log("a"))[1:]
    assert [line.version for line in lines] == list(range(2, 32))
    assert [line.detail["before"] for line in lines] == list(range(1, 31))


def test_the_queue_is_ordered_and_bounded(desk):
    for version, name in enumerate("abc", start=1):
        one = record(name, version, status=Status.APPROVED if name == "b" else Status.DRAFT)
        desk.keep(one, entry(one))

    assert [row.id for row in desk.queue(None, most=2, before=None)] == ["c", "b"]
    assert [row.id for row in desk.queue(Status.DRAFT, most=9, before=None)] == ["c", "a"]
    last = desk.queue(None, most=1, before=None)[0]
    assert [row.id for row in desk.queue(None, most=9, before=last.changed)] == ["b", "a"]


def test_a_long_log_is_read_in_pages_and_whole(desk):
    one = record("a")
    desk.keep(one, entry(one))
    for _ in range(501):
        desk.note(entry(one, Action.REFUSED))
    assert [line.number for line in desk.log()] == list(range(1, 503))


@pytest.mark.parametrize("odd", ["a\0b", "a\ud800b", "'; DROP TABLE briefs; --", "%s %(id)s :id"])
def test_no_character_breaks_it(desk, odd):
    title = odd.replace("\ud800", "")  # no reader gives one
    one = record("a", brief=titled(title))
    desk.keep(one, entry(one, words=odd))

    (row,) = desk.queue(None, most=9, before=None)
    assert row.title == title.replace("\0", "\ufffd")
    assert desk.get("a").brief.article.title == title
    (line,) = desk.log("a")
    assert line.detail["words"] == odd.replace("\ud800", "?")
    assert desk.queue(None, most=9, before=odd) is not None
    with pytest.raises(NoSuchBrief):
        desk.get(odd)


def test_a_desk_that_is_away_says_so_and_comes_back(desk, place):
    one, two = record("a"), record("b")
    desk.keep(one, entry(one))
    with place.unwritable():
        with pytest.raises(DeskAway, match="can't be used just now"):
            desk.keep(two, entry(two))
        with pytest.raises(DeskAway):
            desk.change(record("a", 2), entry(record("a", 2)))
    desk.keep(two, entry(two))

    assert desk.get("a").version == 1
    assert [line.brief for line in desk.log()] == ["a", "b"]
    assert desk.ready()


def test_a_desk_opened_again_has_all(place):
    for name in "ab":
        desk = place.open()
        desk.keep(record(name), entry(record(name)))
        desk.close()
    desk = place.open()
    assert [line.brief for line in desk.log()] == ["a", "b"]
    desk.close()
    place.check()


# ---- of one kind alone


def test_a_file_that_is_no_desk_is_refused(tmp_path):
    wrong = tmp_path / "wrong.db"
    wrong.write_text("نص" * 500, encoding="utf-8")
    with pytest.raises(NoSuchSource, match="no desk"):
        SqliteDesk(wrong)


def change_many(desk, versions):
    for version in versions:
        desk.change(record("a", version), entry(record("a", version)))


def test_a_disk_that_is_full_keeps_nothing_by_halves(tmp_path):
    desk = SqliteDesk(tmp_path / "mujaz.db")
    desk.keep(record("a"), entry(record("a")))
    full = desk._db.read("PRAGMA page_count")[0][0]
    desk._db.read(f"PRAGMA max_page_count = {full}")
    with pytest.raises(DeskAway):
        change_many(desk, range(2, 20))
    desk._db.read("PRAGMA max_page_count = 1000000")

    reached = desk.get("a").version
    assert [line.version for line in desk.log()] == list(range(1, reached + 1))
    desk.change(record("a", reached + 1), entry(record("a", reached + 1)))
    desk.close()


def test_a_desk_that_must_be_there_is_not_made(tmp_path):
    with pytest.raises(NoSuchSource, match="is no file"):
        open_desk(str(tmp_path / "none.db"), there=True)
    assert not list(tmp_path.iterdir())


def test_without_psycopg_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "mujaz.serve.postgres", None)
    with pytest.raises(NotInstalled, match=r"mujaz\[postgres\]"):
        desks.open_desk("postgresql://127.0.0.1/mujaz")


def test_no_password_is_printed():
    assert named("postgresql://leila:p@ss?@db:5432/mujaz?x=y") == "postgresql://db:5432/mujaz"
    assert named("mujaz.db") == "mujaz.db"
