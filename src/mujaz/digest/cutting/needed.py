"""Needed: whether a part changes or completes what the clause before it says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.complete import has_object, main_verb
from mujaz.digest.clause.waits import verb_asks
from mujaz.digest.cutting.described import is_described, tells_of_which, tells_which_one
from mujaz.digest.cutting.speaks import only_announces, only_speaks
from mujaz.digest.sentences.sentence import stems_of
from mujaz.language.clauses import COMMAS, Clause
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import noun_of, particle, takes
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    is_plural,
    pronoun,
    stem,
    verb_kind,
    without_pronoun,
)

_NOW = frozenset(("الان", "حاليا"))
_DENYING = frozenset(("ليس", "ليست", "لم", "لن"))
_FAR = 5  # words of what is told after «لكن», up to its verb
_OPENING = 3  # words: «لكن» and what it opens with
_NEAR = 5  # words looked back
_NEAR_ORDINAL = 4  # words of «ثاني زعيمة سياسية بارزة»
_LONGEST_HOLDER = 6  # words: «رئيس بلدية كذا فلان الفلاني»
_OF_VERBS = ("ب", "الي", "علي", "عن", "من")
_BESIDE = (Kind.ADVERSATIVE, Kind.CIRCUMSTANCE, Kind.COORDINATE)
_OF_THEM = frozenset(("ومنها", "منها", "ومنهم", "منهم", "بينها", "بينهم", "مثل"))
_OTHER = frozenset(("اخري", "اخرين", "اخرون"))
_FIRST, _SECOND = frozenset(("الاول", "الاولي")), frozenset(("الثاني", "الثانيه"))


def is_needed(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether what follows changes or completes what the clause says."""
    kind = first.kind
    return (
        _denies(first)
        or (kind is Kind.REPORT and (only_speaks(clause) or only_announces(clause)))
        or (kind is Kind.CIRCUMSTANCE and _is_perceived(clause, first))
        or (kind is Kind.CIRCUMSTANCE and tells_which_one(clause, first))
        or (kind is Kind.RELATIVE and _comes_before_object(clause, first))
        or (kind in (Kind.ADVERSATIVE, Kind.DESCRIPTION) and _is_not_plain(clause))
        or (kind is Kind.RELATIVE and tells_of_which(clause))
        or (kind in _BESIDE and _is_the_second(clause, first.words))
        or (kind is Kind.DESCRIPTION and not is_described(clause))
        or _is_one_of_a_set(clause, first)
        or (kind in (Kind.ADVERSATIVE, Kind.CIRCUMSTANCE) and _compares(clause, first.words))
        or (kind in (Kind.ITEM, Kind.APPOSITION) and _is_one_set(clause, first))
        or (kind in (Kind.ITEM, Kind.COORDINATE) and _is_new_office(clause, first))
        # one toll: «قتل شخص وأصيب ثلاثة»
        or (kind is Kind.COORDINATE and _counts_harm(first.words[:1]) and _counts_harm(clause))
    )


def _is_one_of_a_set(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether «ثاني زعيمة سياسية» ends the clause: the second of those of whom is told next.

    So are «مخاطر أخرى», which «ومنها» tells.
    """
    if first.words[0].form in _OF_THEM and clause[-1].form in _OTHER:
        return True
    near = [word for word in clause if not word.is_mark][-_NEAR_ORDINAL:]
    return not first.after_comma and any(
        word.form in closed("ordinals_of") and is_common(noun.form) and not is_definite(noun.form)
        for word, noun in pairwise(near)
    )


def _comes_before_object(clause: Sequence[Word], relative: Clause) -> bool:
    """Say whether the verb's object may follow a relative clause: «لم يقدم فلان الذي كذا تبريرا».

    It describes the subject where a name stands before it: a relative pronoun follows what is
    definite, and what is so without ال is a name.
    """
    named = not relative.after_comma and _ends_in_a_name(clause)
    return named or (not has_object(clause) and goes_on(relative))


def _ends_in_a_name(clause: Sequence[Word]) -> bool:
    """Say whether an office and its holder are all that follows the verb."""
    verb = main_verb(clause)
    if verb is None or is_definite(clause[-1].form):
        return False
    after = [bare(word.form) for word in clause[verb + 1 :]]
    office = after[:1] and (after[0] in closed("offices") or after[0] in closed("bare_roles"))
    another = any(is_definite(form) for form in after[2:])
    return bool(office) and len(after) <= _LONGEST_HOLDER and not another


def is_told_after_aside(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether the verb's own comes after an aside: «توصل الباحثون، …، إلى أن كذا».

    After a relative clause so may any phrase: «عاد المخرج الذي…، بفيلم جديد».
    """
    verb = main_verb(clause)
    aside = bare(lost[0].words[0].form).removeprefix("و") in closed("independent_pronouns")
    if verb is not None and (lost[0].kind is Kind.RELATIVE or aside):
        after = next((part for part in lost[1:] if part.after_comma), lost[0])
        wanted = particle(after.words[0].form)
        asked_for = wanted in (takes(bare(clause[verb].form)) if aside else _OF_VERBS)
        if after.kind is Kind.ASIDE and asked_for:
            return True
    if verb is None or any(word.form in closed("complementisers") for word in clause):
        return False
    opens = (part.words[:2] for part in lost if part.after_comma and part.kind is Kind.ASIDE)
    return any(
        one[-1].form in closed("complementisers") and verb_asks(clause, one) for one in opens
    )


def divides(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a thing is divided and a part of it would go: «صنفت إلى كذا، …، وإلى كذا»."""
    forms = {bare(word.form) for word in clause}
    parted = "الي" in forms and bool(forms & closed("dividing"))
    return parted and any(word.form == "والي" for part in lost for word in part.words)


def acts_on(clause: Sequence[Word], part: Clause) -> bool:
    """Say whether لكن goes on with what was told: «لكن هذا الاتفاق انهار», «لكن الخسائر محدودة».

    So it does at once with a verb («لكن قررت كذا»), and after a sentence, a rumour or an agreement.
    Somebody else, «لكن المزارعين», «لكن الحكومة», only answers it.
    """
    if part.kind is not Kind.ADVERSATIVE:
        return False
    after = (word for word in part.words[1:] if word.form not in closed("complementisers"))
    opens = next(after, part.words[0])
    if any(bare(word.form) in closed("unsettled") for word in clause):
        return True
    if bare(part.words[0].form) == "لكن" and is_finite(opens.form):
        return True
    noun, parties = opens.form.removeprefix("ال"), closed("bare_roles", "institutions")
    thing = is_definite(opens.form) and is_common(noun) and not is_plural(opens.surface)
    somebody = opens.form in parties or noun in closed("doers", "offices", "bodies_of_deeds")
    return opens.form in closed("demonstratives") or (thing and not somebody)


def takes_back(clause: Sequence[Word], part: Clause) -> bool:
    """Say whether what follows لكن ends what was told, acts upon it, or tells of the same thing.

    «لكنها عادت ورفعته», «لكن لم تتم السيطرة عليها», «لكن الأسعار انخفضت», «لكنه استقر الآن»,
    «إلا أنهم قللوا من تأثير هذه القيود».
    """
    if part.kind is not Kind.ADVERSATIVE:
        return False
    told = stems_of(clause)
    opens = [w for w in part.words[1:_OPENING] if w.form not in closed("complementisers")][:1]
    return (
        any(
            bare(word.form) in closed("ending")
            or (pronoun(word.surface) and verb_kind(without_pronoun(bare(word.form))))
            for word in part.words[1:]
        )
        or any(word.form in closed("negations") for word in opens)
        or any(word.form in _DENYING for word in part.words[_OPENING:_FAR])
        or any(word.form in _NOW for word in part.words[1:])
        or any(is_definite(word.form) and stem(word.form) in told for word in opens)
        or any(
            one.form in closed("demonstratives") and stem(word.form) in told
            for one, word in pairwise(part.words[1:])
        )
    )


def _is_the_second(clause: Sequence[Word], other: Sequence[Word]) -> bool:
    """Say whether «المجموعة الثانية» answers to «المجموعة الأولى»: half of a comparison."""
    return any(w.form in _FIRST for w in clause) and any(w.form in _SECOND for w in other)


def _is_perceived(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether the clause is what was perceived, or went on: «رصد عناصر، وهم يصادرون…»."""
    circumstantial = first.words[0].form.removeprefix("و") in closed("independent_pronouns")
    verbs = closed("perceiving", "staying")
    return circumstantial and any(bare(word.form) in verbs for word in clause)


def _is_one_set(clause: Sequence[Word], item: Clause) -> bool:
    """Say whether one more of a list belongs to what is said of the whole list.

    «وغيرها», what a colon opens («أربعة: اثنان من كذا [وواحد من كذا]»), «مدن كذا [وكذا]», what a
    number counts, whom harm befell («إصابة فلان، وفلان»), what a thing is made of, and who is said
    in a relative clause to have done it.
    """
    if _is_her_verb(bare(item.words[0].form)):
        return False  # «وناشدت المانحين»: it is a second deed, though news has it seldom
    rest = item.words[0].form.startswith(("وغير", "وسوا")) or any(
        bare(word.form) == "مثل" for word in clause[-_NEAR:]
    )
    counted = any(word.is_number or bare(word.form) in closed("relatives") for word in clause)
    joined = item.words[0].form.startswith("و")
    harmed = joined and any(bare(word.form) in closed("befalling") for word in clause)
    headed = any(word.form == ":" for word in clause)
    return rest or counted or harmed or headed or _is_made_of(clause) or _names_one(clause)


def _is_new_office(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether who is removed is given another office: «إعفاء فلان من كذا [وتعيينه في كذا]»."""
    removed = any(noun_of(word.form) in closed("removals") for word in clause)
    return removed and noun_of(first.words[0].form) in closed("appointments")


def _is_her_verb(form: str) -> bool:
    """Say whether a form is a past verb of the feminine, known in the masculine alone perhaps."""
    return form.endswith("ت") and form[:-1] in learned()["past"] and not is_common(form)


def _names_one(clause: Sequence[Word]) -> bool:
    """Say whether a clause ends in the first of several: «في مدن كذا», «منتخبات كذا»."""
    ending = pairwise([word for word in clause if not word.is_mark][-2:])
    return any(
        bare(kind.form) in closed("several_places")
        or (is_plural(kind.surface) and not is_definite(bare(kind.form)))
        for kind, name in ending
        if not (is_common(name.form.removeprefix("ال")) or name.form.startswith("لل"))
    )


def _is_made_of(clause: Sequence[Word]) -> bool:
    """Say whether a clause tells what a thing is made of: «يتألف المجلس من كذا»."""
    forms = [bare(word.form) for word in clause]
    return any(form in closed("composing") and "من" in forms[at:] for at, form in enumerate(forms))


def _counts_harm(words: Sequence[Word]) -> bool:
    """Say whether words tell of a toll: قتل شخص."""
    return any(bare(word.form) in closed("undergone") for word in words)


def is_answered(clause: Sequence[Word], answer: Clause) -> bool:
    """Say whether another answers what somebody claims: «أشار إلى كذا، إلا أن متحدثا شدد على…»."""
    return answer.kind is Kind.ADVERSATIVE and all(
        any(_speaks(word) for word in words) for words in (clause, answer.words)
    )


def _speaks(word: Word) -> bool:
    return bare(word.form) in closed("saying")


def _compares(clause: Sequence[Word], other: Sequence[Word]) -> bool:
    """Say whether both sides hold a figure, so that one without the other misleads.

    A result does not compare: «يطلب 300 مليون أخرى، ليصل المجموع إلى كذا».
    """
    if other[0].form.startswith("ل") and verb_kind(other[0].form[1:]) == "imperfect":
        return False
    return all(any(_is_figure(word) for word in side) for side in (clause, other))


def _is_figure(word: Word) -> bool:
    """Say whether a word counts exactly, in digits or not."""
    return word.is_number or bare(word.form) in closed("counting") - closed("vague_counts")


def _denies(part: Clause) -> bool:
    """Say whether a part takes back what stands before it: «الأمر الذي نفته الحكومة»."""
    return any(_without_object(bare(word.form)) in closed("denials") for word in part.words[:6])


def _without_object(form: str) -> str:
    """Return a verb without the pronoun that is its object: نفته -> نفت."""
    return form.removesuffix("ها").removesuffix("هم").removesuffix("ه")


def _is_not_plain(clause: Sequence[Word]) -> bool:
    """Say whether a clause denies, plans or supposes, so that what stands against it must stay."""
    qualified = closed("negations", "modals", "absolutes", "superlatives") | {"كان", "كانت"}
    return any(bare(word.form) in qualified for word in clause)


def goes_on(part: Clause) -> bool:
    """Say whether a comma inside the part may lead back to the clause before it."""
    return any(word.form in COMMAS for word in part.words[:-1])
