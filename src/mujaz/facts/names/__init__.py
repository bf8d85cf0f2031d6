"""Names: the people and the organisations of an article, each under its fullest name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from mujaz.fact import Name
from mujaz.facts.names import variants
from mujaz.facts.names.again import again, known
from mujaz.facts.names.certain import certain_bodies, certain_people, fullest, told_apart
from mujaz.facts.names.clubs import is_on_sport
from mujaz.facts.names.lists import listed
from mujaz.facts.names.naming import Forms, Naming, forms_of, words_of
from mujaz.facts.names.organisations import organisations
from mujaz.facts.names.people import people
from mujaz.facts.names.things import branded
from mujaz.language.letters import normalise
from mujaz.language.words import Word, is_common, is_definite, words
from mujaz.models.tagger import Entity, Kind
from mujaz.models.wordclass import class_of, stripped
from mujaz.span import Span

_FARTHEST = 60  # characters between a name and another name of the same
_MARKS = "[\"«»“”„']"
_BRACKET = re.compile(rf"(?:\sال\w{{1,15}})?\s{{0,2}}\(\s?{_MARKS}?")
_KNOWN_AS = re.compile(
    rf"\s?،?\s?و?(?:المعروفه?|[يت]عرف)(?:\s\w{{1,12}})?\s(?:باسم\s|ب)\s?(?:{_MARKS}|\(){{0,2}}"
)
_REAL_NAME = re.compile(r"\s?[(،]?\s?و?اسمها?\s(?:الحقيقي|الاصلي|الكامل)\s")
_QUOTED = re.compile(rf"\s{_MARKS}")
_GAP = re.compile(r"\s+")
_PAIR = 2
_ASIDE = 0.45  # of a name that is not the one by which he is told
_TIES = ("#", "_")
_MARK = re.compile(_MARKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Who an article names, in the order in which they are first named."""

    people: tuple[Name, ...]
    organisations: tuple[Name, ...]


def find(
    text: str,
    entities: Sequence[Entity],
    *,
    sentences: Sequence[Span],
    places: Sequence[Span] = (),
) -> Names:
    """Return the people and organisations of `text`, from what a tagger found in its sentences.

    The variants of a name are mentions of one: the short after the full, another spelling, another
    name of the same body. A mention has neither clitics nor titles. What is named once is found
    again where the tagger passed it over. What lies in one of `places` is nobody: «عين الأسد».
    """
    cut = tuple(_untied(words(text, sentence)) for sentence in sentences)
    sport = is_on_sport(cut)
    persons: list[Naming] = []
    bodies: list[Naming] = []
    things: set[Forms] = set()
    for sentence, tagged in zip(cut, _agreed(cut, entities, sentences), strict=True):
        # Marks alone, which a tagger may take for a name, have no forms.
        here = tuple(one for one in organisations(text, sentence, tagged, sport=sport) if one.forms)
        bodies += here
        things.update(branded(sentence, tagged))
        persons += (
            one
            for one in people(text, sentence, tagged)
            if one.forms and not any(one.span.meets(body.span) for body in here)
        )
    grounds = frozenset(places)
    taken = [one.span for one in (*persons, *bodies)] + [one.span for one in entities]
    persons = [_without_clitic(one, persons) for one in persons if one.forms not in things]
    named = Counter(one.forms for one in bodies)
    bodies = [part for one in bodies for part in _two(text, one, named)]
    persons, bodies = _of_their_kind(text, persons, bodies)
    persons, bodies = _with_stage_names(text, persons, bodies)
    persons = told_apart(persons, text)
    bodies = [one for one in bodies if one.span not in grounds]
    who = _with_brackets(text, variants.groups(persons, variants.same_person), _is_stage_name)
    who = certain_people(_without_places(who, places))
    what = certain_bodies(
        _with_brackets(text, variants.groups(bodies, variants.same_body), _is_other_name)
    )
    for group, one in again(text, cut, known(who, what), taken):
        group.append(one)
    return Names(people=_names(who), organisations=_names(what))


def _untied(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a sentence without what ties those of a tag: «#مجلس_الوزراء»."""
    return tuple(word for word in sentence if word.form not in _TIES)


def _agreed(
    cut: Sequence[Sequence[Word]], entities: Sequence[Entity], sentences: Sequence[Span]
) -> list[list[Entity]]:
    """Return the entities of each sentence: one name has one kind in all of an article.

    So has a family name: a place of two words that ends with a person's is a person's.
    """
    counted: dict[Forms, Counter[Kind]] = {}
    given = []
    for sentence, span in zip(cut, sentences, strict=True):
        named = [(e, forms_of(words_of(e, sentence))) for e in entities if span.covers(e.span)]
        given.append(named)
        for entity, name in named:
            counted.setdefault(name, Counter())[entity.kind] += 1
    most = {name: kinds.most_common(1)[0][0] for name, kinds in counted.items()}
    most |= {
        name: "PERS" for name, kind in most.items() if kind == "LOC" and _is_family(name, most)
    }
    return [[replace(entity, kind=most[name]) for entity, name in named] for named in given]


def _is_family(name: Forms, kinds: Mapping[Forms, Kind]) -> bool:
    """Say whether a name of two words ends with a person's, after no word or place."""
    if len(name) != _PAIR or kinds.get(name[1:]) != "PERS":
        return False
    return not (
        name[0] in listed("kinds", "words") or is_common(name[0]) or class_of(name[0]).place
    )


def _of_their_kind(
    text: str, persons: list[Naming], bodies: list[Naming]
) -> tuple[list[Naming], list[Naming]]:
    """Give a family name that was taken for a body to its person, and «"…"» of a body to it."""
    families = {one.forms[at:] for one in persons for at in range(1, len(one.forms))}
    families |= {one.forms for one in bodies if _is_fuller(one.forms, persons)}
    quoted = {one.forms[1:] for one in bodies if _MARK.search(one.span.of(text))} - families
    people = [one for one in persons if one.forms not in quoted]
    people += (one for one in bodies if one.forms in families)
    others = [one for one in bodies if not _is_of(one.forms, families)]
    others += (one for one in persons if one.forms in quoted)
    return people, others


def _without_clitic(one: Naming, persons: Sequence[Naming]) -> Naming:
    """Return «لنيمار» as «نيمار», where that is a person of the article."""
    first = one.forms[0]
    if first[0] not in "لب" or not any(other.forms[:1] == (first[1:],) for other in persons):
        return one
    head = one.text.find(first[0]) + 1
    span = Span(one.span.start + head, one.span.end)
    return replace(one, span=span, text=one.text[head:], forms=(first[1:], *one.forms[1:]))


def _is_fuller(name: Forms, persons: Sequence[Naming]) -> bool:
    """Say whether a body's name of two words is that of a person called by the second alone."""
    if len(name) != _PAIR or name[0] in listed("kinds", "words") or is_definite(name[0]):
        return False
    lone = any(one.forms == name[1:] for one in persons)
    return lone and not (is_common(name[0]) or is_definite(name[1]) or class_of(name[0]).place)


def _is_of(name: Forms, families: Set[Forms]) -> bool:
    """Say whether a body's name is a person's, or his team's: «فريق غوارديولا»."""
    return name in families or (name[0] in listed("kinds", "led") and name[1:] in families)


def _two(text: str, one: Naming, named: Counter[Forms]) -> tuple[Naming, ...]:
    """Return the two clubs of «… هزم برشلونة روما»: each alone elsewhere, or two cities."""
    gap = _GAP.search(text, one.span.start, one.span.end)
    if len(one.forms) != _PAIR or gap is None or named[one.forms] > 1:
        return (one,)
    first, second = one.forms[0], one.forms[1]
    joined = second.startswith("و") and stripped(second) == second[1:]
    second = second[joined:]
    alone = [bool(named[(part,)]) for part in (first, second)]
    cities = _is_city(first) and _is_city(second)
    clubs = joined and is_definite(first) and is_definite(second)
    clubs &= first not in listed("definite", "words")
    if not (all(alone) or cities or clubs or (joined and any(alone))):
        return (one,)
    head, tail = Span(one.span.start, gap.start()), Span(gap.end() + joined, one.span.end)
    return (
        Naming(span=head, text=head.of(text), forms=(first,)),
        Naming(span=tail, text=tail.of(text), forms=(second,)),
    )


def _is_city(form: str) -> bool:
    return class_of(form).place.endswith("city") and not is_common(form)


def _without_places(groups: Sequence[list[Naming]], places: Sequence[Span]) -> list[list[Naming]]:
    """Leave out what is part of a place, and with it the same word elsewhere, if no full name."""
    kept = []
    for group in groups:
        outside = [one for one in group if not any(_holds(p, one.span) for p in places)]
        full = any(len(one.forms) > 1 for one in outside)
        if outside and (full or len(outside) == len(group)):
            kept.append(outside)
    return kept


def _holds(place: Span, name: Span) -> bool:
    """Say whether a name is part of a place, or begins inside it: «معبر كرم [أبو سالم الرئيسي]»."""
    return place.start < name.start < place.end or place.covers(name)


def _with_stage_names(
    text: str, persons: list[Naming], bodies: list[Naming]
) -> tuple[list[Naming], list[Naming]]:
    """Give what a person is known as, «المعروف باسم "…"», to the people.

    He is told by the name before it.
    """
    ends = [one.span.end for one in persons]
    known = [one for one in bodies if any(_is_stage_name(text, end, one.span) for end in ends)]
    aside = [one for one in persons if any(_is_stage_name(text, end, one.span) for end in ends)]
    other = [replace(one, sure=_ASIDE) for one in (*aside, *known)]
    rest = [one for one in persons if one not in aside]
    return [*rest, *other], [one for one in bodies if one not in known]


def _with_brackets(
    text: str, groups: list[list[Naming]], is_other: Callable[[str, int, Span], bool]
) -> list[list[Naming]]:
    """Join the groups of a name and of the other name after it: «… (ناتو)»، «المعروف بـ"…"»."""
    owner = {id(one): at for at, group in enumerate(groups) for one in group}
    inorder = sorted((one for group in groups for one in group), key=lambda one: one.span)
    for full, other in pairwise(inorder):
        into, out = owner[id(full)], owner[id(other)]
        if into != out and is_other(text, full.span.end, other.span):
            groups[into].extend(groups[out])
            owner |= {id(one): into for one in groups[out]}
            groups[out] = []
    return [group for group in groups if group]


def _is_other_name(text: str, end: int, other: Span) -> bool:
    """Say whether a name is another of the one that ends at `end`."""
    if not 0 < other.start - end <= _FARTHEST:
        return False
    between = normalise(text[end : other.start])
    if _QUOTED.fullmatch(between):
        return bool(_MARK.match(text, other.end))
    return bool(_BRACKET.fullmatch(between) or _KNOWN_AS.fullmatch(between))


def _is_stage_name(text: str, end: int, other: Span) -> bool:
    """Say whether a person's other name follows: «المعروف باسم "…"», «(واسمها الحقيقي …)»."""
    if not 0 < other.start - end <= _FARTHEST:
        return False
    between = normalise(text[end : other.start])
    return bool(_KNOWN_AS.fullmatch(between) or _REAL_NAME.fullmatch(between))


def _names(groups: Iterable[list[Naming]]) -> tuple[Name, ...]:
    names = [_name(group) for group in groups]
    return tuple(sorted(names, key=lambda name: name.mentions[0]))


def _name(group: Sequence[Naming]) -> Name:
    named = fullest(group)
    return Name(text=named.text, mentions=tuple(sorted({one.span for one in group})))
