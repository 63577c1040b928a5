"""A bazaar of carpets, spices and brass under pointed arches."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sheet
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.urban.markets import folk, street

__all__ = ["bazaar"]


def _goods(here: Country, s: int, shop: int, k: int, z: float) -> None:
    """What one shop sells: carpets, spices or brass."""
    if shop == 0:
        for n in range(4):
            tint = ("#a82c2c", "#2f4f7a", "#c8842c", "#6a2f4a")[(n + k) % 4]
            here.things.add(
                "cloth",
                box((s * (4.5 + 0.3 * n), 1.7, z - 0.55 - 0.5 * n), (0.03, 1.1, 0.42), tint, 0.01),
            )
            here.things.add(
                "cloth",
                box(
                    (s * (4.46 + 0.3 * n), 1.7, z - 0.55 - 0.5 * n),
                    (0.03, 0.8, 0.26),
                    mixed(tint, "#f4e0b0", 0.55),
                    0.01,
                ),
            )
        for n in range(6):
            here.things.add(
                "cloth",
                cylinder(
                    (s * 3.9, 0.18 + 0.3 * (n // 3), z - 0.9 - 0.4 * (n % 3)),
                    (s * 5.3, 0.18 + 0.3 * (n // 3), z - 0.9 - 0.4 * (n % 3)),
                    0.16,
                    ("#a82c2c", "#c8a04c", "#2f6a6a")[n % 3],
                    10,
                ),
            )
    elif shop == 1:
        for n in range(8):
            spot = (s * (3.75 + 0.6 * (n % 2)), 0.0, z - 0.6 - 0.55 * (n // 2))
            here.things.add(
                "cloth", lathe([(0.24, 0), (0.3, 0.3), (0.28, 0.48), (0.31, 0.52)], "#c8a878", spot, 12)
            )
            here.things.add(
                "clay",
                lathe(
                    [(0.28, 0.48), (0.14, 0.68), (0, 0.84)],
                    ("#d8842c", "#c83c24", "#e8c03c", "#8a5a2c", "#a8b04c", "#d86a3c")[n % 6],
                    spot,
                    14,
                ),
            )
    else:
        for n in range(10):
            spot = (s * (4.2 + 0.3 * (n % 3)), 0.7 + 0.5 * (n // 5), z - 0.5 - 0.4 * (n % 5))
            here.things.add(
                "metal",
                lathe(
                    [(0.05, 0), (0.13, 0.1), (0.12, 0.2), (0.05, 0.28), (0.07, 0.36), (0, 0.37)],
                    ("#d8a83c", "#b86a3c", "#c8c8c8")[n % 3],
                    spot,
                    12,
                ),
            )
        here.things.add(
            "wood",
            *(box((s * 4.5, 0.66 + 0.5 * n, z - 1.4), (0.5, 0.03, 1.15), "#8a5a34", 0.01) for n in range(2)),
        )


def _arcade_wall(here: Country, s: int) -> None:
    """A row of pointed arches along the street, goods in every shop."""
    stone = "#d8b484"
    for k in range(5):
        z = -1.4 - 3.0 * k
        x = s * 4.2
        here.things.add(
            "plaster",
            box((x, 2.0, z), (0.35, 2.0, 0.28), stone, 0.02),
            box((x, 4.2, z - 1.5), (0.35, 0.7, 1.5), stone, 0.02),
        )
        for n in range(9):
            a = np.pi * (n + 0.5) / 9
            here.things.add(
                "plaster",
                box(
                    (x, 2.55 + 1.05 * np.sin(a) ** 0.8, z - 1.5 + 1.22 * np.cos(a)),
                    (0.36, 0.14, 0.24),
                    mixed(stone, ("#a8743c", "#f4e4c0")[n % 2], 0.35),
                    0.02,
                ),
            )
        here.things.add("plaster", box((s * 5.9, 2.0, z - 1.5), (0.1, 2.4, 1.5), "#a8825a", 0.0))
        _goods(here, s, k % 3, k, z)


def bazaar(brief: SetBrief) -> BuiltSet:
    """A bazaar: a covered street of pointed arches, carpets, heaps of spice, brass, cloths and lamps overhead."""
    here = street(brief, "bazaar", 1207, ("#c8a878", "#b8946a"))
    for s in (-1, 1):
        _arcade_wall(here, s)
    for k in range(7):
        z = 0.6 - 2.4 * k
        tint = ("#c8382e", "#e8b03c", "#2f7a8a", "#c86a2c", "#7a3f6a")[k % 5]
        rows = [
            [
                (x, 4.6 - 0.55 * (1 - (x / 4.4) ** 2) + 0.12 * np.sin(x * 2 + k), z + d)
                for x in np.linspace(-4.4, 4.4, 15)
            ]
            for d in (0.0, -0.75, -1.5)
        ]
        here.things.add("cloth", sheet(np.array(rows, np.float32), tint))
        for x in (-1.9, 1.9):
            here.far.add("iron", cylinder((x, 3.3, z), (x, 4.3, z), 0.01, "#3a2c1c", 4))
            here.far.add(
                "lamp",
                lathe(
                    [(0, -0.22), (0.1, -0.12), (0.15, 0.0), (0.1, 0.14), (0.03, 0.2), (0, 0.24)],
                    linear(("#ffb84a", "#ff7a4a", "#6ad0e0")[(k + (x > 0)) % 3])
                    * (0.2 + 0.5 * here.hour.glow),
                    (x, 3.15, z),
                    10,
                ),
            )
    here.things.add("plaster", box((0, 3.0, -18.0), (7.0, 3.0, 0.3), "#d8b484", 0.02))
    here.things.add(
        "room",
        quad((-1.2, 0, -17.66), (2.4, 0, 0), (0, 2.9, 0), "#fff0c8" if not here.hour.dark else "#3a3448"),
    )
    folk(here, ((-1.6, -6.5), (1.7, -8.6), (-0.9, -11.6), (0.9, -13.4), (1.9, -4.8)))
    here.things.add(
        "clay",
        lathe(
            [(0.2, 0), (0.32, 0.3), (0.28, 0.6), (0.14, 0.72), (0.18, 0.8), (0, 0.8)],
            "#b8643c",
            (-2.9, 0, -1.0),
            16,
        ),
        lathe(
            [(0.16, 0), (0.26, 0.25), (0.1, 0.55), (0.14, 0.62), (0, 0.62)], "#2f7a8a", (-3.3, 0, -0.5), 16
        ),
    )
    for z in (-1.5, -6.0, -11.0):
        here.light((-2.6, 2.9, z), (3.4, 2.1, 0.9), 7.0, day=True)
        here.light((2.6, 2.9, z), (3.0, 1.7, 0.7), 7.0, day=True)
    here.shut(-60.0, -60.0, -3.3, 2.0, 8.0)
    here.shut(3.3, -60.0, 60.0, 2.0, 8.0)
    return here.built()
