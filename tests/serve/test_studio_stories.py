"""The studio's stories and search: the scripted story, and the way from it to its words."""

import re

import pytest
from playwright.sync_api import expect
from test_studio_access import barred, press_until

WORDS = ".article .lit"


@pytest.fixture(scope="module")
def id_(archived):
    (story,) = archived.get("/v1/stories").json()
    return story["id"]


def part(page, name):
    return page.locator(f"#part-{name}")


def test_stories_are_listed_and_lead_to_one(reading_room, id_):
    page = reading_room("stories")
    expect(page.locator(".queue li")).to_have_count(1)
    expect(page.locator(".queue li .status")).to_have_text("هادئة")
    page.get_by_role("link", name="جارية").click()
    expect(page.locator(".queue [role=status]")).to_contain_text("لا قصة هنا")
    page.go_back()
    page.locator(".queue li > a").click()
    expect(page.locator(".story h2").first).to_be_visible()
    assert page.url.endswith(f"/story/{id_}")
    expect(page.locator(".top nav [data-view=stories]")).to_have_attribute("aria-current", "page")


def test_a_story_shows_its_promises_figures_and_disagreements(reading_room, id_):
    page = reading_room(f"story/{id_}")
    expect(part(page, "promises").locator(".entries > li > p .tag")).to_have_text(
        ["نُفذ", "مضى موعده ولم يذكر أي مقال تنفيذه", "لم يُعرف مآله"]
    )
    steps = part(page, "promises").locator(".later").first.locator("li b")
    expect(steps).to_have_text(["حُدد موعده", "تغير موعده", "بدأ", "نُفذ"])
    marks = part(page, "ledgers").locator("svg circle")
    expect(marks).to_have_count(3)
    across = [mark.get_attribute("cx") for mark in marks.all()]
    assert across == sorted(across, key=float, reverse=True), "time runs from the right"
    sides = part(page, "disagreements").locator(".sides").first.locator("> div")
    expect(sides).to_have_count(2)
    expect(part(page, "map").locator("img")).to_have_attribute("src", re.compile("^data:image/svg"))
    expect(part(page, "speakers").locator(".who").first).to_have_text("مارك هولدن")


def test_the_feeds_address_is_copied_and_needs_no_key(reading_room, archived, id_):
    page = reading_room(f"story/{id_}")
    page.locator("[data-act=feed]").click()
    expect(page.locator("#notice")).to_contain_text("نُسخ")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address.startswith(f"{archived.base_url}/v1/feeds/")
    assert archived.get(address).headers["content-type"].startswith("application/atom+xml")


@pytest.mark.parametrize("name", ["running", "timeline", "speakers", "places"])
def test_every_entry_leads_to_its_words(reading_room, id_, name):
    page = reading_room(f"story/{id_}")
    entry = part(page, name).locator("> .entries details").first
    entry.locator("summary").click()
    words = entry.locator("blockquote p").first.inner_text()
    entry.locator("blockquote a").first.click()
    expect(page.locator(WORDS).first).to_be_in_viewport()
    assert " … ".join(page.locator(WORDS).all_inner_texts()) == words
    page.get_by_role("button", name="عودة").click()
    expect(part(page, name)).to_be_visible()


def test_the_address_of_a_section_leads_there(reading_room, id_):
    page = reading_room(f"story/{id_}")
    page.locator(".story > .tabs a").nth(4).click()
    expect(page.locator("#kind-timeline")).to_be_in_viewport()
    expect(page.locator("#kind-timeline")).to_be_focused()


def test_a_search_marks_the_words_in_the_articles_own_letters(reading_room):
    page = reading_room("search")
    expect(page.locator("#by-q")).to_be_focused()
    page.keyboard.insert_text("للقوات الدوليه")
    page.keyboard.press("Enter")
    expect(page.locator(".queue li").first).to_be_visible()
    found = page.locator("mark").all_inner_texts()
    assert "القوات" in found
    assert "الدولية" in found
    page.locator(".queue li > a").first.click()
    expect(page.locator(WORDS).first).to_be_in_viewport()
    page.get_by_role("button", name="عودة").click()
    expect(page.locator("#by-q")).to_have_value("للقوات الدوليه")


def test_a_search_is_filtered(reading_room):
    page = reading_room("search")
    page.locator("#by-q").fill("القاعدة")
    page.get_by_text("مرشحات").click()
    page.get_by_label("الوسيلة").fill("صحيفة المدار")
    page.get_by_role("button", name="ابحث").click()
    expect(page.locator(".queue li").first).to_be_visible()
    outlets = {one.split(" · ")[0] for one in page.locator(".queue li .quiet").all_inner_texts()}
    assert outlets == {"صحيفة المدار"}
    page.get_by_label("إلى").fill("2020-01-01")
    page.get_by_role("button", name="ابحث").click()
    expect(page.locator("[role=status].quiet")).to_have_text("لا مقال بهذه الكلمات.")


def test_a_search_by_meaning_finds_other_words(reading_room):
    page = reading_room("search")
    page.locator("#by-q").fill("الجنود الأجانب يغادرون البلاد")
    page.get_by_label("بالمعنى").check()
    page.get_by_role("button", name="ابحث").click()
    expect(page.locator(".queue li").first).to_contain_text("انسحاب")
    expect(page.get_by_label("بالمعنى")).to_be_checked()


def test_without_an_archive_it_is_said(studio):
    for view in ("stories", "search/q=x"):
        page = studio(view)
        expect(page.locator("#notice")).to_contain_text("--archive")


VIEWS = {
    "stories": ".queue li",
    "story": ".map img[src]",
    "search": "#by-q",
    "search/q=القاعدة": ".queue li",
    "article/a01/0-20": WORDS,
}


def ledgers(page):
    return page.locator("#part-ledgers summary").all()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_view_is_for_everybody(reading_room, id_, language):
    """axe-core finds nothing, light, dark and narrow; and all of it fits a telephone."""
    page = reading_room(language=language)
    found = {}
    for view, inside in VIEWS.items():
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto("about:blank")
        page.goto(f"/studio/#/{f'story/{id_}' if view == 'story' else view}")
        expect(page.locator(inside).first).to_be_visible()
        for summary in page.locator("main summary").all()[:4] + ledgers(page):
            summary.click()
        found |= barred(page, view)
    assert not found


def test_from_the_list_to_the_words_by_the_keyboard_alone(reading_room):
    page = reading_room("stories")
    expect(page.locator(".queue li")).to_have_count(1)
    press_until(page, ".queue li > a")
    page.keyboard.press("Enter")
    expect(page.locator(".story")).to_be_visible()
    press_until(page, "#part-running summary")
    page.keyboard.press("Enter")
    expect(page.locator("#part-running blockquote").first).to_be_visible()
    press_until(page, "#part-running blockquote a")
    page.keyboard.press("Enter")
    expect(page.locator(WORDS).first).to_be_in_viewport()


def test_english_turns_a_story_and_leaves_its_words(reading_room, id_):
    page = reading_room(f"story/{id_}")
    page.get_by_role("button", name="English").click()
    expect(page.locator("#kind-promises")).to_have_text("What was promised, and what became of it")
    expect(page.locator(".said").first).to_have_attribute("dir", "rtl")
    page.get_by_role("button", name="العربية").click()
    expect(page.locator("#kind-promises")).to_have_text("ما وُعد به وما آل إليه")
