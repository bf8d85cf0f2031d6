"""Initials: words that own their first و or ف, an ending borne behind it."""

from __future__ import annotations

from mujaz.language.lexicon import closed, learned

_ENDINGS = ("هما", "ها", "هم", "هن", "ه")
_SHORTEST = 3  # letters
_LISTS = ("past", "imperfect", "either", "common", "accusative", "plural", "masculine")
_SMALL = ("independent_pronouns", "adverbs", "counting", "quantifiers", "absolutes", "not_verbs")


def inflects_a_whole(form: str) -> bool:
    """Say whether a word that owns its و or ف bears an ending: «وزيرا», «والداه», «فائدته».

    Where the rest is a word of its own it is one, «وردا», «وكلها»; but ف joins no noun, so that the
    ة of one, become ت, tells enough.
    """
    ending = next((end for end in _ENDINGS if form.endswith(end)), "ا" if form[-1] == "ا" else "")
    base = form.removesuffix(ending)
    if not ending or len(base) < _SHORTEST:
        return False
    if base.endswith("ت") and ending != "ا" and _is_owned(base[:-1] + "ه"):
        return form[0] == "ف" or not _is_known(base[1:-1] + "ه")
    return _is_owned(base) and not (_is_known(form[1:]) or _is_known(base[1:]))


def _is_owned(form: str) -> bool:
    return form in learned()["radical"] or form in closed("never_split")


def _is_known(rest: str) -> bool:
    """Say whether what follows a first letter is a word without it."""
    plain = rest.removeprefix("ال") if len(rest) > _SHORTEST + 1 else rest
    known = any({rest, plain} & learned()[name] for name in _LISTS)
    return known or bool({rest, plain} & closed(*_SMALL))
