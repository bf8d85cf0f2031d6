"""Teller: whether the writer speaks again inside a sentence that tells what somebody said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.addressee import marker
from mujaz.facts.claims.cues import cue_of, listed, plain
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.governed import governs_deed
from mujaz.facts.claims.sources import is_source
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, borne_preposition, without_pronoun

if TYPE_CHECKING:
    from mujaz.facts.claims.cues import Cue
    from mujaz.facts.claims.passage import Passage

COMMAS = frozenset("،,؛;")
YET = frozenset(f + "لكن" + pronoun for f in ("", "و") for pronoun in ("", "ه", "ها", "هم", "هما"))
_SPEAKER_ALONE = frozenset(("انه", "انها", "انهم"))
AGAINST = frozenset(("الا", "بيد", "غير"))
# After في these bring in what the writer tells of the saying: «، في إشارة إلى», «، في وقت».
_OF_SAYING = frozenset(("اشاره", "اول", "تصريح", "بيان", "حديث", "معرض", "وقت", "حين", "خطوه"))
_COMES = frozenset(("ياتي", "تاتي", "جاء", "جاءت"))
BESIDE = frozenset(("كما", "ثم", "اذ", "فيما", "بينما", "وفيما", "وبينما"))
_NEAR = 12
_SHORT = 5


def resumes(p: Passage, at: int) -> bool:
    """Say whether the writer goes on with a saying at a particle: «كما أضاف», «حيث أكد أن»."""
    form = p.form(at)
    if form in BESIDE:
        return is_cue(p, at + 1)
    if form in AGAINST and p.form(at + 1) in _SPEAKER_ALONE:
        cue = _told(p, at + 2)
        return cue is not None and _governs_that(p, at + 2)
    if form == "حيث":
        return is_cue(p, at + 1) and (_governs_that(p, at + 1) or p.form(at + 2) == ":")
    return form in YET and _turns_to_teller(p, at)


def comments(p: Passage, at: int) -> bool:
    """Say whether the writer tells of the saying: «ويأتي ذلك», «وذلك في إشارة»."""
    form, after = p.form(at), p.form(at + 1)
    if p.inside[at]:
        return False
    if _seems(p, at) or _replies(p, at) or _leaves_unsaid(p, at) or _is_unchecked(p, at):
        return True
    comes = bare(form) in _COMES and after in closed("demonstratives")
    joined = form != bare(form) or p.form(at - 1) in COMMAS
    return (comes and joined) or (form == "وذلك" and after == "في" and p.form(at + 2) in _OF_SAYING)


def _leaves_unsaid(p: Passage, at: int) -> bool:
    """Say whether the writer tells what the speaker keeps back.

    «لكنه لم يقدم دليلا», «لكنها رفضت الكشف», «دون أن تذكر مصدرها».
    """
    form, after = p.form(at), p.form(at + 1)
    if form in YET and form not in ("لكن", "ولكن"):
        refuses = after in listed("refusals") and p.form(at + 2) in listed("left_unsaid_of")
        return refuses or (after == "لم" and p.form(at + 2) in listed("withheld"))
    at += form in ("لكن", "ولكن")
    at += (p.form(at), p.form(at + 1)) == ("من", "دون")
    without = (p.form(at), p.form(at + 1)) == ("دون", "ان")
    return without and p.form(at + 2) in listed("withheld")


def _is_unchecked(p: Passage, at: int) -> bool:
    """Say whether the writer tells that nobody could check it: «ولم تتمكن الوكالة من تأكيد ذلك»."""
    unable = p.form(at) in ("ولم", "ولا") and p.form(at + 1) in listed("unable")
    near = range(at + 2, min(p.last[at], at + _NEAR))
    return unable and any(p.form(i) in listed("checks") for i in near)


def _seems(p: Passage, at: int) -> bool:
    """Say whether the writer tells what the saying looks like: «في ما بدا أنه رد», «فيما يبدو»."""
    form, after = p.form(at), p.form(at + 1)
    seems = after if form == "فيما" else p.form(at + 2) if (form, after) == ("في", "ما") else ""
    return seems in ("بدا", "يبدو")


def _replies(p: Passage, at: int) -> bool:
    """Say whether another answers the saying: «، ليرد عليه فلان», «، الأمر الذي تنفيه البلدية»."""
    if p.form(at - 1) not in COMMAS:
        return False
    form = p.form(at)
    if form[:1] == "ل" and (cue := cue_of(form[1:])) is not None:
        return cue[0].tense == "imperfect" and cue[1] == 0
    which = (form, p.form(at + 1)) in (("الامر", "الذي"), ("وهو", "ما"))
    verb = without_pronoun(p.form(at + 2))
    weak = verb[:-1] + "ي" if verb.endswith("ا") else verb
    return which and any((cue := cue_of(v)) and cue[0].act == "denied" for v in (verb, weak))


def sets_against(p: Passage, at: int) -> bool:
    """Say whether another source is set against the one that speaks: «إلا أن تقارير أخرى»."""
    that = p.form(at) in AGAINST and p.form(at + 1) == "ان"
    other = p.form(at + 3) in ("اخري", "اخرين", "اخر")
    return that and other and not p.inside[at] and is_source(p.form(at + 2))


def is_cue(p: Passage, at: int) -> bool:
    """Say whether a verb of saying stands here, and no other word that is written alike."""
    cue = cue_of(p.form(at))
    if cue is None or not cue[0].homograph:
        return cue is not None
    return _governs_that(p, at) or _demands(p, at, cue[0]) or _hands_on(p, at)


def _hands_on(p: Passage, at: int) -> bool:
    """Say whether a verb hands over to «قائلا» and words said: «علق فلان على الأمر قائلا: …»."""
    for index in range(at + 1, min(p.last[at], at + _NEAR)):
        if p.is_mark(index):
            return False
        if p.form(index) in listed("handing_over"):
            return hands_over(p, index)
    return False


def hands_over(p: Passage, at: int) -> bool:
    """Say whether words said follow at once: «قائلا إن»."""
    return is_that(p, at + 1) or p.form(at + 1) == ":" or at + 1 in p.quotes


def _turns_to_teller(p: Passage, at: int) -> bool:
    """Say whether the writer goes on after لكن: «لكنه أضاف», «لكن الوزير أعلن أن», «لكنه … قائلا».

    Not what the speaker sets against his own words: «لكنه يعتقد».
    """
    for index in range(at + 1, min(p.last[at], at + _NEAR)):
        if p.is_mark(index) and p.form(index) != "،":
            return False
        if p.form(index) in listed("handing_over"):
            return hands_over(p, index)
        if (cue := _told(p, index)) is not None:
            announces = "object" in cue.takes and p.is_name(index + 1)
            return index == at + 1 or announces or _governs(p, index, cue)
        if p.form(index) in listed("refusals") and plain(p.form(index + 1)) in listed("denied"):
            return True  # «لكن البلدية رفضت الاتهامات»
    return False


def _told(p: Passage, at: int) -> Cue | None:
    """Return the verb of saying that stands here, where it tells what has been said."""
    cue = cue_of(p.form(at))
    if cue is None or cue[1] or cue[0].tense == "participle" or not is_cue(p, at):
        return None
    past = cue[0].tense == "past" or p.form(at).removesuffix("ان") in closed("speech_only")
    return cue[0] if past else None


def _demands(p: Passage, at: int, cue: Cue) -> bool:
    """Say whether ب and a deed follow a verb that has them: «وطالب باستقالة المدير»."""
    if cue.describes:
        return marker(p, at) is not None
    return governs_deed(p, range(at + 1, min(p.last[at], at + _SHORT)), cue)


def tells_of_saying(p: Passage, at: int) -> bool:
    """Say whether a participle, «وذلك» or «في إشارة» tells of the saying, after a comma.

    Not «وذلك لرفضه», «وذلك بهدف»: they give the reason or the aim of what is said.
    """
    form, after = p.form(at), p.form(at + 1)
    if form in ("في", "وفي") and after in _OF_SAYING:
        return True
    return form in listed("of_the_saying") and not (form == "وذلك" and is_reason(p, at))


def is_reason(p: Passage, at: int) -> bool:
    """Say whether the reason or the aim of what is said follows «وذلك» at `at`: «وذلك لرفضه»."""
    after = p.form(at + 1)
    aim = borne_preposition(after) == "ل" or after in listed("aims")
    return aim or (after == "من" and p.form(at + 2) == "اجل")


def _governs(p: Passage, at: int, cue: Cue) -> bool:
    """Say whether a verb after its subject has what is said: أن, ب, or its own preposition."""
    if p.form(at - 1) in closed("prepositions"):
        return False
    return _governs_that(p, at) or _demands(p, at, cue) or p.form(at + 1) in cue.takes


def _governs_that(p: Passage, at: int) -> bool:
    return any(is_that(p, i) for i in range(at + 1, min(p.last[at], at + _NEAR)))
