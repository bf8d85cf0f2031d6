"""Words: tokens of a text as spans, and what their form alone tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from typing import Literal, NamedTuple

from mujaz.language.initials import inflects_a_whole
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, learned
from mujaz.language.remembered import remembered
from mujaz.span import Span

_MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_TOKEN = re.compile(
    rf"\d+(?:[.,٫٬:/]\d+)*[%٪]?|[^\W\d_{_MARKS}](?:[{_MARKS}]|[^\W_])*|[^\w\s{_MARKS}]|_"
)
_START = attrgetter("start")
_DROPPED = re.compile(f"[{_MARKS}]")
OWNED = ("ها", "هم", "ه")
"""How a noun ends that is somebody's, as it is spelt: ة is no ه."""

_PRONOUNS = ("هما", "ها", "هم", "هن", "ه")
_PRONOUN_ENDS = frozenset(ending[-1] for ending in _PRONOUNS)
_PARTICLES = closed("prepositions", "complementisers", "relatives", "demonstratives")
_NO_NOUNS = closed("prepositions", "complementisers", "relatives", "verb_particles", "what")
_NO_VERBS = closed("not_verbs", "prepositions")

# Light10: Larkey, Ballesteros & Connell, "Light stemming for Arabic information retrieval" (2007).
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


class Word(NamedTuple):
    """One word or mark of a text: where it stands, as written without vowels, and normalised.

    `surface` keeps hamza, ة and ى, which `form` folds; a mark (`is_mark`) has its own character
    as form. A named tuple, since an article makes thousands of them.
    """

    start: int
    end: int
    surface: str
    form: str
    is_mark: bool

    @property
    def is_number(self) -> bool:
        """Say whether this is written in digits."""
        return self.form[:1].isdigit()


@lru_cache(maxsize=128)
def words(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """Return the words and marks of `text` (inside `span`), in order.

    The last hundred answers are kept: the facts, the digest and its checks read the same sentences.
    """
    every = _words(text)
    if span is None:
        return every
    first = bisect_left(every, span.start, key=_START)
    last = bisect_left(every, span.end, lo=first, key=_START)
    apart = (first == 0 or every[first - 1].end <= span.start) and (
        first == last or every[last - 1].end <= span.end
    )
    return every[first:last] if apart else _cut(text, span.start, span.end)


@lru_cache(maxsize=8)
def _words(text: str) -> tuple[Word, ...]:
    return _cut(text, 0, len(text))


def _cut(text: str, start: int, end: int) -> tuple[Word, ...]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        surface, form, is_mark = _forms(match[0])
        if form:  # what is not seen is no word
            first, last = match.span()
            # As `Word(…)` makes it, which costs twice.
            found.append(tuple.__new__(Word, (first, last, surface, form, is_mark)))
    return tuple(found)


@remembered()
def _forms(token: str) -> tuple[str, str, bool]:
    surface = _DROPPED.sub("", token)
    form = normalise(surface)
    if form == surface:
        surface = form  # most are; what is the same object needs no comparing
    return surface, form, not form[:1].isalnum()


def conjunction(form: str) -> str:
    """Return the conjunction (و or ف) that `form` begins with, or an empty string."""
    return form[: len(form) - len(bare(form))]


def _conjunction(form: str) -> str:
    if len(form) < 3 or form[0] not in "وف" or form in closed("never_split"):
        return ""
    if form[1:] in _PARTICLES and not (
        form[0] == "ف" and verb_kind(form) == "past"
    ):  # فتحت: she opened
        return form[0]
    if form in learned()["radical"] or inflects_a_whole(form):
        return ""
    if form[0] == "ف" and form != "فقد" and form in learned()["past"]:
        return ""  # «فشلت» failed, and «شلت» did not follow
    if form[0] == "ف" and not _begins_clause(form[1:]):
        return ""
    return form[0]


def _begins_clause(form: str) -> bool:
    """Say whether ف may stand before: it joins clauses, not words."""
    return form.startswith("ال") or bool(verb_kind(form)) or form in closed("particles")


@remembered()
def bare(form: str) -> str:
    """Return `form` without a conjunction before it."""
    return form[len(_conjunction(form)) :]


def is_definite(form: str) -> bool:
    """Say whether a normalised form bears the article, after no clitic: not إلى or إلا."""
    return form.startswith("ال") and len(form) > 3


def bears_article(word: Word) -> bool:
    """Say whether a word as it is written bears the article: not «أليسون», which has a hamza."""
    return is_definite(word.form) and word.surface.startswith("ال")


@remembered()
def is_common(form: str) -> bool:
    """Say whether a normalised form without ال is a noun or adjective that also takes it.

    What is none is a name, or no noun at all.
    """
    if len(form) < 3 or form in _NO_NOUNS:
        return False
    lists = learned()
    return form in lists["common"] or form in lists["accusative"]


@remembered()
def stem(form: str) -> str:
    """Return the light stem of a normalised word (Light10, with a check on a radical و)."""
    word = bare(form)
    for prefix in _ARTICLES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
    return word


@remembered()
def verb_kind(form: str) -> Literal["past", "imperfect", "either"] | None:
    """Return what tense of verb a bare form is, `either` when it may be a noun too, else None."""
    lists = learned()
    if form in _NO_VERBS or form in lists["accusative"]:
        return None
    if form in closed("past_verbs") or form in lists["either"]:
        return "either"
    if form in lists["past"]:
        return "past"
    if form in lists["imperfect"]:
        return "imperfect"
    # س makes any imperfect a future (Ryding 2005, 21.3): news has not shown each one.
    future = form[:2] in ("سي", "ست", "سن") and form[1:] in lists["imperfect"]
    return "imperfect" if future else None


def is_finite(form: str) -> bool:
    """Say whether a bare form is a past or imperfect verb and can be no noun."""
    return verb_kind(form) in ("past", "imperfect")


@remembered()
def is_feminine_verb(form: str) -> bool:
    """Say whether a verb is of the third person feminine: وقعت، ستوقع; not لفت, with its own ت."""
    plain = form.removeprefix("س")
    return (plain.endswith("ت") and len(plain) > 3) or (
        plain.startswith("ت") and verb_kind(form) == "imperfect"
    )


@remembered()
def pronoun(surface: str) -> str:
    """Return the third-person pronoun that a word ends in, or an empty string.

    A final ة is no pronoun; neither is an ending that belongs to the word (مياه، أهم، اتهم). A
    noun with ال takes none (Ryding 2005, 12.2): المياه، المتهم، not التزامه.
    """
    form = normalise(surface)
    if not form.endswith(_PRONOUNS) or surface.endswith("ة") or form in closed("no_pronoun"):
        return ""
    plain = bare(form)
    if is_definite(plain) and is_common(plain[2:]):
        return ""
    for ending in _PRONOUNS:
        if form.endswith(ending) and (rest := form[: -len(ending)]):
            noun = bare(rest)
            if noun in closed("prepositions") or noun in closed("kin"):
                return ending  # والده, which is no والدة
            return "" if len(rest) > 1 and _is_whole(form, rest) else ending
    return ""


def _is_whole(form: str, rest: str) -> bool:
    """Say whether an ending belongs to the word, seen without its proclitics."""
    plain = bare(form)
    if verb_kind(plain) == "imperfect" and not verb_kind(bare(rest)):
        return True  # يواجه: there is no يواج
    borne = plain[0] in "بلك" and not is_common(rest)  # «كلامها» is no «كـ» and another word
    versions = (form, plain, plain[1:] if borne else plain)
    return any(w in learned()["whole"] or w in closed("no_pronoun") for w in versions)


def preposition(form: str) -> str:
    """Return the preposition that a word is, or bears before an article, or an empty string."""
    if form in ("في", "من", "الي", "علي", "عن", "مع"):
        return form
    if form in learned()["radical"]:
        return ""
    if form.startswith("لل"):
        return "ل"
    return "ب" if form.startswith("بال") else ""


# Verbal nouns of the derived forms: تفعيل، إفعال، انفعال وافتعال، استفعال (Ryding 2005, ch. 5).
_VERBAL_NOUN = re.compile(r"ت\w\wي\w|ا\w\wا\w|ان\w\wا\w|ا\wت\wا\w|است\w{2,3}ا\w")


@remembered()
def is_verbal_noun(form: str) -> bool:
    """Say whether a form, without its clitics, has the shape of a derived verb's noun."""
    plain = without_pronoun(bare(form)).removeprefix("ال")
    return plain[-2:-1] in ("ا", "ي") and bool(
        _VERBAL_NOUN.fullmatch(plain) or _VERBAL_NOUN.fullmatch(plain[1:])
    )


@remembered()
def borne_preposition(form: str) -> str:
    """Return the ل or ب that a word without ال bears: لتأمين، بتهمة.

    Names begin so too (بوتين، لافروف): what follows a preposition is a noun that also takes ال.
    """
    return form[0] if may_bear_preposition(form) and is_common(without_pronoun(form[1:])) else ""


def may_bear_preposition(form: str) -> bool:
    """Say whether a first ل or ب may be a preposition, before a name too: لرويترز."""
    if len(form) < 4 or form[0] not in "لب" or form in learned()["radical"]:
        return False
    if form in closed("prepositions", "complementisers", "connectives", "adverbs"):
        return False
    return form[0] == "ل" or is_common(without_pronoun(form[1:]))


def without_pronoun(form: str) -> str:
    """Return a normalised noun without its pronoun: حسابه -> حساب."""
    ending = pronoun(form) if form[-1:] in _PRONOUN_ENDS else ""
    return form[: -len(ending)] if ending else form


def is_feminine(surface: str) -> bool:
    """Say whether a noun agrees as feminine, things in the plural among them."""
    return surface.endswith(("ة", "ات", "اء", "يا")) or _is_listed(surface, "feminine")


def is_plural(surface: str) -> bool:
    """Say whether a noun agrees as a plural of persons."""
    form = bare(normalise(surface))
    return form.endswith(("ون", "ين", "ات", "وا")) or _is_listed(surface, "plural")


def is_masculine(surface: str) -> bool:
    """Say whether a noun is known to agree as masculine."""
    return _is_listed(surface, "masculine") and not is_feminine(surface)


def _is_listed(surface: str, name: str) -> bool:
    """Say whether a learned list holds a noun, with ال or without."""
    form, known = bare(normalise(surface)), learned()[name]
    return form in known or form.removeprefix("ال") in known or "ال" + form in known
