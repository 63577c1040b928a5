"""Leaves, trees, bushes, grass and flowers cut of felt: small cards with the normals of the mass they
belong to.

A crown made of cards that each had their own flat normal would flicker; spherical normals light it as one
soft body. The fourth colour channel is occlusion and sway: 1 at the airy outside, less inside and near the
ground.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import Numbers, join, made, sphere, tube
from rushes.stage.scene import Array, Mesh

__all__ = [
    "Plant",
    "branch",
    "bush",
    "fallen_leaves",
    "flowers",
    "grass_tufts",
    "greens",
    "ivy",
    "leaf_ball",
    "leaves_at",
    "tree",
]

_GREENS = {
    "spring": ("#7da33a", "#93b84a", "#6b9a3a"),
    "summer": ("#4f7a2c", "#6a8f34", "#3f6a2c"),
    "autumn": ("#c8772a", "#b8502a", "#d09a34"),
    "winter": ("#5a6a48", "#4a5a40", "#6a7452"),
}


@dataclass(frozen=True)
class Plant:
    """A plant's two meshes: what is stiff (wood finish) and what sways (leaf finish)."""

    wood: Mesh
    leaves: Mesh


def greens(season: str) -> tuple[str, str, str]:
    """Three leaf colours of a season: spring, summer, autumn, winter (summer for anything else)."""
    return _GREENS.get(season, _GREENS["summer"])


def _unit(vectors: npt.NDArray[Any]) -> Array:
    return np.asarray(vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + 1e-9), np.float32)


def leaves_at(
    rng: np.random.Generator,
    points: Array,
    outward: Array,
    size: float,
    colour: Paint,
    occlusion: Array | float = 1.0,
    variety: float = 0.3,
    folded: bool = False,
    lift: float = 0.5,
) -> Mesh:
    """One leaf card at each of (n, 3) points, its tip wandering round `outward` (n, 3); 2 triangles, 4
    when folded.

    `lift` 0 lays the leaves flat on the mass, 1 stands them up along `outward`.
    """
    count = len(points)
    wander = rng.normal(size=(count, 3)).astype(np.float32)
    across = (wander * outward).sum(1, keepdims=True)
    tip = _unit(wander - outward * across * (1.0 - lift) + outward * lift * 0.6)
    side = _unit(np.cross(outward + rng.normal(size=(count, 3)) * 0.45, tip))
    length = (size * rng.uniform(0.7, 1.3, (count, 1))).astype(np.float32)
    bow = np.cross(tip, side) * length * 0.16
    corners = [points - tip * length * 0.9, points + side * length * 0.5 + bow, points + tip * length * 1.1]
    corners.append(points - side * length * 0.5 + bow)
    faces = [(0, 1, 2), (0, 2, 3)]
    if folded:
        corners.append(points + tip * length * 0.15 - bow * 0.6)
        faces = [(0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)]
    each = len(corners)
    tone = 1.0 + variety * rng.standard_normal((count, 1))
    hue = 1.0 + 0.12 * rng.standard_normal((count, 3))
    paint = np.clip(linear(colour) * np.clip(tone, 0.4, 1.7) * hue, 0.0, 1.0).astype(np.float32)
    normals = _unit(outward * 0.8 + rng.normal(size=(count, 3)) * 0.22)
    index = np.arange(count)[:, None, None] * each + np.asarray(faces)[None]
    mesh = made(np.stack(corners, 1), np.repeat(normals, each, 0), np.repeat(paint, each, 0), index)
    mesh.colours[:, 3] = np.repeat(np.broadcast_to(occlusion, count), each)
    return mesh


def leaf_ball(
    rng: np.random.Generator,
    centre: Numbers,
    radius: float,
    colour: Paint,
    leaves: int = 200,
    size: float = 0.08,
    flat: Numbers = (1.0, 1.0, 1.0),
    variety: float = 0.3,
    folded: bool = False,
) -> Mesh:
    """A ball (stretched by `flat`) of leaf cards with the normals of the ball."""
    outward = _unit(rng.normal(size=(leaves, 3)).astype(np.float32))
    depth = rng.uniform(0.7, 1.08, (leaves, 1)).astype(np.float32)
    points = np.asarray(centre, np.float32) + outward * depth * radius * np.asarray(flat, np.float32)
    shade = ((outward[:, 1] * 0.5 + 0.5) * 0.6 + 0.4) * np.clip(depth[:, 0], 0.7, 1.0)
    return leaves_at(rng, points, outward, size, colour, shade, variety, folded)


def bush(
    rng: np.random.Generator,
    base: Numbers,
    radius: float,
    colours: tuple[str, ...],
    leaves: int = 600,
    size: float = 0.05,
    folded: bool = False,
) -> Mesh:
    """A rounded bush standing on `base`,
    of a few overlapping balls with a dark heart so that nothing shows through.
    """
    foot = np.asarray(base, np.float32)
    lumps = 5
    parts = [
        sphere(
            foot + np.array([0, radius * 0.85, 0]), radius * 0.72, mixed(colours[0], "#0b1208", 0.75), 6, 8
        )
    ]
    parts[0].colours[:, 3] = 0.35
    for k in range(lumps):
        angle = k * 2.4 + rng.uniform(0, 1)
        reach = radius * rng.uniform(0.2, 0.45)
        place = foot + np.array(
            [np.cos(angle) * reach, radius * rng.uniform(0.75, 1.2), np.sin(angle) * reach], np.float32
        )
        parts.append(
            leaf_ball(
                rng,
                place,
                radius * rng.uniform(0.6, 0.8),
                colours[k % len(colours)],
                leaves // lumps,
                size,
                folded=folded,
            )
        )
    return join(parts)


def branch(
    rng: np.random.Generator, start: Numbers, end: Numbers, radius: float, colour: Paint, sides: int = 7
) -> Mesh:
    """A crooked tapering branch."""
    a, b = np.asarray(start, np.float64), np.asarray(end, np.float64)
    joints = 5 if sides > 4 else 3
    share = np.linspace(0.0, 1.0, joints)[:, None]
    crook = rng.normal(size=(joints, 3)) * np.linalg.norm(b - a) * 0.035 * np.sin(np.pi * share)
    path = a + (b - a) * share + crook
    return tube(path, np.linspace(radius, radius * 0.45, joints), colour, sides)


def tree(
    rng: np.random.Generator,
    base: Numbers = (0.0, 0.0, 0.0),
    height: float = 4.6,
    radius: float = 1.6,
    season: str = "summer",
    leaves: int = 4000,
    size: float = 0.09,
    bark: str = "#5c4434",
) -> Plant:
    """A round-headed street tree: crooked trunk, boughs, crown of leaf balls.

    Bare twigs and some snow in winter.
    """
    foot = np.asarray(base, np.float32)
    fork = foot + np.array([rng.normal() * 0.12, height * 0.5, rng.normal() * 0.12], np.float32)
    trunk = np.stack(
        [foot, foot + (fork - foot) * 0.12, foot + (fork - foot) * 0.6 + rng.normal(size=3) * 0.04, fork]
    )
    wood = [tube(trunk, [0.2 * radius, 0.115 * radius, 0.095 * radius, 0.08 * radius], bark, 11)]
    crown = foot + np.array([0, height - radius * 0.75, 0], np.float32)
    balls, bare = 18, season == "winter"
    tones = greens(season)
    green: list[Mesh] = []
    for k in range(balls):
        direction = _unit(rng.normal(size=3).astype(np.float32))
        spot = crown + direction * np.array([0.72, 0.55, 0.72], np.float32) * radius
        if k < 7 or bare:
            wood.append(branch(rng, fork - np.array([0, rng.uniform(0, 0.4), 0]), spot, 0.045 * radius, bark))
        if bare:
            for _ in range(3):
                twig = spot + rng.normal(size=3) * radius * 0.3
                wood.append(
                    branch(rng, crown + (spot - crown) * rng.uniform(0.3, 0.9), twig, 0.014 * radius, bark, 3)
                )
        else:
            ball = leaf_ball(rng, spot, radius * 0.46, tones[k % 3], leaves // balls, size)
            inner = np.linalg.norm(ball.positions - crown, axis=1) / radius
            ball.colours[:, 3] *= np.clip(0.45 + 0.55 * inner, 0.45, 1.0)
            green.append(ball)
    return Plant(join(wood), join(green))


def grass_tufts(
    rng: np.random.Generator,
    points: Array,
    height: float = 0.12,
    colours: tuple[str, ...] = ("#5f8a34", "#7a9a40", "#4f7a2c"),
    blades: int = 7,
    width: float = 0.008,
) -> Mesh:
    """A tuft of bent blades at each of (n, 3) points.

    3 triangles a blade; alpha runs 0 at the root to 1 at the tip.
    """
    roots = np.repeat(np.asarray(points, np.float32), blades, 0)
    count = len(roots)
    scatter = np.stack([rng.normal(size=count), np.zeros(count), rng.normal(size=count)], 1) * height * 0.22
    roots = roots + scatter.astype(np.float32)
    angle = rng.uniform(0, 2 * np.pi, count)
    lean = np.stack([np.cos(angle), np.zeros(count), np.sin(angle)], 1)
    side = np.stack([-np.sin(angle), np.zeros(count), np.cos(angle)], 1) * width
    tall = (height * rng.uniform(0.6, 1.25, (count, 1))) * np.array([0.0, 1.0, 0.0])
    bend = lean * height * rng.uniform(0.1, 0.55, (count, 1))
    middle = roots + tall * 0.55 + bend * 0.35
    corners = np.stack(
        [roots - side, roots + side, middle - side * 0.8, middle + side * 0.8, roots + tall + bend], 1
    )
    faces = np.arange(count)[:, None, None] * 5 + np.array([(0, 1, 3), (0, 3, 2), (2, 3, 4)])[None]
    palette = np.stack([linear(c) for c in colours])[rng.integers(0, len(colours), count)]
    paint = np.repeat(palette * np.clip(1 + 0.2 * rng.standard_normal((count, 1)), 0.5, 1.5), 5, 0)
    normals = np.repeat(_unit(lean * 0.35 + np.array([0, 1.0, 0])), 5, 0)
    mesh = made(corners, normals, paint.astype(np.float32), faces)
    mesh.colours[:, 3] = np.tile([0.0, 0.0, 0.45, 0.45, 1.0], count)
    return mesh


def flowers(
    rng: np.random.Generator,
    points: Array,
    size: float = 0.04,
    colours: tuple[str, ...] = ("#e0506a", "#f0a0b0", "#f4e4ea", "#e8a03a"),
    petals: int = 5,
    heart: str = "#f0c040",
) -> Mesh:
    """A felt flower at each of (n, 3) points: a ring of petals round a button,
    faced up and a little any way.
    """
    count = len(points)
    up = _unit(np.array([0, 0.8, 0.35]) + rng.normal(size=(count, 3)) * 0.4)
    one = _unit(np.cross(up, rng.normal(size=(count, 3))))
    two = np.cross(up, one)
    scale = (size * rng.uniform(0.75, 1.25, (count, 1, 1))).astype(np.float32)
    angle = np.arange(petals * 3) * 2 * np.pi / (petals * 3)
    reach = np.where(np.arange(petals * 3) % 3 == 0, 0.3, 1.0)
    ring = (np.cos(angle) * reach)[None, :, None] * one[:, None] + (np.sin(angle) * reach)[
        None, :, None
    ] * two[:, None]
    cup = up[:, None] * (0.35 * reach)[None, :, None]
    places = np.asarray(points, np.float32)[:, None]
    corners = np.concatenate([places, places + (ring + cup) * scale], 1)
    spokes = petals * 3
    wedge = np.stack([np.zeros(spokes), 1 + np.arange(spokes), 1 + (np.arange(spokes) + 1) % spokes], 1)
    faces = np.arange(count)[:, None, None] * (spokes + 1) + wedge[None]
    palette = np.stack([linear(c) for c in colours])[rng.integers(0, len(colours), count)]
    blossom = np.repeat(palette[:, None] * (0.85 + 0.3 * rng.random((count, 1, 1))), spokes + 1, 1)
    blossom[:, 0] *= 0.6
    petal = made(corners, np.repeat(up, spokes + 1, 0), blossom.reshape(-1, 3).astype(np.float32), faces)
    buttons = leaves_at(
        rng, np.asarray(points, np.float32) + up * size * 0.22, up, size * 0.3, heart, 1.0, 0.1, lift=0.0
    )
    return join([petal, buttons])


def ivy(
    rng: np.random.Generator,
    corner: Numbers,
    width: float,
    height: float,
    colours: tuple[str, ...],
    leaves: int = 1200,
    size: float = 0.07,
) -> Mesh:
    """A climber on a wall facing +z whose lower left corner is `corner`:
    strands that spread and thin out upwards.
    """
    strands = max(3, int(width * 5))
    share = rng.random(leaves) ** 0.8
    strand = rng.integers(0, strands, leaves)
    start = (strand + 0.5) / strands * width
    reach = height * (0.55 + 0.45 * rng.random(strands))[strand]
    sway = 0.16 * np.sin(share * reach * 2.3 + strand * 1.7) * (0.4 + share)
    spread = rng.normal(size=leaves) * 0.11 * (1.15 - 0.7 * share)
    thick = np.abs(rng.normal(size=leaves)) * 0.06 * (1.2 - share) + 0.02
    points = np.asarray(corner, np.float32) + np.stack([start + sway + spread, share * reach, thick], 1)
    outward = _unit(np.stack([spread * 3, np.full(leaves, 0.45), np.full(leaves, 0.9)], 1))
    shade = np.clip(0.5 + thick * 7, 0.5, 1.0)
    pick = rng.integers(0, len(colours), leaves)
    parts = [
        leaves_at(
            rng,
            points[pick == k].astype(np.float32),
            outward[pick == k],
            size,
            c,
            shade[pick == k],
            0.25,
            True,
            0.25,
        )
        for k, c in enumerate(colours)
    ]
    return join(parts)


def fallen_leaves(
    rng: np.random.Generator,
    points: Array,
    size: float = 0.035,
    colours: tuple[str, ...] = ("#c8862c", "#b85a24", "#8a8a34"),
) -> Mesh:
    """Leaves lying about on the ground at (n, 3) points, curled a little,
    no sway (alpha 0 except at lifted tips).
    """
    count = len(points)
    flat = _unit(np.array([0, 1.0, 0]) + rng.normal(size=(count, 3)) * 0.15)
    pick = rng.integers(0, len(colours), count)
    place = np.asarray(points, np.float32) + np.array([0, size * 0.25, 0], np.float32)
    parts = [
        leaves_at(rng, place[pick == k], flat[pick == k], size, c, 0.0, 0.25, True, 0.0)
        for k, c in enumerate(colours)
    ]
    mesh = join(parts)
    mesh.positions[:, 1] = np.maximum(
        mesh.positions[:, 1], np.repeat(place[np.argsort(pick, kind="stable"), 1], 5) - size * 0.2
    )
    return mesh
