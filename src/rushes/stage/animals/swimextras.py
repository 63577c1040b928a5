"""What only some swimmers have: nose and whiskers, tusks, a horn, barbels, spines, knobs, a whip of a tail.
Model space of swimshape."""

import numpy as np

from rushes.stage.animals.swimshape import NOSE, Reals, limb, ramp
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, on_bone, sphere, tube
from rushes.stage.scene import Mesh

__all__ = ["felt_extras", "hard_extras", "wet_extras"]


def wet_extras(kind: Swimmer, head: int) -> list[Mesh]:
    """A dark wet nose."""
    if "nose" not in kind.extras:
        return []
    tip, _ = kind.hull.place(0.004, 0.66, 1.0)
    middle = np.array([0.0, tip[1] + 0.004, tip[2] - 0.004])
    return [on_bone(sphere(middle, (0.021, 0.014, 0.013), "#241c1e", 8, 12), head)]


def felt_extras(kind: Swimmer, head: int, fine: bool) -> list[Mesh]:
    """Pads of the muzzle, ears, barbels, the blowhole, lobes of a ray; spines; knobs of the rostrum."""
    on_head = {"pads": _pads, "ears": _ears, "barbels": _barbels, "blowhole": _blowhole, "lobes": _lobes}
    if fine:
        on_head["knobs"] = _knobs
    parts = [on_bone(m, head) for name, make in on_head.items() if name in kind.extras for m in make(kind)]
    if "spines" in kind.extras:
        parts += _spines(kind, 84 if fine else 30)
    return parts


def _pads(kind: Swimmer) -> list[Mesh]:
    """The two cushions of a muzzle."""
    parts = []
    for side in (-1.0, 1.0):
        point, normal = kind.hull.place(0.020, 0.42, side)
        paint = mixed(kind.belly, kind.back, 0.2)
        parts.append(sphere(point - normal * 0.014, (0.033, 0.027, 0.03), paint, 8, 12))
    return parts


def _ears(kind: Swimmer) -> list[Mesh]:
    parts = []
    for side in (-1.0, 1.0):
        point, normal = kind.hull.place(0.15, 0.70, side)
        paint = mixed(kind.back, "#000000", 0.25)
        parts.append(sphere(point + normal * 0.004, (0.009, 0.012, 0.02), paint, 6, 8))
    return parts


def _blowhole(kind: Swimmer) -> list[Mesh]:
    top, _, _ = kind.hull.at(kind.neck - 0.12)
    at = (0.0, float(top) - 0.001, NOSE - kind.neck + 0.12)
    return [sphere(at, (0.016, 0.006, 0.013), mixed(kind.back, "#000000", 0.5), 6, 10)]


def _lobes(kind: Swimmer) -> list[Mesh]:
    """The two lobes before the mouth of a manta."""
    base = linear(kind.back)

    def plain(u: Reals, v: Reals) -> Reals:
        rgb: Reals = base * (1 - 0.3 * u)[:, None]
        return rgb

    parts = []
    for side in (-1.0, 1.0):
        root, _ = kind.hull.place(0.03, 0.5, side)
        steps = ((-0.02, 0, -0.06), (0.015, -0.005, 0.02), (0.0, -0.03, 0.085), (-0.035, -0.05, 0.1))
        path = [root * np.array([0.72, 1, 1]) + np.array([x * side, y, z]) for x, y, z in steps]
        wide, thick = (0.03, 0.034, 0.026, 0.012), (0.016, 0.014, 0.011, 0.006)
        parts.append(limb(path, wide, thick, (1, 0, 0), plain, 12, 10))
    return parts


def hard_extras(kind: Swimmer, head: int, tail: int) -> list[Mesh]:
    """Whiskers, tusks, a horn, the thin tail of a ray."""
    parts = []
    if "whiskers" in kind.extras:
        parts += [on_bone(m, head) for m in _whiskers(kind)]
    ivory = linear("#f3ead2")

    def horny(u: Reals, v: Reals) -> Reals:
        rgb: Reals = (ivory * (1 - 0.25 * ramp(u, 0.5, 0.0))[:, None]).astype(np.float32)
        return rgb

    if "tusks" in kind.extras:
        for side in (-1.0, 1.0):
            root, _ = kind.hull.place(0.035, 0.26, side)
            x, y, z = (float(c) for c in root)
            path = [
                (x * 0.62, y + 0.025, z - 0.01),
                (x * 0.72, y - 0.05, z + 0.012),
                (x * 0.62, y - 0.13, z - 0.012),
            ]
            parts.append(
                on_bone(
                    limb(path, (0.013, 0.0125, 0.005), (0.013, 0.0125, 0.005), (1, 0, 0), horny, 12, 10), head
                )
            )
    if "horn" in kind.extras:
        top, bottom, _ = kind.hull.at(0.03)
        y = float(top) * 0.6 + float(bottom) * 0.4
        path = [(0.0, y, NOSE - 0.06), (0.0, y + 0.02, NOSE + 0.16), (0.0, y + 0.045, NOSE + 0.40)]
        parts.append(
            on_bone(limb(path, (0.017, 0.013, 0.004), (0.017, 0.013, 0.004), (1, 0, 0), horny, 16, 10), head)
        )
    if "whip" in kind.extras:
        thin = np.array([(0, 0.0, NOSE - 0.96), (0, 0.005, NOSE - 1.25), (0, 0.0, NOSE - 1.6)])
        parts.append(on_bone(tube(thin, (0.014, 0.008, 0.003), kind.back, 7), tail))
    return parts


def _whiskers(kind: Swimmer) -> list[Mesh]:
    parts = []
    for side in (-1.0, 1.0):
        for k in range(5):
            root, normal = kind.hull.place(0.018 + 0.006 * (k % 2), 0.50 - 0.06 * k, side)
            out = np.array([side * 0.8, -0.10 - 0.12 * k, -0.15 + 0.05 * k])
            base = root + normal * 0.008
            middle, tip = base + 0.055 * out, base + 0.105 * out + np.array([0.0, -0.018, -0.012])
            parts.append(tube(np.stack([base, middle, tip]), (0.0020, 0.0016, 0.0006), "#efe9dc", 4))
    return parts


def _barbels(kind: Swimmer) -> list[Mesh]:
    parts = []
    for side in (-1.0, 1.0):
        for s, share, long in ((0.045, 0.34, 0.075), (0.03, 0.46, 0.045)):
            root, normal = kind.hull.place(s, share, side)
            bend = root + normal * 0.02 + np.array([side * 0.005, -0.4 * long, -0.1 * long])
            tip = root + normal * 0.022 + np.array([side * 0.015, -long, -0.45 * long])
            parts.append(tube(np.stack([root, bend, tip]), (0.007, 0.0055, 0.002), kind.lips, 6))
    return parts


def _spines(kind: Swimmer, count: int) -> list[Mesh]:
    """Short soft spines all over, on the spiral of a sunflower."""
    parts = []
    for k in range(count):
        s = 0.2 + 0.62 * (k + 0.5) / count
        share = 0.5 + 0.48 * np.sin(2.399 * k * 2.0)
        for side in (-1.0, 1.0):
            root, normal = kind.hull.place(float(s), float(share), side)
            tip = root + normal * 0.042 + np.array([0.0, 0.0, -0.012])
            bone = 1 if s < kind.neck else 0 if s < 0.47 else 5
            parts.append(
                on_bone(
                    cylinder(
                        root - normal * 0.006,
                        tip,
                        0.011,
                        mixed(kind.back, kind.belly, 0.65),
                        5,
                        top_radius=0.002,
                        caps=False,
                    ),
                    bone,
                )
            )
    return parts


def _knobs(kind: Swimmer) -> list[Mesh]:
    """The row of knobs along a humpback's upper jaw and on its crown."""
    parts = []
    colour = mixed(kind.back, "#c8d2da", 0.16)
    for k in range(6):
        for side in (-1.0, 1.0):
            point, normal = kind.hull.place(0.025 + 0.03 * k, 0.70 - 0.012 * k, side)
            parts.append(sphere(point - normal * 0.003, 0.0085, colour, 5, 8))
    for k in range(4):
        point, normal = kind.hull.place(0.035 + 0.035 * k, 0.995, 1.0)
        parts.append(sphere(point * np.array([0, 1, 1]) - np.array([0, 0.003, 0]), 0.0095, colour, 5, 8))
    return parts
