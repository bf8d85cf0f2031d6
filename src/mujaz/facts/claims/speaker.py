"""Speaker: the words that name who speaks, beside a cue or far from it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.claims.cues import cue_of, listed
from mujaz.facts.claims.objects import is_accusative, is_announced
from mujaz.language.lexicon import closed, learned
from mujaz.language.phrases import begins_another
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_finite,
    is_verbal_noun,
    verb_kind,
    without_pronoun,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

FARTHEST = 30
"""Words between a cue and what is said."""

_CLITICS = ("لل", "ل", "بال", "ب")


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


def is_that(p: Passage, at: int) -> bool:
    """Say whether أن or إن, or «بأن», opens what is said here: not «بعد أن», not لأن."""
    form = p.form(at)
    if form not in _PLURALS | closed("complementisers") or form.startswith("لان") or form == "الا":
        return False
    if spells(p, at):
        return False
    return p.form(at - 1) not in closed("before_that", "relatives")


_PLURALS = frozenset(("انهن", "بانهن", "بانهما", "اني", "انني", "اننا", "بانني", "باننا"))


def spells(p: Passage, at: int) -> bool:
    """Say whether إن is the letter of a name, «إن بي سي»."""
    return p.form(at) == "ان" and p.form(at + 1) == "بي" and p.form(at + 2) in ("سي", "ايه", "اي")


def stops(p: Passage, at: int, start: int) -> bool:
    """Say whether the name of a speaker that begins at `start` has ended before `at`."""
    form = p.form(at)
    if at in p.within or spells(p, at):
        return False
    if begins_another(p.words, at, start) or form in _NO_NOUN or is_full(p, at, start):
        return True
    if form in (
        "الذي",
        "التي",
        "الذين",
        "حيث",
        "فان",
        "فانه",
        "فانها",
        "فانهم",
        "وهو",
        "وهي",
        "وهم",
        "وذلك",
    ):
        return True
    if form in closed("times") and not _is_title(p, at):
        return True
    if form in forms("words", "never_in_speaker") or (at > start and follows_name(p, at, start)):
        return True
    if form in listed("occasion_openers") and at > start:
        return form != "عن" or p.form(at - 1) not in listed("governs")
    if at > start and (form == "ل" or _is_manner(p, at) or _is_kin_of_speaker(form)):
        return True
    if (
        form == "علي"
        and at not in p.people
        and p.form(at - 1) not in listed("governs")
        and _is_closed(p, at - 1)
    ):
        return True
    if form.startswith("ل") and _is_addressee(p, at, start):
        return True
    if form in ("في", "علي", "من") and (p.form(at - 1) == "،" or _is_occasion(p, at + 1)):
        return True
    return _is_new_verb(p, at, start)


_NO_NOUN = closed("verb_particles", "what", "subordinators", "clause_openers", "conditions") - {
    "وسط",
    "ما",
    "لو",
} | {"عما", "ثم"}


def _is_manner(p: Passage, at: int) -> bool:
    """Say whether ب and a noun alone, right before أن, tell how it is said: «بشراسة», «بشدة»."""
    form = p.form(at)
    noun = form.startswith("ب") and form.endswith("ه") and len(form) > 3
    named = form.startswith("بال") or at in p.people or form in learned()["radical"]
    return noun and not named and is_that(p, at + 1)


def _is_kin_of_speaker(form: str) -> bool:
    """Say whether ل and a noun of the speaker's own tell to whom it is said: «لنظيره»."""
    ends = (owner for owner in ("ها", "هم", "ه") if form.endswith(owner))
    return form[:1] == "ل" and any(is_common(form[1 : -len(end)]) for end in ends)


def _is_closed(p: Passage, at: int) -> bool:
    """Say whether a noun phrase can end with the word at `at`: a definite one or a name."""
    return p.form(at).startswith("ال") or p.is_mark(at) or at + 1 in p.people.values()


def is_full(p: Passage, at: int, start: int) -> bool:
    """Say whether a calling, a comma, its bearer and a comma end before `at`: «الرئيس، فلان، …»."""
    if p.form(at - 1) != "،" or p.is_mark(at):
        return False
    named = (first for first, past in p.people.items() if start < first < past == at - 1)
    return any(p.form(first - 1) == "،" for first in named)


def follows_name(p: Passage, at: int, start: int) -> bool:
    """Say whether a person's name ends before `at`, and another noun phrase begins there."""
    if not any(start <= first < at == end for first, end in p.people.items()):
        return False
    form = p.form(at)
    if p.is_mark(at) or form in closed("adverbs", "prepositions") or form != bare(form):
        return False
    return form.startswith("ال") or at in p.people or at in p.bodies or is_common(form)


def _is_new_verb(p: Passage, at: int, start: int) -> bool:
    form = p.form(at)
    cue = cue_of(form)
    if cue is not None and at > start and (cue[0].tense == "participle" or not cue[0].homograph):
        return True
    return at > start and form[0] in "وف" and is_finite(form[1:]) and bare(form) != form


def _is_title(p: Passage, at: int) -> bool:
    """Say whether «العام» belongs to a title, or «اليوم» to a newspaper."""
    form = p.form(at)
    if form in ("العام", "عام", "الاول", "اول"):
        return not p.is_mark(at - 1) and not p.form(at + 1)[:1].isdigit()
    return False


def _is_occasion(p: Passage, at: int) -> bool:
    form = p.form(at)
    if form in closed("times") or form[:1].isdigit():
        return True
    kinds = listed("occasions")
    return any(w in kinds for w in (form, plain(form), form[:-1], form[:-2], plain(form)[:-1]))


def _is_addressee(p: Passage, at: int, start: int) -> bool:
    form = p.form(at)
    name = form[2:] if form.startswith("لل") else form[1:]
    if name not in listed("addressees") and form not in listed("occasion_openers"):
        return False
    return not (at == start + 1 and p.form(start) in listed("journalists"))


def trimmed(p: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Return the range without marks at its ends, or None where no name can be left."""
    while start < end and p.is_mark(start) and start not in p.quotes:
        start += 1
    while end > start and p.is_mark(end - 1) and (not p.inside[end - 1] or end - 1 in p.quotes):
        end -= 1
    if start in p.quotes and p.quotes[start] == end - 1:
        start, end = start + 1, end - 1
    if not 0 < end - start <= FARTHEST or not _may_name(p, start):
        return None
    if any(is_accusative(p.form(i)) and not p.inside[i] for i in range(start + 1, end)):
        return None
    return start, end


def _may_name(p: Passage, at: int) -> bool:
    form = p.form(at)
    if p.is_mark(at) or len(form) < 2 or form[0].isdigit():
        return False
    if at in p.people and form in closed("prepositions"):
        return True
    if without_pronoun(form) in listed("occasion_openers"):
        return False
    if {form, bare(form)} & forms("words", "never_speaker") or bare(form) in _POINTERS:
        return False
    if _bears_preposition(form):
        return False
    if at in p.people:
        return True
    if form[0] == "ب" and is_verbal_noun(form[1:]):
        return False
    if form in listed("occasion_openers") or is_accusative(form):
        return False
    if is_announced(form.removeprefix("ال")) and plain(form) not in forms("sources", "documents"):
        return False
    if is_verbal_noun(form) and (without_pronoun(form) != form or _is_deed(form)):
        return False
    kinds = ("prepositions", "demonstratives", "independent_pronouns", "complementisers")
    if form in closed(
        *kinds, "relatives", "adverbs", "times", "what", "negations", "verb_particles"
    ):
        return False
    return not is_finite(form)


def _is_deed(form: str) -> bool:
    """Say whether a definite verbal noun tells what is done, «التمثيل», and no body: «الاتحاد»."""
    deed = plain(form)
    broken = len(deed) == len("أفعال") and deed[0] == deed[3] == "ا"  # «الأكراد» looks so too
    others = listed("bodies") | forms("sources", "documents")
    return form.startswith("ال") and not broken and deed not in others


_POINTERS = closed("demonstratives", "complementisers", "prepositions", "independent_pronouns")


def _bears_preposition(form: str) -> bool:
    if borne_preposition(form) == "ب":
        return True
    return form.startswith(("لل", "بال")) or (form[0] == "ل" and is_verbal_noun(form[1:]))


def before(p: Passage, at: int) -> tuple[int, int] | None:
    """Return the noun phrase that stands right before a verb and opens its clause: «مون قال»."""
    first = max(p.first[at], at - FARTHEST)
    start = at
    while start > first and not p.is_mark(start - 1) and not is_that(p, start - 1):
        start -= 1
    end = at
    while end > start and p.form(end - 1) in ("قد", "فقد", "ايضا", "كان", "كانت", "نفسه", "نفسها"):
        end -= 1
    dash = p.form(start - 1) in "-–" and start - first > _DATELINE
    if (
        start != p.first[at]
        and not is_that(p, start - 1)
        and (dash or p.form(start - 1) not in _OPENERS)
    ):
        return None
    while start < end and p.form(start) in LINKS:
        start += 1
    return _appositive(p, start, end)


_DATELINE = 12  # words before which a dash may open a clause
_OPENERS = frozenset("-،:•.؛–/|…")
LINKS = listed("links")


def _appositive(p: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Return the phrase where no verb or relative clause stands in it."""
    if start >= end or end - start > 10 or _is_clause(p, start, end):
        return None
    if any(
        verb_of(p, i) or p.form(i) in closed("relatives", "complementisers") or _breaks(p, i)
        for i in range(start, end)
    ):
        return None
    return trimmed(p, start, end)


def _is_clause(p: Passage, start: int, end: int) -> bool:
    """Say whether a verb and its subject open the range: «بدأ المزارعون»."""
    form = p.form(start)
    if form != bare(form) and cue_of(form) is not None:
        return True
    names = p.is_name(start) or form.startswith("ال") or start + 1 >= end
    return not names and verb_kind(form) is not None and p.form(start + 1).startswith("ال")


def _breaks(p: Passage, at: int) -> bool:
    return p.form(at) in forms("words", "never_in_speaker") and at not in p.within


def verb_of(p: Passage, at: int) -> bool:
    """Say whether a word is a finite verb."""
    return is_finite(p.form(at)) or is_finite(bare(p.form(at)))
