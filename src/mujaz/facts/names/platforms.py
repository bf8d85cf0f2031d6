"""Platforms: the networks on which somebody wrote, which do nothing there themselves."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.names.lists import listed
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, without_pronoun
from mujaz.models.wordclass import stripped

_WITHIN = 5  # words before a platform where its page or account may stand
_NEAR = 3  # where what it is charged with may
_APP = "تطبيق"
_JOINING = frozenset(("#", "_", "و", "او"))


def is_where(sentence: Sequence[Word], at: int, end: int) -> bool:
    """Say whether a name is a platform's on which something was written: «كتب على موقع "تويتر"».

    So it is after على and عبر, as somebody's page, account or followers, and as the app that is
    used; not where it is charged with something: «غرامة على فيسبوك».
    """
    if not _is_platform(sentence[at:end]):
        return False
    kinds, before = _led_in(sentence, at)
    lead = sentence[before].form if before >= 0 else ""
    near = [word.form for word in sentence[max(0, before - _WITHIN) : max(0, before)]]
    if _is_account(lead) or (lead == "في" and any(map(_is_account, near))):
        return True
    if any(kind[0] == "ب" for kind in kinds):
        return True
    if lead in listed("platforms", "leading"):
        return not any(bare(form) in listed("platforms", "charges") for form in near[-_NEAR:])
    acts = bare(lead) in closed("saying") or lead == "باسم"
    return any(stripped(kind) == _APP for kind in kinds) and not acts


def _is_platform(some: Sequence[Word]) -> bool:
    forms = [word.form for word in some if not word.is_mark]
    names = listed("platforms", "names")
    if not forms:
        return False
    kind = stripped(forms[0]) in listed("platforms", "kinds")
    return " ".join((stripped(forms[0]), *forms[1:])) in names or (
        kind and " ".join(forms[1:]) in names
    )


def _led_in(sentence: Sequence[Word], at: int) -> tuple[list[str], int]:
    """Return the words of kind of a platform, and where what leads them in stands.

    The platforms that و joins before it are passed over: «على فيسبوك وتويتر».
    """
    kinds = [sentence[at].form] if stripped(sentence[at].form) in _kinds() else []
    before = at - 1
    while before >= 0 and _leads_on(sentence[before]):
        if stripped(sentence[before].form) in _kinds():
            kinds.append(sentence[before].form)
        before -= 1
    return kinds, before


def _leads_on(word: Word) -> bool:
    known = stripped(word.form) in _kinds() or bare(word.form) in listed("platforms", "names")
    return word.is_mark or known or word.form in _JOINING | listed("platforms", "described")


def _kinds() -> frozenset[str]:
    return listed("platforms", "kinds")


def _is_account(form: str) -> bool:
    """Say whether a noun is of what one has on a platform: «حسابه»، «صفحتها»، «متابعي»."""
    plain = stripped(form).removeprefix("ال")
    held = without_pronoun(plain)
    forms = (plain, held, held.removesuffix("ت") + "ه")
    return not listed("platforms", "accounts").isdisjoint(forms)
