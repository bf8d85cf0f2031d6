"""Alone: whether a clause can be read without the text around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.cut import counted
from mujaz.facts.events.subject import shows_subject
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.views import in_first_person
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    pronoun,
    verb_kind,
    without_pronoun,
)

_FAR = 13  # words before a verb that is no main verb of a clause any more
_SHORTEST = 3
_FEW_BEFORE = 2  # words of a subject with its adjective
_FEW = 6  # words of a clause that ends on what it is about
_SUBORDINATING = ("حينما", "عندما", "بعدما", "بعد", "منذ")
_ASIDE = ("وهو", "وهي")
_TELLING_MORE = frozenset(("قد", "اذ"))
_ITS = frozenset(("له", "لها", "لهم", "اليه", "اليها", "اليهم", "عنه", "عنها"))  # not «منها»
_BACK = ("منه", "منها", "عنه", "عنها")


def stands_alone(telling: Telling, *, dated: bool, whose: Callable[[], object]) -> bool:
    """Say whether a clause can be read without the text around it.

    One with a date of its own may hide its subject where it opens its sentence, or tells in the
    past what the clause before comes from: «وقد خطبت», «إذ فاز».
    """
    if counted(telling.words) < _SHORTEST or _refers_back(telling):
        return False
    shown = shows_subject(telling)
    if telling.kind is Kind.RELATIVE and not (dated and shown):
        return False
    if (not dated or telling.words[0].form in closed("weekdays")) and describes(telling):
        return False
    if _has_anothers_object(telling) or _is_of_another(telling) or _points_back(telling):
        return False
    follows = dated and _goes_on_from_before(telling)
    left = follows and _may_hide_subject(telling)
    hides = not (shown or left or whose())
    hides = hides or (_opens_before(telling) and not follows)
    return not (hides or in_first_person(telling))


def _has_anothers_object(telling: Telling) -> bool:
    """Say whether a verb opens with the pronoun of somebody named before: «أخذها والدها»."""
    verb = telling.predicate
    if verb is None or verb.at or telling.head:
        return False
    own = without_pronoun(verb.form)
    return own != verb.form and verb_kind(own) == "past" and not verb_kind(verb.form)


def _is_of_another(telling: Telling) -> bool:
    """Say whether the subject before a verb is of somebody named before: «حياته تغيرت».

    What a speaker says is of him: «قال الوزير إن بلاده ستشارك».
    """
    verb = telling.predicate
    if verb is None or not verb.at or verb.at > _FEW_BEFORE:
        return False
    told = listed.words_of("contents", "nouns") | listed.words_of("contents", "writings")
    writing = any(word.form.removeprefix("ال") in told for word in telling.head[1:2])
    return (writing or not telling.head) and _is_owned(telling.words[0].form)


def _points_back(telling: Telling) -> bool:
    """Say whether a clause leaves its time to one told before: «في ذلك اليوم», «الجلسة نفسها»."""
    forms = [bare(word.form) for word in telling.words]
    return any(
        (a in ("ذلك", "تلك") and b in listed.words_of("pointing", "times"))
        or (is_definite(a) and a != "الوقت" and b in listed.words_of("pointing", "same"))
        or (a in ("بعد", "قبل", "عقب") and b == "ذلك" and "،" not in forms[:at])
        for at, (a, b) in enumerate(pairwise(forms))
    )


def _may_hide_subject(telling: Telling) -> bool:
    """Say whether a subject may be left to the sentence before, or to what «وقد» and إذ tell of."""
    verb = telling.predicate
    links = {bare(word.form) for word in telling.opener}
    told = verb is not None and verb.tense == "past" and bool(links & _TELLING_MORE)
    return told or (telling.kind is Kind.MAIN and not telling.head)


def _goes_on_from_before(telling: Telling) -> bool:
    """Say whether a clause may leave its subject to the sentence before: it opens its own."""
    links = [bare(w.form) for w in telling.opener if not w.is_mark]
    led = any(link in _SUBORDINATING for link in links)
    linked = telling.kind in (Kind.CIRCUMSTANCE, Kind.ADJUNCT) and bool(links)
    linked = linked or (telling.kind is Kind.CONDITION and "علي" in links)  # «على أن تتضاعف …»
    return (linked or telling.kind in (Kind.MAIN, Kind.COORDINATE, Kind.THAT)) and not led


def _opens_before(telling: Telling) -> bool:
    """Say whether «قبل أن» opens a clause: whether it came to that is not said."""
    return any(word.form == "قبل" for word in telling.opener)


def describes(telling: Telling) -> bool:
    """Say whether a verb tells of a noun before it: «فلان الذي عثر …», «نفتها كل من …»."""
    verb = telling.predicate
    if verb is None:
        return False
    inner = verb.at and telling.words[verb.at - 1].form == "،"  # «سياسة، أعلنها الوزير»
    if inner and without_pronoun(verb.form) != verb.form and verb_kind(verb.form):
        return True
    if verb.at:
        before = [word.form for word in telling.words[max(0, verb.at - 2) : verb.at]]
        begins = len(before) > 1 and is_finite(before[1]) and before[0] in closed("relatives")
        return begins or before[-1] in closed("relatives") or _is_bare_relative(telling)
    form, first = without_pronoun(verb.form), telling.words[0].form
    ends = first[0] == "ل" and first != verb.form and first.endswith(verb.form)  # «ليصل إلى»
    return ends or (form != verb.form and verb_kind(form) is not None)


def _refers_back(telling: Telling) -> bool:
    """Say whether a clause describes a noun before it: «، اعتذر فيه», «، يظهر فيها»."""
    verb, words = telling.predicate, telling.words
    if verb is None:
        return False
    after = words[verb.at + 1].form if verb.at + 1 < len(words) else ""
    first = words[0].form
    if bare(first) in closed("complete_prepositions"):
        return True  # «معه الجناح المخضرم …»
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
    bare_verb = telling.kind is Kind.CIRCUMSTANCE and asyndetic
    if not verb.at and verb.tense == "past" and after in ("منه", "منها", "منهم"):
        return True  # «إذ انتزع منها خمس جوائز»
    if _ends_back(words) or _is_anothers(words, verb.at):
        return True
    far = _distance(words, verb.at) > _FAR
    return far or bare_verb or after in listed.words_of("resumptive", "words")


def _is_anothers(words: Sequence[Word], at: int) -> bool:
    """Say whether a pronoun stands for somebody named before the clause: «منع نشره».

    Nothing stands before it that it could mean: «وقفت إلى جانبه», «تم العثور على جثتها».
    """
    if at:
        return False
    seen = chain = False
    passive = words[0].form in listed.words_of("impersonal", "verbs")
    for word in words[1 + passive :]:
        form = word.form
        if form in closed("relatives", "complementisers") or _describes_noun(form):
            return False
        parts = word.is_mark or form in closed("prepositions", "times", "weekdays", "adverbs")
        if parts or form[0] in "بلو":
            seen, chain = seen or chain, False
        if form in _ITS or (_is_owned(form) and not parts):
            return not seen
        if parts:
            continue
        # An indefinite noun may be of what follows it («دورة بقائه»): whole, it may be meant.
        inside = is_common(form) and not is_definite(form)
        whole = not (inside or _is_particle(form) or is_finite(bare(form)))
        seen, chain = seen or whole or (chain and not inside), inside
    return False


def _describes_noun(form: str) -> bool:
    """Say whether a verb bears the pronoun of the noun before it: «لقطات نشرتها الصحيفة»."""
    own = without_pronoun(bare(form))
    return own != bare(form) and is_finite(own)


def _is_owned(form: str) -> bool:
    """Say whether a word is a noun with a pronoun: an ه may be a ة, so that its noun is known."""
    ending = pronoun(form)
    if not ending or is_definite(form) or is_common(form):
        return False
    feminine = form.endswith("ته") and len(form) > len("بنته")  # «إصابته»
    return len(ending) > 1 or feminine or is_common(without_pronoun(bare(form)))


def _is_particle(form: str) -> bool:
    return bare(form) in closed("prepositions", "demonstratives", "connectives")


def _ends_back(words: Sequence[Word]) -> bool:
    """Say whether a short clause ends on what it is about: «تلقت الصحيفة نسخة منه»."""
    before, last = bare(words[-2].form), words[-1].form
    told = last in ("فيه", "فيها") and is_finite(before)  # «بيان … وجاء فيه»
    return told or (last in _BACK and counted(words) < _FEW)


def _is_bare_relative(telling: Telling) -> bool:
    """Say whether a past verb tells of an indefinite noun: «مستمر ضمن برامج أعدت»."""
    verb, words = telling.predicate, telling.words
    if verb is None or verb.at < _SHORTEST or verb.tense != "past" or verb.was:
        return False
    subject, noun = bare(words[0].form), bare(words[verb.at - 1].form)
    counts = any(word.is_number or word.is_mark for word in words[: verb.at])
    described = is_common(noun) and not (is_definite(noun) or pronoun(noun))
    return is_definite(subject) and described and not counts


def _distance(words: Sequence[Word], at: int) -> int:
    """Return how many words stand between the last comma before a verb and the verb."""
    commas = [index for index, word in enumerate(words[:at]) if word.form in "،,"]
    return counted(words[commas[-1] if commas else 0 : at])


def _is_half_condition(telling: Telling) -> bool:
    """Say whether «في حال …» stands without what follows from it."""
    words, verb = telling.words, telling.predicate
    leads = listed.holds(words[:2], "conditional", "openers")
    opens = leads or listed.holds(telling.opener, "conditional", "openers")
    if words[0].form == "اذا" and _is_only_opposed(words):
        return True  # «إذا منع الاتفاق …، لكنه …»
    if not opens or verb is None:
        return False
    aside = (at for at, word in enumerate(words) if at > verb.at and word.form in _ASIDE)
    rest = words[verb.at + 1 : next(aside, None)]  # «، وهو ما يبدو …»
    return predicate.find(rest) is None or (leads and not any(map(_answers, rest)))


def _is_only_opposed(words: Sequence[Word]) -> bool:
    """Say whether «، لكن» is all that follows a condition."""
    after = [b.form for a, b in pairwise(words) if a.form in "،,"]
    return bool(after) and bare(after[0]).startswith("لكن")


def _answers(word: Word) -> bool:
    """Say whether a word may open what follows from a condition: a comma, «فإن»، «فهو»، «سيرد»."""
    form = word.form
    future = form[0] == "س" and verb_kind(form) == "imperfect"
    return (
        form in "،,"
        or conjunction(form) == "ف"
        or future
        or form in ("سوف", "لكان", "لكانت", "يمكن")
    )
