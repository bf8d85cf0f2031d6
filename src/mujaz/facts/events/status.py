"""Status: whether what a clause tells happened, goes on, is planned, expected, denied or if."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from mujaz.facts.events import listed, threat
from mujaz.facts.events.bounds import OPENING
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.when import Side, decides
from mujaz.facts.events.whole import asks_whether, is_condition
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_verbal_noun,
    verb_kind,
)

Status = Literal["happened", "ongoing", "planned", "expected", "denied", "conditional"]

_NOW = ("الان", "حاليا", "الحالي", "الحاليه", "الراهن")
_LATER = ("غدا", "الغد", "غد", "لاحق", "الليله")
_OBJECT = 5  # words after a verb of forecast in which what it foresees comes
_NEAR = 3  # words between a particle of negation and its verb


def of(telling: Telling, side: Side, *, since: bool = False) -> Status:
    """Return the status of a clause whose date lies on that side of publication.

    `since` says that it is the date from which on it goes on.

    The first that holds: a condition or a threat; a denial; a forecast; a plan, which a future is
    unless nobody wills it; else the tense of the verb (Ryding 2005, 21, 34 and 37).
    """
    if _is_conditional(telling):
        return "conditional"
    if _is_unceasing(telling):
        return "ongoing"
    if _has_verb(telling.head, "denied") or _is_denied(telling):
        return "denied"
    verb = telling.predicate
    if verb is not None and verb.tense == "imperfect" and _may_be(telling, verb):
        return "expected"
    if side.earlier and any(word.form == "قبل" for word in telling.opener):
        return "happened"  # «قبل أن تقرر الحكومة العام الماضي …»
    if since and telling.predicate and telling.predicate.tense == "imperfect":
        return "ongoing"
    led = (*telling.opener, *_before(telling))
    if listed.holds(led, "expected", "phrases") or _forecasts(telling, later=side.later):
        return "expected"
    to_do = verb is not None and verb.tense != "past" and not verb.at  # a noun follows أنّ
    on = any(w.form == "علي" for w in telling.opener)
    arranged = to_do and on and telling.kind is Kind.CONDITION
    done = verb is not None and verb.tense == "past"  # «اللقاء الذي كان مقررا ألغي»
    done = done and not listed.length_at(telling.words, 0, "planned", "phrases")  # «بصدد …»
    phrased = not done and listed.holds(led, "planned", "phrases")
    seeks = _is_verb(telling, "planned", "seeking") and not side.later
    if arranged or phrased or (_told_by(telling, "planned") and not seeks):
        return "planned"
    lasts = listed.words_of("unwilled", "verbs")  # «سيقضي عطلة نهاية الأسبوع», not «ستستمر»
    future = verb is not None and verb.tense == "future" and verb.form not in lasts
    if side.now and telling.predicate and not (future or _starts_now(telling)):
        return "expected" if _may_be(telling, telling.predicate) else "ongoing"
    return _of_tense(telling, side)


def _starts_now(telling: Telling) -> bool:
    """Say whether a verb is past, or a future that only begins now: «ستبدأ من الآن»."""
    tense = telling.predicate.tense if telling.predicate else ""
    now = any(word.form in _NOW for word in telling.words)
    return tense == "past" or (tense == "future" and now)


def _is_conditional(telling: Telling) -> bool:
    """Say whether a clause hangs on something, or threatens."""
    threatened = _has_verb(telling.head, "conditional") or threat.hangs(telling)
    if any(word.form == "والا" for word in telling.opener):
        return True  # «وإلا سيدفع الثمن»
    fronted = telling.reach != () and is_condition(telling._replace(words=telling.reach, opener=()))
    return threatened or fronted or is_condition(telling) or _is_under_condition(telling)


def _of_tense(telling: Telling, side: Side) -> Status:
    verb = telling.predicate
    if verb is None:
        return "planned" if side.later else "ongoing"
    if verb.tense == "future":
        return "expected" if _is_unwilled(telling, verb) else "planned"
    if verb.tense == "imperfect" and not verb.was:
        return _of_present(telling, verb, side)
    decided = decides(telling)
    if (
        decided
        and not side.earlier
        and (side.later or listed.holds(telling.words, "decided", "from"))
    ):
        return "planned"
    return "happened"


def _of_present(telling: Telling, verb: Predicate, side: Side) -> Status:
    """Return the status of an imperfect, which its particle and its date decide."""
    unwilled = _is_unwilled(telling, verb)
    later = side.later or any(word.form in _LATER for word in telling.words)
    later = later or listed.holds(telling.words, "decided", "from")  # «اعتبارا من الاثنين»
    if _may_be(telling, verb) or (later and unwilled):
        return "expected"
    if side.hour or (side.weekday and not (verb.was or telling.opener)):
        return "planned"  # «يلتقي الوزيران السبت», «عند الساعة 13:15»: a timetable
    will_not = any(bare(w.form) in listed.words_of("denied", "future") for w in telling.words)
    if later or will_not or (side.somewhen and not verb.was):
        return "planned"
    before = any(word.form == "سابق" for word in telling.words)  # «في وقت سابق»
    return "happened" if side.earlier or before or _excepts(telling) else "ongoing"


def _is_unwilled(telling: Telling, verb: Predicate) -> bool:
    """Say whether nobody decides on what a verb tells: «سيحقق أرباحا», not «سيحقق في الحادث».

    A deed wills nothing, and what it brings about is a forecast: «إغلاق الطريق سيدفع السكان إلى…».
    """
    after = telling.words[verb.at + 1].form if verb.at + 1 < len(telling.words) else ""
    inquires = verb.form in ("يحقق", "تحقق") and after == "في"
    led = any(word.form == "الي" for word in telling.words[verb.at + 1 : verb.at + _OBJECT])
    returns = verb.form in ("يعود", "تعود") and led  # «سيعود إلى مكتبه»
    takes = verb.form in ("يودي", "تودي") and not led  # «سيؤدي اليمين», not «إلى ارتفاع»
    meant = inquires or returns or takes
    deed = verb.at > 0 and is_verbal_noun(telling.words[0].form)
    works = deed and verb.form in listed.words_of("unwilled", "of_deeds")
    return works or (verb.form in listed.words_of("unwilled", "verbs") and not meant)


def _may_be(telling: Telling, verb: Predicate) -> bool:
    """Say whether قد or ربما makes an imperfect a possibility."""
    near = [bare(word.form) for word in telling.words[max(0, verb.at - _NEAR) : verb.at]]
    return near[-1:] == ["قد"] or "ربما" in near


@cache
def _no_condition() -> frozenset[str]:
    """Return the words before an إذا that make it no condition: «عما إذا»، «بأي حال»."""
    return closed("what") | {"باي", "حتي"}


def _is_under_condition(telling: Telling) -> bool:
    """Say whether a verb, or what is foreseen, hangs on an إذا: «سترد إذا انسحبت واشنطن»."""
    words, verb = telling.words, telling.predicate
    until = len(words) if verb and verb.tense == "future" else verb.at if verb else 0
    return any(
        not (at and words[at - 1].form in _no_condition())
        and not (at and words[at].form == "لو" and words[at - 1].form in OPENING)  # a name
        and not asks_whether(words, at)
        for at in listed.places(words[:until], "conditional", "openers")
    )


def _before(telling: Telling) -> tuple[Word, ...]:
    """Return the words before the verb, or the first few of a clause without one.

    What describes a noun is left out: «القواعد التي يفترض أن يلتزم بها الجنود تغيرت».
    """
    words = telling.words[: telling.predicate.at + 1 if telling.predicate else 4]
    relative = next((at for at, word in enumerate(words) if word.form in closed("relatives")), None)
    return words[:relative]


def _has_verb(words: Sequence[Word], kind: str) -> bool:
    """Say whether a verb or participle of a kind says what follows."""
    return any(bare(word.form) in listed.words_of(kind, "verbs") for word in words) or (
        listed.holds(words, kind, "words")
    )


def _is_verb(telling: Telling, kind: str, name: str = "verbs") -> bool:
    verb = telling.predicate
    return verb is not None and verb.form in listed.words_of(kind, name)


def _forecasts(telling: Telling, *, later: bool) -> bool:
    """Say whether a verb of forecast has an event before it, and no thing: «رجح فرضية»."""
    verb = telling.predicate
    if verb is not None and _is_verb(telling, "expected") and verb.tense == "past":
        of_past = any(word.form == "قد" for word in telling.words[verb.at :])
        that = any(word.form == "ان" for word in telling.words)
        thing = verb.form.startswith("توقع") and _foresees(telling.words[verb.at + 1 :])
        return later or (not of_past and (that or thing))
    return _told_by(telling, "expected")


def _foresees(after: Sequence[Word]) -> bool:
    """Say whether a noun without ال is what is foreseen: «توقع المصرف تباطؤ النمو»."""
    nouns = [w.form for w in after[:_OBJECT] if not (is_definite(w.form) or w.is_mark)]
    return any(is_common(form) and not borne_preposition(form) for form in nouns)


def _told_by(telling: Telling, kind: str) -> bool:
    """Say whether the main verb is one of forecast or plan, or what is said follows one."""
    verb = telling.predicate
    done = verb is not None and verb.tense == "past"
    led = () if done else telling.head[:3]
    said = any(bare(word.form) in listed.words_of(kind, "verbs") for word in led)
    will = verb is not None and verb.tense == "future"  # «ستوقع»: will sign, and forecasts nothing
    return said or (_is_verb(telling, kind) and not (will and kind == "expected"))


def _is_denied(telling: Telling) -> bool:
    if _is_verb(telling, "denied"):
        return True
    verb = telling.predicate
    if verb is None:
        return False
    near = telling.words[max(0, verb.at - _NEAR) : verb.at + 1]
    denies = any(bare(w.form) in listed.words_of("denied", "particles") for w in near)
    refuses = verb.form in listed.words_of("planned", "verbs") and any(w.form == "لا" for w in near)
    return (denies or refuses) and not _excepts(telling)


def is_negated(telling: Telling) -> bool:
    """Say whether in a clause that is denied a particle alone denies: «لم يعلق», not «نفى»."""
    return not _is_verb(telling, "denied") and not _has_verb(telling.head, "denied")


def is_rebuttal(telling: Telling) -> bool:
    """Say whether a speaker denies by a particle: «لم نقدم على ذلك», «أكد أنه لم يوقع».

    Others only tell that something is not so, or not yet.
    """
    forms = [word.form for word in telling.words]
    if forms[-1] == "بعد" or "الان" in forms or "لن" in forms:
        return False
    verb = telling.predicate
    own = verb is not None and verb.form[0] in "نا"
    return own or _has_verb(telling.head, "asserting")


def _is_unceasing(telling: Telling) -> bool:
    """Say whether «لم تتوقف» or «لاتزال» tells that something goes on."""
    verb = telling.predicate
    if verb is None or verb.was:
        return False
    if verb.form in listed.words_of("unceasing", "still"):
        return True
    near = telling.words[max(0, verb.at - 1) : verb.at]
    ceases = verb.form in listed.words_of("unceasing", "verbs")
    return ceases and any(bare(word.form) in ("لم", "لا") for word in near)


def _excepts(telling: Telling) -> bool:
    """Say whether «لم … سوى» or «لم يزد عن …» tells what was, not what was not."""
    excepting = listed.words_of("denied", "excepting")
    particles = listed.words_of("denied", "particles")
    forms = [bare(word.form) for word in telling.words]
    until = telling.predicate.at + 1 if telling.predicate else len(forms)
    bounds = "لم" in forms and _is_verb(telling, "bounding")
    return bounds or (
        any(f in excepting for f in forms) and any(f in particles for f in forms[:until])
    )


def follows(telling: Telling, before: Status) -> bool:
    """Say whether a clause is under the future of the one before: «سيغادر الجنود ويبقى الضباط»."""
    verb = telling.predicate
    joined = telling.kind is Kind.COORDINATE and verb is not None and verb.tense == "imperfect"
    led = (*telling.opener, *_before(telling))
    if joined and listed.holds(led, "expected", "phrases"):
        return False  # «، ومن المنتظر أن»
    return joined and before in ("planned", "expected", "conditional")


def of_noun(phrase: Telling, side: Side) -> Status:
    """Return the status of an event that a noun tells: «جولة كانت مقررة», «قمة في مايو المقبل»."""
    planned = listed.holds(phrase.words, "planned", "phrases")
    begins = side.somewhen or not (side.later or side.earlier or side.now)
    coming = begins and any(verb_kind(word.form) == "imperfect" for word in phrase.words)
    return "planned" if side.later or planned or coming else "happened"
