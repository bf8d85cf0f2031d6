"""Article text made safe to show where no markup can hold it: one line, no control characters."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# C0 and C1 controls, which a terminal obeys; lone surrogates and non-characters, which UTF-8 and
# HTML do not hold.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Embeddings, overrides and isolates reorder what stands around them (Unicode UAX 9); the
# marks U+200E, U+200F and U+061C reach no further than themselves and stay.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Return the text with U+FFFD for every character that no page or terminal may be given."""
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return the text as one visible line that cannot reorder its surroundings."""
    return _REORDERING.sub("", visible(" ".join(text.split())))


def web_address(url: str | None) -> str | None:
    """Return the URL if it is http(s) and can be linked to as it stands, else null."""
    if url is None or re.search(r"""[\s<>"'\\`]""", url) or url != one_line(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None
