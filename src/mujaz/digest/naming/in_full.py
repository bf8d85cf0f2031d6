"""In full: a person named with all that the article tells of him, where a statement has less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from mujaz.digest.draft import Draft
from mujaz.digest.naming.names import Called, follows_a_role, is_only_addressed
from mujaz.digest.naming.role import LONGEST_ROLE, may_be_of_role
from mujaz.digest.naming.whole import is_person
from mujaz.language.clauses import COMMAS, nesting
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_finite,
    preposition,
    pronoun,
    stem,
    without_pronoun,
)


def in_full(
    draft: Draft, people: Mapping[int, Called], known: frozenset[str], *, roles: bool = True
) -> Draft:
    """Bring in the full name for a shorter one that is not `known`.

    With `roles` his role comes with it, unless the words tell it. What a quotation holds stays.
    """
    if not any(word.start in people for word in draft.words):
        return draft
    found: list[Word] = []
    breaks: set[int] = set()
    skip = 0
    set_off = False
    for index, (word, depth) in enumerate(zip(draft.words, nesting(draft.words), strict=True)):
        if index in draft.breaks:
            breaks.add(len(found))
        if skip:
            skip -= 1
            continue
        if set_off and not word.is_mark:
            breaks.add(len(found))
        set_off = False
        one = people.get(word.start)
        if one is None or one.borne or depth or _is_known(one, word, known):
            found.append(word)
            continue
        rest = (*found, *draft.words[index + one.length :])
        if _holds(rest, one.name):
            found.append(word)
            continue
        skip = one.length - 1
        told = not roles or _is_told(draft.words, index, one.length)
        told = told or _holds(rest, one.role or one.after)
        if one.role and not told and found and found[-1].form in closed("addresses"):
            found.pop()  # «السيد فلان» is told as «رئيس البلدية سامر فلان»
        found.extend(one.name if told else (*one.role, *one.name))
        if one.after and not told:
            breaks.add(len(found))
            found.extend(one.after)
            set_off = True
    return replace(draft, words=tuple(found), breaks=frozenset(breaks))


def _holds(words: Sequence[Word], phrase: Sequence[Word]) -> bool:
    """Say whether each word of a phrase stands among some: it would be told twice."""
    forms = {bare(word.form) for word in words}
    return bool(phrase) and all(bare(word.form) in forms for word in phrase)


def missing_names(
    words: Sequence[Word], people: Mapping[int, Called], known: frozenset[str]
) -> Iterator[str]:
    """Yield the stem of a name for each person called by less where the words do not give it.

    Not for those who are `known`.
    """
    given = {word.start for word in words}
    for word in words:
        one = people.get(word.start)
        if one is None or not one.is_short or _is_known(one, word, known):
            continue
        if not all(name.start in given for name in one.name):
            other = one.name[-1] if bare(word.form) == one.name[0].form else one.name[0]
            yield stem(other.form)


def _is_known(one: Called, word: Word, known: frozenset[str]) -> bool:
    """Say whether a name is known: by a first name alone its bearer, and no relative of his."""
    if one.length == 1 and word.form == one.name[0].form:
        return stem(word.form) in known
    return any(stem(word.form) in known for word in one.name)


def _is_told(words: Sequence[Word], index: int, length: int) -> bool:
    """Say whether a name stands beside what its bearer is: «الوزير فلان», «فلان، مقدم الحفل»."""
    abbreviated = words[index - 1 : index] if index else ()  # «د. فلان»
    if any(word.form == "." for word in abbreviated):
        return True
    addressed = is_only_addressed(words, index, index + length)
    if not addressed and (follows_a_role(words, index) or _stands_after_person(words, index)):
        return True
    after = words[index + length : index + length + 2]
    if after and after[0].form in COMMAS:
        return not any(_tells_when_or_where(word) for word in after[1:])
    return any(is_person(bare(word.form)) for word in after[:1])


def _tells_when_or_where(word: Word) -> bool:
    """Say whether a word after a comma opens no description: «ترامب، الثلاثاء، …»."""
    form = bare(word.form)
    listed = closed("prepositions", "times", "adverbs", "weekdays", "days_of_news")
    return form in listed or preposition(form) != "" or is_finite(form)


def _stands_after_person(words: Sequence[Word], index: int) -> bool:
    """Say whether a name ends a phrase that says who it is: «محاميها فلان», «وزير مصر، فلان»."""
    before = words[max(0, index - LONGEST_ROLE) : index]
    if before and before[-1].form in COMMAS:
        before = before[:-1]
    near = takewhile(_is_of_office, reversed(before))
    return any(is_person(without_pronoun(bare(word.form))) for word in near)


def _is_of_office(word: Word) -> bool:
    """Say whether a word may belong to an office before a name: «رئيس تحريرها فلان»."""
    owned = pronoun(word.surface) != "" and is_common(without_pronoun(bare(word.form)))
    return may_be_of_role(word) or is_name(word) or owned
