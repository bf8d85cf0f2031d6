"""Occurrence: whether a clause tells that something happens, no state, opinion or mere speech."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from mujaz.facts.events import listed
from mujaz.facts.events.alone import stands_alone
from mujaz.facts.events.bounds import is_closed
from mujaz.facts.events.cut import LONGEST, counted
from mujaz.facts.events.fragment import is_fragment
from mujaz.facts.events.hanging import is_hanging
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.subject import has_object
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.torn import is_torn
from mujaz.facts.events.views import (
    asks,
    is_effect,
    is_foreseen,
    is_opinion,
    is_state,
    is_view,
    may_be,
)
from mujaz.facts.events.whole import leads_to_content
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    borne_preposition,
    preposition,
    without_pronoun,
)

_FEW = 6  # words after a verb that may be its subject alone
_ASIDES = ("كما", "وهو", "وهي", "الذي", "التي", "حسب", "بحسب")
_HIS_WORDS = ("قوله", "قولها", "قولهم", "قولهما")
_SPARE = 3  # words by which an event that could not be cut may be too long


def is_event(telling: Telling, *, dated: bool, whose: Callable[[], object] = lambda: None) -> bool:
    """Say whether a clause tells of an occurrence, not of a state, an opinion or mere speech."""
    verb, words = telling.predicate, telling.words
    if counted(words) > LONGEST + _SPARE or not is_closed(words) or _is_broken_off(words):
        return False
    if verb is None:
        return (is_foreseen(telling) or (dated and lasts(telling))) and not is_state(telling)
    if is_fragment(telling) or asks(telling) or is_state(telling) or is_opinion(telling):
        return False
    if is_hanging(telling) or is_torn(telling, dated=dated):
        return False
    if not stands_alone(telling, dated=dated, whose=whose):
        return False
    if {verb.form, without_pronoun(verb.form)} & listed.words_of("being", "verbs"):
        return is_foreseen(telling, verb.at) or (dated and verb.tense == "future")
    if not dated and (is_view(telling, verb) or may_be(telling, verb) or is_effect(telling, verb)):
        return False
    sought = listed.words_of("planned", "seeking")  # whether it came to that is not said
    wished = verb.was and verb.form in sought | listed.words_of("expected", "verbs")
    if any(word.form in _HIS_WORDS for word in words[verb.at + 1 :]):
        return False  # «نسبت الوكالة إلى الوزير قوله …»
    alone = verb.form in listed.words_of("auxiliary", "was")  # its verb is not known
    if _is_cut_off(telling, verb) or wished or alone:
        return False
    says = {verb.form, verb.form.removesuffix("ا")} & closed("saying")  # «قالا»
    if says and not (dated and _holds_content(telling)):
        return _is_act(telling, verb.form) and not leads_to_content(telling)
    return True


def _is_broken_off(words: Sequence[Word]) -> bool:
    """Say whether a clause is part of another, stops in the middle of one, or commands."""
    first = words[0].form
    if first in closed("relatives", "imperatives") or first in listed.words_of("adding", "inside"):
        return True
    if words[-1].form in closed("relatives"):
        return True  # «… المناورات التي»
    if not any(word.is_mark for word in words):
        return False
    pairs = [(before.form, word.form) for before, word in pairwise(words)]
    aside = any(before == "-" and form in _ASIDES for before, form in pairs)
    marks = [word.form for word in words if word.is_mark]
    if marks.count("«") != marks.count("»") or marks.count("“") != marks.count("”"):
        return True
    if any(a.form == "." and len(w.form) > 2 for w, a in pairwise(words[:-1])):
        return True  # a sentence ends inside
    open_aside = aside and sum(word.form == "-" for word in words) % 2 == 1
    return open_aside or (".", ".") in pairs  # «.. لا يمكن …»


def _is_cut_off(telling: Telling, verb: Predicate) -> bool:
    """Say whether a verb that asks for an object has none: «حذر وزير الاقتصاد الفرنسي»."""
    forms = [word.form for word in telling.words[1:3]]
    if not verb.at and forms[:1] == ["،"] and forms[-1] in closed("offices"):
        return True  # «حافظ، زعيم الحزب، …»: a name
    if verb.form in listed.words_of("asking_object", "led"):
        leads = (w.form for w in telling.words[verb.at + 1 :])
        return not any(preposition(form) or borne_preposition(form) for form in leads)
    transitive = verb.form in learned()["transitive"] or verb.form in listed.words_of(
        "acts", "verbs"
    )
    after = telling.words[verb.at + 1 :]
    alone = verb.form in listed.words_of("asking_object", "not")
    if not transitive or alone or verb.at or counted(after) >= _FEW:
        return False
    phrase = any(preposition(w.form) or w.form in closed("prepositions") for w in after[1:])
    return not (phrase or has_object(telling.words, verb))


def _is_act(telling: Telling, form: str) -> bool:
    """Say whether a verb of saying is told as an act of its own."""
    carries = form in listed.words_of("carried", "verbs")
    things = carries and not any(word.form in ("عن", "عنه", "عنها") for word in telling.words)
    return things or form in listed.words_of("acts", "verbs")


def _holds_content(telling: Telling) -> bool:
    """Say whether what is said is told with who says it, as where it was long ago."""
    verb = telling.predicate
    after = telling.words[verb.at + 1 :] if verb else ()
    return any(word.form in closed("complementisers") for word in after[:-1])


def lasts(telling: Telling) -> bool:
    """Say whether a clause without a verb tells of a state since a date: «محتجزان منذ نوفمبر»."""
    forms = [word.form for word in telling.words]
    return "منذ" in forms[2:] and telling.kind in (Kind.MAIN, Kind.COORDINATE, Kind.THAT)
