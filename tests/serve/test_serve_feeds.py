"""Addresses of feeds, for readers of feeds that can send no key: what they read, and until when."""

import re
from dataclasses import replace

import pytest
from servers import serving

from mujaz.archive.following import follow
from mujaz.archive.kept import Fetched
from mujaz.archive.open import open_archive
from mujaz.serve.feeds import Feed
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.sqlite import SqliteDesk
from scripted_story import told

AT = "2026-11-20T08:00:00+00:00"
LEILA = Feed(who="ليلى", story="s1")


def keep(where, some):
    """Keep articles of the scripted story, and follow it."""
    archive = open_archive(where)
    for one in some:
        archive.add(one.brief, Fetched(at=AT, source="wire", stamp=one.at.isoformat()))
    follow(archive)
    archive.close()


@pytest.fixture
def desk(place):
    made = place.open()
    yield made
    made.close()


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    """An archive of the scripted story."""
    named = str(tmp_path_factory.mktemp("feeds") / "archive.db")
    keep(named, told())
    return named


@pytest.fixture(scope="module")
def readers(tmp_path_factory, where):
    """A client of a server of two readers, the header of each, and the keys."""
    people, headers = {}, []
    for name in ("ليلى", "سامي"):
        secret, lines = new(name, Role.READER)
        people[lines.partition('sha256 = "')[2].partition('"')[0]] = Person(
            name=name, role=Role.READER
        )
        headers.append({"Authorization": f"Bearer {secret}"})
    desk = SqliteDesk(tmp_path_factory.mktemp("feeds") / "mujaz.db")
    keys = Keys(people=people)
    with serving(desk, keys, archive=where) as client:
        client.desk = desk
        yield client, headers, keys


@pytest.fixture
def feed(readers):
    """The path of the story's feed."""
    client, (leila, _), _ = readers
    (story,) = client.get("/v1/stories", headers=leila).json()
    return f"/v1/stories/{story['id']}/feed"


def address_of(client, feed, headers):
    answer = client.post(feed, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer.json()["address"]


# ---- the desk


def test_an_address_reads_until_it_is_ended(desk, place):
    secret = desk.feeds.make(LEILA)
    other = place.open()
    assert other.feeds.of(secret) == LEILA
    assert other.feeds.stories("ليلى") == ("s1",)
    other.close()
    desk.feeds.end(LEILA)
    assert (desk.feeds.of(secret), desk.feeds.stories("ليلى")) == (None, ())


def test_a_new_address_ends_the_one_before_and_nobody_elses(desk):
    before, others = desk.feeds.make(LEILA), desk.feeds.make(replace(LEILA, who="سامي"))
    after = desk.feeds.make(LEILA)
    assert desk.feeds.of(before) is None
    assert desk.feeds.of(after) == LEILA
    assert desk.feeds.of(others) == Feed(who="سامي", story="s1")


@pytest.mark.parametrize(
    "wrong", ["", ".", "{name}", "{name}.", "{name}.x", "x.{secret}", "%", "\0.{secret}"]
)
def test_half_of_a_secret_reads_nothing(desk, wrong):
    name, _, secret = desk.feeds.make(LEILA).partition(".")
    assert desk.feeds.of(wrong.format(name=name, secret=secret)) is None


def test_the_desk_keeps_no_secret(place):
    kept = place.open()
    _, _, secret = kept.feeds.make(LEILA).partition(".")
    rows = kept.feeds._db.read("SELECT who, story, name, hash FROM feeds")
    kept.close()
    assert secret not in str(rows)


# ---- over HTTP


@pytest.mark.parametrize("form", ["atom", "rss", "jsonfeed"])
def test_an_address_gives_the_feed_without_a_key(readers, feed, form):
    client, (leila, _), _ = readers
    assert client.get(feed).status_code == 401
    address = address_of(client, feed, leila)
    assert re.fullmatch(r"/v1/feeds/[0-9a-f]{16}\.[\w-]{43}", address)
    answer = client.get(address, params={"as": form})
    assert answer.status_code == 200
    assert answer.text == client.get(feed, params={"as": form}, headers=leila).text
    assert address.rpartition("/")[2] not in answer.text


def test_a_reader_that_has_the_feed_is_told_that_nothing_came(tmp_path):
    """And is given it again, once an article came."""
    named = str(tmp_path / "archive.db")
    keep(named, told()[:11])
    with serving(SqliteDesk(tmp_path / "mujaz.db"), Keys(people={}), archive=named) as client:
        (story,) = client.get("/v1/stories").json()
        address = address_of(client, f"/v1/stories/{story['id']}/feed", {})
        tag = {"If-None-Match": client.get(address).headers["etag"]}
        again = client.get(address, headers=tag)
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(address, params={"as": "rss"}, headers=tag).status_code == 200
        keep(named, told()[11:])
        later = client.get(address, headers=tag)
        assert later.status_code == 200
        assert later.headers["etag"] != tag["If-None-Match"]


def test_an_address_reads_one_feed_and_is_no_key(readers, feed):
    client, (leila, _), _ = readers
    secret = address_of(client, feed, leila).rpartition("/")[2]
    as_key = {"Authorization": f"Bearer {secret}"}
    refused = [
        client.get("/v1/stories", headers=as_key),
        client.get(feed, headers=as_key),
        client.post(feed, headers=as_key),
        client.delete(feed, headers=as_key),
        client.get(f"/v1/feeds/{secret}x"),
    ]
    assert [one.status_code for one in refused] == [401] * len(refused)
    assert client.post(f"/v1/feeds/{secret}").status_code == 405


def test_who_made_it_ends_it_and_nobody_else(readers, feed):
    client, (leila, sami), _ = readers
    address = address_of(client, feed, leila)
    assert client.delete(feed, headers=sami).status_code == 204
    assert client.get(address).status_code == 200
    assert client.delete(feed, headers=leila).status_code == 204
    answer = client.get(address)
    assert (answer.status_code, answer.json()["title"]) == (401, "NoKey")


def test_an_address_ends_with_the_key_of_whom_it_was_made_for(readers, feed):
    client, (leila, _), keys = readers
    address = address_of(client, feed, leila)
    hashed, person = next(one for one in keys.people.items() if one[1].name == "ليلى")
    del keys.people[hashed]
    assert client.get(address).status_code == 401
    keys.people[hashed] = person
    assert client.get(address).status_code == 200


def test_the_address_of_a_story_that_became_part_of_another_ends_with_its(readers, feed, where):
    client, (leila, _), _ = readers
    archive = open_archive(where)
    archive.stories.keep_note("story s1", told()[0].id)
    archive.close()
    address = f"/v1/feeds/{client.desk.feeds.make(LEILA)}"
    assert client.get(address).text == client.get(feed, headers=leila).text
    assert client.delete(feed, headers=leila).status_code == 204
    assert client.get(address).status_code == 401


def test_no_address_is_made_of_no_story(readers):
    client, (leila, _), _ = readers
    assert client.post("/v1/stories/s0/feed", headers=leila).status_code == 404
    assert client.delete("/v1/stories/s0/feed", headers=leila).status_code == 404


def test_the_log_holds_no_address(readers, feed, caplog):
    client, (leila, _), _ = readers
    address = address_of(client, feed, leila)
    with caplog.at_level("INFO", logger="mujaz.serve"):
        client.get(address)
    ours = " ".join(one.message for one in caplog.records if one.name == "mujaz.serve")
    assert "/v1/feeds/{secret}" in ours
    assert address not in ours
