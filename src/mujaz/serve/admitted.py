"""Admitted: whom a route lets in, and the office behind it.

The dependencies are coroutines since FastAPI would run functions in a thread, which costs more.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Request

from mujaz.serve.keys import Keys, Person, Role
from mujaz.serve.office import Office


def _may(role: Role) -> Any:  # noqa: ANN401 - what FastAPI calls a dependency
    async def person(request: Request) -> Person:
        keys: Keys = request.app.state.keys
        return keys.person(request.headers.get("authorization"), role)

    return Depends(person)


async def _office(request: Request) -> Office:
    office: Office = request.app.state.office
    return office


Desked = Annotated[Office, Depends(_office)]
Reader = Annotated[Person, _may(Role.READER)]
Editor = Annotated[Person, _may(Role.EDITOR)]
Admin = Annotated[Person, _may(Role.ADMIN)]
