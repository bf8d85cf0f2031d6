"""The sheet: one whole HTML page around its main part, which nothing outside can reach."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from mujaz.publish.element import element, serialise
from mujaz.publish.plain import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def whole(title: str, style: str, main: Element) -> str:
    """Return a page in Arabic, right to left, with one style sheet and no request to anywhere."""
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy(style)}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", {}, one_line(title)),
        element("style", {}, style),
    )
    page = element("html", {"lang": "ar", "dir": "rtl"}, head, element("body", {}, main))
    return "<!doctype html>\n" + serialise(page)


def policy(style: str) -> str:
    """Return a policy under which this one style sheet applies and nothing can be loaded."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
