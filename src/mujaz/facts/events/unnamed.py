"""Unnamed: whose verb it is where a clause leaves its subject to the text before it.

Arabic drops the pronoun that is subject. The verb is then of whom the clause before, or the main
clause of the sentence before, is of, if both verbs agree in gender and number and nobody else has
been named since (Ryding 2005, 4.2); else nobody can say.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.fact import Name
from mujaz.facts.events import fuller, listed
from mujaz.facts.events.agreement import is_of_woman
from mujaz.facts.events.calling import is_calling
from mujaz.facts.events.doer import doer_of, surely_hides_doer
from mujaz.facts.events.known import Known
from mujaz.facts.events.number import is_plural
from mujaz.facts.events.telling import Telling
from mujaz.language.agreement import may_mean
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_verbal_noun,
    pronoun,
    stem,
    words,
)
from mujaz.span import Span

_STEPS = 3  # clauses without a subject that may follow each other
_NEAR = 130  # characters from a thing to the clause that leaves it out
_FAR = 2  # sentences, with a heading between them


class _Who(NamedTuple):
    """Whom a clause is of: its words, the names that they hold, and the gender of its verb."""

    words: tuple[Word, ...]
    name: Name | None
    person: bool
    woman: bool


class Thread:
    """The clauses of one article, as they are told, and whom each is of."""

    def __init__(
        self,
        text: str,
        *,
        sentences: Sequence[Span],
        people: Sequence[Name],
        bodies: Sequence[Name],
        known: Known,
    ) -> None:
        self._text, self._sentences, self._known = text, sentences, known
        self._people = {span: name for name in people for span in name.mentions}
        self._bodies = {span: name for name in bodies for span in name.mentions}
        self._told: list[tuple[int, tuple[Telling, ...]]] = []
        self._whose: dict[tuple[int, int], Span | None] = {}
        self._fuller = fuller.Fuller(text, sentences, (*people, *bodies), known)

    def note(self, position: int, some: tuple[Telling, ...]) -> None:
        """Remember the clauses of the sentence at `position`."""
        self._told.append((position, some))

    def whose(self, telling: Telling) -> Span | None:
        """Return where the article names in full whom a clause without a subject is of."""
        key = (telling.words[0].start, telling.words[-1].start)
        if key not in self._whose:
            self._whose[key] = self._find(telling)
        return self._whose[key]

    def meant(self, telling: Telling, named: Sequence[Word]) -> Span | None:
        """Return where the text before tells which one the noun is that is a subject alone."""
        noun = fuller.alone(telling, named)
        if noun is None:
            return None
        return self._fuller.of(noun) or self._who_spoke(telling, noun)

    def _who_spoke(self, telling: Telling, noun: Word) -> Span | None:
        """Return who said something in the sentence before, where a role alone goes on: «أضاف»."""
        forms = [bare(word.form) for word in telling.words if word.start < noun.start][-1:]
        more = bool(forms) and forms[0] in listed.words_of("fuller", "more")
        if not (more and fuller.points_back(noun.form)):
            return None
        at = len(self._told) - 2
        if at < 0 or self._told[-1][0] - self._told[at][0] > 1:
            return None
        said = [one for one in _main(self._told[at][1]) if _says(one)][:1]
        who = self._of(said[0], at, 0) if said else None
        return None if who is None or who.name is None else self._in_full(who)

    def _find(self, telling: Telling) -> Span | None:
        wants_noun = [word.form for word in telling.opener[-1:]] == ["ان"]  # «إلا أن قطع الطرق»
        if telling.quoted or telling.head or wants_noun:
            return None
        if not surely_hides_doer(telling, self._known):
            return None
        who = self._before(telling, len(self._told) - 1, _STEPS)
        return None if who is None else self._in_full(who)

    def _before(self, telling: Telling, at: int, steps: int) -> _Who | None:
        """Return whom the clause is of that a clause goes on from, in the sentence `at`."""
        verb, start = telling.predicate, telling.words[0].start
        earlier = [one for one in _main(self._told[at][1]) if one.words[0].start < start]
        here = [one for one in earlier if one.kind in (Kind.MAIN, Kind.COORDINATE)]
        later: list[Telling] = []
        if not earlier and at > 0 and self._told[at][0] - self._told[at - 1][0] <= _FAR:
            at -= 1
            before = _main(self._told[at][1])
            here, later = before[:1], before[1:]
        who = self._of(here[-1], at, steps) if here else None
        if verb is None or who is None or who.woman != is_of_woman(verb):
            return None
        if not (self._may_do(who, verb.form) and _agrees_in_number(self._head(who), verb.form)):
            return None
        thing = who.name is None and not is_calling(who.words[0].form)
        if thing and (_is_done(who.words[0].form) or start - who.words[-1].end > _NEAR):
            return None
        doers = filter(None, (doer_of(one, self._known) for one in later))
        another = any(is_calling(some[0].form) and not _same(some, who) for some in doers)
        return None if another or self._names_another(who, start) else who

    def _of(self, telling: Telling, at: int, steps: int) -> _Who | None:
        """Return whom a clause is of that names its subject, or goes on from one that does."""
        named, verb = doer_of(telling, self._known), telling.predicate
        if verb is None:
            return None
        if not named:
            hides = steps > 0 and surely_hides_doer(telling, self._known)
            return self._before(telling, at, steps - 1) if hides else None
        if not is_definite(named[0].form) and is_owned(named[0]):
            return None
        span = Span(named[0].start, named[-1].end)
        name, person = self._name_of(named, span)
        return _Who(named, name, person, is_of_woman(verb))

    def _name_of(self, named: Sequence[Word], span: Span) -> tuple[Name | None, bool]:
        """Return the name that a phrase is of, and whether it is a person's: not «محامي فلان»."""
        for mention, name in self._people.items():
            if span.covers(mention):
                before = [word for word in named if word.end <= mention.start]
                before = [word for word in before if not word.is_mark]
                bears = not before or is_definite(before[-1].form)
                return (name, True) if bears or not is_common(before[-1].form) else (None, False)
        for mention, name in self._bodies.items():
            if mention.start == named[0].start and mention.end >= span.end - 1:
                return name, False
        return None, False

    def _may_do(self, who: _Who, verb: str) -> bool:
        """Say whether somebody may do what only persons do, or persons and bodies."""
        if verb in listed.words_of("doer", "of_persons"):
            return who.person or (who.name is None and is_calling(who.words[0].form))
        if verb in closed("saying"):
            return who.name is not None or is_calling(who.words[0].form)
        return who.name is not None or is_definite(who.words[0].form) or len(who.words) > 1

    def _head(self, who: _Who) -> Word:
        """Return the first word as the article spells it."""
        return words(self._text, Span(who.words[0].start, who.words[0].end))[0]

    def _names_another(self, who: _Who, until: int) -> bool:
        """Say whether somebody else is named after a phrase: a body for one, a person for all."""
        since = who.words[-1].end
        others = [*self._people.items()]
        others += [] if who.person else self._bodies.items()
        return any(
            since <= mention.start < until and name is not who.name for mention, name in others
        )

    def _in_full(self, who: _Who) -> Span | None:
        """Return where the article has the fullest name, or the fuller words of a noun alone."""
        if who.name is not None:
            full = [m for m in who.name.mentions if m.of(self._text) == who.name.text]
            return full[0] if full else max(who.name.mentions, key=len)
        noun = fuller.alone_of(who.words)
        if noun is not None and (fuller.points_back(noun.form) or noun is not who.words[0]):
            return self._fuller.of(noun)
        return Span(who.words[0].start + len(conjunction(who.words[0].form)), who.words[-1].end)


def _says(telling: Telling) -> bool:
    return telling.predicate is not None and telling.predicate.form in closed("saying")


def _main(some: Sequence[Telling]) -> list[Telling]:
    """Return the clauses with a verb that describe no noun."""
    return [one for one in some if one.predicate and one.kind is not Kind.RELATIVE]


def _is_done(form: str) -> bool:
    """Say whether a noun tells what somebody did, who then may be meant: «القبض», «تقديم»."""
    done = listed.words_of("set_phrases", "objects") | listed.words_of("nouns", "events")
    return is_verbal_noun(form) or form.removeprefix("ال") in done


def _same(some: Sequence[Word], who: _Who) -> bool:
    return bool({stem(word.form) for word in some} & {stem(word.form) for word in who.words})


def is_owned(word: Word) -> bool:
    """Say whether a noun bears the pronoun of somebody named before it: «كتابه»."""
    return pronoun(word.form) != "" and not is_common(word.form)


def _agrees_in_number(head: Word, verb: str) -> bool:
    """Say whether a verb may be of a noun told before it, with which it agrees in number."""
    many = is_plural(verb) or verb.endswith(("وا", "ون"))
    if many:
        return may_mean(head, "هم")
    common = is_common(head.form.removeprefix("ال"))
    return not common or may_mean(head, "ه") or may_mean(head, "ها")
