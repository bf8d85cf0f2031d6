"""Speech: who speaks in a sentence, where what is said begins, whose speech a sentence is in."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import dropwhile, islice, takewhile

from mujaz.language.clauses import nesting
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, learned, table
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    may_bear_preposition,
    preposition,
    verb_kind,
    without_pronoun,
)

QUOTES = frozenset('«»“”"')
_OF_HASHTAGS = frozenset("#_")
SPEECH_MARKS = frozenset(':«“"')
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_NEAR = 8  # words


def spoken(body: str, sentences: Sequence[tuple[Word, ...]]) -> Iterator[bool]:
    """Yield whether each sentence stands in a quotation, or after a colon, opened before it."""
    depth, straight, told = 0, False, False
    end, speakers = 0, frozenset[str]()
    for sentence in sentences:
        new_paragraph = not sentence or "\n" in body[end : sentence[0].start]
        straight = straight and not new_paragraph
        goes_on = not (_opens_with_saying(sentence) or _tells_of(sentence, speakers))
        told = told and not new_paragraph and goes_on
        yield depth > 0 or straight or told
        for word in sentence:
            depth = max(0, depth + (word.form in "«“") - (word.form in "»”"))
            straight ^= word.form == '"'
        if _tells_after_colon(sentence):
            told, speakers = True, _who_speaks(sentence)
        end = sentence[-1].end if sentence else end


def _who_speaks(sentence: Sequence[Word]) -> frozenset[str]:
    """Return the words of a speaker's name after the verb of saying that opens a sentence.

    A name may have the form of a verb: «توريس».
    """
    after = dropwhile(lambda word: bare(word.form) not in closed("saying"), sentence)
    who = takewhile(lambda word: not _ends_speaker(word), islice(after, 1, None))
    return frozenset(w.form for w in who if not is_common(w.form.removeprefix("ال")))


def _ends_speaker(word: Word) -> bool:
    stops = closed("prepositions", "complementisers", "in_words", "adverbs", "times")
    return word.is_mark or word.form in stops or may_bear_preposition(word.form)


def _tells_of(sentence: Sequence[Word], speakers: Container[str]) -> bool:
    """Say whether a sentence tells of who spoke before it, as nobody does of himself.

    «قال الحداد: نحن جاهزون. ويخضع الحداد لتدريبات خاصة».
    """
    whole = zip(sentence, nesting(sentence), strict=True)
    return any(not depth and word.form in speakers for word, depth in whole)


def _opens_with_saying(sentence: Sequence[Word]) -> bool:
    return any(bare(word.form) in closed("saying") for word in sentence[:2])


def _tells_after_colon(sentence: Sequence[Word]) -> bool:
    """Say whether direct speech starts after a colon without quotation marks."""
    marks = [index for index, word in enumerate(sentence) if word.form == ":"]
    if not marks or not any(bare(w.form) in closed("saying") for w in sentence[: marks[0]]):
        return False
    return not any(word.form in QUOTES for word in sentence[marks[0] + 1 : marks[0] + 3])


def _holds(words: Sequence[Word], *names: str) -> bool:
    return any(bare(word.form) in closed(*names) for word in words)


def is_open_phrase(name: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Say whether more of the name follows: «المشرف على…», «تقرير صادر عن…», «شركة «كذا»»."""
    if any(word.form == "باسم" or word.form in closed("waiting") for word in name[-1:]):
        return True
    if not rest:
        return False
    particle = preposition(rest[0].form)
    headless = len(name) == 1 and is_common(name[0].form)
    if headless:
        return particle != "" or rest[0].form in QUOTES
    if len(name) < 2 or not particle:
        return False
    if is_definite(name[-2].form):
        return name[-1].form.startswith("الم")
    return particle != "في" and name[-1].form.startswith("م") and is_common(name[-1].form)


def speech_head(sentence: Sequence[Word]) -> tuple[tuple[Word, ...], int] | None:
    """Return the verb of saying with its speaker, and where «إن» begins, else None.

    What stands between is where and when it was said, or a description between commas. A
    preposition that the verb asks for before أن (أشار إلى أن) counts as its beginning.
    """
    if not sentence or bare(sentence[0].form) not in closed("saying"):
        return None
    name = tuple(_noun_phrase_words(sentence[1:]))
    if is_open_phrase(name, sentence[1 + len(name) :]):
        return None
    verbs, named = False, 0
    for index in range(1 + len(name), min(len(sentence), 40)):
        word, before = sentence[index], sentence[index - 1]
        if index > 1 + len(name) and index >= named:
            named = _end_of_quoted_name(sentence, index)
        if index < named:
            continue  # «في مقابلة مع صحيفة "كذا"»
        cited = word.form in closed("reporting", "sources") and before.form != "في"
        if word.form in SPEECH_MARKS or cited or (before.form == "،" and conjunction(word.form)):
            return None  # another clause begins: the أن may be its own
        if is_that(word) and before.form in closed("before_that"):
            return None
        if index == 1 + len(name) and not _may_follow_speaker(sentence, index, name):
            asks = index + 1 < len(sentence) and is_that(sentence[index + 1])
            if not (asks and word.form in ("الي", "علي", "من", "عن")):
                return None
        whose = before.form == "،" or not verbs or _is_of_saying(sentence[0], word)
        if is_that(word) and name and whose:
            asked = before.form in ("الي", "علي", "من", "عن")
            return (sentence[0], *name), index - asked
        verbs = verbs or is_finite(bare(word.form))
    return None


def _end_of_quoted_name(sentence: Sequence[Word], index: int) -> int:
    """Return where a name in quotation marks ends that opens here, after a noun, else 0."""
    closing = _CLOSING.get(sentence[index].form)
    before = without_pronoun(bare(sentence[index - 1].form)).removeprefix("ال")
    if closing is None or before not in closed("outlets", "named_after"):
        return 0
    near = sentence[index + 1 : index + 1 + _NEAR]
    return next((index + 2 + i for i, word in enumerate(near) if word.form == closing), 0)


def _is_of_saying(verb: Word, that: Word) -> bool:
    """Say whether «إن» can be of «قال» alone, whatever verb stands between: others take أن."""
    return bare(verb.form) in closed("says") and that.surface.removeprefix("و").startswith("إن")


def _may_follow_speaker(sentence: Sequence[Word], index: int, name: Sequence[Word]) -> bool:
    """Say whether what stands between speaker and إن begins here: when and where it was said.

    Who the speaker is stays: «مسؤولون في الاتحاد», «سفير البلاد لدى كذا», «فلان، نائب كذا،».
    """
    word = sentence[index]
    if word.is_mark and index + 1 < len(sentence) and not sentence[index + 1].is_mark:
        return _may_follow_speaker(sentence, index + 1, name)
    named = bool(name) and is_name(name[-1])
    if word.form == "في":
        after = sentence[index + 1 : index + 2]
        places = closed("kinds_of_place") if named else frozenset[str]()
        return any(one.form in closed("speeches", "times", "periods") | places for one in after)
    if word.form == "لدي" and not named:
        return False
    return is_that(word) or word.form in closed("telling", "times", "adverbs")


def is_that(word: Word) -> bool:
    """Say whether a word opens what is said: أن, إن with its pronoun or بـ, not لأن."""
    return word.form in closed("complementisers") and not word.form.startswith("لان")


def _is_participle(form: str) -> bool:
    """Say whether a form has the shape of an indefinite participle: مخاطبا."""
    return form[0] == "م" and form.endswith("ا") and len(form) > 4 and not is_common(form)


def _is_general(sentence: Sequence[Word], index: int) -> bool:
    """Say whether «العام» is no year but belongs to a title: «الأمين العام», «مدير عام»."""
    following = sentence[index + 1 : index + 2]
    dated = any(word.is_number or word.form in closed("times") for word in following)
    return sentence[index].form.removeprefix("ال") == "عام" and index > 0 and not dated


def noun_phrase(sentence: Sequence[Word]) -> tuple[Word, ...]:
    """Return the noun phrase that opens `sentence`, at most nine words."""
    return tuple(_noun_phrase_words(sentence))


def _noun_phrase_words(sentence: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of the noun phrase that opens `sentence`, at most nine."""
    stops = closed("prepositions", "relatives", "complementisers")
    for index, word in enumerate(sentence[:9]):
        if word.form in _OF_HASHTAGS:
            yield word
            continue
        if word.is_mark or word.is_number or word.form in stops:
            return
        if word.form in closed("times") and not _is_general(sentence, index):
            return
        if word.form in learned()["accusative"] or _is_participle(word.form):
            return
        if index and verb_kind(word.form) == "either" and is_common(sentence[index - 1].form):
            return  # «تقرير نشر الخميس»
        if index and _is_another(sentence[index - 1], word):
            return
        if index and word.form in closed("absolutes") and not is_definite(word.form):
            return  # «القناة فقط», «استوعبت الجامعة جميع المتقدمين»
        if bare(word.form) in closed("demonstratives", "adverbs", "independent_pronouns"):
            return  # «المخرج وهو…»
        if word.form == "باسم":
            yield word
            continue
        if word.form.startswith("لل") or may_bear_preposition(word.form):
            return
        yield word


@cache
def ordinals() -> frozenset[str]:
    """Return the ordinal numbers in words, without ال."""
    return frozenset(
        normalise(one) for some in table("numbers")["ordinal"].values() for one in some
    )


def _is_another(name: Word, word: Word) -> bool:
    """Say whether a noun after a name is another phrase: «وصف ماركل اللحظة», «نقل بوريطة رسالة».

    An adjective of origin and an ordinal may be the name's own («فلان اللبناني», «محمد السادس»),
    and so may what he is («فلان رئيس البلدية»).
    """
    if is_common(name.form.removeprefix("ال")) or name.is_mark:
        return False
    if is_definite(word.form):
        own = word.form.endswith(("ي", "يه")) or word.form[2:] in ordinals()
        return is_common(word.form[2:]) and not own
    role = word.form in closed("offices", "kin") or "ال" + word.form in closed("bare_roles")
    return is_name(name) and is_common(word.form) and not (role or is_name(word))
