"""Changes: a word put in or left out of a copied sentence that turns what the sentence says."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import is_that, says
from mujaz.verify.checks.denied import denied_with_nouns
from mujaz.verify.checks.modality import is_imperfect, mood
from mujaz.verify.checks.particles import goes_on, is_particle
from mujaz.verify.checks.polarity import (
    affirms,
    denies_what_follows,
)
from mujaz.verify.checks.quantifiers import degree
from mujaz.verify.differences import Difference, differences
from mujaz.verify.finding import Finding, contradicted, unsupported
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_SURE = 0.95
_NEXT = 2
_NO_FACT = frozenset({"possible", "conditional", "expected", "wished"})
_WHOLE = frozenset({"all", "most", "none"})


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a denial, mood, measure or source that was put in or left out between copied words."""
    for one in differences(aligned):
        yield from _denials(one, aligned)
        yield from _moods(one, aligned)
        yield from _degrees(one, aligned)
        yield from _sources(one, aligned)


def _denials(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    mine = [term for term in one.mine if _denies(term, aligned.statement)]
    its = [term for term in one.its if _denies(term, aligned.article)]
    words = one.mine or aligned.statement.terms
    if mine and not its and one.is_held:
        if any(_is_denied_there(term, one, aligned) for term in mine):
            yield contradicted("polarity", mine, one.its or one.before[-1:] or one.after[:1], _SURE)
    elif its and not mine and one.is_held:
        turned = next((term for term in its if _is_denied_here(term, one, aligned)), None)
        if turned is not None:
            yield contradicted("polarity", words, [turned], _SURE)
    excepting = listed("words", "negations", "excepting")
    lost = [term for term in one.its if term.form in excepting and one.its[-1] is term]
    if lost and not any(term.form in excepting for term in aligned.statement.terms):
        yield contradicted("polarity", words, lost, _SURE)


def _denies(term: Term, reading: Reading) -> bool:
    """Say whether a word denies anew: «ولا» after a denial goes on with it."""
    if is_particle(reading, term):
        return not goes_on(reading, term.at)
    return denies_what_follows(term.form)


def _is_denied_here(particle: Term, one: Difference, aligned: Aligned) -> bool:
    """Say whether the statement keeps what a particle of the sentence denies."""
    denied = denied_with_nouns(aligned.article)
    governed = [at for at, by in denied.items() if by == particle.at]
    after = {term.at for term in one.after}
    kept = [at for at in governed if at in after or _has_like(aligned.article.terms[at], one.mine)]
    return bool(kept) and not any(affirms(aligned.article, particle.at, at) for at in kept)


def _is_denied_there(particle: Term, one: Difference, aligned: Aligned) -> bool:
    """Say whether the sentence affirms what a particle of the statement denies."""
    denied = denied_with_nouns(aligned.statement)
    governed = [at for at, by in denied.items() if by == particle.at]
    last = one.mine[-1].at
    kept = [
        at
        for at in governed
        if (at > last and one.after) or _has_like(aligned.statement.terms[at], one.its)
    ]
    return bool(kept) and not any(affirms(aligned.statement, particle.at, at) for at in kept)


def _has_like(term: Term, others: tuple[Term, ...]) -> bool:
    return any(keys.likeness(term.form, other.form) >= keys.SAME_SENSE for other in others)


def _moods(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    """Yield what a lost «قد», «يمكن أن» or «إذا» governs; certainty that was put in."""
    if not one.is_held:
        return
    for term in one.its:
        kind = mood(term.form)
        if kind not in _NO_FACT or (
            bare(term.form) == "قد" and not is_imperfect(aligned.article, term.at + 1)
        ):
            continue
        if _governs(term, one, aligned) and not any(mood(t.form) in _NO_FACT for t in one.mine):
            words = one.mine or aligned.statement.terms
            yield contradicted("modality", words, [term], _SURE)
            return
    yield from _done(one)
    sure = listed("words", "certainty", "certain") | listed("words", "certainty", "always")
    for term in one.mine:
        if bare(term.form) in sure and term in one.own and term.at not in aligned.matches:
            yield unsupported("modality", [term], _SURE, article=one.its)


def _done(one: Difference) -> Iterator[Finding]:
    """Yield a verb of the past in the place of the same verb of what is to come."""
    for term in one.mine:
        if verb_kind(bare(term.form)) != "past":
            continue
        coming = next((t for t in one.its if mood(t.form) == "coming" and _is_of(t, term)), None)
        if coming is not None:
            yield contradicted("modality", [term], [coming], _SURE)
            return


def _is_of(coming: Term, past: Term) -> bool:
    return keys.likeness(coming.form, past.form) > keys.SAME_SENSE


def _governs(term: Term, one: Difference, aligned: Aligned) -> bool:
    """Say whether a word of the sentence stands right before what the statement keeps of it."""
    after = aligned.article.around(term.at, 0, _NEXT + 1)
    for other in after:
        if other.word.is_mark:
            return False
        if one.keeps(other) and other.counts:
            return True
        if other.counts:
            return False
    return False


def _degrees(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    """Yield «all» or «most» that was put in, a lost «بعض», several for one."""
    if not one.is_held:
        return
    once = [term for term in one.its if term.value == 1]
    many = [term for term in one.mine if degree(term.form) == "some" and term.form != "احد"]
    if once and many and not any(term.value == 1 for term in one.mine):
        yield contradicted("quantifiers", many, once, _SURE)
    mine = {degree(term.form) for term in one.mine} - {""}
    its = {degree(term.form) for term in one.its} - {""}
    for term in one.mine:
        told = degree(term.form)
        if told in _WHOLE and told not in its and (its or told != "none"):
            yield unsupported("quantifiers", [term], _SURE, article=one.its)
            return
    for term in one.its:
        part = bare(term.form) in listed("words", "parts", "some")
        if part and not mine and _governs(term, one, aligned) and not _is_some(term, aligned):
            words = one.mine or aligned.statement.terms
            yield unsupported("quantifiers", words, _SURE, article=[term])
            return


def _is_some(part: Term, aligned: Aligned) -> bool:
    """Say whether a noun without the article tells as much as «بعض» with it: «سلوكيات»."""
    after = aligned.article.terms[part.at + 1 : part.at + 2]
    told = [one for one in aligned.told if after and aligned.place(one) == after[0]]
    return bare(part.form) == "بعض" and any(not keys.is_definite(one.form) for one in told)


def _sources(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    """Yield what the sentence only reports, where nobody is named for it."""
    if not one.after or any(says(term.form) for term in aligned.statement.terms):
        return
    by = _saying(one, aligned.article)
    if by is not None:
        yield unsupported("reported", aligned.statement.terms, _SURE, article=[by])


def _saying(one: Difference, article: Reading) -> Term | None:
    """Return the verb of saying whose «أن» governs what is copied next, or «بحسب» before it."""
    first = one.its[:1] if not one.before else ()
    if first and bare(first[0].form) in listed("words", "saying", "according"):
        return first[0] if article.terms[one.after[0].at - 1].form == "،" else None
    that = next((term for term in reversed(one.its) if is_that(term.form)), None)
    if that is None or not all(one.keeps(t) for t in one.its if t.at > that.at and t.counts):
        return None
    factive = listed("words", "saying", "factive")
    told = (t for t in one.its if t.at < that.at and not keys.bases(t.form) & factive)
    return next((term for term in told if says(term.form)), None)
