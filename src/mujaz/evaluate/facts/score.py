"""Score: how well one kind of fact is found, beside the bar and the goal it is held to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One figure in per cent: what was `right` of so many `proposed` and so many in the `gold`.

    With `proposed` null it is a share of the gold, else F1. `examples` are what went wrong; a
    `peer` is another system, whose figures no floor holds.
    """

    name: str
    right: float
    gold: int
    proposed: int | None = None
    bar: float | None = None
    goal: float | None = None
    examples: tuple[str, ...] = ()
    peer: bool = False

    @property
    def precision(self) -> float:
        """What was right of all that was proposed."""
        return 100 * self.right / max(1, self.gold if self.proposed is None else self.proposed)

    @property
    def recall(self) -> float:
        """What was right of all in the gold."""
        return 100 * self.right / max(1, self.gold)

    @property
    def figure(self) -> float:
        """F1, or the share where nothing was proposed."""
        if self.proposed is None:
            return self.recall
        return 200 * self.right / max(1, self.gold + self.proposed)
