"""The studio in a browser: what an editor does in it, from an article to an approved digest."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from invented_news import FISHING

PAGE = Path(__file__).resolve().parents[2] / "examples/politics.html"


@pytest.fixture
def id_(made):
    return made[0].rpartition("/")[2]


def lit(page):
    """Return the words of the article that are lit."""
    return "".join(page.locator(".article .lit").all_text_contents())


def evidence(brief, statement):
    spans = sorted((one["start"], one["end"]) for one in statement["evidence"])
    return "".join(brief["article"]["body"][start:end] for start, end in spans)


def actions(client, id_):
    return [one["action"] for one in client.get(f"/v1/briefs/{id_}/log").json()]


def test_from_a_pasted_page_to_an_approved_digest_in_a_page(studio, client):
    page = studio()
    page.get_by_label("نص المقال أو صفحته").fill(PAGE.read_text(encoding="utf-8"))
    page.get_by_role("button", name="لخّص المقال").click()
    expect(page.locator(".digest .statement").first).to_be_visible()
    id_ = page.url.rpartition("/")[2]
    brief = client.get(f"/v1/briefs/{id_}").json()

    # Pointed at or moved to, a statement lights up the words that support it; pressed, they come.
    summary, points = brief["digest"]["summary"], brief["digest"]["points"]
    page.locator("[data-name=s1]").hover()
    assert lit(page) == evidence(brief, summary[0])
    page.locator("[data-name=p1]").focus()
    assert lit(page) == evidence(brief, points[0])
    last = page.locator(f"[data-name=p{len(points)}]")
    last.click()
    assert lit(page) == evidence(brief, points[-1])
    expect(page.locator(".article .lit").first).to_be_in_viewport()
    assert page.locator(".article").evaluate("one => one.scrollTop") > 0

    # A figure that the article does not have is marked, with the article's own; nothing is saved.
    said = summary[1]["text"]
    assert "140" in said
    held = page.locator("[data-holds=s2]")
    held.locator(".statement").click()
    held.get_by_role("button", name="تحرير").click()
    field = page.get_by_label("نص الجملة")
    field.fill(said.replace("140", "410"))
    expect(page.locator(".told .verdict")).to_have_text("متناقضة")
    assert "410" in page.locator(".under .fault").all_text_contents()
    assert "140" in page.locator(".told .words").all_text_contents()
    assert "140" in page.evaluate("[...CSS.highlights.get('lit')].map(String)")
    expect(page.get_by_role("button", name="حفظ")).to_be_disabled()
    page.get_by_role("button", name="تراجع").click()
    expect(held.locator(".statement")).to_have_text(said)

    page.get_by_role("button", name="اعتماد").click()
    expect(page.locator(".bar .status")).to_have_text("معتمد")
    page.locator(".menu summary").click()
    page.get_by_role("button", name="صندوق HTML").click()
    expect(page.locator("#notice")).to_have_text("نُسخ: صندوق HTML")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == client.get(f"/v1/briefs/{id_}", params={"as": "box"}).text

    # What was only typed is not in the log.
    page.get_by_role("link", name="السجل").click()
    expect(page.locator(".log .did b")).to_have_text(["اعتُمد الموجز", "أُنشئ الموجز"])
    assert actions(client, id_) == ["made", "approved"]


def test_a_wording_that_the_article_bears_out_is_saved(studio, client, made, id_):
    page = studio(f"brief/{id_}")
    text = made[1]["digest"]["summary"][0]["text"]
    page.locator("[data-name=s1]").click()
    page.locator("[data-holds=s1]").get_by_role("button", name="تحرير").click()
    page.get_by_label("نص الجملة").fill("أعلنت وزارة الزراعة تمديد موسم الصيد أسبوعين.")
    expect(page.locator(".told .verdict")).to_have_text("مدعومة")
    page.get_by_label("نص الجملة").press("Control+Enter")
    expect(page.locator("[data-name=s1]")).to_have_text(
        "أعلنت وزارة الزراعة تمديد موسم الصيد أسبوعين."
    )
    expect(page.locator("[data-name=s1]")).to_be_focused()
    page.get_by_role("link", name="السجل").click()
    expect(page.locator(".log del").first).to_have_text(text)
    assert actions(client, id_) == ["made", "edited"]


def test_statements_change_places_are_taken_out_and_added(studio, client, made, id_):
    page = studio(f"brief/{id_}")
    points = [one["text"] for one in made[1]["digest"]["points"]]
    assert len(points) > 1

    def shown():
        return page.locator("h2 + .statements [data-name^=p]").all_text_contents()

    def do(name, what):
        page.locator(f"[data-name={name}]").click()
        page.locator(f"[data-holds={name}]").get_by_role("button", name=what, exact=True).click()

    do("p1", "تأخير")
    expect(page.locator("[data-name=p2]")).to_have_text(points[0])
    expect(page.locator("[data-name=p2]")).to_be_focused()
    do("p1", "إلى الملخص")
    expect(page.locator("[data-name^=p]")).to_have_count(len(points) - 1)
    do("p1", "حذف")
    expect(page.locator("[data-name^=p]")).to_have_count(len(points) - 2)
    page.get_by_role("button", name="إضافة جملة").last.click()
    page.locator(".offered button").first.click()
    expect(page.locator("[data-name^=p]")).to_have_count(len(points) - 1)
    assert actions(client, id_) == ["made", "ordered", "ordered", "removed", "added"]
    assert shown() == [
        one["text"] for one in client.get(f"/v1/briefs/{id_}").json()["digest"]["points"]
    ]


def test_another_candidate_takes_the_place_of_a_statement(studio, id_):
    page = studio(f"brief/{id_}")
    page.locator("[data-name=p1]").click()
    page.locator("[data-holds=p1]").get_by_role("button", name="بديل").click()
    first = page.locator(".offered li").first
    text = first.locator("p").text_content()
    first.hover()
    assert page.evaluate("CSS.highlights.get('lit').size") > 0
    first.get_by_role("button").click()
    expect(page.locator("[data-name=p1]")).to_have_text(text)


def test_facts_are_shown_by_kind_and_light_up_their_words(studio, client):
    page_of = PAGE.read_text(encoding="utf-8")
    made = client.post("/v1/briefs", json={"html": page_of})
    brief = made.json()
    page = studio(f"brief/{made.headers['x-mujaz-brief']}/facts")
    kinds = page.locator(".kind > h2")
    expect(kinds.first).to_be_visible()

    assert kinds.all_text_contents() == [
        "التسلسل الزمني", "الخريطة", "الأماكن", "الأشخاص", "المنظمات", "التصريحات", "الأرقام",
    ]  # fmt: skip
    assert page.locator(".timeline .when").first.text_content() == "مارس 2019"
    assert page.locator(".map img").evaluate("one => one.complete && one.naturalWidth > 0")
    for letter, kind in (("q", "quantities"), ("e", "events")):
        page.locator(f"[data-name={letter}1]").focus()
        assert lit(page) == brief["facts"][kind][0]["text"]
    page.locator("[data-name=l1]").focus()
    assert page.locator(".article .lit").count() >= len(brief["facts"]["places"][0]["mentions"])


def test_what_was_withheld_says_why(studio, client):
    text = (PAGE.parent / "economy.txt").read_text(encoding="utf-8")
    made = client.post("/v1/briefs", json={"text": text})
    (held,) = made.json()["withheld"]
    page = studio(f"brief/{made.headers['x-mujaz-brief']}")

    expect(page.locator(".withheld .statement")).to_have_text(held["text"])
    expect(page.locator(".why")).to_contain_text("غير مدعومة قُطعت من سياقها")
    assert not page.locator(".withheld .actions button", has_text="تحرير").count()


def test_a_withdrawn_brief_shows_nothing_to_publish(studio, id_):
    page = studio(f"brief/{id_}")
    page.get_by_role("button", name="سحب").click()
    page.get_by_role("textbox", name="سبب السحب").fill("سحبت الوزارة بيانها")
    page.get_by_role("button", name="تم", exact=True).click()
    expect(page.locator(".bar .status")).to_have_text("مسحوب")
    assert not page.locator(".digest .statement").count()
    assert not page.locator(".menu").count()
    page.get_by_role("link", name="السجل").click()
    expect(page.locator(".log li").first).to_contain_text("سحبت الوزارة بيانها")


def test_the_queue_is_filtered_by_status_and_by_words(studio, client, made, id_):
    client.post(f"/v1/briefs/{id_}/approve", json={"version": 1})
    page = studio("queue")
    page.get_by_role("link", name="معتمد").click()
    statuses = page.locator(".queue .status")
    expect(page.get_by_role("link", name="معتمد")).to_have_attribute("aria-current", "true")
    expect(statuses.first).to_have_text("معتمد")
    assert set(statuses.all_text_contents()) == {"معتمد"}
    page.get_by_label("ابحث في العناوين").fill("لا عنوان كهذا")
    expect(page.locator(".queue li")).to_have_count(0)
    title = made[1]["article"]["title"] or ""
    page.get_by_label("ابحث في العناوين").fill(title.replace("أ", "ا")[:10])
    expect(page.locator(f'.queue a[href="#/brief/{id_}"]')).to_be_visible()
    page.locator(f'.queue a[href="#/brief/{id_}"]').click()
    expect(page.locator(".digest .statement").first).to_be_visible()


def test_the_log_is_downloaded(studio, id_):
    page = studio("queue")
    with page.expect_download() as told:
        page.get_by_role("button", name="جدول CSV").click()
    assert told.value.suggested_filename == "mujaz-log.csv"
    assert id_ in Path(told.value.path()).read_text(encoding="utf-8")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_a_dropped_file_fills_the_field(studio, charset):
    page = studio()
    page.evaluate(
        """bytes => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], "خبر.txt", { type: "text/plain" }));
          document.querySelector("form").dispatchEvent(
            new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        list(FISHING.encode(charset)),
    )
    expect(page.locator("#text")).to_have_value(FISHING)


def test_the_copied_component_is_shown_in_a_page_of_somebody_else(studio, browser, client, id_):
    page = studio(f"brief/{id_}")
    page.locator(".menu summary").click()
    page.get_by_role("button", name="مكوّن ويب").click()
    expect(page.locator("#notice")).to_have_text("نُسخ: مكوّن ويب، ولم يُعتمد بعد")
    copied = page.evaluate("navigator.clipboard.readText()")
    site = browser.new_page()
    source = f"{client.base_url}/mujaz-digest.js"
    site.set_content(f'<!doctype html>{copied}<script type="module" src="{source}"></script>')
    expect(site.get_by_role("complementary").first).to_contain_text("ملخص المقال")
    assert site.evaluate("!!document.querySelector('mujaz-digest').shadowRoot")
    site.close()


def test_what_was_taken_out_comes_back(studio, client, made, id_):
    page = studio(f"brief/{id_}")
    points = [one["text"] for one in made[1]["digest"]["points"]]
    page.locator("[data-name=p1]").click()
    page.locator("[data-holds=p1]").get_by_role("button", name="حذف").click()
    expect(page.locator("[data-name^=p]")).to_have_count(len(points) - 1)
    page.locator("#notice").get_by_role("button", name="تراجع").click()
    expect(page.locator("[data-name^=p]")).to_have_text(points)
    expect(page.locator("[data-name=p1]")).to_be_focused()
    expect(page.locator("#notice")).to_be_empty()

    # From the log any version comes back; the one that stands and a refusal offer nothing.
    page.get_by_role("link", name="السجل").click()
    page.get_by_role("button", name="أعد هذه النسخة 2").click()
    expect(page.locator(".log li")).to_have_count(4)
    assert len(client.get(f"/v1/briefs/{id_}").json()["digest"]["points"]) == len(points) - 1
    assert actions(client, id_) == ["made", "removed", "restored", "restored"]


def test_the_page_of_a_brief_has_its_own_style_in_a_browser(studio, id_):
    page = studio()
    page.goto(f"/v1/briefs/{id_}?as=page")
    shown = page.locator("main .mujaz").first
    expect(shown).to_be_visible()
    assert shown.evaluate("one => getComputedStyle(one).paddingTop") != "0px"
