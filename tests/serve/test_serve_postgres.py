"""What PostgreSQL alone can do to a desk: end a connection, be elsewhere, keep other letters."""

import threading
from itertools import count

import pytest
from places import InPostgres, entry, record
from servers import serving

from invented_news import FISHING
from mujaz.errors import DeskAway, NoSuchSource, NotConfigured
from mujaz.serve import postgres
from mujaz.serve.keys import Keys
from mujaz.serve.postgres import PostgresDesk, PostgresServer

NUMBERS = count()
LINE = "INSERT INTO versions VALUES (:id, 1, '')"


@pytest.fixture
def place(cluster):
    return InPostgres(cluster, f"only_{next(NUMBERS)}")


@pytest.fixture
def server(place):
    made = PostgresServer(place.where)
    yield made
    made.close()


def kept(server):
    return [id_ for (id_,) in server.read("SELECT id FROM versions ORDER BY id")]


def test_a_connection_that_was_lost_is_made_anew(place):
    desk = place.open()
    desk.keep(record("a"), entry(record("a")))
    place.cluster.disconnect(place.name)
    assert desk.get("a") == record("a")
    place.cluster.disconnect(place.name)
    desk.keep(record("b"), entry(record("b")))
    assert [line.brief for line in desk.log()] == ["a", "b"]
    desk.close()


def test_a_connection_lost_in_the_midst_of_writing_keeps_it_once(server, place):
    times = []

    def work(run):
        run(LINE, id=f"{len(times)}")
        times.append(1)
        if len(times) == 1:
            place.cluster.disconnect(place.name)
        run(LINE, id=f"x{len(times)}")

    server.write(work)
    assert kept(server) == ["1", "x2"]


def test_a_connection_lost_at_the_end_of_writing_says_that_nobody_knows(server, place):
    times = []

    def work(run):
        run(LINE, id="a")
        times.append(1)
        place.cluster.disconnect(place.name)

    with pytest.raises(DeskAway, match="read what was kept"):
        server.write(work)
    assert len(times) == 1
    assert kept(server) == []


def test_while_the_server_is_away_nothing_is_read_and_readiness_says_so(place):
    desk = place.open()
    desk.keep(record("a"), entry(record("a")))
    with place.unwritable():
        with pytest.raises(DeskAway):
            desk.get("a")
        assert not desk.ready()
    assert desk.ready()
    assert desk.get("a") == record("a")
    desk.close()


def test_servers_that_start_at_once_make_the_tables_once(place):
    failed = []

    def start():
        try:
            PostgresDesk(place.where).close()
        except NoSuchSource as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed


def test_another_writer_is_waited_for_but_not_for_ever(place):
    desk = place.open()
    holder = PostgresServer(place.where)

    def work(run):
        run(LINE, id="a")
        with pytest.raises(DeskAway, match="just now"):
            desk.keep(record("b"), entry(record("b")))

    desk._db._connected().execute("SET lock_timeout = '50ms'")
    holder.write(work)
    desk.keep(record("b"), entry(record("b")))
    desk.close()
    holder.close()


def test_a_database_of_other_letters_is_refused(cluster):
    with pytest.raises(NotConfigured, match="make it with UTF8"):
        PostgresDesk(cluster.database("latin", encoding="LATIN1"))


def test_an_address_where_nothing_is_is_refused_without_its_password():
    with pytest.raises(NoSuchSource, match="no desk that can be opened") as refused:
        PostgresDesk("postgresql://leila:secret@127.0.0.1:1/mujaz")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://leila:se cret@127.0.0.1/mujaz",
        "postgresql://leila:secret/x@127.0.0.1/mujaz",
        "postgresql://leila:secret%@127.0.0.1/mujaz",
        "postgresql://leila:secret@127.0.0.1/mujaz?secret=1",
    ],
)
def test_an_address_that_can_not_be_read_is_refused_without_repeating_it(address):
    with pytest.raises(NoSuchSource, match="write odd characters as %XX") as refused:
        PostgresDesk(address)
    assert "secret" not in str(refused.value)


def test_of_two_servers_that_approve_one_version_one_is_told_no(place):
    keys = Keys(people={})
    with serving(place.open(), keys) as here, serving(place.open(), keys) as there:
        made = here.post("/v1/briefs", json={"text": FISHING}).headers["location"]
        assert there.get(made).status_code == 200
        answers = [one.post(f"{made}/approve", json={"version": 1}) for one in (there, here)]
        assert [one.status_code for one in answers] == [200, 409]
        assert there.get(f"{made}/log").json() == here.get(f"{made}/log").json()

        with place.unwritable():
            told = here.post(f"{made}/withdraw", json={"reason": "سُحب الخبر"})
            assert (told.status_code, told.headers["retry-after"]) == (503, "5")
            assert (here.get("/healthz").status_code, here.get("/readyz").status_code) == (200, 503)
        assert here.get("/readyz").status_code == 200
        assert here.post(f"{made}/withdraw", json={"reason": "سُحب الخبر"}).status_code == 200


def test_what_was_answered_is_on_the_disk(server):
    assert server.read("SHOW synchronous_commit") == [("on",)]


def test_a_server_that_does_not_answer_makes_no_endless_row(server, monkeypatch):
    monkeypatch.setattr(postgres, "_WAIT", 0.01)
    with server._lock, pytest.raises(DeskAway, match="just now"):
        kept(server)
