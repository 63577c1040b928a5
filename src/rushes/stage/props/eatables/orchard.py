"""Fruit that is known by more than a round skin: by crowns, ribs, creases, roots and long stalks."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, sphere, tube, turned
from rushes.stage.props.eatables.opened import OPENED, blushed, leaf, ribbed, star
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["ORCHARD"]

GREEN, BARK = "#4f8a3a", "#5a3a1e"


def _cherry(here: Bench, prop: Prop) -> None:
    red = prop.colour or "#a81f2a"
    side = [(0, 0), (0.026, 0.006), (0.034, 0.030), (0.027, 0.053), (0.007, 0.058), (0, 0.054)]
    here.add("ceramic", blushed(spun(side, red, sides=20), mixed(red, "#ff8a7a", 0.45)))
    here.add(
        "clay", tube(smooth([(0, 0.052, 0), (0.008, 0.085, 0), (0.034, 0.125, 0)], 4), 0.0028, "#6a7a32", 5)
    )
    here.add("clay", sphere((0.034, 0.126, 0), (0.006, 0.004, 0.005), BARK, 5, 7))
    here.add("felt", leaf((0.026, 0.116, 0), 2.6, 0.055))


def _tomato(here: Bench, prop: Prop) -> None:
    red = prop.colour or "#c8301f"
    body = spun(
        [(0, 0.004), (0.032, 0.004), (0.054, 0.034), (0.050, 0.066), (0.022, 0.080), (0.0, 0.074)],
        red,
        sides=30,
    )
    here.add("ceramic", ribbed(blushed(body, "#e0602a"), 6, 0.05))
    here.add("felt", *star(0.078, 0.036))
    here.add("clay", tube([(0, 0.076, 0), (0.004, 0.098, 0.002)], 0.004, "#5f7a32", 6))


def _onion(here: Bench, prop: Prop) -> None:
    skin = prop.colour or "#b8743a"
    side = [
        (0, 0.0),
        (0.02, 0.004),
        (0.052, 0.036),
        (0.046, 0.068),
        (0.018, 0.092),
        (0.007, 0.112),
        (0.010, 0.130),
        (0, 0.128),
    ]
    body = spun(side, skin, sides=28)
    angle = np.arctan2(body.positions[:, 2], body.positions[:, 0])
    stripe = (0.86 + 0.14 * np.cos(17 * angle + 3 * np.sin(40 * body.positions[:, 1])))[:, None]
    body.colours[:, :3] *= stripe.astype(np.float32)
    here.add("ceramic", blushed(body, "#e8c488"))
    for k in range(7):
        t = 2.4 * k
        here.add(
            "cloth",
            tube(
                [(0.012 * cos(t), 0.004, 0.012 * sin(t)), (0.024 * cos(t), 0.001, 0.024 * sin(t))],
                0.0014,
                "#e8d8b0",
                4,
            ),
        )


def _pomegranate(here: Bench, prop: Prop) -> None:
    skin = prop.colour or "#a8282f"
    here.add(
        "ceramic",
        ribbed(
            blushed(
                spun(
                    [(0, 0), (0.036, 0.006), (0.055, 0.048), (0.040, 0.086), (0.012, 0.098), (0.014, 0.104)],
                    skin,
                    sides=26,
                ),
                "#d8703a",
            ),
            6,
            0.05,
        ),
    )
    for k in range(6):
        t = 2 * pi * k / 6
        here.add(
            "clay",
            tube(
                [(0.011 * cos(t), 0.098, 0.011 * sin(t)), (0.020 * cos(t), 0.118, 0.020 * sin(t))],
                (0.006, 0.0015),
                skin,
                5,
            ),
        )


def _stone_fruit(here: Bench, prop: Prop) -> None:
    """Peaches and apricots: matt, blushing, a crease down the side."""
    skin, blush = ("#e8a04a", "#d8643a") if prop.kind == "apricot" else ("#e8a060", "#cf4a44")
    body = spun(
        [(0, 0.003), (0.030, 0.003), (0.054, 0.044), (0.044, 0.084), (0.014, 0.098), (0.0, 0.088)],
        prop.colour or skin,
        sides=40,
    )
    angle = np.arctan2(body.positions[:, 2], body.positions[:, 0]) - 1.1
    crease = 1 - 0.16 * np.exp(-((np.angle(np.exp(1j * angle)) / 0.14) ** 2))
    body.positions[:, [0, 2]] *= crease[:, None].astype(np.float32)
    body.colours[:, :3] *= (0.35 + 0.65 * ((crease - 0.84) / 0.16))[:, None].astype(np.float32) ** 0.5
    here.add("clay", blushed(body, blush, (0.7, 0.3, 0.3)))
    here.add("clay", tube([(0, 0.088, 0), (0.004, 0.108, 0)], 0.004, BARK, 6))
    here.add("felt", leaf((0.004, 0.104, 0), 0.2, 0.06))


def _pepper(here: Bench, prop: Prop) -> None:
    """A sweet pepper of four lobes."""
    red = prop.colour or "#c8301f"
    body = spun(
        [
            (0, 0.010),
            (0.022, 0.0),
            (0.036, 0.012),
            (0.046, 0.060),
            (0.052, 0.094),
            (0.040, 0.112),
            (0.014, 0.106),
            (0, 0.098),
        ],
        red,
        sides=36,
    )
    here.add("ceramic", ribbed(body, 4, 0.20, 1.2))
    here.add("felt", *star(0.104, 0.018, 5, 0.1))
    here.add(
        "clay", tube(smooth([(0, 0.100, 0), (0.002, 0.124, 0), (0.012, 0.140, 0)], 3), 0.0062, "#5f8a3a", 7)
    )


def _pumpkin(here: Bench, prop: Prop) -> None:
    skin = prop.colour or "#d8742a"
    body = spun(
        [
            (0, 0.012),
            (0.030, 0.002),
            (0.062, 0.020),
            (0.074, 0.052),
            (0.060, 0.088),
            (0.026, 0.100),
            (0.006, 0.090),
            (0, 0.088),
        ],
        skin,
        sides=60,
        steps=3,
    )
    here.add("clay", ribbed(blushed(body, "#f0a04a"), 10, 0.14, 1.6))
    stalk = smooth([(0, 0.086, 0), (0.002, 0.112, 0), (0.016, 0.130, 0.004)], 4)
    here.add("clay", tube(stalk, np.linspace(0.014, 0.008, 9), "#6f8a3a", 7))
    curl = [
        (0.010 + 0.012 * cos(1.3 * a) + 0.007 * a, 0.104 + 0.004 * sin(a), 0.008 + 0.012 * sin(1.3 * a))
        for a in np.linspace(0, 6, 22)
    ]
    here.add("felt", tube(curl, 0.0022, GREEN, 5))
    here.add("felt", leaf((-0.008, 0.100, 0.012), 2.4, 0.07))


def _eggplant(here: Bench, prop: Prop) -> None:
    """Lying, its green cap to one side."""
    skin = prop.colour or "#3f2444"
    side = [
        (0, 0),
        (0.030, 0.008),
        (0.046, 0.050),
        (0.044, 0.095),
        (0.028, 0.150),
        (0.018, 0.185),
        (0, 0.190),
    ]
    lying = Bench()
    lying.add("ceramic", spun(side, skin, sides=24))
    lying.add("felt", *star(0.186, 0.036, 5, 1.1))
    lying.add("clay", tube(smooth([(0, 0.18, 0), (0, 0.215, 0), (0.008, 0.236, 0)], 3), 0.007, "#5f8a3a", 7))
    for finish, meshes in lying.bins.items():
        here.add(finish, *(turned(m, (0, 0.25, -pi / 2 + 0.09), (-0.11, 0.048, 0.03)) for m in meshes))


def _melon(here: Bench, prop: Prop) -> None:
    """A netted melon."""
    skin = prop.colour or "#a8b070"
    here.add(
        "clay",
        ribbed(
            spun(
                [(0, 0), (0.05, 0.008), (0.098, 0.09), (0.06, 0.178), (0.012, 0.190), (0, 0.186)],
                skin,
                sides=40,
            ),
            10,
            0.06,
        ),
    )
    rng = np.random.default_rng(3)
    for _ in range(34):
        a = rng.normal(size=3)
        a /= np.linalg.norm(a)
        way = np.cross(a, rng.normal(size=3))
        way /= np.linalg.norm(way)
        line = [
            np.array((0, 0.094, 0)) + 0.0945 * (a * cos(t) + way * sin(t)) * (1, 1.0, 1)
            for t in np.linspace(-0.35, 0.35, 5)
        ]
        here.add("cloth", tube(line, 0.0022, "#e6e2c0", 4))
    here.add("clay", tube([(0, 0.184, 0), (0.006, 0.215, 0)], 0.007, "#6f7a3a", 7))


def _root(here: Bench, prop: Prop) -> None:
    """Beets and turnips: a root with its tail, red-veined or green leaves."""
    beet = prop.kind == "beet"
    skin = prop.colour or ("#7a2440" if beet else "#efe6dc")
    body = spun(
        [
            (0, -0.045),
            (0.003, -0.03),
            (0.012, -0.004),
            (0.044, 0.024),
            (0.050, 0.056),
            (0.030, 0.084),
            (0.010, 0.090),
            (0, 0.088),
        ],
        skin,
        sides=26,
    )
    if not beet:
        top = np.clip((body.positions[:, 1:2] - 0.045) / 0.03, 0, 1)
        body.colours[:, :3] = body.colours[:, :3] * (1 - top) + linear("#a0508a") * top
    lying = Bench()
    lying.add("ceramic", body)
    for k in range(5):
        t = 2.4 * k
        line = smooth(
            [(0, 0.085, 0), (0.014 * cos(t), 0.125, 0.014 * sin(t)), (0.034 * cos(t), 0.165, 0.034 * sin(t))],
            4,
        )
        lying.add("felt", tube(line, 0.005, "#8f2f4a" if beet else "#7aa04a", 5))
        edge = smooth(
            [(0, 0), (0.028, 0.02), (0.022, 0.06), (0, 0.085), (-0.022, 0.06), (-0.028, 0.02)], 2, closed=True
        )
        blade = turned(
            plank(edge, 0.003, GREEN, 0.001), (0.35, t, 0), (0.030 * cos(t), 0.150, 0.030 * sin(t))
        )
        lying.add("felt", blade)
    for finish, meshes in lying.bins.items():
        here.add(finish, *(turned(m, (0.0, 0.2, -1.15), (-0.03, 0.045, 0)) for m in meshes))


def _mushroom(here: Bench, prop: Prop) -> None:
    """A cap over its gills on a thick stalk."""
    cap = prop.colour or "#b07a4a"
    here.add(
        "clay", spun([(0, 0), (0.024, 0.002), (0.021, 0.03), (0.019, 0.055), (0, 0.058)], "#f2e8d4", sides=16)
    )
    here.add(
        "felt",
        spun(
            [(0.020, 0.052), (0.056, 0.048), (0.066, 0.056), (0.056, 0.082), (0.028, 0.102), (0, 0.107)],
            cap,
            sides=26,
            steps=4,
        ),
    )
    here.add("clay", cylinder((0, 0.049, 0), (0, 0.054, 0), 0.054, "#e2cfae", 24))


ORCHARD: Mapping[str, Callable[[Bench, Prop], None]] = {
    **OPENED,
    "cherry": _cherry,
    "tomato": _tomato,
    "onion": _onion,
    "pomegranate": _pomegranate,
    "peach": _stone_fruit,
    "apricot": _stone_fruit,
    "bell_pepper": _pepper,
    "pumpkin": _pumpkin,
    "eggplant": _eggplant,
    "melon": _melon,
    "beet": _root,
    "turnip": _root,
    "mushroom": _mushroom,
}
"""Kind → who lays it on a bench."""
