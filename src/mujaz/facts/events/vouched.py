"""Vouched: who answers for an event, the article itself or somebody that it names."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Claim, Event
from mujaz.facts.events import listed, status, voice
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.whole import AFTER_PRONOUN
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare

_NEAR = 7  # first words of a clause among which «لن» denies it
_QUOTES = frozenset('«»“”"#')
_FORESEEN = ("expected", "conditional", "denied")


def is_vouched(sentence: Sequence[Word], telling: Telling, event: Event, *, claimed: bool) -> bool:
    """Say whether somebody answers for an event: the article, or a speaker where one says it.

    That something did not happen is an event only as a denial: where a speaker says so.
    """
    if event.text.count('"') % 2:
        return False
    if event.speaker is None and voice.is_sourced(sentence, telling, claimed=claimed):
        return False
    if event.speaker is not None and not voice.is_name(event.speaker):
        return False
    if _is_guess(telling):
        return False
    if event.status != "denied" and any(word.form == "لن" for word in telling.words[:_NEAR]):
        return False
    if event.status == "denied" and status.is_negated(telling):
        return event.speaker is not None and status.is_rebuttal(telling)
    return event.speaker is not None or not (telling.quoted or voice.is_reported(telling))


def _is_guess(telling: Telling) -> bool:
    """Say whether «ربما» leaves open whether a thing has happened: «ربما تعرض لضغط»."""
    verb = telling.predicate
    near = telling.words[max(0, verb.at - 2) : verb.at] if verb and verb.tense == "past" else ()
    return any(bare(word.form) == "ربما" for word in (*telling.opener[-2:], *near))


def is_told_by_article(
    telling: Telling, event: Event, named: Sequence[Word], claims: Sequence[Claim]
) -> bool:
    """Say whether the speaker does what the event tells: «أعلن رحيل مدربه», not «قال إنه رحل».

    That he spoke, decided or asked is the article's word, not his. What he foresees, denies or
    makes hang on something is his alone.
    """
    verb = telling.predicate
    if event.speaker is None or verb is None or not named or event.status in _FORESEEN:
        return False
    before, after = telling.words[: verb.at], telling.words[verb.at + 1 :]
    holds = any(word.form in closed("complementisers") for word in after)
    if verb.form in listed.words_of("expected", "verbs") or (
        holds and verb.form in closed("saying")
    ):
        return False  # «ذكرت الوكالة أن الشرطة اعتقلت …»
    if telling.head or telling.quoted or any(word.form in AFTER_PRONOUN for word in before):
        return False
    spoke = "".join(c for c in normalise(event.speaker) if c not in _QUOTES).split()
    does = [word.form for word in named if not word.is_mark]
    if spoke[: len(does)] != does and does[: len(spoke)] != spoke:
        return False
    here = (claim for claim in claims if claim.start < event.end and event.start < claim.end)
    return any(verb.form in map(bare, normalise(claim.cue).split()) for claim in here)
