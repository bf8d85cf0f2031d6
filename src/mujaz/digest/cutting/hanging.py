"""Hanging: whether what is kept ends in words that only lead on to what would be cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complement import is_complement
from mujaz.digest.clause.complete import main_verb
from mujaz.language.clauses import Clause
from mujaz.language.kind import PHRASAL, Kind
from mujaz.language.lexicon import closed
from mujaz.language.valency import given, needs, particle
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


def hangs(kept: Sequence[Clause], clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether what is kept ends before the subject, the predicate or the topic it leads to."""
    return (
        _ends_before_subject(kept[-1])
        or _was_what(kept)
        or _tells_another(kept[-1])
        or _only_names_its_topic(kept[-1])
        or (lost[0].after_comma and _only_opens(kept))
        or _picks_out(clause)
        or _opening_verb_waits(kept, lost)
    )


def _opening_verb_waits(kept: Sequence[Clause], lost: Sequence[Clause]) -> bool:
    """Say whether what the first verb needs comes after what describes its subject.

    «أسفر الهجوم، الذي أعلن تنظيم مسؤوليته عنه واستهدف كذا [، عن سقوط كذا]».
    """
    own = tuple(takewhile(lambda part: part.kind is not Kind.RELATIVE, kept))
    if not own or len(own) == len(kept):
        return False
    words = [word for part in own for word in part.words]
    verb = main_verb(words)
    wanted = needs(bare(words[verb].form)) if verb is not None else frozenset[str]()
    if not wanted or given(words) & wanted:
        return False
    return any(part.after_comma and particle(part.words[0].form) in wanted for part in lost)


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
