"""Settings: every option of a run in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may be told. Words are counted between white space.

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
        for low, high in (self.summary_statements, self.summary_words, self.point_words):
            if not 0 < low <= high:
                raise ValueError(f"bounds must be 0 < low <= high, got ({low}, {high})")
        if self.points < 0:
            raise ValueError(f"points must not be negative, got {self.points}")
        if self.llm_retries < 0:
            raise ValueError(f"llm_retries must not be negative, got {self.llm_retries}")
        if min(self.llm_timeout_seconds, self.llm_total_seconds, self.llm_tokens) <= 0:
            raise ValueError(
                "llm_timeout_seconds, llm_total_seconds and llm_tokens must be above 0"
            )
        for name in ("llm_threshold", "verify_threshold"):
            if not 0 < getattr(self, name) <= 1:
                raise ValueError(f"{name} must be above 0 and at most 1")
