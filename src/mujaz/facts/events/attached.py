"""Attached: a date in a clause that another of its words than the main verb has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mujaz.fact import Date
from mujaz.facts.events import listed
from mujaz.facts.events.bounds import after_comma
from mujaz.facts.events.telling import Telling
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    borne_preposition,
    is_common,
    is_definite,
    preposition,
    verb_kind,
    without_pronoun,
)

_DAY = len("2025-08-21")
_NEAR = 3  # words before a date among which what it is of may stand
_PHRASE = 5  # words from a preposition and its number to the date
_LEAST = ("اكثر", "اقل", "ازيد", "اقرب")  # «أكثر من 100»: no base
_LAST = ("اخر", "اول")


def attached(telling: Telling, date: Date) -> bool:
    """Say whether a date is an item's, a participle's, a base's, a deed's or another verb's.

    An adverb of time belongs to the nearest word before it that tells of something happening
    (Ryding 2005, 5.2 and 11): it is the main verb's only where none stands between.
    """
    verb = telling.predicate
    start = telling.words[verb.at].start if verb else -1
    words = telling.reach or telling.words
    before = [word for word in words if start < word.start < date.start]
    return (
        _is_of_item(before)
        or _is_of_base(before)
        or _is_of_announced(telling, before)
        or _is_of_participle(before, date)
        or _is_shown(telling, date)
        or _is_of_deed(telling, before, date)
        or _is_of_inner_verb(before)
        or _is_of_short_relative(before)
    )


def _is_long(date: Date) -> bool:
    """Say whether a date is a month, a year or longer, or a day that tells its year."""
    told = any(len(form) == 4 and form.isdigit() for form in normalise(date.text).split())
    return told or len(date.value) != _DAY


def _is_of_item(before: Sequence[Word]) -> bool:
    """Say whether a date is of one of several: «سلسلة هجمات، آخرها يوم الثلاثاء»."""
    return any(_is_item(word.form) for word in before[-_NEAR + 1 :])


def _is_item(form: str) -> bool:
    own = without_pronoun(form)
    ranks = own != form and (own in closed("superlatives") or own in _LAST)
    return ranks or form in listed.words_of("unending", "listing")


def _is_of_base(before: Sequence[Word]) -> bool:
    """Say whether a date is of the number from which another is reckoned.

    «تراجع من 36% عام 1990», «منخفضا عن 98 سنتا في العام الماضي».
    """
    for at, word in enumerate(before[:-1]):
        if len(before) - at > _PHRASE or not before[at + 1].is_number:
            continue
        led = before[at - 1].form if at else ""
        if word.form == "من" and led not in _LEAST:
            return True
        if word.form == "عن" and led.startswith("م") and led.endswith("ا"):
            return True
    return False


def _is_of_announced(telling: Telling, before: Sequence[Word]) -> bool:
    """Say whether a date is of what is said to have been held: «أعلن فوزه في … التي أجريت».

    What is told to be done «خلال المواجهات التي دارت» is of their day.
    """
    verb = telling.predicate
    if verb is None or verb.form not in closed("saying"):
        return False
    forms = [word.form for word in before]
    if "خلال" in forms or "اثناء" in forms:
        return False
    inner = [at for at, form in enumerate(forms) if form in closed("relatives")]
    return bool(inner) and not any(form in "،," for form in forms[inner[-1] :])


def _is_of_participle(before: Sequence[Word], date: Date) -> bool:
    """Say whether a date is of a participle that describes a noun and has words of its own.

    «المنتخب المتوج باللقب عام 1998», «الداعية المقيم في كندا منذ عقدين».
    """
    return _is_long(date) and any(
        one.form in _participles()
        and (preposition(after.form) or after.form in closed("prepositions"))
        for one, after in pairwise(after_comma(before))
    )


@cache
def _participles() -> frozenset[str]:
    return listed.words_of("attached", "participles") | listed.words_of("participles", "words")


def _is_shown(telling: Telling, date: Date) -> bool:
    """Say whether a month or year is of what data show: «أظهرت البيانات ارتفاعا في مايو»."""
    verb = telling.predicate
    if verb is None or verb.form not in listed.words_of("showing", "verbs"):
        return False
    before = [word.form for word in telling.words[verb.at + 1 :] if word.start < date.start]
    about = any(word.form == "عن" for word in telling.words) and "عن" not in before
    return len(date.value) < _DAY and bool(before) and not about


def _is_of_deed(telling: Telling, before: Sequence[Word], date: Date) -> bool:
    """Say whether a date is of the deed that is confessed or charged: «أقر بقتل … عام 1977».

    A day without its year may be that of the speech, unless somebody is charged.
    """
    verb = telling.predicate
    if verb is None:
        return False
    led = [word.form for word in before if word.form[0] == "ب"]
    if verb.form in listed.words_of("joined", "verbs"):
        return bool(led)
    if verb.form not in closed("saying"):
        return False
    nouns = (form[1:] for form in led if borne_preposition(form) == "ب")
    return _is_long(date) and any(map(listed.is_deed, nouns))


def _is_of_short_relative(before: Sequence[Word]) -> bool:
    """Say whether a comma alone parts a date from a short relative: «التي أبرمت، الاثنين»."""
    forms = [word.form for word in before]
    if not forms or forms[-1] not in "،,":
        return False
    opened = [at for at, form in enumerate(forms[:-1]) if form in closed("relatives")]
    inner = forms[opened[-1] + 1 : -1] if opened else ()
    return 0 < len(inner) <= _NEAR and not any(form in "،," for form in inner)


def _is_of_inner_verb(before: Sequence[Word]) -> bool:
    """Say whether a verb that describes a noun stands nearer: «في قضية رفعتها … في يونيو».

    Not what a contest or talks were held for («في مباراة جمعتهما»), nor a verb that «و» joins.
    """
    for at in range(len(before) - 1, 0, -1):
        word, noun = before[at], before[at - 1]
        if word.form in "،,":
            return False
        own = without_pronoun(word.form)
        owned = is_common(word.form) or is_common(own) or is_common(own[:-1] + "ه")
        describes = own != word.form and verb_kind(own) == "past" and not owned
        if describes and is_common(noun.form) and not is_definite(noun.form):
            return noun.form not in listed.words_of("nouns", "events")
    return False
