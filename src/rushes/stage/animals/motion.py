"""From a plan's frame to bone matrices of a four-legged animal: body, spine, head and the four solved legs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import atan2, cos, pi, sin, sqrt

import numpy as np

from rushes.direction.plan import Figure, Vec
from rushes.direction.travel import Standing, standing
from rushes.stage.animals.act import Act
from rushes.stage.animals.carriage import Carriage, added, carriage
from rushes.stage.animals.deeds import act_of
from rushes.stage.animals.footing import Foot, Stride, feet, heading_at, stride_of
from rushes.stage.animals.form import Form
from rushes.stage.animals.free import freed
from rushes.stage.animals.limb import LegPose, leg_matrices, length
from rushes.stage.animals.looking import look_of
from rushes.stage.animals.manner import Manner, acted, manner
from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.posture import Posture, joined, posture
from rushes.stage.animals.posture import posed as posed_in
from rushes.stage.animals.reach import Reaching, reached
from rushes.stage.animals.skeleton import TAIL, TRUNK, Limb, Skeleton
from rushes.stage.animals.slots import slots_of
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import inverse_rigid, rotation, translation
from rushes.stage.scene import Array

__all__ = ["Moved", "matrices"]

BLADE = 0.34
"""Share of a fore leg's swing that the shoulder blade takes (dogs: about a third; Fischer and Lilje)."""


@dataclass(frozen=True)
class Moved:
    """A posed rig: `stack` (bones, 4, 4), world `slots`, `contacts` ground points of the feet."""

    stack: Array
    slots: Mapping[str, Array]
    contacts: tuple[Vec, ...]


def matrices(
    figure: Figure, form: Form, bones: Skeleton, frame: float, view: StageView, gaze: bool = True
) -> Moved:
    """The rig at a frame."""
    place = standing(figure, frame, view.rate)
    stride = stride_of(figure, place, view.rate)
    act = act_of(figure, form, frame, view.rate)
    held = joined(posture(figure, frame, view.rate), act)
    carried = added(posed_in(carriage(stride), held, form.leg), act.carriage)
    life = acted(manner(figure, form, stride, frame, view.rate), act, frame / view.rate)
    steps = tuple(_put(foot, held, bones, act) for foot in feet(figure, place, bones, view.rate))
    raised = place.position[1]  # on a chair, over a fence
    grounds = [view.ground(f.x, f.z) + raised for f in steps]

    def carry(how: Carriage) -> dict[str, Array]:
        made = {"root": _root(place, stride, how, bones, grounds, life)}
        made["root"] = product(made["root"], rolled(bones, act.side))
        _spine(made, bones, form, how, life)
        return made

    if act.reach > 0.0:
        level = min(grounds) + act.level * bones.withers
        carried = reached(carried, act.reach, Reaching(form, bones, level, carry, head_turns))
    posed = carry(carried)
    look = look_of(figure, frame, view, posed["chest"], bones.joints["head"]) if gaze else (0.0, 0.0)
    fixed = max(act.reach, act.shut)
    look = (look[0] * (1 - fixed) + act.yaw, look[1] * (1 - fixed) + act.nod)
    _head(posed, bones, form, carried, life, look)
    _trunk(posed, bones, act, frame / view.rate + 0.3 * (figure.seed % 7))
    _tail(posed, bones, life, held.lie, 0.55 * held.sit + 0.7 * carried.flex * (1 - held.sit))
    asked = [
        _target(limb, foot, ground, bones)
        for limb, foot, ground in zip(bones.limbs, steps, grounds, strict=True)
    ]
    asked = [freed(limb, t, act, posed, form, bones) for limb, t in zip(bones.limbs, asked, strict=True)]
    _crouch(posed, bones, steps, asked)
    for limb, foot, target in zip(bones.limbs, steps, asked, strict=True):
        _leg(posed, bones, limb, foot, target, held.lean(bool(limb.blade)))
    stack = np.stack([posed[name] for name in bones.index]).astype(np.float32)
    return Moved(
        stack,
        slots_of(posed, bones, form, act.lap),
        tuple((f.x, g, f.z) for f, g in zip(steps, grounds, strict=True)),
    )


def _root(
    place: Standing,
    stride: Stride | None,
    carried: Carriage,
    bones: Skeleton,
    grounds: list[float],
    life: Manner,
) -> Array:
    """The trunk over its feet: on the path, level with the ground under it, turned along the chord of the path."""
    w = bones.withers
    heading = place.heading
    if stride is not None:
        corner = heading_at(stride.move, place.distance, 1e-3)
        bend = (heading_at(stride.move, place.distance, 0.33 * w) - corner + pi) % (2 * pi) - pi
        heading += bend
    fore, hind = (grounds[0] + grounds[1]) / 2, (grounds[2] + grounds[3]) / 2
    slope = atan2(fore - hind, 0.7 * w)
    x, _, z = place.position
    y = (fore + hind) / 2 + carried.rise * w + 0.0015 * w * life.breath
    pivot = bones.joints["root"]
    tilt = rotation(x=-carried.pitch - slope, z=carried.roll)
    return product(translation((x, y, z)), rotation(y=heading), about(pivot, tilt))


def _turn(posed: dict[str, Array], bones: Skeleton, name: str, turn: Array) -> None:
    joint = bones.joints[name]
    posed[name] = product(posed[bones.parents[name]], about(joint, turn))


def _spine(posed: dict[str, Array], bones: Skeleton, form: Form, c: Carriage, life: Manner) -> None:
    _turn(posed, bones, "pelvis", rotation(x=-c.flex, y=c.sway, z=-0.5 * c.roll))
    _turn(posed, bones, "chest", rotation(x=0.40 * c.flex, y=-0.6 * c.sway, z=0.4 * c.roll))
    _turn(posed, bones, "ruff", rotation(x=-life.ruff))
    _turn(posed, bones, "belly", rotation(x=life.belly))


def _head(
    posed: dict[str, Array], bones: Skeleton, form: Form, c: Carriage, life: Manner, look: tuple[float, float]
) -> None:
    for name, turn in head_turns(form, c, look):
        _turn(posed, bones, name, turn)
    _turn(posed, bones, "jaw", rotation(x=life.jaw))
    _turn(posed, bones, "tongue", rotation(x=life.tongue - 0.3 * life.jaw))
    _turn(posed, bones, "lids", rotation(x=0.95 * life.blink))
    back = life.ears_back if form.ears in ("drop", "long") else -life.ears_back
    for (root, tip), (side, s) in zip(life.ears, (("left", 1.0), ("right", -1.0)), strict=True):
        if form.ears == "flap":
            _turn(posed, bones, f"ear_{side}", rotation(y=-s * (0.25 + 2.2 * root + 0.8 * life.ears_back)))
            _turn(posed, bones, f"ear_tip_{side}", rotation(y=-s * (0.15 + 1.8 * tip)))
            continue
        _turn(posed, bones, f"ear_{side}", rotation(x=back, z=s * root))
        _turn(posed, bones, f"ear_tip_{side}", rotation(x=0.5 * back, z=s * tip))


def head_turns(form: Form, c: Carriage, look: tuple[float, float]) -> tuple[tuple[str, Array], ...]:
    """The turns of neck, nape and head: it is held nearly level in space, the neck gives back the pitch of the trunk."""
    level = 0.80 * c.pitch - 0.42 * c.flex
    yaw, nod = look
    head = c.head + 0.2 * level - 0.7 * nod + form.muzzle_drop - c.neck * 0.9
    return (
        ("neck", rotation(x=c.neck + 0.5 * level - 0.3 * nod, y=0.35 * yaw)),
        ("nape", rotation(x=0.3 * c.neck + 0.3 * level, y=0.3 * yaw)),
        ("head", rotation(x=head, y=0.35 * yaw, z=0.06 * yaw)),
    )


def rolled(bones: Skeleton, side: float) -> Array:
    """The turn of a body that rolls on to its side, about the middle of its trunk."""
    middle = bones.joints["root"] - np.array([0.0, 0.17 * bones.withers, 0.0], np.float32)
    return about(middle, rotation(z=-1.35 * side))


def _trunk(posed: dict[str, Array], bones: Skeleton, act: Act, t: float) -> None:
    """A trunk swings like a rope from the head, over what a deed curls it to."""
    if TRUNK[0] not in bones.index:
        return
    for k, (name, curl) in enumerate(zip(TRUNK, act.trunk, strict=True)):
        calm = 1.0 / (1.0 + abs(curl))
        swing = 0.05 * (k + 1) * calm
        turn = rotation(x=-curl + swing * sin(1.1 * t - 0.5 * k), z=0.7 * swing * sin(0.8 * t - 0.6 * k))
        _turn(posed, bones, name, turn)


def _tail(posed: dict[str, Array], bones: Skeleton, life: Manner, lie: float, lifted: float) -> None:
    """The tail as the manner carries it, lifted where the haunches are low, laid on the ground by who lies."""
    for name, (carried, side) in zip(TAIL, life.tail, strict=True):
        up = carried * (1 - lie) - (0.75 * lie if name == "tail" else -0.22 * lie)
        _turn(posed, bones, name, rotation(x=up + (lifted if name == "tail" else 0.1 * lifted), y=side))


def _target(limb: Limb, foot: Foot, ground: float, bones: Skeleton) -> Array:
    """Where the ball of a foot must be in the world (4,): on its print, or rolling over its toes, or in the air."""
    toe, roll = 0.085 * bones.withers, _roll(foot)
    ahead = toe * (1 - cos(roll * 0.9))
    up = ground + float(limb.joints[3][1]) + foot.height + toe * sin(roll * 0.9)
    return np.array(
        [foot.x + sin(foot.heading) * ahead, up, foot.z + cos(foot.heading) * ahead, 1.0], np.float32
    )


def _put(foot: Foot, held: Posture, bones: Skeleton, act: Act) -> Foot:
    """A foot put where the posture and the deed want it."""
    out, ahead = held.shift(foot.limb.startswith("fore"))
    more_out, more_up, more_ahead = act.feet.get(foot.limb, (0.0, 0.0, 0.0))
    out, ahead = out + more_out, ahead + more_ahead
    if out == 0.0 and ahead == 0.0 and more_up == 0.0 and held.hop <= 0.0:
        return foot
    side = out * bones.withers * (1.0 if foot.limb.endswith("left") else -1.0)
    far = ahead * bones.withers
    x = foot.x + cos(foot.heading) * side + sin(foot.heading) * far
    z = foot.z - sin(foot.heading) * side + cos(foot.heading) * far
    up = (0.36 * max(held.hop, 0.0) + max(more_up, 0.0)) * bones.withers
    loose = min(max(more_up, 0.0) / 0.15, 1.0)
    pitch = foot.pitch + 0.5 * max(held.hop, 0.0) + 0.7 * loose
    planted = foot.planted and loose < 0.2
    return replace(
        foot, x=x, z=z, height=foot.height + up, pitch=pitch, planted=planted, swing=foot.swing or 0.5 * loose
    )


def _swung(limb: Limb, target: Array) -> float:
    """Radians that a leg reaches forward of how it stands; `target` in the girdle's rest space."""
    top, rest = limb.joints[0], limb.joints[3]
    swing = atan2(float(target[2] - top[2]), float(top[1] - target[1]))
    return swing - atan2(float(rest[2] - top[2]), float(top[1] - rest[1]))


def _crouch(posed: dict[str, Array], bones: Skeleton, steps: tuple[Foot, ...], asked: list[Array]) -> None:
    """Lowers the trunk just as far as its standing legs need to reach their prints: the price of never slipping."""
    drop = 0.0
    for limb, foot, target in zip(bones.limbs, steps, asked, strict=True):
        near = 1.0 if foot.planted else max((foot.swing - 0.8) / 0.2, 0.0, 1.0 - foot.swing / 0.2)
        if near <= 0.0:
            continue
        girdle = posed[limb.girdle]
        top = limb.joints[0]
        if limb.blade:
            local = (inverse_rigid(girdle) @ target)[:3]
            blade = about(bones.joints[limb.blade], rotation(x=-BLADE * _swung(limb, local)))
            top = blade[:3, :3] @ top + blade[:3, 3]
        above = girdle[:3, :3] @ top + girdle[:3, 3]
        away = float(np.hypot(above[0] - target[0], above[2] - target[2]))
        long = length(limb) * 0.985
        reach = sqrt(max(long * long - away * away, 0.0))
        drop = max(drop, near * (float(above[1] - target[1]) - reach))
    drop = min(drop, 0.14 * bones.withers)
    if drop > 0.0:
        for name in posed:
            posed[name] = posed[name].copy()
            posed[name][1, 3] -= drop


def _leg(
    posed: dict[str, Array], bones: Skeleton, limb: Limb, foot: Foot, world: Array, lying: float
) -> None:
    girdle = posed[limb.girdle]
    target = (inverse_rigid(girdle) @ world)[:3]
    swing = _swung(limb, target)
    pose = LegPose(target, _lean(foot, bool(limb.blade), swing) + lying, BLADE * swing if limb.blade else 0.0)
    joint = bones.joints[limb.blade] if limb.blade else None
    blade, segments, ball = leg_matrices(limb, joint, pose)
    if limb.blade:
        posed[limb.blade] = girdle @ blade
    for bone, segment in zip(limb.bones[:3], segments, strict=True):
        posed[bone] = girdle @ segment
    at = girdle[:3, :3] @ ball + girdle[:3, 3]
    pitch = _roll(foot) * 0.9 + foot.pitch
    posed[limb.bones[3]] = product(
        translation(at), rotation(y=foot.heading), rotation(x=pitch), translation(-limb.joints[3])
    )


def _roll(foot: Foot) -> float:
    """0..1: how far the heel has left the ground: it rises late in the stance and sinks back early in the swing."""
    if foot.planted:
        u = max(foot.stance - 0.70, 0.0) / 0.30
        return 0.55 * u * u
    u = max(1.0 - foot.swing / 0.4, 0.0)
    return 0.55 * u * u


def _lean(foot: Foot, fore: bool, swing: float) -> float:
    """Lean of the last segment: with the leg while it stands, folded back in the air, reaching before the strike."""
    late = foot.stance if foot.planted else 1.0 - foot.swing * foot.swing * (3 - 2 * foot.swing)
    lean = -(0.50 if fore else 0.35) * swing + (0.28 if fore else 0.22) * (late - 0.5)
    if foot.planted:
        return lean
    reach = min(1.0, foot.height / 0.02) if foot.height < 0.02 else 1.0
    if fore:
        return lean + reach * 1.45 * float(sin(pi * min(foot.swing / 0.85, 1.0)) ** 1.2)
    trail = sin(pi * min(foot.swing / 0.62, 1.0))
    return lean + reach * 0.62 * trail
