"""Torn: clauses that hang on words left outside, or tell how things are, for all their verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import OPENING
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

_TITLE = 4  # words of a name in marks
_NEAR = 4  # words of a subject and the preposition after it
_REST = ("يزال", "تزال", "زال", "زالت", "مازال", "مازالت", "لايزال", "لاتزال")
_NEVER = ("يسبق", "تسبق")
_VERB_AFTER = ("حتي", "منذ", "بعد")
_THEY = ("وهم", "وهو", "وهي")
_EXPLAINING = ("حيث", "اذ")
_WHEN = ("يا", "حين", "عندما", "حينما", "بعدما")
_PURPOSE = ("لكي", "كي", "لكيلا")
_EXISTENCE = ("فهناك", "فثمه", "فهنالك")


def is_torn(telling: Telling, *, dated: bool) -> bool:
    """Say whether a clause with a verb is no telling of its own, or tells of no occurrence."""
    verb, words = telling.predicate, telling.words
    if verb is None:
        return False
    first = words[0].form
    if first == "اما" or _concedes(words):
        return True
    if first.removeprefix("ف") in _WHEN or bare(first) in _PURPOSE or _compares(words):
        return True
    if [bare(word.form) for word in telling.opener[-2:]] == ["علي", "ان"] and verb.tense == "past":
        return True  # «لا دليل على أن العمال قتلوا»: of a noun
    if words[-1].form in listed.words_of("unending", "listing") or _asks_if(telling):
        return True
    if _is_tail(telling, verb) or _is_joined(telling, verb) or _holds_main_clause(telling, verb):
        return True
    if any(torn(words, verb) for torn in _TORN):
        return True
    plans = verb.was and verb.form in listed.words_of("planned", "verbs")
    if plans and any(bare(word.form).startswith("لكن") for word in words[verb.at :]):
        return True  # «كان يخطط للسفر لكنه اعتقل»: two events of different status
    becomes = not dated and verb.form in listed.words_of("becoming", "verbs")
    return becomes and not (_rises(words) or _stays(words, verb))


def _concedes(words: Sequence[Word]) -> bool:
    """Say whether «رغم» leads to an «إلا أنه» that tells what is so: «رغم الحر إلا أنه بقي»."""
    led = any(bare(word.form) in ("رغم", "الرغم", "بالرغم") for word in words[:2])
    return led and any(a.form == "الا" and b.form[:2] == "ان" for a, b in pairwise(words))


def _is_tail(telling: Telling, verb: Predicate) -> bool:
    """Say whether قد follows a comma and its كان stands before: «…، السفير، قد أعرب عن»."""
    before = [word.form for word in telling.words[: verb.at]]
    if telling.head and telling.head[-1].form in closed("complementisers"):
        return False
    return len(before) > 1 and before[-1] == "قد" and before[-2] in "،,)-" and not verb.was


def _holds_main_clause(telling: Telling, verb: Predicate) -> bool:
    """Say whether «بعد أن» opens, and a comma brings the verb it only leads to: «، سجل ارتفاع»."""
    opener = [bare(word.form) for word in telling.opener]
    if opener[-2:] not in (["بعد", "ان"], ["قبل", "ان"]) and opener[-1:] != ["بعدما"]:
        return False
    after = telling.words[verb.at + 1 :]
    return any(
        a.form in "،," and predicate.tense_of(b.form, opens=True) == "past"
        for a, b in pairwise(after)
    )


def _is_noun(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the verb is a noun after its preposition: «إلى دفعهم», «حول تركة المغني»."""
    if not verb.at:
        return False
    before = bare(words[verb.at - 1].form)
    may_be = pronoun(verb.form) or verb_kind(verb.form) == "either"
    if not may_be and (before == "من" or words[verb.at].form != verb.form):
        return False  # «من نفذ»
    impersonal = before in listed.words_of("impersonal", "verbs")
    return impersonal or (before in closed("prepositions") and before not in _VERB_AFTER)


def _comes_second(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a verb of being comes first: «القبض عليه يأتي ضمن حملة، بدأت قبل عام»."""
    before = [bare(word.form) for word in words[: verb.at]]
    if verb.was or not before:
        return False
    being = listed.words_of("being", "verbs")
    relative = any(form in closed("relatives") for form in before)
    return not relative and any(form in being and form[0] in "يت" for form in before[1:])


def _goes_over(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether another's verb follows a comma without a link: «سقطت المدينة، جند الكثير»."""
    return any(
        before.form in "،," and bare(word.form) == word.form and _is_past(word.form)
        for before, word in pairwise(words[verb.at + 1 :])
    )


def _is_past(form: str) -> bool:
    return predicate.tense_of(form, opens=False) == "past" and not is_common(form)


def _is_joined(telling: Telling, verb: Predicate) -> bool:
    """Say whether the verb goes on from what has none: «سامر وسامي، وكلف إنتاجه …».

    So may a noun with its owner at the head of a clause: «توقيفه ووضعه رهن التحقيق».
    """
    words = telling.words
    form = words[verb.at].form
    if verb.at > 1:
        return bare(form) != form and words[verb.at - 1].form in "،,"
    owned = not verb.at and telling.kind is Kind.COORDINATE and pronoun(verb.form) != ""
    return owned and not (len(words) > 1 and is_definite(words[1].form))


def _is_name(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether what may be a verb is a name's last word: «سامر حمد بشر، أحد الشيوخ»."""
    after = words[verb.at + 1 : verb.at + 2]
    stops = bool(after) and after[0].form in "،,"
    if stops and verb.at > 1 and verb_kind(verb.form) == "either":
        return True
    before = words[verb.at - 1].form if verb.at else ""
    closing = OPENING.get(before)
    return closing is not None and any(
        word.form == closing for word in words[verb.at + 1 : verb.at + _TITLE]
    )


def _opens_late(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the clause proper opens after what stands first.

    «وعلى الأخص حلب، حيث توفي ثلاثة», «فلان : عدت», and the last name in «جون وايت، المتحدث».
    """
    before = [word.form for word in words[: verb.at]]
    name = len(words) > 1 and words[1].form in "،," and words[0].form[0] == "و" and verb.at > 0
    return name or ":" in before or any(form in _EXPLAINING for form in before[1:])


def _asks_if(telling: Telling) -> bool:
    """Say whether «إن كان» asks whether: «سئل إن كان يصدق التقرير»."""
    before = (*telling.head, *telling.opener)[-1:]
    was = listed.words_of("auxiliary", "was")
    return bool(before) and before[0].form == "ان" and telling.words[0].form in was


def _leads_to_speech(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a colon or a sentence in marks follows the verb, which says it: «زاد: …»."""
    after = words[verb.at + 1 : verb.at + 2]
    if not after:
        return False
    says = verb.form in closed("saying") or verb.form in closed("speaking") | {"زاد", "زادت"}
    quoted = after[0].form in OPENING and predicate.find(words[verb.at + 2 :]) is not None
    return after[0].form == ":" or (says and quoted) or _has_mere_name(words, verb)


def _has_mere_name(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether nothing but a name in marks follows a verb with an object: «حقق "الفندق"»."""
    after = words[verb.at + 1 :]
    if verb.at or verb.form not in learned()["transitive"] or len(after) < 3:
        return False
    closing = OPENING.get(after[0].form)
    ends = (at for at in range(1, len(after)) if after[at].form == closing)
    return closing is not None and next(ends, 0) == len(after) - 1


def _is_deed_described(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the verb describes what a verbal noun is of: «إجراء المعهد اختبارات تحمل»."""
    if verb.at < 2 or verb.tense == "future" or verb.was:
        return False
    first, noun = words[0].form, words[verb.at - 1].form
    deed = is_verbal_noun(first) and is_common(first) and not is_definite(first)
    described = is_common(noun) and not (is_definite(noun) or pronoun(noun))
    return deed and described and is_definite(words[1].form)


def _compares(words: Sequence[Word]) -> bool:
    """Say whether «مقارنة ب…» opens, and no comma brings what is compared."""
    compared = listed.words_of("base", "compared")
    opens = bare(words[0].form).removeprefix("بال") in compared
    commas = (at for at, word in enumerate(words) if word.form in "،,")
    return opens and not any(predicate.find(words[at + 1 :]) for at in commas)


def _lacks_course(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether «استمر» has neither what goes on nor how long: «استمرت قوات الحدود»."""
    if verb.form not in listed.words_of("course", "verbs"):
        return False
    after = words[verb.at + 1 :]
    led = (preposition(word.form) or borne_preposition(word.form) for word in after[1:])
    times = closed("times", "periods", "weekdays")
    timed = any(
        word.is_number or word.form in listed.words_of("course", "lengths") or word.form in times
        for word in after
    )
    goes_on = any(is_finite(bare(word.form)) for word in after)
    return not (timed or goes_on or any(one in ("في", "علي", "ل") for one in led))


def _rests(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a state is told after what looked like a verb: «خطر شن هجمات لا يزال قائما».

    So is what never was before: «لم يسبق لمدرب أن …», and what is there: «فهناك من …».
    """
    after = [word.form for word in words[verb.at :]]
    inner = (at for at, form in enumerate(after) if bare(form) in closed("relatives"))
    for no, form in pairwise(after[: next(inner, None)]):
        if form in _REST and no in ("لا", "ما"):
            return True
    if any(word.form in _EXISTENCE for word in words) or words[0].form in _THEY:
        return True
    return verb.form in _NEVER and any(bare(word.form) == "لم" for word in words[: verb.at])


def _excludes(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether «يستبعد» leaves a thing out, and foresees nothing: it asks for أن."""
    if verb.form not in listed.words_of("excluding", "verbs"):
        return False
    after = words[verb.at + 1 :]
    return not any(word.form == "ان" or is_verbal_noun(word.form) for word in after)


def _rises(words: Sequence[Word]) -> bool:
    """Say whether somebody comes to be the first or holds an office: «أصبح أول رئيس»."""
    forms = [word.form for word in words]
    offices = closed("offices")
    return any(form in ("اول", "رسميا") or form in offices for form in forms)


def _stays(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether somebody stays in a place: «بقي الوفد في الفندق», not «بقي الباب مفتوحا»."""
    near = words[verb.at + 1 : verb.at + 1 + _NEAR]
    return verb.form.startswith("بق") and any(word.form in ("في", "علي") for word in near)


_TORN = (
    _leads_to_speech,
    _is_deed_described,
    _lacks_course,
    _opens_late,
    _is_name,
    _is_noun,
    _comes_second,
    _goes_over,
    _rests,
    _excludes,
)


def ends_inside(words: Sequence[Word]) -> int | None:
    """Return where a clause begins at the end of words cut short that has lost its verb."""
    for at in range(len(words) - 1, 2, -1):
        form = bare(words[at].form)
        two = words[at - 1].form in listed.words_of("subordinate", "words") or bare(
            words[at - 1].form
        ) in ("رغم", "بعد", "قبل", "منذ")
        if not (form in closed("relatives") or (form == "ان" and two)):
            continue
        after = [bare(word.form) for word in words[at + 1 :]]
        told = any(is_finite(one) or predicate.tense_of(one, opens=True) for one in after)
        waits = len(after) == 1 and after[0] in listed.words_of("being", "verbs")  # «الذي ينص»
        if told and not waits:
            return None
        start = at - (form == "ان")
        return start - (words[start - 1].form in "،,")
    return None
