"""Frame: what follows a phrase at the opening, where the phrase does not bound it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from mujaz.digest.opening.opening import opened
from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed, places
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.valency import noun_of
from mujaz.language.words import Word, bare, conjunction, is_definite, is_finite, verb_kind


def _dates(word: Word) -> bool:
    """Say whether a word puts what follows in another time than the day of the news."""
    if word.form in closed("weekdays", "days_of_news"):
        return False
    form = bare(word.form)
    return word.is_number or form in MONTHS or form in closed("periods", "times")


def _has_its_verb(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase at the opening goes on to the main verb, no أن, ما or التي before it."""
    inner = closed("complementisers", "relatives", "what", "clause_openers", "subordinators")
    own = takewhile(lambda word: bare(word.form) not in inner, phrase[1:])
    return any(is_finite(word.form) and verb_kind(word.form) != "either" for word in own)


def _frames(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase at the opening tells where, of what or in which cases the rest holds.

    «في كندا، ارتفعت…», «في بعض الحالات، يمكن…», «من بين الأعضاء، …»: what leads sets the frame, as
    a topic does. An occasion, what was spoken in and what the writer thinks of it («في خطوة
    نادرة،») only accompany.
    """
    opens, noun = phrase[0].form, phrase[:2][-1]
    if opens in closed("framing"):
        return True
    if opens != "في" or noun.form in closed("days_of_news", "speeches"):
        return False
    bounded = noun.form in closed("quantifiers", "amounts", "in_case", "cities", "extents")
    return bounded or is_name(noun) or is_definite(noun.form) or noun_of(noun.form) in places()


def after_leading_phrase(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return what follows a leading phrase of time or setting and its comma, if it is a clause."""
    if not words or words[0].form not in closed("prepositions", "leading"):
        return ()
    for index, word in enumerate(words[:14]):
        if word.form in COMMAS:
            if any(_dates(one) for one in words[:index]):
                return ()  # «في السنوات الأخيرة، …» would be told as of today
            if _has_its_verb(words[:index]):
                return ()  # «في ختام الحفل وزعت جوائز، تسمى…»: what follows describes
            if _frames(words[:index]):
                return ()  # «في كندا، ارتفعت…»: not so everywhere
            following = words[index + 1 :]
            if following and conjunction(following[0].form) == "ف":
                return ()  # «عند جمع…، ف…»: it holds only so
            begins = following and is_finite(bare(following[0].form))
            return opened(following) if begins else ()
    return ()
