"""Sayings: who says what in a statement, also where its one sentence is too short to tell."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.fact import Claim
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import is_that, says
from mujaz.verify.checks.denied import denied
from mujaz.verify.checks.identity import forms_of, is_title
from mujaz.verify.reading import Reading, Term, claims_of, names_of
from mujaz.verify.wording import listed

_SPEAKER, _NAME = 10, 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Saying:
    """The words of a speaker and the words of what is said, in a statement."""

    speaker: tuple[Term, ...]
    said: tuple[Term, ...]


def sayings(aligned: Aligned) -> list[Saying]:
    """Return who says what in a statement, each speaker with the whole name."""
    statement = aligned.statement
    found = [one for claim in claims_of(statement) if (one := _of_claim(claim, statement))]
    if found:
        return found
    some = (_after_verb(statement), _after_comma(statement))
    return [one for one in some if one is not None]


def _of_claim(claim: Claim, statement: Reading) -> Saying | None:
    at = statement.text.find(claim.speaker)
    if at < 0:
        return None
    speaker = statement.inside(at, at + len(claim.speaker))
    said = statement.inside(claim.start, claim.end)
    if not speaker or not said:
        return None
    rest = _name_from(statement, speaker[-1].at + 1)
    outside = [one for one in rest if not said[0].at <= one.at <= said[-1].at]
    return Saying(speaker=(*speaker, *outside), said=said)


def _name_from(statement: Reading, at: int) -> tuple[Term, ...]:
    """Return the words of a person's name that goes on from a place."""
    names = names_of(statement, 0)
    end = at
    while end < min(len(statement.terms), at + _NAME) and names.get(end) == "PERS":
        end += 1
    return statement.terms[at:end]


def _named_from(statement: Reading, at: int) -> tuple[Term, ...]:
    """Return a name and the titles before it."""
    end = at
    while end < min(len(statement.terms) - 1, at + _NAME) and is_title(statement.terms[end].form):
        if names_of(statement, 0).get(end) == "PERS":
            break
        end += 1
    name = _name_from(statement, end)
    return (*statement.terms[at:end], *name) if name else ()


def _after_verb(statement: Reading) -> Saying | None:
    """Return the saying of a statement that begins with its verb: «ذكر فلان أن», «اعتبر فلان»."""
    first = int(bool(denied(statement)) and statement.terms[0].kind == "light")
    if not says(statement.terms[first].form):
        return None
    after = statement.terms[first + 1 : first + 1 + _SPEAKER]
    that = next((n for n, one in enumerate(after) if is_that(one.form)), None)
    speaker = after[:that] if that is not None else _named_from(statement, first + 1)
    if not forms_of(speaker) or any(says(one.form) for one in speaker[1:]):
        return None
    rest = statement.terms[speaker[-1].at + 1 :]
    return Saying(speaker=speaker, said=rest) if rest else None


def _after_comma(statement: Reading) -> Saying | None:
    """Return the saying of a statement that ends with its source: «…، في رأي فلان»."""
    opening = listed("words", "saying", "sourcing")
    for term in reversed(statement.terms):
        if term.form in opening:
            speaker = tuple(one for one in statement.terms[term.at + 1 :] if one.form != ".")
            said = statement.terms[: term.at]
            if 0 < len(speaker) <= _SPEAKER and len(said) > 2:
                return Saying(speaker=speaker, said=said)
        if term.form == "،":
            return None
    return None
