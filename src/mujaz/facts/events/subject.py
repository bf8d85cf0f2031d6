"""Subject: whether a clause names who or what its verb is of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mujaz.facts.events import listed
from mujaz.facts.events.agreement import agrees, is_oblique
from mujaz.facts.events.calling import is_calling
from mujaz.facts.events.fronted import is_particle, left, unfronted
from mujaz.facts.events.number import describes_things, is_two
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.predicative import hides_subject
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned, prepositions_of
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
)

_BUT_HE = ("لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم")
_THAT_SHE = ("انها", "انهم", "انهما", "بانها", "بانهم", "بانهما", "لانها", "لانهم")
_UNTAKEN = ("prepositions", "complementisers", "independent_pronouns", "relatives", "sources")
_DESCRIBED = 2  # words of what is counted: «أرقام قياسية»
_REACH = 8  # words after a verb in which its subject comes


def shows_subject(telling: Telling) -> bool:
    """Say whether the subject of the main verb stands in the clause.

    Arabic drops the pronoun that is subject: what stands after the verb is its subject, unless a
    preposition, a clause, an accusative or the verb's own ending speaks against it (Ryding 2005,
    4.2).
    """
    verb, words = telling.predicate, telling.words
    if verb is None:
        return True
    if telling.kind is Kind.RELATIVE and words[0].form in closed("relatives"):
        return False
    if any(w.form in _BUT_HE or w.form in _THAT_SHE for w in telling.opener):
        return verb.form in listed.words_of("impersonal", "verbs")  # «لكنه هبط», «أنها فقدت»
    before = left(unfronted(words[: verb.at]))
    if before:
        if len(before) == 1 and telling.kind is not Kind.MAIN and _is_owned(before[0]):
            return False  # «وكان اسمه يتردد»
        pointing = closed("demonstratives", "independent_pronouns")
        return len(before) > 1 or before[0] not in pointing
    ending = verb.form.endswith(("وا", "ون", "تا")) and len(verb.form) > 4
    ending = ending or is_two(verb.form)
    after = words[verb.at + 1 : verb.at + 1 + _REACH]
    past = verb.tense == "past"
    if hides_subject(verb, after):
        return False
    undergone = verb.form in closed("undergone") and any(word.is_number for word in after)
    if undergone or _comes_late(after):
        return True
    if past and _counts_object(verb.form, after):
        return False
    owned = bool(after) and _is_owned(after[0].form)
    if owned and (telling.kind is not Kind.MAIN or lacks_object(telling)):
        passive = verb.form in listed.words_of("impersonal", "verbs")
        return passive and not past  # «بعد أن تجمد رصيده», «تم تصويرهم»
    if _is_set_object(verb.form, after):
        return False
    oblique = bool(after) and is_oblique(after[0].form)  # «كانت تسعف المصابين»
    follows = not (ending or oblique) and may_open(verb.form, after, past=past)
    trying = verb.form in listed.words_of("asking_object", "verbs")
    asks = trying or verb.form in learned()["transitive"] or verb.form in closed("saying")
    if not follows or not asks or verb.form in listed.words_of("asking_object", "not"):
        return follows
    if telling.kind is not Kind.MAIN and lacks_object(telling):
        return False  # «، واحتلت المرتبة الأولى»
    nouns = [word for word in after if not _is_aside(word)]  # «طلبت منه إيضاحات»
    return not _is_done(nouns[:2]) or has_object(words, verb)


def _is_set_object(verb: str, after: Sequence[Word]) -> bool:
    """Say whether a noun is the object of its verb in a set phrase: «سلط الضوء», «أثار قلق …»."""
    noun = after[0].form.removeprefix("ال") if after else ""
    objects = listed.words_of("set_phrases", "objects")
    rouses = verb in listed.words_of("set_phrases", "rousing")
    objects |= listed.words_of("set_phrases", "roused") if rouses else frozenset()
    known = bool({noun, noun.removesuffix(pronoun(noun))} & objects)
    return known and bool({verb, verb.removesuffix("ت")} & learned()["transitive"])


def lacks_object(telling: Telling) -> bool:
    """Say whether nothing in a clause may be the object that its verb asks for, wherever."""
    verb = telling.predicate
    if verb is None or not asks_object(telling):
        return False
    counted = telling.words[1:2] and telling.words[1].is_number and verb.form.endswith("ت")
    if telling.kind is Kind.COORDINATE and counted:
        return True  # «، وعزلت 150 ألف شخص»
    taken = prepositions_of("takes").get(verb.form, frozenset())
    for before, word in pairwise(telling.words[1:]):
        form = bare(word.form)
        if before.form in "،," and form in listed.words_of("fragment", "before_noun"):
            break  # «، بعد خسارته النهائي»: the object of another
        cased = form in learned()["accusative"] and not before.is_number  # not «50 جنيها»
        if cased or form in closed("complementisers"):
            return False
        if (preposition(word.form) or borne_preposition(word.form)) in taken:
            return False
        parted = not telling.reach and (not before.is_mark or before.form in "،,")
        if parted and ends_phrase(before) and begins_phrase(word):
            return False
    return not (telling.reach and has_object(telling.words, verb))


def asks_object(telling: Telling) -> bool:
    """Say whether a clause opens with a verb that says nothing without an object."""
    verb = telling.predicate
    if verb is None or verb.at or verb.form in _befalling():
        return False
    forms = {verb.form, verb.form.removesuffix("ت")}
    if verb.tense != "past":
        forms.add("ي" + verb.form[1:])  # «تقترح»
    return bool(forms & learned()["transitive"])


@cache
def _befalling() -> frozenset[str]:
    """Return the verbs that have a count as their subject: «قتل ثلاثة», «وقعت خمس حوادث»."""
    return closed("undergone") | listed.words_of("asking_object", "not")


def _counts_object(verb: str, after: Sequence[Word]) -> bool:
    """Say whether a count is all that follows a verb with an object, which it then is.

    «طردت أيضا 59 موظفا», «سجل ثمانية أهداف»: who did it stands before. Verbs of what befalls
    people have the count as their subject («قتل ثلاثة»).
    """
    rest = [word for word in after if word.form not in between() and not _is_aside(word)]
    counts = bool(rest) and (rest[0].is_number or rest[0].form in closed("counting"))
    active = {verb, verb.removesuffix("ت")} & learned()["transitive"]
    if not counts or not active or verb in _befalling() or rest[0].form == "عدد":
        return False
    led = next((at for at, word in enumerate(rest) if at and _leads(word)), len(rest))
    counted = [word for word in rest[1:led] if word.form not in closed("counting")]
    owns = any(_is_owned(b.form) and not (_leads(a) or _leads(b)) for a, b in pairwise(rest))
    described = len(counted) == _DESCRIBED and describes_things(*(w.form for w in counted))
    return (len(counted) == 1 or described) and not owns


def _leads(word: Word) -> bool:
    return word.is_mark or is_particle(word) or bool(borne_preposition(word.form))


def _is_owned(form: str) -> bool:
    """Say whether a noun bears the pronoun of somebody who is named before: «رصيده»."""
    known = is_definite(form) or is_common(form) or form in closed("complete_prepositions")
    return not known and pronoun(form) != ""


def _is_done(after: Sequence[Word]) -> bool:
    """Say whether the noun after a verb is rather what is done: «تدير منافسات», «أعلن اعتزال…»."""
    if not after or after[0].is_number or after[0].is_mark or is_definite(after[0].form):
        return False
    noun = after[0].form
    owned = len(after) > 1 and is_definite(after[1].form)
    known = is_common(noun) and noun not in closed("offices", "amounts", "counting", "source_nouns")
    known = known and not noun.endswith("ون")  # «اقتحم مسلحون»
    return known and (listed.is_deed(noun) or not owned)


def has_object(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether more than one noun phrase follows a verb that mostly has two.

    A phrase is whole with its definite noun, a name or a pronoun: a noun without ال after one of
    these, an accusative, a clause, or the verb's own preposition begins another (Ryding 2005, 8).
    """
    taken = prepositions_of("takes").get(verb.form, frozenset())
    done = _is_done(words[verb.at + 1 : verb.at + 3])
    for before, word in pairwise(words[verb.at + 1 :]):
        form = bare(word.form)
        if form in closed("complementisers") or form in learned()["accusative"]:
            return True
        if before.form in closed("approximators") and word.is_number:
            return True  # «فقدت الشركة نحو 80 مليارا»
        if word.form in closed("approximators"):
            continue
        if preposition(word.form) or word.form in closed("prepositions"):
            return bool(taken) and not done and preposition(word.form) in taken
        aims = word.form[0] == "ل" and is_finite(word.form[1:])  # «ليكون الأول»
        if aims or (ends_phrase(before) and begins_phrase(word)):
            return not aims
    return False


def ends_phrase(word: Word) -> bool:
    """Say whether a noun phrase is whole with this word, or a mark has ended it."""
    if word.is_mark or word.is_number:
        return word.is_mark
    counts = word.form in closed("counting", "amounts") or word.form.endswith("ات")
    deed = is_verbal_noun(word.form) or word.form in listed.words_of("doer", "no_article")
    cut = is_calling(word.form + "ي")  # «قاض اتحادي», «محام»
    name = not (counts or deed or cut or is_common(word.form)) and len(word.form) > 2
    definite = is_definite(word.form) and word.form not in listed.words_of("doer", "no_article")
    return definite or pronoun(word.form) != "" or name


def begins_phrase(word: Word) -> bool:
    """Say whether this begins a noun phrase of its own, after a whole one."""
    form = word.form
    if word.is_mark or form in closed("prepositions", "times", "relatives"):
        return False
    if form in listed.words_of("doer", "no_article"):
        return True
    if is_definite(form):
        return is_common(form[2:]) and not form.endswith(("ي", "يه")) and form[2] != "م"
    if word.is_number or form in closed("demonstratives", "cities", "counting", "amounts"):
        return True
    noun = is_common(form) or pronoun(form) != "" or form in closed("deeds", "befalling")
    return bare(form) == form and (noun or is_verbal_noun(form))


def _comes_late(after: Sequence[Word]) -> bool:
    """Say whether a name comes after a phrase and a comma: «فازت بالسباق، فلانة الفلانية»."""
    commas = [at for at, word in enumerate(after) if word.form in "،,"]
    if not commas or commas[0] + 1 >= len(after) or not _is_phrase(after[0].form):
        return False
    name = after[commas[0] + 1]
    adds = name.form in listed.words_of("adding", "words")  # «، لاسيما …»
    common = is_definite(bare(name.form)) or is_common(bare(name.form)) or conjunction(name.form)
    return not (name.is_mark or adds or common or is_particle(name))


def _is_phrase(form: str) -> bool:
    bears = borne_preposition(form) or (form[0] == "ب" and form not in learned()["radical"])
    led = form[0] in "بلك" and form in closed("demonstratives")  # «مددت بذلك فترة»
    return led or bool(bears) or bool(preposition(form))


def may_open(verb: str, after: Sequence[Word], *, past: bool) -> bool:
    """Say whether the words after a verb may open with its subject."""
    rest = [word for word in after if not word.is_mark or word.form in '«“"']
    while rest and (rest[0].form in between() or _is_aside(rest[0])):
        rest.pop(0)
    if not rest:
        return False
    form = rest[0].form
    if rest[0].is_mark or rest[0].is_number:
        if rest[0].is_mark and rest[1:] and is_accusative(rest[1].form):
            return False  # «وقع معه "عقدا طويلا"»
        deed = rest[0].is_mark and verb in listed.words_of("announced", "verbs")
        return len(rest) > 1 and not (deed and is_verbal_noun(rest[1].form))
    if (
        form == "عدم"
        or form in _no_subjects()
        or (form in closed("what") and verb in learned()["transitive"])
    ):
        return False
    if _is_phrase(form) or is_finite(form):
        return False
    if is_accusative(form) or (past and not agrees(verb, form)):
        return False
    return not (form in closed("demonstratives") and len(rest) > 1 and is_particle(rest[1]))


@cache
def _no_subjects() -> frozenset[str]:
    """Return the words that no subject begins with."""
    return closed(*_UNTAKEN) | {"عدم"}


@cache
def between() -> frozenset[str]:
    """Return the words that may stand between a verb and its subject."""
    return closed("adverbs", "times", "now_nouns") | listed.words_of("between", "words")


def is_accusative(form: str) -> bool:
    """Say whether a noun shows that it is an object: «فوزا», «قضبانا»."""
    shaped = form.endswith("ا") and not form.endswith("يا")  # سوريا
    span = shaped and form[:-1] in closed("periods")  # «شهرا»
    known = form in ("اثنين", "اثنتين") or form in learned()["accusative"]
    return span or known or (shaped and len(form) > 4 and is_common(form[:-1]))


def _is_aside(word: Word) -> bool:
    """Say whether this is a preposition with its pronoun, which may come before the subject."""
    return word.form in closed("complete_prepositions")
