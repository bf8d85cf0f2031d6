"""Forms: in which of them a brief is given out, by what a client accepts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mujaz.errors import NotAcceptable
from mujaz.publish.component import to_component
from mujaz.publish.html import box, page
from mujaz.publish.json import to_json
from mujaz.publish.jsonld import to_jsonld
from mujaz.publish.map import to_svg
from mujaz.publish.markdown import to_markdown
from mujaz.publish.ninjs import to_ninjs
from mujaz.publish.post import to_post
from mujaz.publish.text import to_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A media type and what writes it, of a brief or a story."""

    media: str
    made: Callable[[Any], str]


FORMS: dict[str, Form] = {
    "json": Form(media="application/json", made=lambda brief: to_json(brief, indent=None)),
    "box": Form(media="text/html", made=box),
    "component": Form(media="text/html;profile=component", made=to_component),
    "page": Form(media="text/html;profile=page", made=page),
    "jsonld": Form(media="application/ld+json", made=to_jsonld),
    "ninjs": Form(media="application/vnd.iptc.ninjs+json", made=to_ninjs),
    "markdown": Form(media="text/markdown", made=to_markdown),
    "text": Form(media="text/plain;profile=digest", made=to_text),
    "map": Form(media="image/svg+xml", made=to_svg),
    "post": Form(media="text/plain", made=lambda brief: to_post(brief) or ""),
}


def form_of(asked: str | None, accept: str | None) -> Form:
    """Return the form of a brief that is asked for. Raises `NotAcceptable`."""
    return FORMS[name_of(asked, accept, FORMS)]


def name_of(asked: str | None, accept: str | None, forms: Mapping[str, Form]) -> str:
    """Return the form asked for by name, else the first of those accepted (RFC 9110, 12.5.1).

    Raises `NotAcceptable` where there is none. Without a word it is the first that there is.
    """
    if asked is not None:
        if asked in forms:
            return asked
        raise NotAcceptable(asked, f"is no form of it; ask for one of {', '.join(forms)}")
    for media in _accepted(accept or "*/*"):
        for name, form in forms.items():
            kind, _, _ = form.media.partition("/")
            if media in {form.media, f"{kind}/*", "*/*"}:
                return name
    raise NotAcceptable(accept or "", f"names no form of it; there are {', '.join(forms)}")


def _accepted(header: str) -> list[str]:
    """Return the media types of an Accept header, the most wanted first, without those refused."""
    found = []
    for part in header.split(",")[:50]:
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = 1.0
        for name, _, value in (one.partition("=") for one in parameters):
            if name == "q":
                try:
                    weight = float(value)
                except ValueError:
                    weight = 0.0
        if media and weight > 0:
            found.append((weight, media))
    return [media for _, media in sorted(found, key=lambda pair: -pair[0])]
