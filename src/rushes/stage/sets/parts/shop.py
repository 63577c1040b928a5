"""Shop fronts of a city: a lit shallow room with goods behind panes, a door, a fascia with a name.

In the plane z = 0 facing +z, from x = 0 to `width`, up to `height`.
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, lathe, moved, quad, sheet
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.goods import shelf_of
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import light_box, picture, shine

__all__ = ["Shop", "shop"]


@dataclass(frozen=True)
class Shop:
    """A shop: its name, what it sells (shelf goods), the colour of its light and of its paint."""

    name: str
    goods: tuple[str, ...] = ("bottle", "jar", "books")
    light: Paint = "#ffb870"
    paint: Paint = "#2b3a44"
    fascia: str = "box"  # box: a light box; letters: glowing letters on boards
    picture: str = ""  # neon picture in the window
    shut: bool = False
    shelves: int = 2


def shop(bench: Bench, rng: np.random.Generator, plan: Shop, width: float, height: float, hour: Hour) -> None:
    """Builds a front of one shop."""
    paint = varied(rng, plan.paint, 0.06)
    sill, head = 0.5, height - 0.62
    door = (width - 1.25, width - 0.35)
    for x in (0.1, door[0] - 0.09, width - 0.16):
        bench.add("paint", box((x, height / 2, 0.02), (0.1, height / 2, 0.09), paint, 0.02))
    bench.add(
        "paint",
        box(((0.2 + door[0]) / 2, sill / 2, 0.0), ((door[0] - 0.2) / 2, sill / 2, 0.06), paint * 0.9, 0.0),
    )
    bench.add("stone", box((width / 2, height - 0.29, 0.06), (width / 2, 0.31, 0.1), paint * 1.1, 0.02))
    bench.add(
        "metal",
        box(((0.2 + door[0]) / 2, sill + 0.03, 0.05), ((door[0] - 0.2) / 2, 0.03, 0.08), "#6a6a6a", 0.0),
    )
    for x in (0.2 + (door[0] - 0.3) * 0.5,):
        bench.add(
            "metal", box((x, (sill + head) / 2, -0.02), (0.025, (head - sill) / 2, 0.03), "#3a3c40", 0.0)
        )
    _name(bench, plan, width, height, hour)
    if plan.shut:
        for k in range(12):
            y = 0.1 + (head - 0.1) * (k + 0.5) / 12
            bench.add(
                "metal",
                box(
                    (width / 2, y, -0.04),
                    (width / 2 - 0.2, head / 25, 0.02),
                    varied(rng, "#7a7e84", 0.05),
                    0.01,
                ),
            )
        return
    _room(bench, rng, plan, width, head, hour)
    bench.add("glass", quad((0.2, sill, -0.03), (door[0] - 0.4, 0, 0), (0, head - sill, 0), (0.9, 0.95, 1.0)))
    for x in door:
        bench.add("metal", box((x, head / 2, -0.05), (0.04, head / 2, 0.03), "#3a3c40", 0.0))
    bench.add("metal", box(((door[0] + door[1]) / 2, 0.28, -0.05), (0.42, 0.2, 0.025), paint, 0.015))
    bench.add("metal", box((door[0] + 0.1, 1.1, 0.0), (0.014, 0.25, 0.014), "#b8b4ac", 0.008))
    for k in range(int(rng.integers(1, 4))):
        colour = ("#e8dcc0", "#c8442f", "#e0b040", "#5f8a9a", "#d8d8d4")[int(rng.integers(5))]
        at = (0.42 + 0.34 * k, sill + 0.3 + float(rng.uniform(0, 0.2)), -0.015)
        half = (float(rng.uniform(0.08, 0.13)), float(rng.uniform(0.12, 0.18)), 0.004)
        bench.add("paper", box(at, half, varied(rng, colour, 0.1), 0.0, (0, 0, float(rng.normal() * 0.03))))
    if plan.picture:
        lit = Bench()
        picture(lit, plan.picture, 0.55, hour)
        bench.take(lit, (0.2 + (door[0] - 0.3) * 0.26, sill + 0.75, -0.12))


def _room(bench: Bench, rng: np.random.Generator, plan: Shop, width: float, head: float, hour: Hour) -> None:
    """A glowing room 1.5 m deep with shelves of goods in front of its bright wall."""
    deep = 1.5
    light = linear(plan.light) * (0.25 + 0.75 * hour.glow)
    x, y = np.meshgrid(np.linspace(0.1, width - 0.1, 7), np.linspace(0.05, head, 5))
    fall = 0.3 + 0.75 * (y / head) ** 1.5 * (0.75 + 0.25 * np.sin(x * 2.6 + rng.uniform(0, 6)))
    back = sheet(
        np.stack([x, y, np.full_like(x, -deep)], -1).astype(np.float32),
        (light * fall[..., None]).astype(np.float32),
    )
    side = light * 0.4
    floor = mixed("#6a4a34", plan.light, 0.2) * (0.12 + 0.3 * hour.glow)
    bench.add(
        "room",
        back,
        quad((0.1, 0.05, 0), (0, 0, -deep), (0, head, 0), side),
        quad((width - 0.1, 0.05, -deep), (0, 0, deep), (0, head, 0), side),
        quad((0.1, 0.06, 0), (width - 0.2, 0, 0), (0, 0, -deep), floor),
        quad((0.1, head, -deep), (width - 0.2, 0, 0), (0, 0, deep), light * 0.8),
    )
    for k in range(max(2, int(width / 1.1))):
        at = (0.6 + k * 1.1, head - 0.28, -0.7)
        bench.add("metal", lathe([(0.16, 0), (0.13, 0.08), (0.03, 0.14), (0, 0.15)], "#2a2a2a", at, 9))
        bench.add("lamp", lathe([(0, -0.05), (0.06, -0.03), (0.07, 0.0)], light * 0.9 + 0.15, at, 8))
    for level in (1.05, 1.55)[: plan.shelves]:
        shelf_of(bench, rng, 0.3, width - 1.5, level, -deep + 0.2, plan.goods, "#4a3424")
    if plan.shelves == 0:
        _silhouettes(bench, rng, width, deep)
    counter = (width * 0.42, 0.45, -0.75)
    bench.add("wood", box(counter, (width * 0.26, 0.42, 0.2), varied(rng, "#7a4f30", 0.1), 0.02))


def _silhouettes(bench: Bench, rng: np.random.Generator, width: float, deep: float) -> None:
    """Shelves and goods of a shop far off: boxes against the light."""
    for level in (0.95, 1.5):
        bench.add("wood", box((width * 0.4, level, -deep + 0.2), (width * 0.34, 0.02, 0.14), "#3a2a1c", 0.0))
        x = width * 0.08
        while x < width * 0.72:
            half = float(rng.uniform(0.05, 0.14))
            tall = float(rng.uniform(0.08, 0.2))
            colour = varied(
                rng, ("#7a3a2a", "#3f5a4a", "#8a6a34", "#44506a", "#a89a84")[int(rng.integers(5))], 0.15
            )
            bench.add(
                "clay", box((x + half, level + 0.02 + tall, -deep + 0.22), (half, tall, 0.08), colour, 0.0)
            )
            x += 2 * half + float(rng.uniform(0.02, 0.16))


def _name(bench: Bench, plan: Shop, width: float, height: float, hour: Hour) -> None:
    """The name over the panes."""
    here = Bench()
    if not plan.name:
        glow = shine("amber" if plan.fascia == "box" else plan.fascia, hour, 0.35)
        bench.add("neon", box((width / 2, height - 0.3, 0.16), (width * 0.3, 0.13, 0.02), glow, 0.0))
        return
    if plan.fascia == "box":
        light_box(here, plan.name, hour, plan.light, "#1a1a22", width * 0.72, 0.42)
        bench.take(here, (width / 2, height - 0.52, 0.2))
        return
    letters = lettering(
        plan.name, 0.26, 0.04, shine(plan.fascia, hour, 0.8), "sans", width * 0.8, 8, 0.1, 0.05
    )
    bench.add("neon", moved(letters, (width / 2, height - 0.43, 0.17)))
