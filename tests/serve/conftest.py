"""A server of our own on a free port, its desk in a file, and a client that speaks to it."""

import threading
import time
from contextlib import contextmanager
from dataclasses import replace
from itertools import count

import httpx
import pytest
import uvicorn
from places import InPostgres, InSqlite

from invented_news import FISHING, article
from mujaz.archive.kept import Fetched
from mujaz.archive.open import open_archive
from mujaz.engine import brief_of
from mujaz.serve.app import House, app_of
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

NUMBERS = count()


@contextmanager
def serving(desk, keys, archive=None):
    """Serve with one worker; give a client of it."""
    house = House(desk=desk, keys=keys, settings=Settings(), workers=1, archive=archive)
    config = uvicorn.Config(app_of(house), port=0, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:
        yield client
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def client(tmp_path_factory):
    """A client of a server without keys: whoever is here may do all."""
    desk = SqliteDesk(tmp_path_factory.mktemp("desk") / "mujaz.db")
    with serving(desk, Keys(people={})) as client:
        yield client


@pytest.fixture(scope="session")
def keyed(tmp_path_factory):
    """A client of a server with keys, and the headers of each role."""
    people, headers = {}, {}
    for role in Role:
        secret, lines = new(role.name.lower(), role)
        hashed = lines.partition('sha256 = "')[2].partition('"')[0]
        people[hashed] = Person(name=role.name.lower(), role=role)
        headers[role] = {"Authorization": f"Bearer {secret}"}
    desk = SqliteDesk(tmp_path_factory.mktemp("keyed") / "mujaz.db")
    with serving(desk, Keys(people=people)) as client:
        yield client, headers


@pytest.fixture(scope="session")
def archived(tmp_path_factory):
    """A client of a server with an archive of one article."""
    folder = tmp_path_factory.mktemp("archived")
    archive = open_archive(str(folder / "archive.db"))
    brief = brief_of(replace(article(FISHING), id="fishing", outlet="الضفاف"))
    archive.add(brief, Fetched(at="2026-11-20T08:00:00+00:00", source="wire"))
    with serving(SqliteDesk(folder / "mujaz.db"), Keys(people={}), archive=archive) as client:
        yield client


@pytest.fixture
def made(client):
    """A brief that was just made: its address and what it holds."""
    answer = client.post("/v1/briefs", json={"text": FISHING, "published": "2026-11-15"})
    assert answer.status_code == 201, answer.text
    return answer.headers["location"], answer.json()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """Where a desk can be: empty, and of each kind."""
    if request.param == "sqlite":
        return InSqlite(tmp_path)
    return InPostgres(request.getfixturevalue("cluster"), f"desk_{next(NUMBERS)}")
