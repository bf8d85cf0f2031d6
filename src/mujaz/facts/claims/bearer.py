"""Bearer: the person whom the text before calls by an office: «الوزير», «مدير المتحف»."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.known import borne, head
from mujaz.facts.claims.nation import is_of_land, is_of_nation
from mujaz.facts.claims.sources import form_of
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, borne_preposition, is_common, is_definite, is_finite

if TYPE_CHECKING:
    from mujaz.facts.claims.known import Known
    from mujaz.facts.claims.turns import Turn

_LONGEST = 9  # words of a calling
_AT = frozenset(("في", "لدي", "امام"))


class _Calling(NamedTuple):
    """A calling and the name of its bearer beside it: «وزير المياه فلان», «فلان، وزير المياه»."""

    title: tuple[str, ...]
    name: str
    text: str


def bearer(known: Known, turn: Turn) -> str | None:
    """Return the person whom the text calls so, with his calling; None if two are.

    The text before; where it calls nobody so, by two words or more, the text after.
    """
    start, end = turn.start, turn.end
    mine = _title(known, start, end)
    if not mine:
        return None  # «(...)», «الشؤون»
    office = mine[0] in closed("offices") | listed("offices_too")
    if not office and form_of(known.p, start, turn.skip) not in closed("bare_roles"):
        return None
    found = _callings(known, mine, known.before(start))
    if found == [] and len(mine) > 1:
        found = _callings(known, mine, known.after(start))
    if found is None or len({one.name for one in found}) != 1:
        return None
    return max(found, key=lambda one: len(one.text)).text


def _callings(known: Known, mine: tuple[str, ...], places: list[int]) -> list[_Calling] | None:
    """Return the callings at some places that are one's own; None where another may be meant."""
    found: list[_Calling] = []
    for at in places:
        called = _calling(known, at, len(mine))
        if called is None:
            if _is_of_another(known, at, mine):
                return None
        elif called.title[: len(mine)] == mine or is_of_land(called.title, mine):
            found.append(called)
    return found


def cut_from(known: Known, turn: Turn) -> str | None:
    """Return a calling with the name that stands in its own phrase beyond where the speaker ends.

    «السفيرة الأميركية لدى الأمم المتحدة سلمى الراوي»: at most places and bodies are between.
    """
    p, start, end = known.p, turn.start, turn.end
    if head(p.form(start)) not in closed("offices"):
        return None
    if end in known.people:
        return known.text(start, p.people[end], turn.skip)
    if p.form(end) not in _AT:
        return None
    for at in range(end + 1, min(p.last[start], end + _LONGEST)):
        if at in known.people:
            return known.text(start, p.people[at], turn.skip)
        form = p.form(at)
        named = at in p.bodies or is_definite(form) or is_common(form)
        named = named or form in _AT or p.form(at - 1) in _AT
        if p.is_mark(at) or not named or form in listed("occasions") or form in closed("times"):
            return None
    return None


def _title(known: Known, start: int, end: int) -> tuple[str, ...]:
    """Return the words of a calling, without what stands in brackets: «المدرب (50 عاما)»."""
    p = known.p
    told = (i for i in range(start, end) if not p.is_mark(i) and (p.quoted[i] or not p.inside[i]))
    words = (head(p.form(i)) for i in told)
    return tuple(_of_either(word) for word in words if word not in listed("affairs"))


def _of_either(word: str) -> str:
    """Return an adjective of a land in the masculine: «السعودي» agrees with وزير or الخارجية."""
    return word.removesuffix("ه") if word.endswith("يه") else word


def _calling(known: Known, at: int, size: int) -> _Calling | None:
    """Read a calling at `at` with its bearer's name after it, or before its `size` words."""
    p = known.p
    before = at - (p.form(at - 1) == "،")
    owner = next((first for first, past in p.people.items() if past == before), None)
    follows = before == at and at + size in known.people  # «التقى فلان | المستشار فلانا»
    if owner is not None and not follows and not _bears(p.form(at)):
        past = at + size if size > 1 else before
        return _made(known, range(at, at + size), owner, range(owner, past))
    for index in range(at + 1, min(len(p.words), at + _LONGEST + 1)):
        if index in known.people:
            return _made(known, range(at, index), index, range(at, p.people[index]))
        if index > at + 1 and p.form(index) in closed("bare_roles") - closed("styles"):
            return None  # «حذر رئيس النادي سمير | الرئيس الفرنسي فلانا»: another's
        comma = p.form(index) == "،" and _is_name_after(known, index)
        if not comma and (p.is_mark(index) or is_finite(p.form(index))):
            return None
    return None


def _made(known: Known, title: range, owner: int, told: range) -> _Calling:
    skip = borne(known.p.form(title.start)) if told.start == title.start else 0
    text = known.text(told.start, told.stop, skip)
    return _Calling(_title(known, title.start, title.stop), known.people[owner], text)


def _is_name_after(known: Known, comma: int) -> bool:
    after = comma + 1 + (known.p.form(comma + 1) in closed("offices"))
    return after in known.people


def _is_of_another(known: Known, at: int, mine: tuple[str, ...]) -> bool:
    """Say whether a calling without a bearer may be somebody else's: «وزير المياه الفرنسي»."""
    p = known.p
    forms = tuple(_of_either(head(p.form(at + i))) for i in range(len(mine)))
    if len(mine) == 1:
        return not is_definite(bare(p.form(at))) or is_of_nation(p.form(at + 1))
    return forms == mine and is_of_nation(p.form(at + len(mine)))


def _bears(form: str) -> bool:
    """Say whether a conjunction or preposition stands before a noun: «فلان، ومدير المطار»."""
    return form != bare(form) or form.startswith(("لل", "بال")) or borne_preposition(form) != ""
