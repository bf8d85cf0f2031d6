"""Naming: the words of a name in a text, without what is written onto the first of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter

from mujaz.facts.names.lists import listed
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, is_common, is_finite
from mujaz.models.tagger import Entity
from mujaz.models.wordclass import class_of, stripped
from mujaz.span import Span

Forms = tuple[str, ...]
"""A name word by word, normalised, its first word without clitics."""

_START = attrgetter("start")
_GIVEN = ("محمد", "دونالد", "بشار")  # the classes of given names are theirs
_FAMILIES = ("ترامب", "رونالدو", "كلينتون", "كوشنر", "صلاح", "الخطيب")
_OBJECTS = ("الهدف", "النتيجة", "الجدل")
_OWN = "بفك"  # clitics that begin names as well; و and ل are cut from most
_LIKE = "ك"
_WITH = "بال"
_LED = _OWN + "و"
_BORNE = "ول"  # before a form that news hardly knows they are no part of it
_SHORTEST_OF_LAM = 4  # letters: للجنه is of اللجنه


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Where a name stands, as printed without clitics, and its words normalised.

    Whose `kin` is told with it, «ابنته إيفانكا ترامب», is seldom meant by the family name alone.

    In «للأمم المتحدة» the article's alef is not written: the span begins at its lam, and `text`
    and `forms` have it back. `sure` is the tagger's, 1 where words of kind tell the name.
    """

    span: Span
    text: str
    forms: Forms
    sure: float = 1.0
    kin: bool = False


def naming(text: str, some: Sequence[Word], *, sure: float = 1.0, led: bool = False) -> Naming:
    """Return how these words name somebody; quotation marks and the like are no forms.

    A name that is `led` in by what governs it bears neither و nor a preposition.
    """
    first = some[0]
    forms = tuple(word.form for word in some[1:] if not word.is_mark)
    whole = first.is_mark or (
        led and (first.form[0] in _LED or first.form in listed("titles", "maghreb"))
    )
    plain = first.form if whole else without_clitics(first.form)
    elided = not first.form.endswith(plain)  # وللامم -> الامم
    cut = len(first.form) - len(plain) + elided
    span = Span(_after(text, first.start, cut), some[-1].end)
    shown = ("ا" if elided else "") + span.of(text).replace("_", " ").replace("#", "")
    forms = forms if first.is_mark else (plain, *forms)
    return Naming(span=span, text=shown, forms=forms, sure=sure)


def _after(text: str, start: int, letters: int) -> int:
    """Return where a word goes on after so many letters; marks go with the letter before."""
    for _ in range(letters):
        start += 1
        while not fold(text[start]):
            start += 1
    return start


def words_of(entity: Entity, sentence: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a sentence that an entity covers."""
    first = bisect_left(sentence, entity.span.start, key=_START)
    last = bisect_left(sentence, entity.span.end, lo=first, key=_START)
    some = tuple(sentence[first:last])
    return some if not some or some[-1].end <= entity.span.end else some[:-1]


def forms_of(some: Sequence[Word]) -> Forms:
    """Return the words of a name as they are compared, marks included."""
    return (without_clitics(some[0].form), *(word.form for word in some[1:])) if some else ()


@remembered()
def without_clitics(form: str) -> str:
    """Return a form without clitics: «بسام» and «فيدل» have none, «للجنة» has its article's."""
    plain = stripped(form)
    if plain == form and form[:3] == _WITH and form[1:] in listed("definite", "words"):
        return form[1:]  # «بالديوان»
    if plain == form and form[0] in _BORNE and not class_of(form).fine and is_given(form[1:]):
        return form[1:]  # «ليورجن»
    own = is_given(form, surely=True) or not is_given(plain, surely=True)
    if form[0] == _LIKE and is_given(form) and own:
        return form  # «كلوي» is not like «لوي»
    if plain != form and form[0] in _OWN and (_is_given_itself(form, plain) or is_finite(plain)):
        return form
    if plain.startswith("لل") and len(plain) > _SHORTEST_OF_LAM:
        whole = "ال" + plain[1:]
        return whole if class_of(whole).fine else "ال" + plain[2:]
    return plain


def _is_given_itself(form: str, plain: str) -> bool:
    """Say whether a form with its first letter is a given name: not «بروبرت» of «روبرت»."""
    return is_given(form) and class_of(form) != class_of(plain)


@lru_cache(maxsize=1 << 14)
def is_given(form: str, *, surely: bool = False) -> bool:
    """Say whether a form is used in news as given names are; `surely` as the commonest are."""
    if surely:
        return class_of(form).fine == class_of(_GIVEN[0]).fine
    return class_of(form).coarse in _classes(_GIVEN)


@remembered()
def is_given_or_family(form: str) -> bool:
    """Say whether a form is used in news as given or family names are."""
    return is_given(form) or class_of(form).coarse in _classes(_FAMILIES)


@remembered()
def is_object(form: str) -> bool:
    """Say whether a form with ال is used as what is done or seen: «الهدف», no family's name."""
    noun = form.startswith("ال") and is_common(form[2:])
    return noun and class_of(form).coarse in _classes(_OBJECTS)


@cache
def _classes(like: tuple[str, ...]) -> frozenset[str]:
    """Return the classes of some words, of which their like is."""
    return frozenset(class_of(fold(word)).coarse for word in like)
