"""The digest box: summary, key points, the label that says a machine wrote them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from mujaz.publish.element import element, fill
from mujaz.publish.evidence import named
from mujaz.publish.foreign import isolated
from mujaz.publish.words import WORDS, how_made

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from mujaz.brief import Brief, Statement
    from mujaz.publish.evidence import Citation


def prefix(brief: Brief) -> str:
    """Return what makes the ids of this box its own on a page that holds several."""
    return "mujaz-" + hashlib.sha256(brief.article.id.encode(errors="replace")).hexdigest()[:8]


def digest_box(brief: Brief, cited: tuple[Citation, ...]) -> Element:
    """Return the box as an `<aside>`; `cited` is empty where no article stands below it."""
    disclosure, own = brief.digest.disclosure, prefix(brief)
    heading = element("h2", {"id": f"{own}-title"}, WORDS["summary"])
    label = element("span", {"class": "mujaz-label"}, *isolated(disclosure.label))
    return element(
        "aside",
        {
            "class": "mujaz",
            "lang": "ar",
            "dir": "rtl",
            "aria-labelledby": f"{own}-title",
            "data-digital-source-type": disclosure.digital_source_type,
            "data-engine": brief.digest.engine,
        },
        element("header", {}, heading, label),
        *_said(brief, cited),
        element("footer", {}, *isolated(how_made(brief.digest, links=bool(cited)))),
    )


def statement_of(name: str, statement: Statement, own: str, cited: Iterable[Citation]) -> Element:
    """Return a statement and the links to its words, as many as `cited` has of it."""
    places = " ".join(f"{span.start}-{span.end}" for span in statement.evidence)
    said = element(
        "span",
        {
            "class": "mujaz-statement",
            "id": f"{own}-{name}",
            "data-verdict": statement.verdict.value,
            "data-evidence": places,
        },
        element("bdi", {"dir": "rtl"}, *isolated(statement.text)),
    )
    links = [_to_source(citation) for citation in cited if citation.statement == name]
    if links:
        # Without the joiner a line may break between the full stop and its number.
        fill(said, ["\N{WORD JOINER}", element("sup", {}, *_spaced(links))])
    return said


def _said(brief: Brief, cited: tuple[Citation, ...]) -> Iterator[Element]:
    """Yield the summary's paragraph and the section of the points, neither of them empty."""
    own = prefix(brief)
    made = {name: statement_of(name, said, own, cited) for name, said in named(brief)}
    summary = [said for name, said in made.items() if name[0] == "s"]
    points = [element("li", {}, said) for name, said in made.items() if name[0] == "p"]
    if summary:
        yield element("p", {"class": "mujaz-summary"}, *_spaced(summary))
    if points:
        heading = element("h2", {"id": f"{own}-points"}, WORDS["points"])
        listed = element("ul", {}, *points)
        yield element("section", {"aria-labelledby": f"{own}-points"}, heading, listed)
    if not summary and not points:
        yield element("p", {}, WORDS["empty"])


def _to_source(citation: Citation) -> Element:
    spoken = WORDS["source"].format(number=citation.number)
    target = f"#c{citation.number}"
    return element("a", {"href": target, "aria-label": spoken}, str(citation.number))


def _spaced(nodes: Iterable[Element]) -> Iterator[Element | str]:
    """Yield the nodes with a space before each but the first."""
    for number, node in enumerate(nodes):
        if number:
            yield " "
        yield node
