"""Answer: the statements in what a model wrote, whatever it put around them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mujaz.digest.draft import tidy

Part = Literal["summary", "points"]

_MOST_PROPOSALS = 12  # of one answer: a model that goes on for ever costs no more than that
_MOST_CITED = 20
_THOUGHT = "</think>"  # what stands before it is the model's own deliberation
# The part that follows, or one statement: an innermost object. Found one by one, statements
# survive fences, chatter and an end that was cut off.
_PIECE = re.compile(r'"(?P<part>summary|points)"\s*:|(?P<object>\{[^{}]{0,4000}\})')
_DIGITS = re.compile(r"\d{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the model would say, and the numbers of the sentences it names, as it gave them."""

    part: Part
    text: str
    cites: tuple[int, ...]


def proposals(answer: str) -> tuple[Proposal, ...]:
    """Return the statements of an answer in order, no text twice, a dozen at most.

    Nothing is raised for an answer that holds none.
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
        elif proposal := _proposal(part, piece["object"]):
            yield proposal


def _proposal(part: Part, written: str) -> Proposal | None:
    try:
        told = json.loads(written, strict=False)  # models write line breaks into strings
    except (ValueError, RecursionError):
        return None
    text = told.get("text")
    said = tidy(_seen(text)) if isinstance(text, str) else ""
    if not said:
        return None
    return Proposal(part=part, text=said + ".", cites=_numbers(told.get("sentences")))


def _seen(text: str) -> str:
    """Return what can be seen of a text: no verifier reads what reorders or hides its letters."""
    plain = " ".join(text.split())
    return "".join(char for char in plain if unicodedata.category(char)[0] != "C")


def _numbers(told: object) -> tuple[int, ...]:
    """Return the sentence numbers, whether they are a list, a number or written: «[3]», «٣، ٤»."""
    some = told if isinstance(told, list) else [told]
    written = " ".join(str(one) for one in some[:_MOST_CITED] if isinstance(one, int | str))
    return tuple(dict.fromkeys(int(digits) for digits in _DIGITS.findall(written)[:_MOST_CITED]))
