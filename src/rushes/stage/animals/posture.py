"""Sitting and lying: how far an animal is in a posture at a frame, and what that does to its carriage and feet."""

from dataclasses import dataclass

from rushes.direction.plan import Figure
from rushes.stage.animals.carriage import Carriage, mixed

__all__ = ["Posture", "posed", "posture"]

EASE = 0.55  # seconds to sit down or to get up
SIT = Carriage(rise=-0.315, pitch=0.62, flex=0.22, neck=0.22, head=0.20)
LIE = Carriage(rise=-0.40, pitch=0.03, flex=0.05, neck=-0.10, head=0.12)


@dataclass(frozen=True)
class Posture:
    """Shares 0..1 of sitting and lying."""

    sit: float = 0.0
    lie: float = 0.0

    def shift(self, fore: bool) -> tuple[float, float]:
        """How far a foot is put outwards and ahead of where it stands, withers heights."""
        if fore:
            return (0.01 * self.sit, 0.02 * self.sit + 0.20 * self.lie)
        return (0.055 * self.sit + 0.06 * self.lie, 0.20 * self.sit + 0.20 * self.lie)

    def lean(self, fore: bool) -> float:
        """How far the last segment of a leg lies down, radians: a sitting animal rests on its hocks."""
        return (0.35 * self.lie) if fore else -1.30 * max(self.sit, self.lie)


def posture(figure: Figure, frame: float, rate: int) -> Posture:
    """The posture at a frame: eased in and out, at once when the film begins with it."""
    shares = {"sit": 0.0, "lie": 0.0}
    for move in figure.moves:
        kind = {"sit": "sit", "lie": "lie", "sleep": "lie", "lie_down": "lie"}.get(move.action)
        if kind is None or move.path:
            continue
        soft = EASE * rate
        rise = 1.0 if move.start <= 0 else (frame - move.start) / soft
        last = not any(m.start >= move.end for m in figure.moves)
        fall = 1.0 if last else (move.end - frame) / soft
        u = min(max(min(rise, fall), 0.0), 1.0)
        shares[kind] = max(shares[kind], u * u * (3 - 2 * u))
    return Posture(**shares)


def posed(carried: Carriage, held: Posture) -> Carriage:
    """The carriage of a gait drawn into a posture."""
    return mixed(mixed(carried, SIT, held.sit), LIE, held.lie)
