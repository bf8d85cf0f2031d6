"""Same: whether a person told by another calling is the one who has spoken: «وأضاف المدرب»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.known import head, words_of
from mujaz.facts.claims.sources import form_of
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_definite, is_plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.known import Known
    from mujaz.facts.claims.turns import Turn

_SENTENCES = 3  # in which one speaks on


def latest(turns: Sequence[Turn], start: int) -> Turn | None:
    """Return who has spoken last before `start`."""
    spoken = (turn for turn in turns if turn.end <= start and turn.at < start)
    return max(spoken, key=lambda turn: turn.at, default=None)


def adds(known: Known, start: int) -> bool:
    """Say whether a verb of going on stands before a speaker: its subject has spoken last."""
    return bare(known.p.form(start - 1)) in listed("adds")


def is_same_noun(known: Known, last: Turn, turn: Turn) -> bool:
    """Say whether a noun with ال alone is the one that the last speaker's words begin with.

    For a verb of going on, or right after the sentence in which he spoke.
    """
    p, start = known.p, turn.start
    if turn.end - start > 1 or not is_definite(form_of(p, start, turn.skip)):
        return False
    near = p.first[start] <= p.last[last.at]
    return head(form_of(p, last.start, last.skip)) == head(p.form(start)) and (
        near or adds(known, start)
    )


def goes_on(known: Known, last: Turn, turn: Turn, whole: str) -> bool:
    """Say whether a calling may be of the one who spoke last, and a verb of going on says so.

    «قال سمير الحداد إن … وأضاف المدرب الفرنسي»; `whole` is the last speaker in full, of whom no
    other office is told: «قال الوزير فلان إن … وأضاف السفير» is another.
    """
    p = known.p
    if not adds(known, turn.start) or not _may_be(known, last, turn):
        return False
    office, other = head(p.form(turn.start)), words_of(whole)[0]
    if other in closed("offices") and other != office and not _is_free(known, turn):
        return False
    sentence = p.first[turn.start]
    for _ in range(_SENTENCES):
        if sentence <= last.at:
            return True
        sentence = p.first[sentence - 1]
    return False


def is_only(known: Known, last: Turn, turn: Turn) -> bool:
    """Say whether what one does calls him who spoke last, as nobody else is named before it."""
    named = {name for at, name in known.people.items() if at < turn.start}
    return len(named) == 1 and _may_be(known, last, turn) and _is_free(known, turn)


def _may_be(known: Known, last: Turn, turn: Turn) -> bool:
    """Say whether a calling tells of one certain person, and the last speaker has a name."""
    agrees = {last.gender, turn.gender} != {"m", "f"}
    named = known.p.names_person(last.start, last.end)
    return agrees and named and _is_person(known, turn.start, turn.end)


def _is_free(known: Known, turn: Turn) -> bool:
    """Say whether a calling is what one does, and no office that others hold: «المدرب»."""
    form, after = known.p.form(turn.start), known.p.form(turn.start + 1)
    return head(form) in listed("callings") or (head(form), after) in _TWO_WORDS


_TWO_WORDS = frozenset((("مدير", "الفني"),))


def _is_person(known: Known, start: int, end: int) -> bool:
    """Say whether words call one certain person by what he is: «المدرب الفرنسي», «قائد الفريق»."""
    p = known.p
    form = p.form(start)
    if is_plural(form) or any(p.is_mark(i) for i in range(start, end)):
        return False
    if any(p.form(i) in closed("prepositions") for i in range(start, end)):
        return False
    owned = start + 1 < end and (is_definite(p.form(start + 1)) or p.is_name(start + 1))
    called = head(form) in closed("offices") | listed("callings")
    return called and (is_definite(form) or owned)
