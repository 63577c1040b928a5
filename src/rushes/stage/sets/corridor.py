"""Ways through houses: hallways, hospital, school, hotel and prison corridors, staircases, lobbies; cells are in cell.py."""

from dataclasses import dataclass

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, lathe, quad
from rushes.stage.sets.cell import cell
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.parts.stairs import bars, flight
from rushes.stage.sets.parts.wardrobe import chest
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten, chandelier, globe, sconce, table_lamp
from rushes.stage.sets.rooms.pictures import clock, mirror, notice_board, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.variant import mentions, variant

__all__ = ["build"]

DEEP = -11.0
CELL = ("cell", "jail", "prison", "dungeon", "brig", "oubliette", "牢", "监", "囚")
STAIRS = ("stair", "steps", "escalator", "楼梯", "台阶", "石阶", "扶梯")
LOBBY = (
    "lobby",
    "reception",
    "foyer",
    "entrance hall",
    "great hall",
    "vestibule",
    "waiting",
    "大堂",
    "大厅",
    "门厅",
)


@dataclass(frozen=True)
class Passage:
    """How a corridor is furnished. `along`: what stands between its doors: lockers, chairs, tables, nothing."""

    room: Room
    door: Paint
    style: str = "panels"
    along: str = "tables"
    tubes: bool = False
    runner: Paint | None = None


HOME = Passage(
    Room(
        half=1.95,
        back=DEEP,
        wall="#dcc09a",
        lower="panels",
        lower_paint="#f0e4cc",
        dado=0.9,
        floor_paint="#9a6438",
        outlook="none",
    ),
    "#8a5a38",
    runner="#8a3a38",
)
HOTEL = Passage(
    Room(
        half=1.95,
        back=DEEP,
        wall="#c8a878",
        pattern="stripes",
        pattern_paint="#bd9a68",
        lower="panels",
        lower_paint="#5a3622",
        dado=0.95,
        floor="carpet",
        floor_paint="#7a2f38",
        skirting="#4a2c1a",
        outlook="none",
    ),
    "#5a3422",
    runner="#b8904c",
)
HOSPITAL = Passage(
    Room(
        half=2.1,
        back=DEEP,
        wall="#e0e4d8",
        lower="paint",
        lower_paint="#8fc0b8",
        dado=1.2,
        floor="lino",
        floor_paint="#b4c0bc",
        skirting="#5f8f8a",
        outlook="none",
    ),
    "#c8b08a",
    "porthole",
    "chairs",
    True,
)
SCHOOL = Passage(
    Room(
        half=2.3,
        back=DEEP,
        wall="#e4d8b0",
        lower="paint",
        lower_paint="#c8a860",
        dado=1.1,
        floor="checks",
        floor_paint="#7f9a92",
        floor_other="#e4dcc8",
        outlook="none",
    ),
    "#a8683c",
    "glazed",
    "lockers",
    True,
)
PRISON = Passage(
    Room(
        half=2.1,
        back=DEEP,
        wall="#98948a",
        finish="brick",
        floor="concrete",
        floor_paint="#807c74",
        skirting="#5a564e",
        ceiling="#8a867c",
        outlook="none",
    ),
    "#5a6a6a",
    "plain",
    "bars",
    True,
)
PASSAGES = {
    **dict.fromkeys(("prison", "jail"), PRISON),
    **dict.fromkeys(("hospital", "lab", "clinic", "spaceship", "飞船"), HOSPITAL),
    **dict.fromkeys(("school", "college", "university", "locker", "office"), SCHOOL),
    **dict.fromkeys(("hotel", "apartment", "theatre", "mansion"), HOTEL),
    "home": HOME,
}
"""Words of a place -> its corridor."""


def build(brief: SetBrief) -> BuiltSet:
    """The way, the stairs or the cell of a brief."""
    way = mentions(brief, "corridor", "hallway", "走廊", "过道")
    if mentions(brief, *CELL) and not way:
        return cell(brief)
    if mentions(brief, *STAIRS):
        return _stairs(brief)
    if mentions(brief, *LOBBY):
        return _lobby(brief)
    return _passage(brief, variant(brief, PASSAGES, "home"))


def _sign(inside: Interior, x: float, y: float) -> None:
    if inside.brief.signs:
        here = Bench()
        plate_sign(here, inside.brief.signs[0], x, y, 0.16, most=2.8, plate="#3a2c24")
        inside.hang("back", here)


def _passage(brief: SetBrief, style: Passage) -> BuiltSet:
    """A corridor that goes back eleven metres to a window, doors and what stands between them on both sides."""
    room = style.room
    inside = Interior.begun(brief, room, 131)
    for k in range(-1, 4):
        z = -2.35 - 2.2 * k
        for side in ("left", "right"):
            here = Bench()
            if style.along == "bars":
                here.add("room", quad((-0.8, 0.0, 0.01), (1.6, 0, 0), (0, 2.1, 0), "#14161a"))
                bars(here, -0.8, 0.8, 2.1, 0.05)
                here.add("stone", box((0, 2.17, 0.04), (0.95, 0.07, 0.05), "#6a665e", 0.01))
            else:
                door(here, 0.0, style.door, style=style.style)
                here.add("metal", box((0.0, 1.62, 0.045), (0.05, 0.035, 0.004), "#c8a45c", 0.003))
            inside.hang(side, here, z)
            _between(inside, style, side, z + 1.12, k)
    end = Bench()
    glow = linear(mixed("#2a3a5a", "#fff0d0", 1.0 - 0.9 * inside.hour.glow)) * (
        0.5 + 1.3 * (1.0 - inside.hour.glow)
    )
    end.add("room", quad((-0.6, 0.75, 0.02), (1.2, 0, 0), (0, 1.55, 0), glow))
    for x in (-0.62, 0.0, 0.62):
        end.add("paint", box((x, 1.52, 0.04), (0.04, 0.82, 0.03), "#efe6d4", 0.01))
    for y in (0.72, 1.52, 2.32):
        end.add("paint", box((0, y, 0.04), (0.66, 0.035, 0.03), "#efe6d4", 0.01))
    inside.hang("back", end)
    if style.runner is not None:
        inside.fixed.add(
            "felt",
            box((0, 0.006, -2.3), (0.85, 0.006, 8.6), style.runner, 0.004),
            box((0, 0.01, -2.3), (0.7, 0.005, 8.5), mixed(style.runner, "#140808", 0.25), 0.003),
        )
    for z in (1.6, -1.2, -4.4, -7.8):
        place = (
            batten(inside.fixed, 0.0, z, room.height, inside.hour, 1.3)
            if style.tubes
            else globe(inside.fixed, 0.0, z, room.height, inside.hour, 0.12, 0.15)
        )
        inside.light(place, 2.6, "white" if style.tubes else "warm", 4.6, day=0.75)
    inside.light((0.0, 1.5, DEEP + 0.8), 1.6, "cool", 4.0, day=1.6)
    if brief.signs:
        here = Bench()
        plate_sign(here, brief.signs[0], 0.0, 2.1, 0.13, most=2.6)
        inside.hang("left", here, -1.0)
    return inside.built("corridor", 0.15, fill=(0.38, 0.35, 0.32))


def _between(inside: Interior, style: Passage, side: str, z: float, k: int) -> None:
    """What stands or hangs between two doors."""
    rng, here, wall = inside.rng, Bench(), Bench()
    if style.along == "lockers" and side == "left":
        for n in range(3):
            x = -0.4 + 0.4 * n
            here.add(
                "metal",
                box((x, 0.95, 0.18), (0.19, 0.92, 0.18), "#1f3a4a", 0.01),
                box((x, 0.95, 0.365), (0.18, 0.9, 0.012), ("#3f7a94", "#c8683c", "#3f7a94")[n], 0.012),
            )
            here.add(
                "metal",
                *(box((x, 1.6 - 0.05 * m, 0.379), (0.09, 0.008, 0.003), "#16242e", 0.0) for m in range(3)),
                box((x + 0.12, 0.95, 0.385), (0.014, 0.05, 0.012), "#d4d8da", 0.005),
            )
    elif style.along == "lockers":
        notice_board(wall, rng, 0.0, 1.6, 0.5, 0.4)
    elif style.along == "chairs":
        if side == "right" and k < 3:
            for n in range(3):
                x = -0.5 + 0.5 * n
                here.add(
                    "clay",
                    box((x, 0.43, 0.3), (0.21, 0.025, 0.2), "#3f8f94", 0.02),
                    box((x, 0.68, 0.1), (0.21, 0.2, 0.02), "#3f8f94", 0.02, (-0.15, 0, 0)),
                )
            here.add(
                "metal",
                box((0, 0.38, 0.25), (0.75, 0.02, 0.03), "#9aa4a8", 0.008),
                *(box((s * 0.6, 0.19, 0.25), (0.02, 0.19, 0.16), "#9aa4a8", 0.008) for s in (-1, 1)),
            )
        picture(wall, rng, 0.0, 1.75, 0.3, 0.22, "#c8d0cc")
        wall.add("wood", box((0, 0.95, 0.04), (0.6, 0.05, 0.025), "#c8b08a", 0.012))
    elif style.along == "tables":
        if side == "right" and k % 2 == 0:
            here.add(
                "wood",
                box((0, 0.76, 0.17), (0.4, 0.02, 0.16), "#6a4428", 0.01),
                *(box((s * 0.35, 0.37, 0.17), (0.02, 0.37, 0.13), "#5a3820", 0.006) for s in (-1, 1)),
            )
            table_lamp(here, (0.0, 0.78, 0.17), inside.hour, size=0.8)
        picture(wall, rng, 0.0, 1.7 if k % 2 else 1.75, 0.26, 0.32, "#c8a04c")
        if side == "left":
            sconce(wall, 0.0, 2.15, inside.hour)
    inside.hang(side, here, z, shadow=True)
    inside.hang(side, wall, z)


def _stairs(brief: SetBrief) -> BuiltSet:
    """A hall from which stairs go up to a landing with a tall window."""
    room = Room(
        half=3.5, back=-5.2, height=4.6, wall="#d8bc94", lower="panels", lower_paint="#f0e4cc", dado=1.0, floor="checks",
        floor_paint="#3f4448", floor_other="#ece4d2",
        casements=(Casement("back", 0.0, 1.3, 2.55, 1.7, (2, 4), dress="", frame="#efe6d4"), Casement("left", -1.6, 1.2,
        0.9, 2.2, (2, 4), cloth="#8a3a38")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 132)
    rng, made = inside.rng, Bench()
    flight(made, rng, 11, 2.1)
    inside.put(made, 0.0, -1.75)
    inside.things.add("wood", box((0, 0.96, -4.96), (3.5, 0.96, 0.26), "#e8dcc4", 0.01))
    for side in (-1, 1):
        for k in range(7):
            post = [(0.014, 0), (0.022, 0.08), (0.014, 0.2), (0.024, 0.45), (0.014, 0.75), (0.018, 0.86)]
            inside.things.add("paint", lathe(post, "#f0e6d2", (side * (1.25 + 0.34 * k), 1.92, -4.76), 7))
        inside.things.add("wood", box((side * 2.3, 2.8, -4.76), (1.2, 0.03, 0.045), "#8a5a34", 0.015))
        under = Bench()
        picture(under, rng, 0.0, 1.45, 0.26, 0.2, "#c8a04c", "portrait")
        inside.hang("right" if side > 0 else "left", under, -3.4)
        houseplant(inside.things, rng, side * 1.75, -1.95, "palm", 1.1, pot="#5a6a7a")
    right = Bench()
    chest(right, rng, 0.0, 1.2, 0.82, "#6a4428")
    place = table_lamp(right, (0.3, 0.82, 0.22), inside.hour)
    inside.hang("right", right, -0.9, shadow=True)
    inside.light((room.half - place[2], place[1], -0.9 + place[0]), 1.7, reach=3.4, day=0.3)
    glass = Bench()
    mirror(glass, 0.0, 1.7, 0.4, 0.5, "#c8a04c")
    inside.hang("right", glass, -0.9)
    inside.light(chandelier(inside.fixed, 0.0, -0.9, room.height, inside.hour, 1.0), 4.2, reach=7.0, day=0.25)
    inside.light((0.0, 3.0, -4.2), 1.4, reach=4.0, day=0.4)
    _sign(inside, -2.2, 3.3)
    return inside.built("corridor", shadow_centre=(0.0, 1.4, -1.0), shadow_radius=6.6)


def _lobby(brief: SetBrief) -> BuiltSet:
    """A lobby: the desk with keys and a bell, sofas, palms, a chandelier."""
    room = Room(
        half=3.9, back=-3.3, height=3.5, wall="#d0b48a", lower="panels", lower_paint="#6a4428", dado=1.1, floor="checks",
        floor_paint="#5a4a44", floor_other="#e8dcc6", skirting="#4a2c1a",
        casements=(Casement("left", -1.3, 1.6, 0.5, 2.4, (2, 4), cloth="#7a2f38"),), outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 133)
    rng, back, desk = inside.rng, Bench(), Bench()
    for row in range(4):
        for k in range(9):
            x, y = -1.3 + 0.3 * k + 0.1, 1.25 + 0.24 * row
            back.add(
                "wood",
                box((x, y, 0.07), (0.135, 0.105, 0.07), "#4a2c1a", 0.006),
                box((x, y, 0.142), (0.115, 0.085, 0.002), "#2a1810", 0.0),
            )
            back.add("metal", box((x, y - 0.02, 0.155), (0.01, 0.045, 0.006), "#d8b05c", 0.003))
    inside.hang("back", back)
    desk.add(
        "wood",
        box((0, 0.53, 0), (1.55, 0.53, 0.3), "#6a4428", 0.02),
        box((0, 1.08, 0), (1.65, 0.03, 0.36), "#d8c8a8", 0.014),
    )
    for k in range(5):
        desk.add("wood", box((-1.2 + 0.6 * k, 0.55, 0.305), (0.24, 0.38, 0.012), "#8a5a34", 0.012))
    desk.add(
        "metal",
        lathe(
            [(0.07, 0), (0.07, 0.015), (0.06, 0.02), (0.045, 0.055), (0, 0.065)],
            "#d8b05c",
            (0.6, 1.11, 0.1),
            14,
        ),
    )
    table_lamp(desk, (-1.2, 1.11, 0.0), inside.hour, "#c8a45c", "#4f8f6a", 0.9)
    inside.put(desk, 0.0, -2.3)
    for x, turn, tint in ((-2.85, 0.9, "#7a2f38"), (2.85, -0.9, "#7a2f38")):
        seat = Bench()
        sofa(seat, rng, 1.7, tint, ("#d8b05c",))
        inside.put(seat, x * 1.12, -0.85, turn)
    for x in (-2.2, 2.2):
        houseplant(inside.things, rng, x, -2.75, "palm", 1.4, pot="#c8a45c")
    wall, door_side = Bench(), Bench()
    clock(wall, 0.0, 2.55, 0.22, "#c8a45c")
    inside.hang("back", wall)
    door(door_side, 0.0, "#c8a45c", "#6a4428", "plain", 1.1, 2.15)
    door_side.add("metal", box((0, 1.07, 0.04), (0.008, 1.05, 0.004), "#4a3420", 0.0))
    inside.hang("right", door_side, -1.2)
    rug(inside.fixed, 0.0, 0.15, (1.7, 1.1), ("#7a2f38", "#2f2a3a", "#d8b05c"))
    inside.light(chandelier(inside.fixed, 0.0, -0.7, room.height, inside.hour, 0.7), 4.2, reach=7.0, day=0.3)
    inside.light((0.0, 2.2, -2.6), 1.6, reach=3.6, day=0.4)
    inside.light((0.0, 2.3, 1.9), 0.9, reach=6.0, day=0.1)
    _sign(inside, 0.0, 3.1)
    return inside.built("corridor")
