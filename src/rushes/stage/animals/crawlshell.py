"""The coiled shell of a snail, in heights."""

import numpy as np

from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, made
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["SHELL", "shell"]

SHELL = Finish("plain", roughness=0.4, fuzz=0.15)

TURNS = 2.6
"""Whorls of the shell."""


def shell(kind: Kind) -> Mesh:
    """A tube that grows as it winds (a logarithmic spiral), its middle standing out a little on both sides; banded."""
    rows, sides = 96, 16
    a = np.linspace(0.0, 2 * np.pi * TURNS, rows)
    grow = np.exp(0.155 * (a - a[-1]))
    far, thick = 0.36 * grow, 0.262 * grow
    angle = a - a[-1] - 0.9
    centre = np.stack([0.16 * (1 - grow), 0.645 + far * np.sin(angle), -0.12 + far * np.cos(angle)], 1)
    out = np.stack([np.zeros(rows), np.sin(angle), np.cos(angle)], 1)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    left = np.array([1.0, 0.0, 0.0])
    unit = np.cos(turn)[None, :, None] * out[:, None] + np.sin(turn)[None, :, None] * left
    wide = (
        np.cos(turn)[None, :, None] * out[:, None] * thick[:, None, None]
        + np.sin(turn)[None, :, None] * left * thick[:, None, None] * 1.15
    )
    both = []
    for s in (1.0, -1.0):
        flip = np.array([s, 1.0, 1.0])
        points = (centre[:, None] + wide) * flip
        ring = 0.5 + 0.5 * np.cos(a * 7.0)
        share = np.clip(
            0.10
            + 0.75 * np.exp(-(((np.abs(np.sin(turn))[None, :] - 0.75) / 0.14) ** 2))
            + 0.30 * (ring[:, None] > 0.80),
            0,
            1,
        )[..., None]
        rgb = linear(kind.limb) * (1 - share) + linear(kind.mark) * share
        both.append(_ringed(points, unit * flip, rgb.astype(np.float32)))
    return join(both)


def _ringed(points: Array, normals: Array, rgb: Array) -> Mesh:
    rows, sides = points.shape[:2]
    row, k = np.meshgrid(np.arange(rows - 1), np.arange(sides), indexing="ij")
    a, b = (row * sides + k).ravel(), (row * sides + (k + 1) % sides).ravel()
    faces = np.concatenate([np.stack([a, b, a + sides], 1), np.stack([b, b + sides, a + sides], 1)])
    flat, outward = points.reshape(-1, 3), normals.reshape(-1, 3)
    p = flat[faces]
    wrong = np.einsum("ij,ij->i", np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), outward[faces].sum(1)) < 0
    faces[wrong] = faces[wrong][:, ::-1]
    last = np.arange(sides) + (rows - 1) * sides
    lid = np.stack([last, np.roll(last, -1), np.full(sides, len(flat))], 1)
    middle = points[-1].mean(0)[None]
    return made(
        np.concatenate([flat, middle]),
        np.concatenate([outward, normals[-1].mean(0)[None] + np.array([0.0, -1.0, 0.0])]),
        np.concatenate([rgb.reshape(-1, 3), rgb[-1].mean(0)[None]]).astype(np.float32),
        np.concatenate([faces, lid]),
    )
