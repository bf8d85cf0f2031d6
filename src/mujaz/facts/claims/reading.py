"""Reading: the claims of a passage, cue by cue, each with the speakers before it in mind."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from mujaz.facts.claims import content, relayed, stated
from mujaz.facts.claims.attribution import Attribution, attribution, begun_by
from mujaz.facts.claims.cues import cue_of, listed, plain
from mujaz.facts.claims.doubt import is_sure
from mujaz.facts.claims.draft import Draft, is_enough
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.governed import governed
from mujaz.facts.claims.said import said
from mujaz.facts.claims.turns import Turn, names_another
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import bare, conjunction, is_common, is_definite, verb_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.cues import Cue
    from mujaz.facts.claims.passage import Passage


_LEADING = frozenset("ف" + form for form in ("بحسب", "حسب", "حسبما", "وفق", "وفقا"))
_LONGEST = 150  # words before an attribution that it can belong to


_WHOLE = 5  # words of a clause before an attribution that nothing after it completes


_CALLING = 4  # words of a calling before its bearer


def drafts(p: Passage) -> list[Draft]:
    """Return the sure claims of a passage in the order of their cues."""
    done: list[Draft] = []
    turns: list[Turn] = []
    free = 0
    for at, word in enumerate(p.words):
        if at < free or word.is_mark or p.inside[at]:
            continue
        if not (_may_tell(word.form) or relayed.opens(p, at)):
            continue
        cue = cue_of(word.form)
        draft = _without_cue(p, at, turns) if cue is None else said(p, at, *cue, turns)
        if draft is not None:
            if any(one.start <= at < one.end for one in done[-3:]):
                draft = _without_outer(p, draft)
            else:
                turns.append(draft.turn)  # what is quoted inside a claim hands no turn on
            done.append(draft)
            free = max(free, draft.cue[-1][1], draft.start)
        elif (source := attribution(p, at)) is not None:
            _attribute(p, source, done, turns)
            free = max(free, source.cue_end)
        elif cue is not None and _is_unread(p, at, cue, turns):
            turns.clear()
    return [replace(draft, turn=_named(p, draft.turn)) for draft in done if is_sure(p, draft)]


@remembered()
def _may_tell(form: str) -> bool:
    """Say whether a word may tell that somebody speaks, wherever it stands: few can."""
    return cue_of(form) is not None or bare(form) in _carriers() or begun_by(form) != ()


def _is_unread(p: Passage, at: int, cue: tuple[Cue, int], turns: Sequence[Turn]) -> bool:
    """Say whether nobody can tell whose a saying is that opens a clause: the turn has ended."""
    if cue[0].homograph or cue[0].tense == "participle":
        return False
    told = any(p.first[turn.at] == p.first[at] for turn in turns[-3:])
    opens = cue[1] == 1 or all(p.is_mark(i) for i in range(p.first[at], at))
    return opens and not told and governed(p, at, cue[0])


def _named(p: Passage, turn: Turn) -> Turn:
    """Return the turn with the person's name that stands after a calling: «الوزيرة، فلانة،».

    And without the conjunction that joins a subject before its verb: «فالبلدية أعلنت».
    """
    form = p.form(turn.start)
    bare_noun = is_common(form) or p.is_name(turn.start) or turn.skip
    if form[:1] == "ل" and not bare_noun and is_common(form[1:]):
        turn = turn._replace(skip=1)  # «وسبق لرجل الأعمال فلان أن رفع دعوى، وقال»
    joined = conjunction(form) and is_definite(bare(form)) and not is_common(form)
    if joined and not turn.skip and turn.start not in p.people:
        turn = turn._replace(skip=1)
    past = p.people.get(turn.end + 1) if p.form(turn.end) == "،" else None
    bears = any(turn.start <= first < turn.end for first in p.people)
    calling = p.form(turn.start).startswith("ال") and turn.end - turn.start <= _CALLING
    closed_off = past is not None and p.form(past) in ("،", ".")
    if past is None or bears or not calling or not closed_off or turn.skip:
        return turn
    return turn._replace(end=past)


def _without_cue(p: Passage, at: int, turns: Sequence[Turn]) -> Draft | None:
    plainly = bare(p.form(at))
    if plainly not in _carriers():
        return relayed.headed(p, at)
    if plainly in listed("hands_on"):
        return relayed.handed_on(p, at, turns)
    if plainly in listed("holds"):
        return relayed.held(p, at)
    return relayed.declined(p, at, turns)


@cache
def _carriers() -> frozenset[str]:
    """Return the verbs that speak of words said and are no cue: they hold, pass on or refuse."""
    return listed("hands_on") | listed("holds") | listed("refusals")


def _attribute(p: Passage, source: Attribution, done: list[Draft], turns: list[Turn]) -> None:
    """Add the claim that an attribution makes, or tell through whom the claim before it came."""
    if done and (_says_already(p, done[-1], source.at) or _says_within(p, done[-1], source.at)):
        through = source.via or source.source
        if through is not None and not _is_same(p, done[-1].turn, through):
            skip = 0 if source.via else source.skip
            done[-1] = replace(done[-1], via=(*through, skip))
        return
    turn = Turn(source.at, *source.source, skip=source.skip) if source.source else None
    turn = turn or (turns[-1] if turns else None)
    bounds = _attributed(p, source)
    if turn is None or bounds is None:
        return
    if source.source is None and names_another(p, turn, range(*bounds[:2])):
        return
    start, end, skip = bounds
    if is_enough(p, start, end) and not _is_setting(p, start, end) and p.form(start + 1) != "ذلك":
        cut = len(p.form(source.at)) - len(bare(p.form(source.at)))
        cue = ((source.at, source.cue_end, cut),)
        turn = turn._replace(at=source.at)
        via = (*source.via, 0) if source.via else None
        done.append(
            Draft(at=source.at, cue=cue, turn=turn, start=start, end=end, skip=skip, via=via)
        )
    if _only_carries(p, source):
        turns.clear()  # who goes on is whoever it quotes
    elif is_enough(p, start, end):
        turns.append(turn._replace(at=source.at))


def _is_same(p: Passage, turn: Turn, through: tuple[int, int]) -> bool:
    """Say whether who passes something on is who says it: «قال الحزب …، وفقا للحزب»."""
    told, own = (
        [plain(p.form(i)) for i in range(*one)] for one in (through, (turn.start, turn.end))
    )
    return told == own


def _without_outer(p: Passage, draft: Draft) -> Draft:
    """Return a claim inside another without «وإن», which goes on with the other's إن.

    «قالت الجمعية إن الوزارة خلصت إلى أن السعر منخفض، وإن الرسوم تكفي» (Ryding 2005, 18.1-2).
    """
    if not _spells(p, draft.start - 1, "أن"):
        return draft
    for index in range(draft.start + 2, draft.end):
        if content.is_that_joined(p, index) and _spells(p, index, "وإن"):
            return replace(draft, end=index - (p.form(index - 1) == "،"))
    return draft


def _spells(p: Passage, at: int, letters: str) -> bool:
    """Say whether the word at `at` begins with these letters as the article writes them."""
    return at >= 0 and p.source(at, at + 1).of(p.view.source_text).startswith(letters)


def _only_carries(p: Passage, source: Attribution) -> bool:
    """Say whether the source passes on what another says: «وفق ما نقلته الوكالة على لسان فلان»."""
    near = range(source.end, min(p.last[source.at], source.end + _CALLING))
    return any(p.form(i) == "لسان" for i in near)


def _is_setting(p: Passage, start: int, end: int) -> bool:
    """Say whether a range is a phrase of place or time without a verb: «في مجال التصنيف»."""
    forms = (bare(p.form(i)) for i in range(start, end))
    return p.form(start) in ("في", "من") and not any(map(verb_kind, forms))


def _says_within(p: Passage, last: Draft, at: int) -> bool:
    """Say whether the clause before `at` holds a claim with the verb of its own."""
    near = at - p.first[at] <= _LONGEST and last.at >= p.first[at]
    return near and stated.clause(p, at)[0] <= last.at < at


def _says_already(p: Passage, last: Draft, at: int) -> bool:
    """Say whether a claim ends right before `at`."""
    return (
        last.end <= at
        and p.first[last.end - 1] == p.first[at]
        and all(p.is_mark(i) or p.form(i) == "وذلك" for i in range(last.end, at))
    )


def _attributed(p: Passage, source: Attribution) -> tuple[int, int, int] | None:
    if source.at - p.first[source.at] > _LONGEST:
        return None
    start, end = stated.clause(p, source.at)
    opening = stated.after(p, source.end)
    leads = p.form(source.at)[0] == "ف" and p.form(source.at) in _LEADING
    if opening < p.last[source.at] and (leads or is_that(p, opening - 1)):
        return (*content.reach(p, opening), 0)  # «أن قالت، نقلا عن مصادر، إن»
    if p.form(source.end) == ":" and source.end + 1 < p.last[source.at]:
        return (*content.reach(p, source.end + 1), 0)
    if start >= end:
        cue = cue_of(p.form(opening))
        saying = cue is not None and not (cue[0].homograph and p.form(opening + 1)[:1].isdigit())
        torn = opening == source.end and p.form(opening) in closed("prepositions")
        if opening >= p.last[source.at] or saying or torn:
            return None  # not of «وفقا للمنظمة، عبر 11 ألف شخص الحدود»
        return (*content.reach(p, opening), 0)
    within = not (p.is_mark(source.at - 1) or p.is_mark(source.end))  # «لا يزال وفق الهيئة ألف»
    if not is_enough(p, start, end, fewest=_WHOLE) and (within or stated.goes_on(p, source.end)):
        end = content.reach(p, source.end + (not within))[1]
    return start, end, stated.letters_to_skip(p, start)
