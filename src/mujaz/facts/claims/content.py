"""Content: how far what is said reaches, from where it begins or up to where its source stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims import teller
from mujaz.facts.claims.attribution import attribution
from mujaz.facts.claims.cues import cue_of, listed
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.governed import governed
from mujaz.facts.claims.teller import BESIDE, COMMAS, YET
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    bare,
    conjunction,
    is_definite,
    is_feminine_verb,
    is_finite,
    pronoun,
    verb_kind,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

_NEAR = 12
_HANGING = frozenset(("وذلك", "خصوصا", "وخصوصا", "خاصه", "وخاصه"))
_SHORT = 5
_SPOKEN = 6  # words of a quotation that is a sentence
_CLAUSES = frozenset(("بعدما", "حينما", "عندما", "فيما", "بينما", "حيث"))
_ABOUT = frozenset(("يخص", "يتعلق", "يتصل", "بينهم", "بينهما", "بينها", "بيننا"))  # after «فيما»
_WAS_DONE = frozenset(("وتم", "ويتم", "وسيتم", "وجري", "وسيجري"))
_IN_WORDS = frozenset(("بقوله", "بقولها", "بقولهم"))


def reach(p: Passage, start: int, *, clause: bool = True) -> tuple[int, int]:
    """Return the range of what is said from `start` on, its own quotation marks left out.

    It ends with the sentence, or with the quotation that it opens with unless the clause goes on
    after it; before another cue of the same level; before what the writer says of the saying. What
    is no `clause` ends before the first one that follows it.
    """
    if start >= len(p.words):
        return start, start  # the text breaks off at the cue
    if start in p.quotes and _is_whole(p, start):
        return stripped(p, start + 1, p.quotes[start])
    index, last, within = start, p.last[start], False
    wished = clause and _is_wished(p, start)
    while index < last:
        if (past := p.skip(index)) > index:
            index = past
            last = max(last, index)
            continue
        within = within or is_that(p, index)
        goes_on = clause or (within and is_finite(p.form(index)))
        if index > start and (
            _is_over(p, start, index)
            or (not goes_on and _opens_clause(p, index))
            or (wished and _tells_past(p, index))
        ):
            break
        index += 1
    return stripped(p, start, index)


def _is_wished(p: Passage, start: int) -> bool:
    """Say whether أن and an imperfect open what is said: no past is joined to it (Ryding, 34.2).

    «أوصى المجلس بأن يفتح الطريق، واستعرض الطلبات».
    """
    imperfect = verb_kind(p.form(start + (p.form(start) == "لا"))) == "imperfect"
    return imperfect and p.form(start - 1) in ("ان", "بان")


def _tells_past(p: Passage, at: int) -> bool:
    form = p.form(at)
    joined = p.form(at - 1) == "،" and form != bare(form) and not p.inside[at]
    return joined and verb_kind(bare(form)) == "past"


def _is_whole(p: Passage, start: int) -> bool:
    """Say whether the quotation at `start` is all that is said: no clause goes on after it."""
    close = p.quotes[start]
    after = close + 1
    apart = after < len(p.words) and p.words[close].end < p.words[after].start  # not «فـ”نوفا”»
    told = p.form(start - 1) == ":" or p.form(after) in closed("relatives")
    if told and close - start > _SPOKEN and apart and not is_that(p, start - 1):
        return True  # «قال: "احترقت ثلاثة مخازن قرب الميناء" الواقع شرقي المدينة»
    if after >= p.last[start] or after >= len(p.words):
        return True
    if p.is_mark(after):
        return not (p.form(after) in COMMAS and is_that(p, after + 1)) and not (
            p.form(after + 1).startswith("و") and is_that_joined(p, after + 1)
        )
    return closes(p, after) or (
        conjunction(p.form(after)) != "" and verb_kind(bare(p.form(after))) is not None
    )


def _opens_clause(p: Passage, at: int) -> bool:
    """Say whether a clause begins here, after a comma or two stops, that a noun cannot reach."""
    form = p.form(at)
    if form in YET and not p.inside[at] and _has_verb(p, at):
        return True  # «أعلن إلغاء القمة لكنه عاد», «لكن الحصيلة ارتفعت»
    if form == "وذلك" and not p.inside[at]:
        return not teller.is_reason(p, at)  # «أعلن مواصلة العمل وذلك بعد يوم من الاتفاق»
    of_it = form == "فيما" and p.form(at + 1) in _ABOUT
    if (form in _CLAUSES and not of_it) or _is_where_said(p, at):
        return True
    if p.form(at - 1) in COMMAS and form[:1] == "ل" and verb_kind(form[1:]) == "imperfect":
        return True  # «أكدت استقالته، ليضاف إلى من رحلوا»
    if not p.inside[at] and _says_more(p, at):
        return True
    if p.form(at - 1) not in COMMAS | {"."} or p.inside[at]:
        return False
    joined = form != bare(form) and verb_kind(bare(form)) is not None
    joined = joined or form in _WAS_DONE or is_finite(form)
    joined = joined or (form == "في" and p.form(at + 1) == "اعقاب")
    joined = joined or (form == "بل" and cue_of(p.form(at + 1)) is not None)
    return joined or form in listed("outer_openers") | YET or _leads_clause(p, at)


def _has_verb(p: Passage, at: int) -> bool:
    """Say whether لكن brings in a clause: it has a pronoun, or a verb after it or its noun."""
    if p.form(at) not in ("لكن", "ولكن"):
        return True
    noun, verb = p.form(at + 1), p.form(at + 2)
    told = is_definite(noun) and verb_kind(verb) is not None and is_feminine_verb(verb)
    return told or is_finite(noun) or is_finite(verb)


def _says_more(p: Passage, at: int) -> bool:
    """Say whether و and another verb of saying go on with the same speaker: «وطلبت من الدول»."""
    cue = cue_of(p.form(at))
    if cue is None or cue[1] == 0 or cue[0].tense != "past" or cue[0].attached:
        return False
    return not cue[0].homograph or cue[0].gender == "f"


def _leads_clause(p: Passage, at: int) -> bool:
    """Say whether و, a phrase of time and a comma lead in a clause: «، وفي اليوم نفسه، أطلق»."""
    if p.form(at) not in ("وفي", "ومنذ", "وبعد", "وقبل", "وخلال"):
        return False
    for index in range(at + 1, min(p.last[at], at + _NEAR)):
        if p.form(index) == "،":
            return is_finite(p.form(index + 1))
    return False


def _is_where_said(p: Passage, at: int) -> bool:
    """Say whether a page or statement follows, or what the speaker leaves unsaid: «دون ذكر»."""
    after = p.form(at + 1)
    if p.form(at) == "دون" and after in listed("left_unsaid"):
        return True
    if p.form(at) not in ("عبر", "علي", "في") or p.inside[at]:
        return False
    if after in listed("pages") and pronoun(p.form(at - 1)) and p.form(at) != "في":
        return True  # «أعلنت اعتزالها على موقع إنستغرام»
    if p.form(at) == "في" and after in ("حديث", "مقابله", "حوار", "لقاء", "موتمر", "تصريحات"):
        given = p.form(at + 2)
        return given.startswith(("ل", "صحف", "صحاف", "اذاع", "تلفز")) or given == "مع"
    pages = listed("after_preposition") & listed("occasions")
    return after in pages or (p.form(at) == "في" and after in ("بيان", "تغريده", "تصريح"))


def _is_over(p: Passage, start: int, at: int) -> bool:
    return closes(p, at) and not _awaits_predicate(p, start, at)


def _awaits_predicate(p: Passage, start: int, at: int) -> bool:
    """Say whether two stops stand between a noun with its relative clause and its verb."""
    if p.form(at) != "." or p.form(at + 1) != "." or not is_finite(p.form(at + 2)):
        return False
    relative = next((i for i in range(start, at) if p.form(i) in closed("relatives")), at)
    before = any(is_finite(p.form(i)) for i in range(start, relative))
    return relative < at and relative - start <= _SHORT and not before


def is_that_joined(p: Passage, at: int) -> bool:
    """Say whether «وأن» or «وإن» stands here: the same speech goes on."""
    return p.form(at) in ("وان", "وانه", "وانها", "وانهم", "وبان")


def closes(p: Passage, at: int) -> bool:
    """Say whether what is said ends before `at`."""
    form, before = p.form(at), p.form(at - 1)
    comma = before in COMMAS or p.is_mark(at - 1)
    if comma and (teller.tells_of_saying(p, at) or form in listed("reading_on")):
        return True
    if (
        p.first[at] == at
        or p.opens_line(at)
        or teller.comments(p, at)
        or teller.sets_against(p, at)
    ):
        return True
    if form == "-" and p.form(at + 1) == "-":
        return True
    if form in ".…" and p.form(at + 1) in (".", "…") and at + 2 < p.last[at]:
        return True
    if form in _IN_WORDS and teller.hands_over(p, at):
        return True  # «اعترف بالخطأ، بقوله: …»
    cue = cue_of(form)
    if cue is not None:
        if cue[0].tense == "participle":
            if form in listed("handing_over") and teller.hands_over(p, at):
                return True
            if cue[0].homograph:
                return comma and form.endswith("ا") and governed(p, at, cue[0])
            near = any(is_that(p, i) for i in (at + 1, at + 2))
            return comma or near or before == "و" or cue[1] == 1
        if before in BESIDE or cue[1] == 1:
            return teller.is_cue(p, at)
        return False
    if teller.resumes(p, at):
        return True
    if bare(form) in listed("hands_on") and form != bare(form):
        return True
    return attribution(p, at) is not None


def stripped(p: Passage, start: int, end: int) -> tuple[int, int]:
    """Return the range without the marks at its ends, a quotation or bracket kept whole."""
    while start < end and p.is_mark(start) and start not in p.quotes and start not in p.brackets:
        start += 1
    closing = set(p.quotes.values()) | set(p.brackets.values()) if p.is_mark(end - 1) else ()
    while (
        end > start
        and p.is_mark(end - 1)
        and end - 1 not in closing
        and p.form(end - 1) not in "!؟?%"
    ):
        end -= 1
    if end - start > 2 and (p.form(end - 2), p.form(end - 1)) == ("وان", "ذلك"):
        return stripped(p, start, end - 2)  # «، وأن ذلك، بحسب قوله، …»
    if end - start > 2 and p.form(end - 1) in _HANGING:
        return stripped(p, start, end - 1)
    if end - start > 2 and p.quotes.get(start) == end - 1:
        start, end = start + 1, end - 1
        return stripped(p, start, end)
    return start, end
