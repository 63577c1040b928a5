"""The far land: rings of hills or ranges round the set, already faded by the air between.

The renderer's fog ends at `Environment.fog_distance`; what lies beyond is painted here, each ring nearer to the
colour of the sky behind it (aerial perspective), and modelled enough to catch the sun.
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Environment, Mesh
from rushes.stage.sets.terrain.noise import Field, fractal, ridged, smoothstep

__all__ = ["Ring", "far_land"]


@dataclass(frozen=True)
class Ring:
    """A ring of far land: `radius` metres, `height` of its tops, `fade` 0..1 towards the sky's colour.

    `rugged` 1 makes alpine ridges, 0 rolling hills; `gap` (azimuth from -z in radians, + is right; half width) leaves an
    opening; `snow` metres above which it is white.
    """

    radius: float
    height: float
    colour: Paint
    fade: float
    rugged: float = 1.0
    gap: tuple[float, float] = (0.0, 0.0)
    snow: float = 1e9
    grain: float = 1.0


def _ring(ring: Ring, air: Environment, seed: int, base: float, arc: float, columns: int, rows: int) -> Mesh:
    azimuth = np.linspace(-arc, arc, columns)
    reach = np.linspace(0.0, 1.0, rows)[:, None]
    distance = ring.radius * (1.0 + 0.30 * (1.0 - reach))
    x, z = np.sin(azimuth) * distance, -np.cos(azimuth) * distance
    scale = ring.grain * 4.2 / ring.radius
    shape = ridged(x * scale, z * scale, seed, 6, 1.8) * ring.rugged
    shape = shape + (0.55 + 0.45 * fractal(x * scale * 0.6, z * scale * 0.6, seed + 50, 4)) * (
        1.0 - ring.rugged
    )
    massif = 0.70 + 0.45 * fractal(np.sin(azimuth) * 2.1, np.cos(azimuth) * 2.1, seed + 70, 2)
    profile = smoothstep(0.0, 0.62, 1.0 - reach) * (0.35 + 0.65 * smoothstep(0.0, 0.7, 1.0 - reach))
    height = ring.height * shape * massif * profile
    if ring.gap[1] > 0.0:
        height = height * smoothstep(0.35, 1.0, np.abs(azimuth - ring.gap[0]) / ring.gap[1])
    height = np.maximum(height - 0.02 * ring.height, -0.02 * ring.height)
    air_colour = 0.62 * np.asarray(air.horizon) + 0.38 * np.asarray(air.middle)
    paint: Field = np.broadcast_to(linear(ring.colour), (*height.shape, 3)).copy()
    white = smoothstep(ring.snow * 0.9, ring.snow * 1.12, height + base)[..., None]
    paint = paint * (1 - white) + np.array([0.75, 0.79, 0.86]) * white
    paint = paint * (1.0 - ring.fade) + air_colour * 0.30 * ring.fade
    grid = np.stack([x, height + base, z], -1).astype(np.float32)
    return sheet(grid[::-1], paint[::-1].astype(np.float32))


def far_land(
    rings: tuple[Ring, ...],
    air: Environment,
    seed: int,
    base: float = 0.0,
    arc: float = 2.0,
    columns: int = 260,
) -> Mesh:
    """All rings in one mesh, standing on `base`, over azimuths -arc..arc from -z. About 18 triangles a column."""
    return join([_ring(ring, air, seed + 7 * k, base, arc, columns, 10) for k, ring in enumerate(rings)])
