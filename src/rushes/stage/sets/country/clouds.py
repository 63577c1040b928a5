"""High in the air: towers and banks of cloud lit from the side, wisps that pass, and the land far below."""

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Environment, Finish, Mesh, Piece
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.stones import ball
from rushes.stage.sets.terrain.noise import fractal

__all__ = ["sky"]

BELOW = -36.0
"""Metres of y at which the land lies."""
FIELDS = ("#6f9a4a", "#8aa84e", "#b8a85a", "#557f3c", "#9cae5c", "#c8b468")
STOREYS = ((0.0, 1.0, 9), (0.42, 0.80, 8), (0.80, 0.62, 6), (1.12, 0.42, 4))
"""Height, breadth and number of puffs of the storeys of a tower, as shares of its size."""


def _tones(air: Environment, hour: str) -> tuple[Vec, Vec]:
    """Colour of a cloud's lit side and of its shadow side."""
    peak = max(air.sun_colour)
    sun = tuple(c / peak for c in air.sun_colour)
    bright = {"night": 0.20, "dusk": 0.80, "dawn": 1.2, "sunset": 1.25}.get(hour, 1.75)
    lit = tuple(bright * (0.45 + 0.55 * c) for c in sun)
    dark = {"night": 0.22, "dusk": 0.62, "sunset": 0.66}.get(hour, 0.74)
    shade = tuple(min(0.55, dark * c) for c in air.ambient_sky)
    return lit, shade  # type: ignore[return-value]


class _Puffs:
    """Balls of cloud put together into one mesh, each painted by the side that the light falls on."""

    def __init__(self, air: Environment, hour: str) -> None:
        self.lit, self.shade = (np.array(tone) for tone in _tones(air, hour))
        x, y, z = air.sun_direction
        aside = np.array([x if abs(x) > 0.45 else np.copysign(0.75, x), max(y, 0.35), 0.35 * z])
        self.light = aside / np.linalg.norm(aside)
        self.made: list[Mesh] = []

    def add(self, at: npt.ArrayLike, size: npt.ArrayLike, level: int = 2, veil: float = 0.0) -> None:
        """A ball at a point with three radii; `veil` 0..1 of its colour is lost to distance."""
        unit, faces = ball(level)
        bumps = 1.0 + 0.07 * np.sin(unit[:, :1] * 7.0 + np.sum(np.asarray(at))) * np.cos(unit[:, 1:2] * 6.0)
        points = unit * bumps * np.asarray(size) + np.asarray(at)
        facing = np.clip(0.5 + 0.62 * (unit @ self.light), 0.0, 1.0) ** 1.25
        under = np.clip(0.62 + 0.5 * unit[:, 1], 0.25, 1.0)
        tone = self.shade + (self.lit - self.shade) * (facing * under)[:, None]
        tone = tone * (1 - veil) + (0.55 * self.lit + 0.45 * self.shade) * veil
        paint = np.ones((len(unit), 4), np.float32)
        paint[:, :3] = tone
        self.made.append(
            Mesh(points.astype(np.float32), unit.astype(np.float32), paint, faces.astype(np.int32))
        )

    def piece(self, name: str) -> Piece:
        """Everything added so far."""
        return Piece(name, join(self.made), Finish("emit", emission=0.92, casts_shadow=False))


def _tower(puffs: _Puffs, rng: np.random.Generator, at: Vec, size: float) -> None:
    """A heap of cloud: broad and flat below, storeys of smaller puffs above."""
    veil = float(np.clip((-at[2] - 30.0) / 190.0, 0.0, 0.75))
    for up, wide, count in STOREYS:
        for k in range(count):
            a = 2 * np.pi * k / count + float(rng.uniform(-0.4, 0.4))
            r = size * wide * float(rng.uniform(0.35, 0.85))
            spot = (
                at[0] + 1.25 * r * np.cos(a),
                at[1] + size * (up + float(rng.uniform(-0.06, 0.14))),
                at[2] + 0.7 * r * np.sin(a),
            )
            radius = size * (0.44 - 0.13 * up) * float(rng.uniform(0.8, 1.2))
            puffs.add(spot, (radius * 1.15, radius * 0.95, radius), 3 if at[2] > -28.5 else 2, veil)


def _land(here: Country) -> None:
    """Fields, woods and a river far below, bluer towards the horizon."""
    x = np.sign(u := np.linspace(-1, 1, 115)) * np.abs(u) ** 1.5 * 620.0
    z = 20.0 - 860.0 * np.linspace(0.0, 1.0, 115) ** 1.7
    px, pz = np.meshgrid(x, z)
    cells = (
        np.floor(px / 11.0 + 0.4 * np.sin(pz / 40.0)) * 7 + np.floor(pz / 15.0 + 0.4 * np.sin(px / 50.0)) * 3
    ).astype(int)
    paints = np.stack([linear(c) for c in FIELDS])
    tone = paints[cells % len(FIELDS)] * (0.85 + 0.3 * fractal(px * 0.03, pz * 0.03, 5, 3))[..., None]
    wood = (fractal(px * 0.012, pz * 0.012, 9, 4) > 0.16)[..., None]
    tone = np.where(wood, linear("#3f6a34"), tone)
    bed = np.abs(px - 40.0 * np.sin(pz / 70.0) - 20.0 * np.sin(pz / 23.0))
    tone = np.where((bed < 5.0)[..., None], linear("#5f9ac8"), tone)
    far = np.clip((-pz - 80.0) / 500.0, 0.0, 1.0)[..., None] ** 0.7
    light = {"night": 0.06, "dusk": 0.32, "sunset": 0.5, "dawn": 0.5}.get(here.brief.time_of_day, 0.8)
    veil = 0.45 * np.array(here.air.middle) + 0.45 * np.array(here.air.horizon)
    tone = tone * light * (1 - far) + np.clip(veil, 0, 1.2) * far
    grid = np.stack([px, np.full_like(px, BELOW), pz], -1)
    here.pieces.append(
        Piece(
            "sky.land",
            sheet(grid.astype(np.float32), tone.astype(np.float32)),
            Finish("emit", emission=0.85, casts_shadow=False),
        )
    )


def sky(brief: SetBrief) -> BuiltSet:
    """In the sky: cumulus near and far on both sides, a low cloud to stand on, the land below. About 120k triangles."""
    here = Country.begun(brief, "sky", 727, fog_distance=900.0, fog_density=0.0, haze=0.0004)
    _land(here)
    rng, puffs = here.rng, _Puffs(here.air, brief.time_of_day)
    for side, x, y, z, size in (
        (-1, 20.0, -7.0, -26.0, 7.5),
        (1, 24.0, -9.0, -34.0, 9.0),
        (-1, 44.0, -10.0, -64.0, 15.0),
        (1, 46.0, -14.0, -84.0, 18.0),
        (-1, 36.0, -18.0, -110.0, 13.0),
        (1, 34.0, -17.0, -150.0, 17.0),
        (-1, 84.0, -16.0, -150.0, 26.0),
        (1, 110.0, -18.0, -190.0, 30.0),
        (-1, 60.0, -22.0, -240.0, 30.0),
        (1, 60.0, -22.0, -260.0, 26.0),
    ):
        _tower(puffs, rng, (side * x + float(rng.uniform(-3, 3)), y, z), size)
    for _ in range(34):
        z = -60.0 - 260.0 * float(rng.random()) ** 0.9
        x = float(rng.choice((-1.0, 1.0)) * rng.uniform(0.25, 1.0)) * (16.0 + 0.9 * abs(z))
        size = float(rng.uniform(2.0, 5.0)) * (1.0 + 0.006 * abs(z))
        veil = float(np.clip((-z - 30.0) / 220.0, 0.0, 0.8))
        for n in range(3):
            puffs.add(
                (x + (n - 1) * size * 1.1, -20.0 + float(rng.uniform(-3, 3)), z),
                (size * 1.5, size * 0.5, size),
                1,
                veil,
            )
    for k in range(9):
        a, r = 2.4 * k, 0.42 * np.sqrt(k)
        size = float(rng.uniform(0.55, 0.85))
        puffs.add(
            (1.5 * r * np.cos(a), -0.62 * size, 0.6 * r * np.sin(a) + 0.1),
            (size * 1.35, 0.62 * size, size * 1.05),
            2,
        )
    here.pieces.append(puffs.piece("sky.clouds"))
    here.birds(6, (5.0, 5.0, -32.0))
    return here.built(ground=level)
