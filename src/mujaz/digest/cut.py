"""Cut: whether a sentence stays true and whole without its parts from one on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from mujaz.digest.bound import bounds_the_fact
from mujaz.digest.complete import (
    asked_by,
    has_object,
    is_complement,
    is_complete,
    is_inside_aside,
    main_verb,
    may_take,
    stops_before_predicate,
    tells,
)
from mujaz.digest.needed import (
    divides,
    goes_on,
    is_answered,
    is_needed,
    is_told_after_aside,
    takes_back,
)
from mujaz.digest.owed import is_owed, waits_for_its_pair
from mujaz.digest.phrase import is_accusative, opens_in_manner, shows_object
from mujaz.language.clauses import COMMAS, Clause
from mujaz.language.kind import BINDING, CLAUSAL, EMBEDDED, PHRASAL, Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_finite,
    preposition,
    verb_kind,
    without_pronoun,
)

_OF_RELATIVE = frozenset({Kind.RELATIVE, Kind.COORDINATE})
_SHORT_PHRASE, _LONG_CLAUSE, _NEAR = 6, 8, 5  # words


def may_cut(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether the sentence stays true and whole without its parts from `cut` on."""
    kept, first, lost = parts[:cut], parts[cut], parts[cut:]
    clause = last_clause(kept, CLAUSAL - EMBEDDED)
    if first.kind not in CLAUSAL | PHRASAL or may_be_named_ali(first) or _is_bound(lost):
        return False
    if not _is_whole(kept, clause, first) or _goes_on_after(clause, parts, cut):
        return False
    if _loses_the_sense(clause, lost) or is_needed(clause, first):
        return False
    if first.kind not in PHRASAL:
        return True
    phrases = tuple(_phrases_from(parts, cut))
    innermost = last_clause(kept, CLAUSAL)
    return not is_owed(innermost, phrases) and _may_lose_phrases(innermost, phrases)


def _is_whole(kept: Sequence[Clause], clause: Sequence[Word], first: Clause) -> bool:
    """Say whether what is kept has its predicate, and its last clause what it can't do without."""
    if _main_clause_waits(kept) or _was_what(kept) or _tells_another(kept[-1]):
        return False
    if stops_before_predicate([word for part in kept for word in part.words]):
        return False
    return is_complete(clause, closed_by_comma=_joins_another_clause(first))


def _goes_on_after(clause: tuple[Word, ...], parts: Sequence[Clause], cut: int) -> bool:
    """Say whether the clause may go on in what would be cut, an aside having ended."""
    first, lost = parts[cut], parts[cut:]
    return (
        _may_resume(clause, first)
        or _resumes(tuple(_phrases_from(parts, cut)))
        or _may_stand_before_object(clause, first)
        or is_told_after_aside(clause, lost)
        or any(part.after_comma and opens_in_manner(part.words) for part in lost)
    )


def _loses_the_sense(clause: tuple[Word, ...], lost: Sequence[Clause]) -> bool:
    """Say whether what would be cut turns, answers or divides what is told, or is all the news."""
    turned = takes_back(lost[0]) or any(part.after_comma and takes_back(part) for part in lost)
    return (
        turned
        or divides(clause, lost)
        or waits_for_its_pair(clause, lost)
        or any(_denies(part) or is_answered(clause, part) for part in lost)
        or _tells_when(clause, lost)
        or _counts_a_list(clause)
        or _loses_speech(clause, lost)
        or _loses_what_it_shows(clause, lost)
    )


def _was_what(kept: Sequence[Clause]) -> bool:
    """Say whether «كانت» has no predicate yet, only a relative clause and what goes on in it.

    «كانت النجمة التي مثلت في كذا، وحصلت على كذا».
    """
    words = [word for part in kept for word in part.words]
    relatives = closed("relatives")
    relative = next((i for i, word in enumerate(words) if bare(word.form) in relatives), 0)
    presents = bare(words[0].form) in closed("presenting", "awaiting", "seeming")
    goes_on = all(part.kind in _OF_RELATIVE | PHRASAL for part in kept[1:])
    told = any(is_complement(word) or is_finite(bare(word.form)) for word in words[1:relative])
    return relative > 0 and presents and goes_on and not told


def _tells_another(part: Clause) -> bool:
    """Say whether «فبحسب دراسة» or «وخلال لحظات» ends what is kept: it is of what comes next."""
    opens = part.kind in (Kind.ATTRIBUTION, Kind.ADJUNCT)
    return opens and conjunction(part.words[0].form) != ""


def may_be_named_ali(part: Clause) -> bool:
    """Say whether «علي», written so, opens a part: the name and what follows it, not على."""
    return part.words[0].surface == "علي"


def _main_clause_waits(kept: Sequence[Clause]) -> bool:
    """Say whether a verb after a comma opens an aside before the main clause is whole.

    «طلبت دراسة، أجرتها جمعية كذا، من 1500 شاب رصد كذا».
    """
    last = max((i for i, part in enumerate(kept) if part.kind in CLAUSAL - EMBEDDED), default=0)
    if not last or not _opens_an_aside(kept[last]):
        return False
    before = last_clause(kept[:last], CLAUSAL - EMBEDDED)
    if any(word.form in closed("complementisers") for word in before):
        return False  # the verb is what أن waits for
    return main_verb(before) is not None and not (is_complete(before) and has_object(before))


def _opens_an_aside(part: Clause) -> bool:
    """Say whether a verb alone, or «وهي» and what it is, opens a part after a comma."""
    if _is_asyndetic(part):
        return not _may_be_a_noun(part.words[0])
    return part.after_comma and bare(part.words[0].form) in closed("independent_pronouns")


def _may_be_a_noun(word: Word) -> bool:
    """Say whether a verb with a pronoun may be a noun with one: «تقدمها»."""
    return verb_kind(without_pronoun(word.form)) == "either" or is_common(
        without_pronoun(word.form)
    )


def _is_bound(lost: Sequence[Clause]) -> bool:
    """Say whether a condition or exception would be lost that belongs to the clause kept."""
    own = takewhile(lambda part: part.kind not in CLAUSAL, lost)
    return any(part.kind in BINDING for part in own)


def _joins_another_clause(part: Clause) -> bool:
    """Say whether a comma and a link open another clause: what stands before them is whole."""
    joining = (Kind.COORDINATE, Kind.THAT, Kind.REPORT, Kind.ADVERSATIVE, Kind.CIRCUMSTANCE)
    return part.after_comma and part.kind in joining and not _is_asyndetic(part)


def _is_asyndetic(part: Clause) -> bool:
    """Say whether a verb alone opens a part after a comma: the clause before may have an aside."""
    return part.kind is Kind.CIRCUMSTANCE and verb_kind(part.words[0].form) is not None


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
    return aside and (_is_asyndetic(first) or (first.kind in PHRASAL and is_inside_aside(clause)))


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
    return transitive and not (
        asked_by(bare(clause[verb].form)) or shows_object(clause[verb + 1 :])
    )


def _tells_when(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a time would go that is all the news: «يأتي وصوله، …، قبل شهرين على البطولة»."""
    verb = main_verb(clause)
    if verb is None or bare(clause[verb].form) not in closed("coming"):
        return False
    told = any(bare(word.form) in closed("bounding_time") for word in clause)
    return not told and any(part.words[0].form in closed("bounding_time") for part in lost)


def _counts_a_list(clause: Sequence[Word]) -> bool:
    """Say whether «ثلاثة أحياء، هي كذا» counts the list that would be cut."""
    counted = False
    for word in clause:
        if word.is_number or word.form in closed("counting"):
            counted = True
        elif counted and word.form in closed("independent_pronouns"):
            return True
    return False


def _denies(part: Clause) -> bool:
    """Say whether a part answers what stands before it with a denial: «لكنه ينفي», «نافيا كذا»."""
    answers = part.kind in (Kind.ADVERSATIVE, Kind.REPORT)
    return answers and any(bare(word.form) in closed("denials") for word in part.words[:3])


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
    return not asked_by(bare(clause[verb].form)) and not shows_object(clause[verb + 1 :])


def _resumes(lost: Sequence[Clause]) -> bool:
    """Say whether a noun comes after the first phrase and its comma: it may be the clause's own."""
    return any(part.kind is Kind.APPOSITION for part in lost[1:])


def _may_lose_phrases(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether phrases without a verb of their own only add to the clause before them."""
    if not has_object(clause) and any(goes_on(part) or _has_predicate(part) for part in lost):
        return False
    if bounds_the_fact(clause, lost[0]):
        return False
    return lost[0].after_comma or _may_lose_phrase(clause, lost)


def _loses_speech(clause: tuple[Word, ...], lost: Sequence[Clause]) -> bool:
    """Say whether a verb of saying is kept and what was said is lost."""
    if _told_later(clause, lost):
        return True
    said = [i for i, word in enumerate(clause) if bare(word.form) in closed("saying")]
    if not said or tells(without_end_marks(clause)[said[-1] :]):
        return False
    inner = (part for part in lost if part.kind not in CLAUSAL - EMBEDDED)
    return any(_gives_speech(part.words) for part in inner)


def _loses_what_it_shows(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a video, a letter would be told of without what it shows or says.

    «تداولوا مقطع فيديو في كذا، لسائق ترك مقوده», «أصدر بيانا، شدد فيه على كذا», «بثت صورا تظهر…».
    """
    at = [i for i, word in enumerate(clause) if bare(word.form) in closed("shows")]
    if not at or any(word.form in closed("about", "complementisers") for word in clause[at[-1] :]):
        return False
    if at[-1] == len(without_end_marks(tuple(clause))) - 1 and lost[0].kind is Kind.DESCRIPTION:
        return True
    return any(
        (part.after_comma and borne_preposition(part.words[0].form) == "ل")
        or any(word.form in closed("inside_it") for word in part.words[:_NEAR])
        for part in lost
    )


def _told_later(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether «بعد إعلان فلان، وهو…، أنه» has lost what was said."""
    near = [bare(word.form) in closed("saying_nouns") for word in clause[-_NEAR:]]
    that = closed("complementisers")
    if not any(near) or any(word.form in that for word in clause[-_NEAR:][near.index(True) :]):
        return False
    words = [word for part in lost for word in part.words]
    return any(one.form in that and before.form in COMMAS for before, one in pairwise(words))


def _gives_speech(phrase: Sequence[Word]) -> bool:
    """Say whether speech begins in a phrase: with أن or a colon, or at once with a quotation."""
    that = any(w.form in closed("complementisers") or w.form == ":" for w in phrase)
    return that or tells(phrase[:2])


def _phrases_from(parts: Sequence[Clause], cut: int) -> Iterator[Clause]:
    """Yield the phrases that would be left out, up to the next part with its own verb.

    «و» and a noun that may be a verb too is counted with the phrases.
    """
    for part in parts[cut:]:
        joined = part.kind is Kind.COORDINATE and not is_finite(bare(part.words[0].form))
        if part.kind not in PHRASAL and not joined:
            return
        yield part


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
    particle = preposition(phrases[0].words[0].form)
    given = {preposition(word.form) for word in clause[verb + 1 :]}
    if may_take(bare(clause[verb].form), particle) and particle not in given:
        return False
    lost = [word for part in phrases for word in part.words if not word.is_mark]
    if len(clause) < _LONG_CLAUSE and len(lost) > _SHORT_PHRASE:
        return False
    if any(word.form in learned()["accusative"] for word in lost):
        return False
    return bool(asked_by(bare(clause[verb].form))) or any(
        is_complement(word) for word in clause[verb + 2 :]
    )


def without_end_marks(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words without the commas, stops and dashes after the last."""
    end = len(words)
    while end and words[end - 1].form in frozenset("،,؛;.:-–—…"):
        end -= 1
    return words[:end]
