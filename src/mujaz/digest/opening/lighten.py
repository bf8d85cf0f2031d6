"""Lighten: leave out words in the middle of a sentence that only accompany it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from mujaz.digest.clause.dated import has_time, is_year
from mujaz.digest.clause.phrase import opens_in_manner
from mujaz.digest.opening.backward import droppable
from mujaz.digest.opening.brackets import MOST_INSERTED, brackets, matters
from mujaz.digest.opening.day import free_days
from mujaz.digest.opening.opening import opens_with
from mujaz.language.clauses import nesting
from mujaz.language.lexicon import closed, learned
from mujaz.language.links import follows_name
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.valency import given, needs, particle
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_plural,
    preposition,
    pronoun,
    stem,
)

_COMMAS = frozenset("،,")
_BEFORE_SPEECH = frozenset("،,:")
_QUOTES = {"«": "»", "“": "”", '"': '"'}
_LONGEST_NAME = 5  # words of an outlet's
_MOST_DESCRIBED = 20  # words of a relative clause between two commas


def lighter(
    words: tuple[Word, ...],
    titled: frozenset[str] = frozenset(),
    known: frozenset[str] = frozenset(),
) -> tuple[Word, ...]:
    """Return the words without brackets, short inserts, «أيضا», to which outlet it was told, «هذه».

    An insert between commas goes only where the sentence resumes with a verb, أن or a preposition,
    so that it is no item of a list; what says who, whether or on what condition stays.
    """
    gone = set(brackets(words)) | set(_inserts(words)) | set(droppable(words, titled, known))
    gone |= set(_addressed(words))
    return tuple(word for index, word in enumerate(words) if index not in gone)


def lightest(words: tuple[Word, ...], known: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """Return the words without the day of the news and without what describes a known name.

    «الخميس» goes where nothing is denied, counted or compared that might hold on that day alone;
    «فلان الذي …،» and «فلان، وزير كذا،» keep the name, where title or lead have it too.
    """
    gone = set(_described(words, known))
    gone |= {index for index in free_days(words) if not _would_take_a_date(words[:index])}
    return tuple(word for index, word in enumerate(words) if index not in gone)


def _would_take_a_date(before: Sequence[Word]) -> bool:
    """Say whether a second deed, without its day, would take the first's date.

    «انتقل إلى كذا في 2013 وعاد إلى بلاده الثلاثاء».
    """
    inner = closed("relatives", "complementisers", "sources")
    own = tuple(takewhile(lambda word: bare(word.form) not in inner, reversed(before)))
    joins = (i for i, w in enumerate(own) if w.form[0] == "و" and is_finite(bare(w.form)))
    first = before[: len(before) - next(joins, len(before))]
    return any(word.form in MONTHS or is_year(word.form) for word in first)


def _described(words: Sequence[Word], known: frozenset[str]) -> Iterator[int]:
    """Yield what stands between a name and the comma after which the sentence goes on."""
    depths = nesting(words)
    commas = [i for i, word in enumerate(words) if word.form in _COMMAS and not depths[i]]
    done = 0
    for end in commas:
        start = next((i for i in range(done, end) if not depths[i] and _describes(words, i)), None)
        done = end + 1
        if start is None or end - start > _MOST_DESCRIBED or not _goes_on(words, end + 1):
            continue
        if stem(words[start - 1].form) not in known or _holds_the_complement(words, start, end):
            continue
        yield from range(start, end + 1)


def _holds_the_complement(words: Sequence[Word], start: int, end: int) -> bool:
    """Say whether what the verb before needs stands in what describes: «أدى الإعصار الذي… إلى كذا».

    Where no comma opens a relative clause, the one that ends it may come later still.
    """
    verb = next((word for word in reversed(words[:start]) if is_finite(bare(word.form))), None)
    if verb is None or words[start].form in _COMMAS:
        return False
    wanted = needs(bare(verb.form)) - given(words[:start])
    return bool(wanted & given(words[start:end])) and not wanted & given(words[end + 1 : end + 2])


def _describes(words: Sequence[Word], index: int) -> bool:
    """Say whether a relative clause, or a title after a comma, begins here after a name."""
    if words[index].form in closed("relatives"):
        return follows_name(words, index)
    if words[index].form not in _COMMAS or index + 1 >= len(words):
        return False
    title = words[index + 1].form
    known = title in closed("bare_roles") or "ال" + title in closed("bare_roles")
    return known and follows_name(words, index)


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """Say whether the sentence goes on at `index` with أن, a preposition or a verb.

    A verb with a pronoun may be of a noun in what stood before: «قضية، …لشركة، يملكها فلان».
    """
    if index >= len(words):
        return False
    form = words[index].form
    resumes = form in closed("complementisers", "prepositions") or bool(preposition(form))
    return resumes or (is_finite(form) and not pronoun(words[index].surface))


def _inserts(words: Sequence[Word]) -> Iterator[int]:
    depths = nesting(words)
    commas = [i for i, word in enumerate(words) if word.form in _COMMAS and not depths[i]]
    index = 0
    while index + 1 < len(commas):
        start, end = commas[index], commas[index + 1]
        if _is_insert(words, start, end):
            closes = index > 0 and _names(words, commas[index - 1], start)
            yield from range(start, end if closes else end + 1)
            index += 1
        index += 1


def _names(words: Sequence[Word], start: int, end: int) -> bool:
    """Say whether a name or title stands between two commas, so that the second must stay."""
    inside = words[start + 1 : end]
    if not inside or conjunction(inside[0].form) or inside[0].form in closed("complementisers"):
        return False
    return not any(is_finite(bare(word.form)) for word in inside)


def _is_insert(words: Sequence[Word], start: int, end: int) -> bool:
    inside = words[start + 1 : end]
    following = words[end + 1] if end + 1 < len(words) else None
    if not inside or following is None:
        return False
    if opens_with(inside, "link") == len(inside):
        return conjunction(inside[0].form) == ""  # «، من جانبها، »; «، ومع ذلك، » opens a clause
    if inside[0].form.startswith("و"):
        return False
    describes = inside[0].form in closed("relatives")
    if len(inside) > (_MOST_DESCRIBED if describes else MOST_INSERTED):
        return False
    if not describes and any(matters(word) for word in inside):
        return False
    if not describes and not _is_circumstance(inside[0]):
        return False  # a name after its role stays
    if opens_in_manner(inside):
        return False  # «، رسميا بكذا، »: the verb's own again
    if describes and _is_described_after(words, start, end):
        return False
    if describes and (_is_of_many(words[start - 1]) or _may_be_inside(words, start, end)):
        return False  # «الأشخاص، الذين تزيد أعمارهم على كذا،»: not all of them
    if not describes and any(word.form in learned()["accusative"] for word in inside[1:]):
        return False  # «، الأربعاء اجتماعا،»: the object stands after the day
    if following.form == "من" or following.form in closed("clocks"):
        return False  # «دور الثمانية، من البطولة», «فجرا، بالتوقيت المحلي»: of the insert
    return _goes_on(words, end + 1)


def _is_described_after(words: Sequence[Word], start: int, end: int) -> bool:
    """Say whether a relative clause has ended before its comma, after which a noun is described.

    «المهرجان، الذي نظمته البلدية حقق مبيعات، بلغت كذا»: the main verb stands inside.
    """
    noun, verb = words[end - 1], words[end + 1]
    indefinite = is_common(noun.form) and not is_definite(noun.form) and not pronoun(noun.surface)
    verbs = sum(is_finite(word.form) for word in words[start + 1 : end])
    return indefinite and is_finite(verb.form) and verbs > 1


def _is_of_many(word: Word) -> bool:
    """Say whether a definite noun is in the plural: what describes it may tell which of them."""
    return is_definite(word.form) and is_plural(word.surface)


def _may_be_inside(words: Sequence[Word], start: int, end: int) -> bool:
    """Say whether a time, or what comes besides, may be of a relative clause that ends before it.

    «دعما لجماعة، تقاتل في كذا، منذ سنوات»: after a noun that a preposition governs it is as likely
    the clause's as the sentence's, and without the clause it would be the sentence's.
    """
    opens, *rest = words[end + 1 : end + 3]
    dated = opens.form == "في" and any(w.is_number or w.form in MONTHS for w in rest)
    deep = takewhile(lambda word: not is_finite(bare(word.form)), reversed(words[:start]))
    time = (opens.form == "منذ" or dated) and not has_time(words[start:end])
    may_be = time or opens.form in closed("besides")
    return may_be and any(particle(word.form) for word in deep)


def _is_circumstance(word: Word) -> bool:
    """Say whether a word opens a time or a place, and neither a name nor the matter of a noun.

    «بعد كشف الرئيس، عن أسلحة جديدة، …»: عن belongs to what stands before the comma.
    """
    if word.form in closed("of_the_matter", "about"):
        return False
    return bool(preposition(word.form)) or word.form in closed("prepositions", "times", "adverbs")


def _addressed(words: Sequence[Word]) -> Iterator[int]:
    """Yield «للصحيفة», «لوكالة كذا», «لصحيفة "كذا"» between a speaker and what was told it."""
    said = next((i for i, word in enumerate(words) if bare(word.form) in closed("saying")), None)
    for index in range((len(words) if said is None else said) + 1, len(words)):
        end = _end_of_addressee(words, index)
        if end is None or end >= len(words):
            continue
        following, before = words[end].form, words[index - 1].form
        if bare(before) in closed("speeches", "sources"):
            return  # «في تصريحات لصحيفة كذا»: where it was said
        if following in _BEFORE_SPEECH or following in closed("complementisers"):
            yield from range(index - (before in _COMMAS and following == ":"), end)
            return


def _end_of_addressee(words: Sequence[Word], index: int) -> int | None:
    """Return where the words end that tell to which outlet it was said, if they begin here."""
    form = words[index].form
    if form in closed("addressees"):
        return index + 1
    if form[0] != "ل" or form[1:] not in closed("outlets"):
        return None
    end = index + 1
    if end < len(words) and words[end].form in _QUOTES:
        closing = _QUOTES[words[end].form]
        near = range(end + 1, min(end + _LONGEST_NAME + 2, len(words)))
        return next((i + 1 for i in near if words[i].form == closing), None)
    while end < min(len(words), index + _LONGEST_NAME) and _is_of_a_name(words[end]):
        end += 1
    return end


def _is_of_a_name(word: Word) -> bool:
    stops = closed("prepositions", "complementisers", "relatives", "times", "weekdays")
    return not (word.is_mark or word.form in stops or is_finite(bare(word.form)))
