"""Organisations: the bodies of a sentence, those tagged and those that their words name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mujaz.facts.names.bodies import bodies, completed, is_latin
from mujaz.facts.names.clubs import clubs
from mujaz.facts.names.lists import (
    abstract,
    is_a_people,
    is_adjective,
    is_of_name,
    listed,
    nations,
)
from mujaz.facts.names.naming import Naming, is_given, naming
from mujaz.facts.names.pairs import pairs
from mujaz.facts.names.purposes import TRAFFICKING
from mujaz.facts.names.things import describes, is_no_body, is_thing
from mujaz.facts.names.wellknown import known_bodies
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_verbal_noun,
    verb_kind,
    without_pronoun,
)
from mujaz.models.features import seen
from mujaz.models.tagger import Entity
from mujaz.models.wordclass import class_of, stripped
from mujaz.span import Span

_PAIR = 2
_TIE, _COLON = "_", ":"
_TEAM = fold("المنتخب")
_SHORTEST = 3  # letters of a name of one word


def organisations(
    text: str, sentence: Sequence[Word], entities: Sequence[Entity], *, sport: bool = False
) -> Iterator[Naming]:
    """Yield the bodies that the tagger names, and those that their own words name.

    In an article on `sport` clubs that one word names are among them.
    """
    entities = _whole_tags(text, entities)
    begins = {word.start: at for at, word in enumerate(sentence)}
    ends = {word.end: at + 1 for at, word in enumerate(sentence)}
    tagged = {
        begins[e.span.start]: (ends[e.span.end], e.kind)
        for e in entities
        if e.span.start in begins and e.span.end in ends
    }
    sure = {begins[e.span.start]: e.sure for e in entities if e.span.start in begins}
    found = [
        (first, _in_marks(sentence, first, completed(sentence, first, last)), sure[start])
        for start, (end, kind) in tagged.items()
        if kind == "ORG" and not _is_torn(sentence, start, end)
        for first, last in _clauses(sentence, start, end)
    ]
    sides = clubs(sentence) if sport else ()
    sides = (*sides, *pairs(sentence))
    told = ((*one, 1.0) for one in (*bodies(sentence, tagged), *known_bodies(sentence), *sides))
    for start, last, surest in _joined([*found, *told]):
        end = _joined_nation(sentence, start, last)
        first = start + _is_dual(sentence, start, end)
        some = _without_verb(sentence[first : _latin(sentence, end)])
        other = describes(sentence, some) or is_thing(sentence, some) or is_no_body(sentence, some)
        if not (other or _is_generic(some) or _is_alliance(sentence, start, end)):
            named = end in tagged and tagged[end][1] == "PERS"
            whose = _without_nation(some, of_next=named)
            yield naming(text, whose, sure=1.0 if first > start else surest)


def _whole_tags(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Return the entities, the parts of one tag as one: «#كامبريدج_أناليتيكا»."""
    whole: list[Entity] = []
    for entity in entities:
        last = whole[-1] if whole else None
        tied = last and text[last.span.end : entity.span.start] == _TIE
        if last and tied and last.kind == entity.kind == "ORG":
            span = Span(last.span.start, entity.span.end)
            whole[-1] = replace(last, span=span, sure=max(last.sure, entity.sure))
        else:
            whole.append(entity)
    return whole


def _is_torn(sentence: Sequence[Word], start: int, end: int) -> bool:
    """Say whether a tag is what another name goes on with: «[مدينة فلان] للعلوم والتقنية»."""
    form = sentence[start].form
    known = stripped(form) in listed("definite", "words")
    return (
        form.startswith("لل")
        and end - start > 1
        and sentence[start + 1].form.startswith("وال")
        and not known
    )


def _joined_nation(sentence: Sequence[Word], start: int, end: int) -> int:
    """Return where «التحالف السعودي والإماراتي» ends, tagged up to the first nation."""
    team = stripped(sentence[start].form) == _TEAM  # «المنتخب المصري والتونسي» are two
    if end - start > 1 and end < len(sentence) and sentence[end - 1].form in nations() and not team:
        after = sentence[end].form
        return end + (after[0] == "و" and after[1:] in nations() and is_definite(after[1:]))
    return end


def _in_marks(sentence: Sequence[Word], start: int, end: int) -> int:
    """Return where a name in quotation marks ends that is tagged but for its last word."""
    opened = start > 0 and seen(sentence[start - 1].form) == '"' and end + 1 < len(sentence)
    if not opened or seen(sentence[end + 1].form) != '"':
        return end
    if not sum(seen(word.form) == '"' for word in sentence[:start]) % 2:
        return end  # «"…" لبي بي سي إنها "…"»
    form = sentence[end].form
    word = is_definite(form) or is_common(form) or not form.isalpha() or verb_kind(form)
    return end if word or stripped(form) != form else end + 1


def _latin(sentence: Sequence[Word], end: int) -> int:
    """Return where a name in Latin letters ends that is tagged in part."""
    while end < len(sentence) and is_latin(sentence[end - 1].form) and is_latin(sentence[end].form):
        end += 1
    return end


def _clauses(sentence: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names on both sides of إن in a tag: «وزارة … إن مكتب …».

    And of ب before a body: «اللجنة التأديبية بالاتحاد الدولي لكرة القدم».
    """
    for at in range(start, end):
        form = sentence[at].form
        if at > start + 1 and form.startswith("بال") and form[1:] in listed("definite", "words"):
            yield start, at
            start = at
        between = start < at < end - 1 and not sentence[at - 1].is_mark
        spelled = between and sentence[at + 1].form in ("بي", "ان", "تي")  # «إن بي سي»
        if between and sentence[at].form == "ان" and not spelled:
            yield start, at
            start = at + 1
    yield start, end


def _is_alliance(sentence: Sequence[Word], start: int, end: int) -> bool:
    """Say whether an act of allying is told: «تحالف … مع …»."""
    after = sentence[end].form if end < len(sentence) else ""
    return after == "مع" and stripped(sentence[start].form) == "تحالف"


def _is_dual(sentence: Sequence[Word], start: int, end: int) -> bool:
    """Say whether a name follows the dual of its kind: «حركتي فتح وحماس»."""
    return end > start + 1 and stripped(sentence[start].form) in listed("kinds", "duals")


def _joined(spans: Iterable[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Return the spans in order, those that meet made one, as sure as the surest of them."""
    found: list[tuple[int, int, float]] = []
    for start, end, sure in sorted(spans):
        if found and start < found[-1][1]:
            first, last, surest = found[-1]
            found[-1] = (first, max(end, last), max(sure, surest))
        else:
            found.append((start, end, sure))
    return found


def _without_verb(some: Sequence[Word]) -> Sequence[Word]:
    """Return a name without what its clause goes on with: «مجلس الأمن الدولي طالب»."""
    end = len(some)
    after = (at for at in range(2, end) if _goes_on(some, at) or _is_other(some, at))
    end = next(after, end)
    while end > 1 and (
        _is_beside(some[end - 2].form, some[end - 1].form) or some[end - 1].form == _COLON
    ):
        end -= 1
    return some[:end]


def _is_noun(form: str) -> bool:
    """Say whether a word with ال is a noun by its shape: «التصنيف»، «الشركات»; not «الأحرار»."""
    doing = form.startswith("الت") and is_verbal_noun(form) and not is_of_name(form)
    return is_definite(form) and (doing or (form.endswith("ات") and not is_adjective(form)))


def _goes_on(some: Sequence[Word], at: int) -> bool:
    """Say whether a word opens a phrase beside the name: «نادي الاتحاد بالرياض», «… والتي»."""
    form = some[at].form
    told = form[0] == "ل" and form[1:] in listed("kinds", "told")  # «الشرطة لبي بي سي»
    beside = form.startswith("بال") and is_definite(form[1:])
    beside &= (some[at - 1].form, form) != TRAFFICKING
    plain = without_pronoun(form)
    to_him = plain != form and plain in closed("prepositions")  # «نقل السفارة الأميركية إليها»
    return told or beside or to_him or stripped(form) in closed("relatives")


def _is_other(some: Sequence[Word], at: int) -> bool:
    """Say whether another name or noun begins: «منظمة التحرير صائب عريقات»، «… الأغلبية».

    So does a verbal noun or a plural after an adjective: «منظمة العفو الدولية الشركات».
    """
    if is_of_name(some[at - 1].form) and _is_noun(some[at].form):
        return True
    if some[at].form in abstract() and is_definite(bare(some[at - 1].form)):
        return True
    before = some[at - 1].form  # «جامعة الملك فلان» is named after him
    titled = before in listed("titles", "words")
    return is_definite(before) and not titled and is_given(some[at].form)


def _is_beside(before: str, form: str) -> bool:
    kind = stripped(before) in listed("kinds", "words")
    verb = verb_kind(form) == "past" and (is_definite(before) or kind)
    object_ = form.endswith("ا") and is_common(form[:-1]) and form not in closed("cities")
    return verb or form in learned()["accusative"] or (object_ and is_definite(before))


def _without_nation(some: Sequence[Word], *, of_next: bool) -> Sequence[Word]:
    """Return a proper name without the nation of its bearer: «كمبالا سيتي الأوغندي».

    Nor with that of the person who follows: «نادي ستوك سيتي السويسري فلان».
    """
    if (
        of_next
        and len(some) > _PAIR
        and some[-1].form in nations()
        and not is_definite(some[-2].form)
    ):
        return some[:-1]
    first, end = stripped(some[0].form), len(some)
    phrase = first in listed("kinds", "words") or is_common(first) or some[0].is_mark
    while end > 1 and not (phrase or is_definite(first)) and some[end - 1].form in nations():
        end -= 1
    return some[:end]


def _is_generic(some: Sequence[Word]) -> bool:
    if len(some) > 1:
        if f"{stripped(some[0].form)} {some[1].form}" in listed("generic", "concepts"):
            return True
        kind = stripped(some[0].form) in listed("kinds", "words")
        return kind and all(_describes_any(word.form) for word in some[1:])
    form = stripped(some[0].form)
    if form in listed("known", "names"):
        return False  # «البنتاغون», no plural
    kind = form in listed("kinds", "words") or form in listed("kinds", "duals")
    kind |= form in listed("generic", "words")
    kind |= f"ال{form}" in nations() or verb_kind(form) == "imperfect"
    return kind or is_a_people(form) or len(form) < _SHORTEST


def _describes_any(form: str) -> bool:
    """Say whether a word is an indefinite adjective: «منظمة مالطية», «قوات خاصة»."""
    adjective = form.endswith(("يه", "ي")) and is_common(form)
    adjective |= form.endswith("ي") and is_verbal_noun(form[:-1]) and not class_of(form).fine
    return not is_definite(form) and (f"ال{form}" in nations() or adjective)
