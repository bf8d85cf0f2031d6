"""Fuller: the words of the text before which tell who or what a definite noun alone is.

A noun with ال and no more points back at one of its kind that was told of before: «الشركة» at
«شركة الإسمنت الوطنية» (Ryding 2005, 7.2). Which one is certain where the text before tells of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from mujaz.fact import Name
from mujaz.facts.events import listed
from mujaz.facts.events.calling import is_calling
from mujaz.facts.events.known import Known
from mujaz.facts.events.phrase import beyond, leads, phrase, waiting
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    pronoun,
    words,
)
from mujaz.span import Span

_LONGEST = 8  # words that may stand in brackets
_OF = frozenset(("عن", "من"))  # «المسؤولون عن المصنع»
_TWO = 2
_QUOTES = frozenset('«»“”"')


class Fuller:
    """The noun phrases of one article, by their first noun."""

    def __init__(
        self, text: str, sentences: Sequence[Span], names: Sequence[Name], known: Known
    ) -> None:
        self._text, self._sentences, self._known = text, sentences, known
        self._bearer = {span.start: name for name in names for span in name.mentions}
        self._heads: Mapping[str, list[tuple[Sequence[Word], int]]] | None = None

    def of(self, noun: Word) -> Span | None:
        """Return where the text before tells which one a noun is, None where it may be two."""
        if noun.form in closed("ordinal_roles") or _is_of_two(noun.form):
            return None
        calls = is_calling(head(noun.form))
        found = [one for one in self._before(noun) if calls or self._describes(one)]
        found = [one for one in found if len(one) > 1]
        if not found:
            return None
        whole = max(found, key=lambda some: (some[-1].end - some[0].start, -some[0].start))
        sure = self._tells(whole) and len(whole) <= _LONGEST
        if not (sure and all(self._are_one(whole, one) for one in found)):
            return None
        return Span(_start(whole[0]), whole[-1].end)

    def _before(self, noun: Word) -> list[Sequence[Word]]:
        if self._heads is None:
            self._heads = self._index()
        places = self._heads.get(head(noun.form), ())
        return [self._phrase(some, at) for some, at in places if some[at].start < noun.start]

    def _phrase(self, sentence: Sequence[Word], at: int) -> Sequence[Word]:
        """Return the noun phrase at `at`: a body's name whole, no person's after it."""
        start = _start(sentence[at])
        body = self._known.bodies.get(start) or self._known.bodies.get(sentence[at].start)
        if body:
            return sentence[at : beyond(sentence, at, body)]
        some = phrase(sentence[at:], 0, "", self._known)
        if len(some) > 1 and conjunction(some[1].form):
            return some[:1]  # «المعبر | وتجهيز القاعات»
        called = is_calling(head(sentence[at].form))
        return tuple(takewhile(lambda word: not self._ends(word, called=called), some))

    def _ends(self, word: Word, *, called: bool) -> bool:
        owned = conjunction(word.form) != "" and pronoun(word.form) != ""  # «ومشاركته»
        person = word.start in self._known.people and not called
        return word.form == "من" or owned or person

    def _index(self) -> Mapping[str, list[tuple[Sequence[Word], int]]]:
        heads: dict[str, list[tuple[Sequence[Word], int]]] = {}
        for span in self._sentences:
            sentence = words(self._text, span)
            for at, word in enumerate(sentence):
                if not (word.is_mark or word.is_number):
                    heads.setdefault(head(word.form), []).append((sentence, at))
        return heads

    def _tells(self, some: Sequence[Word]) -> bool:
        """Say whether a phrase tells which one: by a name, its owner, where it is from.

        A person is told by his name alone: «اللاعب السويسري» may be anybody.
        """
        if len(some) < 2 or self._names(some):
            return len(some) > 1
        after = some[1].form
        if is_calling(head(some[0].form)) or (len(some) == _TWO and is_verbal_noun(after)):
            return False  # «مقابلة الحصول | على البطاقة»
        if not is_definite(bare(some[0].form)):  # «ملعب مدينة الجبل»
            return is_definite(bare(some[-1].form)) or after in _QUOTES
        return is_definite(after) and _is_of_nation(after)

    def _describes(self, some: Sequence[Word]) -> bool:
        return bool(self._names(some)) or any(is_definite(word.form) for word in some[1:])

    def _names(self, some: Sequence[Word]) -> set[str]:
        return {self._bearer[w.start].text for w in some if w.start in self._bearer}

    def _are_one(self, whole: Sequence[Word], one: Sequence[Word]) -> bool:
        """Say whether two phrases are of one: they share a name, or the short opens the long."""
        if self._names(whole) & self._names(one):
            return True
        forms = [word.form for word in one[1:] if word.form not in _QUOTES]
        long = [word.form for word in whole[1:] if word.form not in _QUOTES]
        return long[: len(forms)] == forms


def alone(telling: Telling, named: Sequence[Word]) -> Word | None:
    """Return the noun that is all of a subject, but ال or «هذا»; None for another.

    What says nothing by itself is nothing («الحزب الموالي …»); a deed that is done is no such noun
    («تم الاتفاق»).
    """
    verb = telling.predicate
    if not named or verb is None or verb.form in listed.words_of("impersonal", "verbs"):
        return None
    after = next((word for word in telling.words if word.start > named[-1].start), None)
    known = after is not None and (goes_on(after) or _is_family_name(after.form))
    known = known or (named[0].start < telling.words[verb.at].start and _is_in_land(telling, after))
    return None if known else alone_of(named)


def _is_in_land(telling: Telling, after: Word | None) -> bool:
    """Say whether «في» and a land's name follow a noun: «السلطات في لبنان»."""
    rest = [word.form for word in telling.words if after and word.start >= after.start]
    return rest[:1] == ["في"] and rest[1:2] != [] and rest[1] in closed("lands", "cities")


def _is_family_name(form: str) -> bool:
    """Say whether an adjective without ال follows a noun with it: it is a name («الفريق عدوي»)."""
    known = leads(form) or is_definite(form) or form in closed("prepositions", "adverbs")
    return form.endswith("ي") and not known


def alone_of(named: Sequence[Word]) -> Word | None:
    """Return the noun of a phrase that has nothing with it but ال or «هذا», None for another."""
    if named[0].form in closed("demonstratives"):
        return named[1] if len(named) > 1 else None
    noun = named[0]
    plain = len(named) == 1 and is_definite(noun.form) and is_common(noun.form[2:])
    plain = plain and noun.form not in closed("lands")
    return noun if plain or _is_epithet(named) else None


def _is_epithet(named: Sequence[Word]) -> bool:
    """Say whether somebody is told by his calling and nation alone: «النجم الأمريكي»."""
    many = listed.words_of("fuller", "many")
    pair = len(named) == _TWO and named[0].form.removeprefix("ال") in many
    return pair and all(is_definite(word.form) for word in named) and _is_of_nation(named[1].form)


def _is_of_nation(form: str) -> bool:
    return form.endswith(("ي", "يه"))


def goes_on(word: Word) -> bool:
    """Say whether a word after a noun tells which: its adjective, name, relative, «عن»."""
    form = word.form
    if is_definite(form):
        return form not in waiting()
    opens = form in _QUOTES or form in closed("relatives") or form in _OF or form.startswith("لل")
    titled = form in closed("titles_of") and form != "في"  # «المتحدث باسم الوزارة»
    return opens or titled or is_name(word)


def points_back(form: str) -> bool:
    """Say whether a noun alone always points at one that the text before tells of."""
    many = form.removeprefix("ال") in listed.words_of("fuller", "many")
    return many or form in _pointing() or (_is_of_two(form) and form[:-2] in _pointing())


def _is_of_two(form: str) -> bool:
    """Say whether a noun may be a dual: «البلدان», «الزعيمين»."""
    return form.endswith(("ان", "ين")) and is_common(form[2:-2])


@cache
def _pointing() -> frozenset[str]:
    roles = closed("bare_roles", "bare_places", "institutions")
    return (roles | listed.words_of("fuller", "nouns")) - listed.words_of("fuller", "not")


def head(form: str) -> str:
    """Return a noun without what may stand before it: conjunction, preposition, ال."""
    plain = bare(form)
    if plain.startswith("لل"):
        return plain[2:]
    if is_definite(plain):
        return plain[2:]
    if preposition(plain) and plain.startswith("بال"):
        return plain[3:]
    return plain[1:] if borne_preposition(plain) else plain


def _start(word: Word) -> int:
    """Return where a noun begins after the clitics that are none of its own."""
    form = bare(word.form)
    start = word.start + len(word.form) - len(form)
    return start + (bool(borne_preposition(form)) and not is_common(form))
