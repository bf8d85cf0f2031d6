"""Turns: whose speech a verb without a subject goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from mujaz.facts.claims.cues import cue_of, forms, listed, plain
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.speaker import (
    LINKS,
    before,
    described,
    may_open,
    set_apart,
    trimmed,
    verb_of,
)
from mujaz.facts.claims.subject import main_subject
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_definite,
    is_plural,
    preposition,
    verb_kind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.cues import Cue
    from mujaz.facts.claims.passage import Passage


class Turn(NamedTuple):
    """Who spoke: the range of the name, letters of a preposition on it, and how a verb agreed."""

    at: int
    start: int
    end: int
    gender: Literal["m", "f", "p", ""] = ""
    skip: int = 0


def hidden(p: Passage, at: int, cue: Cue, cut: int, turns: Sequence[Turn]) -> Turn | None:
    """Return who speaks where no subject follows the cue at `at`, or None where that is unsure.

    A name right before the verb; the antecedent of «الذي»; whoever has spoken in the sentence, or
    is the subject of its verb; for a verb that opens its sentence, the last speaker.
    """
    here = [turn for turn in turns if p.first[turn.at] == p.first[at]]
    if cue.tense == "participle":
        joined = not p.is_mark(at - 1) and not cut
        if joined and (here or not p.form(at).endswith("ا")):
            return None
        if at == p.first[at] and turns and p.first[turns[-1].at] == p.first[at - 1]:
            return turns[-1] if agrees(p, turns[-1], cue) else None
        return _in_sentence(p, at, cue, here) or _next_to(p, at, cue, turns)
    if cut == 0 and p.form(at - 1) in closed("relatives"):
        return _antecedent(p, at, cue)
    if cut == 0 and p.form(at + 1) in ("فيه", "فيها") and (owner := _of_speech(p, at, cue)):
        return owner
    aside = None if cue.impersonal else set_apart(p, at)
    if cut == 0 and (named := described(p, at) or before(p, at) or aside) is not None:
        one = (
            cue.gender != "p" and p.form(named[0]).endswith("ون") and is_definite(p.form(named[0]))
        )
        passive = plain(p.form(named[0])) in listed("announced")  # «نتائج الاقتراع أعلنت»
        told = "" if cue.gender == "p" else cue.gender
        return None if one or passive else Turn(at, *named, told)
    if p.form(at)[:cut] == "ف" and bare(p.form(at)) in listed("answers"):
        return None  # «سأل الأب ابنه فأجاب»
    if cue.impersonal:
        return None
    if here and cut == 0 and p.form(at - 1) == "،":
        return None  # the subject of what is said may go on: «قال إن الوزير، الذي …، أبدى رغبته»
    if here and cut == 1 and not p.is_mark(at - 1) and (inner := _inner(p, here[-1].at, at, cue)):
        return inner
    if here or not _opens(p, at):
        return _in_sentence(p, at, cue, here) if _joins(p, at, cut) else None
    return _last(p, at, cue, turns)


def _may_speak(p: Passage, start: int, end: int) -> bool:
    """Say whether a phrase names a person or body, or one by calling or kind."""
    form = p.form(start)
    kinds = closed("bare_roles", "institutions", "bodies_alone")
    sources = forms("sources", "anonymous") | closed("offices")
    named = p.is_name(start) or p.names_person(start, end)
    return named or form in kinds or (is_definite(form) and plain(form) in sources)


def _of_speech(p: Passage, at: int, cue: Cue) -> Turn | None:
    """Return whose speech a relative clause is of: «تصريح لرئيس النادي قال فيه إن»."""
    for index in range(at - 1, max(p.first[at], at - _NEAR), -1):
        if plain(p.form(index - 1)) in listed("occasions") and p.form(index).startswith("ل"):
            return Turn(at, index, at, cue.gender, 1)
    return None


def _inner(p: Passage, start: int, at: int, cue: Cue) -> Turn | None:
    """Return the person whose verb و joins inside what is said: «أوضح أن فلانا وافق وشدد على»."""
    for index in range(start, at):
        past = p.people.get(index + 1, at) if is_that(p, index) else at
        if past < at and verb_kind(p.form(past)) == "past":
            turn = Turn(at, index + 1, past, cue.gender)
            return None if any(p.form(i) == "،" for i in range(past, at)) else turn
    return None


_NEAR = 10


def _joins(p: Passage, at: int, cut: int) -> bool:
    """Say whether a verb inside its sentence has the subject of the clause before it."""
    return (
        cut == 1
        or p.form(at + 1) in ("فيه", "فيها")
        or p.form(at - 1) in ("كما", "حيث", "اذ", "ثم", "وقد", "قد", "عندما", "،")
    )


def agrees(p: Passage, turn: Turn, cue: Cue) -> bool:
    """Say whether a verb may have the speaker of a turn as its subject."""
    if cue.gender == "p" and not _is_many(p, turn):
        return False
    return not turn.gender or cue.gender in (turn.gender, "p") or turn.gender == "p"


def _is_many(p: Passage, turn: Turn) -> bool:
    form = p.form(turn.start)[turn.skip :]
    many = form.endswith(("ون", "ين", "ات", "اء", "وا", "ان")) or "و" in p.form(turn.start + 1)[:1]
    return many or plain(form) in forms("sources", "anonymous") or is_plural(form)


def _in_sentence(p: Passage, at: int, cue: Cue, here: Sequence[Turn]) -> Turn | None:
    if here:
        return here[-1] if agrees(p, here[-1], cue) else None
    subject = main_subject(p, at)
    fronted = None if subject else _fronted(p, at)
    turn = Turn(at, *subject[0], subject[1]) if subject else fronted
    if turn is None or _has_moved_on(p, turn.end, at):
        return None
    if cue.tense != "participle" and _tells_of_another(p, turn.end, at):
        return None
    return turn if agrees(p, turn, cue) else None


def _fronted(p: Passage, at: int) -> Turn | None:
    """Return the subject that stands before the verb of its sentence: «لكن الوزير رفض …، قائلا»."""
    verb = next((i for i in range(p.first[at] + 1, at) if verb_of(p, i)), at)
    found = before(p, verb) if verb < at else None
    if found is None or not _may_speak(p, *found):
        return None
    opens = all(p.is_mark(i) or p.form(i) in LINKS for i in range(p.first[at], found[0]))
    under = any(is_that(p, i) for i in range(p.first[at], found[0]))
    return Turn(at, *found) if opens and not under else None


def _has_moved_on(p: Passage, start: int, at: int) -> bool:
    """Say whether a clause between has a subject of its own: «…، ووجهت الوزارة تحذيرا، وطالبت»."""
    for index in range(start, at - 1):
        form, following = p.form(index), p.form(index + 1)
        joined = form != bare(form) and verb_of(p, index) and not p.inside[index]
        if joined and (is_definite(following) or index + 1 in p.people or index + 1 in p.bodies):
            return True
    return False


def _tells_of_another(p: Passage, start: int, at: int) -> bool:
    """Say whether a person after أن has a verb: «سمعت المحكمة أن فلانة كذبت، وقالت»."""
    return any(
        is_that(p, i) and (past := p.people.get(i + 1)) and verb_of(p, past)
        for i in range(start, at)
    )


def _next_to(p: Passage, at: int, cue: Cue, turns: Sequence[Turn]) -> Turn | None:
    """Return the last speaker where a quotation that he began before ends right before `at`.

    A quotation inside the sentence is somebody's of that sentence, whoever that is.
    """
    ended = {o for o, closing in p.quotes.items() if at - 2 <= closing < at}
    earlier = any(opening <= p.first[at] for opening in ended)
    return turns[-1] if earlier and turns and agrees(p, turns[-1], cue) else None


def _antecedent(p: Passage, at: int, cue: Cue) -> Turn | None:
    """Return the noun phrase before «الذي قال» where it opens the sentence or follows its verb."""
    end = at - 1
    subject = main_subject(p, end)
    if subject is not None and end - subject[0][1] <= 1:
        return Turn(at, *subject[0], cue.gender)
    first = p.first[at]
    if p.form(first)[:1] == "و" and not may_open(p, first):
        return None
    named = trimmed(p, first, end)
    if named and end - first <= 8 and not any(_is_verbal(p, i) for i in range(first, end)):
        return Turn(at, *named, cue.gender)
    return None


def _is_verbal(p: Passage, at: int) -> bool:
    """Say whether a verb, or a particle that only verbs have, stands here."""
    return verb_of(p, at) or bare(p.form(at)) in closed("verb_particles") - {"ما"}


def _opens(p: Passage, at: int) -> bool:
    """Say whether nothing but links, times and phrases of place stands before the verb."""
    first = p.first[at]
    while first < at and (p.is_mark(first) or p.form(first) in LINKS):
        first += 1
    if first < at and not p.is_mark(first):
        opener = bare(p.form(first))
        sets = preposition(opener) or borne_preposition(opener)
        if not sets and opener not in closed("prepositions", "times", "adverbs"):
            return False
    return at - first <= 8 and not any(verb_of(p, i) for i in range(first, at))


def _last(p: Passage, at: int, cue: Cue, turns: Sequence[Turn]) -> Turn | None:
    """Return the last speaker, unless another subject has come since."""
    begun = _begun(p, at, cue)
    if begun is not None and (not turns or turns[-1].at < p.first[begun.at]):
        return begun
    if not turns or not agrees(p, turns[-1], cue):
        return None
    last = turns[-1]
    if names_another(p, last, range(p.last[last.at], p.first[at])):
        return None
    sentence = p.first[at] - 1
    for _ in range(2):
        if sentence < 0 or p.first[sentence] <= last.at:
            return last
        subject = main_subject(p, sentence)
        if subject is not None:
            return _same(p, Turn(sentence, *subject[0], subject[1]), last, cue)
        sentence = p.first[sentence] - 1
    return last if sentence >= 0 and p.first[sentence] <= last.at else None


def _begun(p: Passage, at: int, cue: Cue) -> Turn | None:
    """Return the person whom the verb of saying of the sentence before is of: «كتب فلان رسالة»."""
    end = p.first[at] - 1
    if end < 0 or cue_of(bare(p.form(p.first[end]))) is None:
        return None
    subject = main_subject(p, end)
    if subject is None:
        return None
    turn = Turn(end, *subject[0], subject[1])
    named = p.names_person(turn.start, turn.end)
    another = names_another(p, turn, range(turn.end, p.first[at]))
    return turn if named and not another and agrees(p, turn, cue) else None


def names_another(p: Passage, last: Turn, words: range) -> bool:
    """Say whether a person who is not the last speaker is named in a range of words."""
    known = {p.form(i) for i in range(last.start, last.end)}
    between = ((first, past) for first, past in p.people.items() if first in words)
    return any(not known & {p.form(i) for i in range(first, past)} for first, past in between)


def _same(p: Passage, subject: Turn, last: Turn, cue: Cue) -> Turn | None:
    """Return the subject of a sentence between if it is the last speaker under some name."""
    words = {p.form(i) for i in range(last.start, last.end)}
    shared = {p.form(i) for i in range(subject.start, subject.end)} & words
    return subject if shared and agrees(p, subject, cue) else None
