"""Attribution: what a source says is not told as the article's own word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mujaz.brief import Verdict
from mujaz.fact import Claim
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, conjunction, verb_kind, words
from mujaz.span import Span
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.polarity import denies_anything, paired_denial
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Reading, Term, claims_of
from mujaz.verify.wording import listed

_THAT = re.compile("[وف]?ب?ان(?:ه|ها|هم|هما|هن|ني|نا)?")
_PLANNED = re.compile("[وف]?س[يتن].{3,}")
_UNTIL_THAT, _LEAST = 14, 3
_MOST = 0.7
_HALF = 0.5
_SOME = 0.3


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield the saying that the statement drops, and a denial that it tells as affirmed."""
    statement = aligned.statement
    claim = _holding(aligned)
    affirms = not denies_anything(statement, statement.terms)
    if claim is not None and claim.act == "denied" and affirms and not _missing(aligned):
        yield _said(aligned, claim, "polarity", 0.75, Verdict.CONTRADICTED)
    verb, attributed = _reported(aligned), any(_holds(term.form) for term in statement.terms)
    contested = None if attributed else _contested(aligned)
    if contested is None and not (affirms or attributed):
        contested = _only_denied(aligned)
    if contested is not None and not (_expects(contested) and any(map(_expects, statement.terms))):
        yield unsupported("attribution", statement.terms, 0.75, article=[contested])
    elif verb is not None:
        yield unsupported("reported", statement.terms, 0.6, article=[verb])
    elif attributed:
        return
    elif claim is not None and not _is_of_oneself(claim, aligned):
        weight = 0.5 if claim.quoted or claim.source == "anonymous" else 0.3
        yield _said(aligned, claim, "unattributed", weight, Verdict.UNSUPPORTED)


def _only_denied(aligned: Aligned) -> Term | None:
    """Return the verb by which somebody denies in the article what the statement says is not so.

    To refuse is an act that can be told; to deny is a saying.
    """
    found = paired_denial(aligned)
    if found is None:
        return None
    after = [one.form for one in aligned.article.around(found.at, 0, 3)]
    refuses = bool(keys.bases(found.form) & {"رفض", "رافض"})
    return None if refuses and "ما" not in after else found


def _is_of_oneself(claim: Claim, aligned: Aligned) -> bool:
    """Say whether the statement names the speaker: what one tells of one's own acts is known."""
    mine = {bare(term.form) for term in aligned.statement.terms}
    return {bare(word.form) for word in words(claim.speaker) if not word.is_mark} <= mine


def _reported(aligned: Aligned) -> Term | None:
    """Return the verb of saying whose «أن» governs nearly all that the statement tells.

    What is announced, shown or decided is so by being said; what is only said is not.
    """
    terms = aligned.statement.terms
    if aligned.main is None or _PLANNED.fullmatch(terms[0].form):
        return None  # what a body plans is told by its telling
    if any(_tells_of_saying(one) for one in terms):
        return None
    places = [one for one in aligned.places(aligned.told) if one.sentence == aligned.main]
    for term in aligned.article.of_sentence(aligned.main):
        after = aligned.article.around(term.at, 0, _UNTIL_THAT)
        that = next((one.at for one in after if is_that(one.form)), None)
        if that is None or not _only_says(term):
            continue
        if any(_attributes(one, that, aligned) for one in aligned.statement.terms):
            continue
        governed = [one for one in places if one.at > that]
        if len(governed) < max(_LEAST, _MOST * len(places)):
            continue
        if not _is_aside(aligned.article, that, governed):
            return term
    return None


def _tells_of_saying(term: Term) -> bool:
    """Say whether a verb of the statement's own attributes something, however freely it is told."""
    return _holds(term.form) and verb_kind(bare(term.form)) is not None


def _attributes(term: Term, that: int, aligned: Aligned) -> bool:
    """Say whether a word of the statement says who says it, and is no word of what is said."""
    place = aligned.place(term)
    said = place is not None and place.sentence == aligned.main and place.at > that
    return says(term.form) and (term.at <= 1 or not said)


def _is_aside(article: Reading, that: int, places: Sequence[Term]) -> bool:
    """Say whether words stand in what the one who reports tells himself.

    That is a relative clause, and one that «و» and a verb open after a comma: «، ويهدف المعرض».
    """
    middle = sorted(one.at for one in places)[len(places) // 2]
    return any(
        one.form in closed("relatives")
        or one.form in listed("words", "saying", "by_the_way")
        or (article.terms[one.at - 1].form == "،" and _opens_clause(one))
        for one in article.terms[that + 1 : middle + 1]
    )


def _opens_clause(term: Term) -> bool:
    return conjunction(term.form) == "و" and verb_kind(bare(term.form)) in {"past", "imperfect"}


def is_that(form: str) -> bool:
    """Say whether a word is «أن» or «إن», with a pronoun or without: «بأنه»."""
    return bool(_THAT.fullmatch(form))


def _only_says(term: Term) -> bool:
    factive = listed("words", "saying", "factive")
    return _tells_of_saying(term) and not keys.bases(term.form) & factive


def _missing(aligned: Aligned) -> list[Term]:
    """Return the words of the statement's own that are no verb of saying."""
    return [term for term in aligned.missing if not says(term.form)]


def _expects(term: Term) -> bool:
    """Say whether a word tells what is expected, whoever expects it."""
    expected = listed("words", "modality", "expected")
    return term.form in expected or bare(term.form) in expected


@cache
def _holds(form: str) -> bool:
    """Say whether a word of a statement tells whose word or view it gives, in whatever form."""
    held = listed("words", "saying", "held")
    return says(form) or bool((keys.bases(form) | keys.verbs(form)) & held)


@cache
def says(form: str) -> bool:
    """Say whether a word speaks of somebody's words or view."""
    known = closed("saying", "reporting") | listed("words", "saying", "also")
    known |= listed("words", "saying", "contesting")
    return form in known or bare(form) in known


def _said(aligned: Aligned, claim: Claim, check: str, weight: float, verdict: Verdict) -> Finding:
    """Return the finding that these are somebody's words, the speaker beside it."""
    at = aligned.article.text.rfind(claim.speaker, 0, claim.start)
    speaker = Span(at, at + len(claim.speaker)) if at >= 0 else Span(claim.start, claim.end)
    whole = Span(0, len(aligned.statement.text))
    return Finding(check=check, span=whole, article=speaker, weight=weight, verdict=verdict)


def _holding(aligned: Aligned) -> Claim | None:
    """Return the article's claim whose words most of the statement stands for."""
    speech = claims_of(aligned.statement)
    inside = [
        term
        for term in aligned.told
        if not speech or any(one.start <= term.word.start < one.end for one in speech)
    ]
    places = aligned.places(inside)
    if len(places) < 2:
        return None
    shared = {
        one: sum(one.start <= place.word.start < one.end for place in places)
        for one in claims_of(aligned.article)
    }
    best = max(shared, key=lambda one: (shared[one], one.start - one.end), default=None)
    if best is None or shared[best] < max(2, _HALF * len(places)):
        return None
    beside = sum(place.sentence == aligned.article.sentence_at(best.start) for place in places)
    return best if shared[best] >= _MOST * beside else None


def _contested(aligned: Aligned) -> Term | None:
    """Return the word of a sentence of the scope that says this is only somebody's word."""
    found = (_contested_in(aligned, sentence) for sentence in aligned.scope)
    return next((one for one in found if one is not None), None)


def _is_no_saying(term: Term, article: Reading) -> bool:
    """Say whether a word only looks like a saying: «مصدر خوف», «مهاجم يعتبر الأفضل»."""
    form = bare(term.form)
    if form in listed("words", "saying", "sources"):
        before = article.around(term.at, 3, 0)
        after = article.around(term.at, 0, 8)
        return not any(says(one.form) for one in (*before, *after))
    if form in listed("words", "saying", "views"):
        after = article.around(term.at, 0, _UNTIL_THAT)
        marks = listed("words", "quotation_marks")
        return not any(is_that(one.form) or one.form in marks for one in after)
    return False


def _contested_in(aligned: Aligned, sentence: int) -> Term | None:
    places = sorted(
        match.term.at for match in aligned.matches.values() if match.term.sentence == sentence
    )
    if len(places) < max(2, _SOME * len(aligned.matches)):
        return None
    contested = listed("words", "saying", "contesting")
    for term in aligned.article.of_sentence(sentence):
        if term.at > places[len(places) // 2]:
            return None
        known = term.form in contested or bare(term.form) in contested
        if known and not _is_no_saying(term, aligned.article):
            return term
    return None
