"""Ending: where the words that name a speaker end."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import cue_of, forms, listed, plain
from mujaz.facts.claims.occasion import is_occasion, is_title
from mujaz.facts.names.lists import nations
from mujaz.language.lexicon import closed, learned
from mujaz.language.phrases import begins_another, is_noun
from mujaz.language.words import (
    bare,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    pronoun,
    without_pronoun,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def is_that(p: Passage, at: int) -> bool:
    """Say whether أن or إن, or «بأن», opens what is said here: not «بعد أن», not لأن."""
    form = p.form(at)
    if form not in _PLURALS and form not in closed("complementisers"):
        return False
    if form.startswith("لان") or form == "الا":
        return False
    if spells(p, at):
        return False
    return p.form(at - 1) not in closed("before_that", "relatives")


_PLURALS = frozenset(("انهن", "بانهن", "بانهما", "اني", "انني", "اننا", "بانني", "باننا"))


def spells(p: Passage, at: int) -> bool:
    """Say whether إن is the letter of a name, «إن بي سي», «سي إن إن»."""
    if p.form(at) == "ان" and ("سي" in (p.form(at - 1), p.form(at - 2))):
        return p.form(at - 1) == "ان" or p.form(at + 1) == "ان"
    letters = ("سي", "ايه", "اي", "في")
    return p.form(at) == "ان" and p.form(at + 1) in ("بي", "تي") and p.form(at + 2) in letters


def stops(p: Passage, at: int, start: int) -> bool:
    """Say whether the name of a speaker that begins at `start` has ended before `at`."""
    form = p.form(at)
    if at in p.within or spells(p, at):
        return False
    if p.form(at - 1) == "،" and form in listed("of_the_saying"):
        return True
    if (
        form == "من"
        and pronoun(p.form(at + 1))
        and without_pronoun(p.form(at + 1)) in listed("sides")
    ):
        return True  # «قال فلان من جهته»
    if at > start and form in ("احد", "احدي") and _is_apposed(p, at):
        return True  # «قالت نوفا إحدى كبرى الشركات»
    if form in never_in_phrase() or (form in closed("times") and not is_title(p, at)):
        return True
    if form.startswith("ل") and (_is_addressee(p, at, start) or _is_to_others(p, at, start)):
        return True
    if form[:1].isdigit() and p.form(at - 1) == "،":
        return True  # «فلان، 24 عاما»
    if form in _PLACING and (p.form(at - 1) == "،" or is_occasion(p, at + 1)):
        return True
    if form == "في" and p.form(at + 1) in ("عام", "سنه") and p.form(at + 2)[:1].isdigit():
        return True  # «وصفتها الوزارة في عام 1997»
    return at > start and (
        (
            at not in p.people
            and begins_another(p.words, at, start)
            and not bears(p, at, start)
            and not _is_owner(p, at, start)
        )
        or _is_told(p, at)
        or (form in listed("refusals") and plain(p.form(start)) in forms("sources", "anonymous"))
        or is_full(p, at, start)
        or follows_name(p, at, start)
        or _tells_of_saying(p, at)
        or _is_new_verb(p, at)
    )


def bears(p: Passage, at: int, start: int) -> bool:
    """Say whether a calling with ال has its bearer's name here, whom no list of names knows.

    Two or three words right before أن, or the day before it, which an object would leave no room
    for: «اعتبرت الناشطة جميلة الوادي أن» (apposition: Ryding 2005, 8.8).
    """
    form = p.form(start)
    alone = is_definite(form) and at == start + 1
    owned = not is_definite(form) and at > start + 1 and is_definite(p.form(at - 1))
    if plain(form) not in closed("offices") or not (alone or owned) or _is_thing(p, at):
        return False
    for end in (at + 2, at + 3):
        day = p.form(end) == "،" and p.form(end + 1) in closed("times") and p.form(end + 2) == "،"
        if is_that(p, end + (3 if day else p.form(end) == "،")):
            return not any(_is_thing(p, i) for i in range(at + 1, end))
    return False


def _is_owner(p: Passage, at: int, start: int) -> bool:
    """Say whether a noun with a pronoun is of the calling right before it: «وكيلة أعمالها»."""
    calling = p.form(start) in closed("offices") | closed("deputies")
    return calling and at == start + 1 and pronoun(p.form(at)) != ""


def _is_told(p: Passage, at: int) -> bool:
    """Say whether an outlet stands after a nation: «مسؤول يمني وكالة الأنباء»."""
    return p.form(at) in closed("outlets") and f"ال{p.form(at - 1)}" in nations()


def _is_apposed(p: Passage, at: int) -> bool:
    """Say whether a noun can be of no phrase that ends before it: «نوفا | إحدى», «تقرير إحدى»."""
    before = p.form(at - 1)
    return not p.is_mark(at - 1) and (is_definite(before) or not is_common(before))


def _is_thing(p: Passage, at: int) -> bool:
    """Say whether a word is of no unknown person's name: a particle, a deed, a calling, a body."""
    form = p.form(at)
    known = not _THINGS.isdisjoint((form, plain(form)))
    return known or p.is_mark(at) or at in p.bodies or is_verbal_noun(form)


_THINGS = (
    closed("prepositions", "offices", "times", "cities", "adverbs")
    | listed("bodies")
    | listed("objects")
    | listed("addressees")
)
_PLACING = frozenset(("في", "علي", "من"))


@cache
def never_in_phrase() -> frozenset[str]:
    """Return the words that stand in no noun phrase: particles of verbs, openers of clauses."""
    particles = closed("verb_particles", "what", "subordinators", "clause_openers", "conditions")
    others = closed("relatives", "independent_pronouns") | listed("never_in_speaker")
    others |= listed("own_words") - {"حديثه"}  # «دراسة حديثة»
    return (particles - {"وسط", "ما", "لو"}) | others


def _tells_of_saying(p: Passage, at: int) -> bool:
    """Say whether a word tells when, how, to whom or on what occasion something is said."""
    form, before = p.form(at), p.form(at - 1)
    if form in listed("occasion_openers"):
        return form != "عن" or before not in listed("governs") or at + 1 in p.quotes
    if form in closed("adverbs") and form.endswith("ا"):
        return True
    if form[0] == "ب" and form[1:].removeprefix("ال") in listed("occasions"):
        return True  # «قال فلان برسالة»
    if form[0] == "ب" and form[1:].removeprefix("ال") in listed("tongues"):
        return True  # «قالت فلانة باللهجة اللبنانية»
    told = form.startswith("لل") or form[1:] in forms("sources", "anonymous")
    told = told or (before == "،" and form[1:] in closed("offices"))  # «، لوزير المالية»
    past = at in p.people.values()
    if form[0] == "ل" and ((told and (before == "،" or past)) or (past and is_common(form[1:]))):
        return True  # «قال فلان للحضور», «قال فلان لطلبة الجامعة»
    if form == "في" and (at in p.people.values() or is_own(p.form(at + 1))):
        return True
    above = form == "علي" and not _is_ali(p, at) and _is_closed(p, at - 1)
    owner = p.form(at - 2) if before in closed("titles_of") else before  # «المشرف العام على»
    if above and owner not in listed("governs"):
        return True
    if form in listed("comment") and before not in closed("prepositions"):
        return True  # «رفضت سلوى الحديث»
    return form == "ل" or _is_manner(p, at) or is_kin(p, at)


def _is_ali(p: Passage, at: int) -> bool:
    """Say whether «علي» is a name: a list knows it, or the text writes على with another letter."""
    text = p.view.source_text
    dotted = p.source(at, at + 1).of(text).endswith("ي") and " على " in text
    return at in p.people or dotted


def is_own(form: str) -> bool:
    """Say whether a noun bears a pronoun: «في شكواه», «في مدونتها»."""
    noun = form.removesuffix(pronoun(form))
    return noun != form and any(map(is_common, (noun, noun[:-1] + "ه", noun[:-1] + "ي")))


def _is_manner(p: Passage, at: int) -> bool:
    """Say whether ب and a noun tell how it is said: «بتوضيح», «بشدة» right before أن."""
    form = p.form(at)
    if form[0] == "ب" and at not in p.people and _is_deed(form[1:]):
        return True
    noun = form.startswith("ب") and form.endswith("ه") and len(form) > 3
    named = form.startswith("بال") or at in p.people or form in learned()["radical"]
    quoted = is_common(form[1:]) and (at + 1 in p.quotes or p.form(at + 1) == ":")
    return noun and not named and (quoted or is_that(p, at + 1))


def _is_deed(form: str) -> bool:
    return is_verbal_noun(form) and not is_definite(form) and form not in listed("bodies")


def is_kin(p: Passage, at: int) -> bool:
    """Say whether ل and a noun of the speaker's own stand here, and no ة: «لنظيره», «لمنظمة»."""
    return is_kin_of_speaker(p.form(at)) and "ة" not in p.source(at, at + 1).of(p.view.source_text)


def is_kin_of_speaker(form: str) -> bool:
    """Say whether ل and a noun of the speaker's own tell to whom it is said: «لنظيره»."""
    ends = (owner for owner in ("ها", "هم", "ه") if form.endswith(owner))
    many = form.endswith(("يها", "يهم")) and is_common(form[1:-3])  # «لمتابعيها»
    return form[:1] == "ل" and (many or any(is_common(form[1 : -len(end)]) for end in ends))


def _is_closed(p: Passage, at: int) -> bool:
    """Say whether a noun phrase can end with the word at `at`: a definite one or a name."""
    form = p.form(at)
    many = form.endswith("ون") and len(form) > 4  # «مسؤولون أمريكيون»
    return form.startswith(("ال", "لل")) or many or p.is_mark(at) or at + 1 in p.people.values()


def is_full(p: Passage, at: int, start: int) -> bool:
    """Say whether a calling, a comma, its bearer and a comma end before `at`: «الرئيس، فلان، …»."""
    if p.form(at - 1) != "،" or p.is_mark(at):
        return False
    named = (first for first, past in p.people.items() if start < first < past == at - 1)
    return any(p.form(first - 1) == "،" for first in named)


def follows_name(p: Passage, at: int, start: int) -> bool:
    """Say whether a person's name ends before `at`, and another noun phrase begins there."""
    if not any(start <= first < at == end for first, end in p.people.items()):
        return False
    form = p.form(at)
    if p.is_mark(at) or form in closed("adverbs", "prepositions") or form != bare(form):
        return False
    named = at in p.people or at in p.bodies
    return named or is_noun(form) or (is_definite(form) and is_common(form[2:]))


def _is_new_verb(p: Passage, at: int) -> bool:
    form = p.form(at)
    cue = cue_of(form)
    if cue is not None and (cue[0].tense == "participle" or not cue[0].homograph):
        return True
    return form[0] in "وف" and is_finite(form[1:]) and bare(form) != form


def _has_bearer(p: Passage, at: int, start: int) -> bool:
    """Say whether ل is of a calling whose bearer follows: «المتحدث الرسمي لهيئة المياه فلان»."""
    if plain(p.form(start)) not in closed("offices") or p.names_person(start, at):
        return False
    for index in range(at + 1, min(p.last[at], at + _FARTHEST)):
        if p.inside[index] or (p.form(index) == "،" and index + 1 in p.people):
            continue  # «مدير شبكة "نوفا"، فلان»
        if p.is_mark(index) or is_that(p, index) or cue_of(p.form(index)) is not None:
            return False
        if index in p.people:
            return True
    return False


_FARTHEST = 10


def _is_to_others(p: Passage, at: int, start: int) -> bool:
    """Say whether ل brings in those to whom persons speak: «قال الرجلان لأنصار الفريق»."""
    form, head = p.form(at), p.form(start)
    persons = is_definite(head) and head.endswith(("ان", "ون")) and at == start + 1
    return persons and form[:1] == "ل" and is_common(form[1:])


def is_outlet(form: str) -> bool:
    """Say whether ل and an outlet's name in other letters or digits stand here: «لفرانس24»."""
    name = form[1:].rstrip("0123456789")
    digits = name != form[1:] and name in listed("addressees")
    return form[:1] == "ل" and len(form) > 1 and (digits or form[1:].isascii())


def _is_addressee(p: Passage, at: int, start: int) -> bool:
    form = p.form(at)
    if p.form(at - 1) in listed("belonging"):
        return False
    if is_outlet(form):
        return True
    name = form[2:] if form.startswith("لل") else form[1:]
    known = {name, name.removesuffix("نا")} & listed("addressees")  # «لموقعنا»
    if not known and form not in listed("occasion_openers"):
        return False
    if form not in listed("occasion_openers") and _has_bearer(p, at, start):
        return False
    return not (at == start + 1 and p.form(start) in listed("journalists"))
