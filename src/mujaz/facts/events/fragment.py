"""Fragment: stretches with a verb that are torn from another clause, or tell how things go."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.bounds import CLOSING, OPENING
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.subject import asks_object, has_object
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    verb_kind,
    without_pronoun,
)

_BASE = 8  # words before a year in which «من» says that it is the first of two
_WHEN = ("حينما", "عندما", "بعدما", "بينما")
_YEAR = len("2025")
_TITLE = 5  # first words of a clause


def is_fragment(telling: Telling) -> bool:
    """Say whether a clause with a verb cannot be told alone, whatever its date."""
    verb, words = telling.predicate, telling.words
    if verb is None:
        return False
    led = any(bare(word.form) in _WHEN for word in telling.opener)
    if (led and telling.kind is Kind.MAIN) or _is_added(telling):
        return True  # «وعندما توفي أقيمت له جنازة»
    told = words[0].form in closed("reporting") and words[0].form[0] != "ا"  # «كاشفا عن»
    if (
        told
        or words[0].form in listed.words_of("fragment", "participles")
        or _is_half_choice(words)
    ):
        return True
    if _lists_deeds(words, verb) or _joins_nothing(words, verb) or _opens_inside(words, verb):
        return True
    if _is_equation(words) or (not telling.head and _is_object(words, verb)):
        return True
    if listed.length_at(words, 0, "fragment", "general") or _is_cut_short(words, verb):
        return True
    if _is_phrase(words, verb) or _is_whenever(telling, verb) or _spans_years(words):
        return True
    if _points(words, verb):
        return True
    needs = bare(words[0].form) in ("عليه", "عليها", "عليهم")
    if needs or _was_custom(words, verb) or _tells_belief(words, verb):
        return True  # «عليه الحصول على …»: a need
    return _loses_object(telling, verb) or _tells_contents(words, verb)


def _loses_object(telling: Telling, verb: Predicate) -> bool:
    """Say whether the object comes only after an aside that goes on to the end of the clause.

    «قرر المتحف، وهو أقدم متاحف البلاد»: what it decided is not there.
    """
    words = telling.words
    trying = not verb.at and verb.form in listed.words_of("asking_object", "verbs")
    if not (trying or asks_object(telling)):
        return False
    opened = next((at for at, w in enumerate(words) if at > 1 and _opens_aside(w.form)), None)
    if opened is None or any(word.form in "،,-" for word in words[opened:]):
        return False
    subject = words[1:opened]
    mere = not any(w.is_number or _leads(w.form) for w in subject)  # «نفذت المهمة أمس في …»
    return mere and not has_object(words[:opened], verb)


def _leads(form: str) -> bool:
    known = closed("prepositions", "times", "weekdays")
    return form in known or preposition(form) != ""


def _was_custom(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether كان after a relative makes a custom of it: «المهرجان الذي كان يقام كل شتاء»."""
    before = [word.form for word in words[max(0, verb.at - 2) : verb.at]]
    relative = bool(before) and before[0] in closed("relatives")
    was = before[-1:] != [] and before[-1] in listed.words_of("auxiliary", "was")
    return verb.tense == "imperfect" and relative and was


def _points(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether «ذلك» alone is the subject: «سيتغير ذلك من اليوم», «ذلك سيحصل الثلاثاء»."""
    subject = words[verb.at + 1 : verb.at + 2] if not verb.at else words[:1]
    alone = verb.at == 1 or (len(words) > verb.at + 2 and not is_definite(words[verb.at + 2].form))
    return alone and any(word.form in ("ذلك", "هذا") for word in subject) and verb.at < 2


def _tells_belief(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the verb's subject is one that only faith tells of: «خلق الله الكون»."""
    near = words[max(0, verb.at - 1) : verb.at + 2]
    return any(word.form in listed.words_of("belief", "subjects") for word in near)


def _opens_aside(form: str) -> bool:
    return form in closed("relatives") or form in ("وهو", "وهي", "وهم")


def _tells_contents(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a verb tells what a writing or work holds: «تتناول الدراسة أثر الحرارة».

    So is what the papers of the day write about: «اهتمت الصحف بالانتخابات».
    """
    subject = words[1:2] if not verb.at else words[: verb.at]
    if verb.form in listed.words_of("contents", "attends"):
        nouns = listed.words_of("contents", "nouns") | listed.words_of("contents", "press")
    elif verb.form in listed.words_of("showing", "verbs"):
        nouns = listed.words_of("contents", "pictures")
    elif verb.form in listed.words_of("contents", "verbs"):
        nouns = listed.words_of("contents", "nouns")
    else:
        return False
    return any(word.form.removeprefix("ال") in nouns for word in subject)


def _lists_deeds(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether verbal nouns are listed: «طرح ومناقشة المشاريع», «دفع الفواتير وشراء التذاكر»."""
    if verb.at:
        return False
    deeds = listed.words_of("nouns", "events")
    for before, word in pairwise(words[:3]):
        noun = bare(word.form)
        if noun == word.form or not is_common(noun):
            continue
        listed_on = is_common(words[0].form) and is_definite(before.form)
        if before is words[0] or (listed_on and (noun in deeds or is_verbal_noun(noun))):
            return True
    return False


def _opens_inside(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the clause is a noun's or a judgement: «من نفذه», «منح الموظف إجازة أمر مهم».

    Or a quotation that has lost its speaker: «"يحاول كسب الوقت" …».
    """
    first, second = words[0], words[1].form if len(words) > 1 else ""
    if first.form == "من" and verb_kind(without_pronoun(second)) == "past":
        return True
    starts = [word.form for word in words[:_TITLE]]
    if any(a == "،" and b[0] == "و" and b[1:] in closed("relatives") for a, b in pairwise(starts)):
        return predicate.find(words[:2]) is None  # «الجزائر، والتي بدأت …»
    if first.form in OPENING and verb.at == 1 and verb.tense == "imperfect":
        return True
    judged = any(
        at > 1 and word.form == "امر" and not is_definite(after.form)
        for at, (word, after) in enumerate(pairwise(words))
    )
    return judged and is_common(first.form)


def _joins_nothing(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether و joins the verb to a phrase that has none: «من أصل ريفي و "اعتنقت …"»."""
    before = words[: verb.at]
    led = words[0].form in closed("prepositions")
    joins = any(word.form == "و" for word in before)
    return led and joins and (before[-1].form == "و" or before[-1].form in OPENING)


def _is_added(telling: Telling) -> bool:
    """Say whether «وذلك» opens what only adds to the clause before: «، وذلك من منحدر …»."""
    added = any(bare(word.form) == "ذلك" for word in telling.opener)
    first = telling.words[0].form
    return added and (first in closed("prepositions") or preposition(first) != "")


def _is_cut_short(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether what the verb asks for is not there: «توصلت إيران», «أعلن "التحالف الدولي"»."""
    after = words[verb.at + 1 :]
    if words[-1].form in listed.words_of("fragment", "ends"):
        return True
    if verb.form in listed.words_of("fragment", "to"):
        return not any(word.form.startswith("الي") for word in after)
    after = after[1:] if after[:1] and after[0].form in ("ال", "الـ") else after
    names = len(after) > 2 and after[0].form in OPENING and after[-1].form == OPENING[after[0].form]
    alone = names and sum(word.form in OPENING or word.form in CLOSING for word in after) == 2
    asks = verb.form in listed.words_of("announced", "verbs") and not verb.at
    if asks and not (has_object(words, verb) or any(word.form == "عن" for word in after)):
        return not any(is_verbal_noun(word.form) for word in after)
    return asks and alone and not is_verbal_noun(after[1].form)


def _is_equation(words: Sequence[Word]) -> bool:
    """Say whether «هو» or «هي» parts two definite nouns: «الجبهة هي الحركة الوحيدة التي …».

    After a noun without its article it only describes that: «في حصيلة هي الأدنى».
    """
    return any(
        word.form in ("هو", "هي", "هم")
        and not (before.is_mark or (is_common(before.form) and not is_definite(before.form)))
        and not is_finite(after.form)
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )


def _is_object(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether an accusative opens, which its verb describes: «تفجيرا استهدف دبابة»."""
    form = words[0].form
    adverb = form in closed("adverbs", "times", "reporting")
    return verb.at >= 1 and form in learned()["accusative"] and form[-1] == "ا" and not adverb


def _is_phrase(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the verb is a noun or an aim: «بمجرد نشر التغريدة», «النجمة لتؤدي الدور»."""
    form = words[verb.at].form
    if _is_time_alone(words, verb):
        return True
    aims = form[0] == "ل" and form == verb.form and is_finite(form[1:]) and form[1] in "يت"
    return aims and verb.at > 0


def _is_time_alone(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether «بعد …» opens, and no verb after its comma tells what happened then."""
    first = bare(words[0].form)
    if first in _CONCEDING or (first in _CAUSED | _MEANWHILE and verb.at == 2):
        return not _tells_on(words)  # «رغم أن …», «إثر شكوى تقدمت بها …»
    basis = first in listed.words_of("fragment", "basis")
    if not (basis or first in listed.words_of("fragment", "before_noun")):
        return False
    if _tells_on(words):
        return False
    described = any(word.form in closed("relatives") for word in words[: verb.at])
    told = words[verb.at + 1].form if verb.at + 1 < len(words) else ""
    of_noun = basis and told in closed("complete_prepositions")  # «أقوال أدلى بها»
    return verb.at == 1 or described or of_noun


_CONCEDING = frozenset(("رغم", "برغم"))
_CAUSED = frozenset(("اثر", "جراء", "عقب", "غداه"))
_MEANWHILE = frozenset(("خلال", "اثناء"))  # «خلال مراجعة أجريت أمس»


def _tells_on(words: Sequence[Word]) -> bool:
    """Say whether a verb stands after a comma."""
    commas = (at for at, word in enumerate(words) if word.form in "،,")
    return any(predicate.find(words[at + 1 :]) for at in commas)


def _is_whenever(telling: Telling, verb: Predicate) -> bool:
    """Say whether «عندما» or «بعد أن» and an imperfect tell a condition or a rule."""
    led = listed.holds(telling.opener, "fragment", "whenever")
    return led and verb.tense == "imperfect" and not verb.was


def _is_half_choice(words: Sequence[Word]) -> bool:
    """Say whether «إما» has lost its «أو»."""
    forms = [word.form for word in words]
    return "اما" in forms[1:] and not {"او", "واما"} & set(forms[forms.index("اما", 1) :])


def _spans_years(words: Sequence[Word]) -> bool:
    """Say whether a clause is of two years: joined, or «من 100 عام 2010 إلى 300 العام الماضي»."""
    forms = [word.form for word in words]
    if not any(map(_ends_in_year, forms)):
        return False
    for at, form in enumerate(forms):
        goes_on = "الي" in forms[at + 1 : at + 3]
        if _is_year(form) and goes_on and "من" in forms[max(0, at - _BASE) : max(0, at - 2)]:
            return True
    return _are_years(words)


def _are_years(words: Sequence[Word]) -> bool:
    """Say whether two years are joined, of which neither is the clause's: «نسختي 1970 و1986»."""
    plain = [word for word in words if word.form != "و"]
    joined = [
        (bare(first.form), bare(second.form))
        for first, second in pairwise(plain)
        if first.is_number or second.is_number
    ]
    return any(_is_year(first) and _is_year(second) for first, second in joined)


def _ends_in_year(form: str) -> bool:
    return form[-1].isdigit() and len(form) >= _YEAR


def _is_year(form: str) -> bool:
    return form.isdigit() and len(form) == _YEAR and form[:2] in ("18", "19", "20")
