"""Ending: whether a statement ends where its words allow it, with nothing left to wait for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, pairwise

from mujaz.digest.clause.sense import is_verbal
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    pronoun,
    without_pronoun,
)

_GOVERN = frozenset(("في", "الي", "علي", "عن"))
_SELF = frozenset(("نفس", "انفس"))
_SOURCES = frozenset(("بحسب", "حسب", "وفق"))
_FEWEST = 3  # words before a day
_LONGEST_TOPIC = 5  # words


def reason_of_ending(words: Sequence[Word]) -> str | None:
    """Find an end that no sentence has, cut or not."""
    after = [word.form for word in words[last_of(words) + 1 :]]
    last = last_of(words)
    if words[last].form in closed("consequences") and words[max(0, last - 1)].is_mark:
        return "ends in a connective"
    governs = closed("prepositions", "complementisers", "relatives")
    if bare(words[last].form) in governs - closed("complete_prepositions"):
        return "ends without its complement"  # the article itself may have lost it: «تصل إلى .»
    if words[last].form == "المثال" and words[max(0, last - 2)].form[0] == "ف":
        return "ends in a connective"  # «…، فعلى سبيل المثال.»
    if words[last].form in _SOURCES:
        return "ends without its complement"  # «…، بحسب .»
    if any(a.form in closed("want_a_noun") and b.form in _GOVERN for a, b in pairwise(words)):
        return "lost a noun"  # «أمام في البلدة»
    return "ends in a colon" if ":" in after else None


def last_of(words: Sequence[Word]) -> int:
    """Return the position of the last word that is no mark, -1 for none."""
    return next((i for i in range(len(words) - 1, -1, -1) if not words[i].is_mark), -1)


def reason_of_cut(words: Sequence[Word]) -> str | None:
    """Find an end, where the sentence itself does not end, that waits for more."""
    last = words[last_of(words)]
    if last.form[0] == "و" and (last.form[1:].isdigit() or _is_ordinal(last.form[1:])):
        return "ends without its complement"
    before = words[last_of(words) - 1]
    if last.form in closed("in_words"):
        return "cut after a verb"
    if any(bare(word.form) == "اما" for word in words[-_LONGEST_TOPIC:]):
        return "ends in a topic of which nothing is told"  # «…، أما القطاعات المرتفعة»
    if _opens_under(words) and not _has_main_clause(words):
        return "cut before its main clause"
    if bare(last.form) in closed("waiting") or _waits_for_more(before, last):
        return "ends without its complement"
    if last.form.endswith("ات") and borne_preposition(last.form):
        return "ends in a bare noun"
    if before.form in closed("bare_after") and is_common(last.form) and not pronoun(last.surface):
        if _measures(words, last):
            return None
        return "ends in a bare noun"
    open_ended = closed(
        "prepositions", "complementisers", "relatives", "verb_particles", "unending"
    )
    if bare(last.form) in open_ended - closed("complete_prepositions"):
        return "ends without its complement"
    if is_finite(before.form) and is_common(last.form) and last.surface[-1] not in "ةاىء":
        return "ends in a bare noun"  # «استطاع جذب»: alone it would be «جذبا»
    hanging = is_finite(last.form) or last.form in closed("presenting")
    hanging = hanging or (before.form in closed("subordinators") and is_verbal(last))
    waits = hanging and (not pronoun(last.surface) or before.form in closed("what"))
    return "cut after a verb" if waits or _waits_over_a_time(words) else None


def _waits_for_more(before: Word, last: Word) -> bool:
    return _names_one_of_two(before, last) or _waits_for_what_it_is(before, last)


def _names_one_of_two(before: Word, last: Word) -> bool:
    """Say whether «مدينتي حمص» ends a cut: the second of the two was to come."""
    two = before.form.endswith("تي") and before.form[:-2] + "ه" in closed("kinds_of_place")
    return two and not is_definite(last.form)


def _waits_over_a_time(words: Sequence[Word]) -> bool:
    """Say whether a verb and a day end a cut: «كان الوزير قد عبر، الاثنين [، عن قلقه]».

    Who died or was born needs no more than the day.
    """
    times = closed("days_of_news", "times")
    ending = list(dropwhile(lambda w: w.is_mark or w.form in times, reversed(words)))
    if len(ending) == len(words) or len(ending) < _FEWEST or words[-1] == ending[0]:
        return False
    done, verb = ending[1].form, ending[0].form
    return done == "قد" and verb not in closed("undergone") and verb in learned()["transitive"]


def _waits_for_what_it_is(before: Word, last: Word) -> bool:
    """Say whether «غير صالح» ends a cut, or «وجدت نفسها»: fit for what, and in what."""
    unfit = before.form == "غير" and last.form in closed("unfit")
    return unfit or (before.form in closed("finding") and without_pronoun(last.form) in _SELF)


def _is_ordinal(form: str) -> bool:
    """Say whether «والآخر» ends a cut: it waits for what is told of the second."""
    return form in closed("ordinal_roles")


def _measures(words: Sequence[Word], last: Word) -> bool:
    """Say whether «أدنى مستوى في أسبوع» ends so: the length of time that a superlative is of."""
    span = last.form in closed("periods")
    return span and any(bare(word.form) in closed("superlatives") for word in words)


def _opens_under(words: Sequence[Word]) -> bool:
    """Say whether the words open with a clause under another, or with who says so.

    «عندما…», «على الرغم من أن…», «في حال…», «وفق ما أوردت الصحيفة».
    """
    if words[0].form in closed("subordinators") or words[0].form in closed("sources"):
        return True
    if words[0].form == "في" and words[1:2] and words[1].form in closed("in_case"):
        return True
    early = {word.form for word in words[1:4]}
    return words[0].form in closed("prepositions") and bool(early & {"الرغم", "ان", "ما"})


def _has_main_clause(words: Sequence[Word]) -> bool:
    """Say whether a verb comes after the comma that ends an opening «عندما…» or «رغم…»."""
    comma = next((i for i, word in enumerate(words) if word.form == "،"), len(words))
    return any(is_finite(bare(word.form)) for word in words[comma:])
