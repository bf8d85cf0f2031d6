"""Role: the words with which somebody is introduced, and the fuller words of a role alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from mujaz.digest.naming.whole import has_article, is_person, is_whole
from mujaz.language.antecedent import is_bare_role, is_particle, told_again
from mujaz.language.clauses import COMMAS
from mujaz.language.joined import without_conjunction
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.valency import needs, particle
from mujaz.language.words import (
    OWNED,
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    preposition,
    verb_kind,
)

_OPENING = frozenset('«“("')
LONGEST_ROLE = 6  # words


def with_full_role(
    words: tuple[Word, ...], roles: Mapping[str, tuple[Word, ...]]
) -> tuple[Word, ...]:
    """Bring in the fuller words of a role alone that opens the words or follows their verb.

    What is known stays known: «البيان» is not told as «بيان حكومي».
    """
    for index in range(min(2, len(words))):
        role = words[index].form
        if roles.get(role) and role not in closed("ordinal_roles") and _is_bare(words, index):
            fuller, after = roles[role], words[index + 1 :]
            if any(is_definite(word.form) and not word.is_mark for word in after[:1]):
                return words  # «الوزارة الروسية» is told in full
            owned = not is_definite(fuller[0].form)
            if not is_whole(fuller) or (owned and _may_describe_more(words, index)):
                return words
            return (*words[:index], *fuller, *after)
    return words


def _may_describe_more(words: Sequence[Word], index: int) -> bool:
    """Say whether a phrase after a thing would attach to its fuller words: «الاتفاق بين فلان…».

    «اتفاق إنشاء منطقة آمنة بين فلان…» tells of another place. What the verb asks for is the verb's.
    """
    form = words[index].form
    thing = form in closed("bare_places") or form[2:] in closed("things_told")
    asked = needs(words[0].form) if index else frozenset()
    return thing and any(
        (preposition(word.form) or word.form in closed("prepositions"))
        and particle(word.form) not in asked
        for word in words[index + 1 : index + 2]
    )


def _is_bare(words: Sequence[Word], index: int) -> bool:
    """Say whether a role or thing stands alone: no adjective, name or relative follows."""
    if is_bare_role(words, index):
        return True
    if words[index].form not in told_again():
        return False
    after = words[index + 1 : index + 2]
    opens = index == 0 or is_finite(bare(words[0].form))
    return opens and all(
        is_particle(word) or word.is_mark or is_finite(bare(word.form)) for word in after
    )


def role_before(sentence: Sequence[Word], start: int) -> tuple[Word, ...]:
    """Return the noun phrase with which a name is introduced: «رئيس البلدية», else nothing.

    It is the longest that is one phrase and says what a person is. A comma may set the name off:
    «قال رئيس البلدية، فلان الفلاني، إن».
    """
    end = start - 1 if _is_set_off(sentence, start) else start
    first = end
    while first and end - first < LONGEST_ROLE and may_be_of_role(sentence[first - 1]):
        first -= 1
    for opening in range(first, end):
        role = (without_conjunction(sentence[opening]), *sentence[opening + 1 : end])
        if not is_person(role[0].form):
            continue
        if any(word.surface.endswith(OWNED) for word in role):
            return ()  # «زعيمه فلان»
        if any(word.form in closed("stages_of_life") for word in role):
            return ()  # he may be no teenager by now
        if len(role) == 1 and is_owned_by_a_name(role[0].form):
            return ()  # «محامي فلان» is another
        if len(role) > 1 and is_of_the_name(role[-1]):
            return ()  # «أكدت نائبة الوزير فلانة | رواية فلان»
        whole = all(is_whole(one) and not holds_another(one) for one in _offices(role))
        return role if whole and not _is_owned(sentence, opening) else ()
    return ()


def is_owned_by_a_name(office: str) -> bool:
    """Say whether an office without ال stands in construct to the name after it."""
    return not (is_definite(office) or office in closed("styles"))


def is_of_the_name(noun: Word) -> bool:
    """Say whether a thing without ال stands right before a name, whose it is: «رواية فلان»."""
    form = bare(noun.form)
    thing = is_common(form) and not (is_definite(form) or is_name(noun) or is_person(form))
    return thing and noun.surface.endswith("ة") and form not in closed("styles")


def holds_another(role: Sequence[Word]) -> bool:
    """Say whether a second person stands in a role, whose the name may be: «مستشار رئيس كذا».

    A deputy's is his own, and so is a title: «نائب الرئيس», «مدير المركز الدكتور». «المحامي السابق
    للرئيس» is not.
    """
    if role[0].form.removeprefix("ال") in closed("deputies"):
        return False
    styles = closed("styles")
    free = ("ال" + word.form[2:] if word.form.startswith("لل") else word.form for word in role[1:])
    return any(is_person(form) and form not in styles for form in free)


def _offices(role: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield each office that somebody holds: «نائب الرئيس ووزير الصحة»."""
    joined = [
        i for i, w in enumerate(role) if i and is_person(bare(w.form)) and conjunction(w.form)
    ]
    for start, end in pairwise((0, *joined, len(role))):
        yield (without_conjunction(role[start]), *role[start + 1 : end])


def _is_owned(sentence: Sequence[Word], opening: int) -> bool:
    """Say whether a role only tells whose the noun before it is: «مكتب وزير الصحة»."""
    before = sentence[opening - 1].form if opening else ""
    role = sentence[opening].form
    if role == "العالم" and is_common(bare(before)) and not has_article(before):
        return True  # «أفضل حراس العالم فلان»: no scholar
    return before == "باسم" or (
        is_common(bare(before)) and not has_article(role) and not verb_kind(bare(before))
    )


def _is_set_off(sentence: Sequence[Word], start: int) -> bool:
    """Say whether a comma and what follows set a name off: a mark, or what he says."""
    if not start or sentence[start - 1].form not in COMMAS:
        return False
    after = next((w for w in sentence[start:] if not is_name(w)), None)
    return after is not None and (after.is_mark or after.form in closed("complementisers"))


def may_be_of_role(word: Word) -> bool:
    """Say whether a word may belong to what somebody is: a noun, an adjective, «باسم»."""
    form = bare(word.form)
    if form == "باسم":
        return True
    noun = is_definite(form) or is_common(form)
    return noun and not word.is_mark and verb_kind(form) is None and form not in closed("times")
