"""Published: the day on which a page says that it was published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from lxml.html import HtmlElement

from mujaz.read.beneath_title import first_printed_date
from mujaz.read.dates import first_date

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "publish-date",
    "publish_date", "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "parsely-pub-date", "sailthru.date", "article.published", "og:pubdate",
    "cxenseparse:recs:publishtime", "publication_date", "published-date",
)  # fmt: skip
_UTC = re.compile(r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+]00:?00)$", re.IGNORECASE)


def day_published(
    tree: HtmlElement, linked: str | None, declared: Mapping[str, str], title: str | None
) -> date | None:
    """Return the day of the JSON-LD's date `linked`, of a `meta`, a `time` or a printed date."""
    metas = (declared[name] for name in _PUBLISHED if name in declared)
    stamp = linked or next(metas, None) or _marked_time(tree)
    printed = first_printed_date(tree, title)
    declared_day = first_date(stamp) if stamp else None
    if stamp is None or declared_day is None:
        return printed
    # A stamp in UTC is a day early or late for readers elsewhere: what the page prints is theirs.
    near = printed is not None and abs(printed - declared_day) <= timedelta(days=1)
    return printed if near and _UTC.search(stamp) else declared_day


def _marked_time(tree: HtmlElement) -> str | None:
    """Return the first machine-readable time that is not of another article."""
    for time in tree.iter("time"):
        stamp = time.get("datetime") or ""
        if first_date(stamp) and not any(
            up.tag in {"aside", "li", "footer", "nav"} for up in time.iterancestors()
        ):
            return stamp
    marked = tree.xpath("string(//*[@itemprop='datePublished']/@content)")
    return marked or None
