"""Lands: the country that one word names, or is the adjective or the capital of."""

from __future__ import annotations

from functools import cache

from mujaz.facts import wording
from mujaz.facts.places.gazetteer import TRUSTED, shipped
from mujaz.facts.places.placewords import country_of
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.verify import keys
from mujaz.verify.wording import table


@remembered()
def land_of(form: str) -> str | None:
    """Return the ISO 3166-1 code of the country that a normalised word speaks of, or None."""
    for base in sorted(keys.bases(form), key=lambda base: (-len(base), base)):
        if code := _known().get(base) or country_of(base):
            return code
    return None


@remembered()
def land_around(form: str) -> str | None:
    """Return the code of the country that a word speaks of, or in which the town lies it names."""
    towns = (_towns()[base] for base in sorted(keys.bases(form)) if base in _towns())
    return land_of(form) or next(towns, None)


@cache
def _towns() -> dict[str, str]:
    """Return the country of each town whose name is no other word, of one word."""
    cells = (row.split("\t") for row in shipped().rows if "\tcity\t" in row)
    return {one[0]: one[2] for one in cells if one[-1] == str(TRUSTED) and " " not in one[0]}


@cache
def _known() -> dict[str, str]:
    cells = (row.split("\t", 3) for row in shipped().rows if "\tcountry\t" in row)
    found = {name: code for name, _, code, _ in cells if " " not in name}
    for code, names in wording.table("countries")["names"].items():
        found |= {fold(name): code for name in names if " " not in name}
    found |= {fold(name): code for code, name in table("capitals").items()}
    found |= {name.removeprefix("ال"): code for name, code in found.items()}
    stems = {name[:-1]: code for name, code in found.items() if name[-1] in "اه" and len(name) > 4}
    return stems | found  # فنزويلا: فنزويلي
