#!/usr/bin/env python3
"""A newsroom with work on its desk, and the views of its studio: what scripts/screenshot shows."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from playwright.sync_api import Page, expect

from mujaz.serve.app import House
from mujaz.serve.keys import Keys, Person, Role, new
from mujaz.serve.run import config_of
from mujaz.serve.sqlite import SqliteDesk
from mujaz.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
EDITOR = "ليلى حداد"
NOW = "2026-10-14T18:20:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """A server: its address, the headers of its editor, a brief to be read and one with a log."""

    address: str
    headers: dict[str, str]
    read: str
    logged: str


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """Serve on a free port as long as it is used, with four articles on the desk."""
    secret, lines = new(EDITOR, Role.ADMIN)
    hashed = lines.partition('sha256 = "')[2].partition('"')[0]
    keys = Keys(people={hashed: Person(name=EDITOR, role=Role.ADMIN)})
    with tempfile.TemporaryDirectory() as work:
        desk = SqliteDesk(Path(work, "desk.db"))
        house = House(desk=desk, keys=keys, settings=Settings(), workers=1)
        server = uvicorn.Server(config_of(house, host="127.0.0.1", port=0))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        headers = {"Authorization": f"Bearer {secret}"}
        with httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=60) as client:
            read, logged = _worked(client)
        yield Newsroom(address=address, headers=headers, read=read, logged=logged)
        server.should_exit = True
        thread.join()


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
    page.clock.set_fixed_time(NOW)
    part = {"facts": "/facts", "map": "/facts", "log": "/log"}.get(view, "")
    id_ = room.logged if view == "log" else room.read
    address = {"new": "", "queue": "queue"}.get(view, f"brief/{id_}{part}")
    page.goto(f"{room.address}/studio/#/{address}")
    inside = {
        "new": "#text",
        "queue": ".queue li",
        "log": ".log li",
        "facts": ".map img",
        "map": ".map img",
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
