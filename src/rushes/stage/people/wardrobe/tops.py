"""Everything worn on the torso: sweaters, shirts, jackets and coats are one pattern cut by a table."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.collars import add_collar, ring
from rushes.stage.people.wardrobe.tailor import CLOTHS, Sewn, Tailor, shaded

__all__ = ["PATTERNS", "Pattern", "sew_top", "torso"]


@dataclass(frozen=True)
class Pattern:
    """How a top is cut. `loose` metres off the body; `sleeve` 0 none .. 1 to the wrist; `collar` crew roll shirt hood lapel
    none; `front` plain buttons zip toggles; `hem` metres below the hip joint that the clay part reaches (negative: above);
    `skirt` share of the leg that hangs below it (0 none)."""

    cloth: str
    loose: float = 0.012
    sleeve: float = 1.0
    collar: str = "crew"
    front: str = "plain"
    hem: float = -0.01
    skirt: float = 0.0
    flare: float = 1.25
    pockets: bool = False
    layer: int = 0  # 1 is worn over 0


PATTERNS: Mapping[str, Pattern] = {
    "sweater": Pattern("knit", 0.016),
    "turtleneck": Pattern("knit", 0.010, collar="roll"),
    "fisherman_sweater": Pattern("knit", 0.020, collar="roll"),
    "shirt": Pattern("cloth", 0.006, collar="shirt", front="buttons"),
    "blouse": Pattern("cloth", 0.008, collar="shirt", front="buttons"),
    "tshirt": Pattern("cloth", 0.006, sleeve=0.36),
    "top": Pattern("cloth", 0.004, sleeve=0.30),
    "cardigan": Pattern("knit", 0.022, front="buttons", hem=0.02, layer=1),
    "hoodie": Pattern("felt", 0.020, collar="hood", pockets=True),
    "jacket": Pattern("felt", 0.024, collar="shirt", front="zip", pockets=True, layer=1),
    "vest": Pattern("felt", 0.026, sleeve=0.0, collar="none", front="zip", pockets=True, layer=1),
    "uniform": Pattern("felt", 0.020, collar="shirt", front="buttons", pockets=True, layer=1),
    "suit": Pattern("felt", 0.020, collar="lapel", front="buttons", pockets=True, layer=1),
    "coat": Pattern(
        "felt", 0.030, collar="lapel", front="buttons", pockets=True, skirt=0.58, flare=1.22, layer=1
    ),
    "robe": Pattern("cloth", 0.030, collar="lapel", skirt=0.85, flare=1.25, layer=1),
    "raincoat": Pattern(
        "oilskin", 0.034, collar="hood", front="toggles", pockets=True, skirt=0.56, flare=1.36, layer=1
    ),
    "dress": Pattern("cloth", 0.006, sleeve=0.34, skirt=0.62, flare=1.75),
    "gown": Pattern("cloth", 0.004, sleeve=0.0, skirt=0.92, flare=1.8),
    "jersey": Pattern("cloth", 0.010, sleeve=0.36),
    "tunic": Pattern("cloth", 0.014, sleeve=0.40, skirt=0.44, flare=1.3),
    "leotard": Pattern("cloth", 0.003, collar="none"),
    "swimsuit": Pattern("cloth", 0.003, sleeve=0.0, collar="none", hem=0.05),
    "bare": Pattern("skin", 0.0, sleeve=0.30, collar="none"),
    "wetsuit": Pattern("rubber", 0.006),
    "mail": Pattern("metal", 0.014, skirt=0.36, flare=1.2),
    "tutu_dress": Pattern("cloth", 0.004, sleeve=0.0, collar="none", skirt=0.26, flare=2.9),
    "spacesuit": Pattern("cloth", 0.044, collar="roll", layer=1),
    "kimono": Pattern("cloth", 0.030, collar="lapel", skirt=0.92, flare=1.08, layer=1),
    "gi": Pattern("cloth", 0.022, collar="lapel", hem=0.05, layer=1),
}


def sew_top(t: Tailor, garment: Garment, covered: bool = False) -> list[Sewn]:
    """The pieces of a top. `covered`: another top is worn over it, so only what peeps out is sewn."""
    cut = PATTERNS[garment.kind]
    finish = t.finish(garment, cut.cloth)
    if covered:
        return [Sewn(f"{garment.kind}_collar", _collar(t, cut, garment.colour, 0.004).mesh(), finish)]
    clay = torso(t, cut, garment.colour)
    pieces = [Sewn(garment.kind, clay.mesh(), finish, clay=clay)]
    trims = _trims(t, cut, garment.colour)
    if trims.lumps:
        pieces.append(Sewn(f"{garment.kind}_trim", trims.mesh(), finish))
    front = _front(t, cut, garment.colour)
    if front.lumps:
        shine = CLOTHS["rubber"] if cut.front in ("buttons", "toggles") else CLOTHS["leather"]
        pieces.append(Sewn(f"{garment.kind}_front", front.mesh(), shine))
    return pieces


def torso(t: Tailor, cut: Pattern, colour: str, sleeves: bool = True) -> Clay:
    """Torso and sleeves in one clay, down to the hem."""
    p, o = t.p, cut.loose
    clay = Clay(
        smoothness=0.075 * p.height / 1.75, cell=0.0268 * (p.height / 1.75) ** 0.6, stretch=0.045, seam=0.02
    )
    chest, spine, hips = t.bone("chest"), t.bone("spine"), t.bone("hips")
    g, w = p.girth, p.shoulder_x
    waist = 0.96 if p.female else 1.03
    clay.ball(
        (0, p.shoulder_y - 0.055, 0.004),
        (w * 0.93 + o * 0.5, (p.shoulder_y - p.waist_y) * 0.72, g * 0.80 + o),
        chest,
        colour,
    )
    if p.female and p.age not in ("child", "baby"):
        for s in (-1, 1):
            clay.ball(
                (s * w * 0.36, p.shoulder_y - 0.115, g * 0.50), (g * 0.42 + o * 0.5,) * 3, chest, colour
            )
    clay.ball(
        (0, p.waist_y - 0.01, 0), (g * waist + o, (p.waist_y - p.hip_y) * 0.95, g * 0.80 + o), spine, colour
    )
    clay.ball(
        (0, p.hip_y + 0.035 - max(cut.hem, 0), 0),
        (p.hip_x + p.leg_radius * 0.92 + o, 0.09 + max(cut.hem, 0), g * 0.86 + o),
        hips,
        colour,
    )
    clay.cone(
        (0, p.shoulder_y - 0.02, -0.005),
        (0, p.neck_y - 0.05, -0.005),
        0.08 * w / 0.19 + o * 0.5,
        0.068 * p.head_scale + o * 0.4,
        chest,
        colour,
    )
    if sleeves:
        _sleeves(t, cut, clay, colour)
    level = p.hip_y + (0.045 if cut.skirt > 0 else 0.025) - cut.hem
    # Narrow enough to spare the sleeves, which hang lower than the hem.
    clay.cut_slab((0, level - 0.3, 0), (p.hip_x + p.leg_radius * 1.4 + o, 0.3, 0.5), 0.01, blend=0.012)
    return clay


def _sleeves(t: Tailor, cut: Pattern, clay: Clay, colour: str) -> None:
    p = t.p
    r = p.arm_radius + cut.loose * 0.6
    for side, s in (("l", 1.0), ("r", -1.0)):
        a, b, c = t.joint(f"arm_{side}"), t.joint(f"fore_{side}"), t.joint(f"hand_{side}")
        inner = a + np.array([-s * 0.02, -0.012, 0], np.float32)
        if cut.sleeve <= 0:
            clay.cone(inner, inner + (b - a) * 0.08, r * 0.95, r * 0.9, t.bone("chest"), colour)
            continue
        end = a + (b - a) * min(cut.sleeve * 1.55, 1.0)
        clay.cone(inner, end, r, r * 0.93, t.bone(f"arm_{side}"), colour)
        if cut.sleeve > 0.65:
            clay.cone(b, b + (c - b) * 0.93, r * 0.90, r * 0.70, t.bone(f"fore_{side}"), colour, blend=0.03)


def _trims(t: Tailor, cut: Pattern, colour: str) -> Clay:
    """Hem, cuffs and collar: thicker rolls in a deeper tone."""
    p = t.p
    clay = Clay(
        smoothness=0.012,
        cell=(0.0170 if cut.collar in ("shirt", "lapel") else 0.0240) * (p.height / 1.75) ** 0.6,
        stretch=0.03,
        seam=0.01,
    )
    dark = shaded(colour, 0.78)
    knit = cut.cloth == "knit"
    g, o = p.girth, cut.loose
    if knit and cut.skirt == 0:
        ring(
            clay,
            (0, p.hip_y + 0.028 - cut.hem, 0),
            p.hip_x + p.leg_radius * 0.86 + o,
            g * 0.86 + o,
            0.017,
            t.bone("hips"),
            dark,
        )
    if cut.sleeve > 0.65:
        for side in ("l", "r"):
            b, c = t.joint(f"fore_{side}"), t.joint(f"hand_{side}")
            r = p.arm_radius + o * 0.6
            clay.cone(
                b + (c - b) * 0.86, b + (c - b) * 0.96, r * 0.80, r * 0.78, t.bone(f"fore_{side}"), dark
            )
    if cut.layer == 0 or cut.collar != "crew":
        add_collar(t, cut.collar, torso(t, cut, colour, sleeves=False), clay, dark, 0.0)
    return clay


def _collar(t: Tailor, cut: Pattern, colour: str, grow: float) -> Clay:
    clay = Clay(smoothness=0.012, cell=0.0150, stretch=0.03, seam=0.01)
    add_collar(t, cut.collar, torso(t, cut, colour, sleeves=False), clay, shaded(colour, 0.9), grow)
    return clay


def _front(t: Tailor, cut: Pattern, colour: str) -> Clay:
    """Buttons, zip or toggles down the middle, and pockets."""
    p = t.p
    clay = Clay(smoothness=0.004, cell=0.0085, stretch=0.03, seam=0.004)
    if cut.front == "plain" and not cut.pockets:
        return clay
    shape = torso(t, cut, colour)
    if cut.pockets and cut.skirt == 0:
        _pockets(t, cut, clay, shape, colour)
    if cut.front == "plain":
        return clay
    low, high = p.hip_y + 0.055 - cut.hem, p.neck_y - 0.135 * p.head_scale
    count = 4 if cut.front != "zip" else 12
    tone = {
        "buttons": shaded(colour, 0.45) if cut.layer else shaded("#f1e9da", 1.0),
        "toggles": shaded("#6e4526", 1.0),
    }.get(cut.front, shaded("#c9c2b2", 0.9))
    for i in range(count):
        y = low + (high - low) * i / (count - 1)
        bone = t.bone("chest") if y > p.waist_y else t.bone("spine")
        if cut.front == "toggles":
            q = shape.surface((0.0, y, 0.0), (0.0, 0.0, 1.0)) + np.array([0, 0, 0.006], np.float32)
            clay.cone(
                q + np.array([-0.026, 0, -0.002], np.float32),
                q + np.array([0.026, 0, -0.002], np.float32),
                0.009,
                0.009,
                bone,
                tone,
            )
        else:
            q = shape.surface((0.0, y, 0.0), (0.0, 0.0, 1.0))
            size = (0.0125, 0.0125, 0.007) if cut.front == "buttons" else (0.008, 0.016, 0.006)
            clay.ball(q, size, bone, tone)
    return clay


def _pockets(t: Tailor, cut: Pattern, clay: Clay, shape: Clay, colour: str) -> None:
    """Two slanted welts on the front of the hips."""
    p = t.p
    y, x = p.hip_y + 0.085 - cut.hem, p.girth * 0.62
    for s in (-1, 1):
        a = shape.surface((s * x * 0.72, y + 0.012, 0.0), (0.0, 0.0, 1.0))
        b = shape.surface((s * x * 1.22, y - 0.012, 0.0), (0.0, 0.0, 1.0))
        clay.cone(a, b, 0.011, 0.011, t.bone("spine"), shaded(colour, 0.72))
