"""Leaning: whether a pronoun or noun of an event is of what only the text before it tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mujaz.fact import Event, Subject
from mujaz.facts.events import listed
from mujaz.facts.events.fuller import goes_on, head
from mujaz.facts.events.known import Known
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed, learned
from mujaz.language.pronouns import lacks_noun
from mujaz.language.words import Word, bare, is_definite, pronoun, stem, words
from mujaz.span import Span

_MANY = ("هم", "هن", "هما")
_ONE = ("ه", "ها")  # those of more than one may mean any two


def leans(event: Event, text: str, known: Known, *, first: bool) -> bool:
    """Say whether «ه» or «ها» has no noun before it in an event that it could stand for.

    Nor, after the `first` sentence, a role or body alone a name, nor «لهم» a plural. One with a
    date is told all the same, but for «لهم»; a speaker and a subject before it are shown, and may
    be meant. A name, a count, an object and what stands in quotation marks may be of either gender.
    """
    if not first and event.speaker is None and _are_others(words(event.told)):
        return True
    dated = event.when not in (None, "PRESENT")
    if dated or event.speaker is not None or event.told != event.text:
        return False
    own = words(text, Span(event.start, event.end))
    if not first and _is_of_untold(own, known, event.subject):
        return True
    if not any(pronoun(w.surface) in _ONE and not _is_apart(w) for w in own if w.form[-1] in "ها"):
        return False
    meant = {after.start for before, after in pairwise(own) if _opens(before)}
    meant |= {word.start for word in own if word.is_number or word.form in learned()["accusative"]}
    meant |= {word.start for word in own if word.start in known.people}
    return lacks_noun(own, [_is_apart(word) for word in own], meant)


def _are_others(told: Sequence[Word]) -> bool:
    """Say whether «عليهم» or «لهم» has nothing before it that may be more than one."""
    for at, word in enumerate(told):
        if word.form in closed("complete_prepositions") and pronoun(word.form) in _MANY:
            among = at > 0 and told[at - 1].form == "من"  # «من بينهم»
            return not (among or any(_may_be_many(before) for before in told[:at]))
    return False


def _may_be_many(word: Word) -> bool:
    """Say whether a word joins another, counts, or may be a plural, sound or broken."""
    form = bare(word.form)
    plain = form.removeprefix("ال")
    if word.is_number or word.form == "و" or form != word.form:
        return True
    broken = len(plain) > 3 and plain[2] == "ا" and plain[-1] != "ه"  # «عناصر», «مدارس»
    sound = len(plain) > 4 and plain.endswith(("ون", "ين", "ات", "ان", "وا"))
    of_alef = plain[:1] == "ا" and "ا" in plain[2:]  # «أطفال»
    return broken or sound or of_alef or not _many().isdisjoint((plain, form))


@cache
def _many() -> frozenset[str]:
    return closed("counting", "amounts", "persons_in_hamza") | learned()["plural"]


def _is_of_untold(own: Sequence[Word], known: Known, subject: Subject | None) -> bool:
    """Say whether somebody's role or a body alone comes in that nothing before it names.

    «عن ثمانية مديرين في الشركة»; beside a name or what stands in quotation marks it may be of that.
    """
    for at, word in enumerate(own):
        if word.start in known.bodies or word.start in known.people or word.form in '«“"':
            return False
        form = bare(word.form)
        noun = "ال" + head(form) if form.startswith(("ال", "لل", "بال")) else ""
        after = own[at + 1 : at + 2]
        apposed = at > 0 and is_definite(own[at - 1].form)  # «أهل السنة الجماعة»
        named = any(goes_on(w) or w.start in known.people for w in after)
        is_subject = subject is not None and subject.start <= word.start < subject.end
        if noun not in _roles() or named or apposed or is_subject:
            continue
        return not any(head(before.form) == head(form) for before in own[:at])
    return False


@cache
def _roles() -> frozenset[str]:
    others = closed("ordinal_roles") | listed.words_of("fuller", "not")
    return closed("bare_roles", "institutions") - others


def points_back(telling: Telling) -> bool:
    """Say whether «هذا» has a noun that the clause has not told before it: «تناولت هذه المسألة».

    After a comma it may sum up the clause itself («…، رغم معارضة هذه الخطوة»). Time is no such
    noun: «هذا العام».
    """
    told: set[str] = set()
    for before, word in pairwise(telling.words):
        if before.form in "،," and telling.predicate and before.start > _verb(telling).start:
            return False
        told.add(stem(before.form))
        noun = is_definite(word.form) and word.form not in _now() and stem(word.form) not in told
        if noun and bare(before.form) in closed("demonstratives"):
            return True
    return False


def _verb(telling: Telling) -> Word:
    verb = telling.predicate
    return telling.words[verb.at if verb else 0]


@cache
def _now() -> frozenset[str]:
    return closed("now_nouns") | listed.words_of("pointing", "times")


def _opens(word: Word) -> bool:
    return word.form in '«“"' or word.form in closed("counting", "amounts")


def _is_apart(word: Word) -> bool:
    """Say whether no pronoun of one is at the end of a word: «مكرها», «حينها»; nor «منها»."""
    ending = pronoun(word.surface)
    return ending != "" and (ending not in _ONE or bare(word.form) in _apart())


@cache
def _apart() -> frozenset[str]:
    adverbs = closed("adverbs", "times", "references") | learned()["accusative"]
    return adverbs | {"منه", "منها", "بينها"}
