"""Relayed: claims that no verb of saying governs.

What an outlet passes on, what a document holds, what nobody would comment on, a name and a colon.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.facts.claims import content
from mujaz.facts.claims.attribution import phrase_end
from mujaz.facts.claims.complement import Complement, complement
from mujaz.facts.claims.cues import Cue, cue_of, forms, listed, plain
from mujaz.facts.claims.draft import Draft, made
from mujaz.facts.claims.ending import stops
from mujaz.facts.claims.objects import boundary
from mujaz.facts.claims.sources import is_source
from mujaz.facts.claims.speaker import before, trimmed, verb_of
from mujaz.facts.claims.turns import Turn, hidden
from mujaz.language.phrases import is_feminine_form
from mujaz.language.words import bare, conjunction, is_common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.passage import Passage

_PLAIN = Cue(frozenset(), "m", "past", "said")


def handed_on(p: Passage, at: int, turns: Sequence[Turn]) -> Draft | None:
    """Read «نقلت رويترز عن مصدر قوله إن»: the source speaks, and another passes it on."""
    about = next((i for i in range(at + 1, min(p.last[at], at + 14)) if p.form(i) in _ABOUT), None)
    if about is None or bare(p.form(at)) == "نقلا":
        return None
    ends = (i for i in range(at + 2, about) if not p.inside[i] and stops(p, i, at + 1))
    through = trimmed(p, at + 1, next(ends, about)) or before(p, at)
    found = complement(p, about, _PLAIN)
    if found is None:
        return None
    if p.form(about) == "عن":
        name = trimmed(p, about + 1, boundary(p, about + 1, found.name_end))
        turn = Turn(at, *name) if name else None
    else:
        turn = turns[-1] if turns and _means(p, about, turns[-1]) else None
        through = through or trimmed(p, about + 1, found.name_end)
    cut = len(p.form(at)) - len(bare(p.form(at)))
    draft = made(p, turn._replace(at=at), cut, found) if turn else None
    via = (*through, 0) if through and _is_source(p, *through) else None
    return draft and replace(draft, cue=((at, at + 1, cut), (about, about + 1, 0)), via=via)


def _is_source(p: Passage, start: int, end: int) -> bool:
    """Say whether a phrase that passes something on names somebody, or a kind of source."""
    named = any(p.is_name(i) or i in p.quotes for i in range(start, end))
    head = p.form(start)
    thing = is_common(head) or head.endswith("ين")  # no subject: «المغتربين»
    return named or not thing or is_source(head) or plain(head) in listed("addressees")


def _means(p: Passage, about: int, turn: Turn) -> bool:
    """Say whether «عنها» may stand for the last speaker."""
    head = p.form(turn.start)
    number = "p" if head.endswith("ون") else "f" if is_feminine_form(head) else turn.gender
    return not number or p.form(about) == {"m": "عنه", "f": "عنها", "p": "عنهم"}[number]


_ABOUT = frozenset(("عن", "عنه", "عنها", "عنهم"))


def quoted(p: Passage, turn: Turn, start: int) -> Turn | None:
    """Return whom an outlet quotes, between it and what is said: «قالت وكالة، نقلا عن فلان، إن»."""
    at = next((i for i in range(turn.end, start) if p.form(i) == "نقلا"), None)
    outlet = plain(p.form(turn.start)) in listed("addressees")
    if at is None or p.form(at + 1) != "عن" or not outlet:
        return None
    end = min(_name_till(p, at + 2), start)
    said = (i for i in range(at + 2, end) if p.form(i) in listed("handing_over"))
    name = trimmed(p, at + 2, next(said, end))
    return Turn(turn.at, *name) if name else None


def _name_till(p: Passage, start: int) -> int:
    """Return where a name ends, with its bearer after a comma: «مدير الميناء، فلان، إن»."""
    end = phrase_end(p, start)
    return p.people.get(end + 1, end) if p.form(end) == "،" else end


def held(p: Passage, at: int) -> Draft | None:
    """Read «جاء في البيان أن»: the document speaks."""
    if p.form(at + 1) != "في":
        return None
    kinds = listed("occasions") | forms("sources", "documents")
    head = plain(p.form(at + 2))
    if head not in kinds and head[:-1] not in kinds and head[:-2] not in kinds:
        return None
    found = complement(p, at + 1, _PLAIN)
    name = trimmed(p, at + 2, found.name_end) if found else None
    if found is None or name is None:
        return None
    cut = len(p.form(at)) - len(bare(p.form(at)))
    draft = made(p, Turn(at, *name), cut, found)
    return draft and replace(draft, cue=((at, at + 2, cut),))


def declined(p: Passage, at: int, turns: Sequence[Turn]) -> Draft | None:
    """Read «رفض المتحدث التعليق على الأنباء»: what is said is that nothing will be."""
    end = next(
        (i for i in range(at + 1, min(p.last[at], at + 14)) if p.form(i) in listed("comment")), None
    )
    if end is None or bare(p.form(at - 1)) in listed("unsaid"):
        return None
    form = bare(p.form(at))
    cut = len(p.form(at)) - len(form)
    feminine = form.endswith("ت") or form.startswith("ت")
    cue = _PLAIN._replace(
        gender="f" if feminine else "m", tense="participle" if form.endswith("ا") else "past"
    )
    name = trimmed(p, at + 1, end - (p.form(end - 1) == "عن"))
    turn = Turn(at, *name, cue.gender) if name else hidden(p, at, cue, cut, turns)
    if turn is None:
        return None
    draft = made(p, turn._replace(at=at), cut, Complement(end, end))
    return draft and replace(draft, act="declined")


def opens(p: Passage, at: int) -> bool:
    """Say whether a sentence begins here, or a line of a list."""
    return at == p.first[at] or p.forms[at - 1] in (".", "…", "•")


def headed(p: Passage, at: int) -> Draft | None:
    """Read «الرئيس فلان: لن نتراجع» at the head of a sentence: the name of a person or a body."""
    if not opens(p, at):
        return None
    names = {**p.bodies, **p.people}
    start = next((i for i in range(at, min(p.last[at], at + 5)) if i in names), at)
    colon = end = names.get(start, at)
    if end == at or any(p.is_mark(i) or verb_of(p, i) for i in range(at, start)):
        return None
    while colon < end + 4 and p.form(end).startswith("ل") and not p.is_mark(colon):
        colon += 1
    name = trimmed(p, at, end)
    if p.form(colon) != ":" or name is None or colon + 1 >= p.last[at]:
        return None
    first, last = content.reach(p, colon + 1)
    quoted = all(p.quoted[i] for i in range(first, last))
    spoken = any(verb_of(p, i) for i in range(first, last)) and _goes_on_with(p, at, name)
    if not quoted and not spoken:
        return None
    turn = Turn(at, *name, skip=len(conjunction(p.form(at))))
    return Draft(at=at, cue=((colon, colon + 1, 0),), turn=turn, start=first, end=last)


def _goes_on_with(p: Passage, at: int, name: tuple[int, int]) -> bool:
    """Say whether the next sentence names the speaker or a verb of saying: no link to read on."""
    following = range(p.last[at], p.last[p.last[at]] if p.last[at] < len(p.words) else p.last[at])
    known = {p.form(i) for i in range(*name)}
    return any(p.form(i) in known or cue_of(p.form(i)) is not None for i in following)
