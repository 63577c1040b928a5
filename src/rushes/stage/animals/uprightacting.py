"""What an animal on two legs is doing at a frame: its idle, its gait, its posture and its business, made
into one stance."""

from dataclasses import dataclass, replace
from math import atan2, hypot

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import Standing, point_along
from rushes.stage.animals.uprightdeeds import deed, fiery
from rushes.stage.animals.uprightform import Rig
from rushes.stage.animals.uprightgait import ONFOOT, Gait, going
from rushes.stage.animals.uprightidle import drawn, felt, idle, spoken
from rushes.stage.animals.uprightpostures import AIRBORNE, POSTURES, posture
from rushes.stage.animals.uprightstance import Stance, between, four, layered, mixed, window

__all__ = ["Acting", "acting", "breathes_fire"]

SOFT = 0.5
"""Seconds to take up a posture, or to leave it."""
KNUCKLE = 0.80
"""Radians that the trunk of an ape on its knuckles leans forward."""
FIRE = frozenset({"breathe", "breathe_fire", "spit_fire", "fire", "blow", "spit"})


@dataclass(frozen=True)
class Acting:
    """The `stance`; shares 0..1 of being `afloat` (in air or water) and of `lying` on the ground; `flying`:
    heights of its path are over the stage, not over the ground; `fire` of its breath; `seat`: the prop that
    it sits or lies on, the slot there, and its share."""

    stance: Stance
    afloat: float
    lying: float
    flying: bool
    fire: float
    seat: tuple[str, str, float] = ("", "", 0.0)


def breathes_fire(move: Move, rig: Rig) -> bool:
    """Whether a move makes a dragon breathe fire: by its name, or because fire is what it is done to."""
    return rig.row.fiery and (move.action in FIRE or (move.target == "fire" and not move.path))


def acting(figure: Figure, rig: Rig, place: Standing, gait: Gait | None, frame: float, rate: int) -> Acting:
    """What a figure does at a frame."""
    t = frame / rate
    held = _postures(figure, frame, rate)
    down = max([share for kind, _, share in held if kind in AIRBORNE or kind in ("lie", "sit")], default=0.0)
    vigour = gait.vigour if gait is not None else 0.0
    stance = idle(rig, figure.seed, t, max(vigour, 0.8 * down))
    stance = layered(stance, going(gait, rig), 1.0 - down)
    climb = _climbing(place)
    for kind, move, share in held:
        since = (frame - move.start) / rate + 3.0 * drawn(figure.seed, 5) * (kind in AIRBORNE)
        stance = mixed(
            stance, _over(stance, posture(kind, move.action, rig, since, place.speed, climb), kind), share
        )
        if move.action == "sleep":
            stance = layered(
                stance, Stance(lids=1.0 - stance.lids, turn=-stance.turn, jaw=-stance.jaw), share
            )
    for move in figure.moves:
        if move.action not in POSTURES and frame >= move.start:
            last = move.end >= max(m.end for m in figure.moves)
            share = window(frame, move.start, move.end, 0.3 * rate, move.start <= 0, last)
            action = "breathe_fire" if breathes_fire(move, rig) else move.action
            stance = layered(stance, deed(action, rig, (frame - move.start) / rate), share)
    stance = _with_face(_on_knuckles(stance, rig, 1.0 - down, vigour), figure, rig, frame, rate)
    airborne = [(kind, share) for kind, _, share in held if kind in ("swim", "fly", "climb", "slide", "hang")]
    return Acting(
        stance, max([share for _, share in airborne], default=0.0),
        max([s for k, _, s in held if k in ("lie", "slide")], default=0.0),
        any(kind == "fly" for kind, _ in airborne), _fire(figure, rig, frame, rate), _seat(held),
    )  # fmt: skip


def _postures(figure: Figure, frame: float, rate: int) -> list[tuple[str, Move, float]]:
    """The postures in force: kind, the move that asks for it, share 0..1; each kind once, the last asked for
    on top."""
    found: dict[str, tuple[str, Move, float]] = {}
    for move in sorted(figure.moves, key=lambda m: m.start):
        kind = POSTURES.get(move.action)
        if kind is None or frame < move.start or (move.path and move.action in ONFOOT and kind != "crouch"):
            continue
        last = not any(m.start >= move.end for m in figure.moves)
        share = window(frame, move.start, move.end, SOFT * rate, move.start <= 0, last)
        if share > found.get(kind, (kind, move, 0.0))[2]:
            found[kind] = (kind, move, share)
    if figure.attach is not None and not found and figure.attach.slot in ("seat", "lap", "back"):
        return [("sit", Move(0, 1, "sit"), 1.0)]
    return list(found.values())


def _seat(held: list[tuple[str, Move, float]]) -> tuple[str, str, float]:
    """The prop, its slot and the share of who sits down or lies down on something."""
    slots = {"sit": "seat", "lie": "lie"}
    found = [(move.target, slots[kind], share) for kind, move, share in held if move.target and kind in slots]
    return found[-1] if found else ("", "", 0.0)


def _over(base: Stance, taken: Stance, kind: str) -> Stance:
    """A posture with the life of the idle left in it: breath, glances, blinking and the play of the tail."""
    life = Stance(
        turn=base.turn, nod=0.6 * base.nod, tilt=0.5 * base.tilt, lids=base.lids, breath=base.breath,
        ears=base.ears, jaw=base.jaw, rise=0.5 * base.rise * (kind == "sit"), flex=base.flex,
        tail_side=four(lambda k: 0.5 * base.tail_side[k]),
    )  # fmt: skip
    out = layered(taken, life, 1.0)
    left, right = taken.hold_left, taken.hold_right
    return replace(
        out,
        arm_left=between(base.arm_left, taken.arm_left, left),
        arm_right=between(base.arm_right, taken.arm_right, right),
    )


def _on_knuckles(stance: Stance, rig: Rig, free: float, vigour: float) -> Stance:
    """Apes that go on their knuckles come down on the hands that are not busy."""
    if rig.row.four:
        return replace(stance, prop_left=1.0 - stance.loose, prop_right=1.0 - stance.loose)
    if not rig.row.knuckles or free <= 0.0:
        return stance
    left, right = (free * (1.0 - min(max(hold, 0.0), 1.0)) for hold in (stance.hold_left, stance.hold_right))
    bowed = max(left, right)
    down = Stance(
        rise=-0.035 * bowed, ahead=-0.05 * bowed, pitch=(KNUCKLE - 0.10 * vigour) * bowed, flex=0.10 * bowed,
        nod=-0.58 * bowed, neck=-0.10 * bowed, twist=-0.7 * stance.twist * bowed,
        yaw=-0.4 * stance.yaw * bowed,
    )  # fmt: skip
    return replace(layered(stance, down, 1.0), prop_left=left, prop_right=right)


def _with_face(stance: Stance, figure: Figure, rig: Rig, frame: float, rate: int) -> Stance:
    """The stance with what it feels and says."""
    for feeling, share in felt(figure.expressions, frame, rate):
        stance = layered(stance, feeling, share)
    said = spoken(figure.mouths, rig, frame)
    if said is None:
        return stance
    speaking = Stance(jaw=said.jaw - min(stance.jaw, 0.2), nod=said.nod, tilt=said.tilt)
    return layered(stance, speaking, 1.0)


def _climbing(place: Standing) -> float:
    """Radians that the path under way rises."""
    if place.move is None or len(place.move.path) < 2 or place.speed < 1e-3:
        return 0.0
    (ax, ay, az), _ = point_along(place.move.path, place.distance - 0.3)
    (bx, by, bz), _ = point_along(place.move.path, place.distance + 0.3)
    flat = hypot(bx - ax, bz - az)
    return max(-0.7, min(0.7, atan2(by - ay, max(flat, 0.05))))


def _fire(figure: Figure, rig: Rig, frame: float, rate: int) -> float:
    """How strongly it breathes fire, 0..1."""
    now = [m for m in figure.moves if breathes_fire(m, rig) and m.start <= frame < m.end]
    return max([fiery((frame - m.start) / rate) for m in now], default=0.0)
