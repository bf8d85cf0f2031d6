"""A story as JSON and as a page: valid, whole, and nothing in it can become markup."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import jsonschema
import pytest

from mujaz.publish.chart import chart, written_figure
from mujaz.publish.element import serialise
from mujaz.publish.json import schema_of_story, story_to_json
from mujaz.publish.quotation import quotations
from mujaz.publish.story_feed import story_to_atom
from mujaz.publish.story_page import story_page
from mujaz.story.build import story_of
from mujaz.story.story import Cited, Figure, Ledger
from scripted_story import told

NOW = datetime(2026, 10, 17, 9, tzinfo=UTC)
HOSTILE = '<script>alert("x")</script> & «انفجار»'


@pytest.fixture(scope="module")
def story():
    return story_of("s1", told(), now=NOW, since=datetime(2026, 10, 14, tzinfo=UTC))


def test_the_json_is_what_the_schema_allows(story):
    made = json.loads(story_to_json(story))
    judge = jsonschema.Draft202012Validator(schema_of_story())
    judge.check_schema(schema_of_story())
    judge.validate(made)
    assert made["schema"] == "mujaz/story/1"


def test_the_page_has_each_section_and_every_link_leads_somewhere(story):
    page = story_page(story)
    seen = _Seen()
    seen.feed(page)
    assert {"h-news", "h-digest", "h-ledgers", "h-articles"} <= seen.ids
    assert {link[1:] for link in seen.links if link.startswith("#")} <= seen.ids
    assert 'dir="rtl"' in page


def test_no_word_of_an_article_becomes_markup(story):
    source = replace(story.articles[0], title=HOSTILE, url="javascript:alert(1)", outlet=HOSTILE)
    line = replace(story.digest[0], text=HOSTILE, outlets=(HOSTILE,))
    articles = (source, *story.articles[1:])
    page = story_page(replace(story, title=HOSTILE, articles=articles, digest=(line,)))
    assert "<script" not in page
    assert "javascript:" not in page


def test_figures_are_written_with_what_limits_them(story):
    figure = story.ledgers[0].figures[0]
    assert written_figure(replace(figure, low=2400.0, high=2400.0, comparator=">")) == (
        "أكثر من 2,400"
    )
    assert written_figure(replace(figure, low=12.0, high=15.0, comparator="=")) == "12–15"


@pytest.mark.parametrize("values", [(0.0, 0.0), (5.0, 5.0), (1e9, 1.5e9)])
def test_a_chart_can_be_drawn_of_any_figures(story, values):
    figures: tuple[Figure, ...] = tuple(
        replace(story.ledgers[0].figures[0], low=value, high=value) for value in values
    )
    ledger: Ledger = replace(
        story.ledgers[0], figures=figures, latest=figures[-1], low=min(values), high=max(values)
    )
    drawn = serialise(chart(ledger))
    assert drawn.count("<circle") == len(values)
    assert "nan" not in drawn


class _Seen(HTMLParser):
    """The ids and links of a page."""

    def __init__(self):
        super().__init__()
        self.ids, self.links = set(), []

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.ids |= {held["id"]} if held.get("id") else set()
        if tag == "a":
            self.links.append(held["href"])


def test_what_one_article_says_of_an_entry_is_one_quotation():
    body = "دعا الوزير، وقد عاد أمس، إلى هدنة"
    cited = [
        Cited(article="b", start=0, end=3, text="هدن"),
        *(
            Cited(article="a", start=s, end=e, text=body[s:e])
            for s, e in ((25, 33), (0, 10), (5, 10))
        ),
    ]
    assert [(one.article, one.start, text) for one, text in quotations(cited)] == [
        ("b", 0, "هدن"),
        ("a", 0, f"{body[:10]} … {body[25:33]}"),
    ]


def test_a_feed_keeps_its_name_when_the_story_is_told_under_another_title(story):
    told, other = story_to_atom(story), story_to_atom(replace(story, title="عنوان آخر"))
    name = told.partition("<id>")[2].partition("</id>")[0]
    assert f"</title><id>{name}</id>" in other
    assert "عنوان آخر" in other
