"""`mujaz stories` and `mujaz story`: what they print, and how they end."""

from __future__ import annotations

import json

import pytest

from mujaz.archive import visits
from mujaz.archive.kept import Fetched
from mujaz.archive.open import open_archive
from scripted_story import told


@pytest.fixture
def db(tmp_path):
    """An archive of the scripted story, by name."""
    name = str(tmp_path / "archive.db")
    add(name, told())
    return name


def add(db, some):
    """Keep articles of the scripted story."""
    kept = open_archive(db)
    for one in some:
        kept.add(one.brief, Fetched(at=one.at.isoformat(), source="test", stamp=one.at.isoformat()))
    kept.close()


def listed(run, db):
    code, out, _ = run("stories", "--db", db, "--json")
    assert code == 0
    return json.loads(out)["stories"]


def test_the_list_as_json_is_that_of_the_design(run, db):
    (story,) = listed(run, db)
    assert story["status"] == "active"
    assert [one["id"] for one in story["articles"]] == [one.id for one in told()]
    assert {"id", "title", "status", "articles", "changed"} == story.keys()


def test_the_list_is_printed_and_a_second_look_gives_the_same(run, db):
    first = run("stories", "--db", db)
    assert first[0] == 0
    assert listed(run, db)[0]["title"] in first[1]
    assert run("stories", "--db", db) == first


def test_a_story_is_told_as_text_json_and_page(run, db, tmp_path):
    id_, page = listed(run, db)[0]["id"], tmp_path / "قصة.html"
    code, out, _ = run("story", id_, "--db", db, "--html", page, "--json")
    made = json.loads(out)
    assert (code, made["schema"], made["id"]) == (0, "mujaz/story/1", id_)
    assert [one["became"] for one in made["promises"]] == ["done", "lapsed", "open"]
    assert "<h1>" in page.read_text(encoding="utf-8")
    text = run("story", id_, "--db", db)[1]
    assert "نُفذ" in text
    assert "سجل الأرقام" in text


def test_what_is_new_is_told_since_a_time(run, db):
    id_ = listed(run, db)[0]["id"]
    out = run("story", id_, "--db", db, "--since", "2026-10-16", "--json")[1]
    news = json.loads(out)["news"]
    assert {cited["article"] for one in news for cited in one["evidence"]} >= {"a12"}
    assert json.loads(run("story", id_, "--db", db, "--json")[1])["news"] == []


def test_what_is_new_since_the_last_look_is_what_came_since(run, tmp_path, monkeypatch):
    """It was published long before; a second look within half an hour says the same."""
    db, clock = str(tmp_path / "archive.db"), []
    monkeypatch.setattr(visits, "now", lambda: clock[-1])
    monkeypatch.setenv("LOGNAME", "ليلى")

    def look(at):
        clock.append(f"2026-11-20T{at}+00:00")
        made = json.loads(run("story", id_, "--db", db, "--since", "last", "--json")[1])
        return made["since"], {c["article"] for one in made["news"] for c in one["evidence"]}

    add(db, told()[:11])
    id_ = listed(run, db)[0]["id"]
    assert look("08:00:00") == (None, set())
    add(db, told()[11:])
    first = ("2026-11-20T08:00:00Z", {"a12"})
    assert look("09:00:00") == look("09:20:00") == first
    assert look("10:00:00") == ("2026-11-20T09:20:00Z", set())
    monkeypatch.setenv("LOGNAME", "سامي")
    assert look("10:01:00") == (None, set())


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("story", "s0000000000"), "s0000000000: is no story of this archive"),
        (("story", "s0000000000", "--since", "الأمس"), "is no time"),
    ],
)
def test_what_cant_be_done_is_said(run, db, args, said):
    code, _, err = run(*args, "--db", db)
    assert code == 2
    assert said in err.replace("\n│ ", " ")


@pytest.mark.parametrize("command", [("stories",), ("story", "s1")])
def test_an_archive_that_is_not_there_is_not_made(run, tmp_path, command):
    missing = tmp_path / "none.db"
    code, _, err = run(*command, "--db", missing)
    assert (code, missing.exists()) == (2, False)
    assert "no archive is there" in err
