"""The brief: an article, its digest, its facts, what was withheld, and what made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from mujaz.article import Article
from mujaz.fact import Facts
from mujaz.settings import Settings
from mujaz.span import Span

# IPTC NewsCodes, digitalsourcetype (https://cv.iptc.org/newscodes/digitalsourcetype/): text made
# by an algorithm without a trained generator; by a generator; by a generator and put together with
# text that is none of its own.
ALGORITHMIC_MEDIA = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
TRAINED_MEDIA = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
COMPOSITE_MEDIA = (
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
)


class Verdict(StrEnum):
    """What the article says of a statement."""

    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a digest, with the spans of the body that support it.

    Without evidence it cannot be built: `ValueError`. `verdict` stays `unsupported` until
    `verify` has judged it; `checks` maps each check's name to whether it passed. `judged` is the
    text that was judged, null where it is published as it is: a house's style may spell it
    otherwise, and what a writer says herself stands under the name of the byline.
    """

    text: str
    evidence: tuple[Span, ...]
    verdict: Verdict = Verdict.UNSUPPORTED
    reason: str | None = None
    checks: Mapping[str, bool] = field(default_factory=dict)
    judged: str | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a statement needs evidence: «{self.text}»")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """The label that says a machine wrote this; `reviewed_by` names the person who checked."""

    label: str = "إنتاج AI"
    digital_source_type: str = ALGORITHMIC_MEDIA
    reviewed_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The summary and the key points, all of them supported; `engine` made them.

    It is `embedded`, or `llm:` and the model's name where one of them at least is the model's.
    """

    summary: tuple[Statement, ...]
    points: tuple[Statement, ...]
    engine: str = "embedded"
    disclosure: Disclosure = Disclosure()


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What a language model cost and was worth, for one article.

    `calls` counts every request, repeated ones too; tokens are null where the server does not say.
    `withheld` is the share of the `proposed` statements that were not published. `fault` is what
    went wrong with the server or its answers, null where nothing did. `seconds` differ from run to
    run: nothing else in a brief does while the server answers the same.
    """

    calls: int
    tokens_in: int | None
    tokens_out: int | None
    seconds: float
    proposed: int
    withheld: float
    fault: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """The version, models and settings that made a brief: the same again give the same bytes.

    `llm` is null unless a language model was asked.
    """

    mujaz: str
    models: Mapping[str, str] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    llm: Writing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All of it for one article: the JSON contract, version 1."""

    schema: Literal["mujaz/brief/1"] = "mujaz/brief/1"
    article: Article
    digest: Digest
    withheld: tuple[Statement, ...] = ()
    facts: Facts = field(default_factory=Facts)
    made_by: MadeBy
