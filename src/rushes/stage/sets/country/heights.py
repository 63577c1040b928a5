"""High places: a volcano that smokes and glows, a castle on its hill."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sheet, sphere
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.country import castle as fortress
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.puffs import Puffs
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.terrain.horizon import Ring
from rushes.stage.sets.terrain.noise import fractal, smoothstep

__all__ = ["castle", "volcano"]

LAVA = Finish("emit", emission=2.4, casts_shadow=False)
CRATER = (-2.0, 15.0, -52.0)
"""The rim of the volcano's crater, its middle."""


def _cone(seed: int) -> tuple[Mesh, Mesh]:
    """A volcano round CRATER and the streams of lava on its side, as sheets."""
    turn, reach = np.linspace(-np.pi, np.pi, 121), np.linspace(0.0, 1.0, 40)[:, None]
    far = 3.4 + 40.0 * reach**1.5
    wave = fractal(np.cos(turn) * 3.0 + 0 * reach, np.sin(turn) * 3.0 + reach * 2.0, seed, 4)
    far = far * (1.0 + 0.10 * wave)
    high = (
        CRATER[1] * (1.0 - reach) ** 1.55
        + 0.5 * wave * smoothstep(0.0, 0.3, reach)
        - 1.5 * smoothstep(0.8, 1.0, reach)
    )
    x, z = CRATER[0] + far * np.sin(turn), CRATER[2] + far * np.cos(turn)
    gully = 0.5 + 0.5 * fractal(turn * 3.0 + 0 * reach, reach * 1.5 + 0 * turn, seed + 2, 3)
    paint = linear("#2e2826") * (1 - gully[..., None]) + linear("#6a5a50") * gully[..., None]
    body = sheet(np.stack([x, high, z], -1)[:, ::-1].astype(np.float32), paint[:, ::-1].astype(np.float32))
    streams = []
    for at, wide, long in ((0.12, 0.17, 0.62), (-0.5, 0.10, 0.42), (0.62, 0.08, 0.5)):
        s = np.linspace(0.0, long, 40)[:, None]
        a = at + 0.22 * np.sin(s * 9.0 + at * 7.0) + wide * (1.0 - 0.5 * s / long) * np.linspace(-1, 1, 5)
        w = fractal(np.cos(a) * 3.0, np.sin(a) * 3.0 + s * 2.0, seed, 4)
        d = (3.4 + 40.0 * s**1.5) * (1.0 + 0.10 * w)
        y = CRATER[1] * (1.0 - s) ** 1.55 + 0.5 * w * smoothstep(0.0, 0.3, s) + 0.12
        hot = 1.0 - 0.75 * s / long * np.ones_like(a)
        glow = hot[..., None] * linear("#ff7a1c") + (1 - hot[..., None]) * linear("#c01808")
        grid = np.stack([CRATER[0] + d * np.sin(a), y, CRATER[2] + d * np.cos(a)], -1)
        streams.append(sheet(grid.astype(np.float32), glow.astype(np.float32)))
    return body, join(streams)


def volcano(brief: SetBrief) -> BuiltSet:
    """A volcano over a plain of black rock: lava runs down its side, smoke stands above. About 110k triangles."""
    here = Country.begun(brief, "volcano", 651, roll=0.7, rise=1.0, back=-3.5)
    here.ground(("#3a3230", "#54463e"), "terrain", 0.5)
    body, lava = _cone(brief.seed % 97 + 3)
    stone = Finish("rock", 0.9, 0.0)
    here.pieces += [
        Piece("volcano.cone", body, Finish("rock", 0.9, 0.0, two_sided=True)),
        Piece("volcano.lava", lava, LAVA),
    ]
    here.pieces.append(
        Piece(
            "volcano.pit",
            sphere((CRATER[0], CRATER[1] - 0.7, CRATER[2]), (3.1, 0.9, 3.1), "#ff8a2c", 8, 20),
            LAVA,
        )
    )
    spots = [(x, -here.rng.uniform(4.0, 16.0), here.rng.uniform(0.2, 0.9)) for x in np.linspace(-16, 16, 17)]
    rocks = [
        crag((x, here.land.at(x, z), z), (1.3 * s, s, s), int(here.rng.integers(1, 9999)), level=3)
        for x, z, s in spots
    ]
    here.pieces.append(Piece("volcano.rocks", join(rocks), stone))
    smoke = Puffs(
        "volcano.smoke",
        (CRATER[0], CRATER[1] - 0.5, CRATER[2]),
        26,
        17.0,
        9.0,
        9.0,
        2.0,
        5.2,
        "#6a625e",
        brief.seed,
        2,
    )
    sparks = Puffs(
        "volcano.sparks",
        (CRATER[0], CRATER[1], CRATER[2]),
        18,
        4.5,
        3.0,
        1.6,
        0.16,
        0.06,
        "#ffb040",
        brief.seed + 3,
    )
    here.flowing += [smoke, sparks]
    here.horizon(Ring(230.0, 24.0, "#4a4644", 0.6, 0.7))
    here.shut(-46.0, -98.0, 42.0, -14.0, 16.0)
    return here.built()


def castle(brief: SetBrief) -> BuiltSet:
    """A castle with pointed towers on a rise, a road to its gate, woods round it. About 140k triangles."""
    here = Country.begun(brief, "castle", 657, roll=0.4, rise=7.0, back=-8.0)
    here.ground()
    here.path([(2.2, 9.0), (0.7, 3.0), (0.5, -4.0), (1.6, -12.0), (0.8, -27.5)], 2.2, "#b09a74")
    here.grass()
    here.put(fortress.castle(here.white, here.hour.glow), 0.6, -31.0, size=0.8)
    here.trees(70, 16.0, 70.0, conifers=0.6, gap=9.5)
    here.horizon(Ring(210.0, 40.0, "#6a7a5a", 0.55, 0.7), Ring(380.0, 80.0, "#7a86a0", 0.75, 1.0, snow=50.0))
    here.birds()
    for x in (-1.7, 1.7):
        here.light((x, here.land.at(x, -27) + 2.6, -26.6), (2.2, 1.3, 0.6))
    here.shut(-8.0, -40.0, 8.0, -27.0, 26.0)
    return here.built()
