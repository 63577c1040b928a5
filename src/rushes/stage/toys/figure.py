"""A felt toy as a member of the cast: any animal or being that has no puppet of its own."""

from collections.abc import Mapping
from math import cos, sin

import numpy as np

from rushes.direction.measures import length_of
from rushes.direction.plan import Figure, Prop, Vec
from rushes.direction.travel import standing
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.scene import Array, Piece
from rushes.stage.toys import doings
from rushes.stage.toys import motion as moving
from rushes.stage.toys.carriage import bones_of, root_of
from rushes.stage.toys.naming import icon_for
from rushes.stage.toys.stance import turn_of
from rushes.stage.toys.table import Spec, spec_of
from rushes.stage.toys.toy import Toy, toy_of

__all__ = ["build"]

STAND_IN = "teddy-bear"
"""Whoever looks like nothing that we have."""
MOST = 24
"""Members of a flock that are shown."""
FOREGROUND = 2
AFLOAT = 0.45
"""Metres over the ground of who hovers or swims and whose place is on the ground, of its height, and at least."""
TAILED = frozenset({"swim", "slide"})
SLOTS = {
    "head": (0.0, 0.74, 1.0), "mouth": (0.0, 0.62, 1.05), "neck": (0.0, 0.55, 0.6), "chin": (0.0, 0.55, 0.8),
    "back": (0.0, 0.6, -1.0), "lap": (0.0, 0.25, 1.0), "waist": (0.0, 0.3, 0.0), "seat": (0.0, 0.8, 0.0),
    "hand_right": (-0.5, 0.38, 0.5), "hand_left": (0.5, 0.38, 0.5), "middle": (0.0, 0.5, 0.0),
    "foot_right": (-0.25, 0.0, 0.3), "foot_left": (0.25, 0.0, 0.3),
}  # fmt: skip
"""Where things are fixed to a toy that looks to the front: shares of its width, height and depth of the front."""
ASIDE = {"head": -0.34, "mouth": -0.46, "neck": -0.25, "chin": -0.44}
"""The same slots of a side view whose nose is left: shares of its width."""


def build(figure: Figure) -> BuiltFigure:
    """The toy of a species, or a flock of exactly `figure.count` of them."""
    look = figure.look
    icon = icon_for(look.breed) or icon_for(look.species) if look.breed else icon_for(look.species)
    spec = spec_of(icon or STAND_IN)
    count = min(max(figure.count, 1), MOST)
    toy = toy_of(spec.icon, _size(figure, spec), fine=count <= FOREGROUND, colour=look.colour)
    tail = spec.gait in TAILED and spec.facing != "front"
    pieces = tuple(
        Piece(f"{figure.id}.{name}{k or ''}", mesh, finish, f"{figure.id}.rig{k or ''}")
        for k in range(count)
        for name, mesh, finish in toy.meshes(tail=tail)
    )

    def roots(who: Figure, frame: float, view: StageView) -> list[tuple[Array, moving.Motion]]:
        return [_root(who, toy, k, frame, view) for k in range(count)]

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        bones, blobs = {}, []
        own = np.eye(4, dtype=np.float32)
        for k, (root, motion) in enumerate(roots(who, frame, view)):
            bones[f"{who.id}.rig{k or ''}"] = bones_of(root, own, toy, motion, tail=tail)
            x, z = float(root[0, 3]), float(root[2, 3])
            if who.attach is None:
                wide = max(toy.sewn.foot, 0.7 * toy.sewn.front, 0.2) * toy.size
                blobs.append((x, view.ground(x, z), z, wide))
        return Pose(bones=bones, contact=tuple(blobs))

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        root, motion = _root(who, toy, 0, frame, view)
        upper = bones_of(root, np.eye(4, dtype=np.float32), toy, motion, tail=False)[1] if not tail else root
        scale = 1.0 / toy.scale if not tail else 1.0
        return {name: _slot(name, upper, scale, toy) for name in SLOTS}

    stands_for = "" if icon else f"; nothing like it is there, so it is a {STAND_IN.replace('-', ' ')}"
    name = look.breed or look.species
    log = [f"“{name}” is a felt toy{stands_for}"]
    if figure.count > MOST:
        log.append(f"“{name}”: {MOST} of {figure.count} are shown")
    return BuiltFigure(pieces, pose, slots, tuple(log))


def _size(figure: Figure, spec: Spec) -> float:
    """Metres of the drawing's longer side: it is as tall as the plan says; what is long is also as long as its kind."""
    sewn = toy_of(spec.icon, 1.0).sewn
    tall = figure.height / sewn.height
    if spec.facing == "front":
        return tall
    long = length_of(figure.look) / sewn.width
    return float(np.sqrt(tall * long))


def _root(figure: Figure, toy: Toy, k: int, frame: float, view: StageView) -> tuple[Array, moving.Motion]:
    """Where the k-th toy is, and what it does."""
    t = frame / view.rate + 0.83 * k + (figure.seed % 53) * 0.29
    spec = toy.spec
    if figure.attach is not None:
        motion = moving.together((moving.idle("hop", t, figure.seed), *_deeds(figure, frame, view)))
        seat = view.slot(figure.attach.to, figure.attach.slot, frame)
        own = root_of((0.0, 0.0, 0.0), 0.0, 0.0, toy, motion)
        return (seat @ own).astype(np.float32), motion
    place = standing(figure, frame, view.rate)
    x, y, z = _beside(figure, toy, k, t, place.position, place.heading)
    flying = place.move is not None and place.move.action == "fly"
    kind = "hover" if flying and spec.gait in ("hop", "waddle", "trot") else spec.gait
    fast = place.move is not None and place.move.action == "run"
    if kind in ("hover", "flutter", "swim") and spec.rest == "hover" and y < 0.05:
        y += max(0.35 * toy.height, min(AFLOAT, 1.2 * toy.height))
    motion = moving.together((
        moving.idle(kind, t, figure.seed + k), moving.gait(kind, place, toy.height, t, fast=fast), *_deeds(figure, frame, view),
    ))  # fmt: skip
    turn = turn_of(
        place.heading + _glance(figure, place.position, place.heading, frame, view), spec, _hand(figure)
    )
    return root_of((x, y + view.ground(x, z), z), place.heading, turn, toy, motion), motion


def _deeds(figure: Figure, frame: float, view: StageView) -> tuple[moving.Motion, ...]:
    return (
        doings.acted(figure.moves, frame, view.rate),
        doings.voiced(figure.mouths, frame, view.rate),
        doings.felt(figure.expressions, frame, view.rate),
    )


def _hand(figure: Figure) -> float:
    """The side on which a side view comes straight on: the one it turns to later, else by its seed."""
    paths = [m.path for m in figure.moves if len(m.path) > 1]
    across = sum(p[-1][0] - p[0][0] for p in paths)
    return (1.0 if across > 0 else -1.0) if abs(across) > 0.2 else (1.0 if figure.seed % 2 else -1.0)


def _glance(figure: Figure, place: Vec, heading: float, frame: float, view: StageView) -> float:
    """A front turns a little to what it looks at."""
    gaze = next((g for g in figure.gazes if g.start <= frame < g.end), None)
    if gaze is None or gaze.target in ("", "camera", figure.id):
        return 0.0
    seen = gaze.point or _place_of(gaze.target, frame, view)
    if seen is None:
        return 0.0
    x, _, z = seen
    wanted = float(np.arctan2(x - place[0], z - place[2])) - heading
    off = (wanted + np.pi) % (2 * np.pi) - np.pi
    into = min((frame - gaze.start) / (0.35 * view.rate), 1.0, (gaze.end - frame) / (0.35 * view.rate))
    return 0.5 * float(np.clip(off, -0.7, 0.7)) * max(into, 0.0)


def _place_of(name: str, frame: float, view: StageView) -> Vec | None:
    """Where somebody or something stands. Not its head: that may be turned to whoever asks."""
    everything: tuple[Figure | Prop, ...] = (*view.scene.figures, *view.scene.props)
    found = next((one for one in everything if one.id == name), None)
    return standing(found, frame, view.rate).position if found is not None else None


def _beside(figure: Figure, toy: Toy, k: int, t: float, at: Vec, heading: float) -> Vec:
    """The k-th place of a flock about its path: a loose cluster that drifts a little."""
    if k == 0:
        return at
    gap = 0.85 * max(toy.width, toy.height)
    angle, far = 2.4 * k + 0.4 * sin(0.31 * t + k), gap * k**0.5
    side, behind = far * cos(angle) + 0.2 * gap * sin(0.5 * t + 2.0 * k), far * sin(angle) * 0.7
    up = 0.55 * gap * sin(1.9 * k) + 0.15 * gap * sin(0.8 * t + k) if toy.spec.rest == "hover" else 0.0
    x = at[0] + cos(heading) * side - sin(heading) * behind
    z = at[2] - sin(heading) * side - cos(heading) * behind
    return (x, max(at[1] + up, 0.0), z)


def _slot(name: str, bone: Array, scale: float, toy: Toy) -> Array:
    x, y, z = SLOTS[name]
    if toy.spec.facing != "front" and name in ASIDE:
        x, z = ASIDE[name] * (-1.0 if toy.spec.facing == "right" else 1.0), 0.2
    at = (x * toy.width * scale, y * toy.height * scale, z * toy.sewn.front * toy.size * scale)
    matrix = (bone @ translation(at)).astype(np.float32)
    matrix[:3, :3] /= np.linalg.norm(matrix[:3, :3], axis=0, keepdims=True)
    return matrix
