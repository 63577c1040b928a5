"""What flies, and what runs on rails: aeroplanes, helicopters, balloons, rockets, trains."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.shaping import spun
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, GLASS, CREAM = "#c4c6c4", "#232326", "#2c3a42", "#f0e6d0"
Made = tuple[list[Turning], dict[str, tuple[float, float, float]]]


def _propeller(radius: float, blades: int, paint: str = "#8a5a38") -> Bench:
    """A propeller about the z axis."""
    here = Bench()
    for k in range(blades):
        t = 2 * pi * k / blades
        blade = box((0, radius * 0.52, 0), (0.07, radius * 0.48, 0.016), paint, 0.015, (0, 0.35, 0))
        here.add("wood", turned(blade, (0, 0, t)))
    here.add("metal", sphere((0, 0, 0.03), (0.09, 0.09, 0.12), "#c8433c", 8, 12))
    return here


def _wings(here: Bench, paint: Paint, jet: bool) -> None:
    """Wings, tail planes, lamps at the tips, engines of a jet, and the wheels under them."""
    sweep = 1.26 if jet else 0.17
    for s in (-1, 1):
        for x in np.linspace(0.45, 3.45, 20):
            u = x / 3.4
            spot = (s * x, 0.98 + 0.10 * u, 0.30 - sweep * u)
            here.add("ceramic", box(spot, (0.115, 0.05 - 0.015 * u, 0.66 - 0.30 * u), paint, 0.015))
        here.add("ceramic", box((s * 0.85, 1.38, -3.0), (0.75, 0.035, 0.30), paint, 0.03, (0, s * 0.3, 0)))
        here.add("lamp", sphere((s * 3.5, 1.09, 0.25 - sweep), 0.05, ("#2fbf4a", "#d8281c")[s > 0], 6, 8))
        if jet:
            engine = lathe([(0.16, 0), (0.22, 0.25), (0.22, 0.75), (0.15, 1.05), (0, 1.0)], STEEL, sides=20)
            here.add("metal", turned(engine, (-pi / 2, 0, 0), (s * 1.5, 0.72, 0.9)))
            here.add("iron", cylinder((s * 1.5, 0.72, 0.88), (s * 1.5, 0.72, 0.91), 0.17, DARK, 18))
        here.add("metal", cylinder((s * 0.85, 0.3, 0.3), (s * 0.7, 0.95, 0.3), 0.035, STEEL, 8))
        here.add("clay", turned(_tyre(0.22, 0.07), (0, 0, pi / 2), (s * 0.85, 0.22, 0.3)))


def _tyre(radius: float, half: float) -> Mesh:
    """A wheel of an undercarriage about the y axis."""
    side = [
        (0.3 * radius, -half),
        (0.9 * radius, -half),
        (radius, 0),
        (0.9 * radius, half),
        (0.3 * radius, half),
    ]
    return lathe(side, DARK, sides=18)


def _plane(here: Bench, prop: Prop) -> Made:
    words = prop.words.lower()
    jet = bool({"jet", "airliner", "jumbo", "passenger"} & set(words.split()))
    paint = prop.colour or ("#f0ead8" if jet else ("#c8433c", "#e2a83a", "#3f7fa0")[prop.seed % 3])
    trim = "#2f5f9a" if jet else mixed(paint, "#f4ead6", 0.85)
    hull = [
        (0, 0.0),
        (0.30, 0.12),
        (0.52, 0.55),
        (0.60, 1.5),
        (0.60, 4.2),
        (0.42, 5.6),
        (0.16, 6.7),
        (0, 6.8),
    ]
    here.add("ceramic", turned(lathe(hull, paint, sides=26), (-pi / 2, 0, 0), (0, 1.15, 3.4)))
    here.add(
        "ceramic",
        turned(
            lathe([(0.603, 1.6), (0.603, 4.1)], trim, sides=26),
            (-pi / 2, 0, 0),
            (0, 1.11, 3.4),
            (1.002, 0.34, 1),
        ),
    )
    here.add("iron", sphere((0, 1.52, 2.35), (0.34, 0.22, 0.42), GLASS, 9, 16))
    for k in range(8):
        for s in (-1, 1):
            here.add("iron", sphere((s * 0.585, 1.32, 1.5 - 0.45 * k), (0.03, 0.085, 0.075), GLASS, 6, 10))
    _wings(here, paint, jet)
    tail = trim if jet else paint
    here.add("ceramic", box((0, 1.98, -3.0), (0.035, 0.55, 0.34), tail, 0.03, (-0.35, 0, 0)))
    here.add("metal", cylinder((0, 0.25, 2.3), (0, 0.8, 2.3), 0.035, STEEL, 8))
    here.add("clay", turned(_tyre(0.17, 0.06), (0, 0, pi / 2), (0, 0.17, 2.3)))
    turning = [] if jet else [Turning(_propeller(0.85, 3), (0, 1.15, 3.46), "z", turns=1.3)]
    return turning, {"seat": (0, 1.0, 1.6)}


def _helicopter(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or ("#c8433c", "#e2a83a", "#3f7fa0")[prop.seed % 3]
    here.add("ceramic", sphere((0, 0.95, 0.75), (0.72, 0.66, 1.05), paint, 13, 20))
    here.add("iron", sphere((0, 1.08, 1.18), (0.62, 0.50, 0.72), GLASS, 11, 18))
    here.add(
        "ceramic", tube([(0, 1.15, -0.1), (0, 1.22, -1.5), (0, 1.3, -2.6)], (0.32, 0.16, 0.09), paint, 12)
    )
    here.add("ceramic", box((0, 1.62, -2.6), (0.03, 0.34, 0.2), paint, 0.03, (-0.3, 0, 0)))
    here.add("metal", cylinder((0, 1.5, 0.5), (0, 1.88, 0.5), 0.07, STEEL, 12))
    for s in (-1, 1):
        here.add(
            "metal",
            tube(
                [(s * 0.6, 0.12, -0.5), (s * 0.62, 0.05, 0.4), (s * 0.62, 0.05, 1.3), (s * 0.62, 0.16, 1.6)],
                0.035,
                STEEL,
                8,
            ),
        )
        for z in (0.1, 1.0):
            here.add("metal", cylinder((s * 0.35, 0.5, z), (s * 0.62, 0.06, z), 0.028, STEEL, 7))
    rotor, tail = Bench(), Bench()
    for k in range(4):
        rotor.add("iron", turned(box((0, 0, 1.35), (0.09, 0.014, 1.28), DARK, 0.012), (0, pi / 2 * k, 0)))
    rotor.add("metal", sphere((0, 0, 0), (0.12, 0.06, 0.12), STEEL, 7, 10))
    for k in range(3):
        tail.add("iron", turned(box((0, 0.22, 0), (0.012, 0.22, 0.035), DARK, 0.008), (2 * pi / 3 * k, 0, 0)))
    return [
        Turning(rotor, (0, 1.9, 0.5), "y", turns=1.1),
        Turning(tail, (0.1, 1.45, -2.62), "x", turns=1.4),
    ], {"seat": (0.2, 0.8, 0.9)}


def _balloon(here: Bench, prop: Prop) -> Made:
    pairs = (("#c8433c", "#f0d87a"), ("#3f7fa0", "#f0e6d0"), ("#e2843a", "#6a4a8a"))
    first: Paint = prop.colour or pairs[prop.seed % 3][0]
    second = mixed(first, "#ffffff", 0.7) if prop.colour else linear(pairs[prop.seed % 3][1])
    profile = [
        (0.20, 0.95),
        (0.45, 1.25),
        (0.85, 1.75),
        (1.02, 2.3),
        (0.92, 2.8),
        (0.6, 3.15),
        (0.25, 3.32),
        (0, 3.36),
    ]
    globe = lathe(profile, first, sides=48)
    angle = np.arctan2(globe.positions[:, 2], globe.positions[:, 0])
    stripe = (np.sin(angle * 8) > 0)[:, None]
    globe.colours[:, :3] = np.where(stripe, second, globe.colours[:, :3])
    here.add("felt", globe)
    here.add("cloth", lathe([(0.99, 2.05), (1.03, 2.3), (1.02, 2.45)], "#f4ead6", sides=40))
    here.add(
        "wood",
        lathe(
            [(0.20, 0.02), (0.26, 0.05), (0.28, 0.38), (0.25, 0.40), (0.22, 0.36), (0.18, 0.06), (0, 0.05)],
            "#a8743f",
            sides=20,
        ),
    )
    for k in range(5):
        ring = [
            ((0.262 + 0.004 * k) * cos(t), 0.09 + 0.065 * k, (0.262 + 0.004 * k) * sin(t))
            for t in np.linspace(0, 2 * pi, 25)[:-1]
        ]
        here.add("felt", tube(ring, 0.018, ("#8a5a30", "#b8844c")[k % 2], 6, closed=True))
    for k in range(6):
        t = 2 * pi * k / 6
        here.add(
            "cloth",
            cylinder(
                (0.25 * cos(t), 0.4, 0.25 * sin(t)), (0.30 * cos(t), 1.02, 0.30 * sin(t)), 0.010, "#e8dcc0", 5
            ),
        )
    here.add("metal", cylinder((0, 0.62, 0), (0, 0.78, 0), 0.07, STEEL, 10))
    here.add("lamp", sphere((0, 0.9, 0), (0.06, 0.14, 0.06), "#f8a83a", 7, 10))
    return [], {"seat": (0, 0.12, 0)}


def _rocket(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or "#e8e2d4"
    here.add(
        "ceramic",
        lathe(
            [(0.26, 0.35), (0.40, 0.8), (0.46, 1.6), (0.40, 2.4), (0.2, 3.05), (0.03, 3.35), (0, 3.38)],
            paint,
            sides=30,
        ),
    )
    here.add("ceramic", lathe([(0.36, 2.5), (0.205, 3.03), (0.03, 3.36), (0, 3.39)], "#c8433c", sides=30))
    here.add("metal", lathe([(0.30, 0.1), (0.2, 0.3), (0.26, 0.38)], STEEL, sides=24))
    here.add(
        "metal",
        sphere((0, 1.9, 0.42), (0.17, 0.17, 0.05), STEEL, 8, 16),
        sphere((0, 1.9, 0.45), (0.13, 0.13, 0.04), "#4f9ac0", 8, 16),
    )
    for k in range(3):
        t = 2 * pi * k / 3 + pi / 6
        fin = box((0, 0.5, 0.52), (0.03, 0.42, 0.26), "#c8433c", 0.03, (0.35, 0, 0))
        here.add("ceramic", turned(fin, (0, t, 0)))
    here.add("ceramic", lathe([(0.463, 1.2), (0.465, 1.32)], "#c8433c", sides=30))
    return [], {"seat": (0, 1.8, 0)}


def _carriage(here: Bench, z: float, paint: Paint, long: float) -> None:
    here.add("ceramic", box((0, 1.22, z), (0.86, 0.68, long), paint, 0.12))
    here.add("ceramic", box((0, 1.95, z), (0.88, 0.09, long + 0.02), mixed(paint, "#2b2624", 0.45), 0.08))
    for k in range(4):
        for s in (-1, 1):
            here.add(
                "room",
                box(
                    (s * 0.865, 1.42, z - long + 0.36 + (2 * long - 0.72) * k / 3),
                    (0.012, 0.22, 0.22),
                    "#e8c878",
                    0.02,
                ),
            )
    here.add(
        "paper",
        box((0.868, 0.98, z), (0.006, 0.05, long * 0.95), CREAM, 0.003),
        box((-0.868, 0.98, z), (0.006, 0.05, long * 0.95), CREAM, 0.003),
    )
    here.add("iron", box((0, 0.5, z), (0.6, 0.10, long * 0.95), DARK, 0.04))


def _train(here: Bench, prop: Prop) -> Made:
    """A locomotive and its carriages on a piece of track: a steam engine, or a fast train where the words say so."""
    fast = bool({"bullet", "high-speed", "subway", "metro", "commuter"} & set(prop.words.lower().split()))
    paint = prop.colour or ("#f0ead8" if fast else ("#2f5f4a", "#8f2a2a", "#2f4a7a")[prop.seed % 3])
    wheel = Bench()
    wheel.add("metal", cylinder((-0.05, 0, 0), (0.05, 0, 0), 0.32, DARK if fast else "#8f2a2a", 22))
    for k in range(6):
        t = 2 * pi * k / 6
        wheel.add("metal", cylinder((0.055, 0, 0), (0.055, 0.28 * sin(t), 0.28 * cos(t)), 0.03, STEEL, 6))
    for k in range(15):
        here.add("wood", box((0, 0.03, -3.6 + 0.5 * k), (0.85, 0.03, 0.09), "#5a3f28", 0.015))
    for s in (-1, 1):
        here.add("metal", box((s * 0.55, 0.09, 0), (0.03, 0.03, 3.75), "#7a7d80", 0.008))
    if fast:
        _fast_head(here, paint)
        _carriage(here, -1.35, paint, 1.3)
    else:
        _boiler(here, paint)
        _cab(here, paint)
        _carriage(here, -1.2, paint, 1.3)
        _carriage(here, -3.35, mixed(paint, "#f4ead6", 0.15), 0.55)
    axles = (2.4, 1.0, -0.6, -2.2) if fast else (3.0, 2.2, 1.3, -0.4, -2.0, -3.1)
    turning = [Turning(wheel, (s * 0.56, 0.44, z), "x", 0.32) for z in axles for s in (-1, 1)]
    return turning, {"seat": (0, 1.0, 0.9)}


def _fast_head(here: Bench, paint: str) -> None:
    """The long nose of a fast train."""
    nose = [(0.86, 0.0), (0.84, 0.5), (0.74, 1.15), (0.50, 1.85), (0.22, 2.25), (0.0, 2.36)]
    round_nose = spun(nose, paint, sides=28, steps=4)
    here.add("ceramic", turned(round_nose, (pi / 2, 0, 0), (0, 1.12, 1.5), (1.0, 0.93, 1.0)))
    here.add("iron", sphere((0, 1.52, 2.55), (0.50, 0.30, 0.72), GLASS, 10, 18))
    for s in (-1, 1):
        here.add("lamp", sphere((s * 0.42, 0.98, 3.30), (0.07, 0.05, 0.14), "#fff0c8", 6, 10))
        here.add("ceramic", sphere((s * 0.70, 0.86, 2.2), (0.14, 0.07, 0.75), "#3f6fb0", 7, 16))
    _carriage(here, 0.95, paint, 0.95)


def _boiler(here: Bench, paint: str) -> None:
    """A steam engine's boiler with its bands, chimney, dome, lamp and cow-catcher."""
    barrel = lathe([(0.52, 0), (0.52, 1.9), (0.46, 1.95), (0, 1.97)], paint, sides=28)
    here.add("iron", turned(barrel, (pi / 2, 0, 0), (0, 1.2, 1.5)))
    for z in (1.7, 2.4, 3.1):
        band = lathe([(0.53, 0), (0.53, 0.06)], "#c8a23a", sides=28)
        here.add("metal", turned(band, (pi / 2, 0, 0), (0, 1.2, z)))
    chimney = [(0.16, 1.65), (0.14, 2.0), (0.24, 2.3), (0.2, 2.3), (0, 2.1)]
    here.add("iron", lathe(chimney, DARK, (0, 0, 3.05), 20))
    here.add("metal", sphere((0, 1.78, 2.35), (0.2, 0.2, 0.2), "#c8a23a", 8, 14))
    here.add("metal", cylinder((0, 1.25, 3.45), (0, 1.25, 3.56), 0.16, STEEL, 18))
    here.add("lamp", sphere((0, 1.25, 3.56), (0.13, 0.13, 0.04), "#fff0c8", 7, 12))
    for k in range(5):
        bar = box((0, 0.38 - 0.05 * k, 3.5 + 0.05 * k), (0.7 - 0.02 * k, 0.02, 0.03), "#8f2a2a", 0.01)
        here.add("iron", bar)


def _cab(here: Bench, paint: str) -> None:
    """The driver's cab of a steam engine, its rods and frame."""
    here.add("ceramic", box((0, 1.35, 1.0), (0.80, 0.72, 0.55), paint, 0.06))
    here.add("ceramic", box((0, 2.12, 1.0), (0.92, 0.06, 0.68), DARK, 0.05))
    for s in (-1, 1):
        here.add("room", box((s * 0.805, 1.6, 1.0), (0.012, 0.2, 0.26), "#e8c878", 0.02))
        here.add("metal", box((s * 0.62, 0.42, 2.1), (0.03, 0.035, 0.95), STEEL, 0.02))
    here.add("iron", box((0, 0.55, 2.2), (0.5, 0.12, 1.3), DARK, 0.05))


KINDS: Mapping[str, Callable[[Bench, Prop], Made]] = {
    "airplane": _plane,
    "helicopter": _helicopter,
    "hot_air_balloon": _balloon,
    "rocket": _rocket,
    "train": _train,
}
"""Kind → who lays its body on a bench and gives what turns and where one sits."""


def build(prop: Prop) -> BuiltProp:
    """The craft of a prop, its bow to +z."""
    here = Bench()
    turning, slots = KINDS[prop.kind](here, prop)
    return machine(prop, here, turning, slots)
