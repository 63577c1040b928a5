"""Where a prop is: standing on the ground at its place, or in a slot of somebody or something."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import atan2, cos, sin

import numpy as np

from rushes.direction.plan import Prop, Vec
from rushes.direction.sizes import scale_of, size_of
from rushes.direction.travel import standing
from rushes.stage.build import LED, BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import inverse_rigid, rotation, rotation_about, translation
from rushes.stage.scene import Array, Finish, Mesh, Piece
from rushes.stage.strikes import struck

__all__ = [
    "MATES",
    "Part",
    "fixed",
    "heading_of",
    "held",
    "point_of",
    "rigid",
    "spread",
    "world_of",
]

Part = tuple[str, Mesh, Finish]
"""A name, a mesh in the prop's own space (metres, +z its front, standing on y = 0) and how it looks."""

MATES = {
    "hand_right": "grip", "hand_left": "grip", "mouth": "mouthpiece", "chin": "chin", "lap": "lap", "neck": "knot",
    "head": "brim", "waist": "waist", "foot_right": "sole", "foot_left": "sole",
}  # fmt: skip
"""Which slot of a prop comes to lie in which slot of a figure, both frames as one; what has none stands in the figure's."""

FIST = 0.026
"""Metres of radius that a closed hand goes round; what is thicker lies further out of the palm."""


def point_of(matrix: Array) -> Vec:
    """Where a matrix puts the origin."""
    return (float(matrix[0, 3]), float(matrix[1, 3]), float(matrix[2, 3]))


def heading_of(view: StageView, who: str, frame: float) -> float:
    """The heading of a figure's body in radians: of the seat when it is seated on something, else of its path."""
    figure = next((f for f in view.scene.figures if f.id == who), None)
    if figure is None:
        return 0.0
    if figure.attach is not None:
        seat = view.slot(figure.attach.to, figure.attach.slot, frame)
        return atan2(float(seat[0, 2]), float(seat[2, 2]))
    return standing(figure, frame, view.rate).heading


def held(prop: Prop, view: StageView, frame: float) -> Array | None:
    """The matrix of the slot a prop is fixed to, None when it stands free. What is on a head is on its crown: the slot of that
    name is between the eyes."""
    if prop.attach is None:
        return None
    slot = "crown" if prop.attach.slot == "head" else prop.attach.slot
    return view.slot(prop.attach.to, slot, frame)


def leading(prop: Prop, view: StageView, frame: float) -> Array | None:
    """Where a doing has the middle of a prop that is fixed to somebody's slot, None where the slot itself says it."""
    if prop.attach is None:
        return None
    try:
        return view.slot(prop.attach.to, f"{prop.attach.slot}{LED}", frame)
    except KeyError:
        return None


def fixed(prop: Prop, view: StageView, frame: float, own: Mapping[str, Array], middle: float) -> Array:
    """The matrix of a prop whose slots are `own`: in a hand it goes with the hand, gripped at its "grip" or its middle; its
    mouthpiece lies at the lips; what has nothing of the kind stands there."""
    slot = held(prop, view, frame)
    if slot is None or prop.attach is None:
        return world_of(prop, view, frame)
    led = leading(prop, view, frame)
    if led is not None:
        return (led @ translation((0.0, -middle, 0.0))).astype(np.float32)
    mate = own.get(MATES.get(prop.attach.slot, ""))
    if mate is None and prop.attach.slot.startswith("hand"):
        size = size_of(prop.kind, f"{prop.size} {prop.words}")
        out = max(min(size.width, size.depth) / 2 - FIST, 0.0) * (
            1.0 if prop.attach.slot.endswith("left") else -1.0
        )
        mate = translation((out, middle, 0.0))
    if mate is None:
        return world_of(prop, view, frame)
    return (slot @ inverse_rigid(mate)).astype(np.float32)


def world_of(prop: Prop, view: StageView, frame: float) -> Array:
    """The prop's matrix: upright on the ground with its facing, or where it has gone; in a hand upright too, turned as its
    holder is; in another slot standing there, offset by its position and turned by its facing."""
    slot = held(prop, view, frame)
    if slot is None or prop.attach is None:
        spot = standing(prop, frame, view.rate)
        x, y, z = spot.position
        flying = spot.move is not None and spot.move.action == "fly"
        level = y if flying else y + view.ground(x, z)
        matrix: Array = translation((x, level, z)) @ rotation(y=spot.heading)
        return _sent(matrix, prop, view, frame)
    turn = heading_of(view, prop.attach.to, frame) if prop.attach.slot.startswith("hand") else None
    if turn is None:
        there: Array = (slot @ translation(prop.position) @ rotation(y=prop.facing)).astype(np.float32)
        return _sent(there, prop, view, frame)
    upright: Array = translation(point_of(slot)) @ rotation(y=turn)
    return upright


def _sent(matrix: Array, prop: Prop, view: StageView, frame: float) -> Array:
    """The same where somebody has kicked or thrown the thing to by now, turned over about its middle."""
    (x, y, z), over = struck(prop, view, frame)
    if not (x or y or z):
        return matrix
    half = size_of(prop.kind, f"{prop.size} {prop.words}").height / 2
    axis = (z, 0.0, -x) if x or z else (1.0, 0.0, 0.0)
    at = matrix[:3, 3] + np.array((x, y + half, z), np.float32)
    turned = rotation_about(axis, over) @ translation((0.0, -half, 0.0)) @ _unmoved(matrix)
    out: Array = np.asarray(translation(at) @ turned, np.float32)
    return out


def _unmoved(matrix: Array) -> Array:
    out = matrix.copy()
    out[:3, 3] = 0.0
    return out


def spread(prop: Prop) -> list[Vec]:
    """Offsets (metres, and a turn in the middle number) of each of `prop.count` pieces: one alone, others about it, clear of
    each other."""
    rng = np.random.default_rng(prop.seed)
    size = size_of(prop.kind, f"{prop.size} {prop.words}")
    gap = 1.15 * max(size.width, size.depth)
    found: list[Vec] = [(0.0, 0.0, 0.0)]
    for k in range(1, max(prop.count, 1)):
        angle, far = 2.4 * k, gap * k**0.5
        found.append((far * cos(angle), float(rng.uniform(-0.5, 0.5)), far * sin(angle)))
    return found


def _scaled(prop: Prop, parts: list[Part], own: Mapping[str, Array]) -> tuple[list[Part], dict[str, Array]]:
    """Parts and slots as large as the prompt's words of size have them."""
    factor = scale_of(f"{prop.size} {prop.words}".lower())
    if factor == 1.0:
        return parts, dict(own)
    larger = [
        (name, replace(mesh, positions=(mesh.positions * factor).astype(np.float32)), finish)
        for name, mesh, finish in parts
    ]
    moved = {}
    for key, matrix in own.items():
        moved[key] = np.array(matrix, np.float32)
        moved[key][:3, 3] *= factor
    return larger, moved


def rigid(
    prop: Prop,
    parts: list[Part],
    middle: float,
    slots: Mapping[str, Array] | None = None,
    place: Callable[[Prop, StageView, float], Array] | None = None,
    contact: float = 0.0,
) -> BuiltProp:
    """A prop that keeps its shape: `middle` metres up is its "middle"; `slots` are matrices in its own space, all of the usual
    size: the prompt's words of size scale them here.

    `place` says where it is instead of `fixed`; `contact` is the radius of its soft contact shadow, 0 for none.
    """
    rig = f"{prop.id}.rig"
    places = spread(prop)
    factor = scale_of(f"{prop.size} {prop.words}".lower())
    parts, slots = _scaled(prop, parts, slots or {})
    middle, contact = middle * factor, contact * factor
    pieces = tuple(
        Piece(
            f"{prop.id}.{name}" if k == 0 else f"{prop.id}.{name}{k}",
            mesh,
            finish,
            rig if k == 0 else f"{rig}{k}",
        )
        for k in range(len(places))
        for name, mesh, finish in parts
    )
    front = max((float(mesh.positions[:, 2].max()) for _, mesh, _ in parts if len(mesh.faces)), default=0.0)
    own = {
        "middle": translation((0.0, middle, 0.0)),
        "front": translation((0.0, middle, front)),
        **slots,
    }

    def matrix(k: int, frame: float, view: StageView) -> Array:
        x, turn, z = places[k]
        moved = replace(prop, position=(prop.position[0] + x, prop.position[1], prop.position[2] + z))
        led = place is None or leading(moved, view, frame) is not None
        root = fixed(moved, view, frame, own, middle) if led or place is None else place(moved, view, frame)
        turned: Array = root @ rotation(y=turn)
        return turned

    def pose(name: str, frame: float, view: StageView) -> Pose:
        bones, blobs = {}, []
        for k in range(len(places)):
            root = matrix(k, frame, view)
            bones[rig if k == 0 else f"{rig}{k}"] = root[None]
            if contact and prop.attach is None:
                x, y, z = point_of(root)
                blobs.append((x, y, z, contact))
        return Pose(bones=bones, contact=tuple(blobs))

    def found(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        root = matrix(0, frame, view)
        return {key: (root @ own_matrix).astype(np.float32) for key, own_matrix in own.items()}

    return BuiltProp(pieces, pose, found)
