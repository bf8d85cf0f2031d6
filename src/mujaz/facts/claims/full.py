"""Full: a speaker by the fullest words that the article has for him, where it is sure who he is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mujaz.facts.claims import sources, writing
from mujaz.facts.claims.bearer import bearer, cut_from
from mujaz.facts.claims.body import body, longer, surname
from mujaz.facts.claims.cues import forms, listed, plain
from mujaz.facts.claims.introduced import introduced
from mujaz.facts.claims.known import Known, has_kind, head, known, words_of
from mujaz.facts.claims.namesake import namesake
from mujaz.facts.claims.nation import is_of_nation
from mujaz.facts.claims.same import goes_on, is_only, is_same_noun, latest
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common, is_definite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.fact import Name
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn


class Full:
    """Who the speakers of one passage are."""

    def __init__(self, p: Passage, people: Sequence[Name], bodies: Sequence[Name]) -> None:
        self._p = p
        self._known: Known = known(p, people, bodies)

    def of(self, turn: Turn, turns: Sequence[Turn]) -> str:
        """Return the speaker of a turn in full, a person with the calling that the text gives him.

        «الحداد» is «وزير المياه سمير الحداد».
        """
        whole = self._of(turn, turns)
        if whole not in self._known.people.values():
            return whole
        return introduced(self._known, whole, turns) or whole

    def _of(self, turn: Turn, turns: Sequence[Turn]) -> str:
        """Return the speaker of a turn in full: as he stands there where nobody can say more.

        Less than a name is the name; a calling is its only bearer before it in the text; a noun
        with ال alone is the only body with this noun before it, or whoever spoke before under more
        words that begin with it (Ryding 2005, 7.2); a writing is its author's. Who adds to what he
        said spoke last.
        """
        p, start, end = self._p, turn.start, turn.end
        here = sources.printed(p, start, end, turn.skip)
        kind = sources.kind(p, start, end, turn.skip)
        if kind == "anonymous":
            return self._described(turn, turns) or here
        if kind == "document":
            return self._written(turn, turns) or here
        whole = self._by_name(turn)
        if whole is not None and whole != here:
            return namesake(self._known, turn, turns, whole) or whole
        if whole is not None and start in self._known.bodies:
            return longer(self._known, turn, turns) or here
        if p.names_person(start, end):
            return surname(self._known, turn, turns) or namesake(self._known, turn, turns) or here
        if end - start == 1 and p.form(start) in listed("latter") | listed("honorifics"):
            return self._meant(start, turns) or here
        start += p.form(start) in listed("excellencies") and start + 1 < end
        called = self._called_so(turn._replace(start=start), turns)
        return called or namesake(self._known, turn, turns) or here

    def _by_name(self, turn: Turn) -> str | None:
        """Return a speaker whose words end with a name, before brackets, with the name in full."""
        p, start, end = self._p, turn.start, turn.end
        last = next((i for i in range(start + 1, end) if i in p.brackets), end)
        short = sources.printed(p, start, last, turn.skip)
        for at in range(start, last):
            name = self._known.people.get(at) or (self._known.bodies.get(at) if at == start else "")
            if name and p.people.get(at, p.bodies.get(at)) == last:
                whole = self._with_name(short, range(at, last), name, start)
                return whole if whole != short else sources.printed(p, start, end, turn.skip)
        return None

    def _called_so(self, turn: Turn, turns: Sequence[Turn]) -> str | None:
        """Return who is meant by a calling or a noun: he who spoke last, its bearer, the body."""
        last = latest(turns, turn.start)
        if last is not None and is_same_noun(self._known, last, turn):
            whole = self.of(last, turns)
            if len(words_of(whole)) > 1:
                return whole
        found = cut_from(self._known, turn) or bearer(self._known, turn)
        found = found or body(self._known, turn, turns)
        found = found or longer(self._known, turn, turns) or surname(self._known, turn, turns)
        if found is None and last is not None:
            whole = self.of(last, turns)
            goes = goes_on(self._known, last, turn, whole)
            return whole if goes or is_only(self._known, last, turn) else None
        return found

    def _described(self, turn: Turn, turns: Sequence[Turn]) -> str | None:
        """Return under which words «المصدر», «المصدر نفسه» has spoken before: «مصدر في البلدية»."""
        p, start = self._p, turn.start
        if not writing.is_alone(self._known, turn):
            return None
        noun = plain(p.form(start))
        last = latest([t for t in turns if plain(p.form(t.start)) == noun], start)
        if last is None or last.end - last.start == 1 or is_definite(p.form(last.start)):
            return None
        joined = not any(p.is_mark(i) for i in range(last.start, last.end))
        return sources.printed(p, last.start, last.end, last.skip) if joined else None

    def _written(self, turn: Turn, turns: Sequence[Turn]) -> str | None:
        """Return a writing with its author: «بيان شركة الواحة» for «البيان», «بيان الشركة»."""
        p, start, end = self._p, turn.start, turn.end
        if not writing.is_alone(self._known, turn):
            alone = end - start == 2 and is_definite(p.form(start + 1))
            if not alone or is_definite(p.form(start)[turn.skip :]):
                return None
            whose = self._called_so(turn._replace(start=start + 1, skip=0), turns)
            return f"{self._known.text(start, start + 1, turn.skip)} {whose}" if whose else None
        authored = writing.with_author(self._known, start)
        if authored is not None:
            return authored
        last = latest(turns, start)
        if last is not None and head(p.form(last.start)) == head(p.form(start)):
            whole = self.of(last, turns)
            told = set(words_of(whole)) - {"صادر", "صادره"}
            return whole if len(told) > 1 else None
        issuer = writing.issuer(self._known, start, turns)
        if issuer is not None:
            kind = sources.kind(p, issuer.start, issuer.end, issuer.skip)
            if kind == "document":
                return self._described(turn, turns)
            article = len(p.form(start)) - len(head(p.form(start)))
            noun = self._known.text(start, start + 1, article)
            return f"{noun} {self.of(issuer, turns)}" if kind == "named" else None
        return self._described(turn, turns)

    def source(self, turn: Turn, whole: str) -> Literal["named", "anonymous", "document"]:
        """Return what the source of a turn is: «المسؤول» is named only where the text names him."""
        p, start, end = self._p, turn.start, turn.end
        kind = sources.kind(p, start, end, turn.skip)
        noun = sources.form_of(p, start, turn.skip)
        calling = is_definite(noun) and plain(noun) in forms("sources", "unknown_alone")
        alone = all(is_of_nation(p.form(i)) for i in range(start + 1, end))
        if kind != "named" or not (calling and alone):
            return kind
        return (
            "named" if any(name in whole for name in self._known.people.values()) else "anonymous"
        )

    def called(self, turn: Turn, at: int) -> tuple[int, int]:
        """Return the words by which the text last calls the person of a turn before `at`."""
        p, people = self._p, self._known.people
        own = next((i for i in range(turn.start, turn.end) if i in people), None)
        if own is None or p.first[turn.start] == p.first[at]:
            return turn.start, turn.end
        whose = people[own]
        since = (i for i in p.people if turn.end <= i < at and people.get(i) == whose)
        last = max(since, default=own)
        return (turn.start, turn.end) if last == own else (last, p.people[last])

    def _with_name(self, here: str, name: range, full: str, start: int) -> str:
        """Return the phrase from `start` with the full name in place of the one that ends it."""
        part = self._known.text(name.start, name.stop)
        forms, whole = words_of(part), words_of(full)
        shorter = len(forms) < len(whole) and set(forms) <= set(whole)
        if not shorter or not here.endswith(part):
            return here
        if name.start in self._known.bodies and not has_kind(full):
            return here
        before = here.removesuffix(part)
        if set(words_of(before)) <= set(whole):
            return full
        return before + full if self._calls(start) else here

    def _calls(self, start: int) -> bool:
        """Say whether a calling begins here, and not a name beside another's: «حذر سمير فلانا»."""
        form = self._p.form(start)
        styled = form in closed("bare_roles", "styles") or head(form) in closed("offices")
        return styled or (is_definite(bare(form)) and is_common(head(form)))

    def _meant(self, start: int, turns: Sequence[Turn]) -> str | None:
        """Return who was named last in the sentence, «الأخير», or has spoken last, «معاليه»."""
        p, people = self._p, self._known.people
        if p.form(start) in listed("latter"):
            named = (at for at in people if p.first[start] <= at < start)
            return people.get(max(named, default=-1))
        last = latest([turn for turn in turns if p.names_person(turn.start, turn.end)], start)
        return self.of(last, ()) if last else None
