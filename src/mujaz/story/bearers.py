"""Bearers: people and organisations of a story, each under one name with its other spellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mujaz.fact import Name
from mujaz.facts.names.naming import Forms
from mujaz.facts.names.variants import same_body, same_person
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.span import Span
from mujaz.story.story import Bearer, Cited
from mujaz.story.told import Told

_JOINTS = re.compile("[-_]")  # «كيم جونغ-أون», «#دونالد_ترامب»
Kind = Literal["person", "organisation"]
_SHOWN = 5  # mentions that are evidence for a name
_SAME: dict[Kind, Callable[[Forms, Forms], bool]] = {
    "person": same_person,
    "organisation": same_body,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """A name as one article has it."""

    told: Told
    name: Name
    forms: Forms


def bearers(some: Sequence[Told], kind: Kind) -> tuple[Bearer, ...]:
    """Return who is named, those of most articles first, all of their spellings together.

    Names are compared as those of one article are (`facts/names/variants.py`), the fullest first; a
    short name that fits two bearers is neither's.
    """
    found = [_bearer(group, kind) for group in _groups(tuple(_namings(some, kind)), kind)]
    return tuple(sorted(found, key=lambda one: (-one.articles, one.name)))


def _namings(some: Sequence[Told], kind: Kind) -> Iterator[_Naming]:
    for told in some:
        facts = told.brief.facts
        for name in facts.people if kind == "person" else facts.organisations:
            yield _Naming(told=told, name=name, forms=forms_of(name.text))


@remembered()
def forms_of(text: str) -> Forms:
    """Return a name word by word, normalised."""
    return tuple(fold(word).strip("«»\"'#،.") for word in _JOINTS.sub(" ", text).split())


def _groups(names: Sequence[_Naming], kind: Kind) -> list[list[_Naming]]:
    by_forms: dict[Forms, list[_Naming]] = {}
    for one in names:
        by_forms.setdefault(one.forms, []).append(one)
    same, found = _SAME[kind], list[list[_Naming]]()
    for forms in sorted(by_forms, key=lambda one: (-len(one), -len(by_forms[one]), one)):
        fitting = [group for group in found if same(forms, group[0].forms)]
        if len(fitting) == 1:
            fitting[0].extend(by_forms[forms])
        elif not fitting:
            found.append(by_forms[forms])
    return found


def _bearer(group: Sequence[_Naming], kind: Kind) -> Bearer:
    texts = Counter(one.name.text for one in group)
    full = [text for text in texts if len(text.split()) > 1] or list(texts)
    name = max(full, key=lambda text: (not _is_tag(text), texts[text], text))
    return Bearer(
        name=spelled(name),
        kind=kind,
        variants=tuple(sorted(set(map(spelled, texts)) - {spelled(name)})),
        articles=len({one.told.id for one in group}),
        evidence=tuple(_evidence(group, texts)),
    )


def _is_tag(text: str) -> bool:
    return "_" in text


def spelled(name: str) -> str:
    """Return a name without the signs of a hashtag: «#فاتو_بنسودا»."""
    return name.replace("_", " ").removeprefix("#")


def _evidence(group: Sequence[_Naming], texts: Counter[str]) -> Iterator[Cited]:
    """Yield where each spelling stands first, then further mentions, up to `_SHOWN`."""
    first = {text: next(one for one in group if one.name.text == text) for text in texts}
    rest = [one for one in group if one not in first.values()]
    for one in (*first.values(), *rest[: max(0, _SHOWN - len(first))]):
        mention: Span = one.name.mentions[0]
        yield one.told.cited(mention.start, mention.end)
