"""Nation: whether a calling is of somebody by the land he holds it for."""

from __future__ import annotations

from mujaz.facts.claims.cues import listed
from mujaz.language.lexicon import closed
from mujaz.language.words import is_definite

_STEM = 3  # letters of a country that its adjective keeps


def is_of_land(title: tuple[str, ...], mine: tuple[str, ...]) -> bool:
    """Say whether a calling and a nation are of a fuller calling: «الوزير المصري».

    «وزير المالية المصري» and «وزير خارجية مصر» are he; «الرئيس المصري» is no head of anything else.
    """
    office = mine[0] in closed("offices") - listed("heads_of_land")
    if len(mine) != 2 or mine[0] != title[0] or not office:
        return False
    stem = mine[1].removesuffix("ي")
    if stem == mine[1] or len(stem) < _STEM:
        return False
    lands = {stem + end for end in ("", "ا", "يا", "ي", "يه")}
    return any(word in lands for word in title[1:])


def is_of_nation(form: str) -> bool:
    """Say whether a word may be an adjective of a nation: «الفرنسي»."""
    named = closed("times", "relatives")
    return is_definite(form) and form.endswith(("ي", "يه")) and form not in named
