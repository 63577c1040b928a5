"""On a cliff above the sea: grass to the broken edge, and the coast's walls of rock that go on and on to the right."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.waters import sea
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.terrain.horizon import Ring
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["cliff"]

SEA = -17.0
EDGE = -3.2
BEDS = ("#7a6654", "#d8c4a8", "#a88c74", "#e4d4b8")
"""The beds of the stone, from which the walls are layered."""


def _coast(t: Field) -> tuple[Field, Field]:
    """(x, z) of the edge from the left behind the actors (t = 0) round the bay to the far headland (t = 1)."""
    x = (
        -34.0
        + 46.0 * smoothstep(0.0, 0.36, t)
        + 5.0 * np.sin(t * 15.0) * smoothstep(0.36, 0.5, t)
        + 10.0 * smoothstep(0.36, 1.0, t)
        - 13.0 * smoothstep(0.86, 1.0, t)
    )
    z = EDGE - 0.9 * smoothstep(0.2, 0.36, t) - 108.0 * smoothstep(0.34, 1.06, t) ** 1.15
    return np.asarray(x), np.asarray(z)


def _high(t: Field) -> Field:
    """Height of the edge: level where one stands, swelling along the coast."""
    return np.asarray(5.5 * smoothstep(0.40, 0.60, t) + 2.2 * np.sin(t * 21.0) * smoothstep(0.45, 0.6, t))


def _wall(seed: int) -> Mesh:
    """The face of the cliff from its foot in the sea to the edge."""
    t, v = np.meshgrid(np.linspace(0, 1, 420), np.linspace(0, 1, 40))
    x, z = _coast(t)
    top = _high(t)
    y = SEA + (top - SEA) * v
    rough = fractal(t * 70.0, y * 0.22, seed, 4) + 0.5 * fractal(t * 200.0, y * 0.6, seed + 1, 3)
    ledge = 0.45 * np.sign(np.sin(y * 1.15 + 1.2 * fractal(t * 14.0, y * 0.1, seed + 2, 2)))
    out = (1.5 * rough + ledge) * (1 - smoothstep(0.93, 1.0, v)) + 2.4 * (1 - v) ** 2
    left = smoothstep(0.34, 0.46, t)
    x, z = x - out * left, z - out * (1 - left) * 1.0
    bed = np.mod(np.floor(y * 0.62 + 0.8 * fractal(t * 12.0, y * 0.1, seed + 4, 2)), 4).astype(int)
    paint = np.stack([linear(b) for b in BEDS])[bed] * (0.82 + 0.35 * rough)[..., None]
    wet = smoothstep(SEA + 2.2, SEA + 0.2, y)[..., None]
    paint = paint * (1 - 0.6 * wet)
    return sheet(np.stack([x, y, z], -1).astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))


def _top(here: Country, seed: int) -> Mesh:
    """The grass on top, from the edge inland."""
    t, w = np.meshgrid(np.linspace(0, 1, 300), np.linspace(0, 1, 26))
    x, z = _coast(t)
    inland = smoothstep(0.33, 0.44, t)
    px = x + 70.0 * w**1.6 * inland
    pz = z * (1 - w**1.3 * (1 - inland)) + 26.0 * w**1.3 * (1 - inland)
    y = (
        _high(t) * (1.0 + 0.5 * w * inland)
        - 0.28 * (1 - smoothstep(0.0, 0.05, w))
        + 4.0 * w * inland * smoothstep(0.45, 0.7, t)
    )
    near = np.hypot(px, pz + 0.5) < 5.5
    y = np.where(near & (pz > EDGE + 0.7), 0.0, y)
    one, other = ("#e4e9ef", "#c8d0da") if here.white else ("#5f8a34", "#a39a58")
    share = np.clip(0.36 + 0.7 * fractal(px * 0.24, pz * 0.24, seed + 3, 4), 0, 1)[..., None]
    return sheet(
        np.stack([px, y, pz], -1)[::-1].astype(np.float32),
        (linear(one) * (1 - share) + linear(other) * share)[::-1].astype(np.float32),
    )


def _surf(here: Country) -> None:
    """The sea and the foam at the foot of the walls."""
    swell = 0.25 + (0.4 if {"storm", "wind"} & set(here.brief.weather) else 0.0)
    here.pieces.append(
        Piece(
            "cliff.sea",
            sea(60.0, SEA),
            Finish(
                "water",
                0.1,
                0.0,
                casts_shadow=False,
                parameters=(90.0, swell, 0.3 + swell, 0.3 + 0.6 * swell),
            ),
        )
    )
    x, z = _coast(np.linspace(0.36, 1.0, 160))
    foam = np.stack(
        [
            np.stack([x - 2.0 - w * (1.4 + np.sin(z * 0.9)), np.full_like(x, SEA + 0.12), z], 1)
            for w in (0.0, 0.7, 1.3)
        ]
    )
    here.pieces.append(
        Piece(
            "cliff.foam",
            sheet(foam.astype(np.float32), "#eef4f6"),
            Finish("cloud", 1.0, 0.5, two_sided=True, casts_shadow=False),
        )
    )


def cliff(brief: SetBrief) -> BuiltSet:
    """The top of a sea cliff: its sheer face runs away to the right in bays and headlands, surf and stacks far below."""
    here = Country.begun(brief, "cliff", 653, roll=0.0, rise=0.0, back=-2.0, fog_distance=420.0)
    seed = here.land.seed % 89
    cover = Finish("snow" if here.white else "grass", 0.95, 0.0, casts_shadow=False, two_sided=True)
    here.pieces += [
        Piece("cliff.walls", _wall(seed), Finish("rock", 0.9, 0.0, two_sided=True)),
        Piece("cliff.top", _top(here, seed), cover),
    ]
    here.grass(6000, 0.13, deep=EDGE + 0.1)
    rocks = [
        crag(
            (x, -0.5, EDGE + d),
            (0.7 * s, 0.75 * s, 0.5 * s),
            int(here.rng.integers(1, 9999)),
            "#74803c",
            ("#8a7460", "#b8a088"),
            3,
        )
        for x, d, s in (
            (-6.8, -0.3, 1.1),
            (-4.6, 0.0, 0.7),
            (-2.7, -0.25, 0.9),
            (2.4, -0.2, 0.8),
            (4.1, 0.1, 1.0),
            (-9.5, 0.0, 1.3),
            (6.0, 0.2, 1.2),
        )
    ]
    rocks += [
        crag(
            (x, SEA - 1.0, z),
            (w, h, w),
            int(here.rng.integers(1, 9999)),
            "#74803c",
            ("#5a4a40", "#b8a088"),
            4,
        )
        for x, z, w, h in (
            (2.0, -46.0, 3.0, 13.5),
            (-6.0, -64.0, 2.6, 9.0),
            (6.5, -84.0, 3.4, 12.0),
            (-16.0, -40.0, 1.8, 4.0),
        )
    ]
    here.pieces.append(Piece("cliff.rocks", join(rocks), Finish("rock", 0.9, 0.0)))
    _surf(here)
    here.horizon(Ring(560.0, 36.0, "#6f86a0", 0.75, 0.8), base=SEA)
    here.birds(8, (3.0, 3.0, -26.0), "#f0f0f0")
    here.shut(-60.0, -120.0, 60.0, -2.8, 1.4)
    return here.built(ground=level)
