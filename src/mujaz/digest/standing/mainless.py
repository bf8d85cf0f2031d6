"""Mainless: words that open with a phrase, or with أن and one, and never come to what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

_IN_ANSWER = frozenset(("ردا", "تعليقا"))
_OF_IT = frozenset(("فيها", "فيه", "منها", "منه", "عليها", "عليه", "بها", "به", "لها", "له"))
_SHORTEST, _NEAR = 4, 3  # words
_AGAINST = frozenset(("الا", "لكن", "لكنه", "لكنها", "غير", "بيد"))
_ALTHOUGH = frozenset(("رغم", "برغم", "بالرغم"))
_CIRCUMSTANCES = frozenset(("ظل", "ضوء", "اطار", "خضم", "غمره"))  # after «في»
_SINCE = frozenset(("بما", "طالما"))


def has_no_main_clause(words: Sequence[Word]) -> bool:
    """Say whether a phrase opens and every verb is of a clause within it.

    «ردا على سؤال بشأن ما إذا كان سيترشح», «حول المعارك في المدينة التي يسعى كذا للسيطرة عليها»,
    «بما أن البلدية لا تسمح بكذا», «بالانتقال إلى كذا، حيث بدأت كذا».
    """
    return (_opens_in_a_phrase(words) and not any(_own_verbs(words))) or _only_describes(words)


def waits_after_a_phrase(words: Sequence[Word]) -> bool:
    """Say whether أن is followed by a phrase alone: «ذكرت أنه وبعد حصار دام ساعات للمبنى»."""
    for index, (that, opens) in enumerate(pairwise(words)):
        phrase = opens.form[0] == "و" and bare(opens.form) in closed("bounding_time")
        if that.form in closed("complementisers") and phrase:
            return not any(_own_verbs(words[index + 1 :]))
    return False


def _opens_in_a_phrase(words: Sequence[Word]) -> bool:
    opens, *rest = words[:2]
    if concedes(words):
        return True
    if opens.form in _SINCE:
        return any(word.form in closed("complementisers") for word in rest)
    if opens.form == "في" and rest and rest[0].form in _CIRCUMSTANCES:
        return True
    if opens.form in _IN_ANSWER:
        return any(word.form == "علي" for word in rest)
    if (opens.form == "حول" and _turns(words)) or _is_a_verb_too(words):
        return False
    by_doing = opens.form.startswith("بال") and is_verbal_noun(opens.form[3:])
    return by_doing or opens.form in closed("about", "opening_a_frame", "bounding_time")


def concedes(words: Sequence[Word]) -> bool:
    """Say whether words open with what is so all the same: «على الرغم من كذا», «مع أن كذا»."""
    opens, *rest = (word.form for word in words[:2])
    although = opens in _ALTHOUGH or (opens == "علي" and rest == ["الرغم"])
    return although or (opens == "مع" and rest == ["ان"])


def _is_a_verb_too(words: Sequence[Word]) -> bool:
    """Say whether «قبل» or «بين» is a verb: «قبل الوزير بأن…», «بين المدير أن…»."""
    alike = words[0].form in ("قبل", "بين")
    that = next((i for i, w in enumerate(words) if w.form in closed("complementisers")), 0)
    return alike and that > 1


def _turns(words: Sequence[Word]) -> bool:
    """Say whether «حول» is a verb, with its subject and object: «حول الفريق تأخره إلى فوز»."""
    return not is_definite(words[1].form) or any(pronoun(word.surface) for word in words[2:4])


def _own_verbs(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the verbs that no relative, no أن and no indefinite noun before them owns.

    After one verb, or a comma, the main clause may come again: «بعد أن قلصت كذا سجلت…», «رغم كذا،
    إلا أن كذا».
    """
    owners = closed(
        "relatives", "complementisers", "clause_openers", "what", "subordinators", "whilst"
    )
    times = closed("periods", "times", "days_of_news")
    inside = False
    for before, word in pairwise(words):
        if before.form in COMMAS:
            inside = False
        noun = before.start == words[0].start and is_definite(word.form)
        if bare(before.form) in owners and not noun:  # «رغم التفوق دعا المدرب لاعبيه للحذر»
            inside = True
        finite = bool(verb_kind(word.form) or verb_kind(bare(word.form)))
        describes = is_common(before.form) and not is_definite(before.form)
        describes = describes and before.form not in times  # «خلال خمس سنوات انخفض كذا»
        describes = describes and not pronoun(before.surface)  # «في ظل رئاسته تحول كذا»
        again = before.form in COMMAS and not preposition(word.form)
        if again and (bare(word.form) in _AGAINST or _takes_up(word.form)):
            yield word
        if finite and not inside and not describes:
            yield word
        inside = inside and not (finite and bare(word.form) not in closed("went_on"))


def _goes_on_describing(words: Sequence[Word]) -> bool:
    """Say whether one verb and what و joins to it is all: «المزارع الذي لا يملك بئرا، ولا يجد…»."""
    ends = [index for index, word in enumerate(words) if word.form in COMMAS]
    first = [w for w in words[2 : ends[0] if ends else 0] if verb_kind(w.form)]
    after = (words[index + 1].form for index in ends if index + 1 < len(words))
    return len(first) == 1 and all(form[0] == "و" or form == "او" for form in after)


def _takes_up(form: str) -> bool:
    """Say whether ف takes up what a clause before the main one opened: «رغم كذا، فإن كذا»."""
    return form[0] == "ف" and bare(form) != form


def _only_describes(words: Sequence[Word]) -> bool:
    """Say whether a noun is only described: «الصور التي نشرها فلان، ويظهر فيها كذا».

    What و joins after a comma is of the relative clause where it has a pronoun for the noun.
    """
    if len(words) < _SHORTEST or not is_definite(words[0].form):
        return False
    if words[1].form not in closed("relatives"):
        return False
    if _goes_on_describing(words):
        return True
    joined = next(
        (
            i
            for i, (comma, word) in enumerate(pairwise(words), start=1)
            if comma.form in COMMAS and word.form[0] == "و" and verb_kind(word.form[1:])
        ),
        0,
    )
    again = words[joined + 1 : joined + _NEAR]
    if not joined or not any(word.form in closed("inside_it") | _OF_IT for word in again):
        return False
    return not any(a.form in COMMAS and verb_kind(b.form) for a, b in pairwise(words))
