"""Full: a speaker by the fullest words that the article has for him, where it is sure who he is."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from mujaz.facts.claims import sources
from mujaz.facts.claims.cues import listed, plain
from mujaz.facts.claims.nation import is_of_land, is_of_nation
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.fact import Name
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn

_WORD = re.compile(r"\w+")
_LONGEST = 9  # words of a calling


class _Calling(NamedTuple):
    """A calling and the name of its bearer beside it: «وزير المياه فلان», «فلان، وزير المياه»."""

    title: tuple[str, ...]
    name: str
    text: str


class Full:
    """The names and callings of one passage."""

    def __init__(self, p: Passage, people: Sequence[Name], bodies: Sequence[Name]) -> None:
        self._p = p
        self._starts = [word.start for word in p.words]
        self._text = p.view.source_text
        self._people = self._named(people)
        self._bodies = self._named(bodies)

    def of(self, turn: Turn, turns: Iterable[Turn]) -> str:
        """Return the speaker of a turn in full: as he stands there where nobody can say more.

        Less than a name is the name; a calling is its only bearer before it in the text; a noun
        with ال alone is the only body with this noun before it, or whoever spoke before under more
        words that begin with it (Ryding 2005, 7.2). Who adds to what he said spoke last.
        """
        p, start, end = self._p, turn.start, turn.end
        here = sources.printed(p, start, end, turn.skip)
        kind = sources.kind(p, start, end, turn.skip)
        if kind == "anonymous":
            return self._described(start, end, turns) or here
        if kind != "named":
            return here
        for at in range(start, end):
            known = self._people.get(at) or (self._bodies.get(at) if at == start else None)
            past = p.people.get(at, p.bodies.get(at))
            if known and past == end:
                return self._with_name(here, range(at, end), known, start)
        if turn.skip or self._p.names_person(turn.start, turn.end):
            return here
        if end - start == 1 and p.form(start) in listed("latter") | listed("honorifics"):
            return self._meant(start, turns) or here
        start += p.form(start) in listed("excellencies") and start + 1 < end
        adds = self._who_adds(start, end, turns)
        return adds or self._bearer(start, end) or self._body(start, end, turns) or here

    def _who_adds(self, start: int, end: int, turns: Iterable[Turn]) -> str | None:
        """Return the last speaker where a verb of going on has the noun that he began with."""
        p = self._p
        if bare(p.form(start - 1)) not in listed("adds") or end - start > 1:
            return None
        spoken = (turn for turn in turns if turn.end <= start and turn.at < start)
        last = _latest(spoken)
        same = (
            last
            and is_definite(p.form(start))
            and _head(p.form(last.start)) == _head(p.form(start))
        )
        return self.of(last, turns) if last and same else None

    def _described(self, start: int, end: int, turns: Iterable[Turn]) -> str | None:
        """Return under which words «المصدر», «المصدر نفسه» has spoken before: «مصدر في البلدية»."""
        p = self._p
        alone = {p.form(i) for i in range(start + 1, end)} <= listed("same")
        if not (alone and is_definite(p.form(start))):
            return None
        noun = plain(p.form(start))
        spoken = (t for t in turns if t.end <= start and plain(p.form(t.start)) == noun)
        last = _latest(spoken)
        if last is None or last.end - last.start == 1 or is_definite(p.form(last.start)):
            return None
        joined = not any(p.is_mark(i) for i in range(last.start, last.end))
        return sources.printed(p, last.start, last.end, last.skip) if joined else None

    def called(self, turn: Turn, at: int) -> tuple[int, int]:
        """Return the words by which the text last calls the person of a turn before `at`."""
        p = self._p
        own = next((i for i in range(turn.start, turn.end) if i in self._people), None)
        if own is None or p.first[turn.start] == p.first[at]:
            return turn.start, turn.end
        whose = self._people[own]
        since = (i for i in p.people if turn.end <= i < at and self._people.get(i) == whose)
        last = max(since, default=own)
        return (turn.start, turn.end) if last == own else (last, p.people[last])

    def _named(self, names: Iterable[Name]) -> dict[int, str]:
        """Return the fullest spelling of each name by the words where its mentions begin."""
        found: dict[int, str] = {}
        for name in names:
            spelled = [name.text, *(span.of(self._text) for span in name.mentions)]
            fullest = max(spelled, key=lambda one: len(one.split()))
            for span in name.mentions:
                found[max(0, bisect_right(self._starts, span.start) - 1)] = fullest
        return found

    def _with_name(self, here: str, name: range, full: str, start: int) -> str:
        """Return the phrase from `start` with the full name in place of the one that ends it."""
        part = self._p.source(name.start, name.stop).of(self._text)
        forms, known = _forms(part), _forms(full)
        shorter = len(forms) < len(known) and set(forms) <= set(known)
        if not shorter or not here.endswith(part):
            return here
        if name.start in self._bodies and not _has_kind(full):
            return here
        before = here.removesuffix(part)
        if set(_forms(before)) <= set(known):
            return full
        return before + full if self._calls(start) else here

    def _calls(self, start: int) -> bool:
        """Say whether a calling begins here, and not a name beside another's: «حذر سمير فلانا»."""
        form = self._p.form(start)
        styled = form in closed("bare_roles", "styles") or _head(form) in closed("offices")
        return styled or (is_definite(bare(form)) and is_common(_head(form)))

    def _meant(self, start: int, turns: Iterable[Turn]) -> str | None:
        """Return who was named last in the sentence, «الأخير», or has spoken last, «معاليه»."""
        if self._p.form(start) in listed("latter"):
            named = (at for at in self._people if self._p.first[start] <= at < start)
            return self._people.get(max(named, default=-1))
        last = _latest(
            turn
            for turn in turns
            if turn.end <= start and self._p.names_person(turn.start, turn.end)
        )
        return self.of(last, ()) if last else None

    def _bearer(self, start: int, end: int) -> str | None:
        """Return the person whom the text before calls so, with his calling; None if two are."""
        p = self._p
        mine = tuple(_head(p.form(i)) for i in range(start, end) if not p.is_mark(i))
        if mine[0] not in closed("offices") and p.form(start) not in closed("bare_roles"):
            return None
        found: list[_Calling] = []
        for at in self._before(start):
            called = self._calling(at, len(mine))
            if called is None:
                if self._is_of_another(at, mine):
                    return None
            elif called.title[: len(mine)] == mine or is_of_land(called.title, mine):
                found.append(called)
        if len({one.name for one in found}) != 1:
            return None
        return max(found, key=lambda one: len(one.text)).text

    def _before(self, start: int) -> list[int]:
        noun = _head(self._p.form(start))
        return [
            at
            for at, form in enumerate(self._p.forms[:start])
            if noun in form and self._is_headed(at, noun)
        ]

    def _is_headed(self, at: int, noun: str) -> bool:
        """Say whether this noun begins a calling here: no name's, no deputy's."""
        headed = at not in self._p.within and _head(self._p.form(at)) == noun
        return headed and not self._is_of_deputy(at)

    def _is_of_deputy(self, at: int) -> bool:
        """Say whether a calling is part of another's: «نائب رئيس البلدية»."""
        return _head(self._p.form(at - 1)) in closed("offices") | closed("deputies")

    def _calling(self, at: int, size: int) -> _Calling | None:
        """Read a calling at `at` with its bearer's name after it, or before its `size` words."""
        p = self._p
        before = at - (p.form(at - 1) == "،")
        owner = next((first for first, past in p.people.items() if past == before), None)
        if owner is not None and not _bears(p.form(at)):
            return self._made(at, at + size, owner, owner, at + size if size > 1 else at)
        for index in range(at + 1, min(len(p.words), at + _LONGEST + 1)):
            if index in self._people:
                return self._made(at, index, index, at, p.people[index])
            if index > at + 1 and p.form(index) in closed("bare_roles") - closed("styles"):
                return None  # «حذر رئيس النادي سمير | الرئيس الفرنسي فلانا»: another's
            comma = p.form(index) == "،" and self._is_name_after(index)
            if not comma and (p.is_mark(index) or is_finite(p.form(index))):
                return None
        return None

    def _made(self, at: int, end: int, owner: int, first: int, last: int) -> _Calling:
        title = tuple(_head(self._p.form(i)) for i in range(at, end) if not self._p.is_mark(i))
        skip = _borne(self._p.form(at)) if first == at else 0
        return _Calling(
            title, self._people[owner], self._p.source(first, last, skip).of(self._text)
        )

    def _is_name_after(self, comma: int) -> bool:
        after = comma + 1 + (self._p.form(comma + 1) in closed("offices"))
        return after in self._people

    def _is_of_another(self, at: int, mine: tuple[str, ...]) -> bool:
        """Say whether a calling without a bearer may be somebody else's: «وزير المياه الفرنسي»."""
        p = self._p
        forms = tuple(_head(p.form(at + i)) for i in range(len(mine)))
        if len(mine) == 1:
            return not is_definite(bare(p.form(at))) or is_of_nation(p.form(at + 1))
        return forms == mine and is_of_nation(p.form(at + len(mine)))

    def _body(self, start: int, end: int, turns: Iterable[Turn]) -> str | None:
        """Return the only body that a noun with ال alone may be, or who spoke under more words."""
        p = self._p
        if end - start != 1 or not is_definite(p.form(start)) or not is_common(p.form(start)[2:]):
            return None
        places = self._before(start)
        found = {self._bodies[at] for at in places if at in self._bodies}
        if not found:
            noun = _head(p.form(start))
            found = {
                sources.printed(p, t.start, t.end, t.skip)
                for t in turns
                if t.end <= start
                and t.end - t.start > 1
                and _head(p.form(t.start)) == noun
                and (noun in closed("offices") or not self._p.names_person(t.start, t.end))
            }
        if len(found) != 1 or any(self._is_another(at, *found) for at in places):
            return None
        return found.pop()

    def _is_another(self, at: int, name: str) -> bool:
        """Say whether a noun tells of another of its kind: «شركة منافسة», «الشركة الصينية»."""
        if at in self._bodies:
            return False
        after = self._p.form(at + 1)
        if _head(after) in _forms(name):
            return False
        return is_of_nation(after) or not is_definite(bare(self._p.form(at)))


def _latest(turns: Iterable[Turn]) -> Turn | None:
    return max(turns, key=lambda turn: turn.at, default=None)


def _head(form: str) -> str:
    """Return a noun without the conjunction, preposition and article before it."""
    word = bare(form)
    if plain(word) != word:
        return plain(word)
    return word[1:] if borne_preposition(word) else word


def _has_kind(name: str) -> bool:
    """Say whether a body's name says what it is: «شركة الواحة», not «الواحة كلاود»."""
    return is_common(_head(_WORD.findall(normalise(name))[0]))


def _borne(form: str) -> int:
    """Return how many letters of a conjunction and a preposition stand on a noun."""
    word = bare(form)
    return len(form) - len(word) + bool(borne_preposition(word))


def _bears(form: str) -> bool:
    """Say whether a conjunction or preposition stands before a noun: «فلان، ومدير المطار»."""
    return form != bare(form) or form.startswith(("لل", "بال")) or borne_preposition(form) != ""


def _forms(text: str) -> list[str]:
    return [plain(form) for form in _WORD.findall(normalise(text))]
