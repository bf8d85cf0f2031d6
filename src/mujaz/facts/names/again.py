"""Again: the names of an article where the tagger passed them over."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.names.naming import Forms, Naming, forms_of, naming, without_clitics
from mujaz.facts.names.variants import own
from mujaz.facts.names.whole import with_given
from mujaz.language.words import Word, is_common, verb_kind
from mujaz.span import Span

Known = dict[Forms, list[Naming]]
"""The namings of one bearer by each name that tells him alone."""

_SHORTEST = 4  # letters of a word that is a name wherever it stands


def again(
    text: str, cut: Sequence[Sequence[Word]], known: Known, taken: Sequence[Span]
) -> list[tuple[list[Naming], Naming]]:
    """Return the names that stand again untagged, each with the group that it belongs to."""
    ends = {span.end for span in taken}
    families = {name for name, group in known.items() if _is_family(name, group)}
    covered = {at for span in taken for at in range(span.start, span.end)}
    firsts: dict[str, list[Forms]] = {}
    for name in sorted(known, key=len, reverse=True):
        firsts.setdefault(name[0], []).append(name)
    found = []
    for sentence in cut:
        for at, word in enumerate(sentence):
            for name in firsts.get(without_clitics(word.form), ()):
                some = sentence[at : at + len(name)]
                if forms_of(some) == name and covered.isdisjoint(range(word.start, some[-1].end)):
                    whole = with_given(sentence, some, ends) if name in families else some
                    covered.update(range(whole[0].start, some[-1].end))
                    found.append((known[name], naming(text, whole)))
                    break
    return found


def _is_family(name: Forms, group: Sequence[Naming]) -> bool:
    """Say whether the article has named somebody by his family name alone."""
    return len(name) == 1 and all(one.forms == name for one in group)


def known(people: Sequence[list[Naming]], organisations: Sequence[list[Naming]]) -> Known:
    """Return the names that tell one bearer wherever they stand, last names among them."""
    found: Known = {}
    shared: set[Forms] = set()
    for group in (*people, *organisations):
        names = {one.forms for one in group}
        if group in people:
            names |= {name[-1:] for name in names if own(name)[-1:] == name[-1:]}
        for name in names:
            if found.setdefault(name, group) is not group:
                shared.add(name)
    return {name: group for name, group in found.items() if name not in shared and _is_sure(name)}


def _is_sure(name: Forms) -> bool:
    """Say whether a name is no common word too."""
    if len(name) != 1:
        return bool(name)
    plain = name[0].removeprefix("ال")
    return len(plain) >= _SHORTEST and not is_common(plain) and not verb_kind(plain)
