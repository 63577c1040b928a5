"""Stadiums: a football ground, a baseball field, a running track, a raceway, an arena of sand; stands full of felt people."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.light import environment
from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, sheet, sphere, tube
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crowd import crowd
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.parts.sports import line
from rushes.stage.sets.terrain.noise import fractal
from rushes.stage.sets.variant import variant

__all__ = ["build"]

STAND = -10.5
"""z of the foot of the stand behind the field."""


@dataclass
class Field:
    """A ground in work: `fixed` throws no shadow."""

    brief: SetBrief
    rng: np.random.Generator
    hour: Hour
    things: Bench = field(default_factory=Bench)
    fixed: Bench = field(default_factory=Bench)
    lights: list[Light] = field(default_factory=list)


def build(brief: SetBrief) -> BuiltSet:
    """The stadium of a brief."""
    what = variant(brief, LOOKS, "football")
    ground = Field(brief, np.random.default_rng([brief.seed, 73]), hour_of(brief))
    MAKERS[what](ground)
    _stands(ground, what)
    if what != "arena":
        _floodlights(ground)
    if brief.signs or what != "arena":
        _board(ground, brief.signs[0] if brief.signs else "2 : 1", what)
    air = environment(
        brief,
        shadow_centre=(0.0, 0.8, -1.5),
        shadow_radius=9.0,
        shadow_distance=45.0,
        fog_distance=110.0,
        far=400.0,
    )
    pieces = (*ground.fixed.pieces("stadium_ground", shadow=False), *ground.things.pieces("stadium_things"))
    clear = ((-40.0, -1.0, STAND - 14.0, 40.0, 9.0, STAND + 0.5),)
    return BuiltSet(pieces, air, level, tuple(ground.lights[:9]), keep_clear=clear)


def _turf(ground: Field, one: Paint, other: Paint, finish: str = "felt", band: float = 2.2) -> None:
    """The ground in mown bands, clouded a little, white where snow lies."""
    x, z = np.meshgrid(np.linspace(-26, 26, 120), np.linspace(14, STAND - 2, 110))
    share = (np.sin(x / band * np.pi) > 0).astype(float)[..., None]
    tone = (1.0 + 0.22 * (fractal(x * 0.8, z * 0.8, 4, 3) - 0.3))[..., None]
    snow = 0.85 * ground.hour.snow
    paint = (mixed(one, "#eef2f6", snow) * (1 - share) + mixed(other, "#e4eaf0", snow) * share) * tone
    grid = np.stack([x, 0.0 * x - 0.003, z], -1)
    ground.fixed.add(finish, sheet(grid.astype(np.float32), paint.astype(np.float32)))
    wide = [quad((-80, -0.03, 30), (160, 0, 0), (0, 0, -90), mixed("#6a8a4a", "#eef2f6", snow), (4, 4))]
    ground.fixed.add("felt", *wide)


def _stands(ground: Field, what: str) -> None:
    """Tiers behind the field and, turned towards it, at both sides; people on every bench; flags on the roof."""
    rng = ground.rng
    stone = what == "arena"
    for middle, turn, half, rows in (
        ((0, STAND), 0.0, 10.5, 9),
        ((-15.5, -5.0), 0.95, 7.5, 8),
        ((15.5, -5.0), -0.95, 7.5, 8),
    ):
        here, places = Bench(), []
        for row in range(rows):
            y, z = 0.75 + 0.52 * row, -0.95 * row
            tone = varied(rng, "#c8a878" if stone else ("#a8443c", "#d8c8a8", "#3f6a8a")[row % 3], 0.05)
            here.add("clay", box((0, y - 0.3, z), (half, 0.3, 0.5), tone * 0.8, 0.03))
            for x in np.arange(-half + 0.4, half - 0.2, 0.66):
                if rng.random() < 0.86:
                    places.append((x + rng.normal() * 0.06, y + 0.5, z + 0.05))
        wall: Paint = "#c8a472" if stone else "#e8e0cc"
        here.add("clay", box((0, 0.42, 0.62), (half + 0.2, 0.42, 0.1), wall, 0.03))
        crowd(here, rng, places, 0.0, 0.95)
        if stone:
            _arches(here, half, 0.52 * rows + 0.6, -0.95 * rows)
        else:
            _roof(here, rng, half, 0.52 * rows + 2.3, -0.95 * rows)
            _adverts(here, rng, half)
        ground.fixed.take(here, (middle[0], 0.0, middle[1]), turn)


def _adverts(here: Bench, rng: np.random.Generator, half: float) -> None:
    """Coloured boards along the front wall, with felt shapes on them."""
    count = int(half / 1.1)
    for k in range(count):
        x = -half + 2 * half * (k + 0.5) / count
        tone = ("#d8584a", "#3f7a9a", "#e8b84a", "#4a8a5a", "#f0e8d4")[int(rng.integers(5))]
        here.add("felt", box((x, 0.4, 0.75), (half / count - 0.04, 0.33, 0.03), tone, 0.02))
        for s in (-0.4, 0.0, 0.4):
            here.add(
                "felt",
                sphere((x + s, 0.4, 0.79), (0.13, 0.13, 0.02), "#f6f0e0" if k % 2 else "#2c2c38", 5, 12),
            )


def _roof(here: Bench, rng: np.random.Generator, half: float, high: float, back: float) -> None:
    """A roof on posts with pennants along its edge."""
    here.add("clay", box((0, high, back + 2.0), (half + 0.3, 0.09, 2.6), "#e8e0cc", 0.03, (0.12, 0, 0)))
    here.add("clay", box((0, high / 2, back - 0.5), (half + 0.3, high / 2, 0.1), "#b8b0a0", 0.0))
    for x in np.linspace(-half, half, 5):
        here.add("metal", cylinder((x, 0.5, back + 0.6), (x, high, back + 1.6), 0.07, "#8a929c", 8))
    for x in np.linspace(-half, half, 9):
        here.add("metal", cylinder((x, high, back + 4.4), (x, high + 1.0, back + 4.4), 0.025, "#d8d4cc", 6))
        tone = varied(rng, ("#d8584a", "#e8b84a", "#3f7a9a", "#f0e8d4")[int(rng.integers(4))], 0.05)
        flag = np.array(
            [
                [(x, high + 0.55, back + 4.4), (x + 0.6, high + 0.75, back + 4.45)],
                [(x, high + 1.0, back + 4.4), (x + 0.6, high + 0.8, back + 4.45)],
            ]
        )
        here.add("cloth", sheet(flag.astype(np.float32), tone))


def _arches(here: Bench, half: float, high: float, back: float) -> None:
    """Two rows of stone arches above the seats, as round an arena of old."""
    for row in range(2):
        y = high + 1.75 * row
        here.add("stone", box((0, y + 1.6, back - 0.2), (half, 0.16, 0.5), "#d8b888", 0.04))
        here.add("stone", quad((-half, y, back - 0.65), (2 * half, 0, 0), (0, 1.7, 0), "#4a3424"))
        for k in range(int(half / 0.9) + 1):
            x = -half + 1.8 * k
            here.add("stone", box((x, y + 0.75, back - 0.2), (0.28, 0.8, 0.35), "#c8a472", 0.06))
            arch = [
                (x + 0.9 + 0.66 * np.cos(a), y + 0.9 + 0.6 * np.sin(a), back - 0.1)
                for a in np.linspace(0, np.pi, 10)
            ]
            here.add("stone", tube(arch, 0.13, "#d8b888", 6))


def _floodlights(ground: Field) -> None:
    """Four masts with banks of lamps; they burn when it gets dark."""
    glow = ground.hour.glow
    for x, z in ((-9.5, -9.0), (9.5, -9.0)):
        ground.fixed.add("metal", cylinder((x, 0, z), (x, 7.0, z), 0.16, "#9aa2ac", 10, 0.09))
        ground.fixed.add("metal", box((x, 7.4, z), (1.15, 0.62, 0.09), "#5a626c", 0.03))
        for i in range(3):
            for k in range(5):
                spot = (x - 0.88 + 0.44 * k, 7.02 + 0.38 * i, z + 0.1)
                lamp = sphere(spot, (0.15, 0.15, 0.06), linear("#fff4dc") * (0.25 + 1.3 * glow), 6, 12)
                ground.fixed.add("lamp", lamp)
    if ground.hour.dark:
        for x, z, power in ((-5.5, 4.5, 26.0), (5.5, 4.5, 17.0), (-6.5, -6.0, 22.0), (6.5, -6.0, 22.0)):
            ground.lights.append(Light((x, 6.5, z), (power, 0.94 * power, 0.84 * power), 16.0))
        ground.lights += [Light((x, 6.5, STAND + 3), (16.0, 14.0, 12.0), 14.0) for x in (-8.0, 0.0, 8.0)]


def _board(ground: Field, text: str, what: str) -> None:
    """The board over the stand: the score, or what the prompt wants to be read."""
    here = Bench()
    letters = lettering(text, 0.85, 0.03, linear("#ffb848") * (0.6 + 0.5 * ground.hour.glow), "sans", 6.0, 14)
    wide = max(float(np.ptp(letters.positions[:, 0])) / 2 + 0.5, 1.6)
    stone = what == "arena"
    here.add(
        "metal" if not stone else "wood",
        box((0, 0.7, 0), (wide, 0.78, 0.12), "#1c2028" if not stone else "#5a3820", 0.05),
    )
    here.add("lamp" if not stone else "clay", moved(letters, (0, 0.3, 0.13)))
    for s in (-1, 1):
        here.add(
            "metal", cylinder((s * wide * 0.7, -5.0, -0.1), (s * wide * 0.7, 0.0, -0.1), 0.09, "#7a828c", 8)
        )
    high = 5.0 if not stone else 3.4
    ground.fixed.take(here, (-2.9, high, STAND - 3.2 if not stone else STAND + 0.9), 0.0, 0.8)


def _football(ground: Field) -> None:
    """Mown stripes, white lines, a goal with its net, corner flags."""
    _turf(ground, "#5f9a3f", "#4f8836")
    for points in (
        [(-14.0, -7.6), (14.0, -7.6)],
        [(-4.6, -7.6), (-4.6, -3.6), (4.6, -3.6), (4.6, -7.6)],
        [(-2.4, -7.6), (-2.4, -5.9), (2.4, -5.9), (2.4, -7.6)],
    ):
        line(ground.fixed, points, 0.1, y=0.02)
    line(
        ground.fixed,
        [(1.6 * np.cos(a), -3.6 + 1.1 * np.sin(a)) for a in np.linspace(0, np.pi, 20)],
        0.1,
        y=0.02,
    )
    half, high, z = 2.0, 1.75, -7.6
    for s in (-1, 1):
        ground.things.add("paint", cylinder((s * half, 0, z), (s * half, high, z), 0.06, "#f8f6f0", 10))
    ground.things.add("paint", cylinder((-half - 0.06, high, z), (half + 0.06, high, z), 0.06, "#f8f6f0", 10))
    for k in range(19):
        x = -half + 2 * half * k / 18
        ground.things.add(
            "cloth", tube([(x, high, z), (x, high - 0.1, z - 0.6), (x, 0.0, z - 1.1)], 0.01, "#f4f2ec", 3)
        )
    for k in range(9):
        y = high * (k + 0.5) / 9
        deep = 0.6 + 0.5 * (1 - y / high)
        ground.things.add(
            "cloth",
            tube(
                [(-half, y, z), (-half, y, z - deep), (half, y, z - deep), (half, y, z)], 0.01, "#f4f2ec", 3
            ),
        )
    for s in (-1, 1):
        ground.things.add("wood", cylinder((s * 8.5, 0, -7.6), (s * 8.5, 1.3, -7.6), 0.025, "#f0e8d4", 7))
        flag = np.array(
            [
                [(s * 8.5, 1.0, -7.6), (s * 8.5 + 0.4, 1.1, -7.55)],
                [(s * 8.5, 1.3, -7.6), (s * 8.5 + 0.4, 1.2, -7.55)],
            ]
        )
        ground.things.add("cloth", sheet(flag.astype(np.float32), "#e8b03c"))


def _baseball(ground: Field) -> None:
    """A diamond of dirt with bases, foul lines, a mound, a dugout bench."""
    _turf(ground, "#5f9a3f", "#55903a")
    dirt = lathe([(4.4, -0.002), (4.2, 0.012), (0.0, 0.012)], "#b8804c", (0, 0, 0.2), 60)
    mound = lathe([(1.4, 0.0), (1.2, 0.06), (0.4, 0.14), (0.0, 0.15)], "#c08a54", (0, 0, -6.2), 36)
    ground.fixed.add("clay", dirt, mound)
    path = [(0.0, 3.4), (5.6, -2.6), (0.0, -9.0), (-5.6, -2.6), (0.0, 3.4)]
    line(ground.fixed, path, 0.9, "#b8804c", 0.02)
    line(ground.fixed, [(-12.0, -9.5), (0.0, 3.4), (12.0, -9.5)], 0.12, y=0.032)
    for x, z in ((5.6, -2.6), (-5.6, -2.6), (0.0, -8.9)):
        ground.things.add("felt", box((x, 0.05, z), (0.3, 0.05, 0.3), "#f8f4ea", 0.04, (0, np.pi / 4, 0)))
    for k in range(11):
        ground.things.add("felt", box((-9 + 1.8 * k, 0.55, STAND + 1.6), (0.88, 0.55, 0.08), "#2f6a4a", 0.04))


def _track(ground: Field) -> None:
    """Red lanes with white lines and numbers, the field behind, hurdles, a starting arch."""
    _turf(ground, "#5f9a3f", "#4f8836")
    ground.fixed.add("plaster", quad((-26, 0.004, 5.2), (52, 0, 0), (0, 0, -9.0), "#b8503a", (30, 8)))
    for k in range(8):
        line(ground.fixed, [(-26, 5.1 - 1.28 * k), (26, 5.1 - 1.28 * k)], 0.06, y=0.02)
    for k in range(7):
        digit = lettering(str(k + 1), 0.5, 0.004, "#f4efe4", "sans", 0.6, 10)
        flat = Bench()
        flat.add("paint", digit)
        laid = [moved(m, (0, 0, 0)) for m in flat.bins["paint"]]
        for mesh in laid:
            mesh.positions[:] = mesh.positions[:, [0, 2, 1]] * [1, 1, -1] + [-3.2, 0.022, 4.7 - 1.28 * k]
            mesh.normals[:] = (0, 1, 0)
        ground.fixed.add("paint", *laid)
    line(ground.fixed, [(-2.4, 5.1), (-2.4, -3.8)], 0.12, y=0.022)
    for x in (2.6, 5.4, -5.2):
        for z in (-2.3, -3.5):
            for s in (-1, 1):
                ground.things.add(
                    "metal", cylinder((x, 0, z + s * 0.45), (x, 0.85, z + s * 0.45), 0.022, "#c8ccd0", 7)
                )
                ground.things.add(
                    "metal",
                    cylinder((x, 0.02, z + s * 0.45), (x + 0.4, 0.02, z + s * 0.45), 0.022, "#c8ccd0", 7),
                )
            ground.things.add("paint", box((x, 0.85, z), (0.02, 0.07, 0.5), "#f4efe4", 0.01))
            ground.things.add("paint", box((x + 0.005, 0.85, z), (0.022, 0.072, 0.14), "#c8342c", 0.01))


def _raceway(ground: Field) -> None:
    """Asphalt with a chequered line, kerbs, tyre walls, a gantry."""
    _turf(ground, "#6a9a48", "#6a9a48")
    ground.fixed.add("asphalt", quad((-30, 0.004, 6.0), (60, 0, 0), (0, 0, -10.0), "#4a4a4e", (30, 8)))
    for k in range(60):
        for z in (-4.15, 6.1):
            tone: Paint = ("#c8342c", "#f4efe4")[k % 2]
            ground.fixed.add("clay", box((-24 + 0.8 * k, 0.02, z), (0.4, 0.035, 0.2), tone, 0.02))
    for i in range(4):
        for k in range(22):
            dark: Paint = ("#1c1c20", "#f4efe4")[(i + k) % 2]
            ground.fixed.add(
                "paint", quad((2.2 + 0.42 * i, 0.02, 5.6 - 0.42 * k), (0.42, 0, 0), (0, 0, -0.42), dark)
            )
    for k in range(30):
        x = -15 + 1.0 * k
        for row in range(2):
            ring = [
                (x + 0.34 * np.cos(a), 0.14 + 0.26 * row, -5.4 + 0.34 * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 14, endpoint=False)
            ]
            ground.things.add(
                "clay", tube(ring, 0.14, ("#28282c", "#c8342c", "#f4efe4")[k % 3], 7, closed=True)
            )
    for x in (2.0, 4.1):
        ground.things.add("metal", cylinder((x, 0, -4.9), (x, 4.0, -4.9), 0.07, "#8a929c", 8))
    for i in range(3):
        for k in range(16):
            dark = ("#1c1c20", "#f4efe4")[(i + k) % 2]
            ground.things.add(
                "felt", box((0.4 + 0.36 * k, 3.3 + 0.36 * i, -4.85), (0.18, 0.18, 0.04), dark, 0.0)
            )


def _arena(ground: Field) -> None:
    """Sand, a ring of planks, torches."""
    _turf(ground, "#d8b074", "#d0a86c", "plaster", 9.0)
    for k in range(25):
        a = np.pi * (k + 0.5) / 25
        spot = (9.0 * np.cos(a), 0.55, -1.0 - 8.2 * np.sin(a))
        ground.things.add(
            "wood",
            box(spot, (0.6, 0.55, 0.07), varied(ground.rng, "#8a5630", 0.08), 0.03, (0, np.pi / 2 + a, 0)),
        )
    for x in (-4.6, 4.6):
        ground.things.add("wood", cylinder((x, 0, -5.5), (x, 1.9, -5.5), 0.07, "#5a3820", 8))
        ground.things.add(
            "metal", lathe([(0.05, 0.0), (0.2, 0.2), (0.18, 0.22), (0, 0.18)], "#3a3028", (x, 1.85, -5.5), 12)
        )
        flame = lathe(
            [(0.12, 0.0), (0.15, 0.1), (0.07, 0.3), (0.0, 0.46)], linear("#ff9a3c") * 0.8, (x, 2.03, -5.5), 9
        )
        ground.things.add("lamp", flame)
        power = 1.5 + 7.0 * ground.hour.glow
        ground.lights.append(Light((x, 2.6, -5.0), (power, 0.5 * power, 0.16 * power), 9.0))
    if ground.hour.dark:
        ground.lights += [Light((x, 4.5, 3.5), (14.0, 8.0, 4.0), 12.0) for x in (-4.0, 4.0)]
        ground.lights += [Light((x, 5.5, STAND + 3), (9.0, 5.0, 2.4), 13.0) for x in (-7.0, 7.0)]


MAKERS: dict[str, Callable[[Field], None]] = {
    "football": _football, "baseball": _baseball, "track": _track, "raceway": _raceway, "arena": _arena,
}  # fmt: skip
WORDS = {
    "baseball": "baseball softball diamond ballpark cricket 棒球",
    "raceway": "raceway racetrack race_track race_course speedway circuit grand_prix motocross racing kart 赛车 赛道",
    "track": "running_track athletics track 跑道 田径",
    "arena": "gladiator colosseum coliseum bullring arena fighting_pit sumo joust rodeo riding 竞技场 角斗 斗兽",
    "football": "football soccer stadium 足球",
}
LOOKS = {word.replace("_", " "): look for look, words in WORDS.items() for word in words.split()}
"""Words of a place -> which ground; the first that is said counts."""
