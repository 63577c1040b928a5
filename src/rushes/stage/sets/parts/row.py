"""A row of houses along a street, no two alike, detailed near the stage and plain far off."""

from dataclasses import dataclass, replace

import numpy as np

from rushes.stage.meshkit.colour import Paint
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.facade import House, house
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.window import WindowStyle

__all__ = ["Palette", "house_row", "some_house"]


@dataclass(frozen=True)
class Palette:
    """What the houses of a quarter are painted with."""

    walls: tuple[Paint, ...] = ("#d99a86", "#cfc2a2", "#e0b98a", "#c8a890", "#b9b69a", "#d8a470", "#c9b8ae")
    shutters: tuple[Paint, ...] = ("#4d7c86", "#8a5a48", "#6b7d5a", "#5a6a8a", "#7a4a4a", "#3f6a5a")
    trims: tuple[Paint, ...] = ("#d8c8a8", "#cdbfa5", "#e4d8c4")
    roofs: tuple[Paint, ...] = ("#8a4a38", "#7a4438", "#6a5048")
    doors: tuple[Paint, ...] = ("#4a6a5a", "#8c3b2a", "#44608a", "#6a4a30", "#7a5a8a")


def some_house(rng: np.random.Generator, palette: Palette, width: float, detail: int, wall: int) -> House:
    """A house of the quarter; `wall` picks its colour so that neighbours differ."""

    def pick(choice: tuple[Paint, ...]) -> Paint:
        return choice[int(rng.integers(len(choice)))]

    shutters = pick(palette.shutters) if rng.random() < 0.75 else None
    style = WindowStyle(
        frame=("#e9dcc0", "#f2ece0", "#6a4a38")[int(rng.integers(3))],
        shutters=shutters,
        bars=((2, 3), (2, 2), (2, 4))[int(rng.integers(3))],
        sill=pick(palette.trims),
        flower_box=bool(rng.random() < 0.45),
        detail=detail,
    )
    return House(
        width=width,
        storeys=int(rng.integers(1, 3)) + (1 if detail <= 0 else 0),
        storey=float(rng.uniform(2.5, 2.9)),
        ground=float(rng.uniform(2.8, 3.1)),
        bays=max(1, round(width / 1.9)),
        colour=palette.walls[wall % len(palette.walls)],
        trim=pick(palette.trims),
        finish="brick" if rng.random() < 0.15 else "plaster",
        style=style,
        window_size=(float(rng.uniform(0.75, 0.9)), float(rng.uniform(1.3, 1.5))),
        roof=pick(palette.roofs),
        lit_share=0.55,
        door=pick(palette.doors),
    )


def house_row(
    bench: Bench,
    rng: np.random.Generator,
    palette: Palette,
    start: float,
    end: float,
    z: float,
    hour: Hour,
    turn: float = 0.0,
    near: float = 9.0,
    plain: float = 14.0,
) -> None:
    """Houses side by side along x from `start` to `end` (away from the stage when |start| < |end|).

    Their fronts are in the plane z (each a hand's breadth in or out) facing +z, or -z with `turn` pi. Houses
    within `near` metres of x = 0 are detailed, others within `plain` are plain; farther windows are painted.
    """
    away, at, wall = 1.0 if end > start else -1.0, start, int(rng.integers(7))
    while (end - at) * away > 1.5:
        width = min(float(rng.uniform(3.6, 5.8)), abs(end - at))
        detail = 1 if abs(at) < near else 0 if abs(at) < plain else -1
        wall += 1 + int(rng.integers(2))
        here = Bench()
        plan = some_house(rng, palette, width, detail, wall)
        house(
            here, rng, replace(plan, storeys=max(plan.storeys, 2) if abs(at) > near else plan.storeys), hour
        )
        left = min(at, at + away * width)
        step = z + float(rng.uniform(-0.12, 0.12))
        bench.take(here, (left if turn == 0.0 else left + width, 0.0, step), turn)
        at += away * width
