"""Dressing a person: which garments are sewn, which are hidden under others, and what stays bare."""

from dataclasses import dataclass, replace

from rushes.script.screenplay import Garment
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.trim import trimmed
from rushes.stage.people.wardrobe.extras import EXTRAS, sew_extra
from rushes.stage.people.wardrobe.hang import Hang, cut_hang
from rushes.stage.people.wardrobe.heads import HATS, sew_glasses, sew_hat, sew_mask, sew_scarf
from rushes.stage.people.wardrobe.hood import sew_hood
from rushes.stage.people.wardrobe.legs import FOOTWEAR, LEGWEAR, sew_legs, sew_shoes, sew_tights
from rushes.stage.people.wardrobe.tailor import CLOTHS, Sewn, Tailor
from rushes.stage.people.wardrobe.tops import PATTERNS, Pattern, sew_top, torso
from rushes.stage.scene import Finish

__all__ = ["Dressed", "dress"]

ALIASES = {
    "pajamas": "shirt", "clothes": "sweater", "leather": "jacket", "pullover": "sweater",
    "jumper": "sweater", "t-shirt": "tshirt",
    "windbreaker": "jacket", "waistcoat": "vest", "sunhat": "straw", "armor": "plates", "cloak": "cape", "tuxedo": "suit",
}  # fmt: skip
OTHERS = frozenset({"skirt", "scarf", "glasses", "sunglasses", "hood", "socks", "gloves", "mask"})
SKIRTS = {
    "skirt": Pattern("knit", 0.010, skirt=0.46, flare=1.42),
    "miniskirt": Pattern("knit", 0.010, skirt=0.28, flare=1.5),
    "kilt": Pattern("felt", 0.014, skirt=0.5, flare=1.2),
    "tutu": Pattern("cloth", 0.006, skirt=0.22, flare=2.8),
}
DRESSY = frozenset({"dress", "gown", "swimsuit", "tunic", "tutu_dress", "leotard"})
"""Under these legs are bare."""
BARE_HEADED = frozenset({"crown", "tiara", "headband", "ears", "nurse_cap", "party_hat"})
"""Worn on the hair, which stays as it is."""
HOODS = frozenset({"robot_head", "veil", "ninja_hood", "space_helmet", "knight_helmet"})
"""Worn over all of the hair."""


@dataclass(frozen=True)
class Dressed:
    """Everything worn. `hang` is cloth laid over the legs; `covered` says how much of the head a hat or hood hides:
    "" nothing, "hat", "hood"."""

    sewn: tuple[Sewn, ...]
    hang: Hang | None
    hang_finish: Finish
    covered: str
    unknown: tuple[str, ...] = ()  # kinds that nobody can sew yet


def dress(t: Tailor) -> Dressed:
    """Sew the cast's garments; unknown kinds are left in the wardrobe."""
    worn = [Garment(ALIASES.get(g.kind, g.kind), g.colour, g.material) for g in t.cast.garments]
    tops = [g for g in worn if g.kind in PATTERNS]
    outer = max(tops, key=lambda g: PATTERNS[g.kind].layer, default=None)
    hooded = (outer is not None and outer.kind == "raincoat") or any(g.kind == "hood" for g in worn)
    hang, finish = _hanging(t, worn, outer)
    upper: list[Sewn] = []
    for g in tops:
        if g is outer or not hooded:
            upper += sew_top(t, g, covered=g is not outer)
    lower = _lower(t, worn)
    if hang is not None:
        lower = [_below(piece, t.p.hip_y - 0.10 * t.p.leg) for piece in lower]
    sewn = [*_layered(upper, lower), *_on_head(t, worn, outer, hooded)]
    sewn += _skin(t, outer is not None and PATTERNS[outer.kind].sleeve < 0.65)
    for g in worn:
        if g.kind in EXTRAS and outer is not None:
            sewn += sew_extra(t, g, outer.kind)
    hatted = any(g.kind in HATS and g.kind not in BARE_HEADED for g in worn)
    wrapped = hooded or any(g.kind in HOODS for g in worn)
    known = (
        PATTERNS.keys()
        | SKIRTS.keys()
        | LEGWEAR.keys()
        | FOOTWEAR.keys()
        | HATS.keys()
        | EXTRAS.keys()
        | OTHERS
    )
    unknown = tuple(sorted({g.kind for g in worn} - known))
    return Dressed(tuple(sewn), hang, finish, "hood" if wrapped else "hat" if hatted else "", unknown)


def _lower(t: Tailor, worn: list[Garment]) -> list[Sewn]:
    """Legs and feet; the first piece is what is worn on the legs."""
    feet = next((g for g in worn if g.kind in FOOTWEAR), Garment("shoes", "#5a2a1c"))
    legwear = next((g for g in worn if g.kind in LEGWEAR), None)
    if legwear is not None and legwear.kind == "waders":
        feet = Garment("galoshes", feet.colour)
    sewn = sew_legs(t, legwear, FOOTWEAR[feet.kind].shaft) if legwear is not None else []
    if legwear is None or LEGWEAR[legwear.kind].length < 0.6:
        dressy = any(g.kind in DRESSY for g in worn)
        bare = legwear is not None or t.p.age in ("child", "baby") or dressy
        sewn += sew_tights(t, t.cast.skin if bare else "#3b2f3a", bare)
    return sewn + sew_shoes(t, feet)


def _below(piece: Sewn, level: float) -> Sewn:
    """A piece without what a skirt hides, above `level` metres."""
    return replace(piece, mesh=trimmed(piece.mesh, piece.mesh.positions[:, 1] < level))


def _layered(upper: list[Sewn], lower: list[Sewn]) -> list[Sewn]:
    """Nothing is drawn that other cloth hides: trousers under a sweater, a sweater under a bib."""
    legs = lower[0] if lower and lower[0].clay is not None else None
    if legs is not None and legs.name in ("waders", "overalls"):
        return [piece.under(legs, -0.013) for piece in upper] + lower
    covers = [piece for piece in upper if piece.clay is not None]
    for cover in covers:
        lower = [piece.under(cover, 0.012) for piece in lower]
    return upper + lower


def _on_head(t: Tailor, worn: list[Garment], outer: Garment | None, hooded: bool) -> list[Sewn]:
    """Hood or hat, scarf, glasses."""
    sewn: list[Sewn] = []
    hat = next((g for g in worn if g.kind in HATS), None)
    scarf = next((g for g in worn if g.kind == "scarf"), None)
    if hooded and outer is not None:
        sewn += sew_hood(t, outer, PATTERNS[outer.kind].cloth)
    elif hat is not None:
        sewn += sew_hat(t, hat)
    if scarf is not None and not hooded:
        sewn += sew_scarf(t, scarf)
    for mask in (g for g in worn if g.kind == "mask"):
        sewn += sew_mask(t, mask)
    dark = any(g.kind == "sunglasses" for g in worn)
    if t.cast.glasses or dark or any(g.kind == "glasses" for g in worn):
        sewn += sew_glasses(t, dark)
    return sewn


def _hanging(t: Tailor, worn: list[Garment], outer: Garment | None) -> tuple[Hang | None, Finish]:
    """The skirt of a coat or dress, else a skirt of its own."""
    if outer is not None and PATTERNS[outer.kind].skirt > 0:
        cut = PATTERNS[outer.kind]
        rise = (t.p.waist_y - t.p.hip_y) * (0.62 if outer.kind in ("dress", "gown", "tutu_dress") else 0.85)
        hang = cut_hang(
            t, outer.colour, cut.skirt, cut.flare, cut.loose, rise, torso(t, cut, outer.colour, sleeves=False)
        )
        return hang, t.finish(outer, cut.cloth)
    skirt = next((g for g in worn if g.kind in SKIRTS), None)
    if skirt is None:
        return None, CLOTHS["felt"]
    cut = SKIRTS[skirt.kind]
    return cut_hang(t, skirt.colour, cut.skirt, cut.flare, cut.loose), t.finish(skirt, cut.cloth)


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
