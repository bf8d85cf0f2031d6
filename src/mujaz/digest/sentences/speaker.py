"""Speaker: who is named as speaking in a sentence, and is meant where the next hides him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.digest.clause.speech import QUOTES, SPEECH_MARKS, is_open_phrase, is_that, noun_phrase
from mujaz.digest.naming.whole import is_whole
from mujaz.digest.opening.opening import opened
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_feminine_verb,
    may_bear_preposition,
)

_NEAR, _FARTHEST = 8, 25  # words before the verb of saying, and before one that a comma precedes


def speakers(sentences: Sequence[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Yield the speaker meant by a bare «وأضاف» in each sentence, empty where none is certain.

    The verb agrees with him as the one did by which he was named: «قالت» is of no man.
    """
    last: tuple[Word, ...] = ()
    age, feminine = 0, False
    named: dict[bool, list[tuple[Word, ...]]] = {True: [], False: []}
    for sentence in sentences:
        verb = next(iter(opened(sentence)), None)
        agrees = verb is not None and is_feminine_verb(verb.form) == feminine
        yield last if age < 1 and agrees else ()
        age += 1
        found = speaker_in(sentence)
        if found:
            feminine = _is_said_of_her(sentence)
            named[feminine].append(found)
            last, age = _fullest(found, named[feminine]), 0
        elif _goes_on(sentence):
            age = 0
        elif _others_speak(sentence):
            last = ()


def _is_said_of_her(sentence: Sequence[Word]) -> bool:
    """Say whether the first verb of saying is feminine."""
    forms = (bare(word.form) for word in sentence[:_FARTHEST])
    return is_feminine_verb(next((form for form in forms if form in closed("saying")), ""))


def speaker_in(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words that name who speaks, empty where nobody is named.

    «قال فلان إن …», or «فلان قال إن …» where nothing but the name stands before the verb.
    """
    for index, word in enumerate(sentence[:_FARTHEST]):
        if is_that(word):
            return ()
        near = index < _NEAR or sentence[index - 1].form == "،"  # after a phrase of time or place
        if near and bare(word.form) in closed("saying"):
            after = sentence[index + 1 :]
            name = noun_phrase(after)
            if name:
                rest = after[len(name) :]
                if bare(word.form) in closed("conveying") and any(
                    word.form in closed("about") for word in rest[:_NEAR]
                ):
                    return ()  # «نقلت الوكالة عن فلان قوله»: not the agency speaks on
                if bare(word.form) in closed("two_objects") and not _says(rest[:1]):
                    return ()  # «وصف الأردن القرار بأنه»: nothing is said yet
                whole = not is_open_phrase(name, rest) and not _may_be_named_on(name, rest)
                return name if _says(rest) and whole and is_whole(name, rest) else ()
            before = opened(sentence[:index])
            whole = before == noun_phrase(before) and is_whole(before)
            return before if whole and _says(after) else ()
    return ()


def _may_be_named_on(name: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Say whether a word after a name may be more of it: لافروف, or else «لرويترز»."""
    if not rest or is_common(name[-1].form) or is_definite(name[-1].form):
        return False
    form = rest[0].form
    return form[0] == "ل" and may_bear_preposition(form) and not borne_preposition(form)


def _says(rest: Sequence[Word]) -> bool:
    """Say whether speech follows: a quotation at once, or أن or a colon later."""
    if any(word.form in QUOTES for word in rest[:_NEAR]):
        return True
    return any(is_that(word) or word.form == ":" for word in rest)


def _fullest(name: tuple[Word, ...], named: Sequence[tuple[Word, ...]]) -> tuple[Word, ...]:
    """Return the longest name so far that ends in this one: «ترامب» is «دونالد ترامب».

    The last word tells it where it is a name: «الأمريكي» is anybody's adjective.
    """
    return max((one for one in named if _ends_in(one, name)), key=len)


def _ends_in(longer: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a phrase is a name alone, or with more before it: «جون فلان» for «فلان»."""
    tail = [word.form for word in longer[-len(name) :]]
    same = tail == [word.form for word in name]
    return same and (len(longer) == len(name) or is_name(name[-1]))


def _goes_on(sentence: tuple[Word, ...]) -> bool:
    """Say whether a sentence opens with a bare verb of saying: the same one speaks on."""
    words = opened(sentence)[:3]
    if len(words) < 2 or words[0].form not in closed("saying"):
        return False
    return (
        is_that(words[1]) or words[1].form in SPEECH_MARKS or (len(words) > 2 and is_that(words[2]))
    )


def _others_speak(sentence: Sequence[Word]) -> bool:
    """Say whether somebody speaks here whom the words do not give as «قال فلان إن»."""
    cues = closed("saying", "sources")
    return any(bare(word.form) in cues for word in sentence)
