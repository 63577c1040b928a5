"""Sitting, lying, sitting up, rearing and rolling over: how far an animal is in a posture at a frame, and what that
does to its carriage and feet."""

from dataclasses import dataclass, replace
from math import pi, sin

from rushes.direction.plan import Figure
from rushes.stage.animals.act import Act
from rushes.stage.animals.carriage import Carriage, added, mixed

__all__ = ["Posture", "joined", "posed", "posture"]

HOP = 0.85  # seconds of one jump
EASE = 0.55  # seconds to sit down or to get up
SIT = Carriage(rise=-0.315, pitch=0.62, flex=0.22, neck=0.22, head=0.20)
UP = Carriage(rise=0.42, pitch=0.16, flex=-0.12, neck=-0.10, head=-0.10, shock=1.0)
CROUCH = Carriage(rise=-0.12, pitch=-0.05, flex=0.20, neck=0.12, head=-0.05, shock=-0.6)
USUAL_LEG = 0.49
LIE = Carriage(rise=-0.47, pitch=0.03, flex=0.05, neck=-0.10, head=0.12)
SIT_UP = Carriage(rise=-0.40, pitch=1.12, flex=0.16, neck=-0.05, head=0.18)
REAR = Carriage(rise=0.12, pitch=1.18, flex=0.05, neck=-0.05, head=0.18)
ON_SIDE = Carriage(rise=-0.10)
AFLOAT = Carriage(rise=-0.68)


@dataclass(frozen=True)
class Posture:
    """Shares 0..1 of the postures."""

    sit: float = 0.0
    lie: float = 0.0
    up: float = 0.0
    rear: float = 0.0
    side: float = 0.0
    swim: float = 0.0
    hop: float = 0.0  # -1 crouched … 0 … 1 at the top of a jump on the spot

    def shift(self, fore: bool) -> tuple[float, float]:
        """How far a foot is put outwards and ahead of where it stands, withers heights."""
        if fore:
            return (0.01 * self.sit, 0.02 * self.sit + 0.20 * self.lie)
        out = 0.055 * self.sit + 0.06 * self.lie + 0.10 * self.up + 0.03 * self.rear
        return (out, 0.20 * self.sit + 0.20 * self.lie + 0.58 * self.up + 0.27 * self.rear)

    def lean(self, fore: bool) -> float:
        """How far the last segment of a leg lies down, radians: a sitting animal rests on its hocks."""
        return (0.35 * self.lie) if fore else -1.30 * max(self.sit, self.lie) - 0.75 * self.up


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
    return Posture(shares["sit"], shares["lie"], hop=_hop(figure, frame, rate))


def joined(held: Posture, act: Act) -> Posture:
    """The posture with what a deed brings of its own; sitting up and rearing take the place of sitting and lying."""
    free = 1.0 - max(act.up, act.rear)
    sit, lie = max(held.sit, act.sit) * free, max(held.lie, act.lie) * free
    return replace(held, sit=sit, lie=lie, up=act.up, rear=act.rear, side=min(act.side, 1.0), swim=act.swim)


def _hop(figure: Figure, frame: float, rate: int) -> float:
    """Jumps on the spot, one after the other: down, up and through the air, down."""
    for move in figure.moves:
        if move.action == "jump" and not move.path and move.start <= frame < move.end:
            count = max(1, round((move.end - move.start) / (HOP * rate)))
            u = ((frame - move.start) / (move.end - move.start) * count) % 1.0
            if u < 0.30:
                return -sin(pi * u / 0.30)
            if u < 0.80:
                v = (u - 0.30) / 0.50
                return 4 * v * (1 - v)
            return -0.6 * sin(pi * (u - 0.80) / 0.20)
    return 0.0


def posed(carried: Carriage, held: Posture, leg: float = USUAL_LEG) -> Carriage:
    """The carriage of a gait drawn into a posture; `leg` is the height of the elbow (Form.leg): long legs lie down further."""
    lying = replace(LIE, rise=LIE.rise * leg / USUAL_LEG)
    down = mixed(mixed(carried, SIT, held.sit), lying, held.lie)
    down = mixed(mixed(down, SIT_UP, held.up), REAR, held.rear)
    down = added(added(down, ON_SIDE, held.side), AFLOAT, held.swim)
    return mixed(down, UP, held.hop) if held.hop > 0 else mixed(down, CROUCH, -held.hop)
