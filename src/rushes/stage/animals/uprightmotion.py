"""From a plan's frame to the bone matrices of an animal on two legs: body, head, arms, tail, wings and the
two solved legs."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, cos, pi, sin, sqrt

import numpy as np

from rushes.direction.plan import Figure, Vec
from rushes.direction.travel import Standing, standing
from rushes.stage.animals.footing import heading_at
from rushes.stage.animals.limb import LegPose, leg_matrices, length
from rushes.stage.animals.looking import look_of
from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.skeleton import TAIL, Limb
from rushes.stage.animals.uprightacting import Acting, acting
from rushes.stage.animals.uprightarms import arms, wings
from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.animals.uprightgait import Gait, Print, gait_of, hand_prints, prints
from rushes.stage.animals.uprightslots import slots_of
from rushes.stage.animals.uprightstance import Leg, Stance
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import inverse_rigid, moved_point, rotation, scaling, translation
from rushes.stage.scene import Array

__all__ = ["Moved", "matrices"]

AFLOAT = 0.45
"""Heights over the bed that it swims under water."""
HOVERING = 0.35
"""Heights over the ground that it flies where the plan names no height."""
FLAT = ("ape", "penguin", "kangaroo")
"""Frames that stand on their whole soles."""


@dataclass(frozen=True)
class Moved:
    """A posed rig: `stack` (bones, 4, 4), world `slots`, `contacts` ground points under it, `fire` 0..1 of
    its breath."""

    stack: Array
    slots: Mapping[str, Array]
    contacts: tuple[Vec, ...]
    fire: float = 0.0


def matrices(
    figure: Figure, rig: Rig, frame: float, view: StageView, shift: float = 0.0, gaze: bool = True
) -> Moved:
    """The rig at a frame; `shift` strides that its gait is ahead of the plan's footsteps (a member of a
    crowd)."""
    place = standing(figure, frame, view.rate)
    gait = gait_of(figure, rig, place, view.rate, shift)
    doing = acting(figure, rig, place, gait, frame, view.rate)
    held, steps = doing.stance, prints(place, gait, rig)
    grounds = [view.ground(f.x, f.z) + place.position[1] for f in steps]
    posed: dict[str, Array] = {"root": _root(figure, place, doing, rig, grounds, frame, view)}
    _spine(posed, rig, held)
    look = look_of(figure, frame, view, posed["chest"], rig.joints["head"]) if gaze else (0.0, 0.0)
    _head(posed, rig, held, look)
    for k, name in enumerate(TAIL):
        _turn(posed, rig, name, rotation(x=held.tail_up[k], y=held.tail_side[k]))
    seated = doing.seat[2] if _bears(doing.seat[0], view) else 0.0
    loose = 1.0 if figure.attach is not None else max(held.loose, seated)
    asked = [
        _target(leg, step, ground, held, rig)
        for leg, step, ground in zip(rig.legs, steps, grounds, strict=True)
    ]
    if loose < 1.0:
        _crouch(posed, rig, steps, asked, 1.0 - loose)
    for leg, step, target in zip(rig.legs, steps, asked, strict=True):
        _leg(posed, rig, leg, step, target, held, loose)
    arms(
        posed, rig, held, _knuckles(place, gait, rig, view) if held.prop_left + held.prop_right > 0.0 else ()
    )
    wings(posed, rig, held)
    stack = np.stack([posed[name] for name in rig.index]).astype(np.float32)
    return Moved(
        stack, slots_of(posed, rig), _contacts(place, steps, grounds, posed, rig, loose, view), doing.fire
    )


def _turn(posed: dict[str, Array], rig: Rig, name: str, turn: Array) -> None:
    posed[name] = product(posed[rig.parents[name]], about(rig.joints[name], turn))


def _root(
    figure: Figure,
    place: Standing,
    doing: Acting,
    rig: Rig,
    grounds: list[float],
    frame: float,
    view: StageView,
) -> Array:
    """The body over its feet (or in its seat, or where its path leads through air and water)."""
    held, u = doing.stance, rig.unit
    own = product(
        translation((held.aside * u, held.rise * u, held.ahead * u)),
        about(rig.joints["root"], rotation(x=held.pitch - _slope(place, doing, rig, view), z=held.roll)),
    )
    if figure.attach is not None:
        return product(view.slot(figure.attach.to, figure.attach.slot, frame), own)
    heading = place.heading
    if place.move is not None and len(place.move.path) > 2 and place.speed > 1e-3:
        corner = heading_at(place.move, place.distance, 1e-3)
        heading += (heading_at(place.move, place.distance, 0.35 * u) - corner + pi) % (2 * pi) - pi
    x, y, z = place.position
    level = sum(grounds) / 2
    if doing.afloat > 0.0:
        level += (y + (0.0 if doing.flying else view.ground(x, z)) - level) * doing.afloat
        if view.scene.set.kind in ("underwater", "aquarium") and not doing.flying and y < 0.05:
            level += AFLOAT * u * doing.afloat
        if doing.flying and y < 0.05:  # it was not said how high
            level += HOVERING * u * doing.afloat
    stood = product(translation((x, level, z)), rotation(y=heading), own)
    prop, slot, share = doing.seat
    return _blend(stood, view.slot(prop, slot, frame) @ own, share) if _bears(prop, view) else stood


def _bears(prop: str, view: StageView) -> bool:
    """Whether something is a prop of the scene."""
    return prop != "" and any(one.id == prop for one in view.scene.props)


def _slope(place: Standing, doing: Acting, rig: Rig, view: StageView) -> float:
    """Radians that the ground rises under who lies on it."""
    if doing.lying <= 0.0:
        return 0.0
    (x, _, z), h, d = place.position, place.heading, 0.35 * rig.unit
    rise = view.ground(x + sin(h) * d, z + cos(h) * d) - view.ground(x - sin(h) * d, z - cos(h) * d)
    return doing.lying * atan2(rise, 2 * d)


def _spine(posed: dict[str, Array], rig: Rig, held: Stance) -> None:
    _turn(posed, rig, "hips", rotation(y=held.yaw))
    full = 1.0 + 0.010 * held.breath
    chest = rotation(x=held.flex, y=held.twist - held.yaw, z=held.lean) @ scaling(full, 1.0, full)
    _turn(posed, rig, "chest", chest)


def _head(posed: dict[str, Array], rig: Rig, held: Stance, look: tuple[float, float]) -> None:
    yaw, up = look
    turn = held.turn * (1 - min(abs(yaw), 1.0)) + yaw
    share = 0.22 if rig.row.frame in ("saurian", "kangaroo") else 0.12
    _turn(posed, rig, "neck", rotation(x=0.6 * held.neck - 0.2 * up, y=share * turn))
    _turn(posed, rig, "nape", rotation(x=0.4 * held.neck - 0.2 * up, y=share * turn))
    _turn(posed, rig, "head", rotation(x=held.nod - 0.6 * up, y=(1 - 2 * share) * turn, z=held.tilt))
    _turn(posed, rig, "jaw", rotation(x=max(held.jaw, 0.0)))
    _turn(posed, rig, "lids", rotation(x=1.5 * min(max(held.lids, -0.15), 1.0)))
    for side, s in SIDES:
        _turn(posed, rig, f"ear_{side}", rotation(x=-held.ears, z=-s * 0.3 * held.ears))


def _target(leg: Limb, step: Print, ground: float, held: Stance, rig: Rig) -> Array:
    """Where the ball of a foot must be in the world (4,)."""
    left, u, h = leg.name.endswith("left"), rig.unit, step.heading
    side = held.foot_out * u * (1.0 if left else -1.0)
    far = held.foot_ahead * u
    up = step.up + (held.foot_up_left if left else held.foot_up_right) * u
    x = step.x + cos(h) * side + sin(h) * far
    z = step.z - sin(h) * side + cos(h) * far
    return np.array([x, ground + float(leg.joints[3][1]) + up, z, 1.0], np.float32)


def _crouch(
    posed: dict[str, Array], rig: Rig, steps: tuple[Print, ...], asked: list[Array], share: float
) -> None:
    """Lowers the body just as far as its standing legs need to reach their prints: the price of never
    slipping."""
    drop, hips = 0.0, posed["hips"]
    for leg, step, target in zip(rig.legs, steps, asked, strict=True):
        near = 1.0 if step.planted else max((step.swing - 0.8) / 0.2, 0.0, 1.0 - step.swing / 0.2)
        top = hips[:3, :3] @ leg.joints[0] + hips[:3, 3]
        away = float(np.hypot(top[0] - target[0], top[2] - target[2]))
        reach = sqrt(max((0.97 * length(leg)) ** 2 - away * away, 0.0))
        drop = max(drop, near * (float(top[1] - target[1]) - reach))
    drop = share * min(drop, 0.10 * rig.unit)
    if drop > 0.0:
        for name in posed:
            posed[name] = posed[name].copy()
            posed[name][1, 3] -= drop


def _leg(
    posed: dict[str, Array], rig: Rig, leg: Limb, step: Print, world: Array, held: Stance, loose: float
) -> None:
    hips = posed["hips"]
    girdle = _girdle(hips, leg.joints[0], loose)
    free = held.leg_left if leg.name.endswith("left") else held.leg_right
    inward = inverse_rigid(girdle)
    stood, hung = moved_point(inward, world[:3]), moved_point(inward, moved_point(hips, _hung(leg, free)))
    target = stood + (hung - stood) * np.float32(loose)
    swing = atan2(float(target[2] - leg.joints[0][2]), float(leg.joints[0][1] - target[1]))
    lean = step.pitch if rig.row.frame in FLAT else 0.75 * step.pitch - 0.30 * swing
    fold = 0.3 if rig.row.frame == "kangaroo" else 1.0  # long feet do not fold
    lean = lean * (1 - loose) + fold * free[3] * loose
    _, segments, ball = leg_matrices(leg, None, LegPose(target.astype(np.float32), lean))
    for bone, segment in zip(leg.bones[:3], segments, strict=True):
        posed[bone] = girdle @ segment
    at = moved_point(girdle, ball)
    pitch = 0.0 if step.planted else 0.8 * step.pitch
    flat = product(translation(at), rotation(y=step.heading), rotation(x=pitch), translation(-leg.joints[3]))
    posed[leg.bones[3]] = _blend(flat, posed[leg.bones[2]], loose)


def _girdle(hips: Array, joint: Array, loose: float) -> Array:
    """What a leg is solved in: upright over its foot whatever the trunk does; the hips where it hangs."""
    level = rotation(y=atan2(-float(hips[2, 0]), float(hips[0, 0])))
    out = _blend(level, hips, loose).copy()
    out[:3, 3] = moved_point(hips, joint) - out[:3, :3] @ joint
    return out


def _knuckles(place: Standing, gait: Gait | None, rig: Rig, view: StageView) -> tuple[Array, ...]:
    """World points (4,) of the wrists of who goes on its knuckles."""
    wrist = float(rig.joints["hand_left"][1]) if rig.row.four else (0.060 + 0.012 * rig.row.limb) * rig.unit
    found = []
    for step in hand_prints(place, gait, rig):
        y = view.ground(step.x, step.z) + place.position[1] + wrist + step.up
        found.append(np.array([step.x, y, step.z, 1.0], np.float32))
    return tuple(found)


def _hung(leg: Limb, free: Leg) -> Array:
    """The ball of a leg that hangs from the hips, in their rest space."""
    s = 1.0 if leg.name.endswith("left") else -1.0
    down = (leg.joints[3] - leg.joints[0]) * np.float32(1.0 - 0.6 * free[2])
    turned: Array = leg.joints[0] + rotation(x=-free[0], z=s * free[1])[:3, :3] @ down
    return turned


def _blend(one: Array, other: Array, share: float) -> Array:
    """A rigid matrix between two: mixed, its axes made square again."""
    if share <= 0.0 or share >= 1.0:
        return one if share <= 0.0 else other
    out: Array = one + (other - one) * np.float32(share)
    u, _, v = np.linalg.svd(out[:3, :3])
    out[:3, :3] = u @ v
    return out


def _contacts(
    place: Standing,
    steps: tuple[Print, ...],
    grounds: list[float],
    posed: dict[str, Array],
    rig: Rig,
    loose: float,
    view: StageView,
) -> tuple[Vec, ...]:
    """Ground points of the feet of who stands, of the body of who lies."""
    if loose < 0.5:
        return tuple((f.x, g, f.z) for f, g in zip(steps, grounds, strict=True))
    found = []
    for bone in ("hips", "chest"):
        x, y, z = (float(c) for c in (posed[bone] @ np.append(rig.joints[bone], np.float32(1.0)))[:3])
        ground = view.ground(x, z)
        if y - ground < 0.4 * rig.unit:
            found.append((x, ground, z))
    return tuple(found)
