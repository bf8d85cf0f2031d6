"""Told: an article of a story, with the time at which it told what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mujaz.brief import Brief
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.story.story import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A brief in the stream: `id` is that of the archive, `at` is in UTC."""

    id: str
    at: datetime
    brief: Brief

    @property
    def outlet(self) -> str:
        """The outlet, or the article's id where it names none."""
        return self.brief.article.outlet or self.id

    def cited(self, start: int, end: int) -> Cited:
        """Return words of this article as evidence."""
        return Cited(article=self.id, start=start, end=end, text=self.brief.article.body[start:end])


def speaker_of(words: str | None) -> str | None:
    """Return who is named as speaker, without the day on which she spoke: «الوزير، الثلاثاء»."""
    name, comma, rest = (words or "").rpartition("،")
    day = rest.split()[:1]
    return name if comma and day and fold(day[0]) in closed("weekdays") else words
