"""Props put together on a bench, as sets are: whatever a set has as a part can stand about as a thing."""

from collections.abc import Callable, Mapping
from math import pi

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.sizes import Size, size_of
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import join, moved
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import FINISHES, Bench

__all__ = ["UPRIGHT", "Kinds", "benched", "box_of", "fitted", "gripped", "laid", "rng_of"]

Kinds = Mapping[str, tuple[Callable[[Bench, Prop], None], Mapping[str, tuple[float, float, float]]]]
"""Kind → who lays it on a bench, and where its slots are in shares of its box."""

UPRIGHT: Mapping[str, tuple[float, float, float]] = {"top": (0.0, 1.0, 0.0)}
"""Slots of most things, in shares of the box: x and z from the middle, y from the foot."""
SWAYING = {"leaf": "still_leaf"}
"""Finishes that would sway in the wind, and what stands still instead."""


def rng_of(prop: Prop) -> np.random.Generator:
    """Chance of a prop: the same for the same seed."""
    return np.random.default_rng(prop.seed + 7)


def box_of(bench: Bench) -> tuple[Array, Array]:
    """The lowest and the highest corner (3,) of all that lies on a bench."""
    points = np.concatenate([mesh.positions for meshes in bench.bins.values() for mesh in meshes])
    return points.min(0), points.max(0)


def fitted(bench: Bench, size: Size, *, stretch: float = 1.35) -> Bench:
    """The same, standing in the middle and as large as the table of sizes has it. Its sides are scaled apart from each other by
    at most `stretch`, so that nothing is squashed."""
    low, high = box_of(bench)
    extent = np.maximum(high - low, 1e-6)
    wanted = np.array([size.width, size.height, size.depth]) / extent
    middle = float(np.prod(wanted) ** (1 / 3))
    scale = np.clip(wanted, middle / stretch, middle * stretch)
    centre = (low + high) / 2
    shift = (-centre[0] * scale[0], -low[1] * scale[1], -centre[2] * scale[2])
    found = Bench()
    for finish, meshes in bench.bins.items():
        if meshes:
            x, y, z = (float(s) for s in scale)
            found.add(SWAYING.get(finish, finish), moved(join(meshes), tuple(map(float, shift)), (x, y, z)))
    return found


def benched(
    prop: Prop,
    bench: Bench,
    slots: Mapping[str, tuple[float, float, float]] = UPRIGHT,
    *,
    contact: float = 0.0,
    turned: Mapping[str, Array] | None = None,
) -> BuiltProp:
    """The prop of what lies on a bench, fitted to its kind's size. `slots` are places in shares of its box; `turned` are slots
    with an axis of their own, in metres."""
    size = size_of(prop.kind)
    made = fitted(bench, size)
    low, high = box_of(made)
    extent = high - low
    parts: list[Part] = [(name, join(meshes), FINISHES[name]) for name, meshes in made.bins.items() if meshes]
    own = {
        name: translation((float(x * extent[0]), float(y * extent[1]), float(z * extent[2])))
        for name, (x, y, z) in slots.items()
    }
    foot = contact or 0.42 * min(float(extent[0]), float(extent[2])) * (
        size.rest in ("floor", "table", "road")
    )
    return rigid(prop, parts, 0.5 * float(extent[1]), {**own, **(turned or {})}, contact=foot)


def laid(kinds: Kinds, prop: Prop, kind: str = "") -> BuiltProp:
    """The prop as a table of kinds has it (as its own kind, or as another), its front towards +z."""
    here = Bench()
    make, slots = kinds[kind or prop.kind]
    make(here, prop)
    return benched(prop, here, slots)


def gripped(kind: str, along: str, share: float) -> dict[str, Array]:
    """The slot "grip" of a thing that a hand holds by its handle: its +y runs along the thing, towards the end that works.
    `along`: "y" for what stands upright, "z" for what lies with its end to the front, "x" for its end to the left; `share`:
    where the hand is, from the end that is held (0) to the other (1)."""
    size = size_of(kind)
    if along == "y":
        return {"grip": translation((0.0, share * size.height, 0.0))}
    if along == "z":
        return {
            "grip": translation((0.0, 0.5 * size.height, (share - 0.5) * size.depth)) @ rotation(x=pi / 2)
        }
    return {"grip": translation(((share - 0.5) * size.width, 0.5 * size.height, 0.0)) @ rotation(z=-pi / 2)}
