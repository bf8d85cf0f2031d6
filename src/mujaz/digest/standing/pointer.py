"""Pointer: words that point at the text before a statement: «هذه الخطوة», «البيان نفسه»."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise, takewhile

from mujaz.digest.opening.backward import is_answered, looks_back, needs_pointing
from mujaz.digest.sentences.sentence import Sentence
from mujaz.facts.places.placewords import country_of
from mujaz.language.agreement import may_mean
from mujaz.language.antecedent import is_bare_role
from mujaz.language.lexicon import closed
from mujaz.language.mentions import noun as key_of
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.pronouns import is_noun
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    OWNED,
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
    stem,
    verb_kind,
    without_pronoun,
)

POINTS, SOURCE_ALONE = "points at the text before", "names a source alone"
ROLE_ALONE = "names a role alone"
_OPENING = 4  # words: before them nothing was told of which this is another
_ALSO = frozenset(("ايضا", "كذلك"))
_BEGUN = 2  # nouns shared with title or lead, and what is added is added to that
_SPEECH_OPENING = 5  # words, the mark that opens it among them
_TELLS_NEXT = frozenset("!:")
_DONE_TO = frozenset(("علي", "الي", "ب", "في", "ل"))
_DESCRIBES = frozenset(("المتعلقه", "الخاصه", "الوارده", "المستخدمه", "الصادره"))
_YEAR = 4  # digits
_OFTEN = 2  # words before a time in which it is said how often in it
_IN_HER_NAME = frozenset(("باسمه", "باسمها", "باسمهم"))
_OF_TWO = frozenset(("احدهما", "احداهما", "كلاهما", "كليهما", "كلتاهما"))
_IT = frozenset(("اياه", "اياها", "اياهم"))
_EARLY = 2  # words before which no noun of the statement can be meant


def reason_of_pointer(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Find words that point at the text before: «هذه الخطوة», «البيان نفسه», «قال المسؤول»."""
    alone = _says_that_alone(words, quoted) or looks_back(words, quoted)
    alone = alone or _opens_speech(words, quoted)
    if alone or _tells_of_others(words, quoted, sentence.known):
        return POINTS
    if not any(_may_point(word.form) for word in words):
        return None
    return _reason_of_words(words, quoted, sentence)


def _reason_of_words(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    known, seen = sentence.known, set[str]()
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        if inside:
            continue
        form = bare(word.form)
        following = words[index + 1] if index + 1 < len(words) else None
        if _is_demonstrative(form) and not _points_at_nothing(words, index):
            if following is None or not _is_known(words, index, seen, sentence):
                return POINTS
        elif (form in _ALSO and index and not _adds(words, index, known)) or (
            form in closed("references") and not _is_told_here(words, index)
        ):
            return POINTS
        elif _is_another(form) and index < _OPENING and not _is_the_last(words, index):
            return POINTS  # «في احتمال آخر», «هبطت عملات أخرى»
        elif form in closed("relative_time") and _is_open_time(words, index):
            return "a time relative to the text before"
        elif is_bare_role(words, index) and not _is_role_known(word.form, sentence):
            return ROLE_ALONE
        elif _is_source_alone(words, index) and stem(form) not in seen | known:
            return SOURCE_ALONE
        if not word.is_mark:
            seen.add(stem(word.form))
    return None


def _is_known(words: Sequence[Word], index: int, seen: Set[str], sentence: Sentence) -> bool:
    """Say whether «هذا» points at a time, at what was just told, or has to stay before its noun.

    What title or lead tell is not meant where the text has told of others since.
    """
    noun = words[index + 1]
    kind = stem(noun.form)
    if noun.form in closed("now_nouns") or kind in seen or _is_of_a_time_told(words, index):
        return True
    if noun.form in closed("called_lands") and any(map(is_of_a_state, words[:index])):
        return True  # «قال إن إيران كذا، وإن ذلك البلد»
    attributive = index > 0 and is_definite(noun.form) and is_common(noun.form[2:])
    stays = words[index].form not in closed("demonstratives") or needs_pointing(words, index)
    told = kind in sentence.known and not _is_told_of_another(noun, sentence)
    return attributive and stays and told


def is_of_a_state(word: Word) -> bool:
    """Say whether a word names a state or a city, or is of one: «إيران», «الإيرانية»."""
    form = bare(word.form)
    return form in closed("cities", "lands") or country_of(form) is not None


def _is_of_a_time_told(words: Sequence[Word], index: int) -> bool:
    """Say whether the words before tell the time: «في يوليو 2016، وجددت منذ ذلك الحين»."""
    dated = any(bare(w.form) in MONTHS or _is_year(w) for w in words[:index])
    return dated and words[index + 1].form in closed("points_of_time")


def _is_year(word: Word) -> bool:
    return word.is_number and len(word.form) == _YEAR


def _is_told_of_another(noun: Word, sentence: Sentence) -> bool:
    """Say whether another of the kind of which title or lead tell was told of since."""
    mentions = sentence.later.get(key_of(noun.surface, noun.form), ())
    return any(one.is_another and one.sentence < sentence.index for one in mentions)


def _is_role_known(role: str, sentence: Sentence) -> bool:
    """Say whether title or lead tell of a role, and the text of no second one: «النادي».

    Its fuller words, where the text has them, are then theirs too; a source may be another one
    wherever one was told of since.
    """
    fuller = sentence.roles.get(role, None)
    since = sentence.again.get(stem(role), sentence.index) < sentence.index
    if since and role.removeprefix("ال") in closed("source_nouns"):
        return False
    one = fuller != () and all(stem(word.form) in sentence.known for word in fuller or ())
    return stem(role) in sentence.known and one and role not in closed("ordinal_roles")


def _is_the_last(words: Sequence[Word], index: int) -> bool:
    """Say whether «آخر فيلم» stands here, the last of its kind, and no «فيلم آخر»."""
    before, after = words[:index][-1:], words[index + 1 : index + 2]
    noun = any(is_common(bare(word.form)) and not verb_kind(word.form) for word in before)
    return not noun and any(is_common(word.form) or word.is_number for word in after)


def _adds(words: Sequence[Word], index: int, known: Set[str]) -> bool:
    """Say whether «أيضا» adds to what the same words tell, or to a story that was begun."""
    begun = {stem(word.form) for word in words if is_noun(word.form)}
    return _joins(words, index) or is_answered(words, index) or len(begun & known) >= _BEGUN


def _joins(words: Sequence[Word], index: int) -> bool:
    """Say whether «وكذلك» joins two nouns: «التقى الطبيب وكذلك رئيس الاتحاد»."""
    after = words[index + 1 : index + 2]
    noun = any(not (is_finite(word.form) or verb_kind(word.form)) for word in after)
    return words[index].form == "وكذلك" and noun


def _tells_of_others(words: Sequence[Word], quoted: Sequence[bool], known: frozenset[str]) -> bool:
    """Say whether the words are of those whom, or of what, the text before has told.

    «يتعلق الأمر بكذا», «تحقق في الأمر», «صرح زعيمه», «السبب هو كذا», «المقبوض عليهم».
    """
    subject = words[1] if len(words) > 1 and not quoted[1] else None
    if subject is not None and (subject.form == "الامر" or _is_whose(subject)):
        return True
    if any(not inside and _is_in_the_matter(words, i) for i, inside in enumerate(quoted)):
        return True
    if any(not inside and _is_of_something(words, i) for i, inside in enumerate(quoted[:_EARLY])):
        return True
    return any(
        not inside and _befell(words, index) and stem(words[index].form) not in known
        for index, inside in enumerate(quoted)
    )


def _is_in_the_matter(words: Sequence[Word], index: int) -> bool:
    """Say whether «في الأمر» ends a clause: in what was told before; not «الغريب في الأمر، …»."""
    ends = all(word.is_mark for word in words[index + 1 : index + 2])
    before = words[index - 1].form if index >= _OPENING else ""
    return words[index].form == "الامر" and before == "في" and ends


def _is_whose(word: Word) -> bool:
    """Say whether somebody's office follows the verb, his who was told of before: «صرح زعيمه»."""
    ending = next((one for one in OWNED if word.surface.endswith(one)), "")
    return ending != "" and bare(word.form.removesuffix(ending)) in closed("offices")


def _befell(words: Sequence[Word], index: int) -> bool:
    """Say whether those to whom something was done stand here: «المقبوض عليهم»."""
    word, before = words[index], words[index - 1] if index else None
    if not word.form.startswith("الم") or word.surface.endswith("ة"):
        return False
    if before is not None and (is_definite(before.form) or before.form == "من"):
        return False
    return any(
        pronoun(following.surface) == "هم" and without_pronoun(following.form) in _DONE_TO
        for following in words[index + 1 : index + 2]
    )


def _is_of_something(words: Sequence[Word], index: int) -> bool:
    """Say whether «السبب الرئيسي» opens without saying of what: «في كذا», «وراء كذا»."""
    if words[index].form not in closed("of_something"):
        return False
    rest = takewhile(lambda word: is_definite(word.form), words[index + 1 :])
    after = words[index + 1 + len(tuple(rest)) :][:1]
    return not any(
        preposition(w.form)
        or borne_preposition(w.form)
        or w.form in closed("prepositions", "relatives")
        for w in after
    )


def _is_outlet_borne(words: Sequence[Word], index: int) -> bool:
    """Say whether «للوكالة» stands here, with no word after it that tells which one."""
    form = words[index].form
    if not form.startswith("لل") or form[2:] not in closed("outlets"):
        return False
    times = closed("periods", "times", "weekdays")
    after = (w for w in words[index + 1 : index + 2] if w.form not in times)
    return not any(is_definite(w.form) or is_name(w) or w.form in '«"(' for w in after)


def _says_that_alone(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether a quotation opens with what it points at outside: «سنفعل ذلك», «لم يحدث هذا».

    Not before its noun: «ننفذ هذا القرار».
    """
    start = next((i for i, inside in enumerate(quoted) if inside), len(words))
    said = words[start : start + _OPENING + 2]
    return any(
        pointer.form in ("ذلك", "هذا")
        and verb_kind(bare(verb.form)) is not None
        and not any(is_definite(noun.form) for noun in said[at + 2 : at + 3])
        for at, (verb, pointer) in enumerate(pairwise(said[: _OPENING + 1]))
    )


def _opens_speech(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether what somebody is quoted with opens by pointing: «قال فلان: «هذا يثبت…»».

    Alone, «هذا» and «ذلك» stand for what was said before it; with a noun they may be of what is
    told outside.
    """
    if bare(words[0].form) not in closed("saying"):
        return False
    start = next((i for i, inside in enumerate(quoted) if inside), len(words))
    return any(
        word.form not in _ALSO
        and _is_demonstrative(word.form)
        and not _stands_before_noun(words, start + at)
        for at, word in enumerate(words[start : start + _SPEECH_OPENING])
        if quoted[start + at]
    )


def _stands_before_noun(words: Sequence[Word], index: int) -> bool:
    """Say whether «هذا» stands before its noun, or for what comes next: «قلت ذلك! …»."""
    two = words[index].form.endswith(("ان", "ين"))  # «هاتان مباراتان»: of their noun
    after = words[index + 1 : index + 2]
    told = closed("relatives") | _TELLS_NEXT
    return two or any(is_definite(w.form) or w.form in told for w in after)


def _points_at_nothing(words: Sequence[Word], index: int) -> bool:
    """Say whether «وذلك», «كذلك», «بما في ذلك» or «تلك التي» stands here."""
    before = [word.form for word in words[:index]][-2:]
    fixed = words[index].form == "وذلك" or before == ["بما", "في"]
    fixed = fixed or bare(words[index].form) in _ALSO
    return fixed or _heads_a_relative(words, index)


def _heads_a_relative(words: Sequence[Word], index: int) -> bool:
    """Say whether «تلك التي» stands for a noun of the statement: «صور مثل تلك التي…»."""
    following = words[index + 1 : index + 2]
    described = closed("relatives") | _DESCRIBES
    return index > _EARLY and any(word.form in described for word in following)


def _is_told_here(words: Sequence[Word], index: int) -> bool:
    """Say whether a pointing word is explained in the statement, or only looks so.

    «آخرين» where others were counted before («مقتل ثلاثة وإصابة سبعة آخرين»), «نفسه» of somebody
    who does it to himself («جرح نفسه»), «الأخير» of a thing, the latest («التصعيد الأخير»).
    """
    form, before = bare(words[index].form), words[index - 1]
    if form in closed("others"):
        harms = closed("undergone", "befalling")
        harmed = sum(bare(word.form) in harms for word in words[:index]) > 1
        return harmed or _are_counted_on(words[:index])
    if form in _IN_HER_NAME:  # «قالت الرئاسة على لسان المتحدث باسمها»
        nouns = (word for word in words[1 : index - 1] if is_noun(word.form))
        return any(may_mean(noun, pronoun(words[index].surface)) for noun in nouns)
    if form in _OF_TWO:
        return any(_is_two(bare(word.form).removeprefix("ال")) for word in words[:index])
    if form in _IT:
        return pronoun(before.surface) != ""  # «راحة منحهم إياها المدرب»
    if form in closed("selves"):
        if is_name(before) or _is_a_time_compared(words, index):
            return True  # «ظهر الحداد نفسه»
        return _is_of_doing(before) and not is_definite(before.form)
    thing = is_definite(before.form) and is_common(before.form[2:])
    return form == "الاخير" and thing and before.form not in closed("bare_roles")


def _are_counted_on(before: Sequence[Word]) -> bool:
    """Say whether others were counted before: «500 شخص و15 ألف شخص آخرين», «قتيلين وخمسة آخرين».

    A number and the word it counts with are one: «15 ألفا».
    """
    counts = closed("counting", "round_numbers")
    at = [i for i, word in enumerate(before) if word.is_number or bare(word.form) in counts]
    two = [i for i, word in enumerate(before) if _is_two(bare(word.form))]
    return any(one + 1 < last for one in (*at, *two) for last in at[-1:])


def _is_two(form: str) -> bool:
    """Say whether a form is of two persons or things, and indefinite: «قتيلين»."""
    one = form[:-2]
    return form.endswith(("ين", "ان")) and not is_definite(form) and is_common(one) and len(one) > 3


def _is_a_time_compared(words: Sequence[Word], index: int) -> bool:
    """Say whether the same part of another year is meant: «الفترة نفسها من العام الماضي».

    Which part it is the statement tells before: «في أبريل».
    """
    after = [word.form for word in words[index + 1 : index + 3]]
    year = after[:1] == ["من"] and after[-1].removeprefix("ال") in ("عام", "سنه")
    parts = MONTHS | closed("parts_of_year")
    told = any(bare(w.form).removeprefix("ال") in parts for w in words[: index - 1])
    return words[index - 1].form in closed("periods") and year and told


def _is_of_doing(word: Word) -> bool:
    """Say whether a word is a verb or the noun of what is done."""
    return verb_kind(bare(word.form)) is not None or is_verbal_noun(word.form)


def _is_source_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether «حسبما نقلت الصحيفة» or «وفقا للوكالة» ends a clause: which was told before."""
    if _is_outlet_borne(words, index):
        return True
    opens = index == 1 and words[0].form in closed("sources")
    if (index < 2 and not opens) or bare(words[index - 1].form) not in closed("saying", "sources"):
        return False
    definite = is_definite(words[index].form)
    source = definite and words[index].form.removeprefix("ال") in closed("source_nouns")
    ends = (word.is_mark or word.form.startswith("فان") for word in words[index + 1 : index + 2])
    return source and all(ends)


@remembered()
def _may_point(word_form: str) -> bool:
    form = bare(word_form)
    pointing = closed("references", "relative_time", "bare_roles")
    source = form.removeprefix("ال") in closed("source_nouns") or form[2:] in closed("outlets")
    return form in pointing | _ALSO or source or _is_another(form) or _is_demonstrative(form)


def _is_another(form: str) -> bool:
    return form in ("اخر", "اخري", "اخران", "اخريان")


def _is_demonstrative(form: str) -> bool:
    """Say whether a form is a demonstrative, a preposition before it perhaps: بهؤلاء."""
    some = closed("demonstratives")
    return form in some or (form[0] in "بلك" and form[1:] in some)


def _is_open_time(words: Sequence[Word], index: int) -> bool:
    """Say whether «بعد ساعات» stands here with nothing after it that says from when."""
    after = [word.form for word in words[index + 1 : index + 4]]
    if any("مره" in word.form for word in words[max(0, index - _OFTEN) : index]):
        return False  # «للمرة الثالثة خلال أسبوع»
    if not after or after[0] not in closed("periods") or after[0].startswith("ال"):
        return False
    if any(is_definite(form) for form in after[1:2]):
        return False  # «قبل نهاية الصيف»
    return not any(form in ("من", "علي", "ما", "ان") for form in after[1:3])
