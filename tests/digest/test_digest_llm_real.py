"""A real server with a real model, as bad as they come: nothing untrue of it is published."""

import subprocess
from pathlib import Path

import pytest

from mujaz.brief import Verdict
from mujaz.digest.llm.answer import proposals
from mujaz.digest.llm.endpoint import endpoint_of
from mujaz.digest.llm.server import Server
from mujaz.engine import brief_of
from mujaz.language.words import words
from mujaz.read.source import open_source
from mujaz.settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
INSTALLED = ROOT / "build/llm-server/.made"
EXAMPLE = ROOT / "examples/brief.txt"

pytestmark = [
    pytest.mark.llm_server,
    pytest.mark.skipif(
        not INSTALLED.is_file(), reason="skipped: no model server (scripts/llm-server)"
    ),
]


@pytest.fixture(scope="module")
def settings():
    """Serve on a free port while these tests run; return the settings that ask there."""
    with subprocess.Popen(  # noqa: S603 - our own script
        [ROOT / "scripts/llm-server", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as server:
        address = server.stdout.readline().strip()
        yield Settings(
            engine="llm", llm_url=f"{address}/v1", llm_model="gemma-3-270m", llm_tokens=300
        )
        server.terminate()


class Heard:
    """A model that is asked as it is, and whose answers are kept."""

    def __init__(self, settings):
        self.server = Server(endpoint=endpoint_of(settings, {}), settings=settings)
        self.name = self.server.name
        self.replies = []

    def reply(self, messages, *, seconds, way=0):
        self.replies.append(self.server.reply(messages, seconds=seconds, way=way))
        return self.replies[-1]


def test_the_pipeline_stays_truthful_with_a_writer_that_bad(settings, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    model = Heard(settings)
    (news,) = open_source(str(EXAMPLE), settings)
    brief = brief_of(news, settings, model=model)

    assert model.replies[0].fault is None
    assert model.replies[0].way == 0, "the server takes a schema"
    assert model.replies[0].tokens_in
    assert brief.made_by.llm.calls >= 1
    wrote = {one.text for reply in model.replies for one in proposals(reply.text)}
    assert brief.made_by.llm.proposed == len(wrote)
    told = {word.form for word in words(news.body)} | {word.form[1:] for word in words(news.body)}
    for statement in (*brief.digest.summary, *brief.digest.points):
        assert statement.verdict is Verdict.SUPPORTED
        assert {word.form for word in words(statement.text) if not word.is_mark} <= told
    assert brief.digest.summary
