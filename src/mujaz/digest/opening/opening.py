"""Opening: how a statement may begin when nothing stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.digest.clause.phrase import owns_what_follows
from mujaz.digest.clause.subject import hidden_subject
from mujaz.digest.clause.unsaid import leaves_subject_unsaid
from mujaz.digest.clause.unspoken import goes_to_the_words, reports_on
from mujaz.digest.opening.dateline import without_dateline, without_marks
from mujaz.digest.opening.linked import asks_for_more, is_likened, is_subordinate, measure
from mujaz.digest.opening.rightly import concedes_first, how_often, shows_accusative, tells_there_is
from mujaz.language.done import says_done
from mujaz.language.joined import joins_a_hamza, may_be_joined, without_conjunction
from mujaz.language.lexicon import closed, learned, phrases
from mujaz.language.valency import particle
from mujaz.language.words import (
    OWNED,
    Word,
    bare,
    conjunction,
    is_common,
    is_finite,
    may_bear_preposition,
    preposition,
    pronoun,
    verb_kind,
)

_COMMAS = frozenset("،,")
_LONGEST_TOPIC, _WITH_ITS_VERB, _LONGEST_SIGNATURE = 10, 4, 5  # words
_AGAINST = frozenset(("لكن", "بل"))  # no و follows them but a word's own: «لكن وريورز»
_PREDICATES = frozenset(("كذلك", "هكذا"))


@lru_cache(maxsize=128)
def opened(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the sentence without dateline, link words and the conjunction before its first word.

    What is left may still not stand alone; `reason_not_to_open` judges that. The last answers are
    kept: who speaks, how a statement begins and what is of other stories hang on it.
    """
    left = _without_topic(without_dateline(sentence))
    for _ in range(4):
        shorter = _without_reminder(_without_link(_without_bullet(left)))
        if len(shorter) == len(left):
            break
        left = shorter
    return left if _is_linked(sentence, left) or _is_lost(left) else _without_conjunction(left)


def _is_linked(sentence: Sequence[Word], left: Sequence[Word]) -> bool:
    """Say whether no و can open what is left: after «لكن», «يذكر أن» and قد it is a word's own.

    «لكن وريورز», «يذكر أن ويليام», «وقد وضعا».
    """
    if not left or len(left) == len(sentence):
        return False
    if bare(sentence[0].form) in _AGAINST:
        return True
    before = next((word for word in reversed(sentence) if word.end <= left[0].start), sentence[0])
    form = bare(before.form)
    return form == "قد" or form in closed("complementisers")


def _is_lost(sentence: Sequence[Word]) -> bool:
    """Say whether «فقد» opens as a verb, somebody was lost: after «ف» and قد a verb follows."""
    lost = [word.form for word in sentence[:1]] == ["فقد"]
    return lost and not any(verb_kind(word.form) for word in sentence[1:2])


def _without_topic(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop «أما» and its ف: «أما المركز الثاني، فقد نالته كذا» -> «المركز الثاني نالته كذا».

    Only where a noun phrase stands between; قد adds nothing to a past verb.
    """
    if len(sentence) < _WITH_ITS_VERB or bare(sentence[0].form) != "اما":
        return sentence
    for index, word in enumerate(sentence[1:_LONGEST_TOPIC], start=1):
        if index > 1 and conjunction(word.form) == "ف":
            topic = tuple(one for one in sentence[1:index] if not one.is_mark)
            rest = (without_conjunction(word), *sentence[index + 1 :])
            return (*topic, *rest[_is_done(rest) :])
        other = word.is_mark and word.form not in _COMMAS
        governed = word.form in closed("prepositions", "relatives", "complementisers")
        if other or governed or preposition(word.form) or is_finite(bare(word.form)):
            break
    return sentence


def _without_bullet(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop a bullet, or a number that counts items: «1-», «2.2»."""
    numbered = len(sentence) > 2 and sentence[0].is_number
    if numbered and ("." in sentence[0].form or sentence[1].form in frozenset("-–.)")):
        return without_marks(sentence[1:])
    return without_marks(sentence)


def opens_with(sentence: Sequence[Word], name: str) -> int:
    """Return how many words of one of the openers stand at the start, 0 for none."""
    if not sentence:
        return 0
    for first in dict.fromkeys((sentence[0].form, bare(sentence[0].form))):
        for phrase in phrases("openers", name).get(first, ()):
            if tuple(w.form for w in sentence[1 : len(phrase)]) == phrase[1:]:
                return len(phrase)
    return 0


def _without_link(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    length = opens_with(sentence, "link") or _is_done(sentence)
    if not length or length >= len(sentence):
        return sentence
    if is_subordinate(sentence, length):
        return sentence
    if bare(sentence[0].form) in _PREDICATES and not verb_kind(bare(sentence[length].form)):
        return sentence  # «كذلك الحال في…» has it as its predicate
    if is_likened(sentence, length) or asks_for_more(sentence, length):
        return sentence
    if bare(sentence[0].form) in closed("governing_links") and shows_accusative(sentence[length]):
        return sentence
    return without_marks(sentence[length + measure(sentence[length:]) :])


def _without_reminder(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop «يذكر أن», unless the noun that أن governed shows its accusative."""
    length = opens_with(sentence, "reminder")
    if not length or length >= len(sentence):
        return sentence
    following = sentence[length]
    if bare(sentence[length - 1].form) == "ان" and is_finite(following.form):
        return sentence  # «وإن كان كذا…»: it concedes
    if shows_accusative(following) or pronoun(following.surface):
        return sentence
    if preposition(following.form) or may_bear_preposition(following.form):
        return sentence  # the predicate comes first, and its subject is accusative
    return sentence[length:]


def _is_done(sentence: Sequence[Word]) -> int:
    """Return 1 where قد stands before a past verb: it adds nothing to what is told."""
    passive = [word.form for word in sentence[1:2]] in (["تم"], ["تمت"])
    return int(says_done(sentence) or (passive and bare(sentence[0].form) == "قد"))


def _without_conjunction(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    if not sentence:
        return sentence
    first = sentence[0]
    if _answers(sentence):
        first = first._replace(
            start=first.start + 1, surface=first.surface[1:], form=first.form[1:]
        )
    return (without_conjunction(first), *sentence[1:])


def _answers(sentence: Sequence[Word]) -> bool:
    """Say whether «ورد» is «رد» with its و: «ورد الوزير على كذا», where «ورد في كذا» came."""
    after = sentence[1 : _LONGEST_TOPIC - 1]
    if sentence[0].form not in ("ورد", "وردت") or not after or particle(after[0].form):
        return False
    return any(word.form == "علي" or word.form in ("بالقول", "قايلا", "قايله") for word in after)


def reason_not_to_open(sentence: Sequence[Word], *, is_lead: bool) -> str | None:
    """Return why these words cannot begin a statement, or None when they can."""
    if not sentence:
        return "empty"
    first = sentence[0]
    if first.is_mark and first.form not in '«“"':
        return "opens with a mark"
    if not is_lead and first.form in closed("subordinators") and not concedes_first(sentence):
        return "opens with a connective"
    if len(first.form) == 1 and first.form.isalpha():
        return "opens with a fragment"
    if (
        (conjunction(first.form) and not _is_lost(sentence))
        or joins_a_hamza(first)
        or (first.form in closed("connectives") and not tells_there_is(sentence))
        or _signs_and_goes_on(sentence)
        or opens_with(sentence, "link")
    ):
        return "opens with a connective"
    if (may_be_joined(sentence) and not _is_lost(sentence)) or reports_on(sentence):
        return "opens with a connective"
    if first.form == "قد" and len(sentence) > 1 and _may_be_done(sentence[1]):
        return "may be done or possible"
    if first.form in ("ربما", "لعل"):
        return "only supposes"
    if first.form in closed("independent_pronouns", "relatives"):
        return "opens with a pronoun"
    if first.form in closed("demonstratives"):
        return "opens with a demonstrative"
    if first.form in closed("complementisers"):
        return "opens with a complementiser"
    return _reason_after_the_lead(sentence, is_lead=is_lead)


def _signs_and_goes_on(sentence: Sequence[Word]) -> bool:
    """Say whether an agency's name in quotation marks ends a dateline: ««واس» كما حضر كذا».

    So it is in ««رويترز» وحذرت كذا».
    """
    if not sentence[0].is_mark:
        return False
    marked = sentence[1:_LONGEST_SIGNATURE]
    end = next((i for i, word in enumerate(marked, start=1) if word.form in '»”"'), len(marked))
    after = sentence[end + 1 : end + 2]
    return any(w.form in closed("connectives") or _joins_a_verb(w.form) for w in after)


def _joins_a_verb(form: str) -> bool:
    return conjunction(form) == "و" and is_finite(bare(form))


def _reason_after_the_lead(sentence: Sequence[Word], *, is_lead: bool) -> str | None:
    """Return why words that may open the article cannot stand elsewhere: a head not known yet."""
    sentence = sentence[how_often(sentence) :]
    head = next((w for w in sentence if w.form not in closed("verb_particles")), sentence[0])
    if not is_lead and (pronoun(head.surface) or _bears_its_object(head)):
        return "opens with a dangling pronoun"
    if not is_lead and _is_indefinite_head(sentence):
        return "opens with an indefinite noun"
    if goes_to_the_words(sentence) or (not is_lead and leaves_subject_unsaid(sentence)):
        return "opens with a verb without its subject"
    return hidden_subject(sentence, is_lead=is_lead)


def _bears_its_object(verb: Word) -> bool:
    """Say whether a pronoun is the object of the verb that opens: «وصفه الرئيس بكذا»."""
    if not verb.form.endswith(OWNED) or verb.form in closed("absolutes"):
        return False  # «وحده»
    plain = (verb.form.removesuffix(ending) for ending in OWNED)
    known, others = learned()["transitive"], closed("addressing", "saying")
    return any(form != verb.form and (form in known or form in others) for form in plain)


def _is_indefinite_head(sentence: Sequence[Word]) -> bool:
    """Say whether a noun and its adjective open, both indefinite: no subject of a sentence.

    A nominal sentence opens with what is known (Ryding 2005, 4.1); sources are an exception.
    """
    first, second = (*sentence[:2], *sentence[:1])[:2]
    if second.form in closed("approximators") and is_common(first.form):
        # «حكم نحو 67 عاما»: a verb that looks like its noun, its subject hidden
        return first.form not in closed("undergone")
    bare_noun = is_common(first.form) and not (pronoun(first.surface) or verb_kind(first.form))
    if bare_noun and second.form in closed("negated"):
        return True  # «انتخابات لا يبدو أن…» only describes
    counts = ("approximators", "counting", "amounts", "quantifiers", "superlatives")
    if first.form in closed("source_nouns", "doers", *counts) or owns_what_follows(sentence):
        return False
    if not bare_noun:
        return False
    return is_common(second.form) and not pronoun(second.surface) and not verb_kind(second.form)


def _may_be_done(verb: Word) -> bool:
    """Say whether a verb after قد may be past as well as imperfect: تلقى، تخطى، تولى."""
    return verb.surface.startswith("ت") and verb.surface.endswith("ى")
