"""Bodies: the phrases that name an organisation, «وزارة الدفاع الروسية»، «القوات العراقية»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.facts.names.definite import (
    MOST_ADJECTIVES,
    YEAR,
    Tagged,
    definite_body,
    is_time,
    with_region,
)
from mujaz.facts.names.lists import (
    STOPS,
    is_a_people,
    is_adjective,
    is_construct,
    is_of_name,
    listed,
    nations,
)
from mujaz.facts.names.naming import without_clitics
from mujaz.facts.names.purposes import and_construct, is_complete, is_purposeful, purpose
from mujaz.facts.names.wellknown import is_known_alone, known_end
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_definite, verb_kind
from mujaz.models.features import seen
from mujaz.models.wordclass import stripped

_DISTRICT = fold("مديرية")  # a part of a province in Yemen as well
_OFFICIAL = fold("الرسمية")  # of an agency, before its name in quotation marks
_FULL = 3  # words of a name that is whole
_FOR = frozenset(map(fold, ("برئاسة", "لمصلحة")))  # under somebody, in his favour
_LONGEST_QUOTED = 6  # words
_PROPER = frozenset(("الله",))  # حزب الله is whole: و joins another
_MOST_CONSTRUCT = 2  # nouns between the kind and the definite one: مجلس شورى مجاهدي درنة


def bodies(sentence: Sequence[Word], tagged: Tagged) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of each body that a kind or a definite noun opens, the longest reading.

    A tagged name completes it: «شركة فولكسفاغن»، «حركة حماس».
    """
    done = 0
    definite, kinds = listed("definite", "words"), listed("kinds", "words")
    for at, word in enumerate(sentence[:-1]):
        if at < done or word.is_mark:
            continue
        form = without_clitics(word.form) if word.form[0] == "ب" else stripped(word.form)
        if form in definite:
            end = definite_body(sentence, at, form, tagged)
        elif form in kinds and word.form not in _FOR:
            end = _kind(sentence, at, form, tagged)
        else:
            continue
        end = _whole(sentence, at, end)
        if end > at + 1:
            yield at, end
            done = end


def _kind(sentence: Sequence[Word], at: int, form: str, tagged: Tagged) -> int:
    """Return where «حزب العدالة والتنمية» ends, `at` where nothing makes it a name."""
    start = at + 1
    if sentence[start].form in listed("kinds", "waters") and form in listed("kinds", "joining"):
        named = start + 1 < len(sentence) and is_definite(sentence[start + 1].form)
        return start + 2 if named else at  # «هيئة قناة السويس»
    if (quoted := _quoted(sentence, start)) > start:
        name = " ".join(word.form for word in sentence[start + 1 : quoted - 1])
        return at if is_known_alone(form, name) else _adjectives(sentence, quoted, of=form)
    if is_latin(sentence[start].form):
        return at if is_known_alone(form, sentence[start].form) else _latin_end(sentence, start)
    if start in tagged and tagged[start][1] != "PERS":
        if form in listed("kinds", "offices" if tagged[start][1] == "ORG" else "shared"):
            return at
        if sentence[start].form in listed("kinds", "words") or form == _DISTRICT:
            return at
        if tagged[start][1] == "LOC" and _is_apart(form, sentence[start].form):
            return at
        return purpose(sentence, _adjectives(sentence, tagged[start][0], of=form), of=form)
    if form in listed("kinds", "armed") and tagged.get(start + 1, (0, "ORG"))[1] == "LOC":
        inner = listed("kinds", "words") | closed("prepositions", "relatives")
        return tagged[start + 1][0] if sentence[start].form not in inner else at
    start = _construct(sentence, start, tagged)
    sure = _is_whole(sentence, at)
    if sure and (quoted := _quoted(sentence, start)) > start:
        return _adjectives(sentence, quoted, of=form)  # «وكالة أنباء "النور"»
    if start in tagged:
        return _adjectives(sentence, tagged[start][0]) if sure else at
    return _definite_run(sentence, at, start, tagged)


def _definite_run(sentence: Sequence[Word], at: int, start: int, tagged: Tagged) -> int:
    """Return where a kind ends whose name definite words begin at `start`, else `at`."""
    form = stripped(sentence[at].form)
    end = _definite_words(sentence, start, joining=form in listed("kinds", "joining"))
    if end == start or (form in listed("kinds", "loose") and not _is_name(sentence, at, end)):
        return at
    if _opens_another(sentence, at, start) and not _is_whole(sentence, at):
        return at
    end = purpose(sentence, end, of=form)
    if form not in listed("kinds", "quoted"):
        return with_region(sentence, end, tagged, of=form)
    official = end < len(sentence) and sentence[end].form == _OFFICIAL
    named = _quoted(sentence, end + int(official))
    return named if named > end + official else end


def is_latin(form: str) -> bool:
    """Say whether a word is written in Latin letters."""
    return form.isascii() and form.isalpha()


def _latin_end(sentence: Sequence[Word], at: int) -> int:
    while at < len(sentence) and is_latin(sentence[at].form):
        at += 1
    return at


def _is_apart(kind: str, place: str) -> bool:
    """Say whether no body is named: «قناة السويس» is water, «محكمة بنيويورك» any court."""
    return kind in listed("kinds", "waters") or stripped(place) != place


def _construct(sentence: Sequence[Word], at: int, tagged: Tagged) -> int:
    """Return where the nouns without ال end that may stand in a name, before one that is tagged."""
    end = at
    last = min(len(sentence), at + _MOST_CONSTRUCT)
    while end < last and end not in tagged and is_construct(sentence[end].form):
        end += 1
    return end


def _opens_another(sentence: Sequence[Word], at: int, start: int) -> bool:
    """Say whether the complement is a body itself: «تحالف حزب …»، «وحدات الجيش الليبي»."""
    inner = any(word.form in listed("kinds", "words") for word in sentence[at + 1 : start])
    inner |= sentence[start].form in listed("titles", "words")
    kind = stripped(sentence[at].form)
    loose = kind in listed("kinds", "loose") and kind not in listed("kinds", "purposeful")
    return inner or (loose and sentence[start].form in listed("definite", "words"))


def _is_name(sentence: Sequence[Word], at: int, end: int) -> bool:
    """Say whether a kind that may be no body's is one's here: «هيئة التحقيق والادعاء العام».

    Its name is known, or has an adjective of names, or two nouns; or it is said whose it is.
    """
    rest = [word.form for word in sentence[at + 2 : end]]
    kind, after = stripped(sentence[at].form), [word.form for word in sentence[end : end + 2]]
    pair = kind in listed("kinds", "paired") and any(
        form.startswith("وال") and not is_a_people(form[1:]) for form in rest
    )
    after = after[1:] if after[:1] and after[0] in listed("kinds", "belonging") else after[:1]
    held = kind in listed("kinds", "held") and not listed("kinds", "holding").isdisjoint(after)
    return _is_whole(sentence, at) or pair or held or any(map(is_of_name, rest))


def _is_whole(sentence: Sequence[Word], at: int) -> bool:
    pair = f"{stripped(sentence[at].form)} {sentence[at + 1].form}"
    return pair in listed("kinds", "whole")


def _quoted(sentence: Sequence[Word], at: int) -> int:
    """Return where a short quotation that begins at `at` ends, its mark included, else `at`."""
    if at + 1 >= len(sentence) or seen(sentence[at].form) != '"':
        return at
    if sentence[at + 1].form in closed("prepositions", "relatives"):
        return at  # «جيش "من الأقوى"»
    for end in range(at + 2, min(len(sentence), at + _LONGEST_QUOTED + 2)):
        if seen(sentence[end].form) == '"':
            return end + 1
    return at


def _adjectives(sentence: Sequence[Word], at: int, *, of: str = "") -> int:
    """Return where the adjectives of nations end, or all that agree with the noun `of`."""
    while at < len(sentence) and _qualifies(sentence[at].form, of):
        after = sentence[at + 1].form if at + 1 < len(sentence) else ""
        if after.startswith("بال") and sentence[at].form not in nations():
            return at  # a participle with its complement: «المعنية بالتراث»
        at += 1
    return at


def _qualifies(form: str, of: str) -> bool:
    if not of or form in nations():
        return form in nations()
    feminine = of.endswith("ه")
    agrees = form.endswith("ه") == feminine
    return agrees and (is_adjective(form) if feminine else form in listed("definite", "qualities"))


def _definite_words(sentence: Sequence[Word], at: int, *, joining: bool) -> int:
    """Return where a run of definite words ends: «الدفاع الروسية»، «العدالة والتنمية»."""
    end = at
    while (
        end < len(sentence) and end - at < MOST_ADJECTIVES and _goes_on(sentence, at, end, joining)
    ):
        end += 1
    return end


def _goes_on(sentence: Sequence[Word], at: int, end: int, joining: bool) -> bool:
    """Say whether a word belongs to the run: its first noun, a second that و joins, adjectives."""
    form = sentence[end].form
    if form.startswith("وال"):
        proper = sentence[at].form in _PROPER or sentence[end - 1].form in nations()
        other = form[1:] in listed("definite", "words")
        near = end == at + 1 or is_adjective(form[1:])
        return joining and end > at and near and not proper and not other
    year = form == YEAR and (end == at or is_time(sentence, end + 1))
    stop = form in closed(*STOPS) if form != YEAR else year
    noun = is_definite(form) and not stop and verb_kind(form) is None
    return noun and (end == at or is_adjective(form))


def _whole(sentence: Sequence[Word], at: int, end: int) -> int:
    """Return where a body ends that is no longer than its known name: «… الإسلامية المسؤولية»."""
    kind = stripped(sentence[at].form) in listed("kinds", "words")
    known = known_end(sentence, at) if kind and end - at > _FULL else at
    return _adjectives(sentence, known) if known - at >= _FULL else end


def completed(sentence: Sequence[Word], start: int, end: int) -> int:
    """Return where a tagged body ends with the words that belong to it: «… للمقاولات العامة»."""
    form = stripped(sentence[start].form)
    if end > start + 2 and is_complete(form, sentence[start + 1].form):
        return purpose(sentence, start + 2, of=form)
    if end > start + 2 and sentence[end - 1].form.startswith("ل"):
        alone = purpose(sentence, end - 1, of=form)
        if alone >= end or is_complete(form, sentence[end - 2].form):
            return alone
    if (whole := _whole(sentence, start, end)) < end:
        return whole
    kind = form in listed("kinds", "words")
    if kind or form in listed("definite", "words") or is_purposeful(form):
        end = _adjectives(sentence, end, of=form if kind else "")
        return and_construct(sentence, purpose(sentence, end, of=form), of=form)
    return end
