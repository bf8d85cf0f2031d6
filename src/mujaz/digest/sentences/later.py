"""Later: where an article tells of a second thing that is called as one in its title or lead.

«لوحة» of the title, then «لوحة "الحديقة"»: after that «اللوحة» is the second, not the first (a
definite noun is of the nearest that agrees, Ryding 2005, 7.2).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from mujaz.facts.places.placewords import country_of
from mujaz.language.lexicon import closed
from mujaz.language.mentions import noun, with_article
from mujaz.language.names import is_name
from mujaz.language.words import Word, is_common, is_definite, pronoun, stem, verb_kind

_OTHER = frozenset(("اخر", "اخري"))
_OPENING = frozenset('"«“(')


@dataclass(frozen=True, slots=True)
class Later:
    """A noun of title or lead, told again: where it stands, and whether it is of another."""

    start: int
    sentence: int
    is_another: bool


def later_mentions(
    sentences: Sequence[Sequence[Word]], lead: int, title: Sequence[Word]
) -> Mapping[str, tuple[Later, ...]]:
    """Return each later mention of the nouns of title and lead, in order, by noun."""
    first = [word for one in (title, *sentences[: lead + 1]) for word in one if not word.is_mark]
    known = {stem(word.form) for word in first}
    nouns = {noun(word.surface, word.form) for word in first}
    found: dict[str, list[Later]] = {}
    for index, sentence in enumerate(sentences[lead + 1 :], lead + 1):
        for at, word in enumerate(sentence):
            key = noun(word.surface, word.form)
            if key in nouns and is_common(key) and not word.is_mark:
                other = _is_another(sentence, at, known)
                found.setdefault(key, []).append(Later(word.start, index, other))
    return {key: tuple(some) for key, some in found.items()}


def _is_another(sentence: Sequence[Word], at: int, known: Collection[str]) -> bool:
    """Say whether «أخرى», a new name or, of a body, a new adjective is told of a noun."""
    word, after = sentence[at], sentence[at + 1 : at + 3]
    if not after or pronoun(word.surface):
        return False
    form = with_article(word.form)
    if is_definite(form):
        kind = after[0].form
        body = form in closed("institutions", "bodies_alone") and kind.endswith(("ي", "يه"))
        return body and is_definite(kind) and stem(kind) not in known and not country_of(kind)
    if verb_kind(word.form) in ("past", "imperfect"):
        return False
    if after[0].form in _OTHER:
        return not sentence[at - 1].is_number if at else True
    opens = after[0].form in _OPENING
    name = after[-1] if opens else after[0]
    latin = name.form.isascii() and name.form.isalpha()
    named = opens or latin or is_name(name)
    return named and not name.is_mark and stem(name.form) not in known
