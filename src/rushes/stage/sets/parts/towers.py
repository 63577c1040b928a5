"""Towers: the iron one of Paris, the clock of London, the leaning one of Pisa, skyscrapers, water towers, pagodas."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["TOWERS"]

IRON = "#8a6a4e"
FOOT, TOP = 1.55, 0.10
"""Half widths of the iron tower at its feet and under its lantern, in metres of its own 10 metres."""


def _square(profile: list[tuple[float, float]], paint: str) -> Mesh:
    """A roof of four sides that run with the walls under it; radii of `profile` are to its corners."""
    return turned(lathe(profile, paint, sides=4), (0.0, pi / 4, 0.0))


def _half(y: float) -> float:
    """Half width of the iron tower at a height: an exponential taper, as Eiffel's curve has it."""
    return TOP + (FOOT - TOP) * float(np.exp(-y / 2.6))


def _iron(here: Bench, colour: str, seed: int) -> None:
    paint = colour or IRON
    heights = np.concatenate(
        [np.linspace(0, 2.1, 7), np.linspace(2.1, 4.2, 7)[1:], np.linspace(4.2, 9.2, 15)[1:]]
    )
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    for sx, sz in corners:
        for inner in (
            0.0,
            1.0,
        ):  # each leg has an outer and an inner edge, which meet above the second platform
            path = []
            for y in heights:
                w = _half(y)
                gap = max(0.42 * (1 - y / 4.3), 0.0) * inner
                path.append((sx * (w - gap), y, sz * (w - gap)))
            here.add("iron", tube(path, 0.050 - 0.012 * inner, paint, 5))
    for low, high in pairwise(heights):
        a, b = _half(low), _half(high)
        for k in range(4):
            (ax, az), (bx, bz) = corners[k], corners[(k + 1) % 4]
            if low >= 4.1:
                here.add("iron", tube([(ax * a, low, az * a), (bx * b, high, bz * b)], 0.022, paint, 4),
                         tube([(bx * a, low, bz * a), (ax * b, high, az * b)], 0.022, paint, 4))  # fmt: skip
            else:
                for s, t in ((1.0, 0.0), (0.0, 1.0)):
                    w0, w1 = a - 0.42 * (1 - low / 4.3) * s, b - 0.42 * (1 - high / 4.3) * t
                    here.add(
                        "iron", tube([(ax * w0, low, az * w0), (ax * w1, high, az * w1)], 0.022, paint, 4)
                    )
                cross = [
                    (ax * a, low, az * (a - 0.40 * (1 - low / 4.3))),
                    (ax * (b - 0.40 * (1 - high / 4.3)), high, az * b),
                ]
                here.add("iron", tube(cross, 0.022, paint, 4))
    for y, over in ((2.1, 0.16), (4.2, 0.12), (9.2, 0.07)):
        w = _half(y) + over
        here.add("iron", box((0, y, 0), (w, 0.09, w), mixed(paint, "#2a1c12", 0.15), 0.01))
        here.add("iron", box((0, y + 0.16, 0), (w * 0.96, 0.03, w * 0.96), paint, 0.01))
    for k in range(4):  # the arches between the feet
        arch = [(1.05 * cos(t), 0.35 + 1.45 * sin(t), 1.28 - 0.16 * sin(t)) for t in np.linspace(0, pi, 15)]
        here.add("iron", turned(tube(arch, 0.05, paint, 5), (0.0, pi / 2 * k, 0.0)))
    for sx, sz in corners:
        here.add("stone", box((sx * 1.38, 0.1, sz * 1.38), (0.36, 0.12, 0.36), "#b8ab94", 0.03))
    here.add(
        "iron",
        cylinder((0, 9.2, 0), (0, 9.55, 0), 0.10, paint, 8),
        tube([(0, 9.5, 0), (0, 10.2, 0)], [0.045, 0.012], paint, 6),
    )


def _clock_tower(here: Bench, colour: str, seed: int) -> None:
    stone, gold = colour or "#c8a868", "#d8a83a"
    here.add("stone", box((0, 3.0, 0), (0.62, 3.0, 0.62), stone, 0.02))
    for k in range(4):
        turn = pi / 2 * k
        for x in (-0.42, -0.14, 0.14, 0.42):
            here.add(
                "stone",
                turned(
                    box((x, 2.9, 0.63), (0.035, 2.6, 0.03), mixed(stone, "#fff2d8", 0.3), 0.0),
                    (0.0, turn, 0.0),
                ),
            )
        for y in range(6):
            for x in (-0.28, 0.0, 0.28):
                window = box((x, 0.9 + 0.75 * y, 0.625), (0.07, 0.22, 0.02), "#4a4238", 0.0)
                here.add("stone", turned(window, (0.0, turn, 0.0)))
        face = cylinder((0, 6.75, 0.78), (0, 6.75, 0.80), 0.50, "#f6efdc", 28)
        rim = tube(
            [(0.52 * cos(t), 6.75 + 0.52 * sin(t), 0.80) for t in np.linspace(0, 2 * pi, 25)[:-1]],
            0.03,
            gold,
            5,
            True,
        )
        here.add("ceramic", turned(face, (0.0, turn, 0.0)))
        here.add("metal", turned(rim, (0.0, turn, 0.0)))
        for h in range(12):
            a = pi / 6 * h
            mark = box((0.42 * sin(a), 6.75 + 0.42 * cos(a), 0.81), (0.02, 0.02, 0.01), "#241c14", 0.0)
            here.add("iron", turned(mark, (0.0, turn, 0.0)))
        for a, long in ((1.9, 0.36), (-0.7, 0.24)):
            hand = tube([(0, 6.75, 0.82), (long * sin(a), 6.75 + long * cos(a), 0.82)], 0.02, "#241c14", 5)
            here.add("iron", turned(hand, (0.0, turn, 0.0)))
        for x in (-0.55, 0.55):
            here.add(
                "stone",
                turned(tube([(x, 7.4, 0.62), (x, 8.0, 0.62)], [0.07, 0.01], stone, 6), (0.0, turn, 0.0)),
            )
    here.add(
        "stone",
        box((0, 6.75, 0), (0.78, 0.72, 0.78), stone, 0.02),
        box((0, 7.52, 0), (0.70, 0.08, 0.70), gold, 0.01),
    )
    here.add(
        "clay",
        _square([(1.10, 7.58), (0.52, 8.5), (0.40, 8.6)], "#4a5a52"),
        _square([(0.52, 8.6), (0.02, 9.8), (0, 9.85)], "#4a5a52"),
    )


def _leaning(here: Bench, colour: str, seed: int) -> None:
    white = colour or "#ece4d2"
    straight = Bench()
    for k in range(8):
        y, r = 0.72 * k, 1.0 if k < 7 else 0.74
        straight.add(
            "plaster", lathe([(0.80 * r, y), (0.80 * r, y + 0.72)], mixed(white, "#b8a88c", 0.35), sides=28)
        )
        straight.add(
            "plaster",
            lathe(
                [(r, y + 0.58), (1.04 * r, y + 0.64), (1.04 * r, y + 0.70), (0.7 * r, y + 0.72)],
                white,
                sides=32,
            ),
        )
        for j in range(18):
            a = 2 * pi * j / 18
            straight.add("plaster", cylinder((0.96 * r * cos(a), y, 0.96 * r * sin(a)), (0.96 * r * cos(a), y + 0.6,
                    0.96 * r * sin(a)),
                                             0.045, white, 6))  # fmt: skip
    for finish, meshes in straight.bins.items():
        here.add(finish, *(turned(m, (0.0, 0.0, -0.09)) for m in meshes))


def _skyscraper(here: Bench, colour: str, seed: int) -> None:
    glass, steel = colour or "#5f87a8", "#c8ced2"
    steps = ((0.0, 4.6, 1.15), (4.6, 7.4, 0.90), (7.4, 9.2, 0.62))
    for low, high, w in steps:
        here.add("glass", box((0, (low + high) / 2, 0), (w, (high - low) / 2, w), glass, 0.02))
        for y in np.arange(low, high, 0.34):
            here.add("metal", box((0, float(y), 0), (w + 0.02, 0.035, w + 0.02), steel, 0.0))
        for x in np.linspace(-w, w, 7):
            for k in range(4):
                here.add("metal", turned(box((float(x), (low + high) / 2, w + 0.01), (0.022, (high - low) / 2, 0.02),
                        steel, 0.0),
                                         (0.0, pi / 2 * k, 0.0)))  # fmt: skip
    here.add(
        "metal",
        box((0, 9.3, 0), (0.45, 0.10, 0.45), steel, 0.02),
        tube([(0, 9.3, 0), (0, 11.2, 0)], [0.07, 0.015], steel, 8),
    )
    here.add("stone", box((0, 0.2, 0), (1.35, 0.2, 1.35), "#8a8680", 0.02))


def _keep(here: Bench, colour: str, seed: int) -> None:
    """An old round tower of stone: battlements, narrow windows, an iron-bound door."""
    stone = colour or "#a39a8a"
    here.add(
        "stone",
        lathe(
            [(1.25, 0), (1.1, 0.4), (1.0, 4.6), (1.25, 4.95), (1.25, 5.2), (0.9, 5.2), (0, 5.2)],
            stone,
            sides=28,
        ),
    )
    rng = np.random.default_rng(seed)
    for _ in range(70):
        a, y = float(rng.uniform(0, 2 * pi)), float(rng.uniform(0.3, 4.4))
        r = 1.0 + 0.1 * (1 - y / 4.6)
        block = box(
            (0, y, r), (0.20, 0.09, 0.03), mixed(stone, "#4a443c", float(rng.uniform(0.1, 0.4))), 0.02
        )
        here.add("stone", turned(block, (0.0, a, 0.0)))
    for k in range(10):
        here.add(
            "stone",
            turned(box((0, 5.42, 1.12), (0.20, 0.24, 0.13), stone, 0.02), (0.0, 2 * pi * k / 10, 0.0)),
        )
    for a, y in ((0.5, 2.6), (-0.7, 3.4), (2.4, 2.2), (0.0, 4.0)):
        here.add("stone", turned(box((0, y, 1.02), (0.06, 0.26, 0.05), "#211d19", 0.0), (0.0, a, 0.0)))
    here.add("wood", box((0, 0.6, 1.10), (0.34, 0.60, 0.06), "#5a3a22", 0.02))
    here.add(
        "iron",
        box((0, 0.8, 1.165), (0.34, 0.03, 0.01), "#26221e", 0.0),
        box((0, 0.3, 1.165), (0.34, 0.03, 0.01), "#26221e", 0.0),
    )
    here.add("wood", tube([(0, 5.2, 0), (0, 6.9, 0)], 0.03, "#5a4632", 6))
    here.add("cloth", box((0.36, 6.6, 0), (0.36, 0.22, 0.01), "#b8342c", 0.0))


def _watchtower(here: Bench, colour: str, seed: int) -> None:
    wood = colour or "#8a6240"
    for sx in (-1, 1):
        for sz in (-1, 1):
            here.add("wood", tube([(sx * 0.95, 0, sz * 0.95), (sx * 0.62, 3.4, sz * 0.62)], 0.08, wood, 7))
    for k in range(4):
        for low, high in ((0.2, 1.7), (1.7, 3.3)):
            a, b = 0.95 - 0.097 * low, 0.95 - 0.097 * high
            here.add("wood", turned(tube([(-a, low, a), (b, high, b)], 0.045, wood, 5), (0.0, pi / 2 * k, 0.0)),
                     turned(tube([(a, low, a), (-b, high, b)], 0.045, wood, 5), (0.0, pi / 2 * k, 0.0)))  # fmt: skip
        here.add(
            "wood",
            turned(
                box((0, 3.95, 0.86), (0.86, 0.38, 0.04), mixed(wood, "#3a2412", 0.2), 0.01),
                (0.0, pi / 2 * k, 0.0),
            ),
        )
    here.add("wood", box((0, 3.5, 0), (0.95, 0.06, 0.95), wood, 0.02))
    for sx in (-1, 1):
        for sz in (-1, 1):
            here.add("wood", box((sx * 0.82, 4.4, sz * 0.82), (0.05, 0.9, 0.05), wood, 0.01))
    here.add("clay", _square([(1.65, 5.2), (0.05, 6.2), (0, 6.2)], "#7a3f2c"))
    for k in range(12):
        here.add("wood", box((0, 0.3 * k + 0.15, 1.0 - 0.029 * k), (0.16, 0.02, 0.02), wood, 0.0))


def _water_tower(here: Bench, colour: str, seed: int) -> None:
    steel = colour or "#9ab0b8"
    for k in range(6):
        a = 2 * pi * k / 6
        here.add(
            "iron",
            tube(
                [(1.25 * cos(a), 0, 1.25 * sin(a)), (0.95 * cos(a), 4.2, 0.95 * sin(a))], 0.06, "#6a6e70", 6
            ),
        )
        b = a + 2 * pi / 6
        for y in (0.2, 2.2):
            here.add(
                "iron",
                tube(
                    [(1.22 * cos(a), y, 1.22 * sin(a)), (1.1 * cos(b), y + 1.9, 1.1 * sin(b))],
                    0.022,
                    "#6a6e70",
                    4,
                ),
            )
    here.add(
        "metal",
        lathe(
            [(0, 3.6), (0.7, 3.8), (1.35, 4.4), (1.35, 5.9), (1.4, 5.95), (0.1, 6.7), (0, 6.7)],
            steel,
            sides=28,
        ),
    )
    here.add("metal", cylinder((0, 0, 0), (0, 3.9, 0), 0.16, steel, 12))
    here.add(
        "iron",
        tube(
            [(1.5 * cos(t), 4.5, 1.5 * sin(t)) for t in np.linspace(0, 2 * pi, 31)[:-1]],
            0.035,
            "#5a5e60",
            5,
            True,
        ),
    )


def _pagoda(here: Bench, colour: str, seed: int) -> None:
    red, tile = colour or "#b23a2c", "#3f4e4a"
    here.add(
        "stone",
        box((0, 0.2, 0), (1.9, 0.2, 1.9), "#b0a693", 0.03),
        box((0, 0.5, 0), (1.6, 0.12, 1.6), "#c2b8a4", 0.03),
    )
    for k in range(5):
        w, y = 1.15 - 0.16 * k, 0.62 + 1.15 * k
        here.add("paint", box((0, y + 0.38, 0), (w * 0.82, 0.38, w * 0.82), "#efe2c6", 0.02))
        for x in (-0.82, -0.28, 0.28, 0.82):
            for j in range(4):
                post = box((x * w * 0.98, y + 0.38, w * 0.83), (0.05, 0.38, 0.05), red, 0.01)
                here.add("paint", turned(post, (0.0, pi / 2 * j, 0.0)))
        if k == 0:
            here.add("wood", box((0, y + 0.32, w * 0.86), (0.28, 0.32, 0.03), "#5a2a1a", 0.01))
        eave = _square(
            [
                (w * 1.15, y + 0.80),
                (w * 2.02, y + 0.88),
                (w * 1.98, y + 0.94),
                (w * 1.2, y + 1.08),
                (w * 1.0, y + 1.18),
            ],
            tile,
        )
        here.add("clay", eave)
        for j in range(4):
            a = pi / 4 + pi / 2 * j
            tip = [
                (w * 1.98 * cos(a), y + 0.90, w * 1.98 * sin(a)),
                (w * 2.2 * cos(a), y + 1.06, w * 2.2 * sin(a)),
            ]
            here.add("clay", tube(tip, [0.07, 0.02], tile, 5))
    here.add(
        "metal",
        tube([(0, 6.3, 0), (0, 7.6, 0)], [0.06, 0.015], "#d0a040", 8),
        sphere((0, 6.7, 0), 0.13, "#d0a040", 8, 12),
    )


TOWERS: Mapping[str, Callable[[Bench, str, int], None]] = {
    "eiffel_tower": _iron,
    "big_ben": _clock_tower,
    "clock_tower": _clock_tower,
    "leaning_tower_of_pisa": _leaning,
    "skyscraper": _skyscraper,
    "tower": _keep,
    "watchtower": _watchtower,
    "water_tower": _water_tower,
    "pagoda": _pagoda,
}
"""Kind → who lays it on a bench, in a colour ("" = its own) and with a seed."""
