"""A house front: wall with windows storey by storey, plinth, courses, pilasters, cornice, gutter and roof."""

from dataclasses import dataclass, field, replace

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, quad
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.wall import Opening, wall
from rushes.stage.sets.parts.window import WindowStyle, painted_window, window

__all__ = ["House", "house", "upper_openings"]


@dataclass(frozen=True)
class House:
    """A front `width` wide from x = 0, its face in the plane z = 0 facing +z. Metres.

    `ground` is the height of the ground floor (left open for a shop when `shop`), `storey` of those above.
    """

    width: float = 5.0
    storeys: int = 2
    storey: float = 2.7
    ground: float = 3.1
    bays: int = 3
    colour: Paint = "#d9a986"
    trim: Paint = "#d8c8a8"
    finish: str = "plaster"
    style: WindowStyle = field(default_factory=WindowStyle)
    window_size: tuple[float, float] = (0.85, 1.45)
    shop: bool = False
    roof: Paint | None = "#8a4a38"
    lit_share: float = 0.5
    door: Paint = "#4a5a4a"

    @property
    def top(self) -> float:
        """Height of the wall."""
        return self.ground + self.storeys * self.storey


def upper_openings(house: House) -> list[Opening]:
    """The window openings above the ground floor."""
    wide, tall = house.window_size
    out = []
    for floor in range(house.storeys):
        low = house.ground + floor * house.storey + 0.62
        for bay in range(house.bays):
            x = house.width * (bay + 0.5) / house.bays
            out.append(Opening(x - wide / 2, x + wide / 2, low, low + tall))
    return out


def _ground_openings(house: House) -> list[Opening]:
    """Windows of the ground floor and a door in the last bay, when there is no shop."""
    wide = house.window_size[0] * 1.1
    out = []
    for bay in range(house.bays):
        x = house.width * (bay + 0.5) / house.bays
        door = bay == house.bays - 1
        out.append(Opening(x - wide / 2, x + wide / 2, 0.12 if door else 0.95, 2.3 if door else 2.35))
    return out


def _door(bench: Bench, rng: np.random.Generator, o: Opening, colour: Paint) -> None:
    """A panelled door deep in its opening, with a step, a knob and a light over it."""
    shade = varied(rng, colour, 0.06)
    y = (o.bottom + o.top) / 2
    bench.add("paint", box((o.middle, y, -0.12), (o.width / 2, o.height / 2, 0.03), shade, 0.01))
    for row, tall in ((0.25, 0.3), (0.68, 0.42)):
        for s in (-1, 1):
            centre = (o.middle + s * o.width * 0.23, o.bottom + row * o.height, -0.085)
            bench.add(
                "paint", box(centre, (o.width * 0.17, tall * o.height * 0.42, 0.018), shade * 1.15, 0.014)
            )
    bench.add("metal", cylinder((o.right - 0.09, y, -0.09), (o.right - 0.09, y, -0.02), 0.03, "#d8b25a", 10))
    bench.add("stone", box((o.middle, 0.06, 0.12), (o.width / 2 + 0.12, 0.06, 0.2), "#9a9186", 0.02))
    bench.add(
        "paint", box((o.middle, o.top + 0.09, 0.05), (o.width / 2 + 0.12, 0.08, 0.09), shade * 0.8, 0.02)
    )


def _dress(bench: Bench, rng: np.random.Generator, house: House, hour: Hour) -> None:
    """Plinth, corner strips, string courses, cornice and down pipe."""
    w, middle, soft = house.width, house.width / 2, 1.0 if house.style.detail > 1 else 0.0
    trim = varied(rng, house.trim, 0.04)
    for floor in range(house.storeys + 1):
        y = house.ground + floor * house.storey
        last = floor == house.storeys
        half = (middle + 0.03, 0.13, 0.15) if last else (middle, 0.06, 0.06)
        bench.add("stone", box((middle, y, half[2] * 0.6), half, trim, 0.025 * soft))
    if house.style.detail > 0:
        teeth = int(w / 0.28)
        for k in range(teeth):
            at = (w * (k + 0.5) / teeth, house.top - 0.2, 0.06)
            bench.add("stone", box(at, (0.055, 0.07, 0.07), trim * 0.95, 0.012 * soft))
    for x in (0.07, w - 0.07):
        bench.add(
            "stone", box((x, house.top / 2, 0.03), (0.09, house.top / 2, 0.05), trim * 0.96, 0.02 * soft)
        )
    if not house.shop:
        bench.add(
            "stone",
            box((middle, 0.3, 0.02), (middle, 0.3, 0.05), mixed(house.colour, "#6a625a", 0.6), 0.02 * soft),
        )
    pipe = w - 0.2
    bench.add("metal", cylinder((pipe, 0.1, 0.1), (pipe, house.top, 0.1), 0.04, "#5d5a55", 8))
    for y in np.arange(0.8, house.top, 1.4 if soft else 5.0):
        bench.add("metal", box((pipe, float(y), 0.08), (0.06, 0.025, 0.06), "#4d4a46", 0.01))
    if hour.snow:
        bench.add("snow", box((middle, house.top + 0.16, 0.1), (middle, 0.06, 0.17), "#eef2f8", 0.05))


def _roof(bench: Bench, rng: np.random.Generator, house: House, hour: Hour) -> None:
    """Rows of tiles leaning back from the cornice."""
    if house.roof is None:
        back = quad((0, house.top + 0.1, 0.05), (house.width, 0, 0), (0, 0, -3.0), "#77706a")
        bench.add("stone", back)
        return
    rows = 7 if house.style.detail > 0 else 4
    finish, base = ("snow", "#e8edf4") if hour.snow else ("clay", house.roof)
    step = 2.4 / rows
    for k in range(rows):
        centre = (house.width / 2, house.top + 0.2 + k * step * 0.75, 0.1 - k * step)
        half = (house.width / 2 + 0.04, 0.04, step * 0.66)
        bench.add(
            finish,
            box(centre, half, varied(rng, base, 0.09), 0.03 * max(house.style.detail - 1, 0), (0.62, 0, 0)),
        )


def house(bench: Bench, rng: np.random.Generator, plan: House, hour: Hour) -> None:
    """Builds a front on the bench; a `shop` leaves the ground floor to a shopfront."""
    above = upper_openings(plan)
    below = [] if plan.shop else _ground_openings(plan)
    base = plan.ground if plan.shop else 0.0
    bench.add(
        plan.finish,
        wall(0.0, plan.width, base, plan.top, plan.colour, [] if plan.style.detail < 0 else [*above, *below]),
    )
    for k, opening in enumerate(above + below):
        if plan.style.detail < 0:
            painted_window(
                bench, rng, opening, plan.style, hour, 0.8 if rng.random() < plan.lit_share else 0.0
            )
            continue
        if below and opening is below[-1]:
            _door(bench, rng, opening, plan.door)
            continue
        lit = float(rng.uniform(0.5, 1.0)) if rng.random() < plan.lit_share else 0.0
        box_here = plan.style.flower_box and k < plan.bays
        window(bench, rng, opening, replace(plan.style, flower_box=box_here), hour, lit)
    for x, turned in ((0.0, 3.0), (plan.width, -3.0)):
        start = -3.0 if turned > 0 else 0.0
        bench.add(
            plan.finish,
            quad((x, 0, start), (0, 0, turned), (0, plan.top, 0), mixed(plan.colour, "#000000", 0.1)),
        )
    _dress(bench, rng, plan, hour)
    _roof(bench, rng, plan, hour)
