"""Speaker: the words that name who speaks, beside a cue or far from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import cue_of, forms, listed, plain
from mujaz.facts.claims.ending import is_kin_of_speaker, is_outlet, is_that, never_in_phrase
from mujaz.facts.claims.nation import is_of_nation
from mujaz.facts.claims.objects import is_accusative, is_announced
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    pronoun,
    verb_kind,
    without_pronoun,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

FARTHEST = 30
"""Words between a cue and what is said."""


def subject_start(p: Passage, at: int) -> int:
    """Return where a subject may begin after the verb at `at`, past «عنه», «من جهته», «لـ"…"،»."""
    first = at + 1 + (p.form(at + 1) in listed("to_whom"))
    if p.form(first) == "ل" and first + 1 in p.quotes:
        past = p.quotes[first + 1] + 1
        past += p.form(past) == "،"
        kinds = closed("offices") | forms("sources", "anonymous")
        one = p.is_name(past) or plain(p.form(past)) in kinds or p.form(past) in closed("offices")
        return past if one else first
    turn = p.form(first) == "من" and without_pronoun(p.form(first + 1)) in listed("sides")
    return first + 2 if turn else first


def trimmed(p: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Return the range without marks at its ends, or None where no name can be left."""
    while start < end and p.is_mark(start) and start not in p.quotes:
        start += 1
    while (
        end > start
        and p.is_mark(end - 1)
        and (not p.inside[end - 1] or end - 1 in p.quotes or end - 1 in p.brackets)
    ):
        end -= 1
    if start in p.quotes and p.quotes[start] == end - 1:
        start, end = start + 1, end - 1
    end = _without_torn(p, start, _without_age(p, start, end))
    end -= end - start > 1 and p.form(end - 1).isdigit() and end - 1 not in p.within  # «لندن | 23»
    end = _without_adjective(p, start, end)
    if not 0 < end - start <= FARTHEST or not _may_name(p, start + _is_title(p, start, end)):
        return None
    if p.form(start) in ("بعض", "عدد") and end == start + 1:
        return None  # «بعض التفاصيل»
    if any(is_accusative(p.form(i)) and not p.inside[i] for i in range(start + 1, end)):
        return None
    return start, end


def _is_title(p: Passage, start: int, end: int) -> bool:
    """Say whether a name in quotation marks and its adjective are all: «"نوفا" الإسبانية»."""
    close = p.quotes.get(start, end)
    return close - start <= _TITLE and close + 2 == end and is_of_nation(p.form(close + 1))


_TITLE = 4  # words of a name in quotation marks, one of them included


def _without_age(p: Passage, start: int, end: int) -> int:
    """Return where a name ends before its bearer's age in brackets: «سمير الحداد (50 عاما)»."""
    opening = next((i for i, close in p.brackets.items() if close == end - 1 and i > start), end)
    return opening if p.form(opening + 1)[:1].isdigit() else end


def _without_torn(p: Passage, start: int, end: int) -> int:
    """Return where a document ends that a clause describes whose subject is gone: «بيان أصدره»."""
    if plain(p.form(start)) not in forms("sources", "documents"):
        return end
    if end - 1 > start and p.form(end - 1) in _ISSUED:
        return end - 1  # «التقرير الصادر أمس»
    last = end - 1 - (p.form(end - 1) in closed("times"))
    verb = p.form(last)
    torn = last > start and last not in p.within and is_finite(without_pronoun(verb))
    if not torn or last in p.people or is_definite(verb):
        return end
    return last - p.is_mark(last - 1)


_ISSUED = frozenset(("الصادر", "الصادره", "المنشور", "المنشوره", "صادر", "صادره"))


def _without_adjective(p: Passage, start: int, end: int) -> int:
    """Return where a name ends that an adjective cut from its phrase follows: «الحزب، المصنف»."""
    last = end - 1
    if last - 2 < start or p.form(last - 1) != "،" or last in p.within or last in p.people:
        return end
    form = p.form(last)
    known = last in p.bodies or plain(form) in closed("offices") or form in closed("styles")
    return last - 1 if form.startswith("الم") and not known else end


def _may_name(p: Passage, at: int) -> bool:
    form = p.form(at)
    if p.is_mark(at) or len(form) < 2 or form[0].isdigit():
        return False
    if at in p.people and form in closed("prepositions"):
        return True
    if _is_beside_speaker(p, at):
        return False
    told = listed("own_words") | listed("manners")  # «قالت ضاحكة»
    if without_pronoun(form) in listed("occasion_openers") or form in told:
        return False
    if {form, bare(form)} & forms("words", "never_speaker") or bare(form) in _POINTERS:
        return False
    if _bears_preposition(form) or (form[0] == "و" and _bears_preposition(form[1:])):
        return False
    if at in p.people:
        return True
    if form[0] == "ب" and is_verbal_noun(form[1:]):
        return False
    if form in listed("occasion_openers") or is_accusative(form):
        return False
    if is_announced(form.removeprefix("ال")) and plain(form) not in forms("sources", "documents"):
        return False
    if is_verbal_noun(form) and (without_pronoun(form) != form or _is_deed(form)):
        return False
    kinds = ("prepositions", "demonstratives", "independent_pronouns", "complementisers")
    if form in closed(
        *kinds, "relatives", "adverbs", "times", "what", "negations", "verb_particles"
    ):
        return False
    return not is_finite(form)


def _is_beside_speaker(p: Passage, at: int) -> bool:
    """Say whether ل and a noun of the speaker's own stand here: «لنظيره»."""
    form = p.form(at)
    if is_outlet(form):
        return True
    if is_common(form) or len(form) < 3 or at in p.people:
        return False
    return is_kin_of_speaker(form) or (form[0] == "ل" and pronoun(form) != "")


def _is_deed(form: str) -> bool:
    """Say whether a definite verbal noun tells what is done, «التمثيل», and no body: «الاتحاد»."""
    deed = plain(form)
    broken = len(deed) == len("أفعال") and deed[0] == deed[3] == "ا"  # «الأكراد» looks so too
    others = listed("bodies") | forms("sources", "documents")
    return form.startswith("ال") and not broken and deed not in others


_POINTERS = closed("demonstratives", "complementisers", "prepositions", "independent_pronouns")


def _bears_preposition(form: str) -> bool:
    borne = borne_preposition(form)
    if borne == "ب" or (borne and form[1:] in forms("sources", "anonymous")):
        return True
    return form.startswith(("لل", "بال")) or (form[0] == "ل" and is_verbal_noun(form[1:]))


def before(p: Passage, at: int) -> tuple[int, int] | None:
    """Return the noun phrase that stands right before a verb and opens its clause: «مون قال»."""
    first = max(p.first[at], at - FARTHEST)
    start = at
    while start > first and not is_that(p, start - 1):
        if p.is_mark(start - 1) and not p.inside[start - 1]:
            break
        start -= 1
    end = at
    while end > start and p.form(end - 1) in ("قد", "فقد", "ايضا", "كان", "كانت", "نفسه", "نفسها"):
        end -= 1
    if end - start > 2 and p.form(end - 1) == "المقابل":
        end -= 2  # «الصحيفة في المقابل أشارت»
    dash = p.form(start - 1) in "-–" and start - first > _DATELINE
    if (
        start != p.first[at]
        and not is_that(p, start - 1)
        and (dash or p.form(start - 1) not in _OPENERS)
    ):
        return None
    if p.form(start) in ("صدر", "صدرت"):  # «صدر بيان عن الجيش أمس قال فيه»
        start, end = start + 1, end - (p.form(end - 1) in closed("times"))
    if is_that(p, start - 1) and p.form(start - 1).endswith(_PRONOUNS) and start < end:
        return None  # «أنه تسرب إليهم معلومات تفيد»
    while start < end and p.form(start) in LINKS:
        start += 1
        if p.form(start - 1).endswith(_PRONOUNS) and start < end:
            return None  # «إلا أنه كأخ لها يعتبر»: the pronoun is the subject
    return _appositive(p, start, end)


def set_apart(p: Passage, at: int) -> tuple[int, int] | None:
    """Return the subject that an aside between commas parts from its verb.

    «لكن شركة الواحة، وهي تابعة للبلدية، قالت إن», «رئيسة الحزب، سلمى الراوي، دعت إلى». A comma
    alone parts a person's name from it: «وزير المياه سمير الحداد، قال إن».
    """
    if p.form(at - 1) != "،":
        return None
    named = before(p, at - 1) if at - 1 in p.people.values() else None
    if named is not None and p.form(named[0] - 1) != "،":
        return named
    first = max(p.first[at], at - FARTHEST)
    comma = next((i for i in range(at - 2, first, -1) if p.form(i) == "،"), None)
    if comma is None:
        return None
    tells = p.form(comma + 1) in ("وهو", "وهي", "وهم") or p.form(comma + 1) in closed("relatives")
    if not (tells or any(comma < one < past == at - 1 for one, past in p.people.items())):
        return None
    found = before(p, comma)
    return found and (found[0], comma if tells else at - 1)


def described(p: Passage, at: int) -> tuple[int, int] | None:
    """Return the subject that a participle after a comma describes: «الفرقة، العاملة هنا»."""
    near = range(at - 1, max(p.first[at], at - FARTHEST), -1)
    comma = next((i for i in near if p.is_mark(i) and not p.inside[i]), at)
    form = p.form(comma + 1)
    if p.form(comma) != "،" or not is_definite(form) or plain(form) not in listed("belonging_to"):
        return None
    return before(p, comma)


_DATELINE = 12  # words before which a dash may open a clause
_OPENERS = frozenset("-،:•.؛–/|…")
LINKS = listed("links")
_PRONOUNS = ("نه", "نها", "نهم")  # of أنه and لكنه


def _appositive(p: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Return the phrase where no verb or relative clause stands in it."""
    if start >= end or end - start > 10 or _is_clause(p, start, end):
        return None
    if any(
        verb_of(p, i) or p.form(i) in closed("complementisers") or _breaks(p, i)
        for i in range(start, end)
    ):
        return None
    return trimmed(p, start, end)


def may_open(p: Passage, at: int) -> bool:
    """Say whether a word that begins with و is a noun, and no verb that no list knows."""
    form = p.form(at)
    rest = form[1:]
    if cue_of(rest) is not None:
        return False
    return p.is_name(at) or form in learned()["radical"] or is_definite(rest) or is_common(rest)


def _is_clause(p: Passage, start: int, end: int) -> bool:
    """Say whether a verb and its subject open the range: «بدأ المزارعون»."""
    form = p.form(start)
    if form[0] == "و" and not may_open(p, start):
        return True
    named = range(start + 1, end)
    if any(p.form(i) in closed("demonstratives") and _ends_name(p, i) for i in named):
        return True  # «تناولت الشركة هذه القضية»
    if verb_kind(form) == "past" and start + 1 in p.people and start not in p.people:
        return True  # «كتب فلان مقالة»
    names = p.is_name(start) or form.startswith("ال") or start + 1 >= end
    return not names and verb_kind(form) is not None and p.form(start + 1).startswith("ال")


def _ends_name(p: Passage, at: int) -> bool:
    return at in p.people.values() or at in p.bodies.values()


def _breaks(p: Passage, at: int) -> bool:
    form = p.form(at)
    return at not in p.within and bool({form, bare(form)} & never_in_phrase())


def verb_of(p: Passage, at: int) -> bool:
    """Say whether a word is a finite verb."""
    return is_finite(p.form(at)) or is_finite(bare(p.form(at)))
