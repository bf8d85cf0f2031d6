"""Inner: the stretches of a clause whose dates are of another verb or noun than its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.fact import Date
from mujaz.facts.events import listed
from mujaz.facts.events.telling import Telling
from mujaz.language.clauses import Clause, parts
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_finite, pronoun, verb_kind, without_pronoun

_BASE = 3  # words in which what a date hangs on stands
_DAY = len("2025-08-21")
_BESIDE = 8  # characters between a participle and its date: «الصادر بتاريخ 19 يناير»
_SCHEDULED = ("المقرر", "المقرره", "المزمع", "المرتقب", "المرتقبه")
_AIMING = ("استعدادا", "تمهيدا", "تحضيرا", "تحسبا")  # «استعدادا لمباراتين الشهر الجاري»
_AHEAD = frozenset((*_SCHEDULED, *_AIMING))
_COUNTING = ("يقدر", "يعادل", "يقارب", "يقرب", "يزيد", "يوازي", "يصل")  # «ما يقدر بنحو مليون»
_OF_OTHERS = (Kind.DESCRIPTION, Kind.RELATIVE, Kind.ADVERSATIVE)


def shut(telling: Telling, dates: Sequence[Date]) -> list[tuple[int, int]]:
    """Return the stretches of a clause whose dates are not its own: up to the next comma."""
    words = telling.reach or telling.words
    verb = telling.words[telling.predicate.at].start if telling.predicate else -1
    opened: int | None = None
    found: list[tuple[int, int]] = []
    seen = _form(telling) in listed.words_of("meanwhile", "perceived")
    meanwhile = since = False
    past = telling.predicate is not None and telling.predicate.tense == "past"
    last = ""
    for part in parts(words):
        goes_on = since and any(d.start == part.words[0].start for d in dates)
        if opened is not None and part.after_comma and not goes_on:
            found.append((opened, part.words[0].start))
            opened = None
        after = tuple(word for word in part.words if word.start > verb)
        if opened is None and after and last != "ما":  # «أوروبا ما بعد الحرب»
            opened = _opened(part, after, dates, meanwhile=meanwhile or seen, seen=seen)
            later = [word for word in words if opened is not None and word.start > opened]
            opened = None if past and _goes_on(later, dates) else opened
            since = opened is not None and after[0].form == "منذ"
        taken = last.removeprefix("ب").removeprefix("ال") in listed.words_of("meanwhile", "taken")
        meanwhile = bool(listed.length_at(part.words, 0, "meanwhile", "words")) and not taken
        last = part.words[-1].form
    return found if opened is None else [*found, (opened, words[-1].end)]


def _form(telling: Telling) -> str:
    return telling.predicate.form if telling.predicate else ""


def _opened(
    part: Clause, after: Sequence[Word], dates: Sequence[Date], *, meanwhile: bool, seen: bool
) -> int | None:
    """Return where in a part the time of something else begins, None where nowhere."""
    first = after[0]
    if first is part.words[0]:
        if bare(first.form) in closed("relatives") and not meanwhile:
            return first.start  # «، والتي فقدت ساقيها عام 2004، …»
        if first.form in ("وتعود", "ويعود", "وترجع", "ويرجع"):
            return first.start  # «، وتعود إلى عام 2013»
        joined = first.form[0] == "و" and verb_kind(first.form[1:]) == "past"
        if joined and _are_long(dates):
            return first.start  # «ولد في المغرب وحصل على الجنسية عام 2004»
        name = first.form.startswith("ال") and first.form not in closed("relatives")
        bare_verb = part.kind is Kind.CIRCUMSTANCE and is_finite(first.form)
        of_noun = (part.kind in _OF_OTHERS or bare_verb) and not meanwhile and not name
        if of_noun or _is_elsewhen(after, dates):
            return first.start
    return None if seen else _described(after, dates)


def _goes_on(words: Sequence[Word], dates: Sequence[Date]) -> bool:
    """Say whether a relative's verb is of now, so that «عام 2015» is of the clause's past verb."""
    if len(words) < _BASE or verb_kind(without_pronoun(bare(words[0].form))) != "imperfect":
        return False
    before = [date for date in dates if date.start >= words[0].end]
    year = before[0] if before and len(before[0].value) == len("2015") else None
    led = [word.form for word in words if year and word.start < year.start]
    return year is not None and "منذ" not in led[-_BASE:] and not _turns(led)


def _turns(forms: Sequence[str]) -> bool:
    """Say whether another verb or relative stands among forms."""
    return any(form in closed("relatives") or is_finite(bare(form)) for form in forms[1:])


def _are_long(dates: Sequence[Date]) -> bool:
    """Say whether dates are months and years, which two verbs seldom share."""
    return all(len(date.value) < _DAY for date in dates)


def _described(words: Sequence[Word], dates: Sequence[Date]) -> int | None:
    """Return where a noun of a part begins to be described: «التي بدأت عام…», «المبرم عام…»."""
    at_once = bool(listed.length_at(words, 0, "meanwhile", "words"))
    for at, (before, word) in enumerate(pairwise(words)):
        meanwhile = at_once and at < _BASE
        if word.form in closed("relatives"):
            if _are_held(words[at + 2 : at + 3]):
                return None  # «في الانتخابات التي جرت الأحد»
            if not meanwhile or (words[0].form == "في" and not _happens(words[: at + 1])):
                return word.start
        if word.form in _AHEAD and not meanwhile:
            return word.start  # «البطولة المقرر عقدها في مايو»
        if is_finite(word.form):
            describes = pronoun(word.form) != "" and not before.is_mark
            what = before.form == "ما" and word.form not in _COUNTING  # «ما تم تداوله مؤخرا»
            if what or (describes and not meanwhile):
                return word.start
        if before.form in listed.words_of("participles", "words") and any(
            0 <= date.start - before.end <= _BESIDE for date in dates
        ):
            return before.start
    return None


def _happens(words: Sequence[Word]) -> bool:
    """Say whether one of the last two words is a noun that tells what happens."""
    events = listed.words_of("nouns", "events")
    return any(word.form.removeprefix("ال") in events for word in words[-2:])


def _are_held(words: Sequence[Word]) -> bool:
    return any(word.form in listed.words_of("held", "verbs") for word in words)


def _is_elsewhen(words: Sequence[Word], dates: Sequence[Date]) -> bool:
    """Say whether a phrase tells of another time: not «منذ 2014», its own date."""
    if len(words) < 2 or not listed.length_at(words, 0, "elsewhen", "words"):
        return False
    until = words[0].form == "حتي"
    return until or not any(date.start <= words[1].start < date.end for date in dates)
