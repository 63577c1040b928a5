"""The savanna: golden grass, flat-topped acacias, termite hills and a blue rim of mountains."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import moved, sphere, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.poms import pom_trees
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.terrain.horizon import Ring

__all__ = ["acacia", "savanna"]

DRY, STRAW = ("#b8924a", "#a07a3a"), ("#d8b45e", "#c89a48", "#e2c67c")
LEAVES = ("#6f7a34", "#808a3e", "#5f6e30", "#8e8a44")
BARK = "#5e4630"


def acacia(rng: np.random.Generator, tall: float) -> Bench:
    """An umbrella thorn `tall` metres high: a leaning trunk that forks into five arms under two or three flat crowns."""
    made = Bench()
    lean = rng.uniform(-0.12, 0.12, 2) * tall
    fork = np.array([lean[0], 0.42 * tall, lean[1]])
    made.add("bark", tube(np.array([(0, -0.2, 0), (0.4 * lean[0], 0.2 * tall, 0.4 * lean[1]), fork]), [0.06 * tall,
            0.042 * tall, 0.034 * tall],
                          BARK, 8))  # fmt: skip
    for k in range(5):
        a = 1.257 * k + rng.uniform(-0.3, 0.3)
        far = rng.uniform(0.32, 0.48) * tall
        tip = fork + np.array([np.cos(a) * far, 0.42 * tall, np.sin(a) * far])
        middle = (fork + tip) / 2 + np.array([0.10 * np.cos(a) * tall, -0.03 * tall, 0.10 * np.sin(a) * tall])
        made.add("bark", tube([fork, middle, tip], [0.026 * tall, 0.017 * tall, 0.008 * tall], BARK, 6))
    for k in range(3):
        wide = (1.0, 0.62, 0.5)[k] * tall
        crown = pom_trees(rng, [(0.0, 0.0, 0.0)], [1.0], LEAVES, lumps=5, leaves=300)
        flat = moved(crown, (0.0, 0.0, 0.0), (1.35 * wide, 0.36 * tall, 1.35 * wide), 2.1 * k)
        a = 2.2 * k + 0.5
        at = (
            float(fork[0]) + 0.30 * (k > 0) * np.cos(a) * tall,
            (0.66 - 0.09 * k) * tall,
            float(fork[2]) + 0.30 * (k > 0) * np.sin(a) * tall,
        )
        made.add("still_leaf", moved(flat, at, 1.0, 0.0))
    return made


def _mound(tall: float, seed: int) -> Bench:
    """A termite hill: a few rough towers of red earth."""
    made, rng = Bench(), np.random.default_rng(seed)
    for k in range(4):
        a, high = 1.7 * k, tall * (1.0, 0.7, 0.55, 0.4)[k]
        foot = (0.22 * tall * np.cos(a) * (k > 0), -0.1, 0.22 * tall * np.sin(a) * (k > 0))
        made.add("clay", tube([foot, (foot[0], 0.5 * high, foot[2]), (foot[0] + 0.05 * rng.normal(), high, foot[2])],
                              [0.24 * tall, 0.17 * high, 0.05 * tall], "#a0643c", 9))  # fmt: skip
        made.add("clay", sphere((foot[0], high, foot[2]), 0.055 * tall, "#a86c42", 6, 8))
    return made


def savanna(brief: SetBrief) -> BuiltSet:
    """Plain under a wide sky. About 120k triangles."""
    here = Country.begun(brief, "savanna", 977, roll=0.35, rise=1.2, back=-6.0)
    here.ground(tones=DRY, patch=0.35)
    here.grass(7000, 0.16, STRAW)
    here.grass(9000, 0.25, STRAW, deep=-26.0)
    spots = ((-7.5, -11.0, 4.6), (6.8, -15.0, 5.4), (13.5, -25.0, 5.0), (-16.0, -24.0, 5.6), (1.5, -38.0, 5.2),
            (-30.0, -46.0, 6.0),
             (26.0, -50.0, 6.0))  # fmt: skip
    for x, z, tall in spots:
        here.put(acacia(here.rng, tall), x, z, float(here.rng.uniform(0, 6.28)))
    here.put(_mound(1.7, 3), 9.2, -8.0)
    here.put(_mound(1.1, 5), -11.6, -7.0, 1.0)
    for k, (x, z) in enumerate(((-5.0, -5.6), (11.5, -5.0), (4.2, -9.6))):
        made = Bench()
        made.add(
            "stone",
            crag(
                (0.0, 0.1, 0.0),
                (0.5, 0.34, 0.42),
                brief.seed % 997 + k,
                stone=("#6a5844", "#a08a6c"),
                level=3,
            ),
        )
        here.put(made, x, z, float(k))
    here.horizon(Ring(210.0, 12.0, "#9a8a54", 0.5, 0.3), Ring(420.0, 36.0, "#8290a4", 0.8, 0.5))
    here.birds(5, (6.0, 12.0, -44.0))
    here.shut(-9.6, -13.0, -5.4, -9.0, 6.0)
    here.shut(4.6, -17.0, 9.0, -13.0, 6.0)
    return here.built()
