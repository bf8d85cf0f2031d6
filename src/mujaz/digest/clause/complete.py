"""Complete: whether a clause has its verb and what the verb can't do without."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complement import is_complement
from mujaz.digest.clause.phrase import shows_object
from mujaz.digest.clause.predicate import concedes, waits_for_predicate
from mujaz.digest.clause.speech import SPEECH_MARKS
from mujaz.digest.clause.titled import named
from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import given, needs, noun_takes, particle, takes
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_feminine,
    is_feminine_verb,
    is_finite,
    preposition,
    verb_kind,
)

_FEWEST_WORDS = 6  # of a clause that may stand alone
_LONGEST_SUBJECT = 3  # words that can hold no object beside it
_ASIDES = frozenset(("وهو", "وهي", "وهم", "وذلك"))
_BEFORE_NOUNS = frozenset(("في", "الي", "عن", "مع"))  # prepositions that no verb follows


def is_complete(
    clause: Sequence[Word], *, closed_by_comma: bool = False, is_first: bool = True
) -> bool:
    """Say whether the clause has its verb, and each of its verbs what it can't do without.

    A comma that another clause follows shows that a predicate without a verb has come:
    «إن الوضع في المدينة مقلق، مشيرا إلى…». A clause that is joined to one before it
    (not `is_first`) may be short, and needs no verb after «وهو» or «وذلك».
    """
    verb = main_verb(clause)
    length = sum(not word.is_mark for word in clause)
    if not is_first and verb is None:
        return _is_aside_without_verb(clause) and length >= _FEWEST_WORDS / 2
    if verb is None or (is_first and length < _FEWEST_WORDS):
        return False
    if _opens_in_time(clause, verb):
        return False
    if waits_for_predicate(clause):
        comes = closed_by_comma and not is_inside_aside(clause) and not concedes(clause)
        if not comes:
            return False
    last = _last_verb(clause)
    some = dict.fromkeys((verb, last))
    whole = closed_by_comma and not is_inside_aside(clause)
    return all(_is_served(clause, at) or (whole and _is_spent(clause, at)) for at in some)


def _opens_in_time(clause: Sequence[Word], verb: int) -> bool:
    """Say whether this is a phrase of time, its verb only in what its noun says: «بعد إعلان أن»."""
    if bare(clause[0].form) not in closed("bounding_time"):
        return False
    return any(word.form in closed("complementisers") for word in clause[:verb])


def _last_verb(clause: Sequence[Word]) -> int:
    """Return the position of the last finite verb; the clause has one."""
    found = [i for i, word in enumerate(clause) if is_finite(_verb(word.form))]
    return found[-1] if found else 0


def _verb(form: str) -> str:
    """Return a verb without conjunction and without the ل of purpose: لتبدأ -> تبدأ."""
    plain = bare(form)
    return plain[1:] if plain[0] == "ل" and verb_kind(plain[1:]) == "imperfect" else plain


def _is_served(clause: Sequence[Word], verb: int) -> bool:
    """Say whether the verb at a position has what it can't do without."""
    form, after = _verb(clause[verb].form), clause[verb + 1 :]
    if needs(form) and not given(after) & needs(form):
        return False
    if form in closed("attributing") and not any(word.form == "الي" for word in after):
        return False
    if form in closed("presenting", "awaiting"):
        own = tuple(takewhile(lambda w: bare(w.form) not in closed("relatives"), after))
        return not is_inside_aside(clause) and any(
            (is_complement(w) and not (form in closed("went_on") and _is_of(own[0], noun, w)))
            or verb_kind(bare(w.form))
            for noun, w in pairwise(own)
        )
    if form in closed("seeming"):
        return _has_what_it_seems(after)
    if form in closed("speaking") and not (tells(clause) or any(w.form == "عن" for w in after)):
        return False
    if form in closed("saying") and not needs(form):
        return tells(clause) or (form not in closed("speech_only") and _has_its_own(form, after))
    return True


def _is_aside_without_verb(clause: Sequence[Word]) -> bool:
    """Say whether «وهو» and who, or «وذلك» and why, is all of a clause: «وهو اللاعب فلان»."""
    return clause[0].form in _ASIDES and not any(w.form in COMMAS for w in clause[1:-1])


def _is_spent(clause: Sequence[Word], verb: int) -> bool:
    """Say whether a verb has more than a subject before another clause is joined after a comma.

    What it has is then all that it gets: «وافقت الشركة بتكفل الراتب، وأعلنت…». One that is nothing
    but speech still waits for what was said.
    """
    form, after = _verb(clause[verb].form), clause[verb + 1 :]
    speech = form in closed("speech_only") or (form in closed("saying") and needs(form))
    if speech or form in closed("presenting", "awaiting", "seeming"):
        return False
    return shows_object(after) or any(is_complement(word) for word in after[1:])


def _is_of(subject: Word, noun: Word, word: Word) -> bool:
    """Say whether a preposition is the subject's own, and no predicate: «كانت المخاوف من كذا»."""
    first = noun == subject and is_definite(noun.form)
    return first and particle(word.form) in noun_takes(noun.form) - {"في"}


def _has_what_it_seems(after: Sequence[Word]) -> bool:
    """Say whether a predicate has come: أن, a verb, or an indefinite of no preposition."""
    own = tuple(takewhile(lambda word: bare(word.form) not in closed("relatives"), after))
    return any(
        word.form in closed("complementisers")
        or is_finite(bare(word.form))
        or (is_common(word.form) and not is_definite(word.form) and not preposition(before.form))
        for before, word in pairwise(own)
    ) or any(word.form in closed("complementisers") for word in own[:1])


def _has_its_own(verb: str, after: Sequence[Word]) -> bool:
    """Say whether a verb of saying has its object, or a preposition that it is often found with."""
    return shows_object(after) or bool(given(after[1:]) & takes(verb))


def tells(clause: Sequence[Word]) -> bool:
    """Say whether the words hold speech: أن or إن, a colon, a quotation that is no name."""
    if any(word.form in closed("complementisers") for word in clause):
        return True
    names = set(named(clause))
    return any(
        word.form in SPEECH_MARKS and index not in names
        for index, word in enumerate(clause)
        if index
    )


def main_verb(clause: Sequence[Word]) -> int | None:
    """Return the position of the clause's own verb: not one inside a relative clause.

    Nor one that describes an indefinite noun of such a clause: «الذي بات كذا بعد حكم دام سنوات».
    """
    inside = described = False
    auxiliary: int | None = None
    for index, word in enumerate(clause):
        form = bare(word.form)
        if form in closed("relatives"):
            inside = described = index > 0
        kind = verb_kind(form) or _kind_by_shape(word, index)
        if index and clause[index - 1].form in _BEFORE_NOUNS:
            continue  # «في سبق طبي»
        if described and not inside and kind and _describes(word, clause[index - 1]):
            continue
        if kind and (index == 0 or kind != "either"):
            if not inside and form not in ("كان", "كانت", "كانوا"):
                return index
            auxiliary = index if not inside and auxiliary is None else auxiliary
            inside = False
    if auxiliary is None and clause and bare(clause[0].form) in closed("head_verbs"):
        return 0  # «عقد الوزير اجتماعا»: a clause without a verb would say nothing
    return auxiliary


def _kind_by_shape(word: Word, index: int) -> str | None:
    """Return «past» for a verb that news seldom has, by its shape: «سعى», «استبشرت», «تم»."""
    form = bare(word.form)
    if form in ("تم", "تمت"):
        return "past"
    shaped = word.surface.endswith("ى") or (form.startswith("است") and form.endswith("ت"))
    no_verb = is_common(form) or form in closed("prepositions", "subordinators", "connectives")
    return "past" if index == 0 and shaped and not no_verb else None


def _describes(verb: Word, noun: Word) -> bool:
    """Say whether a verb tells of the indefinite noun before it, with which it agrees."""
    if not is_common(noun.form) or is_definite(noun.form):
        return False
    return is_feminine(noun.surface) == is_feminine_verb(bare(verb.form))


def has_object(clause: Sequence[Word]) -> bool:
    """Say whether the verb has all it can take, so that nothing after a comma is owed to it."""
    verb = main_verb(clause)
    if verb is None or is_inside_aside(clause):
        return False
    after = clause[verb + 1 :]
    if bare(clause[verb].form) not in learned()["transitive"]:
        return any(is_complement(word) for word in after[1:])
    subject = tuple(takewhile(lambda word: not borne_preposition(word.form), after))
    # «اختار المدرب لأداء المهمة، لاعبا»: what a preposition governs is no object
    return shows_object(subject if len(subject) <= _LONGEST_SUBJECT else after)


def is_inside_aside(clause: Sequence[Word]) -> bool:
    """Say whether a comma since the verb, or since أن, still waits for its second."""
    commas = 0
    for word in clause[:-1]:
        if word.form in closed("complementisers"):
            commas = 0
        commas += word.form in COMMAS
    return commas % 2 == 1
