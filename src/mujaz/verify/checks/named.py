"""Named: a name stands among the words that the article puts around it, not around another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.words import bare, pronoun
from mujaz.verify.align import Aligned
from mujaz.verify.checks import bearers
from mujaz.verify.checks.bearers import Bearer
from mujaz.verify.checks.identity import are_one, forms_of
from mujaz.verify.checks.placing import weight_of_place
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.frames import Frame, Site, frame_of
from mujaz.verify.reading import Reading, index_of
from mujaz.verify.wording import listed

_CLEAR, _SOME = 0.2, 0.1
_HALF = 0.4  # how surely a rival in a somewhat better place is meant
_BESIDE = 6


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each name whose words the article has around another name, and not around it.

    The other is of its kind, and told nowhere in the statement.
    """
    mine = bearers.of_statement(aligned)
    for one in mine:
        sites = _sites(one, aligned)
        frame = frame_of(one.terms, aligned) if sites else None
        if frame is None:
            continue
        own, _ = frame.best(sites)
        share, rival = _rival(one, own, frame, mine)
        if rival is not None:
            clear = share - own >= _CLEAR and not _is_aside(one, rival, aligned)
            weight = weight_of_place(one.terms, sites, rival, aligned) if clear else _HALF
            yield contradicted("named", one.terms, rival, weight)


def _rival(
    one: Bearer, own: float, frame: Frame, mine: Sequence[Bearer]
) -> tuple[float, Site | None]:
    """Return the name in the best place of those that may stand for this one, if it is better."""
    aligned = frame.aligned
    shares = [(frame.holds(other.terms), other) for other in bearers.of_article(aligned.article)]
    better = [(share, other) for share, other in shares if share - own >= _SOME]
    for share, other in sorted(better, key=lambda found: -found[0]):
        forms = forms_of(other.terms)
        told = any(are_one(forms_of(some.terms), forms, aligned) for some in mine)
        if bearers.may_rival(one, other, aligned) and not told:
            return share, other.terms
    return 0.0, None


def _sites(one: Bearer, aligned: Aligned) -> list[Site]:
    index = index_of(aligned.article)
    return [
        (aligned.article.terms[at],)
        for term in one.terms
        for at in index.get(("base", bare(term.form)), ())
    ]


def _is_aside(one: Bearer, rival: Site, aligned: Aligned) -> bool:
    """Say whether the article may say this of its name by the way, and of another by a pronoun.

    So it is with an opponent («توج على حساب الوداد»), and beside «تتويجه».
    """
    if _is_opposed(rival, aligned.article) and not _is_opposed(one.terms, aligned.statement):
        return True
    first, last = rival[0].at - _BESIDE, rival[-1].at + _BESIDE
    return any(
        first <= match.term.at <= last
        and pronoun(match.term.word.surface)
        and not pronoun(aligned.statement.terms[at].word.surface)
        for at, match in aligned.matches.items()
    )


def _is_opposed(name: Site, reading: Reading) -> bool:
    before = reading.around(name[0].at, 2, 0)
    return any(bare(one.form) in listed("words", "opposing") for one in before)
