"""Repeats: whether two statements tell the same, by the stems of their content words."""

from __future__ import annotations

from mujaz.evaluate import metrics, openings

_SHORTEST = 3  # letters
_EMPTY = frozenset().union(
    *(
        openings.spellings(section, name)
        for section, name in (
            ("content", "empty"),
            ("opening", "particles"),
            ("opening", "pronouns"),
            ("opening", "demonstratives"),
        )
    )
)


def content(text: str) -> frozenset[str]:
    """Return the stems of a text's numbers, and of its words that are no particles."""
    told = (word for word in metrics.words(text, stems=False) if word not in _EMPTY)
    return frozenset(
        metrics.stem(word) for word in told if word.isdigit() or len(word) >= _SHORTEST
    )


def shared(one: str, other: str) -> float:
    """Return the share of the shorter one's content stems that the other has too, 0 to 1."""
    left, right = content(one), content(other)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def alike(one: str, other: str) -> bool:
    """Say whether two statements share more than half of the shorter one's content stems."""
    return shared(one, other) > 0.5
