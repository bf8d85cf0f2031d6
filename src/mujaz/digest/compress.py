"""Compress: the shorter statements that a sentence holds, each as true as the sentence.

Only the end of a clause is cut, where its kind allows (language/clauses.py), and what governs what
is kept stays: attribution, negation, modality, condition, exception.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.digest.draft import Draft, distinct
from mujaz.digest.opening import opened, without_conjunction
from mujaz.digest.sentence import Sentence, speech_head
from mujaz.language.clauses import BINDING, CLAUSAL, PHRASAL, Clause, Kind, clauses
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, bare, preposition, verb_kind

_COMMAS = frozenset("،,؛;")
_SPEECH_MARKS = frozenset(':«“"')
_FEWEST_WORDS = 6  # of a clause that may stand alone
_SHORT_PHRASE, _LONG_CLAUSE = 6, 8  # words


def drafts_of(sentence: Sentence) -> tuple[Draft, ...]:
    """Return the statements that one sentence may give, the fullest first, without repeats."""
    found: list[Draft] = []
    for words in _beginnings(sentence):
        for kept, breaks in _cuts(clauses(words)):
            found.append(Draft(sentence=sentence.index, words=kept, breaks=breaks))
    return distinct(found)


def _beginnings(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield the words from each place where a statement may begin, in order.

    A later clause stands alone only where no verb of saying, modality or condition opens the
    sentence: else it would lose what governs it. A second thing said takes the speaker along.
    """
    start = _with_speaker(opened(sentence.words), sentence.speaker)
    yield start
    yield from _as_told(start)
    after_phrase = _after_leading_phrase(start)
    if after_phrase:
        yield after_phrase
        yield from _as_told(after_phrase)
    if _is_governed(sentence.clauses):
        return
    for index, clause in enumerate(sentence.clauses[1:], start=1):
        if clause.kind in (Kind.COORDINATE, Kind.CIRCUMSTANCE) and _is_own_clause(clause):
            joined = _words_from(sentence.clauses, index)
            words = opened(joined)
            if words and words[0] != joined[0] and _shows_subject(words):
                yield words


def _as_told(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Yield each thing said after its verb and speaker alone: «قال فلان، في بيان، إن» -> «قال فلان إن».

    When and where it was said may go; who said it never.
    """
    head = speech_head(words)
    if head is None:
        return
    who, that = head
    if that > len(who):
        yield (*who, *words[that:])
    parts = clauses(words)
    for index, part in enumerate(parts):
        if part.kind is Kind.THAT and part.words[0].start > words[that].start:
            said = _words_from(parts, index)
            yield (*who, without_conjunction(said[0]), *said[1:])


def _words_from(parts: Sequence[Clause], index: int) -> tuple[Word, ...]:
    return tuple(word for part in parts[index:] for word in part.words)


def _is_own_clause(clause: Clause) -> bool:
    """Say whether a clause after a comma states something of its own, with its own verb."""
    return clause.after_comma and any(
        verb_kind(bare(word.form)) in ("past", "imperfect") for word in clause.words[:4]
    )


def _shows_subject(words: Sequence[Word]) -> bool:
    """Say whether a definite noun follows the verb at once: a joined clause else shares a subject."""
    verbs = closed("verb_particles")
    index = next((i for i, word in enumerate(words) if word.form not in verbs), len(words))
    return index + 1 < len(words) and words[index + 1].form.startswith("ال")


def _is_governed(parts: Sequence[Clause]) -> bool:
    """Say whether the sentence opens with words that govern all its clauses, or ends with them."""
    governing = closed("saying") | closed("modals") | closed("negations") | closed("sources")
    head = parts[0].words
    if any(bare(word.form) in governing for word in head):
        return True
    return any(part.kind in (Kind.ATTRIBUTION, *BINDING) for part in parts)


def _with_speaker(words: tuple[Word, ...], speaker: tuple[Word, ...]) -> tuple[Word, ...]:
    """Bring the speaker's name in after a bare verb of saying: «أضاف أن» -> «أضاف فلان أن»."""
    if len(words) < 3 or words[0].form not in closed("saying") or not speaker:
        return words
    that = 2 if words[1].form in ("الي", "علي") else 1
    if words[that].form not in closed("complementisers") | _SPEECH_MARKS:
        return words
    if _is_feminine_verb(words[0]) != _speaker_is_feminine(speaker):
        return words
    return (words[0], *speaker, *words[1:])


def _is_feminine_verb(word: Word) -> bool:
    return (word.form.endswith("ت") and len(word.form) > 3) or word.form.startswith("ت")


def _speaker_is_feminine(speaker: Sequence[Word]) -> bool:
    return speaker[0].surface.endswith("ة")


def _after_leading_phrase(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return what follows a leading phrase of time or setting and its comma, if it is a clause."""
    if not words or words[0].form not in closed("prepositions") | closed("leading"):
        return ()
    for index, word in enumerate(words[:14]):
        if word.form in _COMMAS:
            following = words[index + 1 :]
            begins = following and verb_kind(bare(following[0].form)) in ("past", "imperfect")
            return opened(following) if begins else ()
    return ()


def _cuts(parts: Sequence[Clause]) -> Iterator[tuple[tuple[Word, ...], frozenset[int]]]:
    """Yield the words kept by each allowed cut, the whole first, with the places of new commas."""
    everything = tuple(word for part in parts for word in part.words)
    yield _without_asides(everything), frozenset()
    for cut in range(len(parts) - 1, 0, -1):
        if not _may_cut(parts, cut):
            continue
        kept = tuple(word for part in parts[:cut] for word in part.words)
        tail = _attribution_after(parts, cut)
        kept = _without_asides(_without_end_marks(kept))
        breaks = frozenset({len(kept)}) if tail else frozenset()
        yield kept + _without_end_marks(tail), breaks


def _may_cut(parts: Sequence[Clause], cut: int) -> bool:
    """Say whether the sentence stays true and whole without its parts from `cut` on."""
    kept, first = parts[:cut], parts[cut]
    clause = _last_clause(kept)
    if first.kind not in CLAUSAL | PHRASAL or not _is_complete(clause):
        return False
    if first.kind is Kind.RELATIVE and _goes_on(first):
        return False
    if first.kind is Kind.ADVERSATIVE and _is_not_plain(clause):
        return False
    if first.kind in PHRASAL:
        lost = tuple(_phrases_from(parts, cut))
        if any(_goes_on(part) or _has_predicate(part) for part in lost):
            return False
        if _hangs_on_its_end(clause, first):
            return False
        if not first.after_comma and not _may_lose_phrase(clause, lost):
            return False
    for part in parts[cut:]:
        if part.kind in BINDING:
            return False
        if part.kind in CLAUSAL:
            return True
    return True


def _is_not_plain(clause: Sequence[Word]) -> bool:
    """Say whether a clause denies, plans or supposes, so that what stands against it must stay."""
    qualified = closed("negations") | closed("modals") | closed("quantifiers") | {"كان", "كانت"}
    return any(bare(word.form) in qualified for word in clause)


def _phrases_from(parts: Sequence[Clause], cut: int) -> Iterator[Clause]:
    """Yield the phrases that would be left out, up to the next part with its own verb."""
    for part in parts[cut:]:
        if part.kind not in PHRASAL:
            return
        yield part


def _has_predicate(part: Clause) -> bool:
    """Say whether a phrase holds a verb that no relative or أن introduces: the clause goes on."""
    introduced = closed("relatives") | closed("complementisers") | closed("clause_openers")
    return any(
        verb_kind(word.form) in ("past", "imperfect") and before.form not in introduced
        for before, word in zip(part.words, part.words[1:], strict=False)
        if not any(w.form in introduced for w in part.words[: part.words.index(word)])
    )


def _goes_on(part: Clause) -> bool:
    """Say whether a comma inside the part may lead back to the clause before it."""
    return any(word.form in _COMMAS for word in part.words[:-1])


def _last_clause(parts: Sequence[Clause]) -> tuple[Word, ...]:
    """Return the words since the last part that has its own verb."""
    start = max((index for index, part in enumerate(parts) if part.kind in CLAUSAL), default=0)
    return tuple(word for part in parts[start:] for word in part.words)


def _is_complete(clause: Sequence[Word]) -> bool:
    """Say whether the clause has its verb and what the verb can't do without."""
    verb = _main_verb(clause)
    if verb is None or sum(not word.is_mark for word in clause) < _FEWEST_WORDS:
        return False
    form, after = bare(clause[verb].form), clause[verb + 1 :]
    needed = _bound_of(form)
    if not all(any(_gives(word, preposition) for word in after) for preposition in needed):
        return False
    if form in closed("presenting"):
        return any(_is_complement(w) or verb_kind(bare(w.form)) for w in clause[verb + 2 :])
    if form in closed("saying") and not needed:
        return any(
            word.form in closed("complementisers") or word.form in _SPEECH_MARKS for word in after
        )
    return True


def _gives(word: Word, particle: str) -> bool:
    """Say whether a word is a preposition or may bear it: ب is written with its noun."""
    return word.form == particle or (particle == "ب" and word.form.startswith("ب"))


def _bound_of(verb: str) -> tuple[str, ...]:
    return tuple(p for p in ("ب", "الي", "علي", "عن", "من") if f"{verb}:{p}" in learned()["bound"])


def _main_verb(clause: Sequence[Word]) -> int | None:
    """Return the position of the clause's own verb: not one inside a relative clause."""
    inside = False
    auxiliary: int | None = None
    for index, word in enumerate(clause):
        form = bare(word.form)
        if form in closed("relatives"):
            inside = True
        kind = verb_kind(form)
        if kind and (index == 0 or kind != "either"):
            if not inside and form not in ("كان", "كانت", "كانوا"):
                return index
            auxiliary = index if not inside and auxiliary is None else auxiliary
            inside = False
    return auxiliary


def _may_lose_phrase(clause: Sequence[Word], phrases: Sequence[Clause]) -> bool:
    """Say whether phrases that no comma sets off are only an addition to their clause.

    The verb already has its complement; what is left out holds no indefinite object, and is short
    unless the clause is long enough to be whole.
    """
    verb = _main_verb(clause)
    if verb is None:
        return False
    particle = preposition(phrases[0].words[0].form)
    given = {preposition(word.form) for word in clause[verb + 1 :]}
    if f"{bare(clause[verb].form)}:{particle}" in learned()["may"] and particle not in given:
        return False
    lost = [word for part in phrases for word in part.words if not word.is_mark]
    if len(clause) < _LONG_CLAUSE and len(lost) > _SHORT_PHRASE:
        return False
    if any(word.form in learned()["accusative"] for word in lost):
        return False
    if _is_inside_aside(clause):
        return False
    return bool(_bound_of(bare(clause[verb].form))) or any(
        _is_complement(word) for word in clause[verb + 2 :]
    )


def _is_inside_aside(clause: Sequence[Word]) -> bool:
    """Say whether a comma since the verb, or since أن, still waits for its second."""
    commas = 0
    for word in clause:
        if word.form in closed("complementisers"):
            commas = 0
        commas += word.form in _COMMAS
    return commas % 2 == 1


def _is_complement(word: Word) -> bool:
    """Say whether a word shows that the verb has more than its subject."""
    return (
        word.form in closed("prepositions")
        or word.form in closed("complementisers")
        or (word.surface.endswith(("ا", "اً")) and not word.form.startswith("ال"))
        or word.form.startswith(("لل", "بال"))
    )


def _hangs_on_its_end(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether the phrase may bound the fact: after a negation, quantity word or superlative.

    A number is bounded by a time, a comparison or a list, not by a place.
    """
    forms = [bare(word.form) for word in clause]
    if any(form in closed("negations") | closed("quantifiers") for form in forms):
        return True
    if phrase.kind is Kind.ITEM and any(form in closed("of_two") for form in forms):
        return True
    if phrase.kind is Kind.SETTING and not any(_is_time(word) for word in phrase.words):
        return False
    return any(word.is_number for word in clause)


def _is_time(word: Word) -> bool:
    return word.is_number or word.form in closed("times") | closed("periods")


def _attribution_after(parts: Sequence[Clause], cut: int) -> tuple[Word, ...]:
    """Return the words that say who said what is kept, from after the cut.

    Set off by a comma they govern the whole sentence; without one, only their own clause with
    what it is joined to by و.
    """
    for index in range(cut, len(parts)):
        part = parts[index]
        if part.kind is not Kind.ATTRIBUTION:
            continue
        own = any(p.kind in (Kind.CIRCUMSTANCE, Kind.RELATIVE) for p in parts[cut:index])
        if part.after_comma or not own:
            return _with_what_it_names(parts, index)
    return ()


def _with_what_it_names(parts: Sequence[Clause], index: int) -> tuple[Word, ...]:
    first = parts[index].words
    return (without_conjunction(first[0]), *first[1:])


def _without_end_marks(words: tuple[Word, ...]) -> tuple[Word, ...]:
    end = len(words)
    while end and words[end - 1].form in frozenset("،,؛;.:-–—…"):
        end -= 1
    return words[:end]


def _without_asides(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop brackets that hold an age, a score, a source in Latin letters: «(25 عاما)»."""
    kept: list[Word] = []
    index = 0
    while index < len(words):
        end = _aside_end(words, index)
        if end:
            index = end
        else:
            kept.append(words[index])
            index += 1
    return tuple(kept)


def _aside_end(words: Sequence[Word], index: int) -> int:
    if words[index].form != "(" or index == 0:
        return 0
    for end in range(index + 1, min(index + 8, len(words))):
        if words[end].form == ")":
            inside = words[index + 1 : end]
            telling = any(word.is_number or word.form.isascii() for word in inside)
            return end + 1 if telling and not words[index - 1].is_mark else 0
    return 0
