"""Titled: where the phrase begins that is of one who is named: his calling, a body's kind."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events.calling import is_calling
from mujaz.facts.events.phrase import is_verb
from mujaz.facts.names.lists import listed as listed_of_names
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    preposition,
    pronoun,
)

_CALLED = 8  # words of somebody's calling before his name
_SON = ("بن", "بنت", "ابن")


def head_of(words: Sequence[Word], at: int, *, person: bool) -> int | None:
    """Return where the phrase begins that is somebody's: at his calling, a body's kind.

    None where he is only whom another is called after: «شقيق فلان».
    """
    while at and (_opens(words, at - 1) or (not person and _is_kind(words[at - 1].form))):
        at -= 1
    if not person or not at:
        return at
    before = words[at - 1].form
    if before in _SON:
        return None
    return at - 1 if before.startswith(("لل", "بال")) else _called(words, at)


def _opens(words: Sequence[Word], at: int) -> bool:
    """Say whether a mark opens a name: a quotation, a tag."""
    form = words[at].form
    return form in "«“#_" or (form == '"' and sum(w.form == '"' for w in words[:at]) % 2 == 0)


def _is_kind(form: str) -> bool:
    lists = (("kinds", "words"), ("kinds", "clubs"), ("known", "of"))
    return any(plain_of(form) in listed_of_names(*names) for names in lists)


def plain_of(form: str) -> str:
    """Return a noun without what it bears before it, its ال too."""
    return noun_of(form).removeprefix("لل").removeprefix("بال").removeprefix("ال")


def noun_of(form: str) -> str:
    """Return a noun without what it bears before it but ال."""
    plain = bare(form)
    return plain[len(clitic_of(plain)) :]


def _called(words: Sequence[Word], at: int) -> int | None:
    """Return where somebody's calling before his name begins, the name where he has none.

    It is annexed to no name («محامي فلان»), and no kin's, whose name would follow a comma.
    """
    near = at - 1 - (at > 1 and words[at - 1].form in "،,")
    found, annexed_to = at, False
    for last in range(near, max(-1, near - _CALLED), -1):
        form, plain = words[last].form, plain_of(words[last].form)
        if _bounds_calling(words[last]) or (annexed_to and _closes(words[last])):
            break
        annexed_to = last != near and not (words[last].is_mark or _closes(words[last]))
        if not is_calling(plain) or _is_kind(form) or (last != near and not _is_known(words, last)):
            continue
        annexed = not (bears_article(form) or plain in closed("styles"))
        if annexed and (last == near or plain in closed("kin")):
            return last if pronoun(words[last].surface) else None
        found = last
        if form != bare(form) or clitic_of(form):
            break
    return found


def _closes(word: Word) -> bool:
    """Say whether no owner follows a word of a calling, which bears ال or is a name."""
    form = word.form
    return bears_article(form) or bool(clitic_of(form)) or not (is_common(form) or is_calling(form))


def _bounds_calling(word: Word) -> bool:
    """Say whether somebody's calling cannot go on before a word."""
    if word.is_mark or word.is_number:
        return word.form not in '"»«”“()'
    led = preposition(word.form)
    outside = led == word.form and led != "في"
    return outside or word.form in closed("relatives") or is_verb(word.form)


def bears_article(form: str) -> bool:
    """Say whether a word has ال, after its clitics too: «للوزير»."""
    plain = bare(form)
    return is_definite(plain) or plain.startswith(("لل", "بال"))


def _is_known(words: Sequence[Word], at: int) -> bool:
    """Say whether a calling is of one: it bears ال, or is annexed to what does or is a name."""
    after = words[at + 1].form
    led = preposition(after) or clitic_of(after)
    return bears_article(words[at].form) or not (led or words[at + 1].is_mark)


def clitic_of(form: str) -> str:
    """Return the conjunction and the ل or ب that a word bears."""
    plain = bare(form)
    led = borne_preposition(plain) or preposition(plain)
    return conjunction(form) + (led if led in ("ل", "ب") else "")
