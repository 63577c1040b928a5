"""The two sides of a city street and what closes it: house after house with a shop in each.

Street geometry in metres: the fronts stand in the planes x = -WALL and x = WALL, from z = FAR to z = BACK.
"""

from dataclasses import replace
from math import pi

import numpy as np

from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box
from rushes.stage.scene import Piece
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.clutter import air_conditioner
from rushes.stage.sets.parts.facade import House, house
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import shine
from rushes.stage.sets.parts.pavement import KERB
from rushes.stage.sets.parts.shop import Shop, shop
from rushes.stage.sets.parts.window import WindowStyle

__all__ = ["BACK", "FAR", "ROAD", "WALL", "avenue_ends", "avenue_side"]

ROAD, WALL, FAR, BACK = 3.3, 5.3, -46.0, 16.0
SHOPS = (
    Shop("NOODLES", ("cups", "jar", "bottle"), "#ffb060", "#6a2a22", "box", "bowl"),
    Shop("BOOKS", ("books", "books", "plant"), "#ffc88a", "#2b4a44", "amber", ""),
    Shop("BAR", ("bottle", "bottle", "cups"), "#ff8a5a", "#22242e", "pink", "cocktail"),
    Shop("PHARMACY", ("jar", "box", "bottle"), "#c8f0e4", "#3a5a54", "green", ""),
    Shop("RADIO", ("box", "jar"), "#a8d0ff", "#26324a", "cyan", "note"),
    Shop("BAKERY", ("loaf", "loaf", "jar"), "#ffc070", "#5a3a24", "box", "cup"),
    Shop("FLOWERS", ("plant", "jar", "plant"), "#f0d8c0", "#3f5a3a", "amber", "heart"),
    Shop("TAILOR", (), "#8a8a94", "#3a3a40", "box", "", True),
    Shop("MARKET", ("bottle", "jar", "box", "loaf"), "#e8f0ff", "#2f4a3a", "box", ""),
    Shop("FISH", ("jar", "bottle"), "#b8e0f0", "#28445a", "cyan", "fish"),
)
WALLS = ("#7a4a3c", "#5a5a60", "#8a6a54", "#4a5a5e", "#6a4a52", "#8a7a64", "#54483f", "#6e6a66")
FRAMES = ("#2e3236", "#5a4a3c", "#c8c0b0", "#3c4a44")
TRIMS = ("#6a645c", "#8a8478", "#4a4642")


def _some_house(rng: np.random.Generator, width: float, middle: float, wall: int) -> House:
    """A town house whose middle is at z = `middle`: taller and plainer far down the street."""
    near = -13.0 < middle < 5.0
    return House(
        width=width,
        storeys=int(rng.integers(2, 4)) + (2 if middle < -14.0 else 0),
        storey=float(rng.uniform(2.7, 3.1)),
        ground=float(rng.uniform(3.1, 3.5)),
        bays=max(2, round(width / 1.9)),
        colour=WALLS[wall % len(WALLS)],
        trim=TRIMS[int(rng.integers(3))],
        finish="brick" if rng.random() < 0.5 else "plaster",
        style=WindowStyle(
            FRAMES[int(rng.integers(4))],
            None,
            "#d8c8b0",
            (2, 2),
            "#5f5a54",
            False,
            1 if near else -1 if middle < -20.0 or middle > 9.0 else 0,
        ),
        window_size=(float(rng.uniform(0.95, 1.15)), float(rng.uniform(1.4, 1.7))),
        shop=True,
        roof=None,
    )


def avenue_side(rng: np.random.Generator, hour: Hour, side: int, shadow: bool = True) -> tuple[Piece, ...]:
    """One side of the street: side -1 left, +1 right. Detailed near the acting lane, plain far off.

    `shadow` False lets a low sun from that side through to the lane.
    """
    out: list[Piece] = []
    step = -1.0 if side < 0 else 1.0
    z, end = (BACK, FAR) if side < 0 else (FAR, BACK)
    number, pick = 0, int(rng.integers(len(SHOPS)))
    while (end - z) * step > 2.0:
        width = min(float(rng.uniform(4.2, 6.0)), abs(end - z))
        middle = z + step * width / 2
        near = -13.0 < middle < 5.0
        bench, here = Bench(), Bench()
        plan = _some_house(rng, width, middle, number * 3 + pick)
        house(here, rng, plan, hour)
        kind = SHOPS[(number * 3 + pick + (4 if side > 0 else 0)) % len(SHOPS)]
        kind = replace(
            kind, shelves=2 if near else int(middle > 5.0), name=kind.name if -22.0 < middle < 6.0 else ""
        )
        shop(here, rng, kind, width, plan.ground, hour)
        for k in range(2 if near else int(middle > -24.0)):
            air_conditioner(here, rng, width * (k + 0.5) / 2, plan.ground + 0.35 + 2.8 * k)
        bench.take(here, (side * WALL, KERB, z), -side * pi / 2)
        out += bench.pieces(f"{'left' if side < 0 else 'right'}{number}", shadow)
        z += step * width
        number += 1
    return tuple(out)


def _great_sign(text: str, hour: Hour) -> Bench:
    """Letters a storey high on a dark board between two bars of light, facing +z."""
    sign = Bench()
    sign.add("metal", box((0, 0.65, -0.15), (4.2, 1.1, 0.1), "#15161c", 0.0))
    sign.add("neon", lettering(text, 1.3, 0.1, shine("amber", hour), "sans", 7.0, 8, 0.1))
    for y in (-0.35, 1.65):
        sign.add("neon", box((0, y, 0), (4.1, 0.05, 0.04), shine("red", hour), 0.0))
    return sign


def avenue_ends(rng: np.random.Generator, hour: Hour) -> tuple[Piece, ...]:
    """What closes the street in front and behind: tall fronts with a great sign in the haze."""
    out: list[Piece] = []
    for name, z, turn, text in (("end", FAR - 9.0, 0.0, "CINEMA"), ("rear", BACK + 1.0, pi, "HOTEL")):
        bench = Bench()
        for k, x in enumerate((-10.0, -3.5, 3.0)):
            here = Bench()
            style = WindowStyle("#33373c", detail=-1)
            plan = House(
                6.5,
                4 + (k * 2 + 1) % 3,
                3.0,
                3.6,
                2,
                WALLS[k * 5 % 8],
                "#5a554e",
                "plaster",
                style,
                (1.1, 1.7),
                True,
                None,
            )
            house(here, rng, plan, hour)
            shop(
                here,
                rng,
                replace(SHOPS[k * 3], name="", shelves=0, shut=False),
                6.5,
                3.6,
                hour,
            )
            bench.take(here, (x if turn == 0.0 else -x, 0.0, z), turn)
        bench.take(_great_sign(text, hour), (0.0, 6.2, z + (0.4 if turn == 0.0 else -0.4)), turn)
        out += bench.pieces(name, shadow=turn == 0.0)
    return tuple(out)
