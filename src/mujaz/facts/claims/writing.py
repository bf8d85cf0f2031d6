"""Writing: whose statement, report or study it is that speaks as «البيان», «الدراسة» alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.known import borne, head
from mujaz.facts.claims.same import latest
from mujaz.facts.claims.sources import form_of
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, borne_preposition, is_definite, is_finite, without_pronoun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.known import Known
    from mujaz.facts.claims.turns import Turn

_FARTHEST = 7  # words from a writing to its author


def is_alone(known: Known, turn: Turn) -> bool:
    """Say whether a source is told by its noun with ال alone: «البيان», «التقرير نفسه»."""
    rest = {known.p.form(i) for i in range(turn.start + 1, turn.end)}
    return is_definite(form_of(known.p, turn.start, turn.skip)) and rest <= listed("same")


def with_author(known: Known, start: int) -> str | None:
    """Return a writing by the words that the text before has for it with its author.

    «تقرير لوزارة المياه», «الدراسة التي أجراها معهد الواحة»; None where it tells of two authors.
    """
    found: dict[str, str] = {}
    for at in known.before(start):
        author = _author(known, at)
        if author is not None:
            past = known.p.bodies.get(author) or known.p.people[author]
            name = known.bodies.get(author) or known.people[author]
            found.setdefault(name, known.text(at, past, borne(known.p.form(at))))
    if not found:
        return _of_definite(known, start)
    return next(iter(found.values())) if len(found) == 1 else None


def _of_definite(known: Known, start: int) -> str | None:
    """Return a writing whose owner no list of names knows: «بيان البيت الأبيض»."""
    p = known.p
    for at in reversed(known.before(start)):
        end = at + 1
        while is_definite(p.form(end)) and end < p.last[at]:
            end += 1
        if end - at > 2 and not is_definite(bare(p.form(at))):
            return known.text(at, end, borne(p.form(at)))
    return None


def _author(known: Known, at: int) -> int | None:
    """Return where the author's name begins after a writing at `at`."""
    p = known.p
    for index in range(at + 1, min(p.last[at], at + _FARTHEST)):
        form, before = p.form(index), p.form(index - 1)
        if index in known.bodies or index in known.people:
            follows = index == at + 1 and not is_definite(bare(p.form(at)))
            led = before in ("عن", "من") or _is_made_by(before)
            return index if follows or led or _is_given(form) else None
        other = form in closed("prepositions") and form not in ("عن", "من")
        if p.is_mark(index) or other or (is_finite(form) and not _is_made_by(form)):
            return None
    return None


def _is_given(form: str) -> bool:
    """Say whether ل stands on a name: «تقرير للأمم المتحدة»."""
    return form.startswith("لل") or borne_preposition(form) == "ل"


def _is_made_by(form: str) -> bool:
    """Say whether a verb and a pronoun tell who made a writing: «أجراها», «أصدرته»."""
    verb = without_pronoun(form)
    weak = verb[:-1] + "ي" if verb.endswith("ا") else verb  # «أجراها» of أجرى
    return verb != form and form.endswith(("ه", "ها")) and (is_finite(verb) or is_finite(weak))


def issuer(known: Known, start: int, turns: Sequence[Turn]) -> Turn | None:
    """Return who has spoken last in a writing of this kind: «قالت الوزارة في بيان», «البيان».

    One that goes on right after a saying, and of which nothing else tells, is of him who said it.
    """
    p = known.p
    told = [turn for turn in turns if turn.at < start and turn.end <= start]
    noun = head(p.form(start))
    issued = latest([turn for turn in told if _is_in_writing(known, turn, noun)], start)
    last = latest(told, start)
    if issued is not None or last is None or p.first[start] > p.last[last.at]:
        return issued
    untold = noun in _ISSUED and not known.before(start)
    return last if untold and (noun == "بيان" or not p.names_person(last.start, last.end)) else None


_ISSUED = ("بيان", "تقرير")


def _is_in_writing(known: Known, turn: Turn, noun: str) -> bool:
    p = known.p
    return any(
        p.form(i) == "في" and head(p.form(i + 1)) == noun and not is_definite(p.form(i + 1))
        for i in range(turn.at, p.last[turn.at])
    )
