"""A story as a page: what an analyst asks of it, each answer with the words that say it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.publish.chart import chart, outlets, written_figure
from mujaz.publish.element import element
from mujaz.publish.foreign import isolated
from mujaz.publish.plain import web_address
from mujaz.publish.quotation import quotations
from mujaz.publish.sheet import policy, whole
from mujaz.publish.story_map import story_map
from mujaz.publish.words import FACTS, STORY, period, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from xml.etree.ElementTree import Element

    from mujaz.story.story import (
        Cited,
        Disagreement,
        Happening,
        Later,
        Ledger,
        Line,
        News,
        Promise,
        Side,
        Source,
        Speaker,
        Story,
    )

_FOLDER = Path(__file__).with_name("data")
_STYLE = "".join(
    _FOLDER.joinpath(name).read_text(encoding="utf-8")
    for name in ("page.css", "story.css", "map.css")
)
POLICY = policy(_STYLE)
"""What a server says of the page, too: its style sheet applies, and nothing can be loaded."""

_MOST_SPEAKERS, _MOST_NAMES = 20, 30
_WORDS = STORY["words"]


def story_page(story: Story) -> str:
    """Return the whole page, right to left: no script, no request, every word of it escaped.

    Evidence is folded under each entry: the article's words, linked to the list of articles at the
    end. A section without entries is left out.
    """
    page = _Page(story)
    main = element("main", {"class": "story"}, page.opening(), *page.sections())
    return whole(story.title, _STYLE, main)


class _Page:
    """The parts of a page, which all number the same articles."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._numbers = {one.id: number for number, one in enumerate(story.articles, start=1)}
        self._sources = {one.id: one for one in story.articles}

    def opening(self) -> Element:
        story = self._story
        count = _WORDS["articles"].format(count=len(story.articles))
        said = (STORY["status"][story.status], count, f"[{story.label}]")
        days = period(story.first.date(), story.last.date())
        return element(
            "header",
            {"class": "opening"},
            element("h1", {}, *isolated(story.title)),
            element("p", {"class": "meta"}, " · ".join((*said, days))),
        )

    def sections(self) -> Iterator[Element]:
        story = self._story
        if story.since is not None:
            title = STORY["headings"]["news"].format(time=_time(story.since))
            yield _section("news", title, _list(map(self._news, story.news)))
        yield from self._listed("digest", map(self._line, story.digest))
        yield from self._listed("promises", map(self._promise, story.promises))
        if story.ledgers:
            yield _section(
                "ledgers", None, *(p for one in story.ledgers for p in self._ledger(one))
            )
        yield from self._listed("disagreements", map(self._disagreement, story.disagreements))
        yield from self._listed("timeline", map(self._happening, story.timeline))
        yield from self._listed("speakers", map(self._speaker, story.speakers[:_MOST_SPEAKERS]))
        drawn = story_map(story)
        if drawn is not None:
            yield _section("places", None, drawn)
        spelled = [one for one in story.bearers if one.variants][:_MOST_NAMES]
        yield from self._listed(
            "bearers",
            (
                element(
                    "li",
                    {},
                    element("p", {}, *isolated(one.name)),
                    _meta(_WORDS["also"].format(names="، ".join(one.variants))),
                    self._evidence(one.evidence),
                )
                for one in spelled
            ),
        )
        yield from self._listed("articles", map(self._source, story.articles))

    def _listed(self, kind: str, items: Iterable[Element]) -> Iterator[Element]:
        held = list(items)
        if held:
            yield _section(kind, None, _list(held))

    def _news(self, one: News) -> Element:
        tag = element("span", {"class": "tag"}, STORY["news"][one.kind])
        return element(
            "li",
            {},
            element("p", {}, tag, " ", *isolated(one.text)),
            _meta(_time(one.at)),
            self._evidence(one.evidence),
        )

    def _line(self, line: Line) -> Element:
        return element(
            "li",
            {},
            element("p", {}, *isolated(line.text)),
            _meta(f"{_time(line.at)} · {'، '.join(line.outlets)}"),
            self._evidence(line.evidence),
        )

    def _promise(self, one: Promise) -> Element:
        tag = element("span", {"class": "tag"}, STORY["became"][one.became])
        due = _WORDS["due"].format(day=period(one.first, one.until))
        said = [due, "، ".join(one.outlets)]
        if one.speaker:
            said.insert(1, _WORDS["by"].format(speaker=one.speaker))
        steps = [self._later(later) for later in one.later]
        return element(
            "li",
            {},
            element("p", {}, tag, " ", *isolated(one.text)),
            _meta(" · ".join(said)),
            self._evidence(one.evidence),
            *steps,
        )

    def _later(self, later: Later) -> Element:
        said = [STORY["became"][later.became]]
        if later.until:
            said.append(_WORDS["until"].format(day=written(later.until)))
        said += [_time(later.at), later.outlet]
        return element(
            "div", {"class": "later"}, _meta(" · ".join(said)), self._quote(later.evidence)
        )

    def _ledger(self, ledger: Ledger) -> Iterator[Element]:
        named = [STORY["kinds"][ledger.kind], ledger.unit, ledger.place]
        latest = written_figure(ledger.latest)
        said = _WORDS["range"].format(
            low=f"{ledger.low:,.10g}", high=f"{ledger.high:,.10g}", latest=latest
        )
        yield element("h3", {}, *isolated(" · ".join(filter(None, named))))
        yield _meta(said)
        yield chart(ledger)
        key = [element("span", {"class": f"o{n}"}, name) for name, n in outlets(ledger).items()]
        yield element("p", {"class": "key meta"}, *key)
        rows = [
            element(
                "tr",
                {},
                element("td", {}, _time(one.at)),
                element("td", {}, one.outlet),
                element("td", {}, written_figure(one)),
                element("td", {}, one.source or _WORDS["no_source"]),
                element("td", {}, self._link(one.evidence)),
            )
            for one in ledger.figures
        ]
        table = element("div", {"class": "scroll", "tabindex": "0"}, element("table", {}, *rows))
        quotes = [self._quote(one.evidence) for one in ledger.figures]
        folded = element("summary", {}, _WORDS["evidence"])
        yield element("details", {}, folded, table, *quotes)

    def _disagreement(self, one: Disagreement) -> Element:
        return element("li", {}, element("div", {"class": "sides"}, *map(self._side, one.sides)))

    def _side(self, side: Side) -> Element:
        said = [side.outlet, _time(side.at)]
        if side.source:
            said.insert(1, _WORDS["by"].format(speaker=side.source))
        return element("div", {}, _meta(" · ".join(said)), self._quote(side.evidence))

    def _happening(self, one: Happening) -> Element:
        status = FACTS["status"][one.status]
        said = [status, "، ".join(one.outlets)]
        if one.speakers:
            said.append(_WORDS["by"].format(speaker="، ".join(one.speakers)))
        if one.first:
            said.insert(0, period(one.first, one.last))
        return element(
            "li",
            {},
            element("p", {}, *isolated(one.text)),
            _meta(" · ".join(said)),
            self._evidence(one.evidence),
        )

    def _speaker(self, one: Speaker) -> Element:
        said = [_WORDS["claims"].format(count=one.claims), "، ".join(one.outlets), *one.roles]
        return element(
            "li",
            {},
            element("p", {}, *isolated(one.name)),
            _meta(" · ".join(said)),
            self._evidence(one.evidence),
        )

    def _source(self, one: Source) -> Element:
        number = self._numbers[one.id]
        title, address = one.title or one.id, web_address(one.url)
        link = {"href": address or "", "rel": "noopener noreferrer"}
        shown = element("a", link, title) if address else element("span", {}, *isolated(title))
        said = [part for part in (one.outlet, _time(one.at)) if part]
        if one.copy_of:
            said.append(_WORDS["copy"])
        about = element("p", {}, f"{number}. ", shown)
        return element("li", {"id": f"a{number}"}, about, _meta(" · ".join(said)))

    def _evidence(self, cited: Sequence[Cited]) -> Element:
        told = tuple(quotations(cited))
        folded = element("summary", {}, f"{_WORDS['evidence']} ({len(told)})")
        return element("details", {}, folded, *(self._quotation(*one) for one in told))

    def _quote(self, one: Cited) -> Element:
        return self._quotation(one, " ".join(one.text.split()))

    def _quotation(self, one: Cited, text: str) -> Element:
        return element("blockquote", {}, element("span", {}, *isolated(text)), " ", self._link(one))

    def _link(self, one: Cited) -> Element:
        number, source = self._numbers[one.article], self._sources[one.article]
        name = f"{source.outlet or _WORDS['source'].format(number=number)} ({number})"
        return element("a", {"href": f"#a{number}"}, name)


def _section(kind: str, title: str | None, *parts: Element) -> Element:
    heading = element("h2", {"id": f"h-{kind}"}, title or STORY["headings"][kind])
    empty = [] if parts else [_meta(STORY["headings"]["empty"])]
    return element("section", {"aria-labelledby": f"h-{kind}"}, heading, *parts, *empty)


def _list(items: Iterable[Element]) -> Element:
    held = list(items)
    return element("ul", {}, *held) if held else _meta(STORY["headings"]["empty"])


def _meta(text: str) -> Element:
    return element("p", {"class": "meta"}, *isolated(text))


def _time(at: datetime) -> str:
    return f"{written(at.date())}، {at:%H:%M}"
