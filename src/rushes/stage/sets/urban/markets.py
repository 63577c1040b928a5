"""A market street: stalls under striped awnings, and what other markets share with it."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.parts.row import Palette, house_row

__all__ = ["awning", "folk", "market", "row", "stall", "street"]

STRIPES = (("#c8382e", "#f4ecdc"), ("#2f6f8a", "#f4ecdc"), ("#3f8a4a", "#f4ecdc"), ("#d8902c", "#f4ecdc"))

FRUIT = (
    ("#d8342c", "#8ac03c"),
    ("#f0902c", "#f0c428"),
    ("#6a3f8a", "#4f8a3a"),
    ("#e8c83c", "#d8542c"),
    ("#4f8a34", "#a8c850"),
)


def awning(wide: float, paints: tuple[Paint, Paint], depth: float = 1.5, high: float = 2.35) -> list[Mesh]:
    """A striped cloth that slopes towards +z, with a scalloped edge."""
    count = max(4, round(wide * 2 / 0.36))
    made = []
    for k in range(count):
        x0, x1 = -wide + 2 * wide * k / count, -wide + 2 * wide * (k + 1) / count
        paint = paints[k % 2]
        sag = [(0.0, high + 0.35), (0.5, high + 0.1), (1.0, high)]
        rows = [[(x0, y, depth * (u - 0.4)), (x1, y, depth * (u - 0.4))] for u, y in sag]
        made.append(sheet(np.array(rows, np.float32)[::-1], paint))
        z = depth * 0.6
        made.append(
            sheet(
                np.array(
                    [
                        [(x0, high, z), (x1, high, z)],
                        [(x0 + 0.04, high - 0.2, z + 0.02), (x1 - 0.04, high - 0.2, z + 0.02)],
                    ],
                    np.float32,
                )[::-1],
                paint,
            )
        )
    return made


def _heap(
    here: Bench, rng: np.random.Generator, x: float, z: float, paint: Paint, size: float = 0.055
) -> None:
    """A crate of round goods, heaped."""
    here.add("wood", box((x, 0.86, z), (0.26, 0.07, 0.24), "#a8793f", 0.01))
    for n in range(12):
        spot = (
            x - 0.16 + 0.105 * (n % 4),
            0.95 + 0.07 * (n > 7) + 0.012 * (n % 3),
            z - 0.14 + 0.14 * ((n // 4) % 3),
        )
        here.add("ceramic", sphere(spot, size * 1.1, varied(rng, paint, 0.1), 4, 6))


def stall(rng: np.random.Generator, k: int, wide: float = 1.25) -> Bench:
    """A stall of fruit and vegetables under a striped awning, its front to +z."""
    here = Bench()
    for s in (-1, 1):
        for z in (-0.5, 0.8):
            here.add(
                "wood",
                cylinder((s * wide, 0, z), (s * wide, 2.62 if z < 0 else 2.35, z), 0.035, "#8a5f38", 7),
            )
    here.add("cloth", *awning(wide + 0.12, STRIPES[k % 4]))
    here.add(
        "wood",
        box((0, 0.4, 0.1), (wide - 0.05, 0.4, 0.34), "#9a7048", 0.02),
        box((0, 0.8, 0.16), (wide, 0.02, 0.46), "#b8864f", 0.01),
    )
    here.add("cloth", box((0, 0.5, 0.46), (wide - 0.03, 0.28, 0.01), STRIPES[(k + 1) % 4][0], 0.01))
    count = int(wide * 2 / 0.56)
    for n in range(count):
        x = -wide + 0.3 + 0.56 * n
        _heap(here, rng, x, 0.36, FRUIT[(k + n) % 5][0])
        _heap(here, rng, x, -0.08, FRUIT[(k + n + 2) % 5][1], 0.048)
    here.add(
        "paper",
        *(box((-wide + 0.35 + 0.7 * n, 1.18, 0.3), (0.11, 0.08, 0.006), "#f4ecd8", 0.0) for n in range(3)),
    )
    return here


def street(brief: SetBrief, name: str, salt: int, tones: tuple[str, str]) -> Country:
    here = Country.begun(brief, name, salt, roll=0.0, rise=0.0, fog_distance=160.0)
    here.ground(tones=tones, finish="pave", patch=0.5)
    return here


def row(here: Country, start: float, end: float, x: float, z: float, turn: float) -> None:
    town = Bench()
    house_row(town, here.rng, Palette(), start, end, 0.0, here.hour, near=0.0, plain=4.0)
    here.things.take(town, (x, 0.0, z), turn)


def folk(here: Country, spots: tuple[tuple[float, float], ...]) -> None:
    """A few felt people far behind, at the stalls."""
    for k, (x, z) in enumerate(spots):
        coat = ("#3f5a7a", "#a8442f", "#c8963c", "#4a6a4a", "#7a3f5a", "#3f7a80")[k % 6]
        here.things.add(
            "felt",
            lathe([(0.14, 0), (0.2, 0.5), (0.24, 1.0), (0.12, 1.34), (0, 1.38)], coat, (x, 0, z), 12),
            sphere((x, 1.52, z), 0.17, ("#e8b48a", "#8a5a3c", "#c08458")[k % 3], 8, 11),
            sphere((x, 1.6, z - 0.03), (0.18, 0.14, 0.18), ("#2a1a12", "#5a3420", "#c89a4c")[k % 3], 7, 10),
        )


def market(brief: SetBrief) -> BuiltSet:
    """A market street: stalls on both sides and across its end, crates and barrels, old houses, bunting overhead."""
    here = street(brief, "market", 1201, ("#b9ad98", "#a29682"))
    for k, z in enumerate((-2.6, -5.6, -8.6, -11.6)):
        for s in (-1, 1):
            here.put(stall(here.rng, k + (s > 0) * 2), s * (3.7 + 0.1 * k), z, -s * (np.pi / 2 - 0.25))
    here.put(stall(here.rng, 3, 1.7), -1.1, -15.0)
    here.put(stall(here.rng, 1, 1.4), 2.6, -15.6)
    row(here, 0.0, 22.0, -7.4, -1.0, np.pi / 2)
    row(here, 0.0, 22.0, 7.4, -23.0, -np.pi / 2)
    row(here, -12.0, 12.0, 0.0, -26.0, 0.0)
    for k in range(4):
        z = -3.5 - 3.2 * k
        rope = [(x, 4.3 - 0.5 * (1 - (x / 6.4) ** 2), z) for x in np.linspace(-6.4, 6.4, 17)]
        here.things.add("wood", tube(rope, 0.012, "#6a5a44", 4))
        for n, (x, y, d) in enumerate(rope[1:-1]):
            flag = sheet(
                np.array(
                    [[(x - 0.2, y, d), (x + 0.2, y, d)], [(x - 0.01, y - 0.42, d), (x + 0.01, y - 0.42, d)]],
                    np.float32,
                ),
                ("#d8342c", "#f0b428", "#2f6f9a", "#f4ecdc", "#3f8a4a")[n % 5],
            )
            here.things.add("cloth", flag)
    folk(here, ((-1.9, -7.5), (2.0, -9.6), (-1.4, -12.6), (0.6, -13.2), (1.7, -6.4), (-0.4, -10.8)))
    for x, z in ((-2.9, -1.5), (3.1, -1.3), (4.4, -0.8)):
        barrel(here.things, x, 0.0, z, 0.8)
    crate(here.things, here.rng, -4.2, 0.0, -0.9, 0.5, 0.3)
    for z in (-3.0, -7.0, -11.0):
        here.light((-3.2, 2.2, z), (2.4, 1.5, 0.7), 6.0)
        here.light((3.2, 2.2, z), (2.4, 1.5, 0.7), 6.0)
    here.horizon()
    here.shut(-60.0, -60.0, -2.8, 1.0, 8.0)
    here.shut(2.8, -60.0, 60.0, 1.0, 8.0)
    return here.built()
