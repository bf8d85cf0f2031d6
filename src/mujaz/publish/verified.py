"""A verification as HTML: each statement with its verdict, its words at fault and the article's.

No script and no request, as on the page of a brief: the article's words are reached by anchors.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.publish.body import Body
from mujaz.publish.element import element
from mujaz.publish.evidence import Citation
from mujaz.publish.foreign import isolated
from mujaz.publish.html import opening
from mujaz.publish.sheet import whole
from mujaz.publish.words import VERIFIED, WORDS, tally, verdict_word
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mujaz.article import Article
    from mujaz.verification import Fault, Judgement, Verification

_STYLE = "".join(
    Path(__file__).with_name("data").joinpath(name).read_text(encoding="utf-8")
    for name in ("page.css", "verified.css")
)
_PREFIX = "mujaz"


def page(article: Article, verification: Verification) -> str:
    """Return a whole page: the summary judged above, the article with the words it was held to."""
    cited = tuple(_citations(verification, article.body))
    items = [
        element("li", {"id": f"{_PREFIX}-v{number}"}, *_judged(number, one, cited))
        for number, one in enumerate(verification.statements, start=1)
    ]
    heading = element("h2", {"id": "verdicts"}, VERIFIED["title"])
    count = element("p", {"class": "tally"}, tally(verification))
    listed = element("ol", {"class": "judged"}, *items)
    about = {"class": "verified", "aria-labelledby": "verdicts"}
    text = element(
        "section",
        {"class": "text", "aria-label": WORDS["article"]},
        *Body(article.body, cited, _PREFIX).paragraphs(),
    )
    main = element(
        "main",
        {},
        element("section", about, heading, count, listed),
        element("article", {}, opening(article), text),
    )
    style = _STYLE + "".join(
        f"main:has(#c{one.number}:target) .c{one.number}"
        " { background: var(--lit); color: var(--lit-ink); }\n"
        for one in cited
    )
    return whole(article.title or VERIFIED["title"], style, main)


def _citations(verification: Verification, body: str) -> Iterator[Citation]:
    """Yield what a supported statement rests on, and the words that another is held against."""
    number = 0
    for place, judged in enumerate(verification.statements, start=1):
        told = (*judged.faults, *judged.notes)
        held = [Span(f.article.start, f.article.end) for f in told if f.article]
        own = () if judged.faults and held else judged.evidence
        for span in dict.fromkeys((*own, *held)):
            if span.of(body).strip():
                number += 1
                yield Citation(number=number, statement=f"v{place}", spans=(span,))


def _judged(number: int, judged: Judgement, cited: tuple[Citation, ...]) -> Iterator[Element]:
    """Yield the statement under its verdict, then each fault with the article's words."""
    links = {one.spans[0]: one.number for one in cited if one.statement == f"v{number}"}
    evidence = set(judged.evidence)
    own = {span: place for span, place in links.items() if span in evidence and not judged.faults}
    verdict = element(
        "b", {"class": f"verdict {judged.verdict.value}"}, verdict_word(judged.verdict)
    )
    said = element("span", {"class": "said"}, *_marked(judged))
    yield element("p", {}, verdict, " ", said, *_links(own))
    if judged.reason_ar is not None and not judged.faults:
        yield element("p", {"class": "reason"}, judged.reason_ar)
    if told := (*judged.faults, *judged.notes):
        items = [element("li", {}, *_fault(fault, links)) for fault in told]
        yield element("ul", {"class": "faults"}, *items)


def _fault(fault: Fault, links: dict[Span, int]) -> Iterator[Element | str]:
    yield element("bdi", {"dir": "rtl"}, *isolated(fault.reason_ar))
    if fault.article is not None:
        span = Span(fault.article.start, fault.article.end)
        yield from _links({span: links[span]} if span in links else {})


def _links(links: dict[Span, int]) -> Iterator[Element | str]:
    for number in links.values():
        spoken = WORDS["source"].format(number=str(number))
        anchor = element("a", {"href": f"#c{number}", "aria-label": spoken}, str(number))
        yield " "
        yield element("sup", {}, anchor)


def _marked(judged: Judgement) -> Iterator[Element | str]:
    """Yield the statement with the words at fault marked; a fault of the whole marks nothing."""
    done = 0
    for start, end in _runs(judged):
        yield from isolated(judged.text[done:start])
        yield element("mark", {"class": "fault"}, *isolated(judged.text[start:end]))
        done = end
    yield from isolated(judged.text[done:])


def _runs(judged: Judgement) -> list[tuple[int, int]]:
    """Return the stretches of the statement at fault, none meeting another."""
    runs: list[tuple[int, int]] = []
    for fault in sorted(judged.faults, key=lambda one: (one.words.start, one.words.end)):
        start, end = fault.words.start, fault.words.end
        if end - start > 0.8 * len(judged.text):
            continue
        if runs and start < runs[-1][1]:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return runs
