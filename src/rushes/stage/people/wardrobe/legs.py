"""Trousers, shorts, overalls, waders; shoes and boots."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.tailor import CLOTHS, Sewn, Tailor, shaded
from rushes.stage.people.wardrobe.tops import PATTERNS, torso
from rushes.stage.scene import Array

__all__ = ["FOOTWEAR", "LEGWEAR", "sew_legs", "sew_shoes", "sew_tights"]


@dataclass(frozen=True)
class Leg:
    """`length` share of the leg covered, `width` factor on the leg's radius, `bib` reaches up over the chest."""

    cloth: str
    length: float = 0.93
    width: float = 1.0
    bib: bool = False
    cuff: bool = False


LEGWEAR: Mapping[str, Leg] = {
    "trousers": Leg("felt"),
    "pants": Leg("felt"),
    "jeans": Leg("denim", cuff=True),
    "shorts": Leg("cloth", length=0.45, width=1.12, cuff=True),
    "overalls": Leg("denim", bib=True, cuff=True),
    "waders": Leg("rubber", width=1.15, bib=True),
    "leggings": Leg("knit", width=0.86),
    "tights": Leg("knit", width=0.84),
    "space_trousers": Leg("cloth", width=1.26),
    "wetsuit_legs": Leg("rubber", width=0.92),
}


@dataclass(frozen=True)
class Shoe:
    """`shaft` share of the shin covered, `sole` colour."""

    cloth: str
    shaft: float
    sole: str
    laces: bool = False


FOOTWEAR: Mapping[str, Shoe] = {
    "shoes": Shoe("leather", 0.10, "#e8ddc8", True),
    "sneakers": Shoe("cloth", 0.12, "#f3efe6", True),
    "boots": Shoe("leather", 0.42, "#2c2622"),
    "wellingtons": Shoe("rubber", 0.66, "#2a2a2c"),
    "galoshes": Shoe("rubber", 0.06, "#2a2a2c"),
    "sandals": Shoe("leather", 0.03, "#b98d5a"),
    "slippers": Shoe("felt", 0.03, "#8a7a66"),
    "moonboots": Shoe("rubber", 0.5, "#8d9299"),
    "barefoot": Shoe("skin", 0.0, "#b98d6a"),
}


def sew_legs(t: Tailor, garment: Garment, shaft: float = 0.0) -> list[Sewn]:
    """The pieces of trousers and their like; tucked into boots whose `shaft` is high."""
    cut = LEGWEAR[garment.kind]
    if shaft > 0.2:
        boot_top = t.p.ankle_y + (shaft - 0.16) * (t.p.knee_y - t.p.ankle_y)
        cut = replace(
            cut, length=min(cut.length, (t.p.hip_y - boot_top) / t.p.leg), cuff=cut.cuff and cut.length < 0.6
        )
    p, c = t.p, garment.colour
    clay = Clay(
        smoothness=0.05 * p.height / 1.75,
        cell=(0.0275 if cut.bib else 0.0268) * (p.height / 1.75) ** 0.6,
        stretch=0.045,
        seam=0.02,
    )
    hips = t.bone("hips")
    r = p.leg_radius * cut.width
    clay.ball(
        (0, p.hip_y + 0.02, 0), (p.hip_x + r * 0.88, 0.10 * p.height / 1.75 + 0.02, p.girth * 0.84), hips, c
    )
    for side, s in (("l", 1.0), ("r", -1.0)):
        _trouser(t, cut, clay, side, s, c)
    finish = t.finish(garment, cut.cloth)
    if not cut.bib:
        return [Sewn(garment.kind, clay.mesh(), finish, clay=clay)]
    straps = _bib(t, clay, c, garment.kind == "waders")
    return [Sewn(garment.kind, clay.mesh(), finish, clay=clay), Sewn("braces", straps.mesh(), finish)]


def _bib(t: Tailor, clay: Clay, colour: str, round_about: bool) -> Clay:
    """The part over belly and breast, and its braces; `round_about` for waders, else only in front."""
    p = t.p
    g, w, o = p.girth, p.shoulder_x, 0.050 * p.height / 1.75
    top = p.shoulder_y - 0.26 * (p.shoulder_y - p.waist_y)
    clay.ball(
        (0, p.waist_y - 0.01, 0),
        (g * 0.98 + o, (p.waist_y - p.hip_y) * 0.95, g * 0.76 + o),
        t.bone("spine"),
        colour,
    )
    clay.ball(
        (0, p.shoulder_y - 0.055, 0.004),
        (w * 0.93 + o * 0.4, (p.shoulder_y - p.waist_y) * 0.72, g * 0.80 + o),
        t.bone("chest"),
        colour,
    )
    clay.ball(
        (0, p.hip_y + 0.03, 0),
        (p.hip_x + p.leg_radius * 0.92 + o, 0.12, g * 0.86 + o),
        t.bone("hips"),
        colour,
    )
    clay.cut_slab((0, top + 0.3, 0), (0.6, 0.3, 0.6), 0.0, blend=0.015)
    if not round_about:
        for s in (-1, 1):
            clay.cut_slab((s * (w * 0.60 + 0.3), p.waist_y + 0.31, 0), (0.3, 0.3, 0.6), 0.0, blend=0.02)
        clay.cut_slab((0, p.waist_y + 0.31, -0.3), (0.6, 0.3, 0.3), 0.0, blend=0.02)
    shirt = torso(t, PATTERNS["fisherman_sweater" if round_about else "shirt"], colour, sleeves=False)
    straps = Clay(smoothness=0.008, cell=0.018, stretch=0.03)
    tone = shaded(colour, 0.8)
    for s in (-1, 1):
        straps.rope(_brace(t, shirt, s, top), 0.018 * p.height / 1.75, t.bone("chest"), tone)
        straps.ball(_brace(t, shirt, s, top)[0], (0.02, 0.02, 0.02), t.bone("chest"), "#c9a24a")
    return straps


def _brace(t: Tailor, shirt: Clay, s: float, top: float) -> list[Array]:
    """A strap over the shoulder, on the outside of what is worn under it."""
    p = t.p
    x, z = s * p.shoulder_x * 0.44, np.float32(0.015)
    rise = p.shoulder_y - 0.03 - top
    front = [(x, top - 0.03 + (rise + 0.03) * u, 0.0) for u in (0.0, 0.3, 0.55, 0.8, 1.0)]
    drop = p.shoulder_y - 0.03 - p.waist_y
    back = [(x * (1 - 0.2 * u), p.shoulder_y - 0.03 - drop * u, 0.0) for u in (0.0, 0.25, 0.5, 0.75, 1.0)]
    points = [shirt.surface(q, (0.0, 0.0, 1.0)) + np.array([0, 0, z]) for q in front]
    points.append(shirt.surface((x, p.shoulder_y, 0.0), (0.0, 1.0, 0.0)) + np.array([0, z, 0]))
    points += [shirt.surface(q, (0.0, 0.0, -1.0)) - np.array([0, 0, z]) for q in back]
    return points


def _trouser(t: Tailor, cut: Leg, clay: Clay, side: str, s: float, colour: str) -> None:
    p = t.p
    hip, knee, ankle = t.joint(f"leg_{side}"), t.joint(f"shin_{side}"), t.joint(f"foot_{side}")
    r = p.leg_radius * cut.width
    end = p.hip_y - cut.length * p.leg
    thigh, shin = t.bone(f"leg_{side}"), t.bone(f"shin_{side}")
    low = np.array([knee[0], max(end, p.knee_y), 0], np.float32)
    clay.cone(
        hip + np.array([0, -0.03, 0], np.float32),
        low,
        r * 1.06,
        r * (0.94 if end < p.knee_y else 1.05),
        thigh,
        colour,
        blend=0.022,
    )
    if end < p.knee_y:
        foot = np.array([ankle[0], end, -0.004], np.float32)
        clay.cone(knee, foot, r * 0.92, r * 0.80, shin, colour, blend=0.022)
    if cut.cuff:
        y = max(end, 0.0)
        clay.slab(
            (s * p.hip_x, y + 0.012, -0.002),
            (r * 1.02, 0.022, r * 1.02),
            0.02,
            shin if end < p.knee_y else thigh,
            shaded(colour, 1.25),
            blend=0.01,
        )


def sew_tights(t: Tailor, colour: str, skin: bool) -> list[Sewn]:
    """Legs under a skirt or a short coat."""
    p = t.p
    clay = Clay(smoothness=0.05, cell=0.0268 * (p.height / 1.75) ** 0.6, stretch=0.045, seam=0.03)
    for side in ("l", "r"):
        hip, knee, ankle = t.joint(f"leg_{side}"), t.joint(f"shin_{side}"), t.joint(f"foot_{side}")
        r = p.leg_radius * 0.80
        clay.cone(hip, knee, r * 1.02, r * 0.84, t.bone(f"leg_{side}"), colour)
        clay.cone(knee, ankle, r * 0.84, r * 0.68, t.bone(f"shin_{side}"), colour, blend=0.02)
    finish = CLOTHS["cloth"] if skin else CLOTHS["knit"]
    return [Sewn("tights", clay.mesh(), finish)]


def sew_shoes(t: Tailor, garment: Garment) -> list[Sewn]:
    """A pair of shoes or boots: upper, sole, laces."""
    cut = FOOTWEAR[garment.kind]
    p, c = t.p, garment.colour
    f = p.foot
    clay = Clay(smoothness=0.035 * f / 0.13, cell=0.0245 * (f / 0.13) ** 0.7, stretch=0.03, seam=0.008)
    wide = f * 0.56
    for side, s in (("l", 1.0), ("r", -1.0)):
        x = s * p.hip_x
        foot, shin = t.bone(f"foot_{side}"), t.bone(f"shin_{side}")
        clay.ball((x + s * 0.004, f * 0.46, f * 0.62), (wide * 1.06, f * 0.44, f * 0.62), foot, c)
        clay.ball((x, f * 0.50, -f * 0.10), (wide * 0.9, f * 0.48, f * 0.55), foot, c)
        r = p.leg_radius * (0.94 if cut.shaft > 0.3 else 0.74)
        top = p.ankle_y + cut.shaft * (p.knee_y - p.ankle_y)
        clay.cone((x, p.ankle_y * 0.8, -0.006), (x, p.ankle_y + 0.01, -0.006), r, r, foot, c)
        if cut.shaft > 0.2:
            clay.cone((x, p.ankle_y, -0.006), (x, top, -0.006), r, r * 1.06, shin, c)
            clay.slab(
                (x, top + r * 0.55, -0.006),
                (r * 1.12, 0.018, r * 1.12),
                0.018,
                shin,
                shaded(c, 0.75),
                blend=0.006,
            )
        clay.slab(
            (x + s * 0.003, f * 0.13, f * 0.30),
            (wide * 1.0, f * 0.13, f * 0.95),
            f * 0.12,
            foot,
            cut.sole,
            blend=0.004,
        )
        if cut.laces:
            for i in range(3):
                z, y = f * (0.28 + 0.2 * i), f * (0.90 - 0.05 * i * i)
                clay.cone(
                    (x - wide * 0.42, y - 0.004, z),
                    (x + wide * 0.42, y - 0.004, z),
                    0.0085,
                    0.0085,
                    foot,
                    cut.sole,
                    blend=0.004,
                )
    clay.cut_slab((0, -0.3, 0), (1.0, 0.3, 1.0), 0.0, blend=0.002)
    return [Sewn(garment.kind, clay.mesh(), t.finish(garment, cut.cloth))]
