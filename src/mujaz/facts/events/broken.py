"""Broken: clauses that an aside parts from what their verb waits for, or that end before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mujaz.facts.events import listed
from mujaz.facts.events.fronted import has_subject_before
from mujaz.facts.events.subject import (
    asks_object,
    is_accusative,
    lacks_object,
)
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed, learned, prepositions_of
from mujaz.language.words import (
    Word,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

_AMONG = frozenset(("بينها", "بينهم"))


def is_broken(sentence: Sequence[Word], telling: Telling, doer: Sequence[Word]) -> bool:
    """Say whether a clause is not whole: its object or preposition stands further on, or before."""
    parted = _is_parted(sentence, telling) or _is_stopped(telling) or _lacks(sentence, telling)
    return parted or (bool(doer) and _ends_with_doer(sentence, telling, doer[-1]))


def _ends_with_doer(sentence: Sequence[Word], telling: Telling, last: Word) -> bool:
    """Say whether a verb that waits for more has its subject and a time alone, and others follow.

    «استنكر الوزير فلان | ، مطالبة …», «تصدت الدفاعات، صباح السبت | ، لأهداف …».
    """
    verb, words = telling.predicate, telling.words
    if verb is None or last.start < words[verb.at].start or sentence[-1].start == words[-1].start:
        return False
    taken = prepositions_of("takes").get(verb.form, frozenset()) - {"في"}
    if not (taken or asks_object(_from_verb(telling))) or verb.form in closed("undergone"):
        return False
    times = closed("times", "weekdays", "adverbs")
    after = [word for word in words if word.start > last.start]
    return all(word.is_mark or word.form in times for word in after)


def _is_stopped(telling: Telling) -> bool:
    """Say whether a clause ends on the first words of another: «…، فقد يحتاج»."""
    last, before = telling.words[-1].form, [word.form for word in telling.words[-2:-1]]
    return before[:1] in (["قد"], ["فقد"], ["سوف"]) and verb_kind(last) == "imperfect"


def _lacks(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether a clause ends before its object, which stands further on in the sentence."""
    end = telling.words[-1].start
    rest = [word for word in sentence if word.start > end]
    after = next((word for word in rest if not word.is_mark), None)
    if after is None:
        return False
    if telling.words[-1].is_number and _is_of_two_numbers(rest):
        return True
    if _is_described(telling, rest) or _leads_to_clause(rest) or _hangs_on(telling, rest):
        return True
    if _parts_phrase(rest[0]) or _ends_open(telling.words[-1], rest):
        return True
    beyond, opened = _beyond_aside(rest), _from_verb(telling)
    if beyond is not None and (_resumes(opened, beyond) or _is_its_object(opened, beyond)):
        return True
    comma = rest[0].form in "،," or telling.words[-1].form in "،,"
    if comma and _is_its_object(opened, after):
        return True
    if conjunction(after.form):
        return False
    return lacks_object(telling) or _waits_for(telling, after)


def _parts_phrase(after: Word) -> bool:
    """Say whether a noun follows without a mark, which only goes on with a phrase: «تدابير | حال».

    An accusative tells how or why («احتجاجا على»), and a link opens a phrase of its own.
    """
    form = after.form
    noun = is_definite(form) or is_common(form)
    if not noun or form[-1] == "ا" or form[0] == "ل" or preposition(form) or is_finite(form):
        return False
    return not (conjunction(form) or borne_preposition(form) or form in _leading())


def _ends_open(last: Word, rest: Sequence[Word]) -> bool:
    """Say whether the last word waits for the next, which no mark parts from it.

    So does a verb («في حرب اندلعت | في»), an accusative before its adjective («دورا | مهما»), an
    aim without its owner («لضمان | ألا») and the first of two lands («العربي | - الصيني»).
    """
    form, after = last.form, rest[0].form
    if form[0] == "ل" and is_verbal_noun(form[1:]) and not is_common(form):
        return True
    if after in "-–":
        ending = "يه" if form.endswith("يه") else "ي"
        pair = form.endswith(ending) and rest[1:] != [] and rest[1].form.endswith(ending)
        return pair and is_definite(form) == is_definite(rest[1].form)
    if rest[0].is_mark or conjunction(after):
        return False
    described = form[-1] == "ا" and after[-1] == "ا" and is_accusative(form)
    return is_finite(form) or (described and is_accusative(after))


@cache
def _leading() -> frozenset[str]:
    """Return the words that open a phrase of their own after a clause."""
    links = closed("prepositions", "connectives", "sources", "relatives", "times", "adverbs")
    settings = listed.words_of("doer", "settings") | listed.words_of("fragment", "basis")
    return links | settings | listed.words_of("adding", "words")


def _is_of_two_numbers(rest: Sequence[Word]) -> bool:
    """Say whether a clause ends inside a score or span: «فاز 4 | - صفر», «من يوم 24 | وحتى 26»."""
    forms = [word.form for word in rest[:2]]
    return forms[0] in ("-", "–", "وحتي", "حتي", "الي", "والي") and len(forms) > 1


def _from_verb(telling: Telling) -> Telling:
    """Return a clause without the phrase of time or place before its verb: «يوم الأحد أصدر …»."""
    verb = telling.predicate
    if verb is None or not verb.at or has_subject_before(telling.words[: verb.at]):
        return telling
    return telling._replace(words=telling.words[verb.at :], predicate=verb._replace(at=0))


def _is_described(telling: Telling, rest: Sequence[Word]) -> bool:
    """Say whether a verb that tells the sort of its last noun is cut off: «ضد مؤسسة | اعتبرت …»."""
    before, last = (word.form for word in telling.words[-2:])
    if not is_finite(rest[0].form) or conjunction(rest[0].form):
        return False
    return (before in closed("prepositions") or before in _AMONG) and _is_indefinite(last)


def _hangs_on(telling: Telling, rest: Sequence[Word]) -> bool:
    """Say whether what is to come hangs on a condition that is cut off: «سيستأنف …، إن لم …».

    So does what ends on its verb, before «عندما»: «وقف النار سيبدأ | عندما تتفق الأطراف».
    """
    verb = telling.predicate
    if verb is None or verb.tense != "future":
        return False
    ends = verb.at == len(telling.words) - 1 and rest[0].form in ("عندما", "حين", "حالما")
    last = next((at for at, word in enumerate(rest) if at and conjunction(word.form)), len(rest))
    return ends or listed.holds(rest[:last], "conditional", "openers")


def _leads_to_clause(rest: Sequence[Word]) -> bool:
    """Say whether a clause goes on without a mark to «على أن»: «لا يوجد دليل | على أن …»."""
    forms = [word.form for word in rest[:3]]
    led = forms[0] in closed("prepositions") and forms[0] not in closed("before_that")
    return led and forms[1:2] == ["ان"] and verb_kind(forms[-1]) != "imperfect"


def _beyond_aside(rest: Sequence[Word]) -> Word | None:
    """Return the word after an aside between commas: «، الذي تأسس قبل عام، على …»."""
    ends = [at for at, word in enumerate(rest) if at > 1 and word.form in "،,"]
    opener = rest[1] if rest[0].form in "،," else rest[0]
    if not ends or opener.is_mark or conjunction(opener.form) == "ف":
        return None
    return rest[ends[0] + 1] if ends[0] + 1 < len(rest) else None


def _is_its_object(telling: Telling, after: Word) -> bool:
    """Say whether the noun after a comma is the object of a verb that has none before it.

    «أجرى الوزير، مباحثات»: after the verb stand names and definite nouns, which are its subject.
    """
    verb = telling.predicate
    deed = listed.is_deed(after.form)
    if after.form in closed("saying"):
        return False  # «، نفى ناطق …»
    if verb is None or verb.at or not (deed or _is_indefinite(after.form)):
        return False
    if deed and verb.form in listed.words_of("announced", "verbs"):
        return not any(word.form == "عن" or listed.is_deed(word.form) for word in telling.words[1:])
    performs = verb.form in listed.words_of("asking_object", "performing")
    if not (asks_object(telling) or performs):
        return False
    inner = (at for at, word in enumerate(telling.words) if word.form in closed("relatives"))
    told = telling.words[1 : next(inner, None)]
    nouns = any(
        _is_indefinite(word.form) and not _is_owned(told, at) for at, word in enumerate(told)
    )
    led = any(
        (preposition(word.form) or borne_preposition(word.form)) not in ("", "في") for word in told
    )
    places = closed("prepositions")
    owned = any(_is_of_doer(b.form) and a.form not in places for a, b in pairwise(told))
    return not (nouns or owned) and (performs or not led)


def _is_of_doer(form: str) -> bool:
    """Say whether a noun bears a pronoun, and may be the object: «فرعها», not «ونظيره»."""
    return pronoun(form) != "" and not (is_definite(form) or conjunction(form))


_OFFICES = closed("offices", "styles", "times", "weekdays")


def _is_owned(words: Sequence[Word], at: int) -> bool:
    """Say whether a noun is an office, or of what follows it: «ولي ولي العهد»."""
    if words[at].form in _OFFICES or words[at].form in listed.words_of("kin", "words"):
        return True
    places = closed("prepositions")
    forms = (word.form for word in words[at + 1 :])
    after = (form for form in forms if form in places or not _is_indefinite(form))
    return is_definite(next(after, ""))


def _is_indefinite(form: str) -> bool:
    plain = not (is_definite(form) or preposition(form) or borne_preposition(form))
    return plain and is_common(form) and conjunction(form) == "" and not is_finite(form)


def _resumes(telling: Telling, after: Word) -> bool:
    """Say whether a word after an aside is what the verb waits for: «سيطرت …، التي …، على …»."""
    if conjunction(after.form):
        return False
    if _waits_for(telling, after) or _takes_too(telling, after):
        return True
    cased = after.form in learned()["accusative"] or is_accusative(after.form)
    return cased and lacks_object(telling) and not is_finite(after.form)


def _waits_for(telling: Telling, after: Word) -> bool:
    """Say whether the verb's own preposition comes only after the clause: «تصدت …، لهدف معاد»."""
    verb = telling.predicate
    taken = prepositions_of("takes").get(verb.form, frozenset()) if verb else frozenset()
    if verb is None or (preposition(after.form) or borne_preposition(after.form)) not in taken:
        return False
    led = (preposition(w.form) or borne_preposition(w.form) for w in telling.words[verb.at + 1 :])
    return not any(one in taken for one in led)


def _takes_too(telling: Telling, after: Word) -> bool:
    """Say whether a verb takes a preposition that comes only after an aside: «اتفق مع …، على …»."""
    verb = telling.predicate
    wanted = preposition(after.form) or borne_preposition(after.form)
    if verb is None or wanted not in prepositions_of("takes").get(verb.form, frozenset()):
        return False
    told = telling.words[verb.at + 1 :]
    return all((preposition(w.form) or borne_preposition(w.form)) != wanted for w in told)


def _is_parted(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether an aside parts a clause from its object, or «سبق وأن» one from its noun."""
    starts = [word.start for word in sentence]
    first, last = bisect_left(starts, telling.words[0].start), telling.words[-1].start
    before = [word.form for word in sentence[max(0, first - 2) : first]]
    after = [word.form for word in sentence[bisect_right(starts, last) :][:2]]
    aside = len(after) > 1 and after[0] in "-–" and after[1] in ("وهو", "وهي")
    return aside or before == ["سبق", "وان"]
