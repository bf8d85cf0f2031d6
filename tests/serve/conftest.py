"""A server of our own on a free port, its desk in a file, and a client that speaks to it."""

import os
import shutil
import tempfile
import threading
import time
from contextlib import contextmanager
from itertools import count

import httpx
import pytest
import uvicorn
from cluster import Cluster, installed
from places import InPostgres, InSqlite
from receiver import receiving

from invented_news import FISHING
from mujaz.serve.app import House, app_of
from mujaz.serve.hooks import Hook
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.signature import secret_of
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

NUMBERS = count()
SECRET = secret_of("whsec_" + "c2VjcmV0" * 5)


@contextmanager
def serving(desk, keys, hooks=()):
    """Serve with one worker; give a client of it."""
    house = House(desk=desk, keys=keys, settings=Settings(), hooks=hooks, workers=1)
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


@pytest.fixture
def made(client):
    """A brief that was just made: its address and what it holds."""
    answer = client.post("/v1/briefs", json={"text": FISHING, "published": "2026-11-15"})
    assert answer.status_code == 201, answer.text
    return answer.headers["location"], answer.json()


@pytest.fixture(scope="session")
def cluster():
    """A PostgreSQL of our own; where none is installed, its tests are skipped, never on CI."""
    if installed() is None:
        if os.environ.get("CI"):
            pytest.fail("no PostgreSQL: scripts/services installs it")
        pytest.skip("skipped: no PostgreSQL; scripts/services installs it")
    # Not below pytest's folder, which is closed to the user whom PostgreSQL runs as.
    folder = tempfile.mkdtemp(prefix="mujaz-")
    cluster = Cluster(folder)
    yield cluster
    cluster.stop()
    shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path):
    """Where a desk can be: empty, and of each kind."""
    if request.param == "sqlite":
        return InSqlite(tmp_path)
    return InPostgres(request.getfixturevalue("cluster"), f"desk_{next(NUMBERS)}")


@pytest.fixture(scope="session")
def receiver():
    """A system that is told of briefs."""
    with receiving() as receiver:
        yield receiver


@pytest.fixture(scope="session")
def hooked(tmp_path_factory, receiver):
    """A client of a server with two hooks, one that is told of its briefs and one that asks."""
    folder = tmp_path_factory.mktemp("hooked")
    hooks = (
        Hook(name="نظام الصحيفة", secret=SECRET, push=receiver.url, private=True),
        Hook(name="asks", secret=bytes(32)),
    )
    with serving(SqliteDesk(folder / "mujaz.db", wait=0.05), Keys(people={}), hooks) as client:
        client.file = folder / "mujaz.db"
        yield client
