"""A brief as HTML: the digest box, to be put into a page, and a page that shows its sources.

No script, no request to anywhere, no inline style; every link is an anchor, so the keyboard and
a screen reader have all that the eye has.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.publish.body import Body
from mujaz.publish.box import digest_box, prefix, statement_of
from mujaz.publish.element import element, serialise
from mujaz.publish.evidence import citations, named
from mujaz.publish.foreign import isolated
from mujaz.publish.plain import web_address
from mujaz.publish.sheet import policy, whole
from mujaz.publish.words import WORDS, verdict_word, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mujaz.article import Article
    from mujaz.brief import Brief, Statement
    from mujaz.publish.evidence import Citation

_STYLE = "".join(
    Path(__file__).with_name("data").joinpath(name).read_text(encoding="utf-8")
    for name in ("box.css", "page.css")
)


def box(brief: Brief) -> str:
    """Return the digest as one `<aside>`, to be styled by `data/box.css` or a site's own rules.

    It has no links, for its words are not on the page it goes into: each statement names its
    evidence in `data-evidence` instead («0-57 61-80», code points of the body).
    """
    return serialise(digest_box(brief, ()))


def page(brief: Brief) -> str:
    """Return a whole page: the article under its digest, each statement linked to its words."""
    cited = citations(brief)
    main = element("main", {}, _article(brief, cited), *_withheld(brief, cited), _colophon(brief))
    return whole(brief.article.title or WORDS["made"], _style(brief), main)


def page_policy(brief: Brief) -> str:
    """Return what a server says of that page, too: its own style applies, and nothing loads."""
    return policy(_style(brief))


def _style(brief: Brief) -> str:
    return _STYLE + "".join(_highlight(citations(brief), prefix(brief)))


def _highlight(cited: tuple[Citation, ...], own: str) -> Iterator[str]:
    """Yield the rules that light up all of a citation's words when either end is in use."""
    for citation in cited:
        words, statement = f".c{citation.number}", f"#{own}-{citation.statement}"
        yield (
            f"main:has(#c{citation.number}:target) {words},\n"
            f"main:has({statement}:is(:hover, :focus-within)) {words}"
            " { background: var(--lit); color: var(--lit-ink); }\n"
        )


def _article(brief: Brief, cited: tuple[Citation, ...]) -> Element:
    body = Body(brief.article.body, cited, prefix(brief))
    text = element("section", {"class": "text", "aria-label": WORDS["article"]}, *body.paragraphs())
    return element("article", {}, opening(brief.article), digest_box(brief, cited), text)


def opening(article: Article) -> Element:
    """Return outlet, title, standfirst, byline and date, as many as the article has."""
    parts = []
    if article.outlet:
        parts.append(element("p", {"class": "outlet"}, *isolated(article.outlet)))
    if article.title:
        parts.append(element("h1", {}, *isolated(article.title)))
    if article.standfirst:
        parts.append(element("p", {"class": "standfirst"}, *isolated(article.standfirst)))
    signed = [element("span", {}, element("bdi", {}, name)) for name in article.byline]
    if article.published:
        day = article.published
        signed.append(element("time", {"datetime": day.isoformat()}, written(day)))
    if address := web_address(article.url):
        link = {"href": address, "rel": "noopener noreferrer"}
        signed.append(element("span", {}, element("a", link, WORDS["original"])))
    if signed:
        parts.append(element("p", {"class": "signed"}, *signed))
    return element("header", {"class": "opening"}, *parts)


def _withheld(brief: Brief, cited: tuple[Citation, ...]) -> Iterator[Element]:
    """Yield the section of what was not published and why, if there is any."""
    if not brief.withheld:
        return
    own = prefix(brief)
    items = [
        element("li", {}, statement_of(name, said, own, cited), _reason(said))
        for name, said in named(brief)
        if name[0] == "w"
    ]
    heading = element("h2", {"id": f"{own}-withheld"}, WORDS["withheld"])
    listed = element("ul", {}, *items)
    about = {"class": "withheld", "aria-labelledby": f"{own}-withheld"}
    yield element("section", about, heading, listed)


def _reason(said: Statement) -> Element:
    verdict = element("b", {}, verdict_word(said.verdict))
    if said.reason is None:
        return element("p", {"class": "reason"}, verdict)
    return element("p", {"class": "reason"}, verdict, ": ", element("bdi", {}, said.reason))


def _colophon(brief: Brief) -> Element:
    """Return what made the page: name, version and engine."""
    made = element("bdi", {"dir": "ltr"}, f"mujaz {brief.made_by.mujaz} · {brief.digest.engine}")
    return element("footer", {"class": "colophon"}, WORDS["made"], " ", made)
