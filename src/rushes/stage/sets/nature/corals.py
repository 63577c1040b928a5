"""Corals, sponges and anemones: shapes of one colony each, at the origin, about half a metre high, to be set out."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import cylinder, join, lathe, made, moved, sphere, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.stones import ball
from rushes.stage.sets.terrain.noise import fractal, ridged

__all__ = ["anemone", "brain", "fan", "staghorn", "starfish", "table", "tubes"]


def staghorn(rng: np.random.Generator, colour: Paint, tips: Paint = "#fbeee0", size: float = 0.5) -> Mesh:
    """A thicket of forking branches with pale tips."""
    parts: list[Mesh] = []

    def grow(foot: np.ndarray, way: np.ndarray, long: float, thick: float, depth: int) -> None:
        bend = way + rng.normal(0, 0.18, 3)
        tip = foot + bend / np.linalg.norm(bend) * long
        middle = 0.5 * (foot + tip) + rng.normal(0, 0.05 * long, 3)
        path, radii = (
            ([foot, middle, tip], [thick, 0.85 * thick, 0.66 * thick])
            if depth
            else ([foot, tip], [thick, 0.6 * thick])
        )
        limb = tube(path, radii, colour, 5)
        if depth == 0:
            ends = np.linalg.norm(limb.positions - tip, axis=1) < 0.45 * long
            limb.colours[ends, :3] = linear(tips)
        parts.append(limb)
        if depth:
            for _ in range(2):
                out = bend / np.linalg.norm(bend) + rng.normal(0, 0.62, 3)
                out[1] = abs(out[1]) * 0.8 + 0.25
                grow(tip, out / np.linalg.norm(out), long * rng.uniform(0.62, 0.85), 0.66 * thick, depth - 1)

    for k in range(4):
        a = 1.6 * k + rng.uniform(0, 1)
        grow(np.zeros(3), np.array([0.55 * np.cos(a), 0.9, 0.55 * np.sin(a)]), 0.42 * size, 0.07 * size, 2)
    return join(parts)


def brain(seed: int, colour: Paint, groove: Paint, size: float = 0.4) -> Mesh:
    """A dome with winding furrows."""
    unit, faces = ball(3)
    u = unit.astype(np.float64)
    turn = np.arctan2(u[:, 2], u[:, 0])
    maze = ridged(turn * 2.4 + 0.4 * seed, u[:, 1] * 4.2 + seed, seed, 2, 1.0)
    lumps = fractal(u[:, 0] * 2.0 + seed, u[:, 2] * 2.0, seed + 3, 2)
    reach = size * (1.0 + 0.10 * lumps - 0.075 * maze)
    points = u * reach[:, None] * [1.0, 0.78, 1.0]
    share = np.clip(1.6 * maze, 0, 1)[:, None]
    paint = linear(colour) * (1 - share) + linear(groove) * share
    mesh = made(points, unit, paint.astype(np.float32), faces)
    mesh.colours[:, 3] = np.clip(0.5 + 0.5 * u[:, 1], 0.2, 1.0)
    return mesh


def table(rng: np.random.Generator, colour: Paint, size: float = 0.6) -> Mesh:
    """A plate on a foot, wavy at its rim."""
    profile = [
        (0.16, -0.05),
        (0.09, 0.12),
        (0.14, 0.30),
        (0.55, 0.44),
        (1.0, 0.50),
        (1.02, 0.54),
        (0.5, 0.50),
        (0.0, 0.46),
    ]
    mesh = lathe([(r * size, y * size) for r, y in profile], colour, sides=30)
    turn = np.arctan2(mesh.positions[:, 2], mesh.positions[:, 0])
    reach = np.hypot(mesh.positions[:, 0], mesh.positions[:, 2]) / size
    wave = np.sin(5 * turn + rng.uniform(0, 6)) + 0.6 * np.sin(9 * turn + rng.uniform(0, 6))
    mesh.positions[:, 1] += (0.05 * size * wave * reach**2).astype(np.float32)
    mesh.positions[:, [0, 2]] *= (1.0 + 0.07 * wave * reach)[:, None].astype(np.float32)
    mesh.colours[:, :3] *= (0.72 + 0.5 * reach**2)[:, None]
    return mesh


def tubes(rng: np.random.Generator, colour: Paint, inside: Paint, size: float = 0.5, count: int = 6) -> Mesh:
    """A group of open sponges."""
    parts = []
    for _ in range(count):
        tall, thick = size * rng.uniform(0.45, 1.15), size * rng.uniform(0.12, 0.2)
        out = [(0.75, 0.0), (1.0, 0.75), (1.12, 0.97), (1.0, 1.02), (0.8, 0.98)]
        shape = lathe([(r * thick, y * tall) for r, y in out], colour, sides=10)
        hole = lathe(
            [(0.82 * thick, 0.99 * tall), (0.66 * thick, 0.7 * tall), (0.0, 0.6 * tall)], inside, sides=10
        )
        hole.normals[:] = (0.0, 1.0, 0.0)
        a, r = rng.uniform(0, 6.28), size * 0.34 * rng.random() ** 0.5
        body = moved(join([shape, hole]), (r * np.cos(a), 0, r * np.sin(a)))
        y = body.positions[:, 1]
        body.positions[:, 0] += (0.25 * np.cos(a) * y * y / size).astype(np.float32)
        body.positions[:, 2] += (0.25 * np.sin(a) * y * y / size).astype(np.float32)
        parts.append(body)
    return join(parts)


def fan(rng: np.random.Generator, colour: Paint, size: float = 0.8) -> Mesh:
    """A sea fan: a net of twigs in one plane, facing +z."""
    parts = [tube([(0, -0.05, 0), (0, 0.16 * size, 0)], [0.035 * size, 0.028 * size], colour, 6)]
    for a in np.linspace(-1.05, 1.05, 12):
        long = size * (0.95 - 0.22 * abs(a)) * rng.uniform(0.88, 1.05)
        share = np.linspace(0.0, 1.0, 5)
        bend = a * (0.55 + 0.45 * share) + 0.05 * np.sin(9 * share + 7 * a)
        path = np.stack(
            [
                np.sin(bend) * share * long,
                0.12 * size + np.cos(bend) * share * long,
                0.03 * np.sin(3 * share + a),
            ],
            1,
        )
        parts.append(tube(path, np.linspace(0.014, 0.006, 5) * size, colour, 3))
    for r in np.linspace(0.34, 0.92, 4):
        a = np.linspace(-0.98, 0.98, 11)
        reach = size * r * (0.97 - 0.20 * np.abs(a)) * (1 + 0.03 * np.sin(11 * a + 9 * r))
        path = np.stack([np.sin(a) * reach, 0.12 * size + np.cos(a) * reach, 0.02 * np.sin(5 * a)], 1)
        parts.append(tube(path, 0.0055 * size, colour, 3))
    return join(parts)


def anemone(rng: np.random.Generator, colour: Paint, tips: Paint, size: float = 0.3) -> Mesh:
    """A foot with a crown of soft fingers; alpha tells how far they sway."""
    foot = lathe(
        [(0.5 * size, -0.03), (0.38 * size, 0.2 * size), (0.5 * size, 0.42 * size), (0.0, 0.44 * size)],
        colour,
        sides=14,
    )
    foot.colours[:, :3] *= 0.7
    foot.colours[:, 3] = 0.0
    parts = [foot]
    for k in range(20):
        a, ring = 2.4 * k, (k / 20) ** 0.5
        root = np.array([0.40 * ring * np.cos(a), 0.42, 0.40 * ring * np.sin(a)]) * size
        lean = np.array([0.75 * ring * np.cos(a), 1.0, 0.75 * ring * np.sin(a)])
        long = size * rng.uniform(0.5, 0.8)
        path = [
            root,
            root + lean * 0.5 * long + rng.normal(0, 0.03, 3) * size,
            root + lean * [1.2, 0.9, 1.2] * long,
        ]
        finger = tube(path, np.array([0.05, 0.045, 0.055]) * size, colour, 4)
        high = np.clip((finger.positions[:, 1] - 0.42 * size) / (0.6 * size), 0, 1)
        finger.colours[:, :3] = linear(colour) * (1 - high[:, None]) + linear(tips) * high[:, None]
        finger.colours[:, 3] = high
        parts.append(finger)
    return join(parts)


def starfish(colour: Paint, size: float = 0.14) -> Mesh:
    """Five arms lying flat, a row of beads on each."""
    parts = [sphere((0, 0.02, 0), (0.3 * size, 0.16 * size, 0.3 * size), colour, 6, 10)]
    for k in range(5):
        a = 2 * np.pi * k / 5 + 0.3
        tip = (size * np.cos(a), 0.012, size * np.sin(a))
        parts.append(cylinder((0, 0.02, 0), tip, 0.24 * size, colour, 8, 0.07 * size))
        parts += [
            sphere(
                (share * tip[0], 0.02 + 0.2 * size * (1.05 - share), share * tip[2]),
                0.05 * size,
                "#f8e8d0",
                3,
                5,
            )
            for share in (0.25, 0.45, 0.65, 0.82)
        ]
    return join(parts)
