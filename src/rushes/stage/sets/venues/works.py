"""Places of work: a factory's floor with its line, a warehouse."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import pendant
from rushes.stage.sets.rooms.room import Casement, Room

__all__ = ["factory", "warehouse"]

YELLOW = "#e0b02c"


def _arm(made: Bench, paint: str) -> None:
    """A robot's arm on its foot, reaching to +x."""
    made.add(
        "iron", lathe([(0.4, 0), (0.34, 0.16), (0.26, 0.2), (0.24, 0.55), (0, 0.6)], "#3a4048", sides=18)
    )
    made.add("paint", tube([(0, 0.5, 0), (-0.25, 1.3, 0), (-0.05, 1.95, 0)], (0.2, 0.17, 0.15), paint, 10))
    made.add("paint", tube([(-0.05, 1.95, 0), (0.6, 1.85, 0), (1.05, 1.5, 0)], (0.15, 0.12, 0.09), paint, 10))
    for x, y, r in ((0, 0.55, 0.25), (-0.05, 1.95, 0.2), (1.05, 1.5, 0.12)):
        made.add("iron", sphere((x, y, 0), r, "#2c3038", 9, 12))
    for s in (-1, 1):
        made.add(
            "metal",
            tube([(1.05, 1.45, 0), (1.08, 1.3, s * 0.12), (1.08, 1.16, s * 0.06)], 0.025, "#b8bcc0", 6),
        )


def _conveyor(here: Bench, z: float, half: float) -> None:
    """A belt on rollers along x with parcels and toy parts on it."""
    here.add("iron", box((0, 0.78, z), (half, 0.04, 0.36), "#26282c", 0.02))
    for s in (-1, 1):
        here.add("paint", box((0, 0.76, z + s * 0.4), (half, 0.1, 0.04), YELLOW, 0.02))
    for k in range(int(half * 2 / 0.9)):
        x = -half + 0.45 + 0.9 * k
        here.add(
            "metal",
            *(cylinder((x, 0, z + s * 0.34), (x, 0.7, z + s * 0.34), 0.035, "#7a8088", 7) for s in (-1, 1)),
        )
        here.add("metal", cylinder((x, 0.7, z - 0.36), (x, 0.7, z + 0.36), 0.05, "#9aa0a8", 9))
    for k in range(int(half * 2 / 0.75)):
        x = -half + 0.4 + 0.75 * k
        here.add(
            "felt",
            box((x, 0.97, z), (0.2, 0.15, 0.2), ("#c89a5c", "#c8503c", "#c89a5c", "#4f8aa8")[k % 4], 0.03),
        )
        here.add("paper", box((x, 1.122, z), (0.2, 0.004, 0.04), "#e8dcc0", 0.0))


def _presses(inside: Interior) -> None:
    """Presses with gauges and lamps at the back wall."""
    for x in (-3.9, -1.5, 1.7, 4.0):
        press = Bench()
        press.add(
            "paint",
            box((0, 1.1, 0), (0.7, 1.1, 0.5), "#4f7a86", 0.06),
            box((0, 2.3, 0), (0.5, 0.14, 0.4), "#3a5a64", 0.05),
        )
        press.add("iron", box((0, 1.1, 0.51), (0.45, 0.35, 0.02), "#20262a", 0.02))
        press.add(
            "ceramic",
            *(
                cylinder((-0.3 + 0.3 * k, 1.75, 0.5), (-0.3 + 0.3 * k, 1.75, 0.54), 0.1, "#f0ece0", 14)
                for k in range(3)
            ),
        )
        press.add(
            "lamp",
            *(
                sphere(
                    (-0.3 + 0.2 * k, 0.6, 0.52),
                    0.04,
                    linear(("#5fe06a", "#f0c040", "#e8503c", "#5fe06a")[k]) * 0.6,
                    6,
                    8,
                )
                for k in range(4)
            ),
        )
        inside.put(press, x, -5.4)


def _overhead(inside: Interior, here: Bench) -> None:
    """Pipes, the gantry crane with its hook, the line on the floor."""
    for y, r, paint in ((4.2, 0.16, "#b85c3c"), (3.85, 0.1, "#6f8f9a")):
        here.add("metal", cylinder((-5.1, y, -5.9), (5.1, y, -5.9), r, paint, 12))
    here.add("metal", tube([(5.0, 4.2, -5.8), (5.0, 4.2, -3.0), (5.0, 0.2, -3.0)], 0.16, "#b85c3c", 10))
    here.add("paint", box((0, 4.3, -2.6), (5.1, 0.16, 0.16), YELLOW, 0.03))
    here.add(
        "iron",
        cylinder((1.9, 4.2, -2.6), (1.9, 2.7, -2.6), 0.02, "#26282c", 6),
        tube(
            [(1.9, 2.7, -2.6), (1.98, 2.55, -2.6), (1.9, 2.42, -2.6), (1.8, 2.52, -2.6)], 0.03, "#26282c", 7
        ),
    )
    for k in range(26):
        inside.fixed.add(
            "paper",
            box(
                (-5.0 + 0.4 * k, 0.006, -1.75),
                (0.12, 0.003, 0.07),
                YELLOW if k % 2 else "#26241f",
                0.0,
                (0, 0.5, 0),
            ),
        )


def factory(brief: SetBrief) -> BuiltSet:
    """A factory's floor: a conveyor with robot arms, presses and gauges, pipes and a gantry crane under the roof."""
    room = Room(
        half=5.2,
        back=-6.2,
        height=5.0,
        floor="concrete",
        floor_paint="#8a8c88",
        wall="#a87a5c",
        finish="brick",
        lower="paint",
        lower_paint="#4f6f74",
        dado=1.5,
        skirting="#3a4448",
        ceiling="#5a6066",
        beams="#4a545c",
        outlook="city",
        casements=(
            *(Casement("back", x, 1.9, 2.3, 1.7, (5, 3), "#3a4448", "") for x in (-3.6, -1.2, 1.2, 3.6)),
            *(Casement("left", z, 1.9, 2.3, 1.7, (5, 3), "#3a4448", "") for z in (-4.4, -1.9)),
        ),
    )
    inside = Interior.begun(brief, room, 411)
    here = inside.things
    _conveyor(here, -2.6, 5.0)
    for x, turn, paint in ((-3.0, 0.4, "#e8842c"), (0.6, 0.4, "#e8842c"), (3.4, 2.6, "#e8842c")):
        made = Bench()
        _arm(made, paint)
        inside.put(made, x, -3.7, turn - 0.9)
    _presses(inside)
    _overhead(inside, here)
    for x, z in ((-4.5, -0.6), (-4.2, -1.3), (4.5, -0.9)):
        barrel(here, x, 0.0, z)
    crate(here, inside.rng, 4.4, 0.0, -0.2, 0.6, 0.3)
    for x, z in ((-2.4, -3.2), (2.4, -3.2), (0.0, 0.6)):
        inside.light(
            pendant(inside.fixed, x, z, room.height, 0.9, inside.hour, "#3a5a64", 1.3),
            5.5,
            "warm",
            8.0,
            day=0.25,
        )
    return inside.built("factory", 0.8, fill=(0.46, 0.44, 0.42))


def warehouse(brief: SetBrief) -> BuiltSet:
    """A warehouse: high racks of boxes on pallets, an aisle between them, a fork-lift's path, lamps under a steel roof."""
    room = Room(
        half=5.4,
        back=-9.0,
        height=5.6,
        floor="concrete",
        floor_paint="#a09c92",
        wall="#b8b4a8",
        skirting="#5a5f64",
        ceiling="#6a7078",
        beams="#4f5a64",
        outlook="none",
        casements=tuple(Casement("left", z, 1.6, 3.9, 1.0, (4, 1), "#4f5a64", "") for z in (-6.0, -3.0)),
    )
    inside = Interior.begun(brief, room, 413)
    here, rng = inside.things, inside.rng
    for s in (-1, 1):
        for n in range(4):
            z = -8.2 + 2.1 * n
            here.add(
                "paint",
                *(box((s * (3.3 + d), 2.2, z - 1.0), (0.06, 2.2, 0.06), "#2f5fa0", 0.01) for d in (0.0, 1.7)),
            )
            for y in (0.15, 1.6, 3.05):
                here.add(
                    "paint",
                    *(box((s * (3.3 + d), y, z), (0.05, 0.07, 1.05), "#e8742c", 0.01) for d in (0.0, 1.7)),
                )
                for k in range(2):
                    tall = float(rng.uniform(0.3, 0.55))
                    paint = varied(
                        rng, ("#c89a5c", "#b8864a", "#d8b27c", "#8a9aa4")[int(rng.integers(4))], 0.08
                    )
                    spot = (s * 4.1, y + 0.1 + tall, z - 0.5 + 1.0 * k)
                    here.add("felt", box(spot, (0.66, tall, 0.43), paint, 0.03))
                    here.add("paper", box((spot[0], spot[1], spot[2]), (0.665, 0.05, 0.435), "#e4d8b8", 0.02))
    for k, (x, z) in enumerate(((-1.8, -6.4), (1.6, -7.4), (-0.4, -8.0), (1.9, -4.2))):
        for i in range(2 + k % 2):
            crate(here, rng, x, 0.62 * i, z, 0.62, float(rng.uniform(-0.2, 0.2)))
    for s in (-1, 1):
        inside.fixed.add("paper", box((s * 2.6, 0.005, -3.0), (0.05, 0.003, 6.0), YELLOW, 0.0))
    here.add("paint", box((0, 1.6, room.back + 0.06), (1.5, 1.6, 0.04), "#c8ccd0", 0.02))
    for k in range(9):
        here.add("iron", box((0, 0.35 * k + 0.1, room.back + 0.11), (1.5, 0.015, 0.01), "#8a9098", 0.0))
    for z in (-6.5, -3.0, 0.8):
        inside.light(
            pendant(inside.fixed, 0.0, z, room.height, 1.0, inside.hour, "#4f5a64", 1.4),
            3.8,
            "white",
            7.5,
            day=0.55,
        )
    return inside.built("warehouse", 0.6, fill=(0.44, 0.42, 0.40))
