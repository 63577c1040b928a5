"""Dressing a person: which garments are sewn, which are hidden under others, and what stays bare."""

from dataclasses import dataclass

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.hang import Hang, cut_hang
from rushes.stage.people.wardrobe.heads import HATS, sew_glasses, sew_hat, sew_scarf
from rushes.stage.people.wardrobe.hood import sew_hood
from rushes.stage.people.wardrobe.legs import FOOTWEAR, LEGWEAR, sew_legs, sew_shoes, sew_tights
from rushes.stage.people.wardrobe.tailor import CLOTHS, Sewn, Tailor
from rushes.stage.people.wardrobe.tops import PATTERNS, Pattern, sew_top, torso
from rushes.stage.scene import Finish

__all__ = ["Dressed", "dress"]

ALIASES = {
    "pajamas": "shirt", "clothes": "sweater", "leather": "jacket", "pullover": "sweater", "jumper": "sweater", "t-shirt": "tshirt",
    "windbreaker": "jacket", "waistcoat": "vest", "sunhat": "straw", "crown": "hat", "helmet": "cap", "swimsuit": "shorts",
}  # fmt: skip
SKIRT = Pattern("knit", 0.010, skirt=0.46, flare=1.42)


@dataclass(frozen=True)
class Dressed:
    """Everything worn. `hang` is cloth laid over the legs; `covered` says how much of the head a hat or hood hides:
    "" nothing, "hat", "hood"."""

    sewn: tuple[Sewn, ...]
    hang: Hang | None
    hang_finish: Finish
    covered: str


def dress(t: Tailor) -> Dressed:
    """Sew the cast's garments; unknown kinds are left in the wardrobe."""
    worn = [Garment(ALIASES.get(g.kind, g.kind), g.colour, g.material) for g in t.cast.garments]
    sewn: list[Sewn] = []
    tops = [g for g in worn if g.kind in PATTERNS]
    outer = max(tops, key=lambda g: PATTERNS[g.kind].layer, default=None)
    hooded = (outer is not None and outer.kind == "raincoat") or any(g.kind == "hood" for g in worn)
    hat = next((g for g in worn if g.kind in HATS), None)
    hang, finish, legs_covered = _hanging(t, worn, outer)
    for g in tops:
        if g is outer:
            sewn += sew_top(t, g)
        elif not hooded:
            sewn += sew_top(t, g, covered=True)
    bare_arms = outer is not None and PATTERNS[outer.kind].sleeve < 0.65
    feet = next((g for g in worn if g.kind in FOOTWEAR), Garment("shoes", "#5a2a1c"))
    if any(g.kind == "waders" for g in worn):
        feet = Garment("galoshes", feet.colour)
    legwear = next((g for g in worn if g.kind in LEGWEAR), None)
    if legwear is not None:
        sewn += sew_legs(t, legwear, FOOTWEAR[feet.kind].shaft)
    short = legwear is None or LEGWEAR[legwear.kind].length < 0.6
    if short:
        bare = (
            legwear is not None or t.p.age in ("child", "baby") or t.cast.garment("dress", "gown") is not None
        )
        sewn += sew_tights(t, t.cast.skin if bare else "#3b2f3a", bare)
    sewn += sew_shoes(t, feet)
    if hooded and outer is not None:
        sewn += sew_hood(t, outer, PATTERNS[outer.kind].cloth)
    elif hat is not None:
        sewn += sew_hat(t, hat)
    scarf = next((g for g in worn if g.kind == "scarf"), None)
    if scarf is not None and not hooded:
        sewn += sew_scarf(t, scarf)
    if t.cast.glasses or any(g.kind in ("glasses", "sunglasses") for g in worn):
        sewn += sew_glasses(t)
    sewn += _skin(t, bare_arms)
    return Dressed(tuple(sewn), hang, finish, "hood" if hooded else "hat" if hat is not None else "")


def _hanging(t: Tailor, worn: list[Garment], outer: Garment | None) -> tuple[Hang | None, Finish, bool]:
    """The skirt of a coat or dress, else a skirt of its own."""
    if outer is not None and PATTERNS[outer.kind].skirt > 0:
        cut = PATTERNS[outer.kind]
        rise = (t.p.waist_y - t.p.hip_y) * (0.62 if outer.kind in ("dress", "gown") else 0.85)
        hang = cut_hang(
            t, outer.colour, cut.skirt, cut.flare, cut.loose, rise, torso(t, cut, outer.colour, sleeves=False)
        )
        return hang, t.finish(outer, cut.cloth), True
    skirt = next((g for g in worn if g.kind == "skirt"), None)
    if skirt is None:
        return None, CLOTHS["felt"], False
    return (
        cut_hang(t, skirt.colour, SKIRT.skirt, SKIRT.flare, SKIRT.loose),
        t.finish(skirt, SKIRT.cloth),
        True,
    )


def _skin(t: Tailor, bare_arms: bool) -> list[Sewn]:
    """Neck, and forearms when sleeves are short."""
    p, c = t.p, t.cast
    k = p.head_scale
    clay = Clay(smoothness=0.03, cell=0.0225, stretch=0.04, seam=0.02)
    clay.cone(
        (0, p.neck_y - 0.09 * k, -0.012 * k),
        (0, p.neck_y + 0.05 * k, -0.008 * k),
        0.072 * k,
        0.066 * k,
        t.bone("neck"),
        c.skin,
    )
    clay.ball((0, p.neck_y - 0.09 * k, -0.006), (0.10 * k, 0.05 * k, 0.085 * k), t.bone("chest"), c.skin)
    if bare_arms:
        for side in ("l", "r"):
            a, b, w = t.joint(f"arm_{side}"), t.joint(f"fore_{side}"), t.joint(f"hand_{side}")
            r = p.arm_radius * 0.80
            clay.cone(a + (b - a) * 0.34, b, r * 1.02, r * 0.94, t.bone(f"arm_{side}"), c.skin)
            clay.cone(b, w, r * 0.94, 0.030 * p.hand_scale, t.bone(f"fore_{side}"), c.skin, blend=0.02)
    return [Sewn("skin", clay.mesh(), Finish("skin", roughness=0.5, fuzz=0.15))]
