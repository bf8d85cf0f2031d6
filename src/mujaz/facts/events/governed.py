"""Governed: clauses whose subject shows that إن or لكن stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events import predicate
from mujaz.facts.events.bounds import start_of
from mujaz.facts.events.cut import LONGEST, counted
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.whole import follows_on
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, bare, is_common

_OF_MEN = ("من", "علي", "كبيرا", "غير", "قليلا")
_HEADING = ("ان", "لكن", "الا", "غير", "بيد")  # words that open «إن», «لكن», «إلا أن», «غير أن»


def governed(telling: Telling) -> Telling:
    """Return a clause with the particle or saying that its accusative subject hangs on.

    «لكن المحافظين رفضوا», «أفادت الصحيفة بأن مسؤولين ناقشوا»: without it the clause is wrong
    (Ryding 2005, 19). Where both are too long for one event it has no verb left.
    """
    verb = telling.predicate
    if verb is None or not verb.at:
        return telling
    said = telling.head and telling.head[-1].form in closed("complementisers")
    if not (_is_accusative(telling.words) or (said and _shows_case(telling.words[0].form))):
        return telling
    before = _particle(telling) or _saying(telling.head)
    words = (*before, *telling.words)
    if not before or counted(words) > LONGEST or not follows_on(words):
        return telling._replace(predicate=None)
    own = () if before[0] in telling.head else telling.head
    return telling._replace(
        words=words, predicate=verb._replace(at=verb.at + len(before)), head=own
    )


def _saying(head: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return who says a clause, where that is a clause of its own: «كانت الشركة قد أعلنت أن»."""
    whole = head[start_of(head) :]
    said = predicate.find(whole)
    return whole if said is not None and said.form in closed("saying") else ()


def _particle(telling: Telling) -> tuple[Word, ...]:
    """Return the last words that link a clause, from the particle on that governs its subject.

    «وأن», and «أن» after a verb, open no clause of their own.
    """
    opener = telling.opener
    joined = telling.kind is not Kind.MAIN or bool(telling.head)
    if [word.form for word in opener if not word.is_mark] in (["وان"], ["ان"]) and joined:
        return ()
    for at in range(len(opener) - 1, -1, -1):
        if bare(opener[at].form) in _HEADING:
            that = at > 0 and opener[at].form == "ان"
            two = that and bare(opener[at - 1].form) in _HEADING
            if that and not two and not opener[at - 1].is_mark:
                return ()  # «يذكر أن مسافرين وصلوا»: أن alone opens no clause
            return tuple(opener[at - two :])
    return ()


def _is_accusative(words: Sequence[Word]) -> bool:
    """Say whether a clause opens with men in the accusative: «مسؤولين», «المحافظين»."""
    form, after = ([word.form for word in words[:3] if not word.is_mark] + ["", ""])[:2]
    plain = form.removeprefix("ال")
    if _are_men(form, after) or _is_number(form, after):
        return True
    if not form.endswith("ين") or len(plain) < 5 or form in closed("cities"):
        return False
    known = {form, plain, plain[:-2] + "ون", "ال" + plain[:-2] + "ون"}
    return (
        plain.endswith("يين") or bool(known & learned()["plural"]) or is_common(plain[:-2] + "ون")
    )


def _is_number(noun: str, after: str) -> bool:
    """Say whether an unknown number of men opens: «عددا من المتظاهرين»."""
    return noun in ("عددا", "كثيرا", "مزيدا", "الفين", "مليونين", "اثنين") and after in _OF_MEN


def _shows_case(noun: str) -> bool:
    """Say whether a noun after أن bears the ا of its case: «أكد أن اجتماعا عقد»."""
    return noun.endswith("ا") and len(noun) > 4 and is_common(noun[:-1])


def _are_men(noun: str, adjective: str) -> bool:
    """Say whether both words are of men in the accusative: «بائعين مستقلين», «وسطاء مستقلين»."""
    shaped = noun.endswith(("ين", "اء")) and adjective.endswith("ين")
    plural = adjective[:-2] + "ون"
    return shaped and not noun.startswith("ال") and (is_common(plural) or is_common(adjective[:-2]))
