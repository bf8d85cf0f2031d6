"""Predicate: the verb that a clause tells by, and in what shape it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from mujaz.facts.events import listed
from mujaz.facts.events.number import is_plural, kind_of_dual
from mujaz.language.lexicon import closed, learned
from mujaz.language.links import describes_kind
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

Tense = Literal["past", "imperfect", "future"]

_AUXILIARY = 6  # words between kāna and its verb: «كان الوزير السابق قد أعلن»


class Predicate(NamedTuple):
    """A finite verb at index `at` of its clause: its form without و, ف and س, and its tense.

    `was` says whether kāna stands before it: what is told by an imperfect is then past.
    """

    at: int
    form: str
    tense: Tense
    was: bool = False


def find(clause: Sequence[Word], *, opens: bool = True) -> Predicate | None:
    """Return the main verb of a clause, None where it has none.

    Verbs after a relative pronoun, after ما and after «بعد أن» belong to a part of it, and so does
    one after أن unless «من المتوقع» or the like asks for it. A form that may be a noun too is a
    verb where a clause opens, after a particle that only verbs follow, and, in a clause without
    another, after a subject that is whole; `opens` false says that a noun comes first, as after
    إن.
    """
    hidden = False
    for at, word in enumerate(clause):
        shape = _shape(word.form)
        if shape.mark:
            opens = opens or shape.mark in "،,:"
            continue
        tense = shape.opening if opens else shape.later
        if tense and at > 1 and shape.joins:
            return None  # «… واحد من أكبر المخيمات، ويأوي…»: what stands before has no verb
        if tense and not (hidden or _is_inner(clause, at)):
            return _main(clause, at, shape.bare, _tense_here(clause, at, tense))
        hidden = (hidden and not tense) or (shape.hides and _hides_verb(clause, at, shape.bare))
        opens = shape.opens or (opens and shape.keeps_open)
    return _late(clause)


class _Shape(NamedTuple):
    """What the form of a word alone tells: of what tense it is, and what may follow it."""

    bare: str
    mark: str = ""
    opening: Tense | None = None
    later: Tense | None = None
    joins: bool = False
    hides: bool = False
    opens: bool = False
    keeps_open: bool = False


@remembered()
def _shape(word: str) -> _Shape:
    """Return what a form tells: its tense where a clause opens and later, and its part in it."""
    if not word[:1].isalnum():
        return _Shape(word, mark=word)
    form = bare(word)
    particle = form in closed("verb_particles")
    links = closed("adverbs", "times", "connectives", "independent_pronouns")
    return _Shape(
        form,
        opening=None if particle else tense_of(form, opens=True),
        later=None if particle else tense_of(form, opens=False),
        joins=form != word and _joins(word),
        hides=_may_hide(word),
        opens=particle,
        keeps_open=form in links,
    )


def _joins(form: str) -> bool:
    """Say whether a verb bears the و that joins clauses: not وسعت, of وسع."""
    masculine = form.removesuffix("ت")
    known = masculine in learned()["past"] or masculine in learned()["either"]
    return conjunction(form) == "و" and not known


def _is_inner(clause: Sequence[Word], at: int) -> bool:
    """Say whether a verb is a part's or a helper's, not the clause's own."""
    if at and clause[at - 1].form in ("_", "#"):
        return True  # a word of a tag: «#حملة_تشرين»
    part = _is_owned_noun(clause, at) or _describes(clause, at)
    return part or _helps_modal(clause, at) or _is_infinitive(clause, at)


def _is_owned_noun(clause: Sequence[Word], at: int) -> bool:
    """Say whether a form in ت is the noun that one before it is of: «خطر تعرضهم»."""
    form = clause[at].form
    if not at or bare(form) != form or not _reflexive(form) or not is_common(form):
        return False
    before = clause[at - 1].form
    led = borne_preposition(before) != "" or is_common(bare(before))
    return led and not (is_definite(before) or pronoun(before))


def _describes(clause: Sequence[Word], at: int) -> bool:
    """Say whether a verb tells the sort of the noun before it: «الصاروخ مصمم لحمولة تبلغ طنا»."""
    if not describes_kind(clause, at):
        return False
    if tense_of(bare(clause[at].form), opens=True) == "past":
        first = clause[0].form
        fronted = first in closed("prepositions") or preposition(first) or borne_preposition(first)
        return bool(fronted) and all(word.form != "،" for word in clause[:at])
    before = clause[:at]
    return any(is_definite(w.form) for w in before) and not any(w.is_number for w in before)


def _helps_modal(clause: Sequence[Word], at: int) -> bool:
    """Say whether kāna only puts «من المقرر أن» into the past."""
    if bare(clause[at].form) not in listed.words_of("auxiliary", "was"):
        return False
    forms = [word.form for word in clause[at + 1 : at + 3]]
    return forms[:1] == ["من"] and forms[-1] in closed("modals")


def _is_infinitive(clause: Sequence[Word], at: int) -> bool:
    """Say whether أن makes a verb the object of another: «رفض أن يعلق», not «من المقرر أن يزور»."""
    if at < 2 or clause[at - 1].form not in ("ان", "بان"):
        return False
    before = clause[at - 2].form
    if before == "علي" and at == 2:
        return False  # «على أن يجري الإغلاق»: a link
    return bare(before) not in closed("modals") and bare(before) not in closed("impersonal")


def _late(clause: Sequence[Word]) -> Predicate | None:
    """Return a verb that may be a noun too, after a subject that is whole: an article or a name."""
    for at in range(1, len(clause)):
        form, before = clause[at].form, clause[at - 1].form
        if form in closed("relatives"):
            return None
        shape = _shape(form)
        if not shape.opening or shape.bare != form or shape.mark or clause[at - 1].is_mark:
            continue
        if pronoun(form) and form in learned()["common"]:
            continue
        deed = before in listed.words_of("nouns", "events")  # «إلغاء عقد»
        whole = is_definite(before) and at > 1 and not deed
        if form in listed.words_of("verbs", "opening") and is_verbal_noun(
            clause[max(0, at - 3)].form
        ):
            continue  # «إعلان كوريا الشمالية وقف التجارب»
        named = form in closed("past_verbs") and not is_common(bare(before))
        if (whole or named) and not _is_particle(bare(before)):
            tense = tense_of(form, opens=True)
            if tense and _tense_here(clause, at, tense) == "past" and not _is_particle(form):
                return Predicate(at, form, "past")
    return None


def _is_particle(form: str) -> bool:
    return form in closed("prepositions", "demonstratives", "what", "complementisers")


def tense_of(form: str, *, opens: bool) -> Tense | None:
    """Return the tense of a bare form, None where it is no verb in this position."""
    if form in listed.words_of("verbs", "never"):
        return None
    if form in listed.words_of("verbs", "past"):
        return "past"
    if is_plural(form):
        return "imperfect" if verb_kind(form[:-2]) == "imperfect" else "past"
    kind = verb_kind(form) or kind_of_dual(form)
    if kind == "either" and not opens:
        return None
    if opens and form in listed.words_of("verbs", "opening"):
        return "past"
    if kind == "imperfect" and is_common(form) and (not opens or form[0] == "س"):
        return None  # a noun that looks like a verb: تجمع، سيدة
    if _is_doubled(form) and kind == "past":
        return "imperfect"
    if kind == "imperfect" or (kind == "either" and form[0] in "يت"):
        future = form[0] == "س" and form[1] in "يتن"  # not ساهم
        return "future" if future else "past" if form[0] == "س" else "imperfect"
    return "past" if kind else None


def _is_doubled(form: str) -> bool:
    """Say whether a verb is the imperfect of one in ت or است: «تتوالى», «تستورد»."""
    return form.startswith(("تت", "تست")) and form not in listed.words_of("verbs", "doubled")


@remembered(4096)
def _reflexive(form: str) -> str:
    """Say whether a form in ت may be the past of a derived verb (يتزامن), `only` or `too`."""
    known = learned()["imperfect"]
    derived = "ي" + form in known or verb_kind(form) == "either"
    if form[0] != "ت" or not derived or len(form) == len("تصل"):
        return ""  # a past of such a verb has four letters
    if _is_doubled(form):
        return ""
    return "too" if "ي" + form[1:] in known else "only"


def _tense_here(clause: Sequence[Word], at: int, tense: Tense) -> Tense:
    """Return the tense of a verb in ت by its subject: «تقدم الوزير» is past, «تقدم الشركة» not."""
    form = bare(clause[at].form)
    reflexive = _reflexive(form) if tense == "imperfect" else ""
    before = bare(clause[at - 1].form) if at else ""
    if before == "سوف":
        return "future"
    if reflexive and at and clause[at - 1].form in ("وقد", "فقد", "لقد", "ولقد"):
        return "past"  # «وقد تضرر الاقتصاد»
    if not reflexive or before in ("لا", "لم", "لن", "ان", "قد"):
        return tense
    if reflexive == "only":
        return "past"
    after = [
        w.form for w in clause[at + 1 : at + 4] if w.form not in closed("complete_prepositions")
    ]
    led = at > 0 and not clause[at - 1].is_mark and not _is_particle(bare(before))
    subject = clause[0].form if led and before not in closed("verb_particles") else ""
    owner = subject.endswith(("ه", "ات")) and is_common(subject)  # «محافظة الجبل تواصل»
    known = is_definite(before) and not owner
    noun = before if known else subject or (after[0] if after else "")
    owned = noun.endswith("ه") and pronoun(noun) != "" and not is_definite(noun)
    city = noun in closed("cities")
    feminine = city or (noun.endswith(("ه", "ات")) and not owned) or noun in learned()["feminine"]
    known = owned or is_definite(noun) or noun in learned()["masculine"]
    either = form[2:3] == "ا" and form not in closed("past_verbs")  # تواجه، not توقف
    name = verb_kind(form) == "either" and not is_common(noun) and noun not in closed("cities")
    masculine = known or not either or name or noun in closed("offices", "amounts")
    return "past" if masculine and not feminine else "imperfect"


def _hides_verb(clause: Sequence[Word], at: int, form: str) -> bool:
    """Say whether the next verb is inside a part: «الذي», «ما», «بعد أن»."""
    if form == "فيما":  # a link, unless it is «فيما يتعلق ب»
        return at + 1 < len(clause) and clause[at + 1].form in ("يتعلق", "يخص")
    if form == "ما" and at + 1 < len(clause) and clause[at + 1].form in ("بين", "قبل", "بعد"):
        return False
    if form == "ان":
        return at > 0 and bare(clause[at - 1].form) in closed("before_that")
    leads = form in closed("relatives") or clause[at].form in closed("what")
    return leads or at > 0


def _may_hide(word: str) -> bool:
    """Say whether a word may open a part with a verb of its own."""
    form = bare(word)
    known = closed("relatives", "what", "subordinators", "clause_openers", "sources")
    return form in known or word in closed("what") or form.startswith("لان") or form == "ان"


def _main(clause: Sequence[Word], at: int, form: str, tense: Tense) -> Predicate:
    """Return the verb itself, or the one that its kāna helps."""
    if form not in listed.words_of("auxiliary", "was"):
        future = tense == "future" and form[0] == "س"
        return Predicate(at, form[1:] if future else form, tense)
    for later in range(at + 1, min(len(clause), at + 1 + _AUXILIARY)):
        word = clause[later]
        if word.is_mark or word.form in closed("relatives", "complementisers", "prepositions"):
            break
        after = clause[later - 1].form
        verb = tense_of(bare(word.form), opens=after == "قد" or later == at + 1)
        if verb and not is_definite(word.form):  # «كان سامر الجبير قال»
            if after == "قد" and _reflexive(bare(word.form)):
                verb = "past"  # «كان قد توجه»
            return Predicate(later, bare(word.form), verb, was=True)
    return Predicate(at, form, "past", was=True)
