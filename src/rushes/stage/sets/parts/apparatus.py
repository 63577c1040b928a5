"""Apparatus of laboratories and hospitals: flasks, racks of tubes, microscopes, burners, benches, drips, heart monitors."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, tube, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = [
    "bed_curtain",
    "drip",
    "flask",
    "fume_hood",
    "heart_monitor",
    "lab_bench",
    "microscope",
    "reagents",
    "rig",
    "tube_rack",
    "wall_cross",
]

LIQUIDS = ("#3fa0d8", "#e8543f", "#6fc04a", "#f0b030", "#a05ad0", "#30c0b0")


def flask(
    bench: Bench, x: float, y: float, z: float, tint: Paint, kind: str = "cone", size: float = 1.0
) -> None:
    """A glass vessel with coloured liquid: cone, round or beaker."""
    glass = mixed(tint, "#e4f0f2", 0.78)
    if kind == "round":
        low = [(0, 0), (0.05, 0.008), (0.085, 0.05), (0.09, 0.085)]
        high = [(0.09, 0.085), (0.07, 0.14), (0.026, 0.165), (0.024, 0.25), (0.032, 0.256)]
    elif kind == "beaker":
        low, high = (
            [(0, 0), (0.058, 0), (0.06, 0.01), (0.06, 0.08)],
            [(0.06, 0.08), (0.06, 0.15), (0.068, 0.158)],
        )
    else:
        low, high = (
            [(0, 0), (0.08, 0), (0.085, 0.01), (0.062, 0.08)],
            [(0.062, 0.08), (0.026, 0.17), (0.026, 0.22), (0.034, 0.226)],
        )
    at = (x, y, z)
    bench.add(
        "ceramic",
        lathe([(r * size, h * size) for r, h in low], tint, at, 16),
        lathe([(r * size, h * size) for r, h in high], glass, at, 16),
    )


def tube_rack(bench: Bench, x: float, y: float, z: float) -> None:
    """A wooden rack of test tubes."""
    bench.add(
        "wood",
        *(box((x, y + h, z), (0.19, 0.01, 0.045), "#b8844c", 0.005) for h in (0.012, 0.11)),
        *(box((x + s * 0.185, y + 0.065, z), (0.01, 0.065, 0.045), "#b8844c", 0.005) for s in (-1, 1)),
    )
    for k in range(6):
        at = (x - 0.15 + 0.06 * k, y + 0.02, z)
        bench.add(
            "ceramic",
            lathe([(0, 0), (0.014, 0.006), (0.016, 0.02), (0.016, 0.09)], LIQUIDS[k], at, 8),
            lathe([(0.016, 0.09), (0.016, 0.17), (0.02, 0.174)], "#dfeaec", at, 8),
        )


def microscope(bench: Bench, x: float, y: float, z: float) -> None:
    """A microscope, its user at +z."""
    bench.add(
        "iron",
        box((x, y + 0.02, z), (0.085, 0.02, 0.12), "#2e3236", 0.012),
        box((x, y + 0.13, z - 0.07), (0.025, 0.12, 0.03), "#e0dccf", 0.015),
    )
    bench.add("iron", box((x, y + 0.11, z + 0.02), (0.07, 0.008, 0.06), "#1c1e20", 0.004))
    bench.add("ceramic", box((x, y + 0.25, z - 0.02), (0.035, 0.03, 0.085), "#e0dccf", 0.02))
    bench.add(
        "metal",
        cylinder((x, y + 0.14, z + 0.03), (x, y + 0.26, z + 0.02), 0.018, "#b8bcc0", 9),
        cylinder((x, y + 0.26, z + 0.03), (x, y + 0.37, z + 0.12), 0.024, "#2a2c30", 10),
    )
    for s in (-1, 1):
        bench.add(
            "iron",
            cylinder(
                (x + s * 0.02, y + 0.1, z - 0.07), (x + s * 0.055, y + 0.1, z - 0.07), 0.026, "#2a2c30", 10
            ),
        )


def rig(bench: Bench, x: float, y: float, z: float, glow: float = 0.8) -> None:
    """A flask over a burner's flame on a stand, with a coiled tube to a second flask."""
    bench.add(
        "iron",
        box((x - 0.12, y + 0.012, z), (0.1, 0.012, 0.07), "#3a3e42", 0.006),
        cylinder((x - 0.17, y, z), (x - 0.17, y + 0.62, z), 0.009, "#9aa0a4", 7),
    )
    bench.add("iron", cylinder((x - 0.17, y + 0.2, z), (x, y + 0.2, z), 0.008, "#9aa0a4", 6))
    bench.add(
        "metal", lathe([(0.045, 0), (0.045, 0.012), (0.014, 0.02), (0.014, 0.1)], "#b8944c", (x, y, z), 12)
    )
    bench.add(
        "lamp",
        lathe(
            [(0, 0), (0.016, 0.02), (0.012, 0.05), (0, 0.09)], linear("#5fa8ff") * glow, (x, y + 0.1, z), 8
        ),
    )
    flask(bench, x, y + 0.21, z, "#e8743f", "round")
    coil = [
        (x + 0.30 * u + 0.05 * np.cos(u * 20), y + 0.5 + 0.05 * np.sin(u * 20) - 0.14 * u, z)
        for u in np.linspace(0, 1, 46)
    ]
    bench.add("ceramic", tube([(x, y + 0.44, z), *coil, (x + 0.34, y + 0.22, z)], 0.009, "#cfe4ea", 6))
    flask(bench, x + 0.34, y, z, "#6fc04a", "cone")


def lab_bench(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    paint: Paint = "#8fb0ae",
    deep: float = 0.6,
    top: Paint = "#2f3438",
) -> None:
    """A laboratory bench before a wall in the plane z = 0: cupboards, a dark top at 0.9, a splash back, taps for gas."""
    count = max(1, round((right - left) / 0.6))
    wide, middle, half = (right - left) / count, (left + right) / 2, (right - left) / 2
    bench.add(
        "paint",
        box(
            (middle, 0.47, deep / 2 - 0.02),
            (half, 0.41, deep / 2 - 0.02),
            mixed(paint, "#101418", 0.3),
            0.006,
        ),
    )
    bench.add("stone", box((middle, 0.04, deep / 2 - 0.06), (half, 0.04, deep / 2 - 0.06), "#2a2e30", 0.0))
    bench.add(
        "ceramic",
        box((middle, 0.885, deep / 2 + 0.01), (half + 0.02, 0.02, deep / 2 + 0.02), top, 0.008),
        box((middle, 0.98, 0.012), (half, 0.09, 0.012), top, 0.004),
    )
    for k in range(count):
        x, tone = left + wide * (k + 0.5), varied(rng, paint, 0.03)
        for y, tall in ((0.74, 0.09), (0.36, 0.26)):
            bench.add("paint", box((x, y, deep - 0.03), (wide / 2 - 0.012, tall, 0.012), tone, 0.008))
            bench.add("metal", box((x, y + tall - 0.04, deep - 0.008), (0.06, 0.008, 0.01), "#d8dcde", 0.004))
        if k % 2 == 0:
            bench.add(
                "metal",
                cylinder((x, 0.9, 0.1), (x, 1.02, 0.1), 0.012, "#e0b040", 7),
                box((x, 1.03, 0.13), (0.01, 0.01, 0.04), "#e0b040", 0.004),
            )


def reagents(
    bench: Bench, rng: np.random.Generator, left: float, right: float, y: float, z: float = 0.12
) -> None:
    """A shelf of labelled bottles in brown, blue and clear glass."""
    bench.add(
        "wood", box(((left + right) / 2, y - 0.014, z), ((right - left) / 2, 0.014, 0.12), "#c8a878", 0.004)
    )
    x = left + 0.07
    while x < right - 0.05:
        tint = ("#7a4420", "#2f5f9a", "#d8e4e2", "#3f7a4a", "#7a4420")[int(rng.integers(5))]
        tall = float(rng.uniform(0.8, 1.25))
        profile = [(0, 0), (0.045, 0), (0.047, 0.12), (0.018, 0.155), (0.018, 0.18)]
        bench.add("ceramic", lathe([(r, h * tall) for r, h in profile], varied(rng, tint, 0.1), (x, y, z), 9))
        bench.add(
            "clay",
            lathe(
                [(0.022, 0.18 * tall), (0.022, 0.205 * tall), (0, 0.21 * tall)],
                ("#1c1c1e", "#c8442f")[int(rng.integers(2))],
                (x, y, z),
                8,
            ),
        )
        bench.add("paper", box((x, y + 0.06 * tall, z + 0.047), (0.026, 0.026, 0.002), "#fbf6e8", 0.0))
        x += float(rng.uniform(0.1, 0.13))


def fume_hood(bench: Bench, x: float, wide: float = 1.3) -> None:
    """A glazed fume cupboard on a bench before a wall in the plane z = 0."""
    w = wide / 2
    bench.add(
        "paint",
        box((x, 2.1, 0.35), (w, 0.28, 0.35), "#c8d0cc", 0.02),
        *(box((x + s * w, 1.36, 0.35), (0.03, 0.48, 0.35), "#c8d0cc", 0.01) for s in (-1, 1)),
    )
    bench.add(
        "paint",
        box((x, 0.44, 0.35), (w, 0.42, 0.34), "#8fa8a4", 0.01),
        box((x, 0.885, 0.36), (w + 0.02, 0.02, 0.37), "#2f3438", 0.008),
    )
    bench.add("room", box((x, 1.36, 0.03), (w - 0.03, 0.46, 0.004), linear("#c8e0d8") * 0.45, 0.0))
    bench.add("metal", *(box((x, y, 0.69), (w - 0.03, 0.014, 0.012), "#9aa4a8", 0.004) for y in (1.3, 1.8)))
    bench.add("metal", cylinder((x, 2.38, 0.35), (x, 3.3, 0.35), 0.13, "#a8b0b2", 14))
    rig(bench, x - 0.1, 0.905, 0.35)


def heart_monitor(bench: Bench, x: float, z: float, glow: float = 0.6) -> None:
    """A monitor on a stand with a green trace, its front to +z."""
    bench.add(
        "metal",
        lathe(
            [(0.22, 0.03), (0.22, 0.05), (0.03, 0.08), (0.018, 0.1), (0.018, 1.1)], "#b8c0c4", (x, 0, z), 14
        ),
    )
    bench.add("ceramic", box((x, 1.26, z), (0.24, 0.18, 0.09), "#dfe4e0", 0.03))
    bench.add("room", box((x, 1.28, z + 0.092), (0.2, 0.13, 0.002), linear("#0c2a28") * 1.4, 0.0))
    trace = [
        (-0.19, 0),
        (-0.1, 0),
        (-0.08, 0.03),
        (-0.06, 0),
        (-0.03, -0.02),
        (0.0, 0.085),
        (0.02, -0.05),
        (0.04, 0),
        (0.09, 0.02),
        (0.12, 0),
        (0.19, 0),
    ]
    bench.add(
        "lamp", tube([(x + dx, 1.3 + dy, z + 0.1) for dx, dy in trace], 0.005, linear("#40ff90") * glow, 4)
    )
    wave = [(x - 0.18 + 0.03 * n, 1.2 + 0.018 * np.sin(n * 1.7), z + 0.1) for n in range(13)]
    bench.add("lamp", tube(wave, 0.003, linear("#40c0ff") * glow * 0.8, 4))


def drip(bench: Bench, x: float, z: float) -> None:
    """A drip on its stand."""
    bench.add(
        "metal",
        lathe(
            [(0.2, 0.03), (0.2, 0.045), (0.02, 0.07), (0.011, 0.09), (0.011, 1.9)], "#c0c8cc", (x, 0, z), 10
        ),
        cylinder((x - 0.16, 1.88, z), (x + 0.16, 1.88, z), 0.01, "#c0c8cc", 6),
    )
    bench.add(
        "ceramic",
        box((x + 0.13, 1.68, z), (0.075, 0.14, 0.03), "#d8e8ea", 0.03),
        box((x + 0.13, 1.64, z + 0.032), (0.05, 0.06, 0.002), "#fbfaf4", 0.0),
    )
    bench.add(
        "ceramic",
        tube(
            [
                (x + 0.13, 1.54, z),
                (x + 0.12, 1.2, z + 0.03),
                (x + 0.25, 0.9, z + 0.1),
                (x + 0.4, 0.85, z + 0.1),
            ],
            0.006,
            "#d8e8ea",
            5,
        ),
    )


def bed_curtain(
    bench: Bench, x: float, near: float, far: float, top: float, paint: Paint = "#8fb8b4"
) -> None:
    """A curtain on a rail, in the plane x, from z = `far` to `near`."""
    bench.add("metal", cylinder((x, top + 0.03, far), (x, top + 0.03, near), 0.014, "#b8c0c4", 7))
    z = np.linspace(far, near, 40)
    fold = 0.045 * np.sin(np.arange(40) * 1.35)
    rows = [np.stack([x + fold * s, np.full(40, y), z], 1) for y, s in ((0.25, 1.2), (1.2, 1.0), (top, 0.7))]
    tone = (0.85 + 0.2 * np.sin(np.arange(40) * 1.35 + 0.6))[None, :, None] * np.ones((3, 1, 1))
    bench.add("cloth", sheet(np.asarray(rows, np.float32), (linear(paint) * tone).astype(np.float32)))


def wall_cross(bench: Bench, x: float, y: float, size: float, tint: Paint, glow: float) -> None:
    """A lit cross."""
    for half in ((size, size / 3, 0.02), (size / 3, size, 0.02)):
        bench.add("lamp", box((x, y, 0.05), half, linear(tint) * glow, 0.01))
    bench.add(
        "metal",
        turned(
            lathe(
                [(size * 1.35, 0), (size * 1.4, 0.03), (size * 1.3, 0.03), (0, 0.025)], "#f4f2ea", sides=28
            ),
            (np.pi / 2, 0, 0),
            (x, y, 0.0),
        ),
    )
