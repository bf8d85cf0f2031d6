"""Leaning: whether a pronoun of an event stands for somebody whom only the text before names."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from mujaz.fact import Event
from mujaz.facts.events import listed
from mujaz.facts.events.phrase import Known
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed, learned
from mujaz.language.pronouns import lacks_noun
from mujaz.language.words import Word, bare, is_definite, pronoun, stem, words
from mujaz.span import Span

_ONE = ("ه", "ها")  # those of more than one may mean any two


def leans(event: Event, text: str, known: Known) -> bool:
    """Say whether «ه» or «ها» has no noun before it in an event that it could stand for.

    One with a date is told all the same; a speaker and a subject before it are shown, and may be
    meant. A name, a count, an object and what stands in quotation marks may be of either gender.
    """
    dated = event.when not in (None, "PRESENT")
    if dated or event.speaker is not None or event.told != event.text:
        return False
    own = words(text, Span(event.start, event.end))
    if not any(pronoun(w.surface) in _ONE and not _is_apart(w) for w in own if w.form[-1] in "ها"):
        return False
    meant = {after.start for before, after in pairwise(own) if _opens(before)}
    meant |= {word.start for word in own if word.is_number or word.form in learned()["accusative"]}
    meant |= {word.start for word in own if word.start in known.people}
    return lacks_noun(own, [_is_apart(word) for word in own], meant)


def points_back(telling: Telling) -> bool:
    """Say whether «هذا» has a noun that the clause has not told before it: «تناولت هذه المسألة».

    After a comma it may sum up the clause itself («…، رغم معارضة هذه الخطوة»). Time is no such
    noun: «هذا العام».
    """
    told: set[str] = set()
    for before, word in pairwise(telling.words):
        if before.form in "،," and telling.predicate and before.start > _verb(telling).start:
            return False
        told.add(stem(before.form))
        noun = is_definite(word.form) and word.form not in _now() and stem(word.form) not in told
        if noun and bare(before.form) in closed("demonstratives"):
            return True
    return False


def _verb(telling: Telling) -> Word:
    verb = telling.predicate
    return telling.words[verb.at if verb else 0]


@cache
def _now() -> frozenset[str]:
    return closed("now_nouns") | listed.words_of("pointing", "times")


def _opens(word: Word) -> bool:
    return word.form in '«“"' or word.form in closed("counting", "amounts")


def _is_apart(word: Word) -> bool:
    """Say whether no pronoun of one is at the end of a word: «مكرها», «حينها»; nor «منها»."""
    ending = pronoun(word.surface)
    return ending not in ("", *_ONE) or (ending != "" and bare(word.form) in _apart())


@cache
def _apart() -> frozenset[str]:
    adverbs = closed("adverbs", "times", "references") | learned()["accusative"]
    return adverbs | {"منه", "منها", "بينها"}
