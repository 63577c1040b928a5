"""Markings and small parts of a face that are set on the surface of a modelled body."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation_between
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Array, Mesh

__all__ = ["MOUTH", "dabbed", "disc", "mouth", "painted", "smile", "spotted"]

MOUTH = "#5a1a1e"


def disc(
    clay: Clay, start: Iterable[float], way: Iterable[float], radius: float, colour: str, thick: float = 0.25
) -> Mesh:
    """A flat round piece of felt on the surface that is met from `start` along `way`."""
    d = np.asarray(list(way), np.float32)
    at = clay.surface(np.asarray(list(start), np.float32), d, 1.5)
    normal = clay.normals(at[None])[0]
    flat = sphere((0, 0, 0), (radius, radius * thick, radius), colour, 8, 16)
    turn = rotation_between((0.0, 1.0, 0.0), normal)[:3, :3]
    return Mesh(
        (flat.positions @ turn.T + at - normal * radius * thick * 0.55).astype(np.float32),
        (flat.normals @ turn.T).astype(np.float32),
        flat.colours,
        flat.faces,
    )


def smile(
    clay: Clay,
    middle: tuple[float, float, float],
    wide: float,
    deep: float,
    thick: float,
    colour: str = "#2a1210",
) -> Mesh:
    """A thin line of a mouth on a face that looks ahead: `wide` from corner to corner, its middle `deep` lower."""
    u = np.linspace(-1.0, 1.0, 11)
    start = np.stack([middle[0] + 0.5 * wide * u, middle[1] - deep * (1 - u * u), np.full(11, middle[2])], 1)
    line = clay.surface(start.astype(np.float32), np.array([0.0, 0.0, 1.0]), 1.5)
    return tube(line, thick * (1 - 0.5 * u**4), colour, 6)


def mouth(at: Array, wide: float, high: float, bone: int) -> Mesh:
    """An open mouth on a face that looks ahead; its bone is scaled from nothing to 1 as it opens."""
    inside = sphere(at, (wide, high, 0.5 * high), MOUTH, 8, 14)
    tongue = sphere(
        at + np.array([0, -0.45 * high, 0.16 * high]),
        (0.6 * wide, 0.42 * high, 0.40 * high),
        "#d8616a",
        6,
        10,
    )
    return on_bone(join([inside, tongue]), bone)


def painted(mesh: Mesh, share: Array, colour: str | Array) -> Mesh:
    """The mesh with a colour mixed in by a share 0..1 for every vertex."""
    colours = mesh.colours.copy()
    amount = np.clip(share, 0.0, 1.0)[:, None]
    paint = linear(colour) if isinstance(colour, str) else colour
    colours[:, :3] = colours[:, :3] * (1 - amount) + paint * amount
    return Mesh(
        mesh.positions, mesh.normals, colours.astype(np.float32), mesh.faces, mesh.bones, mesh.weights
    )


def dabbed(mesh: Mesh, centres: Array, radii: Array | float, colour: str, edge: float = 0.02) -> Mesh:
    """The mesh with round dabs of a colour, their edges `edge` wide."""
    size = np.broadcast_to(np.asarray(radii, np.float32), len(centres))
    away = np.linalg.norm(mesh.positions[:, None] - np.asarray(centres, np.float32)[None], axis=2) - size
    return painted(mesh, 0.5 - away.min(1) / edge, colour)


def spotted(
    rng: np.random.Generator,
    mesh: Mesh,
    where: npt.NDArray[np.intp],
    tries: int,
    apart: float,
    radii: tuple[float, float],
    colour: str,
    soft: float,
) -> Mesh:
    """Spots of `radii` (least, most) at some of the vertices `where`, none nearer than `apart` to another: dart throwing."""
    kept: list[Array] = []
    for p in mesh.positions[rng.choice(where, tries)]:
        if all(float(np.linalg.norm(p - q)) > apart for q in kept):
            kept.append(p)
    return dabbed(mesh, np.asarray(kept), rng.uniform(*radii, len(kept)).astype(np.float32), colour, soft)
