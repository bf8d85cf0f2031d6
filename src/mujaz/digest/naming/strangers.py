"""Strangers: the persons of a statement of whom it does not tell who they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mujaz.digest.naming.names import is_only_addressed, place
from mujaz.digest.naming.public import is_public
from mujaz.fact import Name
from mujaz.facts.names.lists import listed
from mujaz.language.clauses import COMMAS
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.mentions import with_article
from mujaz.language.names import is_name
from mujaz.language.words import OWNED, Word, bare, is_common, is_definite, pronoun, stem, verb_kind

_LONGEST_ROLE = 8  # words
_SETS_OFF = COMMAS | frozenset('-–—(«"“')
_QUOTES = frozenset('«"“')


@dataclass(frozen=True, slots=True)
class Met:
    """One mention of somebody, in `length` words.

    `stems` are those of his name, `tail` the one by which another statement tells of him. `begins`
    says that the article names him here first and tells nothing more of him here, `borne` that a
    clitic bears the name.
    """

    stems: frozenset[str]
    tail: str
    length: int
    begins: bool
    borne: bool = False


def met(sentences: Sequence[Sequence[Word]], people: Sequence[Name]) -> dict[int, Met]:
    """Return the mentions of people whom not every reader of news knows.

    Keys are where the first word starts. A name's first or last word alone is one too, also where
    و joins it to another's name: «سامر الحداد والراعي».
    """
    every = [word for sentence in sentences for word in sentence]
    starts = [word.start for word in every]
    found: dict[int, Met] = {}
    named: set[int] = set()
    halves: dict[str, Met | None] = {}
    for one in people:
        places = [place(starts, span) for span in one.mentions]
        named.update(start for first, end in places for start in starts[first:end])
        longest = max(places, key=lambda some: some[1] - some[0])
        name = [word for word in every[slice(*longest)] if not word.is_mark]
        stems, last = frozenset(stem(word.form) for word in name), _own(name)[-1]
        part = Met(stems, stem(last.form), 1, begins=False)
        strange = not is_public(normalise(one.text).replace("_", " ").split())
        for form in {name[0].form, last.form}:
            halves[form] = part if strange and len(name) > 1 and form not in halves else None
        for (first, end), span in zip(places, one.mentions, strict=True) if strange else ():
            borne = starts[first] != span.start
            told = is_introduced(every, first, end, borne=borne)
            begins = first == places[0][0] and not told
            found[starts[first]] = replace(part, length=end - first, begins=begins, borne=borne)
    for at, word in enumerate(every):
        joined = at and every[at - 1].start in named and bare(word.form) != word.form
        half = halves.get(bare(word.form) if joined else word.form)
        if half is None or word.start in named:
            continue
        if joined or _stands_alone(every, at):
            found[word.start] = half
    return found


def _own(name: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a name that are nothing but names: of «مون جيه-إن» not «إن»."""
    own = [word for word in name if word.form not in closed("complementisers", "prepositions")]
    return own or name


def _stands_alone(every: Sequence[Word], at: int) -> bool:
    """Say whether a word is a name and no noun, with no other name beside it.

    What a verb of saying or «بحسب» governs is a name, even where it could be a noun.
    """
    before = bare(every[at - 1].form) if at else ""
    if is_common(every[at].form.removeprefix("ال")) and before not in closed("saying", "sources"):
        return False
    near = (*every[max(0, at - 1) : at], *every[at + 1 : at + 2])
    return not any(is_name(one) or one.form in closed("name_particles") for one in near)


def strangers(
    words: Sequence[Word],
    source: Sequence[Word],
    mentions: Mapping[int, Met],
    known: frozenset[str],
) -> Iterator[str]:
    """Yield the stem of a name for each person of whom the words do not tell who he is.

    Not for those who are `known`, nor where the `source`, the words before names were brought in,
    holds the place where the article itself names him without more.
    """
    own = {word.start for word in source}
    told: set[str] = set()
    strange: dict[str, None] = {}
    for index, word in enumerate(words):
        one = mentions.get(word.start)
        if one is None or _is_known(one, word, known):
            continue
        begins = one.begins and word.start in own
        if begins or is_introduced(words, index, index + one.length, borne=one.borne):
            told.add(one.tail)
        strange[one.tail] = None
    yield from (tail for tail in strange if tail not in told)


def _is_known(one: Met, word: Word, known: frozenset[str]) -> bool:
    """Say whether he is known: where his first name stands alone, not by his family's name."""
    own = stem(word.form)
    if one.length == 1 and own in one.stems and own != one.tail:
        return own in known
    return not one.stems.isdisjoint(known)


def is_introduced(words: Sequence[Word], first: int, end: int, *, borne: bool = False) -> bool:
    """Say whether what stands beside a name, `[first, end)`, tells who bears it.

    Before one that a clitic bears stands nothing of him: «السماح لفلان».
    """
    addressed = borne or is_only_addressed(words, first, end)
    return (not addressed and _is_led_in(words, first)) or _is_told_after(words, end)


def _is_led_in(words: Sequence[Word], first: int) -> bool:
    """Say whether a definite noun, an office or a relative leads a name in."""
    last = first - 1
    if last > 0 and words[last].form in _SETS_OFF:
        last -= 1
    if last < 0 or words[last].is_mark:
        return False
    form = with_article(words[last].form)
    if form in closed("times", "weekdays", "periods") or form in ("هو", "هي"):
        return form in ("هو", "هي")
    if is_definite(form) and is_common(form[2:]):
        return True
    return any(_is_role(word) for word in _before(words, last))


def _before(words: Sequence[Word], last: int) -> Iterator[Word]:
    """Yield the words of the phrase that ends at `last`, the last first."""
    for word in reversed(words[max(0, last + 1 - _LONGEST_ROLE) : last + 1]):
        form = bare(word.form)
        if (word.is_mark and word.form not in _QUOTES) or form in closed("complementisers"):
            return
        if verb_kind(form) in ("past", "imperfect") and not _is_role(word):
            return
        yield word


def _is_told_after(words: Sequence[Word], end: int) -> bool:
    """Say whether what follows a name tells who bears it: «فلان، مدير كذا،», «فلان من كذا»."""
    after = words[end : end + 2]
    if not after:
        return False
    set_off = after[0].form in _SETS_OFF
    word, following = (after[-1], words[end + 2 : end + 3]) if set_off else (after[0], after[1:])
    form = bare(word.form)
    if word.is_mark or form in closed("times", "weekdays", "periods"):
        return False
    if form in closed("relatives"):
        return True
    if form in ("هو", "هي"):
        return not any(verb_kind(w.form) == "imperfect" for w in following)  # «فلان هو ينتمي»
    if form == "من":
        return any(w.is_mark or w.form in listed("kinds", "words") for w in following)
    if form in closed("things_told", "bodies_alone", "institutions"):
        return False  # «يقود فلان الشركة»
    if not set_off and pronoun(word.surface):
        return False  # «أنجبت فلانة طفلها»
    described = is_definite(form) and is_common(form[2:])
    return _is_role(word) or (set_off and described and word.form == form)


def _is_role(word: Word) -> bool:
    form = with_article(word.form)
    for ending in ("", *OWNED):
        plain = form.removesuffix(ending) if ending else form
        if plain in closed("offices", "kin") or plain in closed("bare_roles"):
            return True
        if "ال" + plain in closed("bare_roles"):
            return True
    return False
