"""Speakers: what is said is said by the one who says it in the article."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.brief import Verdict
from mujaz.fact import Claim
from mujaz.span import Span
from mujaz.verify.align import Aligned
from mujaz.verify.checks.identity import are_one, forms_of, is_somebody
from mujaz.verify.finding import Finding
from mujaz.verify.reading import Reading, claims_of

_HALF = 0.5
_SOME = 0.35


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each speaker who is somebody else than the article's of the same words."""
    for claim in claims_of(aligned.statement):
        mine = forms_of(claim.speaker)
        its = _same(claim, aligned)
        if its is None or not is_somebody(mine, aligned) or _is_by(mine, its, aligned):
            continue
        at = aligned.statement.text.find(claim.speaker)
        if at < 0:
            continue
        yield Finding(
            check="speakers",
            span=Span(at, at + len(claim.speaker)),
            article=_where(its, aligned.article),
            weight=0.8 if _is_named_there(its, aligned.article) else 0.35,
            verdict=Verdict.CONTRADICTED,
        )


def _is_by(mine: tuple[str, ...], its: Claim, aligned: Aligned) -> bool:
    """Say whether the article's claim is made or passed on by the one of the statement."""
    made = [forms_of(its.speaker), *([forms_of(its.via)] if its.via else [])]
    return any(not theirs or are_one(mine, theirs, aligned) for theirs in made)


def _same(claim: Claim, aligned: Aligned) -> Claim | None:
    """Return the article's claim that holds most of what this one says.

    Of several that hold a good part of it, one by the same speaker goes first.
    """
    inside = aligned.statement.inside(claim.start, claim.end)
    places = [place.word.start for place in aligned.places(inside)]
    if len(places) < 2:
        return None
    shared = {
        one: sum(one.start <= at < one.end for at in places) for one in claims_of(aligned.article)
    }
    best = max(shared, key=lambda one: (shared[one], one.end - one.start), default=None)
    if best is None or shared[best] < _HALF * len(places):
        return None
    mine = forms_of(claim.speaker)
    some = [one for one in shared if shared[one] >= _SOME * len(places)]
    return next((one for one in some if are_one(mine, forms_of(one.speaker), aligned)), best)


def _is_named_there(claim: Claim, article: Reading) -> bool:
    """Say whether the speaker is named in the sentence of what is said, not found further up."""
    said = article.sentences[article.sentence_at(claim.start)].of(article.text)
    return claim.speaker in said or claim.speaker.split()[-1] in said


def _where(claim: Claim, article: Reading) -> Span | None:
    before = article.text.rfind(claim.speaker, 0, claim.start)
    at = before if before >= 0 else article.text.find(claim.speaker)
    return Span(at, at + len(claim.speaker)) if at >= 0 else None
