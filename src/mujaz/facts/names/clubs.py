"""Clubs: those that one word names, in an article on sport, «لاعب الترجي»، «انتقل من روما»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.facts import wording
from mujaz.facts.names.lists import listed, nations
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, bare, is_definite, without_pronoun
from mujaz.models.wordclass import stripped

_ENOUGH = 0.02  # of an article's words: sport's own, as for `facts.places`
_PAIR = 2


def is_on_sport(cut: Sequence[Sequence[Word]]) -> bool:
    """Say whether an article, given word by word, is on sport."""
    sport = wording.listed("place_words", "sport", "words")
    many = sum(map(len, cut))
    return sum(word.form in sport for one in cut for word in one) > _ENOUGH * max(1, many)


def clubs(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of each club of the table.

    One whose name is another word or a city's too («النصر»، «روما») counts only after a word that
    makes it a side: «مدرب النصر»، «أمام روما»، «فوز على …»; or after «و» and such a club.
    """
    last = -1
    for at in range(len(sentence)):
        if (end := _end(sentence, at, joined=last == at)) > at:
            last = _with_nation(sentence, at, end)
            yield at, last


def _end(sentence: Sequence[Word], at: int, *, joined: bool) -> int:
    """Return where a club ends that begins at a word, `at` where none does."""
    form = _opened_by(sentence[at].form)
    if not form:
        return at
    after = sentence[at + 1].form if at + 1 < len(sentence) else ""
    if f"{form} {after}" in listed("clubs", "names"):
        return at + _PAIR
    shared = form in listed("clubs", "shared") and _is_side(sentence, at, joined=joined)
    return at + 1 if shared or form in listed("clubs", "names") else at


@remembered()
def _opened_by(form: str) -> str:
    """Return the first word of a club that a form is, without its clitics, else nothing."""
    firsts = {name.split()[0] for name in listed("clubs", "names") | listed("clubs", "shared")}
    return next((one for one in (form, stripped(form)) if one in firsts), "")


def _with_nation(sentence: Sequence[Word], at: int, end: int) -> int:
    """Return where a club ends with the nation that tells it from others: «الأهلي المصري»."""
    form = sentence[end].form if end < len(sentence) else ""
    named = is_definite(stripped(sentence[at].form)) and form in nations() and form.endswith("ي")
    return end + named


def _is_side(sentence: Sequence[Word], at: int, *, joined: bool) -> bool:
    """Say whether the words before make a side of what follows."""
    if joined and sentence[at].form.startswith("و"):
        return True
    before = [bare(word.form) for word in sentence[max(0, at - 2) : at]]
    if not before:
        return False
    if before[-1] == "علي":
        return before[0] in listed("clubs", "over")
    plain = without_pronoun(stripped(before[-1]))
    return not listed("clubs", "before").isdisjoint((before[-1], plain))
