"""Antecedent: the fuller words, earlier in the article, of a role that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from mujaz.language.joined import without_conjunction
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    preposition,
    verb_kind,
)

_QUOTES = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 7  # words of a noun phrase


def antecedents(sentences: Sequence[Sequence[Word]]) -> Iterator[Mapping[str, tuple[Word, ...]]]:
    """Yield for each sentence what the roles stand for of which only one was named before it.

    «الوزارة» stands for «وزارة الخارجية» where the article has named no other ministry, and for
    nothing, empty, where it has. Keys are the definite forms.
    """
    named: dict[str, list[tuple[Word, ...]]] = {}
    one: dict[str, tuple[Word, ...]] = {}
    for sentence in sentences:
        yield dict(one)
        for index in range(len(sentence) - 1):
            form = bare(sentence[index].form)
            role = form if is_definite(form) else "ال" + form
            if role in told_again() and (phrase := _phrase(sentence[index:])):
                named.setdefault(role, []).append(phrase)
                one[role] = max(named[role], key=len) if _are_one(named[role]) else ()


def told_again() -> frozenset[str]:
    """Return the nouns, with ال, that only an earlier mention tells of."""
    return closed("bare_roles", "bare_places", "institutions")


def _are_one(some: Sequence[tuple[Word, ...]]) -> bool:
    """Say whether each phrase is the opening of the longest: the same one, in fewer words."""
    forms = [
        tuple(bare(word.form).removeprefix("ال" if i == 0 else "") for i, word in enumerate(phrase))
        for phrase in some
    ]
    longest = max(forms, key=len)
    return all(longest[: len(phrase)] == phrase for phrase in forms)


def _phrase(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the noun phrase that opens the words, where it says more than the role.

    It ends in its definite nouns and adjectives (وزارة الخارجية اللبنانية); a source alone may be
    indefinite (مصدر أمني), since «اللاعب» is no «لاعب سابق» who was named before.
    """
    found = [without_conjunction(words[0])]
    if outlet := _outlet(found[0], words[1:]):
        return outlet
    definite = False
    for word in words[1:_LONGEST]:
        form = bare(word.form)
        if _ends_phrase(word):
            if definite and is_definite(words[0].form) and preposition(word.form):
                return ()  # «المجموعة التابعة ل…» goes on
            break
        if is_definite(form) and _is_no_adjective(found[-1], word):
            break  # «قررت شركة كيكر | التوقف عن كذا»
        if is_definite(form):
            definite = True
        elif definite and found[-1].form in closed("offices"):
            return ()  # «مركز الملك فلان»
        elif definite or form != word.form or _begins_another(found[0], word):
            break
        found.append(word)
    if found[-1].form in closed("waiting"):
        return ()  # «مكتب الإسكان التابع للوزارة»
    source = len(found) == 2 and found[0].form in closed("source_nouns")
    return tuple(found) if len(found) > 1 and (definite or source) else ()


def _is_no_adjective(name: Word, word: Word) -> bool:
    """Say whether a definite noun after a name is none of origin, and so of another phrase."""
    origin = word.form.endswith(("ي", "يه"))
    return is_name(name) and not is_definite(name.form) and is_common(word.form[2:]) and not origin


def _begins_another(head: Word, word: Word) -> bool:
    """Say whether a noun without ال, no name, follows a head with it: «يضم الوفد | نائب الوزير»."""
    return is_definite(head.form) and is_common(bare(word.form)) and not is_name(word)


def _outlet(noun: Word, after: Sequence[Word]) -> tuple[Word, ...]:
    """Return an outlet with its name: «صحيفة "كذا" المحلية», «وكالة كيكر», empty for another noun.

    What quotation marks name is named whole, with its adjective; without them names alone count.
    """
    if noun.form not in closed("outlets") or not after:
        return ()
    closing = _QUOTES.get(after[0].form)
    near = after[: _LONGEST + 1]
    end = next((i for i, word in enumerate(near) if i and word.form == closing), None)
    if closing and end is not None:
        adjective = after[end + 1 : end + 2]
        own = tuple(w for w in adjective if is_definite(w.form) and is_common(w.form[2:]))
        return (noun, *after[: end + 1], *own)
    name = tuple(takewhile(is_name, after))
    return (noun, *name) if name else ()


def _ends_phrase(word: Word) -> bool:
    stops = closed(
        "prepositions", "relatives", "complementisers", "times", "adverbs", "demonstratives",
        "references", "counting", "titles_of", "quantifiers", "connectives",
    )  # fmt: skip
    form = bare(word.form)
    return (
        word.is_mark
        or word.is_number
        or form in stops
        or preposition(form) != ""
        or borne_preposition(form) != ""
        or verb_kind(form) is not None
    )


def is_bare_role(words: Sequence[Word], index: int) -> bool:
    """Say whether a role alone is who speaks or acts at the opening: «قال المسؤول إن»."""
    if index > 1 or words[index].form not in closed("bare_roles"):
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    if words[index].form in closed("ordinal_roles"):
        return True
    return following is None or not (
        _may_describe(words[index], following)
        or (following.form in closed("titles_of") and not _tells_where(words, index + 1))
        or (
            following.surface not in ("أن", "إن")
            and not (following.is_mark or following.is_number)
            and not _is_another_noun(words[index], following)
            and following.form not in closed("bodies_alone", "institutions", "unique")
            and not is_particle(following)
            and not is_finite(bare(following.form))
        )
    )


def _may_describe(role: Word, following: Word) -> bool:
    """Say whether a definite word may be the adjective of a role: they agree (Ryding 2005, 10.1).

    «الوكالة الدولية», and not «الوكالة الأعمال», which is another noun.
    """
    if not is_definite(following.form) or following.form in closed("bare_roles"):
        return False
    return not _is_another_noun(role, following)


def _is_another_noun(role: Word, following: Word) -> bool:
    agrees = not role.surface.endswith("ة") or following.surface.endswith(("ة", "ى", "اء"))
    return is_definite(following.form) and is_common(following.form[2:]) and not agrees


def is_particle(word: Word) -> bool:
    """Say whether a word is a preposition or أن, and not the name علي."""
    return word.surface != "علي" and word.form in closed("prepositions", "complementisers")


def _tells_where(words: Sequence[Word], index: int) -> bool:
    """Say whether «في بيان» stands here: where a role spoke, not what it is the role of."""
    after = words[index + 1 : index + 2]
    return words[index].form == "في" and any(word.form in closed("speeches") for word in after)
