"""Machines: a body and what turns on it. Wheels roll with the way gone, rotors turn by themselves, what floats rocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.sizes import Size, size_of
from rushes.direction.travel import standing
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import join, moved
from rushes.stage.props.benched import box_of
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Array, Piece
from rushes.stage.sets.parts.bench import FINISHES, Bench

__all__ = ["Turning", "machine"]

STILL = {"leaf": "still_leaf"}


@dataclass(frozen=True)
class Turning:
    """What turns: laid on its own bench about the origin, put at `at`. `axis` "x" rolls along +z, "y" is a rotor's mast, "z" a
    propeller's shaft. `radius` metres of a wheel, or `turns` a second of a rotor."""

    bench: Bench
    at: tuple[float, float, float]
    axis: str = "x"
    radius: float = 0.0
    turns: float = 0.0


def machine(
    prop: Prop,
    body: Bench,
    turning: Sequence[Turning] = (),
    slots: Mapping[str, tuple[float, float, float]] | None = None,
    *,
    stretch: float = 1.3,
) -> BuiltProp:
    """The machine, fitted to its kind's size, its front to +z. `slots` in metres as it was laid."""
    size = size_of(prop.kind)
    factors, shift, high_up = _fit(size, body, turning, stretch)

    def laid(point: tuple[float, float, float]) -> tuple[float, float, float]:
        x, y, z = (np.asarray(point) * np.asarray(factors) + shift).tolist()
        return (x, y, z)

    parts: list[Part] = [
        (name, moved(join(meshes), laid((0.0, 0.0, 0.0)), factors), FINISHES[STILL.get(name, name)])
        for name, meshes in body.bins.items()
        if meshes
    ]
    own = {name: translation(laid(place)) for name, place in (slots or {}).items()}
    foot = 0.45 * size.width if size.rest in ("road", "floor") else 0.0
    still = rigid(prop, parts, 0.5 * high_up, {"top": translation((0.0, high_up, 0.0)), **own}, contact=foot)
    pieces = list(still.pieces)
    for k, part in enumerate(turning):
        pieces += [
            Piece(
                f"{prop.id}.turning{k}_{name}",
                moved(join(meshes), scale=factors),
                FINISHES[name],
                f"{prop.id}.turning{k}",
            )
            for name, meshes in part.bench.bins.items()
            if meshes
        ]

    def pose(name: str, frame: float, view: StageView) -> Pose:
        made = still.pose(name, frame, view)
        root = made.bones[f"{prop.id}.rig"][0] @ _afloat(prop, size.rest, frame / view.rate)
        bones = {**made.bones, f"{prop.id}.rig": root[None].astype(np.float32)}
        gone = standing(prop, frame, view.rate).distance if prop.attach is None else 0.0
        for k, part in enumerate(turning):
            angle = _angle(part, gone, factors[1], frame / view.rate)
            turn = rotation(**{part.axis: angle})
            bones[f"{prop.id}.turning{k}"] = (root @ translation(laid(part.at)) @ turn)[None].astype(
                np.float32
            )
        return Pose(bones=bones, contact=made.contact)

    def found(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        rocked, at = _afloat(prop, size.rest, frame / view.rate), still.slots(name, frame, view)
        root = at["middle"] @ translation((0.0, -0.5 * high_up, 0.0))
        inverse = np.linalg.inv(root)
        return {key: (root @ rocked @ inverse @ matrix).astype(np.float32) for key, matrix in at.items()}

    return BuiltProp(tuple(pieces), pose, found, still.log)


def _angle(part: Turning, gone: float, scale: float, t: float) -> float:
    """Radians that something has turned after `gone` metres of way and `t` seconds."""
    return gone / max(part.radius * scale, 1e-3) if part.radius else 2 * pi * part.turns * t


def _fit(
    size: Size, body: Bench, turning: Sequence[Turning], stretch: float
) -> tuple[tuple[float, float, float], Array, float]:
    """Scale along each axis, the shift after it, and the height then: all of it stands in the middle of its box."""
    whole = Bench()
    whole.take(body)
    for part in turning:
        whole.take(part.bench, part.at)
    low, high = box_of(whole)
    extent = np.maximum(high - low, 1e-6)
    wanted = np.array([size.width, size.height, size.depth]) / extent
    middle = float(np.prod(wanted) ** (1 / 3))
    scale = np.clip(wanted, middle / stretch, middle * stretch)
    centre = (low + high) / 2
    shift = np.array((-centre[0] * scale[0], -low[1] * scale[1], -centre[2] * scale[2]))
    return (float(scale[0]), float(scale[1]), float(scale[2])), shift, float(extent[1] * scale[1])


def _afloat(prop: Prop, rest: str, t: float) -> Array:
    """How far a thing on the water or in the air is rocked, about its foot."""
    if prop.attach is not None or rest not in ("water", "air"):
        return np.eye(4, dtype=np.float32)
    p = (prop.seed % 97) * 0.13
    heave = 0.03 * sin(1.1 * t + p) + 0.015 * sin(1.9 * t + 2 * p)
    made: Array = translation((0.0, heave, 0.0)) @ rotation(
        x=0.02 * sin(0.9 * t + p), z=0.03 * sin(1.3 * t + 1.7 * p)
    )
    return made
