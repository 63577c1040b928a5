"""Sweets: cakes, doughnuts, cupcakes, biscuits, ice cream, candy, chocolate, lollipops."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, rng_of
from rushes.stage.props.eatables.served import plate
from rushes.stage.props.shaping import spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]


def _donut(here: Bench, prop: Prop) -> None:
    rng, a = rng_of(prop), np.linspace(0, 2 * pi, 33)[:-1]
    ring = np.stack([0.058 * np.cos(a), np.full(32, 0.040), 0.058 * np.sin(a)], 1)
    here.add("clay", tube(ring, 0.034, "#c48a44", 12, closed=True))
    icing = prop.colour or ("#e08aa0", "#6a3a24", "#f2e6d0")[prop.seed % 3]
    here.add(
        "ceramic",
        tube(ring + np.array([0, 0.010, 0]), 0.0335 + 0.002 * np.sin(5 * a), icing, 12, closed=True),
    )
    for _ in range(26):
        t, off = float(rng.uniform(0, 6.28)), float(rng.uniform(-0.022, 0.022))
        high = 0.050 + (0.034**2 - off**2) ** 0.5
        spot = ((0.058 + off) * cos(t), high, (0.058 + off) * sin(t))
        tint = ("#f4efe2", "#e8c23a", "#4a9ab8", "#6aa84a", "#d8432e")[int(rng.integers(5))]
        here.add("clay", box(spot, (0.007, 0.0022, 0.0022), tint, 0.001, (0, float(rng.uniform(0, 3)), 0)))


def _bagel(here: Bench, prop: Prop) -> None:
    """A plain brown ring, shiny, with seeds."""
    a = np.linspace(0, 2 * pi, 33)[:-1]
    ring = np.stack([0.056 * np.cos(a), np.full(32, 0.036), 0.056 * np.sin(a)], 1)
    dough = tube(ring, 0.036, prop.colour or "#b8743a", 14, closed=True)
    pale = np.clip(0.5 - dough.normals[:, 1:2], 0, 0.6)
    dough.colours[:, :3] = dough.colours[:, :3] * (1 - pale) + linear("#e8c48a") * pale
    here.add("ceramic", dough)
    for k in range(34):
        t, off = 2.4 * k, 0.020 * sin(1.7 * k)
        spot = ((0.056 + off) * cos(t), 0.036 + (0.0362**2 - off**2) ** 0.5, (0.056 + off) * sin(t))
        here.add(
            "clay",
            turned(sphere((0, 0, 0), (0.0045, 0.0018, 0.0026), "#f4e8c8", 4, 5), (0, t * 1.7, 0), spot),
        )


def _case(here: Bench, paint: Paint) -> None:
    """A fluted paper case."""
    case = lathe([(0.036, 0), (0.053, 0.056)], paint, sides=48)
    angle = np.arctan2(case.positions[:, 2], case.positions[:, 0])
    wave = np.cos(24 * angle)[:, None]
    case.positions[:, [0, 2]] *= (1 + 0.03 * wave).astype(np.float32)
    case.colours[:, :3] *= (0.9 + 0.1 * wave).astype(np.float32)
    here.add("paper", case)


def _cupcake(here: Bench, prop: Prop) -> None:
    """Cream piped in a spiral, sprinkles, a cherry."""
    _case(here, "#d8748a")
    cream = prop.colour or ("#f2d4d0", "#bfe0d8", "#f4e8d0")[prop.seed % 3]
    u = np.linspace(0, 1, 64)
    line = np.stack(
        [0.040 * (1 - u) ** 0.8 * np.cos(20 * u), 0.062 + 0.070 * u, 0.040 * (1 - u) ** 0.8 * np.sin(20 * u)],
        1,
    )
    here.add("clay", tube(line, 0.021 * (1 - 0.62 * u), cream, 9))
    here.add("clay", spun([(0, 0.05), (0.052, 0.054), (0.030, 0.09), (0, 0.125)], cream, sides=20))
    for k in range(16):
        t, v = 2.4 * k, (k + 0.5) / 18
        spot = (0.052 * (1 - v) * cos(t), 0.074 + 0.062 * v, 0.052 * (1 - v) * sin(t))
        here.add(
            "clay",
            box(
                spot, (0.005, 0.0018, 0.0018), ("#e8c23a", "#4a9ab8", "#d8432e")[k % 3], 0.001, (0.3, t, 0.4)
            ),
        )
    here.add("ceramic", sphere((0, 0.142, 0), 0.014, "#c8242a", 8, 12))


def _muffin(here: Bench, prop: Prop) -> None:
    """A brown domed top with berries over a paper case."""
    _case(here, "#e8d8b8")
    top = spun(
        [(0.046, 0.050), (0.064, 0.058), (0.060, 0.080), (0.036, 0.102), (0, 0.108)],
        prop.colour or "#b8763a",
        sides=26,
    )
    lumps = 1 + 0.04 * np.sin(9 * top.positions[:, :1] * 30 + 5) * np.cos(260 * top.positions[:, 2:3])
    top.positions[:, [0, 2]] *= lumps.astype(np.float32)
    here.add("clay", top)
    for k in range(12):
        t, q = 2.4 * k, 0.015 * k**0.5
        spot = (q * cos(t), 0.105 - 7.0 * q * q, q * sin(t))
        here.add(
            "ceramic", sphere(spot, (0.0085, 0.007, 0.0085), ("#3a2f5a", "#4a2418")[prop.seed % 2], 5, 8)
        )


def _cookie(here: Bench, prop: Prop) -> None:
    for k, (x, z) in enumerate(((0.0, 0.0), (0.012, 0.004), (-0.008, 0.010))):
        y = 0.020 * k
        here.add(
            "clay",
            lathe(
                [(0, y), (0.05, y), (0.056, y + 0.008), (0.04, y + 0.018), (0, y + 0.02)],
                prop.colour or "#c08a48",
                (x, 0, z),
                20,
            ),
        )
        for i in range(6):
            t, r = 2.4 * i, 0.018 * i**0.5
            here.add(
                "ceramic",
                sphere((x + r * cos(t), y + 0.019, z + r * sin(t)), (0.007, 0.004, 0.007), "#4a2a18", 4, 6),
            )


def _ice_cream(here: Bench, prop: Prop) -> None:
    here.add(
        "clay",
        lathe([(0.004, 0), (0.046, 0.13), (0.05, 0.135), (0.046, 0.142), (0, 0.14)], "#d09a50", sides=20),
    )
    for k in range(6):
        for s in (-1, 1):
            line = [
                (0.0475 * u * cos(s * 2.2 * u + k), 0.13 * u + 0.003, 0.0475 * u * sin(s * 2.2 * u + k))
                for u in (0.1, 0.4, 0.7, 1.0)
            ]
            here.add("clay", tube(line, 0.0022, "#a86a30", 4))
    tints = (prop.colour, prop.colour, prop.colour) if prop.colour else ("#f2e2c0", "#e08aa0", "#6a3f2a")
    for k, (x, y, tint) in enumerate(zip((-0.026, 0.026, 0.0), (0.165, 0.165, 0.215), tints, strict=True)):
        here.add("clay", sphere((x, y, 0.006 * (k - 1)), 0.042, tint, 10, 14))
        for i in range(7):
            t = 2 * pi * i / 7
            here.add(
                "clay",
                sphere((x + 0.036 * cos(t), y - 0.026, 0.006 * (k - 1) + 0.036 * sin(t)), 0.013, tint, 5, 6),
            )
    here.add("ceramic", sphere((0, 0.262, 0), 0.015, "#c8242a", 7, 9))


def _candy(here: Bench, prop: Prop) -> None:
    for k, tint in enumerate(("#d8433e", "#e8c23a", "#4a9ab8")):
        x, z, paint = 0.05 * (k - 1), 0.02 * (k % 2), prop.colour or tint
        here.add("ceramic", sphere((x, 0.02, z), (0.020, 0.019, 0.019), paint, 8, 12))
        for s in (-1, 1):
            here.add(
                "paper", cylinder((x + s * 0.018, 0.02, z), (x + s * 0.04, 0.02, z), 0.004, paint, 8, 0.017)
            )


def _chocolate(here: Bench, prop: Prop) -> None:
    brown = prop.colour or "#4a2818"
    here.add("clay", box((0, 0.010, 0), (0.085, 0.010, 0.044), brown, 0.004))
    for row in range(2):
        for k in range(4):
            here.add(
                "ceramic",
                box(
                    (-0.063 + 0.042 * k, 0.023, -0.021 + 0.042 * row),
                    (0.018, 0.007, 0.018),
                    mixed(brown, "#8a5a34", 0.2),
                    0.006,
                ),
            )


def _lollipop(here: Bench, prop: Prop) -> None:
    here.add("paper", cylinder((0, 0, 0), (0, 0.16, 0), 0.006, "#f4efe2", 8))
    for k, tint in enumerate(("#d8433e", "#f4efe2")):
        a = np.linspace(0, 5 * pi, 50)
        line = np.stack([0.0038 * a * np.cos(a + pi * k), 0.205 + 0.0038 * a * np.sin(a + pi * k), 0 * a], 1)
        here.add("ceramic", tube(line, 0.0105, prop.colour if prop.colour and k == 0 else tint, 7))


def _cake(here: Bench, prop: Prop) -> None:
    cream = prop.colour or ("#f2d4d0", "#f4e8d0", "#6a3f2a")[prop.seed % 3]
    plate(here, 0.165)
    here.add(
        "clay",
        lathe(
            [(0, 0.012), (0.125, 0.012), (0.13, 0.02), (0.13, 0.115), (0.12, 0.13), (0, 0.132)],
            cream,
            sides=26,
        ),
    )
    here.add("clay", cylinder((0, 0.062, 0), (0, 0.074, 0), 0.1315, "#c8643c", 32))
    for k in range(10):
        t = 2 * pi * k / 10
        here.add(
            "clay",
            sphere(
                (0.112 * cos(t), 0.136, 0.112 * sin(t)),
                (0.021, 0.017, 0.021),
                mixed(cream, "#ffffff", 0.6),
                4,
                7,
            ),
        )
        here.add(
            "clay",
            sphere(
                (0.132 * cos(t), 0.022, 0.132 * sin(t)),
                (0.016, 0.013, 0.016),
                mixed(cream, "#ffffff", 0.6),
                4,
                7,
            ),
        )
        drip = 0.03 + 0.02 * ((k * 5) % 3)
        here.add(
            "ceramic",
            tube(
                [
                    (0.131 * cos(t + 0.2), 0.128, 0.131 * sin(t + 0.2)),
                    (0.134 * cos(t + 0.2), 0.128 - drip, 0.134 * sin(t + 0.2)),
                ],
                0.010,
                "#5a2f1c",
                5,
            ),
        )
    here.add("ceramic", lathe([(0, 0.128), (0.128, 0.126), (0.122, 0.135), (0, 0.137)], "#5a2f1c", sides=26))
    birthday = bool({"birthday", "candles", "candle"} & set(prop.words.lower().split()))
    for k in range(5):
        t = 2 * pi * k / 5 + 0.3
        x, z = 0.062 * cos(t), 0.062 * sin(t)
        if birthday or k < 3:
            here.add(
                "clay",
                cylinder((x, 0.135, z), (x, 0.195, z), 0.0065, ("#e8c23a", "#4a9ab8", "#d8748a")[k % 3], 8),
            )
            here.add("lamp", sphere((x, 0.208, z), (0.0065, 0.013, 0.0065), "#f8c84a", 6, 7))
        else:
            here.add("ceramic", sphere((x, 0.15, z), (0.018, 0.020, 0.018), "#c8242a", 7, 9))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "donut": _donut,
    "bagel": _bagel,
    "cake": _cake,
    "cupcake": _cupcake,
    "muffin": _muffin,
    "cookie": _cookie,
    "ice_cream": _ice_cream,
    "candy": _candy,
    "chocolate": _chocolate,
    "lollipop": _lollipop,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The thing to eat of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
