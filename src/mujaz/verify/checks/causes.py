"""Causes: what the statement gives as a reason or an aim, the article gives too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.joined import without_conjunction
from mujaz.language.words import bare, conjunction, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.placing import is_in_place
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_REACH = 10
_ENOUGH, _HALF = 0.6, 0.45
_BEFORE, _AFTER = 12, 8
_FIRST = 3


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a reason whose words the article lacks, and one that it joins by no such link."""
    for term in aligned.statement.terms:
        if not _is_link(term) or _only_looks_like(aligned.statement, term):
            continue
        reason = [one for one in _linked(aligned.statement, term) if one.counts]
        if not reason:
            continue
        matched = [aligned.matches[one.at] for one in reason if one.at in aligned.matches]
        share = sum(match.likeness for match in matched) / len(reason)
        linked = any(_is_linked(match.term, aligned) for match in matched[:_FIRST])
        if share < (_HALF if linked else _ENOUGH) or not linked:
            close = is_in_place([term], aligned)
            yield unsupported("causes", [term, *reason], 0.6 if close else 0.3)


def _linked(statement: Reading, link: Term) -> Sequence[Term]:
    """Return the words that a link gives as the reason or the result.

    Of a verb it is what follows its preposition: «أسفر … عن مقتل», «عزا … إلى ارتفاع».
    """
    after: Sequence[Term] = statement.around(link.at, 0, 2 * _REACH)
    if _plain(link) in listed("words", "links", "reaching"):
        parted = [one.at for one in after if bare(one.form) in {"الي", "عن"}]
        after = [one for one in after if not parted or one.at > parted[0]]
    stop = next((one.at for one in after if one.form in listed("words", "stops")), None)
    return [one for one in after[:_REACH] if stop is None or one.at < stop]


def _is_linked(place: Term, aligned: Aligned) -> bool:
    """Say whether a link stands before a word of the article, or right after it."""
    article = aligned.article
    for one in article.around(place.at, 2 * _BEFORE, _AFTER):
        reaching = _plain(one) in listed("words", "links", "reaching")
        if (_is_link(one) or _tells(one)) and (reaching or place.at - one.at <= _BEFORE):
            first, last = sorted((one.at, place.at))
            if not any(_parts(article.terms[at], article) for at in range(first + 1, last)):
                return True
    return False


def _tells(term: Term) -> bool:
    """Say whether a word tells a cause or an aim in an article only: «ضحايا السيول», «لتصبح»."""
    aims = term.form.startswith("ل") and verb_kind(term.form[1:]) == "imperfect"
    return aims or term.form in listed("words", "links", "told")


def _parts(term: Term, article: Reading) -> bool:
    """Say whether a new clause begins at a word, with its own doing and no link: «، فيما»."""
    before = article.terms[max(0, term.at - 1)].form
    if term.form in listed("words", "links", "parting"):
        return True
    verb = conjunction(term.form) == "و" and verb_kind(bare(term.form)) == "past"
    return before == "،" and (verb or term.form in {"في", "وفي"})


def _only_looks_like(statement: Reading, term: Term) -> bool:
    """Say whether a link links nothing: «حتى» of time, «يعود إلى 2021», a goal, «أثر على»."""
    after = statement.around(term.at, 0, 2)
    form = bare(term.form)
    if form == "حتي":
        return not after or verb_kind(after[0].form) != "imperfect"
    if form == "بهدف":
        return not after or after[0].form in listed("words", "links", "scored")
    if form in listed("words", "links", "returning"):
        return not any(one.form in listed("words", "links", "returned") for one in after)
    if form != "اثر":
        return False
    before = statement.around(term.at, 1, 0)
    lost = any(keys.bases(one.form) & {"فقد", "اقتفي", "بلا"} for one in before)
    return lost or (bool(after) and after[0].form in listed("words", "links", "traced"))


def _is_link(term: Term) -> bool:
    links = listed("words", "links", "cause") | listed("words", "links", "aim")
    return term.form in links or _plain(term) in links


def _plain(term: Term) -> str:
    """Return a word without the و before it: «وأدى» too, which is no «وادي»."""
    return without_conjunction(term.word).form
