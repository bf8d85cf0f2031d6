"""Unread: the definite nouns of a statement whose introduction its reader has not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.digest.sentences.sentence import Sentence, inside_quotation
from mujaz.digest.standing.origin import opens
from mujaz.language.lexicon import closed, learned
from mujaz.language.mentions import is_adjective_there, is_second_noun, noun, with_article
from mujaz.language.names import is_name
from mujaz.language.valency import noun_takes, takes
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    stem,
)

_NEAR = 2  # words after a noun in which its bearer's name stands: «البروفيسور، فلان»
_MANY = ("ان", "ين", "ون", "ات")


def unread(words: Sequence[Word], sentence: Sentence) -> Iterator[str]:
    """Yield the stems of definite nouns that something read before must have told of.

    A noun is such where the article speaks of it indefinitely first, and the words do not hold that
    place («منشورات», then «المنشورات»); where it names a body («النقابة»); and where it is what
    the statement is of («تضمنت الرسالة…»). One that is told with more than its name is none
    («الرسالة التي…»), but for the adjective that it had at first («مسؤول أميركي»). The
    lead speaks of nothing told before.
    """
    if sentence.is_lead:
        return
    seen = set(sentence.titled)
    starts = {word.start for word in words}
    for index, (word, inside) in enumerate(zip(words, inside_quotation(words), strict=True)):
        kind = stem(word.form)
        if kind not in seen and not inside and _may_be_told_of(words, index):
            first = sentence.mentions.get(noun(word.surface, word.form))
            second = (
                first is not None
                and first.introduces
                and first.start < word.start
                and first.start not in starts
                and not (first.is_second and is_second_noun(words, index))
                and (is_alone(words, index) or _has_quality(words, index, first.quality))
            )
            if second or _is_a_body(words, index) or _is_subject_alone(words, index):
                yield kind
        if kind not in seen and not inside and _is_whose_office(words, index, sentence):
            yield kind
        if kind not in seen and _is_brand_told(words, index, sentence):
            yield kind
        seen.add(kind)


def _is_whose_office(words: Sequence[Word], index: int, sentence: Sentence) -> bool:
    """Say whether an office is told of a body that was told of before: «المدير العام للشركة»."""
    form = with_article(words[index].form)
    if not bare(words[index].form).startswith("لل") or not is_alone(words, index):
        return False
    near = words[max(0, index - _NEAR) : index]
    office = any(is_definite(w.form) and w.form[2:] in closed("offices", "doers") for w in near)
    told = sentence.first[stem(words[index].form)] < sentence.index
    return office and told and is_common(form[2:]) and form not in closed("unique")


def _is_brand_told(words: Sequence[Word], index: int, sentence: Sentence) -> bool:
    """Say whether a name in Latin letters was told of before, and «وهي» does not tell it now."""
    form = words[index].form
    latin = form.isascii() and form.isalpha() and len(form) > 1
    before = bare(words[index - 1].form) if index else ""
    told = before in closed("independent_pronouns")
    known = told or form in closed("brands")
    return latin and not known and sentence.first[stem(form)] < sentence.index


def _may_be_told_of(words: Sequence[Word], index: int) -> bool:
    """Say whether a word is a definite noun that stands for one thing among others."""
    word = words[index]
    form = with_article(word.form)
    if word.is_mark or not is_definite(form) or not is_common(form[2:]) or form in closed("unique"):
        return False
    others = closed(
        "counting", "quantifiers", "amounts", "references", "ordinal_roles", "periods", "times",
        "days_of_news", "weekdays", "cities",
    )  # fmt: skip
    if form in others or form[2:] in others or bare(word.form).startswith("لل"):
        return False
    if is_adjective_there(words, index):
        return False
    after = preposition(words[index + 1].form) if index + 1 < len(words) else ""
    return not (after and is_verbal_noun(form[2:]) and after in noun_takes(form[2:]))


def is_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether nothing after a noun tells which one it is: adjective, name, relative, title."""
    after = words[index + 1 : index + 2]
    telling = closed("relatives", "about")
    return not any(
        w.form in '("«' or w.form in telling or is_definite(w.form) or is_name(w) for w in after
    )


def _has_quality(words: Sequence[Word], index: int, quality: str) -> bool:
    """Say whether a noun has the adjective that it was introduced with, and is no second noun."""
    after = words[index + 1 : index + 2]
    same = any(is_definite(w.form) and w.form[2:] == quality for w in after)
    return same and not is_second_noun(words, index)


def _is_a_body(words: Sequence[Word], index: int) -> bool:
    form = with_article(words[index].form)
    return form in closed("institutions", "bodies_alone") and is_alone(words, index)


def _is_subject_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether one thing is what a statement is of, at its opening, and nothing tells which.

    Persons are told of so after the title: «يقول المستثمر».
    """
    form = words[index].form
    if not opens(words, index) or not is_alone(words, index):
        return False
    person = closed("doers", "offices", "kin")
    many = form.endswith(_MANY) or form in learned()["plural"]
    if many or form in person or form[2:] in person:
        return False
    if form != with_article(form):
        return False
    after = words[index + 1 : index + 1 + _NEAR]
    if any(is_name(word) for word in after) or (
        after[:1] and after[0].form in closed("complementisers")
    ):
        return False
    follows = preposition(after[0].form) or borne_preposition(after[0].form) if after else ""
    return not follows or (index == 1 and follows in takes(bare(words[0].form)))
