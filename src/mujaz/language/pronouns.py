"""Pronouns: whether each pronoun has a noun before it that it could stand for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mujaz.language.agreement import may_mean
from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed, learned
from mujaz.language.names import is_name
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_feminine_verb,
    is_finite,
    pronoun,
    verb_kind,
    without_pronoun,
)

_FUNCTIONAL = (
    "prepositions", "complementisers", "relatives", "demonstratives", "times", "adverbs",
    "modals", "verb_particles", "no_antecedents",
)  # fmt: skip
_FRONTED = 14  # words in which a phrase before the verb ends
_BROUGHT_ABOUT = frozenset(("تم", "تمت", "يتم", "سيتم", "جري"))


def lacks_noun(words: Sequence[Word], quoted: Sequence[bool], meant: Collection[int] = ()) -> bool:
    """Say whether a pronoun outside quotation marks has no noun before it that it could stand for.

    The pronoun agrees with its noun in gender and number (Ryding 2005, 12.2); a noun that follows
    within the same clause («في كلمته، قال الرئيس») does not count, but for a name («خلال زيارته،
    قال فلان»), nor one that the pronoun's preposition describes («خطاب له»). Any pronoun may stand
    for the words that begin at `meant`.
    """
    nouns: list[Word] = []
    fronted = _end_of_fronted(words)
    before: Word | None = None
    told, known = words[0].form in closed("saying"), False
    for word, inside in zip(words, quoted, strict=True):
        ending = pronoun(word.surface) if not (word.is_mark or inside or known) else ""
        possible = _not_described(nouns, before) if _is_particle(word) else nouns
        if ending and _is_own_head(words, word):
            possible = ()
        if before is not None and is_name(before) and not _bears(word):
            ending = ""  # «نيكول بيلوبيه»
        if before is not None and _is_said_of(before, word):
            ending = ""  # «المشتبه به»
        if ending and fronted and word.start < words[fronted].start:
            ending = "" if _agrees_with(words[fronted], ending) else ending
        if ending and told and before is not None and bare(before.form) in _BROUGHT_ABOUT:
            return True  # «قال العميد إنه تم إيقافه»: of another
        if ending and not any(may_mean(noun, ending) for noun in possible):
            two = ending == "هما" and any(conjunction(noun.form) == "و" for noun in possible[1:])
            if not two:
                return True
        if bare(word.form) in closed("independent_pronouns") and not (nouns or known):
            return True
        opens = word.start == words[0].start and verb_kind(word.form) is not None
        apart = inside or opens or word.form in learned()["accusative"]
        if is_noun(word.form) and not apart:
            nouns.append(_as_meant(word, before))
        known = known or word.start in meant
        before = word
    return False


def _is_own_head(words: Sequence[Word], word: Word) -> bool:
    """Say whether «حارس مرماه» follows a verb that opens and takes no object: whose is not told."""
    if [one.start for one in words[2:3]] != [word.start] or bare(word.form) in closed("kin"):
        return False
    verb = words[0].form
    no_object = verb_kind(verb) is not None and verb not in learned()["transitive"]
    return no_object and _heads(words[1])


@remembered()
def _is_known(rest: str) -> bool:
    return is_common(rest) or verb_kind(bare(rest)) is not None


def _bears(word: Word) -> bool:
    """Say whether what stands before a pronoun is a word that news has elsewhere, no name."""
    rest = without_pronoun(bare(word.form))
    plain = rest[1:] if rest[:1] in ("ب", "ل", "ك") else rest
    versions = (rest, plain, rest.removesuffix("ت") + "ه", plain.removesuffix("ت") + "ه")
    return len(rest) < 4 or any(_is_known(some) for some in versions)


def _not_described(nouns: Sequence[Word], before: Word | None) -> Sequence[Word]:
    """Return the nouns without the last phrase, noun and adjectives, that ends right here.

    «خطاب له», «المشاركة السابقة لها», «سحب الرخصة منها»: whose it is stands elsewhere.
    """
    left, end = list(nouns), before
    definite = before is not None and is_definite(before.form)
    while left and end is not None and left[-1].start == end.start:
        beside = len(left) > 1 and left[-2].end == end.start - 1
        goes_on = definite and (is_definite(end.form) or _heads(left[-2])) if beside else False
        end = left[-2] if goes_on else None
        left.pop()
    return left


def _end_of_fronted(words: Sequence[Word]) -> int:
    """Return where a verb stands after a phrase of time and its comma, 0 unless a name follows.

    «خلال زيارته إلى الوادي، وجه سامر نداء»: the phrase is of him who is named next.
    """
    if words[0].form not in closed("bounding_time", "prepositions"):
        return 0
    comma = next((i for i, word in enumerate(words[:_FRONTED]) if word.form in COMMAS), 0)
    verb, name = (*words[comma + 1 : comma + 3], None, None)[:2]
    if not comma or verb is None or name is None:
        return 0
    if not (is_finite(verb.form) or verb.form in closed("head_verbs")):
        return 0
    return comma + 1 if is_name(name) and not is_definite(name.form) else 0


def _agrees_with(verb: Word, ending: str) -> bool:
    return ending == ("ها" if is_feminine_verb(verb.form) else "ه")


def _as_meant(word: Word, before: Word | None) -> Word:
    """Return a noun with the ending by which it agrees: of a woman, a name in وا, «14 شخصا»."""
    if _is_she(before):
        return word._replace(surface=word.surface + "ة")
    if word.surface.endswith("وا") and is_name(word):
        return word._replace(surface=word.surface.removesuffix("وا"))
    return word


def _is_said_of(participle: Word, particle: Word) -> bool:
    """Say whether a preposition with its pronoun is part of a participle: «المعترف بها»."""
    form = participle.form.removeprefix("ال")
    return form in closed("said_of") and _is_particle(particle)


def _heads(noun: Word) -> bool:
    """Say whether a noun without ال may be in construct to what stands beside it: «سحب الرخصة».

    One that keeps the ن of its dual or plural is not: «متهمان».
    """
    free = is_definite(noun.form) or noun.form.endswith(("ان", "ون"))
    return is_common(noun.form) and not (free or pronoun(noun.surface))


def _is_particle(word: Word) -> bool:
    return bare(word.form) in closed("complete_prepositions")


def _is_she(before: Word | None) -> bool:
    """Say whether a verb in the feminine stands before a noun, so that the noun is feminine."""
    if before is None or verb_kind(bare(before.form)) is None:
        return False
    return is_feminine_verb(bare(before.form))


@remembered()
def is_noun(word_form: str) -> bool:
    """Say whether a form may be a noun that a pronoun stands for."""
    form = bare(word_form)
    if len(form) < 3 or not form[0].isalpha() or form in closed(*_FUNCTIONAL):
        return False
    return not is_finite(form)
