"""Workshop things: a workbench with a vice, boards of tools, timber, a boiler, a chest, tyres, an easel, a roller door."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube, turned
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = [
    "boiler",
    "easel",
    "roller_door",
    "timber",
    "tool_board",
    "tool_chest",
    "tyres",
    "workbench",
]


def workbench(
    bench: Bench, rng: np.random.Generator, left: float, right: float, wood: Paint = "#a8764a"
) -> None:
    """A heavy bench before a wall in the plane z = 0, its top at 0.88: vice, plane, glue, shavings, a shelf with boxes."""
    middle, half, deep = (left + right) / 2, (right - left) / 2, 0.66
    for k in range(3):
        bench.add(
            "wood", box((middle, 0.85, 0.11 + 0.22 * k), (half, 0.032, 0.106), varied(rng, wood, 0.06), 0.01)
        )
    for x in (left + 0.1, right - 0.1):
        for z in (0.08, deep - 0.08):
            bench.add("wood", box((x, 0.41, z), (0.055, 0.41, 0.055), mixed(wood, "#140c08", 0.2), 0.012))
    bench.add(
        "wood",
        box((middle, 0.76, deep - 0.03), (half - 0.04, 0.06, 0.018), mixed(wood, "#140c08", 0.15), 0.008),
        box(
            (middle, 0.2, deep / 2), (half - 0.08, 0.018, deep / 2 - 0.06), mixed(wood, "#140c08", 0.3), 0.006
        ),
    )
    count = max(2, int((right - left) / 0.45))
    for k in range(count):
        tint = ("#8a4a34", "#4f6a5a", "#c8964a", "#44608a")[int(rng.integers(4))]
        bench.add(
            "clay",
            box(
                (left + 0.3 + (right - left - 0.6) * k / (count - 1), 0.34, deep / 2),
                (0.15, 0.12, 0.17),
                varied(rng, tint, 0.08),
                0.012,
            ),
        )
    bench.add(
        "metal",
        box((left + 0.35, 0.93, deep - 0.02), (0.1, 0.06, 0.07), "#4a6a8a", 0.02),
        box((left + 0.35, 0.95, deep + 0.1), (0.1, 0.05, 0.03), "#4a6a8a", 0.015),
    )
    bench.add(
        "metal",
        cylinder((left + 0.35, 0.91, deep + 0.04), (left + 0.35, 0.91, deep + 0.24), 0.016, "#c8ccce", 8),
        cylinder((left + 0.25, 0.91, deep + 0.22), (left + 0.45, 0.91, deep + 0.22), 0.01, "#c8ccce", 6),
    )
    x = middle + 0.1
    bench.add(
        "wood",
        box((x, 0.915, 0.42), (0.16, 0.032, 0.035), "#c89a60", 0.012),
        sphere((x + 0.09, 0.97, 0.42), (0.03, 0.04, 0.022), "#7a4a2c", 6, 8),
    )
    _shavings(bench, rng, x)
    for k, tint in enumerate(("#c8442f", "#e0b040", "#3f7f8c")):
        bench.add(
            "metal",
            lathe(
                [(0, 0), (0.05, 0), (0.05, 0.12), (0.044, 0.125), (0, 0.12)],
                tint,
                (right - 0.25 - 0.13 * k, 0.885, 0.17 + 0.05 * (k % 2)),
                14,
            ),
        )


def _shavings(bench: Bench, rng: np.random.Generator, x: float) -> None:
    """Curls of wood by the plane."""
    for k in range(12):
        a = float(rng.uniform(0, 6.3))
        curl = [
            (
                x - 0.35 + 0.25 * np.cos(k * 2.0) + 0.022 * np.cos(t + a),
                0.895 + 0.012 + 0.02 * np.sin(t),
                0.38 + 0.12 * np.sin(k * 3.1) + 0.004 * t,
            )
            for t in np.linspace(0, 5, 7)
        ]
        bench.add("paper", tube(curl, 0.005, "#e8c890", 4))


def _tool(kind: str) -> list[tuple[str, Mesh]]:
    """A tool that hangs from (0, 0) down, flat on the wall: (finish, mesh)."""
    if kind == "hammer":
        return [
            ("wood", box((0, -0.16, 0.02), (0.014, 0.15, 0.012), "#b8844c", 0.006)),
            ("metal", box((0, 0.0, 0.025), (0.07, 0.022, 0.02), "#7e868a", 0.008)),
        ]
    if kind == "saw":
        return [
            ("metal", box((0.02, -0.24, 0.014), (0.055, 0.19, 0.003), "#c0c8cc", 0.0, (0, 0, 0.1))),
            ("wood", box((0, -0.02, 0.02), (0.055, 0.05, 0.012), "#8a5a34", 0.015)),
        ]
    if kind == "spanner":
        return [
            ("metal", box((0, -0.15, 0.016), (0.014, 0.13, 0.006), "#a8b0b4", 0.004)),
            ("metal", sphere((0, -0.01, 0.016), (0.035, 0.035, 0.009), "#a8b0b4", 5, 9)),
            ("metal", sphere((0, -0.29, 0.016), (0.028, 0.028, 0.009), "#a8b0b4", 5, 9)),
        ]
    if kind == "pliers":
        return [
            ("clay", box((s * 0.025, -0.17, 0.016), (0.012, 0.09, 0.01), "#c8442f", 0.008, (0, 0, s * 0.14)))
            for s in (-1, 1)
        ] + [("metal", box((0, -0.03, 0.016), (0.022, 0.055, 0.01), "#8f979b", 0.008))]
    return [
        (
            "clay",
            box(
                (0, -0.04, 0.02), (0.02, 0.055, 0.018), ("#e0b040" if kind == "driver" else "#3f7f8c"), 0.012
            ),
        ),
        ("metal", cylinder((0, -0.09, 0.02), (0, -0.25, 0.02), 0.006, "#b8c0c4", 6)),
    ]


def tool_board(bench: Bench, x: float, y: float, wide: float, tall: float, paint: Paint = "#c8a878") -> None:
    """A board with tools in rows on pegs, before a wall in the plane z = 0."""
    bench.add("wood", box((x, y, 0.008), (wide / 2, tall / 2, 0.01), paint, 0.006))
    kinds = (
        "hammer",
        "saw",
        "spanner",
        "driver",
        "pliers",
        "spanner",
        "chisel",
        "hammer",
        "driver",
        "saw",
        "pliers",
        "chisel",
    )
    rows, columns = max(1, int(tall / 0.42)), int(wide / 0.19)
    for row in range(rows):
        for k in range(columns):
            at = (x - wide / 2 + wide * (k + 0.5) / columns, y + tall / 2 - 0.1 - tall / rows * row, 0.012)
            for finish, mesh in _tool(kinds[(k + row * 5) % len(kinds)]):
                bench.add(finish, moved(mesh, at))


def timber(bench: Bench, rng: np.random.Generator, x: float, count: int = 7) -> None:
    """Boards and poles leaning on a wall in the plane z = 0."""
    for k in range(count):
        long = float(rng.uniform(0.9, 1.2))
        tone = varied(rng, ("#c8975c", "#b07c4c", "#8a5a34")[k % 3], 0.06)
        spot = (x + 0.11 * k, long * 0.985, 0.2 + float(rng.uniform(-0.03, 0.05)))
        bench.add(
            "wood",
            box(
                spot,
                (0.045 + 0.02 * (k % 2), long, 0.014),
                tone,
                0.004,
                (-0.13, 0, float(rng.normal() * 0.03)),
            ),
        )


def boiler(bench: Bench, x: float, ceiling: float) -> Vec:
    """A boiler with a glowing hatch and pipes up to the ceiling, before a wall in the plane z = 0; gives its glow's place."""
    body = [(0.3, 0.0), (0.33, 0.05), (0.36, 0.1), (0.36, 1.2), (0.3, 1.38), (0.12, 1.46), (0, 1.46)]
    bench.add("metal", lathe(body, "#8a4a34", (x, 0, 0.45), 22))
    for h in (0.25, 0.7, 1.15):
        bench.add(
            "iron", lathe([(0.364, h - 0.03), (0.374, h), (0.364, h + 0.03)], "#3a2c28", (x, 0, 0.45), 22)
        )
    bench.add("iron", box((x, 0.46, 0.81), (0.16, 0.13, 0.025), "#2a2422", 0.02))
    for k in range(4):
        bench.add(
            "lamp",
            box((x - 0.09 + 0.06 * k, 0.46, 0.838), (0.014, 0.09, 0.002), linear("#ff8a30") * 0.9, 0.0),
        )
    gauge = lathe([(0.07, 0), (0.07, 0.03), (0, 0.03)], "#f4efe0", sides=18)
    bench.add("ceramic", turned(gauge, (np.pi / 2, 0, 0), (x, 0.95, 0.8)))
    bench.add("iron", box((x + 0.015, 0.965, 0.834), (0.004, 0.028, 0.002), "#c8302a", 0.0, (0, 0, -0.6)))
    for dx, tint in ((-0.2, "#b8703c"), (0.0, "#7e7a74"), (0.2, "#b8703c")):
        bench.add(
            "metal",
            tube(
                [
                    (x + dx, 1.3, 0.45),
                    (x + dx, ceiling - 0.25, 0.45),
                    (x + dx + 0.06, ceiling - 0.2, 0.45),
                    (x + dx + 1.4, ceiling - 0.2, 0.45),
                ],
                0.045 if dx == 0 else 0.028,
                tint,
                9,
            ),
        )
    return (x, 0.5, 1.1)


def tool_chest(bench: Bench, x: float, paint: Paint = "#c8382c") -> None:
    """A red cabinet of shallow drawers on castors, before a wall in the plane z = 0."""
    bench.add("metal", box((x, 0.52, 0.25), (0.36, 0.44, 0.23), mixed(paint, "#140808", 0.25), 0.015))
    for k in range(6):
        bench.add(
            "paint",
            box((x, 0.19 + 0.13 * k, 0.485), (0.335, 0.056, 0.012), paint, 0.006),
        )
        bench.add("metal", box((x, 0.225 + 0.13 * k, 0.505), (0.28, 0.01, 0.012), "#d4d8da", 0.005))
    for s in (-1, 1):
        bench.add(
            "iron",
            sphere((x + s * 0.28, 0.05, 0.4), 0.05, "#1c1c1e", 6, 9),
            sphere((x + s * 0.28, 0.05, 0.12), 0.05, "#1c1c1e", 6, 9),
        )
    bench.add(
        "metal",
        lathe(
            [(0, 0), (0.05, 0), (0.05, 0.16), (0.015, 0.2), (0.01, 0.28), (0, 0.28)],
            "#e0b040",
            (x - 0.15, 0.97, 0.25),
            12,
        ),
    )


def tyres(bench: Bench, x: float, z: float, count: int = 4) -> None:
    """A stack of tyres."""
    for k in range(count):
        ring = [
            (x + 0.03 * (k % 2) + 0.24 * np.cos(a), 0.1 + 0.19 * k, z + 0.24 * np.sin(a))
            for a in np.linspace(0, 2 * np.pi, 22, endpoint=False)
        ]
        bench.add("clay", tube(ring, 0.098, "#26262a", 9, closed=True))


def roller_door(bench: Bench, x: float, wide: float, tall: float, paint: Paint = "#8f9aa0") -> None:
    """A shut sectional door before a wall in the plane z = 0, a row of panes in it."""
    rows = 6
    for k in range(rows):
        y = tall * (k + 0.5) / rows
        bench.add(
            "paint",
            box(
                (x, y, 0.02),
                (wide / 2, tall / rows / 2 - 0.006, 0.022),
                mixed(paint, "#ffffff", 0.06 * (k % 2)),
                0.01,
            ),
        )
        for n in range(4):
            at = x - wide / 2 + wide * (n + 0.5) / 4
            if k == rows - 2:
                bench.add(
                    "room",
                    box(
                        (at, y, 0.044),
                        (wide / 10, tall / rows / 2 - 0.07, 0.002),
                        linear("#a8c8d8") * 0.5,
                        0.0,
                    ),
                )
            else:
                bench.add(
                    "paint", box((at, y, 0.044), (wide / 10, tall / rows / 2 - 0.06, 0.006), paint, 0.005)
                )
    for s in (-1, 1):
        bench.add(
            "metal",
            box(
                (x + s * (wide / 2 + 0.04), tall / 2 + 0.02, 0.03),
                (0.04, tall / 2 + 0.03, 0.035),
                "#5a6268",
                0.008,
            ),
        )
    bench.add(
        "metal",
        box((x, tall + 0.06, 0.06), (wide / 2 + 0.1, 0.07, 0.06), "#5a6268", 0.02),
        box((x, 0.5, 0.055), (0.12, 0.02, 0.015), "#2a2c30", 0.008),
    )


def easel(bench: Bench, x: float, z: float, turn: float, tints: tuple[Paint, Paint, Paint]) -> None:
    """An easel with a painting, its front to +z."""
    here = Bench()
    for a, b in (
        ((-0.28, 0, 0.15), (-0.05, 1.75, -0.08)),
        ((0.28, 0, 0.15), (0.05, 1.75, -0.08)),
        ((0, 0, -0.45), (0, 1.65, -0.1)),
    ):
        here.add("wood", cylinder(a, b, 0.02, "#a8764a", 7))
    here.add("wood", box((0, 0.72, 0.1), (0.42, 0.02, 0.05), "#a8764a", 0.008))
    sky, land, sun = tints
    panel = Bench()
    panel.add(
        "paper",
        box((0, 0.36, 0), (0.46, 0.36, 0.014), "#f6efe0", 0.004),
        box((0, 0.36, 0.016), (0.42, 0.32, 0.004), sky, 0.0),
    )
    panel.add(
        "felt",
        sphere((0.14, 0.5, 0.022), (0.1, 0.1, 0.008), sun, 5, 14),
        sphere((-0.12, 0.16, 0.022), (0.28, 0.13, 0.01), land, 5, 16),
        sphere((0.24, 0.12, 0.024), (0.18, 0.09, 0.01), mixed(land, "#1a2a1a", 0.3), 5, 14),
    )
    for finish, meshes in panel.bins.items():
        for mesh in meshes:
            here.add(finish, turned(mesh, (-0.13, 0, 0), (0, 0.75, 0.1)))
    bench.take(here, (x, 0, z), turn)
