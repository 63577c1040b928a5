"""A dragon's wings: an arm with three long fingers and a membrane scalloped between them."""

import numpy as np
import numpy.typing as npt

from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import join, made, tube
from rushes.stage.scene import Array, Mesh

__all__ = ["wing_meshes"]

ACROSS, ALONG = 29, 8
TIP = (1.12, 0.66, -0.10)
"""Tip of the left wing spread, heights."""


def wing_meshes(rig: Rig) -> Mesh:
    """Both wings, spread, skinned to the three bones of each."""
    return join([part for side, s in SIDES for part in _wing(rig, side, s)])


def _wing(rig: Rig, side: str, s: float) -> list[Mesh]:
    bones = [rig.index[f"{name}_{side}"] for name in ("wing", "wing2", "wing3")]
    lead = np.stack(
        [
            *(rig.joints[f"{name}_{side}"] for name in ("wing", "wing2", "wing3")),
            rig.point(s * TIP[0], TIP[1], TIP[2]),
        ]
    )
    at: Array = np.linspace(0, 1, ACROSS, dtype=np.float32)
    knots = np.array([0.0, 0.30, 0.62, 1.0])
    edge = np.stack([np.interp(at, knots, lead[:, k]) for k in range(3)], 1)
    # Ends of the fingers (and of the flank): where the membrane's hem is held; between them it is drawn in.
    held = np.array([0.0, 0.33, 0.56, 0.78, 1.0])
    chord = np.interp(at, held, np.array([0.36, 0.50, 0.56, 0.40, 0.02])) * rig.unit
    between = np.interp(at, held, np.arange(5.0)) % 1.0
    chord *= 1.0 - 0.20 * np.sin(np.pi * between)
    sag = 0.05 * np.sin(np.pi * between)[:, None] + 0.0
    down = np.linspace(0, 1, ALONG)
    grid = np.empty((ALONG, ACROSS, 3), np.float32)
    for j, v in enumerate(down):
        grid[j] = edge
        grid[j, :, 2] -= chord * v
        grid[j, :, 1] -= (
            0.05 * v * v + 0.8 * sag[:, 0] * np.sin(np.pi * min(v, 1.0)) * 0.6 + 0.10 * v * (1 - at)
        ) * rig.unit
        grid[j, :, 0] += s * 0.14 * v * at * (1 - at) * 2 * rig.unit
    pairs, share = _weights(np.tile(at, ALONG), bones, rig.index["chest"])
    skin = mixed(rig.row.light, rig.row.fur, 0.25)
    fade = np.repeat(down, ACROSS)[:, None]
    paint = (skin * (1 - 0.35 * fade) + mixed(rig.row.fur, rig.row.light, 0.2) * 0.35 * fade).astype(
        np.float32
    )
    sheet = _sheet(grid, paint)
    sheets = Mesh(sheet.positions, sheet.normals, sheet.colours, sheet.faces, pairs, share)
    return [sheets, *_fingers(rig, grid, at, bones, lead, s)]


def _sheet(grid: Array, paint: Array) -> Mesh:
    """A grid of points as a surface with smooth normals that look up."""
    rows, columns = grid.shape[:2]
    normals = np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0)).reshape(-1, 3)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12
    normals *= np.sign(normals[:, 1:2] + 1e-9)
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (i * columns + j).ravel()
    faces = np.concatenate(
        [np.stack([a, a + 1, a + columns], 1), np.stack([a + 1, a + columns + 1, a + columns], 1)]
    )
    points = grid.reshape(-1, 3)
    first = np.cross(points[faces[0, 1]] - points[faces[0, 0]], points[faces[0, 2]] - points[faces[0, 0]])
    return made(points, normals, paint, faces if first[1] > 0 else faces[:, ::-1])


def _weights(at: Array, bones: list[int], chest: int) -> tuple[npt.NDArray[np.int32], Array]:
    """Pairs of bones and shares: one bone between the joints, two round each of them."""
    pairs = np.zeros((len(at), 2), np.int32)
    share = np.zeros(len(at), np.float32)
    order = [chest, *bones]
    for k, joint in enumerate((0.03, 0.30, 0.62)):
        u = np.clip((at - (joint - 0.06)) / 0.12, 0, 1)
        here = u > 0
        pairs[here] = (order[k], order[k + 1])
        share[here] = (u * u * (3 - 2 * u))[here]
    return pairs, share


def _fingers(rig: Rig, grid: Array, at: Array, bones: list[int], lead: Array, s: float) -> list[Mesh]:
    """The arm along the leading edge and a finger under every point of the hem."""
    u, colour, parts = rig.unit, rig.row.dark, []
    thick = np.interp(at, (0, 0.3, 0.62, 1.0), (0.034, 0.026, 0.022, 0.006)) * u
    arm = tube(grid[0], thick, rig.row.fur, 9)
    ring = np.clip(np.round(np.interp(arm.positions[:, 0] * s, grid[0, :, 0] * s, at) * 100) / 100, 0, 1)
    pairs, share = _weights(ring, bones, rig.index["chest"])
    parts.append(Mesh(arm.positions, arm.normals, arm.colours, arm.faces, pairs, share))
    wrist = int(np.argmin(np.abs(at - 0.62)))
    for held in (0.33, 0.56, 0.78):
        end = int(np.argmin(np.abs(at - held)))
        start = wrist if held > 0.4 else int(np.argmin(np.abs(at - 0.30)))
        across = np.round(np.linspace(start, end, ALONG)).astype(int)
        path = np.stack([grid[j, across[j]] for j in range(ALONG)]) + np.array([0, 0.004 * u, 0], np.float32)
        bone = tube(path, np.linspace(0.016, 0.005, ALONG) * u, colour, 7)
        near = np.argmin(((bone.positions[:, None] - path[None]) ** 2).sum(-1), axis=1)
        pairs, share = _weights(at[across][near], bones, rig.index["chest"])
        parts.append(Mesh(bone.positions, bone.normals, bone.colours, bone.faces, pairs, share))
    claw = tube(
        np.stack([lead[2], lead[2] + rig.size(0, 0.05, 0.035)]), np.array([0.016, 0.003]) * u, "#efe6cc", 7
    )
    count = len(claw.positions)
    parts.append(
        Mesh(
            claw.positions,
            claw.normals,
            claw.colours,
            claw.faces,
            np.full((count, 2), bones[1], np.int32),
            np.zeros(count, np.float32),
        )
    )
    return parts
