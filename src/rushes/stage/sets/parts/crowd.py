"""A crowd of felt people, seated or standing close together: round heads, hair, shoulders; thousands of triangles, one call."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, sphere
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["crowd"]

Numbers = npt.NDArray[np.floating]
MANY = 130
"""So many people in one block are far off and are made of fewer triangles."""

SKINS = ("#e8b48a", "#f0c8a0", "#c08458", "#8a5a3c", "#d8a070")
HAIRS = ("#2a1a12", "#5a3420", "#8a5a2c", "#c89a4c", "#3a3030", "#7a3a24", "#3a2418")
COATS = ("#a8442f", "#3f5a7a", "#c8963c", "#4a6a4a", "#7a3f5a", "#d8c8a8", "#3f7a80", "#c86a4a")


def _copied(part: Mesh, places: Array, turns: Numbers, sizes: Numbers, paints: Numbers) -> Mesh:
    """One part at every place (n, 3), turned about +y by `turns` (n,), scaled by `sizes` (n,), in `paints` (n, 3)."""
    c, s = np.cos(turns), np.sin(turns)
    o, i = np.zeros_like(c), np.ones_like(c)
    spin = np.stack([np.stack([c, o, s], -1), np.stack([o, i, o], -1), np.stack([-s, o, c], -1)], -2)
    points = np.einsum("nij,kj->nki", spin, part.positions) * sizes[:, None, None] + places[:, None, :]
    normals = np.einsum("nij,kj->nki", spin, part.normals)
    size = len(part.positions)
    colours = np.ones((len(places), size, 4), np.float32)
    colours[..., :3] = paints[:, None, :]
    faces = part.faces[None] + (np.arange(len(places)) * size)[:, None, None]
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        normals.reshape(-1, 3).astype(np.float32),
        colours.reshape(-1, 4),
        faces.reshape(-1, 3).astype(np.int32),
    )


def _limbs(
    bench: Bench,
    spots: Array,
    turns: Numbers,
    sizes: Numbers,
    legs: Array,
    cloth: Array,
    standing: bool,
    mesh: tuple[int, int],
) -> None:
    """Laps and shins of the seated; legs, shoes, arms and waists of those who stand."""
    white, (rings, sides) = (1.0, 1.0, 1.0), mesh
    if not standing:
        lap = sphere((0, -0.42, 0.17), (0.2, 0.11, 0.27), white, 3, 7)
        shins = box((0, -0.62, 0.36), (0.17, 0.2, 0.07), white, 0.05)
        bench.add("felt", _copied(lap, spots, turns, sizes, legs))
        if len(spots) < MANY:
            bench.add("felt", _copied(shins, spots, turns, sizes, legs))
    else:
        for side in (-1, 1):
            leg = box((side * 0.095, -0.82, 0), (0.075, 0.44, 0.085), white, 0.07)
            shoe = box((side * 0.1, -1.22, 0.05), (0.08, 0.06, 0.14), white, 0.055)
            bench.add(
                "felt",
                _copied(leg, spots, turns, sizes, legs),
                _copied(shoe, spots, turns, sizes, 0.5 * legs),
            )
            arm = box((side * 0.26, -0.2, 0.05), (0.06, 0.26, 0.065), white, 0.055, (-0.25, 0, side * 0.2))
            bench.add("felt", _copied(arm, spots, turns, sizes, cloth * 0.9))
        trunk = sphere((0, -0.3, 0), (0.23, 0.36, 0.16), white, rings, sides)
        bench.add("felt", _copied(trunk, spots, turns, sizes, cloth))


def crowd(
    bench: Bench,
    rng: np.random.Generator,
    places: npt.ArrayLike,
    facing: float | Numbers = 0.0,
    light: float = 1.0,
    fine: bool = False,
    standing: bool = False,
    coats: tuple[str, ...] = COATS,
) -> None:
    """People whose shoulders are at `places` (n, 3), facing +z turned by `facing`; `light` dims them; `fine`: rounder;
    `standing`: with legs, their feet 1.28 m below.
    """
    spots = np.asarray(places, np.float32).reshape(-1, 3)
    count = len(spots)
    if not count:
        return
    turns = facing + rng.normal(0.0, 0.16, count)
    sizes = rng.uniform(0.9, 1.08, count)
    rings, sides = (8, 14) if fine else (4, 8) if count < MANY else (3, 7)

    def palette(names: tuple[str, ...]) -> Array:
        table = np.stack([linear(name) for name in names])
        tone = light * rng.uniform(0.85, 1.12, (count, 1))
        return np.asarray(table[rng.integers(0, len(names), count)] * tone, np.float32)

    white = (1.0, 1.0, 1.0)
    skins, cloth = palette(SKINS), palette(coats)
    parts = (
        (sphere((0, -0.18, 0), (0.25, 0.27, 0.16), white, rings, sides), cloth),
        (sphere((0, 0.24, 0.0), (0.155, 0.17, 0.15), white, rings, sides), skins),
        (sphere((0, 0.285, -0.03), (0.17, 0.155, 0.155), white, rings, sides), palette(HAIRS)),
    )
    for part, paint in parts:
        bench.add("felt", _copied(part, spots, turns, sizes, paint))
    legs = palette(("#2a2c3c", "#3a3230", "#4a3a5a", "#2f4a5a"))
    _limbs(bench, spots, turns, sizes, legs, cloth, standing, (rings, sides))
    dark = np.full((count, 3), 0.02, np.float32)
    for side in (-1, 1):
        bench.add(
            "ceramic",
            _copied(
                box((side * 0.055, 0.23, 0.145), (0.014, 0.017, 0.01), white, 0.0), spots, turns, sizes, dark
            ),
        )
