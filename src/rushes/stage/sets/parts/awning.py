"""A striped cloth awning with a scalloped valance."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import cylinder, sheet, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["awning"]


def awning(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    top: float,
    stripes: tuple[Paint, Paint],
    hour: Hour,
    reach: float = 1.25,
    drop: float = 0.5,
    pitch: float = 0.27,
) -> None:
    """Hangs an awning on a wall in the plane z = 0, its upper edge at `top`, `reach` metres out and `drop`
    down.

    The cloth sags a little between its ribs; stripes are about `pitch` metres wide; the first and last are
    alike.
    """
    count = max(3, round((right - left) / pitch)) | 1
    width = (right - left) / count
    down = np.linspace(0.0, 1.0, 6)
    swing = float(rng.uniform(0, 6))
    for k in range(count):
        x = left + width * (k + np.linspace(0.0, 1.0, 3))
        sag = 0.018 * np.sin(np.pi * down)[:, None] * np.array([0.2, 1.0, 0.2]) + 0.006 * np.sin(
            k * 1.9 + swing
        )
        y = top - drop * down[:, None] ** 1.12 - sag
        z = np.broadcast_to(0.08 + reach * down[:, None], (6, 3))
        cloth = np.stack([np.broadcast_to(x, (6, 3)), y, z], -1)[::-1]
        colour = linear(stripes[k % 2]) * (1.0 + 0.05 * float(rng.standard_normal()))
        bench.add("cloth", sheet(cloth.astype(np.float32), colour))
        bench.add("cloth", _scallop(float(x[0]), width, float(y[-1].mean()), reach + 0.08, colour))
    edge_y, edge_z = top - drop - 0.01, reach + 0.07
    bench.add("metal", cylinder((left, edge_y, edge_z), (right, edge_y, edge_z), 0.016, "#4a4640", 6))
    for side in (left + 0.04, right - 0.04):
        bend = (side, edge_y - 0.05, reach * 0.55)
        arm = [(side, edge_y, edge_z), bend, (side, top - drop - 0.35, 0.06)]
        bench.add("metal", tube(arm, 0.014, "#4a4640", 6))
    bench.add("metal", cylinder((left, top + 0.015, 0.09), (right, top + 0.015, 0.09), 0.05, "#5a544c", 10))
    if hour.snow:
        x = np.linspace(left, right, 12)
        lump = 0.05 + 0.02 * np.sin(x * 5.0)
        rows = [np.stack([x, top - drop * u + lump * f, np.full(12, 0.08 + reach * u)], 1) for u, f in _SNOW]
        bench.add("snow", sheet(np.asarray(rows[::-1], np.float32), "#eef2f8"))


_SNOW = ((0.0, 0.4), (0.1, 1.4), (0.4, 1.6), (0.62, 0.9), (0.68, -0.1))


def _scallop(x: float, width: float, y: float, z: float, colour: Paint) -> Mesh:
    """One rounded tongue of the valance."""
    along = np.linspace(0.0, 1.0, 8)
    round_off = 0.13 + 0.075 * np.sqrt(np.clip(1.0 - (2.0 * along - 1.0) ** 2, 0.0, 1.0))
    top = np.stack([x + width * along, np.full(8, y), np.full(8, z)], 1)
    middle = top - np.stack([0 * along, round_off * 0.5, -0.02 * np.sin(np.pi * along)], 1)
    bottom = top - np.stack([0 * along, round_off, 0.012 * np.sin(np.pi * along)], 1)
    return sheet(np.asarray([bottom, middle, top], np.float32), colour)
