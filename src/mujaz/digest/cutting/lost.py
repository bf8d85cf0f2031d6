"""Lost: whether what would be cut turns, answers or divides what is told, or is all the news."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.complete import main_verb, tells
from mujaz.digest.clause.foreseen import was_to_be
from mujaz.digest.clause.owed import waits_for_its_pair
from mujaz.digest.clause.phrase import is_accusative
from mujaz.digest.cutting.needed import acts_on, divides, is_answered, takes_back
from mujaz.digest.draft import without_end_marks
from mujaz.language.clauses import COMMAS, Clause
from mujaz.language.kind import CLAUSAL, EMBEDDED, Kind
from mujaz.language.lexicon import closed
from mujaz.language.valency import noun_of
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_finite,
    pronoun,
    verb_kind,
    without_pronoun,
)

_NEAR = 5  # words
_OPENING = frozenset('"«“')
_VALUE = frozenset(("قيمه", "ثروه", "تكلفه", "كلفه"))
_FIGURES = ("amounts", "shares", "counting")
_ONLY = frozenset(("فقط", "فحسب"))
_WHEN = frozenset(("عندما", "حينما", "حين"))
_THIRD = frozenset(("ثالث", "ثالثه"))
_AS_MUCH = ("بقدر", "ما")
_THAT, _DENYING = frozenset(("ان", "بان")), frozenset(("لن", "لم", "لا"))
_WAS_NOT = (["لم", "يكن"], ["لم", "تكن"])
_COMMENTING = frozenset(("هو", "هي", "ما", "الامر"))
_AT_ONCE = (["في", "الوقت", "نفسه"], ["في", "الوقت", "ذاته"])


def loses_the_sense(clause: tuple[Word, ...], lost: Sequence[Clause]) -> bool:
    """Say whether what would be cut turns, answers or divides what is told, or is all the news."""
    turned = takes_back(clause, lost[0]) or any(
        part.after_comma and (takes_back(clause, part) or _breaks(clause, part)) for part in lost
    )
    return (
        turned
        or acts_on(clause, lost[0])
        or _goes_together(lost)
        or _is_not_all(clause)
        or _is_cut_into(clause, lost)
        or divides(clause, lost)
        or waits_for_its_pair(clause, lost)
        or any(_denies(part) or is_answered(clause, part) for part in lost)
        or _is_rejected(lost)
        or _tells_when(clause, lost)
        or _counts_a_list(clause)
        or _loses_speech(clause, lost)
        or _loses_what_it_shows(clause, lost)
        or _loses_how_far(clause, lost)
        or _loses_what_about(clause, lost[0])
        or _loses_a_third(clause, lost)
        or _is_not_so_much(clause, lost)
        or _loses_the_predicate(clause, lost)
        or _loses_the_figure(clause, lost)
    )


def _breaks(clause: Sequence[Word], part: Clause) -> bool:
    """Say whether an agreement or a sentence is answered further on: «اتفقت…، إلا أن كذا»."""
    agreed = any(bare(word.form) in closed("agreeing") for word in clause)
    return agreed and part.kind is Kind.ADVERSATIVE


def is_undone(kept: Sequence[Clause], lost: Sequence[Clause]) -> bool:
    """Say whether a plan would go without what came of it: «كان مقررا غدا، حيث…، إلا أنه تأجل»."""
    comes = (part.kind is Kind.ADVERSATIVE or _is_before_that(part) for part in lost)
    return any(comes) and was_to_be(_words(kept))


def _is_before_that(part: Clause) -> bool:
    return [bare(word.form) for word in part.words[:2]] == ["قبل", "ان"]


def _goes_together(lost: Sequence[Clause]) -> bool:
    """Say whether «كما طلب في الوقت نفسه» opens: half of what was asked for, or done, would go."""
    forms = [word.form for word in _words(lost[:2])]
    return any(forms[at : at + 3] in _AT_ONCE for at in range(_NEAR))


def _is_not_all(clause: Sequence[Word]) -> bool:
    """Say whether «لم يفعل كذا فقط», or «لم يكتف بكذا», waits for what there was besides."""
    forms = [bare(word.form) for word in clause]
    only = any(form in _ONLY or form in closed("contenting") for form in forms)
    return only and "بل" not in forms and any(form in closed("negations") for form in forms)


def _is_cut_into(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what was going on is told, and not what came: «كانت قد بدأت، …، عندما هاجمها»."""
    forms = [bare(word.form) for word in clause]
    going_on = forms[0] in closed("went_on") and "قد" in forms
    return going_on and any(part.words[0].form in _WHEN for part in lost)


def _tells_when(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a time would go that is all the news: «يأتي وصوله، …، قبل شهرين على البطولة»."""
    verb = main_verb(clause)
    if verb is None or bare(clause[verb].form) not in closed("coming"):
        return False
    told = any(map(_is_occasion, pairwise(clause)))
    own = (part.words[:2] for part in lost if not conjunction(part.words[0].form))
    return not told and any(any(map(_is_occasion, pairwise(some))) for some in own)


def _is_occasion(words: tuple[Word, Word]) -> bool:
    """Say whether a phrase of time or background opens: «بعد كذا», «في إطار كذا»."""
    opens, noun = words
    return bare(opens.form) in closed("bounding_time") or noun.form in closed("backgrounds")


def _counts_a_list(clause: Sequence[Word]) -> bool:
    """Say whether «ثلاثة أحياء، هي كذا» counts the list that would be cut."""
    counted = False
    for word in clause:
        if word.is_number or word.form in closed("counting"):
            counted = True
        elif counted and word.form in closed("independent_pronouns"):
            return True
    return False


def _denies(part: Clause) -> bool:
    """Say whether a part answers what stands before it with a denial: «لكنه ينفي», «نافيا كذا»."""
    answers = part.kind in (Kind.ADVERSATIVE, Kind.REPORT)
    return answers and any(bare(word.form) in closed("denials") for word in part.words[:3])


def _is_rejected(lost: Sequence[Clause]) -> bool:
    """Say whether a comment on what is told denies it: «، وهو اتهام ترفضه تلك الشركات».

    «، الأمر الذي نفته الوزارة»: the verb's pronoun is of what stands before.
    """
    for index, part in enumerate(lost):
        if part.after_comma and bare(part.words[0].form) in _COMMENTING:
            near = _words(lost[index : index + 2])[:_NEAR]
            return any(
                pronoun(word.surface) and without_pronoun(bare(word.form)) in closed("denials")
                for word in near
            )
    return False


def _loses_speech(clause: tuple[Word, ...], lost: Sequence[Clause]) -> bool:
    """Say whether a verb of saying is kept and what was said is lost."""
    if _told_later(clause, lost):
        return True
    if _says_what(clause, lost[0]):
        return True
    said = [i for i, word in enumerate(clause) if bare(word.form) in closed("saying")]
    if not said or tells(without_end_marks(clause)[said[-1] :]):
        return False
    inner = (part for part in lost if part.kind not in CLAUSAL - EMBEDDED)
    return any(_gives_speech(part.words) for part in inner)


def _loses_what_it_shows(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a video, a letter would be told of without what it shows or says.

    «تداولوا مقطع فيديو في كذا، لسائق ترك مقوده», «أصدر بيانا، شدد فيه على كذا», «بثت صورا تظهر…».
    """
    if lost[0].kind is Kind.RELATIVE and any(w.form in closed("inside_it") for w in lost[0].words):
        return any(noun_of(word.form) in closed("shows") for word in clause)
    at = [i for i, word in enumerate(clause) if bare(word.form) in closed("shows")]
    if not at or any(word.form in closed("about", "complementisers") for word in clause[at[-1] :]):
        return False
    last = len(without_end_marks(tuple(clause))) - 1
    if at[-1] >= last - 1 and lost[0].kind is Kind.DESCRIPTION:
        return True
    return any(
        (part.after_comma and borne_preposition(part.words[0].form) == "ل")
        or any(word.form in closed("inside_it") for word in part.words[:_NEAR])
        for part in lost
    )


def _loses_how_far(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a thing changed, and to what would be cut: «خفضت المحكمة العقوبة [لتصبح كذا]»."""
    if not any(part.words[0].form in closed("reaching") for part in lost):
        return False
    changed = any(bare(word.form) in closed("changing") for word in clause)
    told = any(word.is_number or bare(word.form) in closed(*_FIGURES) for word in clause)
    return changed and not told


def _loses_what_about(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether somebody expressed a feeling, and at what would be cut: «عن حزنه [بسبب كذا]»."""
    if not any(bare(word.form) in closed("expressing") for word in clause):
        return False
    feeling = [word for word in clause if not word.is_mark][-2:]
    felt = feeling[0].form == "عن" and pronoun(feeling[-1].surface) != ""
    return felt and phrase.kind is not Kind.COORDINATE


def _loses_a_third(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether things are told one by one, and the third would go: «أولها كذا، وثانيها كذا»."""
    if _THIRD.isdisjoint(map(_ordinal, _words(lost))):
        return False
    told = set(map(_ordinal, clause))
    return "اول" in told and "ثاني" in told


def _loses_the_figure(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a value is told of, and how much it is would go: «بلغت القيمة [… 49 مليارا]»."""
    opens, *after = clause
    value = any(w.form.removeprefix("ال") in closed("sums") | _VALUE for w in after[:1])
    if bare(opens.form) not in closed("amounting") or not value:
        return False
    told, left = (
        any(word.is_number or bare(word.form) in closed(*_FIGURES) for word in some)
        for some in (clause, _words(lost))
    )
    return left and not told


def _ordinal(word: Word) -> str:
    return without_pronoun(bare(word.form)).removeprefix("ال")


def _is_not_so_much(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what is denied is less than what would be cut: «لا يشكل خطرا، بقدر ما…»."""
    denied = any(bare(word.form) in closed("negations") for word in clause)
    forms = (tuple(word.form for word in part.words) for part in lost)
    return denied and any(pair == _AS_MUCH for some in forms for pair in pairwise(some))


def _loses_the_predicate(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether أن, or «لم يكن», has its noun alone, and what it is comes after an aside.

    «قال إن الفوز على الضيوف [، حيث كذا، لن يغير كذا]», «لم يكن المدرب [، الذي كذا، منزعجا]».
    """
    after = [b for a, b in pairwise(_words(lost)) if a.form in COMMAS]
    if [word.form for word in clause[:2]] in _WAS_NOT:
        told = any(is_accusative(word) or is_finite(bare(word.form)) for word in clause[2:])
        return not told and any(word.surface.endswith(("ا", "اً")) for word in after)
    at = max((i for i, word in enumerate(clause) if word.form in _THAT), default=-1)
    own = clause[at + 1 :]
    told = any(is_finite(bare(word.form)) or word.form in closed("negations") for word in own)
    comes = (word.form for word in after)
    return at >= 0 and not told and any(_denies_or_goes_on(form) for form in comes)


def _denies_or_goes_on(form: str) -> bool:
    return form in _DENYING or verb_kind(form) == "imperfect"


def _words(lost: Sequence[Clause]) -> list[Word]:
    return [word for part in lost for word in part.words]


def _says_what(clause: Sequence[Word], part: Clause) -> bool:
    """Say whether a text is told of, and what it says would go: «بيانا مشتركا [، يؤكد أنهما…]»."""
    given = closed("words_given", "speeches")
    says = part.words[0].form in closed("saying") and _gives_speech(part.words)
    return says and part.after_comma and any(word.form in given for word in clause)


def _told_later(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether «بعد إعلان فلان، وهو…، أنه» has lost what was said."""
    near = [bare(word.form) in closed("saying_nouns") for word in clause[-_NEAR:]]
    that = closed("complementisers")
    if not any(near) or any(word.form in that for word in clause[-_NEAR:][near.index(True) :]):
        return False
    return any(one.form in that and before.form in COMMAS for before, one in pairwise(_words(lost)))


def _gives_speech(phrase: Sequence[Word]) -> bool:
    """Say whether speech begins in a phrase: with أن or a colon, or at once with a quotation."""
    that = any(w.form in closed("complementisers") or w.form == ":" for w in phrase)
    sent = any(
        noun.form in closed("speeches") and mark.form in _OPENING for noun, mark in pairwise(phrase)
    )
    return that or sent or tells(phrase[:2])
