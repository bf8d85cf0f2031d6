"""HTML as a tree: an article's words are always text in it, so that none can become markup."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

from mujaz.publish.plain import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# A line break after these changes nothing on the screen and lets a person read the source.
_BLOCKS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "main", "article", "header", "aside"}
    | {"section", "footer", "h1", "h2", "p", "ul", "li"}
)


def element(tag: str, attributes: Mapping[str, str], *children: Element | str) -> Element:
    """Return an element holding the children in order; control characters become U+FFFD."""
    made = Element(tag, {name: visible(value) for name, value in attributes.items()})
    if tag in _BLOCKS:
        made.tail = "\n"
    fill(made, children)
    return made


def fill(parent: Element, children: Iterable[Element | str]) -> None:
    """Put text and elements, in order, at the end of `parent`."""
    for child in children:
        if isinstance(child, Element):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + visible(child)
        else:
            parent.text = (parent.text or "") + visible(child)


def serialise(root: Element) -> str:
    """Return the HTML of the tree, text and attributes escaped. `style` holds no article text."""
    return tostring(root, encoding="unicode", method="html")
