"""Named: events that a noun tells, with a date of their own inside another's clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from mujaz.fact import Date
from mujaz.facts.events import anchor, listed
from mujaz.facts.events.bounds import is_closed
from mujaz.facts.events.cut import LONGEST, counted
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.pronouns import lacks_noun
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

_PHRASE = 4  # words of a noun with its adjectives and what it is of
_LEAST = 4


def named(telling: Telling, dates: Sequence[Date]) -> Iterator[tuple[Telling, Date]]:
    """Yield, for dates in a clause that are not its verb's, the event that each is of.

    «منذ عودة القوات في 2014», «الهجمات التي وقعت عام 2015»: the noun after بعد or منذ, the one that
    a relative clause describes, or the last verbal noun after a date of the verb's own; up to the
    next comma.
    """
    words = telling.reach or telling.words
    if telling.predicate and telling.predicate.form in listed.words_of("undone", "verbs"):
        return  # what is called off or denied did not happen
    first = telling.predicate.at if telling.predicate else -1
    last = -1
    for date in dates:
        if anchor.is_record(words, date):
            continue
        at = next((i for i, w in enumerate(words) if w.start >= date.start), 0)
        start = _start(words, at, first) if at > last else None
        if start is None:
            continue
        last = _end(words, at, date)
        while last > at + 1 and words[last - 1].form in closed("relatives"):
            last -= 1
        phrase = words[start:last]
        fits = _LEAST <= counted(phrase) <= LONGEST and is_closed(phrase)
        undone = _is_undone(words[max(0, start - _PHRASE) : last]) or _was_done(phrase)
        goes_on = last < len(words) and _goes_on(words[last])
        if fits and not (undone or goes_on or _is_vague(phrase) or _is_of_others(phrase)):
            yield Telling(words=phrase, predicate=None, kind=Kind.ADJUNCT, head=telling.head), date


def _is_vague(words: Sequence[Word]) -> bool:
    """Say whether a noun phrase is of something told elsewhere: «انتهاء نوبة عملها», «الأخبار»."""
    first = bare(words[0].form).removeprefix("ال")
    if first in listed.words_of("fragment", "nouns"):
        return True
    relative = (at for at, word in enumerate(words) if bare(word.form) in closed("relatives"))
    inner = words[1 : min(4, next(relative, len(words)))]
    known = closed("complete_prepositions")
    owned = [w.form for w in inner if not (w.form in known or is_finite(w.form))]
    return any(form.endswith(("ها", "هم")) and len(form) > 4 for form in owned)


def _goes_on(after: Word) -> bool:
    """Say whether the word after a phrase is a noun that it waits for: «إعلانه الأحد | انسحابه»."""
    form = after.form
    if after.is_mark or bare(form) != form or form in closed("prepositions", "connectives"):
        return False
    noun = is_common(form) or is_definite(form)
    return noun and not (form.endswith("ا") or preposition(form) or borne_preposition(form))


def _is_of_others(words: Sequence[Word]) -> bool:
    """Say whether a pronoun stands for somebody whom only the text before names.

    «وفاة زوجته عام 1969», «حرب دارت بينهما»; and «مباراة لعبها» describes its own noun.
    """
    known = closed("complete_prepositions") - {"بينهم", "بينهما"}
    apart = [word.form in known or is_finite(without_pronoun(word.form)) for word in words]
    return words[0].form.startswith("لل") or lacks_noun([*map(_spelt, words)], apart)


def _spelt(word: Word) -> Word:
    """Return a word with the ة that its form has lost."""
    feminine = word.form[-1] == "ه" and not pronoun(word.form)
    return word._replace(surface=word.form[:-1] + "ة") if feminine else word


def _was_done(words: Sequence[Word]) -> bool:
    """Say whether كان makes a custom or a mere plan of it: «المهرجان الذي كان يقام في فبراير»."""
    was = listed.words_of("auxiliary", "was")
    return any(
        a.form in was and (verb_kind(b.form) == "imperfect" or b.form in ("من", "مقررا", "مقرره"))
        for a, b in pairwise(words)
    )


def _is_undone(words: Sequence[Word]) -> bool:
    """Say whether a noun is of what is only alleged, tried or called off: «اتهامات بالاغتصاب»."""
    undone = listed.words_of("undone", "nouns")
    return any(bare(word.form).removeprefix("ال") in undone for word in words)


def _start(words: Sequence[Word], at: int, first: int) -> int | None:
    """Return where the noun phrase that a date at word `at` belongs to begins."""
    for index in range(at - 1, first, -1):
        form = bare(words[index].form)
        if form in closed("relatives"):
            return _antecedent(words, index, first)
        described = is_finite(words[index].form) and not words[index - 1].is_mark
        if (
            index > first + 1
            and described
            and bare(words[index - 1].form) not in closed("relatives")
        ):
            return _antecedent(words, index, first)
        if length := listed.length_at(words, index, "elsewhen", "words"):
            return index + length if _names_event(words[index + length]) else None
        if words[index].form in "،," and index < at - 1:
            return None
    return None


def _antecedent(words: Sequence[Word], at: int, first: int) -> int | None:
    """Return where the noun begins that a relative clause at `at` describes."""
    start = at
    that = bare(words[at].form) in closed("relatives")
    indefinite = not that and not is_definite(words[at - 1].form)
    while start - 1 > first and at - start < _PHRASE and not _bounds(words[start - 1]):
        if indefinite and is_definite(words[start - 1].form):
            break
        start -= 1
    bears = start - 1 > first and at - start < _PHRASE and borne_preposition(words[start - 1].form)
    start -= bool(bears or (start - 1 > first and preposition(words[start - 1].form) in ("ل", "ب")))
    return next((i for i in range(start, at) if _names_event(words[i])), None)


def _bounds(word: Word) -> bool:
    form = bare(word.form)
    particle = form in closed("prepositions", "complementisers", "relatives")
    return word.is_mark or particle or bool(preposition(form)) or is_finite(form)


def _names_event(word: Word) -> bool:
    form = bare(word.form)
    if pronoun(form) and not is_definite(form):
        return False
    plain = form[1:] if borne_preposition(form) else form
    plain = plain.removeprefix("لل").removeprefix("بال").removeprefix("ال")
    return plain in listed.words_of("nouns", "events")


def _end(words: Sequence[Word], at: int, date: Date) -> int:
    """Return where the phrase ends: at the next comma or other time after its date."""
    end = at
    while end < len(words) and words[end].start < date.end:
        end += 1
    if end < len(words) and is_common(words[end].form) and not is_definite(words[end].form):
        return end  # «أثار قرار اتخذ في يناير جدلا»: of the verb
    while end < len(words) and words[end].form not in "،,.؛":
        aims = words[end].form[0] == "ل" and borne_preposition(words[end].form) != ""
        adds = aims or words[end].form in ("و", "عن", "الي", "علي")
        adds = adds or (words[end].form == "من" and words[end - 1].is_number)
        if listed.length_at(words, end, "elsewhen", "words") or adds:
            break
        form = bare(words[end].form)
        if is_finite(form.removeprefix("ل")) or form in _stops() or form.startswith("بان"):
            break
        end += 1
    while end > at and words[end - 1].form in listed.words_of("unending", "words"):
        end -= 1
    return end


@cache
def _stops() -> frozenset[str]:
    """Return the words that no noun phrase goes beyond."""
    return closed("complementisers", "independent_pronouns") | {"لكن", "لكنه", "لكنها", "حينها"}
