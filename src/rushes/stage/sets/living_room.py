"""Living rooms: a family's, a flat over the town, a log cabin's, a mansion's drawing room, a haunted or an old house's."""

from dataclasses import dataclass

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import box
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.fireplace import fireplace
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sofa import pouffe, sofa
from rushes.stage.sets.parts.wardrobe import chest, television
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import chandelier, floor_lamp, globe, sconce, table_lamp
from rushes.stage.sets.rooms.pictures import clock, mirror, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import bookcase
from rushes.stage.sets.variant import variant

__all__ = ["build"]


@dataclass(frozen=True)
class Style:
    """How a living room is furnished."""

    room: Room
    sofa: Paint = "#4f7a6f"
    cushions: tuple[Paint, ...] = ("#d8a848", "#c8643c", "#efe4cf")
    wood: Paint = "#7a4f30"
    hearth: str = "wood"
    hearth_paint: Paint = "#efe4d0"
    rug: tuple[Paint, Paint, Paint] = ("#d8b888", "#8a3a34", "#3f5f7a")
    leather: bool = False
    grand: bool = False
    modern: bool = False


def _windows(
    cloth: Paint, bottom: float, height: float, width: float = 1.35, dress: str = "curtains"
) -> tuple[Casement, ...]:
    return (
        Casement("back", -1.05, width, bottom, height, (2, 3), dress=dress, cloth=cloth),
        Casement("left", -1.4, width, bottom, height, (2, 3), dress=dress, cloth=cloth),
    )


FAMILY = Style(
    Room(
        wall="#dcb98c",
        lower="panels",
        lower_paint="#efe2c8",
        dado=0.8,
        casements=_windows("#c86a4a", 0.85, 1.45),
        pattern="stripes",
        pattern_paint="#d2ab78",
    )
)
FLAT = Style(
    Room(wall="#c8cdbf", floor="parquet", floor_paint="#b8854f", casements=_windows("#f0e8d8", 0.5, 1.95, 1.9),
    outlook="city"),
    "#c8763f", ("#efe4cf", "#3f6a6a", "#e8c05a"), "#9a6a42", "", rug=("#e8dcc4", "#5f7f86", "#c8763f"), modern=True,
)  # fmt: skip
CABIN = Style(
    Room(wall="#a8713f", finish="wood", lower="boards", lower_paint="#9a6234", dado=2.7, floor_paint="#8a5a34",
    ceiling="#a87848", beams="#5a3820", casements=_windows("#a8342c", 1.0, 1.15, 1.1), skirting="#6a4428"),
    "#8a3a30", ("#efe4cf", "#3f5f4a", "#d8a848"), "#6a4428", "stone", rug=("#a8442f", "#3a2c24", "#e8d8b8"),
)  # fmt: skip
MANSION = Style(
    Room(half=3.7, back=-3.2, height=3.5, wall="#8a3f3c", lower="panels", lower_paint="#5a3622", dado=1.15,
    floor="parquet", floor_paint="#7a4a2c", pattern="dots", pattern_paint="#b8864c", casements=_windows("#7a2430", 0.55,
    2.45, 1.3), skirting="#4a2c1a", ceiling="#e8dcc4"),
    "#2f4f4a", ("#c8a04c", "#7a2430"), "#4a2c1a", "marble", "#e4dccf", ("#7a2a30", "#2a2c40", "#c8a04c"), True, True,
)  # fmt: skip
OLD = Style(
    Room(wall="#7f8a80", lower="panels", lower_paint="#5a5a4c", dado=0.95, floor_paint="#6a4e38", pattern="stripes",
    pattern_paint="#727c74", casements=_windows("#5a4a5a", 0.7, 1.7, 1.2), ceiling="#b8b09c", skirting="#4a4238"),
    "#6a4a5a", ("#8a7a5a",), "#4a3424", "marble", "#8f8a84", ("#5a4a4a", "#3a3230", "#8a7a5a"), grand=True,
)  # fmt: skip
STYLES = {
    **dict.fromkeys(("haunted", "abandoned", "old house", "burning", "鬼屋", "老房子"), OLD),
    **dict.fromkeys(("mansion", "manor", "villa", "estate", "chateau", "drawing room", "parlor", "parlour", "palace",
    "豪宅", "别墅", "庄园"), MANSION),
    **dict.fromkeys(("cabin", "cottage", "lodge", "hut", "chalet", "log", "shack", "farmhouse", "attic", "木屋", "小屋"),
    CABIN),
    **dict.fromkeys(("apartment", "flat", "penthouse", "loft", "condo", "modern", "公寓"), FLAT),
    "family": FAMILY,
}  # fmt: skip
"""Words of a place -> how it is furnished; the first that is said counts."""


def build(brief: SetBrief) -> BuiltSet:
    """The living room of a brief."""
    style = variant(brief, STYLES, "family")
    inside = Interior.begun(brief, style.room, 41)
    _back(inside, style)
    _sides(inside, style)
    rug(inside.fixed, 0.0, 0.1, (1.75, 1.15), style.rug)
    _lamps(inside, style)
    if brief.signs:
        here = Bench()
        plate_sign(here, brief.signs[0], 1.0, style.room.height - 0.42, 0.15, most=2.4, plate="#4a2c1a")
        inside.hang("back", here)
    return inside.built("living_room")


def _back(inside: Interior, style: Style) -> None:
    """The sofa under the window, a bookcase or a hearth beside it, pictures."""
    rng, room, here = inside.rng, inside.room, Bench()
    couch = Bench()
    sofa(couch, rng, 2.0, style.sofa, style.cushions, style.leather)
    inside.put(couch, -1.05, room.back + 0.12)
    if style.hearth:
        glow = fireplace(here, rng, 1.15, style.hearth, style.hearth_paint)
        inside.light((glow[0], glow[1], room.back + glow[2]), 2.0, reach=3.2, day=0.5)
        shelf = 1.075 if style.hearth != "stone" else 1.2
        for x, kind in ((0.75, "cups"), (1.6, "plant")):
            _ornament(here, x, shelf, kind)
        over = Bench()
        if style.hearth != "stone":
            mirror(over, 1.15, 1.72, 0.42, 0.36, "#c8a04c") if style.grand else picture(
                over, rng, 1.15, 1.62, 0.42, 0.32, motif="hills"
            )
        inside.hang("back", over)
        bookcase(here, rng, 2.55, 1.15, min(2.25, room.height - 0.45), style.wood)
    else:
        bookcase(here, rng, 1.75, 2.7, 1.05, style.wood, full=0.6)
        pictures = Bench()
        for x, y, w, h in (
            (0.75, 1.75, 0.22, 0.3),
            (1.4, 1.85, 0.3, 0.22),
            (1.4, 1.42, 0.2, 0.12),
            (2.1, 1.7, 0.26, 0.34),
        ):
            picture(pictures, rng, x, y, w, h, "#2e2a26")
        inside.hang("back", pictures)
        television(here, 2.55, 1.06, 1.0, 0.25)
    inside.hang("back", here, shadow=True)
    if style.grand:
        wall = Bench()
        picture(wall, rng, 0.05, 2.1, 0.3, 0.4, "#c8a04c", "portrait")
        inside.hang("back", wall)


def _ornament(here: Bench, x: float, y: float, kind: str) -> None:
    """A clock-like box or two candles on the mantel."""
    if kind == "cups":
        here.add("wood", box((x, y + 0.09, 0.2), (0.11, 0.09, 0.05), "#6a4428", 0.03))
        here.add("paper", box((x, y + 0.1, 0.252), (0.06, 0.06, 0.004), "#f6f0e2", 0.03))
        return
    for k in range(2):
        here.add("metal", box((x + 0.1 * k, y + 0.02, 0.2), (0.03, 0.02, 0.03), "#c8a45c", 0.012))
        here.add(
            "paper",
            box((x + 0.1 * k, y + 0.11 + 0.03 * k, 0.2), (0.014, 0.08 + 0.03 * k, 0.014), "#fbf4e0", 0.01),
        )


def _sides(inside: Interior, style: Style) -> None:
    """Armchair and lamp on the left, chest with lamp, plant and pictures on the right, a door."""
    rng, room = inside.rng, inside.room
    chair = Bench()
    sofa(
        chair,
        rng,
        0.98,
        style.cushions[0] if style.modern else style.sofa,
        style.cushions[-1:],
        style.leather,
    )
    inside.put(chair, -room.half + 0.62, -0.35, 1.15)
    houseplant(inside.things, rng, -room.half + 0.42, room.back + 0.45, "fig", 1.25)
    houseplant(inside.things, rng, room.half - 0.45, 0.75, "palm", 1.1, pot="#4f6a7a")
    pouffe(inside.things, room.half - 0.95, -0.75, style.cushions[0])
    right, wall = Bench(), Bench()
    chest(right, rng, 0.0, 1.3, 0.8, style.wood)
    place = table_lamp(right, (0.4, 0.8, 0.22), inside.hour)
    if not style.modern:
        television(right, -0.25, 0.8, glow=0.12, flat=False)
    inside.hang("right", right, -0.75, shadow=True)
    inside.light((room.half - place[2], place[1], -0.75 + place[0]), 1.7, reach=3.4, day=0.35)
    for x, y, w, h in ((-0.4, 1.75, 0.26, 0.2), (0.25, 1.8, 0.2, 0.26)):
        picture(wall, rng, x, y, w, h, "#c8a04c" if style.grand else "#5a3a24")
    clock(wall, 0.85, 1.95, 0.15, "#8a5a38")
    inside.hang("right", wall, -0.75)
    left = Bench()
    door(left, 0.0, style.wood)
    inside.hang("left", left, 1.1)


def _lamps(inside: Interior, style: Style) -> None:
    """A lamp overhead, a standing lamp by the sofa, sconces in grand rooms."""
    room, hour = inside.room, inside.hour
    if style.grand:
        place = chandelier(inside.fixed, 0.0, -1.0, room.height, hour, 0.8)
        wall = Bench()
        for x in (0.42, 1.88):
            sconce(wall, x, 1.85, hour)
        inside.hang("back", wall)
    else:
        place = globe(inside.fixed, 0.0, -1.1, room.height, hour, 0.25, 0.2)
    inside.light(place, 3.2, reach=6.0)
    spot = floor_lamp(inside.things, 0.12 if not style.grand else -2.35, room.back + 0.4, hour)
    inside.light((spot[0], spot[1], spot[2] + 0.2), 2.2, reach=4.0, day=0.3)
    inside.light((0.0, 2.2, 1.9), 0.9, reach=6.0, day=0.1)
