"""Polite: pages from the network as their hosts want them asked for.

robots.txt is obeyed (RFC 9309), a host is asked no more often than it may be, a page that was seen
is asked for only if it has changed (RFC 9110, 13.1), and a busy host is left in peace for a while.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from mujaz.errors import FetchError, MujazError
from mujaz.read.fetch import fetch
from mujaz.read.hop import INTERNET, Network, Page, Wish
from mujaz.settings import Settings

_AGENT = "mujaz"
_ROBOTS = 512_000  # bytes of robots.txt that are read (RFC 9309 wants 500 KiB at least)
_SLOWEST = 30.0  # seconds between two requests that a robots.txt can ask for
_TRIES = 3
_PATIENCE = 60.0  # seconds that a busy host is waited for at most
_BUSY = frozenset({429, 503})
_ABSENT = frozenset({400, 401, 403, 404, 405, 410, 451})


class Visitor:
    """Fetches pages for one run; `delay` is the time in seconds between two of one host."""

    def __init__(
        self,
        settings: Settings,
        *,
        delay: float = 1.0,
        network: Network = INTERNET,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings, self._delay, self._network = settings, delay, network
        self._sleep, self._clock = sleep, clock
        self._rules: dict[str, RobotFileParser] = {}
        self._next: dict[str, float] = {}  # when a host may be asked again

    def page(self, url: str, validators: dict[str, str]) -> Page | None:
        """Return the page at a URL, null where it is as it was when it had the validators.

        Raises what `fetch` raises, and `FetchError` where the host does not want to be read.
        """
        host = _host(url)
        rules = self._rules_of(host)
        if not rules.can_fetch(_AGENT, url):
            raise FetchError(url, "is not to be read by programs, says the host's robots.txt")
        pause = max(self._delay, min(float(rules.crawl_delay(_AGENT) or 0), _SLOWEST))
        wish = Wish(headers=validators, statuses=frozenset({200, 304, *_BUSY}))
        for attempt in range(_TRIES):
            page = self._asked(url, host, pause, wish)
            if page.status not in _BUSY:
                return None if page.status == 304 else page
            self._next[host] = self._clock() + min(page.later or 2.0**attempt, _PATIENCE)
        raise FetchError(url, f"answered {_TRIES} times that it is busy; try again later")

    def _asked(self, url: str, host: str, pause: float, wish: Wish) -> Page:
        wait = self._next.get(host, 0.0) - self._clock()
        if wait > 0:
            self._sleep(wait)
        try:
            return fetch(url, self._settings, network=self._network, wish=wish)
        finally:
            self._next[host] = self._clock() + pause

    def _rules_of(self, host: str) -> RobotFileParser:
        """Return a host's robots.txt, read once: none means all, one that can't be had nothing."""
        if host not in self._rules:
            self._rules[host] = self._read_rules(f"{host}/robots.txt")
        return self._rules[host]

    def _read_rules(self, url: str) -> RobotFileParser:
        rules = RobotFileParser()
        settings = replace(self._settings, max_bytes=_ROBOTS)
        wish = Wish(statuses=frozenset({200, *_ABSENT}))
        try:
            page = fetch(url, settings, network=self._network, wish=wish)
        except MujazError as error:
            raise FetchError(url, f"says not whether it may be read ({error.problem})") from error
        text = page.data.decode("utf-8", "replace") if page.status == 200 else ""
        rules.parse(text.splitlines())
        return rules


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
