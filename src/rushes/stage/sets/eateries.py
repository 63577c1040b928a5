"""How restaurants, bars and shops are furnished: their rooms, cloth, wood and lamps, by the words of a place."""

from dataclasses import dataclass

from rushes.stage.meshkit.colour import Paint
from rushes.stage.sets.rooms.room import Casement, Room

__all__ = ["WORDS", "Style"]


def _panes(cloth: Paint, dress: str = "curtains") -> tuple[Casement, ...]:
    """Two windows on the left, tall ones."""
    return tuple(Casement("left", z, 1.5, 0.7, 1.75, (2, 3), "#5a3a24", dress, cloth) for z in (-2.1, -0.2))


@dataclass(frozen=True)
class Style:
    """What the place sells, its room, the colour of its cloth, its wood and its lamps."""

    what: str
    room: Room
    cloth: Paint = "#b8342c"
    wood: str = "#6a4228"
    shade: Paint = "#c8432f"


DINING = Style(
    "dining",
    Room(
        half=4.2, back=-3.8, height=3.1, floor="parquet", floor_paint="#9a6238", wall="#d8a878", lower="panels",
        lower_paint="#6a3f2a", dado=1.0, casements=_panes("#a83a34"), outlook="city", ceiling="#e8d8b8",
    ),
)  # fmt: skip
BAR = Style(
    "bar",
    Room(
        half=4.0, back=-3.3, height=3.0, floor_paint="#6a4228", wall="#4a2c34", lower="panels", lower_paint="#3a2018",
        dado=1.1, casements=_panes("#5a2a30"), outlook="city", ceiling="#3a2a28", skirting="#2a1814",
    ),
    "#7a2430", "#4a2a1a", "#c89a3c",
)  # fmt: skip
PUB = Style(
    "bar",
    Room(
        half=4.0, back=-3.3, height=2.8, floor_paint="#8a5a34", wall="#c89a5c", lower="panels", lower_paint="#5a3420",
        dado=1.15, casements=_panes("#5f7a4a"), beams="#4a2c1a", ceiling="#d8bc8c",
    ),
    "#3f6a4a", "#7a4a2c", "#3f6a4a",
)  # fmt: skip
DINER = Style(
    "diner",
    Room(
        half=4.0, back=-3.3, height=3.0, floor="checks", floor_paint="#2c2c30", floor_other="#f0ece0", wall="#8fc4c0",
        lower="tiles", lower_paint="#f0ece0", dado=1.0, casements=_panes("#f0ece0", "blind"), outlook="city",
    ),
    "#d8342c", "#c8ccd0", "#d8342c",
)  # fmt: skip
NOODLES = Style(
    "bar",
    Room(
        half=3.7, back=-3.1, height=2.8, floor_paint="#7a4e30", wall="#e0c08c", lower="boards", lower_paint="#6a3f26",
        dado=1.0, casements=_panes("#c8342c", ""), outlook="city", beams="#5a3420", ceiling="#c89a64",
    ),
    "#b8282c", "#8a5630", "#d8342c",
)  # fmt: skip
BAKERY = Style(
    "bakery",
    Room(
        half=3.8, back=-3.1, height=2.95, floor="checks", floor_paint="#c8a878", floor_other="#f0e6d0", wall="#f0d8b0",
        lower="tiles", lower_paint="#a8c4b8", dado=1.2, casements=_panes("#e8b8a8", ""), outlook="city", pattern="stripes",
        pattern_paint="#ead0a4",
    ),
    "#d87a6a", "#a8713f", "#d8a848",
)  # fmt: skip
SHOP = Style(
    "shop",
    Room(
        half=3.7, back=-3.1, height=2.9, floor_paint="#a8713f", wall="#cfd8bc", lower="boards", lower_paint="#5f7f6a",
        dado=0.9, casements=_panes("#e8d8b0", ""), outlook="city",
    ),
    "#5f7f6a", "#8a5630", "#5f7f6a",
)  # fmt: skip
MARKET = Style(
    "market",
    Room(
        half=4.6, back=-6.4, height=3.4, floor="tiles", floor_paint="#e4e0d4", wall="#e8e4d0", ceiling="#e8ece8",
            outlook="none",
    ),
    "#d8584a", "#e8e8e0", "#4a8a5a",
)  # fmt: skip
WORDS: dict[str, Style] = {
    **dict.fromkeys(
        ("bakery", "patisserie", "pastry", "cake", "bake", "confection", "面包", "蛋糕", "甜品"), BAKERY
    ),
    **dict.fromkeys(("supermarket", "grocery", "hypermarket", "aisle", "convenience", "超市"), MARKET),
    **dict.fromkeys(("ramen", "noodle", "sushi", "izakaya", "面馆", "拉面"), NOODLES),
    **dict.fromkeys(("pub", "tavern", "saloon", "alehouse", "beer", "酒馆"), PUB),
    **dict.fromkeys(
        ("diner", "burger", "fast food", "food court", "cafeteria", "canteen", "pizz", "快餐", "食堂"), DINER
    ),
    **dict.fromkeys(("shop", "store", "商店", "店铺"), SHOP),
    **dict.fromkeys(("bar", "酒吧", "speakeasy", "taproom", "lounge"), BAR),
    "dining": DINING,
}
"""Words of a place -> how it is; the first that is said counts."""
