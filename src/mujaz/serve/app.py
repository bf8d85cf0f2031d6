"""The app: routes, and errors as statuses. One line to the office for each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.staticfiles import StaticFiles

from mujaz import __version__
from mujaz.archive.open import open_archive
from mujaz.archive.store import Archive
from mujaz.brief import Brief
from mujaz.errors import Malformed
from mujaz.publish.component import module
from mujaz.publish.json import verification_to_json
from mujaz.serve import journal
from mujaz.serve.admitted import Admin, Desked, Editor, Reader
from mujaz.serve.asked import (
    AskedApproval,
    AskedArticle,
    AskedCheck,
    AskedEdit,
    AskedVerification,
    AskedWithdrawal,
    parsed,
)
from mujaz.serve.choosing import choosing
from mujaz.serve.clerk import Clerk, following
from mujaz.serve.counts import Counts
from mujaz.serve.courier import Courier, going_round
from mujaz.serve.described import DESCRIPTION, asks, gives, openapi_of, texts
from mujaz.serve.desk import Desk
from mujaz.serve.forms import form_of
from mujaz.serve.given import given, in_form, marks
from mujaz.serve.guard import Bounds, Guard
from mujaz.serve.heard import heard
from mujaz.serve.hooks import Hook
from mujaz.serve.keys import Keys, Person
from mujaz.serve.office import Office
from mujaz.serve.pool import Pool
from mujaz.serve.record import Row, Status
from mujaz.serve.refusals import refusals
from mujaz.serve.searching import searching
from mujaz.serve.stories import telling
from mujaz.serve.versions import versions
from mujaz.serve.work import Source
from mujaz.settings import Settings
from mujaz.verification import Verification

_STUDIO = Path(__file__).with_name("studio")
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What a server is made of. `waiting` requests may wait for `workers`; `archive` is where."""

    desk: Desk
    keys: Keys
    settings: Settings
    archive: str | None = None
    hooks: tuple[Hook, ...] = ()
    workers: int = 2
    waiting: int = 32


def app_of(house: House) -> FastAPI:
    """Return the server's app; its workers start and end with it."""
    settings, counts = house.settings, Counts()
    seconds = settings.timeout_seconds + 10  # fetching has its own time, and is part of the work
    pool = Pool(settings, workers=house.workers, waiting=house.waiting, seconds=seconds)
    archive = None if house.archive is None else open_archive(house.archive, there=True)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        with _errands(house, counts):
            async with pool.open():
                yield
        house.desk.close()
        if archive is not None:
            archive.close()

    app = FastAPI(
        title="Mujaz",
        version=__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.office = Office(house.desk, pool, settings, counts)
    app.state.keys = house.keys
    refusals(app)
    app.add_middleware(
        Guard,
        bounds=Bounds(most=settings.max_bytes, seconds=settings.timeout_seconds),
        counts=counts,
        hosts=None if house.keys.people else LOCAL_HOSTS,
    )
    _routes(app, house, counts, archive)
    app.openapi = partial(openapi_of, app)  # type: ignore[method-assign]
    app.mount("/studio", StaticFiles(directory=_STUDIO, html=True), name="studio")
    return app


@contextmanager
def _errands(house: House, counts: Counts) -> Iterator[None]:
    """Let clerk and couriers go about their work as long as the server runs."""
    desk, settings, clerk = house.desk, house.settings, None
    if house.archive is not None:
        clerk = Clerk(house.archive, desk, house.hooks, settings)
    couriers = [
        Courier(one, desk, settings, counts, clerk=clerk) for one in house.hooks if one.push
    ]
    with going_round(couriers), following(clerk):
        yield


def _routes(app: FastAPI, house: House, counts: Counts, archive: Archive | None) -> None:
    _briefs(app)
    _reviews(app)
    choosing(app)
    versions(app)
    searching(app, archive)
    telling(app, archive, house.archive)
    heard(app, house.hooks)
    _logs(app)
    _component(app)
    _health(app, counts, house.desk)


def _briefs(app: FastAPI) -> None:
    @app.post("/v1/briefs", status_code=201, **asks(AskedArticle, "brief", raw=True), **gives(201))
    async def make(request: Request, office: Desked, person: Editor) -> Response:
        """Make a brief of an article: JSON, or the page or text itself as the body."""
        record = await office.make(await _source(request), person)
        return given(record, status=201)

    @app.get("/v1/briefs")
    async def queue(
        office: Desked,
        _person: Reader,
        status: Status | None = None,
        most: Annotated[int, Query(ge=1, le=200)] = 50,
        before: Annotated[str | None, Query(max_length=40)] = None,
    ) -> tuple[Row, ...]:
        """List briefs, the last changed first; `before` is the `changed` of the last one seen."""
        return await asyncio.to_thread(office.desk.queue, status, most=most, before=before)

    @app.get("/v1/briefs/{id_}", **gives(200, forms=True))
    async def get(
        id_: str,
        request: Request,
        office: Desked,
        _person: Reader,
        form: Annotated[str | None, Query(alias="as", max_length=20)] = None,
    ) -> Response:
        """Give a brief out in the form that `Accept` or `as` names."""
        return in_form(await office.get(id_), form_of(form, request.headers.get("accept")))

    @app.post(
        "/v1/verify", responses={200: {"model": Verification}}, **asks(AskedVerification, "verify")
    )
    async def verify(request: Request, office: Desked, _person: Reader) -> Response:
        """Judge a summary by its article, one statement a line; nothing is kept."""
        asked = parsed(AskedVerification, await request.body())
        told = await office.verify(asked.article.source(), asked.summary)
        return Response(told, media_type="application/json")


def _reviews(app: FastAPI) -> None:
    edited = gives(200, model=Verification | Brief, refused=Verification)

    @app.post("/v1/briefs/{id_}/edits", **asks(AskedEdit, "edit"), **edited)
    async def edit(id_: str, request: Request, office: Desked, person: Editor) -> Response:
        """Give a statement new words, judged at once; unsupported, they change nothing (409)."""
        return await _edited(id_, request, office, person)

    @app.post(
        "/v1/briefs/{id_}/check",
        responses={200: {"model": Verification}},
        **asks(AskedCheck, "check"),
    )
    async def check(id_: str, request: Request, office: Desked, _person: Reader) -> Response:
        """Judge words by the article of a brief, as an editor types them; nothing is kept."""
        asked = parsed(AskedCheck, await request.body())
        judged = await office.check(id_, asked.text)
        return Response(verification_to_json(judged, indent=None), media_type="application/json")

    @app.post("/v1/briefs/{id_}/correct", **asks(AskedEdit, "edit"), **edited)
    async def correct(id_: str, request: Request, office: Desked, person: Editor) -> Response:
        """Correct an approved brief: an edit that the log calls a correction."""
        return await _edited(id_, request, office, person)

    @app.post("/v1/briefs/{id_}/approve", **asks(AskedApproval, "approve"), **gives(200))
    async def approve(id_: str, request: Request, office: Desked, person: Editor) -> Response:
        """Answer for a brief at the version that was read: its disclosure then names you."""
        asked = parsed(AskedApproval, await request.body())
        return given(await office.approve(id_, asked.version, person))

    @app.post("/v1/briefs/{id_}/withdraw", **asks(AskedWithdrawal, "withdraw"), **gives(200))
    async def withdraw(id_: str, request: Request, office: Desked, person: Editor) -> Response:
        """Take a brief back: it says nothing any more, and the log says why."""
        asked = parsed(AskedWithdrawal, await request.body())
        return given(await office.withdraw(id_, asked.reason, asked.version, person))


async def _edited(id_: str, request: Request, office: Office, person: Person) -> Response:
    asked = parsed(AskedEdit, await request.body())
    if asked.text is None:
        return given(await office.remove(id_, asked.statement, asked.version, person))
    record, judged = await office.reword(id_, asked.statement, asked.text, asked.version, person)
    return Response(
        verification_to_json(judged, indent=None),
        media_type="application/json",
        status_code=200 if judged.is_supported else 409,
        headers=marks(record),
    )


def _logs(app: FastAPI) -> None:
    @app.get("/v1/briefs/{id_}/log")
    async def log(id_: str, office: Desked, _person: Reader) -> list[dict[str, Any]]:
        """Give the log of a brief: who did what when, with the words and verdicts."""
        await office.get(id_)
        entries = await asyncio.to_thread(lambda: list(office.desk.log(id_)))
        return [journal.row_of(one) for one in entries]

    @app.get("/v1/log", **texts("application/jsonl", "text/csv"))
    async def export(
        office: Desked,
        _person: Admin,
        form: Annotated[str, Query(alias="as", pattern="^(jsonl|csv)$")] = "jsonl",
    ) -> StreamingResponse:
        """Export the whole log, as JSON Lines or as a table."""
        made = journal.as_table if form == "csv" else journal.as_lines
        media = "text/csv; charset=utf-8" if form == "csv" else "application/jsonl"
        return StreamingResponse(made(office.desk.log()), media_type=media)


def _component(app: FastAPI) -> None:
    @app.get("/mujaz-digest.js", include_in_schema=False)
    async def component() -> Response:
        """Give the web component's module, to pages of any site."""
        anybody = {"Access-Control-Allow-Origin": "*"}
        return Response(module(), headers=anybody, media_type="text/javascript")


def _health(app: FastAPI, counts: Counts, desk: Desk) -> None:
    @app.get("/healthz")
    async def alive() -> dict[str, str]:
        """Say that the server answers."""
        return {"status": "ok", "mujaz": __version__}

    @app.get("/readyz", responses={503: {"description": "The desk can't be read"}})
    async def ready() -> JSONResponse:
        """Say whether the desk can be read."""
        good = await asyncio.to_thread(desk.ready)
        return JSONResponse({"status": "ok" if good else "no desk"}, 200 if good else 503)

    @app.get("/metrics", **texts("text/plain"))
    async def metrics(office: Desked, _person: Reader) -> Response:
        """Tell Prometheus how much was asked, how long it took and what was judged."""
        counts.waiting.set(office.pool.taken)
        return Response(counts.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


async def _source(request: Request) -> Source:
    kind, _, parameters = request.headers.get("content-type", "").partition(";")
    body = await request.body()
    if kind.strip().lower() == "application/json":
        return parsed(AskedArticle, body).source()
    if kind.strip().lower() in {"text/html", "text/plain"}:
        charset = parameters.partition("charset=")[2].strip().strip('"') or None
        return Source(data=body, charset=charset)
    raise Malformed("the body", "send application/json, text/html or text/plain, and say which")
