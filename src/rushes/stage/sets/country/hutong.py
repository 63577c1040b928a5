"""A Chinese courtyard under curved roofs."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.eastern import blossom, curved_roof

__all__ = ["hutong"]

RED, TILE = "#b8342a", "#4a5258"


def _hall(half: float, gate: bool) -> Bench:
    """A hall of red pillars and latticed doors under a curved roof of grey tiles, its front to +z."""
    here = Bench()
    here.add(
        "stone",
        box((0, 0.15, 0.3), (half + 0.5, 0.15, 1.9), "#a8a298", 0.03),
        box((0, 0.07, 2.4), (1.2, 0.07, 0.3), "#a8a298", 0.02),
    )
    here.add("brick", box((0, 1.5, -0.9), (half, 1.4, 0.3), "#8a8a88", 0.01))
    count = max(3, int(half / 0.75))
    for k in range(count + 1):
        x = -half + 2 * half * k / count
        here.add(
            "paint",
            cylinder((x, 0.3, 1.4), (x, 2.95, 1.4), 0.13, RED, 12),
            lathe([(0.22, 0.3), (0.2, 0.42), (0.13, 0.46)], "#98928a", (x, 0, 1.4), 12),
        )
    for k in range(count):
        x, w = -half + 2 * half * (k + 0.5) / count, half / count - 0.14
        if gate and k == count // 2:
            here.add(
                "paint",
                *(
                    box((x + s * w / 2, 1.4, 0.7), (w / 2 - 0.02, 1.1, 0.05), "#9a2a22", 0.02)
                    for s in (-1, 1)
                ),
            )
            here.add(
                "metal",
                *(
                    sphere((x + s * (0.12 + 0.2 * i), 0.7 + 0.35 * j, 0.76), 0.045, "#d8a83c", 5, 8)
                    for s in (-1, 1)
                    for i in range(2)
                    for j in range(5)
                ),
            )
            continue
        here.add("room", box((x, 1.65, 0.68), (w, 0.85, 0.02), "#e8c888", 0.0))
        here.add("paint", box((x, 0.55, 0.7), (w, 0.26, 0.04), "#9a2a22", 0.01))
        for i in range(7):
            here.add(
                "paint",
                box((x - w + 2 * w * i / 6, 1.65, 0.71), (0.018, 0.85, 0.02), "#7a2018", 0.0),
                box((x, 0.85 + 0.27 * i, 0.71), (w, 0.018, 0.02), "#7a2018", 0.0),
            )
    here.add(
        "paint",
        box((0, 2.85, 1.4), (half + 0.15, 0.16, 0.12), "#2f6a5a", 0.02),
        box((0, 2.58, 1.4), (half, 0.07, 0.08), RED, 0.01),
    )
    for k in range(int(half * 2 / 0.42)):
        here.add(
            "paint",
            box((-half + 0.21 + 0.42 * k, 2.86, 1.53), (0.1, 0.09, 0.01), ("#d8a83c", "#3f6ab0")[k % 2], 0.0),
        )
    roof = Bench()
    curved_roof(roof, half + 1.0, 2.6, 0.0, 1.5, TILE)
    here.take(roof, (0, 3.0, 0.2))
    return here


def _pots_and_bamboo(here: Country) -> None:
    """On both sides a lamp, a glazed jar with a plant, bamboo."""
    for s in (-1, 1):
        here.light((s * 5.6, 2.2, -4.4), (4.0, 1.6, 0.7), 7.0)
        here.things.add(
            "ceramic",
            lathe(
                [(0.3, 0), (0.5, 0.25), (0.52, 0.5), (0.42, 0.62), (0.47, 0.68), (0.4, 0.66), (0, 0.5)],
                "#2f5f9a",
                (s * 3.2, 0, -3.2),
                20,
            ),
        )
        here.things.add(
            "ceramic",
            *(
                tube(
                    [
                        (s * 3.2 + 0.515 * np.cos(u), y + 0.05 * np.sin(5 * u), -3.2 + 0.515 * np.sin(u))
                        for u in np.linspace(0, 2 * np.pi, 31)[:-1]
                    ],
                    0.015,
                    "#f0f0ec",
                    5,
                    closed=True,
                )
                for y in (0.3, 0.45)
            ),
        )
        here.things.add("still_leaf", leaf_ball(here.rng, (s * 3.2, 0.85, -3.2), 0.4, "#4f8a3c", 110, 0.12))
        for k in range(7):
            x, z = s * (5.4 + 0.22 * (k % 3)), -0.9 - 0.16 * k
            here.things.add(
                "wood", cylinder((x, 0, z), (x + 0.1 * s, 3.0 + 0.2 * (k % 3), z), 0.035, "#6f9a4a", 7)
            )
            here.things.add(
                "still_leaf",
                *(
                    leaf_ball(here.rng, (x, 1.3 + 0.5 * n, z), 0.34, ("#5f9a44", "#7aac50")[n % 2], 34, 0.14)
                    for n in range(4)
                ),
            )


def _lanterns(here: Country, lit: float) -> None:
    """Lanterns under the eaves."""
    for x, z in (
        (-3.5, -8.0),
        (-1.2, -8.0),
        (1.2, -8.0),
        (3.5, -8.0),
        (-5.9, -3.0),
        (5.9, -3.0),
        (-5.9, -6.0),
        (5.9, -6.0),
    ):
        here.far.add(
            "lamp",
            lathe(
                [(0.12, 2.1), (0.24, 2.2), (0.28, 2.33), (0.24, 2.46), (0.12, 2.56)],
                linear("#ff3a20") * (0.22 + 0.5 * lit),
                (x, 0, z),
                16,
            ),
        )
        here.far.add(
            "metal",
            *(
                lathe([(0.13, y), (0.13, y + 0.05), (0, y + 0.06)], "#d8a83c", (x, 0, z), 12)
                for y in (2.05, 2.56)
            ),
            cylinder((x, 2.05, z), (x, 1.75, z), 0.025, "#d8a83c", 6),
        )


def hutong(brief: SetBrief) -> BuiltSet:
    """A Chinese courtyard: halls with red pillars and curved roofs on three sides, lanterns, bamboo and jars."""
    here = Country.begun(brief, "hutong", 1243, roll=0.0, rise=0.0, fog_distance=180.0)
    here.ground(tones=("#a8a094", "#989084"), finish="pave", patch=0.4)
    lit = here.hour.glow
    here.put(_hall(4.6, True), 0.0, -10.0)
    here.put(_hall(3.6, False), -8.0, -5.2, np.pi / 2)
    here.put(_hall(3.6, False), 8.0, -5.2, -np.pi / 2)
    _lanterns(here, lit)
    for x in (-3.0, 0.0, 3.0):
        here.light((x, 2.2, -7.6), (4.4, 1.7, 0.8), 7.0)
    _pots_and_bamboo(here)
    blossom(
        here,
        -3.6,
        -5.6,
        1.1,
        ("#f4b8c8", "#f0a0b8") if brief.season in ("spring", "summer") else ("#d8842c", "#c8a03c"),
    )
    table = Bench()
    table.add(
        "stone",
        lathe(
            [(0.3, 0), (0.2, 0.35), (0.26, 0.62), (0.55, 0.66), (0.55, 0.74), (0, 0.74)], "#98928a", sides=20
        ),
        *(
            lathe(
                [(0.16, 0), (0.22, 0.2), (0.16, 0.42), (0, 0.42)],
                "#98928a",
                (0.9 * np.cos(u), 0, 0.9 * np.sin(u)),
                14,
            )
            for u in (0.3, 2.0, 3.8, 5.3)
        ),
    )
    here.put(table, 3.2, -5.4)
    here.horizon()
    here.birds()
    here.shut(-60.0, -60.0, 60.0, -7.0, 8.0)
    here.shut(-60.0, -60.0, -5.6, 60.0, 8.0)
    here.shut(5.6, -60.0, 60.0, 60.0, 8.0)
    return here.built()
