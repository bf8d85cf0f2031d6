"""Hostile articles in the archive: their text is shown, and none of it is ever run."""

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect
from servers import serving
from test_studio_hostile import BODY, LINK, MARKUP

from mujaz.archive.following import follow
from mujaz.archive.kept import Fetched
from mujaz.archive.open import open_archive
from mujaz.article import Article
from mujaz.engine import brief_of
from mujaz.serve.keys import Keys
from mujaz.serve.sqlite import SqliteDesk

AT = "2026-11-16T08:00:00+00:00"
TOLL = "وقُتل {n} صيادا في غرق قارب قبالة مدينة صور، بحسب وزارة الصحة {markup}."


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A client of a server whose archive has a story of articles whose every field is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    where = str(folder / "archive.db")
    archive = open_archive(where)
    for n in range(3):
        body = "\n\n".join((*BODY, TOLL.format(n=12 + 7 * n, markup=MARKUP)))
        title, outlet = f"تمديد موسم الصيد {MARKUP}", f"شبكة {n} {MARKUP}"
        article = Article(id=f"a/{n}?#%{MARKUP}", body=body, title=title, outlet=outlet)
        article = replace(article, url=f"{LINK}//{n}", published=date(2026, 11, 15))
        stamp = f"2026-11-15T{8 + 2 * n:02}:00:00+00:00"
        archive.add(brief_of(article), Fetched(at=AT, source=MARKUP, stamp=stamp))
    follow(archive)
    archive.close()
    with serving(SqliteDesk(folder / "mujaz.db"), Keys(people={}), archive=where) as client:
        yield client


def ran(page):
    return page.evaluate(
        """[window.hit, document.querySelectorAll(
             "main script, main svg:not(.chart), main img:not(.map img), main [onload],"
             + "main [onerror], a[href^='javascript:'], iframe, object, embed").length]"""
    )


def test_nothing_of_an_article_runs_in_any_view_of_the_archive(opening, hostile):
    (story,) = hostile.get("/v1/stories").json()
    with opening(hostile) as opened:
        page = opened("stories")
        expect(page.locator(".queue li")).to_have_count(1)
        assert ran(page) == [None, 0]
        page.goto(f"/studio/#/story/{story['id']}")
        expect(page.locator(".story h2").first).to_contain_text("<script>")
        for summary in page.locator(".story summary").all():
            summary.click()
        expect(page.locator(".quote").first).to_be_visible()
        assert ran(page) == [None, 0]
        page.locator(".quote a").first.click()
        expect(page.locator(".article .lit").first).to_be_visible()
        assert page.get_by_role("link", name="في موقع الوسيلة").count() == 0
        assert ran(page) == [None, 0]
        page.goto("/studio/#/search/q=الصيد")
        expect(page.locator(".queue li mark").first).to_be_visible()
        assert ran(page) == [None, 0]


def test_the_address_line_runs_nothing(opening, hostile):
    with opening(hostile) as opened:
        for view in (f"search/q={MARKUP}", f"story/{MARKUP}", f"article/{MARKUP}/1-2"):
            page = opened(view)
            page.wait_for_load_state("networkidle")
            assert ran(page) == [None, 0]


def test_the_feed_and_the_page_hold_no_markup_of_an_article(hostile):
    (story,) = hostile.get("/v1/stories").json()
    page = hostile.get(f"/v1/stories/{story['id']}?as=page").text
    feed = hostile.get(f"/v1/stories/{story['id']}/feed?as=atom").text
    items = hostile.get(f"/v1/stories/{story['id']}/feed?as=jsonfeed").json()["items"]
    for text in (page, feed, *(one["content_html"] for one in items)):
        assert "window.hit" in text or "<blockquote" in text
        for attack in ("<script>window", "<img src=x", "<svg onload", 'href="javascript'):
            assert attack not in text
