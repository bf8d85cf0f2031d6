"""Reference: whether a statement's persons, pronouns and definite nouns are told in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.digest.sentences.sentence import Sentence
from mujaz.digest.standing.another import means_another
from mujaz.digest.standing.identified import is_described, is_of_an_origin, is_told_beside
from mujaz.digest.standing.origin import is_called_by_origin, opens, speaks
from mujaz.digest.standing.pair import tells_of_two
from mujaz.digest.standing.pointer import POINTS, ROLE_ALONE, SOURCE_ALONE, reason_of_pointer
from mujaz.language.clauses import nesting
from mujaz.language.lexicon import closed, learned
from mujaz.language.mentions import with_article
from mujaz.language.names import is_name
from mujaz.language.pronouns import lacks_noun
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_feminine_verb,
    is_verbal_noun,
    preposition,
    pronoun,
    stem,
    verb_kind,
)

_SHORTEST, _WE_SEE = 3, "نري"
_SPEAKER, _MENTION = "names a speaker by one name", "names a place or thing by an earlier mention"
REASONS_OF_REFERENCE = frozenset((POINTS, ROLE_ALONE, SOURCE_ALONE, _SPEAKER, _MENTION))
"""Why a statement is refused that title or lead may explain."""


def reason_of_reference(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Return what the words refer to that they do not tell, or None."""
    return (
        _reason_of_person(words, quoted, sentence)
        or _reason_of_speaker(words, sentence)
        or reason_of_pointer(words, quoted, sentence)
        or ("a pronoun without its noun" if lacks_noun(words, quoted) else None)
        or ("means another thing" if means_another(words, quoted, sentence) else None)
        or _reason_of_mention(words, quoted, sentence)
        or (_MENTION if tells_of_two(words, sentence.known) else None)
    )


def _reason_of_person(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Find the first or second person outside quotation marks: somebody's speech, not the news."""
    if is_in_person(words, quoted) or words[0].form in closed("imperatives"):
        return "first or second person"
    if words[0].form in closed("saying"):
        return None
    # What is cut from «نشر عنوان منزلي وتلقيت أنا تهديدات» is hers too.
    return "first or second person" if _speaks_of_itself(sentence.words) else None


@lru_cache(maxsize=8)  # asked for each of its statements
def _speaks_of_itself(sentence: tuple[Word, ...]) -> bool:
    """Say whether «أنا» or the like stands in a sentence outside quotation marks."""
    whole = zip(sentence, nesting(sentence), strict=True)
    return any(not depth and bare(word.form) in closed("other_persons") for word, depth in whole)


def is_in_person(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether a word outside quotation marks is the first or second person's."""
    return any(
        not inside and _is_of_person(word.surface, word.form, index > 0)
        for index, (word, inside) in enumerate(zip(words, quoted, strict=True))
    )


@lru_cache(maxsize=1 << 14)
def _is_of_person(surface: str, word_form: str, after_another: bool) -> bool:
    """Say whether a word is the first or second person's; «ن…» may open as a past: «نزل»."""
    form = bare(word_form)
    yours = surface.endswith("ك") and len(form) > 3 and form[:-1] in closed("prepositions")
    if (
        yours
        or form in closed("other_persons")
        or (surface.endswith(("كم", "نا")) and _owned(form))
    ):
        return True
    if surface.endswith("ك") and not is_common(form) and _is_yours(form[:-1]):
        return True
    opens = after_another or len(form) > _SHORTEST or form == _WE_SEE
    ours = opens and form.startswith(("ن", "سن")) and verb_kind(form) == "imperfect"
    own = is_common(form) or form.endswith("يا") or form in closed("own_nun")  # سنوي، نوكيا
    return ours and not own


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
    if not speaks or stem(name.form) in sentence.known or name.start in sentence.people:
        return None
    alone = _is_one_name(name.surface, name.form)
    return _SPEAKER if alone else None


@lru_cache(maxsize=1 << 14)
def _is_one_name(surface: str, form: str) -> bool:
    """Say whether a word is a surname, and no source, calling, plural, state or city."""
    if not form.isalpha() or form.isascii() or verb_kind(form) or pronoun(surface):
        return False
    plain = form.removeprefix("ال")
    callings = ("source_nouns", "offices", "bare_roles", "cities", "doers", "named_after")
    particles = ("prepositions", "amounts", "adverbs", "complementisers")
    if form in closed(*callings, *particles) or plain in closed(*callings):
        return False
    many = surface.endswith(("ون", "ين", "ات", "اء", "ة")) or form in learned()["plural"]
    return not many and not (is_definite(form) and is_common(plain))


def _reason_of_mention(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Find «المدينة» where the article has told which, but not in title, lead or statement.

    Where it has told of two, the lead does not tell which.
    """
    of_two = {stem(role) for role, one in sentence.roles.items() if not one}
    seen = set(sentence.known) - (of_two - sentence.titled)
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        if word.is_mark or word.start in sentence.people:
            continue  # «الراعي» is called so, and is no shepherd
        kind = stem(word.form)
        before = sentence.first.get(kind, sentence.index) < sentence.index
        alone = word.form in closed("bare_roles") and speaks(words, index)
        before = before or (alone and is_called_by_origin(words, index))
        before = before or (opens(words, index) and _are_counted_persons(words, index))
        if before and kind not in seen and not inside:
            told = is_told_beside(words, index, sentence)
            if not told and _points_at_one(words, index):
                return _MENTION
        seen.add(kind)
    return None


def _points_at_one(words: Sequence[Word], index: int) -> bool:
    """Say whether a noun stands for one that was told of: alone, at the opening, or counted."""
    return (
        _is_place_alone(words, index)
        or _is_told_before(words, index)
        or _is_told_of(words, index)
        or _are_counted(words, index)
        or is_called_by_origin(words, index)
    )


def _is_place_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether «المدينة» stands here, and no «المدينة السورية», no «القرية الواقعة على…»."""
    if not _is_bare_place(words[index].form) or is_of_an_origin(words, index):
        return False
    before, after = words[index - 1 : index] if index else (), words[index + 1 : index + 2]
    where = any(word.form in closed("prepositions") for word in after)
    return not (where and any(is_definite(word.form) for word in before))


def _is_told_before(words: Sequence[Word], index: int) -> bool:
    """Say whether the one a statement is of is a definite noun that names nobody: «المركز».

    It opens the statement or follows its verb; there is more than one of its kind. In the plural it
    may be all of them: «المتهمون».
    """
    form = words[index].form
    kind = is_definite(form) and is_common(form[2:]) and form not in closed("unique")
    many = form.endswith(("ون", "ين", "ات")) or form in learned()["plural"]
    return kind and not many and opens(words, index) and not is_described(words, index)


def _is_told_of(words: Sequence[Word], index: int) -> bool:
    """Say whether a role or thing alone stands further on: «رحب فلان بالقرار».

    A role may be of one whom the statement names («التعاقد مع اللاعب»), a thing is none of them. As
    the second of two nouns it only tells whose the first is («نتائج الدراسة»).
    """
    noun = with_article(words[index].form)
    before = words[index - 1] if index else None
    if before is not None and is_common(before.form) and not is_verbal_noun(before.form):
        return False
    if noun not in closed("bare_roles", "institutions") or is_described(words, index):
        return False
    if noun == "العالم" and before is not None and preposition(before.form):
        return False  # «في العالم» is no scholar
    if noun[2:] in closed("things_told"):
        return True
    return not any(is_name(word) for word in words[:index])


def _are_counted(words: Sequence[Word], index: int) -> bool:
    """Say whether «الرجال الثلاثة» stands here: those of whom the text before has told.

    «السنوات العشر الأخيرة» are a time, told of nobody.
    """
    if bare(words[index].form).removeprefix("ال") in closed("periods"):
        return False
    after = [
        word.form.removeprefix("ال")
        for word in words[index + 1 : index + 2]
        if is_definite(word.form)
    ]
    return is_definite(words[index].form) and any(form in closed("counting") for form in after)


def _are_counted_persons(words: Sequence[Word], index: int) -> bool:
    """Say whether «المسؤولون الثلاثة» stands here: persons, by their plural."""
    return words[index].form.endswith("ون") and _are_counted(words, index)


@remembered()
def _is_bare_place(form: str) -> bool:
    return with_article(form) in closed("bare_places")
