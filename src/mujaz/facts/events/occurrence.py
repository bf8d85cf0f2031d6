"""Occurrence: whether a clause tells that something happens, no state, opinion or mere speech."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import is_closed
from mujaz.facts.events.cut import LONGEST, counted
from mujaz.facts.events.fragment import is_fragment
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.subject import has_object, shows_subject
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.whole import leads_to_content
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    preposition,
    pronoun,
    without_pronoun,
)

_FAR = 13  # words before a verb that is no main verb of a clause any more
_SHORTEST = 3
_FEW = 6  # words after a verb that may be its subject alone
_BACK = ("منه", "منها", "عنه", "عنها")
_SPARE = 3  # words by which an event that could not be cut may be too long


def is_event(telling: Telling, *, dated: bool) -> bool:
    """Say whether a clause tells of an occurrence, not of a state, an opinion or mere speech."""
    verb = telling.predicate
    short = counted(telling.words) <= LONGEST + _SPARE
    if not (short and is_closed(telling.words)) or _opens_inside(telling.words[0].form):
        return False
    if verb is None:
        return (_is_foreseen(telling) or (dated and lasts(telling))) and not _is_state(telling)
    if is_fragment(telling) or _asks(telling) or _is_state(telling):
        return False
    if not _stands_alone(telling, dated=dated):
        return False
    if {verb.form, without_pronoun(verb.form)} & listed.words_of("being", "verbs"):
        return _is_foreseen(telling, verb.at) or (dated and verb.tense == "future")
    if (not dated and _is_view(telling, verb)) or _is_cut_off(telling, verb):
        return False
    if verb.form in closed("saying") and not (dated and _holds_content(telling)):
        return _is_act(telling, verb.form) and not leads_to_content(telling)
    return True


def _opens_inside(form: str) -> bool:
    """Say whether a clause that begins with this word is part of another."""
    return form in closed("relatives") or form in listed.words_of("adding", "inside")


def _is_view(telling: Telling, verb: Predicate) -> bool:
    """Say whether an imperfect tells how things are: «يباع بألف دولار», no act that goes on."""
    if verb.tense != "imperfect" or verb.was:
        return False
    if _is_habit(telling, verb):
        return True
    if verb.form in _acts():
        return False
    denied = any(word.form in listed.words_of("denied", "particles") for word in telling.words)
    maybe = any(word.form == "قد" for word in telling.words[: verb.at])
    bare_links = listed.words_of("adding", "links")
    led = any(not (word.is_mark or bare(word.form) in bare_links) for word in telling.opener)
    return not (denied or maybe or led or _is_foreseen(telling, verb.at))


def _is_habit(telling: Telling, verb: Predicate) -> bool:
    """Say whether an imperfect is what is done as a rule: «عند وصولها»، «في الغالب»، «تقوم على»."""
    words = telling.words
    after = [word.form for word in words[verb.at + 1 : verb.at + 4]]
    does = any(form[0] == "ب" for form in after)  # «تقوم الوزارة بالرد على»
    rests = verb.form in ("يقوم", "تقوم") and "علي" in after and not does
    again = any(word.form in listed.words_of("habit", "words") for word in words)
    return rests or again or words[0].form in ("عند", "كلما", "حين")


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


def _is_half_condition(telling: Telling) -> bool:
    """Say whether «في حال …» stands without what follows from it."""
    words, verb = telling.words, telling.predicate
    led = (*telling.opener, *words[:1])
    opens = listed.holds(led, "conditional", "openers")
    return opens and verb is not None and predicate.find(words[verb.at + 1 :]) is None


def _is_act(telling: Telling, form: str) -> bool:
    """Say whether a verb of saying is told as an act of its own."""
    carries = form in listed.words_of("carried", "verbs")
    things = carries and not any(word.form in ("عن", "عنه", "عنها") for word in telling.words)
    return things or form in listed.words_of("acts", "verbs")


def _stands_alone(telling: Telling, *, dated: bool) -> bool:
    """Say whether a clause can be read without the text around it.

    One with a date of its own may hide its subject, which a timeline can do without.
    """
    if counted(telling.words) < _SHORTEST or _refers_back(telling):
        return False
    shown = shows_subject(telling)
    if telling.kind is Kind.RELATIVE and not (dated and shown):
        return False
    if (not dated or telling.words[0].form in closed("weekdays")) and describes(telling):
        return False
    hides = not shown or _opens_before(telling)
    return (dated or not hides) and not _in_first_person(telling)


def _holds_content(telling: Telling) -> bool:
    """Say whether what is said is told with who says it, as where it was long ago."""
    verb = telling.predicate
    after = telling.words[verb.at + 1 :] if verb else ()
    return any(word.form in closed("complementisers") for word in after[:-1])


def _distance(words: Sequence[Word], at: int) -> int:
    """Return how many words stand between the last comma before a verb and the verb."""
    commas = [index for index, word in enumerate(words[:at]) if word.form in "،,"]
    return counted(words[commas[-1] if commas else 0 : at])


def lasts(telling: Telling) -> bool:
    """Say whether a clause without a verb tells of a state since a date: «محتجزان منذ نوفمبر»."""
    forms = [word.form for word in telling.words]
    return "منذ" in forms[2:] and telling.kind in (Kind.MAIN, Kind.COORDINATE, Kind.THAT)


def _asks(telling: Telling) -> bool:
    asking = listed.words_of("asking", "words")
    forms = (word.form for word in telling.words)
    return any(form.lstrip("وف") in asking or form in "؟?" for form in forms)


def _opens_before(telling: Telling) -> bool:
    """Say whether «قبل أن» opens a clause: whether it came to that is not said."""
    return any(word.form == "قبل" for word in telling.opener)


def _is_foreseen(telling: Telling, until: int = 3) -> bool:
    """Say whether «من المتوقع» stands among the first words: with a verbal noun it is a verb."""
    led = (*telling.opener, *telling.words[:until])
    if telling.predicate is None and bare(telling.words[0].form) != "من":
        return False
    return listed.holds(led, "expected", "phrases") or listed.holds(led, "planned", "phrases")


@cache
def _persons() -> frozenset[str]:
    return closed("other_persons") | listed.words_of("first_person", "words")


@cache
def _acts() -> frozenset[str]:
    """Return the verbs whose imperfect tells an act: one that goes on, a plan, a forecast."""
    foreseen = listed.words_of("planned", "verbs") | listed.words_of("expected", "verbs")
    return foreseen | listed.words_of("going_on", "verbs")


def _in_first_person(telling: Telling) -> bool:
    """Say whether a speaker tells of what he does, thinks or is."""
    verb = telling.predicate
    persons = _persons()
    if verb is None or any(bare(word.form) in persons for word in telling.words):
        return verb is not None
    if verb.tense == "past":
        return verb.form.endswith("نا") and len(verb.form) > 4
    return verb.form[0] in "نا"


def _is_state(telling: Telling) -> bool:
    """Say whether a clause states that something is: «هناك», «هو», «لا» and an imperfect."""
    verb, words = telling.predicate, telling.words
    before = words[: verb.at] if verb else ()
    if any(bare(word.form) in listed.words_of("existence", "words") for word in words[:4]):
        return True
    if any(bare(word.form) in closed("independent_pronouns") for word in before):
        return True
    if words[0].form == "اما" and any(w.form in ("فهو", "فهي", "فهم") for w in words):
        return True
    opens = next((word.form for word in words if not word.is_mark), "")
    if opens in ("انه", "انها", "انهم", "انهما") or _is_judgement(words):
        return True  # «إنها قصة …»
    if verb is None:
        return False
    seems = any(w.form in ("كما", "ان", "انه", "انها") for w in words[verb.at + 1 : verb.at + 5])
    if verb.form == "بدا" and seems:
        return True  # «بدا الأمر كما لو»: it seemed, and did not begin
    return bool(before) and before[-1].form in ("لا", "ولا")


def _is_judgement(words: Sequence[Word]) -> bool:
    """Say whether «من المهم …» opens a clause: it says how things should be."""
    first, second = words[0].form, words[1].form if len(words) > 1 else ""
    if first == "كل" and second in closed("periods"):
        return True  # a habit
    if first != "من" or len(words) < _SHORTEST or second == "بين":
        return first == "من"
    told = closed("modals", "demonstratives", "now_nouns")
    that = words[2].form in ("ان", "جدا", "الا")
    shaped = words[1].form.startswith("الم") or that
    return is_definite(words[1].form) and shaped and words[1].form not in told


def _is_bare_relative(telling: Telling) -> bool:
    """Say whether a past verb tells of an indefinite noun: «مستمر ضمن برامج أعدت»."""
    verb, words = telling.predicate, telling.words
    if verb is None or verb.at < _SHORTEST or verb.tense != "past" or verb.was:
        return False
    subject, noun = bare(words[0].form), bare(words[verb.at - 1].form)
    counts = any(word.is_number or word.is_mark for word in words[: verb.at])
    described = is_common(noun) and not (is_definite(noun) or pronoun(noun))
    return is_definite(subject) and described and not counts


def _ends_back(words: Sequence[Word]) -> bool:
    """Say whether a short clause ends on what it is about: «تلقت الصحيفة نسخة منه»."""
    before, last = bare(words[-2].form), words[-1].form
    told = last in ("فيه", "فيها") and is_finite(before)  # «بيان … وجاء فيه»
    return told or (last in _BACK and counted(words) < _FEW)


def describes(telling: Telling) -> bool:
    """Say whether a verb tells of a noun before it: «فلان الذي عثر …», «نفتها كل من …»."""
    verb = telling.predicate
    if verb is None:
        return False
    if verb.at:
        return telling.words[verb.at - 1].form in closed("relatives") or _is_bare_relative(telling)
    form, first = without_pronoun(verb.form), telling.words[0].form
    ends = first[0] == "ل" and first != verb.form and first.endswith(verb.form)  # «ليصل إلى»
    return ends or (form != verb.form and is_finite(form))


def _refers_back(telling: Telling) -> bool:
    """Say whether a clause describes a noun before it: «، اعتذر فيه», «، يظهر فيها»."""
    verb, words = telling.predicate, telling.words
    if verb is None:
        return False
    after = words[verb.at + 1].form if verb.at + 1 < len(words) else ""
    first = words[0].form
    if (
        first in listed.words_of("denied", "excepting")
        or first.startswith("لان")
        or _is_half_condition(telling)
    ):
        return True
    if first in closed("sources") or words[-1].form in closed("in_words", "reporting"):
        return True
    shaped = first.endswith("ا") and len(first) > 4 and not is_common(first)
    adverb = shaped or first in learned()["accusative"] or first in closed("reporting")
    participle = first[0] == "م" and adverb
    if participle or (first in closed("what") and first != "فيما"):
        return True
    if [w.form for w in words[:2]] == ["في", "وقت"] and verb.at == len(words[:2]):
        return True  # «في وقت طغت عليه …»
    asyndetic = all(word.is_mark for word in telling.opener) and verb.at == 0
    bare_verb = telling.kind is Kind.CIRCUMSTANCE and asyndetic and verb.tense == "imperfect"
    if _ends_back(words):
        return True
    far = _distance(words, verb.at) > _FAR
    return far or bare_verb or after in listed.words_of("resumptive", "words")
