"""Polarity: what the article denies is not affirmed, nor the other way about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.denied import denied, denied_with_nouns, says_when_or_of_what_rank
from mujaz.verify.checks.particles import is_besides, is_particle
from mujaz.verify.checks.placing import is_in_place, nearer, stands_alone
from mujaz.verify.denials import denials
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_REACH = 3
_LOOSE = 7
_GOVERNS = 16
_PAIR = 4
_NEAR, _VERB = 8, 0.9
_SURE = 0.75
_FUTURE = re.compile("[وف]?س[يتن].{2,}")
_YET_ENDS = frozenset({"،", ".", "عن", "الي", "في", "علي"})


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each predicate that one of the two denies and the other does not."""
    yield from _particles(aligned)
    yield from _denial_added(aligned)
    yield from _denial_dropped(aligned) if _tells_the_same(aligned) else ()


def _particles(aligned: Aligned) -> Iterator[Finding]:
    mine, its = denied_with_nouns(aligned.statement), denied_with_nouns(aligned.article)
    for term in aligned.told:
        match = aligned.matches.get(term.at)
        if match is None or term.kind != "content":
            continue
        place = nearer(term, match.term, aligned)
        if (term.at in mine) == (place.at in its):
            continue
        verbs = _is_verb(term) and _is_verb(place) and is_in_place([term], aligned)
        if match.likeness <= _SURE and not verbs:
            continue
        if _agree_after_all(aligned, term, place, mine, its):
            continue
        if term.at in mine and (
            _is_refused(term, aligned) or _is_not_yet(term, place, aligned.statement)
        ):
            continue
        if is_besides(aligned.statement, mine.get(term.at), term.at) or is_besides(
            aligned.article, its.get(place.at), place.at
        ):
            continue
        if term.at in mine and _is_denied_in_scope(term, its, aligned):
            continue
        if stands_alone(term, match, aligned) or not _is_beside(term, place, aligned):
            continue
        words = aligned.statement.terms[mine.get(term.at, term.at) : term.at + 1]
        other = aligned.article.terms[its.get(place.at, place.at) : place.at + 1]
        yield contradicted("polarity", words, other, 0.85)


def _is_beside(term: Term, place: Term, aligned: Aligned) -> bool:
    """Say whether a word near a place is like one near the statement's: else another is meant."""
    mine = [one for one in aligned.statement.around(term.at, _PAIR, _PAIR) if one.counts]
    near = [one for one in aligned.article.around(place.at, _NEAR, _NEAR) if one.counts]
    return any(keys.likeness(one.form, other.form) >= _VERB for one in mine for other in near)


def _agree_after_all(
    aligned: Aligned, term: Term, place: Term, mine: Mapping[int, int], its: Mapping[int, int]
) -> bool:
    """Say whether the other one denies it too, in other words, or the denial affirms."""
    if term.at in mine:
        reading, at, particle, whole = aligned.article, place.at, mine[term.at], aligned.statement
        denied_at = term.at
    else:
        reading, at, particle, whole = aligned.statement, term.at, its[place.at], aligned.article
        denied_at = place.at
    if _is_told_by_contrary(whole.terms[denied_at], reading.terms[at]):
        return True
    return (
        _is_in_phrase(particle, whole, reading, at)
        or _is_denied_loosely(reading, at)
        or _is_governed_by_denial(reading, at)
        or _is_denied_after(reading, at)
        or affirms(whole, particle, denied_at)
    )


def _is_denied_in_scope(term: Term, its: Mapping[int, int], aligned: Aligned) -> bool:
    """Say whether the scope denies a word of the same sense: «لم يوضح», «لم يذكر»."""
    return any(
        one.at in its and keys.likeness(term.form, one.form) >= keys.SAME_SENSE
        for one in aligned.sentences
    )


def _is_refused(term: Term, aligned: Aligned) -> bool:
    """Say whether the article denies in a verb what stands by the word: «لم تقبل», «رفضت»."""
    near = aligned.places(aligned.statement.around(term.at, 0, _GOVERNS))
    denials = denied(aligned.article)
    verbs = (one for one in aligned.sentences if is_denying(one) or one.at in denials)
    return any(0 < place.at - verb.at <= _PAIR for verb in verbs for place in near)


def _denial_added(aligned: Aligned) -> Iterator[Finding]:
    """Yield a verb of denying that stands for nothing, where the scope denies nothing."""
    for term in aligned.statement.terms:
        if not is_denying(term) or term.at in aligned.matches:
            continue
        if term.at in denied(aligned.statement):
            continue
        after = aligned.places(aligned.statement.around(term.at, 0, 8))
        if len(after) < 2 or denies_anything(aligned.article, aligned.sentences):
            continue
        if any(_is_governed_by_denial(aligned.article, one.at) for one in after[:3]):
            continue
        yield contradicted("polarity", [term], after[:1], 0.75)


def _tells_the_same(aligned: Aligned) -> bool:
    """Say whether the statement has hardly a word of its own: another could deny it too."""
    return len(aligned.missing) <= 1


def _denial_dropped(aligned: Aligned) -> Iterator[Finding]:
    """Yield a verb of denying that governs most of what the statement affirms."""
    statement = aligned.statement
    if aligned.main is None or denies_anything(statement, statement.terms):
        return
    paired = paired_denial(aligned)
    if paired is not None:
        yield contradicted("polarity", statement.terms, [paired], 0.75)
        return
    taken = sorted(
        match.term.at for match in aligned.matches.values() if match.term.sentence == aligned.main
    )
    for term in aligned.article.of_sentence(aligned.main):
        if not is_denying(term) or term.at in aligned.taken:
            continue
        governed = [at for at in taken if term.at < at <= term.at + 10]
        before = aligned.article.terms[max(0, term.at - 1)]
        if len(governed) >= max(2, len(taken) // 2) and not is_particle(aligned.article, before):
            yield contradicted("polarity", statement.terms, [term], 0.75)
            return


def paired_denial(aligned: Aligned) -> Term | None:
    """Return a verb of denying right before what two words of the statement in a row stand for."""
    told = [one for one in aligned.told if not one.word.is_mark]
    for term in aligned.sentences:
        if not is_denying(term) or term.at in aligned.taken:
            continue
        after = aligned.article.around(term.at, 0, _GOVERNS)
        start = next((one.at for one in after if one.form == "ان"), term.at)
        near = [
            (place := aligned.place(one)) is not None and 0 < place.at - start <= _LOOSE
            for one in told
        ]
        if any(one and other for one, other in pairwise(near)):
            return term
    return None


def denies_anything(reading: Reading, terms: tuple[Term, ...]) -> bool:
    """Say whether anything is denied in these words."""
    return any(is_particle(reading, term) or is_denying(term) for term in terms)


def is_denying(term: Term) -> bool:
    """Say whether a word is a verb that denies in so many words: «نفى»."""
    verbs = listed("words", "negations", "denying")
    return term.form in verbs or bare(term.form) in verbs


def _is_verb(term: Term) -> bool:
    return verb_kind(bare(term.form)) is not None


def _is_denied_loosely(reading: Reading, at: int) -> bool:
    """Say whether a particle of denial stands a few words before, with no «but» between."""
    before = reading.around(at, _LOOSE if len(reading.sentences) > 1 else _GOVERNS, 0)
    turns = [one.at for one in before if bare(one.form).startswith("لكن")]
    return any(is_particle(reading, one) and one.at > max(turns, default=-1) for one in before)


def _is_governed_by_denial(reading: Reading, at: int) -> bool:
    """Say whether a verb or noun that denies what it governs stands before: «حالت دون»."""
    return any(denies_what_follows(one.form) for one in reading.around(at, _GOVERNS, 0))


def is_denied_near(reading: Reading, at: int) -> bool:
    """Say whether a word is denied, or hangs on one that is: «لم يفلح في الفوز»."""
    return at in denied(reading) or any(
        is_particle(reading, one) for one in reading.around(at, _LOOSE, 0)
    )


def _is_denied_after(reading: Reading, at: int) -> bool:
    """Say whether what is told of a noun denies it: «الأرصدة لم تتعرض», «المحال مستثناة»."""
    if verb_kind(bare(reading.terms[at].form)) == "imperfect":
        return False
    after = reading.around(at, 0, _LOOSE)
    stop = next(
        (one.at for one in after if one.form in listed("words", "stops")),
        after[-1].at + 1 if after else at,
    )
    far = reading.around(at, 0, _GOVERNS)
    return any(one.form in listed("words", "negations", "put_off") for one in far) or any(
        one.at < stop and (is_particle(reading, one) or denies_what_follows(one.form))
        for one in after
    )


@cache
def denies_what_follows(form: str) -> bool:
    """Say whether a word is a verb or noun that denies what it governs."""
    verbs = listed("words", "negations", "verbs")
    return bool(keys.bases(form) & verbs) or bare(form) in verbs


def affirms(reading: Reading, particle: int, at: int) -> bool:
    """Say whether a denial affirms after all: «لم ينج سوى», «لم تبلغ مليونا»."""
    excepting = listed("words", "negations", "excepting")
    excepted = any(one.form in excepting for one in reading.terms[at : at + 12])
    after = reading.terms[particle + 1].form if particle + 1 < len(reading.terms) else ""
    denies = reading.terms[particle].form not in excepting or verb_kind(after) == "imperfect"
    if (excepted and denies) or says_when_or_of_what_rank(reading, particle):
        return True
    before = reading.around(particle, _LOOSE, 0)
    if any(
        is_particle(reading, one) and denies_what_follows(reading.terms[one.at + 1].form)
        for one in before
        if one.at + 1 < particle
    ):
        return True  # «لا يحول دون»
    bounding = listed("words", "negations", "bounding")
    return any(one.form in bounding for one in reading.terms[particle : particle + _REACH])


def _is_not_yet(term: Term, place: Term, reading: Reading) -> bool:
    """Say whether «لم … بعد» denies only for now what the article has still to come."""
    after = reading.around(term.at, 0, _GOVERNS)
    yet = any(
        one.form == "بعد" and (at + 1 == len(after) or after[at + 1].form in _YET_ENDS)
        for at, one in enumerate(after)
    )
    return yet and (is_coming(place.form) or verb_kind(bare(place.form)) == "imperfect")


def is_coming(form: str) -> bool:
    """Say whether a word is a future: «سيكشف»."""
    return bool(_FUTURE.fullmatch(form))


def _is_told_by_contrary(denied: Term, told: Term) -> bool:
    """Say whether a denied word says what the other one does: «غير مقبول», «مرفوض»."""
    return bool(denied.phrases & denials() & (told.phrases | keys.groups(told.form)))


def _is_in_phrase(particle: int | None, reading: Reading, other: Reading, at: int) -> bool:
    """Say whether a particle is of a phrase that the other text has there: «لم يسبق», «أول»."""
    senses = frozenset() if particle is None else reading.terms[particle].phrases
    near = (other.terms[at], *other.around(at, _PAIR, _PAIR)) if senses else ()
    return any(senses & (one.phrases | keys.groups(one.form)) for one in near)
