"""Names: who is meant by a name, as the article introduces him."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from mujaz.digest.naming.apposition import phrase_after, phrase_before
from mujaz.digest.naming.public import is_public
from mujaz.digest.naming.role import role_before
from mujaz.digest.naming.whole import has_article, is_person
from mujaz.fact import Name
from mujaz.language.clauses import DASHES
from mujaz.language.lexicon import closed
from mujaz.language.mentions import with_article
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_definite,
    is_finite,
)
from mujaz.span import Span

_ANY_LAND = frozenset(("البلاد", "البلد", "الدوله"))
_SERVANT = "عبد"
_NEAR = 40  # words before a full name in which it alone is another's: his is told in full first


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody as one mention calls him, in `length` words from a word on, `borne` by a clitic.

    `name` is his fullest name, `role` the noun phrase with which it is introduced, or nothing;
    `after` what a comma sets off after it where nothing stands before: «فلان، مدير كذا،».
    """

    name: tuple[Word, ...]
    role: tuple[Word, ...]
    length: int
    borne: bool
    after: tuple[Word, ...] = ()

    @property
    def is_short(self) -> bool:
        """Whether he is called by less than his name."""
        return self.length < len(self.name)


def called(sentences: Sequence[Sequence[Word]], people: Sequence[Name]) -> dict[int, Called]:
    """Return who is meant where a person is called by less than the article tells of him.

    Keys are where the mention's first word starts. News names a person in full once, with a role,
    and then by one name; «الملك فلان» is called enough. A word that two people share stands for
    neither; a relative's name tells of two.
    """
    if not people:
        return {}
    every = [word for sentence in sentences for word in sentence]
    starts = [word.start for word in every]
    placed = [[_hyphenated(every, *place(starts, span)) for span in one.mentions] for one in people]
    names = [_fullest_of(every, one, some) for one, some in zip(people, placed, strict=True)]
    named = {start for some in placed for first, end in some for start in starts[first:end]}
    shared = _shared(every, named, names)
    found: dict[int, Called] = {}
    last: dict[str, Called] = {}
    for one, name, places in zip(people, names, placed, strict=True):
        if len(name) < 2 or any(_is_a_relative(every, first) for first, _ in places):
            continue
        mentions = [
            (first, end, starts[first] != span.start)
            for (first, end), span in zip(places, one.mentions, strict=True)
        ]
        strange = not is_public([word.form for word in name])
        unnamed = _before_his_name(every, places) if strange else ()
        role, after = _introduced(every, [one[:2] for one in mentions if not one[2]])
        for first, end, borne in mentions:
            here = tuple(every[first:end])
            is_whole = _is_whole(here)
            one_name = len(here) == 1 or (not is_whole and _ends_in_servant(here))
            of_two = one_name and (here[-1].form in shared or first in unnamed)
            if of_two or (is_whole and not (role or after)):
                continue
            addressed = strange and is_only_addressed(every, first, end)
            introduced = follows_a_role(every, first) and not addressed
            goes_on = _follows_particle(every, first) or _goes_on(every, first, end, name)
            if not (introduced or goes_on):
                own = here if is_whole else name
                found[starts[first]] = Called(own, role, len(here), borne, after)
        if name[-1].form not in shared and not _ends_in_servant(name):
            last[name[-1].form] = Called(name, role, 1, borne=False, after=after)
    return found | {
        word.start: last[word.form]
        for at, word in enumerate(every)
        if word.form in last and word.start not in named and _is_alone(every, at, last[word.form])
    }


def _before_his_name(every: Sequence[Word], places: Sequence[tuple[int, int]]) -> range:
    """Return the places shortly before a stranger's full name, where one name is another's.

    «ابن السيدة فلان، سامر فلان».
    """
    full = next((first for first, end in places if _is_whole(every[first:end])), 0)
    return range(full - _NEAR + 1, full)


def _introduced(
    every: Sequence[Word], mentions: Sequence[tuple[int, int]]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the role before the first mention that has one, else what a comma sets off after.

    An address («الدكتور») only where there is nothing else.
    """
    addressed: tuple[Word, ...] = ()
    for found in (role_before, phrase_before):
        roles = [role for first, _ in mentions if (role := found(every, first))]
        role = next(filter(_tells_who, roles), ())
        if role:
            return role, ()
        addressed = addressed or next((role for role in roles if len(role) == 1), ())
    after = next(filter(None, (phrase_after(every, end) for _, end in mentions)), ())
    return (() if after else addressed), after


def _tells_who(role: Sequence[Word]) -> bool:
    """Say whether a role is no address alone («السيد»), and of no «البلاد» untold."""
    if role[-1].form in _ANY_LAND:
        return False
    return len(role) > 1 or role[0].form not in closed("addresses")


def _is_whole(name: Sequence[Word]) -> bool:
    """Say whether two names and more call somebody: «محمد السادس», no «بن علي» or «عبد الرحمن»."""
    joins = (word.is_mark or _joins_names(word.form) or word.form == _SERVANT for word in name)
    return sum(not one for one in joins) > 1


def _ends_in_servant(name: Sequence[Word]) -> bool:
    """Say whether «عبد» and whose servant he is end a name: they are one."""
    return any(word.form == _SERVANT for word in name[-2:-1])


def _follows_particle(every: Sequence[Word], first: int) -> bool:
    """Say whether the name goes on after «بن» or «لابن»: one bearer's, or another's."""
    before = every[first - 1].form if first else ""
    return bool({before, before.removeprefix("ل")} & closed("name_particles"))


def _goes_on(every: Sequence[Word], first: int, end: int, name: Sequence[Word]) -> bool:
    """Say whether more of his name stands beside a mention than the facts have found."""
    own = {word.form for word in name}
    near = (*every[max(0, first - 1) : first], *every[end : end + 1])
    return end - first < len(name) and any({word.form, word.form[1:]} & own for word in near)


def _shared(
    every: Sequence[Word], named: Set[int], names: Sequence[Sequence[Word]]
) -> frozenset[str]:
    """Return the words that stand in the names of two, or after another's name.

    «الطبيب مازن الحكيمي», where «الحكيمي» was known as another's.
    """
    bearers = Counter(form for name in names for form in {word.form for word in name})
    own = {word.form: {one.form for one in name} for name in names for word in name}
    after_another = (
        word.form
        for role, before, word in zip(every, every[1:], every[2:], strict=False)
        if word.form in own
        and before.start not in named
        and before.form not in own[word.form]
        and is_name(before)
        and is_person(bare(role.form))
    )
    return frozenset([form for form, many in bearers.items() if many > 1]).union(after_another)


def _is_alone(words: Sequence[Word], at: int, one: Called) -> bool:
    """Say whether a name stands here with no other name, and no «بن», beside it.

    «ماي» is one after a verb alone, and else a month.
    """
    if words[at].form in MONTHS:
        return at > 0 and is_finite(bare(words[at - 1].form))
    if words[at].form in closed("prepositions") and words[at].surface != one.name[-1].surface:
        return False  # «على», and no «علي»
    near = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    own = {word.form for word in one.name}
    spoken = at > 0 and bare(words[at - 1].form) in closed("saying", "sources")
    return (spoken or is_name(words[at])) and not any(
        is_name(word) or _joins_names(word.form) or word.form in own for word in near
    )


def _joins_names(form: str) -> bool:
    """Say whether a word stands inside names alone: بن, or the stroke of a hashtag."""
    return form == "_" or form in closed("name_particles")


def _cut_free(words: Sequence[Word], span: Span, alone: Set[str]) -> tuple[Word, ...]:
    """Return a mention without the clitic that bears it, «بفلان», empty where it can't be cut.

    The article must have the name without it too, `alone`: «بريك» is no «ريك».
    """
    first, cut = words[0], span.start - words[0].start
    if not cut:
        return () if conjunction(first.form) else tuple(words)
    if len(first.surface) != first.end - first.start or first.form.startswith("لل"):
        return ()  # vowel marks, or the article's alef lost
    free = first._replace(start=span.start, surface=first.surface[cut:], form=first.form[cut:])
    return (free, *words[1:]) if free.form in alone else ()


def _fullest_of(
    every: Sequence[Word], one: Name, placed: Sequence[tuple[int, int]]
) -> tuple[Word, ...]:
    """Return the words of somebody's longest mention that ends in a name, the first of them.

    «فلان-علان» are two who did it together, «فلانة محامية فلان» two of whom one is told.
    """
    mentions = zip(placed, one.mentions, strict=True)
    alone = {word.form for word in every}
    called_so = _called_alone(every, placed)
    free = (_cut_free(every[first:end], span, alone) for (first, end), span in mentions)
    whole = (
        name
        for name in free
        if name
        and (_ends_named(name) or name[-1].form in MONTHS or name[-1].form in called_so)
        and not any(word.form in DASHES for word in name[1:2])
        and not any(is_person(word.form) and not is_definite(word.form) for word in name[1:])
    )
    return max(whole, key=len, default=())


def _ends_named(name: Sequence[Word]) -> bool:
    """Say whether a name's last word is one, the part after a hyphen left aside."""
    last = name[-3 if len(name) > 2 and name[-2].form in DASHES else -1]
    return is_name(last) or _ends_in_servant(name)


def _called_alone(every: Sequence[Word], placed: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Return the words by which alone he is called: names, though they may be nouns («الراعي»)."""
    ends = {every[end - 1].form for first, end in placed if end - first > 1}
    own = {every[first].form for first, end in placed if end - first == 1}
    saying = {
        word.form
        for before, word in pairwise(every)
        if word.form in ends and bare(before.form) in closed("saying", "sources")
    }
    return frozenset(ends & (own | saying))


def place(starts: Sequence[int], span: Span) -> tuple[int, int]:
    """Return which words a span covers: `[first, end)`."""
    return bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1)


def _hyphenated(every: Sequence[Word], first: int, end: int) -> tuple[int, int]:
    """Return where a mention ends that goes on after a hyphen: «كيم يو-جون»."""
    while end + 1 < len(every) and every[end].form in DASHES and end - first > 1:
        if every[end - 1].end != every[end].start or every[end].end != every[end + 1].start:
            break
        end += 2
    return first, end


def _is_a_relative(sentence: Sequence[Word], start: int) -> bool:
    """Say whether the name is whose relative is told of: «والدة فلان», and not «زوجته فلانة»."""
    before = sentence[start - 1 : start] if start else ()
    return any(bare(word.form) in closed("kin") for word in before)


def is_only_addressed(words: Sequence[Word], first: int, end: int) -> bool:
    """Say whether one name stands after an address that tells nothing of him: «السيد فلان»."""
    return (
        end - first == 1
        and first > 0
        and with_article(words[first - 1].form) in closed("addresses")
    )


def follows_a_role(words: Sequence[Word], index: int) -> bool:
    """Say whether a definite noun stands right before a name: «اللاعب فلان», not «مستشار فلان».

    It may bear a clitic: «للاعب فلان».
    """
    return index > 0 and has_article(words[index - 1].form)
