"""Where the four feet are at a frame: planted ones never move, swinging ones fly from one print to the next.

The prints come from `travel.step`; at the first and last moment of an eased path they are exchanged for the prints of a
standing animal, so that setting off and stopping need no sliding. Metres and radians; world space.
"""

from dataclasses import dataclass
from math import atan2, cos, floor, hypot, pi, sin

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import (
    Gait,
    Standing,
    gait_of,
    path_length,
    point_along,
    stride_length,
)
from rushes.stage.animals.skeleton import Skeleton

__all__ = ["Foot", "Stride", "feet", "heading_at", "print_at", "stride_of"]

LIFT = {"quad_walk": 0.10, "quad_trot": 0.15, "quad_gallop": 0.22}
"""Height a foot is raised in mid swing, in withers heights."""


@dataclass(frozen=True)
class Stride:
    """The gait under way: `cycle` counts strides travelled (its fraction is the phase), `vigour` 0..1 how fully it is run."""

    gait: Gait
    length: float  # metres of one stride
    cycle: float
    vigour: float
    move: Move


@dataclass(frozen=True)
class Foot:
    """The ball of a foot: ground point, height above the ground, pitch of the sole (toes down positive), phases.

    `swing` 0..1 while in the air else 0; `stance` 0..1 while down else 0; `roll` 0..1 how far the heel has left the ground.
    """

    limb: str
    x: float
    z: float
    height: float
    pitch: float
    planted: bool
    swing: float
    stance: float
    heading: float


def stride_of(figure: Figure, place: Standing, rate: int) -> Stride | None:
    """The stride of the path under way (or last finished), None for an animal that has not moved yet."""
    move = place.move
    if move is None or len(move.path) < 2:
        return None
    seconds = max(move.end - move.start, 1) / rate
    usual = path_length(move.path) / seconds
    # The mean speed of the path chooses between walk and trot: the momentary one would change the gait while it eases.
    gait = gait_of(figure.look.species, move.action, usual)
    length = stride_length(figure, move.action)
    vigour = min(place.speed / max(usual, 1e-6), 1.0)
    return Stride(gait, length, place.distance / length, vigour * vigour * (3 - 2 * vigour), move)


def heading_at(move: Move, distance: float, half: float) -> float:
    """Heading of the chord between `half` metres behind and ahead of a distance along a path: bends without corners."""
    (ax, _, az), _ = point_along(move.path, distance - half)
    (bx, _, bz), _ = point_along(move.path, distance + half)
    return atan2(bx - ax, bz - az)


def feet(figure: Figure, place: Standing, bones: Skeleton, rate: int) -> tuple[Foot, ...]:
    """The four feet at a standing, in the order of the skeleton's limbs."""
    stride = stride_of(figure, place, rate)
    if stride is None or place.speed < 1e-4:
        return tuple(_at_rest(place, bones, k) for k in range(4))
    return tuple(_striding(place, stride, bones, k) for k in range(4))


def _at_rest(place: Standing, bones: Skeleton, k: int) -> Foot:
    x, z = _print(place.position[0], place.position[2], place.heading, bones, k)
    return Foot(bones.limbs[k].name, x, z, 0.0, 0.0, True, 0.0, 0.5, place.heading)


def _print(x: float, z: float, heading: float, bones: Skeleton, k: int) -> tuple[float, float]:
    """The print of a foot whose animal's root is over (x, z)."""
    ball = bones.limbs[k].joints[3]
    side, ahead = float(ball[0]), float(ball[2])
    return (
        x + cos(heading) * side + sin(heading) * ahead,
        z - sin(heading) * side + cos(heading) * ahead,
    )


def _striding(place: Standing, stride: Stride, bones: Skeleton, k: int) -> Foot:
    limb = bones.limbs[k]
    gait, offset = stride.gait, dict(stride.gait.limbs)[limb.name]
    q = stride.cycle - offset
    strike = floor(q) + offset
    u = q - floor(q)
    if u < gait.duty:
        x, z, heading = print_at(stride, strike, bones, k)
        return Foot(limb.name, x, z, 0.0, 0.0, True, 0.0, u / gait.duty, heading)
    swing = _within_path(stride, strike, (u - gait.duty) / (1 - gait.duty))
    ax, az, ah = print_at(stride, strike, bones, k)
    bx, bz, bh = print_at(stride, strike + 1, bones, k)
    # The paw leaves and lands at the speed of the ground: smoothstep keeps both ends without a jerk.
    w = swing * swing * (3 - 2 * swing)
    reach = min(1.0, hypot(bx - ax, bz - az) / (0.7 * stride.length))
    lift = LIFT[gait.name] * bones.withers * _arc(swing, limb.name.startswith("hind")) * (0.25 + 0.75 * reach)
    heading = ah + ((bh - ah + pi) % (2 * pi) - pi) * w
    x, z = ax + (bx - ax) * w, az + (bz - az) * w
    return Foot(limb.name, x, z, lift, _flick(swing) * reach, False, swing, 0.0, heading)


def _arc(swing: float, hind: bool) -> float:
    """Height of the foot in its swing, 0..1: up fast after the push, down gently (hind feet a little later)."""
    peak = 0.50 if hind else 0.44
    v = swing / (2 * peak) if swing < peak else 0.5 + (swing - peak) / (2 * (1 - peak))
    return sin(pi * v) ** 1.15 if 0.0 < v < 1.0 else 0.0


def _flick(swing: float) -> float:
    """Pitch of the paw in the air: toes trail after the push, flick up before the landing."""
    trail = max(0.0, sin(pi * min(swing / 0.72, 1.0))) * 1.15
    toes_up = max(0.0, sin(pi * min(max((swing - 0.68) / 0.32, 0.0), 1.0))) * 0.30
    return trail - toes_up


def _plant(stride: Stride, strike: float) -> tuple[float, bool]:
    """Metres along the path of the print struck at cycle `strike`; True when it is the print of standing still."""
    move, total = stride.move, path_length(stride.move.path)
    first, last = strike * stride.length, (strike + stride.gait.duty) * stride.length
    if move.ease_in and first <= 0.0:
        return 0.0, True
    if move.ease_out and last >= total:
        return total, True
    return (first + last) / 2, False


def _within_path(stride: Stride, strike: float, swing: float) -> float:
    """Rescales a swing that began before an eased path or would end after it, so that it is whole on the path."""
    total = path_length(stride.move.path) / stride.length
    lift, land = strike + stride.gait.duty, strike + 1.0
    at = lift + swing * (land - lift)
    if stride.move.ease_in and lift < 0.0:
        lift = 0.0
    if stride.move.ease_out and land > total:
        land = total
    return min(max((at - lift) / max(land - lift, 1e-6), 0.0), 1.0)


def print_at(stride: Stride, strike: float, bones: Skeleton, k: int) -> tuple[float, float, float]:
    """World x, z and heading of the print that limb k makes at cycle `strike`."""
    along, standing_still = _plant(stride, strike)
    return _place_print(stride, along, bones, k, 1.0 if standing_still else _narrowed(stride))


def _narrowed(stride: Stride) -> float:
    """How far the prints close in on the line of travel: more with speed (Hildebrand)."""
    return 0.78 if stride.gait.name == "quad_gallop" else 0.92


def _place_print(
    stride: Stride, along: float, bones: Skeleton, k: int, narrow: float
) -> tuple[float, float, float]:
    """World x, z and heading of a print at a distance along the path."""
    ball = float(bones.limbs[k].joints[3][2])
    heading = heading_at(stride.move, along + ball, 0.25 * bones.withers)
    (x, _, z), _ = point_along(stride.move.path, along + ball)
    side = float(bones.limbs[k].joints[3][0]) * narrow
    return x + cos(heading) * side, z - sin(heading) * side, heading
