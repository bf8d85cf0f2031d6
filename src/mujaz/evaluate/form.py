"""Form: whether digests of ordinary articles read as an editor would want, and hold the promise.

A digest is clean when `audit.faults` finds nothing wrong in what it says, a second making of it
gives the same bytes in a process that hashes otherwise, and nothing broke on the way. It is full
when it is clean and has as many statements, words and points as the settings ask for. A summary
with fewer words than asked is a fault where `untold` finds more in the article, and missing where
it does not; `STRICT` counts both, as `clean` did until 26 November 2026.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from operator import itemgetter
from statistics import fmean

from mujaz.article import Article, PrintedDigest
from mujaz.brief import Brief
from mujaz.evaluate import again, attested, audit, repeats
from mujaz.evaluate.again import Maker
from mujaz.evaluate.attested import Attested
from mujaz.evaluate.audit import Fault
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.evaluate.result import Result, Table
from mujaz.evaluate.summaries import article_of
from mujaz.settings import Settings

SAMPLE = 200
_SEED = 20261123
STRICT = "clean, every shorter summary counted"
_COUNTED = 4  # the auditor counts the words of every fourth document

# A box that no article prints: not a word of it may come out.
_PRINTED = PrintedDigest(
    summary=("زرافة بنفسجية تعزف الكمان فوق قمر من نعناع",),
    points=("بطريق خجول يطرز مناديل الحرير للسلاحف",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """One document's digest, null where its making broke, and every fault found in it."""

    id: str
    brief: Brief | None
    faults: tuple[Fault, ...]


def sample(corpus: Corpus, size: int, shortest: int) -> tuple[Document, ...]:
    """Choose `size` documents of at least `shortest` words, always the same ones."""
    long_enough = [
        document for document in corpus.documents if len(document.text.split()) >= shortest
    ]
    chosen = random.Random(_SEED).sample(  # noqa: S311 - chance, not secrecy
        long_enough, min(size, len(long_enough))
    )
    return tuple(chosen)


def audited(
    maker: Maker, document: Document, other: str, settings: Settings, words: Attested
) -> Audited:
    """Make one digest here and audit it; `other` is its fingerprint from elsewhere."""
    brief, broken = again.made(maker, document)
    found = [broken] if broken else []
    if brief is not None:
        found.extend(audit.faults(brief, settings, words))
    if again.hashed(brief, broken) != other:
        found.append(Fault(kind="not the same twice", where="digest", shown=document.id))
    return Audited(id=document.id, brief=brief, faults=tuple(found))


def article_with_box(document: Document) -> Article:
    """Return the document's article with a printed digest that its body does not hold."""
    return replace(article_of(document), printed_digest=_PRINTED)


def _full(audits: Sequence[Audited]) -> float:
    return round(100 * sum(not one.faults for one in audits) / len(audits), 2)


def _clean(audits: Sequence[Audited], missing: frozenset[str] = audit.SHORTFALLS) -> float:
    sound = sum(all(fault.kind in missing for fault in one.faults) for one in audits)
    return round(100 * sound / len(audits), 2)


def _shares(audits: Sequence[Audited]) -> tuple[float, float, float]:
    """Return the share of digests that are clean, clean by the older count, and full."""
    strict = _clean(audits, audit.SHORTFALLS - audit.SHORTER)
    return _clean(audits), strict, _full(audits)


def _kinds(audits: Sequence[Audited]) -> Table:
    digests = Counter(kind for one in audits for kind in {fault.kind for fault in one.faults})
    times = Counter(fault.kind for one in audits for fault in one.faults)
    rows = tuple(
        (kind, (float(count), float(times[kind]))) for kind, count in digests.most_common()
    )
    return Table(title="faults", columns=("digests", "times"), rows=rows, unit=".0f")


def _notes(audits: Sequence[Audited], settings: Settings) -> tuple[str, ...]:
    digests = [one.brief.digest for one in audits if one.brief is not None]
    if not digests:
        return ("no digest could be made",)
    short = sum(len(digest.summary) < settings.summary_statements[0] for digest in digests)
    few = sum(len(digest.points) < settings.points for digest in digests)
    words = fmean(
        sum(len(statement.text.split()) for statement in digest.summary) for digest in digests
    )
    points = [len(point.text.split()) for digest in digests for point in digest.points]
    pairs = [
        repeats.alike(one.text, other.text)
        for digest in digests
        for one, other in combinations(digest.points, 2)
    ]
    return (
        f"fewer than {settings.summary_statements[0]} statements: {short} of {len(digests)}",
        f"no statement at all: {sum(not digest.summary for digest in digests)} of {len(digests)}",
        f"fewer than {settings.points} points: {few} of {len(digests)}",
        f"words in a summary, mean: {words:.1f}",
        f"words in a point, mean of {len(points)}: {fmean(points or [0]):.2f}",
        f"pairs of points that share more than half of their stems: {sum(pairs)} of {len(pairs)}",
    )


def _examples(audits: Sequence[Audited]) -> tuple[str, ...]:
    """Return one example of each kind of fault in turn, then the second of each, and so on."""
    rounds: Counter[str] = Counter()
    lines = []
    for one in audits:
        for fault in one.faults:
            line = f"{one.id} {fault.where}: {fault.kind}: {fault.shown}"
            lines.append((rounds[fault.kind], line))
            rounds[fault.kind] += 1
    return tuple(line for _, line in sorted(lines, key=itemgetter(0)))


def _audits(
    maker: Maker, documents: Sequence[Document], settings: Settings, words: Attested
) -> list[Audited]:
    others = again.elsewhere(maker, documents)
    return [
        audited(maker, document, other, settings, words)
        for document, other in zip(documents, others, strict=True)
    ]


def form(
    corpus: Corpus, makers: tuple[Maker, Maker], settings: Settings, size: int = SAMPLE
) -> Result:
    """Audit the digests of `size` documents; makers must be functions that can be pickled.

    The first maker's points tell nothing twice, the second's may tell what the summary tells: it
    fills its points as far as the article allows, and `clean` and `full` are of it.
    """
    documents = sample(corpus, size, settings.min_article_words)
    words = attested.count(document.text for document in corpus.documents[::_COUNTED])
    once, audits = (_audits(maker, documents, settings, words) for maker in makers)
    told_once, filled = _shares(once), _shares(audits)
    return Result(
        suite="form" if corpus.name == "ant" else f"form:{corpus.name}",
        corpus=corpus.hash,
        documents=len(documents),
        tables=(
            Table(
                title="digests",
                columns=("% clean", f"% {STRICT}", "% clean and full"),
                rows=(("mujaz", told_once), ("mujaz, points_repeat", filled)),
            ),
            _kinds(once),
        ),
        figures={
            "clean": filled[0],
            STRICT: filled[1],
            "full": filled[2],
            "clean, nothing told twice": told_once[0],
            f"{STRICT}, nothing told twice": told_once[1],
            "full, nothing told twice": told_once[2],
        },
        notes=_notes(once, settings),
        examples=_examples(once),
    )
