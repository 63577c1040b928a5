"""For writing, drawing and playing: pencils, brushes, paper, books, cards, money, chess."""

from collections.abc import Callable, Mapping

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
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
    "lipstick": lambda here, prop: _slim(here, prop, "#2b2624", "#b5282f", False),
    "paintbrush": _brush,
    "makeup_brush": _brush,
    "brush": _brush,
    "paper": lambda here, prop: _sheets(here, prop, 0.01),
    "letter": lambda here, prop: _sheets(here, prop, 0.01),
    "newspaper": lambda here, prop: _sheets(here, prop, 0.01),
    "envelope": lambda here, prop: _sheets(here, prop, 0.01, lines=False),
    "notebook": lambda here, prop: _sheets(here, prop, 0.05, "#2f5f86"),
    "magazine": lambda here, prop: _sheets(here, prop, 0.02, "#c8643c"),
    "diary": lambda here, prop: _sheets(here, prop, 0.05, "#7a3f5a"),
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
