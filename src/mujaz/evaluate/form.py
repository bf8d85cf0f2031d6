"""Form: whether digests of ordinary articles read as an editor would want, and hold the promise.

A digest is clean when `audit.faults` finds nothing wrong in what it says, a second making of it
gives the same bytes in a process that hashes otherwise, and nothing broke on the way. It is full
when it is clean and has as many statements and points as the settings ask for.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from statistics import fmean

from mujaz.article import Article, PrintedDigest
from mujaz.brief import Brief
from mujaz.evaluate import again, attested, audit
from mujaz.evaluate.again import Maker
from mujaz.evaluate.attested import Attested
from mujaz.evaluate.audit import Fault
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.evaluate.result import Result, Table
from mujaz.evaluate.summaries import article_of
from mujaz.settings import Settings

SAMPLE = 200
_SEED = 20261123
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


def _clean(audits: Sequence[Audited]) -> float:
    sound = sum(all(fault.kind in audit.SHORTFALLS for fault in one.faults) for one in audits)
    return round(100 * sound / len(audits), 2)


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
    return (
        f"fewer than {settings.summary_statements[0]} statements: {short} of {len(digests)}",
        f"fewer than {settings.points} points: {few} of {len(digests)}",
        f"words in a summary, mean: {words:.1f}",
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
    clean, full = _clean(audits), _full(audits)
    told_once = _clean(once), _full(once)
    return Result(
        suite="form" if corpus.name == "ant" else f"form:{corpus.name}",
        corpus=corpus.hash,
        documents=len(documents),
        tables=(
            Table(
                title="digests",
                columns=("% clean", "% clean and full"),
                rows=(("mujaz", told_once), ("mujaz, points_repeat", (clean, full))),
            ),
            _kinds(once),
        ),
        figures={
            "clean": clean,
            "full": full,
            "clean, nothing told twice": told_once[0],
            "full, nothing told twice": told_once[1],
        },
        notes=_notes(once, settings),
        examples=_examples(once),
    )
