"""Speakers: what is said is said by the one who says it in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.brief import Verdict
from mujaz.fact import Claim
from mujaz.span import Span
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.identity import (
    are_beside,
    are_one,
    forms_of,
    is_named,
    is_somebody,
    is_title,
)
from mujaz.verify.checks.sayings import Saying, sayings
from mujaz.verify.finding import Finding, span_of
from mujaz.verify.reading import Reading, claims_of

_HALF = 0.5
_SHORT = 2
_MOST = 0.75
_SOME = 0.35


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each speaker who is somebody else than the article's of the same words."""
    for saying in sayings(aligned):
        mine = forms_of(saying.speaker)
        its = _same(saying, aligned)
        if its is None or not is_somebody(mine, aligned) or _is_by(mine, its, aligned):
            continue
        if _is_relayed(saying, aligned.statement) or _is_told_otherwise(mine, its, aligned):
            continue
        yield Finding(
            check="speakers",
            span=span_of(saying.speaker),
            article=_where(its, aligned.article),
            weight=0.8 if _is_named_there(its, aligned.article) else 0.35,
            verdict=Verdict.CONTRADICTED,
        )


def _is_by(mine: tuple[str, ...], its: Claim, aligned: Aligned) -> bool:
    """Say whether the article's claim is made or passed on by the one of the statement.

    A noun alone is short for whoever bears it further up: «الوالي».
    """
    made = [forms_of(its.speaker), *([forms_of(its.via)] if its.via else [])]
    return any(
        not theirs
        or are_one(mine, theirs, aligned)
        or (len(theirs) == 1 and is_title(theirs[0]) and are_beside(mine, theirs, aligned.article))
        for theirs in made
    )


def _is_told_otherwise(mine: tuple[str, ...], its: Claim, aligned: Aligned) -> bool:
    """Say whether a name and «the …» may be one: «المنظمة», «المسؤولة», «البيان».

    So it is too where the statement has the noun and the article the name.
    """
    theirs = forms_of(its.speaker)
    here = [form for form in mine if is_named(form, aligned.article)]
    there = [form for form in theirs if is_named(form, aligned.article)]
    return bool(here) != bool(there) and _is_the_one(mine if there else theirs)


def _is_the_one(forms: Sequence[str]) -> bool:
    return len(forms) <= _SHORT and keys.is_definite(forms[0])


def _is_relayed(saying: Saying, statement: Reading) -> bool:
    """Say whether a speaker only passes on the words of another, or is two: «رويترز عن فلان»."""
    after = statement.terms[saying.speaker[-1].at + 1 : saying.speaker[-1].at + 2]
    two = any(one.form.startswith("وال") for one in saying.speaker[1:])
    return two or any(one.form == "عن" for one in (*after, *saying.speaker))


def _same(saying: Saying, aligned: Aligned) -> Claim | None:
    """Return the article's claim that holds most of what this one says.

    Of several that hold a good part of it, one by the same speaker goes first, but a claim within
    the claim only where it holds nearly all. Where what is said begins before it, so does it too.
    """
    places = [place.word.start for place in aligned.places(saying.said)]
    if len(places) < 2:
        return None
    shared = {
        one: sum(one.start <= at < one.end for at in places) for one in claims_of(aligned.article)
    }
    best = max(shared, key=lambda one: (shared[one], one.end - one.start), default=None)
    if best is None or shared[best] < _least(places, best) * len(places):
        return None
    mine = forms_of(saying.speaker)
    for one, size in shared.items():
        nested = one is not best and best.start <= one.start < best.end
        enough = (_MOST if nested else _SOME) * len(places)
        if size >= enough and are_one(mine, forms_of(one.speaker), aligned):
            return one
    return best


def _least(places: list[int], claim: Claim) -> float:
    return _HALF if claim.start <= places[0] < claim.end else _MOST


def _is_named_there(claim: Claim, article: Reading) -> bool:
    """Say whether the speaker is named in the sentence of what is said, not found further up."""
    said = article.sentences[article.sentence_at(claim.start)].of(article.text)
    return claim.speaker in said or claim.speaker.split()[-1] in said


def _where(claim: Claim, article: Reading) -> Span | None:
    before = article.text.rfind(claim.speaker, 0, claim.start)
    at = before if before >= 0 else article.text.find(claim.speaker)
    return Span(at, at + len(claim.speaker)) if at >= 0 else None
