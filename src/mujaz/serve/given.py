"""Given: a brief as the answer of a route, with its marks in the headers."""

from __future__ import annotations

from fastapi import Response

from mujaz.publish.json import to_json
from mujaz.serve.forms import Form
from mujaz.serve.record import Record, Status
from mujaz.serve.review import empty


def given(record: Record, *, status: int = 200) -> Response:
    """Return a brief as JSON; a withdrawn one says nothing."""
    brief = empty(record.brief) if record.status is Status.WITHDRAWN else record.brief
    text = to_json(brief, indent=None)
    headers = marks(record) | ({"Location": f"/v1/briefs/{record.id}"} if status == 201 else {})
    return Response(text, status, headers, media_type="application/json")


def in_form(record: Record, form: Form) -> Response:
    """Return a brief in a form that was chosen; a withdrawn one says nothing."""
    brief = empty(record.brief) if record.status is Status.WITHDRAWN else record.brief
    headers = marks(record) | {"Vary": "Accept"}
    headers |= allowed(form.policy(brief)) if form.policy else {}
    return Response(form.made(brief), media_type=form.media, headers=headers)


def allowed(policy: str) -> dict[str, str]:
    """Return the header that gives a page its own policy instead of the house's; none frames it."""
    return {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"}


def marks(record: Record) -> dict[str, str]:
    """Return the headers that say which brief it is, at which version and status."""
    return {
        "ETag": f'"{record.version}"',
        "X-Mujaz-Brief": record.id,
        "X-Mujaz-Version": str(record.version),
        "X-Mujaz-Status": record.status.value,
    }
