"""Amounts: another number, another unit, more where it was less, all where it was some."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.facts.places.placewords import country_of
from mujaz.language.letters import normalise
from mujaz.language.words import Word, is_definite
from mujaz.span import Span

_ZEROS = ("٠", "۰", "0")
_ONE_OF = frozenset({"احد", "احدي", "من", "واحد", "واحده"})
_AGES = (["سن"], ["عمر"], ["بعمر"])


def number(told: Told) -> Iterator[Change]:
    """Yield each number of a quantity changed, what it counts still agreeing with it."""
    for quantity in told.quantities:
        words = told.within(quantity.start, quantity.end)
        for word in words:
            if word.is_number and (other := _other_figure(told, word.surface)):
                yield ((Span(word.start, word.end), other),)
        yield from told.swaps(words, table.phrases("numbers", "rings"))


def _other_figure(told: Told, figure: str) -> str | None:
    """Return another figure of the same length; after 3 to 10, 11 to 99, what is counted differs.

    Ryding 15.1: the noun agrees with the last two digits, so these stay in their class.
    """
    zero = next(zero for zero in _ZEROS if ord(zero) <= ord(figure[0]) <= ord(zero) + 9)
    digits = [ord(char) - ord(zero) if char.isdigit() else char for char in figure]
    plain = "".join(map(str, digits))
    size = len(plain.rstrip("%٪"))
    if plain.isdigit() and size <= 2:
        low, high = (3, 9) if size == 1 else (11, 99)
        if not low <= int(plain) <= high:
            return None
        others = [str(n) for n in range(low, high + 1)]
    else:
        others = [f"{first}{plain[1:]}" for first in range(1, 10)]
    others = [one for one in others if one != plain and told.is_new(one)]
    if not others:
        return None
    made = told.chance.choice(others)
    return "".join(chr(ord(zero) + int(char)) if char.isdigit() else char for char in made)


def unit(told: Told) -> Iterator[Change]:
    """Yield each quantity and duration with another unit of the same form."""
    spans = [(one.start, one.end) for one in told.quantities if one.kind != "age"]
    spans += [(one.start, one.end) for one in told.dates if one.kind == "duration"]
    for start, end in spans:
        words = told.within(start, end)
        before = [word.form for word in told.words if word.end <= start][-1:]
        dual = len(words) == 1 and words[0].form.endswith("ين")
        if before not in _AGES and (len(words) > 1 or dual):
            yield from told.swaps(words, table.phrases("units", "rings"))


def quantifier(told: Told) -> Iterator[Change]:
    """Yield each bound of a number turned round, and «أحد أكبر» made «أكبر»."""
    numbers = [one.start for one in told.quantities] + [w.start for w in told.words if w.is_number]
    for change in told.swaps(told.words, table.phrases("quantifiers", "compared")):
        end = change[0][0].end
        inside = any(q.start <= change[0][0].start and end < q.end for q in told.quantities)
        if inside or any(end < start <= end + 5 for start in numbers):
            yield change
    yield from told.swaps(told.words, table.phrases("quantifiers", "anywhere"))


def superset(told: Told) -> Iterator[Change]:
    """Yield «بعض» made «جميع», and what is said of all of a kind, or its most, of a wider kind."""
    for first, after, clitics, others in table.found(told.words, table.phrases("superset", "all")):
        following = told.words[after] if after < len(told.words) else None
        if following is not None and is_definite(following.form):
            span = Span(told.words[first].start, told.words[after - 1].end)
            yield ((span, clitics + told.chance.choice(others)),)
    yield from _widened(told)


def _widened(told: Told) -> Iterator[Change]:
    for at, (head, noun, adjective) in enumerate(zip(told.words, told.words[1:], told.words[2:])):  # noqa: B905
        cores = {core for _, core in table.cores(head.form)}
        before = told.words[at - 1].form if at else ""
        widest = cores & table.listed("superset", "widest") and before not in _ONE_OF
        if widest and _restricts(noun, adjective, told.after(adjective.end)):
            yield ((Span(noun.end, adjective.end), ""),)


def _restricts(noun: Word, adjective: Word, following: str) -> bool:
    """Say whether a word is an adjective of relation that agrees with the noun before it.

    One that a definite word follows is no attribute: «خطوة أحادية الجانب».
    """
    same = is_definite(noun.form) is is_definite(adjective.form)
    plain = adjective.form.removeprefix("ال")
    relation = adjective.surface.endswith(("ية", "يا")) or country_of(normalise(plain)) is not None
    alone = is_definite(adjective.form) or not is_definite(following)
    return same and relation and alone and not noun.is_mark and len(noun.form) > 2
