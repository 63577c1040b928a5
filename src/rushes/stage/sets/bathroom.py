"""Bathrooms: at home, a shower, public washrooms with cubicles."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import box, cylinder, quad, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sanitary import basin, bathtub, shower, toilet, towels
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten, globe, sconce
from rushes.stage.sets.rooms.pictures import picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import plank
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

PUBLIC = (
    "public",
    "restroom",
    "washroom",
    "men's",
    "ladies",
    "women's",
    "stall",
    "cubicle",
    "locker",
    "公共",
    "洗手间",
    "厕所",
)
SHOWER = ("shower", "淋浴")
TILES = (
    ("#8fbcb4", "#e8d2b0", "#5f8a8c"),
    ("#9ab4cc", "#ecd8b8", "#4f6f8f"),
    ("#e0b0a0", "#efe0c8", "#8a5a4a"),
)


def build(brief: SetBrief) -> BuiltSet:
    """The bathroom of a brief."""
    if mentions(brief, *PUBLIC):
        return _public(brief)
    return _home(brief, mentions(brief, *SHOWER))


def _home(brief: SetBrief, washing: bool) -> BuiltSet:
    tile, wall, cabinet = TILES[brief.seed % 3]
    room = Room(
        half=2.9, back=-2.5, height=2.7, floor="checks", floor_paint="#3f4a50", floor_other="#ece6d8", wall=wall,
        lower="tiles", lower_paint=tile,
        dado=1.4 if not washing else 2.15, casements=(Casement("back", -1.3 if not washing else -2.2, 0.95, 1.5, 0.8, (2,
        1), dress="", plants=2), Casement("left", -1.2, 0.9, 1.45, 0.85, (2, 1), dress="", plants=1)),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 61)
    rng, back, tub = inside.rng, Bench(), Bench()
    if washing:
        shower(back, 0.1, 1.5)
        basin(back, 1.8, cabinet)
        towels(back, -1.25, 1.55)
        toilet(back, -2.2)
    else:
        bathtub(tub, rng)
        inside.put(tub, -1.55, room.back + 0.1)
        basin(back, 0.65, cabinet)
        toilet(back, 2.2)
        towels(back, 1.5, 1.75, ("#e8a08a",))
        plank(back, rng, 1.85, 2.6, 1.5, ("jar", "plant", "jar"), "#c8975c")
    inside.hang("back", back, shadow=True)
    right, left, wall_things = Bench(), Bench(), Bench()
    towels(right, 0.0, 1.55, ("#f4ead6", "#7fa8b0", "#e8b890"))
    inside.hang("right", right, -0.85)
    picture(wall_things, rng, 0.0, 1.9, 0.2, 0.2, "#efe4cf", "boat")
    inside.hang("right", wall_things, -1.9)
    door(left, 0.0, "#efe6d4")
    inside.hang("left", left, 0.75)
    _laundry(inside)
    houseplant(
        inside.things, rng, room.half - 0.4, room.back + 0.4 if washing else 0.35, "palm", 0.95, pot="#efe4cf"
    )
    rug(inside.fixed, 0.0, 0.15, (0.85, 0.55), ("#f4e8d0", "#d8866a", "#7fa8a0"))
    lamps = Bench()
    for s in (-0.5, 0.5):
        sconce(lamps, (1.8 if washing else 0.65) + s, 1.6, inside.hour)
    inside.hang("back", lamps)
    inside.light(((1.8 if washing else 0.65), 1.7, room.back + 0.45), 1.8, reach=3.4, day=0.4)
    inside.light(globe(inside.fixed, 0.0, -0.6, room.height, inside.hour, 0.05, 0.16), 2.8, reach=6.0)
    inside.light((0.0, 2.2, 1.9), 0.9, reach=6.0, day=0.1)
    _sign(inside)
    return inside.built("bathroom", fill=(0.46, 0.46, 0.44))


def _sign(inside: Interior) -> None:
    if inside.brief.signs:
        here = Bench()
        plate_sign(here, inside.brief.signs[0], -0.2, inside.room.height - 0.24, 0.12, most=2.2)
        inside.hang("back", here)


def _laundry(inside: Interior) -> None:
    """A basket with linen and a stool with a bottle."""
    here, x = inside.things, inside.room.half - 0.45
    for k in range(6):
        here.add(
            "wood",
            box(
                (x, 0.05 + 0.085 * k, -0.75),
                (0.24 + 0.008 * k, 0.036, 0.2 + 0.008 * k),
                ("#c89a60", "#b98a56")[k % 2],
                0.03,
            ),
        )
    for k, tint in enumerate(("#f4ead6", "#d8866a", "#7fa8b0")):
        here.add(
            "felt",
            sphere((x - 0.12 + 0.12 * k, 0.56, -0.75 + 0.05 * (k % 2)), (0.13, 0.08, 0.15), tint, 7, 10),
        )


def _public(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.3, back=-2.9, floor="small_tiles", floor_paint="#8f9a98", wall="#d8d2c0", lower="tiles",
        lower_paint="#a8c4bc", dado=2.0,
        casements=(Casement("left", -1.6, 1.0, 1.6, 0.8, (2, 1), dress=""),), outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 62)
    back, right, left = Bench(), Bench(), Bench()
    for k in range(3):
        x = -2.65 + 1.1 * k
        back.add(
            "paint",
            box((x + 0.55, 1.05, 0.55), (0.02, 0.92, 0.55), "#4f7f86", 0.01),
            box((x - 0.02, 1.05, 1.08), (0.05, 0.92, 0.025), "#4f7f86", 0.01),
        )
        back.add("paint", box((x + 0.27, 1.05, 1.08), (0.24, 0.88, 0.018), "#5f929a", 0.01, (0, 0.0, 0)))
        back.add("metal", sphere((x + 0.45, 1.05, 1.11), 0.025, "#c8ccce", 6, 9))
        back.add("room", quad((x + 0.08, 0.0, 0.02), (0.4, 0, 0), (0, 0.12, 0), "#2a3030"))
    for x in (1.1, 2.0, 2.9):
        basin(back, x, None, "square", 0.6)
    inside.hang("back", back, shadow=True)
    right.add("ceramic", box((0.0, 1.2, 0.07), (0.14, 0.2, 0.07), "#efece4", 0.03))
    right.add("paper", box((0.0, 0.98, 0.1), (0.1, 0.05, 0.002), "#fbf8f0", 0.0))
    right.add("metal", cylinder((0.6, 0.0, 0.22), (0.6, 0.6, 0.22), 0.19, "#7e888c", 16))
    inside.hang("right", right, -1.4, shadow=True)
    door(left, 0.0, "#5f929a", "#d8d2c0", "plain")
    left.add(
        "paper",
        box((0.0, 1.55, 0.036), (0.14, 0.14, 0.004), "#f4f0e4", 0.01),
        box((0.0, 1.5, 0.042), (0.03, 0.07, 0.003), "#2f4a5a", 0.01),
    )
    left.add("paper", sphere((0.0, 1.62, 0.042), (0.03, 0.03, 0.004), "#2f4a5a", 5, 10))
    inside.hang("left", left, 0.4)
    for z in (-1.3, 1.2):
        inside.light(batten(inside.fixed, 0.0, z, room.height, inside.hour, 1.8), 4.0, "white", 6.5, day=0.5)
    inside.light((2.0, 1.9, room.back + 0.5), 1.4, "white", 3.2, day=0.6)
    _sign(inside)
    return inside.built("bathroom", fill=(0.44, 0.46, 0.46))
