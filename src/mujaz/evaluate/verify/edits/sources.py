"""Sources: another speaker, a source made official, or what was only said told as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.fact import Claim
from mujaz.language.letters import fold, normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    is_common,
    is_definite,
    is_feminine,
    is_feminine_verb,
    is_finite,
    pronoun,
)
from mujaz.span import Span

_STOPS = re.compile(r"[،,.؛:]")


def speaker(told: Told) -> Iterator[Change]:
    """Yield each speaker changed for another of the article, and each source made official."""
    for claim in told.claims:
        start = told.article.body.rfind(claim.speaker, told.span.start, claim.start)
        if start < 0:
            continue
        others = [other.speaker for other in told.facts.claims if _may_stand(told, claim, other)]
        if others:
            yield ((Span(start, start + len(claim.speaker)), told.chance.choice(others)),)
        before = told.within(start, start + len(claim.speaker))[:1]
        yield from told.swaps(before, table.phrases("attribution", "official"))


def _may_stand(told: Told, claim: Claim, other: Claim) -> bool:
    """Say whether another speaker may stand after this cue, and is another for certain."""
    mine, theirs = (set(normalise(one.speaker).split()) for one in (claim, other))
    named = claim.source == other.source == "named" and 2 <= len(other.speaker.split()) < 12
    alike = _gender(claim.cue) is _gender(other.cue) is _is_feminine(told, other.speaker)
    strange = not mine & theirs and normalise(other.speaker) not in normalise(told.text)
    reporting = {normalise(one.cue.split(maxsplit=1)[0]) for one in (claim, other)}
    texts = reporting & closed("reporting_texts")
    return named and alike and strange and not texts and _ends_in_name(told, other.speaker)


def _ends_in_name(told: Told, speaker: str) -> bool:
    """Say whether a speaker is a person named in full, a title before it perhaps."""
    full = (fold(one.text) for one in told.facts.people if len(one.text.split()) > 1)
    return any(fold(speaker).endswith(name) for name in full)


def _gender(cue: str) -> bool:
    return is_feminine_verb(normalise(cue.split(maxsplit=1)[0]).removeprefix("و"))


def _is_feminine(told: Told, speaker: str) -> bool:
    """Say whether a speaker is a woman or a body that agrees so, by the first word or its cue."""
    head = speaker.split(maxsplit=1)[0]
    common = is_definite(normalise(head)) or is_common(normalise(head))
    cues = [one.cue for one in told.facts.claims if one.speaker == speaker]
    return is_feminine(head) if common else any(map(_gender, cues))


def attribution_dropped(told: Told) -> Iterator[Change]:
    """Yield «قال فلان إن …» without «قال فلان إن», and «…، بحسب فلان» without its end."""
    for claim in told.claims:
        words = [word for word in told.words if word.end <= claim.start]
        content = told.within(claim.start, told.span.end)
        if words and content and _is_whole(told, words, content, claim):
            yield ((Span(told.span.start, claim.start), ""),)
    yield from _tail(told)


def _is_whole(told: Told, words: list[Word], content: tuple[Word, ...], claim: Claim) -> bool:
    """Say whether what is said is a clause with a noun first, whose form does not show its case.

    Its cue opens the sentence, so that nothing but who says so is lost.
    """
    that = words[-1].form in {
        normalise(word) for word in table.knowledge("attribution")["complementisers"]
    }
    opens = claim.cue.split()[0] in told.text[: len(claim.cue) + 2]
    first = content[0]
    nominal = not first.is_mark and not is_finite(first.form) and not first.form.endswith("ين")
    free = not claim.quoted and not pronoun(first.surface)
    return that and opens and nominal and free and len(content) >= 6


def _tail(told: Told) -> Iterator[Change]:
    known = table.listed("attribution", "tails")
    for at, word in enumerate(told.words):
        before = told.words[at - 1] if at else None
        if word.form in known and before is not None and before.is_mark and at > 6:
            end = told.words[-1].start if told.words[-1].is_mark else told.span.end
            if not _STOPS.search(told.article.body, word.end, end):
                yield ((Span(before.start, end), ""),)
