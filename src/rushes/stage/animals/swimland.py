"""Swimmers on land: a seal that sits up and humps along, a turtle that rows with its flippers, a tortoise on
its legs. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Figure
from rushes.direction.travel import step, stride_length
from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.swimdeeds import Deed
from rushes.stage.animals.swimpath import Course
from rushes.stage.animals.swimrig import belly, paddle_way
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import inverse_rigid, rotation, rotation_between, translation
from rushes.stage.scene import Array

__all__ = ["Land", "footed", "landed", "rested"]

SHORT = 0.6
"""Steps of stout legs, as shares of those of a dog as tall."""
SIT = (0.06, -0.78, -0.40, -0.06, 0.0, 0.10)
"""Pitch (nose down, radians) of head, chest, waist and tail of a seal that sits up."""
LIE = (0.10, -0.02, 0.0, 0.02, 0.02, 0.05)
"""The same as it lies asleep."""
LOW = (0.02, -0.34, -0.10, 0.02, 0.0, 0.06)
"""The same as it lies stretched out between two lunges."""
HUMP = (0.05, -0.50, 0.20, 0.24, -0.06, -0.05)
"""The same with its back drawn up."""


@dataclass(frozen=True)
class Land:
    """How a body is held on land: pitch of the segments of the spine, `ahead` and `high` in body lengths,
    `roll` radians, `swing` of each paddle: fore left, fore right, hind left, hind right (radians forward,
    0..1 lifted)."""

    spine: tuple[float, ...] = (0.0,) * 6
    ahead: float = 0.0
    high: float = 0.0
    roll: float = 0.0
    swing: tuple[tuple[float, float], ...] = ((0.0, 0.0),) * 4


def landed(kind: Swimmer, figure: Figure, way: Course, length: float, t: float, low: float) -> Land:
    """The posture at a course."""
    stride = stride_length(figure, "walk")
    u = way.place.distance / stride
    going = min(1.0, way.place.speed / 0.12)
    if kind.bend == "still":
        if kind.paddles[0].kind == "foot":
            return Land(roll=0.035 * going * sin(2 * pi * u), high=0.006 * sin(1.6 * t))
        return _rowing(u, going, t)
    q = u % 1.0
    push = _soft((q - 0.42) / 0.58)
    sits = [a + (b - a) * min(low, 1.0) for a, b in zip(SIT, LIE, strict=True)]
    spine = [(1 - going) * s + going * m for s, m in zip(sits, _humped(q), strict=True)]
    spine[1] += 0.02 * sin(1.5 * t)
    return Land(tuple(spine), going * (push - q) * stride / length, 0.05 * going * sin(pi * push) ** 2)


def _soft(u: float) -> float:
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def _humped(q: float) -> list[float]:
    """Stretched at the start of a stride, drawn up in its middle, thrown forward at its end."""
    up = sin(pi * min(max(q / 0.84, 0.0), 1.0)) ** 2
    return [a + (b - a) * up for a, b in zip(LOW, HUMP, strict=True)]


def _rowing(u: float, going: float, t: float) -> Land:
    """Flippers row crosswise: back while they are down, forward while they are lifted."""
    swings = []
    for offset in (0.0, 0.5, 0.5, 0.0):
        q = (u + offset) % 1.0
        down = q < 0.6
        forward = 0.42 - 0.84 * q / 0.6 if down else -0.42 + 0.84 * _soft((q - 0.6) / 0.4)
        lifted = 0.0 if down else sin(pi * (q - 0.6) / 0.4)
        swings.append((going * forward, going * lifted))
    breath = 0.004 * sin(1.4 * t)
    return Land(
        roll=0.04 * going * sin(2 * pi * u),
        high=0.014 * going * abs(sin(2 * pi * u)) + breath,
        swing=tuple(swings),
    )


def rested(kind: Swimmer, bones: dict[str, Array], ground: float, length: float, high: float) -> None:
    """Lowers or lifts the whole so that its lowest part just lies on the ground."""
    low = min(float((bones[bone] @ point)[1]) for bone, point in belly(kind))
    rise = ground - low + high * length
    for name, matrix in bones.items():
        bones[name] = translation((0.0, rise, 0.0)) @ matrix


def footed(
    kind: Swimmer,
    figure: Figure,
    bones: dict[str, Array],
    way: Course,
    land: Land,
    deed: Deed,
    at: Mapping[str, Array],
    view: StageView,
    length: float,
) -> None:
    """Puts fore and hind paddles where they belong on land."""
    for n, name in enumerate(("fin_left", "fin_right", "hind_left", "hind_right")):
        side, s, fore = name.partition("_")[2], 1.0 if name.endswith("left") else -1.0, name.startswith("fin")
        paddle = kind.paddles[0 if fore else 1]
        girdle = bones["chest"] if fore or kind.bend == "still" else bones["tail2"]
        rest = paddle_way(paddle, s).astype(np.float32)
        waved = (deed.wave if name == "fin_left" else 0.0) + (deed.fins if fore else 0.0)
        if paddle.kind == "foot":
            bones[name] = _leg(figure, girdle, at[name], rest * paddle.long, name, way, view, length)
        elif kind.bend == "still":
            forward, lifted = land.swing[n]
            row = rotation(y=-s * forward, z=s * (0.42 * lifted - 0.02 + waved))
            bones[name] = product(girdle, about(at[name], row))
        elif fore:
            bones[name] = _propped(girdle, at[name], rest, s, waved)
        else:
            bones[name] = product(girdle, about(at[name], rotation(y=-s * 0.2)))
        if fore:
            bent = s * (0.75 - 0.5 * deed.wave * (s > 0)) if kind.bend == "up" else 0.0
            bones[f"tip_{side}"] = product(bones[name], about(at[f"tip_{side}"], rotation(z=bent)))


def _propped(girdle: Array, joint: Array, rest: Array, s: float, lifted: float) -> Array:
    """A fore flipper that props the chest: it points to the ground beside it, whatever the chest does."""
    frame = girdle[:3, :3] / np.linalg.norm(girdle[:3, 0])
    ahead = frame @ np.array([0.0, 0.0, 1.0])
    level = np.array([ahead[0], 0.0, ahead[2]]) / max(float(np.hypot(ahead[0], ahead[2])), 1e-6)
    left = np.array([level[2], 0.0, -level[0]])
    wanted = s * left * 0.62 + np.array([0.0, -0.78 + 1.1 * max(lifted, 0.0), 0.0]) + level * 0.12
    turn = rotation_between(rest, frame.T @ wanted)
    return product(girdle, about(joint, turn))


def _leg(
    figure: Figure,
    girdle: Array,
    joint: Array,
    rest: Array,
    name: str,
    way: Course,
    view: StageView,
    length: float,
) -> Array:
    """A leg stretched from its hip to its print: feet that are down stay where they are."""
    limb = ("fore_" if name.startswith("fin") else "hind_") + name.split("_")[1]
    put = step(replace(figure, height=SHORT * figure.height), way.place, limb)
    h = way.heading
    going = min(1.0, way.place.speed / 0.05) if way.place.move is not None else 0.0
    off = (put.along - way.place.distance) * going
    foot = joint + rest
    x, z = float(foot[0]) * length, float(foot[2]) * length
    px, _, pz = way.point
    spot = np.array([px + cos(h) * x + sin(h) * (z + off), 0.0, pz - sin(h) * x + cos(h) * (z + off), 1.0])
    spot[1] = (
        view.ground(float(spot[0]), float(spot[2]))
        + way.place.position[1]
        + 0.05 * length * sin(pi * put.swing) * going
    )
    size = float(np.linalg.norm(girdle[:3, 0]))
    own = girdle.copy()
    own[:3, :3] /= size
    target = (inverse_rigid(own) @ spot)[:3] / size - joint
    turn = rotation_between(rest, target)
    along = float(np.linalg.norm(target) / np.linalg.norm(rest))
    unit = rest / np.linalg.norm(rest)
    stretch = np.eye(4, dtype=np.float32)
    stretch[:3, :3] += (along - 1.0) * np.outer(unit, unit)
    return product(girdle, about(joint, product(turn, stretch)))
