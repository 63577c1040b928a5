"""What is held to eat and to cook with, lying with its working end to the front."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL = "#c8cbcc"
WOOD = ("#a8764a", "#8a5a38", "#c8975c")


def _handle(here: Bench, prop: Prop, finish: str = "metal") -> str:
    paint = prop.colour or STEEL
    line = [(0, 0.012, -0.13), (0, 0.014, -0.08), (0, 0.010, 0.0), (0, 0.012, 0.035)]
    here.add(finish, tube(line, (0.011, 0.010, 0.006, 0.006), paint, 9))
    return paint


def _fork(here: Bench, prop: Prop) -> None:
    paint = _handle(here, prop)
    here.add("metal", sphere((0, 0.011, 0.055), (0.022, 0.006, 0.026), paint, 6, 14))
    for k in range(4):
        x = -0.0165 + 0.011 * k
        here.add("metal", tube([(x, 0.011, 0.065), (x, 0.008, 0.10), (x, 0.014, 0.13)], 0.0036, paint, 6))


def _spoon(here: Bench, prop: Prop) -> None:
    paint = _handle(here, prop)
    here.add("metal", sphere((0, 0.011, 0.085), (0.026, 0.010, 0.045), paint, 8, 18))
    here.add("iron", sphere((0, 0.0165, 0.087), (0.020, 0.006, 0.037), "#8d9294", 6, 16))


def _knife(here: Bench, prop: Prop) -> None:
    grip = prop.colour or "#3a2a20"
    here.add("wood", box((0, 0.014, -0.085), (0.010, 0.013, 0.045), grip, 0.008))
    for z in (-0.11, -0.085, -0.06):
        here.add("metal", sphere((0, 0.0275, z), (0.004, 0.002, 0.004), STEEL, 4, 6))
    here.add("metal", box((0, 0.014, -0.036), (0.009, 0.014, 0.006), STEEL, 0.004))
    for k in range(8):
        u = k / 7
        half = 0.017 * (1 - 0.75 * u**3)
        here.add("metal", box((0.0, 0.014, -0.022 + 0.148 * u), (half, 0.0032, 0.0115), STEEL, 0.002))


def _chopsticks(here: Bench, prop: Prop) -> None:
    for x in (-0.012, 0.012):
        here.add(
            "wood",
            cylinder((x, 0.01, -0.16), (x * 0.6, 0.01, 0.16), 0.008, prop.colour or "#7a2a22", 8, 0.004),
        )
        here.add("wood", cylinder((x, 0.01, -0.155), (x * 0.95, 0.01, -0.12), 0.0086, "#c8a23a", 8, 0.0083))


def _spatula(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        cylinder((0, 0.02, -0.20), (0, 0.02, 0.06), 0.012, prop.colour or WOOD[prop.seed % 3], 9, 0.009),
    )
    here.add("metal", box((0, 0.02, 0.13), (0.048, 0.003, 0.07), STEEL, 0.003))
    for k in range(4):
        here.add("iron", box((-0.028 + 0.0187 * k, 0.0235, 0.13), (0.004, 0.001, 0.048), "#4a4e52", 0.001))


def _wooden_spoon(here: Bench, prop: Prop) -> None:
    wood = prop.colour or WOOD[prop.seed % 3]
    here.add("wood", cylinder((0, 0.02, -0.20), (0, 0.02, 0.13), 0.011, wood, 9, 0.008))
    here.add("wood", sphere((0, 0.02, 0.165), (0.034, 0.013, 0.05), wood, 8, 16))


def _ladle(here: Bench, prop: Prop) -> None:
    here.add(
        "metal", tube([(0, 0.03, -0.20), (0, 0.02, 0.05), (0, 0.024, 0.11)], 0.007, prop.colour or STEEL, 8)
    )
    here.add("metal", sphere((0, 0.022, 0.155), (0.05, 0.035, 0.05), prop.colour or STEEL, 9, 18))
    here.add("iron", sphere((0, 0.046, 0.155), (0.043, 0.014, 0.043), "#7a7f82", 6, 16))


def _whisk(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        cylinder((0, 0.025, -0.20), (0, 0.025, -0.05), 0.015, prop.colour or WOOD[prop.seed % 3], 10, 0.011),
    )
    for k in range(5):
        t = pi * k / 5
        a = np.linspace(0, pi, 13)
        r, z = 0.042 * np.sin(a), -0.05 + 0.13 * (1 - np.cos(a))
        for s in (-1, 1):
            here.add(
                "metal",
                tube(np.stack([s * r * cos(t), 0.025 + s * r * sin(t) * 0.6, z], 1), 0.0022, STEEL, 5),
            )


def _rolling_pin(here: Bench, prop: Prop) -> None:
    wood = prop.colour or WOOD[prop.seed % 3]
    here.add("wood", cylinder((0, 0.03, -0.14), (0, 0.03, 0.14), 0.032, wood, 18))
    for s in (-1, 1):
        here.add("wood", cylinder((0, 0.03, s * 0.14), (0, 0.03, s * 0.21), 0.012, wood, 10, 0.016))


def _tongs(here: Bench, prop: Prop) -> None:
    for s in (-1, 1):
        line = [
            (s * 0.006, 0.02, -0.20),
            (s * 0.030, 0.02, -0.05),
            (s * 0.026, 0.02, 0.12),
            (s * 0.012, 0.02, 0.19),
        ]
        here.add("metal", tube(line, 0.008, prop.colour or STEEL, 7))
        here.add("metal", box((s * 0.014, 0.02, 0.195), (0.007, 0.014, 0.02), STEEL, 0.005))


KINDS: Mapping[str, tuple[Callable[[Bench, Prop], None], float]] = {
    "fork": (_fork, 0.25),
    "knife": (_knife, 0.2),
    "spoon": (_spoon, 0.25),
    "chopsticks": (_chopsticks, 0.2),
    "spatula": (_spatula, 0.2),
    "wooden_spoon": (_wooden_spoon, 0.25),
    "ladle": (_ladle, 0.25),
    "whisk": (_whisk, 0.2),
    "rolling_pin": (_rolling_pin, 0.5),
    "tongs": (_tongs, 0.25),
}
"""Kind → who lays it on a bench, and where a hand holds it, from its near end."""


def build(prop: Prop) -> BuiltProp:
    """The cutlery of a prop; slot "grip" is its handle."""
    here = Bench()
    make, share = KINDS[prop.kind]
    make(here, prop)
    return benched(prop, here, UPRIGHT, turned=gripped(prop.kind, "z", share))
