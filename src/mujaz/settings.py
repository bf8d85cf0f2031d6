"""Settings: every option of a run in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may be told. Words are counted between white space.

    `tagger` finds the names: `fast` is a CRF, `encoder` a transformer that needs `mujaz[encoder]`.
    """

    summary_statements: tuple[int, int] = (2, 3)
    summary_words: tuple[int, int] = (30, 60)
    points: int = 3
    point_words: tuple[int, int] = (6, 15)
    tagger: Literal["fast", "encoder"] = "fast"
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
