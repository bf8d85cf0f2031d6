"""People: the tagged names of persons, cleared of what is none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mujaz.facts.names.led import is_kin, is_led, without_leading
from mujaz.facts.names.lists import is_a_people, listed, nations
from mujaz.facts.names.naming import (
    Naming,
    is_given,
    is_given_or_family,
    is_object,
    naming,
    without_clitics,
    words_of,
)
from mujaz.facts.names.roles import surer
from mujaz.facts.names.things import describes, is_branded, is_thing, qualifies
from mujaz.facts.names.whole import (
    HYPHENS,
    THEN_THAT,
    is_uncertain,
    with_family,
    with_given,
    with_second_part,
)
from mujaz.facts.wording import ORDINAL_DAYS
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, learned
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import (
    Word,
    bare,
    bears_article,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    verb_kind,
    without_pronoun,
)
from mujaz.models.features import seen
from mujaz.models.tagger import Entity
from mujaz.models.wordclass import class_of, stripped
from mujaz.span import Span

_OF_TITLE = frozenset(("الله", "ان"))  # آية الله فلان، إن فلانا
_NAMES_TOO = frozenset(("علي", "خلف"))  # prepositions: على is written as علي
_JOINT = "_"  # of a tag: «#بيونغ_تايك»
_FAMILY = "رونالدو"  # its class is that of foreign names
_HOUSE = "ال"  # آل
_SON = frozenset(("بن", "ابن", "بنت"))
_PAIR = 2
_SURE = 0.95
_SHORTEST = 3  # letters of a name of one word


def people(text: str, sentence: Sequence[Word], entities: Sequence[Entity]) -> Iterator[Naming]:
    """Yield the people among the tagged names of a sentence, without titles and clitics."""
    taken, begun = {e.span.end for e in entities}, {e.span.start for e in entities}
    for entity in _hyphenated(text, entities):
        if entity.kind == "PERS":
            some = without_leading(sentence, words_of(entity, sentence))
            tag = _tag(text, sentence, some)
            for name in (tag,) if tag else _apart(some):
                if _is_person(name, entity.sure) and not _is_no_person(sentence, name):
                    whole = with_family(sentence, with_given(sentence, name, taken), begun)
                    whole = with_second_part(sentence, whole, begun)
                    sure = 0.0 if is_uncertain(sentence, whole, begun) else entity.sure
                    sure = surer(sentence, whole, sure)
                    one = naming(text, whole, sure=sure, led=is_led(sentence, whole, taken))
                    yield replace(one, kin=is_kin(sentence, whole))


def _tag(text: str, sentence: Sequence[Word], some: Sequence[Word]) -> Sequence[Word]:
    """Return the name that is a whole tag, which a given name opens: «#سامر_عادل_الحلواني»."""
    if not some or text[some[0].start - 1 : some[0].start] != "#" or not is_given(some[0].form):
        return ()
    first = sentence.index(some[0])
    end = first + 1
    while end < len(sentence) and text[sentence[end - 1].end : sentence[end].start] == _JOINT:
        end += 1
    return sentence[first:end] if end > first + 1 else ()


def _hyphenated(text: str, entities: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the entities, the two halves of «مارك-أندريه …» as one."""
    last: Entity | None = None
    for entity in entities:
        if last is None:
            last = entity
        elif last.kind == entity.kind and _go_on(text, last.span, entity.span):
            span, sure = Span(last.span.start, entity.span.end), min(last.sure, entity.sure)
            last = replace(last, span=span, sure=sure)
        else:
            yield last
            last = entity
    if last is not None:
        yield last


def _go_on(text: str, first: Span, second: Span) -> bool:
    """Say whether two tags are of one name: parted by a hyphen, or after a lone given name."""
    between = text[first.end : second.start]
    lone, after = normalise(first.of(text)), normalise(second.of(text))
    given = " " not in lone and is_given(without_clitics(lone))
    god = lone.removesuffix(" الله") in listed("titles", "of_god")
    tag = between.strip() == "#" and (given or god)
    called = between == " " and after.startswith("ابو ")  # «فلان أبو عمار»
    return (
        tag
        or called
        or between in HYPHENS
        or (between == " " and given and not after.startswith("و"))
    )


def _is_no_person(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a thing or place bears the name: «شركة فلان وأولاده»، «مشروع الملك فلان»."""
    at = sentence.index(name[0])
    if at > 1 and without_clitics(sentence[at - 1].form) in listed("titles", "words"):
        at -= 1
    owner = without_clitics(sentence[at - 1].form) if at else ""
    if is_branded(sentence, name):
        return True
    alone = len(name) == 1
    held = {owner, owner.removeprefix("و")} & listed("titles", "of_lands")
    if alone and at and (held or sentence[at - 1].form == _JOINT):
        return True
    if at > 1 and sentence[at - 1].form == _HOUSE:
        before = without_clitics(sentence[at - 2].form)
        return before in closed("kinds_of_place")  # «قرية آل فلان»
    place = without_clitics(name[0].form) in closed("kinds_of_place") and len(name) > 1
    named_after = owner in listed("generic", "named_after")
    adjective = alone and qualifies(sentence, sentence.index(name[0]))
    described = adjective or describes(sentence, name)
    return place or named_after or described or is_thing(sentence, name)


def _apart(some: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield the names among the words: two that و joins, neither with title or nation."""
    start = 0
    for at in range(1, len(some) + 1):
        form = some[at].form if at < len(some) else ""
        if at == len(some) or _joins(form):
            yield _bare_name(some[start:at])
            start = at


def _joins(form: str) -> bool:
    """Say whether a word inside a name has «و» before another: not in «هنري ويليامز»."""
    rest = form[1:]
    if not form.startswith("و") or not class_of(rest).fine:
        return False
    if class_of(form).coarse == class_of(_FAMILY).coarse and not is_given_or_family(rest):
        return False  # «وردة»
    return stripped(form) == rest or (is_given(rest) and not class_of(form).fine)


def _bare_name(some: Sequence[Word]) -> Sequence[Word]:
    """Return the words between the titles before a name and a title after it: «… ولي العهد»."""
    first = 0
    while first < len(some) and _is_before_name(some[first]):
        first += 1
    if some[first + 1 : first + 2] and some[first + 1].form in _SON and _is_noun(some[first].form):
        first += 1  # «أطلق سراح بن فلان»
    rest = range(first + 1, len(some))
    after = (at for at in rest if _is_after_name(some[at].form, some[at - 1].form))
    end = next(after, len(some))
    while end > first and (_trails(some[end - 1]) or _is_beside(some[first:end])):
        end -= 1
    return _without_town(some[first:end])


def _is_beside(name: Sequence[Word]) -> bool:
    """Say whether a name ends with the indefinite noun that follows it: «زار فلان مصنعا».

    Or with the adjective of what it belongs to: «دكتاتورية فلان العسكرية».
    """
    form = name[-1].form
    adjective = is_definite(form) and form.endswith("يه") and is_common(form[2:])
    beside = form in learned()["accusative"] or (adjective and form not in nations())
    return len(name) > 1 and beside and not is_given_or_family(form)


def _is_noun(form: str) -> bool:
    return is_common(form) and not is_given_or_family(form)


def _trails(word: Word) -> bool:
    """Say whether a word ends no name: a mark but for quotation marks, «بن» without a father.

    Nor does whose kin somebody is, or what others are to do: «فلان حفيد …»، «فلان ليحرزوا».
    """
    form = word.form
    kin = form in closed("kin") and not is_given(form)
    aim = form.startswith(("لي", "لت")) and form.endswith("وا") and not class_of(form).fine
    then = word.surface == THEN_THAT
    return then or form in _SON or kin or aim or (word.is_mark and seen(form) != '"')


def _without_town(some: Sequence[Word]) -> Sequence[Word]:
    """Return a name without the town that is printed before it: «حائل صالح الأحمري»."""
    if len(some) <= _PAIR or is_given(some[0].form) or not is_given(some[1].form, surely=True):
        return some
    town = class_of(some[0].form).place.endswith(("city", "region"))
    return some[1:] if town else some


def _is_before_name(word: Word) -> bool:
    form = stripped(word.form)
    titled = without_pronoun(form) in listed("titles", "words") or form in nations()
    kin = without_pronoun(form) != form and without_pronoun(form) in closed("kin")
    leads = form in closed("prepositions") and form not in _NAMES_TOO
    leads |= bool(borne_preposition(word.form)) and not is_given(word.form)  # «لخلافة فلان»
    return word.is_mark or titled or kin or leads or form in _OF_TITLE or _is_verb(word.form)


def _is_verb(form: str) -> bool:
    """Say whether a word inside a tag is a verb and no name: «ولد كونتي»، «وأردف»."""
    return not listed("titles", "sayings").isdisjoint((form, bare(form)))


def _is_after_name(form: str, before: str) -> bool:
    """Say whether a word ends the name before it: a figure, a title but for «آل الشيخ»."""
    family = form in listed("titles", "families") and is_given(before)
    titled = form in listed("titles", "words") and before not in closed("name_particles")
    titled &= not family
    to_thing = form.startswith("بال") and is_definite(stripped(form))
    lent = form[0] == "ل" and stripped(form) == form[1:] and not is_given(form)
    lent |= form[0] == "ب" and stripped(form) == form[1:] and is_given(form[1:])  # «ببول»
    lent |= borne_preposition(form) == "ب" and not is_given(form)  # «فلان بثوب»
    lent |= form.startswith("لل") and is_common(form[2:])  # «فلان للصحفيين»
    lent |= borne_preposition(form) == "ل" and not is_given(form)  # «فلان لمدة»
    joins = form in closed("complementisers", "prepositions") and form not in _NAMES_TOO
    joins &= before not in listed("titles", "korean")  # «مون جاي إن»
    beside = form in listed("titles", "relations") and not is_given(form)
    held = without_pronoun(form)
    held_word = held != form and is_common(held) and not is_common(form)  # «… برنامجه»
    goes_on = (verb_kind(form) == "imperfect" or held_word) and not is_given(form)
    king = before == "الله" or form in listed("titles", "generations") or form in ORDINAL_DAYS
    beside |= is_object(form) and not (king or is_given(before, surely=True))
    beside |= (joins and before not in HYPHENS) or form in listed("titles", "selves")
    apart = goes_on or beside or _is_verb(form) or form in listed("generic", "words")
    number = form[:1].isdigit() or form[-1:].isdigit()  # «فلان بـ24»
    return titled or lent or to_thing or apart or number or form in ("ب", "ل", "ك")


def _is_person(some: Sequence[Word], sure: float) -> bool:
    """Say whether the words may name somebody: no day, letter, relative or verb."""
    form = without_clitics(some[0].form) if some else ""
    if len(some) == _PAIR and form in listed("titles", "of_lands") and class_of(some[1].form).place:
        return False  # «دوق كامبريدج»
    if form in listed("kinds", "words") or form in listed("generic", "things"):
        return False
    if some and some[-1].form in listed("generic", "firms"):
        return False
    if len(some) == _PAIR:
        if f"{form} {some[1].form}" in listed("generic", "lands"):
            return False
        known = sure > _SURE and is_given(some[1].form, surely=True)  # «هدى إبراهيم»
        return known or _is_pair(form, some[1].form)
    if len(some) != 1:
        return bool(some)
    if len(form) < _SHORTEST or form in MONTHS or form in closed("weekdays", "prepositions"):
        return False
    national = f"ال{form}" in nations()  # «إيطالي»
    held = without_pronoun(form)
    national |= held != form and is_common(held) and not is_common(form)  # «رأيك»
    kin = without_pronoun(form) in closed("kin")
    people = is_a_people(form) and bears_article(some[0])
    return not (kin or national or people or is_finite(form))


def _is_pair(first: str, second: str) -> bool:
    """Say whether two words may be a name: not «داعيا الله»."""
    plain = second.removeprefix("ال")
    if second == "الله" and first not in listed("titles", "of_god"):
        return False
    return is_given_or_family(first) or not (is_common(first) and is_common(plain))
