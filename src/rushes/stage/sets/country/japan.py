"""A Japanese garden with its pond, red bridge, torii and pagoda."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, tube
from rushes.stage.scene import Finish, Piece
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.eastern import blossom, curved_roof
from rushes.stage.sets.terrain.horizon import Ring

__all__ = ["japanese"]

RED, TILE = "#b8342a", "#4a5258"


def _pagoda(storeys: int = 4) -> Bench:
    """A pagoda: red storeys, each smaller, under roofs that curve up."""
    here, y, half = Bench(), 0.3, 2.2
    here.add("stone", box((0, 0.15, 0), (2.6, 0.15, 2.6), "#a8a298", 0.04))
    for k in range(storeys):
        high, w = 1.35 - 0.1 * k, half - 0.36 * k - 0.5
        here.add("paint", box((0, y + high / 2, 0), (w, high / 2, w), "#efe2c8", 0.02))
        for x in (-w, -w / 3, w / 3, w):
            here.add(
                "paint",
                *(cylinder((x, y, s * w), (x, y + high, s * w), 0.07, RED, 8) for s in (-1, 1)),
                *(cylinder((s * w, y, x), (s * w, y + high, x), 0.07, RED, 8) for s in (-1, 1)),
            )
        here.add("paint", box((0, y + high * 0.2, 0), (w + 0.28, 0.05, w + 0.28), RED, 0.01))
        roof = Bench()
        curved_roof(roof, w + 0.95, w + 0.95, 0.0, 0.62, TILE)
        here.take(roof, (0, y + high - 0.05, 0))
        y += high + 0.38
    here.add(
        "metal",
        lathe(
            [(0.16, y), (0.06, y + 0.2), (0.12, y + 0.5), (0.05, y + 0.7), (0.09, y + 0.95), (0, y + 1.7)],
            "#c8a03c",
            sides=12,
        ),
    )
    return here


def _stone_lantern() -> Bench:
    here, stone = Bench(), "#98948a"
    here.add(
        "stone",
        lathe(
            [(0.26, 0), (0.2, 0.12), (0.1, 0.16), (0.1, 0.7), (0.2, 0.8), (0.24, 0.86), (0, 0.86)],
            stone,
            sides=8,
        ),
        box((0, 1.0, 0), (0.15, 0.14, 0.15), stone, 0.02),
        lathe([(0.36, 1.14), (0.3, 1.2), (0.1, 1.4), (0.06, 1.5), (0, 1.55)], stone, sides=6),
    )
    here.add(
        "room",
        *(
            box(
                (0.151 * c, 1.0, 0.151 * s),
                (0.07 if s else 0.005, 0.08, 0.07 if c else 0.005),
                "#ffc878",
                0.0,
            )
            for c, s in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ),
    )
    return here


def _red_bridge() -> Bench:
    """An arched wooden bridge along x, 5 metres long."""
    here = Bench()
    arc = [(x, 0.12 + 0.75 * (1 - (x / 2.6) ** 2), 0.0) for x in np.linspace(-2.6, 2.6, 21)]
    for x, y, _ in arc:
        here.add("paint", box((x, y, 0), (0.125, 0.035, 0.62), "#a8603c", 0.01))
    for s in (-1, 1):
        here.add(
            "paint",
            tube([(x, y + 0.72, s * 0.62) for x, y, _ in arc], 0.055, RED, 8),
            tube([(x, y + 0.4, s * 0.62) for x, y, _ in arc], 0.035, RED, 6),
        )
        for x, y, _ in arc[::4]:
            here.add("paint", cylinder((x, y - 0.1, s * 0.62), (x, y + 0.85, s * 0.62), 0.065, RED, 9))
            here.add("metal", sphere((x, y + 0.9, s * 0.62), 0.075, "#c8a03c", 6, 9))
    return here


def _water_and_gravel(here: Country) -> None:
    """Raked gravel, the pond with its stones and lilies."""
    x, z = np.meshgrid(np.linspace(-3.2, 3.6, 90), np.linspace(-1.9, 5.0, 60))
    comb = 0.028 + 0.012 * np.sin(z * 26.0 + 0.8 * np.sin(x * 1.2))
    tone = linear("#b4ab94") * (0.9 + 0.18 * np.sin(z * 26.0 + 0.8 * np.sin(x * 1.2)))[..., None]
    here.pieces.append(
        Piece(
            "japanese.gravel",
            sheet(np.stack([x, comb, z], -1).astype(np.float32)[::-1], tone.astype(np.float32)[::-1]),
            Finish("plain", 0.95, 0.0, two_sided=True, casts_shadow=False),
        )
    )
    a = np.linspace(0, 2 * np.pi, 41)
    shore = np.stack(
        [
            (5.4 + 0.7 * np.sin(2 * a + 1)) * np.cos(a) + 1.0,
            np.full(41, 0.03),
            (2.2 + 0.35 * np.cos(3 * a)) * np.sin(a) - 5.6,
        ],
        1,
    )
    middle = np.repeat(np.array([[1.0, 0.03, -5.6]]), 41, 0)
    pond = sheet(np.stack([middle, 0.5 * (middle + shore), shore]).astype(np.float32), "#3f6a70")
    here.pieces.append(
        Piece("japanese.pond", pond, Finish("glass", 0.08, 0.0, two_sided=True, casts_shadow=False))
    )
    for k in range(34):
        u = a[k % 40] + 0.1
        spot = (
            (5.6 + 0.7 * np.sin(2 * u + 1)) * np.cos(u) + 1.0,
            0.0,
            (2.35 + 0.35 * np.cos(3 * u)) * np.sin(u) - 5.6,
        )
        here.things.add("stone", crag(spot, (0.34, 0.22 + 0.1 * (k % 3), 0.3), k + 3, "#8a8880", level=2))
    for k in range(12):
        here.things.add(
            "still_leaf",
            lathe(
                [(0, 0.04), (0.26, 0.05), (0.25, 0.055), (0, 0.052)],
                "#4f8a3c",
                (-2.2 + 0.62 * k, 0.005, -4.6 - 1.5 * ((k * 7) % 3) * 0.6),
                14,
            ),
        )
        if k % 3 == 0:
            here.things.add(
                "clay",
                lathe(
                    [(0.03, 0.06), (0.12, 0.12), (0.14, 0.2), (0.03, 0.12)],
                    "#f0a0b8",
                    (-2.2 + 0.62 * k, 0, -4.6 - 1.5 * ((k * 7) % 3) * 0.6),
                    8,
                ),
            )


def _green(here: Country, brief: SetBrief) -> None:
    """Blossom and clipped bushes."""
    pink = ("#f4b8c8", "#f0a0b8", "#f8d0d8")
    tones = pink if brief.season != "autumn" else ("#d8542c", "#c83c24", "#e8843c")
    for x0, z0, size in (
        (-4.6, -4.6, 1.25),
        (6.4, -4.4, 1.35),
        (-8.2, -8.0, 1.6),
        (8.6, -9.0, 1.6),
        (0.4, -11.5, 1.5),
    ):
        blossom(here, x0, z0, size, tones)
    for k in range(12):
        x0, z0 = float(here.rng.uniform(-9, 9)), -float(here.rng.uniform(2.6, 9.5))
        if abs(x0) > 4.6:
            here.things.add(
                "still_leaf",
                leaf_ball(
                    here.rng,
                    (x0, here.land.at(x0, z0) + 0.2, z0),
                    0.42,
                    ("#4f7f34", "#5f8f3c")[k % 2],
                    120,
                    0.07,
                ),
            )


def japanese(brief: SetBrief) -> BuiltSet:
    """A Japanese garden: a pond under a red bridge, raked gravel, stone lanterns, blossom, a torii and a pagoda."""
    here = Country.begun(brief, "japanese", 1241, roll=0.2, rise=2.0, back=-20.0, fog_distance=220.0)
    here.ground(tones=("#5f7f3a", "#7a9048"), patch=0.3)
    here.grass(4000, 0.05)
    _water_and_gravel(here)
    here.put(_red_bridge(), 1.4, -5.6, 0.25, 1.05)
    here.put(_pagoda(), -4.6, -15.5, 0.3)
    torii = Bench()
    torii.add(
        "paint",
        *(cylinder((s * 1.5, 0, 0), (s * 1.4, 3.3, 0), 0.15, RED, 12) for s in (-1, 1)),
        box((0, 2.7, 0), (1.75, 0.1, 0.1), RED, 0.02),
        tube([(u * 2.2, 3.35 + 0.16 * u * u, 0) for u in np.linspace(-1, 1, 13)], 0.15, "#2c2624", 8),
        tube([(u * 2.1, 3.2 + 0.16 * u * u, 0) for u in np.linspace(-1, 1, 13)], 0.12, RED, 8),
    )
    here.put(torii, 5.2, -11.0, -0.3)
    for x0, z0 in ((-3.0, -2.8), (4.4, -2.6), (-5.6, -6.2)):
        here.put(_stone_lantern(), x0, z0)
        here.light((x0, 1.2, z0 + 0.5), (3.0, 1.8, 0.8), 5.5)
    _green(here, brief)
    here.light((-4.6, 2.6, -12.0), (4.0, 2.4, 1.0), 8.0)
    here.trees(22, 22.0, 55.0, conifers=0.6, gap=4.0)
    here.horizon(Ring(190.0, 22.0, "#5f7a5a", 0.6, 0.3), Ring(380.0, 60.0, "#7a86a0", 0.8, 0.5))
    here.shut(-60.0, -60.0, 60.0, -2.6, 5.0)
    return here.built(ground=level)
