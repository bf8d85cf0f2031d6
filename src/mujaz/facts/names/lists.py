"""Lists: what `data/names.toml` knows, and the words that may stand in a body's name."""

from __future__ import annotations

from functools import cache

from mujaz.facts import wording
from mujaz.language.remembered import remembered
from mujaz.language.words import is_common, is_definite, verb_kind

STOPS = ("waiting", "relatives", "times", "weekdays", "periods", "independent_pronouns", "adverbs")
"""Lists of closed words of which none is in a name."""


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """Return a list of `data/names.toml`, normalised."""
    return wording.listed("names", table, name)


@cache
def nations() -> frozenset[str]:
    """Return the definite adjectives of nations and peoples: «الفرنسي»، «الفرنسية»."""
    stems = listed("nations", "stems")
    return frozenset(f"ال{stem}{end}" for stem in stems for end in ("ي", "يه", "يين"))


@remembered()
def is_of_name(form: str) -> bool:
    """Say whether an adjective belongs to the names of bodies: a nation's, «الدولي»."""
    return form in nations() or form in listed("definite", "qualities")


@cache
def _describing() -> frozenset[str]:
    stems = listed("describing", "stems")
    return frozenset(f"ال{stem}{end}" for stem in stems for end in ("", "ي", "ه", "يه"))


@cache
def abstract() -> frozenset[str]:
    """Return the definite nouns that look like adjectives: «الأغلبية»."""
    return frozenset(f"ال{noun}" for noun in listed("describing", "nouns"))


@remembered()
def is_adjective(form: str) -> bool:
    """Say whether a definite word may be an adjective in a body's name: no describing one."""
    shaped = form.endswith(("ي", "يه")) or is_of_name(form)
    return is_definite(form) and shaped and form not in _describing() | abstract()


@remembered()
def is_construct(form: str) -> bool:
    """Say whether a noun without ال may be of the name: «مجلس شورى الدولة»."""
    return form.isalpha() and is_common(form) and not verb_kind(form)


def is_a_people(form: str) -> bool:
    """Say whether a word is a plural of persons, the name of none: «المسلمين»، «الحوثيون»."""
    return is_definite(form) and form.endswith(("ين", "ون"))
