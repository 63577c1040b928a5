"""Tallies: how much of the gold was found, and how much of what was found is gold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.coverage.verdict import Fault

__all__ = ["Tally", "pair", "summed"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one field. Recall is over what the gold has, precision over what the plan has; they may be matched in
    different ways (one place of the plan may be that of two shots of the gold), so each has its own pair of counts."""

    gold_right: int = 0
    gold_all: int = 0
    plan_right: int = 0
    plan_all: int = 0
    faults: tuple[Fault, ...] = field(default=())

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where there was nothing to find."""
        return self.gold_right / self.gold_all if self.gold_all else 1.0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.plan_right / self.plan_all if self.plan_all else 1.0

    @property
    def wrong(self) -> int:
        """Items missed and items made up."""
        return self.gold_all - self.gold_right + self.plan_all - self.plan_right


def summed(tallies: Iterable[Tally]) -> Tally:
    """All counts added, all faults in a row: every item weighs the same."""
    each = tuple(tallies)
    return Tally(
        sum(t.gold_right for t in each),
        sum(t.gold_all for t in each),
        sum(t.plan_right for t in each),
        sum(t.plan_all for t in each),
        tuple(f for t in each for f in t.faults),
    )


def pair(scores: Sequence[Sequence[int]]) -> dict[int, int]:
    """Row → column, one to one, as many as can be, the higher scores tried first; 0 is no match."""
    taken: dict[int, int] = {}

    def place(row: int, seen: set[int]) -> bool:
        columns = sorted(range(len(scores[row])), key=lambda c: -scores[row][c])
        for column in columns:
            if not scores[row][column] or column in seen:
                continue
            seen.add(column)
            if column not in taken or place(taken[column], seen):
                taken[column] = row
                return True
        return False

    for row in sorted(range(len(scores)), key=lambda r: -max(scores[r], default=0)):
        place(row, set())
    return {row: column for column, row in taken.items()}
