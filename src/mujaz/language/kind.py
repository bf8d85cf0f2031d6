"""Kind: what a part of a sentence is to the part before it."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a part of a sentence is to the part before it. The names are those of clauses.toml."""

    MAIN = "main"
    COORDINATE = "coordinate"  # و and a verb: a fact of its own
    CIRCUMSTANCE = "circumstance"  # حيث، فيما، مشيرا إلى: a clause that comments
    RELATIVE = "relative"  # after a comma: it only describes
    DESCRIPTION = "description"  # a verb after an indefinite noun: what sort it is of
    ADJUNCT = "adjunct"  # a phrase of time, cause, setting or aim
    ASIDE = "aside"  # the same after a comma: لا سيما، منها
    SETTING = "setting"  # a prepositional phrase, after a word that does not ask for it
    PURPOSE = "purpose"  # ل and an imperfect verb: to what end, with what result
    ITEM = "item"  # و and a noun after a comma: one more of a list
    APPOSITION = "apposition"  # after a comma, without a link: it names or describes again
    ADVERSATIVE = "adversative"  # لكن: a clause against the one before it
    THAT = "that"  # وأن: a second thing said
    ATTRIBUTION = "attribution"  # بحسب: who says so
    CONDITION = "condition"  # إذا: what the clause before hangs on
    EXCEPTION = "exception"  # إلا، لكن: what bounds the clause before
    CORRECTION = "correction"  # لا، وليس after a comma: the same
    REPORT = "report"  # مشيرا إلى, after a comma: what its speaker goes on to say


CLAUSAL = frozenset(
    {
        Kind.COORDINATE,
        Kind.CIRCUMSTANCE,
        Kind.RELATIVE,
        Kind.DESCRIPTION,
        Kind.REPORT,
        Kind.THAT,
        Kind.ADVERSATIVE,
    }
)
EMBEDDED = frozenset({Kind.RELATIVE, Kind.DESCRIPTION})
PHRASAL = frozenset(
    {Kind.ADJUNCT, Kind.ASIDE, Kind.SETTING, Kind.PURPOSE, Kind.ITEM, Kind.APPOSITION}
)
BINDING = frozenset({Kind.CONDITION, Kind.EXCEPTION, Kind.CORRECTION})
BY_FORM = frozenset(
    {
        Kind.MAIN,
        Kind.COORDINATE,
        Kind.DESCRIPTION,
        Kind.SETTING,
        Kind.PURPOSE,
        Kind.ITEM,
        Kind.APPOSITION,
        Kind.THAT,
    }
)
AFTER_COMMA_ONLY = frozenset({Kind.RELATIVE, Kind.ASIDE, Kind.CORRECTION, Kind.REPORT})
