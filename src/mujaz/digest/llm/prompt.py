"""The prompt: what the model is asked, with the article as numbered sentences that are data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from importlib.resources import files

from mujaz.article import Article
from mujaz.digest.llm.model import Message
from mujaz.settings import Settings

_PROMPT = tomllib.loads(
    (files("mujaz.digest.llm") / "data/prompt.toml").read_text(encoding="utf-8")
)
FAULTS: dict[str, str] = _PROMPT["faults"]
CHECKS: dict[str, str] = _PROMPT["checks"]
_MOST_WORDS = 2500  # of an article that are shown: news says first what matters most
_NO_TAGS = str.maketrans("<>", "‹›")


def shown(article: Article) -> int:
    """Return how many of the article's sentences are shown, from its beginning."""
    held = 0
    for count, span in enumerate(article.sentences):
        held += len(span.of(article.body).split())
        if held > _MOST_WORDS and count:
            return count
    return len(article.sentences)


def asking(article: Article, settings: Settings) -> tuple[Message, ...]:
    """Return the conversation that asks for a digest of an article that has been split."""
    some = (span.of(article.body) for span in article.sentences[: shown(article)])
    lines = (f"[{number}] {_line(one)}" for number, one in enumerate(some, start=1))
    return (
        {"role": "system", "content": _system(settings)},
        {
            "role": "user",
            "content": "\n".join(("<article>", *lines, "</article>", _PROMPT["asked"])),
        },
    )


def repairing(
    so_far: tuple[Message, ...], answer: str, faults: Iterable[tuple[str, str]]
) -> tuple[Message, ...]:
    """Return the conversation that goes on to ask for other words for each (text, fault)."""
    listed = "\n".join(f"- «{_line(text)}»: {_line(fault)}" for text, fault in faults)
    return _going_on(so_far, answer, _PROMPT["further"]["repair"].format(faults=listed))


def asking_again(so_far: tuple[Message, ...], answer: str, fault: str) -> tuple[Message, ...]:
    """Return the conversation that goes on to ask for an answer that can be read."""
    return _going_on(so_far, answer, _PROMPT["further"]["unreadable"].format(fault=FAULTS[fault]))


def _going_on(so_far: tuple[Message, ...], answer: str, asked: str) -> tuple[Message, ...]:
    said = _sent(answer.strip()) or "{}"  # some servers refuse a turn without a word
    return (
        *so_far,
        {"role": "assistant", "content": said},
        {"role": "user", "content": asked.strip()},
    )


def _system(settings: Settings) -> str:
    fewest, most = settings.summary_statements
    low, high = settings.summary_words
    point_low, point_high = settings.point_words
    filled: str = _PROMPT["system"].format(
        fewest=fewest,
        most=most,
        summary_low=low,
        summary_high=high,
        points=settings.points,
        wording=_PROMPT["wording"][settings.llm_wording],
        point_low=point_low,
        point_high=point_high,
    )
    return filled.strip()


def _line(text: str) -> str:
    """Return the text as one line that ends no tag."""
    return _sent(" ".join(text.split()).translate(_NO_TAGS))


def _sent(text: str) -> str:
    """Return the text with nothing in it that UTF-8 can't carry."""
    return text.encode("utf-8", "replace").decode("utf-8")
