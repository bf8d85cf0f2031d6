"""Said: claims of a verb of saying or its participle, before what is said or after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.facts.claims import content
from mujaz.facts.claims.attribution import phrase_end
from mujaz.facts.claims.clause import follows_setting, follows_subject
from mujaz.facts.claims.complement import Complement, complement
from mujaz.facts.claims.cues import Cue, cue_of, listed, plain
from mujaz.facts.claims.draft import Draft, made
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.governed import governed
from mujaz.facts.claims.mute import tells_nothing
from mujaz.facts.claims.objects import is_accusative
from mujaz.facts.claims.relayed import quoted
from mujaz.facts.claims.sources import is_source
from mujaz.facts.claims.speaker import before, subject_start, trimmed
from mujaz.facts.claims.turns import Turn, hidden
from mujaz.language.lexicon import closed, learned
from mujaz.language.phrases import is_feminine_form
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    is_plural,
    pronoun,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.facts.claims.passage import Passage


def said(p: Passage, at: int, cue: Cue, cut: int, turns: Sequence[Turn]) -> Draft | None:
    """Return the claim of the cue at `at`, `cut` letters of which are a conjunction, or None."""
    if not _is_saying(p, at, cue, cut):
        return None
    found = complement(p, at, cue)
    if found is None:
        return None if cut else _after_quotation(p, at, cue)
    name = _name(p, at, cue, found)
    if _is_unclear(p, at, cue, name) or not _governs_speech(p, at, cue, found):
        return None
    if name is None:
        turn = hidden(p, at, cue, cut, turns) if _is_silent(p, at, cue, found) else None
    else:
        turn = Turn(at, *name, cue.gender)
    if turn and tells_nothing(p, turn._replace(at=at), found):
        return None
    act = "said" if found.handed is not None else cue.act  # «نفت احتجازه قائلة إنه غادر»
    draft = made(p, turn._replace(at=at), cut, found, act) if turn else None
    if draft is not None and (told_by := quoted(p, draft.turn, draft.start)) is not None:
        draft = replace(draft, turn=told_by, via=(draft.turn.start, draft.turn.end, 0))
    relative = bare(p.form(at - 1)) in closed("relatives") or _is_beside(p, at)
    return _within_relative(p, draft) if draft and relative else draft


def _is_beside(p: Passage, at: int) -> bool:
    """Say whether a main clause must follow: «وفي حين تقول الشركة إن …، تشكك البلدية في ذلك»."""
    opens = at - p.first[at] <= len(("وفي", "حين"))
    return opens and bare(p.form(at - 1)) in ("حين", "فيما", "بينما")


def _within_relative(p: Passage, draft: Draft) -> Draft:
    """Return a claim of a relative clause without the outer clause: «التي قال إنها …، بدأت»."""
    for index in range(draft.start + 1, draft.end):
        if p.form(index) == "،" and not p.inside[index] and is_finite(p.form(index + 1)):
            return replace(draft, end=index)
    return draft


def _name(p: Passage, at: int, cue: Cue, found: Complement) -> tuple[int, int] | None:
    """Return the subject that follows the verb, or None where what follows is no subject."""
    if not _may_precede(p, at, cue):
        return None
    name = trimmed(p, subject_start(p, at), found.name_end)
    if name is None or _is_oblique(p.form(name[0])) or _disagrees(p, at, cue):
        return None
    if _is_listener(p.form(name[0])) or p.form(at - 1) in _WITH_SUBJECT:
        return None
    unknown = p.form(at - 1) in closed("relatives") and not _is_known(p, name[0])
    return None if unknown else name


def _is_listener(form: str) -> bool:
    """Say whether ل and a noun tell to whom it is said: «قالت لمتسابق», not «لبنى», «لاعب»."""
    noun = form[1:]
    borne = form.startswith("ل") and not is_common(form) and is_common(noun)
    return borne and form not in learned()["radical"]


# The pronoun is the subject of the verb, and no noun after it: «أنها تحث الدول على».
_WITH_SUBJECT = frozenset(f + whose for f in ("ان", "لكن", "ولكن", "لان") for whose in ("ها", "هم"))


def _is_unclear(p: Passage, at: int, cue: Cue, name: tuple[int, int] | None) -> bool:
    """Say whether what follows the verb may be its subject or not, and nothing tells."""
    if name is None:
        return p.form(at + 1) == "ما" and p.form(at + 2) in listed("called")  # «أعلنت ما تسمى»
    if cue.impersonal and not _is_known(p, name[0]):
        return True
    if cue.person and name[0] > at + 1 and not p.is_name(name[0]):
        return True  # «قرارا تطالب فيه الحكومة»: who demands, and of whom?
    told_of = p.form(at + 1) in listed("to_whom")  # «الذي أكدت فيه الوزارة»
    relative = p.form(at - 1) in closed("relatives") and not told_of
    return relative and _may_be_object(p, cue, name[0])


def _governs_speech(p: Passage, at: int, cue: Cue, found: Complement) -> bool:
    adjective = cue.tense == "participle" and p.form(at).endswith("ه") and not p.is_mark(at - 1)
    return (found.clause or not adjective) and _is_handed(p, at, found)


def _is_silent(p: Passage, at: int, cue: Cue, found: Complement) -> bool:
    """Say whether no subject follows the verb, not even one that we cannot read."""
    if not _is_bare(p, at, cue, found) or _is_passive(p, at, cue, found):
        return False
    return not cue.named_only or before(p, at) is not None


def _is_handed(p: Passage, at: int, found: Complement) -> bool:
    """Say whether a verb of going on or ending governs speech here, and not a thing."""
    if not {p.form(at), bare(p.form(at))} & listed("only_of_speech"):
        return True
    if found.handed is not None or (found.direct and found.start == at + 1):
        return True
    apart = any(p.form(i) in ("،", "حيث") for i in range(found.name_end, found.start - 1))
    return p.form(found.start - 1) in _SPEECH and not apart


_SPEECH = frozenset((":", "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"))


def _is_bare(p: Passage, at: int, cue: Cue, found: Complement) -> bool:
    """Say whether no noun follows the verb that would be its subject if we could read it."""
    if found.name_end <= at + 1 or not _may_precede(p, at, cue):
        return True
    form = p.form(at + 1)
    return (
        p.is_mark(at + 1)
        or form in closed("prepositions", "adverbs", "times", "demonstratives")
        or form in listed("occasion_openers") | listed("handing_over") | listed("manners")
        or form.startswith(("ل", "ب"))
        or is_accusative(form)
        or (cue.person and form.endswith("ين"))
        or ((cue.person or cue.act == "denied") and _disagrees(p, at, cue))
    )


def _is_passive(p: Passage, at: int, cue: Cue, found: Complement) -> bool:
    """Say whether the noun after the verb cannot be the subject's own: «أعلنت وفاته»."""
    form = p.form(at + 1)
    owner = pronoun(form) if found.start == at + 1 and not found.clause else ""
    return owner == {"f": "ه", "m": "ها"}.get(cue.gender)


def _may_precede(p: Passage, at: int, cue: Cue) -> bool:
    """Say whether the verb may have its subject after it: not in the plural, «يطالبون الملكة»."""
    return cue.tense != "participle" and not p.form(at).endswith(("ون", "وا"))


def _may_be_object(p: Passage, cue: Cue, at: int) -> bool:
    """Say whether a noun after «التي تنكر» may as well be what the antecedent denies."""
    may_take = "object" in cue.takes or cue.person or cue.impersonal
    return may_take and is_definite(p.form(at)) and not p.is_name(at)


def _is_known(p: Passage, at: int) -> bool:
    """Say whether a speaker is one: «تعتبر مخالفة» is passive, «تعتبر تركيا» is not."""
    form = p.form(at)
    return (
        p.is_name(at)
        or form.startswith("ال")
        or form in closed("offices")
        or is_source(form)
        or form in listed("addressed")
    )


def _disagrees(p: Passage, at: int, cue: Cue) -> bool:
    """Say whether the noun after the verb is its object: «طالب السلطات بـ», «فند التقارير»."""
    form = p.form(at + 1)
    if cue.act == "denied" and cue.gender == "m" and plain(form) in listed("denied"):
        return True
    feminine = (is_definite(form) and is_feminine_form(form)) or form in closed("cities")
    if cue.gender == "f" and plain(form) in closed("offices"):
        return is_definite(form) and not is_feminine_form(form)  # «اعتبرت السفير …»
    return cue.person and cue.gender == "m" and (feminine or form in listed("crowds"))


def _is_oblique(form: str) -> bool:
    """Say whether a plural cannot be a subject: «دعت الراغبين»."""
    return form.startswith("ال") and form.endswith("ين") and len(form) > 6


def _is_saying(p: Passage, at: int, cue: Cue, cut: int) -> bool:
    """Say whether the verb is one here and tells of something that has been said."""
    if bare(p.form(at)) in listed("believed"):
        return False
    before_it = p.form(at - 1) if at > p.first[at] else ""
    if bare(before_it) in listed("unsaid") or before_it in listed("unsaid") | {"او", "ام"}:
        return False
    if cue.tense == "past" and before_it in closed("prepositions"):
        return False
    if cut == 0 and cue.tense != "participle" and not cue.attached and _is_of_noun(p, at):
        return False
    if cue.tense == "imperfect" and bare(before_it) == "قد":
        return False
    if cue.tense == "participle":
        sure = not cue.homograph or (p.is_mark(at - 1) and governed(p, at, cue))
        return sure and (cut == 0 or p.is_mark(at - 1))
    if bare(p.form(at)) == "عبر" and not _expresses(p, at):
        return False
    if bare(p.form(at)) == "بين" and _is_many(p.form(at + 1)):
        return False  # «وبين الضحايا شرطي»
    if bare(p.form(at)) in listed("called") and _calls(p, at):
        return False
    if bare(p.form(at)) in listed("shows") and p.form(at + 1) in listed("to_whom"):
        return False  # «تظهر فيه»
    if not (cue.takes or cue.person) and cue.tense == "imperfect" and is_accusative(p.form(at + 1)):
        return cue_of(p.form(at + 1)) is not None  # «تعتبر سلاحا»
    if cue.homograph:
        opens = (
            p.is_mark(at - 1)
            or (cut == 1 and (cue.attached or cue.describes))
            or at == p.first[at]
            or before_it in ("كما", "فيما", "قد", "وقد")
            or follows_setting(p, at)
            or follows_subject(p, at)
        )
        return opens and governed(p, at, cue)
    return True


def _is_many(form: str) -> bool:
    """Say whether a definite noun is of several: «الضحايا»."""
    return is_definite(form) and (is_plural(form) or form.endswith("ايا"))


def _is_of_noun(p: Passage, at: int) -> bool:
    """Say whether a verb tells of the indefinite noun before it, «أدلة تكشف», or is one."""
    noun = p.form(at - 1)
    noun = noun.removeprefix(borne_preposition(noun))
    links = closed("prepositions", "times", "adverbs", "connectives", "particles")
    setting = any(_governs(p.form(i)) for i in (at - 2, at - 3))  # «في حين», «منذ أيام عدة»
    if at == p.first[at] or is_definite(noun) or not is_common(noun) or noun in links or setting:
        return False
    return (
        p.form(at + 1) not in listed("to_whom")
        and not is_accusative(noun)
        and before(p, at) is None
    )


def _governs(form: str) -> bool:
    return bare(form) in _SETTING or borne_preposition(bare(form)) == "ب"


_SETTING = frozenset(("في", "من", "قبل", "بعد", "منذ", "خلال", "علي", "عقب"))


def _calls(p: Passage, at: int) -> bool:
    """Say whether «يدعى» brings in a name, inside a sentence: «محقق، ويدعى فلان، إن»."""
    return at > p.first[at] and not is_definite(p.form(at + 1)) and not is_that(p, at + 1)


def _expresses(p: Passage, at: int) -> bool:
    """Say whether «عبر» is the verb, with عن or a colon, and not the preposition."""
    near = range(at + 1, min(p.last[at], at + _NEAR))
    apart = p.form(at + 1) not in listed("after_preposition")
    return apart and any(p.form(i) in ("عن", ":") for i in near)


_NEAR = 14


def _after_quotation(p: Passage, at: int, cue: Cue) -> Draft | None:
    """Read «"…"، قال فلان»: what is said stands right before the verb."""
    close = at - 1 - (p.form(at - 1) == "،")
    opening = next((o for o, c in p.quotes.items() if c == close), None)
    if opening is None or cue.tense == "participle" or close - opening < 4:
        return None
    end = phrase_end(p, at + 1)
    name = trimmed(p, at + 1, end)
    if name is None:
        return None
    start, end = content.reach(p, opening)
    turn = Turn(at, *name, cue.gender)
    return Draft(at=at, cue=((at, at + 1, 0),), turn=turn, start=start, end=end, act=cue.act)
