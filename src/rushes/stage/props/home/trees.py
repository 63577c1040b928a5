"""Trees, bushes and desert plants that stand by themselves: the plants of the sets, one at a time."""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.foliage import bush, tree
from rushes.stage.meshkit.solids import box, join, sheet, sphere, tube
from rushes.stage.props.benched import UPRIGHT, Kinds, laid, rng_of
from rushes.stage.props.shaping import smooth
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.cacti import saguaro
from rushes.stage.sets.nature.fronds import ferns
from rushes.stage.sets.nature.palms import palms
from rushes.stage.sets.nature.pines import DETAIL, pines
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

FRUITS = {
    "apple_tree": "#c8382c", "cherry_tree": "#a8243a", "orange_tree": "#e8842c", "lemon_tree": "#f0d040",
    "olive_tree": "#4a4a3a",
}  # fmt: skip
"""What hangs in the crown of a tree that bears."""
SEASONS = {"maple_tree": "autumn", "cherry_blossom_tree": "spring"}


def _tree(here: Bench, prop: Prop) -> None:
    """A round-headed tree; what it bears, and the season that its words tell."""
    told = next((s for s in ("autumn", "winter", "spring") if s in prop.words), "")
    season = told or (
        "winter" if "bare" in prop.words or "dead" in prop.words else SEASONS.get(prop.kind, "summer")
    )
    rng = rng_of(prop)
    bark = "#d8d2c4" if prop.kind == "birch_tree" else "#5c4434"
    plant = tree(rng, (0, 0, 0), 3.2, 1.05, season, 3600, 0.085, bark)
    here.add("bark", plant.wood)
    if len(plant.leaves.faces):
        here.add("still_leaf", _bloom(plant.leaves) if "blossom" in prop.kind else plant.leaves)
    tint = FRUITS.get(prop.kind)
    if tint:
        for k in range(22):
            a, up = 2.4 * k, 1.75 + 1.1 * ((k * 0.618) % 1.0)
            r = 0.98 * float(np.sqrt(max(1.0 - ((up - 2.35) / 0.85) ** 2, 0.1)))
            here.add("clay", sphere((r * np.cos(a), up, r * np.sin(a)), 0.055, tint, 6, 9))


def _bloom(leaves: Mesh) -> Mesh:
    """The same crown in blossom: as light and dark as its leaves were, in pink."""
    colours = leaves.colours.copy()
    light = colours[:, :3].mean(1, keepdims=True)
    colours[:, :3] = np.clip(linear("#f0a8bc") * (0.45 + 0.75 * light / max(float(light.mean()), 1e-3)), 0, 1)
    return replace(leaves, colours=colours)


def _pine(here: Bench, prop: Prop) -> None:
    """A pine of ragged rounds, dusted when its words say snow."""
    snow = 0.8 if "snow" in prop.words else 0.0
    tall = 3.6
    here.add(
        "felt",
        pines(rng_of(prop), [(0.0, 0.0, 0.0)], [tall], prop.colour or "#2f5a3a", DETAIL["close"], snow),
    )
    here.add("bark", tube([(0, 0, 0), (0.01, 0.3, 0), (0, 0.7, 0)], (0.11, 0.085, 0.07), "#5c4030", 9))


def _palm(here: Bench, prop: Prop) -> None:
    wood, green = palms(rng_of(prop), [(0.0, 0.0, 0.0)], [2.9], leans=[(0.05, 0.02)])
    here.add("bark", wood)
    here.add("still_leaf", green)


def _cactus(here: Bench, prop: Prop) -> None:
    here.add("felt", saguaro(rng_of(prop), 0.75, 3))
    here.add("felt", sphere((0, 0.76, 0), (0.03, 0.02, 0.03), prop.colour or "#e8587a", 6, 9))
    for k in range(5):
        a = 1.257 * k
        here.add(
            "felt",
            sphere((0.03 * np.cos(a), 0.765, 0.03 * np.sin(a)), (0.022, 0.012, 0.022), "#f0a0b4", 5, 7),
        )


def _bush(here: Bench, prop: Prop) -> None:
    rng = rng_of(prop)
    here.add("still_leaf", bush(rng, (0, -0.06, 0), 0.34, ("#4a7a34", "#6f9a44", "#3f6a38"), 1000, 0.06))
    if any(w in prop.words for w in ("rose", "flower", "berry", "bloom")):
        for k in range(16):
            a, up = 2.4 * k, 0.15 + 0.4 * ((k * 0.618) % 1.0)
            r = 0.33 * (1.0 - (up / 0.75) ** 2)
            here.add(
                "felt", sphere((r * np.cos(a), up, r * np.sin(a)), 0.035, prop.colour or "#d8486a", 6, 8)
            )


def _hedge(here: Bench, prop: Prop) -> None:
    """A row of bushes, clipped to a box."""
    rng, greens = rng_of(prop), ("#4a7a34", "#5f8f3f", "#3f6a38")
    low, high = np.array((-0.90, 0.0, -0.26), np.float32), np.array((0.90, 0.72, 0.26), np.float32)
    for k in range(5):
        leaves = bush(rng, (-0.80 + 0.40 * k, -0.04, 0), 0.46, greens, 640, 0.075)
        here.add("still_leaf", replace(leaves, positions=np.clip(leaves.positions, low, high)))
    here.add("felt", box((0, 0.30, 0), (0.78, 0.29, 0.15), "#2f5228", 0.12))


def _plant(here: Bench, prop: Prop) -> None:
    """Broad leaves on bowed stalks, the younger ones paler and more upright."""
    green = prop.colour or "#4a8a3a"
    for k in range(13):
        t, up = 2.4 * k, k / 12
        out, high = 0.30 - 0.20 * up, 0.26 + 0.30 * up
        foot = np.array((0.02 * np.cos(t), 0.0, 0.02 * np.sin(t)))
        tip = np.array((out * np.cos(t), high, out * np.sin(t)))
        stalk = smooth([foot, 0.45 * tip + (0, 0.14, 0), tip], 4)
        here.add("still_leaf", tube(stalk, 0.008, mixed(green, "#8ab05a", 0.4), 5))
        u, v = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(0, 1, 9))
        wide = 0.075 * np.sin(np.pi * np.clip(v * 0.96 + 0.03, 0, 1)) ** 0.75 * u
        along, drop = 0.26 * v, 0.05 * v - 0.16 * v**2 - 0.5 * wide**2 / 0.075
        x = tip[0] + along * np.cos(t) - wide * np.sin(t)
        z = tip[2] + along * np.sin(t) + wide * np.cos(t)
        grid = np.stack([x, tip[1] + drop, z], -1).astype(np.float32)
        here.add("still_leaf", sheet(grid, mixed(green, "#b8d878", 0.45 * up + 0.1 * (k % 2))))
        here.add("still_leaf", tube(grid[:, 3] + (0, 0.003, 0), 0.004, mixed(green, "#d8e8a8", 0.5), 4))


def _sapling(here: Bench, prop: Prop) -> None:
    """A young tree: a thin stem, a few pairs of leaves, a ball of earth at its foot."""
    rng = rng_of(prop)
    here.add("clay", sphere((0, 0.045, 0), (0.085, 0.06, 0.085), "#5a3f2a", 8, 14))
    stem = smooth([np.array((0, 0.05, 0)), np.array((0.012, 0.22, 0.006)), np.array((-0.008, 0.42, 0.0))], 6)
    here.add("bark", tube(stem, 0.009, "#7a5a3c", 7))
    for k in range(9):
        high, t = 0.17 + 0.029 * k, 2.4 * k + float(rng.uniform(-0.3, 0.3))
        long = 0.085 - 0.004 * k
        leaf = np.array((np.cos(t), 0.42, np.sin(t))) * long
        middle = (0.6 * leaf[0], high + 0.6 * leaf[1], 0.6 * leaf[2])
        here.add(
            "still_leaf",
            sphere(middle, (0.026 + 0.3 * abs(leaf[0]), 0.012, 0.026 + 0.3 * abs(leaf[2])), "#5f9a3f", 6, 10),
        )
        here.add("bark", tube(np.array([(0, high, 0), middle]), 0.003, "#6f8a3f", 4))


def _fern(here: Bench, prop: Prop) -> None:
    rng = rng_of(prop)
    here.add(
        "still_leaf", join([ferns(rng, [(0.0, 0.01 * k, 0.0)], [0.5 - 0.07 * k], count=9) for k in range(3)])
    )
    here.add("clay", sphere((0, 0.0, 0), (0.09, 0.04, 0.09), "#4a3424", 5, 10))


KINDS: Kinds = {
    **dict.fromkeys(("tree", "maple_tree", "birch_tree", "oak_tree", "cherry_blossom_tree", *FRUITS), (_tree, UPRIGHT)),
    **dict.fromkeys(("pine_tree", "pine", "fir_tree"), (_pine, UPRIGHT)),
    "palm_tree": (_palm, UPRIGHT), "cactus": (_cactus, UPRIGHT),
    **dict.fromkeys(("bush", "shrub"), (_bush, UPRIGHT)), "fern": (_fern, UPRIGHT),
    "hedge": (_hedge, UPRIGHT), "plant": (_plant, UPRIGHT),
    **dict.fromkeys(("sapling", "seedling"), (_sapling, UPRIGHT)),
}  # fmt: skip


def build(prop: Prop) -> BuiltProp:
    """The plant of a prop."""
    return laid(KINDS, prop)
