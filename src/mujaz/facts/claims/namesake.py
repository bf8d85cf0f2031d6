"""Namesake: whose name the one word is that names a speaker: «الوادي» for «حبيب الوادي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import plain
from mujaz.facts.claims.known import words_of
from mujaz.facts.claims.same import latest
from mujaz.language.lexicon import closed
from mujaz.language.words import is_common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.known import Known
    from mujaz.facts.claims.turns import Turn


def namesake(
    known: Known, turn: Turn, turns: Sequence[Turn], whole: str | None = None
) -> str | None:
    """Return the only person whose longer name ends with the one word that names a speaker.

    Where several bear it, `whole` among them if it is given, who spoke last under a name that ends
    so. No body, land or calling is a person's last name.
    """
    p, at = known.p, turn.start + (known.p.form(turn.start) in closed("styles"))
    form = p.form(at)
    called = plain(form) in closed("offices") or form in closed("cities", "institutions")
    if turn.end - at != 1 or turn.skip or called or at in known.bodies:
        return None
    if at not in known.people and is_common(plain(form)):
        return None
    bearers = {name for name in known.people.values() if _ends(name, form)}
    if whole is not None and whole not in bearers:
        return None
    if len(bearers) == 1:
        return bearers.pop()
    spoken = [t for t in turns if bearers & set(_names(known, t))]
    last = latest(spoken, turn.start) if bearers else None
    return next((name for name in _names(known, last) if name in bearers), None) if last else None


def _names(known: Known, turn: Turn) -> list[str]:
    return [known.people[at] for at in range(turn.start, turn.end) if at in known.people]


def _ends(name: str, form: str) -> bool:
    told = words_of(name)
    return len(told) > 1 and told[-1] == plain(form)
