"""What a Look leaves open, decided by the figure's seed: colours of skin, hair, eyes and cloth; hair style; clothes.

Nothing here is keyed to a story: only to age, sex, profession and seed. Figures with consecutive seeds differ clearly because
the tables are walked in order from a place that the seed chooses.
"""

from dataclasses import dataclass, replace

import numpy as np
from PIL import ImageColor

from rushes.direction.plan import Figure
from rushes.script.screenplay import Garment
from rushes.stage.people.garments import BOTTOMS, FEET, SHUT, places_of
from rushes.stage.people.garments import TOPS as TOP_KINDS
from rushes.stage.people.outfits import outfit_of

__all__ = ["Cast", "cast"]

SKINS = ("#dfa57e", "#9a603b", "#d0956a", "#704228", "#e3b08a", "#b27a50")
SKIN_WORDS = {
    "light": "#e3b08a", "pale": "#ebc4a4", "fair": "#e7b894", "white": "#e3b08a", "tan": "#cf9668",
    "olive": "#d3a274",
    "brown": "#a5683f", "dark": "#754529", "black": "#5f3822", "asian": "#efc79a",
}  # fmt: skip
HAIRS = ("#5a2e16", "#17110f", "#c08a3e", "#7a4522", "#2c1b13", "#a8481e", "#e0bd72")
HAIR_WORDS = {
    "black": "#17110f", "brown": "#5a3018", "dark": "#2c1b13", "blond": "#dcb25e", "blonde": "#dcb25e",
    "red": "#a8421a",
    "ginger": "#b9541e", "auburn": "#7c3214", "gray": "#a9a6a2", "grey": "#a9a6a2", "white": "#e9e4dc",
    "silver": "#c4c4c6",
}  # fmt: skip
EYES = ("#4a2a14", "#2f5d78", "#3e5a2c", "#2c1a10", "#5b6f86", "#6b4420")
TOPS = (
    "#d9992b",
    "#3f7fa6",
    "#b8452f",
    "#4f8a5b",
    "#7a5c99",
    "#2f7f86",
    "#d8748a",
    "#8a9a3a",
    "#c9673a",
    "#44598c",
)
LEGS = ("#7b3f52", "#4a4136", "#3d5478", "#5e6b4a", "#6d5a45", "#38404e")
SHOES = ("#5a2a1c", "#e6dfd2", "#3b3a40", "#8a5a34", "#a33b2e")
SCARVES = ("#2f7f86", "#b8322a", "#e0b040", "#5c6fa8", "#6e8f4a")
WOMAN = ("bun", "long", "bob", "ponytail", "wavy")
MAN = ("short", "curly", "parted", "crew", "quiff")
GIRL = ("pigtails", "braids", "bob", "ponytail", "long")


@dataclass(frozen=True)
class Cast:
    """A decided appearance. Colours are sRGB hex; `garments` cover top, legs and feet at least."""

    skin: str
    cheek: str
    lip: str
    hair: str
    hair_style: str
    eye: str
    beard: str
    glasses: bool
    garments: tuple[Garment, ...]
    hand: str = ""  # colour of the hands, or of the gloves on them

    def garment(self, *kinds: str) -> Garment | None:
        """The first garment of one of these kinds, or None."""
        return next((g for g in self.garments if g.kind in kinds), None)


PAINTS = {
    "yellow": "#f0bd18", "red": "#bf3527", "blue": "#3b6ba8", "green": "#4f8650", "pink": "#e08aa0",
    "purple": "#74529a", "orange": "#dd7826",
    "white": "#f1ece0", "black": "#29282c", "brown": "#6d4a30", "gray": "#85847f", "grey": "#85847f",
    "beige": "#d9c4a0", "navy": "#27375c",
    "teal": "#2c7a80", "cream": "#efe4c8", "gold": "#d8a83a", "golden": "#d8a83a", "silver": "#b9bcc2",
    "turquoise": "#3aa6a0", "maroon": "#6e2431",
    "khaki": "#8d8256", "olive": "#6d7038", "violet": "#7c5ca6", "crimson": "#a8242f",
    "lavender": "#a99ac8", "scarlet": "#c22a20", "cyan": "#48b0c0",
}  # fmt: skip
"""Names of colours as dyers of wool know them: pure screen colours look like plastic."""


def cast(figure: Figure) -> Cast:
    """Decide everything a figure's Look leaves open."""
    look = figure.look
    rng = np.random.default_rng([figure.seed & 0xFFFFFFFF, 11])
    turn = int(figure.seed)
    skin = SKIN_WORDS.get(look.skin) or (_paint(look.skin, turn) if look.skin else _pick(SKINS, turn))
    if look.hair:
        hair = HAIR_WORDS.get(look.hair) or _paint(look.hair, turn)
    elif look.age == "old":
        hair = ("#d9d5ce", "#b3afa8", "#8f8a84")[int(rng.integers(3))]
    else:
        hair = _hair(skin, turn + 3 * (turn // 7))
    clothes = _clothes(figure, turn)
    clothes = tuple(replace(g, colour=skin) if g.kind in ("bare", "barefoot") else g for g in clothes)
    return Cast(
        skin=skin,
        cheek=_mix(skin, "#e2483c" if _luminance(skin) > 0.5 else "#b8402e", 0.14 + 0.26 * _luminance(skin)),
        lip=_mix(skin, "#b02a36", 0.58 if look.sex == "female" else 0.40),
        hair=hair,
        hair_style=look.hair_style or _style(figure, turn),
        eye=_pick(EYES, turn) if _luminance(skin) > 0.35 else _pick(("#3a2012", "#2c1a10"), turn),
        beard=look.beard or _beard(figure, rng),
        glasses=look.glasses,
        garments=clothes,
        hand=next((g.colour for g in clothes if g.kind == "gloves"), skin),
    )


def _hair(skin: str, turn: int) -> str:
    """A colour of hair that is seen with a skin: fair ones only on fair skin."""
    light = _luminance(skin)
    if light < 0.5:
        return _pick(("#17110f", "#2c1b13", "#1e1512"), turn)
    return _pick(("#17110f", "#3a2116", "#5a2e16", "#2c1b13"), turn) if light < 0.62 else _pick(HAIRS, turn)


def _style(figure: Figure, turn: int) -> str:
    look = figure.look
    if look.age == "baby":
        return "tuft"
    if look.sex == "female":
        if look.age == "old":
            return _pick(("bun", "curly", "bob"), turn)
        return _pick(GIRL if look.age == "child" else WOMAN, turn)
    if look.age == "old":
        return _pick(("thin", "crew", "thin"), turn)
    return _pick(MAN, turn)


BEARDED = frozenset({"santa", "wizard", "viking", "king", "elf", "pirate"})
"""Whom nobody has ever seen without a beard."""


def _beard(figure: Figure, rng: np.random.Generator) -> str:
    look = figure.look
    if look.sex != "male" or look.age in ("baby", "child", "teen"):
        return ""
    if look.profession in BEARDED:
        return "full"
    odds = (0.35, 0.25) if look.age == "old" else (0.10, 0.08)
    roll = float(rng.random())
    return "full" if roll < odds[0] else "moustache" if roll < sum(odds) else ""


def _clothes(figure: Figure, turn: int) -> tuple[Garment, ...]:
    """The Look's garments, then its profession's, then everyday ones, until top, legs and feet are covered."""
    look = figure.look
    worn = [_coloured(g, turn + i) for i, g in enumerate(look.garments)]
    kinds = {g.kind for g in worn}
    uniform = outfit_of(look.profession)
    taken = {place for kind in kinds for place in places_of(kind)}
    if "raincoat" in kinds:
        taken.add("head")
    worn += [g for g in uniform if not places_of(g.kind) & taken]
    worn = _bathing(worn, look.sex == "male")
    kinds = {g.kind for g in worn}
    female = look.sex == "female"
    if not kinds & TOP_KINDS or not (kinds & TOP_KINDS - OPEN or kinds & SHUT):
        worn.append(Garment(_pick(("sweater", "shirt", "sweater", "jacket"), turn // 2), _pick(TOPS, turn)))
    if not kinds & BOTTOMS:
        legs = _pick(("skirt", "trousers"), turn) if female and look.age != "old" else "trousers"
        if look.age in ("child", "baby"):
            legs = _pick(("overalls", "skirt"), turn) if female else _pick(("shorts", "overalls"), turn)
        worn.append(Garment("trousers" if "raincoat" in kinds else legs, _pick(LEGS, turn)))
    if not kinds & FEET:
        wet = "raincoat" in kinds
        worn.append(Garment("boots" if wet or (female and turn % 2) else "shoes", _pick(SHOES, turn)))
    return tuple(worn)


OPEN = frozenset({"jacket", "vest", "cardigan", "hoodie", "suit"})
"""Over these or under them something of another colour is seen."""


def _bathing(worn: list[Garment], male: bool) -> list[Garment]:
    """Men bathe and box in shorts, everybody without shoes."""
    kinds = {g.kind for g in worn}
    if "swimsuit" in kinds:
        suit = next(g for g in worn if g.kind == "swimsuit")
        worn = [g for g in worn if g is not suit]
        worn += [Garment("shorts", suit.colour), Garment("bare")] if male else [suit]
        worn += [Garment("barefoot")] if not kinds & FEET else []
    elif male and "gloves" in kinds and "shorts" in kinds and not kinds & TOP_KINDS:
        worn = [*worn, Garment("bare")]
    return worn


def _coloured(garment: Garment, turn: int) -> Garment:
    """A garment with a colour: its own, else the kind's usual one, else by turn."""
    usual = {
        "raincoat": "#f0bd18",
        "crown": "#d8a83a", "tiara": "#e2b84a", "tuxedo": "#1f2026", "spacesuit": "#eceae4", "witch_hat": "#2f2a3a",
        "top_hat": "#1f2026", "cowboy_hat": "#9a6a3a", "hard_hat": "#f0bd18", "santa_hat": "#b5292c", "beret": "#8f2a3a",
        "plates": "#aeb4bd", "mask": "#f1efe8", "stethoscope": "#2b2d33", "veil": "#f4f1ea", "gi": "#f4f0e6",
        "mortarboard": "#23252b", "wetsuit": "#23282e", "party_hat": "#3f8c9c", "belt": "#3a2a1c", "badge": "#e2b84a",
        "straw": "#d9b566", "chef_hat": "#f7f4ee", "waders": "#56603c",
        "jeans": "#44608c", "souwester": "#f2c414",
        "fisherman_sweater": "#e6dcc2", "suit": "#39404e", "boots": "#4a3426",
    }  # fmt: skip
    if garment.colour:
        return Garment(garment.kind, _paint(garment.colour, turn), garment.material)
    table = SCARVES if garment.kind == "scarf" else LEGS if garment.kind in BOTTOMS else TOPS
    return Garment(garment.kind, usual.get(garment.kind) or _pick(table, turn), garment.material)


def _paint(colour: str, turn: int) -> str:
    """A named colour as cloth has it; a name nobody knows is left to chance."""
    if colour in PAINTS:
        return PAINTS[colour]
    try:
        ImageColor.getrgb(colour)
    except ValueError:
        return _pick(TOPS, turn)
    return colour


def _pick(table: tuple[str, ...], turn: int) -> str:
    return table[turn % len(table)]


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def _mix(a: str, b: str, share: float) -> str:
    """A colour between two, in sRGB (as a painter's eye would)."""
    mixed = [round(x * (1 - share) + y * share) for x, y in zip(_channels(a), _channels(b), strict=True)]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def _luminance(colour: str) -> float:
    """Relative lightness 0..1 in sRGB."""
    red, green, blue = _channels(colour)
    return (0.30 * red + 0.59 * green + 0.11 * blue) / 255
