"""At sea: the deck of a sailing ship with mast, wheel and shrouds; with a black flag and cannon it is a pirate's."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.meshkit.colour import Paint, linear, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, tube
from rushes.stage.scene import Finish, Piece
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.waters import STORMY, sea
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.variant import mentions

__all__ = ["deck"]

OAK, DARK = "#a8743f", "#5a3a22"
BOW = -17.0


def _half(z: float) -> float:
    """Half the breadth of the deck at z: it narrows to the bow."""
    return float(4.3 * np.clip(1.0 - np.clip((-6.0 - z) / (-6.0 - BOW), 0, 1) ** 2.2, 0.02, 1))


def _planks(here: Country) -> None:
    for k in range(30):
        x = -4.35 + 0.3 * k
        for n in range(8):
            z0 = 8.0 - 3.2 * n - 0.9 * (k % 3)
            if abs(x) < _half(z0 - 3.0) + 0.2:
                here.things.add(
                    "wood",
                    box((x, -0.03, z0 - 1.6), (0.142, 0.03, 1.59), varied(here.rng, "#b8864f", 0.10), 0.004),
                )
    here.things.add("iron", box((0, -0.1, -2.0), (4.4, 0.04, 10.0), "#2a1c12", 0.0))


def _rail(here: Country, s: int) -> None:
    """The bulwark with its rail, posts and a row of pins."""
    zs = np.linspace(8.0, BOW, 40)
    for y, r, paint in ((1.0, 0.1, DARK), (0.12, 0.09, DARK)):
        here.things.add(
            "wood", tube([(s * _half(float(z)), y + 0.03 * max(0.0, -8.0 - z), z) for z in zs], r, paint, 7)
        )
    for z in np.linspace(7.6, BOW + 1.5, 24):
        x, up = s * _half(float(z)), 0.03 * max(0.0, -8.0 - float(z))
        here.things.add(
            "wood",
            lathe(
                [(0.05, 0.1), (0.09, 0.25), (0.05, 0.5), (0.08, 0.72), (0.05, 0.95)],
                OAK,
                (x, up, float(z)),
                9,
            ),
        )
    rows = [[(s * (_half(float(z)) + 0.12), y, float(z)) for z in zs] for y in (-3.5, 0.05)]
    here.things.add("paper", sheet(np.array(rows, np.float32)[::-s], DARK))


def _mast(here: Country, z: float, high: float, sail: Paint, emblem: str) -> None:
    """A mast with two yards, a square sail that fills with wind, shrouds to both sides."""
    here.things.add("wood", cylinder((0, 0, z), (0, high, z), 0.26, OAK, 14, 0.12))
    for y, half, tall in ((high * 0.42, 3.4, 0.0), (high * 0.84, 2.6, high * 0.36)):
        here.things.add("wood", cylinder((-half, y, z + 0.3), (half, y, z + 0.3), 0.09, DARK, 8))
        if tall:
            u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(0, 1, 11))
            belly = 0.9 * (1 - u**2) * np.sin(np.pi * np.clip(v, 0.02, 0.98))
            x = u * (half * v + 3.2 * (1 - v)) * 0.96
            grid = np.stack([x, y - tall * (1 - v), z + 0.35 - belly], -1)
            paint = (
                np.repeat(linear(sail)[None, None], 11, 0).repeat(17, 1)
                * (0.85 + 0.15 * np.cos(u * 12))[..., None]
            )
            here.things.add("cloth", sheet(grid.astype(np.float32), paint.astype(np.float32)))
    here.things.add(
        "cloth",
        *(
            cylinder(
                (-3.3 + 0.55 * k, high * 0.42 - 0.16, z + 0.32),
                (-2.8 + 0.55 * k, high * 0.42 - 0.16, z + 0.32),
                0.17,
                sail,
                9,
            )
            for k in range(12)
        ),
    )
    for s in (-1, 1):
        feet = [(s * _half(z + d), 1.0, z + d) for d in (-0.9, -0.3, 0.3, 0.9)]
        top = (s * 0.2, high * 0.8, z)
        here.things.add("iron", *(cylinder(foot, top, 0.022, "#2c241c", 5) for foot in feet))
        for n in range(1, 12):
            share = n / 14
            a, b = (tuple(f[i] + (top[i] - f[i]) * share for i in range(3)) for f in (feet[0], feet[-1]))
            here.things.add("iron", cylinder(a, b, 0.014, "#3a3024", 4))
    if emblem:
        u, v = np.meshgrid(np.linspace(0, 1.5, 9), np.linspace(0, 0.95, 5))
        flag = np.stack([0.12 + u, high - 0.95 + v, z + 0.14 * np.sin(u * 4.5) * u], -1)
        here.things.add("cloth", sheet(flag.astype(np.float32), "#17161a"))
        for d in (0.05, -0.05):
            here.things.add(
                "ceramic",
                sphere((0.8, high - 0.4, z + 0.02 + d), (0.2, 0.18, 0.06), "#f0ece0", 8, 12),
                box((0.8, high - 0.6, z + 0.02 + d), (0.1, 0.07, 0.05), "#f0ece0", 0.02),
            )
            here.things.add(
                "iron",
                *(
                    sphere((0.8 + k, high - 0.39, z + 0.03 + d * 2), 0.045, "#17161a", 6, 8)
                    for k in (-0.07, 0.07)
                ),
            )
    else:
        here.things.add("cloth", box((0.6, high - 0.25, z), (0.55, 0.22, 0.01), "#c8342c", 0.01))


def _wheel() -> Bench:
    """The helm on its stand, facing +z."""
    made = Bench()
    made.add("wood", box((0, 0.45, 0), (0.2, 0.45, 0.2), DARK, 0.03))
    made.add(
        "wood",
        tube(
            [(0.48 * np.cos(a), 1.05 + 0.48 * np.sin(a), 0.26) for a in np.linspace(0, 2 * np.pi, 29)[:-1]],
            0.05,
            OAK,
            8,
            closed=True,
        ),
    )
    for a in np.linspace(0, 2 * np.pi, 9)[:-1]:
        made.add(
            "wood",
            cylinder((0, 1.05, 0.26), (0.7 * np.cos(a), 1.05 + 0.7 * np.sin(a), 0.26), 0.028, OAK, 7),
            sphere((0.72 * np.cos(a), 1.05 + 0.72 * np.sin(a), 0.26), 0.045, OAK, 6, 8),
        )
    made.add("metal", cylinder((0, 1.05, 0.18), (0, 1.05, 0.33), 0.09, "#c8a04c", 12))
    return made


def _cannon() -> Bench:
    """A ship's gun on its carriage, its mouth to +z."""
    made = Bench()
    made.add("wood", box((0, 0.24, 0), (0.24, 0.14, 0.5), "#6a4528", 0.03))
    made.add(
        "wood",
        *(
            cylinder((s * 0.22, 0.12, d), (s * 0.32, 0.12, d), 0.13, "#4a2f1c", 12)
            for s in (-1, 1)
            for d in (-0.32, 0.32)
        ),
    )
    made.add(
        "iron",
        cylinder((0, 0.5, -0.55), (0, 0.54, 0.75), 0.17, "#26262a", 14, 0.12),
        sphere((0, 0.5, -0.6), 0.17, "#26262a", 8, 12),
        cylinder((0, 0.54, 0.7), (0, 0.545, 0.82), 0.15, "#26262a", 14),
    )
    return made


def deck(brief: SetBrief) -> BuiltSet:
    """On the deck of a sailing ship on the open sea: planks to the bow, rails, masts under sail, helm, barrels, ropes."""
    here = Country.begun(brief, "deck", 1231, roll=0.0, rise=0.0, fog_distance=420.0)
    pirate = mentions(brief, "pirate", "buccaneer", "海盗")
    _planks(here)
    for s in (-1, 1):
        _rail(here, s)
    _mast(here, -5.2, 11.0, "#efe4cc" if not pirate else "#d8c8a8", "skull" if pirate else "")
    _mast(here, -11.5, 9.0, "#efe4cc" if not pirate else "#d8c8a8", "")
    here.things.add("wood", cylinder((0, 0.9, BOW + 1.0), (0, 3.0, BOW - 6.0), 0.2, OAK, 10, 0.08))
    here.put(_wheel(), 2.35, -2.6, -0.35)
    for x, z in ((-3.3, -1.8), (-2.7, -2.3), (3.5, -3.8)):
        barrel(here.things, x, 0.0, z)
    crate(here.things, here.rng, -3.2, 0.0, -3.2, 0.6, 0.2)
    for x, z in ((-1.9, -3.6), (3.3, -1.4)):
        for n in range(4):
            here.things.add(
                "cloth",
                tube(
                    [
                        (
                            x + (0.34 - 0.04 * n) * np.cos(a),
                            0.06 + 0.09 * n,
                            z + (0.34 - 0.04 * n) * np.sin(a),
                        )
                        for a in np.linspace(0, 2 * np.pi, 21)[:-1]
                    ],
                    0.05,
                    "#c8a870",
                    6,
                    closed=True,
                ),
            )
    for s in (-1, 1):
        for z in (-6.6, -9.0):
            if pirate:
                here.put(_cannon(), s * (_half(z) - 0.85), z, s * np.pi / 2)
    for x, z in ((-3.9, -4.6), (3.9, -4.6), (0.0, -5.7)):
        here.things.add(
            "lamp" if here.hour.dark else "glass",
            lathe([(0.07, 1.85), (0.11, 1.95), (0.09, 2.12), (0, 2.16)], "#ffcf80", (x, 0, z), 10),
        )
        here.light((x, 2.0, z + 0.3), (4.2, 2.4, 1.0), 7.0)
    swell = 0.16 + (0.35 if STORMY & set(brief.weather) else 0.0)
    water = Finish(
        "water", 0.1, 0.0, casts_shadow=False, parameters=(90.0, swell, 0.3 + swell, 0.2 + 0.7 * swell)
    )
    here.pieces.append(Piece("deck.sea", sea(80.0, -3.0), water))
    here.birds(5, (4.0, 8.0, -30.0), "#f0f0f0")
    here.shut(-60.0, -60.0, -4.0, 60.0, 3.0)
    here.shut(4.0, -60.0, 60.0, 60.0, 3.0)
    here.shut(-60.0, -60.0, 60.0, -4.4, 12.0)
    return here.built(ground=level)
