"""Cues: the verbs and participles that say that somebody said something."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

from mujaz.facts import wording
from mujaz.language.letters import fold
from mujaz.language.words import bare

TABLE: dict[str, Any] = wording.table("claims")


_Gender = Literal["m", "f", "p"]
_Tense = Literal["past", "imperfect", "participle"]


class Cue(NamedTuple):
    """One form of a verb of saying and how what is said may follow it.

    `takes` holds prepositions, and `object` for a noun at once; `person` tells that whom it is
    said to may stand before them, `needed` that somebody must, `accuses` that what is said begins
    with it, `describes` that it may. `attached` tells that a pronoun on the verb stands for it.
    `gender` is m, f or p.
    """

    takes: frozenset[str]
    gender: _Gender
    tense: _Tense
    act: Literal["said", "denied", "declined"]
    person: bool = False
    named_only: bool = False
    homograph: bool = False
    impersonal: bool = False
    needed: bool = False
    describes: bool = False
    accuses: bool = False
    attached: bool = False


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of words of the table, normalised."""
    return wording.listed("claims", "words", name)


@cache
def forms(*path: str) -> frozenset[str]:
    """Return a list of the table at `path`, normalised."""
    return wording.listed("claims", *path)


def plain(form: str) -> str:
    """Return a form without conjunction, article and the pronoun or ل before or after it."""
    word = bare(form)
    for prefix in ("لل", "بال", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            return word[len(prefix) :]
    return word


@cache
def cues() -> dict[str, Cue]:
    """Return every form of every verb of saying, normalised, without a conjunction."""
    found: dict[str, Cue] = {}
    for row in TABLE["verbs"]:
        for line in row["forms"]:
            for form, gender, tense in _inflected(*map(fold, line.split())):
                old = found.get(form)
                cue = _cue(row, form, gender, tense)
                found[form] = cue._replace(takes=cue.takes | (old.takes if old else frozenset()))
                if (cue.needed or cue.describes) and tense != "participle":
                    found |= _attached(form, cue)
    return found


def _cue(row: dict[str, Any], form: str, gender: _Gender, tense: _Tense) -> Cue:
    return Cue(
        frozenset(map(fold, row["takes"])),
        gender,
        tense,
        row.get("act", "said"),
        row.get("person", False),
        row.get("named_only", False),
        form in listed("homographs"),
        form in listed("impersonal"),
        row.get("needed", False),
        row.get("describes", False),
        row.get("accuses", False),
    )


def _attached(form: str, cue: Cue) -> dict[str, Cue]:
    """Return the forms that end in the pronoun of whom it is said to: اتهمه، تصنفهم."""
    stem = form[:-1] + "ا" if form.endswith("ي") and cue.tense == "past" else form
    ended = {stem + pronoun for pronoun in ("ه", "ها", "هم", "هما")}
    made = cue._replace(attached=True, impersonal=False)
    return {form: made._replace(homograph=form in listed("homographs")) for form in ended}


def cue_of(form: str) -> tuple[Cue, int] | None:
    """Return the cue that a form is, and how many letters of a conjunction stand before it."""
    found = cues().get(form)
    if found is not None:
        return found, 0
    found = cues().get(form[1:]) if form[:1] in ("و", "ف") else None
    return None if found is None else (found, 1)


_Form = tuple[str, _Gender, _Tense]


def _inflected(past: str, imperfect: str = "", participle: str = "") -> list[_Form]:
    """Return the third persons of a verb and its participle: singular, dual and plural."""
    weak = past[:-1] if past[-1] in "اي" else past
    forms: list[_Form] = [
        (past, "m", "past"),
        (weak + "ت", "f", "past"),
        (weak + "وا", "p", "past"),
    ]
    if past == weak and len(past) > 3:  # a shorter dual looks like an accusative: ردا
        forms += [(past + "ا", "p", "past"), (past + "تا", "p", "past"), (past + "ن", "p", "past")]
    if imperfect:
        stem = imperfect[:-1] if imperfect[-1] in "يو" else imperfect
        forms += [(imperfect, "m", "imperfect"), ("ت" + imperfect[1:], "f", "imperfect")]
        forms += [(stem + "ون", "p", "imperfect")]
        if stem == imperfect:
            forms += [(stem + "ان", "p", "imperfect")]
    if participle:
        base = participle.removesuffix("ا")
        forms += [(participle, "m", "participle"), (base + "ه", "f", "participle")]
        forms += [(base.removesuffix("ي") + "ين", "p", "participle")]
    return forms
