"""Answer: the statements in what a model wrote, whatever it put around them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mujaz.digest.draft import tidy
from mujaz.language import sentences

Part = Literal["summary", "points"]

_MOST_PROPOSALS = 12  # of one answer: a model that goes on for ever costs no more than that
_MOST_CITED = 20
_THOUGHT = "</think>"  # what stands before it is the model's own deliberation
# The part that follows, or an innermost object. Found one by one, statements survive fences,
# chatter and an end that was cut off.
_PIECE = re.compile(r'"(?P<part>summary|points)"\s*:|(?P<object>\{[^{}]{0,4000}(?:\}|\Z))')
_DIGITS = re.compile(r"\d{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One sentence that the model would say, and the numbers of the sentences that it names."""

    part: Part
    text: str
    cites: tuple[int, ...]


def proposals(answer: str) -> tuple[Proposal, ...]:
    """Return the statements of an answer in order, no text twice, a dozen at most.

    An item of several sentences is as many statements. Nothing is raised for an answer that holds
    none.
    """
    found: dict[str, Proposal] = {}
    for proposal in _found(answer.rpartition(_THOUGHT)[2]):
        found.setdefault(proposal.text, proposal)
        if len(found) == _MOST_PROPOSALS:
            break
    return tuple(found.values())


def _found(answer: str) -> Iterator[Proposal]:
    part: Part = "summary"
    for piece in _PIECE.finditer(answer):
        if piece["part"]:
            part = "points" if piece["part"] == "points" else "summary"
        else:
            text, cites = _item(piece["object"])
            for said in text:
                yield Proposal(part=part, text=said, cites=cites)


def _item(written: str) -> tuple[list[str], tuple[int, ...]]:
    """Return the sentences of one item, and the numbers it names; of a cut one, the whole ones."""
    is_cut = not written.endswith("}")
    closed = written.rstrip("\\") + '"}' if is_cut else written
    try:
        told = json.loads(closed, strict=False)  # models write line breaks into strings
    except (ValueError, RecursionError):
        return [], ()
    text = told.get("text")
    some = _sentences(text) if isinstance(text, str) else []
    return (some[:-1] if is_cut else some), _numbers(told.get("sentences"))


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text, each as it would be printed."""
    plain = _seen(text)
    some = (tidy(span.of(plain)) for span in sentences.split(plain))
    return [one + "." for one in some if one]


def _seen(text: str) -> str:
    """Return what can be seen of a text: no verifier reads what reorders or hides its letters."""
    plain = " ".join(text.split())
    return "".join(char for char in plain if unicodedata.category(char)[0] != "C")


def _numbers(told: object) -> tuple[int, ...]:
    """Return the sentence numbers, whether they are a list, a number or written: «[3]», «٣، ٤»."""
    some = told if isinstance(told, list) else [told]
    written = " ".join(str(one) for one in some[:_MOST_CITED] if isinstance(one, int | str))
    return tuple(dict.fromkeys(int(digits) for digits in _DIGITS.findall(written)[:_MOST_CITED]))
