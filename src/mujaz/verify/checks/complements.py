"""Complements: who does it in what somebody says is who does it there in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.words import bare, is_definite, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import is_that, says
from mujaz.verify.checks.identity import are_one, forms_of
from mujaz.verify.checks.placing import is_in_place
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_SAYS, _REACH, _PREDICATE = 12, 12, 8
_SAME, _LEAST = 0.95, 2
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield the subject after «أن» where the article's same predicate has another one.

    «إنها أعطت» is not «إن المصور أعطى», and «إن نظراءه راضون» is not «إنه راض».
    """
    for that in aligned.statement.terms:
        if not is_that(that.form) or not _is_said(that, aligned.statement):
            continue
        mine = _subject(aligned.statement, that)
        predicate = _predicate(aligned, that.at + len(mine), mine)
        if len(predicate) < _LEAST:
            continue
        other = _that_before(aligned.article, predicate[0])
        if other is None:
            continue
        its = aligned.article.terms[other.at + 1 : predicate[0].at]
        if _are_two(mine, its, that, other, aligned):
            words = mine or (that,)
            weight = 0.6 if is_in_place(words, aligned) else 0.3
            yield contradicted("complements", words, its or (other,), weight)


def _are_two(
    mine: Sequence[Term], its: Sequence[Term], that: Term, other: Term, aligned: Aligned
) -> bool:
    mine_told = [one for one in mine if one.kind == "content"]
    its_told = [one for one in its if one.kind == "content"]
    if any(one.at in aligned.taken for one in its_told):
        return False
    if any(keys.likeness(a.form, b.form) >= _SAME for a in mine_told for b in its_told):
        return False
    if _has_pronoun(that):
        speaker = aligned.statement.terms[: that.at]
        one = are_one(forms_of(speaker), forms_of(its_told), aligned)
        return 0 < len(its_told) <= _LEAST and not _has_pronoun(other) and not one
    if _has_pronoun(other):
        lost = {one.at for one in aligned.missing} - {
            at for at, match in aligned.outside.items() if match.likeness >= _SAME
        }
        return not its_told and bool(mine_told) and mine_told[0].at in lost
    if not its:
        return False
    here = any(other.at < place.at <= its[-1].at for place in aligned.places(mine_told))
    return bool(mine_told) and bool(its_told) and not here


def _is_said(that: Term, statement: Reading) -> bool:
    """Say whether a statement begins with its saying, or has it right before: «قائلا إن»."""
    near = statement.around(that.at, 2, 0)
    beside = any(says(one.form) and verb_kind(bare(one.form)) is None for one in near)
    return beside or (that.at <= _SAYS and says(_first(statement).form))


def _first(statement: Reading) -> Term:
    """Return the verb that a statement begins with, past a particle."""
    light = statement.terms[0].kind == "light" and len(statement.terms) > 1
    return statement.terms[1 if light else 0]


def _has_pronoun(that: Term) -> bool:
    return bare(that.form).endswith(_PRONOUNS)


def _subject(reading: Reading, that: Term) -> tuple[Term, ...]:
    """Return the words between «أن» and the verb, or the predicate, which is indefinite."""
    if _has_pronoun(that):
        return ()
    after = reading.around(that.at, 0, _PREDICATE)
    verb = next((n for n, one in enumerate(after) if _is_verb(one)), None)
    told = next((n for n, one in enumerate(after) if n and _is_predicate(one)), len(after))
    return tuple(after[: min(told, len(after) if verb is None else verb)])


def _is_predicate(term: Term) -> bool:
    return term.kind == "content" and not is_definite(term.form)


def _is_verb(term: Term) -> bool:
    return verb_kind(bare(term.form)) is not None or term.form in listed("words", "stops")


def _predicate(aligned: Aligned, at: int, mine: Sequence[Term]) -> list[Term]:
    """Return what the words right after a subject stand for, in a row in one sentence."""
    own = {one.at for one in mine}
    found: list[Term] = []
    for term in aligned.statement.terms[at + 1 : at + 1 + _PREDICATE]:
        match = aligned.matches.get(term.at)
        if term.at in own or term.kind != "content":
            continue
        if match is None or match.likeness < _SAME:
            break
        if found and not 0 < match.term.at - found[-1].at <= _PREDICATE // 2:
            break
        found.append(match.term)
    return found


def _that_before(article: Reading, place: Term) -> Term | None:
    """Return the «أن» of the clause that a word stands in, if no mark stands between."""
    for one in article.around(place.at, _REACH, 0)[::-1]:
        if one.form in listed("words", "stops"):
            return None
        if is_that(one.form):
            return one
    return None
