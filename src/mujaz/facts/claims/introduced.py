"""Introduced: the calling with which the text brings in a person: «وزير المياه سمير الحداد»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims import sources
from mujaz.facts.claims.attribution import phrase_end
from mujaz.facts.claims.cues import cue_of, listed
from mujaz.facts.claims.ending import is_that, stops
from mujaz.facts.claims.known import borne, head, words_of
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, borne_preposition, is_common, is_definite, is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.known import Known
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn

_LONGEST = 9  # words of a calling
_LONGEST_AFTER = 12  # and of one that a mark ends
# Offices of those who are sent to a land: «المبعوث الدولي إلى اليمن».
_SENT = frozenset(("مبعوث", "مبعوثه", "موفد", "سفير", "سفيره", "مندوب", "مندوبه"))
_SPOKEN = 5  # words of a quotation that is no name


def introduced(known: Known, name: str, turns: Sequence[Turn]) -> str | None:
    """Return a person with the calling by which he spoke, or the first one that he is told by.

    Of «مستشار الرئيس سمير الحداد» nobody knows whose name it is: no calling, unless he speaks so.
    """
    size = len(words_of(name))
    places = [
        at
        for at, one in known.people.items()
        if one == name and len(words_of(known.text(at, known.p.people[at]))) == size
    ]
    spoken = (_spoken(known, at, turns) for at in places)
    told = (_before(known, at) or _after(known, at, turns) for at in places)
    return next((one for some in (spoken, told) for one in some if one), None)


def _spoken(known: Known, at: int, turns: Sequence[Turn]) -> str | None:
    """Return the words under which somebody speaks, where they are a calling and his name."""
    p = known.p
    for turn in turns:
        first, past = p.form(turn.start), p.people[at]
        styled = _is_office(first) or first in closed("styles")
        before = turn.start < at and past == turn.end and styled and _is_bearer(p, turn.start, at)
        after = past + (p.form(past) == "،")
        if before or (turn.start == at and after < turn.end and _is_office(p.form(after))):
            return sources.printed(p, turn.start, turn.end, turn.skip)
    return None


def _is_bearer(p: Passage, start: int, at: int) -> bool:
    """Say whether the name at `at` is of the office at `start`, and of no other between them.

    A deputy's, or what a comma parts from both: not «مديرة أعمال الممثلة سلمى الراوي».
    """
    inner = any(
        _is_office(p.form(i)) and p.form(i) == bare(p.form(i))
        for i in range(start + 1, at)
        if not p.inside[i]
    )
    return not inner or p.form(at - 1) == "،" or head(p.form(start)) in closed("deputies")


def _is_office(form: str) -> bool:
    """Say whether a calling is more than a style: «الوزير», not «السيد»."""
    office = head(form) in closed("offices") | listed("offices_too") | listed("callings")
    return office and form not in closed("styles") and not form.endswith(("الرجل", "المراه"))


def _before(known: Known, at: int) -> str | None:
    """Return a name with the one calling right before it: «رئيس البلدية السابق، سمير الحداد»."""
    p = known.p
    end = at - (p.form(at - 1) == "،")
    found: list[int] = []
    for index in range(end - 1, max(p.first[at], at - _LONGEST) - 1, -1):
        form = p.form(index)
        sent = form == "الي" and any(head(p.form(i)) in _SENT for i in range(index - 3, index))
        apart = _is_apart(form) and not sent
        if (p.is_mark(index) and not p.inside[index]) or is_finite(form) or apart:
            break
        if _is_office(form):
            found.append(index)
            if form != form[borne(form) :]:
                break  # «قال الوزير لرئيس البلدية سمير الحداد»
    if len(found) != 1 or not _is_one(p, found[0], end):
        return None
    start = found[0]
    form, before = p.form(start), p.form(start - 1)
    if head(before) in closed("kin") | closed("deputies") or form.startswith("ولل"):
        return None
    if is_definite(form) and is_definite(before) and before not in closed("times"):
        return None  # «الشريك المؤسس، سمير الحداد»
    past = p.people[at] + (p.quotes.get(at - 1) == p.people[at])
    return sources.printed(p, start, past, borne(form) or form.startswith("لل"))


def _is_apart(form: str) -> bool:
    """Say whether a word belongs to no calling before a name: a particle, a preposition."""
    prepositions = closed("prepositions") - {"باسم"}
    return form in prepositions | closed("complementisers", "relatives", "times", "adverbs")


def _is_one(p: Passage, start: int, end: int) -> bool:
    """Say whether a calling is one phrase: no noun without article follows one that has it."""
    for index in range(start + 1, end):
        form, before = p.form(index), p.form(index - 1)
        if form == "الي":
            continue  # «المبعوث إلى اليمن»
        given = form == "باسم" or borne_preposition(form) == "ل" or form.startswith("لل")
        if borne_preposition(form) == "ب" and form != "باسم":
            return False
        loose = is_definite(before) and not is_definite(form) and not p.inside[index]
        if (loose and not given) or stops(p, index, start):
            return False
    return True


def _after(known: Known, at: int, turns: Sequence[Turn]) -> str | None:
    """Return a name with the calling after it: «سمير الحداد، مدير المتحف».

    Without a comma only where he speaks, as an object might follow: «التقى سمير رئيس البلدية».
    """
    p = known.p
    start = p.people[at] + (p.form(p.people[at]) == "،")
    one_of = p.form(start) in ("احد", "احدي")  # «سمير الحداد أحد مستشاري الوزير»
    if not (one_of or _is_office(p.form(start))) or p.form(start) != bare(p.form(start)):
        return None
    if borne(p.form(start)) or (start == p.people[at] and not _speaks(p, at, turns)):
        return None
    whole = phrase_end(p, start)
    if p.form(whole) == "لدي":
        whole = phrase_end(p, whole + 1)  # «المحلل لدى مصرف الواحة»
    end = next((i for i in range(start, whole) if is_that(p, i) or _is_speech(p, i)), whole)
    size = sum(not p.is_mark(i) for i in range(start, end))
    if not 1 < size <= _LONGEST_AFTER or p.names_person(start, end):
        return None
    return known.text(at, end) if _is_closed(p, end) else None


def _speaks(p: Passage, at: int, turns: Sequence[Turn]) -> bool:
    """Say whether a name is the subject of a verb of saying that has no person as its object."""
    for turn in turns:
        if turn.start == at:
            cue = cue_of(p.form(turn.at))
            return cue is not None and not cue[0].person
    return False


def _is_speech(p: Passage, at: int) -> bool:
    """Say whether a quotation opens here too long for a name, with no أن after it."""
    close = p.quotes.get(at, at)
    return close - at > _SPOKEN and not is_that(p, close + 1)


def _is_closed(p: Passage, end: int) -> bool:
    """Say whether a phrase surely ends here: at a mark, at أن or at a time."""
    form = p.form(end)
    if end in p.quotes and not is_definite(p.form(end - 1)) and is_common(p.form(end - 1)):
        return False  # «مؤسس جماعة "نوفا"»
    opens = closed("times") | listed("occasion_openers") | listed("handing_over")
    return p.is_mark(end) or is_that(p, end) or form in opens
