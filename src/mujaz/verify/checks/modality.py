"""Modality: what is only planned, possible, wished or asked for is not told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mujaz.language.letters import fold
from mujaz.language.words import bare, is_verbal_noun, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.denied import denied
from mujaz.verify.finding import Finding, contradicted, unsupported
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed, table

_FUTURE = re.compile("[وف]?س[يتن].{2,}")
_REACH = 14
_SUBJECT = 7
_LIKE = 0.7
_MOST = 0.6
_SURE, _OBJECT, _NEXT = 0.98, 8, 8


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a verb told as done that hangs on a mood in the article, and a duty out of a choice."""
    for term in aligned.statement.terms:
        match = aligned.matches.get(term.at)
        if match is None or match.likeness < _LIKE or not _is_told_as_done(term, aligned.statement):
            continue
        if match.likeness < _SURE and not (
            aligned.is_in_main(term) and _has_same_object(term, match.term, aligned)
        ):
            continue
        governor = _aim(match.term) or _governor(aligned.article, match.term.at)
        if governor is not None and _changes(governor, match.term, aligned):
            article = sorted((governor, match.term), key=lambda one: one.at)
            yield contradicted("modality", [term], article, 0.8)
    yield from _accomplished(aligned)
    yield from _become(aligned)
    yield from _duties(aligned)
    yield from _certainties(aligned)


def _has_same_object(term: Term, place: Term, aligned: Aligned) -> bool:
    """Say whether something that follows a verb follows the article's verb too."""
    after = aligned.places(one for one in aligned.told if 0 < one.at - term.at <= _OBJECT)
    return any(0 < one.at - place.at <= _OBJECT for one in after)


def _accomplished(aligned: Aligned) -> Iterator[Finding]:
    """Yield a past verb of the statement's own, where a mood governs most of what it is told of."""
    terms = aligned.statement.terms
    if any(mood(one.form) for one in terms):
        return
    for verb in terms:
        if _tells_done(verb, aligned) and verb.at not in aligned.matches:
            yield from _of_verb(verb, aligned)


def _tells_done(term: Term, aligned: Aligned) -> bool:
    """Say whether a verb tells what was done, was decided, or is going on since a day."""
    if _is_past(term) or bare(term.form) in listed("words", "settled", "decided"):
        return True
    now = any(one.form in {"منذ", "حاليا"} for one in aligned.statement.terms)
    return now and term.at == 0 and verb_kind(term.form) == "imperfect"


def _of_verb(verb: Term, aligned: Aligned) -> Iterator[Finding]:
    after = aligned.places(one for one in aligned.told if one.at > verb.at)
    for sentence in aligned.scope:
        places = [one for one in after if one.sentence == sentence]
        moods = [
            _governor(aligned.article, place.at) or _coming(aligned, place.at) for place in places
        ]
        lost = [
            one
            for one, place in zip(moods, places, strict=True)
            if one is not None and (one.at not in aligned.taken or one.at == place.at)
        ]
        if len(lost) >= max(2, _MOST * len(places)) and 2 * len(places) >= len(after):
            yield contradicted("modality", [verb], lost[:1], 0.7)
            return


def _become(aligned: Aligned) -> Iterator[Finding]:
    """Yield «it has become so» where the article says it may: «بات مهددا», «قد تصبح مهددة»."""
    statement = aligned.statement
    for verb in statement.terms:
        if mood(verb.form):
            return
        if bare(verb.form) not in listed("words", "settled", "becoming"):
            continue
        for term in aligned.places(one for one in aligned.told if 0 < one.at - verb.at <= _REACH):
            governor = _governor(aligned.article, term.at)
            if governor is None or governor.at in aligned.taken:
                continue
            if not keys.is_definite(term.form) and term.at - governor.at <= _NEXT:
                yield contradicted("modality", [verb], [governor], 0.7)
                return


def _coming(aligned: Aligned, at: int) -> Term | None:
    """Return the verb that is still to come and whose subject a word of the article is."""
    for term in aligned.article.around(at, 0, _SUBJECT):
        if term.form in listed("words", "stops"):
            return None
        if mood(term.form) == "coming" and _FUTURE.fullmatch(term.form):
            return term if term.at not in aligned.taken else None
    return None


def _certainties(aligned: Aligned) -> Iterator[Finding]:
    """Yield «certainly» where the article says «probably»."""
    likely = [one for one in aligned.sentences if bare(one.form) in _words("likely")]
    for term in aligned.statement.terms:
        if likely and bare(term.form) in _words("certain") and term.at not in aligned.matches:
            yield contradicted("modality", [term], likely[:1], 0.7)


def _words(name: str) -> frozenset[str]:
    return listed("words", "certainty", name)


def _is_past(term: Term) -> bool:
    return term.kind == "content" and verb_kind(bare(term.form)) == "past"


def _is_told_as_done(term: Term, statement: Reading) -> bool:
    return (
        term.kind == "content"
        and verb_kind(bare(term.form)) == "past"
        and _governor(statement, term.at) is None
        and term.at not in denied(statement)
    )


def _changes(governor: Term, place: Term, aligned: Aligned) -> bool:
    """Say whether what governs a word in the article is lost, and made the word no fact."""
    if governor.at == place.at:
        return True
    return governor.at not in aligned.taken and verb_kind(bare(place.form)) != "past"


@cache
def _moods() -> dict[str, str]:
    moods = table("words")["modality"]
    return {fold(word): mood for mood, words in moods.items() for word in words}


def mood(form: str) -> str | None:
    """Return the mood that a word puts on what follows: coming, possible, asked; or None."""
    found = _moods().get(form) or _moods().get(bare(form))
    if found is None and form.startswith("ب") and form[1:] in _words("by"):
        return "asked"  # تقدم بطلب
    if found is None and _FUTURE.fullmatch(form) and _is_future(bare(form)):
        return "coming"
    return found


def _is_future(form: str) -> bool:
    kind = verb_kind(form)
    return kind == "imperfect" or (kind is None and verb_kind(form[1:]) == "imperfect")


def _governor(reading: Reading, at: int) -> Term | None:
    """Return the nearest word before, in the same phrase, that makes a verb or its noun no fact."""
    told = reading.terms[at]
    if mood(told.form) == "coming":
        return told
    for term in reversed(reading.around(at, _REACH, 0)):
        if term.form in listed("words", "stops") and not _goes_on(reading, term.at + 1):
            return None
        if _tells_of_the_past(reading, term):
            continue
        if mood(term.form):
            return term
    return None


def _tells_of_the_past(reading: Reading, term: Term) -> bool:
    """Say whether this is «قد» before a past verb, or «وقد» that opens a sentence: it happened."""
    if bare(term.form) != "قد":
        return False
    opens = term.at == 0 or reading.terms[term.at - 1].sentence != term.sentence
    return (opens and term.form == "وقد") or not is_imperfect(reading, term.at + 1)


def _goes_on(reading: Reading, at: int) -> bool:
    """Say whether what hung on a mood goes on after a comma: «يُتوقع أن …، وأن …»."""
    return reading.terms[at].form in {"وان", "او"} if at < len(reading.terms) else False


def is_imperfect(reading: Reading, at: int) -> bool:
    """Say whether the word at a place is an imperfect, or denies one."""
    after = reading.terms[at].form if at < len(reading.terms) else ""
    return verb_kind(after) == "imperfect" or after in listed("words", "negations", "particles")


def _aim(term: Term) -> Term | None:
    """Return a verbal noun after the ل of purpose: «للسيطرة»."""
    form = bare(term.form)
    rest = form[2:] if form.startswith("لل") else form[1:] if form.startswith("ل") else ""
    return term if len(rest) >= 4 and verb_kind(form) is None and is_verbal_noun(rest) else None


def _duties(aligned: Aligned) -> Iterator[Finding]:
    """Yield «must» where the article says «may» or «asked»."""
    there = {mood(one.form) for one in aligned.sentences}
    if "needed" in there or not there & {"possible", "asked", "wished"}:
        return
    for term in aligned.statement.terms:
        after = aligned.statement.around(term.at, 0, 2)
        if mood(term.form) == "needed" and not any(one.form == "عن" for one in after):
            yield unsupported("modality", [term], 0.7)
