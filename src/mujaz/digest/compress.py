"""Compress: the shorter statements that a sentence holds, each as true as the sentence.

Only the end of a clause is cut, where its kind allows (language/clauses.py), and what governs what
is kept stays: attribution, negation, modality, condition, exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from mujaz.digest.begin import beginnings
from mujaz.digest.complete import (
    asked_by,
    has_object,
    is_complement,
    is_complete,
    is_inside_aside,
    main_verb,
    tells,
)
from mujaz.digest.draft import Draft, distinct
from mujaz.digest.lighten import lighter, lightest
from mujaz.digest.opening import without_conjunction
from mujaz.digest.quote import shorter_quotations
from mujaz.digest.sentence import Sentence
from mujaz.language.clauses import BINDING, CLAUSAL, EMBEDDED, PHRASAL, Clause, Kind, clauses
from mujaz.language.lexicon import closed, learned
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import Word, bare, borne_preposition, conjunction, preposition, verb_kind

_YEAR = re.compile(r"(?:1[3-9]|20)\d\d")
_COMMAS = frozenset("،,؛;")
_FINITE = ("past", "imperfect")
_BETWEEN = frozenset({Kind.ADJUNCT, Kind.SETTING, Kind.ASIDE})
_SHORT_PHRASE, _LONG_CLAUSE = 6, 8  # words


def drafts_of(sentence: Sentence) -> tuple[Draft, ...]:
    """Return the statements that one sentence may give, the fullest first, without repeats."""
    found: list[Draft] = []
    for words in beginnings(sentence):
        lightened = lighter(words, sentence.titled)
        versions = {len(some): some for some in (words, lightened, lightest(lightened, sentence.known))}
        for version in versions.values():
            parts = clauses(version)
            for some in (parts, *_without_an_adjunct(parts)):
                for kept, breaks in _cuts(some):
                    found.append(Draft(sentence=sentence.index, words=kept, breaks=breaks))
            found.extend(
                Draft(sentence=sentence.index, words=kept) for kept in shorter_quotations(version)
            )
    return distinct(found)


def _cuts(parts: Sequence[Clause]) -> Iterator[tuple[tuple[Word, ...], frozenset[int]]]:
    """Yield the words kept by each allowed cut, the whole first, with the places of new commas."""
    everything = tuple(word for part in parts for word in part.words)
    yield everything, frozenset()
    for cut in range(len(parts) - 1, 0, -1):
        if not _may_cut(parts, cut):
            continue
        kept = tuple(word for part in parts[:cut] for word in part.words)
        tail = _attribution_after(parts, cut)
        kept = _without_end_marks(kept)
        breaks = frozenset({len(kept)}) if tail else frozenset()
        yield kept + _without_end_marks(tail), breaks


def _without_an_adjunct(parts: Sequence[Clause]) -> Iterator[tuple[Clause, ...]]:
    """Yield the parts without one phrase that stands before a phrase which the verb asks for.

    «شارك الوفد [في ختام زيارته] في المؤتمر»: what follows belongs to the verb, so that nothing
    hangs on the phrase between.
    """
    for index in range(1, len(parts) - 1):
        part, following = parts[index], parts[index + 1]
        if part.kind not in _BETWEEN or following.kind not in _BETWEEN or not _is_simple(part):
            continue
        clause = _last_clause(parts[:index], CLAUSAL)
        if _is_asked_for(clause, part):
            continue
        if _is_asked_for(clause, following) and not _hangs_on_its_end(clause, part):
            yield (*parts[:index], *parts[index + 1 :])


def _is_simple(part: Clause) -> bool:
    """Say whether a phrase is short and holds no clause, to which what follows might belong."""
    forms = [bare(word.form) for word in part.words if not word.is_mark]
    clausal = closed("relatives", "complementisers", "clause_openers")
    plain = not any(form in clausal or verb_kind(form) in _FINITE for form in forms)
    return plain and len(forms) <= _SHORT_PHRASE and not _goes_on(part)


def _is_asked_for(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether the clause's verb, still without it, often has the phrase's preposition."""
    verb = main_verb(clause)
    particle = _particle(phrase.words[0].form)
    if verb is None or not particle:
        return False
    given = {_particle(word.form) for word in clause[verb + 1 :]}
    form = bare(clause[verb].form)
    own = f"{form}:{particle}" in learned()["may"] or particle in asked_by(form)
    return own and particle not in given


def _particle(form: str) -> str:
    return preposition(form) or borne_preposition(form)


def _may_cut(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether the sentence stays true and whole without its parts from `cut` on."""
    kept, first = parts[:cut], parts[cut]
    clause = _last_clause(kept, CLAUSAL - EMBEDDED)
    if first.kind not in CLAUSAL | PHRASAL:
        return False
    if not is_complete(clause, closed_by_comma=_joins_another_clause(first)):
        return False
    if _loses_speech(clause, parts[cut:]) or _denies(first):
        return False
    if first.kind is Kind.RELATIVE and _goes_on(first) and not has_object(clause):
        return False
    if first.kind is Kind.COORDINATE and _counts_harm(first.words[:1]) and _counts_harm(clause):
        return False  # one toll: «قتل شخص وأصيب ثلاثة»
    if first.kind is Kind.ITEM and _is_one_set(clause, first):
        return False
    if first.kind is Kind.DESCRIPTION and _is_not_plain(clause):
        return False
    if first.kind is Kind.ADVERSATIVE and _is_not_plain(clause):
        return False
    if first.kind in (Kind.ADVERSATIVE, Kind.CIRCUMSTANCE) and _compares(clause, first.words):
        return False
    lost = tuple(_phrases_from(parts, cut))
    if _may_resume(clause, first) or _resumes(lost):
        return False
    if first.kind in PHRASAL:
        innermost = _last_clause(kept, CLAUSAL)
        if _waits_for_its_pair(clause, parts[cut:]) or not _may_lose_phrases(innermost, lost):
            return False
    for part in parts[cut:]:
        if part.kind in BINDING:
            return False
        if part.kind in CLAUSAL:
            return True
    return True


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
    aside = any(word.form in _COMMAS for word in clause[:-1])
    if first.kind is Kind.APPOSITION:
        return aside or not has_object(clause)
    return aside and (_is_asyndetic(first) or (first.kind in PHRASAL and is_inside_aside(clause)))


def _resumes(lost: Sequence[Clause]) -> bool:
    """Say whether a noun comes after the first phrase and its comma: it may be the clause's own."""
    return any(part.kind is Kind.APPOSITION for part in lost[1:])


def _may_lose_phrases(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether phrases without a verb of their own only add to the clause before them."""
    if not has_object(clause) and any(_goes_on(part) or _has_predicate(part) for part in lost):
        return False
    if _hangs_on_its_end(clause, lost[0]):
        return False
    return lost[0].after_comma or _may_lose_phrase(clause, lost)


def _waits_for_its_pair(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether «بين» is kept and what it joins to the first is lost: بين كذا من جهة، وكذا."""
    forms = [word.form for word in clause]
    if "بين" not in forms:
        return False
    after = forms[len(forms) - forms[::-1].index("بين") :]
    joined = any(conjunction(form) == "و" for form in after[1:])
    sides = any(word.form == "جهه" for part in lost for word in part.words)
    return sides or (not joined and any(part.kind is Kind.ITEM for part in lost))


def _is_one_set(clause: Sequence[Word], item: Clause) -> bool:
    """Say whether one more of a list belongs to what is said of the whole list.

    «وغيرها», what a number counts, and who is said in a relative clause to have done it.
    """
    rest = item.words[0].form.startswith(("وغير", "وسوا"))
    return rest or any(w.is_number or bare(w.form) in closed("relatives") for w in clause)


def _counts_harm(words: Sequence[Word]) -> bool:
    """Say whether words tell of a toll: قتل شخص."""
    return any(bare(word.form) in closed("undergone") for word in words)


def _loses_speech(clause: tuple[Word, ...], lost: Sequence[Clause]) -> bool:
    """Say whether a verb of saying is kept and what was said is lost."""
    said = [i for i, word in enumerate(clause) if bare(word.form) in closed("saying")]
    if not said or tells(_without_end_marks(clause)[said[-1] :]):
        return False
    inner = (part for part in lost if part.kind not in CLAUSAL - EMBEDDED)
    return any(_gives_speech(part.words) for part in inner)


def _gives_speech(phrase: Sequence[Word]) -> bool:
    """Say whether speech begins in a phrase: with أن or a colon, or at once with a quotation."""
    that = any(w.form in closed("complementisers") or w.form == ":" for w in phrase)
    return that or tells(phrase[:2])


def _compares(clause: Sequence[Word], other: Sequence[Word]) -> bool:
    """Say whether both sides hold a figure, so that one without the other misleads."""
    return all(any(word.is_number for word in side) for side in (clause, other))


def _denies(part: Clause) -> bool:
    """Say whether a part takes back what stands before it: «الأمر الذي نفته الحكومة»."""
    return any(_without_object(bare(word.form)) in closed("denials") for word in part.words[:6])


def _without_object(form: str) -> str:
    """Return a verb without the pronoun that is its object: نفته -> نفت."""
    return form.removesuffix("ها").removesuffix("هم").removesuffix("ه")


def _is_not_plain(clause: Sequence[Word]) -> bool:
    """Say whether a clause denies, plans or supposes, so that what stands against it must stay."""
    qualified = closed("negations", "modals", "absolutes", "superlatives") | {"كان", "كانت"}
    return any(bare(word.form) in qualified for word in clause)


def _phrases_from(parts: Sequence[Clause], cut: int) -> Iterator[Clause]:
    """Yield the phrases that would be left out, up to the next part with its own verb.

    «و» and a noun that may be a verb too is counted with the phrases.
    """
    for part in parts[cut:]:
        joined = part.kind is Kind.COORDINATE and _verb_of(part) not in _FINITE
        if part.kind not in PHRASAL and not joined:
            return
        yield part


def _verb_of(part: Clause) -> str | None:
    return verb_kind(bare(part.words[0].form))


def _has_predicate(part: Clause) -> bool:
    """Say whether a phrase holds a verb that no relative or أن introduces: the clause goes on."""
    introduced = closed("relatives", "complementisers", "clause_openers")
    return any(
        verb_kind(word.form) in ("past", "imperfect") and before.form not in introduced
        for before, word in zip(part.words, part.words[1:], strict=False)
        if not any(w.form in introduced for w in part.words[: part.words.index(word)])
    )


def _goes_on(part: Clause) -> bool:
    """Say whether a comma inside the part may lead back to the clause before it."""
    return any(word.form in _COMMAS for word in part.words[:-1])


def _last_clause(parts: Sequence[Clause], kinds: frozenset[Kind]) -> tuple[Word, ...]:
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
    if f"{bare(clause[verb].form)}:{particle}" in learned()["may"] and particle not in given:
        return False
    lost = [word for part in phrases for word in part.words if not word.is_mark]
    if len(clause) < _LONG_CLAUSE and len(lost) > _SHORT_PHRASE:
        return False
    if any(word.form in learned()["accusative"] for word in lost):
        return False
    return bool(asked_by(bare(clause[verb].form))) or any(
        is_complement(word) for word in clause[verb + 2 :]
    )


def _hangs_on_its_end(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether the phrase may bound the fact: after a negation, quantity word or superlative.

    A number is bounded by a time or a comparison, not by a place or an aim.
    """
    forms = {bare(word.form) for word in clause}
    if forms & closed("negations", "absolutes", "two_objects"):
        return True
    if forms & closed("superlatives") and not _is_beside_the_fact(phrase):
        return True
    if phrase.kind is Kind.ITEM and forms & closed("of_two"):
        return True
    if any(bare(word.form) in closed("negations") for word in phrase.words):
        return True
    if not any(_is_time(word) for word in phrase.words[:_SHORT_PHRASE]):
        return False
    if _is_habit(clause):
        return True
    return any(_is_amount(word, after) for word, after in zip(clause, _after(clause), strict=True))


def _is_habit(clause: Sequence[Word]) -> bool:
    """Say whether the verb is a plain imperfect: what is done at a time, not what was."""
    verb = main_verb(clause)
    form = bare(clause[verb].form) if verb is not None else ""
    return verb_kind(form) == "imperfect" and not form.startswith("س")


def _is_beside_the_fact(phrase: Clause) -> bool:
    """Say whether a phrase gives aim, cause or one more item, not the set a superlative is of."""
    if phrase.kind is Kind.SETTING:
        return False
    return not any(_is_time(word) for word in phrase.words)


def _after(clause: Sequence[Word]) -> Iterator[Word | None]:
    """Yield for each word the one that follows it."""
    yield from clause[1:]
    yield None


def _is_amount(word: Word, following: Word | None) -> bool:
    """Say whether a word counts something: a number that is no day of a month and no year."""
    if bare(word.form) in closed("amounts"):
        return True
    if not word.is_number or _YEAR.fullmatch(word.form):
        return False
    return following is None or following.form not in MONTHS


def _is_time(word: Word) -> bool:
    return (
        word.is_number
        or word.form in MONTHS
        or word.form in closed("times", "periods", "bounding_time")
    )


def _attribution_after(parts: Sequence[Clause], cut: int) -> tuple[Word, ...]:
    """Return the words that say who said what is kept, from after the cut.

    Set off by a comma they govern the whole sentence; without one, only their own clause with
    what it is joined to by و.
    """
    for index in range(cut, len(parts)):
        part = parts[index]
        if part.kind is not Kind.ATTRIBUTION:
            continue
        own = any(p.kind in (Kind.CIRCUMSTANCE, Kind.RELATIVE) for p in parts[cut:index])
        if part.after_comma or not own:
            return _with_what_it_names(parts, index)
    return ()


def _with_what_it_names(parts: Sequence[Clause], index: int) -> tuple[Word, ...]:
    """Return the attribution with the phrases that go on after it without a comma."""
    first = parts[index].words
    rest = takewhile(
        lambda part: part.kind in PHRASAL | EMBEDDED and not part.after_comma, parts[index + 1 :]
    )
    return (without_conjunction(first[0]), *first[1:], *(w for part in rest for w in part.words))


def _without_end_marks(words: tuple[Word, ...]) -> tuple[Word, ...]:
    end = len(words)
    while end and words[end - 1].form in frozenset("،,؛;.:-–—…"):
        end -= 1
    return words[:end]
