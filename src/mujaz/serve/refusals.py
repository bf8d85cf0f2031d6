"""Refusals: errors as answers, each with its status."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from mujaz.errors import Busy, DeskAway, Malformed, MujazError, NoKey
from mujaz.serve.guard import problem

PROBLEM = "application/problem+json"
_HEADERS: dict[type[MujazError], dict[str, str]] = {
    NoKey: {"WWW-Authenticate": "Bearer"},
    Busy: {"Retry-After": "1"},
    DeskAway: {"Retry-After": "5"},
}


def refusals(app: FastAPI) -> None:
    """Let every error be an answer: problem details (RFC 9457)."""
    app.add_exception_handler(MujazError, _told)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _not_routed)
    app.add_exception_handler(Exception, _broken)


def _told(_request: Request, error: Exception) -> Response:
    assert isinstance(error, MujazError)  # noqa: S101 - the handler of this class alone
    headers = _HEADERS.get(type(error))
    return JSONResponse(problem(error), error.status, headers, media_type=PROBLEM)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - the handler of this class alone
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    return _told(request, Malformed(where, str(first["msg"])))


def _not_routed(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - the handler of this class alone
    told = {"type": "about:blank", "title": error.detail, "status": error.status_code}
    return JSONResponse(told, error.status_code, error.headers, media_type=PROBLEM)


def _broken(_request: Request, _error: Exception) -> Response:
    """Say nothing of what broke: the traceback is in the server's own log."""
    told = {"type": "about:blank", "title": "InternalError", "status": 500}
    return JSONResponse(told, 500, media_type=PROBLEM)
