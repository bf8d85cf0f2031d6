"""Feeds and pages from the network: a server of our own, asked politely."""

import gzip
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from news import BASE, BRIDGE, HARVEST

from mujaz.archive.feed import feed_of
from mujaz.archive.intake import take_in
from mujaz.archive.kept import Outcome
from mujaz.archive.open import open_archive
from mujaz.archive.polite import Visitor
from mujaz.archive.poll import Poll
from mujaz.errors import FetchError, Malformed, TooLarge
from mujaz.settings import Settings

PRIVATE = Settings(allow_private=True, timeout_seconds=5)
TEXTS = {"bridge": BRIDGE, "base": BASE, "harvest": HARVEST}


class Site:
    """What the server has, and what it was asked for."""

    def __init__(self):
        self.robots = "User-agent: *\nDisallow: /closed/\n"
        self.pages = {name: (text, '"1"') for name, text in TEXTS.items()}
        self.stamps = dict.fromkeys(TEXTS, "Mon, 16 Nov 2026 09:00:00 GMT")
        self.busy = Counter()
        self.asked = Counter()
        self.whole = Counter()  # answers that were not 304


@pytest.fixture
def site():
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site.asked[self.path] += 1
            if site.busy[self.path] > 0:
                site.busy[self.path] -= 1
                self.answer(b"", 503, Retry_After="7")
            elif self.path == "/robots.txt":
                self.answer(site.robots.encode()) if site.robots else self.answer(b"", 500)
            elif self.path == "/feed.xml":
                self.answer(rss(site).encode(), ETag=f'"{hash(rss(site))}"')
            elif (name := self.path.removeprefix("/news/")) in site.pages:
                text, tag = site.pages[name]
                self.answer(page(name, text).encode(), ETag=tag)
            else:
                self.answer(b"", 404)

        def answer(self, data, status=200, **headers):
            if status == 200 and self.headers["If-None-Match"] == headers.get("ETag", 0):
                data, status = b"", 304
            site.whole[self.path] += status == 200
            self.send_response(status)
            for header, value in headers.items():
                self.send_header(header.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    server.server_close()


def page(name, text):
    told = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
    body = f"<article><h1>خبر {name}</h1>{told}</article>"
    return f"<html><head><title>{name}</title></head><body>{body}</body></html>"


def rss(site):
    items = "".join(
        f"<item><link>/news/{name}</link><pubDate>{stamp}</pubDate></item>"
        for name, stamp in site.stamps.items()
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'


def poll(archive, *urls, waits=None):
    """Poll addresses without waiting; return the counts."""
    waits = [] if waits is None else waits
    time = [0.0]

    def sleep(seconds):
        waits.append(seconds)
        time[0] += seconds

    visitor = Visitor(PRIVATE, sleep=sleep, clock=lambda: time[0])
    polled = Poll(archive, visitor, PRIVATE)
    return take_in(archive, (one for url in urls for one in polled.at(url)), PRIVATE)


@pytest.fixture
def kept(tmp_path):
    kept = open_archive(str(tmp_path / "archive.db"))
    yield kept
    kept.close()


def test_what_a_feed_names_comes_in_with_its_day_and_once(site, kept):
    assert poll(kept, f"{site.url}/feed.xml") == {Outcome.NEW: 3}
    assert {k.at for k in kept.articles()} == {"2026-11-16T09:00:00+00:00"}
    assert {str(k.brief.article.published) for k in kept.articles()} == {"2026-11-16"}
    assert poll(kept, f"{site.url}/feed.xml") == {}
    assert site.whole["/feed.xml"] == site.whole["/news/bridge"] == site.asked["/news/bridge"] == 1


def test_a_page_that_changed_is_a_new_version(site, kept):
    poll(kept, f"{site.url}/feed.xml")
    site.pages["bridge"] = (BRIDGE.replace("240", "275"), '"2"')
    site.stamps["bridge"] = "Mon, 16 Nov 2026 12:00:00 GMT"
    assert poll(kept, f"{site.url}/feed.xml") == {Outcome.VERSION: 1}
    assert site.asked["/news/base"] == 1
    (changed,) = [k for k in kept.articles() if k.version == 2]
    assert "275" in changed.brief.article.body


def test_a_page_that_did_not_change_is_not_sent_again(site, kept):
    assert poll(kept, f"{site.url}/news/bridge") == {Outcome.NEW: 1}
    assert poll(kept, f"{site.url}/news/bridge") == {}
    assert (site.asked["/news/bridge"], site.whole["/news/bridge"]) == (2, 1)


def test_a_host_is_asked_no_more_often_than_it_may_be(site, kept):
    site.robots += "Crawl-delay: 5\n"
    waits = []
    poll(kept, f"{site.url}/feed.xml", waits=waits)
    assert waits == [5, 5, 5]
    assert site.asked["/robots.txt"] == 1


@pytest.mark.parametrize("robots", ["User-agent: mujaz\nDisallow: /news/\n", None])
def test_what_robots_txt_closes_or_does_not_say_is_not_read(site, kept, robots):
    site.robots = robots
    assert poll(kept, f"{site.url}/news/bridge") == {Outcome.FAILED: 1}
    assert site.asked["/news/bridge"] == 0
    assert "robots.txt" in kept.failures()[0].reason


def test_a_busy_host_is_waited_for_and_then_left(site, kept):
    site.busy["/news/bridge"] = 2
    waits = []
    assert poll(kept, f"{site.url}/news/bridge", waits=waits) == {Outcome.NEW: 1}
    assert waits == [7, 7]
    site.busy["/news/base"] = 3
    assert poll(kept, f"{site.url}/news/base") == {Outcome.FAILED: 1}


def test_a_page_that_failed_is_asked_for_again(site, kept):
    site.busy["/news/base"] = 3
    assert poll(kept, f"{site.url}/feed.xml") == {Outcome.NEW: 2, Outcome.FAILED: 1}
    assert poll(kept, f"{site.url}/feed.xml") == {Outcome.NEW: 1}


def test_a_private_address_in_a_feed_is_refused(site, kept):
    polled = Poll(kept, Visitor(Settings(), delay=0), Settings())
    assert take_in(kept, polled.at(f"{site.url}/feed.xml"), Settings()) == {Outcome.FAILED: 1}
    assert not site.asked


def entries(data, url="https://a.example/feed"):
    return [(e.url, e.stamp) for e in feed_of(data, url=url, settings=Settings()).entries]


ATOM = b"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<entry><link href="/1"/><published>2026-11-16T09:00:00+03:00</published></entry></feed>"""
JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1", "items": [
{"id": "1", "url": "https://a.example/1", "date_published": "2026-11-16T09:00:00+03:00"}, 3,
{"id": "2", "url": "file:///etc/passwd"}, {"id": "3"}]}"""
SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/1</loc>
<n:news xmlns:n="x"><n:publication_date>2026-11-16T06:00:00Z</n:publication_date></n:news>
</url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://a.example/news.xml</loc></sitemap></sitemapindex>"""


@pytest.mark.parametrize("data", [ATOM, JSON_FEED, SITEMAP, gzip.compress(SITEMAP)])
def test_each_kind_of_feed(data):
    assert entries(data) == [("https://a.example/1", "2026-11-16T06:00:00+00:00")]


def test_when_a_page_of_a_sitemap_changed_is_not_when_it_was_published():
    changed = "<urlset><url><loc>/1</loc><lastmod>2026-11-16</lastmod></url></urlset>"
    (entry,) = feed_of(changed.encode(), url="https://a.example/", settings=Settings()).entries
    assert (entry.stamp, entry.changed) == (None, "2026-11-16")


def test_an_index_of_sitemaps_names_further_ones():
    feed = feed_of(INDEX, url="https://a.example/", settings=Settings())
    assert (feed.entries, feed.further) == ((), ("https://a.example/news.xml",))


def test_entities_of_a_sitemap_are_not_followed(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("https://a.example/secret")
    data = f"""<!DOCTYPE urlset [<!ENTITY x SYSTEM "file://{secret}">]>
    <urlset><url><loc>&x;</loc></url></urlset>""".encode()
    assert entries(data) == []


def test_what_is_no_feed_is_none():
    for data in (b"<html><p>x</p></html>", b"text", b'{"title": "x"}', b"{", b""):
        assert feed_of(data, url="https://a.example/", settings=Settings()) is None


def test_a_compressed_feed_is_unpacked_within_bounds():
    bomb = gzip.compress(b"<urlset>" + b" " * 6_000_000)
    with pytest.raises(TooLarge):
        feed_of(bomb, url="https://a.example/", settings=Settings())
    with pytest.raises(Malformed, match="gzip"):
        feed_of(b"\x1f\x8b broken", url="https://a.example/", settings=Settings())


def test_a_host_that_does_not_answer_is_a_fetch_error():
    with pytest.raises(FetchError, match=r"robots\.txt"):
        Visitor(PRIVATE).page("http://127.0.0.1:1/x", {})
