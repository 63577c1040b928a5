"""Museums: a hall with a dinosaur, a house of science, a gallery of art."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.sets.halls.fittings import barrier, case, column, plinth, sign, tall_window
from rushes.stage.sets.halls.paintings import canvas
from rushes.stage.sets.halls.skeleton import dinosaur
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten
from rushes.stage.sets.rooms.room import Room

__all__ = ["gallery", "museum", "science"]

BONE = "#e8d8b4"


def museum(brief: SetBrief) -> BuiltSet:
    """The dinosaur on its platform, columns and cases on both sides, a tall window behind."""
    room = Room(
        half=6.2,
        back=-7.0,
        front=8.5,
        height=5.4,
        floor="checks",
        floor_paint="#8a5a4a",
        floor_other="#e8dcc0",
        wall="#c8a880",
        lower="panels",
        lower_paint="#7a5238",
        dado=1.2,
        ceiling="#e8d8bc",
        skirting="#5a3c28",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 301)
    back, things = Bench(), inside.things
    for x in (-4.2, 4.2):
        tall_window(back, x, 1.7, 1.9, 0.65, inside.hour, None)
    inside.hang("back", back)
    for s in (-1, 1):
        for z in (-6.2, -3.6, -1.0):
            column(things, s * 4.9, z, room.height, "#e8dcc4", "#c8a04c")
    things.add("wood", box((0, 0.14, -4.0), (3.6, 0.14, 1.05), "#6a4428", 0.03))
    things.add("stone", box((0, 0.3, -4.0), (3.4, 0.025, 0.9), "#c8a878", 0.02))
    bones = Bench()
    dinosaur(bones, BONE)
    things.take(bones, (0.15, 0.32, -4.0), 0.0, 1.12)
    barrier(things, ((-3.7, -2.5), (-2.3, -2.4), (2.3, -2.4), (3.7, -2.5)))
    _cases(inside)
    sign(inside, 0.9, 3.7, "MUSEUM", 0.42, "#5a2a24")
    for x, z, power in ((-2.0, -2.2, 4.0), (2.0, -2.2, 4.0), (0.0, -5.6, 3.0), (0.0, 1.5, 2.2)):
        inside.light((x, 4.3, z), power, "white", 8.0, day=0.5)
    for x in (-2.0, 2.0):
        inside.fixed.add("iron", cylinder((x, room.height, -2.2), (x, 4.6, -2.2), 0.02, "#2a2624", 6))
        inside.fixed.add("metal", cylinder((x, 4.45, -2.2), (x, 4.7, -2.3), 0.14, "#3a342e", 12, 0.08))
    return inside.built("hall_museum", 0.55, fill=(0.50, 0.44, 0.36), shadow_radius=8.0)


def _cases(inside: Interior) -> None:
    """Cases with an amphora, an ammonite, a skull and a butterfly box; a stuffed globe."""
    things = inside.things
    for k, (x, z, turn) in enumerate(
        ((-3.3, -0.9, 0.55), (3.3, -0.9, -0.55), (-3.9, 1.6, 1.3), (3.9, 1.6, -1.3))
    ):
        here = Bench()
        case(here, 0, 0)
        if k % 2 == 0:
            for n in range(3):
                pot = [(0.04, 0), (0.1, 0.1), (0.12, 0.2), (0.05, 0.3), (0.07, 0.36)]
                tone = ("#b8603c", "#3f5a6a", "#c8963c")[n]
                here.add("clay", lathe(pot, tone, (-0.42 + 0.42 * n, 0.82, 0), 16))
                here.add(
                    "felt",
                    lathe(
                        [(0.124, 0.17), (0.126, 0.2), (0.12, 0.23)],
                        "#2a1c18",
                        (-0.42 + 0.42 * n, 0.82, 0),
                        16,
                    ),
                )
        else:
            u = np.linspace(0, 5.5 * np.pi, 60)
            r = 0.03 + 0.0085 * u
            coil = np.stack([-0.35 + r * np.cos(u), 1.04 + r * np.sin(u), np.zeros(60)], 1)
            here.add("clay", tube(coil, np.linspace(0.012, 0.045, 60), "#c89a64", 7))
            here.add("clay", sphere((0.3, 0.98, 0), (0.17, 0.15, 0.2), BONE, 9, 12))
            for s in (-1, 1):
                here.add("stone", sphere((0.3 + 0.07 * s, 0.98, 0.16), (0.045, 0.05, 0.05), "#2a1c14", 6, 9))
            here.add("clay", box((0.3, 0.85, 0.1), (0.1, 0.035, 0.1), BONE, 0.03))
        things.take(here, (x, 0, z), turn)


def science(brief: SetBrief) -> BuiltSet:
    """Planets on threads, a rocket, a pendulum over its ring, desks with buttons, a plasma ball."""
    room = Room(
        half=6.2,
        back=-6.5,
        front=8.5,
        height=5.4,
        floor="lino",
        floor_paint="#4a6076",
        wall="#2f4a6a",
        finish="paper",
        ceiling="#1c2c44",
        skirting="#e8a03c",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 302)
    things, back = inside.things, Bench()
    for k in range(60):
        x, y = float(inside.rng.uniform(-6, 6)), float(inside.rng.uniform(1.5, 5.2))
        back.add(
            "lamp",
            sphere((x, y, 0.03), float(inside.rng.uniform(0.012, 0.035)), linear("#fff2c8") * 0.6, 4, 6),
        )
        del k
    inside.hang("back", back)
    _planets(inside)
    _rocket(things, 3.4, -4.3)
    things.add(
        "stone",
        lathe([(1.25, 0), (1.25, 0.28), (1.05, 0.28), (1.0, 0.1), (0, 0.1)], "#e8dcc4", (-2.6, 0, -3.4), 28),
    )
    things.add(
        "metal",
        cylinder((-2.6, 5.4, -3.4), (-2.25, 0.75, -3.3), 0.012, "#d8dce0", 5),
        sphere((-2.25, 0.58, -3.3), 0.22, "#d8a040", 10, 16),
    )
    for k in range(16):
        a = k * np.pi / 8
        things.add(
            "wood",
            cylinder(
                (-2.6 + 1.12 * np.cos(a), 0.28, -3.4 + 1.12 * np.sin(a)),
                (-2.6 + 1.12 * np.cos(a), 0.42, -3.4 + 1.12 * np.sin(a)),
                0.03,
                "#c8402c",
                7,
            ),
        )
    for x, z, turn, tone in (
        (-3.7, -0.7, 0.9, "#e8783c"),
        (3.8, -1.2, -0.8, "#3fa08a"),
        (0.5, -5.3, 0.0, "#e8b83c"),
        (-4.2, 1.8, 1.3, "#5f7fd0"),
    ):
        _exhibit(inside, x, z, turn, tone)
    sign(inside, 0.0, 4.4, "SCIENCE", 0.34, "#e8783c", "sans")
    for x, z in ((-2.6, -1.8), (3.0, -2.2), (0.0, 1.5), (0.0, -4.8)):
        inside.light((x, 4.4, z), 4.6, "white", 8.5, day=0.75)
    return inside.built("hall_science", 0.25, fill=(0.40, 0.46, 0.58), shadow_radius=8.0)


def _planets(inside: Interior) -> None:
    """A sun and six planets hung from the ceiling."""
    out, high = inside.fixed, inside.room.height
    out.add("lamp", sphere((0.2, 3.75, -4.0), 0.58, linear("#ffb83c") * 0.55, 14, 22))
    row = (
        (-1.25, 3.2, -3.2, 0.2, "#c8a080"),
        (-2.2, 3.9, -3.6, 0.3, "#e8c078"),
        (1.35, 3.05, -3.2, 0.26, "#3f86c8"),
        (2.05, 3.7, -2.6, 0.2, "#d0603c"),
        (-3.7, 3.3, -3.0, 0.46, "#d8a878"),
        (4.3, 3.9, -3.2, 0.38, "#e0c890"),
        (-5.2, 4.1, -4.6, 0.3, "#6fc0c8"),
    )
    for k, (x, y, z, r, tone) in enumerate(row):
        out.add("felt", sphere((x, y, z), r, tone, 12, 18))
        out.add("iron", cylinder((x, y + r, z), (x, high, z), 0.006, "#e8e4da", 4))
        for n in range(3 if k in (1, 4, 5) else 0):
            a = -0.5 + 0.45 * n
            band = [(r * np.cos(a) * 1.01, 0), (r * np.cos(a + 0.16) * 1.01, r * 0.16)]
            out.add("felt", lathe(band, mixed(tone, "#6a3a20", 0.35), (x, y + r * np.sin(a), z), 18))
        if k == 2:
            for a, h in ((0.4, 0.25), (1.5, -0.2), (2.2, 0.3)):
                out.add(
                    "felt",
                    sphere(
                        (x + 0.6 * r * np.cos(a), y + h * r, z + 0.62 * r * np.sin(a)),
                        r * 0.5,
                        "#5fa050",
                        7,
                        9,
                    ),
                )
        if k == 5:
            ring = lathe(
                [(r * 1.35, -0.012), (r * 2.0, -0.012), (r * 2.0, 0.012), (r * 1.35, 0.012)],
                "#c8a060",
                sides=32,
            )
            out.add("felt", turned(ring, (0.35, 0.0, 0.25), (x, y, z)))


def _rocket(out: Bench, x: float, z: float) -> None:
    """A rocket as tall as the hall on four fins."""
    body = [(0.0, 0.5), (0.4, 0.5), (0.55, 1.1), (0.58, 2.2), (0.42, 3.3), (0.16, 4.1), (0.0, 4.5)]
    out.add("ceramic", lathe(body[:5], "#f2ece0", (x, 0, z), 26))
    out.add("ceramic", lathe([(0.425, 3.3), *body[5:]], "#d8402c", (x, 0, z), 26))
    for y in (1.2, 2.3):
        out.add(
            "ceramic", lathe([(0.56, 0), (0.605, 0.02), (0.6, 0.2), (0.55, 0.22)], "#d8402c", (x, y, z), 26)
        )
    for y in (1.85, 2.85):
        out.add(
            "metal",
            cylinder((x - 0.1, y, z + 0.48), (x - 0.1, y, z + 0.6), 0.2, "#8fa0ac", 18),
            cylinder((x - 0.1, y, z + 0.6), (x - 0.1, y, z + 0.62), 0.14, "#3f78b0", 18),
        )
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        fin = (x + 0.72 * np.cos(a), 0.62, z + 0.72 * np.sin(a))
        out.add("ceramic", box(fin, (0.32, 0.6, 0.04), "#d8402c", 0.03, (0, -a, 0)))
    out.add("metal", lathe([(0.5, 0), (0.5, 0.06), (0.3, 0.3), (0.34, 0.52)], "#5a6470", (x, 0, z), 18))


def _exhibit(inside: Interior, x: float, z: float, turn: float, tone: str) -> None:
    """A desk of buttons with a ball of light, a crank and a screen."""
    here = Bench()
    here.add(
        "ceramic",
        box((0, 0.4, 0), (0.62, 0.4, 0.28), tone, 0.08),
        box((0, 0.86, 0.0), (0.7, 0.05, 0.36), "#f2ece0", 0.04),
    )
    for k in range(4):
        lit = linear(("#ff4a3c", "#ffd040", "#4ae070", "#4ab0ff")[k]) * 0.4
        spot = (-0.48 + 0.2 * k, 0.91, 0.22)
        here.add("metal", cylinder(spot, (spot[0], 0.925, spot[2]), 0.07, "#5a6470", 12))
        here.add("lamp", lathe([(0.055, 0), (0.05, 0.03), (0, 0.045)], lit, (spot[0], 0.925, spot[2]), 12))
    here.add("metal", lathe([(0.16, 0), (0.12, 0.05), (0.05, 0.12)], "#3a424c", (0.38, 0.9, -0.05), 14))
    here.add("lamp", sphere((0.38, 1.2, -0.05), 0.2, linear("#b06ae8") * 0.35, 10, 14))
    here.add("ceramic", box((-0.3, 1.28, -0.2), (0.33, 0.25, 0.04), "#2a3442", 0.03))
    here.add("room", box((-0.3, 1.28, -0.155), (0.29, 0.21, 0.006), linear("#5fc8e8") * 0.7, 0.0))
    for k in range(4):
        here.add(
            "room",
            box(
                (-0.5 + 0.13 * k, 1.15 + 0.04 * k, -0.147),
                (0.04, 0.05 + 0.04 * k, 0.002),
                linear("#fff0c0"),
                0.0,
            ),
        )
    here.add("metal", cylinder((-0.3, 0.9, -0.2), (-0.3, 1.05, -0.2), 0.04, "#5a6470", 8))
    inside.put(here, x, z, turn)


def gallery(brief: SetBrief) -> BuiltSet:
    """White walls with felt paintings in frames, spotlights over them, sculptures on plinths, a bench to sit on."""
    room = Room(
        half=5.6,
        back=-4.6,
        front=8.0,
        height=4.2,
        floor="boards",
        floor_paint="#b88a5a",
        wall="#f0ebe0",
        ceiling="#f2eee6",
        skirting="#e0d8c8",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 303)
    back, left, right, things = Bench(), Bench(), Bench(), inside.things
    for k, (x, wide, tall, motif) in enumerate(
        (
            (-3.35, 0.75, 0.95, "portrait"),
            (-0.9, 1.25, 0.85, "waves"),
            (1.75, 0.8, 0.8, "squares"),
            (3.95, 0.75, 0.95, "sunflowers"),
        )
    ):
        canvas(back, inside.rng, x, 1.85, wide, tall, motif, ("#c8a04c", "#4a2c1a", "#2a2624", "#c8a04c")[k])
        inside.fixed.add(
            "metal",
            cylinder(
                (x, room.height - 0.25, room.back + 1.15),
                (x, room.height - 0.42, room.back + 0.95),
                0.07,
                "#2a2a2e",
                10,
            ),
        )
        inside.light((x * 0.92, 3.55, room.back + 1.1), 1.6, "white", 3.8, day=0.65)
    inside.fixed.add(
        "metal", box((0, room.height - 0.15, room.back + 1.2), (5.0, 0.02, 0.02), "#2a2a2e", 0.004)
    )
    inside.hang("back", back)
    for side, bench, motifs in (
        ("left", left, ("hills", "circles")),
        ("right", right, ("circles", "portrait")),
    ):
        for at, motif in zip((-2.4, 0.7), motifs, strict=True):
            canvas(bench, inside.rng, room.along(side, at), 1.85, 0.95, 0.75, motif, "#c8a04c")
        inside.hang(side, bench)
    for x, z, kind in ((-2.75, -2.4, "bust"), (2.8, -2.5, "ring"), (-4.5, -0.6, "totem")):
        plinth(things, x, z, 0.9)
        _sculpture(things, x, 0.9, z, kind)
    things.add("wood", box((0.1, 0.42, -2.9), (0.85, 0.04, 0.24), "#3a2a20", 0.03))
    things.add("felt", box((0.1, 0.48, -2.9), (0.85, 0.045, 0.25), "#8a3a34", 0.04))
    for x in (-0.6, 0.8):
        things.add("wood", box((x, 0.19, -2.9), (0.05, 0.19, 0.2), "#3a2a20", 0.02))
    sign(inside, 0.0, 3.5, "", 0.2, "#2a2a2e", "sans")
    for z in (-1.5, 1.8):
        inside.light(batten(inside.fixed, 0.0, z, room.height, inside.hour, 3.0), 3.4, "white", 8.0, day=0.4)
    return inside.built("hall_gallery", 0.45, fill=(0.56, 0.54, 0.50), shadow_radius=7.0)


def _sculpture(out: Bench, x: float, y: float, z: float, kind: str) -> None:
    """A bust, a ring with a hole, a totem of stones."""
    if kind == "bust":
        pale = "#f0e8da"
        out.add(
            "stone",
            lathe([(0.15, 0), (0.15, 0.05), (0.07, 0.1), (0.07, 0.16)], pale, (x, y, z), 16),
            sphere((x, y + 0.3, z), (0.3, 0.16, 0.17), pale, 9, 14),
            cylinder((x, y + 0.36, z), (x, y + 0.52, z), 0.08, pale, 10),
            sphere((x, y + 0.66, z), (0.16, 0.2, 0.17), pale, 10, 14),
            sphere((x, y + 0.64, z + 0.17), (0.03, 0.05, 0.05), pale, 5, 7),
            sphere((x, y + 0.76, z - 0.03), (0.19, 0.14, 0.18), pale, 8, 12),
        )
    elif kind == "ring":
        a = np.linspace(0, 2 * np.pi, 28, endpoint=False)
        line = np.stack([x + 0.3 * np.cos(a), y + 0.45 + 0.34 * np.sin(a), z + 0.06 * np.sin(2 * a)], 1)
        out.add(
            "metal",
            tube(line, 0.1, "#b87a3c", 12, closed=True),
            cylinder((x, y, z), (x, y + 0.06, z), 0.16, "#3a2a20", 14),
        )
    else:
        for k, (r, tone) in enumerate(
            ((0.2, "#3f6a7a"), (0.16, "#d8a040"), (0.18, "#b8503c"), (0.11, "#e8dcc4"))
        ):
            out.add("clay", sphere((x + 0.03 * (-1) ** k, y + 0.13 + 0.25 * k, z), (r, 0.14, r), tone, 8, 12))
