"""Claims: who says what, with the cue that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.fact import Claim, Name
from mujaz.facts.claims import sources
from mujaz.facts.claims.draft import Draft
from mujaz.facts.claims.full import Full
from mujaz.facts.claims.passage import Passage, passage
from mujaz.facts.claims.reading import drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.turns import Turn
    from mujaz.span import Span


def find(
    text: str,
    *,
    sentences: tuple[Span, ...],
    people: tuple[Name, ...] = (),
    organisations: tuple[Name, ...] = (),
) -> tuple[Claim, ...]:
    """Return the claims of `text` in reading order of what is said.

    A claim without a certain speaker is left out. A bare verb («وأضاف») and a participle speak for
    the last speaker. `people` and `organisations` tell who speakers are in full.
    """
    p = passage(text, sentences, _mentions(people), _mentions(organisations))
    full = Full(p, people, organisations)
    told = drafts(p)
    turns = [draft.turn for draft in told]
    found = [_claim(p, draft, full, turns) for draft in told]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _mentions(names: tuple[Name, ...]) -> tuple[Span, ...]:
    return tuple(mention for name in names for mention in name.mentions)


def _claim(p: Passage, draft: Draft, full: Full, turns: Sequence[Turn]) -> Claim:
    span = p.source(draft.start, draft.end, draft.skip)
    turn = draft.turn
    start, end = full.called(turn, draft.at)
    speaker = sources.printed(p, start, end, turn.skip if start == turn.start else 0)
    in_full = full.of(turn, turns)
    return Claim(
        start=span.start,
        end=span.end,
        speaker=speaker,
        speaker_in_full=in_full if in_full != speaker else None,
        cue=_cue(p, draft),
        content=span.of(p.view.source_text),
        quoted=_is_quoted(p, draft),
        act=draft.act,
        source=full.source(turn, in_full),
        via=sources.printed(p, *draft.via) if draft.via else None,
    )


def _cue(p: Passage, draft: Draft) -> str:
    """Return the words of the cue, with dots between what does not stand together."""
    parts = (p.source(start, end, cut).of(p.view.source_text) for start, end, cut in draft.cue)
    return " ... ".join(parts)


def _is_quoted(p: Passage, draft: Draft) -> bool:
    """Say whether most letters of what is said stand in quotation marks."""
    told = [i for i in range(draft.start, draft.end) if not p.words[i].is_mark]
    letters = sum(len(p.forms[i]) for i in told)
    return sum(len(p.forms[i]) for i in told if p.quoted[i]) * 2 > letters
