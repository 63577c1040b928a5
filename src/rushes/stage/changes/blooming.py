"""A flower that opens: bud, sepals and three rings of felt petals, each on its own hinge, opening from outside inwards."""

from dataclasses import replace
from math import cos, pi, sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease, hidden, placed
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import join, lathe, on_bone, sheet, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["bloom"]

FELT = Finish("felt", 0.9, 0.7, two_sided=True)
COLOURS = {
    "rose": "#b8243a", "sunflower": "#e9ac1f", "tulip": "#d8443a", "lotus": "#eba6bd", "lily": "#f2ece0", "daisy": "#f4f0e6",
    "poppy": "#cf3a22", "lavender": "#8a6fb8", "orchid": "#b56ab0", "peony": "#e07f9d", "dandelion": "#eec22f",
    "daffodil": "#f0cf3c", "cherry_blossom": "#f2bccb", "hibiscus": "#d9365a", "magnolia": "#f0d8de",
}  # fmt: skip
OTHERS = ("#d9567a", "#e08a3c", "#b8243a", "#9a5fb0", "#e6b52e")
RINGS = ((7, 1.0, 1.32, 0.0), (6, 0.82, 0.98, 0.10), (5, 0.60, 0.52, 0.22))
"""Petals of a ring, their length in shares of the outer ring's, how far they open in radians, and when they begin."""
CLOSED = -0.10
"""Radians by which a petal leans in while the bud is closed."""


def bloom(subject: Subject) -> Effect:
    """In its own place a flower of its colour stands as a bud and opens; the stem stretches a little."""
    name = subject.change.what
    kind = subject.kind
    colour = subject.colour or COLOURS.get(kind, OTHERS[subject.seed % len(OTHERS)])
    rig, stem_rig = f"{name}.petals", f"{name}.stem"
    petals, heart = _petals(colour, kind)
    green = Finish("felt", 0.95, 0.6, two_sided=True)
    pieces = (
        Piece(f"{name}.petal", petals, FELT, rig),
        Piece(f"{name}.heart", heart, Finish("felt", 0.95, 0.9), f"{name}.heart.rig"),
        Piece(f"{name}.stalk", _stalk(), green, stem_rig),
        Piece(f"{name}.earth", _earth(subject.seed), Finish("felt", 0.98, 0.6), stem_rig),
    )
    own = frozenset(p.name for p in subject.pieces)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        tall = max(site.height, 0.8 * site.width)
        stretch = 0.86 + 0.14 * ease(moment.share, 0.0, 0.7)
        sway = 0.03 * sin(1.3 * moment.clock)
        stem = placed(site, moment, rotation(z=sway) @ scaling(tall, tall * stretch, tall))
        head = placed(
            site, moment, rotation(z=sway) @ translation((0, 0.74 * tall * stretch, 0)) @ rotation(x=0.5)
        )
        size = 0.44 * tall
        opened = [head @ scaling(size, size, size) @ matrix for matrix in _hinges(moment.share)]
        middle = ease(moment.share, 0.3, 0.9)
        core = (
            head
            @ scaling(size, size, size)
            @ scaling(0.3 + 0.7 * middle, 0.5 + 0.5 * middle, 0.3 + 0.7 * middle)
        )
        bones = {**pose.bones, rig: np.stack(opened), stem_rig: stem[None], f"{name}.heart.rig": core[None]}
        return hidden(replace(pose, bones={k: np.asarray(v, np.float32) for k, v in bones.items()}), own)

    return Effect((*subject.pieces, *pieces), posed)


def _hinges(share: float) -> list[Reals]:
    """The matrix of every petal about the foot of the blossom: closed it stands up and is narrow, open it lies back."""
    found = []
    for ring, (count, long, opens, start) in enumerate(RINGS):
        for k in range(count):
            own = 0.05 * ((k * 3) % count) / count
            s = ease(share, start + own, 0.80 + start * 0.6 + own)
            angle = 2 * pi * (k + 0.5 * ring) / count
            lean = CLOSED + (opens - CLOSED) * s
            wide = 0.62 + 0.38 * s
            out = 0.02 + 0.05 * s * (1 - 0.3 * ring)
            found.append(
                rotation(y=angle)
                @ translation((0, 0, out))
                @ rotation(x=lean)
                @ scaling(wide * long, (0.8 + 0.2 * s) * long, long)
            )
    return found


def _petals(colour: str, kind: str) -> tuple[Mesh, Mesh]:
    narrow = 0.30 if kind in ("sunflower", "daisy", "lotus", "lily", "dandelion") else 0.44
    made, bone = [], 0
    for ring, (count, _, _, _) in enumerate(RINGS):
        tone = mixed(
            colour, "#3a1018" if kind not in ("lily", "daisy", "magnolia") else "#c9b890", 0.10 * ring
        )
        for _ in range(count):
            made.append(on_bone(_petal(tone, narrow), bone))
            bone += 1
    button = "#5a3a1e" if kind == "sunflower" else "#e3b23a"
    heart = [sphere((0, 0.10, 0), (0.20, 0.12, 0.20), button, 7, 14)]
    for k in range(14):
        a, r = 2.4 * k, 0.045 * k**0.5
        heart.append(sphere((r * cos(a), 0.20, r * sin(a)), 0.026, mixed(button, "#fff2c0", 0.35), 4, 6))
    return join(made), join(heart)


def _petal(colour: Array, narrow: float) -> Mesh:
    """A cupped leaf of felt a metre long that stands on its foot, its hollow side to -z."""
    rows, columns = 9, 7
    v = np.linspace(0, 1, rows)[:, None]
    u = np.linspace(-1, 1, columns)[None]
    width = narrow * np.sin(np.pi * (0.10 + 0.86 * v) ** 0.9) ** 0.7
    x = width * u
    y = v * (1.0 - 0.10 * np.abs(u) ** 2)
    z = 0.20 * np.sin(np.pi * v * 0.8) - 0.28 * narrow * u**2 - 0.10 * v**2
    grid = np.stack([x + 0 * z, y + 0 * x, z + 0 * x], 2).astype(np.float32)
    shade = (0.78 + 0.30 * v + 0 * u - 0.06 * (np.abs(u) < 0.18)).reshape(-1, 1)
    return sheet(grid, (np.asarray(colour)[None] * shade).astype(np.float32))


def _earth(seed: int) -> Mesh:
    """The little mound in which it stands."""
    rng = np.random.default_rng(seed)
    balls = [sphere((0, 0, 0), (0.17, 0.06, 0.15), "#553b28", 7, 18)]
    for k in range(11):
        a = 0.57 * k
        at = (0.14 * cos(a), 0.012, 0.13 * sin(a))
        balls.append(sphere(at, float(rng.uniform(0.02, 0.045)), "#634730", 5, 8))
    return join(balls)


def _stalk() -> Mesh:
    """A stem of 0.74 with two leaves, sepals at its top; of height 1 with the blossom."""
    a = np.linspace(0, 1, 9)
    stem = tube(np.stack([0.012 * np.sin(3 * a), 0.74 * a, 0 * a], 1), 0.024, "#5d7f3a", 8)
    leaves = []
    for side, up, turn in ((1.0, 0.22, 0.5), (-1.0, 0.36, -0.6)):
        t = np.linspace(0, 1, 8)[:, None]
        u = np.linspace(-1, 1, 5)[None]
        out = 0.30 * t
        wide = 0.075 * np.sin(np.pi * (0.05 + 0.93 * t)) * u
        high = up + 0.20 * np.sin(1.9 * t) - 0.02 * u**2
        x, z = side * (out * cos(turn)) - wide * sin(turn), out * sin(turn) + wide * cos(turn)
        grid = np.stack([x, high + 0 * u, z + 0 * t], 2).astype(np.float32)
        leaves.append(sheet(grid, "#587a36"))
    cup = lathe([(0, 0.70), (0.03, 0.71), (0.062, 0.745), (0.05, 0.765), (0, 0.76)], "#6a8c44", sides=12)
    return join([stem, cup, *leaves])
