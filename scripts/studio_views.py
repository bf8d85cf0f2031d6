#!/usr/bin/env python3
"""A newsroom with work on its desk, and the views of its studio: what scripts/screenshot shows."""

from __future__ import annotations

import tempfile
import threading
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import uvicorn
from playwright.sync_api import Page, expect

from mujaz.archive.following import follow
from mujaz.archive.kept import Fetched
from mujaz.archive.open import open_archive
from mujaz.article import Article
from mujaz.engine import brief_of
from mujaz.serve.app import House
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.run import config_of
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "tests" / "story" / "withdrawal.toml"
EDITOR = "ليلى حداد"
NOW, AFTER = "2026-10-14T18:20:00Z", "2026-10-17T18:20:00Z"
ARCHIVED = {"stories", "story", "promises", "ledgers", "search", "article"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A server: its address, its editor's headers, a brief to read, one with a log, a story."""

    address: str
    headers: dict[str, str]
    read: str
    logged: str
    story: str


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """Serve on a free port as long as it is used: four articles on the desk, a story kept."""
    secret, lines = new(EDITOR, Role.ADMIN)
    hashed = lines.partition('sha256 = "')[2].partition('"')[0]
    keys = Keys(people={hashed: Person(name=EDITOR, role=Role.ADMIN)})
    with tempfile.TemporaryDirectory() as work:
        desk = SqliteDesk(Path(work, "desk.db"))
        archive = _archive(Path(work, "archive.db"))
        house = House(desk=desk, keys=keys, settings=Settings(), workers=1, archive=archive)
        server = uvicorn.Server(config_of(house, host="127.0.0.1", port=0))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        headers = {"Authorization": f"Bearer {secret}"}
        with httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=60) as client:
            read, logged = _worked(client)
            story = client.get("/v1/stories").json()[0]["id"]
            client.get(f"/v1/stories/{story}", params={"since": "last"})
        yield Newsroom(address=address, headers=headers, read=read, logged=logged, story=story)
        server.should_exit = True
        thread.join()


def _archive(file: Path) -> str:
    """Keep the story that the tests are about, and the examples; return where."""
    archive = open_archive(str(file))
    rows = tomllib.loads(STORY.read_text(encoding="utf-8"))["articles"]
    for row in rows:
        article = Article(
            id=row["id"],
            outlet=row["outlet"],
            title=row["title"],
            published=datetime.fromisoformat(row["at"]).date(),
            body=row["body"].strip(),
        )
        came = Fetched(at=NOW, source=STORY.name, stamp=row["at"])
        archive.add(brief_of(article, Settings()), came)
    follow(archive)
    archive.close()
    return str(file)


def _worked(client: httpx.Client) -> tuple[str, str]:
    """Put articles on the desk; edit one and approve it; return the last and that one."""

    def made(name: str) -> str:
        file = ROOT / "examples" / name
        kind = {"content-type": "text/html" if file.suffix == ".html" else "text/plain"}
        answer = client.post("/v1/briefs", content=file.read_bytes(), headers=kind)
        return answer.raise_for_status().headers["x-mujaz-brief"]

    def do(id_: str, what: str, asked: dict[str, Any]) -> None:
        answer = client.post(f"/v1/briefs/{id_}/{what}", json=asked)
        if answer.status_code != 409:  # it was refused: the log shows that too
            answer.raise_for_status()

    sport, economy, disaster, politics = map(
        made, ("sport.txt", "economy.txt", "disaster.html", "politics.html")
    )
    do(sport, "withdraw", {"reason": "أعيد نشر الخبر بعد تصحيح النتيجة"})
    do(economy, "approve", {"version": 1})
    points = [
        one["text"] for one in client.get(f"/v1/briefs/{disaster}").json()["digest"]["points"]
    ]
    do(disaster, "edits", {"statement": "p1", "text": points[0].replace("الأحد", "الخميس")})
    do(disaster, "edits", {"statement": "s2", "text": None})
    other = client.get(f"/v1/briefs/{disaster}/candidates", params={"statement": "p1"}).json()
    do(disaster, "edits", {"statement": "p1", "text": other[0]["text"]})
    do(disaster, "approve", {"version": 3})
    return politics, disaster


def show(page: Page, room: Newsroom, view: str) -> None:
    """Open a view of the studio and wait until all of it is there."""
    page.clock.set_fixed_time(AFTER if view in ARCHIVED else NOW)
    part = {"facts": "/facts", "map": "/facts", "log": "/log"}.get(view, "")
    id_ = room.logged if view == "log" else room.read
    asked = quote("القوات الدولية")
    address = {
        "new": "",
        "queue": "queue",
        "stories": "stories",
        "story": f"story/{room.story}",
        "promises": f"story/{room.story}/promises",
        "ledgers": f"story/{room.story}/ledgers",
        "search": f"search/q={asked}",
        "article": "article/a01/0-115",
    }.get(view, f"brief/{id_}{part}")
    page.goto(f"{room.address}/studio/#/{address}")
    inside = {
        "new": "#text",
        "queue": ".queue li",
        "log": ".log li",
        "facts": ".map img",
        "map": ".map img",
        "stories": ".queue li",
        "story": ".map img[src]",
        "promises": ".map img[src]",
        "ledgers": ".map img[src]",
        "search": ".queue li",
        "article": ".article .lit",
    }
    expect(page.locator(inside.get(view, ".statement")).first).to_be_visible()
    if view == "digest":
        page.locator("[data-name=p1]").click()
        page.evaluate("scrollTo(0, 0)")
    if view in {"editing", "others"}:
        page.locator("[data-name=s2]").click()
        page.locator("[data-holds=s2] .actions button").nth(int(view == "others")).click()
    if view == "editing":
        field = page.locator(".field textarea")
        field.fill(field.input_value().replace("140", "410"))
        expect(page.locator(".told .fault").first).to_be_visible()
    if view == "others":
        expect(page.locator(".offered li").first).to_be_visible()
        page.locator(".offered li").first.hover()
    if view == "facts":
        page.locator("[data-name=e1]").focus()
    if view == "map":
        page.locator(".map").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(200)
