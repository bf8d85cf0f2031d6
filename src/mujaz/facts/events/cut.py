"""Cut: clauses in few words, which end where nothing is waited for."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import balanced
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.torn import ends_inside
from mujaz.language.clauses import DASHES, parts
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
)

LONGEST = 25
"""Words of an event at most."""

_CLOSING = frozenset('»”")%')
_OVER = 3  # words by which a clause may be too long before one of its phrases is parted
_SPARE = 3  # words after the verb that a clause cut short keeps at least
_FRONTED = 5  # words of a phrase before the verb that an event may keep
_OPEN_ENDS = ("عام", "يوم", "اي", "بشكل")
_WHOLE_AFTER = ("ذلك", "هذا", "بعد", "قبل")  # whole after one of these: «على ذلك», «عن بعد»
_LEADING = ("من", "عن", "علي", "في", "الي", "مع", "بعد", "قبل", "منذ", "خلال", "غير")
_COMPARING = ("اقل", "اكثر", "اكبر", "اصغر", "اعلي", "ادني")
_STUMP = 5  # words after the last comma that may be taken off


def counted(words: Sequence[Word]) -> int:
    """Return how many words there are, marks left out."""
    return [word.is_mark for word in words].count(False)


def cut(telling: Telling) -> Telling:
    """Return a clause without its last phrases, or the one it opens with, where it is too long."""
    if telling.predicate is None:
        return telling
    whole = _without_comment(_without_fronted(_without_remnant(telling)))
    whole = _balanced(_without_dash(whole))
    if counted(whole.words) <= LONGEST and not dangles(whole.words):
        return _sound(whole._replace(words=_ended(whole.words)))
    verb = whole.predicate.at if whole.predicate else 0
    kept = _shortened(whole.words, verb)
    if _parts_phrase(whole.words, kept):
        kept = _ended(whole.words)
    kept = _without_verb(kept, whole.words, verb)
    shorter = whole._replace(words=kept, reach=whole.reach or whole.words)
    return _sound(_balanced(shorter))


def _without_verb(kept: tuple[Word, ...], words: Sequence[Word], verb: int) -> tuple[Word, ...]:
    """Take off a verb at the end that only describes, whose clause is cut: «هجمات تسببت | في»."""
    if len(kept) == len(words) or len(kept) <= verb + 1 + _SPARE or words[len(kept)].is_mark:
        return kept
    noun = kept[-2].form
    describes = is_common(noun) and not is_definite(noun) and is_finite(kept[-1].form)
    return _ended(kept[:-1]) if describes else kept


def _parts_phrase(words: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Say whether a cut would part the last phrase of a clause hardly too long: «رسوم | أقل».

    A definite noun or a name is whole before a preposition.
    """
    if len(kept) == len(words) or counted(words) > LONGEST + _OVER or dangles(words):
        return False
    last, after = kept[-1], words[len(kept)]
    known = closed("prepositions", "relatives", "connectives", "subordinators")
    led = after.form in known or preposition(after.form) or borne_preposition(after.form)
    noun = is_common(last.form) and not (is_definite(last.form) or pronoun(last.form))
    return not after.is_mark and (noun or not led) and not last.is_mark


def _sound(telling: Telling) -> Telling:
    """Return a clause that has lost its verb with its end as one without a verb."""
    lost = telling.predicate is not None and telling.predicate.at >= len(telling.words)
    return telling._replace(predicate=None) if lost else telling


def _ended(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Take off last words that wait for another."""
    while len(words) > 1 and (_waits_here(words) or _is_stump(words)):
        words = words[:-1]
    return words


def _is_stump(words: Sequence[Word]) -> bool:
    """Say whether a comma comes last, or one word joined after a comma: «، وبمساندة»."""
    before, last = words[-2].form, words[-1].form
    adds = last in listed.words_of("adding", "words") and (before in "،," or is_definite(before))
    return (
        adds
        or last in "،,"
        or (before in "،," and bool(borne_preposition(bare(last))) and last[0] == "و")
    )


def _waits_here(words: Sequence[Word]) -> bool:
    """Say whether the last word waits for another: not in «على ذلك», «عن بعد», «بشكل عام».

    Nor where it compares a noun («بسعر أقل», «عشر نقاط أو أكثر») or is what is done («لتحقيق ذلك»).
    """
    last, before = words[-1].form, bare(words[-2].form)
    if words[-2].is_number and last in closed("periods"):
        return False  # «عمره 3500 عام»
    if last in _COMPARING and (is_common(before) or before == "او"):
        return False
    if last == "ذلك" and before[0] == "ل" and is_verbal_noun(before[1:]):
        return False
    whole = (last in _WHOLE_AFTER and before in _LEADING) or (
        last == "عام" and before in ("بشكل", "كل")
    )
    return not whole and _waits(last)


def _waits(last: str) -> bool:
    """Say whether a clause cannot end on this word."""
    helps = listed.words_of("auxiliary", "was")
    joined = bare(last) != last and predicate.tense_of(bare(last), opens=True) is not None
    leads = last in closed("prepositions") and last not in closed("complete_prepositions")
    unending = last in listed.words_of("unending", "words")
    return (
        unending
        or last in closed("unending")
        or last in helps
        or joined
        or leads
        or last in _OPEN_ENDS
    )


def _shortened(words: tuple[Word, ...], verb: int) -> tuple[Word, ...]:
    """Return the first parts of a clause that are short enough together, its verb among them."""
    kept: tuple[Word, ...] = ()
    for part in parts(words):
        longer = counted(kept) + counted(part.words) > LONGEST or dangles(part.words)
        if kept and longer and len(kept) > verb + 2:
            break
        kept += part.words
    kept = _complete(words, kept, verb)
    kept = kept[: ends_inside(kept)] if len(kept) < len(words) else kept
    while kept and kept[-1].is_mark and kept[-1].form not in _CLOSING:
        kept = kept[:-1]
    kept = _undangled(kept)
    if len(kept) > _SPARE and kept[-2].form in "،," and bare(kept[-1].form) != kept[-1].form:
        kept = kept[:-2]  # «، وتحفيز»
    if len(kept) > _SPARE and kept[-1].form[0] == "و" and borne_preposition(bare(kept[-1].form)):
        kept = kept[:-1]  # «، وبنسبة»
    told = len(kept) > _SPARE and kept[-2].form in closed("relatives")
    torn = told and (pronoun(kept[-1].form) or is_finite(bare(kept[-1].form)))
    return _ended(kept[:-2] if torn else kept)  # «، الذي يقيمه», «الانتخابات التي جرت»


def _complete(words: Sequence[Word], kept: tuple[Word, ...], verb: int) -> tuple[Word, ...]:
    """Go back to the last comma where the cut leaves a verb or noun without what it waits for."""
    last, after = kept[-1], words[len(kept)] if len(kept) < len(words) else None
    if after is None or after.is_mark or last.is_mark:
        return kept
    waits = (
        last.form in ("الفتره", "المده")
        or is_finite(bare(last.form))
        or after.form == "عن"  # «مع إعلان الهيئة عن»
        or (not (is_definite(last.form) or pronoun(last.form)) and bool(preposition(after.form)))
    )
    commas = [at for at in range(verb + _SPARE, len(kept)) if kept[at].form in "،,"]
    stump = bool(commas) and len(kept) - commas[-1] <= _SPARE  # «، وسط أجواء»
    return kept[: commas[-1]] if commas and (waits or stump) else kept


def _undangled(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Take off «، كما أكد أن», where it could not be told apart."""
    commas = [at for at, word in enumerate(words) if word.form in "،,"]
    late = commas and len(words) - commas[-1] <= _STUMP
    return words[: commas[-1]] if late and dangles(words) else words


def _balanced(telling: Telling) -> Telling:
    """Take off a mark at either end that has no other; the verb's place moves with the words."""
    words, verb = balanced(telling.words), telling.predicate
    moved = bool(words) and words[0] is not telling.words[0]
    if verb is not None and moved:
        verb = verb._replace(at=max(0, verb.at - 1))
    return telling._replace(words=words or telling.words, predicate=verb)


def dangles(words: Sequence[Word]) -> bool:
    """Say whether words end in an أن whose clause is told apart."""
    last = words[-1].form
    return last in closed("complementisers") or last in listed.words_of("saying", "that")


def _without_comment(telling: Telling) -> Telling:
    """Return a clause without what is said of it as a whole: «… في حصيلة هي الأدنى منذ عامين»."""
    words, verb = telling.words, telling.predicate
    for at in range(verb.at + _SPARE if verb else len(words), len(words) - 2):
        if words[at].form != "في" or words[at + 2].form not in ("هي", "هو"):
            continue
        noun = words[at + 1].form
        if is_common(noun) and not is_definite(noun):
            return telling._replace(words=words[:at])
    return telling


def _without_dash(telling: Telling) -> Telling:
    """Return a clause that stood between dashes without what follows the second of them.

    «طرحت الوزارة - حيث زاد الضغط عليها - خطة»: the plan is what she put forward.
    """
    words, verb = telling.words, telling.predicate
    dashes = [at for at, word in enumerate(words) if word.form in DASHES and _is_spaced(words, at)]
    if verb is None or len(dashes) != 1 or dashes[0] < verb.at + _SPARE:
        return telling
    return telling._replace(words=words[: dashes[0]])


def _is_spaced(words: Sequence[Word], at: int) -> bool:
    inner = 0 < at < len(words) - 1 and not words[at + 1].is_number  # «3 - 1»
    return inner and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start


def _without_remnant(telling: Telling) -> Telling:
    """Take off a noun phrase before a comma after which و and a phrase lead to the verb.

    «دولة صغيرة، وبهذا القرار أغلقت السلطات …»: the first belongs to the sentence before.
    """
    words, verb = telling.words, telling.predicate
    if verb is None or bare(words[0].form) in closed("prepositions") or preposition(words[0].form):
        return telling
    for at in range(1, min(verb.at, _FRONTED)):
        form = words[at].form[1:]
        pointing = form[1:] in closed("demonstratives")  # «وبهذا»
        led = form in closed("prepositions") or bool(preposition(form)) or pointing
        if words[at].form[0] == "و" and words[at - 1].form == "،" and led:
            return telling._replace(words=words[at:], predicate=verb._replace(at=verb.at - at))
    return telling


def _without_fronted(telling: Telling) -> Telling:
    """Take off a long phrase and the comma before a verb that opens the clause proper."""
    verb = telling.predicate
    if verb is not None and verb.at > 1 and telling.words[verb.at - 1].form == "فقد":
        return telling._replace(words=telling.words[verb.at :], predicate=verb._replace(at=0))
    if verb is None or verb.at <= _FRONTED or telling.words[verb.at - 1].form not in "،,":
        return telling
    if (
        bare(telling.words[0].form) not in closed("prepositions")
        and counted(telling.words) <= LONGEST
    ):
        return telling
    kept = telling._replace(words=telling.words[verb.at :], predicate=verb._replace(at=0))
    described = any(w.form in closed("relatives") for w in telling.words[: verb.at])
    if described or listed.length_at(telling.words, 0, "elsewhen", "words"):
        return kept
    return kept._replace(reach=telling.words)  # with its date: «وفي مارس/ آذار 2016، …»
