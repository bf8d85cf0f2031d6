"""Subject: whether the verb that opens a statement shows who or what its subject is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, islice, pairwise, takewhile

from mujaz.digest.clause.agrees import agrees, agrees_either_way, are_two, is_plural_subject, suffer
from mujaz.digest.clause.counted import reason_of_count
from mujaz.digest.clause.hides import hides_subject
from mujaz.digest.clause.object import may_be_the_object, takes_no_object
from mujaz.digest.clause.phrase import (
    is_accusative,
    names_two,
    shows_object,
    tells_who_after,
)
from mujaz.digest.clause.position import subject_position, verb_position
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.valency import needs, particle
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    may_bear_preposition,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

_WAS = frozenset(("كان", "يكون", "اصبح", "بات", "ظل"))
_SHE_WAS = frozenset(("كانت", "تكون", "اصبحت", "باتت", "ظلت", "بقيت", "تبقي", "تظل"))
_SHORTEST_PARTICIPLE = 4  # letters
_NEAR = 6  # words in which what somebody says begins
_FARTHEST = 10  # words in which it does where its speaker has a long office
NO_SUBJECT = frozenset(
    ("opens with a verb without its subject", "opens with a verb whose subject is not certain")
)
"""Why a statement is refused whose verb may have its subject elsewhere."""


def hidden_subject(sentence: Sequence[Word], *, is_lead: bool) -> str | None:
    """Say why it does not: it may be that the opening verb's subject stands in an earlier sentence.

    Arabic drops the pronoun that is subject. The verb shows its own when the next phrase is a noun
    that agrees with it in gender (Ryding 2005, 4.2) and is not marked as its object.
    """
    if any(word.form in _WAS for word in sentence[:1]) and _foresees(sentence[1:]):
        return hidden_subject(sentence[1:], is_lead=is_lead)  # «كان من المقرر أن يكتمل المشروع»
    if _foresees(sentence):
        after = subject_position(sentence[4:])
        shown = after is not None and _may_be_subject(sentence[3], after)
        return None if shown else "foresees a verb without its subject"
    start = verb_position(sentence)
    if start >= len(sentence):
        return "no words"
    verb = sentence[start]
    kind = verb_kind(verb.form)
    if kind is None and verb.form not in closed("speech_only"):
        return _reason_of_homograph(sentence[start:])
    if kind == "either" and verb.form.startswith("ال"):
        return None
    if verb.form in closed("impersonal"):
        may_be = [word.form for word in sentence[start + 1 : start + 2]] == ["ان"]
        return hidden_subject(sentence[start + 2 :], is_lead=is_lead) if may_be else None
    following = subject_position(sentence[start + 1 :])
    if verb.form in closed("went_on") and following and verb_kind(following.form) == "past":
        return hidden_subject(sentence[start + 1 :], is_lead=is_lead)  # «كان انتهى الوقت»
    if following and _is_evident(verb, following, sentence[start + 1 :]):
        return None
    if following is None or following.form in closed("complementisers"):
        return "opens with a verb without its subject"
    if is_lead:
        return None
    counted = following.is_number or following.form in closed("approximators")
    if counted:
        due = dropwhile(lambda word: word.start != following.start, sentence)
        return reason_of_count(verb, tuple(due))
    return _reason_of_noun(verb, following, sentence[start + 1 :], sentence)


def _reason_of_noun(
    verb: Word, following: Word, after: Sequence[Word], sentence: Sequence[Word]
) -> str | None:
    how = verb.form in closed("saying") and _tells_how(following, after[1:2])
    how = how or _is_done_to(verb, following, after[1:])
    how = how or _is_done_with(following, after[1:])
    how = how or hides_subject(verb, following, after)
    if how or not _may_be_subject(verb, following) or _is_predicate(verb, following):
        return "opens with a verb without its subject"
    shown = _is_shown(verb, following, after, sentence)
    return None if shown else "opens with a verb whose subject is not certain"


def _is_evident(verb: Word, following: Word, after: Sequence[Word]) -> bool:
    """Say whether words need no noun of their own to show whom or what they are of.

    «جاء في البيان أن», «ذكرت "كيكر" أن», and «ألقي القبض على كذا», in the passive.
    """
    if following.form == "في" and verb.form in closed("reporting_texts"):
        return True
    if following.is_mark and is_quoted_subject(verb, after):
        return True
    caught = following.form == "القبض" and verb.surface.endswith("ي")
    return caught or _comes_after_its_phrase(verb, after)


def _comes_after_its_phrase(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether who does it follows the phrase that the verb asks for: «شارك في القمة رئيس كذا».

    The phrase ends in a definite noun; an office without ال cannot belong to it (Ryding 2005, 8.1).
    """
    if particle(after[0].form) not in needs(verb.form) or verb.form in closed("addressing"):
        return False
    for before, word in pairwise(after[1:_FARTHEST]):
        if word.is_mark or is_finite(bare(word.form)) or word.form in closed("prepositions"):
            return False
        if is_definite(before.form) and word.form in closed("offices", "doers", "source_nouns"):
            return True
    return False


def _is_done_with(following: Word, rest: Sequence[Word]) -> bool:
    """Say whether «بفارق خمس نقاط» follows the verb, and no name that it may be of after that."""
    form = following.form
    borne = form[0] == "ب" and is_common(form[1:]) and not is_common(form)
    return borne and not any(is_name(word) for word in rest[:_NEAR])


def _reason_of_homograph(words: Sequence[Word]) -> str | None:
    """Judge «ضغط منذ البداية», «بين أن», «توقع حدوث كذا».

    As a verb it has no subject, as a noun no predicate.
    """
    verb, following = words[0].form, words[1:2]
    if verb.endswith("تا") and verb_kind(verb[:-1]) == "past":
        return "opens with a verb without its subject"  # «نجحتا»: of two
    alone = verb in closed("head_verbs") and any(preposition(word.form) for word in following)
    alone = alone or (
        verb in closed("head_verbs") and any(w.form in closed("prepositions") for w in following)
    )
    dual = verb.endswith("ا") and verb_kind(verb[:-1]) == "past"  # أضافا أن
    says = verb in closed("saying") or dual
    texts = closed("source_nouns", "bodies_of_deeds")  # «بين تقرير الطبيب أن»
    foreseen = any(
        (is_verbal_noun(w.form) or w.form in closed("deeds")) and w.form not in texts
        for w in following
    )
    says = says and (foreseen or any(w.form in closed("complementisers") for w in following))
    return "opens with a verb without its subject" if alone or says else None


def _is_shown(verb: Word, noun: Word, after: Sequence[Word], sentence: Sequence[Word]) -> bool:
    """Say whether the noun after a verb is its subject: it agrees and can't be its object.

    Or the object comes first, and who did it is told after it.
    """
    if tells_who_after(verb, after):
        return True
    certain = shows_object(after) or names_two(after) or is_plural_subject(noun)
    certain = certain or _holds_that(verb, after)
    no_object = certain or takes_no_object(verb)
    agree = agrees(verb, noun) or are_two(noun, sentence) or suffer(verb, noun)
    either = agrees_either_way(verb, noun) and (no_object or verb.form in _WAS)
    may_be_object = verb.form in closed("addressing") or may_be_the_object(verb, noun, sentence)
    return (agree or either) and (no_object or not may_be_object)


def _holds_that(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether أن has the place of both objects: «اعتبر سفير البلاد لدى كذا أنه…»."""
    if verb.form not in closed("two_objects"):
        return False
    said = takewhile(lambda word: not (word.is_mark or is_finite(bare(word.form))), after)
    return any(word.form in closed("complementisers") for word in islice(said, 1, _FARTHEST))


def _foresees(sentence: Sequence[Word]) -> bool:
    """Say whether «من المتوقع أن» opens the words: the verb after it needs its subject."""
    forms = [word.form for word in sentence[:3]]
    return len(forms) > 2 and forms[0] == "من" and forms[1] in closed("modals") and forms[2] == "ان"


def is_quoted_subject(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether a name in quotation marks is the subject: «ذكرت "كيكر" أن», «منحت "كيكر" قراءها».

    It is where أن or an object follows; what is said is quoted too.
    """
    closing = {"«": "»", "“": "”", '"': '"'}.get(after[0].form)
    end = next((i for i, word in enumerate(after[1:7], start=1) if word.form == closing), None)
    if end is None or end + 1 >= len(after):
        return False
    if verb.form in closed("saying"):
        return any(word.form in closed("complementisers") for word in after[end : end + 4])
    following = after[end + 1]
    return is_accusative(following) or _is_owned(following) or _is_a_second_noun(following)


def _is_a_second_noun(noun: Word) -> bool:
    """Say whether a noun without ال follows: with the name, subject and object."""
    plain = is_common(noun.form) and not is_definite(noun.form) and verb_kind(noun.form) is None
    return plain and noun.form not in closed("times", "periods", "adverbs", "prepositions")


def _is_owned(noun: Word) -> bool:
    """Say whether a noun bears the pronoun of whoever is named before it: «قراءها»."""
    owned = pronoun(noun.surface) != "" and verb_kind(noun.form) is None
    return owned and not (preposition(noun.form) or may_bear_preposition(noun.form))


def _may_be_subject(verb: Word, following: Word) -> bool:
    """Say whether the word after a verb may be its subject, the verb's ending being none."""
    plural = verb.form.endswith(("وا", "ون")) and len(verb.form) > 3
    if plural and verb.form not in closed("presenting"):
        return False  # the ending is the subject
    if verb.form.endswith("ا") and verb_kind(verb.form[:-1]) == "past":
        return False  # so it is of a dual: انفصلا، اتفقتا
    if following.is_mark:
        return False
    if is_finite(following.form) or is_finite(bare(following.form)):
        return False  # كانت أعلنت: one verb with its auxiliary
    no_nouns = closed("prepositions", "independent_pronouns", "connectives")
    if following.form in no_nouns and not is_definite(following.form):  # «المصدر» may be one
        return False
    if preposition(following.form) or following.form.startswith(("بالا", "بالت", "بالم")):
        return False  # أشاد بالمواقف
    # «قال لمراسلنا» names whom he told, «أكد مقتل شابين» what: neither names who.
    told = may_bear_preposition(following.form) or following.form in closed("befalling")
    return not (verb.form in closed("saying") and told)


def _is_predicate(verb: Word, noun: Word) -> bool:
    """Say whether «متزوجة» after «كانت» is told of somebody: a participle without ال."""
    was = verb.form.removeprefix("س") in _WAS | _SHE_WAS
    was = was and noun.form not in closed("doers", "source_nouns")
    return was and noun.form[0] == "م" and noun.surface.endswith("ة") and not is_definite(noun.form)


def _is_done_to(verb: Word, noun: Word, after: Sequence[Word]) -> bool:
    """Say whether a verbal noun is what is said, denied or tried, and no one who does it.

    «نفى التمثيل بالجثة», «يحاول نزع الأمن», «تابع هجومه»; a meeting may say («أكد الاجتماع أن»).
    """
    plain = without_pronoun(bare(noun.form)).removeprefix("ال")
    done = plain in closed("deeds") or (
        is_verbal_noun(noun.form) and (is_definite(noun.form) or is_common(plain))
    )
    if not done or plain in closed("bodies_of_deeds"):
        return False
    that = any(word.form in closed("complementisers") for word in after[:_NEAR])
    return verb.form in closed("attempting") or (verb.form in closed("saying") and not that)


def _tells_how(noun: Word, after: Sequence[Word]) -> bool:
    """Say whether «مخاطبا الحضور» tells how somebody spoke: a participle in ا, and its object."""
    form = noun.form
    participle = form.startswith("م") and form.endswith("ا") and len(form) > _SHORTEST_PARTICIPLE
    return participle and not any(one.form in closed("complementisers") for one in after)
