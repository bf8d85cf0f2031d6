"""Kinds: a thing that the article parts in kinds, or limits, is not told of them all."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.words import verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, index_of, names_of
from mujaz.verify.wording import listed

_SAME = 0.98
_LIMITED, _NEAR = 4, 8


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a noun without the adjective that tells its kind, and a limit that is lost.

    «القوافل», where the article lets pass «القوافل الطبية» and not «القوافل التجارية».
    """
    yield from _of_one_kind(aligned)
    yield from _limited(aligned)


def _of_one_kind(aligned: Aligned) -> Iterator[Finding]:
    for term in aligned.told:
        match = aligned.matches.get(term.at)
        if match is None or match.likeness < _SAME or not keys.is_definite(term.form):
            continue
        kind = _adjective(aligned.article, match.term)
        if kind is None or kind.at in aligned.taken or _adjective(aligned.statement, term):
            continue
        if _has_other_kind(match.term, kind, aligned.article):
            yield unsupported("restrictions", [term], 0.65, article=(match.term, kind))


def _adjective(reading: Reading, noun: Term) -> Term | None:
    """Return the definite adjective right after a definite noun."""
    after = reading.around(noun.at, 0, 1)
    if not after or not keys.is_definite(noun.form):
        return None
    one = after[0]
    named = names_of(reading, noun.sentence)
    plain = one.kind == "content" and one.form.startswith("ال") and verb_kind(one.form) is None
    named_one = noun.at in named or one.at in named or land_of(one.form)
    return one if plain and not named_one else None


def _has_other_kind(noun: Term, kind: Term, article: Reading) -> bool:
    """Say whether the article has the same noun with another adjective."""
    for at in index_of(article).get(("base", noun.form), ()):
        if at == noun.at or article.terms[at].form != noun.form:
            continue
        other = _adjective(article, article.terms[at])
        if other is not None and keys.likeness(other.form, kind.form) < keys.SAME_SENSE:
            return True
    return False


def _limited(aligned: Aligned) -> Iterator[Finding]:
    """Yield what the statement tells without «وحدها» and what that limits."""
    limits = listed("words", "limits", "alone")
    kept = limits | listed("words", "negations", "excepting")
    if any(one.form in kept for one in aligned.statement.terms):
        return
    for limit in (one for one in aligned.sentences if one.form in limits):
        before = aligned.article.around(limit.at, _LIMITED, 0)
        if any(one.kind == "number" for one in before):
            continue  # «ثلاثة أهداف فقط» is told by its number
        only = [one for one in before if one.kind == "content"][-1:]
        near = [
            match.term
            for match in aligned.matches.values()
            if match.term.sentence == limit.sentence and 0 < limit.at - match.term.at <= _NEAR
        ]
        if only and only[0].at not in aligned.taken and len(near) > 1:
            yield unsupported("restrictions", aligned.told, 0.65, article=(*only, limit))
