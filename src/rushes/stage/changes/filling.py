"""What runs in or out: a glass that fills, a bath that drains, a cup that tips and spills."""

from collections.abc import Callable
from dataclasses import replace
from math import sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Site, Subject, ease, hidden, placed
from rushes.stage.changes.melting import _puddle
from rushes.stage.changes.tipping import loose, over, slim, tipped, way_of
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import cylinder, made
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["empty", "fill", "spill"]

LIQUIDS = {
    "water": "#6fb1d6", "milk": "#f4efe4", "coffee": "#4a2c18", "tea": "#a5642a", "wine": "#6a1527", "juice": "#ef9a2a",
    "beer": "#dd9a2c", "champagne": "#ecd28a", "soup": "#cf7a34", "chocolate": "#5a3420", "lemonade": "#f0dd74",
    "blood": "#8a1420", "paint": "#2f7fc4", "honey": "#dd9a22", "oil": "#c9a430", "cola": "#3a1c14", "potion": "#7a4ac0",
    "cocoa": "#5a3420", "whiskey": "#b8701f", "cream": "#f2e8d2",
}  # fmt: skip
CLEAR = frozenset({
    "glass", "cup", "mug", "wine_glass", "tumbler", "beaker", "jar", "bottle", "flask", "goblet", "teacup", "pint",
    "champagne_glass", "test_tube", "pitcher", "jug", "water_glass", "beer_mug", "martini_glass", "vase", "coffee_cup",
})  # fmt: skip
"""Vessels whose contents are to be seen."""
WALLS = (
    (0.0, 0.0), (0.0, 0.7), (0.01, 0.96), (0.06, 1.0), (0.2, 1.0), (0.4, 1.0), (0.6, 1.0), (0.8, 1.0), (0.96, 1.0), (1.0, 1.02),
    (0.99, 0.96), (0.9, 0.95), (0.5, 0.95), (0.12, 0.94), (0.10, 0.0),
)  # fmt: skip
"""Heights and widths of the wall, outside up and inside down, in shares of its own."""
SIDES, RINGS = 28, 7
STAND = 0.7
"""Radius of the foot of a stemmed glass in shares of its bowl's."""
FLOOR, BRIM, WALL = 0.12, 0.88, 0.86
"""Shares: where the liquid begins and ends of the vessel's height, and how wide it is of the vessel."""


def _liquid(subject: Subject) -> str:
    words = f"{subject.words} {subject.kind}".lower().replace("_", " ").split()
    return next((LIQUIDS[w] for w in words if w in LIQUIDS), LIQUIDS["water"])


def _column(colour: str) -> tuple[Array, Array, Mesh]:
    a = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    ring = np.stack([np.cos(a), 0 * a, np.sin(a)], 1)
    faces = []
    for j in range(RINGS - 1):
        for k in range(SIDES):
            p, q = j * SIDES + k, j * SIDES + (k + 1) % SIDES
            faces += [(p, p + SIDES, q), (q, p + SIDES, q + SIDES)]
    top = RINGS * SIDES
    faces += [(top + SIDES, top + (k + 1) % SIDES, top + k) for k in range(SIDES)]
    points = np.concatenate([np.tile(ring, (RINGS, 1)), ring, [(0, 0, 0)]]).astype(np.float32)
    normals = points.copy()
    normals[top:] = (0, 1, 0)
    paint = np.repeat(linear(colour)[None], len(points), 0)
    paint[top:] *= 1.25
    return points, normals, made(points, normals, paint.astype(np.float32), faces)


def _profile(site: Site) -> Array:
    """The vessel's inner radius at RINGS heights from FLOOR to BRIM: what is widest there, less its wall."""
    every = np.concatenate([s.points for s in site.shapes.values()])
    heights = np.linspace(FLOOR, BRIM, 12) * site.height
    far = np.hypot(every[:, 0], every[:, 2])
    found = []
    for h in heights:
        near = np.abs(every[:, 1] - h) < 0.09 * site.height
        found.append(float(np.quantile(far[near], 0.6)) if near.any() else 0.0)
    radius = np.array(found)
    wide = float(np.median(radius[radius > 0])) if (radius > 0).any() else 0.4 * site.width
    filled = np.where(radius > 0, radius, wide)
    return np.asarray(np.minimum(filled, 0.5 * min(site.size[0], site.size[2])) * WALL, np.float32)


def _bottom(inner: Array) -> float:
    """The share of the height at which the liquid begins: over the stem of a glass that has one."""
    narrow = np.flatnonzero(inner < 0.45 * inner.max())
    heights = np.linspace(FLOOR, BRIM, len(inner))
    return float(heights[min(int(narrow.max()) + 1, len(inner) - 2)]) if len(narrow) else FLOOR


def _filled(subject: Subject, level: Callable[[float], tuple[float, float]]) -> Effect:
    name, colour = subject.change.what, _liquid(subject)
    points, normals, mesh = _column(colour)
    water = Piece(f"{name}.liquid", mesh, Finish("plain", roughness=0.12, fuzz=0.0), dynamic=True)
    clear = _clear(subject)
    own = frozenset(p.name for p in subject.pieces) if clear else frozenset()
    stream = Piece(
        f"{name}.stream", cylinder((0, 0, 0), (0, 1, 0), 1.0, colour, 10), water.finish, f"{name}.stream.rig"
    )
    inner: list[Array] = []

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        if not inner:
            inner.append(_profile(site))
        full, pours = level(moment.share)
        foot = _bottom(inner[0])
        rows = foot + (BRIM - foot) * np.linspace(0, max(full, 1e-3), RINGS)
        radius = np.interp(rows, np.linspace(FLOOR, BRIM, 12), inner[0])
        rings = np.append(np.repeat(np.arange(RINGS), SIDES), np.full(SIDES + 1, RINGS - 1))
        local = points * radius[rings][:, None]
        wave = 0.006 * site.height * np.sin(9 * moment.clock + 3 * points[:, 0]) * pours
        local[:, 1] = rows[rings] * site.height + wave
        root = placed(site, moment, rotation())
        laid = (local @ root[:3, :3].T + root[:3, 3]).astype(np.float32)
        turned = (normals @ root[:3, :3].T).astype(np.float32)
        pose = replace(pose, vertices={**pose.vertices, water.name: (laid, turned)})
        thick = 0.035 * site.width * pours * (1 + 0.15 * sin(31 * moment.clock))
        low = float(rows[-1]) * site.height
        jet = translation((0.0, low, 0.0)) @ scaling(max(thick, 1e-5), 2.2 * site.height, max(thick, 1e-5))
        pose = replace(pose, bones={**pose.bones, stream.rig: placed(site, moment, jet)[None]})
        if clear:
            walls = _walls(inner[0], site, root)
            pose = replace(pose, vertices={**pose.vertices, clear[0].name: walls})
        gone = {n for n, off in ((water.name, full < 0.01), (stream.name, pours < 0.05)) if off}
        return hidden(pose, own | frozenset(gone))

    return Effect((*subject.pieces, *clear, water, stream), posed)


def _clear(subject: Subject) -> tuple[Piece, ...]:
    """A vessel of clear glass instead of one that has its drink painted on."""
    if subject.kind not in CLEAR:
        return ()
    a = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    rows = len(WALLS)
    points = np.tile(np.stack([np.cos(a), 0 * a, np.sin(a)], 1), (rows, 1))
    faces = []
    for j in range(rows - 1):
        for k in range(SIDES):
            p, q = j * SIDES + k, j * SIDES + (k + 1) % SIDES
            faces += [(p, p + SIDES, q), (q, p + SIDES, q + SIDES)]
    glass = Finish("glass", roughness=0.08, fuzz=0.0, two_sided=True, casts_shadow=False)
    return (
        Piece(f"{subject.change.what}.vessel", made(points, points, "#cfe0e6", faces), glass, dynamic=True),
    )


def _walls(inner: Array, site: Site, root: Array) -> tuple[Array, Array]:
    """The vessel's wall about its inner profile, its foot closed and its brim rolled."""
    a = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    found, normals = [], []
    for high, wide in WALLS:
        at = np.interp(high, np.linspace(FLOOR, BRIM, len(inner)), inner) / WALL
        r = (
            (STAND if high < 0.03 and _bottom(inner) > FLOOR else wide)
            * (inner.max() / WALL if high < 0.03 else at)
            * (wide > 0)
        )
        found.append(np.stack([r * np.cos(a), 0 * a + high * site.height, r * np.sin(a)], 1))
        flat = 1.0 if wide == 0.0 else 0.15
        normals.append(np.stack([np.cos(a) * (1 - flat), 0 * a - flat, np.sin(a) * (1 - flat)], 1))
    points, turned = np.concatenate(found), np.concatenate(normals)
    laid = points @ root[:3, :3].T + root[:3, 3]
    return laid.astype(np.float32), (turned @ root[:3, :3].T).astype(np.float32)


def fill(subject: Subject) -> Effect:
    """A thin stream runs in from above and the level rises."""
    return _filled(
        subject, lambda u: (ease(u), ease(u, 0.0, 0.06) * (1 - ease(u, 0.93, 1.0)) if u > 0 else 0.0)
    )


def empty(subject: Subject) -> Effect:
    """The level sinks."""
    return _filled(subject, lambda u: (1.0 - ease(u), 0.0))


def spill(subject: Subject) -> Effect:
    """It tips over, and what was in it runs out and spreads."""
    name, way = subject.change.what, way_of(subject)
    pieces, names = loose(subject)
    wet = Finish("plain", roughness=0.1, fuzz=0.0)
    pool = Piece(f"{name}.pool", _puddle(linear(_liquid(subject)), subject.seed), wet, f"{name}.pool.rig")

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        tip = tipped(slim(site, pieces), moment.share, way) if moment.begun else rotation()
        pose = over(pose, site, moment, names, tip)
        s = ease(moment.share, 0.35, 1.0)
        wide = max(0.85 * max(site.height, 0.6 * site.width) * s, 1e-4)
        mouth = way * (0.5 * site.size[0] + 0.33 * site.height)
        flat = translation((mouth + way * 0.3 * wide, site.floor + 0.001, 0.0)) @ scaling(
            1.25 * wide, 0.02 * wide + 1e-4, wide
        )
        return replace(pose, bones={**pose.bones, pool.rig: placed(site, moment, flat)[None]})

    return Effect((*pieces, pool), posed, frozenset({pool.name}))
