"""Where: the place of an event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.fact import Place
from mujaz.facts.events import listed
from mujaz.facts.events.aside import PASSIVE, aside
from mujaz.facts.events.bounds import after_comma
from mujaz.facts.events.calling import acts
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    verb_kind,
)
from mujaz.span import Span

_CAUSES = ("اثر", "جراء", "بسبب", "نتيجه")  # «قتل ثلاثة جراء انهيار مبنى في …»: there
_NEAR = 4  # words after a noun of going in which its «إلى» comes: «زيارة رسمية إلى»


def place_of(
    telling: Telling, span: Span, who: Sequence[Word], text: str, places: Sequence[Place]
) -> str | None:
    """Return the first place that a word of place leads in, or from or to which a verb goes.

    Elsewhere it acts («استخدمتها واشنطن»), is part of a title («المبعوث إلى سوريا»), or is where
    something else happens: what is said or judged, aimed at, or came before. `who` is the words
    of the event's subject.
    """
    held = (
        (mention.start, place.text)
        for place in places
        for mention in place.mentions
        if span.covers(mention)
        and _is_led_in(telling, mention, mention.of(text))
        and not (_is_bracketed(telling, mention) or _is_elsewhere(telling, mention, who))
    )
    return min(held, default=(0, None))[1]


def _is_bracketed(telling: Telling, mention: Span) -> bool:
    """Say whether a place only tells in brackets where another lies: «في إب (جنوب صنعاء)»."""
    marks = [word.form for word in telling.words if word.start < mention.start and word.is_mark]
    return bool(marks) and marks[-1] == "("


def _is_led_in(telling: Telling, mention: Span, name: str) -> bool:
    """Say whether a place stands after what leads in where something happens."""
    verb = telling.predicate
    led = _leading(goes=verb is not None and verb.form in listed.words_of("place", "going"))
    words = [word for word in telling.words if word.start < mention.start]
    while words and words[-1].is_mark and words[-1].form not in "،,":
        words.pop()  # «في "برلين"»
    if not words:
        return False
    last = words[-1].form
    if words[-1].end > mention.start:
        last = last[: mention.start - words[-1].start]  # «بجدة», «وبجدة»
    elif is_definite(last) and len(words) > 1:
        kind = bare(words[-2].form).removeprefix("ب").removeprefix("ال")
        if kind in ("عاصمه", "مدينه", "محافظه", "بلده", "ولايه"):
            return True  # «العاصمة الألمانية برلين»
    plain = bare(last)
    if last in led or plain in led or plain.removeprefix("ب") in closed("kinds_of_place"):
        return True
    if plain == "علي":
        return name.split(maxsplit=1)[0] in listed.words_of("place", "grounds")
    near = [bare(word.form) for word in words[-_NEAR:]]
    if plain in ("الي", "ل"):
        near = near[:-1] if words[-1].end <= mention.start else near
        return any(_is_visit(form) for form in near[-2:])
    return _is_visit(plain)


def _is_visit(form: str) -> bool:
    """Say whether a noun tells that somebody goes to a place: «زيارته للسودان»."""
    return form.removeprefix("ب").startswith(("زياره", "زيارت"))


@cache
def _leading(*, goes: bool) -> frozenset[str]:
    """Return the words that lead in where something happens, or from or to which it `goes`."""
    led = listed.words_of("place", "led") | closed("kinds_of_place")
    return led | {"من", "الي", "نحو"} if goes else led


def _is_elsewhere(telling: Telling, mention: Span, who: Sequence[Word]) -> bool:
    """Say whether a place in a clause is where something else happens than what its verb tells."""
    verb = telling.predicate
    if verb is None:
        return _is_of_noun(after_comma(_between(telling, -1, mention)))
    at = telling.words[verb.at].start
    if mention.start < at:
        return _is_of_subject(_between(telling, -1, mention), who)
    between = _between(telling, at, mention)
    if verb.form in _speech() and _has_noun(between):
        return not (_is_where_said(between) or _is_of_deed(verb.form, between))
    if _is_set_apart(between):
        return False
    if any(word.form in _inside() for word in between) and not _is_held(between):
        return True
    if any(_is_of_other_verb(between, at) for at in range(len(between))) or aside(between):
        return True
    titled = {word.start for word in who if word.form.startswith("لل")}
    aims = [word for word in between if word.start not in titled]  # «الرئيس العام للأرصاد»
    suffers = verb.form in closed("undergone")
    aims = [word for word in aims if not (suffers and word.form in _CAUSES)]
    return _is_of_noun(after_comma(between)) or _is_aimed_at(aims)


@cache
def _speech() -> frozenset[str]:
    """Return the verbs whose object happens elsewhere: saying, deciding, blaming."""
    own = listed.words_of("decided", "verbs") | listed.words_of("place", "elsewhere")
    here = listed.words_of("place", "going") | listed.words_of("place", "here")
    return (closed("saying", "speaking") | own) - here


def _is_where_said(between: Sequence[Word]) -> bool:
    """Say whether a place is where somebody spoke: «طالب الوزير خلال لقائه نظيره في برلين بكذا».

    There nothing that he says or asks for stands before the place.
    """
    at = next((i for i, w in enumerate(between) if w.form in ("خلال", "اثناء")), None)
    if at is None or any(preposition(word.form) or word.form[0] == "ب" for word in between[:at]):
        return False
    rest = [word.form for word in between[at + 1 :]]
    told = closed("complementisers", "relatives")
    ended = any(form in told or form in "،," or is_finite(bare(form)) for form in rest)
    return not (ended or any(conjunction(form) or form[0] == "ب" for form in rest[2:]))


def _is_of_deed(verb: str, between: Sequence[Word]) -> bool:
    """Say whether a place is of the deed that is announced or intended: «أعلنت اعتقاله في …».

    The deed has nothing but nouns between it and its في. What data show is so, too.
    """
    led = bool(between) and between[-1].form in _leading(goes=False)
    words = between[:-1] if led else between
    last = next((i for i in reversed(range(len(words))) if _leads_on(words[i])), -1)
    if verb in listed.words_of("planned", "verbs"):
        return last < 0
    if verb in listed.words_of("showing", "verbs"):
        turns = closed("complementisers", "relatives", "prepositions") - {"في", "من"}
        return not any(w.form in turns or is_finite(bare(w.form)) or w.is_mark for w in words)
    deed = any(is_verbal_noun(w.form) and not is_definite(w.form) for w in words[last + 1 :])
    return verb in listed.words_of("announced", "verbs") and deed


def _leads_on(word: Word) -> bool:
    other = closed("prepositions", "complementisers", "relatives")
    led = word.form in other or preposition(word.form) != ""
    led = led and word.form not in PASSIVE  # «اعتقال المشتبه به في»
    return word.is_mark or led or is_finite(bare(word.form))


@cache
def _inside() -> frozenset[str]:
    """Return what opens a part that has a place of its own: «الذي ولد في», «بينها عملية في»."""
    part = listed.words_of("unending", "listing") | listed.words_of("adding", "words")
    return closed("relatives") | part | listed.words_of("place", "apart")


def _is_held(between: Sequence[Word]) -> bool:
    """Say whether a relative tells where that was held in which a thing happens: «التي جرت في»."""
    inside = [at for at, word in enumerate(between) if word.form in _inside()]
    after = between[inside[0] + 1 :]
    held = bool(after) and after[0].form in listed.words_of("held", "verbs")
    return held and len(inside) == 1 and not any(is_finite(bare(word.form)) for word in after[1:])


def _is_of_other_verb(between: Sequence[Word], at: int) -> bool:
    """Say whether a place is of another verb: not one that «و» joins, nor what an attack hits.

    «قتل ثلاثة وأصيب خمسة في …», «في هجوم استهدف قافلة في …».
    """
    form = between[at].form
    if not is_finite(bare(form)):
        return False
    if conjunction(form) == "و":
        return bare(form) in closed("saying")
    before = [word.form for word in between[max(0, at - 2) : at]]
    hits = verb_kind(form) == "past" and not listed.words_of("nouns", "events").isdisjoint(before)
    return not hits


def _is_set_apart(between: Sequence[Word]) -> bool:
    """Say whether a comma sets a place apart from all that stands before it: «…، في طرابلس»."""
    at = len(between) - 1
    while at >= 0 and between[at].form in _leading(goes=False):
        at -= 1
    return 0 <= at < len(between) - 1 and between[at].form in "،,"


def _between(telling: Telling, start: int, mention: Span) -> list[Word]:
    return [word for word in telling.words if start < word.start < mention.start]


def _has_noun(words: Sequence[Word]) -> bool:
    """Say whether more than a preposition stands between a verb and a place."""
    led, times = _leading(goes=False), closed("times", "weekdays")
    forms = (bare(word.form) for word in words if not word.is_mark)
    return any(form not in led and form not in times for form in forms)


def _is_of_noun(words: Sequence[Word]) -> bool:
    """Say whether a place is of a noun that is described: «اللوحة المسروقة من متحف في …»."""
    return any(bare(word.form) in listed.words_of("participles", "words") for word in words)


def _is_of_subject(words: Sequence[Word], who: Sequence[Word]) -> bool:
    """Say whether a place before the verb is of who acts, or of what came before it.

    «السفير في القاهرة التقى …», «بعد زيارة إلى القاهرة عاد …», but «في القاهرة التقى …», and a
    thing's place is that of what happens to it: «التضخم في تركيا ارتفع».
    """
    fronted = bool(words) and bare(words[0].form) in closed("prepositions")
    head = who[:1] if who and who[0].start == words[0].start else ()
    thing = bool(head) and len(words) == len(who) + 1 and not acts(head[0].form)
    thing = thing and is_definite(head[0].form) and not head[0].form.endswith(("ون", "ين"))
    return not (fronted or thing) or _is_before(words)


def _is_before(words: Sequence[Word]) -> bool:
    """Say whether another time is told: not «من قبل فلان», by whom."""
    return any(
        listed.length_at(words, at, "elsewhen", "words")
        for at in range(len(words))
        if not (at and (words[at - 1].form, words[at].form) == ("من", "قبل"))
    )


def _is_aimed_at(words: Sequence[Word]) -> bool:
    """Say whether a place stands after what is aimed at or came before: «لبناء مصنع في …»."""
    aimed = any(
        w.form[0] == "ل" and (is_verbal_noun(w.form[1:]) or is_finite(w.form[1:])) for w in words
    )
    return aimed or _is_before(words)
