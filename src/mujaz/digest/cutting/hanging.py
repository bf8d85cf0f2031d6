"""Hanging: whether what is kept ends in words that only lead on to what would be cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complement import is_complement
from mujaz.digest.clause.complete import main_verb
from mujaz.digest.clause.phrase import is_accusative
from mujaz.language.clauses import Clause
from mujaz.language.kind import CLAUSAL, PHRASAL, Kind
from mujaz.language.lexicon import closed
from mujaz.language.valency import given, needs, particle, takes
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    verb_kind,
)

_OF_RELATIVE = frozenset({Kind.RELATIVE, Kind.COORDINATE})
_OF_MANY = frozenset(("ل", "في"))  # they open what merely adds, too


def hangs(kept: Sequence[Clause], clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what is kept ends before the subject, the predicate or the topic it leads to."""
    return (
        _ends_before_subject(kept[-1])
        or _was_what(kept)
        or _was_nothing_yet(clause, lost)
        or _tells_another(kept[-1])
        or _only_names_its_topic(kept[-1])
        or (lost[0].after_comma and _only_opens(kept))
        or _picks_out(clause)
        or _opening_verb_waits(kept, lost)
    )


def _opening_verb_waits(kept: Sequence[Clause], lost: Sequence[Clause]) -> bool:
    """Say whether what the first verb is found with comes after what describes its subject.

    «أسفر الهجوم، الذي أعلن تنظيم مسؤوليته عنه واستهدف كذا [، عن سقوط كذا]», «كشفت رسالة من الوزارة
    [، حصلت وكالة على نسخة منها، عن وجود عجز]».
    """
    own = tuple(takewhile(lambda part: part.kind is not Kind.RELATIVE, kept))
    words = [word for part in own for word in part.words]
    verb = main_verb(words)
    if verb is None:
        return False
    form, told = bare(words[verb].form), given(words)
    if len(own) < len(kept):
        wanted, rest = needs(form), lost
    elif lost[0].after_comma and "ان" not in told and not any(map(is_accusative, words)):
        wanted, rest = takes(form) - _OF_MANY, lost[1:]
    else:
        return False
    return not told & wanted and any(
        part.after_comma and part.kind not in CLAUSAL and particle(part.words[0].form) in wanted
        for part in rest
    )


def _ends_before_subject(part: Clause) -> bool:
    """Say whether a verb and «فيه» end what is kept: «في وقت تتقدم فيه [كذا]»."""
    spoken = [word for word in part.words if not word.is_mark]
    return any(
        last.form in closed("inside_it") and verb_kind(verb.form) == "imperfect"
        for verb, last in pairwise(spoken[-2:])
    )


def _was_what(kept: Sequence[Clause]) -> bool:
    """Say whether «كانت» has no predicate yet, only a relative clause and what goes on in it.

    «كانت النجمة التي مثلت في كذا، وحصلت على كذا».
    """
    words = [word for part in kept for word in part.words]
    relatives = closed("relatives")
    relative = next((i for i, word in enumerate(words) if bare(word.form) in relatives), 0)
    presents = bare(words[0].form) in closed("presenting", "awaiting", "seeming")
    goes_on = all(part.kind in _OF_RELATIVE | PHRASAL for part in kept[1:])
    told = any(is_complement(word) or is_finite(bare(word.form)) for word in words[1:relative])
    return relative > 0 and presents and goes_on and not told


def _was_nothing_yet(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what «كان» tells of comes after an aside: «كان كذا [، ومنه كذا، مفاجأة]»."""
    if bare(clause[0].form) not in closed("went_on") or any(map(is_accusative, clause)):
        return False
    return any(map(_may_be_predicate, lost[1:]))


def _may_be_predicate(part: Clause) -> bool:
    """Say whether an indefinite noun opens words after a comma."""
    first = part.words[0]
    described = part.kind is Kind.APPOSITION and part.after_comma
    indefinite = is_accusative(first) or first.surface.endswith("ة")
    return described and indefinite and is_common(first.form) and not is_definite(first.form)


def _tells_another(part: Clause) -> bool:
    """Say whether «فبحسب دراسة» or «وخلال لحظات» ends what is kept: it is of what comes next."""
    opens = part.kind in (Kind.ATTRIBUTION, Kind.ADJUNCT)
    return opens and conjunction(part.words[0].form) != ""


def _only_names_its_topic(part: Clause) -> bool:
    """Say whether «أما بقية الحالات» ends what is kept: of the topic nothing is told yet.

    Nor is it after «فبتحديد كذا», which waits for its verb.
    """
    opens, *rest = part.words
    if part.after_comma and bare(opens.form) == "اما":
        return not any(conjunction(word.form) == "ف" for word in rest)
    for index, word in enumerate(part.words):
        if word.form.startswith("فب") and is_verbal_noun(word.form[2:]):
            return not any(is_finite(bare(one.form)) for one in part.words[index + 1 :])
    return False


def _only_opens(kept: Sequence[Clause]) -> bool:
    """Say whether «إذ» and a phrase end what is kept, before their verb: «إذ بدلا من كذا [، …]»."""
    words = [word for part in kept for word in part.words]
    because = max((i for i, word in enumerate(words) if word.form == "اذ"), default=-1)
    return (
        because >= 0
        and not any(
            is_finite(bare(word.form)) and not word.form.endswith("ا")  # «بدلا من كذا»
            for word in words[because:]
        )
    )


def _picks_out(clause: Sequence[Word]) -> bool:
    """Say whether «خاصة» ends what is kept, which picks out what follows: no adjective there."""
    if not any(word.form in closed("especially") for word in clause[-2:]):
        return False
    spoken = [word for word in clause if not word.is_mark]
    before, last = (*spoken[-2:], *spoken[-1:])[:2]
    apart = not is_common(bare(before.form)) or is_definite(bare(before.form))
    apart = apart or last.form.startswith("ب")
    return last.form in closed("especially") and apart
