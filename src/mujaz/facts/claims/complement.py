"""Complement: how what is said begins after its cue, and where its speaker's name ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mujaz.facts.claims.addressee import marker, second
from mujaz.facts.claims.cues import Cue, cue_of, forms, listed, plain
from mujaz.facts.claims.ending import is_that, stops
from mujaz.facts.claims.objects import boundary, is_accusative, is_announced
from mujaz.facts.claims.preposed import PREPOSITIONS, preposed
from mujaz.facts.claims.speaker import FARTHEST, before, subject_start
from mujaz.language.lexicon import closed
from mujaz.language.phrases import begins_another
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_finite,
    is_verbal_noun,
    pronoun,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

_BESIDE_NOUN = 2  # «تأكيده على أن»
_LONG = 4  # words of a quotation that may be speech without a colon


class Complement(NamedTuple):
    """Where what is said begins: at the word `start`, after `skip` letters of it.

    The speaker's name, where one follows the cue, ends before `name_end`.
    """

    name_end: int
    start: int
    skip: int = 0
    direct: bool = False
    handed: int | None = None
    clause: bool = True


def complement(p: Passage, at: int, cue: Cue) -> Complement | None:
    """Return what the cue at `at` governs: أن, a colon, a quotation, its preposition, an object."""
    if cue.describes:
        return _described(p, at, cue)
    found = _scan(p, at, cue)
    if found is not None and cue.person and (cue.needed or not found.direct):
        return _addressed(p, at, cue, found)
    limit = found.name_end if found else min(p.last[at], at + FARTHEST)
    if "object" in cue.takes:
        noun = is_common(p.form(at + 1)) and not is_that(p, at + 1)
        of_participle = cue.tense == "participle" and noun
        end = found.start if found else limit
        split = at + 1 if of_participle else _object(p, at + 1, end)
        sure = found is None or not found.clause or split == at + 1
        if found and split and at + 1 < split < found.start and found.clause:
            near = not any(_sets_apart(p, i) for i in range(at + 1, split))
            far = any(_sets_apart(p, i) for i in range(split, found.start))
            sure = found.handed is None and near and far
            found = found._replace(name_end=min(split, found.name_end)) if found.handed else found
        if found and found.handed == split:
            return found  # «جدد تأكيده على أنه»
        if split is not None and sure and (found is None or split < found.start):
            return Complement(_name_end(p, at + 1, split), split, clause=False)
    return found


def _sets_apart(p: Passage, at: int) -> bool:
    """Say whether what follows belongs to a clause of its own, and not to the cue."""
    return p.form(at) in _RELATIVES or p.form(at) in ("،", "قيل", "يقال")


def _addressed(p: Passage, at: int, cue: Cue, found: Complement) -> Complement | None:
    """Take whom it is said to out of the speaker's name: «اتهم الوزير روسيا بـ»."""
    if cue.attached:
        return found
    if cue.tense == "participle":
        return _accused(p, at + 1, cue, found)
    if before(p, at):
        setting = p.is_mark(at + 1) or p.form(at + 1) in closed("prepositions", "times")
        nobody = cue.needed and (setting or found.start <= at + 1 + (found.skip == 0))
        return None if nobody else _accused(p, at + 1, cue, found._replace(name_end=at + 1))
    split = second(p, at + 1, found.start)
    if split is not None:
        named = found._replace(name_end=min(split, found.name_end))
        return _accused(p, split, cue, named)
    return None if cue.needed else found


def _accused(p: Passage, at: int, cue: Cue, found: Complement) -> Complement:
    """Begin what is said with whom one accuses, at `at`: «الشركة بإخفاء العيوب»."""
    apart = (p.is_mark(at) and at not in p.quotes) or p.form(at) in _NOBODY
    beside = found.skip == 0 and not found.direct  # أن stands between
    if not cue.accuses or apart or at >= found.start - beside:
        return found
    at -= p.form(at - 1) in closed("demonstratives")
    return found._replace(start=at, skip=0, direct=False)


_NOBODY = closed("adverbs", "times", "prepositions") | listed("pronouns_apart") | listed("links")
_NOBODY |= listed("never_speaker")


def _described(p: Passage, at: int, cue: Cue) -> Complement | None:
    """Read «وصف الوزير الاتفاق بأنه تاريخي»; a pronoun is left out: «وصفه بأنه تاريخي»."""
    found = marker(p, at)
    if found is None:
        return None
    index, start, skip = found
    if cue.attached or p.form(at + 1) in listed("pronouns_apart"):
        name = _name_end(p, at + 1, index) if cue.attached else at + 2
        return Complement(name, start, skip, clause=p.form(index) != "ب")
    alone = Complement(at + 1, at + 1, clause=False)
    if cue.tense == "participle" or before(p, at):
        return None if p.form(at + 1) in closed("prepositions") else alone
    split = second(p, at + 1, index)
    if split is None:
        return alone if cue.person and _is_joined(p, at) else None
    return Complement(_name_end(p, at + 1, split), split, clause=False)


def _is_joined(p: Passage, at: int) -> bool:
    return p.form(at)[0] == "و" and p.first[at] < at


def _name_end(p: Passage, start: int, limit: int) -> int:
    return next((i for i in range(start, limit) if not p.inside[i] and stops(p, i, start)), limit)


def _object(p: Passage, start: int, limit: int) -> int | None:
    """Return where an object begins: at once, or after a subject."""
    if _announces(p, start):
        return start
    split = boundary(p, start, limit)
    return split if split < limit else None


def _announces(p: Passage, at: int) -> bool:
    form = p.form(at)
    if plain(form) in forms("sources", "documents") or form in listed("bodies") or p.is_name(at):
        return False
    return not form.startswith("ال") and (is_announced(form) or is_verbal_noun(form))


def _scan(p: Passage, at: int, cue: Cue) -> Complement | None:
    start = subject_start(p, at)
    name_end: int | None = None
    handed: int | None = None
    relative, crowded, index = False, False, start
    while index < min(p.last[at], start + FARTHEST):
        form = p.form(index)
        crowded = crowded or (cue.takes == _BY and _is_object(form))
        ended = index if name_end is None else name_end
        near = p.form(index - 1) == ":" or handed == index - 1 or _is_at_once(p, at, index, cue)
        if index in p.quotes and (near or _is_speech(p, index) or _is_charge(p, index, cue)):
            return Complement(ended, index, direct=True, handed=handed)
        if (past := p.skip(index)) > index:
            index = past
            continue
        if form == ":" and index + 1 < len(p.words):
            start = index + 1 + _is_that_of_clause(p, index + 1)
            return Complement(ended, start, direct=True, handed=handed)
        own = handed is not None and index - handed <= _BESIDE_NOUN
        if is_that(p, index) and (own or not _is_of_another(p, index, cue)):
            if crowded and handed is None:
                return None
            return Complement(
                _before_preposition(p, ended, index, cue), *_after_that(p, index), handed=handed
            )
        if _is_held(p, index, cue):
            return None
        if form in listed("handing_over"):
            handed = index
        elif form in _RELATIVES or p.is_mark(index):
            relative = form in _RELATIVES
        elif not (relative or crowded) and (skip := preposed(p, index, cue)) is not None:
            return Complement(ended, index + (skip == 0), skip, handed=handed, clause=False)
        elif _other_saying(p, index, relative) or _goes_on(p, index) or _turns(p, index):
            return None
        if name_end is None and (form in listed("handing_over") or stops(p, index, start)):
            led = form in listed("handing_over") and p.form(index - 1) in PREPOSITIONS
            name_end = index - led
            crowded = not cue.person and _is_crowded(p, index, start)
        index += 1
    return None


_BY = frozenset(("ب",))


def _is_held(p: Passage, index: int, cue: Cue) -> bool:
    """Say whether أن is of the verb's own object: «أبدى ثقته بأن "النصر قريب"»."""
    held = "object" in cue.takes and p.form(index - 1) in listed("holds_that")
    return held and is_that(p, index)


def _is_object(form: str) -> bool:
    """Say whether a verb with ب has an object after all: «أقر البرلمان تعديلا يسمح بإعادة»."""
    return is_accusative(form) and is_announced(form[:-1])


def _is_that_of_clause(p: Passage, index: int) -> bool:
    """Say whether أن, which direct speech never opens with, stands here, and not إن."""
    return p.form(index) == "ان" and p.source(index, index + 1).of(p.view.source_text)[0] == "أ"


_RELATIVES = closed("relatives")


def _is_crowded(p: Passage, index: int, start: int) -> bool:
    """Say whether an object follows the subject: what comes later belongs to it."""
    return p.form(index) not in closed("times") and begins_another(p.words, index, start)


def _after_that(p: Passage, index: int) -> tuple[int, int]:
    """Return where the words after أن begin; a colon or a comma may follow it."""
    index += 1
    while p.form(index) in (":", "،", ".") and index + 1 < len(p.words):
        index += 1
    return index, 0


def _is_of_another(p: Passage, index: int, cue: Cue) -> bool:
    """Say whether أن hangs on a preposition that the cue does not take, or on an adjective."""
    before = p.form(index - 1)
    foreign = PREPOSITIONS | {"في", "مع"}
    if "ب" not in cue.takes and p.form(index).startswith("بان") and is_verbal_noun(before):
        return True  # «للاعتقاد بأن»
    if before in closed("independent_pronouns"):
        return True  # «واللافت هو أن»
    return (before in foreign and before not in cue.takes) or before in listed("holds_that")


def _before_preposition(p: Passage, ended: int, index: int, cue: Cue) -> int:
    return min(ended, index - 1) if p.form(index - 1) in PREPOSITIONS | cue.takes else ended


def _is_speech(p: Passage, index: int) -> bool:
    """Say whether a quotation is long enough to be speech and no name of an outlet or a party."""
    before = p.form(index - 1)
    if before in closed("prepositions", "offices") or {before, before[1:]} & listed("titled"):
        return False
    first = p.form(index + 1)
    part = first.startswith("بال") or borne_preposition(first) == "ب"
    part = part or (first[:1] == "ل" and first[1:] in listed("addressees"))
    if part or any(at <= index < past for at, past in p.bodies.items()):
        return False  # «مجموعة "أصدقاء البحر والشاطئ"», «لا يمكن المجازفة "بالسماح له"»
    size = sum(not w.is_mark for w in p.words[index + 1 : p.quotes[index]])
    return size >= _LONG and not is_that(p, p.quotes[index] + 1)  # «منظمة "بحر بلا حدود" أن»


def _is_at_once(p: Passage, at: int, index: int, cue: Cue) -> bool:
    """Say whether a quotation of words follows a participle at once: «مضيفا "أغلقوا الجسر كله"»."""
    size = sum(not p.is_mark(i) for i in range(index, p.quotes.get(index, index)))
    return index == at + 1 and cue.tense == "participle" and not cue.takes and size > 1


def _is_charge(p: Passage, index: int, cue: Cue) -> bool:
    """Say whether a quotation opens with ب and a deed: «اتهم الشركة "بإخفاء العيوب"»."""
    first = p.form(index + 1)
    noun = first[1:].removeprefix("ال")
    deed = is_verbal_noun(noun) or is_announced(noun) or is_common(noun)
    return "ب" in cue.takes and first.startswith("ب") and deed


def _other_saying(p: Passage, index: int, relative: bool) -> bool:
    """Say whether another verb of saying begins a clause here, «الذين يعتقد أنهم» among them."""
    cue = cue_of(p.form(index))
    form = p.form(index)
    if form != bare(form) and bare(form) in listed("hands_on"):
        return True
    if cue is None or cue[0].tense == "participle" or cue[0].homograph:
        return False
    if bare(p.form(index)) in listed("called"):
        return False
    own = relative and is_that(p, index + 1)
    return own or cue[1] == 1 or p.form(index - 1) in listed("beside")


def _turns(p: Passage, index: int) -> bool:
    """Say whether another clause begins after a comma: «، لكن», «، وسبق»."""
    form = p.form(index)
    joined = form != bare(form) and is_finite(bare(form)) and not pronoun(form)  # «ومقره»
    joined = joined or (form != bare(form) and bare(form) in listed("refusals"))
    return p.form(index - 1) == "،" and (joined or form in _TURNING)


_TURNING = frozenset(("لكن", "لكنه", "لكنها", "بينما", "فيما"))


def _goes_on(p: Passage, index: int) -> bool:
    """Say whether a participle of saying begins a clause of its own: «، مؤكدة أن»."""
    cue = cue_of(p.form(index))
    if cue is None or cue[0].tense != "participle" or cue[0].homograph:
        return False
    near = p.form(index - 1) == "،" or is_that(p, index + 1) or is_that(p, index + 2)
    return near and p.form(index) not in listed("handing_over")
