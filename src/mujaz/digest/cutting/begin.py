"""Begin: the places in a sentence where a statement may begin, and what it takes along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice

from mujaz.digest.clause.phrase import is_accusative, shows_object
from mujaz.digest.clause.speech import SPEECH_MARKS, noun_phrase, speech_head
from mujaz.digest.clause.subject import hidden_subject, is_quoted_subject
from mujaz.digest.clause.unspoken import goes_to_the_words
from mujaz.digest.cutting.frame import after_leading_phrase
from mujaz.digest.cutting.own import may_be_own
from mujaz.digest.naming.role import with_full_role
from mujaz.digest.naming.whole import is_whole
from mujaz.digest.opening.opening import opened
from mujaz.digest.sentences.sentence import Sentence
from mujaz.language.antecedent import told_again
from mujaz.language.clauses import COMMAS, Clause, clauses
from mujaz.language.joined import without_conjunction
from mujaz.language.kind import BINDING, CLAUSAL, Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_feminine_verb,
    is_finite,
    may_bear_preposition,
    preposition,
    pronoun,
)

_NEAR = 3  # words after the verb in which who speaks would be named twice


def beginnings(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield the words from each place where a statement may begin, in order.

    A later clause stands alone only where no verb of saying, modality or condition opens the
    sentence, or where it says who says it. A second thing said or done takes along who did it.
    """
    start = with_full_role(_with_speaker(opened(sentence.words), sentence.speaker), sentence.roles)
    yield start
    yield from _as_told(start)
    after_phrase = after_leading_phrase(start)
    if after_phrase:
        yield after_phrase
        yield from _as_told(after_phrase)
    governed = _is_governed(sentence.clauses)
    subject = () if governed else _subject_of(start)
    for index, clause in enumerate(sentence.clauses[1:], start=1):
        # between the two verbs no other clause may have brought in a subject of its own
        near = subject if clause.kind is Kind.COORDINATE else ()
        subject = near if clause.kind not in CLAUSAL - {Kind.COORDINATE} else ()
        if not may_be_own(sentence.clauses, index):
            continue
        joined = _words_from(sentence.clauses, index)
        words = opened(joined)
        if not words or words[0] == joined[0] or words[0].form in closed("naming"):
            continue  # «، ويدعى فلانا»
        if _speaks_anew(words):
            yield words
            yield from _as_told(words)
        elif not governed:
            own = _shows_subject(words) or _names_subject(words)
            own = own and not _may_be_of_the_same(clause, start[0], words)
            yield words if own else _with_subject(words, start[0], near)


def _subject_of(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the noun phrase after an opening verb without object, empty where not certain."""
    if len(words) < 3 or not is_finite(words[0].form):
        return ()
    subject = noun_phrase(words[1:])
    following = words[1 + len(subject)] if 1 + len(subject) < len(words) else None
    if words[0].form in learned()["transitive"] and not _can_only_act(words, subject):
        return ()
    if any(is_finite(word.form) for word in subject):
        return ()  # «كانت المحكمة أصدرت»
    ends = following is not None and (following.form in COMMAS or preposition(following.form) != "")
    whole = is_whole(subject) and not is_accusative(subject[0])
    return subject if ends and whole else ()


def _with_subject(
    words: tuple[Word, ...], first_verb: Word, subject: tuple[Word, ...]
) -> tuple[Word, ...]:
    """Bring the subject of the first verb in after a joined verb that hides it.

    Both verbs must agree with it alike; before its subject a verb is singular (Ryding 2005, 4.2).
    """
    verb = words[0]
    if not subject or not is_finite(verb.form):
        return ()
    if verb.form.endswith(("وا", "ون", "ان", "تا", "نا")) or pronoun(verb.surface):
        return ()
    if len(words) < 2 or not _is_no_subject(words[1]):
        return ()
    alike = is_feminine_verb(verb.form) == is_feminine_verb(first_verb.form)
    return (verb, *subject, *words[1:]) if alike else ()


def _can_only_act(words: Sequence[Word], subject: Sequence[Word]) -> bool:
    """Say whether what follows a verb with an object is its subject, one phrase and no object.

    After a definite noun its phrase has adjectives and names alone: «الحلقة الأخيرة | تنافس».
    """
    after_definite = dropwhile(lambda word: not is_definite(word.form), subject)
    one = all(is_definite(word.form) or not is_common(word.form) for word in after_definite)
    return bool(subject) and one and hidden_subject(words, is_lead=False) is None


def _is_no_subject(word: Word) -> bool:
    """Say whether a word after a verb can't be its subject: a preposition, أن."""
    return bool(preposition(word.form)) or word.form in closed("prepositions", "complementisers")


def _as_told(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Yield each thing said with its verb and speaker alone: «قال فلان، في بيان، إن…».

    When and where it was said may go; who said it never.
    """
    head = speech_head(words)
    if head is None:
        return
    who, that = head
    that -= words[that - 1].form in closed("in_words")  # «رد الوزير قائلا إن…»
    if that > len(who):
        opened_aside = sum(word.form in COMMAS for word in who) % 2 == 1
        closing = (w for w in words[len(who) : that] if opened_aside and w.form in COMMAS)
        yield (*who, *islice(closing, 1), *words[that:])
    parts = clauses(words)
    for index, part in enumerate(parts):
        if part.words[0].start <= words[that].start:
            continue
        if part.kind in CLAUSAL - {Kind.THAT}:
            return  # another verb: what follows may be said by, or of, another
        if part.kind is Kind.THAT and not (_means_another(part) or _concedes(part)):
            said = _words_from(parts, index)
            yield (*who, without_conjunction(said[0]), *said[1:])


def _means_another(part: Clause) -> bool:
    """Say whether a second thing said begins with a pronoun: whose it is, the first one told.

    «قال المدرب إن اللاعب مصاب وإنه سيغيب» is not of the trainer.
    """
    that, *after = (word for word in part.words if not word.is_mark)
    return that.form.endswith(("ه", "ها", "هم", "هما")) or any(
        pronoun(word.surface) for word in after[:1]
    )


def _concedes(part: Clause) -> bool:
    """Say whether «وإن» and a verb open: «حتى وإن كان كذا»; after إن that tells, a noun stands."""
    return part.words[0].form == "وان" and any(is_finite(word.form) for word in part.words[1:2])


def _words_from(parts: Sequence[Clause], index: int) -> tuple[Word, ...]:
    return tuple(word for part in parts[index:] for word in part.words)


def _speaks_anew(words: Sequence[Word]) -> bool:
    """Say whether «قال فلان إن» opens the words, whoever spoke before."""
    return words[0].form in closed("saying") and speech_head(words) is not None


def _shows_subject(words: Sequence[Word]) -> bool:
    """Say whether a joined verb has a subject of its own: the definite noun that follows at once.

    After a verb that takes an object, that noun is the object unless another follows.
    """
    index = next(
        (i for i, word in enumerate(words) if word.form not in closed("verb_particles")), len(words)
    )
    if index + 1 >= len(words) or not is_definite(words[index + 1].form):
        return False
    if words[index].form in learned()["transitive"]:
        return shows_object(words[index + 1 :])
    return True


def _may_be_of_the_same(clause: Clause, first: Word, words: Sequence[Word]) -> bool:
    """Say whether «وأذكت مخاوف» goes on with «ساعدت البيانات…»: no comma, and no ال on the noun."""
    alike = is_feminine_verb(words[0].form) and is_feminine_verb(first.form)
    joined = clause.kind is Kind.COORDINATE and not clause.after_comma
    noun = words[1].form
    doer = is_definite(noun) or noun in closed("doers", "source_nouns", "outlets")
    return alike and joined and is_finite(first.form) and is_common(noun) and not doer


def _names_subject(words: Sequence[Word]) -> bool:
    """Say whether a name, or a noun that news has as a doer, follows a verb as its subject."""
    if len(words) < 2 or not is_finite(words[0].form) or may_bear_preposition(words[1].form):
        return False
    if pronoun(words[0].surface) or words[0].form.endswith("ه"):
        return False
    verb, noun = words[0].form, words[1].form
    subject = is_name(words[1]) or noun in closed("cities", "doers", "source_nouns")
    has_object = verb in learned()["transitive"] or verb in closed("presenting", "saying")
    subject = subject or (is_common(noun.removeprefix("ال")) and not has_object)
    return subject and hidden_subject(words, is_lead=False) is None


def _is_governed(parts: Sequence[Clause]) -> bool:
    """Say whether the sentence opens with words that govern all its clauses, or ends with them."""
    governing = closed("saying", "modals", "negations", "sources")
    head = parts[0].words
    if any(bare(word.form) in governing for word in head):
        return True
    return any(part.kind is Kind.ATTRIBUTION or part.kind in BINDING for part in parts)


def _with_speaker(words: tuple[Word, ...], speaker: tuple[Word, ...]) -> tuple[Word, ...]:
    """Bring the speaker's name in after a bare verb of saying: «أضاف أن» -> «أضاف فلان أن»."""
    if len(words) < 3 or words[0].form not in closed("saying") - closed("two_objects"):
        return words
    if not speaker or _names_nobody(speaker) or words[0].form in closed("reminding", "impersonal"):
        return words
    adverbs = 1 + (words[1].form in closed("leaning"))
    following = words[adverbs]
    hidden = (
        following.form in SPEECH_MARKS
        or following.form in closed("complementisers", "prepositions", "in_words")
        or preposition(following.form) != ""
        or goes_to_the_words(words)
    )
    if words[0].form in closed("conveying") and following.form == "عن":
        return words  # «نقل عن فلان قوله»: nobody is told to have passed it on
    if following.is_mark and is_quoted_subject(words[0], words[adverbs:]):
        return words  # «أوضحت "كيكر" أن»
    named = {word.form for word in speaker if is_name(word)}
    told = any(word.form in named for word in words[adverbs : adverbs + _NEAR])
    return (words[0], *speaker, *words[adverbs:]) if hidden and not told else words


def _names_nobody(speaker: Sequence[Word]) -> bool:
    """Say whether a speaker is one indefinite noun, a role, or where he comes from alone."""
    form = speaker[0].form
    nisba = form.endswith(("ي", "يه")) and is_common(form.removeprefix("ال"))
    role = form in closed("offices") or form in told_again()
    return len(speaker) == 1 and (nisba or role or is_common(form))
