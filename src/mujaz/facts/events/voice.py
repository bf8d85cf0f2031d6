"""Voice: whether an event is told by the article, or by somebody that the article hands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from mujaz.fact import Claim, Event
from mujaz.facts import wording
from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import OPENING
from mujaz.facts.events.calling import acts
from mujaz.facts.events.known import Known
from mujaz.facts.events.subject import may_open
from mujaz.facts.events.telling import Telling
from mujaz.facts.names.naming import is_given
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
    words,
)
from mujaz.span import Span

_FEWEST, _SHARE = 2, 0.2  # sentences of a column that speak so, and their share
_WAS = ("كان", "كانت")
_ASKING = frozenset("؟?")
_SOURCES = frozenset(("بحسب", "حسب", "حسبما", "وفق", "وفقا", "طبقا", "نقلا"))
_AGAIN = frozenset(("نفس", "نفسه", "نفسها", "ذاته", "ذاتها", "ذات"))
_FOOTER = 160  # last characters of an article, where a paper stands apart from its writer
_SITES = ("موقع", "حساب", "صفح")
_WIDEST = 120  # characters of a speaker's name and office
_LONGEST = 12  # words of a speaker's name and office


def is_news(sentences: Iterable[Sequence[Word]]) -> bool:
    """Say whether an article reports: one that often says I, we, you or asks is a column."""
    total = personal = 0
    for sentence in sentences:
        total += 1
        personal += _is_personal(sentence)
    return personal < _FEWEST or personal < _SHARE * total


def is_signed(text: str) -> bool:
    """Say whether a paper says at the end of a column that its writer alone answers for it."""
    end = normalise(text[-_FOOTER:])
    return any(phrase in end for phrase in _disclaimers())


@cache
def _disclaimers() -> tuple[str, ...]:
    return tuple(map(normalise, wording.table("events")["column"]["phrases"]))


def _is_personal(sentence: Sequence[Word]) -> bool:
    """Say whether the writer of a sentence speaks of himself or to somebody, outside quotations."""
    persons = listed.persons()
    forms = [word.form for word in sentence]
    if persons.isdisjoint(map(bare, forms)) and _ASKING.isdisjoint(forms):
        return False  # most sentences: marks need no look
    closing = ""
    for word in sentence:
        if closing or word.form in OPENING:
            closing = "" if word.form == closing else closing or OPENING[word.form]
        elif word.form == ":":
            return False
        elif word.form in _ASKING or bare(word.form) in persons:
            return True
    return False


def is_reported(telling: Telling) -> bool:
    """Say whether what is told hangs on the words of another clause, a speech or a view.

    «من بين الجوانب الغامضة أن…» has no verb, and is the article's own.
    """
    head = telling.head
    if not head or head[0] is telling.words[0]:
        return False
    of_noun = len(head) > 1 and head[-2].form in ("في", "عن", "من")  # «التقارير عن أن»
    return (
        of_noun
        or head[-1].form == "بان"
        or any(word.form in closed("reporting") for word in head)
        or predicate.find(head) is not None
        or _verb_at(head) is not None
    )


def is_his_view(telling: Telling, event: Event, named: Sequence[Word], known: Known) -> bool:
    """Say whether what is quoted word for word tells how the speaker sees things.

    It is an event with a date, or where somebody named, a body or a state does it, where it is
    said to be done («تم») or befalls people.
    """
    verb = telling.predicate
    if verb is None or not telling.quoted or event.when or event.participants:
        return False
    done = verb.form in listed.words_of("impersonal", "verbs") or verb.form in closed("undergone")
    bears = any(w.start in known.places or acts(w.form.removeprefix("ال")) for w in named[:1])
    return not (done or bears)


def who(telling: Telling, span: Span, claims: Sequence[Claim], text: str) -> str | None:
    """Return who says what a clause tells; one that the clause itself names said something else."""
    under = is_reported(telling) and telling.head[0].start < span.start
    claimed = _claimed(claims, span, text, under=under)
    if claimed is not None and claimed not in span.of(text):
        return _without_object(claimed, only_where=True)
    own = _named(telling, text)
    if own is not None:
        return _without_object(own, only_where=True)
    return _without_object(claimed) if claimed is not None else None


def _claimed(claims: Sequence[Claim], span: Span, text: str, *, under: bool) -> str | None:
    """Return who says so: the claim, the last that begins, that holds most of the event.

    One that goes on beyond its line has lost its closing mark. A day is no part of a name. Where
    the event is `under` another clause, who speaks in the event itself does not answer for it.
    """
    found = []
    for claim in reversed(claims):
        shared = min(claim.end, span.end) - max(claim.start, span.start)
        sourced = shared > 0 and _is_sourced_in(claim.cue, span.of(text))
        beside = shared * 2 > len(span) or sourced
        cause = _is_process(claim.speaker) and _leads_in_source(claim.cue)
        if beside and not cause and "\n" not in text[claim.start : span.start]:
            found.append(_without_speech(_without_day(_same(claim, claims))))
    outer = (one for one in found if one not in span.of(text))
    return next(outer, None) if found and under else next(iter(found), None)


def _is_process(speaker: str) -> bool:
    """Say whether a thing that goes on stands where a source should: «وفقا للتطورات»."""
    noun = normalise(speaker).removeprefix("ال")
    singular = noun.removesuffix("ات")
    tells = singular in closed("bodies_of_deeds", "speeches")
    return singular != noun and is_verbal_noun(singular) and not tells


def _leads_in_source(cue: str) -> bool:
    """Say whether a cue is one of a source, no verb: «بحسب», «وفقا لما»."""
    return bare(normalise(cue.split(maxsplit=1)[0])) in _SOURCES


def _same(claim: Claim, claims: Sequence[Claim]) -> str:
    """Return whom «المسؤول نفسه» and «نفس الصحيفة» mean: who spoke last and is called so."""
    forms = normalise(claim.speaker).split()
    nouns = [form for form in forms if form not in _AGAIN]
    if len(nouns) != 1 or len(forms) == 1:
        return claim.speaker
    noun = nouns[0].removeprefix("ال")
    before = (one.speaker for one in reversed(claims) if one.end <= claim.start)
    called = (one for one in before if {noun, "ال" + noun} & set(normalise(one).split()))
    return next((one for one in called if _AGAIN.isdisjoint(normalise(one).split())), claim.speaker)


def _without_speech(speaker: str) -> str:
    """Return who speaks of «كلام فلان»."""
    first, _, rest = speaker.partition(" ")
    return rest if rest and normalise(first) in ("كلام", "حديث", "اقوال", "قول") else speaker


def _is_sourced_in(cue: str, event: str) -> bool:
    """Say whether an event holds the words that lead in its source: «حسب الوزارة فإن …»."""
    return _leads_in_source(cue) and cue in event


def _without_day(speaker: str) -> str:
    head, _, last = speaker.rstrip("، ").rpartition(" ")
    times = closed("weekdays") | listed.words_of("column", "then")
    time = normalise(last) in times | listed.words_of("column", "times")
    verb = verb_kind(normalise(last)) == "past" and not is_common(normalise(last))
    again = normalise(last) in listed.words_of("column", "again")
    return _without_day(head) if head and (time or verb or again) else speaker.rstrip("، ")


def _without_object(speaker: str, *, only_where: bool = False) -> str:
    """Return who says it without what its verb has beside him: «الوزير» of «الوزير سكان المدينة».

    So too (and `only_where` leaves it at that) where he says it: «الوزير في بيان».
    """
    name = words(speaker)
    for at in range(1, len(name)):
        told = name[at].form in ("في", "خلال", "عبر") and any(
            word.form in closed("speeches") for word in name[at + 1 : at + 2]
        )
        manner = name[at].form in ("بشكل", "بصوره", "عن") or _is_site(name, at)
        other = not only_where and is_definite(name[at - 1].form) and _is_object(name[at].form)
        if told or manner or other or _is_month(name, at):
            return speaker[: name[at - 1].end].rstrip("، ")
    return speaker


def _is_month(name: Sequence[Word], at: int) -> bool:
    """Say whether «في منتصف يونيو» stands here: when somebody says a thing."""
    return name[at].form == "في" and any(word.form in FIRST_WORDS for word in name[at + 1 : at + 3])


def _is_site(name: Sequence[Word], at: int) -> bool:
    """Say whether «على موقعها» or «بموقعها» stands here: where somebody says a thing."""
    words = [word.form for word in name[at : at + 2]]
    led = words[0] in ("علي", "عبر", "في") and words[-1].startswith(_SITES)
    return led or words[0].startswith(tuple("ب" + site for site in _SITES))


def _is_object(form: str) -> bool:
    """Say whether an indefinite word is a noun and no part of who speaks: not «سامي», «وزير»."""
    return is_common(form) and form not in closed("offices") and not is_given(form)


def is_sourced(sentence: Sequence[Word], telling: Telling, *, claimed: bool) -> bool:
    """Say whether a source stands beside a clause: «وبحسب الصحيفة، …», «…، بحسب ما نشرت».

    Where an article's claims are known (`claimed`), any source after it is one nobody could read.
    """
    first, last = telling.words[0].start, telling.words[-1].end
    after = [w.form for w in sentence if w.start >= last and not w.is_mark][:2]
    hidden = after[:1] == ["حسبما"] or (after[1:] == ["ما"] and after[0] in _SOURCES)
    hidden = hidden or (claimed and after[:1] != [] and after[0] in ("بحسب", "حسب", "نقلا"))
    before = [w for w in sentence if w.end <= first]
    commas = sum(word.form in "،," for word in before)
    opened = bool(before) and bare(before[0].form) in _SOURCES and commas == 1
    return hidden or (opened and before[-1].form in "،,")


def is_name(speaker: str) -> bool:
    """Say whether a speaker is named in one run of words that ends on no particle."""
    forms = normalise(speaker).split()
    loose = closed("complementisers") | {"قد", "لقد"}
    if len(forms) == 1 and _is_no_name(speaker):
        return False
    torn = any(form in loose for form in forms) or forms[-1].endswith("وا")
    torn = torn or forms[-1] in closed("prepositions", "what")
    torn = torn or forms[0] in listed.words_of("column", "times") | closed("weekdays")
    torn = torn or forms[0] == "كلا" or forms[0] in closed("superlatives")
    torn = torn or bare(forms[0]) in listed.words_of("belief", "speakers")
    torn = torn or (len(forms) == 1 and forms[0] in closed("offices"))
    torn = torn or any(bare(form) in closed("saying") for form in forms)
    torn = torn or _opens_as_verb(forms[0])
    relative = any(a.endswith("،") and b in _WAS for a, b in pairwise(forms))
    torn = torn or bool(
        conjunction(forms[0]) or preposition(forms[0]) or borne_preposition(forms[0])
    )
    return not (torn or relative or "\n" in speaker) and len(speaker) < _WIDEST


def _opens_as_verb(form: str) -> bool:
    """Say whether a clause stands where a name should: «انخفضت أسعار القمح بعد …»."""
    feminine = form.endswith("ت") and not (form.endswith("ات") or is_common(form))
    return feminine and verb_kind(form) is not None


def _is_no_name(word: str) -> bool:
    """Say whether a word is somebody of another, or an object: «زملاؤه», «فرضيتين»."""
    form = normalise(word)
    owned = pronoun(word) != "" and is_common(without_pronoun(form))
    owned = owned or form.endswith(("ته", "تها", "تهم"))  # «خطيبته»
    return owned or (form.endswith("تين") and is_common(form[: -len("تين")] + "ه"))


def _named(telling: Telling, text: str) -> str | None:
    """Return who says it where «قال فلان إن» leads to it, None where that shows no name."""
    head = telling.head
    at = _verb_at(head)
    if at is None or at + 2 >= len(head) or len(head) - at > _LONGEST:
        return None
    name = head[at + 1 : -1]
    while name and name[-1].is_mark and name[-1].form not in '»”")':
        name = name[:-1]
    verb = bare(head[at].form)
    if name and name[0].form in OPENING and name[-1].form == OPENING[name[0].form]:
        name = name[1:-1]  # «ذكرت "الصحيفة" أن»
    if not name or name[0].is_mark or not may_open(verb, name, past=True):
        return None
    return _without_day(text[name[0].start : name[-1].end])


def _verb_at(head: tuple[Word, ...]) -> int | None:
    """Return where a verb of saying stands in the words that lead to what is said."""
    return next((at for at, word in enumerate(head) if bare(word.form) in closed("saying")), None)
