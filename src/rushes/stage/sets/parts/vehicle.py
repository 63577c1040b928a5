"""Parked cars: round clay bodies, dark panes, lamps, and drops on them when it rains."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import box, cylinder, join, made, moved, sphere
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["car"]


def _shell(colour: str, cabin: str) -> Mesh:
    """Body of a small car along z, nose at +z, wheels' centre height 0.31."""
    clay = Clay(0.14, 0.15, 0.05, 0.03)
    clay.slab((0, 0.52, 0), (0.76, 0.2, 1.86), 0.16, 0, colour)
    clay.slab((0, 0.66, 1.15), (0.68, 0.12, 0.62), 0.1, 0, colour)
    clay.slab((0, 0.7, -1.2), (0.7, 0.14, 0.6), 0.12, 0, colour)
    clay.slab((0, 1.06, -0.2), (0.6, 0.28, 0.95), 0.24, 0, cabin)
    for x in (-0.78, 0.78):
        for z in (-1.18, 1.18):
            clay.cut((x, 0.3, z), (0.26, 0.38, 0.38), blend=0.02)
    return clay.mesh()


def _drops(rng: np.random.Generator, shell: Mesh, count: int) -> Mesh:
    """Beads of rain on what faces up."""
    weight = np.clip(shell.normals[:, 1], 0.0, 1.0)
    chosen = rng.choice(len(weight), count, p=weight / weight.sum())
    at = shell.positions[chosen] + rng.normal(size=(count, 3)) * 0.02 * (1 - shell.normals[chosen])
    size = rng.uniform(0.006, 0.014, (count, 1, 1))
    axes = np.array([[1, 0, 0], [0, 0, 1], [-1, 0, 0], [0, 0, -1], [0, 0.7, 0]], np.float32)
    points = at[:, None] + axes * size
    faces = np.arange(count)[:, None, None] * 5 + np.array([(1, 0, 4), (2, 1, 4), (3, 2, 4), (0, 3, 4)])[None]
    normals = np.repeat((axes + np.array([0, 0.4, 0])) / 1.1, 1, 0)
    return made(points, np.tile(normals, (count, 1)), "#c8d4e0", faces)


def car(
    bench: Bench, rng: np.random.Generator, at: Vec, turn: float, colour: str, hour: Hour, roof: Paint = ""
) -> None:
    """A car standing on the road at `at`; its nose points along `turn`."""
    here = Bench()
    shell = _shell(colour, str(roof) or colour)
    here.add("ceramic", shell)
    if hour.wet:
        here.add("ceramic", _drops(rng, shell, 260))
    pane = linear("#141a22")
    for s in (-1, 1):
        for z, half in ((0.2, 0.36), (-0.62, 0.34)):
            here.add("ceramic", box((s * 0.585, 1.1, z), (0.03, 0.16, half), pane, 0.025, (0, 0, s * 0.16)))
        here.add("metal", box((s * 0.79, 0.68, 0.12), (0.012, 0.012, 0.07), "#c8c8c4", 0.008))
        here.add("ceramic", box((s * 0.86, 0.86, 0.66), (0.08, 0.05, 0.04), colour, 0.03))
        nose, tail = linear("#ffe6b8") * 0.12, linear("#ff2418") * (0.15 + 0.25 * hour.glow)
        here.add("lamp", sphere((s * 0.52, 0.6, 1.82), (0.13, 0.11, 0.05), nose, 6, 10))
        here.add("lamp", box((s * 0.56, 0.66, -1.84), (0.1, 0.06, 0.03), tail, 0.025))
    for z, lean in ((0.79, -0.62), (-1.19, 0.62)):
        here.add("ceramic", box((0, 1.08, z), (0.5, 0.2, 0.02), pane, 0.018, (lean, 0, 0)))
    for z in (1.86, -1.86):
        here.add("metal", box((0, 0.42, z), (0.66, 0.05, 0.05), "#b8b8b4", 0.04))
        here.add("paper", box((0, 0.52, z + 0.03 * np.sign(z)), (0.2, 0.055, 0.012), "#f0ead8", 0.008))
    for x in (-0.68, 0.68):
        for z in (-1.18, 1.18):
            here.add("iron", cylinder((x - 0.1, 0.31, z), (x + 0.1, 0.31, z), 0.31, "#1a1a1c", 18))
            out = x + 0.105 * np.sign(x)
            here.add("metal", cylinder((x, 0.31, z), (out, 0.31, z), 0.17, "#c0c0bc", 14))
            here.add("metal", cylinder((x, 0.31, z), (out * 1.012, 0.31, z), 0.05, "#8a8a86", 8))
    for finish, meshes in here.bins.items():
        bench.add(finish, moved(join(meshes), at, 1.0, turn))
