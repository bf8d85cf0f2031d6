"""Whole: names that the tagger cut, with the words by them that belong to them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from mujaz.facts.names.lists import is_a_people, listed, nations
from mujaz.facts.names.naming import is_given, is_given_or_family, without_clitics
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed, learned
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import (
    Word,
    bears_article,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    verb_kind,
    without_pronoun,
)
from mujaz.models.features import seen
from mujaz.models.wordclass import class_of, stripped

HYPHENS = ("-", "‐", "‑")
_SON = frozenset(("بن", "ابن", "بنت"))
THEN_THAT = "فإن"  # written as «فان» is but for its hamza
_OPENERS = frozenset(
    map(fold, ("آل", "عبد", "أبو", "فان", "فون", "دي"))
)  # another word belongs to them
_OF_VERBS = ("ا", "ت", "ي", "ن", "س", "م", "ل")
_ALI = fold("علي")  # the preposition, too
_ALAN = fold("آلان")  # «now», too
_DOUBLE = "وو"
_WITH_FATHER = 2  # words before a father's name
_SHORTEST = 3  # letters of a name of one word


def with_given(sentence: Sequence[Word], name: Sequence[Word], taken: Set[int]) -> Sequence[Word]:
    """Return a name with the untagged given name before it: «مقتدى الصدر»."""
    at = sentence.index(name[0]) - 1
    if at < 0 or sentence[at].end in taken or without_clitics(name[0].form) != name[0].form:
        return name
    given = is_given(without_clitics(sentence[at].form)) or sentence[at].form == _ALI
    if name[0].form in _SON and given:
        return [sentence[at], *name]  # «علي بن …», taken for the preposition
    form = without_clitics(sentence[at].form)
    if (
        form == "الله"
        and at
        and without_clitics(sentence[at - 1].form) in listed("titles", "of_god")
    ):
        return [sentence[at - 1], sentence[at], *name]
    word = is_definite(form) or (is_common(form) and not is_given(form, surely=True))
    given = is_given(form) and not word and not verb_kind(form)
    alone = len(name) == 1 and not is_given(name[0].form)
    given |= alone and (
        _is_strange(sentence[at], form) or _is_announced(sentence, at) or _is_alan(sentence, at)
    )
    titled = form in listed("titles", "words") or without_pronoun(form) != form
    return [sentence[at], *name] if given and not titled and len(form) >= _SHORTEST else name


def _is_alan(sentence: Sequence[Word], at: int) -> bool:
    """Say whether «آلان», written as «الآن» is, stands between a role and a family name."""
    return sentence[at].form == _ALAN and at > 0 and is_definite(sentence[at - 1].form)


def _is_announced(sentence: Sequence[Word], at: int) -> bool:
    """Say whether an indefinite word after a definite role is a name: «الفلسطينية عهد …»."""
    before, form = sentence[at - 1].form if at else "", sentence[at].form
    role = before in nations() or (is_definite(before) and before in listed("titles", "words"))
    plain = form.isalpha() and without_clitics(form) == form
    word = is_definite(form) or is_finite(form)
    word |= form in closed("prepositions", "relatives", "times", "adverbs")
    return role and plain and not word


def _is_strange(word: Word, form: str) -> bool:
    """Say whether news hardly knows a word, no verb by its first letter: «باستيان»، «إليود»."""
    known = class_of(form).fine or is_common(form) or verb_kind(form) or bears_article(word)
    verbal = form.startswith(_OF_VERBS) and not word.surface.startswith("إ")
    shaped = verbal or form.endswith(("ون", "ين", "ات", "ا"))
    return form.isalpha() and not (known or shaped)


def with_family(sentence: Sequence[Word], name: Sequence[Word], begun: Set[int]) -> Sequence[Word]:
    """Return a lone given name with the untagged family name after it: «سلمان الفرج»."""
    at = sentence.index(name[-1]) + 1
    if at >= len(sentence) or sentence[at].start in begun or sentence[at].is_mark:
        return name
    opens = name[-1].form in _OPENERS and name[-1].surface != THEN_THAT
    if opens and sentence[at].form not in _closed():
        return [*name, sentence[at]]
    if fathers := _fathers(sentence, at):
        return [*name, *fathers]
    form = sentence[at].form
    if form in listed("titles", "generations"):
        return [*name, sentence[at]]
    word = class_of(form[1:]).fine or is_common(without_pronoun(form[1:])) or verb_kind(form[1:])
    if len(name) == 1 and form.startswith(_DOUBLE) and not word:
        return [*name, sentence[at]]  # «تريسي وودروف»
    son = len(name) > _WITH_FATHER and name[-2].form in _SON
    if not son and (len(name) != 1 or not is_given(name[0].form)):
        return name
    known = form in listed("titles", "words") or form in nations() or form in MONTHS
    known |= is_a_people(form) or form in closed("kin", "weekdays", "times", "relatives", "periods")
    known |= form in listed("titles", "selves")
    known |= form in _SON or form.startswith("لل") or bool(borne_preposition(form))
    common = is_common(form[2:]) and not (son and is_given_or_family(form))  # «العطية», of عطية
    family = is_definite(form) and not (known or common or verb_kind(form))
    foreign = (_is_proper(form) or (not son and is_given(form, surely=True))) and not known
    return [*name, sentence[at]] if family or foreign else name


def with_second_part(
    sentence: Sequence[Word], name: Sequence[Word], begun: Set[int]
) -> Sequence[Word]:
    """Return a name with what a hyphen joins to its last word, if untagged: «مون جاي-إن»."""
    at = sentence.index(name[-1]) + 1
    joined = sentence[at : at + 2]
    if len(joined) < len(("-", "إن")) or joined[0].form not in HYPHENS:
        return name
    glued = name[-1].end == joined[0].start and joined[0].end == joined[1].start
    part = joined[1].form.isalpha() and joined[1].start not in begun
    outlet = is_definite(name[-1].form) or len(name) == 1  # «خالد الأحمري-الرياض:»
    return [*name, *joined] if glued and part and not outlet else name


def _fathers(sentence: Sequence[Word], at: int) -> Sequence[Word]:
    """Return «بن فلان بن فلان» that goes on at `at`; «بن» alone is no part of a name."""
    end = at
    while end + 1 < len(sentence) and sentence[end].form in _SON:
        after = sentence[end + 1]
        word = is_definite(after.form) and is_common(after.form[2:])
        if after.is_mark or word or after.form in _closed() or not after.form.isalpha():
            break
        end += 2
    return sentence[at:end]


def is_uncertain(sentence: Sequence[Word], name: Sequence[Word], begun: Set[int]) -> bool:
    """Say whether a name may be cut, a club's («فلان الأنغولي») or a thing's in quotation marks."""
    first, at = sentence.index(name[0]), sentence.index(name[-1]) + 1
    before = sentence[first - 1].form if first else ""
    after = sentence[at].form if at < len(sentence) else ""
    if is_given(without_clitics(name[0].form)) or name[0].form in closed("name_particles"):
        return _is_cut(sentence, name, begun)
    introduced = before in nations() or stripped(before) in listed("titles", "words")
    club = after in nations() and after.endswith("ي") and not introduced
    return club or (seen(before) == seen(after) == '"')


def _is_cut(sentence: Sequence[Word], name: Sequence[Word], begun: Set[int]) -> bool:
    """Say whether a lone given name goes on: «نبيل بهوي»، «إبراهيم غالب»; a king has no other."""
    first, at = sentence.index(name[0]), sentence.index(name[-1]) + 1
    if len(name) > 1 or at >= len(sentence):
        return False
    titled = first > 0 and stripped(sentence[first - 1].form) in listed("titles", "royal")
    form = sentence[at].form
    other = verb_kind(form) or conjunction(form) or form in _closed()
    other = other or form in listed("titles", "selves")
    other = (
        other
        or borne_preposition(form)
        or form in learned()["accusative"]
        or form.endswith(("ين", "ان", "ون"))
    )
    goes_on = form.isalpha() and not other
    return goes_on and not titled and sentence[at].start not in begun and form not in nations()


def _is_proper(form: str) -> bool:
    """Say whether a word is none of the language and no place's, so that it ends a name before."""
    plain = form.isalpha() and len(form) >= _SHORTEST and stripped(form) == form
    plain &= without_pronoun(form) == form
    word = is_common(form) or verb_kind(form) or is_definite(form) or form in MONTHS
    return plain and not (word or class_of(form).place or conjunction(form) or form in _closed())


@cache
def _closed() -> frozenset[str]:
    return closed(
        "prepositions", "complementisers", "relatives", "demonstratives", "particles",
        "connectives", "adverbs", "negations", "saying", "times", "independent_pronouns",
        "absolutes", "kin",
    )  # fmt: skip
