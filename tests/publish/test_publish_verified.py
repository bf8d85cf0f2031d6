"""A verification as a page, as JSON and on a terminal."""

import json

import jsonschema
from lxml import html as reader
from rich.console import Console

from mujaz.article import Article
from mujaz.publish.json import schema_of_verification, verification_to_json
from mujaz.publish.terminal import show_verification
from mujaz.publish.verified import page
from mujaz.verify.summary import verify

BODY = "نفى وزير النقل إغلاق جسر الوادي. وعبرت الجسر 12 شاحنة يوم الأحد، بحسب البلدية."
ARTICLE = Article(id="one", title="الجسر <مفتوح>", body=BODY)
SUMMARY = "عبرت الجسر 12 شاحنة يوم الأحد، بحسب البلدية.\nعبرت الجسر 15 شاحنة <b>يوم</b> الأحد."


def test_the_page_shows_each_verdict_and_links_to_the_words():
    root = reader.document_fromstring(page(ARTICLE, verify(ARTICLE, SUMMARY)))
    assert [one.text for one in root.find_class("verdict")] == ["مدعومة", "متناقضة"]
    links = [link.get("href")[1:] for link in root.iter("a")]
    assert links
    assert all(root.get_element_by_id(name, None) is not None for name in links)
    assert "15" in [one.text_content() for one in root.find_class("fault")]


def test_no_text_of_either_side_becomes_markup():
    text = page(ARTICLE, verify(ARTICLE, SUMMARY))
    assert "<b>يوم" not in text
    assert "<مفتوح>" not in text
    assert "<script" not in text


def test_json_keeps_the_schema_and_says_null():
    made = json.loads(verification_to_json(verify(ARTICLE, SUMMARY)))
    jsonschema.validate(made, schema_of_verification())
    assert made["schema"] == "mujaz/verification/1"
    first, second = made["statements"]
    assert (first["verdict"], first["reason"], first["faults"]) == ("supported", None, [])
    assert second["verdict"] != "supported"
    assert second["faults"][0]["words"]["text"] == "15"


def test_the_terminal_shows_the_faults_and_the_articles_words():
    console = Console(width=200)
    with console.capture() as printed:
        show_verification(verify(ARTICLE, SUMMARY), console, body=BODY)
    shown = printed.get()
    assert "1 من 2 مدعومة" in shown
    assert "«12»" in shown
