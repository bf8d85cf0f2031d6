"""Reference: whether a statement's persons, pronouns and definite nouns are told in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.digest.antecedent import is_bare_role
from mujaz.digest.names import is_name
from mujaz.digest.sentence import Sentence
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_feminine,
    is_feminine_verb,
    is_finite,
    is_plural,
    pronoun,
    stem,
    verb_kind,
    without_pronoun,
)

_FUNCTIONAL = (
    "prepositions", "complementisers", "relatives", "demonstratives", "times", "adverbs",
    "modals", "verb_particles",
)  # fmt: skip


def reason_of_reference(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Return what the words refer to that they do not tell, or None."""
    return (
        _reason_of_person(words, quoted)
        or _reason_of_speaker(words, sentence)
        or _reason_of_pointer(words, quoted, sentence.known)
        or _reason_of_pronouns(words, quoted)
        or _reason_of_mention(words, quoted, sentence)
    )


def _reason_of_person(words: Sequence[Word], quoted: Sequence[bool]) -> str | None:
    """Find the first or second person outside quotation marks: somebody's speech, not the news."""
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        if not inside and _is_of_person(word.surface, word.form, index > 0):
            return "first or second person"
    return None


@lru_cache(maxsize=65536)
def _is_of_person(surface: str, word_form: str, after_another: bool) -> bool:
    """Say whether a word is the first or second person's; «ن…» may open with a name."""
    form = bare(word_form)
    if form in closed("other_persons") or (surface.endswith(("كم", "نا")) and _owned(form)):
        return True
    if surface.endswith("ك") and not is_common(form) and _is_yours(form[:-1]):
        return True
    ours = after_another and form.startswith(("ن", "سن")) and verb_kind(form) == "imperfect"
    return ours and not (is_common(form) or form.endswith("يا"))  # سنوي، نوكيا


def _owned(form: str) -> bool:
    """Say whether a word ends in «our» or «your»: without the ending it agrees as a noun."""
    rest = form[:-2]
    lists = learned()
    known = (lists["masculine"], lists["feminine"], lists["plural"])
    if form in lists["accusative"] or len(rest) < 3:
        return False
    return is_common(rest) or any(w in some for some in known for w in (rest, "ال" + rest))


def _is_yours(rest: str) -> bool:
    """Say whether ك ends a noun or an imperfect, seen also without a preposition: لطلبك، يمكنك.

    It may be the verb's own letter: يشارك.
    """
    if (rest + "ك").endswith(tuple(closed("own_kaf"))):
        return False
    plain = rest[1:] if rest[:1] in ("ب", "ل") and len(rest) > 3 else rest
    nouns = any(len(word) > 3 and is_common(word) for word in (rest, plain))
    nouns = nouns and not rest.endswith(("ا", "ي"))  # باراك، أولمبيك
    return nouns or verb_kind(rest) == "imperfect"


def _reason_of_speaker(words: Sequence[Word], sentence: Sentence) -> str | None:
    """Find «أوضح راضي أن»: a man called by one name that neither title nor lead has.

    A verb in the feminine may have a state or a house as its subject, which one name tells.
    """
    if len(words) < 3 or words[0].form not in closed("saying") or is_feminine_verb(words[0].form):
        return None
    name, following = words[1], words[2]
    speaks = following.is_mark or following.form in closed("complementisers", "prepositions")
    if not speaks or stem(name.form) in sentence.known:
        return None
    alone = _is_one_name(name.surface, name.form)
    return "names a speaker by one name" if alone else None


@lru_cache(maxsize=65536)
def _is_one_name(surface: str, form: str) -> bool:
    """Say whether a word is a surname, and no source, calling, plural, state or city."""
    if not form.isalpha() or form.isascii() or verb_kind(form) or pronoun(surface):
        return False
    plain = form.removeprefix("ال")
    callings = ("source_nouns", "offices", "bare_roles", "cities")
    particles = ("prepositions", "amounts", "adverbs", "complementisers")
    if form in closed(*callings, *particles) or plain in closed(*callings):
        return False
    many = surface.endswith(("ون", "ين", "ات", "اء", "ة")) or form in learned()["plural"]
    return not many and not (is_definite(form) and is_common(plain))


def _reason_of_pointer(
    words: Sequence[Word], quoted: Sequence[bool], known: frozenset[str]
) -> str | None:
    """Find words that point at the text before: «هذه الخطوة», «البيان نفسه», «قال المسؤول»."""
    if not any(_may_point(word.form) for word in words):
        return None
    seen: set[str] = set()
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        if inside:
            continue
        form = bare(word.form)
        following = words[index + 1] if index + 1 < len(words) else None
        if _is_demonstrative(form) and word.form != "وذلك":
            if following is None or not (
                following.form in closed("now_nouns") or stem(following.form) in seen
            ):
                return "points at the text before"
        elif form in closed("references"):
            return "points at the text before"
        elif form in closed("relative_time") and _is_open_time(words, index):
            return "a time relative to the text before"
        elif is_bare_role(words, index):
            return "names a role alone"
        elif _is_source_alone(words, index) and stem(form) not in seen | known:
            return "names a source alone"
        if not word.is_mark:
            seen.add(stem(word.form))
    return None


def _is_source_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether «حسبما نقلت الصحيفة» ends a clause: which one was told before."""
    if index < 2 or bare(words[index - 1].form) not in closed("saying", "sources"):
        return False
    definite = is_definite(words[index].form)
    source = definite and words[index].form.removeprefix("ال") in closed("source_nouns")
    return source and all(word.is_mark for word in words[index + 1 : index + 2])


@lru_cache(maxsize=65536)
def _may_point(word_form: str) -> bool:
    form = bare(word_form)
    pointing = closed("references", "relative_time", "bare_roles")
    source = form.removeprefix("ال") in closed("source_nouns")
    return form in pointing or source or _is_demonstrative(form)


def _is_demonstrative(form: str) -> bool:
    """Say whether a form is a demonstrative, a preposition before it perhaps: بهؤلاء."""
    some = closed("demonstratives")
    return form in some or (form[0] in "بلك" and form[1:] in some)


def _reason_of_mention(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Find «المدينة» where the article has told which, but not in title, lead or statement."""
    if not any(_is_bare_place(word.form) for word in words):
        return None
    seen = set(sentence.known)
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        following = words[index + 1].form if index + 1 < len(words) else ""
        office = bare(words[index - 1].form) in closed("offices") if index else False
        told = office or following in closed("relatives") or following in ("من", "(")
        before = sentence.first.get(stem(word.form), sentence.index) < sentence.index
        if (
            before
            and _is_bare_place(word.form)
            and stem(word.form) not in seen
            and not (inside or told)
        ):
            return "names a place or thing by an earlier mention"
        if not word.is_mark:
            seen.add(stem(word.form))
    return None


@lru_cache(maxsize=65536)
def _is_bare_place(form: str) -> bool:
    return bare(form) in closed("bare_places")


def _is_open_time(words: Sequence[Word], index: int) -> bool:
    """Say whether «بعد ساعات» stands here with nothing after it that says from when."""
    after = [word.form for word in words[index + 1 : index + 4]]
    if not after or after[0] not in closed("periods") or after[0].startswith("ال"):
        return False
    return not any(form in ("من", "علي", "ما", "ان") for form in after[1:3])


def _reason_of_pronouns(words: Sequence[Word], quoted: Sequence[bool]) -> str | None:
    """Find a pronoun with no noun before it in the statement that it could stand for.

    The pronoun agrees with its noun in gender and number (Ryding 2005, 12.2); a noun that follows
    within the same clause («في كلمته، قال الرئيس») does not count, nor one that the pronoun's
    preposition describes («خطاب له»).
    """
    nouns: list[Word] = []
    before: Word | None = None
    for word, inside in zip(words, quoted, strict=True):
        ending = pronoun(word.surface) if not word.is_mark and not inside else ""
        possible = _not_described(nouns, before) if _is_particle(word) else nouns
        if before is not None and is_name(before) and not _bears(word):
            ending = ""  # «نيكول بيلوبيه»
        if ending and not any(_agrees(noun, ending) for noun in possible):
            two = ending == "هما" and any(conjunction(noun.form) == "و" for noun in possible[1:])
            if not two:
                return "a pronoun without its noun"
        if bare(word.form) in closed("independent_pronouns") and not nouns:
            return "a pronoun without its noun"
        if is_noun(word.form) and not inside and word.form not in learned()["accusative"]:
            nouns.append(word._replace(surface=word.surface + "ة") if _is_she(before) else word)
        before = word
    return None


@lru_cache(maxsize=65536)
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

    «خطاب له», «المشاركة السابقة لها»: whose it is stands elsewhere.
    """
    left, end = list(nouns), before
    while left and end is not None and left[-1].start == end.start:
        adjective = is_definite(end.form) and len(left) > 1 and left[-2].end == end.start - 1
        end = left[-2] if adjective else None
        left.pop()
    return left


def _is_particle(word: Word) -> bool:
    return bare(word.form) in closed("complete_prepositions")


def _is_she(before: Word | None) -> bool:
    """Say whether a verb in the feminine stands before a noun, so that the noun is feminine."""
    if before is None or verb_kind(bare(before.form)) is None:
        return False
    return is_feminine_verb(bare(before.form))


@lru_cache(maxsize=65536)
def is_noun(word_form: str) -> bool:
    """Say whether a form may be a noun that a pronoun stands for."""
    form = bare(word_form)
    if len(form) < 3 or not form[0].isalpha() or form in closed(*_FUNCTIONAL):
        return False
    return not is_finite(form)


def _agrees(noun: Word, ending: str) -> bool:
    if ending == "ه":
        return not (noun.surface.endswith(("ة", "ات", "ون", "ين")) or is_feminine(noun.surface))
    if ending == "ها":
        return is_feminine(noun.surface) or _may_be_feminine(noun)
    if ending == "هما":
        return noun.surface.endswith(("ان", "ين"))
    return is_plural(noun.surface) or _may_be_plural(noun)


def _may_be_feminine(noun: Word) -> bool:
    """Say whether a noun without a feminine mark may be one: names of states and cities."""
    return noun.surface.endswith(("ا", "ى")) or noun.form.removeprefix("ال") in closed("cities")


def _may_be_plural(noun: Word) -> bool:
    if noun.surface.endswith(("اء", "ان", "ى")):
        return True
    plain = noun.form.removeprefix("ال")
    return is_definite(noun.form) and len(plain) > 3 and is_common(plain)
