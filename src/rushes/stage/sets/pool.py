"""Swimming pools: an indoor pool with lanes, or one under the open glass of a hotel."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, sheet, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten
from rushes.stage.sets.rooms.pictures import clock, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.terrain.noise import fractal
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

EDGE = -1.75
FAR = -7.2
WATER = 0.05


def build(brief: SetBrief) -> BuiltSet:
    """The pool of a brief."""
    hotel = mentions(brief, "hotel", "infinity", "rooftop", "spa", "plunge")
    panes = tuple(Casement("left", -6.0 + 2.2 * k, 1.8, 0.8, 2.8, (2, 3), "#efe6d4", "") for k in range(4))
    behind = tuple(Casement("back", -4.4 + 2.2 * k, 1.8, 1.0, 2.6, (2, 3), "#efe6d4", "") for k in range(5))
    room = Room(
        half=6.0,
        back=-8.6,
        height=4.4,
        floor="small_tiles",
        floor_paint="#e4d4b4" if hotel else "#d8dcd4",
        wall="#e8dcc4" if hotel else "#d4e4e0",
        lower="paint",
        lower_paint="#5fa0a8",
        dado=0.9,
        casements=panes + behind,
        outlook="city" if hotel else "garden",
        ceiling="#e8e4d8",
        beams="#b8824c",
    )
    inside = Interior.begun(brief, room, 67)
    _water(inside)
    _sides(inside, hotel)
    if brief.signs:
        here = Bench()
        plate_sign(here, brief.signs[0], 0.0, 3.85, 0.2, plate="#2f6a8a", most=4.0)
        inside.hang("back", here)
    return inside.built("pool", 0.9, fill=(0.44, 0.50, 0.50), shadow_radius=8.0)


def _water(inside: Interior) -> None:
    """Turquoise water with rippling light, a rim, lanes of floats, blocks to start from, ladders."""
    fixed, things, rng = inside.fixed, inside.things, inside.rng
    x, z = np.meshgrid(np.linspace(-5.2, 5.2, 110), np.linspace(EDGE, FAR, 70))
    ripple = np.abs(fractal(x * 0.9, z * 1.6, 5, 4) - fractal(x * 1.1 + 9, z * 1.4, 8, 3))
    tone = np.clip(1.25 - 1.8 * ripple, 0.6, 1.5)[..., None]
    deep = np.clip((EDGE - z) / 5.0, 0, 1)[..., None]
    paint = (linear("#6fd0d4") * (1 - deep) + linear("#2f8fb0") * deep) * tone
    grid = np.stack([x, WATER + 0.008 * np.sin(x * 3 + 2 * np.sin(z * 2)) + 0 * z, z], -1)
    fixed.add("ceramic", sheet(grid.astype(np.float32), paint.astype(np.float32)))
    for rim in (EDGE + 0.12, FAR - 0.12):
        things.add("ceramic", box((0, 0.05, rim), (5.5, 0.055, 0.14), "#f0ece0", 0.03))
    for s in (-1, 1):
        things.add(
            "ceramic",
            box((s * 5.34, 0.05, (EDGE + FAR) / 2), (0.14, 0.055, (EDGE - FAR) / 2), "#f0ece0", 0.03),
        )
    for k in range(27):
        things.add(
            "ceramic",
            box((-5.2 + 0.4 * k, 0.108, EDGE + 0.12), (0.17, 0.004, 0.1), ("#2f7a9a", "#f0ece0")[k % 2], 0.0),
        )
    for lane in (-3.9, -1.3, 1.3, 3.9):
        for k, at in enumerate(np.arange(FAR + 0.15, EDGE - 0.1, 0.17)):
            red = ("#c8342c", "#f4efe4", "#2f5ab8", "#f4efe4")[(k // 3) % 4]
            things.add(
                "clay", cylinder((lane, WATER + 0.04, at), (lane, WATER + 0.04, at + 0.13), 0.055, red, 9)
            )
    for k, lane in enumerate((-2.6, 0.0, 2.6)):
        things.add("paint", box((lane, 0.35, FAR - 0.55), (0.3, 0.25, 0.28), "#f4efe4", 0.04))
        things.add(
            "felt",
            box((lane, 0.62, FAR - 0.52), (0.3, 0.025, 0.3), ("#2f7a9a", "#e8b83c", "#c8643c")[k], 0.02),
        )
    for x0 in (3.16, 3.64):
        path = [
            (x0, 0.0, EDGE + 0.5),
            (x0, 0.75, EDGE + 0.4),
            (x0, 0.8, EDGE - 0.05),
            (x0, -0.1, EDGE - 0.12),
        ]
        things.add("metal", tube(path, 0.025, "#d8dce0", 8))
    _ringed(rng, things, 2.3, WATER + 0.06, EDGE - 1.3)


def _ringed(rng: np.random.Generator, things: Bench, x: float, y: float, z: float) -> None:
    """A swimming ring that floats, in two colours."""
    angle = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    ring = [(x + 0.34 * np.cos(a), y, z + 0.34 * np.sin(a)) for a in angle]
    for k in range(4):
        part = [
            (x + 0.34 * np.cos(a), y, z + 0.34 * np.sin(a))
            for a in np.linspace(k * np.pi / 2, k * np.pi / 2 + 0.7, 8)
        ]
        things.add("clay", tube(part, 0.124, varied(rng, "#f4efe4", 0.02), 12))
    things.add("clay", tube(ring, 0.12, "#e0503c", 12, closed=True))


def _sides(inside: Interior, hotel: bool) -> None:
    """Loungers and towels, a high chair, plants, a clock, lamps under the ceiling."""
    things, rng, room = inside.things, inside.rng, inside.room
    for x, turn in ((-4.3, 0.5), (4.4, -0.5)):
        here = Bench()
        cloth = ("#e8b84a", "#d8584a")[x > 0]
        here.add("wood", box((0, 0.3, 0.2), (0.36, 0.04, 0.75), "#b8824c", 0.02))
        here.add("felt", box((0, 0.37, 0.2), (0.34, 0.05, 0.74), cloth, 0.04))
        here.add("felt", box((0, 0.62, -0.7), (0.34, 0.05, 0.4), cloth, 0.04, (0.95, 0, 0)))
        for sx in (-0.3, 0.3):
            for sz in (-0.4, 0.8):
                here.add("wood", cylinder((sx, 0, sz), (sx, 0.3, sz), 0.03, "#9a6a3c", 7))
        here.add("felt", cylinder((-0.3, 0.47, 0.75), (0.3, 0.47, 0.75), 0.08, "#f4efe4", 12))
        things.take(here, (x, 0, -0.5), turn)
    for x, z in ((-5.4, -1.2), (5.4, -1.4), (5.2, -8.0), (-5.2, -8.0)):
        houseplant(things, rng, x, z, "palm", 1.5)
    if not hotel:
        _high_chair(things, -4.6, -2.0 - 0.2)
    wall = Bench()
    clock(wall, 0.0, 3.85 if not inside.brief.signs else 3.2, 0.26)
    inside.hang("back", wall, 5.3)
    for z in (-5.6, -2.6, 0.6):
        for x in (-2.6, 2.6):
            place = batten(inside.fixed, x, z, room.height, inside.hour, 1.6, drop=0.3)
            inside.light(place, 2.0, "white", 7.0)
    for x in (-2.4, 2.4):
        glow = mixed("#6fd0d4", "#ffffff", 0.2) * (0.2 + 0.5 * inside.hour.glow)
        inside.fixed.add("lamp", sphere((x, WATER + 0.005, FAR + 0.4), (0.5, 0.012, 0.25), glow, 6, 16))


def _high_chair(things: Bench, x: float, z: float) -> None:
    """A life guard's chair with a ring buoy on its side."""
    for sx in (-0.35, 0.35):
        for sz in (-0.35, 0.35):
            things.add(
                "paint",
                cylinder((x + sx, 0.05, z + sz), (x + sx * 0.7, 1.6, z + sz * 0.7), 0.035, "#f4efe4", 8),
            )
    things.add("paint", box((x, 1.6, z), (0.32, 0.04, 0.3), "#c8342c", 0.02))
    things.add("paint", box((x, 1.95, z - 0.28), (0.32, 0.34, 0.035), "#c8342c", 0.02))
    for y in (0.4, 0.8, 1.2):
        things.add("paint", cylinder((x - 0.3, y, z + 0.32), (x + 0.3, y, z + 0.32), 0.025, "#f4efe4", 7))
    ring = [
        (x + 0.37, 1.0 + 0.2 * np.cos(a), z + 0.2 * np.sin(a))
        for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)
    ]
    things.add("clay", tube(ring, 0.06, "#e0643c", 10, closed=True))
