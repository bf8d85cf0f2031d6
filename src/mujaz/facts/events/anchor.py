"""Anchor: the date that governs an event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from mujaz.fact import Date
from mujaz.facts.events import listed
from mujaz.facts.events.aside import bounds, describes, follows_participle
from mujaz.facts.events.attached import attached
from mujaz.facts.events.bounds import CLOSING, OPENING, after_comma
from mujaz.facts.events.inner import shut
from mujaz.facts.events.telling import Telling
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, prepositions_of
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    without_pronoun,
)

_DAY = len("2025-08-21")
_PHRASE = 5  # words of a noun phrase before its date, the preposition among them
_NAME = 3  # words of a name in marks, its mark among them
_AGE = 9  # years from which on a stretch dates nothing: «في الأربعينيات من عمره» too
_BASE = 3  # words before a date in which a comparison with it begins
_OF_OFFICE = ("سابقا", "سابقه")  # «المحافظ سابقا»: as often of who somebody was
UNPLACED = ("PAST", "FUTURE", "PRESENT")
"""Values that name no place in the calendar."""


def within(dates: Sequence[Date], start: int, end: int) -> tuple[Date, ...]:
    """Return the dates that lie in `[start, end)` and name a point or stretch of the calendar."""
    first = bisect_left(dates, start, key=lambda d: d.start)
    found = []
    for date in dates[first:]:
        if date.start >= end:
            break
        clock = date.value.startswith("T")
        if date.kind in ("date", "time") and date.end <= end and not clock:
            found.append(date)
    return tuple(found)


def of(telling: Telling, dates: Sequence[Date]) -> Date | None:
    """Return the date in a clause that its verb has, None where it has none of its own.

    A date after «بعد», «قبل» or «منذ» and a noun is that noun's, and one in a relative clause is
    of the relative's verb; what is at the same time (في، خلال) gives its date to the whole.
    """
    words = telling.reach or telling.words
    inside = within(dates, words[0].start, words[-1].end)
    if not inside:
        return None
    inner = shut(telling, inside)
    free = (date for date in inside if not any(a < date.start < b for a, b in inner))
    own = [date for date in free if not _is_of_other(telling, words, date)]
    days = [date for date in own if date.value not in UNPLACED]
    told = [date for date in own if date.end <= telling.words[-1].end]
    return _by_day(days) if days else next(iter(told), None)


def _by_day(dates: Sequence[Date]) -> Date:
    """Return the first of the dates, but for an hour beside a day: «الساعة 13:30، يوم الاثنين»."""
    day = [date for date in dates if date.kind == "date" and len(date.value) == _DAY]
    return day[0] if day and dates[0].kind == "time" else dates[0]


def _is_of_other(telling: Telling, words: Sequence[Word], date: Date) -> bool:
    """Say whether a date in a clause is of something else than its verb."""
    if _is_of_aim(telling, words, date) or _is_of_subject(telling, date):
        return True
    if _is_of_saying(telling, date):
        return True
    if is_fronted(telling, date):
        return True
    if normalise(date.text) in _OF_OFFICE or _is_pointed_at(words, date):
        return True
    if describes(telling, date) or bounds(words, date):
        return True
    if _is_named_after(words, date) or _is_owned(telling, words, date):
        return True
    if attached(telling, date) or is_purpose(telling, date):
        return True
    if date.value in UNPLACED and follows_participle(words, date):
        return True
    return is_record(words, date) or _is_of_noun(words, date)


def _is_named_after(words: Sequence[Word], date: Date) -> bool:
    """Say whether a weekday is the last word of a name in marks: «موقع "ساحة السبت"»."""
    at = next((i for i, word in enumerate(words) if word.start >= date.start), len(words))
    closes = at + 1 < len(words) and words[at + 1].form in CLOSING
    opens = at > 1 and any(word.form in OPENING for word in words[max(0, at - _NAME) : at])
    return closes and opens


def _is_owned(telling: Telling, words: Sequence[Word], date: Date) -> bool:
    """Say whether a weekday owns the noun of an event before it: «دعا إلى تحقيق في قصف الخميس»."""
    before = [word for word in words if word.start < date.start][-1:]
    verb = telling.predicate
    if not before or verb is None or normalise(date.text).split()[0] not in closed("weekdays"):
        return False
    noun = before[0].form
    said = verb.form in closed("saying")
    subject = date.end <= telling.words[verb.at].start and verb.tense != "past"
    held = noun in listed.words_of("nouns", "events") and not is_definite(noun)
    return held and (said or subject)  # «اجتماع السبت سيمهد لقمة»


def is_purpose(telling: Telling, date: Date) -> bool:
    """Say whether a month or year stands in the words after a purpose: «لحفر بئرين هذا العام»."""
    if len(date.value) >= _DAY or telling.predicate is None or date.value in UNPLACED:
        return False
    if "ل" in prepositions_of("takes").get(telling.predicate.form, ()):
        return False  # «خضع لجراحة في أبريل 2012»
    before = [word.form for word in telling.words if word.start < date.start][-_BASE:]
    return any(form[0] == "ل" and borne_preposition(form) for form in before)


def _is_pointed_at(words: Sequence[Word], date: Date) -> bool:
    """Say whether a day is what is spoken of, not when: «احتفل بهذا اليوم», not «هذا الأسبوع»."""
    pointed = next((w for w in words if w.start <= date.start < w.end), None)
    if (
        pointed is None
        or len(date.value) < _DAY
        or pointed.form.removeprefix("ب") not in closed("demonstratives")
    ):
        return False
    if pointed.form[0] == "ب":
        return True
    weekday = any(form in closed("weekdays") for form in normalise(date.text).split())
    if weekday or len(date.value) > _DAY:
        return False
    before = [word.form for word in words if word.start < pointed.start][-1:]
    return not before or before[0] not in closed("prepositions")


def _is_of_saying(telling: Telling, date: Date) -> bool:
    """Say whether a date is when something to come was said: «صرح الخميس بأنه سيسحبه»."""
    head, verb = telling.head, telling.predicate
    if verb is None or verb.tense == "past":
        return False
    told = head or _saying(telling.words[: verb.at])
    return bool(told) and date.start < told[-1].start


def _saying(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words before a verb, up to أن, that say who says so."""
    said = any(bare(word.form) in closed("saying") for word in words)
    that = [at for at, word in enumerate(words) if word.form in closed("complementisers")]
    return words[: that[-1] + 1] if said and that else ()


def is_record(words: Sequence[Word], date: Date) -> bool:
    """Say whether «منذ» measures how far back nothing was like it: «الأعلى منذ 30 عاما»."""
    before = [word.form for word in words if word.start < date.start]
    if not ("منذ" in before[-2:] or normalise(date.text).startswith("منذ")):
        return False
    known = closed("superlatives") | listed.words_of("record", "words")
    near = [bare(form) for form in before[-10:]]
    return any(form in known or form.startswith("مسبوق") for form in near)


def _is_of_noun(words: Sequence[Word], date: Date) -> bool:
    """Say whether a date is what something is measured by, or part of a noun's name.

    «تراجعت 27 في المئة عن أغسطس 2017», «مقارنة بالعام الماضي», «راتب شهر مايو».
    """
    before = [word.form for word in words if word.start < date.start][-_BASE:]
    base = listed.words_of("base", "words")
    inside = next((word.form for word in words if word.start <= date.start < word.end), "")
    nouns = listed.words_of("base", "nouns")
    named = any(form in nouns or form[1:] in nouns for form in before[-2:])
    named = named and not _is_held(before)
    named = named or any(map(_measures, before))  # «توقعات أرباحها خلال الربع الأول»
    names = listed.words_of("base", "names")
    if named or (before[-1:] and (before[-1] in base or before[-1] in names)):
        return True
    compared = any(
        form.removeprefix("بال") in listed.words_of("base", "compared") for form in before
    )
    month = len(date.value) < _DAY and date.value not in UNPLACED
    if month and _is_base(words, date):
        return True
    borne = inside.startswith("ل") and month  # «أرقام الدفعة لشهر يونيو»
    return compared or borne


def _is_held(before: Sequence[str]) -> bool:
    """Say whether «في» leads in a contest right before its year: «في أولمبياد عام 1988»."""
    held = listed.words_of("base", "held")
    return any(a == "في" and b in held for a, b in pairwise(before))


def _is_base(words: Sequence[Word], date: Date) -> bool:
    """Say whether a month is that of the lesser of two numbers: «ارتفع إلى 9 من 7 في أبريل»."""
    before = [word for word in words if word.start < date.start]
    froms = [at for at, word in enumerate(before[:-1]) if word.form == "من"]
    if not froms or len(before) - froms[-1] > _PHRASE or not before[froms[-1] + 1].is_number:
        return False
    return any(word.form == "الي" for word in before[: froms[-1]])


def _measures(form: str) -> bool:
    """Say whether a noun, with the pronoun it may bear, measures or foresees: «مستوياتها»."""
    measures = listed.words_of("base", "measures")
    return form in measures or without_pronoun(form) in measures


def _is_of_aim(telling: Telling, words: Sequence[Word], date: Date) -> bool:
    """Say whether a month or year is that of a noun which ل or ب leads in, a few words before it.

    «المخططين لمحاولة الانقلاب الفاشلة في يوليو 2016», but «فازت ببطولة النور عام 1999».
    """
    if len(date.value) >= _DAY or date.value in UNPLACED:
        return False
    before = [word for word in words if word.start < date.start][-_PHRASE:]
    verb = telling.predicate.form if telling.predicate else ""
    own = prepositions_of("takes").get(verb, frozenset())
    for word in before[:-1]:
        led = word.form[0] in "لب" and not word.form.startswith(("لل", "بال"))
        if led and word.form[0] not in own and word.form[1:] in listed.words_of("nouns", "events"):
            return True
    return False


def _is_of_subject(telling: Telling, date: Date) -> bool:
    """Say whether a date before the verb is of a relative clause, or one after it of a name.

    «الضربات التي شنت الأسبوع الماضي لن تتصاعد», «طريق الملك «الجامعات سابقا»».
    """
    verb = telling.predicate
    if verb is None:
        return False
    start = telling.words[verb.at].start
    if date.start > start:
        inner = [w.form for w in telling.words if start < w.start < date.start][-_BASE:]
        return "«" in inner and "»" not in inner
    forms = [w.form for w in telling.words[: max(0, verb.at - 1)] if w.start < date.start]
    opened = [at for at, form in enumerate(forms) if _opens_relative(form)]
    return bool(opened) and "،" not in forms[opened[-1] :]


def is_fronted(telling: Telling, date: Date) -> bool:
    """Say whether a date before the verb is that of what stood before: «بعد لقاء الاثنين، قرر»."""
    verb = telling.predicate
    words = telling.reach or telling.words
    if verb is None or date.start > telling.words[verb.at].start:
        return False
    before = after_comma([word for word in words if word.start < date.start])
    return any(
        length and at + length < len(before) and is_common(before[at + length].form)
        for at in range(len(before))
        for length in (listed.length_at(before, at, "elsewhen", "words"),)
    )


def _opens_relative(form: str) -> bool:
    """Say whether a relative or a verb with the pronoun of its noun: «مقابلة أجرتها الصحيفة»."""
    own = without_pronoun(form)
    return form in closed("relatives") or (own != form and is_finite(own) and not is_common(form))


def is_since(telling: Telling, date: Date | None) -> bool:
    """Say whether an event's date is when it began: «مستمر منذ الأحد»."""
    words = telling.reach or telling.words
    before = [word.form for word in words if date is not None and word.start < date.start]
    return "منذ" in before[-2:]


def others(telling: Telling, dates: Sequence[Date], own: Date | None) -> list[Date]:
    """Return the dates of a clause that its verb does not have."""
    words = telling.reach or telling.words
    inside = within(dates, words[0].start, words[-1].end)
    named = [date for date in inside if date is not own and date.value not in UNPLACED]
    return [date for date in named if not _is_age(date)]


def _is_age(date: Date) -> bool:
    """Say whether a date is a stretch of more than ten years, a century or the like."""
    first, _, last = date.value.partition("/")
    years = first[:4], last[:4]
    return all(year.isdigit() for year in years) and int(years[1]) - int(years[0]) >= _AGE
