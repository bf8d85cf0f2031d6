"""Office: whether a phrase tells of what, under whom or when an office is held."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import Clause
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    preposition,
)


def is_the_holder(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase names who holds an office: «نجم الفريق، فلان،», «وزير الصحة | وانغ»."""
    if not _ends_in_title(clause):
        return False
    if phrase.kind is Kind.APPOSITION:
        return is_name(phrase.words[0])
    form = bare(phrase.words[0].form)
    named = not (is_common(form) or is_definite(form) or form in closed("offices"))
    return phrase.kind is Kind.ITEM and not phrase.after_comma and named


_LONGEST_TITLE = 8  # words


def tells_when_in_office(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase tells under whom or when an office was held.

    «وزير العدل في حكومة فلان»: without it who was once minister would be minister still.
    """
    words = [word for word in phrase.words if not word.is_mark]
    opens = bool(preposition(words[0].form)) or words[0].form in closed("prepositions")
    near = {bare(word.form) for word in words[:2]}
    tenure = opens and (any(w.is_number for w in words[:4]) or bool(near & closed("tenures")))
    return tenure and _ends_in_title(clause)


def _ends_in_title(clause: Sequence[Word]) -> bool:
    """Say whether the words end in the noun phrase of an office: «وزير الدولة للشؤون كذا»."""
    for word in reversed(clause[-_LONGEST_TITLE:]):
        form = bare(word.form)
        if is_finite(form) or preposition(form) in ("في", "من", "الي", "علي", "عن", "مع"):
            return False
        if form in closed("offices") or "ال" + form in closed("bare_roles"):
            return True
    return False


def tells_who(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase tells of what an indefinite office is: «أرملة زعيم [في تنظيم]»."""
    form = bare(clause[-1].form)
    form = form[len(borne_preposition(form)) :]
    office = form in closed("offices", "kin") or "ال" + form in closed("bare_roles")
    return office and not is_definite(form) and not phrase.after_comma
