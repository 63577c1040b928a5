"""Television: a news studio with its desk and wall of screens, a talk show's corner, a film set with lamps and cameras."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.broadcast import camera, lit_sign, news_desk, screen_wall, softbox, world_map
from rushes.stage.sets.parts.desk import desk, office_chair
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.rooms.shelves import bookcase

__all__ = ["build", "build_floor"]

DESK_EDGE = 0.95
"""z of the front of the news desk; the people at it are at the origin."""


def build(brief: SetBrief) -> BuiltSet:
    """A news studio: its desk stands before the acting area."""
    room = Room(
        half=3.9,
        back=-3.2,
        height=3.3,
        floor="lino",
        floor_paint="#2c3644",
        wall="#24344c",
        finish="paper",
        skirting="#141c28",
        ceiling="#1c222c",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 81)
    rng, back = inside.rng, Bench()
    back.add("paint", box((0, 1.75, 0.05), (1.75, 1.05, 0.05), "#17263c", 0.03))
    world_map(back, 0.0, 1.75, 0.105, 3.1, "#5fb8f0", 0.32)
    for s in (-1, 1):
        back.add("lamp", box((s * 1.8, 1.75, 0.07), (0.016, 1.08, 0.02), linear("#3fa0e0") * 0.6, 0.0))
        screen_wall(back, s * 2.85, 1.75, 1, 3, 1.6, 0.85)
    lit_sign(back, brief.signs[0] if brief.signs else "NEWS", 0.0, 3.02, 0.8, "#ffe0c0", 0.16)
    inside.hang("back", back)
    news_desk(inside.things, DESK_EDGE)
    for x, z, turn in ((-2.9, -1.6, 0.5), (2.9, -1.6, -0.5)):
        made = Bench()
        desk(made, rng, 1.3, "#3a4654", 2, 0.5)
        office_chair(made, 0.0, -0.72, 0.0, "#8a3a34")
        inside.put(made, x, z, turn)
    riser = inside.fixed
    riser.add("paint", lathe([(2.5, 0.0), (2.5, 0.008), (0.0, 0.009)], "#35455a", (0, 0, 0), 40))
    riser.add("lamp", lathe([(2.56, 0.002), (2.5, 0.01)], linear("#3fa0e0") * 0.5, (0, 0, 0), 40))
    _truss(inside, -0.4)
    inside.light((-1.6, 2.7, 2.2), 4.5, "white", 6.5, day=0.9)
    inside.light((1.9, 2.6, 1.6), 2.6, "cool", 6.0, day=0.9)
    inside.light((0.0, 1.9, room.back + 0.9), 1.6, "cool", 4.0, day=1.0)
    return inside.built("newsroom", 0.0, fill=(0.30, 0.33, 0.40), sun_colour=(1.8, 1.75, 1.7))


def _truss(inside: Interior, z: float) -> None:
    """A truss with lamps under the ceiling."""
    y, out = inside.room.height - 0.35, inside.fixed
    for dy, dz in ((0, 0), (0.18, 0.0), (0.09, 0.15)):
        out.add("metal", cylinder((-3.6, y + dy, z + dz), (3.6, y + dy, z + dz), 0.018, "#8a9096", 6))
    for k in range(18):
        x = -3.6 + 0.4 * k
        out.add(
            "metal",
            cylinder((x, y, z), (x + 0.2, y + 0.18, z), 0.01, "#8a9096", 4),
            cylinder((x + 0.2, y + 0.18, z), (x + 0.4, y, z), 0.01, "#8a9096", 4),
        )
    for k in range(6):
        x = -2.75 + 1.1 * k
        out.add("iron", box((x, y - 0.18, z + 0.05), (0.1, 0.1, 0.13), "#1c1e22", 0.02, (0.5, 0, 0)))
        out.add(
            "lamp",
            box((x, y - 0.245, z + 0.155), (0.075, 0.075, 0.004), linear("#fff0d8") * 0.9, 0.0, (0.5, 0, 0)),
        )


def build_floor(brief: SetBrief) -> BuiltSet:
    """A studio floor: a talk show's corner with armchairs and skyline between cameras and lamps on stands."""
    room = Room(
        half=4.0,
        back=-3.3,
        height=3.5,
        floor="lino",
        floor_paint="#4a4048",
        wall="#3a3440",
        finish="paper",
        skirting="#1c1a20",
        ceiling="#221f26",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 82)
    rng, back = inside.rng, Bench()
    _flats(back, inside)
    lit_sign(back, brief.signs[0] if brief.signs else "ON AIR", 0.0, 2.98, 0.8, "#ff5a3c", 0.17)
    inside.hang("back", back)
    for x, turn, tint in ((-2.1, 0.55, "#c8683c"), (2.1, -0.55, "#3f7a7a")):
        chair = Bench()
        sofa(chair, rng, 1.0, tint, ("#efe4cf",))
        inside.put(chair, x * 1.12, -2.4, turn)
    houseplant(inside.things, rng, -3.0, -2.6, "fig", 1.25)
    houseplant(inside.things, rng, 3.0, -2.6, "palm", 1.2)
    rug(inside.fixed, 0.0, -0.1, (1.9, 1.3), ("#d8a060", "#7a3440", "#efe0c0"), fringe=False)
    camera(inside.things, -3.1, 0.9, 1.9)
    camera(inside.things, 3.15, 1.2, -2.0)
    for x, z, turn in ((-3.2, -0.5, 1.3), (3.2, -0.4, -1.3)):
        inside.light(softbox(inside.things, x, z, turn, 0.9), 3.2, "white", 5.5, day=0.8)
    _truss(inside, -0.2)
    inside.light((-0.6, 2.9, 2.4), 4.0, "white", 7.0, day=0.9)
    inside.light((0.0, 2.7, -1.0), 3.0, "warm", 5.0, day=0.9)
    return inside.built("tv_studio", 0.0, fill=(0.42, 0.37, 0.36), sun_colour=(1.9, 1.7, 1.5))


def _flats(back: Bench, inside: Interior) -> None:
    """Scenery flats: a warm wall with a bookcase and a window on a felt skyline at dusk."""
    back.add("paint", box((0, 1.35, 0.12), (2.4, 1.35, 0.05), "#c8946a", 0.01))
    for k in range(16):
        back.add(
            "paint",
            box((-2.25 + 0.3 * k, 0.48, 0.18), (0.135, 0.44, 0.012), ("#7a4a34", "#825038")[k % 2], 0.006),
        )
    back.add("paint", box((0, 0.97, 0.19), (2.4, 0.03, 0.03), "#5a3422", 0.01))
    back.add("paper", box((0, 1.72, 0.175), (1.0, 0.6, 0.006), linear("#3f4f8a") * 0.8, 0.0))
    for k in range(13):
        tall = 0.14 + 0.09 * ((k * 5) % 6)
        x = -0.92 + 0.153 * k
        back.add(
            "felt",
            box((x, 1.13 + tall, 0.185), (0.07, tall, 0.008), ("#1f2a4a", "#2a3558", "#34406a")[k % 3], 0.0),
        )
        for n in range(4):
            back.add(
                "lamp",
                box(
                    (x + 0.03 * (-1) ** n, 1.22 + tall * 0.4 * n, 0.195),
                    (0.012, 0.016, 0.001),
                    linear("#ffc870") * 0.5,
                    0.0,
                ),
            )
    for s in (-1, 0, 1):
        back.add("wood", box((s * 1.0, 1.72, 0.2), (0.035, 0.63, 0.02), "#5a3422", 0.008))
        if s:
            back.add("wood", box((0, 1.72 + s * 0.62, 0.2), (1.03, 0.035, 0.02), "#5a3422", 0.008))
    shelf = Bench()
    bookcase(shelf, inside.rng, 0.0, 0.9, 2.2, "#6a4428", deep=0.24, full=0.6)
    for x in (-1.75, 1.75):
        back.take(shelf, (x, 0.0, 0.17))
