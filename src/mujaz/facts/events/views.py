"""Views: clauses that tell how things are, may be or should be, which is no occurrence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mujaz.facts.events import listed
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.subject import has_object
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    verb_kind,
)

_SHORTEST = 3
_BEING = ("يكون", "تكون")
_IS_NOT = ("ليس", "ليست", "ليسوا", "لسنا")
_SEEMING = ("كما", "ان", "انه", "انها", "كان", "كانه", "كانها", "غير", "واضحا", "جليا")


def in_first_person(telling: Telling) -> bool:
    """Say whether a speaker tells of what he does, thinks or is."""
    verb = telling.predicate
    persons = listed.persons()
    if verb is None or any(bare(word.form) in persons for word in telling.words):
        return verb is not None
    first = bare(telling.words[0].form)
    if _opens_in_first_person(first) or (first.endswith("نا") and is_common(first[:-2])):
        return True  # «قواتنا تسيطر على …»
    told_me = verb.form.endswith("ني") and verb_kind(verb.form[:-2]) is not None  # «أعجبني»
    if verb.tense == "past":
        return told_me or (verb.form.endswith("نا") and len(verb.form) > 4)
    return told_me or verb.form[0] in "نا"


def _opens_in_first_person(form: str) -> bool:
    """Say whether a verb of mine or ours opens that news hardly knows: «حرصنا», «أنجح»."""
    ours = form.endswith("نا") and len(form) > 4 and verb_kind(form[:-2]) is not None
    known = form in learned()["past"] or is_common(form) or form in closed("past_verbs")
    mine = form[0] == "ا" and "ي" + form[1:] in learned()["imperfect"] and not known
    return (ours and not is_common(form)) or mine


def is_state(telling: Telling) -> bool:
    """Say whether a clause states that something is: «هناك», «هو», «لا» and an imperfect."""
    verb, words = telling.predicate, telling.words
    before = words[: verb.at] if verb else ()
    if any(a.form in ("واحد", "واحده") and b.form == "من" for a, b in pairwise(before)):
        return True  # «المدينة واحدة من مدن عرفت …»
    if any(bare(word.form) in listed.words_of("existence", "words") for word in words[:4]):
        return True
    if any(bare(word.form) in closed("independent_pronouns") for word in before):
        return True
    if words[0].form == "اما" and any(w.form in ("فهو", "فهي", "فهم") for w in words):
        return True
    opens = next((word.form for word in words if not word.is_mark), "")
    if opens in ("انه", "انها", "انهم", "انهما") or _is_judgement(words):
        return True  # «إنها قصة …»
    if verb is None:
        return False
    if verb.was and verb.form in listed.words_of("waiting", "verbs"):
        return True  # «كانوا ينتظرون أن …»
    if _makes_up(telling, verb):
        return True
    if verb.was and _is_what_was(words[: verb.at]):
        return True  # «كانت حالته أول حالة تقاوم العلاج»
    seems = any(w.form in _SEEMING for w in words[verb.at + 1 : verb.at + 5])
    if verb.form == "بدا" and seems:
        return True  # «بدا الأمر كما لو»: it seemed, and did not begin
    if any(bare(word.form) in _IS_NOT for word in before):
        return True  # «الوضع ليس آمنا لكنها تساعد»
    return bool(before) and before[-1].form in ("لا", "ولا")


def _makes_up(telling: Telling, verb: Predicate) -> bool:
    """Say whether a verb tells what share of a whole something is: «شكلت 69% من الصادرات»."""
    if verb.form not in listed.words_of("share", "verbs"):
        return False
    units = listed.words_of("share", "units")
    return any(w.form in units or w.form[-1] in "%٪" for w in telling.words[verb.at :])


def _is_what_was(before: Sequence[Word]) -> bool:
    """Say whether كان says what something was, before a verb that describes it."""
    was = listed.words_of("auxiliary", "was")
    ranks = closed("superlatives") | {"اول", "اخر"}
    return any(
        bare(a.form) in was and {b.form, c.form} & ranks
        for a, b, c in zip(before, before[1:], [*before[2:], *before[-1:]], strict=False)
    )


def is_opinion(telling: Telling) -> bool:
    """Say whether somebody holds or wants that something is so: «يرى مراقبون أن…».

    After أن of a statement a noun comes first: a verb there is what is wanted («إلى أن تولي»).
    """
    wanted = telling.head and telling.head[-1].form in ("ان", "بان")
    if wanted and telling.predicate and telling.predicate.at == 0:
        return True
    if any(bare(word.form) in listed.words_of("views", "verbs") for word in telling.head):
        return True
    verb, forms = telling.predicate, [word.form for word in telling.words]
    if forms[0] in closed("demonstratives") and forms[1:2] == ["اول"]:
        return True  # «هذه أول انتخابات تجرى»
    if verb is not None and verb.tense != "past" and _recurs(telling.words):
        return True
    foreseen = verb is not None and verb.form in listed.words_of("expected", "verbs")
    return foreseen and any(a == "ان" and b in _BEING for a, b in pairwise(forms))


def _is_judgement(words: Sequence[Word]) -> bool:
    """Say whether «من المهم …» opens a clause: it says how things should be."""
    first, second = bare(words[0].form), words[1].form if len(words) > 1 else ""
    if first == "كل" and second in closed("periods"):
        return True  # a habit
    if first != "من" or len(words) < _SHORTEST or second == "بين":
        return first == "من"
    if second in closed("superlatives") or (second == "غير" and words[2].form != "المستبعد"):
        return True  # «من أنجح مسرحياته», «من غير الواضح»
    if second.startswith("ال") and second.endswith("ات") and is_definite(words[2].form):
        return True  # «من اللحظات البارزة في الحفل …»
    told = closed("modals", "demonstratives", "now_nouns")
    that = words[2].form in ("ان", "جدا", "الا")
    shaped = words[1].form.startswith("الم") or that
    return is_definite(words[1].form) and shaped and words[1].form not in told


def is_view(telling: Telling, verb: Predicate) -> bool:
    """Say whether an imperfect tells how things are: «يباع بألف دولار», no act that goes on.

    With كان it is what was going on or used to be done, the ground of what happened («كانت تصدر
    القمح»), with a future what would have been.
    """
    if verb.tense == "past":
        return False
    if verb.was:
        return verb.form not in listed.words_of("planned", "verbs")
    if verb.tense == "future":
        return False  # «سيستقبل 1200 مسافر يوميا»: a plan
    if _is_habit(telling, verb):
        return True
    if verb.form in _acts():
        return False
    before = telling.words[: verb.at]
    denied = any(word.form in listed.words_of("denied", "particles") for word in before)
    maybe = any(word.form == "قد" for word in telling.words[: verb.at])
    return not (denied or maybe or is_foreseen(telling, verb.at))


def is_effect(telling: Telling, verb: Predicate) -> bool:
    """Say whether a future is what somebody thinks will come of something: «سيسهل التفاوض».

    So is what a deed brings about, since nobody wills it: «انسحابه سيترك فراغا».
    """
    if verb.tense != "future":
        return False
    return verb.form in listed.words_of("effects", "verbs") or _brings_about(telling.words, verb)


def _brings_about(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a deed is told to do something to another: «سيترك فراغا», not «سيعقد في»."""
    if not {verb.form, "ي" + verb.form[1:]} & learned()["transitive"]:
        return False
    subject = bare(words[0].form if verb.at else words[1].form).removeprefix("ال")
    if not listed.is_deed(subject) or subject in listed.words_of("contents", "nouns"):
        return False
    done = words[verb.at + 1].form if verb.at and verb.at + 1 < len(words) else ""
    based = done in listed.words_of("fragment", "basis")
    return is_common(done) and not based if verb.at else has_object(words, verb)


def may_be(telling: Telling, verb: Predicate) -> bool:
    """Say whether a verb tells no more than what may be, which is somebody's opinion."""
    before = {bare(word.form) for word in telling.words[: verb.at]}
    possible = any(w.form == "الممكن" for w in (*telling.opener, *telling.words[: verb.at]))
    maybe = verb.tense == "imperfect" and bool(before & {"قد", "ربما"})
    return maybe or possible or verb.form == "يمكن"


def _is_habit(telling: Telling, verb: Predicate) -> bool:
    """Say whether an imperfect is what is done as a rule: «عند وصولها»، «في الغالب»، «تقوم على»."""
    words = telling.words
    after = [word.form for word in words[verb.at + 1 : verb.at + 4]]
    does = any(form[0] == "ب" for form in after)  # «تقوم الوزارة بالرد على»
    rests = verb.form in ("يقوم", "تقوم") and "علي" in after and not does
    again = listed.holds(telling.reach or words, "habit", "words") or _recurs(words)
    return rests or again or words[0].form in ("عند", "كلما", "حين")


def _recurs(words: Sequence[Word]) -> bool:
    """Say whether «كل ثلاثة أشهر» stands among the words."""
    return any(
        before.form == "كل" and (word.is_number or word.form in closed("counting", "periods"))
        for before, word in pairwise(words)
    )


@cache
def _acts() -> frozenset[str]:
    """Return the verbs whose imperfect tells an act: one that goes on, a plan, a forecast."""
    foreseen = listed.words_of("planned", "verbs") | listed.words_of("expected", "verbs")
    return (foreseen | listed.words_of("going_on", "verbs")) - listed.words_of("wishes", "verbs")


def is_foreseen(telling: Telling, until: int = 3) -> bool:
    """Say whether «من المتوقع» stands among the first words: with a verbal noun it is a verb."""
    led = (*telling.opener, *telling.words[:until])
    if telling.predicate is None and bare(telling.words[0].form) != "من":
        return False
    return listed.holds(led, "expected", "phrases") or listed.holds(led, "planned", "phrases")


def asks(telling: Telling) -> bool:
    """Say whether a clause asks something."""
    asking = listed.words_of("asking", "words")
    forms = [word.form for word in telling.words]
    if "عما" in forms and "اذا" in forms[forms.index("عما") + 1 :][:1]:
        return True
    return any(form.lstrip("وف") in asking or form in "؟?" for form in forms)
