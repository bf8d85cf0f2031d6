"""Settings: every option of a run in one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may be told: docs/settings.md has each option, and a TOML may hold them.

    Words are counted between white space, those of the article: before the house's style.

    The house's style changes the spelling of what is published: `digits`, names of `months`,
    marks of quotation (`quotes`), «أمس» to its date (`relative_days`), and words of the house's own
    choice (`preferred`, word to word). A statement that has one of the `banned` words is withheld.
    `label` says that a machine wrote the digest. `beside_title`: a reader has the title before
    her, and no statement tells it again; null leaves that to what is made. `points_repeat`: a point
    may tell what the summary tells, where the article has too few others. No point is less likely
    than `point_chance`, 0 to 1, to be fit to print; where all are, one above a half is told.

    `tagger` finds the names: `fast` is a CRF, `encoder` a transformer that needs `mujaz[encoder]`.
    `engine` writes the digest; `llm` asks the server at `llm_url` for its `llm_model`, each of them
    read from MUJAZ_LLM_URL and MUJAZ_LLM_MODEL where it is null. The key is no setting, since
    settings are printed: it is read from MUJAZ_LLM_KEY. One call may take `llm_timeout_seconds`,
    all calls for an article `llm_total_seconds`; one that fails in passing is made again
    `llm_retries` times. An answer has at most `llm_tokens` tokens. `llm_wording` says what of it
    may be published: `verbatim` sentences of the article, or statements in the model's `own` words
    that `verify` scores `llm_threshold` at least.

    `verify_threshold` is the score from which `mujaz verify` calls a statement supported. Both
    scores are 0 to 1; docs/verify.md says what each lets through.
    """

    summary_statements: tuple[int, int] = (2, 3)
    summary_words: tuple[int, int] = (30, 60)
    points: int = 3
    point_words: tuple[int, int] = (6, 15)
    points_repeat: bool = False
    point_chance: float = 0.6
    beside_title: bool | None = None
    label: str = "إنتاج AI"
    digits: Literal["as_written", "western", "arabic_indic"] = "as_written"
    months: Literal["as_written", "western", "levantine", "both", "maghrebi", "moroccan"] = (
        "as_written"
    )
    quotes: Literal["as_written", "guillemets", "double", "curly"] = "as_written"
    relative_days: Literal["as_written", "dates"] = "as_written"
    preferred: Mapping[str, str] = field(default_factory=dict, hash=False)
    banned: tuple[str, ...] = ()
    tagger: Literal["fast", "encoder"] = "fast"
    engine: Literal["embedded", "llm"] = "embedded"
    llm_url: str | None = None
    llm_model: str | None = None
    llm_timeout_seconds: float = 60.0
    llm_total_seconds: float = 150.0
    llm_retries: int = 2
    llm_tokens: int = 1500
    llm_wording: Literal["verbatim", "own"] = "verbatim"
    llm_threshold: float = 0.9
    verify_threshold: float = 0.5
    min_article_words: int = 20
    max_bytes: int = 5_000_000
    timeout_seconds: float = 10.0
    allow_private: bool = False

    def __post_init__(self) -> None:
        for name in ("summary_statements", "summary_words", "point_words"):
            low, high = getattr(self, name)
            if not 0 < low <= high:
                raise ValueError(f"{name} must be 0 < low <= high, got ({low}, {high})")
        for name in ("points", "llm_retries", "min_article_words"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative, got {getattr(self, name)}")
        for name in (
            *("llm_timeout_seconds", "llm_total_seconds", "llm_tokens"),
            *("max_bytes", "timeout_seconds"),
        ):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} must be above 0, got {getattr(self, name)}")
        for name in ("llm_threshold", "verify_threshold"):
            if not 0 < getattr(self, name) <= 1:
                raise ValueError(f"{name} must be above 0 and at most 1, got {getattr(self, name)}")
        if not 0 <= self.point_chance <= 1:
            raise ValueError(f"point_chance must be 0 to 1, got {self.point_chance}")
        if not 0 < len(self.label.strip()) <= _LONGEST_LABEL or not self.label.isprintable():
            raise ValueError(f"label must be one line of 1 to {_LONGEST_LABEL} characters")
