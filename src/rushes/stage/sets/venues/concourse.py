"""The hall of an airport before its aeroplanes."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten
from rushes.stage.sets.rooms.room import Casement, Room

__all__ = ["terminal"]


def _airliner() -> Bench:
    """An airliner parked along x behind the glass, its nose to -x."""
    made = Bench()
    body = [
        (0, -5.6),
        (0.5, -5.3),
        (0.85, -4.4),
        (0.95, -3.0),
        (0.95, 3.2),
        (0.6, 5.2),
        (0.15, 6.4),
        (0, 6.5),
    ]
    hull = Bench()
    hull.add("ceramic", lathe([(r, y) for r, y in body], "#f4f4f0", sides=26))
    for finish, meshes in hull.bins.items():
        for mesh in meshes:
            points = mesh.positions[:, [1, 0, 2]].copy()
            normals = mesh.normals[:, [1, 0, 2]].copy()
            made.add(finish, type(mesh)(points, normals, mesh.colours, mesh.faces[:, ::-1].copy()))
    made.add(
        "ceramic",
        box((5.6, 1.5, 0), (0.7, 1.3, 0.08), "#c8302c", 0.05, (0, 0, -0.35)),
        box((5.9, 0.4, 0), (0.5, 0.06, 1.9), "#e4e4e0", 0.03),
    )
    made.add(
        "ceramic",
        box((0.8, -0.4, 1.8), (1.0, 0.08, 2.2), "#dcdcd8", 0.05, (0, 0.4, 0)),
        sphere((0.2, -0.85, 1.9), (0.75, 0.38, 0.38), "#3f5f9a", 10, 14),
    )
    for k in range(17):
        made.add("iron", box((-3.7 + 0.45 * k, 0.3, 0.92), (0.09, 0.12, 0.03), "#2c3a4a", 0.02))
    made.add("ceramic", box((0.0, -0.05, 0.945), (5.0, 0.07, 0.02), "#c8302c", 0.0))
    made.add("iron", box((-4.75, 0.4, 0.0), (0.24, 0.14, 0.72), "#2c3a4a", 0.05))
    for x in (-3.6, 1.4):
        made.add(
            "iron",
            cylinder((x, -1.7, 0.5), (x, -0.8, 0.4), 0.07, "#6a6e74", 8),
            cylinder((x, -1.62, 0.42), (x, -1.62, 0.62), 0.24, "#26262a", 16),
        )
    return made


def _departures(fixed: Bench) -> None:
    """The board of departures under the ceiling."""
    board = Bench()
    board.add("iron", box((0, 3.3, 0), (1.9, 0.72, 0.08), "#14181e", 0.03))
    board.add(
        "paint", moved(lettering("DEPARTURES", 0.19, 0.02, "#f0c428", "sans", most=2.4), (-0.5, 3.74, 0.09))
    )
    for row in range(6):
        y = 3.56 - 0.17 * row
        for k, (x, w) in enumerate(((-1.5, 0.2), (-0.75, 0.42), (0.35, 0.26), (1.0, 0.12), (1.5, 0.22))):
            tone = (
                linear(
                    ("#f4e8b8", "#f4f4f0", "#f4e8b8", "#f4f4f0", ("#5fe06a", "#5fe06a", "#f0a03c")[row % 3])[
                        k
                    ]
                )
                * 0.35
            )
            board.add("lamp", box((x, y, 0.085), (w, 0.045, 0.006), tone, 0.0))
    for x in (-1.2, 1.2):
        board.add("iron", cylinder((x, 4.0, 0), (x, 4.6, 0), 0.025, "#5a6068", 6))
    fixed.take(board, (-1.6, 0.0, -4.4))


def _benches(here: Bench) -> None:
    """Rows of seats left and right of the aisle."""
    for s in (-1, 1):
        for row in range(3):
            z = -2.1 - 1.35 * row
            for k in range(4):
                x = s * (2.0 + 0.62 * k)
                here.add(
                    "felt",
                    box((x, 0.45, z), (0.26, 0.05, 0.25), "#2f4f7a", 0.04),
                    box((x, 0.76, z - 0.24), (0.26, 0.27, 0.04), "#34588a", 0.04, (-0.12, 0, 0)),
                )
                here.add("metal", box((x + 0.31, 0.6, z), (0.025, 0.025, 0.2), "#c8ccd0", 0.01))
            here.add(
                "metal",
                box((s * 2.93, 0.36, z), (1.25, 0.03, 0.05), "#9aa0a6", 0.01),
                *(cylinder((s * x, 0, z), (s * x, 0.36, z), 0.035, "#9aa0a6", 8) for x in (2.1, 3.8)),
            )


def terminal(brief: SetBrief) -> BuiltSet:
    """An airport's hall: a wall of glass before a parked airliner, rows of seats, the departures board, gate signs, luggage."""
    room = Room(
        half=5.6,
        back=-6.4,
        height=4.6,
        floor="tiles",
        floor_paint="#c8c8c4",
        wall="#e0e0dc",
        ceiling="#d8dadc",
        skirting="#8a9098",
        outlook="garden",
        casements=(
            Casement("back", 0.0, 10.4, 0.35, 3.7, (7, 2), "#6a747c", ""),
            Casement("left", -2.2, 6.0, 0.35, 3.7, (4, 2), "#6a747c", ""),
        ),
    )
    inside = Interior.begun(brief, room, 471)
    here, fixed = inside.things, inside.fixed
    fixed.take(_airliner(), (1.2, 1.75, room.back - 3.6), 0.12)
    fixed.add(
        "asphalt",
        quad(
            (-16, -0.15, room.back - 0.4),
            (32, 0, 0),
            (0, 0, -6.5),
            "#8a8e90" if not inside.hour.dark else "#24282e",
        ),
    )
    _benches(here)
    _departures(fixed)
    gate = Bench()
    gate.add(
        "paint",
        box((0, 3.1, 0), (0.9, 0.28, 0.06), "#f0c428", 0.03),
        moved(lettering("GATE 12", 0.28, 0.02, "#1c1a18", "sans", most=1.5), (0, 2.98, 0.065)),
        cylinder((0, 3.38, 0), (0, 4.6, 0), 0.025, "#5a6068", 6),
    )
    fixed.take(gate, (3.4, 0, -3.6))
    for x, z, paint in ((-4.9, -0.7, "#c8382e"), (-4.4, -1.0, "#2f6a7a"), (4.9, -0.8, "#d8902c")):
        here.add("felt", box((x, 0.42, z), (0.24, 0.34, 0.15), paint, 0.06))
        here.add(
            "iron",
            tube(
                [(x - 0.12, 0.76, z), (x - 0.12, 1.05, z), (x + 0.12, 1.05, z), (x + 0.12, 0.76, z)],
                0.014,
                "#3a3e44",
                6,
            ),
            *(sphere((x + d, 0.05, z), 0.05, "#26262a", 6, 8) for d in (-0.16, 0.16)),
        )
    for x in (-5.1, 5.1):
        houseplant(here, inside.rng, x, -5.8, "palm", 1.7, pot="#e8e8e4")
    for z in (-3.2, 0.4):
        inside.light(batten(fixed, 0.0, z, room.height, inside.hour, 4.0), 3.6, "white", 8.0, day=0.3)
    return inside.built("terminal", fill=(0.50, 0.51, 0.53))
