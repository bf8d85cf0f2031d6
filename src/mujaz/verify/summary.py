"""Summary: whether an article bears out a summary that came without its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.language.sentences import split
from mujaz.span import Span
from mujaz.verification import Fault, Judgement, Verification, Words
from mujaz.verify import weigh
from mujaz.verify.align import Aligned, align
from mujaz.verify.checks import (
    additions,
    attribution,
    bounds,
    causes,
    changes,
    complements,
    contraries,
    counted,
    courses,
    dated,
    dates,
    displaced,
    exchanges,
    kinds,
    modality,
    named,
    numbers,
    order,
    parts,
    polarity,
    quantifiers,
    quotations,
    ranks,
    restrictions,
    roles,
    selves,
    speakers,
    units,
    where,
)
from mujaz.verify.copies import is_a_sentence, is_copied, is_one_copy, opens_a_sentence
from mujaz.verify.finding import Finding
from mujaz.verify.reading import Reading, read
from mujaz.verify.reasons import reason

Check = Callable[[Aligned], Iterator[Finding]]

CHECKS: Mapping[str, Check] = {
    "quotations": quotations.find,
    "numbers": numbers.find,
    "counted": counted.find,
    "ranks": ranks.find,
    "bounds": bounds.find,
    "units": units.find,
    "dates": dates.find,
    "dated": dated.find,
    "polarity": polarity.find,
    "contraries": contraries.find,
    "modality": modality.find,
    "attribution": attribution.find,
    "speakers": speakers.find,
    "roles": roles.find,
    "complements": complements.find,
    "order": order.find,
    "courses": courses.find,
    "displaced": displaced.find,
    "named": named.find,
    "where": where.find,
    "selves": selves.find,
    "quantifiers": quantifiers.find,
    "restrictions": restrictions.find,
    "parts": parts.find,
    "kinds": kinds.find,
    "causes": causes.find,
    "additions": additions.find,
    "changes": changes.find,
    "exchanges": exchanges.find,
}
_NOTED = 0.3
_SAYS = 0.5  # the least weight of a contradiction in which the article says otherwise
# Checks of single words: what is copied with the words before it is not at fault.
_OF_WORDS = frozenset(
    {
        "numbers",
        "named",
        "units",
        "dates",
        "polarity",
        "contraries",
        "modality",
        "causes",
        "additions",
        "restrictions",
    }
)
# Checks of who and what stands where: in what is copied in one piece all stands where it did.
_OF_PLACES = frozenset(
    {"displaced", "roles", "complements", "courses", "kinds", "named", "where", "counted", "dated"}
)
# Checks of who says it: before the beginning of a sentence nobody does.
_OF_SPEECH = frozenset({"attribution", "speakers"})


def verify(article: Article, text: str, *, threshold: float = 0.5) -> Verification:
    """Return the judgement of every line of a summary, in order; empty lines are none.

    A line of several sentences is judged a sentence at a time, and is supported where all are.
    """
    source = source_of(article)
    lines = (line.strip() for line in text.splitlines())
    return Verification(
        statements=tuple(judge(source, line, threshold=threshold) for line in lines if line)
    )


@lru_cache(maxsize=4)
def source_of(article: Article) -> Reading:
    """Return the article read for comparing; the last few articles are remembered."""
    return read(article.body, published=article.published)


def judge(source: Reading, line: str, *, threshold: float = 0.5) -> Judgement:
    """Return what the article says of one line, which has a word at least."""
    parts = [_part(source, line, span, threshold) for span in split(line) or (Span(0, len(line)),)]
    worst = min(parts, key=lambda part: (part.verdict is Verdict.SUPPORTED, part.score))
    return Judgement(
        text=line,
        evidence=tuple(sorted({span for part in parts for span in part.evidence})),
        verdict=worst.verdict,
        reason=worst.reason,
        reason_ar=worst.reason_ar,
        score=worst.score,
        checks={name: all(part.checks[name] for part in parts) for name in CHECKS},
        faults=tuple(fault for part in parts for fault in part.faults),
        notes=tuple(note for part in parts for note in part.notes),
    )


def findings_of(source: Reading, sentence: str) -> tuple[Aligned, dict[str, tuple[Finding, ...]]]:
    """Return one sentence aligned with the article, and what each check holds against it.

    Against a sentence of the article itself there is nothing to hold.
    """
    statement = read(sentence, published=source.published, sentences=(Span(0, len(sentence)),))
    aligned = align(statement, source)
    if is_a_sentence(aligned):
        return aligned, dict.fromkeys(CHECKS, ())
    unasked = (_OF_PLACES if is_one_copy(aligned) else frozenset()) | (
        _OF_SPEECH if opens_a_sentence(aligned) else frozenset()
    )
    return aligned, {
        name: ()
        if name in unasked
        else tuple(
            one
            for one in check(aligned)
            if not (name in _OF_WORDS and is_copied(aligned, one.span))
        )
        for name, check in CHECKS.items()
    }


def _part(source: Reading, line: str, span: Span, threshold: float) -> Judgement:
    aligned, found = findings_of(source, span.of(line))
    some = [one for findings in found.values() for one in findings]
    score = weigh.score(aligned, some)
    supported = score >= threshold
    some.sort(key=lambda one: (-one.weight, one.verdict is not Verdict.CONTRADICTED))
    told = [one for one in some if not supported or one.weight >= _NOTED]
    held = tuple(_fault(one, line, span, source) for one in told)
    faults, notes = ((), held) if supported else (held, ())
    gravest = faults[0] if faults else None
    otherwise = any(one.verdict is Verdict.CONTRADICTED and one.weight >= _SAYS for one in some)
    verdict = Verdict.CONTRADICTED if otherwise else Verdict.UNSUPPORTED
    whole = reason("whole", "", None)
    return Judgement(
        text=span.of(line),
        evidence=tuple(source.sentences[number] for number in sorted(aligned.scope)),
        verdict=Verdict.SUPPORTED if supported else verdict,
        reason=None if supported else gravest.reason if gravest else whole[0],
        reason_ar=None if supported else gravest.reason_ar if gravest else whole[1],
        score=round(score, 4),
        checks={name: supported or not findings for name, findings in found.items()},
        faults=faults,
        notes=notes,
    )


def _fault(one: Finding, line: str, part: Span, source: Reading) -> Fault:
    here = Span(part.start + one.span.start, part.start + one.span.end)
    words = Words(start=here.start, end=here.end, text=here.of(line))
    article = None
    if one.article is not None:
        there = one.article
        article = Words(start=there.start, end=there.end, text=there.of(source.text))
    english, arabic = reason(one.check, words.text, article.text if article else None)
    return Fault(
        check=one.check,
        verdict=one.verdict,
        words=words,
        article=article,
        reason=english,
        reason_ar=arabic,
    )
