"""What a house is fitted with: bathtubs, showers, fans, windows, fireplaces, chandeliers, candelabras, cages."""

from math import cos, pi, sin

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, Kinds, laid, rng_of
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.fireplace import fireplace
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.sanitary import bathtub
from rushes.stage.sets.rooms.lamps import chandelier

__all__ = ["KINDS", "build"]

BRASS, STEEL, DARK = "#c8a45c", "#c2c4c2", "#23252a"
LIT = Hour(0.7, 0.0, 0.6, "summer")


def _ring(radius: float, y: float, count: int = 28) -> list[tuple[float, float, float]]:
    """Points of a level circle."""
    return [(radius * cos(2 * pi * k / count), y, radius * sin(2 * pi * k / count)) for k in range(count)]


def _shower_head(here: Bench, prop: Prop) -> None:
    """A rose on a bent pipe, water falling from it in threads."""
    steel = prop.colour or STEEL
    here.add(
        "metal", tube([(0, 0.17, -0.16), (0, 0.185, -0.08), (0, 0.18, 0.0), (0, 0.14, 0.05)], 0.014, steel, 9)
    )
    here.add("metal", cylinder((0, 0.17, -0.17), (0, 0.17, -0.155), 0.035, steel, 16))
    rose = lathe(
        [(0, 0), (0.09, 0), (0.10, 0.012), (0.06, 0.035), (0.018, 0.06), (0, 0.062)], steel, sides=24
    )
    here.add("metal", turned(rose, (-0.25, 0, 0), (0, 0.085, 0.055)))
    for k in range(14):
        a, r = 2.4 * k, 0.022 * k**0.5
        x, z = r * cos(a), 0.06 + r * sin(a)
        here.add(
            "ceramic", tube([(x, 0.085, z), (1.25 * x, 0.0, 0.02 + 1.2 * z)], (0.0025, 0.004), "#dff2fa", 5)
        )


def _fan_head(here: Bench, y: float, r: float, paint: Paint) -> None:
    """A cage of wire round four blades, its middle at height y, and the motor behind."""
    for z, grow in ((-0.035, 0.8), (-0.005, 1.0), (0.035, 1.0), (0.062, 0.55)):
        ring = [(r * grow * cos(a), y + r * grow * sin(a), z) for a in (k * pi / 14 for k in range(28))]
        here.add("metal", tube(ring, 0.006, STEEL, 6, closed=True))
    for k in range(16):
        a = k * pi / 8
        c, s = cos(a), sin(a)
        spoke = [
            (0.03 * c, y + 0.03 * s, 0.07),
            (0.6 * r * c, y + 0.6 * r * s, 0.062),
            (r * c, y + r * s, 0.03),
        ]
        here.add("metal", tube(spoke, 0.003, STEEL, 5))
    for k in range(4):
        blade = moved(sphere((0.50 * r, 0, 0), (0.42 * r, 0.20 * r, 0.006), paint, 6, 12))
        here.add("ceramic", turned(turned(blade, (0.35, 0, 0)), (0, 0, k * pi / 2 + 0.4), (0, y, 0.015)))
    here.add(
        "ceramic", cylinder((0, y, -0.12), (0, y, 0.0), 0.34 * r, mixed(paint, "#f4ecd8", 0.6), 18, 0.4 * r)
    )
    here.add("metal", sphere((0, y, 0.07), (0.2 * r, 0.2 * r, 0.014), BRASS, 7, 12))


def _fan(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#3f8c8c", "#c8643c", "#e2b84a")[prop.seed % 3]
    here.add(
        "ceramic", lathe([(0, 0), (0.17, 0), (0.175, 0.02), (0.06, 0.045), (0.028, 0.06)], paint, sides=24)
    )
    here.add("metal", cylinder((0, 0.05, -0.04), (0, 0.95, -0.06), 0.016, STEEL, 10))
    for k, tint in enumerate(("#c8382c", "#f2e6cc", "#f2e6cc")):
        here.add(
            "ceramic",
            cylinder((-0.04 + 0.04 * k, 0.03, 0.11), (-0.04 + 0.04 * k, 0.05, 0.11), 0.013, tint, 10),
        )
    _fan_head(here, 1.0, 0.2, paint)


def _desk_fan(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#3f8c8c", "#c8643c", "#e2b84a")[prop.seed % 3]
    here.add(
        "ceramic", lathe([(0, 0), (0.10, 0), (0.105, 0.015), (0.05, 0.04), (0.022, 0.055)], paint, sides=22)
    )
    here.add("metal", cylinder((0, 0.04, -0.03), (0, 0.2, -0.06), 0.014, STEEL, 10))
    here.add("ceramic", cylinder((0, 0.025, 0.075), (0, 0.04, 0.075), 0.013, "#c8382c", 10))
    _fan_head(here, 0.245, 0.17, paint)


def _window(here: Bench, prop: Prop) -> None:
    """A sash of four panes with a sky behind it, a sill with a pot, curtains tied back."""
    frame = prop.colour or ("#f4ecdc", "#8a5a38", "#5f8a8c")[prop.seed % 3]
    here.add("room", box((0, 0.56, -0.03), (0.46, 0.48, 0.003), "#9fd0e8", 0.0))
    here.add("room", box((0, 0.22, -0.025), (0.46, 0.14, 0.002), "#7fae6a", 0.0))
    for x, y, r in ((-0.24, 0.80, 0.075), (-0.14, 0.82, 0.095), (-0.05, 0.80, 0.065), (0.26, 0.68, 0.06)):
        here.add("room", sphere((x, y, -0.024), (r, 0.5 * r, 0.002), "#fbfdff", 5, 14))
    for s in (-1, 1):
        here.add("paint", box((s * 0.48, 0.56, 0), (0.04, 0.52, 0.035), frame, 0.012))
        here.add("paint", box((0, 0.56 + s * 0.49, 0), (0.52, 0.04, 0.035), frame, 0.012))
    here.add("paint", box((0, 0.56, 0), (0.016, 0.46, 0.022), frame, 0.006))
    here.add("paint", box((0, 0.60, 0), (0.45, 0.016, 0.024), frame, 0.006))
    here.add("paint", box((0, 0.045, 0.05), (0.55, 0.022, 0.075), mixed(frame, "#140c08", 0.1), 0.012))
    here.add("metal", sphere((0.04, 0.5, 0.028), (0.012, 0.03, 0.012), BRASS, 6, 9))
    here.add("wood", cylinder((-0.54, 1.06, 0.06), (0.54, 1.06, 0.06), 0.014, "#6a4428", 10))
    for s in (-1, 1):
        here.add("wood", sphere((s * 0.55, 1.06, 0.06), 0.026, "#6a4428", 7, 10))
        for k in range(5):
            top, tied = s * (0.16 + 0.088 * k), s * (0.42 + 0.022 * k)
            fold = [
                (top, 1.05, 0.062),
                (0.5 * (top + tied), 0.78, 0.07),
                (tied, 0.52, 0.066),
                (tied + s * 0.004, 0.10, 0.062),
            ]
            here.add(
                "felt",
                tube(fold, (0.045, 0.036, 0.018, 0.034), mixed("#c8643c", "#fff0d8", 0.12 * (k % 2)), 8),
            )
        here.add(
            "cloth",
            tube(
                [(s * 0.39, 0.52, 0.085), (s * 0.47, 0.535, 0.095), (s * 0.54, 0.53, 0.08)],
                0.012,
                "#f2d68a",
                7,
            ),
        )


def _candelabra(here: Bench, prop: Prop) -> None:
    """Three candles on branching brass."""
    brass = prop.colour or "#d0a850"
    foot = [
        (0, 0),
        (0.06, 0),
        (0.062, 0.01),
        (0.03, 0.025),
        (0.013, 0.05),
        (0.018, 0.08),
        (0.011, 0.11),
        (0.015, 0.165),
        (0, 0.17),
    ]
    here.add("metal", lathe(foot, brass, sides=20))
    for s in (-1, 0, 1):
        x, y = 0.075 * s, 0.185 + 0.02 * (s == 0)
        if s:
            here.add(
                "metal",
                tube([(0, 0.105, 0), (0.5 * x, 0.085, 0), (0.95 * x, 0.115, 0), (x, y, 0)], 0.007, brass, 8),
            )
        here.add(
            "metal", lathe([(0.006, -0.01), (0.024, 0.004), (0.02, 0.01), (0, 0.008)], brass, (x, y, 0), 14)
        )
        here.add("clay", cylinder((x, y, 0), (x, y + 0.07, 0), 0.0115, "#f8f0dc", 12))
        here.add("clay", sphere((x + 0.009, y + 0.055, 0.006), (0.004, 0.014, 0.004), "#fff8e8", 5, 7))
        here.add(
            "lamp",
            lathe([(0, 0), (0.009, 0.010), (0.006, 0.022), (0, 0.034)], "#ffb84a", (x, y + 0.071, 0), 9),
        )


def _cage(here: Bench, prop: Prop) -> None:
    """A domed cage for a bird with a perch, a swing, a cup and a door; square bars when it is for a beast."""
    wire = prop.colour or BRASS
    here.add("wood", lathe([(0, 0), (0.24, 0), (0.25, 0.02), (0.24, 0.05), (0, 0.05)], "#8a5a38", sides=30))
    for y, r in ((0.06, 0.225), (0.22, 0.225), (0.37, 0.225)):
        here.add("metal", tube(_ring(r, y), 0.006, wire, 6, closed=True))
    for k in range(20):
        c, s = cos(k * pi / 10), sin(k * pi / 10)
        bar = [
            (r * c, y, r * s)
            for r, y in ((0.225, 0.05), (0.225, 0.37), (0.19, 0.46), (0.11, 0.525), (0.01, 0.55))
        ]
        here.add("metal", tube(bar, 0.004, wire, 5))
    here.add("metal", sphere((0, 0.555, 0), 0.02, wire, 7, 10))
    loop = [(0.026 * cos(a), 0.595 + 0.026 * sin(a), 0) for a in (k * pi / 8 for k in range(16))]
    here.add("metal", tube(loop, 0.005, wire, 6, closed=True))
    here.add("wood", cylinder((-0.21, 0.2, 0), (0.21, 0.2, 0), 0.011, "#a8764a", 8))
    here.add("wood", cylinder((-0.07, 0.36, 0), (0.07, 0.36, 0), 0.009, "#a8764a", 8))
    for s in (-1, 1):
        here.add("metal", cylinder((s * 0.065, 0.36, 0), (s * 0.01, 0.54, 0), 0.003, wire, 5))
    here.add(
        "ceramic",
        lathe(
            [(0, 0), (0.03, 0), (0.036, 0.035), (0.03, 0.03), (0, 0.01)], "#3f7f9c", (0.12, 0.05, 0.08), 14
        ),
    )
    door = [
        (-0.06, 0.08, 0.228),
        (0.06, 0.08, 0.228),
        (0.06, 0.2, 0.228),
        (0.03, 0.235, 0.228),
        (-0.03, 0.235, 0.228),
        (-0.06, 0.2, 0.228),
    ]
    here.add("metal", tube(door, 0.008, wire, 6, closed=True))


def _bathtub(here: Bench, prop: Prop) -> None:
    bathtub(here, rng_of(prop), outside=prop.colour or ("#f4efe4", "#8fb8b0", "#e8b0a0")[prop.seed % 3])


def _fireplace(here: Bench, prop: Prop) -> None:
    style = "stone" if "marble" not in prop.words and "brick" in prop.words else "wood"
    fireplace(here, rng_of(prop), 0.0, "marble" if style == "stone" else "wood", prop.colour or "#efe4d0")


def _chandelier(here: Bench, prop: Prop) -> None:
    chandelier(here, 0.0, 0.0, 0.8, LIT, drop=0.55)


KINDS: Kinds = {
    "bathtub": (_bathtub, {"seat": (0.1, 0.55, 0.0), "lie": (0.1, 0.55, 0.0), "top": (0.0, 0.8, 0.0)}),
    "shower_head": (_shower_head, UPRIGHT), "fan": (_fan, UPRIGHT), "desk_fan": (_desk_fan, UPRIGHT),
    "window": (_window, {"top": (0.0, 0.06, 0.3)}), "fireplace": (_fireplace, UPRIGHT), "chandelier": (_chandelier, UPRIGHT),
    "candelabra": (_candelabra, UPRIGHT), "cage": (_cage, {"top": (0.0, 1.0, 0.0), "inside": (0.0, 0.1, 0.0)}),
}  # fmt: skip


def build(prop: Prop) -> BuiltProp:
    """The fixture of a prop, its front towards +z."""
    return laid(KINDS, prop)
