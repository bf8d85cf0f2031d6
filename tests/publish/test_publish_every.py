"""What holds of every publisher, whatever the brief."""

import io
import re

import pytest
from lxml import etree
from lxml import html as reader
from markdown_it import MarkdownIt
from rich.console import Console

from mujaz.publish import component, feed, html, json, jsonld, markdown, ninjs, terminal


def on_terminal(brief, **options):
    out = io.StringIO()
    terminal.show(brief, Console(file=out, **options), evidence=True)
    return out.getvalue()


PUBLISHERS = {
    "json": json.to_json,
    "box": html.box,
    "page": html.page,
    "markdown": markdown.to_markdown,
    "markdown with evidence": lambda brief: markdown.to_markdown(brief, evidence=True),
    "component": component.to_component,
    "jsonld": jsonld.to_jsonld,
    "ninjs": ninjs.to_ninjs,
    "rss": lambda brief: feed.to_rss([brief]),
    "atom": lambda brief: feed.to_atom([brief]),
    "json feed": lambda brief: feed.to_json_feed([brief]),
    "terminal": on_terminal,
    "terminal in colour": lambda brief: on_terminal(brief, force_terminal=True, width=500),
}


# What a person reads, without what the format adds.
def of_feed(text):
    told = "".join(etree.fromstring(text.encode()).itertext())
    return reader.fromstring(told).text_content()


READ = {
    "component": lambda text: reader.fromstring(text).text_content(),
    "rss": of_feed,
    "atom": of_feed,
    "box": lambda text: reader.fromstring(text).text_content(),
    "page": lambda text: reader.fromstring(text).text_content(),
    "terminal in colour": lambda text: " ".join(re.sub(r"\x1b\[[\d;]*m", "", text).split()),
}
PUBLISHED_ONLY = set(PUBLISHERS) - {"json", "page", "terminal", "terminal in colour"}


def rendered_markdown(text):
    return reader.fromstring(MarkdownIt().render(text)).text_content()


every = pytest.mark.parametrize("name", PUBLISHERS)


def read(name, brief):
    text = PUBLISHERS[name](brief)
    if name.startswith("markdown"):
        return rendered_markdown(text)
    return READ.get(name, str)(text)


@every
def test_same_brief_same_bytes(name, brief):
    assert PUBLISHERS[name](brief).encode() == PUBLISHERS[name](brief).encode()


@every
def test_every_statement_and_the_label_can_be_read(name, brief):
    text = read(name, brief)
    assert brief.digest.disclosure.label in text
    for statement in (*brief.digest.summary, *brief.digest.points):
        assert statement.text in text


@every
def test_the_digest_never_holds_what_was_withheld(name, brief):
    (withheld,) = brief.withheld
    text = read(name, brief)
    if name in PUBLISHED_ONLY:
        assert withheld.text not in text
    else:
        assert text.index(withheld.text) > max(text.index(p.text) for p in brief.digest.points)


@every
def test_the_printed_digest_is_never_shown_as_ours(name, brief):
    if name != "json":
        assert "ملخص طبعه الموقع" not in read(name, brief)


@every
def test_a_brief_with_nothing_to_say_is_published_all_the_same(name, bare):
    assert read(name, bare).strip()


@every
def test_hostile_text_can_always_be_encoded_and_holds_no_control(name, hostile):
    text = PUBLISHERS[name](hostile)
    text.encode("utf-8")
    controls = {c for c in text if ord(c) < 32} - {"\n"}
    assert controls <= ({"\x1b"} if name == "terminal in colour" else set())
