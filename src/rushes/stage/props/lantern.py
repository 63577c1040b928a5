"""Lights to carry or to stand: a storm lantern, a red paper lantern, a candle, a camp fire. Each lights what is near."""

from dataclasses import replace
from math import sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import cylinder, join, lathe, sphere, tube
from rushes.stage.props.placing import Part, point_of, rigid, world_of
from rushes.stage.scene import Finish, Light, Mesh

__all__ = ["build"]

METAL = Finish("metal", roughness=0.4, fuzz=0.0)
GLOW = Finish("emit", emission=3.0, fuzz=0.0, casts_shadow=False)
LIGHTS = {"lantern": (0.16, 1.7, 4.0), "candle": (0.20, 0.8, 2.2), "campfire": (0.32, 3.2, 6.5)}
"""Height of the light in metres, its strength and its reach in metres."""


def build(prop: Prop) -> BuiltProp:
    """The light of a prop: standing on the ground, or hanging from the hand that holds it."""
    paper = prop.kind == "lantern" and (
        prop.material == "paper" or "paper" in prop.words or "red" in prop.words
    )
    makers = {"candle": _candle, "campfire": _campfire}
    parts = (
        makers[prop.kind]()
        if prop.kind in makers
        else (_paper(prop.colour) if paper else _storm(prop.colour))
    )
    height, strength, reach = LIGHTS.get(prop.kind, LIGHTS["lantern"])
    hangs = prop.kind == "lantern"

    def place(which: Prop, view: StageView, frame: float) -> np.ndarray:
        root = world_of(which, view, frame)
        drop = -0.32 if hangs and which.attach is not None else 0.0
        return (root @ translation((0.0, drop, 0.0))).astype(np.float32)

    still = rigid(prop, parts, height, place=place, contact=0.12)

    def pose(name: str, frame: float, view: StageView) -> Pose:
        t, p = frame / view.rate, prop.seed % 31
        flicker = 1.0 + 0.07 * sin(9.1 * t + p) + 0.05 * sin(23.0 * t) + 0.05 * sin(5.3 * t + 2 * p)
        x, y, z = point_of(place(prop, view, frame))
        power = strength * flicker
        light = Light((x, y + height, z), (power, 0.55 * power, 0.22 * power), reach=reach)
        return replace(still.pose(name, frame, view), lights=(light,))

    return replace(still, pose=pose)


def _storm(colour: str) -> list[Part]:
    """Base, four bars, cap and bail; the flame in two shells."""
    body = colour or "#7a3b22"
    metal = [
        lathe(
            [(0, 0), (0.075, 0), (0.08, 0.015), (0.07, 0.055), (0.045, 0.065), (0.045, 0.075)], body, sides=16
        ),
        lathe(
            [(0.056, 0.225), (0.062, 0.23), (0.042, 0.262), (0.024, 0.275), (0.026, 0.292), (0, 0.30)],
            body,
            sides=16,
        ),
    ]
    for k in range(4):
        corner = np.pi / 4 + k * np.pi / 2
        x, z = 0.058 * np.cos(corner), 0.058 * np.sin(corner)
        metal.append(cylinder((x, 0.06, z), (x, 0.23, z), 0.0055, mixed(body, "#20120a", 0.4), 6))
    a = np.linspace(0, np.pi, 13)
    metal.append(
        tube(np.stack([0.08 * np.cos(a), 0.24 + 0.12 * np.sin(a), np.zeros(13)], 1), 0.005, "#3a241a", 5)
    )
    return [("metal", join(metal), METAL), ("flame", _flame(0.145, 1.0), GLOW)]


def _flame(height: float, size: float) -> Mesh:
    core = sphere((0, height, 0), (0.022 * size, 0.05 * size, 0.022 * size), "#ffd27a", 8, 10)
    return join(
        [core, sphere((0, height - 0.008, 0), (0.036 * size, 0.062 * size, 0.036 * size), "#ff9a3a", 8, 10)]
    )


def _paper(colour: str) -> list[Part]:
    """A ribbed paper globe with gilt rims and a tassel."""
    profile = []
    for k in range(25):
        u = k / 24
        a = (u - 0.5) * 2.5
        profile.append((0.165 * np.cos(a) ** 0.8 + 0.004 * (k % 2), 0.18 + 0.135 * np.sin(a) / np.sin(1.25)))
    globe = lathe(profile, colour or "#c8281e", sides=22)
    shade = np.clip(1.25 - np.abs(globe.positions[:, 1:2] - 0.18) * 4.5, 0.35, 1.2)
    lit = globe.colours.copy()
    lit[:, :3] = (linear(colour or "#e0331f") * shade + linear("#ffb04a") * 0.28 * shade).astype(np.float32)
    globe = Mesh(globe.positions, globe.normals, lit, globe.faces)
    gilt = [
        lathe(
            [(0, y), (0.058, y), (0.062, y + 0.012), (0.058, y + 0.024), (0, y + 0.024)], "#d8a83a", sides=16
        )
        for y in (0.030, 0.308)
    ]
    tassel = [
        cylinder((0, -0.02, 0), (0, 0.03, 0), 0.006, "#d8a83a", 6),
        lathe([(0.0, -0.13), (0.022, -0.125), (0.014, -0.03), (0, -0.015)], "#d8a83a", sides=10),
    ]
    return [
        ("paper", globe, Finish("emit", emission=0.55, fuzz=0.0)),
        ("gilt", join([*gilt, *tassel]), METAL),
    ]


def _candle() -> list[Part]:
    wax = lathe(
        [(0, 0.03), (0.034, 0.03), (0.033, 0.15), (0.028, 0.158), (0.02, 0.152), (0, 0.15)],
        "#f3e8d0",
        sides=14,
    )
    drips = [
        cylinder(
            (0.031 * np.cos(a), 0.15, 0.031 * np.sin(a)),
            (0.036 * np.cos(a), 0.15 - h, 0.036 * np.sin(a)),
            0.006,
            "#f7eedb",
            6,
        )
        for a, h in ((0.4, 0.06), (2.1, 0.09), (4.4, 0.045))
    ]
    dish = lathe(
        [(0, 0), (0.06, 0), (0.085, 0.02), (0.08, 0.026), (0.05, 0.03), (0, 0.03)], "#9a7a3a", sides=18
    )
    return [
        ("wax", join([wax, *drips]), Finish("skin", roughness=0.5, fuzz=0.1)),
        ("dish", dish, METAL),
        ("flame", _flame(0.205, 0.7), GLOW),
    ]


def _campfire() -> list[Part]:
    rng = np.random.default_rng(4)
    stones, logs, flames = [], [], []
    for k in range(11):
        a = 2 * np.pi * k / 11 + rng.normal() * 0.06
        size = 0.06 + 0.02 * rng.random()
        stones.append(
            sphere(
                (0.36 * np.cos(a), size * 0.6, 0.36 * np.sin(a)),
                (size * 1.2, size, size * 1.05),
                mixed("#7d766d", "#5a544e", rng.random()),
                6,
                8,
            )
        )
    for k in range(6):
        a = 2 * np.pi * k / 6
        foot = (0.27 * np.cos(a), 0.03, 0.27 * np.sin(a))
        logs.append(
            cylinder(
                foot,
                (0.03 * np.cos(a + 2), 0.24, 0.03 * np.sin(a + 2)),
                0.034,
                mixed("#5a3a22", "#1e120a", 0.3 + 0.4 * rng.random()),
                8,
                0.024,
            )
        )
    for k in range(7):
        a, r = 2.4 * k, 0.05 * k**0.5
        h = 0.46 - 0.035 * k + 0.02 * rng.random()
        colour = ("#ffdf8a", "#ffb347", "#ff8a2a")[k % 3]
        flames.append(
            lathe(
                [(0, 0.05), (0.075, 0.12), (0.065, 0.22), (0.026, h), (0, h + 0.12)],
                colour,
                (r * np.cos(a), 0.0, r * np.sin(a)),
                9,
            )
        )
    return [
        ("stones", join(stones), Finish("rock", roughness=0.9)),
        ("logs", join(logs), Finish("bark", roughness=0.9)),
        ("flame", join(flames), GLOW),
    ]
