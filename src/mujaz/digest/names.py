"""Names: the fuller name, earlier in the article, of somebody who is called by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from mujaz.digest.opening import without_conjunction
from mujaz.language.clauses import nesting
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    may_bear_preposition,
    preposition,
    pronoun,
    stem,
    verb_kind,
    without_pronoun,
)

_LONGEST_ROLE = 6  # words
_OPENING = 2  # words: a verb and who it is
_NO_NAMES = (
    "prepositions", "complementisers", "relatives", "demonstratives", "independent_pronouns",
    "times", "adverbs", "connectives", "verb_particles", "negations", "amounts", "counting",
    "references", "periods", "kinds_of_place", "cities", "absolutes", "what", "name_particles",
)  # fmt: skip


def full_names(sentences: Sequence[Sequence[Word]]) -> Iterator[Mapping[str, tuple[Word, ...]]]:
    """Yield for each sentence the fuller names named before it, by each of the words they hold.

    News names a person in full once, with a role, and then by one name. Where two names share a
    word, or it stood alone before, that word stands for neither; a relative's name tells of two.
    The role that stood before a name is given with it.
    """
    named: dict[str, tuple[Word, ...]] = {}
    shared: set[str] = set()
    for sentence in sentences:
        yield {one: full for one, full in named.items() if one not in shared}
        alone = {word.form for word in sentence if is_name(word)}
        for start, end in _names(sentence):
            name = tuple(word for word in sentence[start:end] if not word.is_mark)
            if sum(word.surface.endswith("يا") for word in name) > 1:
                continue  # two states, of which one accuses the other
            full = (*_role_before(sentence, start), *name)
            forms = {word.form for word in name}
            alone -= forms
            for one in name:
                before = named.get(one.form, ())
                another = before and not _same(forms, {word.form for word in name_in(before)})
                if another or _is_a_relative(sentence, start):
                    shared.add(one.form)
                if not before and one in (name[0], name[-1]):
                    named[one.form] = full
        shared |= alone - named.keys()


def _same(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _names(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where each name of two words and more stands among the words: `[start, end)`."""
    start = 0
    for index, word in enumerate((*sentence, None)):
        inside = index > start and word is not None and _joins_names(word.form)
        if word is not None and (is_name(word) or inside):
            continue
        if index - start > 1 and not _joins_names(sentence[index - 1].form):
            yield start, index
        start = index + 1


def _joins_names(form: str) -> bool:
    """Say whether a word stands inside names alone: بن, or the stroke of a hashtag."""
    return form == "_" or form in closed("name_particles")


def _role_before(sentence: Sequence[Word], start: int) -> tuple[Word, ...]:
    """Return the noun phrase with which a name is introduced: «رئيس البلدية», else nothing."""
    first = start
    while first and start - first < _LONGEST_ROLE and _may_be_of_role(sentence[first - 1]):
        first -= 1
    roles = (i for i in range(first, start) if _is_role(bare(sentence[i].form)))
    opening = next(roles, start)
    if opening == start:
        return ()
    return (without_conjunction(sentence[opening]), *sentence[opening + 1 : start])


def _may_be_of_role(word: Word) -> bool:
    form = bare(word.form)
    noun = is_definite(form) or is_common(form)
    return noun and not word.is_mark and verb_kind(form) is None and form not in closed("times")


def _is_role(form: str) -> bool:
    """Say whether a form is what somebody is, and no thing: «القرار» is told of as roles are."""
    if form.removeprefix("ال") in closed("things_told"):
        return False
    return form in closed("bare_roles", "offices") or "ال" + form in closed("bare_roles")


def _is_a_relative(sentence: Sequence[Word], start: int) -> bool:
    before = sentence[start - 1 : start] if start else ()
    return any(without_pronoun(bare(word.form)) in closed("kin") for word in before)


def name_in(full: Sequence[Word]) -> tuple[Word, ...]:
    """Return the name alone, without the role before it."""
    start = next((i for i, word in enumerate(full) if is_name(word)), 0)
    return tuple(full[start:])


def is_name(word: Word) -> bool:
    """Say whether a word is a name: no noun or adjective that takes ال, no verb, no particle."""
    return not word.is_mark and _is_name(word.surface, word.form)


@lru_cache(maxsize=1 << 14)
def _is_name(surface: str, form: str) -> bool:
    if len(form) < 3 or not form.isalpha() or form.isascii():
        return False
    if form in closed(*_NO_NAMES) or form in MONTHS or conjunction(form) or pronoun(surface):
        return False
    if verb_kind(form) or preposition(form) or may_bear_preposition(form):
        return False
    return not is_common(form.removeprefix("ال")) and not form.startswith(("بال", "لل", "كال"))


def with_full_names(
    words: tuple[Word, ...], names: Mapping[str, tuple[Word, ...]], known: frozenset[str]
) -> tuple[Word, ...]:
    """Bring in the fuller name for one name alone that neither title nor lead has.

    Only at the opening, where somebody speaks or acts; the role comes with it.
    """
    if not any(word.form in names for word in words):
        return words
    found: list[Word] = []
    told: set[str] = set()
    for index, (word, depth) in enumerate(zip(words, nesting(words), strict=True)):
        full = names.get(word.form, ()) if index < _OPENING else ()
        alone = not any(
            0 <= near < len(words) and is_name(words[near]) for near in (index - 1, index + 1)
        )
        if full and alone and not depth and word.form not in told and stem(word.form) not in known:
            titled = index and _is_role(bare(words[index - 1].form))
            found.extend(name_in(full) if titled else full)
        else:
            found.append(word)
        told.update(one.form for one in full)
    return tuple(found)
