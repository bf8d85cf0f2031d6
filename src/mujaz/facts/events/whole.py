"""Whole: clauses as they can be read alone, with their subject and in few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import start_of
from mujaz.facts.events.coordinate import shares_subject
from mujaz.facts.events.cut import LONGEST, counted, cut, dangles
from mujaz.facts.events.subject import may_open, shows_subject
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_common, is_definite, is_finite, preposition

_ROUND = 18  # words up to which a clause takes in what is subordinate to it
AFTER_PRONOUN = ("انه", "انها", "انهم", "انهما", "بانه", "بانها", "بانهم")
_PARTICLES = 2  # words between «إنه» and its verb: «إنه لم يكن قد …»
_SPACES = 4  # characters of white space between two words at most
_ANTECEDENT = 5  # words before a relative pronoun that may name what it describes


def wholes(sentence: Sequence[Word], found: Iterable[Telling]) -> Iterator[Telling]:
    """Yield the clauses of a sentence, those without a subject of their own joined to theirs."""
    held: Telling | None = None
    condition: tuple[Word, ...] = ()
    for telling in found:
        if not telling.words or telling.kind is Kind.ATTRIBUTION or leads_to_content(telling):
            continue
        if held is not None and (joined := _joined(sentence, held, telling)):
            held = joined
            continue
        shared = held is not None and shares_subject(held, telling)
        if held is not None:
            yield cut(held)
        apodosis = condition and telling.kind is Kind.CIRCUMSTANCE and telling.predicate
        one = telling._replace(opener=condition) if apodosis else telling
        one = one._replace(predicate=None) if shared else one  # too long for one event
        condition = condition or (telling.words if _is_protasis(telling) else ())
        held = _with_speaker(_with_antecedent(sentence, one))
    if held is not None:
        yield cut(held)


def leads_to_content(telling: Telling) -> bool:
    """Say whether a verb of saying only leads to what is said, which is told apart."""
    verb, words = telling.predicate, telling.words
    if telling.leads or not dangles(words):
        return telling.leads
    commas = [at for at, word in enumerate(words) if word.form in "،,"]
    if verb is None or verb.form in closed("saying"):
        return True
    return not commas or commas[-1] < verb.at


def _joined(sentence: Sequence[Word], first: Telling, second: Telling) -> Telling | None:
    """Return both as one, None where the second stands alone or both are too long for one."""
    if first.predicate is None or second.head not in ((), first.head) or len(second.words) < 2:
        return None
    whole = tuple(w for w in sentence if first.words[0].start <= w.start <= second.words[-1].start)
    limit = (
        LONGEST if _leans(first, second) or _is_protasis(first) else _ROUND if _hangs(second) else 0
    )
    if counted(whole) > limit:
        return None
    hangs = is_condition(second) and first.predicate.tense != "past"
    opener = (*first.opener, *second.opener) if hangs else first.opener
    return first._replace(words=whole, opener=opener)


def is_condition(telling: Telling) -> bool:
    """Say whether a clause opens with إذا, لو or «في حال»."""
    words = (*telling.opener[:4], *telling.words[:6])
    opened = listed.places(words[:4], "conditional", "openers")
    return any(not asks_whether(words, at) for at in opened)


def asks_whether(words: Sequence[Word], at: int) -> bool:
    """Say whether إذا asks and sets no condition: «رفض ذكر إذا ما كان قد سافر»."""
    forms = [word.form for word in words[at : at + 3]]
    return (
        at > 0 and forms[:2] == ["اذا", "ما"] and forms[-1] in listed.words_of("auxiliary", "was")
    )


def _is_protasis(telling: Telling) -> bool:
    return telling.kind in (Kind.MAIN, Kind.CONDITION) and is_condition(telling)


def _turns(first: Telling, second: Telling) -> bool:
    """Say whether what is joined has another tense or year: «قامت بعمل جيد، وسنقوم …»."""
    if first.predicate is None or second.predicate is None or second.kind is Kind.PURPOSE:
        return False
    if _has_year(first.words) and _has_year(second.words):
        return True
    tenses = {first.predicate.tense, second.predicate.tense}
    return len(tenses) > 1 and not first.predicate.was


def _has_year(words: Sequence[Word]) -> bool:
    return any(word.is_number and len(word.form) == len("2025") for word in words)


def _leans(first: Telling, telling: Telling) -> bool:
    """Say whether a clause needs the one before: its subject stands there, or it bounds it."""
    if is_condition(telling) or telling.words[0].form == "حتي":
        return telling.kind is not Kind.COORDINATE  # «، وإذا لم يفز أحد ستجرى جولة ثانية»
    if any(bare(w.form) in ("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها") for w in telling.opener):
        return True
    if any(bare(word.form) in ("بينما", "فيما") for word in telling.opener) or _says_more(telling):
        return False
    if _turns(first, telling):
        return False
    joined = telling.kind in (Kind.COORDINATE, Kind.ITEM, Kind.PURPOSE, Kind.APPOSITION)
    return joined and (not shows_subject(telling) or shares_subject(first, telling))


def _says_more(telling: Telling) -> bool:
    """Say whether a clause joined to another says something again: «قال إنه ينتظر، ووعد …»."""
    verb = telling.predicate
    return verb is not None and not verb.at and verb.form in closed("saying")


def _hangs(telling: Telling) -> bool:
    """Say whether a clause only adds to the one before: when, or what sort of thing it is."""
    opened = (*telling.opener, *telling.words[:1])
    subordinate = bool(opened and listed.length_at(opened, 0, "subordinate", "words"))
    pronouns = bare(telling.words[0].form) in closed("independent_pronouns")
    counts = any(word.is_number for word in telling.words)
    bare_verb = telling.kind is Kind.CIRCUMSTANCE and _is_asyndetic(telling)
    return (subordinate and not counts) or pronouns or telling.kind is Kind.RELATIVE or bare_verb


def _is_asyndetic(telling: Telling) -> bool:
    """Say whether an imperfect follows a comma without a link: it describes what is before it."""
    verb = telling.predicate
    linked = any(not word.is_mark for word in telling.opener)
    return verb is not None and not verb.at and verb.tense == "imperfect" and not linked


def _with_antecedent(sentence: Sequence[Word], telling: Telling) -> Telling:
    """Return a relative clause with the noun that it describes."""
    if telling.kind is not Kind.RELATIVE or telling.predicate is None:
        return telling
    at = next(i for i, word in enumerate(sentence) if word.start == telling.words[0].start)
    first = at
    while (
        first > 0
        and at - first < _ANTECEDENT + 1
        and not _bounds_noun(sentence[first - 1], at - first)
    ):
        first -= 1
    while at - first > 1 and is_definite(sentence[first].form) and _is_adjective(sentence[first]):
        first += 1
    before = tuple(sentence[first:at])
    if counted(before) == 0 or any(word.is_number for word in before):
        return telling
    if _is_doubtful(before, sentence[first - 1].form if first else ""):
        return telling
    verb = telling.predicate
    return telling._replace(
        words=(*before, *telling.words), predicate=verb._replace(at=verb.at + len(before))
    )


def _is_doubtful(noun: Sequence[Word], led: str) -> bool:
    """Say whether a relative after a comma may describe what stands farther off.

    «مقتل المرأة في أريزونا، الذي وقع الأحد», «مباراة يوم الثلاثاء، التي …».
    """
    words = [word.form for word in noun if not word.is_mark]
    if not noun[-1].is_mark:
        return False
    name = len(words) == 1 and not (is_definite(words[0]) or is_common(words[0]))
    times = closed("weekdays", "times")
    return (name and led in closed("prepositions")) or words[-1] in times


def _is_adjective(word: Word) -> bool:
    return word.form.endswith(("ي", "يه"))


def _bounds_noun(word: Word, distance: int) -> bool:
    if word.is_mark:
        return distance > 0 or word.form not in '،,»”"'
    form = bare(word.form)
    particle = form in closed("prepositions", "complementisers") or bool(preposition(form))
    return particle or is_finite(form) or form in listed.words_of("verbs", "past")


def _with_speaker(telling: Telling) -> Telling:
    """Return what is said with its speaker, where its subject is the pronoun of أنه.

    So too after a verb that is no mere saying: «اتهم», «هدد».
    """
    head = telling.head
    if not head or telling.predicate is None:
        return telling
    head = head[start_of(head) :]
    if not head:
        return telling
    if counted(head) + counted(telling.words) > LONGEST:
        return telling
    act = predicate.find(head) if follows_on((*head, *telling.words)) else None
    if act is not None and act.form in listed.words_of("joined", "verbs"):
        return telling._replace(words=(*head, *telling.words), predicate=act, head=())
    if head[-1].form not in AFTER_PRONOUN or _is_impersonal(telling):
        return telling
    at = telling.predicate.at
    late = at > _PARTICLES or (at > 1 and shows_subject(telling))
    writing = any(bare(w.form).removeprefix("ال") in _writings() for w in head[:-1])
    if act is None or late or writing or not _names_speaker(head, act):
        return telling._replace(predicate=None)  # «إنها ضحية حملة …» tells what somebody is
    verb = telling.predicate._replace(at=at + len(head))
    return telling._replace(words=(*head, *telling.words), predicate=verb)


@cache
def _writings() -> frozenset[str]:
    """Return what says things and does none: «تفيد الوثائق أنه خرج»."""
    return listed.words_of("contents", "nouns") | listed.words_of("contents", "writings")


def _names_speaker(head: Sequence[Word], act: predicate.Predicate) -> bool:
    """Say whether a name stands with the verb of saying that leads to a clause."""
    after = head[act.at + 1 : -1]
    opens = bool(after) and not after[0].is_mark and may_open(act.form, after, past=True)
    leads = act.at > 0 and head[0].form not in closed("verb_particles", "adverbs", "prepositions")
    return act.form in closed("saying") and (leads or opens)


def follows_on(words: Sequence[Word]) -> bool:
    """Say whether nothing of the text is left out between the words."""
    return all(word.start - before.end <= _SPACES for before, word in pairwise(words))


def _is_impersonal(telling: Telling) -> bool:
    """Say whether the pronoun of أنه stands for nobody: «أنه تم…», «إنه ليس هناك»."""
    verb = telling.predicate
    passive = verb is not None and verb.form in listed.words_of("impersonal", "verbs")
    return passive or (shows_subject(telling) and bool(verb and verb.at))
