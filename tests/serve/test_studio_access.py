"""The studio for everybody: axe-core, the keyboard alone, a narrow screen, the other language."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from invented_news import FISHING

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = ("new", "digest", "facts", "log", "queue", "editing", "others", "asking", "copying")


@pytest.fixture(scope="module")
def id_(client):
    """A brief with a log and something withheld, which no test of this module changes."""
    made = client.post("/v1/briefs", json={"text": FISHING, "published": "2026-11-15"})
    address = made.headers["location"]
    wrong = {"statement": "p1", "text": "يشمل القرار 430 قاربا مرخصا."}
    assert client.post(f"{address}/edits", json=wrong).status_code == 409
    return address.rpartition("/")[2]


def go_to(page, view, id_):
    """Show a view and wait until all of it is there."""
    part = view if view in {"facts", "log"} else ""
    address = {"new": "", "queue": "queue"}.get(view, f"brief/{id_}/{part}")
    page.goto("about:blank")
    page.goto(f"/studio/#/{address}")
    inside = {"facts": ".facts h2", "log": ".log li", "new": "#text", "queue": ".queue li"}
    expect(page.locator(inside.get(view, ".statement")).first).to_be_visible()
    if view in {"editing", "others"}:
        page.locator("[data-name=p1]").click()
        page.locator("[data-holds=p1] .actions button").nth(int(view == "others")).click()
    if view == "editing":
        page.locator(".field textarea").fill("يشمل القرار 430 قاربا مرخصا.")
        expect(page.locator(".told .fault").first).to_be_visible()
    if view == "others":
        expect(page.locator(".offered li").first).to_be_visible()
    if view == "asking":
        page.locator(".bar button.plain").click()
    if view == "copying":
        page.locator(".menu summary").click()


def shown(studio, view, id_, **looks):
    page = studio(**looks)
    go_to(page, view, id_)
    return page


def axed(page):
    told = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response
    assert told["passes"], "axe looked at nothing"
    return [
        (one["id"], one["impact"], [node["html"][:120] for node in one["nodes"]])
        for one in told["violations"]
    ]


def misfits(page, width):
    """Return what is wider than the screen, or smaller than WCAG 2.2, 2.5.8 wants a target."""
    page.set_viewport_size({"width": width, "height": 740})
    wide = page.evaluate("document.documentElement.scrollWidth")
    small = page.evaluate(
        """[...document.querySelectorAll("button, summary, input, textarea, nav a")]
          .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 24)
          .map(one => one.outerHTML)"""
    )
    return [*([f"{wide} px wide at {width}"] if wide != width else []), *small]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_view_is_for_everybody(studio, id_, language):
    """axe-core finds nothing, light and dark; and every view fits a telephone and a tablet."""
    page = studio(language=language)
    found = {}
    for view in VIEWS:
        page.set_viewport_size({"width": 1280, "height": 900})
        go_to(page, view, id_)
        found |= barred(page, view)
    assert not found


def barred(page, view):
    """Return what keeps somebody out of a view, light, dark and narrow: axe's findings, misfits."""
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found[view, scheme] = axed(page)
    for width in (768, 360):
        found[view, width] = misfits(page, width)
    found[view, "narrow"] = axed(page)
    return {at: some for at, some in found.items() if some}


def press_until(page, selector, key="Tab", most=60):
    """Press a key until the focus is where it is wanted."""
    for _ in range(most):
        if page.evaluate("one => document.activeElement?.matches(one)", selector):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never reaches {selector}")


def test_all_of_it_is_done_by_the_keyboard_alone(studio, client):
    page = studio()
    expect(page.locator("#text")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    press_until(page, "#text")
    page.keyboard.insert_text(FISHING)
    press_until(page, "form button.main")
    page.keyboard.press("Enter")
    expect(page.locator(".statement").first).to_be_visible()
    id_ = page.url.rpartition("/")[2]

    press_until(page, "[data-name=s1]")
    expect(page.locator(".article .lit").first).to_be_visible()
    page.keyboard.press("Enter")
    press_until(page, "[data-holds=s1] .actions button")
    page.keyboard.press("Enter")
    field = page.locator(".field textarea")
    expect(field).to_be_focused()
    before = field.input_value()
    page.keyboard.press("End")
    page.keyboard.insert_text(" 430")
    expect(page.locator(".told .verdict")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-name=s1]")).to_be_focused()
    expect(page.locator("[data-name=s1]")).to_have_text(before)

    press_until(page, "[data-act=approve]", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".bar .status")).to_have_text("معتمد")
    press_until(page, ".menu summary")
    page.keyboard.press("Enter")
    press_until(page, "[data-form=markdown]")
    page.keyboard.press("Enter")
    expect(page.locator("#notice")).to_have_text("نُسخ: Markdown")
    press_until(page, "[data-tab=log]")
    page.keyboard.press("Enter")
    expect(page.locator(".log li")).to_have_count(2)
    press_until(page, ".top nav a[data-view=queue]", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(f'.queue a[href="#/brief/{id_}"]')).to_be_visible()
    assert client.get(f"/v1/briefs/{id_}").headers["x-mujaz-status"] == "approved"


def test_the_focus_is_seen_and_never_lost(studio, id_):
    page = shown(studio, "digest", id_)
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """(one => one === document.body ? null
              : [one.outerHTML.slice(0, 80), getComputedStyle(one).outlineStyle,
                 one.getBoundingClientRect().width])(document.activeElement)"""
        )
        if told is None:
            break  # out of the page, into the browser's own
        assert told[1] != "none", f"no focus to be seen on {told[0]}"
        assert told[2] > 0
        seen.add(told[0])
    assert len(seen) > 12


def test_english_turns_the_page_and_leaves_the_article(studio, id_):
    page = shown(studio, "digest", id_)
    page.get_by_role("button", name="English").click()
    expect(page.locator("[data-act=approve]")).to_have_text("Approve")
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "ltr")
    expect(root).to_have_attribute("lang", "en")
    for selector in (".article", ".statement >> nth=0"):
        expect(page.locator(selector)).to_have_attribute("dir", "rtl")
    article, side = page.locator(".article").bounding_box(), page.locator(".side").bounding_box()
    assert side["x"] < article["x"], "the digest stands first in either direction"
    page.reload()
    expect(page.locator("[data-act=approve]")).to_be_visible()


def test_on_a_narrow_screen_there_is_a_way_to_the_words_and_back(studio, id_):
    page = shown(studio, "digest", id_, width=360, height=740)
    page.locator("[data-name=p1]").click()
    page.locator("[data-holds=p1]").get_by_role("button", name="في المقال").click()
    expect(page.locator(".article .lit").first).to_be_in_viewport()
    page.get_by_role("button", name="عودة إلى الجملة").click()
    expect(page.locator("[data-name=p1]")).to_be_in_viewport()
    expect(page.locator("[data-name=p1]")).to_be_focused()


def test_figures_names_and_quotes_keep_their_places(studio, client):
    """Latin names and figures inside Arabic stand where they are read, whatever the interface."""
    text = (
        "شركة Nova-X تطلق هاتفا جديدا\n\nأعلنت شركة Nova-X الاثنين إطلاق هاتفها «Orion 12 Pro»"
        " بسعر 799 دولارا، بعد انخفاض مبيعاتها بنسبة 3.5% خلال العام الجاري.\n\nوقال مديرها كمال"
        " الراوي إن الشركة ستبيع الهاتف في 14 بلدا."
    )
    made = client.post("/v1/briefs", json={"text": text})
    page = shown(studio, "digest", made.headers["x-mujaz-brief"], language="en")
    body = page.locator(".article .body")
    at = {
        word: body.evaluate(
            """(body, word) => {
              const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode());) {
                const at = node.data.indexOf(word);
                if (at < 0) continue;
                const range = new Range();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                const { left, right } = range.getBoundingClientRect();
                return [left, right];
              }
              return null;
            }""",
            word,
        )
        for word in ("شركة", "Nova", "X", "الاثنين")
    }
    assert at["شركة"][0] >= at["X"][1], "the name stands to the left of «شركة»"
    assert at["Nova"][1] <= at["X"][0] + 12, "and is itself read from the left"
    assert at["الاثنين"][1] <= at["Nova"][0]


def test_it_prints_the_digest_and_the_article_and_no_tool(studio, id_):
    page = shown(studio, "digest", id_)
    page.emulate_media(media="print")
    for selector in (".digest .statement >> nth=0", ".label", ".article .body"):
        expect(page.locator(selector)).to_be_visible()
    for selector in (".tools", ".tabs", ".menu", ".adding >> nth=0", "[data-act=approve]"):
        expect(page.locator(selector)).to_be_hidden()
    assert page.locator(".article").evaluate("one => getComputedStyle(one).overflowY") == "visible"
