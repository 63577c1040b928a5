"""Hats that say what somebody is: helmets, crowns and caps of trades and times. Head space, metres."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.hatblock import block, crown, loop
from rushes.stage.people.wardrobe.tailor import Tailor, shaded

__all__ = ["HEADGEAR"]

BACK = -0.03


def _top_hat(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block()
    clay.cone((0, 0.13, BACK), (0, 0.40, BACK), 0.212, 0.222, head, c)
    clay.cut_slab((0, -0.18, 0.0), (0.5, 0.30, 0.5), 0.0, blend=0.006)
    clay.cut_slab((0, 0.74, 0.0), (0.5, 0.30, 0.5), 0.0, blend=0.02)
    loop(clay, 0.165, 0.216, 0.214, 0.020, head, "#7a2a32", 0.0, BACK)
    return clay


def _cowboy(t: Tailor, c: str) -> Clay:
    clay = crown(t, c, 0.25, shaded(c, 0.4))
    clay.cut((0, 0.385, BACK), (0.045, 0.07, 0.17), blend=0.06)
    return clay.ball((0.0, 0.16, 0.212), (0.018, 0.018, 0.010), t.bone("head"), "#c9a24a", blend=0.002)


def _ranger(t: Tailor, c: str) -> Clay:
    clay = crown(t, c, 0.24, shaded(c, 0.45))
    for x in (-0.09, 0.09):
        clay.cut((x, 0.36, 0.06), (0.05, 0.06, 0.09), blend=0.05)
    return clay


def _witch(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.022)
    clay.cone((0, 0.11, BACK), (0.0, 0.36, BACK - 0.02), 0.222, 0.115, head, c)
    clay.cone((0.0, 0.35, BACK - 0.02), (0.06, 0.56, BACK - 0.09), 0.115, 0.018, head, c, blend=0.05)
    clay.cut_slab((0, -0.18, 0.0), (0.5, 0.30, 0.5), 0.0, blend=0.006)
    loop(clay, 0.160, 0.224, 0.221, 0.022, head, "#b9862e", 0.0, BACK)
    clay.slab((0.0, 0.162, 0.205), (0.034, 0.030, 0.012), 0.006, head, "#e2b84a", blend=0.002)
    return clay


def _wizard(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.022)
    clay.cone((0, 0.11, BACK), (0.02, 0.60, BACK - 0.06), 0.245, 0.022, head, c)
    clay.cut((0, -0.16, 0.02), (0.4, 0.255, 0.5), blend=0.01)
    loop(clay, 0.105, 0.250, 0.243, 0.020, head, "#d8b04a", 0.0, BACK)
    for k, (a, y) in enumerate(((0.35, 0.22), (-0.5, 0.30), (0.1, 0.38), (2.4, 0.26), (-2.2, 0.34))):
        r = 0.245 * (1 - (y - 0.11) / 0.53) + 0.004
        clay.ball((r * sin(a), y, BACK + r * cos(a)), 0.018 - 0.002 * (k % 3), head, "#f0d36a", blend=0.001)
    return clay


def _party(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.02)
    clay.cone((0, 0.20, BACK), (0, 0.42, BACK), 0.125, 0.012, head, c)
    clay.ball((0, 0.43, BACK), 0.034, head, "#f2d24a", blend=0.004)
    for k in range(3):
        y = 0.235 + 0.055 * k
        r = 0.125 * (1 - (y - 0.2) / 0.24) + 0.004
        loop(clay, y, r, r, 0.008, head, "#f4efe2", 0.0, BACK)
    return clay


def _hard_hat(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = crown(t, c, 0.20, shaded(c, 0.85), wide=0.246)
    for x in (-0.07, 0.0, 0.07):
        arc = [
            (x, 0.12 + 0.205 * cos(a), BACK + 0.24 * sin(a)) for a in (-1.3 + 2.6 * i / 10 for i in range(11))
        ]
        clay.rope(arc, 0.014, head, c, blend=0.02)
    return clay


def _fire_helmet(t: Tailor, c: str) -> Clay:
    clay = _hard_hat(t, c)
    shield = (0.0, 0.225, 0.188)
    clay.slab(shield, (0.062, 0.070, 0.014), 0.02, t.bone("head"), "#e2b84a", (-0.35, 0.0, 0.0), blend=0.004)
    return clay


def _beret(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.022)
    clay.ball((0.05, 0.205, BACK), (0.265, 0.075, 0.255), head, c)
    loop(clay, 0.150, 0.232, 0.228, 0.018, head, shaded(c, 0.75), 0.012, BACK)
    clay.ball((0, 0.135, BACK), (0.225, 0.075, 0.220), head, c)
    clay.cut_slab((0, -0.19, 0.0), (0.5, 0.32, 0.5), 0.0, blend=0.006)
    return clay.cone((0.05, 0.27, BACK), (0.055, 0.305, BACK), 0.010, 0.008, head, c, blend=0.006)


def _peaked(t: Tailor, c: str) -> Clay:
    """A uniform's cap: wide flat top, dark band, shining peak, badge."""
    head, clay = t.bone("head"), block(0.0215)
    clay.ball((0, 0.235, BACK + 0.008), (0.285, 0.065, 0.275), head, c)
    clay.cone((0, 0.125, BACK), (0, 0.205, BACK), 0.232, 0.242, head, shaded(c, 0.45))
    clay.cut_slab((0, -0.20, 0.0), (0.5, 0.31, 0.5), 0.0, blend=0.006)
    for k in range(9):
        x = -0.16 + 0.04 * k
        deep = 0.335 - 3.0 * x * x
        clay.cone((x, 0.128, 0.165), (x * 1.05, 0.088, deep), 0.017, 0.012, head, "#17171a", blend=0.02)
    return clay.ball((0, 0.185, 0.222), (0.030, 0.034, 0.014), head, "#e2b84a", blend=0.002)


def _sailor_cap(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.022)
    clay.cone((0, 0.15, BACK), (0, 0.25, BACK), 0.215, 0.232, head, c)
    clay.ball((0, 0.25, BACK), (0.222, 0.05, 0.218), head, c)
    loop(clay, 0.150, 0.226, 0.222, 0.024, head, "#27385c", 0.0, BACK)
    return clay


def _nurse_cap(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.02)
    clay.slab((0, 0.255, 0.02), (0.125, 0.060, 0.06), 0.03, head, c, (-0.45, 0.0, 0.0))
    clay.slab((0, 0.265, 0.082), (0.012, 0.034, 0.010), 0.003, head, "#c23b30", (-0.45, 0, 0), blend=0.001)
    return clay.slab(
        (0, 0.265, 0.082), (0.034, 0.012, 0.010), 0.003, head, "#c23b30", (-0.45, 0, 0), blend=0.001
    )


def _santa(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.022)
    clay.cone((0, 0.10, BACK), (0.06, 0.36, BACK - 0.05), 0.225, 0.10, head, c)
    clay.cone((0.06, 0.35, BACK - 0.05), (0.26, 0.27, BACK - 0.06), 0.095, 0.035, head, c, blend=0.05)
    clay.cut((0, -0.16, 0.02), (0.4, 0.245, 0.5), blend=0.01)
    for k in range(14):
        a = 2 * pi * k / 14
        clay.ball((0.238 * sin(a), 0.115, BACK + 0.232 * cos(a)), 0.046, head, "#f6f1e6", blend=0.012)
    return clay.ball((0.285, 0.235, BACK - 0.06), 0.058, head, "#f6f1e6", blend=0.006)


def _pirate(t: Tailor, c: str) -> Clay:
    """Three corners, the brim turned up between them; a skull in front."""
    clay, head = crown(t, c, 0.17, "#d8b04a"), t.bone("head")
    for corner in range(3):
        a0 = pi / 3 + corner * 2 * pi / 3
        for high, tone in ((0.15, c), (0.19, c), (0.23, c), (0.262, "#d8b04a")):
            arc = []
            for k in range(9):
                u = k / 8
                a = a0 + u * 2 * pi / 3
                out = 0.235 + 0.105 * abs(2 * u - 1) ** 1.5 + 0.02 * (high - 0.15) / 0.11
                arc.append((out * sin(a), high - 0.03 * abs(2 * u - 1), BACK + out * cos(a)))
            clay.rope(arc, 0.022 if tone == c else 0.010, head, tone, blend=0.012)
    clay.ball((0, 0.215, 0.235), (0.044, 0.040, 0.016), head, "#f2eee2", blend=0.002)
    for x in (-0.016, 0.016):
        clay.ball((x, 0.222, 0.250), 0.011, head, "#1a1818", blend=0.001)
    return clay


def _knight(t: Tailor, c: str) -> Clay:
    """A bascinet with its visor up: the face is free; a plume on top."""
    head, clay = t.bone("head"), block(0.022)
    clay.ball((0, 0.03, BACK), (0.266, 0.285, 0.262), head, c)
    clay.cut((0, -0.02, 0.27), (0.185, 0.20, 0.20), blend=0.02)
    clay.cut_slab((0, -0.50, 0.0), (0.5, 0.28, 0.5), 0.02, blend=0.02)
    for k in range(9):
        x = -0.20 + 0.05 * k
        deep = 0.235 - 1.9 * x * x
        clay.cone(
            (x, 0.225, deep - 0.05), (x * 1.02, 0.175, deep), 0.020, 0.016, head, shaded(c, 0.8), blend=0.016
        )
    for side in (-1.0, 1.0):
        clay.ball((side * 0.262, 0.06, BACK), 0.028, head, "#c9a24a", blend=0.004)
    for k in range(6):
        clay.ball(
            (0.0, 0.34 - 0.012 * k * k, BACK - 0.02 - 0.055 * k),
            0.05 - 0.004 * k,
            head,
            "#b5332c",
            blend=0.02,
        )
    return clay


def _robot_head(t: Tailor, c: str) -> Clay:
    """A robot's head: a rounded casing round the face, discs over the ears, bolts, a grille and an aerial with a lamp."""
    head, clay = t.bone("head"), block(0.022)
    clay.slab((0, 0.02, BACK), (0.262, 0.262, 0.240), 0.09, head, c)
    clay.cut((0, -0.02, 0.27), (0.190, 0.195, 0.20), blend=0.02)
    for side in (-1.0, 1.0):
        clay.ball(
            (side * 0.268, -0.01, BACK + 0.02), (0.035, 0.085, 0.085), head, shaded(c, 0.7), blend=0.006
        )
        clay.ball((side * 0.300, -0.01, BACK + 0.02), (0.018, 0.040, 0.040), head, "#d8542c", blend=0.004)
        for y in (0.20, -0.18):
            clay.ball((side * 0.20, y, 0.195), 0.016, head, shaded(c, 0.6), blend=0.003)
    clay.cone((0, 0.27, BACK), (0, 0.40, BACK), 0.016, 0.011, head, shaded(c, 0.6), blend=0.02)
    clay.ball((0, 0.43, BACK), 0.036, head, "#e23a2a", blend=0.004)
    for k in range(5):
        clay.ball((-0.08 + 0.04 * k, 0.215, 0.205), (0.010, 0.026, 0.012), head, shaded(c, 0.45), blend=0.002)
    return clay


def _kabuto(t: Tailor, c: str) -> Clay:
    """A samurai's helmet: a ribbed bowl, neck guards like a skirt, golden horns."""
    head = t.bone("head")
    clay = crown(t, c, 0.205, shaded(c, 0.6), wide=0.252)
    for k in range(8):
        a = pi * k / 8
        arc = [(0.25 * sin(a) * cos(b), 0.12 + 0.207 * sin(b), BACK + 0.25 * cos(a) * cos(b))
               for b in (0.2 + 2.7 * i / 10 for i in range(11))]  # fmt: skip
        clay.rope(arc, 0.008, head, shaded(c, 1.5), blend=0.01)
    for row in range(3):
        r, y = 0.268 + 0.026 * row, 0.10 - 0.062 * row
        arc = [(r * sin(a), y, BACK + r * cos(a)) for a in (1.15 + 3.98 * i / 16 for i in range(17))]
        clay.rope(arc, 0.030, head, c if row % 2 else shaded(c, 0.7), blend=0.006)
    for side in (-1.0, 1.0):
        horn = [
            (side * x, y, 0.205 - 0.1 * x)
            for x, y in ((0.02, 0.19), (0.08, 0.25), (0.12, 0.34), (0.13, 0.44))
        ]
        clay.rope(horn, [0.020, 0.018, 0.014, 0.006], head, "#e2b84a", blend=0.008)
    return clay.ball((0, 0.19, 0.228), (0.030, 0.030, 0.014), head, "#e2b84a", blend=0.002)


def _viking(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = crown(t, c, 0.205, "#7a5a34", wide=0.250)
    for side in (-1.0, 1.0):
        horn = [(side * x, y, BACK) for x, y in ((0.215, 0.20), (0.30, 0.235), (0.355, 0.31), (0.365, 0.40))]
        clay.rope(horn, [0.048, 0.040, 0.028, 0.010], head, "#efe4c8", blend=0.008)
    for k in range(10):
        a = 2 * pi * k / 10
        clay.ball((0.256 * sin(a), 0.150, BACK + 0.252 * cos(a)), 0.012, head, "#c9a24a", blend=0.001)
    return clay


def _roman(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = crown(t, c, 0.205, shaded(c, 0.7), wide=0.250)
    for side in (-1.0, 1.0):
        clay.slab((side * 0.225, -0.02, 0.05), (0.018, 0.13, 0.075), 0.02, head, c)
    for k in range(11):
        a = -1.2 + 2.4 * k / 10
        clay.ball(
            (0.0, 0.14 + 0.24 * cos(a), BACK - 0.25 * sin(a)),
            (0.028, 0.06, 0.05),
            head,
            "#b5332c",
            blend=0.02,
        )
    return clay


def _mortarboard(t: Tailor, c: str) -> Clay:
    clay, head = crown(t, c, 0.12, shaded(c, 0.6)), t.bone("head")
    clay.slab((0, 0.25, BACK), (0.27, 0.014, 0.27), 0.008, head, c, (0.0, pi / 4, 0.0), blend=0.01)
    clay.rope(
        [(0, 0.27, BACK), (0.20, 0.268, 0.12), (0.235, 0.20, 0.15), (0.235, 0.13, 0.15)],
        0.009,
        head,
        "#e2b84a",
    )
    return clay.cone((0.235, 0.14, 0.15), (0.235, 0.07, 0.15), 0.012, 0.020, head, "#e2b84a", blend=0.004)


def _space_helmet(t: Tailor, c: str) -> Clay:
    """A white shell with a wide window that is open: what is said must be seen."""
    head, clay = t.bone("head"), block(0.024)
    clay.ball((0, 0.015, -0.02), (0.318, 0.318, 0.312), head, c)
    clay.cut((0, 0.0, 0.30), (0.235, 0.225, 0.30), blend=0.03)
    clay.cut((0, 0.0, 0.02), (0.262, 0.262, 0.262), blend=0.01)
    clay.cut_slab((0, -0.58, 0.0), (0.6, 0.32, 0.6), 0.02, blend=0.02)
    rim = [
        (0.232 * sin(a), 0.222 * cos(a), 0.205 - 0.05 * sin(a) ** 2)
        for a in (2 * pi * i / 24 for i in range(25))
    ]
    clay.rope(rim, 0.018, head, "#c9862e", blend=0.006)
    for side in (-1.0, 1.0):
        clay.ball((side * 0.318, 0.02, -0.02), (0.030, 0.062, 0.062), head, "#8d9299", blend=0.01)
    clay.ball((0.19, 0.255, 0.07), (0.030, 0.024, 0.030), head, "#f5e9a8", blend=0.004)
    return clay


def _veil(t: Tailor, c: str) -> Clay:
    """A headcloth that frames the face and falls to the shoulders: nuns, hijabs, brides' veils."""
    head, clay = t.bone("head"), block(0.024)
    clay.ball((0, 0.03, -0.045), (0.262, 0.262, 0.245), head, c)
    clay.cone((0, -0.05, -0.10), (0, -0.26, -0.13), 0.235, 0.20, head, c, blend=0.06)
    clay.cut((0, -0.03, 0.25), (0.195, 0.215, 0.19), blend=0.02)
    return clay


def _turban(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), block(0.022)
    clay.ball((0, 0.16, BACK), (0.245, 0.16, 0.24), head, c)
    clay.cut_slab((0, -0.19, 0.0), (0.5, 0.30, 0.5), 0.0, blend=0.006)
    for k in range(5):
        loop(clay, 0.145 + 0.030 * k, 0.262 - 0.012 * k, 0.256 - 0.012 * k, 0.030, head, shaded(c, 1.0 - 0.12 * (k % 2)),
             0.05 * (1 if k % 2 else -1) * (1 - k / 5), BACK)  # fmt: skip
    return clay.ball((0, 0.20, 0.238), (0.024, 0.030, 0.014), head, "#c23b30", blend=0.002)


def _headband(t: Tailor, c: str) -> Clay:
    clay = block(0.018)
    loop(clay, 0.105, 0.238, 0.232, 0.026, t.bone("head"), c, 0.0, BACK)
    return clay


def _tiara(t: Tailor, c: str) -> Clay:
    head, clay = t.bone("head"), Clay(smoothness=0.010, cell=0.014, stretch=0.05, seam=0.006)
    arc = [(0.205 * sin(a), 0.185, BACK + 0.20 * cos(a)) for a in (-1.3 + 2.6 * i / 14 for i in range(15))]
    clay.rope(arc, 0.014, head, c)
    for k, high in ((-2, 0.025), (-1, 0.05), (0, 0.085), (1, 0.05), (2, 0.025)):
        a = 0.24 * k
        foot = (0.205 * sin(a), 0.19, BACK + 0.20 * cos(a))
        tip = (0.21 * sin(a), 0.20 + high, BACK + 0.205 * cos(a))
        clay.cone(foot, tip, 0.017, 0.008, head, c)
        clay.ball(tip, 0.013, head, "#8fd0e8", blend=0.002)
    return clay


def _ears(t: Tailor, c: str) -> Clay:
    """A band with two ears: a costume's."""
    head, clay = t.bone("head"), block(0.018)
    arc = [(0.238 * sin(a), 0.06 + 0.20 * cos(a), BACK) for a in (-1.4 + 2.8 * i / 14 for i in range(15))]
    clay.rope(arc, 0.014, head, shaded(c, 0.6))
    for side in (-1.0, 1.0):
        clay.cone((side * 0.13, 0.23, BACK), (side * 0.165, 0.36, BACK), 0.060, 0.014, head, c, blend=0.01)
    return clay


def _ninja(t: Tailor, c: str) -> Clay:
    """A hood that leaves a strip for the eyes, and the knot at the back."""
    head, clay = t.bone("head"), block(0.02)
    clay.ball((0, 0.01, -0.012), (0.252, 0.252, 0.244), head, c)
    clay.ball((0, -0.115, 0.055), (0.185, 0.135, 0.200), head, c, blend=0.03)
    clay.cone((0, -0.16, -0.02), (0, -0.25, -0.03), 0.15, 0.12, head, c, blend=0.03)
    clay.cut_slab((0, 0.005, 0.26), (0.190, 0.068, 0.20), 0.05, blend=0.012)
    loop(clay, 0.125, 0.254, 0.246, 0.022, head, "#b5332c", 0.0, -0.012)
    for x in (-0.03, 0.04):
        clay.cone((x, 0.12, -0.25), (x * 2.4, -0.02, -0.30), 0.020, 0.012, head, "#b5332c", blend=0.006)
    return clay


def _bearskin(t: Tailor, c: str) -> Clay:
    """A guard's tall hat of fur, with its chain."""
    head, clay = t.bone("head"), block(0.026)
    clay.ball((0, 0.33, BACK), (0.225, 0.24, 0.215), head, c)
    clay.cone((0, 0.12, BACK), (0, 0.34, BACK), 0.226, 0.222, head, c)
    clay.cut((0, -0.16, 0.02), (0.4, 0.255, 0.5), blend=0.01)
    chin = [
        (0.215, 0.10, 0.05),
        (0.19, -0.10, 0.14),
        (0.0, -0.20, 0.19),
        (-0.19, -0.10, 0.14),
        (-0.215, 0.10, 0.05),
    ]
    clay.rope(chin, 0.012, head, "#c9a24a", blend=0.004)
    return clay


HEADGEAR: Mapping[str, tuple[Callable[[Tailor, str], Clay], str]] = {
    "top_hat": (_top_hat, "felt"), "cowboy_hat": (_cowboy, "felt"), "ranger_hat": (_ranger, "felt"),
    "witch_hat": (_witch, "felt"), "wizard_hat": (_wizard, "felt"), "party_hat": (_party, "cloth"),
    "hard_hat": (_hard_hat, "rubber"), "fire_helmet": (_fire_helmet, "rubber"), "beret": (_beret, "felt"),
    "peaked_cap": (_peaked, "felt"), "sailor_cap": (_sailor_cap, "cloth"), "nurse_cap": (_nurse_cap, "cloth"),
    "santa_hat": (_santa, "felt"), "pirate_hat": (_pirate, "felt"), "knight_helmet": (_knight, "metal"),
            "robot_head": (_robot_head, "metal"),
    "kabuto": (_kabuto, "leather"), "viking_helmet": (_viking, "metal"), "roman_helmet": (_roman, "metal"),
    "mortarboard": (_mortarboard, "cloth"), "space_helmet": (_space_helmet, "rubber"), "veil": (_veil, "cloth"),
    "turban": (_turban, "cloth"), "headband": (_headband, "cloth"), "tiara": (_tiara, "metal"), "ears": (_ears, "felt"),
    "ninja_hood": (_ninja, "cloth"), "bearskin": (_bearskin, "felt"),
}  # fmt: skip
"""Kind → who makes it and of what cloth."""
