"""Doer: the words of a clause that name who or what its main verb is of."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events import listed, predicate, shape
from mujaz.facts.events.agreement import agrees, is_of_woman
from mujaz.facts.events.calling import acts
from mujaz.facts.events.fronted import links, unfronted
from mujaz.facts.events.known import Known
from mujaz.facts.events.number import is_two
from mujaz.facts.events.phrase import beyond, is_verb, leads, parts, phrase
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.predicative import hides_subject
from mujaz.facts.events.subject import (
    begins_phrase,
    between,
    is_accusative,
    shows_subject,
)
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.whole import AFTER_PRONOUN
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned, prepositions_of
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_verbal_noun,
    pronoun,
)

_REACH = 10  # words after a verb in which a late subject comes
_FIFTH = (4, 5)  # letters of a noun of the fifth and sixth forms: «تبرع», «تنازل»
_ENDING = 4  # letters of a verb that may end in a pronoun: «جرتا»


def doer_of(telling: Telling, known: Known) -> tuple[Word, ...]:
    """Return the noun phrase that a clause has for its main verb, empty where it names none.

    Of «قال فلان إنه …» the second verb is his, too.
    """
    verb, words = telling.predicate, telling.words
    if verb is None:
        return ()
    if head := _from_saying(_head_of_pronoun(telling, verb)):
        act = predicate.find(head)
        same = act is not None and _may_mean(head[-1].form, act)
        return _of(head[:-1], act, known) if act and same else ()
    if _decides(telling, verb, known) or hides_subject(verb, words[verb.at + 1 :]):
        return ()
    if shows_subject(telling):
        return _of(words, verb, known)
    return () if _is_pronoun(telling, verb) else _only_doer(words, verb, known)


def _is_pronoun(telling: Telling, verb: Predicate) -> bool:
    """Say whether a pronoun or the verb's own ending is its subject: «لكنه فشل», «تزوجا»."""
    relative = telling.kind is Kind.RELATIVE and telling.words[0].form in closed("relatives")
    leads = any(word.form.endswith(("نه", "نها", "نهم", "نهما")) for word in telling.opener)
    many = verb.form.endswith(("وا", "ون", "تا")) and len(verb.form) > _ENDING
    own = relative or leads or many or is_two(verb.form)
    return own or _before(telling.words[: verb.at]) is not None


def _only_doer(words: Sequence[Word], verb: Predicate, known: Known) -> tuple[Word, ...]:
    """Return a phrase after a verb that can only be its subject, though it bears no ال.

    It is a person's or body's name, a calling, or has an object after it: «قضت محكمة عسكرية».
    """
    named = _of(words, verb, known)
    if not named or named[0].form in parts():
        return named  # «شارك العشرات»
    if verb.tense == "past" and not agrees(verb.form, named[0].form):
        return ()
    head, past = named[0].form, next(i for i, w in enumerate(words) if w is named[-1]) + 1
    after = words[past : past + 1]
    followed = any(
        begins_phrase(w) or is_accusative(w.form) or w.form in learned()["accusative"]
        for w in after
    )
    counted = named[0].is_number or verb.form in closed("undergone")
    return named if acts(head) or named[0].start in known.people or followed or counted else ()


def _decides(telling: Telling, verb: Predicate, known: Known) -> bool:
    """Say whether a deed is what somebody decides, wills or tries, who is named before.

    «قرر التبرع بثروته», «ينوي إقامة مصنع»: nothing but persons and bodies has a will, so that a
    verbal noun is no subject; with ال it may be a body («الاتحاد») where another follows it.
    """
    plain = verb.form.removeprefix("س")
    wills = plain in closed("attempting") or plain in listed.words_of("planned", "verbs")
    if not (wills or _announces(plain)) or _before(telling.words[: verb.at]) is not None:
        return False
    after = telling.words[_after_times(telling.words, verb.at + 1, known) :]
    if not after or any(after[0].start in some for some in known):
        return False
    form = after[0].form
    deed = (is_verbal_noun(form) or form in closed("deeds")) and form not in closed("cities")
    if not is_definite(form):
        return deed and form not in closed("bodies_of_deeds")
    goes_on = after[1:] and (is_verbal_noun(after[1].form) or after[1].form in closed("deeds"))
    return wills and _is_will(form[2:]) and not goes_on


def _announces(verb: str) -> bool:
    """Say whether a verb is one of deciding, or of making known what was decided."""
    return any(verb in listed.words_of(kind, "verbs") for kind in ("decided", "announced"))


def _is_will(noun: str) -> bool:
    """Say whether a noun with ال is rather what one wills: «التبرع», «الاستقالة», no body."""
    deed = is_verbal_noun(noun) or (noun[0] == "ت" and len(noun) in _FIFTH and noun[-1] != "ه")
    return deed and noun not in closed("bodies_of_deeds") and not acts(noun)


def surely_hides_doer(telling: Telling, known: Known) -> bool:
    """Say whether nothing in a clause may be its subject: the verb is of somebody named before.

    What is decided follows the verb, or only what prepositions, times, cases and clauses lead in:
    not «صدر عن الوزارة بيان». Passives may have no subject at all («حكم على ثلاثة»).
    """
    verb, words = telling.predicate, telling.words
    if verb is None or _before(words[: verb.at]) is not None:
        return False
    if any(word.form in closed("what", "conditions") for word in words[: verb.at]):
        return False  # «عند سؤاله عما إذا كان …»
    if _decides(telling, verb, known) or hides_subject(verb, words[verb.at + 1 :]):
        return True
    rest = words[_after_times(words, verb.at + 1, known) :]
    if verb.form in closed("undergone") and any(w.is_number for w in rest[:_REACH]):
        return False  # «قتل في الاحتجاجات ما لا يقل عن 21 شخصا»
    states = is_two(verb.form) or verb.form in ("يكون", "تكون", "يكونون")
    if not words[verb.at + 1 :] or states or verb.form in listed.words_of("doer", "passive"):
        return False
    return not rest or not _may_be_named(rest, verb, known)


def _may_be_named(rest: Sequence[Word], verb: Predicate, known: Known) -> bool:
    """Say whether a noun phrase that nothing leads in follows a verb, before its next clause.

    One that disagrees with a past verb right before it is its object: «قدم استقالته».
    """
    taken = prepositions_of("takes").get(verb.form, frozenset()) | {"ب"}
    led, past = verb.tense == "past" and not agrees(verb.form, rest[0].form), 0
    for at, word in enumerate(rest):
        form, before = word.form, rest[at - 1].form if at else ""
        if form in closed("complementisers", "relatives") or is_verb(form):
            return not at and form[0] in "يت"  # a name may look so: «يلينا»
        past = known.dates.get(word.start, past)
        borne = form[0] in taken and form not in learned()["radical"] and not is_common(form)
        borne = borne and word.start not in known.people
        shaped = not at and _is_cased(form) and form not in learned()["accusative"]
        if word.start >= past and (shaped or form in closed("approximators")):
            return True  # «تحدثت يلينا», «فر نحو 700 ألف»
        if word.start < past or borne or _sets_or_leads(form):
            led = True
        elif word.is_mark:
            led = led and form not in "،,"
        elif not led or (shape.is_whole(before) and begins_phrase(word)):
            return True
    return False


@remembered()
def _sets_or_leads(form: str) -> bool:
    """Say whether a word leads in a phrase that is no subject: a preposition, a time, a case."""
    times = closed("times", "times_done", "weekdays", "adverbs")
    return leads(form) or form in times or _is_cased(form)


def _is_cased(form: str) -> bool:
    return form in learned()["accusative"] or is_accusative(form)


def _of(words: Sequence[Word], verb: Predicate, known: Known) -> tuple[Word, ...]:
    first = _before(words[: verb.at])
    if first is not None and not _sets(words, first, known):
        return phrase(words[: verb.at], first, verb.form, known)
    at = _after_times(words, verb.at + 1, known)
    named = phrase(words, at, verb.form, known)
    owned = bool(named) and pronoun(named[0].form) != "" and not is_common(named[0].form)
    if first is not None and owned:
        return ()  # «بصدد طرح خدمة تمكن مستخدميها من …»
    if named and _is_object(words, named, known):
        return phrase(words, at + len(named), verb.form, known)
    return named or _late(words[at:], verb, known)


def _after_times(words: Sequence[Word], at: int, known: Known) -> int:
    """Return the first word from `at` on that is no time, no adverb and no «له»."""
    while at < len(words):
        if past := known.dates.get(words[at].start, 0):
            at = beyond(words, at, past)
            at += at < len(words) and words[at].form in "،,"
        elif _stands_between(words[at].form) and words[at].form not in closed("before_that"):
            at += 1
        else:
            break
    return at


def _is_object(words: Sequence[Word], named: Sequence[Word], known: Known) -> bool:
    """Say whether somebody is named right after a noun without ال: «سجل هدفي الفوز سامر الراوي»."""
    head, past = named[0].form, beyond(words, 0, named[-1].end)
    person = past < len(words) and words[past].start in known.people
    named_here = any(word.start in known.people for word in named)
    return person and not (named_here or named[0].is_number or is_definite(head) or acts(head))


def _late(after: Sequence[Word], verb: Predicate, known: Known) -> tuple[Word, ...]:
    """Return a name after a comma, or a count of those who suffer, that a phrase stands before.

    «فازت بالسباق، فلانة الفلانية», «قتل في الهجوم 20 شخصا».
    """
    suffers = verb.form in closed("undergone")
    for at in range(1, min(len(after), _REACH)):
        start, aside = after[at].start, after[at - 1].form in "،,"
        if (aside and start in known.people) or (suffers and start in known.counts):
            return phrase(after, at, verb.form, known)
    return ()


def _before(words: Sequence[Word]) -> int | None:
    """Return where a subject begins before its verb, after phrases of time, links and kāna."""
    that = [at for at, word in enumerate(words) if word.form in ("ان", "بان", "فان")]
    left = unfronted(words[that[-1] + 1 :] if that else words)
    if len(left) > 1 and left[0].is_number and left[1].form in "-–":
        left = left[2:]  # «1 - المذكرة الأولى وقعت»
    skipped = len(words) - len(left)
    others = (i for i, w in enumerate(left) if not w.is_mark and bare(w.form) not in links())
    return next((skipped + i for i in others), None)


def _stands_between(form: str) -> bool:
    how = form.endswith("يا") and form in learned()["accusative"]  # «اعتدى لفظيا على…»
    return how or form in between() or form in closed("complete_prepositions")


def _sets(words: Sequence[Word], at: int, known: Known) -> bool:
    """Say whether a word opens a phrase that tells when or how: «مطلع 2014», «بعيدا عن الجدل»."""
    form, after = bare(words[at].form), words[at + 1].form
    opens = form in listed.words_of("doer", "settings") or form in closed("no_antecedents")
    led_on = after[0] == "ل" and (after[1:] in closed("demonstratives") or leads(after))
    aims = is_common(form) and not is_definite(form) and led_on
    hour = form in closed("approximators")  # «قرابة الساعة الثالثة»
    hour = hour and (after == "الساعه" or after in closed("periods"))
    dated = hour or words[at].start in known.dates
    joined = at > 0 and form != words[at].form
    may_lead = not joined and words[at].start not in known.people
    led = may_lead and (leads(form) or form in closed("complete_prepositions"))
    before = form in closed("periods") and after in ("بعد", "قبل")  # «ساعات بعد …»
    shaped = _is_cased(form) and leads(after)  # «استجابة للقرار»
    return opens or dated or led or before or aims or shaped


def _head_of_pronoun(telling: Telling, verb: Predicate) -> Sequence[Word]:
    """Return the words that lead to a verb whose subject is their last: «قال فلان إنه».

    None do where «إنه» may stand for nobody: «إنه تم …», «إنه سيغادر الوفد».
    """
    before, head = telling.words[: verb.at], telling.head
    at = next((i for i in reversed(range(len(before))) if before[i].form in AFTER_PRONOUN), 0)
    if at and _before(before[at + 1 :]) is None:
        return before[: at + 1]
    led = all(bare(word.form) in closed("verb_particles") for word in before)
    if not (head and led and head[-1].form in AFTER_PRONOUN):
        return ()
    nobody = head[-1].form.endswith("نه") and shows_subject(telling)
    return () if nobody or verb.form in listed.words_of("impersonal", "verbs") else head


def _from_saying(head: Sequence[Word]) -> Sequence[Word]:
    """Return the words from the last verb of saying on, or from the subject before it.

    None where the verb describes a noun, which the pronoun stands for: «خطوة يقول الوزير إنها …».
    """
    said = [at for at, word in enumerate(head) if bare(word.form) in closed("saying")]
    if not said or not said[-1]:
        return head
    before = head[said[-1] - 1]
    describes = is_common(bare(before.form)) and not is_definite(before.form)
    joined = before.is_mark or bare(head[said[-1]].form) != head[said[-1]].form
    return head[said[-1] :] if joined else () if describes else head


def _may_mean(pronoun: str, act: Predicate) -> bool:
    if pronoun.endswith("ها"):
        return is_of_woman(act)
    return not pronoun.endswith("ه") or not is_of_woman(act)
