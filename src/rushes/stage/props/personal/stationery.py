"""For writing, drawing and playing: pencils, brushes, paper, books, cards, money, chess."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import plank, smooth
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, PAPER = "#c2c6c8", "#2b2d31", "#f4ecd8"
HELD = {
    "pencil": 0.55,
    "pen": 0.55,
    "crayon": 0.55,
    "chalk": 0.55,
    "eyeliner": 0.55,
    "lipstick": 0.55,
    "paintbrush": 0.55,
    "makeup_brush": 0.55,
    "brush": 0.55,
}
"""Where a hand holds what has a handle, from its near end (`gripped` along z)."""


def _slim(here: Bench, prop: Prop, body: str, tip: str, wooden: bool = True) -> None:
    """Pencils, pens, crayons, brushes: a rod and its point."""
    here.add(
        "wood" if wooden else "ceramic",
        cylinder((0, 0.015, -0.115), (0, 0.015, 0.075), 0.011, prop.colour or body, 6 if wooden else 12),
    )
    here.add(
        "wood",
        cylinder((0, 0.015, 0.075), (0, 0.015, 0.108), 0.011, "#e2c08a" if wooden else "#c2c6c8", 10, 0.004),
    )
    here.add("ceramic", cylinder((0, 0.015, 0.105), (0, 0.015, 0.12), 0.0045, tip, 8, 0.001))
    if wooden:
        here.add("metal", cylinder((0, 0.015, -0.115), (0, 0.015, -0.098), 0.0118, "#c8a23a", 10))
        here.add("clay", cylinder((0, 0.015, -0.128), (0, 0.015, -0.113), 0.0105, "#d8748a", 10))


def _brush(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        tube(
            [(0, 0.016, -0.12), (0, 0.016, 0.0), (0, 0.016, 0.05)],
            (0.006, 0.012, 0.009),
            prop.colour or "#b5702c",
            9,
        ),
    )
    here.add("metal", cylinder((0, 0.016, 0.045), (0, 0.016, 0.078), 0.011, "#c8ccce", 10))
    here.add("felt", cylinder((0, 0.016, 0.076), (0, 0.016, 0.125), 0.012, "#6a4a34", 10, 0.002))


def _sheets(here: Bench, prop: Prop, thick: float, cover: str = "", lines: bool = True) -> None:
    """Paper, letters, notebooks, magazines: pages with lines on them, and a cover when they are bound."""
    if cover:
        here.add("cloth", box((0, thick * 0.5, 0), (0.135, thick * 0.5, 0.175), prop.colour or cover, 0.006))
        here.add("paper", box((0.004, thick * 0.55, 0.0), (0.128, thick * 0.42, 0.1775), PAPER, 0.003))
        here.add("cloth", box((0, thick - 0.002, 0), (0.136, 0.003, 0.176), prop.colour or cover, 0.002))
        here.add("paper", box((0.0, thick + 0.0012, 0.05), (0.075, 0.001, 0.03), PAPER, 0.002))
        return
    for k in range(2):
        here.add(
            "paper",
            box(
                (0.004 * k, 0.004 + 0.005 * k, -0.004 * k),
                (0.125, 0.002, 0.172),
                prop.colour or PAPER,
                0.001,
                (0, 0.04 * k, 0),
            ),
        )
    for k in range(9 if lines else 0):
        half = 0.09 if k % 4 != 3 else 0.055
        here.add(
            "iron",
            box(
                (-0.09 + half + 0.004, 0.0116, -0.13 + 0.03 * k),
                (half, 0.0004, 0.0022),
                "#5f6f8a",
                0.0,
                (0, 0.04, 0),
            ),
        )


def _lipstick(here: Bench, prop: Prop) -> None:
    """A black case, a gilt sleeve, a slanting stick of colour."""
    red = prop.colour or "#b5282f"
    here.add("ceramic", cylinder((0, 0.022, -0.10), (0, 0.022, -0.01), 0.021, "#1f1c1e", 20))
    here.add("metal", cylinder((0, 0.022, -0.01), (0, 0.022, 0.035), 0.0175, "#d8b04a", 20))
    here.add("ceramic", cylinder((0, 0.022, 0.035), (0, 0.022, 0.075), 0.0145, red, 18))
    here.add(
        "ceramic",
        turned(sphere((0, 0, 0), (0.0145, 0.0145, 0.030), red, 9, 16), (0.25, 0, 0), (0, 0.0205, 0.078)),
    )


def _fluffy(here: Bench, prop: Prop) -> None:
    """A brush for powder: a short handle, a broad soft head."""
    here.add(
        "ceramic",
        tube(
            [(0, 0.026, -0.12), (0, 0.026, -0.05), (0, 0.026, 0.02)],
            (0.009, 0.014, 0.012),
            prop.colour or "#2b2426",
            12,
        ),
    )
    here.add("metal", cylinder((0, 0.026, 0.015), (0, 0.026, 0.045), 0.0145, "#d8b04a", 14, 0.018))
    here.add("felt", sphere((0, 0.026, 0.078), (0.030, 0.026, 0.045), "#c8987a", 10, 16))


def _newspaper(here: Bench, prop: Prop) -> None:
    """Folded once: a headline, a picture, columns of print."""
    grey = prop.colour or "#e6e0d0"
    for k in range(4):
        here.add("paper", box((0.003 * (k % 2), 0.004 + 0.0065 * k, 0), (0.150, 0.003, 0.195), grey, 0.002))
    here.add("paper", cylinder((-0.146, 0.0135, 0.195), (0.146, 0.0135, 0.195), 0.0135, grey, 12))
    ink, y = "#4a4744", 0.0274
    here.add(
        "iron",
        box((0, y, -0.160), (0.118, 0.0006, 0.014), "#26231f", 0.0),
        box((0, y, -0.128), (0.135, 0.0006, 0.0012), ink, 0.0),
    )
    here.add("iron", box((-0.045, y, -0.105), (0.090, 0.0006, 0.007), ink, 0.0))
    here.add("paper", box((-0.048, y, -0.015), (0.085, 0.0006, 0.062), "#8a8f92", 0.0))
    here.add("paper", sphere((-0.020, y, -0.030), (0.016, 0.0010, 0.016), "#d8d4c8", 4, 14))
    here.add(
        "paper",
        turned(
            plank(
                [(-0.085, -0.04), (0.085, -0.04), (0.03, 0.02), (-0.02, -0.012), (-0.05, 0.012)],
                0.001,
                "#5f6466",
                0.0002,
            ),
            (-pi / 2, 0, 0),
            (-0.048, y + 0.0006, 0.008),
        ),
    )
    for column in range(2):
        for row in range(11 if column else 6):
            z = (-0.100 if column else 0.068) + 0.021 * row
            x, half = (0.095, 0.042) if column else (-0.048, 0.085)
            here.add("iron", box((x, y, z), (half, 0.0005, 0.0028), "#7a766e", 0.0))


def _envelope(here: Bench, prop: Prop) -> None:
    """Face down: the four flaps meet under a seal of wax."""
    paint = prop.colour or "#f0e4cc"
    here.add("paper", box((0, 0.006, 0), (0.165, 0.005, 0.110), paint, 0.003))
    flaps = (
        ([(-0.163, 0.108), (0.163, 0.108), (0.0, -0.012)], 0.05),
        ([(-0.163, -0.108), (0.163, -0.108), (0.0, 0.030)], 0.02),
    )
    for k, (edge, dark) in enumerate(flaps):
        flap = plank(edge, 0.003, mixed(paint, "#8a6a3a", dark + 0.06), 0.001)
        here.add("paper", turned(flap, (-pi / 2, 0, 0), (0, 0.0125 + 0.002 * (1 - k), 0)))
    here.add("ceramic", sphere((0, 0.016, 0.005), (0.022, 0.006, 0.021), "#a8242a", 6, 14))
    here.add("ceramic", sphere((0, 0.0205, 0.005), (0.012, 0.003, 0.012), "#c8433c", 5, 12))


def _magazine(here: Bench, prop: Prop) -> None:
    """Thin and glossy: a picture over all of its cover, a masthead, a spine with staples."""
    paint = prop.colour or ("#c8643c", "#3f8a9a", "#8a4f8a")[prop.seed % 3]
    for k in range(3):
        here.add("paper", box((0.0015 * k, 0.003 + 0.005 * k, 0), (0.134, 0.0024, 0.176), PAPER, 0.002))
    here.add("ceramic", box((0, 0.0185, 0), (0.136, 0.0022, 0.178), paint, 0.002))
    here.add("paper", box((0, 0.0212, -0.140), (0.110, 0.0006, 0.022), "#f8f2e4", 0.0))
    here.add(
        "ceramic", sphere((0.01, 0.0212, 0.0), (0.060, 0.0016, 0.062), mixed(paint, "#f8e0a0", 0.7), 4, 20)
    )
    hill = smooth(
        [(-0.13, -0.165), (0.13, -0.165), (0.13, -0.06), (0.05, -0.02), (-0.03, -0.085), (-0.13, -0.05)],
        3,
        closed=True,
    )
    here.add(
        "ceramic",
        turned(plank(hill, 0.001, mixed(paint, "#1f2a3a", 0.6), 0.0002), (-pi / 2, 0, 0), (0, 0.0218, 0)),
    )
    for k in range(3):
        here.add(
            "paper",
            box((-0.075, 0.0228, 0.060 + 0.030 * k), (0.045 - 0.008 * k, 0.0005, 0.006), "#f8f2e4", 0.0),
        )


def _notebook(here: Bench, prop: Prop) -> None:
    """Bound by a wire spiral, a label on its cover."""
    _sheets(here, prop, 0.032, "#2f5f86")
    for k in range(15):
        z = -0.154 + 0.022 * k
        ring = [(-0.136 + 0.014 * cos(t), 0.017 + 0.022 * sin(t), z) for t in np.linspace(0, 2 * pi, 13)[:-1]]
        here.add("metal", tube(ring, 0.0026, STEEL, 5, closed=True))


def _diary(here: Bench, prop: Prop) -> None:
    """A thick book with a strap, a gilt lock and corners."""
    _sheets(here, prop, 0.05, "#7a3f5a")
    here.add("clay", box((0.06, 0.0525, 0.0), (0.080, 0.0035, 0.020), "#4a2436", 0.003))
    here.add("clay", box((0.139, 0.027, 0.0), (0.0035, 0.027, 0.020), "#4a2436", 0.003))
    here.add("metal", box((0.143, 0.027, 0.0), (0.005, 0.018, 0.024), "#d8b04a", 0.004))
    for x in (-0.122, 0.122):
        for z in (-0.162, 0.162):
            here.add("metal", box((x, 0.051, z), (0.016, 0.003, 0.016), "#d8b04a", 0.003))


def _card(here: Bench, prop: Prop) -> None:
    for k in range(5):
        fan = turned(
            box((0, 0, 0.05), (0.038, 0.0014, 0.055), "#f8f4e8", 0.004),
            (0, 0.32 * (k - 2), 0),
            (0, 0.006 + 0.003 * k, -0.05),
        )
        here.add("paper", fan)
        mark = turned(
            sphere((0.0, 0.0022, 0.055), (0.013, 0.001, 0.015), ("#c8242a", "#1f1c1c")[k % 2], 5, 10),
            (0, 0.32 * (k - 2), 0),
            (0, 0.006 + 0.003 * k, -0.05),
        )
        here.add("ceramic", mark)


def _money(here: Bench, prop: Prop) -> None:
    for k in range(12):
        here.add(
            "paper",
            box(
                (0.002 * (k % 3), 0.006 + 0.0085 * k, 0.001 * (k % 2)),
                (0.095, 0.0042, 0.048),
                prop.colour or ("#8fb08a", "#a8c49a")[k % 2],
                0.002,
            ),
        )
    here.add("paper", box((0, 0.055, 0), (0.016, 0.056, 0.051), "#f0e4c0", 0.003))
    here.add("paper", sphere((0.055, 0.1045, 0), (0.022, 0.001, 0.028), "#5f8a5a", 5, 14))
    for k, (x, z) in enumerate(((0.13, 0.02), (0.12, -0.03), (-0.13, 0.0))):
        for i in range(2 + k):
            here.add("metal", cylinder((x, 0.011 * i, z), (x, 0.010 + 0.011 * i, z), 0.026, "#e2b84a", 16))


def _chess(here: Bench, prop: Prop) -> None:
    here.add("wood", box((0, 0.012, 0), (0.225, 0.012, 0.225), "#6a4428", 0.008))
    for row in range(8):
        for column in range(8):
            spot = (-0.175 + 0.05 * column, 0.0248, -0.175 + 0.05 * row)
            here.add(
                "wood", box(spot, (0.0248, 0.001, 0.0248), ("#e2c890", "#7a4a28")[(row + column) % 2], 0.0)
            )
    for row, paint in ((0, "#2b2320"), (1, "#2b2320"), (6, "#f0e4c8"), (7, "#f0e4c8")):
        for column in range(8):
            x, z = -0.175 + 0.05 * column, -0.175 + 0.05 * row
            high = 0.036 if row in (1, 6) else (0.046, 0.05, 0.052, 0.062, 0.066, 0.052, 0.05, 0.046)[column]
            here.add(
                "ceramic",
                lathe(
                    [
                        (0, 0),
                        (0.015, 0.0),
                        (0.013, 0.008),
                        (0.006, high * 0.55),
                        (0.010, high * 0.7),
                        (0, high),
                    ],
                    paint,
                    (x, 0.025, z),
                    8,
                ),
            )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "pencil": lambda here, prop: _slim(here, prop, "#e2b02a", "#2b2624"),
    "pen": lambda here, prop: _slim(here, prop, "#2f4f8a", "#1a1a1e", False),
    "crayon": lambda here, prop: _slim(here, prop, "#c8433c", "#c8433c", False),
    "chalk": lambda here, prop: _slim(here, prop, "#f4f0e6", "#f4f0e6", False),
    "eyeliner": lambda here, prop: _slim(here, prop, "#2b2624", "#1a1614"),
    "lipstick": _lipstick,
    "paintbrush": _brush,
    "makeup_brush": _fluffy,
    "brush": _brush,
    "paper": lambda here, prop: _sheets(here, prop, 0.01),
    "letter": lambda here, prop: _sheets(here, prop, 0.01),
    "newspaper": _newspaper,
    "envelope": _envelope,
    "notebook": _notebook,
    "magazine": _magazine,
    "diary": _diary,
    "card": _card,
    "money": _money,
    "chess_set": _chess,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The belonging of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    own: dict[str, Array] = dict(gripped(prop.kind, "z", HELD[prop.kind])) if prop.kind in HELD else {}
    return benched(prop, here, UPRIGHT, turned=own)
