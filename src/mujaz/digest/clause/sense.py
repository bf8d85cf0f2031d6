"""Sense: whether words say anything: a verb of their own, and enough of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.language.clauses import COMMAS, nesting
from mujaz.language.lexicon import closed
from mujaz.language.links import describes_kind
from mujaz.language.pronouns import is_noun
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

_FEWEST_CONTENT_WORDS = 4
_ENDS, _ASKING = frozenset('."»”'), frozenset("؟?")
_STIRRING = frozenset(("اثار", "اثارت", "يثير", "تثير"))
_WHETHER = frozenset(("عما", "عمن"))
_NEAR = 10  # words in which what is asked begins
_CHECKING = frozenset(("التاكد", "التحقق", "التثبت"))
_BY_ITSELF = frozenset(("مستقل", "مستقله"))
_TIME = frozenset(("الوقت", "وقت"))
_AS_WHAT = frozenset('ب"«“')
_SECOND = frozenset(("الثاني", "الثانيه", "الاخر", "الاخري"))
_SUBJECTS = frozenset(("هو", "هي", "هم", "هما", "هن"))


def reason_of_sense(words: Sequence[Word]) -> str | None:
    """Return why words say nothing of their own, or None when they do."""
    if any(one.form == other.form == preposition(one.form) for one, other in pairwise(words)):
        return "lost a noun"  # «على على»
    content = [word for word in words if is_noun(word.form) or verb_kind(bare(word.form))]
    if len(content) < _FEWEST_CONTENT_WORDS or _is_all_marked_off(words):
        return "says too little"
    if _tells_half(words):
        return "half of a pair"
    if not any(is_verbal(word) for word in words) and not _opens_with_homograph(words):
        return "has no verb"
    if _leaves_its_topic(words) or _only_frames(words):
        return "has no main clause"
    if words[0].form in closed("sources") and not _tells_what_was_said(words):
        return "has no main clause"
    if words[0].form in closed("prepositions") and not _has_own_verb(words):
        return "has no main clause"
    done = is_verbal_noun(words[0].form) and is_common(words[0].form) and not is_verbal(words[0])
    if done and not _has_own_verb(_before_cause(words)):
        return "has no main clause"
    empty = (_only_asks, _is_courtesy, _only_stirs, _only_doubts, _only_says_how)
    if any(tells(words) for tells in empty):
        return "tells nothing"
    if _takes_up_a_lost_start(words):
        return "has no main clause"
    return None


def _is_all_marked_off(words: Sequence[Word]) -> bool:
    """Say whether every word stands in quotation marks or brackets: ««سماء الليل» - (4 ملايين)»."""
    marked = words[0].is_mark and words[0].form not in _ENDS - {'"'}
    return marked and all(
        depth or word.is_mark for word, depth in zip(words, nesting(words), strict=True)
    )


def _tells_half(words: Sequence[Word]) -> bool:
    """Say whether two parts are counted, and the first alone told: «قسمين: الأول يضم كذا»."""
    if not any(word.form == ":" for word in words):
        return False
    forms = [bare(word.form) for word in words]
    if _SECOND.intersection(forms):
        return False
    colon = forms.index(":")
    two = any(form.endswith(("ين", "ان")) for form in forms[max(0, colon - 2) : colon])
    return two and forms[colon + 1 : colon + 2] in (["الاول"], ["الاولي"])


def _before_cause(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words before «إذ»: what follows has a verb of its own."""
    return tuple(takewhile(lambda word: word.form != "اذ", words))


def _only_asks(words: Sequence[Word]) -> bool:
    """Say whether somebody asks and nobody answers: «سئل الوزير عن كذا», «تساءل فلان: "…؟"»."""
    last = next((word.form for word in reversed(words) if word.form not in _ENDS), "")
    puts = words[0].form in closed("putting_questions")
    if puts and any(word.form in _WHETHER for word in words[1:_NEAR]):
        return not any(word.form in COMMAS for word in words)
    return words[0].form in closed("asked") or (
        last in _ASKING and words[0].form in closed("saying")
    )


def _is_courtesy(words: Sequence[Word]) -> bool:
    """Say whether «عن أهمية كذا», «عن سعادته» is all that somebody expresses."""
    about = any(
        before.form == "عن" and word.form in closed("courtesies")
        for before, word in pairwise(words)
    )
    return words[0].form in closed("expressing") and about


def _only_stirs(words: Sequence[Word]) -> bool:
    """Say whether something drew reactions, and no more is told: «أثار القرار ردود فعل واسعة»."""
    stirs = words[0].form in _STIRRING and any(
        one.form == "ردود" and other.form == "فعل" for one, other in pairwise(words)
    )
    return stirs and not any(is_verbal(word) for word in words[1:])


def _only_says_how(words: Sequence[Word]) -> bool:
    """Say whether somebody described something, and not as what: «وصف أحد الناجين حال رفاقه»."""
    described = words[0].form in closed("describing")
    return described and not any(word.form[0] in _AS_WHAT for word in words[1:])


def _only_doubts(words: Sequence[Word]) -> bool:
    """Say whether an outlet only says that it could not check: «التأكد بشكل مستقل من كذا».

    So it does with «لا يمكنها التأكد من صحة كذا»; who else could not may be news.
    """
    checks = next((i for i, word in enumerate(words) if word.form in _CHECKING), 0)
    if not checks:
        return False
    before = words[max(0, checks - _NEAR) : checks]
    cannot = any(
        bare(one.form) in closed("negations") and other.form in closed("enabling")
        for one, other in pairwise(before)
    )
    outlet = any(w.form in closed("outlets", "brands") or w.form.isascii() for w in before)
    truth = any(word.form in closed("truths") for word in words[checks : checks + _NEAR])
    truth = truth and words[0].form not in closed("saying")  # «أضاف المتحدث أنه لا يمكن…»: his news
    return (cannot and (outlet or truth)) or any(word.form in _BY_ITSELF for word in words)


def _only_frames(words: Sequence[Word]) -> bool:
    """Say whether a place or a time with its relative clause is all: «في كذا، حيث سجلت…».

    So is «في الوقت الذي تتراجع فيه كذا» without a comma, after which its main clause would come.
    """
    commas = [index for index, word in enumerate(words) if word.form in COMMAS]
    if words[0].form not in closed("prepositions"):
        return False
    if words[1].form in _TIME and bare(words[2].form) in closed("relatives"):
        return not commas
    return len(commas) == 1 and words[commas[0] + 1].form == "حيث"


def _takes_up_a_lost_start(words: Sequence[Word]) -> bool:
    """Say whether «الثلاثاء فإنه» opens: what it takes up is lost."""
    return words[0].form in closed("days_of_news") and words[1].form.startswith("فان")


def is_verbal(word: Word) -> bool:
    """Say whether a word is a verb, or stands as one does: «هو», «ليس»."""
    form = bare(word.form)
    return verb_kind(form) is not None or form in ("هو", "هي", "ليس", "تم", "تمت")


def _opens_with_homograph(words: Sequence[Word]) -> bool:
    """Say whether a verb that news has as a noun too opens: «عقد حفل كذا», and not «عقد عمل»."""
    subject = words[1].form
    return words[0].form in closed("head_verbs") and (
        is_definite(subject)
        or subject in closed("offices", "doers", "cities", "source_nouns", "gatherings")
    )


def _has_own_verb(words: Sequence[Word]) -> bool:
    """Say whether a verb stands that does not only describe the noun before it."""
    relatives = closed("relatives")
    return any(
        verb_kind(bare(word.form)) is not None
        and not describes_kind(words, index)
        and not (index == 2 and _describes_at_once(words[1], word, words[3:5]))
        and words[index - 1].form not in relatives
        and words[index - 1].form != "ما"
        for index, word in enumerate(words)
        if index
    )


def _leaves_its_topic(words: Sequence[Word]) -> bool:
    """Say whether «الخشب المصفح، وهو مادة تسمى كذا» ends in the aside, without its verb.

    So does «المجلس، والذي يشرف على كذا، ويناقش كذا»: what is joined is the relative clause's.
    """
    for index, (comma, word) in enumerate(pairwise(words)):
        if is_verbal(comma) or comma.form in closed("complementisers"):
            return False
        if comma.form not in COMMAS:
            continue
        rest = [after for mark, after in pairwise(words[index + 1 :]) if mark.form in COMMAS]
        if word.form[0] == "و" and word.form[1:] in _SUBJECTS:
            return not rest
        if word.form[0] == "و" and word.form[1:] in closed("relatives"):
            return all(conjunction(after.form) == "و" for after in rest)
    return False


def _tells_what_was_said(words: Sequence[Word]) -> bool:
    """Say whether a verb stands that is not the source's own: «وفق ما أوردت الصحيفة»."""
    return any(
        verb_kind(bare(word.form)) is not None and before.form != "ما"
        for before, word in pairwise(words)
    )


def _describes_at_once(noun: Word, verb: Word, after: Sequence[Word]) -> bool:
    """Say whether «أجراها» after «في مقابلة» says which one: it has a pronoun of the noun.

    So has «بعثوا بها» after «في رسالة».
    """
    borne = closed("complete_prepositions")
    has_pronoun = pronoun(verb.surface) != "" or any(word.form in borne for word in after)
    return is_common(noun.form) and not is_definite(noun.form) and has_pronoun
