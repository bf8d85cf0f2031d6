"""Bodies: the phrases that name an organisation, «وزارة الدفاع الروسية»، «القوات العراقية»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from mujaz.facts import wording
from mujaz.facts.names.lists import STOPS, is_adjective, is_construct, is_of_name, listed, nations
from mujaz.facts.names.purposes import and_construct, is_complete, is_purposeful, purpose
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, is_definite, verb_kind
from mujaz.models.features import seen
from mujaz.models.tagger import Kind
from mujaz.models.wordclass import stripped

Tagged = Mapping[int, tuple[int, Kind]]
"""Where each tagged name of a sentence begins: where it ends, and its kind."""

_DISTRICT = fold("مديرية")  # a part of a province in Yemen as well
_YEAR = fold("العام")  # public as well
_TOO = frozenset(map(fold, ("الخارجية", "الداخلية", "البحرية")))  # adjectives as well
_FULL = 3  # words of a name that is whole
_FOR = frozenset(map(fold, ("برئاسة", "لمصلحة")))  # under somebody, in his favour
_LONGEST_QUOTED = 6  # words
_PROPER = frozenset(("الله",))  # حزب الله is whole: و joins another
_MOST_CONSTRUCT = 2  # nouns between the kind and the definite one: مجلس شورى مجاهدي درنة
_MOST_ADJECTIVES = 5


def bodies(sentence: Sequence[Word], tagged: Tagged) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of each body that a kind or a definite noun opens, the longest reading.

    A tagged name completes it: «شركة فولكسفاغن»، «حركة حماس».
    """
    done = 0
    definite, kinds = listed("definite", "words"), listed("kinds", "words")
    for at, word in enumerate(sentence[:-1]):
        if at < done or word.is_mark:
            continue
        form = stripped(word.form)
        if form in definite:
            end = _definite(sentence, at, form, tagged)
        elif form in kinds and word.form not in _FOR:
            end = _kind(sentence, at, form, tagged)
        else:
            continue
        end = _whole(sentence, at, end)
        if end > at + 1:
            yield at, end
            done = end


def _definite(sentence: Sequence[Word], at: int, form: str, tagged: Tagged) -> int:
    """Return where «القوات العراقية» ends; `at` without an adjective that makes it a name."""
    end = at + 1
    if f"{form} {sentence[end].form}" in listed("certain", "names"):
        return end + 1
    if is_complete(form, sentence[end].form):
        return purpose(sentence, end + 1, of=form)
    if end in tagged and tagged[end][1] == "ORG":
        return tagged[end][0]
    while end < len(sentence) and end <= at + _MOST_ADJECTIVES and _names_on(sentence, at, end):
        end += 1
    adjectives = [word.form for word in sentence[at + 1 : end]]
    if not adjectives or not _agree(form, adjectives[0]) or _is_of_minister(sentence, at):
        return at
    if form in listed("definite", "national") and not nations().intersection(adjectives):
        return at
    return purpose(sentence, end, of=form)


def _names_on(sentence: Sequence[Word], at: int, end: int) -> bool:
    """Say whether an adjective goes on with a name: «اللجنة السعودية البارالمبية»; no year."""
    form = sentence[end].form
    after = sentence[end + 1].form if end + 1 < len(sentence) else ""
    year = form == _YEAR and (after in closed("times") or after[:1].isdigit())
    noun = stripped(sentence[at].form)
    agrees = is_adjective(form) and noun.endswith("ه") == form.endswith("ه")
    joins = noun.removeprefix("ال") in listed("kinds", "joining")
    nation = sentence[end - 1].form in nations()  # «المركز السعودي الإعلامي»
    second = end > at + 1 and agrees and (joins or nation)
    return not year and (is_of_name(form) or second)


def _is_of_minister(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a minister's office is named, not his ministry: «وزير الدفاع الروسي».

    Or something else is described: «العلاقات الخارجية المصرية».
    """
    before = stripped(sentence[at - 1].form) if at else ""
    described = is_definite(before) and before.endswith(("ه", "ات")) and sentence[at].form in _TOO
    return described or before in listed("definite", "ministers")


def _agree(noun: str, adjective: str) -> bool:
    """Say whether the adjective is the noun's: not in «وزير الخارجية الأمريكي»."""
    return adjective.endswith("ه") or not noun.endswith(("ه", "ات"))


def _kind(sentence: Sequence[Word], at: int, form: str, tagged: Tagged) -> int:
    """Return where «حزب العدالة والتنمية» ends, `at` where nothing makes it a name."""
    start = at + 1
    if sentence[start].form in listed("kinds", "waters") and form in listed("kinds", "joining"):
        named = start + 1 < len(sentence) and is_definite(sentence[start + 1].form)
        return start + 2 if named else at  # «هيئة قناة السويس»
    if (quoted := _quoted(sentence, start)) > start:
        name = " ".join(word.form for word in sentence[start + 1 : quoted - 1])
        known = form in listed("known", "of") and name in listed("known", "names")
        return at if known else _adjectives(sentence, quoted, of=form)
    if start in tagged and tagged[start][1] != "PERS":
        if sentence[start].form in listed("kinds", "words") or form == _DISTRICT:
            return at
        if tagged[start][1] == "LOC" and _is_apart(form, sentence[start].form):
            return at
        return purpose(sentence, _adjectives(sentence, tagged[start][0], of=form), of=form)
    start = _construct(sentence, start)
    if start in tagged:
        return _adjectives(sentence, tagged[start][0]) if _is_whole(sentence, at) else at
    end = _definite_words(sentence, start, joining=form in listed("kinds", "joining"))
    if end == start or (form in listed("kinds", "loose") and not _is_name(sentence, at, end)):
        return at
    if _opens_another(sentence, at, start):
        return at
    end = purpose(sentence, end, of=form)
    return _quoted(sentence, end) if form in listed("kinds", "quoted") else end


def _is_apart(kind: str, place: str) -> bool:
    """Say whether no body is named: «قناة السويس» is water, «محكمة بنيويورك» any court."""
    return kind in listed("kinds", "waters") or stripped(place) != place


def _construct(sentence: Sequence[Word], at: int) -> int:
    """Return where the nouns without ال end that may stand in a name."""
    end = at
    while end < len(sentence) and end < at + _MOST_CONSTRUCT and is_construct(sentence[end].form):
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
    return _is_whole(sentence, at) or any(is_of_name(w.form) for w in sentence[at + 2 : end])


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
        end < len(sentence) and end - at < _MOST_ADJECTIVES and _goes_on(sentence, at, end, joining)
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
    noun = is_definite(form) and form not in closed(*STOPS) and verb_kind(form) is None
    return noun and (end == at or is_adjective(form))


@cache
def _known() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    same = wording.table("names")["same"].values()
    spelled = {fold(n) for names in same for n in names} | listed("known", "names")
    for name in sorted(spelled - listed("certain", "names"), key=len, reverse=True):
        found.setdefault(name.split()[0], []).append(tuple(name.split()))
    return found


def known_bodies(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of the bodies that the table knows by name, the longest first."""
    for at, word in enumerate(sentence):
        if _opened_by(word.form) and (end := _known_end(sentence, at)) > at:
            yield at, end


@remembered()
def _opened_by(form: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the table that a word begins, with its clitics or without."""
    return tuple(name for first in {form, stripped(form)} for name in _known().get(first, ()))


def _known_end(sentence: Sequence[Word], at: int) -> int:
    """Return where the longest name of the table that begins at a word ends, else `at`."""
    ends = (
        at + len(name)
        for name in _opened_by(sentence[at].form)
        if tuple(word.form for word in sentence[at + 1 : at + len(name)]) == name[1:]
    )
    return max(ends, default=at)


def _whole(sentence: Sequence[Word], at: int, end: int) -> int:
    """Return where a body ends that is no longer than its known name: «… الإسلامية المسؤولية»."""
    kind = stripped(sentence[at].form) in listed("kinds", "words")
    known = _known_end(sentence, at) if kind and end - at > _FULL else at
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
