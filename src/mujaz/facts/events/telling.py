"""Telling: the clauses of a sentence, what is said apart from who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import CLOSING, OPENING, balanced, heading_before, start_of
from mujaz.facts.events.predicate import Predicate
from mujaz.language.clauses import Clause, parts
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, bare, verb_kind

_BREAKS = frozenset(
    {
        Kind.COORDINATE,
        Kind.CIRCUMSTANCE,
        Kind.ADVERSATIVE,
        Kind.THAT,
        Kind.REPORT,
        Kind.RELATIVE,
        Kind.CONDITION,
    }
)
_KEPT_AT_END = CLOSING | {"%"}
_SHORT = 4  # words, before which who says so is no end of the clause
_HEAVY = 6  # words before which a relative clause does not end the one it stands in
_FRONTED = 9  # words of a phrase of time or place, its verb included
_SENTENCE = 4  # words that a quotation needs to be a sentence, not a name


class Telling(NamedTuple):
    """A clause with its main verb; `head` is who says it, with the verb of saying.

    `opener` holds the words that link it to what stands before, which are no part of it; `kind`
    is that of its first part, `reach` the clause before it was cut short. One that `leads` only
    says who says the next. A named tuple, since an article makes many of them.
    """

    words: tuple[Word, ...]
    predicate: Predicate | None
    kind: Kind
    opener: tuple[Word, ...] = ()
    head: tuple[Word, ...] = ()
    quoted: bool = False
    leads: bool = False
    reach: tuple[Word, ...] = ()


def tellings(sentence: tuple[Word, ...]) -> Iterator[Telling]:
    """Yield the clauses of a sentence in order."""
    yield from _tellings(sentence, noun_first=False)


def _tellings(words: tuple[Word, ...], *, noun_first: bool) -> Iterator[Telling]:
    at = _content_at(words)
    before = words if at is None else words[:at]
    runs = list(_stretches(before, noun_first=noun_first))
    if at is not None and len(runs) > 1 and runs[-1][0] is Kind.RELATIVE:
        (kind, main), (_, relative) = runs[-2:]
        runs[-2:] = [(kind, (*main, *relative))]
    for index, (kind, some) in enumerate(runs):
        telling = _trimmed(kind, some, noun_first=noun_first and kind is Kind.MAIN)
        leads = at is not None and index == len(runs) - 1 and _says(telling)
        yield telling._replace(leads=True) if leads else telling
    if at is not None:
        yield from _said(runs[-1][1], words[at:])


def _says(telling: Telling) -> bool:
    """Say whether a clause before what is said tells nothing but who says it."""
    verb = telling.predicate
    return verb is None or verb.form in closed("saying") or verb.form in closed("speaking")


def _said(head: tuple[Word, ...], content: tuple[Word, ...]) -> Iterator[Telling]:
    """Yield what is said; a quotation that is a sentence ends where its marks end."""
    inner, rest = _unquoted(content)
    noun_first = head[-1].form in ("ان", "بان")
    for index, telling in enumerate(_tellings(inner, noun_first=noun_first)):
        direct = index == 0 or telling.kind is Kind.THAT
        own = (*head, *telling.head) if telling.head or direct else ()
        yield telling._replace(head=own, quoted=telling.quoted or inner[0] is not content[0])
    yield from _tellings(rest, noun_first=False)


def _stretches(
    words: tuple[Word, ...], *, noun_first: bool
) -> Iterator[tuple[Kind, tuple[Word, ...]]]:
    """Yield runs of parts that hold one main verb each."""
    kind, told = Kind.MAIN, False
    run: tuple[Word, ...] = ()
    for part in _parts(words):
        if run and _breaks(part, run, words, told=told):
            yield kind, run
            kind, run, told = part.kind, (), _is_aside(part)
        run += part.words
        told = told or predicate.find(run, opens=not noun_first) is not None
    if run:
        yield kind, run


def _parts(words: tuple[Word, ...]) -> Iterator[Clause]:
    """Yield the parts of a sentence; one opens at a verb of saying after a comma: «، نفى مصدر»."""
    for part in parts(words):
        some = part.words
        starts = [
            at
            for at, (before, word) in enumerate(pairwise(some), 1)
            if before.form == "،" and _says_past(word)
        ]
        yield part._replace(words=some[: starts[0]]) if starts else part
        for start, end in pairwise([*starts, len(some)]):
            yield Clause(kind=Kind.ITEM, words=some[start:end], after_comma=True)


def _says_past(word: Word) -> bool:
    if word.form in ("لم", "لن"):
        return True
    return word.form in closed("saying") and predicate.tense_of(word.form, opens=True) == "past"


def _breaks(part: Clause, before: Sequence[Word], words: Sequence[Word], *, told: bool) -> bool:
    if part.kind is Kind.ATTRIBUTION:
        return told and len(before) > _SHORT
    first = part.words[0].form
    if not told:
        new = first == "بينما" or (part.kind is Kind.CONDITION and first[0] == "و")
        return part.kind is Kind.THAT or (new and part.after_comma)
    if part.kind is Kind.CONDITION and first == "حتي":
        return predicate.find(part.words[1:2]) is not None
    if part.kind is Kind.RELATIVE and len(before) < _HEAVY:
        return False
    if part.kind is Kind.CIRCUMSTANCE and _is_object(part):
        return False
    if (
        part.kind in _BREAKS
        or first in ("ثم", "اما")
        or _concludes(part)
        or _fronts_verb(part, words)
    ):
        return True
    length = listed.length_at(part.words, 0, "subordinate", "words")
    if length:
        return predicate.find(part.words[length:]) is not None
    if part.after_comma and _says_past(part.words[0]):
        return True
    return part.kind is Kind.ITEM and predicate.tense_of(bare(first), opens=False) is not None


def _concludes(part: Clause) -> bool:
    """Say whether a part goes on to what follows from the one before: «، لذلك قرر»، «، فقد قام»."""
    forms = [word.form for word in part.words[:2]]
    done = forms[0] == "فقد" and predicate.tense_of(forms[-1], opens=True) == "past"
    linked = bare(forms[0]) in ("لذلك", "لذا", "هكذا", "بذلك", "عندئذ", "حينئذ")
    return (done or linked) and predicate.find(part.words[1:]) is not None


def _is_object(part: Clause) -> bool:
    """Say whether an accusative after a comma is no link but an object: «، الثلاثاء، مرسوما»."""
    first = part.words[0].form
    noun = first in learned()["accusative"] and first not in closed("reporting")
    return noun and predicate.find(part.words) is None


def _is_aside(part: Clause) -> bool:
    """Say whether what follows the part goes on with something else, verb or no verb."""
    what = part.words[0].form == "وهو" and part.words[1:2] and part.words[1].form == "ما"
    return part.kind in (Kind.ATTRIBUTION, Kind.RELATIVE) or bool(what)


def _fronts_verb(part: Clause, words: Sequence[Word]) -> bool:
    """Say whether a phrase joined with و leads a clause: «، وفي العام نفسه استأنفت…»."""
    first = part.words[0].form
    fronted = bare(first) != first and bare(first) in closed("prepositions")
    if not (fronted and part.after_comma):
        return False
    start = next(i for i, word in enumerate(words) if word.start == part.words[0].start)
    return predicate.find(words[start : start + _FRONTED]) is not None


def _content_at(words: Sequence[Word]) -> int | None:
    """Return where what is said begins: after the أن of saying, after a colon, at a quotation."""
    said = False
    for at, word in enumerate(words[:-3]):
        part = _part_in_speech(word.form)
        if part is None:
            continue
        if part == "that" and at > 0 and _opens_content(words, at):
            return at + 1
        if part == "colon" and said:
            return at + 1
        if part == "says":
            said = True
            if words[at + 1].form in OPENING and _is_sentence(words[at + 1 :]):
                return at + 1
    return None


@remembered()
def _part_in_speech(form: str) -> Literal["that", "colon", "says"] | None:
    """Return what a word does where somebody speaks."""
    if form == ":":
        return "colon"
    if bare(form) in closed("saying") or form in closed("reporting"):
        return "says"
    return "that" if form in _that() else None


@cache
def _that() -> frozenset[str]:
    """Return the forms of أن that may open a statement: not لأن, not ألا."""
    known = closed("complementisers") | listed.words_of("saying", "that")
    return frozenset(form for form in known if not form.startswith("لان") and form != "الا")


def _opens_content(words: Sequence[Word], at: int) -> bool:
    """Say whether أن opens a statement: not a verb's infinitive, nor «بعد أن», nor «لأن»."""
    form, after, before = words[at].form, words[at + 1].form, bare(words[at - 1].form)
    following = words[at + 2].form if after in OPENING else after
    if (form in ("ان", "بان") and verb_kind(following) == "imperfect") or after in "»”)]،,-":
        return False
    opened = listed.length_at(words, at - 1, "leading", "words") > 1
    return (
        before not in closed("before_that", "modals")
        and before not in ("-", "ان", "لو")
        and not opened
    )


def _is_sentence(words: Sequence[Word]) -> bool:
    """Say whether a quotation holds a sentence, no name or phrase."""
    closing = OPENING[words[0].form]
    ends = [at for at in range(1, len(words)) if words[at].form == closing]
    inner = words[1 : ends[0]] if ends else words[1:]
    return len(inner) > _SENTENCE and predicate.find(inner) is not None


def _unquoted(content: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return what a quotation that opens `content` holds and the words after it."""
    if content[0].form not in OPENING or not _is_sentence(content):
        return content, ()
    closing = OPENING[content[0].form]
    ends = (at for at in range(1, len(content)) if content[at].form == closing)
    end = next(ends, len(content))
    return content[1:end], content[end + 1 :]


def _trimmed(kind: Kind, words: tuple[Word, ...], *, noun_first: bool) -> Telling:
    """Take the link off its beginning and the marks off its end, and find its verb."""
    start, end = start_of(words), len(words)
    while end > start and words[end - 1].is_mark and words[end - 1].form not in _KEPT_AT_END:
        end -= 1
    kept = balanced(words[start:end])
    after = kept[1:] if kind is Kind.RELATIVE else kept
    verb = predicate.find(after, opens=not noun_first) if kept else None
    if verb and kind is Kind.RELATIVE:
        verb = verb._replace(at=verb.at + 1)
    if verb and (head := heading_before(kept, verb.at)):
        verb, kept, start = verb._replace(at=verb.at - head), kept[head:], start + head
    return Telling(words=kept, predicate=verb, kind=kind, opener=words[:start])
