"""A brief as a web component: `<mujaz-digest>` around the box, and the module that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.publish.html import box

if TYPE_CHECKING:
    from mujaz.brief import Brief

MODULE = Path(__file__).with_name("data") / "mujaz-digest.js"


def to_component(brief: Brief) -> str:
    """Return the element for a page that loads the module once.

    The box inside is what readers without the script and crawlers get; the module shows it in a
    shadow tree that no style of the page reaches.
    """
    return f"<mujaz-digest>\n{box(brief)}</mujaz-digest>\n"


def module() -> str:
    """Return the module: under 20 KB, with no import and no request but for `src`."""
    return MODULE.read_text(encoding="utf-8")
