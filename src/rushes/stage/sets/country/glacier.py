"""A glacier: a river of ice that comes down between mountains and breaks off in a blue wall."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.country.snowland import PEAKS, begun
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["glacier"]

FRONT, HIGH = -15.0, 4.6
"""z of the wall of ice, and its height in metres."""
BLUE, PALE, DEEP = "#6fb4d8", "#e6f2f8", "#1f6a9c"


def _bend(z: Field) -> Field:
    """x of the middle of the stream of ice at z."""
    return np.asarray(-16.0 * np.sin((z - FRONT) / 62.0) ** 2)


def _ice(seed: int) -> Mesh:
    """The top of the ice: it rises to the back, torn across by crevasses, dark bands of rubble along it."""
    u = np.linspace(-1, 1, 120)
    z = FRONT - 118.0 * np.linspace(0, 1, 160)[:, None] ** 1.5
    half = 15.0 + 3.0 * np.sin((z - FRONT) / 21.0)
    x = _bend(z) + half * u
    rise = (
        HIGH
        + 24.0 * smoothstep(0.0, 118.0, FRONT - z)
        + 2.6 * np.sin((FRONT - z) / 9.0) * smoothstep(6.0, 30.0, FRONT - z)
    )
    bow = -2.2 * u**4
    line = (FRONT - z) * 0.9 + 5.0 * u**2 + 2.4 * fractal(x * 0.16, z * 0.10, seed, 3)
    crack = np.clip(np.abs(np.sin(line)) / 0.30, 0.0, 1.0)
    crack = np.where(fractal(x * 0.12, z * 0.3, seed + 2, 3) > -0.12, crack, 1.0)
    rough = 0.5 * fractal(x * 0.7, z * 0.7, seed + 4, 4)
    y = rise + bow + rough - 1.15 * (1.0 - crack)
    paint = linear(DEEP) * (1 - crack)[..., None] + linear(PALE) * crack[..., None]
    blue = np.clip(0.35 + 0.7 * fractal(x * 0.25, z * 0.14, seed + 6, 4), 0, 1)[..., None] * 0.55
    paint = paint * (1 - blue) + linear(BLUE) * blue
    for at in (-0.42, 0.12, 0.55):
        band = np.exp(-(((u + 0.0 * z - at - 0.05 * np.sin(z / 14.0)) / 0.035) ** 2))[..., None] * 0.6
        paint = paint * (1 - band) + linear("#6a6a70") * band
    return sheet(
        np.stack([x, y, z + 0.0 * x], -1)[:, ::-1].astype(np.float32),
        np.clip(paint, 0, 1)[:, ::-1].astype(np.float32),
    )


def _wall(seed: int) -> Mesh:
    """The front of the ice: flutes and towers in beds of blue, white above."""
    x, v = np.meshgrid(np.linspace(-20.0, 20.0, 260), np.linspace(0.0, 1.0, 34))
    flute = fractal(x * 0.55, v * 0.5, seed, 4) + 0.35 * np.abs(
        np.sin(x * 1.7 + 2.0 * fractal(x * 0.3, 0 * x, seed + 1, 2))
    )
    top = HIGH + 0.5 * fractal(x * 0.7, 0 * x, seed + 4, 4) - 2.2 * (x / 20.0) ** 4
    z = FRONT + 1.9 * flute + 0.9 * (1 - v) + 0.1
    y = top * v - 0.1
    bed = 0.5 + 0.5 * np.sin(y * 4.2 + 1.5 * fractal(x * 0.2, y * 0.4, seed + 2, 3))
    share = np.clip(0.25 + 0.55 * flute + 0.25 * bed, 0, 1)[..., None]
    paint = linear(DEEP) * (1 - share) + linear(BLUE) * share
    snow = smoothstep(0.84, 0.99, v + 0.06 * flute)[..., None]
    paint = paint * (1 - snow) + linear(PALE) * snow
    return sheet(np.stack([x, y, z], -1).astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))


def glacier(brief: SetBrief) -> BuiltSet:
    """The front of a glacier: a blue wall broken by towers, the torn river of ice that feeds it, white peaks above."""
    here = begun(brief, "glacier", 631, roll=0.3, rise=0.0, back=-30.0)
    seed = here.land.seed % 97
    ice = Finish("plain", 0.30, 0.2, two_sided=True)
    here.pieces += [Piece("glacier.ice", _ice(seed), ice), Piece("glacier.wall", _wall(seed + 3), ice)]
    slopes = []
    for s in (-1, 1):
        for k in range(7):
            z = -16.0 - 17.0 * k
            x = float(_bend(np.array(z))) + s * (19.0 + 3.0 * (k % 2))
            slopes.append(
                crag(
                    (x, -3.0, z),
                    (9.0, 12.0 + 3.0 * (k % 3), 11.0),
                    int(here.rng.integers(1, 9999)),
                    "#eef4f8",
                    ("#4a5058", "#6f747c"),
                    level=4 if k < 4 else 3,
                )
            )
    here.pieces.append(Piece("glacier.slopes", join(slopes), Finish("rock", 0.9, 0.0)))
    fallen = [
        crag((x, -0.1, z), (w, 0.8 * w, w), int(here.rng.integers(1, 9999)), PALE, (BLUE, PALE), level=2)
        for x, z, w in (
            (-5.2, -7.0, 0.7),
            (-7.4, -9.4, 1.1),
            (-3.2, -11.2, 0.8),
            (4.4, -8.2, 0.6),
            (7.2, -9.8, 1.2),
            (2.4, -11.6, 0.9),
            (9.8, -7.0, 0.8),
        )
    ]
    here.pieces.append(Piece("glacier.fallen", join(fallen), ice))
    here.horizon(*PEAKS)
    here.birds(3, (5.0, 9.0, -30.0))
    here.shut(-40.0, -60.0, 40.0, -11.0, 14.0)
    return here.built(ground=level)
