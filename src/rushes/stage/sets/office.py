"""Offices: open-plan over the town, a study at home, a meeting room, a control room, a detective's."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.broadcast import lit_sign, screen_wall
from rushes.stage.sets.parts.desk import cabinet, desk, office_chair
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.school import blackboard, globe_on_stand, projector_screen
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten, globe, pendant, table_lamp
from rushes.stage.sets.rooms.pictures import clock, notice_board, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import bookcase
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

STUDY = (
    "home office",
    "study",
    "detective",
    "private",
    "writing",
    "oval",
    "headmaster",
    "principal",
    "law",
    "mayor",
    "书房",
)
CONTROL = (
    "control",
    "server",
    "data cent",
    "command",
    "mission",
    "call center",
    "trading",
    "stock exchange",
    "security",
    "war room",
    "控制",
    "机房",
    "指挥",
)
MEETING = ("meeting", "conference", "board", "briefing", "interview", "会议")


def build(brief: SetBrief) -> BuiltSet:
    """The office of a brief."""
    if mentions(brief, *CONTROL):
        return _control(brief)
    if mentions(brief, *STUDY):
        return _study(brief)
    return _open(brief, mentions(brief, *MEETING))


def _sign(inside: Interior, x: float, y: float) -> None:
    if inside.brief.signs:
        here = Bench()
        plate_sign(here, inside.brief.signs[0], x, y, 0.14, most=2.4)
        inside.hang("back", here)


def _open(brief: SetBrief, meeting: bool) -> BuiltSet:
    room = Room(
        half=3.7, back=-3.2, height=2.8, floor="carpet", floor_paint="#5f6f78", wall="#d8ccb4", skirting="#8a8f8c",
        lower="", ceiling="#e8e4da",
        casements=(Casement("back", -1.2, 2.6, 0.75, 1.65, (4, 1), frame="#5a5f64", dress="blind"), Casement("left",
        -1.2, 1.9, 0.75, 1.65, (3, 1), frame="#5a5f64", dress="blind")),
        outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 71)
    rng, back, right, left = inside.rng, Bench(), Bench(), Bench()
    if meeting:
        projector_screen(back, 1.75, 1.6, 2.3)
    else:
        blackboard(back, rng, 1.95, 1.6, 1.9, 1.05, white=True)
        cabinet(back, rng, 0.62, "#6f8f8a", 3)
        cabinet(back, rng, 3.3, "#c8763f", 3)
    inside.hang("back", back, shadow=True)
    for x, z, turn, screens in ((-2.55, -1.75, 0.35, 2), (2.45, -1.6, -0.35, 2), (-2.9, 0.0, 1.35, 1)):
        made = Bench()
        desk(
            made, rng, 1.45, ("#b8885a", "#c8a070", "#a8764a")[screens], screens, 0.3 + 0.2 * inside.hour.glow
        )
        office_chair(made, 0.0, -0.72, 0.2, ("#3f5f74", "#8a4a3c", "#4f6a4a")[screens])
        inside.put(made, x, z, turn)
    notice_board(right, rng, 0.0, 1.6, 0.75, 0.45)
    clock(right, -1.1, 2.15)
    inside.hang("right", right, -0.5)
    door(left, 0.0, "#8f9a98", "#b8bcb8", "glazed")
    inside.hang("left", left, 1.1)
    cooler = inside.things
    cooler.add("ceramic", box((3.35, 0.5, -0.1), (0.16, 0.5, 0.16), "#e8e8e2", 0.03))
    cooler.add(
        "ceramic",
        lathe(
            [(0.03, 1.0), (0.08, 1.06), (0.14, 1.14), (0.14, 1.38), (0, 1.44)], "#8fc4dc", (3.35, 0, -0.1), 16
        ),
    )
    houseplant(inside.things, rng, 0.1, room.back + 0.4, "fig", 1.15, pot="#efe9dc")
    houseplant(inside.things, rng, 3.3, -2.75, "palm", 1.0, pot="#3a3c40")
    for z in (-1.6, 0.9):
        inside.light(batten(inside.fixed, 0.0, z, room.height, inside.hour, 2.6), 3.2, "white", 6.5, day=0.35)
    _sign(inside, 1.95, 2.45)
    return inside.built("office", fill=(0.46, 0.45, 0.43))


def _study(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.4, wall="#6f7a62", lower="panels", lower_paint="#6a4428", dado=1.0, floor="parquet",
        floor_paint="#8a5a34", skirting="#4a2c1a",
        casements=(Casement("back", -0.9, 1.4, 0.9, 1.45, (2, 3), cloth="#8a3f34"), Casement("left", -1.3, 1.2, 0.9,
        1.45, (2, 3), cloth="#8a3f34")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 72)
    rng, back, made = inside.rng, Bench(), Bench()
    bookcase(back, rng, 1.35, 1.9, 2.3, "#6a4428")
    bookcase(back, rng, 2.85, 1.0, 2.3, "#6a4428", full=0.6)
    bookcase(back, rng, -2.75, 1.2, 2.3, "#6a4428", full=0.7)
    inside.hang("back", back, shadow=True)
    desk(made, rng, 1.6, "#7a4a2c", 1, 0.25)
    globe_on_stand(made, (0.55, 0.757, 0.1), 0.11)
    place = table_lamp(made, (-0.62, 0.757, 0.05), inside.hour, "#2f5f4a", "#4f8f6a")
    inside.put(made, -0.95, room.back + 0.78)
    inside.light((-1.57, place[1], room.back + 0.9), 1.7, reach=3.2, day=0.4)
    office_chair(inside.things, -0.95, room.back + 0.28, 0.0, "#5a3422")
    chair, wall, left = Bench(), Bench(), Bench()
    sofa(chair, rng, 0.98, "#7a4a34", ("#c8a04c",), leather=True)
    inside.put(chair, 2.75, -0.85, -0.9)
    for x, y, w, h in ((-0.5, 1.75, 0.32, 0.24), (0.35, 1.8, 0.2, 0.26)):
        picture(wall, rng, x, y, w, h, "#c8a04c")
    clock(wall, 1.1, 2.0, 0.16, "#8a5a38")
    inside.hang("right", wall, -0.8)
    door(left, 0.0, "#6a4428")
    inside.hang("left", left, 0.9)
    rug(inside.fixed, 0.0, 0.1, (1.6, 1.05), ("#8a3a34", "#2f3f4a", "#c8a04c"))
    houseplant(inside.things, rng, -2.95, -1.75, "palm", 1.1)
    inside.light(globe(inside.fixed, 0.0, -0.9, room.height, inside.hour, 0.3, 0.18), 2.6, reach=6.0)
    inside.light((0.0, 2.2, 1.9), 0.9, reach=6.0, day=0.1)
    _sign(inside, -0.9, 2.58)
    return inside.built("office")


def _control(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.8,
        back=-3.3,
        height=3.0,
        floor="lino",
        floor_paint="#3a424c",
        wall="#2f3a48",
        finish="paper",
        skirting="#1c222a",
        ceiling="#3a4450",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 73)
    rng, back = inside.rng, Bench()
    screen_wall(back, 0.0, 1.9, 5, 2, 1.25, 0.95)
    inside.hang("back", back)
    racks = mentions(brief, "server", "data", "机房")
    for side in (-1, 1):
        for k in range(3):
            made = Bench()
            if racks:
                _rack(made)
            else:
                desk(made, rng, 1.3, "#4a5460", 2, 0.55)
                office_chair(made, 0.0, -0.72, 0.0, "#2f4a5a")
            turn = side * (-1.57 if racks else 2.55)
            inside.put(
                made,
                side * (3.35 if racks else 2.55 + 0.25 * (k % 2)),
                -2.6 + 1.25 * k if racks else -2.35 + 1.1 * k,
                turn,
            )
    for x, z in ((-1.9, -1.0), (1.9, -1.0), (0.0, 1.2)):
        inside.light(
            pendant(inside.fixed, x, z, room.height, 0.35, inside.hour, "#26303a", 0.8),
            2.4,
            "cool",
            5.0,
            day=0.8,
        )
    inside.light((0.0, 1.9, room.back + 0.9), 2.2, "cool", 4.5, day=0.9)
    if brief.signs:
        here = Bench()
        lit_sign(here, brief.signs[0], 0.0, 2.83, 0.7, "#7fd0f0", 0.11)
        inside.hang("back", here)
    return inside.built("office", 0.0, fill=(0.24, 0.30, 0.40), sun_colour=(1.3, 1.35, 1.5))


def _rack(made: Bench) -> None:
    """A rack of machines with small lights, its front to +z."""
    made.add("iron", box((0, 1.0, 0), (0.36, 1.0, 0.35), "#1c2026", 0.02))
    for row in range(12):
        y = 0.2 + 0.145 * row
        made.add("metal", box((0, y, 0.345), (0.31, 0.055, 0.014), "#3a424c", 0.006))
        for k in range(5):
            tint = ("#5fe06a", "#5fc0f0", "#5fe06a", "#f0c040", "#5fc0f0")[(k + row * 2) % 5]
            made.add("lamp", box((-0.24 + 0.06 * k, y, 0.361), (0.014, 0.01, 0.002), linear(tint) * 0.5, 0.0))
    made.add("iron", cylinder((0.25, 0.1, 0.36), (0.25, 1.9, 0.36), 0.008, "#4a90c0", 5))
