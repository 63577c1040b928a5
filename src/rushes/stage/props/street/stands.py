"""What stands in streets: traffic lights, hydrants, stop signs, parking meters, lamps, letter boxes, bins, cones, fountains."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.scene import Finish, Piece
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.booth import phone_booth

__all__ = ["KINDS", "build"]

STEEL, DARK, CREAM = "#b8bcbe", "#2b2d31", "#f0e6d0"
LAMPS = ("red", "amber", "green")
PHASES = ((0.0, "red"), (3.2, "green"), (7.2, "amber"))
"""Seconds of ten at which a traffic light changes."""


def _traffic_light(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#3a3d42"
    here.add("iron", lathe([(0.17, 0), (0.16, 0.06), (0.07, 0.14), (0.05, 0.22)], paint, sides=18))
    here.add("iron", cylinder((0, 0.1, 0), (0, 1.62, 0), 0.045, paint, 12))
    here.add("iron", box((0, 1.98, 0), (0.17, 0.42, 0.11), "#1f2226", 0.05))
    here.add("ceramic", box((0, 1.98, -0.10), (0.22, 0.47, 0.012), "#e2b83a", 0.04))
    for k in range(3):
        y = 2.25 - 0.27 * k
        hood = [(0.115 * cos(t), y + 0.115 * sin(t), 0.15) for t in np.linspace(-0.3, pi + 0.3, 13)]
        here.add("iron", tube(hood, 0.026, "#1f2226", 7))
        here.add("iron", cylinder((0, y, 0.10), (0, y, 0.125), 0.112, "#15171a", 20))


def _hydrant(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#c8322a"
    here.add(
        "ceramic",
        lathe(
            [
                (0.17, 0),
                (0.17, 0.05),
                (0.12, 0.07),
                (0.12, 0.52),
                (0.145, 0.55),
                (0.145, 0.60),
                (0.12, 0.63),
                (0.10, 0.72),
                (0.05, 0.79),
                (0, 0.80),
            ],
            paint,
            sides=24,
        ),
    )
    here.add("ceramic", cylinder((0, 0.79, 0), (0, 0.86, 0), 0.035, mixed(paint, "#140c08", 0.2), 6))
    for s in (-1, 1):
        here.add("ceramic", cylinder((s * 0.10, 0.42, 0), (s * 0.18, 0.42, 0), 0.055, paint, 16))
        here.add("metal", cylinder((s * 0.175, 0.42, 0), (s * 0.195, 0.42, 0), 0.045, STEEL, 6))
    here.add("ceramic", cylinder((0, 0.40, 0.10), (0, 0.40, 0.19), 0.075, paint, 18))
    here.add("metal", cylinder((0, 0.40, 0.185), (0, 0.40, 0.21), 0.055, STEEL, 6))
    for k in range(8):
        t = 2 * pi * k / 8
        here.add("metal", sphere((0.15 * cos(t), 0.06, 0.15 * sin(t)), 0.016, STEEL, 5, 7))
    here.add("metal", tube([(0.18, 0.40, 0.03), (0.16, 0.30, 0.13), (0.06, 0.33, 0.18)], 0.008, STEEL, 6))
    here.add("paper", lathe([(0.1215, 0.24), (0.1215, 0.31)], CREAM, sides=24))


def _stop_sign(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#b8242a"
    here.add("metal", cylinder((0, 0, -0.02), (0, 1.55, -0.02), 0.03, STEEL, 10))
    for radius, z, tint in ((0.27, 0.0, CREAM), (0.25, 0.008, paint)):
        plate = cylinder((0, 0, z), (0, 0, z + 0.014), radius, tint, 8)
        here.add("paper", turned(plate, (0, 0, pi / 8), (0, 1.48, 0.0)))
    here.add("paper", moved(lettering("STOP", 0.145, 0.012, "#f8f4ea", "sans", most=0.40), (0, 1.41, 0.024)))
    for y in (1.33, 1.63):
        here.add("metal", sphere((0, y, 0.026), 0.014, STEEL, 5, 8))


def _meter(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#5f7a8a"
    here.add("metal", cylinder((0, 0, 0), (0, 0.92, 0), 0.035, STEEL, 12))
    here.add("iron", lathe([(0.10, 0), (0.09, 0.04), (0.04, 0.07)], DARK, sides=16))
    here.add("ceramic", box((0, 1.03, 0), (0.10, 0.12, 0.075), paint, 0.03))
    here.add("ceramic", sphere((0, 1.18, 0), (0.125, 0.15, 0.09), paint, 11, 20))
    here.add("room", sphere((0, 1.22, 0.07), (0.085, 0.07, 0.025), "#e8e2cc", 8, 16))
    here.add("iron", box((0.01, 1.235, 0.096), (0.004, 0.035, 0.003), "#c8322a", 0.001, (0, 0, 0.5)))
    for k in range(5):
        t = 0.5 + 0.535 * k
        here.add(
            "iron",
            box(
                (0.06 * cos(t), 1.205 + 0.05 * sin(t), 0.094),
                (0.003, 0.008, 0.002),
                DARK,
                0.0,
                (0, 0, t - pi / 2),
            ),
        )
    here.add("iron", box((0, 1.07, 0.078), (0.03, 0.006, 0.004), DARK, 0.002))
    here.add("metal", cylinder((0.045, 1.0, 0.07), (0.045, 1.0, 0.085), 0.022, STEEL, 14))
    here.add("metal", moved(lettering("P", 0.07, 0.008, CREAM, "sans"), (-0.035, 0.96, 0.078)))


def _street_lamp(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#2f3a36"
    here.add(
        "iron",
        lathe(
            [
                (0.17, 0),
                (0.15, 0.08),
                (0.08, 0.2),
                (0.05, 0.45),
                (0.035, 1.2),
                (0.032, 2.05),
                (0.06, 2.1),
                (0.03, 2.14),
            ],
            paint,
            sides=16,
        ),
    )
    here.add("lamp", lathe([(0.07, 2.16), (0.12, 2.42), (0, 2.44)], "#ffe2a0", sides=6))
    for k in range(6):
        t = 2 * pi * k / 6
        here.add(
            "iron",
            cylinder(
                (0.072 * cos(t), 2.15, 0.072 * sin(t)),
                (0.123 * cos(t), 2.43, 0.123 * sin(t)),
                0.010,
                paint,
                5,
            ),
        )
    here.add("iron", lathe([(0.16, 2.42), (0.05, 2.55), (0.02, 2.6), (0, 2.62)], paint, sides=12))


def _mailbox(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#b8242a"
    here.add(
        "ceramic",
        lathe(
            [
                (0.2, 0),
                (0.2, 0.08),
                (0.185, 0.1),
                (0.185, 0.9),
                (0.205, 0.93),
                (0.205, 0.98),
                (0.12, 1.07),
                (0, 1.1),
            ],
            paint,
            sides=28,
        ),
    )
    here.add("iron", box((0, 0.83, 0.185), (0.09, 0.018, 0.012), DARK, 0.008))
    here.add("paper", box((0, 0.62, 0.186), (0.075, 0.055, 0.006), CREAM, 0.006))
    here.add("iron", lathe([(0.205, 0), (0.205, 0.07)], DARK, sides=28))
    here.add("metal", moved(lettering("POST", 0.05, 0.006, "#e2b84a", "serif", most=0.18), (0, 0.88, 0.19)))


def _bin(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#3f6a4f", "#5f6f7a")[prop.seed % 2]
    here.add(
        "metal",
        lathe([(0, 0), (0.18, 0.0), (0.21, 0.8), (0.22, 0.83), (0.2, 0.83), (0.17, 0.03)], paint, sides=26),
    )
    for k in range(13):
        t = 2 * pi * k / 13
        here.add(
            "metal",
            cylinder(
                (0.183 * cos(t), 0.03, 0.183 * sin(t)),
                (0.213 * cos(t), 0.79, 0.213 * sin(t)),
                0.010,
                mixed(paint, "#140c08", 0.2),
                5,
            ),
        )
    here.add(
        "metal",
        lathe([(0.225, 0.83), (0.2, 0.90), (0.08, 0.97), (0, 0.98)], mixed(paint, "#140c08", 0.1), sides=26),
    )
    here.add(
        "metal", tube([(-0.06, 0.97, 0), (-0.05, 1.03, 0), (0.05, 1.03, 0), (0.06, 0.97, 0)], 0.012, STEEL, 7)
    )


def _cone(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#e2642a"
    here.add("clay", box((0, 0.018, 0), (0.17, 0.018, 0.17), mixed(paint, "#140c08", 0.35), 0.014))
    here.add("clay", lathe([(0.125, 0.03), (0.025, 0.5), (0.02, 0.52), (0, 0.52)], paint, sides=22))
    for low, high in ((0.16, 0.25), (0.33, 0.40)):
        a, b = (0.128 - 0.2128 * (y - 0.03) + 0.002 for y in (low, high))
        here.add("paper", lathe([(a, low), (b, high)], "#f8f4ea", sides=22))


def _fountain(here: Bench, prop: Prop) -> None:
    stone = prop.colour or "#c8bca4"
    here.add(
        "stone",
        lathe(
            [
                (0.98, 0),
                (1.0, 0.06),
                (0.9, 0.1),
                (0.9, 0.36),
                (1.0, 0.42),
                (0.98, 0.47),
                (0.84, 0.46),
                (0.82, 0.2),
                (0, 0.16),
            ],
            stone,
            sides=40,
        ),
    )
    here.add("ceramic", cylinder((0, 0.2, 0), (0, 0.36, 0), 0.83, "#7fb4c4", 36))
    for y, r in ((0.85, 0.48), (1.22, 0.27)):
        here.add(
            "stone",
            lathe(
                [
                    (0.07, y - 0.42),
                    (0.10, y - 0.2),
                    (r * 0.5, y - 0.06),
                    (r, y),
                    (r * 0.95, y + 0.03),
                    (0, y - 0.02),
                ],
                stone,
                sides=30,
            ),
        )
        here.add("ceramic", cylinder((0, y - 0.01, 0), (0, y + 0.015, 0), r * 0.88, "#8fc4d4", 28))
        for k in range(12):
            t = 2 * pi * k / 12
            fall = [
                ((r + 0.16 * u) * cos(t), y + 0.04 + 0.10 * u - (y - 0.30) * u * u, (r + 0.16 * u) * sin(t))
                for u in np.linspace(0, 1, 7)
            ]
            here.add("ceramic", tube(fall, 0.014, "#d8eef4", 5))
    for k in range(7):
        t = 2 * pi * k / 7
        jet = [
            (0.14 * u * cos(t), 1.25 + 0.62 * u - 0.75 * u * u, 0.14 * u * sin(t))
            for u in np.linspace(0, 1.2, 7)
        ]
        here.add("ceramic", tube(jet, 0.012, "#e4f4f8", 5))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "traffic_light": _traffic_light,
    "fire_hydrant": _hydrant,
    "stop_sign": _stop_sign,
    "parking_meter": _meter,
    "street_lamp": _street_lamp,
    "mailbox": _mailbox,
    "trash_can": _bin,
    "traffic_cone": _cone,
    "fountain": _fountain,
    "phone_booth": lambda here, prop: phone_booth(here, prop.colour),
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The street furniture of a prop, its front to +z; a traffic light changes as time goes."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    built = benched(prop, here, UPRIGHT)
    return _changing(prop, built) if prop.kind == "traffic_light" else built


def _changing(prop: Prop, built: BuiltProp) -> BuiltProp:
    """The same with three lamps of which one shines."""
    rig = f"{prop.id}.rig"
    tints = {"red": ("#ff3a24", "#4a1512"), "amber": ("#ffb02a", "#4a3512"), "green": ("#3ae070", "#12401f")}
    pieces = list(built.pieces)
    factor = max(float(p.mesh.positions[:, 1].max()) for p in built.pieces) / 2.45
    for k, name in enumerate(LAMPS):
        spot = (0, (2.25 - 0.27 * k) * factor, 0.13 * factor)
        for state, emission in (("lit", 2.6), ("dark", 0.0)):
            mesh = sphere(
                spot, (0.095 * factor, 0.095 * factor, 0.03 * factor), tints[name][state == "dark"], 8, 18
            )
            finish = (
                Finish("emit", emission=emission, fuzz=0.0, casts_shadow=False)
                if emission
                else Finish("plain", 0.3, 0.0)
            )
            pieces.append(Piece(f"{prop.id}.{name}_{state}", mesh, finish, rig))

    def pose(who: str, frame: float, view: StageView) -> Pose:
        made, t = built.pose(who, frame, view), (frame / view.rate + prop.seed % 10) % 10.0
        shown = [name for start, name in PHASES if t >= start][-1]
        off = {f"{prop.id}.{name}_{'dark' if name == shown else 'lit'}" for name in LAMPS}
        return replace(made, hidden=made.hidden | frozenset(off))

    return replace(built, pieces=tuple(pieces), pose=pose)
