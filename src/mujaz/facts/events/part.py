"""Part: whether somebody whom an event names takes part in it himself.

He does whose name, or whose calling before it, is a clause's subject, its object, or what such a
preposition leads in as leads to one who acts («مع», «بين», «من قبل») or the verb's own. What a noun
is annexed to only says whose it is (Ryding 2005, 8.1): «مدرب النادي», «قرارات الرئيس فلان»; so does
what stands in a relative clause, in a topic, or in what was before or after.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.facts.events import listed
from mujaz.facts.events.calling import is_calling
from mujaz.facts.events.phrase import is_verb
from mujaz.facts.names.lists import listed as listed_of_names
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import takes
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    preposition,
    pronoun,
    verb_kind,
)

_CALLED = 8  # words of somebody's calling before his name
_SON = ("بن", "بنت", "ابن")
_RELEASE = ("سراح", "سبيل")  # «إطلاق سراح فلان»


class Named(NamedTuple):
    """Whether one who is named is a `person`, and whether the one named just before him acts."""

    person: bool
    acts: bool | None


def takes_part(words: Sequence[Word], at: int, clitic: str, verb: str, named: Named) -> bool:
    """Say whether the name at `at` takes part in the event of `words`, whose verb is `verb`.

    `clitic` is what the word bears before the name. A name after و goes with the one before it.
    """
    if any(_is_aside(words, i, verb) for i in _segment(words, at, verb)):
        return False
    head = at if clitic else _head(words, at, person=named.person)
    if head is None or (not named.person and _is_medium(words, at, head)):
        return False
    if head != at:
        clitic = _clitic(words[head].form)
    clitic = clitic.removeprefix("ف")
    if clitic == "و" and head:
        return _is_free(words, _start(words, head - 1), verb) if named.acts is None else named.acts
    if clitic.startswith("و"):
        return not head
    if clitic:
        return _leads(words, head, clitic, verb)
    return _is_free(words, head, verb)


def _segment(words: Sequence[Word], at: int, verb: str) -> range:
    """Return where the words stand that a comma parts from no name at `at`."""
    first = next((i + 1 for i in reversed(range(at)) if _parts(words[i], verb)), 0)
    return range(first, at)


def _parts(word: Word, verb: str) -> bool:
    """Say whether what describes has ended: at a comma, or before the main verb."""
    return word.form in "،," or bare(word.form) == verb


def _is_aside(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a word opens what only describes: a relative clause, a topic, what was before."""
    form = bare(words[at].form)
    if form in closed("relatives"):
        return True
    if any(listed.length_at(words, i, "part", "agents") for i in (at, at - 1) if i >= 0):
        return False
    if form in listed.words_of("part", "aside"):
        return not _is_ago(words[at : at + 3])
    return form in listed.words_of("part", "topics") and form not in _taken(verb)


def _is_ago(some: Sequence[Word]) -> bool:
    """Say whether «قبل» tells when: «قبل عام», not «قبل ساعات من الاجتماع»."""
    forms = [word.form for word in some]
    return bare(forms[0]) == "قبل" and {*forms[1:2]} <= closed("periods") and "من" not in forms


def _head(words: Sequence[Word], at: int, *, person: bool) -> int | None:
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


def _is_medium(words: Sequence[Word], at: int, head: int) -> bool:
    """Say whether a body is only where something is told: «على صفحته على تويتر»."""
    if not listed.length_at(words, at, "part", "media"):
        return False
    start = _start(words, head)
    led = bare(words[start - 1].form) if start else ""
    return bool(_clitic(words[start].form) or (led and preposition(led) == led))


def _opens(words: Sequence[Word], at: int) -> bool:
    """Say whether a mark opens a name: a quotation, a tag."""
    form = words[at].form
    return form in "«“#_" or (form == '"' and sum(w.form == '"' for w in words[:at]) % 2 == 0)


def _is_kind(form: str) -> bool:
    lists = (("kinds", "words"), ("kinds", "clubs"), ("known", "of"))
    return any(_plain(form) in listed_of_names(*names) for names in lists)


def _plain(form: str) -> str:
    """Return a noun without what it bears before it, its ال too."""
    return _noun(form).removeprefix("لل").removeprefix("بال").removeprefix("ال")


def _noun(form: str) -> str:
    """Return a noun without what it bears before it but ال."""
    plain = bare(form)
    return plain[len(_clitic(plain)) :]


def _called(words: Sequence[Word], at: int) -> int | None:
    """Return where somebody's calling before his name begins, the name where he has none.

    It is annexed to no name («محامي فلان»), and no kin's, whose name would follow a comma.
    """
    near = at - 1 - (at > 1 and words[at - 1].form in "،,")
    found, annexed_to = at, False
    for last in range(near, max(-1, near - _CALLED), -1):
        form, plain = words[last].form, _plain(words[last].form)
        if _bounds_calling(words[last]) or (annexed_to and _closes(words[last])):
            break
        annexed_to = last != near and not (words[last].is_mark or _closes(words[last]))
        if not is_calling(plain) or _is_kind(form) or (last != near and not _is_known(words, last)):
            continue
        annexed = not (_is_definite(form) or plain in closed("styles"))
        if annexed and (last == near or plain in closed("kin")):
            return last if pronoun(words[last].surface) else None
        found = last
        if form != bare(form) or _clitic(form):
            break
    return found


def _closes(word: Word) -> bool:
    """Say whether no owner follows a word of a calling, which bears ال or is a name."""
    form = word.form
    return _is_definite(form) or bool(_clitic(form)) or not (is_common(form) or is_calling(form))


def _bounds_calling(word: Word) -> bool:
    """Say whether somebody's calling cannot go on before a word."""
    if word.is_mark or word.is_number:
        return word.form not in '"»«”“()'
    led = preposition(word.form)
    outside = led == word.form and led != "في"
    return outside or word.form in closed("relatives") or is_verb(word.form)


def _is_definite(form: str) -> bool:
    plain = bare(form)
    return is_definite(plain) or plain.startswith(("لل", "بال"))


def _is_known(words: Sequence[Word], at: int) -> bool:
    """Say whether a calling is of one: it bears ال, or is annexed to what does or is a name."""
    after = words[at + 1].form
    led = preposition(after) or _clitic(after)
    return _is_definite(words[at].form) or not (led or words[at + 1].is_mark)


def _clitic(form: str) -> str:
    """Return the conjunction and the ل or ب that a word bears."""
    plain = bare(form)
    led = borne_preposition(plain) or preposition(plain)
    return conjunction(form) + (led if led in ("ل", "ب") else "")


def _leads(words: Sequence[Word], at: int, led: str, verb: str) -> bool:
    """Say whether a preposition leads to one who takes part: the verb's own, no owner's ل."""
    if led == "ب" and verb in listed.words_of("part", "meeting"):
        return True
    if led not in _taken(verb):
        return False
    before = words[at - 1].form if at else ""
    return led != "ل" or not is_common(before.removeprefix("ال")) or is_verb(before)


def _start(words: Sequence[Word], at: int) -> int:
    """Return where the noun phrase begins that ends at `at`."""
    while at > 0:
        word, before = words[at], words[at - 1].form
        led = preposition(before) or before in closed("prepositions") or before in "،,"
        if led or (word.is_mark and word.form != '"') or _clitic(word.form) or is_verb(before):
            break
        at -= 1
    return at


def _is_free(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether nothing is annexed to the phrase at `at`, and only what may leads it in."""
    clitic = _clitic(words[at].form)
    if clitic and at and not clitic.startswith(("و", "ف")):
        return _leads(words, at, clitic, verb)
    if at == 0:
        return True
    word, plain = words[at - 1], bare(words[at - 1].form)
    if word.is_mark or word.is_number or _is_verb(words, at - 1, verb):
        return True
    if plain in listed.words_of("part", "with"):
        return True
    if at > 1 and listed.length_at(words, at - 2, "part", "agents"):
        return True
    if preposition(plain) == plain:
        return plain in _taken(verb) and plain not in ("في", "عن")
    if plain in closed("prepositions") and not pronoun(plain):
        return False
    return _is_whole(words, at - 1) or _tells_deed(words, at - 1, verb)


def _is_whole(words: Sequence[Word], at: int) -> bool:
    """Say whether nothing can be annexed to a word: it bears ال or a pronoun, or is no noun."""
    form = words[at].form
    if _is_definite(form) or pronoun(words[at].surface) or form in learned()["accusative"]:
        return True
    name = not (is_common(_noun(form)) or form.endswith("ات"))
    if name or form in closed("adverbs", "times", "weekdays"):
        return True
    return at > 0 and _is_adjective(form, words[at - 1].form)  # «في بيان رسمي | الحكومة»


def _tells_deed(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a noun tells a deed of the clause, which is of the one who is named next."""
    if words[at].form in _RELEASE and at:
        at -= 1
    return _is_deed(_noun(words[at].form)) and _is_done(words, at, verb)


def _is_adjective(form: str, noun: str) -> bool:
    """Say whether an adjective of relation follows its noun, both without ال: «بيان رسمي»."""
    if not is_common(bare(noun)):
        return False
    woman = form.endswith("يه") and noun.endswith("ه")
    return woman or (form.endswith("ي") and is_common(form + "ه"))


def _is_deed(noun: str) -> bool:
    """Say whether a noun tells a deed, so that who follows it does or suffers it."""
    third = noun[:1] == "م" and noun[2:3] == "ا" and len(noun) == len("مصافحه")
    known = noun in closed("befalling") or listed.is_deed(noun)
    return known or (third and noun.endswith("ه"))


def _is_done(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a deed is what the verb itself says is done: «أعلن النادي إقالة فلان»."""
    form = words[at].form
    clitic = _clitic(form)
    if clitic.removeprefix("و"):
        return clitic in _taken(verb)
    if not at or clitic:
        return not at
    before = bare(words[at - 1].form)
    if preposition(before) == before or before in closed("prepositions"):
        return before in _taken(verb)
    return is_definite(before) or not is_common(before) or _is_verb(words, at - 1, verb)


def _is_verb(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a word is a verb; one that may be a noun is where its clause begins."""
    form = bare(words[at].form)
    begins = not at or words[at - 1].is_mark or form != words[at].form
    return is_verb(form) or form == verb or (begins and verb_kind(form) is not None)


def _taken(verb: str) -> frozenset[str]:
    return takes(verb) if verb else frozenset()
