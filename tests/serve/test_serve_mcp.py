"""The tools of an assistant, by the client of the protocol, over standard input and output."""

import asyncio
import os
import sys

import pytest
from mcp import Client, StdioServerParameters

from invented_news import FISHING
from mujaz import __version__
from mujaz.cli.mcp import mcp
from mujaz.errors import NotInstalled
from mujaz.fact import Facts
from mujaz.serve.mcp import LONGEST, Kind

COMMAND = StdioServerParameters(
    command=sys.executable, args=["-m", "mujaz", "mcp"], env=dict(os.environ)
)
PAGE = f"<html><body><article><p>{FISHING}</p></article></body></html>"
CALLS = {
    "digest": ("digest", {"article": FISHING, "published": "2026-11-15"}),
    "html": (
        "digest",
        {"article": PAGE},
    ),
    "facts": ("facts", {"article": FISHING}),
    "dates": ("facts", {"article": FISHING, "kinds": ["dates"]}),
    "verify": (
        "verify",
        {"article": FISHING, "summary": "يشمل القرار 340 قاربا.\nيشمل القرار 430 قاربا."},
    ),
    "nothing": ("digest", {}),
    "both": ("digest", {"article": FISHING, "address": "https://news.example/"}),
    "long": ("digest", {"article": "ا" * (LONGEST + 1)}),
    "long summary": ("verify", {"article": FISHING, "summary": "ا" * 20_001}),
    "no summary": ("verify", {"article": FISHING}),
    "English": ("digest", {"article": "The ministry said on Sunday that " * 20}),
    "inside": ("digest", {"address": "http://169.254.169.254/latest/meta-data/"}),
    "file": ("digest", {"address": "file:///etc/passwd"}),
    "path": ("digest", {"article": "/etc/passwd"}),
    "other kind": ("facts", {"article": FISHING, "kinds": ["weather"]}),
    "other tool": ("delete", {}),
    "after all that": ("digest", {"article": FISHING}),
}


@pytest.fixture(scope="module")
def answers():
    """What the server says of itself, its tools, and the answer to each call."""

    async def speak():
        async with Client(COMMAND, read_timeout_seconds=120) as client:
            tools = (await client.list_tools()).tools
            told = {name: await client.call_tool(*call) for name, call in CALLS.items()}
            return client.server_info, tools, told

    return asyncio.run(speak())


def test_the_server_names_itself_and_its_tools(answers):
    server, tools, _ = answers
    assert (server.name, server.version) == ("mujaz", __version__)
    assert [tool.name for tool in tools] == ["digest", "facts", "verify"]
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_a_digest_has_its_label_and_the_words_that_support_it(answers):
    told = answers[2]["digest"].structured_content
    assert told["label"] == "إنتاج AI"
    assert told["published"] == "2026-11-15"
    for statement in (*told["summary"], *told["points"]):
        assert statement["verdict"] == "supported"
        assert all(words["text"] in FISHING for words in statement["evidence"])
    assert answers[2]["html"].structured_content["summary"]


def test_facts_are_all_or_of_the_kinds_asked_for(answers):
    article = {"title", "url", "published"}
    everything = answers[2]["facts"].structured_content
    assert everything.keys() == article | set(Facts.__slots__)
    assert set(Kind.__args__) == set(Facts.__slots__)
    dates = answers[2]["dates"].structured_content
    assert dates.keys() == article | {"dates"}
    assert dates["dates"] == everything["dates"]


def test_a_wrong_figure_stands_beside_the_articles(answers):
    told = answers[2]["verify"].structured_content
    right, wrong = told["statements"]
    assert (told["supported"], right["verdict"]) == (False, "supported")
    assert wrong["verdict"] != "supported"
    assert [(one["words"], one["article"]) for one in wrong["faults"]] == [("430", "340")]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing", "give one of article and address"),
        ("both", "give one of article and address"),
        ("long", "at most 500000 characters"),
        ("long summary", "at most 20000 characters"),
        ("no summary", "summary"),
        ("English", "Arabic articles only"),
        ("inside", "private address"),
        ("file", "not http or https"),
        ("path", "Arabic articles only"),
        ("other kind", "kinds"),
        ("other tool", "delete"),
    ],
)
def test_what_can_not_be_done_is_told_to_the_assistant(answers, name, said):
    answer = answers[2][name]
    assert answer.is_error
    assert said in answer.content[0].text
    assert "root:" not in answer.content[0].text


def test_nothing_of_it_ends_the_server(answers):
    assert answers[2]["after all that"].structured_content["summary"]


def test_without_the_package_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "mujaz.serve.mcp", None)
    with pytest.raises(NotInstalled, match=r"mujaz\[mcp\]"):
        mcp()
