"""Content: how far what is said reaches, from where it begins or up to where its source stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.attribution import attribution
from mujaz.facts.claims.complement import governed
from mujaz.facts.claims.cues import cue_of, forms, listed, plain
from mujaz.facts.claims.ending import is_that
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, conjunction, is_finite, verb_kind

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

_COMMAS = frozenset("،,؛;")
_SIDE = frozenset(("كما", "ثم", "اذ", "فيما", "بينما", "وفيما", "وبينما"))
_YET = frozenset(f + "لكن" + pronoun for f in ("", "و") for pronoun in ("", "ه", "ها", "هم"))
_NEAR = 12
# After في these bring in what the writer tells of the saying: «، في إشارة إلى», «، في وقت».
_OF_SAYING = frozenset(
    ("اشاره", "اول", "تصريح", "بيان", "حديث", "معرض", "وقت", "حين"),
)


def reach(p: Passage, start: int, *, clause: bool = True) -> tuple[int, int]:
    """Return the range of what is said from `start` on, its own quotation marks left out.

    It ends with the sentence, or with the quotation that it opens with unless the clause goes on
    after it; before another cue of the same level; before what the writer says of the saying. What
    is no `clause` ends before the first one that follows it.
    """
    if start >= len(p.words):
        return start, start  # the text breaks off at the cue
    if start in p.quotes and _is_whole(p, start):
        return _stripped(p, start + 1, p.quotes[start])
    index, last = start, p.last[start]
    while index < last:
        if (past := p.skip(index)) > index:
            index = past
            last = max(last, index)
            continue
        if index > start and (closes(p, index) or (not clause and _opens_clause(p, index))):
            break
        index += 1
    return _stripped(p, start, index)


def _is_whole(p: Passage, start: int) -> bool:
    """Say whether the quotation at `start` is all that is said: no clause goes on after it."""
    close = p.quotes[start]
    after = close + 1
    if after >= p.last[start] or after >= len(p.words):
        return True
    if p.is_mark(after):
        return not (p.form(after) in _COMMAS and is_that(p, after + 1)) and not (
            p.form(after + 1).startswith("و") and is_that_joined(p, after + 1)
        )
    return closes(p, after) or (
        conjunction(p.form(after)) != "" and verb_kind(bare(p.form(after))) is not None
    )


def _opens_clause(p: Passage, at: int) -> bool:
    """Say whether a clause begins here, after a comma or two stops, that a noun cannot reach."""
    form = p.form(at)
    if form in ("بعدما", "حينما", "عندما", "فيما", "بينما"):
        return True
    if p.form(at - 1) not in _COMMAS | {"."} or p.inside[at]:
        return False
    joined = form != bare(form) and verb_kind(bare(form)) is not None
    joined = joined or is_finite(form)
    return joined or form in listed("outer_openers") | _YET


def is_that_joined(p: Passage, at: int) -> bool:
    """Say whether «وأن» or «وإن» stands here: the same speech goes on."""
    return p.form(at) in ("وان", "وانه", "وانها", "وانهم", "وبان")


def closes(p: Passage, at: int) -> bool:
    """Say whether what is said ends before `at`."""
    form, before = p.form(at), p.form(at - 1)
    comma = before in _COMMAS or p.is_mark(at - 1)
    if comma and (form in listed("of_the_saying") or form in listed("reading_on")):
        return True
    if p.first[at] == at or p.opens_line(at) or _comments(p, at) or _sets_against(p, at):
        return True
    if form == "-" and p.form(at + 1) == "-":
        return True
    if form in ".…" and p.form(at + 1) in (".", "…") and at + 2 < p.last[at]:
        return True
    if comma and form in ("في", "وفي") and p.form(at + 1) in _OF_SAYING:
        return True
    cue = cue_of(form)
    if cue is not None:
        if cue[0].tense == "participle":
            if form in listed("handing_over") and _hands_over(p, at):
                return True
            if cue[0].homograph:
                return comma and form.endswith("ا") and governed(p, at, cue[0])
            near = any(is_that(p, i) for i in (at + 1, at + 2))
            return comma or near or before == "و" or cue[1] == 1
        if before in _SIDE or cue[1] == 1:
            return not cue[0].homograph or _governs_that(p, at)
        return False
    if (form in _SIDE and _is_cue(p, at + 1)) or (form in _YET and _is_told(p, at + 1)):
        return True
    if bare(form) in listed("hands_on") and form != bare(form):
        return True
    return attribution(p, at) is not None


_COMES = frozenset(("ياتي", "تاتي", "جاء", "جاءت"))
_AGAINST = frozenset(("الا", "بيد", "غير"))


def _comments(p: Passage, at: int) -> bool:
    """Say whether the writer tells of the saying: «ويأتي ذلك», «وذلك في إشارة»."""
    form, after = p.form(at), p.form(at + 1)
    if p.inside[at]:
        return False
    comes = bare(form) in _COMES and after in closed("demonstratives")
    joined = form != bare(form) or p.form(at - 1) in _COMMAS
    return (comes and joined) or (form == "وذلك" and after == "في" and p.form(at + 2) in _OF_SAYING)


def _sets_against(p: Passage, at: int) -> bool:
    """Say whether another source is set against the one that speaks: «إلا أن تقارير أخرى»."""
    that = p.form(at) in _AGAINST and p.form(at + 1) == "ان"
    kinds = forms("sources", "documents") | forms("sources", "anonymous")
    return that and not p.inside[at] and plain(p.form(at + 2)) in kinds and _is_other(p, at + 3)


def _is_other(p: Passage, at: int) -> bool:
    return p.form(at) in ("اخري", "اخرين", "اخر")


def _is_cue(p: Passage, at: int) -> bool:
    cue = cue_of(p.form(at))
    return cue is not None and (not cue[0].homograph or _governs_that(p, at))


def _hands_over(p: Passage, at: int) -> bool:
    """Say whether words said follow at once: «قائلا إن»."""
    return is_that(p, at + 1) or p.form(at + 1) == ":" or at + 1 in p.quotes


def _is_told(p: Passage, at: int) -> bool:
    """Say whether the writer goes on with another saying: «لكنه أضاف», not «لكنه يعتقد»."""
    cue = cue_of(p.form(at))
    return cue is not None and cue[0].tense == "past" and _is_cue(p, at)


def _governs_that(p: Passage, at: int) -> bool:
    return any(is_that(p, i) for i in range(at + 1, min(p.last[at], at + _NEAR)))


def _stripped(p: Passage, start: int, end: int) -> tuple[int, int]:
    """Return the range without the marks at its ends, a quotation or bracket kept whole."""
    while start < end and p.is_mark(start) and start not in p.quotes and start not in p.brackets:
        start += 1
    closing = set(p.quotes.values()) | set(p.brackets.values()) if p.is_mark(end - 1) else ()
    while (
        end > start
        and p.is_mark(end - 1)
        and end - 1 not in closing
        and p.form(end - 1) not in "!؟?%"
    ):
        end -= 1
    if end - start > 2 and p.form(end - 1) == "وذلك":
        return _stripped(p, start, end - 1)
    if end - start > 2 and p.quotes.get(start) == end - 1:
        start, end = start + 1, end - 1
        return _stripped(p, start, end)
    return start, end


def stated(p: Passage, at: int) -> tuple[int, int]:
    """Return the range of the clause before `at`, to which an attribution there belongs."""
    first = p.first[at]
    for index in range(at - 1, first + 1, -1):
        if p.inside[index] or p.form(index - 1) not in _COMMAS:
            continue
        form = p.form(index)
        many = form.endswith(("ون", "وا"))  # its subject stands before the comma
        joined = conjunction(form) and verb_kind(bare(form)) is not None and not many
        if joined or form in ("بينما", "فيما", "لكن", "ولكن"):
            return _stripped(p, index, at)
    return _stripped(p, _after_links(p, first, at), at)


_LINKS = frozenset(("كما", "لكن", "ولكن", "وقد", "فقد", "قد", "فيما", "بينما"))


def _after_dateline(p: Passage, first: int, at: int) -> int:
    """Return where the sentence begins after «دبي (CNN)--» or «الرياض - »."""
    if verb_kind(bare(p.form(first))) in ("past", "imperfect"):
        return first
    for index in range(first + 1, min(at, first + 12)):
        if p.form(index) in "-–" and (p.form(index - 1) == ")" or index - first < 6):
            return _after_dateline(p, index, at)
        if verb_kind(p.form(index)) in ("past", "imperfect"):
            break
    return first


def _after_links(p: Passage, first: int, at: int) -> int:
    first = _after_dateline(p, first, at)
    while first < at and ((p.is_mark(first) and first not in p.quotes) or p.form(first) in _LINKS):
        first += 1
    if p.form(first) in ("من", "ومن") and p.form(first + 1) in (
        "جهته",
        "جهتها",
        "جانبه",
        "جانبها",
        "جهتهم",
    ):
        first += 2 + (p.form(first + 2) in _COMMAS)
    return first


def letters_to_skip(p: Passage, at: int) -> int:
    """Return 1 where a conjunction before a verb or a noun opens the clause, which drops it."""
    return len(conjunction(p.form(at)))


def after(p: Passage, end: int) -> int:
    """Return where the clause begins that an attribution before it introduces: «…، فإن»."""
    while end < len(p.words) and p.form(end) in _COMMAS:
        end += 1
    return end + (
        p.form(end) == "فقد" or p.form(end).removeprefix("ف") in closed("complementisers")
    )


def goes_on(p: Passage, end: int) -> bool:
    """Say whether the clause that an attribution interrupts goes on after it: «، وفق المرصد، 8»."""
    if p.form(end) not in _COMMAS | {"-", "–"} or end + 1 >= p.last[end]:
        return False
    form = p.form(end + 1)
    if end + 1 in p.people:
        return False  # the source goes on: «بحسب المدير، فلان»
    opens = (
        form in closed("relatives", "connectives") or conjunction(form) or form in ("حيث", "بعد")
    )
    return not opens and not closes(p, end + 1) and not verb_kind(form)
