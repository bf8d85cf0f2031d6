"""Roles: whom his office or trade leads in, so that less of a tagger's word is enough."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.names.lists import listed
from mujaz.facts.names.naming import is_given_or_family, without_clitics
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_common, is_definite, verb_kind, without_pronoun
from mujaz.models.wordclass import stripped

_LEAST, _TOLD = 0.4, 0.76
"""How sure a tagger must be of a name that a role leads in, and how sure it is then."""
_REACH = 4  # words from the role to the name: «سفير إيران لدى العراق فلان»
_BETWEEN = frozenset(("لدي", "في", "،"))


def surer(sentence: Sequence[Word], name: Sequence[Word], sure: float) -> float:
    """Return how sure a name of several words is, after its role: «محافظ البصرة فلان …».

    What bears a preposition or follows one directly is no holder's name: «مدير في وورنر براذرز».
    """
    at, first = sentence.index(name[0]), name[0].form
    names = len(name) > 1 and not any(map(_is_word, name[1:]))
    beside = at > 0 and sentence[at - 1].form not in closed("prepositions")
    plain = without_clitics(first) == first
    led = names and beside and plain and _LEAST <= sure < _TOLD and _is_led_in(sentence, at)
    return _TOLD if led else sure


def _is_word(word: Word) -> bool:
    """Say whether a word is one of the language and no name: «ترامب تبديل …»."""
    form = word.form
    return is_common(form.removeprefix("ال")) and not is_given_or_family(form)


def _is_led_in(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a role stands before a word, with its complement and adjectives between."""
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        form = sentence[before].form
        if _is_role(form):
            return True
        between = is_definite(form) or form in _BETWEEN or _is_place(sentence[before])
        if not between or (verb_kind(form) and not is_definite(form)):
            return False
    return False


def _is_place(word: Word) -> bool:
    return word.form.isalpha() and not verb_kind(word.form)


def _is_role(form: str) -> bool:
    """Say whether a word is an office or a trade: «محافظ», «للفنان», «طبيبه»."""
    plain = without_pronoun(stripped(form))
    offices = closed("offices", "bare_roles") | listed("titles", "words")
    return plain in offices or plain.removeprefix("ال") in offices
