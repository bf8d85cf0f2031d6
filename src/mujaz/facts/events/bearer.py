"""Bearer: the name by which somebody who takes part is told: in full, where that is sure."""

from __future__ import annotations

from collections.abc import Iterable

from mujaz.fact import Name
from mujaz.facts.events.phrase import waiting
from mujaz.language.letters import normalise
from mujaz.language.words import borne_preposition, is_common, is_finite

_ALIKE = 2  # letters that two spellings of a given name share


def told(mention: str, name: Name, names: Iterable[Name], *, person: bool) -> str:
    """Return the full name of whom a mention names, the mention itself where that is not certain.

    A body told in several words is not the one that has more words before them («رئاسة المجلس
    الأعلى») or waits for some after them («الوزارة … المكلفة»). Nor is a person sure whose family
    name two bear, or whose name has its mention in the middle, or a verb, a common noun or what ب
    leads in after it.
    """
    short, whole = normalise(mention).split(), normalise(name.text).split()
    if short == whole or not short:
        return name.text
    if person:
        sure = not (_is_shared(short, names) or _is_overlong(short, whole))
    else:
        sure = len(short) == 1 or not (whole[-len(short) :] == short or whole[-1] in waiting())
    return name.text if sure else mention


def _is_shared(short: list[str], names: Iterable[Name]) -> bool:
    """Say whether two persons of the article end in a mention, after given names not alike."""
    wholes = (normalise(name.text).split() for name in names)
    given = {
        one[-len(short) - 1][:_ALIKE]  # «أنغيلا», «أنجيلا»
        for one in wholes
        if len(one) > len(short) and one[-len(short) :] == short
    }
    return len(given) > 1


def _is_overlong(short: list[str], whole: list[str]) -> bool:
    """Say whether a name goes on after its mention with what is no name."""
    at = next((i for i in range(len(whole)) if whole[i : i + len(short)] == short), None)
    if at is None:
        return False
    after = whole[at + len(short) :]
    inside = at > 0 and bool(after)
    return inside or any(
        is_finite(word) or bool(borne_preposition(word)) or is_common(word) for word in after
    )
