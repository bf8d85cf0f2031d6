"""Attribution: phrases that name a source without a verb of saying of their own: «بحسب المصدر»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mujaz.facts.claims.cues import TABLE, cue_of, forms, listed, plain
from mujaz.facts.claims.ending import stops
from mujaz.facts.claims.sources import is_source
from mujaz.facts.claims.speaker import FARTHEST, trimmed
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    bare,
    is_common,
    is_finite,
    is_verbal_noun,
    pronoun,
    without_pronoun,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


_LONGEST = 14  # words of a source
_THEN = ("فان", "فانه", "فانها", "فانهم", "فقد")  # what is said begins


class Attribution(NamedTuple):
    """A phrase of attribution: the cue is `[at, cue_end)`, all of it ends before `end`.

    `source` is null where a pronoun is the source; `skip` letters of its first word are a
    preposition; `via` passes on what it says.
    """

    at: int
    cue_end: int
    source: tuple[int, int] | None
    skip: int
    end: int
    via: tuple[int, int] | None = None


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the phrases by first word, the longest first, each with the name of its list."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in ("with_pronoun", "before_verb", "before_source"):
        for phrase in TABLE["attributions"][name]:
            first, *rest = map(fold, phrase.split())
            found.setdefault(first, []).append(((first, *rest), name))
    return {f: tuple(sorted(some, key=lambda one: -len(one[0]))) for f, some in found.items()}


def attribution(p: Passage, at: int) -> Attribution | None:
    """Return the attribution that begins at `at`, or None."""
    if p.form(at - 1) in ("لا", "ولا", "ليس", "وليس", "*"):
        return None  # «بحسب العاطفة لا حسب العمل», «* نقلا عن صحيفة الساحل»
    for phrase, name in begun_by(p.form(at)):
        found = _matched(p, at, phrase, name)
        if found is not None:
            return found
    return None


def begun_by(form: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the phrases of attribution that a word may begin, each with the name of its list."""
    found = _phrases().get(form, ())
    return (*found, *_phrases().get(form[1:], ())) if form[:1] in "وف" else found


def _matched(p: Passage, at: int, phrase: tuple[str, ...], name: str) -> Attribution | None:
    rest = phrase[1:]
    borne = rest[-1:] == ("ل",)
    rest = rest[:-1] if borne else rest
    end = at + 1 + len(rest)
    if tuple(p.form(i) for i in range(at + 1, end)) != rest:
        return None
    if name == "with_pronoun":
        return Attribution(at, end, None, 0, end)
    if name == "before_verb":
        return _by_verb(p, at, end)
    if borne and not p.form(end).startswith("ل"):
        return None
    if phrase[0] == "استنادا" and not _may_tell(p, end):
        return None  # «استنادا إلى المعايير», «استنادا إلى القانون»
    words_of = p.form(end) in forms("attributions", "in_the_words_of")
    if phrase[-1] == "حد" and not words_of:
        return None  # «على حد علمي»
    return _by_source(p, at, end, int(borne))


def _may_tell(p: Passage, at: int) -> bool:
    """Say whether a source stands here, and no ground of a decision."""
    return p.is_name(at) or is_source(p.form(at))


def _by_source(p: Passage, at: int, start: int, skip: int) -> Attribution | None:
    start += p.form(start) in forms("attributions", "in_the_words_of")
    first = p.form(start)
    if first[skip:] in ("ه", "ها", "هم", "هما"):
        return Attribution(at, start + 1, None, 0, start + 1)
    head = plain(first) if first.startswith("لل") else plain(first[skip:])
    known = forms("attributions", "not_sources")
    if first.endswith("ك") and is_common(first[skip:-1]):
        return None  # «وفقا لذوقك»
    owned = without_pronoun(head)
    noun = owned.removesuffix("ت") + "ه" if owned != head else head  # «حاجته»
    if {head, owned, noun, plain(first[1:])} & known or first[skip:] in ("ما", "لما"):
        return None
    end = phrase_end(p, start)
    its_own = (
        p.is_mark(at - 1)
        and at > p.first[at]
        and _is_document(head)
        and p.form(end).endswith(("ه", "ها"))
    )  # «بيان نقلته الوكالة»
    if its_own:
        end = phrase_end(p, end + 1)
        if (owner := _owner(p, start, end)) is not None:
            return Attribution(at, start, owner, 1, owner[1])
    elif _is_verb(p.form(end)) or (is_verbal_noun(first) and not _is_document(head)):
        return None
    if start + 1 in p.quotes and head not in listed("titled") and _is_long(p, start + 1):
        return None  # «ليكون وفقا لمنظميه "أكبر مهرجان في البلاد"»: what they say, not they
    end = _till_then(p, end)
    named = next((i for i in range(start, end) if p.form(i) in closed("relatives")), end)
    source = trimmed(p, start, named) if not skip else (start, named)
    if source is None or source[0] >= source[1] or source[1] - source[0] > _LONGEST:
        return None
    return Attribution(at, start, source, skip, end)


def _owner(p: Passage, start: int, end: int) -> tuple[int, int] | None:
    """Return whose words are passed on: «تصريحات نقلتها الوكالة لرئيس البلدية، فلان»."""
    for at in range(start + 1, end):
        if p.form(at)[:1] == "ل" and p.form(at)[1:] in closed("offices"):
            return at, p.people.get(end + 1, end) if p.form(end) == "،" else end
    return None


def _is_long(p: Passage, opening: int) -> bool:
    """Say whether a quotation is long enough to be speech, and no name: five words."""
    return p.quotes[opening] - opening > _SPOKEN and not _is_document(plain(p.form(opening - 1)))


_SPOKEN = 5


def _till_then(p: Passage, end: int) -> int:
    """Return where «بحسب فلان المدير العام فإن …» goes on with what is said: at its فإن."""
    described = False  # «بحسب الوزارة التي أعلنت الخبر فإن …»
    for at in range(end, min(p.last[end - 1], end + _LONGEST)):
        described = described or p.form(at) in closed("relatives")
        if p.form(at) in _THEN or (p.form(at) == "،" and p.form(at + 1) in _THEN):
            return at
        if p.is_mark(at) or (_is_verb(p.form(at)) and not described):
            break
    return end


def _is_verb(form: str) -> bool:
    return is_finite(form) and form not in _THEN


def _is_document(head: str) -> bool:
    return head in forms("sources", "documents") or head in forms("words", "nouns")


def _by_verb(p: Passage, at: int, verb: int) -> Attribution | None:
    """Read «حسبما أعلنت الرئاسة»: a verb, then the source."""
    form = p.form(verb)
    if p.form(at) == "كما" and all(p.is_mark(i) for i in range(p.first[at], at)):
        return None
    told = {form} if p.form(at) == "علي" else {form, form.removesuffix("ه")}  # «ما نقلته»
    cues = [cue for one in told if (cue := cue_of(one))]
    if any(cue[0].needed for cue in cues):
        return None  # «كما تتهمها موسكو»: she is told of, and what it is of
    if not cues and not told & forms("attributions", "verbs"):
        return None
    start = verb + 1 + (p.form(verb + 1) in listed("to_whom"))  # «ما نقلته عنه الوكالة»
    own = form.endswith("ه") and p.form(start) in ("عبر", "خلال", "علي", "في")
    if own and cue_of(form) is None and _is_occasional(p.form(start + 1)):
        return Attribution(at, start, None, 0, phrase_end(p, start + 1))  # «لما نشره عبر صفحته»
    if p.form(start) in ("في", "عن", "علي"):
        if not _holds(p, verb) and p.form(start + 1) != "لسان":
            also = p.form(at) == "كما"  # «كما أعرب عن أمله» goes on
            return None if also else Attribution(at, start, None, 0, phrase_end(p, start + 1))
        start += 1 + (p.form(start + 1) == "لسان")
        if pronoun(p.form(start)) and _is_occasional(p.form(start)):
            return Attribution(at, start, None, 0, phrase_end(p, start))
    end = phrase_end(p, start)
    ended = end >= p.last[at] or p.is_mark(end) or p.form(end) in closed("times", "outlets")
    shows = p.form(verb) in listed("shows") and plain(p.form(start)) not in forms(
        "sources", "documents"
    )
    if p.form(at) == "كما" and (not ended or shows):
        return None  # «كما أجابت المدربة على أسئلة»
    carried = {bare(one) for one in told} & listed("hands_on") and p.form(end) == "عن"
    if carried:
        past = _till_then(p, phrase_end(p, end + 1))
        whom = trimmed(p, end + 1, past)
        return Attribution(at, verb + 1, whom, 0, past, trimmed(p, start, end)) if whom else None
    source = trimmed(p, start, end)
    if source is None and p.is_mark(start) and p.form(at) != "كما":
        return Attribution(at, start, None, 0, start)
    return Attribution(at, verb + 1, source, 0, end) if source else None


def _is_occasional(form: str) -> bool:
    """Say whether a noun is the speaker's own page or statement: «جاء في حسابه»."""
    return without_pronoun(form) in listed("occasions") or form in listed("occasions")


def _holds(p: Passage, verb: int) -> bool:
    """Say whether a document or a carrier follows, «جاء في البيان», and no place: «قال في حوار»."""
    return p.form(verb) in forms("words", "holds") | forms("words", "hands_on")


def _joins(p: Passage, at: int) -> bool:
    """Say whether a mark stands inside a name: a dash, or a stop between letters, «إس.بي»."""
    close_by = at + 1 < len(p.words) and p.words[at].end == p.words[at + 1].start
    return p.form(at) in ("-", ".") and close_by


def phrase_end(p: Passage, start: int) -> int:
    """Return where the noun phrase of a source ends: at a mark, a clause, a verb, an occasion."""
    index = start
    limit = min(p.last[start], start + FARTHEST) if start < len(p.words) else start
    while index < limit:
        if (past := p.skip(index)) > index:
            index = past
            continue
        if p.words[index].is_mark and not _joins(p, index):
            break
        if index > start and p.opens_line(index):
            break
        if index > start and (stops(p, index, start) or is_finite(p.form(index))):
            break
        index += 1
    return index
