"""Actor: whom the subject of a clause names, beside the names that a tagger knows there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mujaz.fact import Name, Place, Subject
from mujaz.facts.events import listed
from mujaz.facts.names.lists import listed as listed_of_names
from mujaz.facts.names.lists import nations
from mujaz.language.letters import normalise
from mujaz.language.words import Word, bare, is_definite
from mujaz.span import Span

_FEWEST = 2  # words of a body's name
_JOINING = ("كل", "من", "كلا", "و")


def named_by(who: Sequence[Word], subject: Subject, names: Sequence[Name]) -> Iterator[str]:
    """Yield whom the words of a subject name: by a family name, or as a body by its kind.

    «بكى فيدرر», where the article has named him in full; «محكمة جنايات القاهرة»; «الهيئة», where
    it has named one before, and no other.
    """
    forms = tuple(word.form for word in who if not word.is_mark)
    known = [name.text for name in names if _ends(name.text, forms)]
    if known:
        yield known[0]
    elif len(forms) == 1:
        before = (name for name in names if any(m.end <= subject.start for m in name.mentions))
        alike = [name.text for name in before if _is_of_kind(name.text, forms[0])]
        yield from alike if len(alike) == 1 else ()
    elif _is_body(forms):
        yield subject.text.replace("#", "").replace("_", " ").strip()


def _ends(name: str, forms: Sequence[str]) -> bool:
    """Say whether a name of several words ends in the words of a subject."""
    whole = tuple(normalise(name).split())
    body = whole[0].removeprefix("ال") in _kinds()  # «وكالة البحرين» is not «البحرين»
    return not body and len(forms) < len(whole) and whole[-len(forms) :] == tuple(forms)


def _is_of_kind(name: str, form: str) -> bool:
    """Say whether a name begins with a body's kind, which stands alone here: «الهيئة»."""
    head, _, rest = normalise(name).partition(" ")
    kind = form.removeprefix("ال")
    return bool(rest) and is_definite(form) and kind in _kinds() and head in (form, kind)


def _is_body(forms: Sequence[str]) -> bool:
    """Say whether a phrase names a body: «السلطات التونسية», not «محكمة محلية»."""
    head, last = bare(forms[0]), forms[-1]
    if len(forms) < _FEWEST or "و" in forms or forms[1][0] == "ل" or forms[1] == "من":
        return False
    if is_definite(head):
        known = head in listed_of_names("definite", "words") or head.removeprefix("ال") in _kinds()
        return known and last in nations()
    return head in _kinds() and is_definite(last)


@cache
def _kinds() -> frozenset[str]:
    return listed_of_names("kinds", "words") | listed.words_of("place", "bodies")


def states(
    who: Sequence[Word], span: Span, places: Sequence[Place], named: Sequence[Span]
) -> Iterator[tuple[int, str]]:
    """Yield the states that a subject names by themselves, and where: «كل من فرنسا وألمانيا».

    `named` is where it names others.
    """
    found = {
        mention: place.text
        for place in places
        for mention in place.mentions
        if place.kind == "country" and span.covers(mention)
    }
    told = (*found, *named)
    rest = (
        w
        for w in who
        if not (w.is_mark or any(one.start < w.end and w.start < one.end for one in told))
    )
    if all(word.form in _JOINING for word in rest):
        yield from ((mention.start, text) for mention, text in found.items())
