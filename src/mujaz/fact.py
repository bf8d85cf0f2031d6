"""Facts: what an article says of when, where, who, how many and who said it.

The shapes of the JSON contract. Each fact's `start` and `end` are code points of the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A time expression; `value` and `mod` after TIMEX3, «مطلع سبتمبر» being `2025-09`, `START`."""

    start: int
    end: int
    text: str
    value: str
    mod: Literal["START", "MID", "END", "APPROX"] | None = None
    kind: Literal["date", "time", "duration", "set"] = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who or what an event's verb is of, and where the article has these words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened or may happen, `when` as in `Date.value`.

    `place` and `quantity` are words of the event, as the article has them; `participants` are the
    people, bodies and acting states that it and its subject name, in full; `speaker` is who says
    so, where the article does not say it itself. `subject` lies outside the event where its words
    hide it, and is null where nobody is certain, or no verb tells it.
    """

    start: int
    end: int
    text: str
    when: str | None
    status: Literal["happened", "ongoing", "planned", "expected", "denied", "conditional"]
    place: str | None = None
    participants: tuple[str, ...] = ()
    quantity: str | None = None
    speaker: str | None = None
    subject: Subject | None = None

    @property
    def told(self) -> str:
        """The words, after the subject in square brackets where they hide it."""
        hidden = self.subject is not None and not self.start <= self.subject.start < self.end
        return f"[{self.subject.text}] {self.text}" if self.subject and hidden else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a speaker said, and the cue word that says so.

    `start` and `end` are those of the content; `speaker` is named as the sentence does, for
    «وأضاف» alone as he was called last, `speaker_in_full` as the article does where more words are
    certain: «وزير المياه سمير الحداد» for «الوزير». `source` says whether the speaker has a name,
    and `via` who passed the words on («نقلت رويترز عن مصدر»). `act` tells a denial and a refusal to
    comment from the rest.
    """

    start: int
    end: int
    speaker: str
    cue: str
    content: str
    quoted: bool
    act: Literal["said", "denied", "declined"] = "said"
    source: Literal["named", "anonymous", "document"] = "named"
    via: str | None = None
    speaker_in_full: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; `country` is ISO 3166-1 alpha-2, coordinates are WGS 84 degrees."""

    text: str
    kind: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Somebody or something goes from one place to another: each is a `Place.text`, or null.

    `text` is the words that tell it; at least one of the two is known.
    """

    start: int
    end: int
    text: str
    origin: str | None
    destination: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person or an organisation, under the fullest name the article gives."""

    text: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of something: one value, a range `(low, high)`, or null for «عشرات».

    `kind` tells money, per cent, measures and ages from counts, and a toll by what befell those
    who are counted.
    """

    start: int
    end: int
    text: str
    value: float | tuple[float, float] | None
    comparator: Literal["=", "<", ">", "<=", ">=", "~"] = "="
    unit: str | None = None
    kind: Literal[
        "count", "money", "percent", "measure", "age",
        "killed", "injured", "missing", "displaced", "detained",
    ] = "count"  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of one article, each kind in reading order."""

    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    places: tuple[Place, ...] = ()
    people: tuple[Name, ...] = ()
    organisations: tuple[Name, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    movements: tuple[Movement, ...] = ()
