"""Resume: whether a clause goes on in what would be cut, an aside having ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complement import is_complement
from mujaz.digest.clause.complete import (
    has_object,
    is_inside_aside,
    main_verb,
    tells,
)
from mujaz.digest.clause.phrase import is_accusative, opens_in_manner, shows_object
from mujaz.digest.cutting.described import is_past_of
from mujaz.digest.cutting.needed import is_told_after_aside
from mujaz.language.clauses import COMMAS, Clause, nesting
from mujaz.language.kind import CLAUSAL, EMBEDDED, PHRASAL, Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import given, needs, particle, takes
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    verb_kind,
)

_NEAR = 4  # words
_OF_VERBS = frozenset(("ب", "الي", "علي", "عن"))


def goes_on_after(clause: tuple[Word, ...], parts: Sequence[Clause], cut: int) -> bool:
    """Say whether the clause may go on in what would be cut, an aside having ended."""
    first, lost = parts[cut], parts[cut:]
    return (
        _may_resume(clause, first)
        or _resumes(tuple(phrases_from(parts, cut)))
        or _may_stand_before_object(clause, first)
        or is_told_after_aside(clause, lost)
        or any(part.after_comma and opens_in_manner(part.words) for part in lost)
        or _was_without_its_verb(clause, lost)
        or _is_told_after_description(parts, cut)
        or _announces_after_aside(clause, lost)
        or _asks_after_comma(clause, first)
        or _does_it_after_aside(clause, lost)
    )


def _does_it_after_aside(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what a verb needs comes after a comma: «نجح فلان في المدينة، في الفرار».

    A verbal noun is what somebody succeeds in; where he did it is no deed.
    """
    verb = main_verb(clause)
    if verb is None or needs(bare(clause[verb].form)) != {"في"}:
        return False
    if any(a.form == "في" and is_verbal_noun(b.form) for a, b in pairwise(clause[verb:])):
        return False
    return any(
        part.after_comma and part.words[0].form == "في" and is_verbal_noun(part.words[1].form)
        for part in lost
        if len(part.words) > 1
    )


def _asks_after_comma(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether what the opening verb needs comes after a comma: «تعرض فلان القادم من كذا، لكذا».

    The same preposition before the comma may be of what only describes the subject; so it is where
    another deed follows the comma: «إذ قامت الفرق المكلفة بحماية كذا، بتنفيذ كذا».
    """
    if not first.after_comma:
        return False
    opens = first.words[0].form
    verb = main_verb(clause) if opens[0] == "ب" and is_verbal_noun(opens[1:]) else 0
    return particle(opens) in needs(bare(clause[verb or 0].form))


def _was_without_its_verb(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether «كانت» has its predicate after a comma: «كانت الهيئة [في كذا، قررت…]»."""
    if bare(clause[0].form) not in closed("went_on"):
        return False
    outside = [w for w, depth in zip(clause, nesting(clause), strict=True) if not depth][1:]
    own = tuple(takewhile(lambda word: bare(word.form) not in closed("relatives"), outside))
    own = _before_description(own)
    if any(is_accusative(word) or verb_kind(bare(word.form)) for word in own):
        return False
    if not any(map(is_complement, own)) and any(p.kind is Kind.APPOSITION for p in lost[1:]):
        return True  # «كان هدف الصندوق [، الذي أسسه كذا، تعزيز كذا]»
    after = next((part for part in lost if part.kind not in PHRASAL | EMBEDDED), None)
    return after is not None and is_asyndetic(after)


def _before_description(own: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words before a verb that tells which, by a pronoun: «كانت دراسة [أجرتها كذا]»."""
    return next(
        (
            own[:index]
            for index, (noun, verb) in enumerate(pairwise(own), start=1)
            if is_common(noun.form) and not is_definite(noun.form) and is_past_of(verb)
        ),
        own,
    )


def _is_told_after_description(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether what describes the subject is kept, and not what the verb asks for after it.

    «رحب المركز، الذي قدم الشكوى [مع ناجين، بالخطوة]», «يعتقد اللاعب [، الذي غاب…، أن…]».
    """
    start = max((i for i, p in enumerate(parts[:cut]) if p.kind in CLAUSAL - EMBEDDED), default=0)
    own = [
        word
        for part in takewhile(lambda part: part.kind not in EMBEDDED, parts[start:cut])
        for word in part.words
    ]
    verb = main_verb(own)
    if verb is None:
        return False
    form, had = bare(own[verb].form), given(own[verb + 1 :])
    speaks = form in closed("saying", "believing") and not tells(own)
    wanted = needs(form) if needs(form) or has_object(own) else takes(form)
    wanted = (wanted - had) & _OF_VERBS
    rest = [parts[cut - 1].words[-1], *(word for part in parts[cut:] for word in part.words)]
    return any(
        comma.form in COMMAS
        and (particle(word.form) in wanted or (speaks and word.form in closed("complementisers")))
        for comma, word in pairwise(rest)
    )


def _announces_after_aside(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether «إعلان فلانة [، وهي كذا، توقفها عن كذا]» has lost what was announced."""
    first = lost[0]
    aside = first.after_comma and (
        first.kind is Kind.RELATIVE
        or first.words[0].form.removeprefix("و") in closed("independent_pronouns")
    )
    near = any(word.form in closed("saying_nouns") for word in clause[-_NEAR:])
    resumed = any(p.after_comma and p.kind in (Kind.APPOSITION, Kind.ASIDE) for p in lost[1:])
    return aside and near and resumed


def _may_resume(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether a part after a comma may be the clause's own again, an aside having ended.

    A noun may be its object, a verb its predicate: not after the first comma of a clause that has
    its object.
    """
    if not first.after_comma:
        return False
    if first.kind is Kind.REPORT and not _may_be_predicate_of(clause):
        return False  # «قائلا إن» is of the subject
    aside = any(word.form in COMMAS for word in clause[:-1])
    may_be_object = first.words[0].form in learned()["accusative"]
    if first.kind is Kind.APPOSITION or may_be_object:
        verb = main_verb(clause)
        waits = verb is not None and bare(clause[verb].form) in closed("presenting")
        return aside or waits or not has_object(clause) or _may_be_object(clause, first)
    return aside and (is_asyndetic(first) or (first.kind in PHRASAL and is_inside_aside(clause)))


def _may_stand_before_object(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether «وهي كذا» may be an aside before the object: «حظرت المدينة وهي في الشمال كذا».

    After a comma it only describes, and an accusative is the object.
    """
    verb = main_verb(clause)
    if verb != 0 or first.after_comma or any(is_accusative(word) for word in clause):
        return False
    if bare(first.words[0].form) not in closed("independent_pronouns"):
        return False
    transitive = bare(clause[verb].form) in learned()["transitive"]
    return transitive and not (needs(bare(clause[verb].form)) or shows_object(clause[verb + 1 :]))


def _may_be_predicate_of(clause: Sequence[Word]) -> bool:
    """Say whether the clause may have no predicate yet: «ظل الوزير، رغم كذا، مشددا على…»."""
    verb = main_verb(clause)
    return verb is None or bare(clause[verb].form) in closed("presenting")


def _may_be_object(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether a noun after a comma may be the object of a verb that shows none.

    «أهدى تجار السوق في المدينة، مدرسة الحي أربعين حاسوبا»: a name would only be named again.
    """
    verb = main_verb(clause)
    if verb is None or not is_common(bare(first.words[0].form)):
        return False
    return not needs(bare(clause[verb].form)) and not shows_object(clause[verb + 1 :])


def _resumes(lost: Sequence[Clause]) -> bool:
    """Say whether a noun comes after the first phrase, or a day: it may be the clause's own.

    «طالت صدمة الأسواق، الثلاثاء أسواق المال الأوروبية».
    """
    return any(part.kind is Kind.APPOSITION for part in lost[1:]) or any(
        map(_goes_on_after_a_day, lost)
    )


def _goes_on_after_a_day(part: Clause) -> bool:
    """Say whether a noun without ال follows a day: «في وقت سابق الخميس | إغلاق المعبر»."""
    times = closed("times", "periods", "adverbs")
    return any(
        bare(day.form) in closed("weekdays")
        and is_common(noun.form)
        and not (is_definite(noun.form) or noun.form in times)
        for day, noun in pairwise(part.words)
    )


def is_asyndetic(part: Clause) -> bool:
    """Say whether a verb alone opens a part after a comma: the clause before may have an aside."""
    return part.kind is Kind.CIRCUMSTANCE and verb_kind(part.words[0].form) is not None


def phrases_from(parts: Sequence[Clause], cut: int) -> Iterator[Clause]:
    """Yield the phrases that would be left out, up to the next part with its own verb.

    «و» and a noun that may be a verb too is counted with the phrases.
    """
    for part in parts[cut:]:
        joined = part.kind is Kind.COORDINATE and not is_finite(bare(part.words[0].form))
        if part.kind not in PHRASAL and not joined:
            return
        yield part
