"""Cut: whether a sentence stays true and whole without its parts from one on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from mujaz.digest.clause.bound import bounds_the_fact
from mujaz.digest.clause.complement import is_complement
from mujaz.digest.clause.complete import has_object, is_complete, is_inside_aside, main_verb
from mujaz.digest.clause.objectless import loses_its_object
from mujaz.digest.clause.owed import is_owed
from mujaz.digest.clause.predicate import stops_before_predicate
from mujaz.digest.cutting.hanging import hangs
from mujaz.digest.cutting.lost import is_undone, loses_the_sense
from mujaz.digest.cutting.needed import goes_on, is_needed
from mujaz.digest.cutting.resume import goes_on_after, is_asyndetic, phrases_from
from mujaz.language.clauses import COMMAS, Clause
from mujaz.language.kind import BINDING, CLAUSAL, EMBEDDED, PHRASAL, Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import needs
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

_SHORT_PHRASE, _LONG_CLAUSE = 6, 8  # words
_CLOSING = frozenset('"»”')
_ONLY = frozenset(("سوي", "الا"))


def may_cut(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether the sentence stays true and whole without its parts from `cut` on."""
    kept, first, lost = parts[:cut], parts[cut], parts[cut:]
    clause = last_clause(kept, CLAUSAL - EMBEDDED)
    if first.kind not in CLAUSAL | PHRASAL or may_be_named_ali(first) or _is_bound(lost):
        return False
    if hangs(kept, clause, lost) or not _is_whole(kept, clause, first):
        return False
    if goes_on_after(clause, parts, cut):
        return False
    if loses_the_sense(clause, lost) or is_needed(clause, first) or is_undone(kept, lost):
        return False
    if loses_its_object(clause, lost) or _owns_the_relative(clause, first):
        return False
    if kept[-1].kind is Kind.ATTRIBUTION and first.after_comma and first.kind is Kind.ASIDE:
        return False  # «سيأتي الهاتف، وفقا لكذا، بشاشة…»: the verb's own again
    if _halves_a_condition(kept[-1], first) or _opens_before_its_verb(kept, lost):
        return False
    if first.kind not in PHRASAL:
        return True
    phrases = tuple(phrases_from(parts, cut))
    innermost = last_clause(kept, CLAUSAL)
    return not is_owed(innermost, phrases) and _may_lose_phrases(innermost, phrases)


def _halves_a_condition(before: Clause, first: Clause) -> bool:
    """Say whether a condition goes on: «ما دام الدعم كبيرا [ويتسم بالمرونة]»."""
    joined = first.kind is Kind.COORDINATE and not first.after_comma
    return joined and before.kind is Kind.CONDITION


def _opens_before_its_verb(kept: Sequence[Clause], lost: Sequence[Clause]) -> bool:
    """Say whether only a phrase is kept, its verb after the comma: «بعد كذا، [بدأت…]».

    So it is of «تعليقا على كذا», and of «في برنامج تبثه قناة كذا [ويعد من أشهر البرامج، قال…]».
    """
    opens, *rest = (word for word in kept[0].words if not word.is_mark)
    form = opens.form
    phrase = form in closed("prepositions", "bounding_time", "times") or preposition(form)
    why = form in learned()["accusative"] and any(preposition(w.form) for w in rest[:1])
    if not (phrase or why) or any(part.kind in CLAUSAL - EMBEDDED for part in kept):
        return False
    if is_asyndetic(lost[0]):
        return True
    described = all(
        is_common(before.form) or before.form in _CLOSING
        for before, word in pairwise(kept[0].words)
        if is_finite(word.form)
    )
    aside = lost[0].kind is Kind.COORDINATE and described
    return (
        aside
        and any(map(is_asyndetic, lost))
        and not any(word.form in COMMAS for part in kept for word in part.words[:-1])
    )


def _owns_the_relative(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether «الذين» owns the indefinite noun before it: «صور الذين قتلوا»."""
    noun = bare(clause[-1].form)
    owned = is_common(noun) and not is_definite(noun) and not pronoun(clause[-1].surface)
    return first.words[0].form == "الذين" and not first.after_comma and owned


def _is_whole(kept: Sequence[Clause], clause: Sequence[Word], first: Clause) -> bool:
    """Say whether what is kept has its predicate, and its last clause what it can't do without."""
    if _main_clause_waits(kept):
        return False
    if stops_before_predicate([word for part in kept for word in part.words]):
        return False
    closing = _joins_another_clause(first) and not _only_named(clause, first)
    later = clause[0] != kept[0].words[0] and closing and first.kind is not Kind.ADVERSATIVE
    return is_complete(clause, closed_by_comma=closing, is_first=not later)


def _only_named(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether أن has one noun and its name alone before «وهو»: «أن كلبها "كذا" [، وهو…]»."""
    if first.words[0].form.removeprefix("و") not in closed("independent_pronouns"):
        return False
    that = max((i for i, w in enumerate(clause) if w.form in closed("complementisers")), default=0)
    rest = [word.form for word in clause[that + 2 :] if not word.is_mark]
    return that > 0 and not any(preposition(form) or is_common(form) for form in rest)


def may_be_named_ali(part: Clause) -> bool:
    """Say whether «علي», written so, opens a part: the name and what follows it, not على."""
    return part.words[0].surface == "علي"


def _main_clause_waits(kept: Sequence[Clause]) -> bool:
    """Say whether a verb after a comma opens an aside before the main clause is whole.

    «طلبت دراسة، أجرتها جمعية كذا، من 1500 شاب رصد كذا».
    """
    own = [i for i, part in enumerate(kept) if part.kind in CLAUSAL - EMBEDDED]
    while len(own) > 1 and _goes_on_inside(kept[own[-1]]):
        own.pop()
    last = own[-1] if own else 0
    if not last or not _opens_an_aside(kept[last]):
        return False
    before = last_clause(kept[:last], CLAUSAL - EMBEDDED)
    if any(word.form in closed("complementisers") for word in before):
        return False  # the verb is what أن waits for
    if any(part.after_comma and conjunction(part.words[0].form) == "ف" for part in kept[1:last]):
        return False  # «، فالفريق الذي كذا، ابتعد عن كذا»: it is of the noun after ف
    return main_verb(before) is not None and not (is_complete(before) and has_object(before))


def _goes_on_inside(part: Clause) -> bool:
    """Say whether «و» and a verb go on without a comma: «وهو كذا [وتضم كنوزه كذا]، …»."""
    return part.kind is Kind.COORDINATE and not part.after_comma


def _opens_an_aside(part: Clause) -> bool:
    """Say whether a verb alone, or «وهي» and what it is, opens a part after a comma."""
    if is_asyndetic(part):
        return not _may_be_a_noun(part.words[0])
    return part.after_comma and bare(part.words[0].form) in closed("independent_pronouns")


def _may_be_a_noun(word: Word) -> bool:
    """Say whether a verb with a pronoun may be a noun with one: «تقدمها»."""
    form = without_pronoun(bare(word.form))
    return verb_kind(form) == "either" or is_common(form)


def _is_bound(lost: Sequence[Clause]) -> bool:
    """Say whether a condition or exception would be lost that belongs to the clause kept.

    After a relative clause «سوى» is of what is denied before it: «لم ينل الفيلم الذي كذا [سوى…]».
    """
    own = takewhile(lambda part: part.kind not in CLAUSAL, lost)
    outside = takewhile(lambda part: part.kind not in CLAUSAL - EMBEDDED, lost)
    return any(part.kind in BINDING for part in own) or any(
        part.kind is Kind.EXCEPTION and part.words[0].form in _ONLY for part in outside
    )


def _joins_another_clause(part: Clause) -> bool:
    """Say whether a comma and a link open another clause: what stands before them is whole."""
    joining = (Kind.COORDINATE, Kind.THAT, Kind.REPORT, Kind.ADVERSATIVE, Kind.CIRCUMSTANCE)
    first = part.words[0]
    if part.kind is Kind.COORDINATE and _may_be_a_noun(first) and pronoun(first.surface):
        return False  # «الشركة، ومقرها كذا، …» only stands aside
    if bare(first.form) in closed("relatives"):
        return False  # «الشركة ومن يقف خلفها، والذين كذا، …»
    return part.after_comma and part.kind in joining and not is_asyndetic(part)


def _may_lose_phrases(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether phrases without a verb of their own only add to the clause before them."""
    if not has_object(clause) and any(goes_on(part) or _has_predicate(part) for part in lost):
        return False
    if bounds_the_fact(clause, lost[0]):
        return False
    return lost[0].after_comma or _may_lose_phrase(clause, lost)


def _has_predicate(part: Clause) -> bool:
    """Say whether a phrase holds a verb that no relative or أن introduces: the clause goes on."""
    introduced = closed("relatives", "complementisers", "clause_openers")
    own = takewhile(lambda word: word.form not in introduced, part.words)
    return any(is_finite(word.form) for word in islice(own, 1, None))


def last_clause(parts: Sequence[Clause], kinds: frozenset[Kind]) -> tuple[Word, ...]:
    """Return the words since the last part of these kinds, which have their own verbs."""
    start = max((index for index, part in enumerate(parts) if part.kind in kinds), default=0)
    return tuple(word for part in parts[start:] for word in part.words)


def _may_lose_phrase(clause: Sequence[Word], phrases: Sequence[Clause]) -> bool:
    """Say whether phrases that no comma sets off are only an addition to their clause.

    The verb already has its complement; what is left out holds no indefinite object, and is short
    unless the clause is long enough to be whole.
    """
    verb = main_verb(clause)
    if verb is None:
        return False
    if is_inside_aside(clause):
        return False
    if has_object(clause):
        return True
    lost = [word for part in phrases for word in part.words if not word.is_mark]
    if len(clause) < _LONG_CLAUSE and len(lost) > _SHORT_PHRASE:
        return False
    if any(word.form in learned()["accusative"] for word in lost):
        return False
    return bool(needs(bare(clause[verb].form))) or any(
        is_complement(word) for word in clause[verb + 2 :]
    )
