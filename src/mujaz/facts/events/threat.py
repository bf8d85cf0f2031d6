"""Threat: whether a verb threatens with what would be done, and whether that hangs on something."""

from __future__ import annotations

from itertools import pairwise

from mujaz.facts.events import listed
from mujaz.facts.events.telling import Telling
from mujaz.language.words import Word, bare, is_finite, verb_kind


def hangs(telling: Telling) -> bool:
    """Say whether a clause threatens, and the threat is more than made.

    One that was made has happened, as any speech: «هدد بالانسحاب». It is a condition where «إن» and
    a past say on what it hangs (Ryding 2005, 39): «هدد بالانسحاب إن رفضت الشركة».
    """
    verb = telling.predicate
    if verb is None or verb.form not in listed.words_of("conditional", "verbs"):
        return False
    after = telling.words[verb.at + 1 :]
    made = verb.tense == "past" and not any(_sets(a, b) for a, b in pairwise(after))
    end = next((at for at, word in enumerate(after) if is_finite(bare(word.form))), len(after))
    what = [w.form.removeprefix("بال") for w in after[:end] if w.form.startswith("ب")]
    waves = verb.form in listed.words_of("conditional", "waving")
    deeds = (form.removeprefix("ب") for form in what)
    return not made and any(not waves or listed.is_deed(deed) or deed == "ان" for deed in deeds)


def _sets(particle: Word, verb: Word) -> bool:
    """Say whether «إن» sets a condition: a past follows it at once, which never follows «أن»."""
    return particle.form == "ان" and verb_kind(verb.form) in ("past", "either")
