"""Rounds: the model is asked once, told its faults once, and no more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mujaz.article import Article
from mujaz.brief import Writing
from mujaz.digest.llm.answer import proposals
from mujaz.digest.llm.fitness import repeats
from mujaz.digest.llm.judged import Judged, Verifier, judged, refused
from mujaz.digest.llm.model import LanguageModel, Message, Reply
from mujaz.digest.llm.prompt import asking, asking_again, repairing
from mujaz.settings import Settings

_UNREADABLE = {
    "empty": "the model answered nothing",
    "cut": "the answer was cut off before its first statement; raise llm_tokens",
    "shape": "the model answered without a statement in JSON",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a model wrote that is fit to print, what is not, and what it cost."""

    fit: tuple[Judged, ...] = ()
    unfit: tuple[Judged, ...] = ()
    writing: Writing


def written(
    article: Article,
    model: LanguageModel,
    verifier: Verifier,
    settings: Settings,
    *,
    now: Callable[[], float] = time.monotonic,
) -> Written:
    """Return what the model makes of an article that has been split, in bounded time.

    One round, and one more that names the faults of the first. Nothing is raised: what went wrong
    stands in `writing.fault`.
    """
    begun = now()
    first = asking(article, settings)
    replies = [model.reply(first, seconds=settings.llm_total_seconds)]
    some = _read(article, replies[0], verifier, settings, ())
    further = _further(first, replies[0], some)
    if further:
        left = settings.llm_total_seconds - (now() - begun)
        replies.append(model.reply(further, seconds=left, way=replies[0].way))
        some += _read(article, replies[1], verifier, settings, some)
    return Written(
        fit=tuple(one for one in some if one.fault is None),
        unfit=tuple(one for one in some if one.fault is not None),
        writing=_writing(replies, some, now() - begun),
    )


def _read(
    article: Article,
    reply: Reply,
    verifier: Verifier,
    settings: Settings,
    before: tuple[Judged, ...],
) -> tuple[Judged, ...]:
    """Return the statements of a reply, each judged; one that was judged before is left out."""
    known = {one.text for one in before}
    kept = [one for one in before if one.fault is None]
    found: list[Judged] = []
    for proposal in proposals(reply.text):
        one = judged(article, proposal, verifier, settings)
        if {proposal.text, one.text} & known:  # said before, or the same once it is spelled right
            continue
        known |= {proposal.text, one.text}
        if one.fault is None and _is_told(one, kept):
            one = refused(one, "repeats", "repeats another statement")
        if one.fault is None:
            kept.append(one)
        found.append(one)
    return tuple(found)


def _is_told(one: Judged, kept: list[Judged]) -> bool:
    beside = [other.text for other in kept if other.part == one.part]
    across = [other.text for other in kept if other.part != one.part]
    return repeats(one.text, beside) or repeats(one.text, across, across=True)


def _further(
    first: tuple[Message, ...], reply: Reply, some: tuple[Judged, ...]
) -> tuple[Message, ...] | None:
    """Return the second question, or None where the first answer has no fault, or there is none."""
    if reply.fault is not None:
        return None
    if not some:
        return asking_again(first, reply.text, _unreadable(reply))
    faults = [(one.text, one.fault) for one in some if one.fault is not None]
    return repairing(first, reply.text, faults) if faults else None


def _unreadable(reply: Reply) -> str:
    if not reply.text.strip():
        return "empty"
    return "cut" if reply.is_cut else "shape"


def _writing(replies: list[Reply], some: tuple[Judged, ...], seconds: float) -> Writing:
    last = replies[-1]
    fault = last.fault
    if fault is None and not some:
        fault = _UNREADABLE[_unreadable(last)]
    unfit = sum(one.fault is not None for one in some)
    return Writing(
        calls=sum(reply.calls for reply in replies),
        tokens_in=_total(reply.tokens_in for reply in replies),
        tokens_out=_total(reply.tokens_out for reply in replies),
        seconds=round(seconds, 2),
        proposed=len(some),
        withheld=round(unfit / len(some), 3) if some else 0.0,
        fault=fault,
    )


def _total(counts: Iterable[int | None]) -> int | None:
    told = [count for count in counts if count is not None]
    return sum(told) if told else None
