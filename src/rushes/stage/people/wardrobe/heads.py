"""Hats, scarves and glasses. Hats are modelled in head space, scarves round the neck in body space."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.hatblock import block, brim, crown, loop
from rushes.stage.people.wardrobe.headgear import HEADGEAR
from rushes.stage.people.wardrobe.tailor import CLOTHS, Sewn, Tailor, shaded

__all__ = ["HATS", "sew_glasses", "sew_hat", "sew_mask", "sew_scarf"]


def _beanie(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = block()
    clay.ball((0, 0.075, -0.03), (0.250, 0.222, 0.242), head, c)
    clay.cut((0, -0.16, 0.02), (0.4, 0.255, 0.5), blend=0.01)
    for i in range(3):
        loop(clay, 0.098 + 0.022 * (i - 1), 0.252, 0.243, 0.020, head, shaded(c, 0.8), -0.0, -0.028)
    return clay


def _bobble(t: Tailor, c: str) -> Clay:
    clay = _beanie(t, c)
    clay.ball((0, 0.315, -0.03), 0.055, t.bone("bun"), shaded(c, 1.5), blend=0.01)
    return clay


def _straw(t: Tailor, c: str) -> Clay:
    return crown(t, c, 0.185, shaded("#a33b2e", 1.0))


def _bucket(t: Tailor, c: str) -> Clay:
    return crown(t, c, 0.18, shaded(c, 0.85))


def _souwester(t: Tailor, c: str) -> Clay:
    return crown(t, c, 0.185, shaded(c, 0.9))


def _fedora(t: Tailor, c: str) -> Clay:
    clay = crown(t, c, 0.22, shaded(c, 0.45))
    return clay.cut((0, 0.36, -0.03), (0.05, 0.06, 0.16), blend=0.05)


BRIMS: Mapping[str, tuple[float, float]] = {
    "straw": (0.16, 0.02), "straw_hat": (0.16, 0.02), "bucket": (0.085, 0.065), "bucket_hat": (0.085, 0.065),
    "souwester": (0.09, 0.06), "hat": (0.095, 0.004), "fedora": (0.095, 0.004), "top_hat": (0.07, -0.012),
    "cowboy_hat": (0.135, -0.03), "witch_hat": (0.15, 0.012), "pirate_hat": (0.05, -0.03), "hard_hat": (0.028, 0.01),
    "fire_helmet": (0.07, 0.045), "ranger_hat": (0.12, -0.004), "mortarboard": (0.0, 0.012),
}  # fmt: skip
"""Width and droop of a brim in metres of head space."""


def _cap(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = block()
    clay.ball((0, 0.10, -0.025), (0.243, 0.190, 0.236), head, c)
    clay.cut((0, -0.17, 0.0), (0.4, 0.28, 0.5), blend=0.008)
    for x in np.linspace(-0.15, 0.15, 9):
        clay.cone(
            (x, 0.112, 0.155),
            (x * 1.05, 0.098, 0.335 - x * x * 3.2),
            0.018,
            0.013,
            head,
            shaded(c, 0.85),
            blend=0.02,
        )
    clay.ball((0, 0.288, -0.025), 0.018, head, shaded(c, 0.8), blend=0.006)
    return clay


def _chef(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = block()
    clay.cone((0, 0.13, -0.03), (0, 0.24, -0.03), 0.222, 0.215, head, c)
    clay.cut((0, -0.1, -0.02), (0.4, 0.21, 0.5), blend=0.01)
    for i in range(7):
        a = 2 * pi * i / 7
        clay.ball((0.14 * sin(a), 0.38, -0.03 + 0.14 * cos(a)), (0.12, 0.10, 0.12), head, c, blend=0.03)
    clay.ball((0, 0.42, -0.03), (0.17, 0.10, 0.17), head, c)
    return clay


def _helmet(t: Tailor, c: str) -> Clay:
    clay = block()
    clay.ball((0, 0.05, -0.03), (0.258, 0.246, 0.255), t.bone("head"), c)
    clay.cut_slab((0, -0.23, 0.0), (0.5, 0.30, 0.5), 0.0, blend=0.01)
    clay.cut((0, -0.06, 0.26), (0.24, 0.18, 0.20), blend=0.02)
    return clay


def _coronet(t: Tailor, c: str) -> Clay:
    head = t.bone("head")
    clay = Clay(smoothness=0.012, cell=0.016, stretch=0.05, seam=0.008)
    for i in range(10):
        a = 2 * pi * i / 10
        foot, tip = (
            (0.19 * sin(a), 0.20, -0.03 + 0.185 * cos(a)),
            (0.205 * sin(a), 0.30, -0.03 + 0.20 * cos(a)),
        )
        clay.cone(foot, tip, 0.026, 0.009, head, c)
        clay.ball(tip, 0.016, head, "#b03a4a" if i % 2 else c, blend=0.003)
    loop(clay, 0.20, 0.192, 0.187, 0.020, head, c, 0.0, -0.03)
    return clay


HATS: Mapping[str, tuple[Callable[[Tailor, str], Clay], str]] = {
    "beanie": (_beanie, "knit"), "bobble_hat": (_bobble, "knit"), "cap": (_cap, "cloth"),
    "straw": (_straw, "straw"), "straw_hat": (_straw, "straw"),
    "bucket": (_bucket, "cloth"), "bucket_hat": (_bucket, "cloth"), "souwester": (_souwester, "oilskin"),
    "chef_hat": (_chef, "cloth"),
    "helmet": (_helmet, "rubber"), "crown": (_coronet, "leather"),
    "hat": (_fedora, "felt"), "fedora": (_fedora, "felt"),
    **HEADGEAR,
}  # fmt: skip


def sew_hat(t: Tailor, garment: Garment) -> list[Sewn]:
    """A hat of a known kind."""
    make, cloth = HATS[garment.kind]
    clay = make(t, garment.colour)
    sewn = [Sewn(garment.kind, clay.mesh(), t.finish(garment, cloth), "head", clay)]
    if garment.kind in BRIMS:
        edge = brim(t, garment.colour, *BRIMS[garment.kind])
        sewn.append(Sewn(f"{garment.kind}_brim", edge, t.finish(garment, cloth), "head"))
    return sewn


def sew_scarf(t: Tailor, garment: Garment) -> list[Sewn]:
    """A scarf wound round the neck, one end hanging in front."""
    p, c = t.p, garment.colour
    k, chest = p.head_scale, t.bone("chest")
    y = p.neck_y - 0.018 * k
    clay = Clay(smoothness=0.03, cell=0.0222, stretch=0.04, seam=0.01)
    for turn, (r, lift, thick) in enumerate(((0.118, 0.0, 0.045), (0.108, 0.036, 0.04))):
        points = []
        for i in range(15):
            a = 2 * pi * i / 14 + turn * 0.8
            points.append(
                (
                    r * k * sin(a),
                    y + (lift + 0.014 * sin(a * 2 + turn)) * k - 0.012 * k * cos(a),
                    r * 0.94 * k * cos(a),
                )
            )
        clay.rope(points, thick * k, chest, c, blend=0.012)
    first, tip = t.bone("scarf"), t.bone("scarftip")
    top = (0.062 * k, y - 0.01 * k, 0.128 * k)
    for x in (-0.026, 0.026):
        clay.cone(
            (top[0] + x * k, top[1], top[2]),
            (0.085 * k + x * k, y - 0.15 * k, 0.165 * k),
            0.03 * k,
            0.031 * k,
            first,
            c,
        )
        clay.cone(
            (0.085 * k + x * k, y - 0.15 * k, 0.165 * k),
            (0.095 * k + x * k, y - 0.30 * k, 0.165 * k),
            0.031 * k,
            0.03 * k,
            tip,
            c,
        )
    for i in range(5):
        x = (0.05 + 0.022 * i) * k
        clay.cone(
            (x, y - 0.325 * k, 0.165 * k),
            (x, y - 0.375 * k, 0.166 * k),
            0.0115 * k,
            0.009 * k,
            tip,
            shaded(c, 0.8),
            blend=0.004,
        )
    clay.ball(top, (0.05 * k, 0.042 * k, 0.04 * k), chest, c)
    return [Sewn("scarf", clay.mesh(), t.finish(garment, "knit"))]


def sew_glasses(t: Tailor, dark: bool = False) -> list[Sewn]:
    """Round wire glasses, or `dark` ones."""
    head = t.bone("head")
    clay = Clay(smoothness=0.006, cell=0.0085, stretch=0.05)
    for s in (-1, 1):
        ring = [
            (s * 0.088 + 0.062 * sin(a), 0.008 + 0.064 * cos(a), 0.243 - s * 0.062 * sin(a) * 0.30)
            for a in (2 * pi * i / 22 for i in range(23))
        ]
        clay.rope(ring, 0.0065, head, "#2b2422")
        clay.cone((s * 0.149, 0.02, 0.222), (s * 0.232, 0.015, 0.02), 0.006, 0.006, head, "#2b2422")
    clay.rope([(-0.03, 0.018, 0.255), (0, 0.028, 0.262), (0.03, 0.018, 0.255)], 0.006, head, "#2b2422")
    if dark:
        for s in (-1, 1):
            clay.ball((s * 0.088, 0.008, 0.243), (0.060, 0.062, 0.010), head, "#141416", (0.0, s * 0.30, 0.0))
    return [Sewn("glasses", clay.mesh(), CLOTHS["leather"], "head")]


def sew_mask(t: Tailor, garment: Garment) -> list[Sewn]:
    """A cloth before nose and mouth, pleated, with its bands to the ears."""
    head = t.bone("head")
    clay = Clay(smoothness=0.012, cell=0.014, stretch=0.05, seam=0.006)
    clay.ball((0, -0.105, 0.105), (0.128, 0.098, 0.138), head, garment.colour)
    clay.cut_slab((0, 0.20, 0.1), (0.4, 0.25, 0.4), 0.01, blend=0.01)
    for y in (-0.085, -0.115, -0.145):
        half = 0.105
        row = [(half * u, y, 0.105 + 0.140 * (1 - 0.62 * u * u)) for u in (-0.8, -0.4, 0.0, 0.4, 0.8)]
        clay.rope(row, 0.007, head, shaded(garment.colour, 0.85), blend=0.004)
    for s in (-1, 1):
        for y in (-0.075, -0.15):
            clay.cone(
                (s * 0.105, y, 0.15), (s * 0.225, -0.02, 0.0), 0.006, 0.006, head, garment.colour, blend=0.002
            )
    return [Sewn("mask", clay.mesh(), t.finish(garment, "cloth"), "head")]
