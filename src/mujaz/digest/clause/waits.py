"""Waits: whether a verb or a noun that is kept still waits for what would be cut.

What it waits for the valency of news tells (`language/valency.py`): the prepositions that it needs,
those that it often takes, those that follow its object.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complete import has_object, main_verb
from mujaz.digest.clause.phrase import is_accusative
from mujaz.language.clauses import Clause
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import (
    given,
    is_matter,
    needs,
    noun_of,
    noun_takes,
    particle,
    takes,
    takes_after_object,
)
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_verbal_noun,
    pronoun,
    verb_kind,
)

_WAS = frozenset(("كان", "كانت", "يكون", "تكون"))
_BY_MEANS = (["عن", "طريق"], ["من", "خلال"])
_INTO = frozenset(("في", "فيما", "بشان"))
_REACH = 6  # words looked back for a noun that a phrase completes
_NEAR_EVENT = 9  # words of a phrase of time at the end
_OF_VERBS = frozenset(("من", "ب", "ل", "الي", "علي", "عن"))


def waits(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a word of the clause asks for what opens the phrases, or stands within them."""
    return (
        _verb_waits(clause, lost)
        or _predicate_waits(clause, lost)
        or any(_is_second(clause, part) for part in lost)
        or _noun_waits(clause, lost[0])
        or any(_asks_further_on(clause, part.words) for part in lost)
        or _event_waits(clause, lost)
        or _asks_over_a_phrase(clause, lost)
        or _could_do_nothing(clause)
    )


def _could_do_nothing(clause: Sequence[Word]) -> bool:
    """Say whether «تمكن باحثون من معهد كذا» ends a cut: «من» and what they could do is to come."""
    verb = main_verb(clause)
    if verb is None or bare(clause[verb].form) not in closed("able"):
        return False
    return not any(
        of.form == "من" and (is_verbal_noun(deed.form.removeprefix("ال")) or deed.form == "ان")
        for of, deed in pairwise(clause[verb:])
    )


def _event_waits(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what happened before or after lacks its own: «بعد بدء الشركة [في بناء كذا]».

    Another phrase may stand between: «بعد مشاركة الشركة [مع كذا في كذا]».
    """
    near = clause[-_NEAR_EVENT:]
    joined = tuple(takewhile(lambda part: not part.after_comma, lost))
    if not joined:
        return False
    wanted = {particle(part.words[0].form) for part in joined if part.kind is not Kind.ADJUNCT}
    for at, (time, event) in enumerate(pairwise(near)):
        if bare(time.form) not in closed("bounding_time"):
            continue
        asks = needs(event.form) | noun_takes(event.form)
        if (needs(event.form) or wanted & asks) and not asks & given(near[at + 2 :]):
            return True
    return False


def _asks_over_a_phrase(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a noun asks for a phrase after the next: «مطالبة سفارتها [في كذا بتقديم كذا]»."""
    near = clause[-_REACH:]
    had = given(near)
    between: list[Word] = []
    for part in takewhile(lambda one: one.kind is Kind.SETTING and not one.after_comma, lost):
        wanted = particle(part.words[0].form)
        asked_for = wanted in _OF_VERBS - had and any(wanted in noun_takes(w.form) for w in near)
        if between and asked_for and not any(_asks(word.form, wanted) for word in between):
            return True
        between += part.words
    return False


def verb_asks(clause: Sequence[Word], opens: Sequence[Word]) -> bool:
    """Say whether the clause's verb, still without it, often has the preposition of a phrase.

    Of a verb that needs one, the others only add; «في» does so after any that the verb often has.
    """
    verb, wanted = main_verb(clause), asked(opens)
    if verb is None or not wanted:
        return False
    form, had = bare(clause[verb].form), given(clause[verb + 1 :])
    if wanted in takes_after_object(form) - had:
        return True
    own = needs(form) or takes(form)
    return wanted in own - had and not (wanted == "في" and own & had)


def _is_second(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase is the verb's second complement: «اتهم الوزير الشركة أمس، بكذا»."""
    verb, wanted = main_verb(clause), asked(phrase.words)
    if verb is None or wanted not in takes_after_object(bare(clause[verb].form)):
        return False
    after = clause[verb + 1 :]
    return wanted not in given(word for word in after if word.form not in closed("headed"))


def asked(phrase: Sequence[Word]) -> str:
    """Return the preposition that opens a phrase: not «في» before a place or a time."""
    wanted = particle(phrase[0].form)
    noun = next((w for w in phrase[1:] if w.form not in closed("demonstratives")), None)
    if wanted == "في" and noun is not None and not is_matter(noun.form):
        return ""
    return wanted


def _verb_waits(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether the preposition that the verb waits for opens a phrase, up to a comma.

    A comma ends a long subject: «وجه فلان المشرف على كذا، بتخصيص طائرة»; after one, a verb with its
    object waits no more, and «في» tells where and when. A verb that takes an object, and shows
    none, may wait for any.
    """
    first, *rest = lost
    verb = main_verb(clause)
    if verb is None or (first.after_comma and has_object(clause)):
        return False
    form, wanted = bare(clause[verb].form), particle(first.words[0].form)
    if first.after_comma and wanted == "في":
        return "في" in needs(form) - given(clause[verb + 1 :])
    joined = takewhile(lambda part: not part.after_comma, rest)
    if any(verb_asks(clause, part.words) for part in (first, *joined)):
        return True
    takes_object = form in learned()["transitive"] and form not in closed("presenting")
    may = takes_object and first.after_comma and first.kind is Kind.ASIDE and wanted in _OF_VERBS
    return may and wanted not in given(clause[verb + 1 :])


def _noun_waits(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a noun asks for the preposition of a phrase, and has not had it.

    «صدرت تعليمات للعاملين، بالتوقف عن كذا», «دورها المزعوم في كذا»; «في» may tell where something
    is, but not after what is somebody's doing: «مشاركتها اليوم، في المخيم».
    """
    if phrase.after_comma and phrase.kind is not Kind.ASIDE:
        return False
    if _tells_of_what(clause, phrase):
        return True
    verb = main_verb(clause)
    near = clause[0 if verb is None else verb + 1 :]
    near = near if phrase.after_comma else near[-_REACH:]
    opens = particle(phrase.words[0].form)
    free = "" if phrase.after_comma and opens == "في" else asked(phrase.words)
    return any(
        (opens if _is_somebodys(near, index) else free) in noun_takes(word.form)
        and not (_is_counted(near, index) or _has_had(near[index + 1 :], phrase.words))
        for index, word in enumerate(near)
    )


def _is_somebodys(words: Sequence[Word], index: int) -> bool:
    """Say whether a noun bears whose it is, and no phrase follows: «مشاركتها اليوم [، في كذا]»."""
    return pronoun(words[index].surface) != "" and not given(words[index + 1 :])


def _is_counted(words: Sequence[Word], index: int) -> bool:
    """Say whether a noun is what a number counts, so that a phrase only adds: «46 نقطة في…»."""
    return index > 0 and (
        words[index - 1].is_number or bare(words[index - 1].form) in closed("counting")
    )


def _has_had(after: Sequence[Word], phrase: Sequence[Word]) -> bool:
    """Say whether a word has its preposition; «لزيادة» is another than «لفلان»."""
    if is_to_do(phrase[0].form):
        return any(is_to_do(word.form) for word in after)
    return particle(phrase[0].form) in given(after)


def _tells_of_what(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a phrase tells what an indefinite noun is of, or what is to be done by whom.

    «أصيب بقطع [في الرباط]», «صدرت تعليمات للعاملين، بالتوقف عن كذا»; where something is, only after
    a noun that a preposition governs: «شن غارات على أهداف [في المدينة]».
    """
    opens = phrase.words[0].form
    if not phrase.after_comma and _is_means_or_matter(clause, opens):
        return True
    if phrase.after_comma:
        return opens.startswith("بال") and _is_done(opens)
    if len(clause) == 1:
        return False
    before, noun = (bare(word.form) for word in clause[-2:])
    alone = is_common(noun) and not (is_definite(noun) or pronoun(clause[-1].surface))
    if opens != "في" or not alone or is_common(before):
        return False
    return bool(particle(before)) or asked(phrase.words) == "في"


def _is_means_or_matter(clause: Sequence[Word], opens: str) -> bool:
    """Say whether one noun ends a clause, by which or into which: «عن طريق جمعهم [في كذا]».

    «النظر [في كذا]» is to look into it, with another preposition it is a look.
    """
    last = clause[-1].form
    means = [word.form for word in clause[-3:-1]] in _BY_MEANS and pronoun(clause[-1].surface) != ""
    return means or (noun_of(last) == "نظر" and is_definite(bare(last)) and opens in _INTO)


def _predicate_waits(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a copula has its predicate among them: «كان الحظر منذ عامين مؤشرا على كذا»."""
    verb = main_verb(clause)
    if verb is None or bare(clause[verb].form).removeprefix("س") not in closed("copulas") | _WAS:
        return False
    if any(is_accusative(word) for word in clause[verb + 1 :]):
        return False
    words = [word for part in lost for word in part.words]
    return any(
        is_accusative(word) and not (before.is_number or is_accusative(before))
        for before, word in pairwise(words)
    )


def is_to_do(form: str) -> bool:
    """Say whether ل bears what is to be done: «لزيادة»."""
    return form[0] == "ل" and _is_done(form)


def _is_done(form: str) -> bool:
    """Say whether ل or ب bears the noun of a verb, which for «توقف» looks like its past."""
    plain = form[1:].removeprefix("ل" if form[0] == "ل" else "ال")
    alike = plain[:1] == "ت" and verb_kind(plain) in ("past", "either")
    return alike or is_verbal_noun(plain) or plain in closed("deeds")


def _asks_further_on(clause: Sequence[Word], phrase: Sequence[Word]) -> bool:
    """Say whether a phrase holds, further on, what a word at the end of the clause asks for.

    «تحويل المقر [في العاصمة إلى متحف]»: the second preposition is not the capital's.
    """
    for index, word in enumerate(phrase[1:], start=1):
        wanted = particle(word.form)
        if wanted not in ("الي", "علي", "عن"):
            continue
        if any(_asks(before.form, wanted) for before in phrase[:index]):
            continue
        if any(_asks(before.form, wanted) for before in clause[-_REACH:]):
            return True
    return False


def _asks(form: str, wanted: str) -> bool:
    plain = bare(form)
    verbs = takes(plain) | takes_after_object(plain) if verb_kind(plain) else frozenset[str]()
    return wanted in noun_takes(form) | verbs
