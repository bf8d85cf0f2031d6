"""Body: the only body of its kind that a noun with ال alone, or fewer words, may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims import sources
from mujaz.facts.claims.cues import listed, plain
from mujaz.facts.claims.known import borne, has_kind, head, words_of
from mujaz.facts.claims.nation import is_of_nation
from mujaz.facts.claims.same import latest
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common, is_definite

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.facts.claims.known import Known
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn


def body(known: Known, turn: Turn, turns: Sequence[Turn]) -> str | None:
    """Return the only body that a noun with ال alone may be, or who spoke under more words."""
    start = turn.start
    form = sources.form_of(known.p, start, turn.skip)
    if turn.end - start != 1 or not is_definite(form) or not is_common(form[2:]):
        return None
    places = known.before(start)
    found = {known.bodies[at] for at in places if at in known.bodies}
    found = found or _spoken(known, start, turns)
    if not found and form in listed("firms"):
        return _firm(known, start, turns)
    found = found or _at_length(known, places)
    spoken = {turn.start for turn in turns if turn.end - turn.start > 1}
    others = (at for at in places if at not in spoken)
    if len(found) != 1 or any(_is_another(known, at, *found) for at in others):
        return None
    return found.pop()


def _at_length(known: Known, places: list[int]) -> set[str]:
    """Return the names that no list has, which begin with a noun: «المؤسسة الوطنية للمياه»."""
    p = known.p
    found = set()
    for at in places:
        end = at + 1
        while end < p.last[at] and p.form(end).startswith(("ال", "لل", "وال")):
            end += 1
        if end - at > 2 and is_definite(p.form(at + 1)) and p.form(at + 2).startswith("لل"):
            found.add(known.text(at, end, borne(p.form(at))))
    return found


def _spoken(known: Known, start: int, turns: Iterable[Turn]) -> set[str]:
    """Return who spoke before under more words that begin with a noun, or whose writing it was.

    «بيانات الجهاز المركزي للإحصاء» are of «الجهاز».
    """
    p = known.p
    noun = head(p.form(start))
    found = set()
    for turn in turns:
        if turn.end > start:
            continue
        at = turn.start
        whose = plain(p.form(at)[turn.skip :]) in sources.DOCUMENTS and is_definite(p.form(at + 1))
        if whose and head(p.form(at)) != noun:
            at += 1
        skip = turn.skip if at == turn.start else 0
        if turn.end - at == 1 or head(p.form(at)) != noun:
            continue
        institution = p.form(at) in closed("institutions", "bodies_alone")
        if noun in closed("offices") or institution or not p.names_person(at, turn.end):
            found.add(sources.printed(p, at, turn.end, skip))
    return found


def _firm(known: Known, start: int, turns: Sequence[Turn]) -> str | None:
    """Return which firm a noun means: «نوفا … الشركة», «الخطوط الملكية … الشركة».

    Who spoke right before it, or the only body before it whose name says no other kind.
    """
    p = known.p
    if any(not is_definite(bare(p.form(at))) for at in known.before(start)):
        return None
    last = latest(turns, start)
    near = last is not None and p.first[start] <= p.last[last.at]
    if last is not None and near and _may_be_firm(known, last.start, last.end):
        return known.bodies.get(last.start) or sources.printed(p, last.start, last.end, last.skip)
    firms = {known.bodies[at] for at in known.bodies if at < start and _is_firm(known.bodies[at])}
    return firms.pop() if len(firms) == 1 else None


def _may_be_firm(known: Known, start: int, end: int) -> bool:
    """Say whether a speaker is a body or a name that no list has: no person, land or kind."""
    p = known.p
    if p.names_person(start, end) or p.form(start) in closed("cities") or start not in known.bodies:
        return False
    return sources.kind(p, start, end) == "named" and _is_firm(known.text(start, end))


def _is_firm(name: str) -> bool:
    """Say whether a body's name says that it is a firm, or nothing of its kind."""
    words = words_of(name)
    if not words or not set(words).isdisjoint(listed("addressees")):
        return False
    return words[0] in listed("firm_kinds") or not has_kind(name)


def _is_another(known: Known, at: int, name: str) -> bool:
    """Say whether a noun tells of another of its kind: «شركة منافسة», «الشركة الصينية»."""
    if at in known.bodies:
        return False
    after = known.p.form(at + 1)
    if head(after) in words_of(name):
        return False
    return is_of_nation(after) or not is_definite(bare(known.p.form(at)))


def longer(known: Known, turn: Turn, turns: Iterable[Turn]) -> str | None:
    """Return who spoke before under words that begin with these and go on: «معهد الواحة في مصر».

    Or who was told by these after his name: «فلان، مراسل الإذاعة». Two or more words; None where
    two have spoken so.
    """
    p, start, end = known.p, turn.start, turn.end
    mine = [head(p.form(i)) for i in range(start, end)]
    if len(mine) == 1 or any(p.is_mark(i) for i in range(start, end)):
        return None
    found = {
        sources.printed(p, t.start, t.end, t.skip)
        for t in turns
        if t.end <= start and t.end - t.start > len(mine) and _holds(p, t, mine)
    }
    return found.pop() if len(found) == 1 else None


def _holds(p: Passage, turn: Turn, mine: list[str]) -> bool:
    """Say whether a turn begins with some words, or has them after a comma."""
    comma = next((i for i in range(turn.start, turn.end) if p.form(i) == "،"), None)
    at = turn.start if comma is None else comma + 1
    if p.form(at + len(mine)) != bare(p.form(at + len(mine))):
        return False  # «الأمم المتحدة وتحالف "نوفا"»
    ends = [head(p.form(turn.start)), head(p.form(turn.end - 1))]
    if ends == mine and turn.start + 1 in p.quotes and is_of_nation(p.form(turn.end - 1)):
        return True  # «موقع "نوفا" الإسباني … الموقع الإسباني»
    return at + len(mine) <= turn.end and [head(p.form(at + i)) for i in range(len(mine))] == mine


def surname(known: Known, turn: Turn, turns: Iterable[Turn]) -> str | None:
    """Return who has spoken under a name that ends with this word: «حبيب الوادي», «الوادي».

    For names that no list has; a style may stand before it, «العقيد الوادي».
    """
    p = known.p
    at = turn.start + (p.form(turn.start) in closed("styles"))
    form = p.form(at)
    if turn.end - at != 1 or turn.skip or plain(form) in closed("offices") or form in _ROLES:
        return None
    found = {
        sources.printed(p, t.start, t.end, t.skip)
        for t in turns
        if t.end <= turn.start
        and t.end - t.start > turn.end - turn.start
        and sources.kind(p, t.start, t.end, t.skip) == "named"
        and any(p.form(i) == form and _ends_name(p, i, t, at) for i in range(t.start + 1, t.end))
    }
    return found.pop() if len(found) == 1 else None


_ROLES = closed("bare_roles", "institutions", "bodies_alone")


def _ends_name(p: Passage, at: int, turn: Turn, later: int) -> bool:
    """Say whether a word ends a name: before a comma or a calling, after one that is no noun.

    Or after one that may be, where they are all of a phrase: «وزير المياه، حبيب الوادي».
    """
    given = p.form(at - 1)
    apart = at + 1 == turn.end or p.is_mark(at + 1) or is_definite(p.form(at + 1))
    if not apart or p.is_mark(at - 1) or is_definite(given):
        return False
    earlier = p.form(at - 2)
    calling = is_definite(earlier) or plain(earlier) in closed("offices")
    opens = at - 1 == turn.start or p.is_mark(at - 2) or calling
    named = later in p.people or not is_definite(p.form(later))
    return not is_common(given) or (opens and named)
