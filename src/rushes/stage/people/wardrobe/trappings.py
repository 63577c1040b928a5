"""Trappings: what makes a uniform, armour or costume of plain clothes. Body space, metres; laid on the torso `shape`."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.collars import ring
from rushes.stage.people.wardrobe.tailor import Tailor, shaded
from rushes.stage.scene import Array

__all__ = ["TRAPPINGS"]

GOLD = "#e2b84a"
OUT = np.array([0.0, 0.0, 0.008], np.float32)


def _front(shape: Clay, x: float, y: float) -> Array:
    return shape.surface((x, y, 0.0), (0.0, 0.0, 1.0))


def _waist(t: Tailor, clay: Clay, colour: str | Array, thick: float, y: float | None = None) -> None:
    p = t.p
    level = p.waist_y - 0.045 if y is None else y
    ring(
        clay,
        (0.0, level, 0.0),
        p.girth * 1.06 + 0.028,
        p.girth * 0.86 + 0.028,
        thick,
        t.bone("spine"),
        colour,
    )


def _belt(t: Tailor, c: str, shape: Clay) -> Clay:
    clay = Clay(smoothness=0.008, cell=0.016, stretch=0.03)
    _waist(t, clay, c, 0.020)
    at = _front(shape, 0.0, t.p.waist_y - 0.045) + OUT * 2
    return clay.slab(at, (0.030, 0.024, 0.010), 0.006, t.bone("spine"), GOLD, blend=0.002)


def _obi(t: Tailor, c: str, shape: Clay) -> Clay:
    clay = Clay(smoothness=0.012, cell=0.018, stretch=0.03)
    for k in range(3):
        _waist(t, clay, c if k != 1 else shaded(c, 0.8), 0.030, t.p.waist_y - 0.075 + 0.045 * k)
    back = (0.0, t.p.waist_y - 0.02, -t.p.girth * 0.86 - 0.05)
    return clay.slab(back, (0.085, 0.075, 0.04), 0.03, t.bone("spine"), c)


def _sash(t: Tailor, c: str, shape: Clay) -> Clay:
    p, clay = t.p, Clay(smoothness=0.012, cell=0.016, stretch=0.04)
    for off in (-0.022, 0.0, 0.022):
        points = []
        for k in range(9):
            u = k / 8
            x = p.shoulder_x * (0.60 - 1.02 * u) + off
            points.append(
                _front(shape, x, p.shoulder_y - 0.045 - (p.shoulder_y - p.hip_y - 0.03) * u + off) + OUT
            )
        clay.rope(points, 0.016, t.bone("chest"), c, blend=0.02)
    return clay


def _bow_tie(t: Tailor, c: str, shape: Clay) -> Clay:
    p, k, chest = t.p, t.p.head_scale, t.bone("chest")
    clay = Clay(smoothness=0.008, cell=0.011, stretch=0.03)
    at = _front(shape, 0.0, p.neck_y - 0.085 * k) + OUT * 2
    for s in (-1.0, 1.0):
        wing = at + np.array([s * 0.052 * k, 0.0, 0.0], np.float32)
        clay.cone(at, wing, 0.012 * k, 0.034 * k, chest, c, blend=0.01)
    return clay.ball(at + OUT, 0.017 * k, chest, shaded(c, 0.7), blend=0.002)


def _badge(t: Tailor, c: str, shape: Clay) -> Clay:
    p, clay = t.p, Clay(smoothness=0.004, cell=0.010, stretch=0.02)
    at = _front(shape, p.shoulder_x * 0.42, p.shoulder_y - 0.12) + OUT
    for k in range(5):
        a = 2 * pi * k / 5
        tip = at + np.array([0.036 * sin(a), 0.036 * cos(a), 0.0], np.float32)
        clay.cone(at, tip, 0.019, 0.006, t.bone("chest"), c, blend=0.004)
    return clay


def _medals(t: Tailor, c: str, shape: Clay) -> Clay:
    p, clay = t.p, Clay(smoothness=0.004, cell=0.010, stretch=0.02)
    for k, ribbon in enumerate(("#b5332c", "#2f5f86", "#3f7a4a")):
        at = _front(shape, p.shoulder_x * (0.26 + 0.17 * k), p.shoulder_y - 0.115) + OUT
        clay.slab(at, (0.013, 0.022, 0.006), 0.003, t.bone("chest"), ribbon, blend=0.002)
        clay.ball(
            at - np.array([0, 0.034, 0], np.float32), (0.017, 0.017, 0.008), t.bone("chest"), c, blend=0.002
        )
    return clay


def _epaulettes(t: Tailor, c: str, shape: Clay) -> Clay:
    p, clay = t.p, Clay(smoothness=0.008, cell=0.014, stretch=0.03)
    for s in (-1.0, 1.0):
        at = shape.surface((s * p.shoulder_x * 0.88, p.shoulder_y, 0.0), (0.0, 1.0, 0.0))
        clay.slab(at, (0.060, 0.014, 0.040), 0.012, t.bone("chest"), c, (0.0, 0.0, -s * 0.3))
        for k in range(5):
            z = -0.032 + 0.016 * k
            rim = at + np.array([s * 0.058, -0.02, z], np.float32)
            clay.cone(
                rim, rim - np.array([0, 0.038, 0], np.float32), 0.008, 0.007, t.bone("chest"), c, blend=0.003
            )
    return clay


def _stethoscope(t: Tailor, c: str, shape: Clay) -> Clay:
    p, k, chest = t.p, t.p.head_scale, t.bone("chest")
    clay = Clay(smoothness=0.004, cell=0.011, stretch=0.03)
    y = p.neck_y - 0.055 * k
    arc = [(0.105 * k * sin(a), y - 0.01, 0.10 * k * cos(a)) for a in (1.2 + 3.9 * i / 12 for i in range(13))]
    clay.rope(arc, 0.010, chest, c)
    for s, low in ((1.0, 0.20), (-1.0, 0.13)):
        line = [
            _front(shape, s * (0.075 * k - 0.02 * u), y - 0.05 - low * u) + OUT for u in (0.0, 0.35, 0.7, 1.0)
        ]
        clay.rope([np.asarray(arc[0 if s > 0 else -1], np.float32), *line], 0.010, chest, c)
    return clay.ball(
        _front(shape, 0.055 * k, y - 0.265) + OUT, (0.026, 0.026, 0.012), chest, "#c8ccd2", blend=0.002
    )


def _cape(t: Tailor, c: str, shape: Clay) -> Clay:
    """Cloth from the shoulders to the knees behind, wider below, with a clasp at the throat."""
    p, k = t.p, t.p.head_scale
    clay = Clay(smoothness=0.022, cell=0.026, stretch=0.045, seam=0.01)
    top, low = p.shoulder_y - 0.015, p.knee_y * 0.92
    for y in np.linspace(low, top, 13):
        u = (top - y) / (top - low)
        half = p.shoulder_x * (0.92 + 0.42 * u)
        bone = t.bone("chest" if y > p.waist_y else "spine" if y > p.hip_y else "hips")
        row = []
        for x in np.linspace(-half, half, 9):
            fold = 0.018 * cos(9.0 * x / half + 2.0) * u
            depth = -(p.girth * 0.80 + 0.05 + 0.13 * u) * (1 - 0.42 * (x / half) ** 2) - fold
            row.append((float(x), float(y), float(depth)))
        clay.rope(row, 0.021, bone, c, blend=0.03)
    for s in (-1.0, 1.0):
        over = shape.surface((s * p.shoulder_x * 0.62, p.shoulder_y, 0.0), (0.0, 1.0, 0.0))
        throat = _front(shape, s * 0.045 * k, p.neck_y - 0.10 * k) + OUT
        clay.rope([np.array([s * p.shoulder_x * 0.7, top, -p.girth * 0.6], np.float32), over, throat],
                  0.024, t.bone("chest"), shaded(c, 0.85), blend=0.015)  # fmt: skip
    return clay.ball(
        _front(shape, 0.0, p.neck_y - 0.105 * k) + OUT * 2, 0.022, t.bone("chest"), GOLD, blend=0.003
    )


def _plates(t: Tailor, c: str, shape: Clay) -> Clay:
    """Plate armour: a breastplate with a ridge, round shoulders, elbows, knees and shins, a skirt of tassets."""
    p = t.p
    clay = Clay(smoothness=0.014, cell=0.020, stretch=0.03, seam=0.006)
    chest = t.bone("chest")
    ridge = [
        _front(shape, 0.0, float(y)) + OUT for y in np.linspace(p.waist_y - 0.03, p.shoulder_y - 0.07, 6)
    ]
    clay.rope(ridge, 0.018, chest, shaded(c, 1.15), blend=0.03)
    for y in (p.waist_y - 0.055, p.waist_y - 0.01):
        _waist(t, clay, shaded(c, 0.75), 0.016, y)
    for s, side in ((1.0, "l"), (-1.0, "r")):
        a, b = t.joint(f"arm_{side}"), t.joint(f"fore_{side}")
        for k, r in enumerate((0.088, 0.076)):
            clay.ball(a + (b - a) * (0.04 + 0.22 * k) + np.array([s * 0.012, 0.012, 0], np.float32),
                      r * p.height / 1.75, t.bone(f"arm_{side}"), c if k == 0 else shaded(c, 0.85), blend=0.004)  # fmt: skip
        clay.ball(b, 0.062 * p.height / 1.75, t.bone(f"fore_{side}"), shaded(c, 0.9), blend=0.004)
        hip, knee, foot = t.joint(f"leg_{side}"), t.joint(f"shin_{side}"), t.joint(f"foot_{side}")
        clay.slab(hip + np.array([s * 0.02, -0.03, 0.05], np.float32), (0.075, 0.085, 0.05), 0.03,
                  t.bone(f"leg_{side}"), c, blend=0.006)  # fmt: skip
        clay.ball(
            knee + np.array([0, 0, 0.03], np.float32),
            (0.066, 0.066, 0.058),
            t.bone(f"shin_{side}"),
            c,
            blend=0.004,
        )
        clay.cone(knee + (foot - knee) * 0.2, knee + (foot - knee) * 0.85, p.leg_radius * 1.06, p.leg_radius * 0.9,
                  t.bone(f"shin_{side}"), shaded(c, 0.92), blend=0.006)  # fmt: skip
    return clay


def _lamellar(t: Tailor, c: str, shape: Clay) -> Clay:
    """A samurai's laced plates: rows over the breast, square shoulder guards, a skirt of panels."""
    p = t.p
    clay = Clay(smoothness=0.006, cell=0.018, stretch=0.03, seam=0.004)
    lace = "#b5332c"
    for k, y in enumerate(np.linspace(p.waist_y - 0.05, p.shoulder_y - 0.08, 5)):
        half = p.shoulder_x * 0.66
        row = [_front(shape, float(x), float(y)) + OUT for x in np.linspace(-half, half, 7)]
        clay.rope(
            row,
            0.021,
            t.bone("chest" if y > p.waist_y else "spine"),
            c if k % 2 else shaded(c, 0.75),
            blend=0.004,
        )
        for q in row[::2]:
            clay.ball(q + OUT * 2, 0.008, t.bone("chest"), lace, blend=0.001)
    for s, side in ((1.0, "l"), (-1.0, "r")):
        a, b = t.joint(f"arm_{side}"), t.joint(f"fore_{side}")
        for k in range(4):
            at = a + (b - a) * (0.02 + 0.20 * k) + np.array([s * 0.055, 0.02, 0.0], np.float32)
            clay.slab(
                at,
                (0.018, 0.026, 0.092),
                0.012,
                t.bone(f"arm_{side}"),
                c if k % 2 else shaded(c, 0.75),
                blend=0.003,
            )
            clay.slab(at + np.array([s * 0.012, -0.014, 0], np.float32), (0.010, 0.006, 0.088), 0.004,
                      t.bone(f"arm_{side}"), lace, blend=0.001)  # fmt: skip
        hip, knee = t.joint(f"leg_{side}"), t.joint(f"shin_{side}")
        for k in range(4):
            at = (
                hip
                + (knee - hip) * (0.06 + 0.16 * k)
                + np.array([s * 0.02, 0, p.leg_radius * 0.95 + 0.012], np.float32)
            )
            clay.slab(
                at,
                (0.088, 0.030, 0.018),
                0.012,
                t.bone(f"leg_{side}"),
                c if k % 2 else shaded(c, 0.75),
                blend=0.003,
            )
        shin = t.joint(f"foot_{side}")
        clay.cone(knee + (shin - knee) * 0.22, knee + (shin - knee) * 0.85, p.leg_radius, p.leg_radius * 0.85,
                  t.bone(f"shin_{side}"), shaded(c, 0.8), blend=0.006)  # fmt: skip
    return clay


def _life_support(t: Tailor, c: str, shape: Clay) -> Clay:
    """An astronaut's pack, the box on the breast with its knobs, hoses and rings at arms and legs."""
    p = t.p
    clay = Clay(smoothness=0.016, cell=0.022, stretch=0.03, seam=0.008)
    chest, back = t.bone("chest"), -p.girth * 0.84
    y = (p.shoulder_y + p.waist_y) / 2
    tall = (p.shoulder_y - p.waist_y) * 0.70
    clay.slab((0, y, back - 0.10), (p.shoulder_x * 0.86, tall, 0.095), 0.04, chest, c)
    clay.slab(
        (0, y - tall * 0.2, back - 0.20), (p.shoulder_x * 0.5, tall * 0.5, 0.012), 0.01, chest, "#b9862e"
    )
    front = _front(shape, 0.0, y - 0.02)
    clay.slab(front + OUT * 3, (0.092, 0.060, 0.034), 0.016, chest, "#c9ccd0")
    for k, knob in enumerate(("#c23b30", "#e2b84a", "#3f8c9c")):
        at = front + np.array([-0.05 + 0.05 * k, 0.012, 0.062], np.float32)
        clay.ball(at, 0.015, chest, knob, blend=0.001)
    for s in (-1.0, 1.0):
        hose = [front + np.array([s * 0.08, -0.03, 0.03], np.float32),
                np.array([s * p.girth * 1.05, y - 0.08, 0.06], np.float32),
                np.array([s * p.girth * 0.95, y - 0.05, back - 0.02], np.float32)]  # fmt: skip
        clay.rope(hose, 0.016, chest, "#8d9299", blend=0.004)
    for side in ("l", "r"):
        for upper, lower, share, r in (("arm", "fore", 0.55, 0.078), ("leg", "shin", 0.80, 0.105)):
            a, b = t.joint(f"{upper}_{side}"), t.joint(f"{lower}_{side}")
            at = a + (b - a) * share
            size = r * p.height / 1.75
            ring(
                clay,
                (float(at[0]), float(at[1]), float(at[2])),
                size,
                size,
                0.012,
                t.bone(f"{upper}_{side}"),
                "#c9862e",
            )
    return clay


def _hi_vis(t: Tailor, c: str, shape: Clay) -> Clay:
    """Two bright bands round the breast and two over the shoulders."""
    p, clay = t.p, Clay(smoothness=0.006, cell=0.015, stretch=0.03)
    for y in (p.waist_y + 0.01, (p.waist_y + p.shoulder_y) / 2 - 0.015):
        points = []
        for k in range(17):
            a = 2 * pi * k / 16
            points.append(shape.surface((0.0, float(y), 0.0), (sin(a), 0.0, cos(a))))
        clay.rope(points, 0.013, t.bone("chest"), c, blend=0.003)
    for s in (-1.0, 1.0):
        x = s * p.shoulder_x * 0.5
        line = [_front(shape, x, float(y)) for y in np.linspace(p.waist_y, p.shoulder_y - 0.06, 5)]
        clay.rope(line, 0.013, t.bone("chest"), c, blend=0.003)
    return clay


def _number(t: Tailor, c: str, shape: Clay) -> Clay:
    """Stripes down the sides and a broad one over the breast: a jersey."""
    p, clay = t.p, Clay(smoothness=0.006, cell=0.015, stretch=0.03)
    y = (p.waist_y + p.shoulder_y) / 2
    for off in (-0.02, 0.012):
        row = [
            _front(shape, float(x), y + off)
            for x in np.linspace(-p.shoulder_x * 0.75, p.shoulder_x * 0.75, 7)
        ]
        clay.rope(row, 0.012, t.bone("chest"), c, blend=0.003)
    return clay


def _wings(t: Tailor, c: str, shape: Clay) -> Clay:
    """Two fans of broad feathers behind the shoulders."""
    p, clay = t.p, Clay(smoothness=0.010, cell=0.022, stretch=0.03, seam=0.004)
    for s in (-1.0, 1.0):
        for k in range(7):
            a = 1.25 - 0.36 * k
            long = p.height * (0.33 - 0.022 * k)
            root = np.array(
                [s * 0.05, p.shoulder_y - 0.05 - 0.02 * k, -p.girth * 0.86 - 0.012 * (k % 2)], np.float32
            )
            way = np.array([s * cos(a - 0.35), sin(a), -0.22], np.float32)
            tone = c if k % 2 else shaded(c, 0.88)
            clay.cone(root, root + way * long * 0.6, 0.026, 0.062, t.bone("chest"), tone, blend=0.012)
            clay.cone(
                root + way * long * 0.55, root + way * long, 0.062, 0.026, t.bone("chest"), tone, blend=0.012
            )
    return clay


def _petals(t: Tailor, c: str, shape: Clay) -> Clay:
    """A butterfly's four wings of gauze: a fairy's."""
    p, clay = t.p, Clay(smoothness=0.006, cell=0.020, stretch=0.03, seam=0.02)
    back = -p.girth * 0.86
    for s in (-1.0, 1.0):
        for x, y, wide, high, lean in ((0.30, 0.17, 0.175, 0.27, -0.62), (0.22, -0.14, 0.125, 0.19, -2.1)):
            at = (s * x, p.shoulder_y - 0.08 + y, back - 0.05)
            clay.ball(at, (wide, high, 0.016), t.bone("chest"), c, (0.0, -s * 0.25, s * lean), blend=0.004)
            rim = (s * (x + 0.05), p.shoulder_y - 0.08 + 1.25 * y, back - 0.036)
            clay.ball(rim, (wide * 0.42, high * 0.42, 0.018), t.bone("chest"), shaded(c, 0.72), (0.0, -s * 0.25, s * lean),
                      blend=0.004)  # fmt: skip
    return clay


def _fur_trim(t: Tailor, c: str, shape: Clay) -> Clay:
    """White fur down the front, round cuffs and collar."""
    p, k, clay = t.p, t.p.head_scale, Clay(smoothness=0.014, cell=0.020, stretch=0.03)
    for y in np.linspace(p.hip_y + 0.03, p.shoulder_y - 0.10, 7):
        clay.ball(
            _front(shape, 0.0, float(y)), 0.034, t.bone("chest" if y > p.waist_y else "spine"), c, blend=0.02
        )
    ring(clay, (0.0, p.neck_y - 0.05 * k, 0.0), 0.115 * k, 0.112 * k, 0.036 * k, t.bone("chest"), c, 0.02)
    for side in ("l", "r"):
        b, w = t.joint(f"fore_{side}"), t.joint(f"hand_{side}")
        clay.ball(b + (w - b) * 0.90, p.arm_radius * 1.25, t.bone(f"fore_{side}"), c, blend=0.01)
    return clay


def _buttons(t: Tailor, c: str, shape: Clay) -> Clay:
    """Big pompons down the front and a ruff: a clown's."""
    p, k, clay = t.p, t.p.head_scale, Clay(smoothness=0.012, cell=0.018, stretch=0.03)
    for y in np.linspace(p.hip_y + 0.06, p.shoulder_y - 0.12, 3):
        clay.ball(_front(shape, 0.0, float(y)) + OUT * 2, 0.042, t.bone("chest"), c, blend=0.004)
    for i in range(14):
        a = 2 * pi * i / 14
        at = (0.135 * k * sin(a), p.neck_y - 0.055 * k + 0.012 * (i % 2), 0.130 * k * cos(a))
        clay.ball(at, (0.042 * k, 0.018 * k, 0.042 * k), t.bone("chest"), "#f4efe2", blend=0.004)
    return clay


def _tank(t: Tailor, c: str, shape: Clay) -> Clay:
    p, clay = t.p, Clay(smoothness=0.010, cell=0.02, stretch=0.03)
    y = (p.shoulder_y + p.waist_y) / 2
    for s in (-1.0, 1.0):
        x = s * 0.072
        clay.cone(
            (x, y - 0.11, -p.girth - 0.05),
            (x, y + 0.12, -p.girth - 0.05),
            0.066,
            0.062,
            t.bone("chest"),
            c,
            blend=0.004,
        )
        line = [
            _front(shape, s * p.shoulder_x * 0.45, float(h))
            for h in np.linspace(p.waist_y, p.shoulder_y - 0.06, 4)
        ]
        clay.rope(line, 0.014, t.bone("chest"), "#26282c", blend=0.003)
    return clay


TRAPPINGS: Mapping[str, tuple[Callable[[Tailor, str, Clay], Clay], str]] = {
    "belt": (_belt, "leather"), "obi": (_obi, "cloth"), "sash": (_sash, "cloth"), "bow_tie": (_bow_tie, "cloth"),
    "badge": (_badge, "metal"), "medals": (_medals, "metal"), "epaulettes": (_epaulettes, "cloth"),
    "stethoscope": (_stethoscope, "rubber"), "cape": (_cape, "felt"), "plates": (_plates, "metal"),
    "lamellar": (_lamellar, "leather"), "life_support": (_life_support, "rubber"), "hi_vis": (_hi_vis, "rubber"),
    "stripes": (_number, "cloth"), "wings": (_wings, "felt"), "petals": (_petals, "cloth"), "fur_trim": (_fur_trim, "felt"),
    "pompons": (_buttons, "felt"), "air_tank": (_tank, "rubber"),
}  # fmt: skip
"""Kind → who makes it and of what cloth."""
