"""Record: an article object as other archives name its fields, and the time it bears."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from mujaz.read.dates import first_date

# The contract's own name first. What stands under another is taken where the first is missing.
_NAMES = {
    "published": ("published", "date", "date_published", "datePublished", "date_raw", "pubDate"),
    "outlet": ("outlet", "source", "publisher", "site"),
    "title": ("title", "headline"),
    "body": ("body", "text", "content", "articleBody"),
    "url": ("url", "link"),
    "byline": ("byline", "author", "authors"),
}


def under_our_names(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record with its fields under the contract's names, other fields as they are.

    What another archive has in a field of such a name counts only where it is of the field's kind.
    """
    found = dict(record)
    for name, others in _NAMES.items():
        if found.get(name) is None:
            told = (record.get(other) for other in others[1:])
            found[name] = next((value for value in told if _fits(name, value)), None)
    return found


def stamp_of(record: Mapping[str, Any]) -> str | None:
    """Return the time of publication in UTC, ISO 8601, null where the record has a day at most.

    A time without its zone is taken for UTC.
    """
    for name in _NAMES["published"]:
        value = record.get(name)
        if isinstance(value, str) and (moment := _moment(value.strip())):
            zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return zoned.astimezone(UTC).isoformat()
    return None


def _fits(name: str, value: object) -> bool:
    if name == "byline" and isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    if not isinstance(value, str) or not value.strip():
        return False
    return name != "published" or first_date(value) is not None


def _moment(text: str) -> datetime | None:
    """Return a moment as ISO 8601 or RFC 2822 write it, with its time of day."""
    if ":" not in text:
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, OverflowError):
            continue
    return None
