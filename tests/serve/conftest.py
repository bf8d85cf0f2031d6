"""Servers for the tests, each with its desk in a file, and clients that speak to them."""

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count

import pytest
from places import InPostgres, InSqlite
from receiver import receiving
from servers import SECRET, serving

from invented_news import FISHING, article
from mujaz.archive.following import follow
from mujaz.archive.kept import Fetched
from mujaz.archive.meaning import learn
from mujaz.archive.open import open_archive
from mujaz.engine import brief_of
from mujaz.serve.hooks import Hook
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.sqlite import SqliteDesk
from scripted_story import told

NUMBERS = count()
AT = "2026-11-20T08:00:00+00:00"


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
    """A client of a server with an archive of one article and of the scripted story."""
    folder = tmp_path_factory.mktemp("archived")
    where = str(folder / "archive.db")
    archive = open_archive(where)
    brief = brief_of(replace(article(FISHING), id="fishing", outlet="الضفاف"))
    archive.add(brief, Fetched(at="2026-11-20T08:00:00+00:00", source="wire"))
    for one in told():
        archive.add(one.brief, Fetched(at=AT, source="wire", stamp=one.at.isoformat()))
    follow(archive)
    learn(archive)
    archive.close()
    with serving(SqliteDesk(folder / "mujaz.db"), Keys(people={}), archive=where) as client:
        yield client


@pytest.fixture
def studio(browser, client):
    """Open a view of the studio in a window of its own."""
    with windows(browser, client) as opened:
        yield opened


@pytest.fixture
def opening(browser):
    """What opens views of the studio of a server of a test's own."""
    return partial(windows, browser)


@pytest.fixture
def reading_room(browser, archived):
    """Open a view of the studio of a server with an archive."""
    with windows(browser, archived) as opened:
        yield opened


@contextmanager
def windows(browser, client):
    """Give what opens a view in a window of its own; nothing may go wrong in it unseen."""
    wrong, contexts = [], []

    def opened(view="", *, width=1280, height=900, scheme="light", language="ar"):
        context = browser.new_context(
            base_url=str(client.base_url),
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        kept = f"localStorage.setItem('mujaz-language', '{language}')"
        context.add_init_script(f"if (location.protocol === 'http:') {kept}")
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if is_wrong(said) else None)
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.goto(f"/studio/#/{view}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong


def is_wrong(said):
    """Say whether a line of the console is an error, and not an answer of the server that is no."""
    refusal = said.text.startswith("Failed to load") and "/v1/" in said.location["url"]
    return said.type == "error" and not refusal


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
    desk = SqliteDesk(folder / "mujaz.db", wait=0.05)
    with serving(desk, Keys(people={}), hooks=hooks) as client:
        client.file = folder / "mujaz.db"
        yield client
