"""A hostile article in the studio: its text is shown, and none of it is ever run."""

import html
import json

import pytest
from playwright.sync_api import expect

from mujaz.serve.forms import FORMS

SCRIPT = "<script>window.hit=1</script>"
IMAGE = '<img src=x onerror="window.hit=2">'
LINK = "javascript:window.hit=3"
MARKUP = f'"><svg onload="window.hit=4">{SCRIPT}{IMAGE}'
BIDI = "\u202e\u2067"

BODY = (
    f"أعلنت وزارة الزراعة الأحد تمديد موسم الصيد أسبوعين {SCRIPT}، بعد تأخر وصول الأسراب.",
    f"وقال الوزير سليم الحداد {IMAGE} إن القرار يشمل 340 قاربا في ثلاث محافظات {BIDI} جنوبية.",
    f"ورحبت نقابة الصيادين بالقرار «{MARKUP}»، ودعت إلى خفض رسوم المرافئ ابتداء من ديسمبر المقبل.",
)


@pytest.fixture(scope="module")
def hostile(client):
    """A brief whose every field is an attack."""
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": f"تمديد موسم الصيد {MARKUP}",
        "description": f"تمديد {IMAGE}",
        "author": {"@type": "Person", "name": f"ليلى {SCRIPT}"},
        "publisher": {"@type": "Organization", "name": f"شبكة {MARKUP}"},
        "url": LINK,
    }
    body = "".join(f"<p>{html.escape(one)}</p>" for one in BODY)
    data = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    page = f"""<html lang="ar"><head><title>{html.escape(f"تمديد موسم الصيد {MARKUP}")}</title>
      <meta property="og:site_name" content="{html.escape(f"شبكة {MARKUP}")}">
      <meta name="author" content="{html.escape(f"ليلى {SCRIPT}")}">
      <link rel="canonical" href="{LINK}">
      <script type="application/ld+json">{data}</script></head>
      <body><article><h1>{html.escape(f"تمديد موسم الصيد {MARKUP}")}</h1>{body}</article></body>"""
    made = client.post("/v1/briefs", json={"html": page, "url": LINK, "published": "2026-11-15"})
    assert made.status_code == 201, made.text
    brief = made.json()
    assert "window.hit" in json.dumps(brief["article"]["title"])
    assert "window.hit" in brief["article"]["body"]
    address = made.headers["location"]
    edit = {"statement": "s1", "text": f"أعلنت وزارة الزراعة تمديد موسم الصيد {IMAGE} سنة."}
    client.post(f"{address}/edits", json=edit)
    return address.rpartition("/")[2]


def ran(page):
    return page.evaluate(
        """[window.hit, document.querySelectorAll(
             "main script, main svg, main img:not(.map img), main [onload], main [onerror],"
             + "a[href^='javascript:'], iframe, object, embed").length]"""
    )


@pytest.mark.parametrize("part", ["", "/facts", "/log"])
def test_nothing_of_it_runs_in_the_studio(studio, hostile, part):
    page = studio(f"brief/{hostile}{part}")
    expect(page.locator(".article .body")).to_contain_text("window.hit=1")
    expect(page.locator(".panel > *").first).to_be_visible()
    for name in page.locator(".panel [data-name]").all():
        name.hover()
    assert ran(page) == [None, 0]


def test_nothing_of_it_runs_while_it_is_edited(studio, hostile):
    page = studio(f"brief/{hostile}")
    page.locator("[data-name=s1]").click()
    page.locator("[data-holds=s1] .actions button").first.click()
    page.locator(".field textarea").fill(f"قال الوزير {MARKUP} إن القرار يشمل 430 قاربا.")
    expect(page.locator(".told .verdict")).to_be_visible()
    assert ran(page) == [None, 0]


def test_nothing_of_it_runs_in_the_queue(studio, hostile):
    page = studio("queue")
    expect(page.locator(f'a[href="#/brief/{hostile}"]')).to_contain_text("window.hit")
    assert ran(page) == [None, 0]


@pytest.mark.parametrize("name", FORMS)
def test_nothing_of_it_runs_in_any_form_that_a_browser_opens(browser, client, hostile, name):
    page = browser.new_page()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    # Opened with the policy taken off, as a page of somebody else's would hold it.
    text = client.get(f"/v1/briefs/{hostile}", params={"as": name}).text
    if FORMS[name].media.startswith(("text/html", "image/svg")):
        page.set_content(text)
        assert not page.evaluate("document.querySelectorAll('[onload],[onerror]').length")
        assert not page.evaluate("document.querySelectorAll(\"a[href^='javascript:']\").length")
    page.goto(f"{client.base_url}/v1/briefs/{hostile}?as={name}") if name not in {
        "jsonld", "ninjs", "markdown",
    } else None  # fmt: skip
    assert page.evaluate("window.hit") is None
    assert not dialogs
    page.close()


def test_an_address_that_names_no_view_or_brief_runs_nothing(studio):
    for view in ("brief/%3Cimg%20src=x%20onerror=window.hit=5%3E", "queue/%22%3E", "brief/../x"):
        page = studio(view)
        expect(page.locator("#notice")).not_to_be_empty()
        assert ran(page) == [None, 0]
