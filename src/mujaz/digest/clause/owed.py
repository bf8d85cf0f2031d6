"""Owed: what the words kept still wait for in the words that would be cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complete import has_object
from mujaz.digest.clause.dated import loses_its_date
from mujaz.digest.clause.office import is_the_holder, tells_when_in_office, tells_who
from mujaz.digest.clause.phrase import begins_another, is_accusative
from mujaz.digest.clause.term import is_of_a_term
from mujaz.digest.clause.waits import is_to_do, waits
from mujaz.language.clauses import Clause
from mujaz.language.kind import CLAUSAL, PHRASAL, Kind
from mujaz.language.lexicon import closed
from mujaz.language.links import takes, tells_place
from mujaz.language.valency import is_matter, noun_of, noun_takes, particle
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_plural,
    is_verbal_noun,
    pronoun,
    verb_kind,
    without_pronoun,
)

_MORE_THAN_ITS_OWN = 2  # verbs after a relative pronoun: its clause's, and the sentence's again
_SOME = frozenset(("عدد", "العديد", "الكثير", "كثير"))  # they count nothing exactly
_WITH_ITS_OBJECT = 3  # words: preposition, noun, and the preposition that it takes
_SET = 5  # words of a count at the end of a clause: «ثمانية من المديرين السابقين»
_COUNTED = 3  # words of what a sum is of: «عدد اللاجئين السوريين»
_INSIDE = frozenset(("في", "ضمن", "داخل"))
_OF_GOING = ("من", "الي", "علي", "عن")
_OF_SEVERAL = ("ين", "ان", "ات", "ون")


def is_owed(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether phrases that would be cut hold what the clause before them waits for."""
    return (
        _is_restricted(clause)
        or waits(clause, lost)
        or waits_for_its_pair(clause, lost)
        or tells_when_in_office(clause, lost[0])
        or _is_of_the_matter(clause, lost[0])
        or _is_topic(clause, lost[0])
        or _tells_the_set(clause, lost[0])
        or tells_who(clause, lost[0])
        or _opens_anew(clause)
        or _is_adjective(clause, lost[0])
        or _is_shared(lost)
        or _goes_on_in_an_item(lost[0])
        or _is_told_of_each(clause, lost[0])
        or _holds_an_object(lost[0])
        or is_the_holder(clause, lost[0])
        or loses_its_date(clause, lost)
        or _ends_in_a_verb(clause, lost[0])
        or _tells_where_or_whose(clause, lost[0])
        or is_of_a_term(clause, lost[0])
    )


def _ends_in_a_verb(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a verb ends the clause, or would be cut off alone: «إن السلطات تحقق [في كذا]».

    «ملعب رود [ليفر]»: a verb of purpose alone may be a name that looks like one.
    """
    if phrase.after_comma or len(clause) == 1:
        return False
    before, last = clause[-2:]
    form = without_pronoun(last.form) if pronoun(last.surface) else last.form
    form = form[1:] if form[0] == "ل" and verb_kind(form[1:]) == "imperfect" else form
    kind = verb_kind(last.form) or verb_kind(form)
    told_of = is_definite(before.form) or clause[0].form in closed("went_on")  # «كان فلان أمر»
    finite = kind in ("past", "imperfect") or (kind == "either" and told_of)
    return finite or (phrase.kind is Kind.PURPOSE and len(phrase.words) == 1)


def _tells_where_or_whose(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase tells where a thing is, in how much of a place, in what time, or whose.

    «وجود خبراء [في المركز]», «دحر التنظيم [في مناطق واسعة]», «أنهى السباق [في ساعتين]», «الحدود
    [للبلاد]», «ضرورة الاتفاق [مع كذا]», «تقدموا بدعوى [لدى الشرطة]».
    """
    if phrase.after_comma or phrase.kind not in PHRASAL:
        return False
    opens, *rest = phrase.words
    last = clause[-1]
    if opens.form == "في" and rest and _is_measured(rest):
        return True
    there = any(noun_of(word.form) in closed("existing") for word in clause[-_SET - 2 :])
    there = there or _is_ones_own_matter(last, rest)
    whose = opens.form.startswith("لل") and is_definite(last.form) and not is_to_do(opens.form)
    together = opens.form == "مع" and noun_of(last.form) in closed("done_with")
    alone = borne_preposition(last.form) == "ب" and not pronoun(last.surface)
    summed = any(
        noun_of(sum_of.form) in closed("sums")
        and (is_definite(counted.form) or pronoun(counted.surface) != "")
        for sum_of, counted in pairwise(clause[-_COUNTED:])
    )
    within = opens.form in _INSIDE and bool(rest) and not is_matter(rest[0].form)
    return (there and opens.form == "في") or (summed and within) or whose or together or alone


def _is_ones_own_matter(last: Word, rest: Sequence[Word]) -> bool:
    """Say whether «في» tells in what somebody does it, of two things joined: «وتجارتها [في الذهب]».

    Not where: before a place it only adds.
    """
    owned = conjunction(last.form) == "و" and pronoun(last.surface) != ""
    noun = rest[0].form if rest else ""
    return owned and noun not in closed("backgrounds") and bool(rest) and is_matter(noun)


def _is_measured(words: Sequence[Word]) -> bool:
    """Say whether «مناطق واسعة», «ساعتين» or «10 دقائق» opens words."""
    if words[0].form in closed("extents", "two_periods"):
        return True
    return words[0].is_number and any(word.form in closed("periods") for word in words[1:2])


def _goes_on_in_an_item(item: Clause) -> bool:
    """Say whether a joined noun is followed by what both have: an object, or how much.

    «على دفع الموظف [وصاحب العمل حصصا أكبر]», «هبط السوق في ألمانيا [وفرنسا أكثر من 2 بالمئة]».
    """
    if item.kind is not Kind.ITEM or item.after_comma:
        return False
    return any(
        (is_accusative(word) and begins_another(before, word))
        or (word.form in closed("approximators") and not is_common(bare(before.form)))
        for before, word in pairwise(item.words)
    )


def _is_told_of_each(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether each number has its place, the last too: «24 في كذا و75 [في كذا]»."""
    if phrase.after_comma or phrase.words[0].form != "في":
        return False
    places = [i for i, word in enumerate(clause) if word.form == "في"]
    at = places[-1] if places else len(clause)
    joined = any(_is_one_more(word) for word in (*clause[at:], *phrase.words))
    return joined and any(w.is_number or _is_one_more(w) for w in clause[:at])


def _is_one_more(number: Word) -> bool:
    return number.form[0] == "و" and number.form[1:].isdigit()


def _is_shared(lost: Sequence[Clause]) -> bool:
    """Say whether a phrase follows an item without a comma: it may be of the whole list.

    «إخراج المسلحين [وحلفائهم من المدينة]»: half of what is to be done, and not from where.
    """
    if lost[0].kind is not Kind.ITEM:
        return False
    rest = next((part for part in lost if part.kind is not Kind.ITEM), None)
    if rest is None or any(is_finite(bare(word.form)) for word in lost[0].words):
        return False  # «وأيضا رفعت كذا» is no noun
    form = rest.words[0].form
    if rest.after_comma:
        return form in closed("about")
    return rest.kind is Kind.SETTING and particle(form) in _OF_GOING


def _holds_an_object(phrase: Clause) -> bool:
    """Say whether a place is followed by what is done: «إبداء السفارة [في العاصمة قلقها]»."""
    if phrase.after_comma or phrase.kind is not Kind.SETTING:
        return False
    light, relatives = closed("adverbs", "times"), closed("relatives")
    own = tuple(takewhile(lambda word: word.form not in relatives, phrase.words[1:]))
    return any(
        begins_another(before, word) and word.form not in light for before, word in pairwise(own)
    )


def _is_of_the_matter(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase that no comma sets off tells what the words before it are of.

    «أشاد بكذا», «طرد الحكم للاعب», «أحيلت على البرلمان»: only a phrase of time or place is sure to
    be an addition; with any other preposition a verb or noun before may wait for it, known to or
    not. So it may with «في» before something done («انضم إليهم في الدعوة إلى كذا»).
    """
    if phrase.after_comma or phrase.kind is not Kind.SETTING:
        return False
    form = phrase.words[0].form
    if form in closed("siding") or _is_in_doing(phrase) or _is_a_case(phrase):
        return True
    if form in closed("setting") or (particle(form) == "ل" and _is_aim(clause, form)):
        return False
    if form == "مع" and any(is_verbal_noun(word.form) for word in phrase.words[1:2]):
        return False  # «مع مواصلة المستثمرين…»: what went on beside it
    return not tells_place(form) or any(takes(word.form, "ب") for word in clause)


def _is_in_doing(phrase: Clause) -> bool:
    """Say whether «في» opens what is done, to what: «في الدعوة إلى كذا», no place and no time."""
    if len(phrase.words) < _WITH_ITS_OBJECT or phrase.words[0].form not in closed("setting"):
        return False
    _, noun, after, *_ = phrase.words
    return is_definite(noun.form) and particle(after.form) in noun_takes(noun.form)


def _is_a_case(phrase: Clause) -> bool:
    """Say whether «في» opens the case that was ruled in: «النطق بالحكم في إعادة محاكمة…»."""
    near = (bare(word.form).removeprefix("ال") for word in phrase.words[1:_WITH_ITS_OBJECT])
    return phrase.words[0].form == "في" and any(form in closed("proceedings") for form in near)


def _is_aim(clause: Sequence[Word], form: str) -> bool:
    """Say whether ل tells to what end: after where the verb leads, or before what is to be done.

    «نقل المصابين إلى المستشفى للعلاج», «فتحت السلطات المعبر لإدخال المساعدات», where no word before
    is often followed by ل («دعوات لتسليح…»).
    """
    if any(word.form == "الي" for word in clause):
        return True
    asks = any(takes(word.form, "ل") for word in clause)
    return is_to_do(form) and has_object(clause) and not asks


def _is_topic(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase tells what an indefinite noun before it is about: «ورشة عمل عن…»."""
    if phrase.after_comma or phrase.words[0].form not in closed("about"):
        return False
    before, last = clause[-2:-1], clause[-1]
    counted = any(w.is_number or bare(w.form) in closed("counting", "amounts") for w in before)
    return not counted and is_common(bare(last.form)) and not is_definite(bare(last.form))


def _opens_anew(clause: Sequence[Word]) -> bool:
    """Say whether «ومعظم الضحايا» ends a clause: it opens another, whose predicate is to come."""
    near = clause[-3:]
    return any(w.form[0] == "و" and w.form[1:] in closed("quantifiers") for w in near)


def _is_adjective(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether «بعيد» after an indefinite noun is «far», and not «shortly after»."""
    noun = bare(clause[-1].form)
    far = not phrase.after_comma and phrase.words[0].form == "بعيد"
    return far and is_common(noun) and not is_definite(noun)


def _tells_the_set(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase tells out of which set some were counted: «ثمانية من مديري…»."""
    if phrase.after_comma or phrase.kind is not Kind.SETTING:
        return False
    return any(
        (before.is_number or bare(before.form) in closed("counting") - _SOME) and word.form == "من"
        for before, word in pairwise(clause[-_SET:])
    )


def _is_restricted(clause: Sequence[Word]) -> bool:
    """Say whether the clause ends inside a relative clause that tells which is meant.

    «الشركات التي لها عمليات في روسيا»: of all companies with operations it is not said.
    """
    places = [i for i, word in enumerate(clause) if bare(word.form) in closed("relatives")]
    if not places or not places[-1]:
        return False
    verbs = [w for w in clause[places[-1] :] if is_finite(bare(w.form))]
    return len(verbs) < _MORE_THAN_ITS_OWN


def _is_between_one(clause: Sequence[Word], after: Sequence[str]) -> bool:
    """Say whether «بين» has one thing only: «العلاقة بين شركة كذا [وفلان]»."""
    noun = clause[len(clause) - len(after)] if after else clause[-1]
    one = noun.surface.endswith("ة") and not is_plural(noun.surface)
    return one and noun.form not in closed("of_many")


def waits_for_its_pair(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether «بين» is kept and what it joins to the first is lost: بين كذا من جهة، وكذا."""
    forms = [word.form for word in clause]
    if "بين" not in forms:
        return False
    after = forms[len(forms) - forms[::-1].index("بين") :]
    if after and after[0].endswith(_OF_SEVERAL):
        return False  # «بين الكوريتين»
    joined = any(conjunction(form) == "و" for form in after[1:])
    if not joined and lost and _is_between_one(clause, after):
        return True
    if not joined and 0 < len(after) <= _SET and not is_plural(clause[-len(after)].surface):
        own = takewhile(lambda part: part.kind not in CLAUSAL, lost)
        if any(conjunction(word.form) == "و" for part in own for word in part.words):
            return True
    sides = any(word.form == "جهه" for part in lost for word in part.words)
    return sides or (not joined and any(part.kind is Kind.ITEM for part in lost))
