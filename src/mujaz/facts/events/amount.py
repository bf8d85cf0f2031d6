"""Amount: how many an event's own verb counts, or by how much a thing changes."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Quantity
from mujaz.facts.events import listed
from mujaz.facts.events.bounds import after_comma
from mujaz.facts.events.telling import Telling
from mujaz.facts.names.lists import listed as name_words
from mujaz.language.letters import normalise
from mujaz.language.months import FIRST_WORDS
from mujaz.language.words import Word
from mujaz.span import Span

_FROM = "من "
_NEAR = 2  # words before a count in which a participle has it: «البالغ ارتفاعه 3763 مترا»
_MEASURING = ("بفارق", "بزياده", "ذلك")  # «بفارق 12 نقطة», «بما في ذلك أربعة أهداف»
_FORMER = ("ردا", "نافيا", "نافيه", "اصل")  # «ردا على طرد 23 دبلوماسيا», «ستة من أصل 18»


def quantity_of(
    telling: Telling, span: Span, quantities: Sequence[Quantity], text: str
) -> str | None:
    """Return the first count of an event: of a thing, and nobody's age.

    A number in a name counts nothing («فريق الأسود الثلاثة»), and one beside a participle, or in
    what was before or is denied, is theirs. A change is told from end to end.
    """
    inside = [q for q in quantities if span.start <= q.start and q.end <= span.end]
    counts = [q for q in inside if q.unit is not None and q.kind != "age"]
    own = next((q for q in counts if not _is_of_other(telling, q)), None)
    if own is None:
        return None
    after = next((q for q in inside if q.start > own.end), None)
    if after is not None and _changes(text, own, after):
        return text[own.start - len(_FROM) : after.end]
    return own.text


def _changes(text: str, one: Quantity, other: Quantity) -> bool:
    """Say whether two counts are the ends of a change: «ارتفع من 30 جنيها إلى 50 جنيها»."""
    led = text[: one.start].endswith(" " + _FROM)
    return led and normalise(text[one.end : other.start]).split() == ["الي"]


def _is_of_other(telling: Telling, quantity: Quantity) -> bool:
    """Say whether a count is no count, or is that of a described noun or of something before."""
    before = [word for word in telling.words if word.start < quantity.start]
    if any(form in FIRST_WORDS for form in normalise(quantity.text).split()):
        return True  # «من 13 لـ21 أكتوبر»
    if [word.form for word in before] == ["من"]:
        return True  # «من 153 دائرة حصل الحزب على …»
    if _is_aside(before, quantity):
        return True
    near = [word.form for word in after_comma(before)]
    known = listed.words_of("doer", "waiting") | listed.words_of("unending", "words")
    described = any(form in known and form.startswith("ال") for form in near[-_NEAR:])
    return described or _is_name(before, quantity) or any(form in _FORMER for form in near)


def _is_aside(before: Sequence[Word], quantity: Quantity) -> bool:
    """Say whether a count stands in brackets, measures by how much, or is «واحد» after its noun."""
    forms = [word.form for word in before]
    inside = forms.count("(") > forms.count(")")
    measure = any(form in _MEASURING for form in forms[-1:])
    single = normalise(quantity.text).split()[1:] in (["واحد"], ["واحده"])
    one = single and forms[-1:] == ["في"]  # «في موقع واحد»
    return inside or measure or one or quantity.text.startswith("(")


def _is_name(before: Sequence[Word], quantity: Quantity) -> bool:
    """Say whether a definite number tells which ones are meant: «فريق الأسود الثلاثة».

    A body has its name from them: not «سجن الصحفيين الستة».
    """
    forms = normalise(quantity.text).split()
    nouns = [word.form for word in before if not word.is_mark][-1:]
    if len(forms) == 1 or not (forms[0].startswith("ال") and forms[-1].startswith("ال")):
        return False
    noun = nouns[0] if nouns else ""
    return bool({noun, noun[1:]} & name_words("kinds", "words"))
