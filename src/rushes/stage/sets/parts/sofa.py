"""Upholstery: sofas and armchairs, standing on y = 0 with their backs at z = 0 and their fronts to +z; footstools, cushions."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.solids import box, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench

__all__ = ["pouffe", "sofa"]


def sofa(
    bench: Bench,
    rng: np.random.Generator,
    wide: float = 1.9,
    paint: Paint = "#4f7a6f",
    cushions: tuple[Paint, ...] = ("#d8a848", "#c8643c"),
    leather: bool = False,
) -> None:
    """A sofa `wide` metres across (an armchair when it is about 0.9): seat and back cushions, rolled arms, wooden feet."""
    finish, w, deep = ("clay" if leather else "felt"), wide / 2, 0.86
    bench.add(
        finish,
        box((0, 0.24, deep / 2), (w - 0.04, 0.13, deep / 2 - 0.02), mixed(paint, "#140c08", 0.18), 0.05),
    )
    bench.add(finish, box((0, 0.56, 0.12), (w - 0.06, 0.34, 0.12), mixed(paint, "#140c08", 0.1), 0.1))
    for s in (-1, 1):
        bench.add(finish, box((s * (w - 0.09), 0.36, deep / 2), (0.10, 0.24, deep / 2 - 0.01), paint, 0.08))
        bench.add(
            finish, sphere((s * (w - 0.09), 0.60, deep / 2), (0.125, 0.085, deep / 2 + 0.01), paint, 8, 14)
        )
        for z in (0.1, deep - 0.1):
            bench.add("wood", lathe([(0.022, 0), (0.034, 0.11)], "#4a2c1a", (s * (w - 0.14), 0, z), 8))
    seats = max(1, round((wide - 0.36) / 0.66))
    each = (wide - 0.38) / seats
    for k in range(seats):
        x, tone = -w + 0.19 + each * (k + 0.5), varied(rng, paint, 0.05)
        bench.add(finish, box((x, 0.42, 0.53), (each / 2 - 0.008, 0.085, 0.30), tone, 0.07))
        piping = _edge(x, each / 2 - 0.026, 0.53, 0.281, 0.490)
        bench.add("cloth", tube(piping, 0.0085, mixed(paint, "#f4e8cc", 0.4), 5, closed=True))
        bench.add(
            finish, box((x, 0.68, 0.27), (each / 2 - 0.015, 0.22, 0.10), tone * 1.04, 0.09, (-0.16, 0, 0))
        )
        bench.add(finish, sphere((x, 0.7, 0.375), (0.018, 0.018, 0.01), mixed(paint, "#140c08", 0.3), 4, 6))
    for k, tint in enumerate(cushions):
        x = (w - 0.36) * (1 if k % 2 else -1) * (1.0 if k < 2 else 0.4)
        lean = 0.25 * (-1) ** k
        bench.add("felt", box((x, 0.63, 0.42), (0.19, 0.18, 0.075), tint, 0.07, (-0.35, -lean * 0.6, lean)))


def _edge(x: float, wide: float, z: float, deep: float, y: float) -> list[tuple[float, float, float]]:
    """The line of the piping of a seat cushion: a level rectangle with round corners."""
    turns = np.linspace(0, 2 * np.pi, 20, endpoint=False) + np.pi / 20
    grow = 1 / (np.abs(np.cos(turns)) ** 6 + np.abs(np.sin(turns)) ** 6) ** (1 / 6)
    return [
        (x + wide * g * float(np.cos(a)), y, z + deep * g * float(np.sin(a)))
        for a, g in zip(turns, grow, strict=True)
    ]


def pouffe(bench: Bench, x: float, z: float, paint: Paint = "#c8843c") -> None:
    """A round knitted footstool."""
    profile = [(0, 0), (0.22, 0.0), (0.29, 0.08), (0.30, 0.2), (0.26, 0.31), (0.1, 0.36), (0, 0.36)]
    bench.add("felt", lathe(profile, paint, (x, 0, z), 22))
    for k in range(11):
        a = k * 2 * np.pi / 11
        spot = (x + 0.285 * np.cos(a), 0.17, z + 0.285 * np.sin(a))
        bench.add("cloth", box(spot, (0.012, 0.13, 0.012), mixed(paint, "#fff0d8", 0.45), 0.006, (0, -a, 0)))
