"""The box and the page, read back as a browser would read them."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as reader

import mujaz.publish
from mujaz.article import Article
from mujaz.brief import Brief, Digest, Disclosure, MadeBy, Statement, Verdict
from mujaz.publish.html import box, page
from mujaz.span import Span

DATA = Path(mujaz.publish.__file__).with_name("data")


def statements(root):
    return root.find_class("mujaz-statement")


def words_of(root, number):
    """Return the words of the body that citation `number` marks."""
    return "".join(
        "".join(piece for piece in mark.itertext())
        for mark in root.find_class("text")[0].iter("mark")
        if mark.get("class") == f"c{number}"
    )


# ---- the box


def test_the_box_is_a_labelled_region_set_right_to_left(brief):
    root = reader.fromstring(box(brief))
    assert root.tag == "aside"
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    (heading,) = (h for h in root.iter("h2") if h.get("id") == root.get("aria-labelledby"))
    assert heading.text == "ملخص المقال"
    (section,) = root.iter("section")
    assert root.get_element_by_id(section.get("aria-labelledby")).text == "النقاط الأساسية"
    assert len(root.xpath("//section/ul/li")) == 3


def test_the_label_is_there_for_people_and_for_machines(brief):
    root = reader.fromstring(box(brief))
    assert root.find_class("mujaz-label")[0].text_content() == "إنتاج AI"
    assert root.get("data-digital-source-type") == brief.digest.disclosure.digital_source_type
    assert root.get("data-engine") == "embedded"


def test_who_wrote_it_and_who_read_it_is_said(brief):
    reviewed = Disclosure(reviewed_by="ليلى حداد")
    by_model = replace(brief.digest, engine="llm:noor-7b", disclosure=reviewed)
    said = reader.fromstring(box(replace(brief, digest=by_model))).find("footer").text_content()
    assert "صاغه نموذج لغوي" in said
    assert "راجعه ليلى حداد." in said
    assert "استُخرج آليًا" in reader.fromstring(box(brief)).find("footer").text_content()


def test_the_box_alone_has_no_link_and_names_its_evidence(brief):
    root = reader.fromstring(box(brief))
    assert not list(root.iter("a", "sup", "style", "script"))
    first = statements(root)[0]
    assert first.get("data-evidence") == "0-140"
    assert first.get("data-verdict") == "supported"


def test_foreign_words_are_isolated(brief):
    root = reader.fromstring(box(brief))
    assert [b.text for b in root.iter("bdi") if b.get("dir") is None] == ["AI", "Blue Quay"]


def test_two_boxes_can_stand_on_one_page(brief):
    other = replace(brief, article=replace(brief.article, id="another"))
    ids = [e.get("id") for b in (brief, other) for e in reader.fromstring(box(b)).xpath("//*[@id]")]
    assert len(ids) == len(set(ids))


# ---- the page


def test_the_page_holds_the_article_in_the_order_of_a_newspaper(brief):
    root = reader.fromstring(page(brief))
    text = root.find(".//article").text_content()
    order = ["وكالة المرسى", brief.article.title, "ترسوان", "ليلى حداد", "الاثنين 16 نوفمبر 2026"]
    order += ["ملخص المقال", "النقاط الأساسية", "وقال مدير الهيئة"]
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert root.find(".//time").get("datetime") == "2026-11-16"
    assert root.find(".//h1").text_content() == brief.article.title
    assert len(root.find_class("text")[0].findall("p")) == 3


def test_the_body_on_the_page_is_the_body(brief):
    text = reader.fromstring(page(brief)).find_class("text")[0]
    for link in list(text.iter("sup")):
        link.drop_tree()
    shown = [p.text_content() for p in text.findall("p")]
    assert shown == brief.article.body.split("\n\n")


def test_each_statement_leads_to_its_words_and_they_lead_back(brief):
    root = reader.fromstring(page(brief))
    body = brief.article.body
    everything = (*brief.digest.summary, *brief.digest.points, *brief.withheld)
    assert len(statements(root)) == len(everything)
    for shown, statement in zip(statements(root), everything, strict=True):
        numbers = [a.get("href").removeprefix("#c") for a in shown.iter("a")]
        marked = "".join(words_of(root, number) for number in numbers)
        assert marked == "".join(span.of(body) for span in sorted(statement.evidence))
        for number in numbers:
            assert root.get_element_by_id(f"c{number}").tag == "mark"
            back = root.xpath(f'//*[@class="text"]//a[@href="#{shown.get("id")}"]')
            assert number in [a.text for a in back]


def test_words_from_two_sentences_are_two_links(brief):
    shown = statements(reader.fromstring(page(brief)))[1]
    assert [a.get("href") for a in shown.iter("a")] == ["#c2", "#c3"]


def test_the_number_stands_behind_the_full_stop(brief):
    text = reader.fromstring(page(brief)).find_class("text")[0]
    assert "دولار.4" in text.text_content()


def test_what_was_withheld_stands_last_with_its_reason(brief):
    root = reader.fromstring(page(brief))
    (section,) = root.find_class("withheld")
    assert section.find("h2").text == "ما حُجب ولماذا"
    assert section.find_class("reason")[0].text_content() == (
        "متناقضة: النفي سقط: المقال يقول «نفت»"
    )
    nothing = replace(brief, withheld=())
    assert not reader.fromstring(page(nothing)).find_class("withheld")


def test_no_id_is_given_twice_and_no_link_leads_nowhere(brief, bare, hostile):
    for one in (brief, bare, hostile):
        root = reader.fromstring(page(one))
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {h[1:] for h in root.xpath('//a/@href[starts-with(., "#")]')} <= set(ids)


def test_a_part_that_is_not_known_is_not_there(bare):
    root = reader.fromstring(page(bare))
    assert not list(root.iter("h1", "time"))
    assert "لم تتوفر في هذا المقال جملة مدعومة" in root.find(".//aside").text_content()


# ---- what may not happen on it


def test_nothing_is_requested_and_nothing_runs(brief, hostile):
    for one in (brief, hostile):
        root = reader.fromstring(page(one))
        assert not list(root.iter("script", "img", "link", "iframe", "form", "object", "base"))
        names = {name for element in root.iter() for name in element.attrib}
        assert not [n for n in names if n.startswith("on") or n in {"src", "style", "srcset"}]
        assert not re.search(r"url\(|@import|@font-face", root.find(".//style").text)


def test_the_policy_allows_this_style_and_nothing_else(brief):
    root = reader.fromstring(page(brief))
    (policy,) = root.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    digest = hashlib.sha256(root.find(".//style").text.encode()).digest()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{base64.b64encode(digest).decode()}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_hostile_text_stays_text(hostile):
    root = reader.fromstring(page(hostile))
    shown = hostile.article.title.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    assert root.find(".//h1").text_content() == shown
    assert statements(root)[0].find("bdi").text_content() == shown
    plain = reader.fromstring(page(hostile)).xpath("//aside")[0]
    assert plain.get("data-engine") == shown


def test_an_override_reaches_no_further_than_its_own_element(hostile):
    """U+202E is never closed: it may stand only where a block or an isolate ends it."""
    isolating = {"p", "h1", "bdi", "li", "footer", "mark"}
    root = reader.fromstring(page(hostile))
    for element in root.iter():
        if "\u202e" in (element.text or ""):
            line = [element, *element.iterancestors()]
            assert {e.tag for e in line} & isolating, element.tag
    assert "\u202e" not in root.find(".//title").text


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org/خبر", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:///nowhere", False),
        ("https://exa mple.org", False),
        ("https://example.org/\u202egnp", False),
        ("http://[::1", False),
    ],
)
def test_only_a_web_address_is_linked(url, linked, brief):
    shown = replace(brief, article=replace(brief.article, url=url))
    out = reader.fromstring(page(shown)).xpath('//a/@href[not(starts-with(., "#"))]')
    assert out == ([url] if linked else [])


def test_the_order_of_the_classes_cannot_reach_the_style(hostile):
    style = reader.fromstring(page(hostile)).find(".//style").text
    assert "alert" not in style
    assert "</" not in style


# ---- marks, whatever the spans

BODY = "قالت NASA إن F-35 حلقت 20 مرة.\n\n  وأضافت «لن نعود» \nثم Blue Quay،\n"


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, len(BODY) + 5), st.integers(1, len(BODY))).map(
                lambda place: Span(place[0], place[0] + place[1])
            ),
            min_size=1,
            max_size=4,
        ),
        max_size=5,
    ),
    st.booleans(),
)
def test_marks_nest_and_hold_exactly_the_cited_words(cited, split):
    sentences = (Span(0, 31), Span(34, 50), Span(52, 65)) if split else ()
    points = tuple(
        Statement(text="نص", evidence=tuple(spans), verdict=Verdict.SUPPORTED) for spans in cited
    )
    brief = Brief(
        article=Article(id="x", body=BODY, sentences=sentences),
        digest=Digest(summary=(), points=points),
        made_by=MadeBy(mujaz="0"),
    )
    root = reader.fromstring(page(brief))
    for shown, spans in zip(statements(root), cited, strict=True):
        numbers = [a.text for a in shown.iter("a")]
        held = {i for span in spans for i in range(span.start, min(span.end, len(BODY)))}
        wanted = [BODY[i] for i in sorted(held) if not BODY[i].isspace()]
        marked = "".join(words_of(root, number) for number in numbers)
        # Spans that overlap across two sentences are marked for both: more often, never less.
        found = Counter(re.sub(r"\s", "", marked))
        assert Counter(wanted) <= found
        assert found.keys() == set(wanted)
        for number in numbers:
            assert root.get_element_by_id(f"c{number}").get("class") == f"c{number}"
    text = root.find_class("text")[0]
    for link in list(text.iter("sup")):
        link.drop_tree()
    lines = [line for line in BODY.split("\n") if line.strip()]
    assert [p.text_content() for p in text.findall("p")] == lines


# ---- colours (WCAG 2.2, 1.4.3 and its formula of contrast)


def variables(name):
    """Return the colours of a style sheet, light and dark."""
    light, dark = {}, {}
    text = (DATA / name).read_text(encoding="utf-8")
    before, _, after = text.partition("@media (prefers-color-scheme: dark)")
    after = after.partition("@media")[0]
    for found, part in ((light, before), (dark, after)):
        found.update(re.findall(r"--(?:mujaz-)?([\w-]+): (#[0-9a-f]{6});", part))
    return {"light": light, "dark": {**light, **dark}}


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("sheet", "ink", "ground"),
    [
        ("page.css", "ink", "paper"),
        ("page.css", "quiet", "paper"),
        ("page.css", "accent", "paper"),
        ("page.css", "lit-ink", "lit"),
        ("box.css", "ink", "ground"),
        ("box.css", "quiet", "ground"),
        ("box.css", "accent", "ground"),
        ("box.css", "accent", "asked"),
        ("box.css", "ink", "asked"),
    ],
)
def test_every_text_can_be_read(sheet, ink, ground, scheme):
    colours = variables(sheet)[scheme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


def test_no_side_is_called_left_or_right():
    for sheet in ("box.css", "page.css"):
        text = re.sub(r"/\*.*?\*/", "", (DATA / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"\b(left|right)\b|(?<!-)\b(width|height|top|bottom)\b", text), sheet
