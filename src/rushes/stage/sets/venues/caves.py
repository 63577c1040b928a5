"""Under the ground: a cave of dripstone, one of crystals or of ice, a mine with its rails."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.light.mixing import mixed, scaled
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, quad, sheet, sphere, turned
from rushes.stage.scene import Finish, Light, Mesh, Piece
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.parts.hour import hour_of
from rushes.stage.sets.rooms.air import indoors
from rushes.stage.sets.rooms.outlook import sky_of
from rushes.stage.sets.terrain.noise import fractal
from rushes.stage.sets.variant import mentions

__all__ = ["cave"]

BACK = -15.0
Shade = tuple[float, float, float]


@dataclass(frozen=True)
class Stone:
    """What a cave is made of: two tones of its walls, its floor, its own light and the colour of that light."""

    wall: tuple[str, str]
    floor: str
    glow: Shade
    finish: Finish
    spikes: str


ROCK = Stone(
    ("#8a7460", "#5a4a40"), "#7a6a5a", (4.6, 2.9, 1.5), Finish("rock", 0.9, 0.0, two_sided=True), "#9a8674"
)
ICE = Stone(
    ("#b8e0f0", "#5f9ac8"), "#d4e8f0", (0.8, 1.6, 2.4), Finish("plain", 0.22, 0.25, two_sided=True), "#d8f0f8"
)
CRYSTAL = Stone(
    ("#5a4a6a", "#3a3048"), "#54465f", (3.4, 1.6, 5.2), Finish("rock", 0.9, 0.0, two_sided=True), "#7a5fa8"
)
MINE = Stone(
    ("#7a5f48", "#4a3a2e"), "#6a5644", (3.6, 2.1, 0.9), Finish("rock", 0.9, 0.0, two_sided=True), "#8a6a50"
)


def _walls(stone: Stone, seed: int) -> Mesh:
    """The hollow: a rough vault from behind the camera to its mouth far behind."""
    z = np.concatenate([np.linspace(9.0, -9.0, 52), np.linspace(-9.4, BACK, 22)])
    a = np.linspace(-0.12, np.pi + 0.12, 64)
    za, aa = np.meshgrid(z, a, indexing="ij")
    narrow = 1.0 - 0.62 * np.clip((-7.0 - za) / (-7.0 - BACK), 0, 1) ** 1.3
    rough = fractal(np.cos(aa) * 2.4 + 7.0, za * 0.42 + np.sin(aa) * 2.0, seed, 5)
    wide = (5.6 + 1.3 * rough) * narrow
    high = (4.7 + 1.2 * rough) * narrow
    x, y = wide * np.cos(aa) + 0.9 * np.sin(za * 0.3), high * np.sin(aa)
    share = np.clip(0.5 + 0.9 * fractal(aa * 3.0, za * 0.9, seed + 3, 4), 0, 1)[..., None]
    paint = linear(stone.wall[0]) * share + linear(stone.wall[1]) * (1 - share)
    return sheet(np.stack([x, y, za], -1).astype(np.float32), paint.astype(np.float32))


def _floor(stone: Stone, seed: int) -> Mesh:
    x, z = np.meshgrid(np.linspace(-7.5, 7.5, 60), np.concatenate([np.linspace(9, -15, 70)]))
    away = np.clip(np.maximum(np.abs(x) - 2.2, -2.2 - z) / 3.0, 0, 1)
    y = 0.3 * away * fractal(x * 0.7, z * 0.7, seed, 4)
    share = (0.8 + 0.4 * fractal(x * 0.8, z * 0.8, seed + 1, 4))[..., None]
    return sheet(np.stack([x, y, z], -1).astype(np.float32), (linear(stone.floor) * share).astype(np.float32))


def _spike(rng: np.random.Generator, high: float, paint: str) -> Mesh:
    """A dripstone `high` metres long, its foot on y = 0."""
    r = 0.10 + 0.11 * high
    rings = [
        (r * 1.25, 0.0),
        *(
            (r * (1 - u) ** 0.8 * rng.uniform(0.86, 1.12), high * u)
            for u in (0.12, 0.28, 0.45, 0.63, 0.8, 0.92)
        ),
        (0.0, high),
    ]
    return lathe(rings, linear(paint) * rng.uniform(0.8, 1.15), sides=11)


def _spikes(rng: np.random.Generator, stone: Stone) -> Mesh:
    made = []
    for _ in range(46):
        z, side = float(rng.uniform(-13.0, 1.0)), float(rng.choice((-1.0, 1.0)))
        made.append(
            turned(
                _spike(rng, float(rng.uniform(0.5, 1.9)), stone.spikes),
                (np.pi, 0, 0),
                (side * float(rng.uniform(0.3, 3.9)), 4.3 - 0.16 * max(0.0, -7 - z), z),
            )
        )
        x = side * float(rng.uniform(2.9, 4.6))
        if z < -1.0:
            made.append(
                turned(
                    _spike(rng, float(rng.uniform(0.3, 1.5)), stone.spikes),
                    (0, 0, 0),
                    (x * (1 - 0.045 * max(0.0, -6 - z)), -0.1, z),
                )
            )
    return join(made)


def _crystals(rng: np.random.Generator, ice: bool) -> Mesh:
    """Clusters of six-sided crystals that glow a little."""
    made, tints = (
        [],
        ((0.75, 0.25, 1.3), (0.25, 0.6, 1.4), (1.2, 0.3, 0.8))
        if not ice
        else ((0.3, 0.8, 1.2), (0.4, 0.9, 1.2), (0.3, 0.7, 1.2)),
    )
    for k, (x, z) in enumerate(
        ((-3.4, -2.8), (3.6, -2.4), (-2.6, -6.5), (2.7, -6.8), (-1.5, -9.6), (3.9, -4.6), (-4.2, -4.8))
    ):
        for _ in range(7):
            high = float(rng.uniform(0.4, 1.5))
            gem = lathe(
                [(0.07 + 0.06 * high, 0), (0.09 + 0.07 * high, high * 0.75), (0, high)],
                linear(tints[k % 3]) * np.float32(rng.uniform(0.25, 0.6)),
                sides=6,
            )
            made.append(
                turned(
                    gem,
                    (float(rng.normal(0, 0.4)), float(rng.uniform(0, 6)), float(rng.normal(0, 0.4))),
                    (x + float(rng.normal(0, 0.25)), -0.1, z + float(rng.normal(0, 0.25))),
                )
            )
    return join(made)


def _mine(here: Bench, rng: np.random.Generator, lights: list[Light]) -> None:
    """Timber frames, rails, a cart of ore, lanterns, a pick against the wall."""
    for z in (-2.4, -5.4, -8.4, -11.2):
        k = 1.0 - 0.045 * max(0.0, -6.0 - z)
        for s in (-1, 1):
            here.add("wood", cylinder((s * 3.2 * k, 0, z), (s * 2.8 * k, 3.1 * k, z), 0.17, "#7a5230", 9))
            here.add(
                "wood", cylinder((s * 3.0 * k, 2.2 * k, z), (s * 2.0 * k, 3.1 * k, z), 0.1, "#6a4528", 7)
            )
        here.add("wood", cylinder((-3.2 * k, 3.2 * k, z), (3.2 * k, 3.2 * k, z), 0.19, "#7a5230", 9))
    for z in np.arange(-13.0, 6.0, 0.62):
        here.add("wood", box((0.0, 0.03, z), (0.75, 0.03, 0.1), "#5a3c24", 0.01))
    for s in (-1, 1):
        here.add("metal", box((s * 0.5, 0.09, -3.5), (0.035, 0.04, 9.5), "#7a7470", 0.01))
    cart = Bench()
    cart.add(
        "iron",
        box((0, 0.62, 0), (0.52, 0.32, 0.7), "#5a5450", 0.05),
        box((0, 0.96, 0), (0.57, 0.04, 0.75), "#3a3634", 0.02),
    )
    cart.add(
        "iron",
        *(
            turned(
                cylinder((0, -0.04, 0), (0, 0.04, 0), 0.18, "#2a2624", 14),
                (0, 0, np.pi / 2),
                (s * 0.5, 0.27, d),
            )
            for s in (-1, 1)
            for d in (-0.42, 0.42)
        ),
    )
    for k in range(22):
        cart.add(
            "metal" if k % 3 == 0 else "stone",
            sphere(
                (
                    float(rng.uniform(-0.4, 0.4)),
                    1.0 + float(rng.uniform(0, 0.16)),
                    float(rng.uniform(-0.55, 0.55)),
                ),
                float(rng.uniform(0.09, 0.16)),
                "#e0b02c" if k % 3 == 0 else "#5a5048",
                4,
                6,
            ),
        )
    here.take(cart, (0.0, 0.02, -4.6))
    for x, z in ((-2.6, -2.3), (2.6, -5.3), (-2.3, -8.3)):
        here.add(
            "iron",
            cylinder((x, 2.2, z + 0.2), (x, 2.75, z + 0.2), 0.012, "#2a2624", 5),
            lathe([(0.1, 1.85), (0.11, 1.9), (0.02, 2.2)], "#3a3430", (x, 0, z + 0.2), 10),
        )
        here.add("lamp", sphere((x, 1.98, z + 0.2), 0.085, linear("#ffb85a") * 1.1, 7, 10))
        lights.append(Light((x, 1.95, z + 0.5), (3.2, 1.8, 0.75), 6.0))
    barrel(here, -3.4, 0.0, -1.2)
    crate(here, rng, 3.3, 0.0, -1.4, 0.6, 0.3)


def _kind(brief: SetBrief) -> Stone:
    if mentions(brief, "mine", "shaft", "矿"):
        return MINE
    if mentions(brief, "ice", "crevasse", "glacier", "冰"):
        return ICE
    return CRYSTAL if mentions(brief, "crystal", "gem", "magic", "水晶") else ROCK


def _filled(
    here: Bench, lights: list[Light], pieces: list[Piece], rng: np.random.Generator, stone: Stone
) -> None:
    """What the cave is full of: a mine's timbers, or dripstone and crystals."""
    if stone is MINE:
        _mine(here, rng, lights)
    else:
        pieces.append(Piece("cave.spikes", _spikes(rng, stone), stone.finish))
        lights += [Light((s * 2.4, 1.5, z), stone.glow, 8.0) for s, z in ((-1, -3.0), (1, -6.0))]
    if stone in (CRYSTAL, ICE):
        pieces.append(
            Piece(
                "cave.crystals",
                _crystals(rng, stone is ICE),
                Finish("emit", emission=0.55, casts_shadow=False),
            )
        )


def cave(brief: SetBrief) -> BuiltSet:
    """A cave with its mouth far behind: daylight or the night's blue falls in, the near walls are lit by what is in it."""
    stone, hour = _kind(brief), hour_of(brief)
    rng, seed = np.random.default_rng([brief.seed, 441]), brief.seed % 97 + 5
    here, lights = Bench(), list[Light]()
    high, low = sky_of(hour)
    mouth = Bench()
    mouth.add(
        "room",
        quad((-9, -1, BACK - 4), (18, 0, 0), (0, 4.5, 0), tuple(0.9 * c for c in low)),
        quad((-9, 3.5, BACK - 4), (18, 0, 0), (0, 8, 0), tuple(0.9 * c for c in high)),
    )
    pieces = [
        Piece("cave.walls", _walls(stone, seed), stone.finish),
        Piece(
            "cave.floor",
            _floor(stone, seed),
            Finish("snow" if stone is ICE else "rock", 0.9, 0.0, casts_shadow=False),
        ),
    ]
    _filled(here, lights, pieces, rng, stone)
    boulders = [
        crag((s * x, -0.15, z), (w, 0.7 * w, w), int(rng.integers(1, 9999)), stone.wall[0], level=2)
        for s, x, z, w in (
            (-1, 4.3, -0.6, 0.9),
            (1, 4.5, -1.6, 1.1),
            (-1, 3.9, -3.6, 0.7),
            (1, 3.6, -8.0, 0.8),
            (-1, 3.2, -9.0, 0.9),
        )
    ]
    pieces.append(Piece("cave.boulders", join(boulders), stone.finish))
    pieces += [*here.pieces("cave.things"), *mouth.pieces("cave.mouth", shadow=False)]
    lights.append(Light((0.0, 2.0, BACK + 3.0), scaled(low, 5.0), 12.0))
    lights.append(Light((-1.8, 2.8, 3.0), scaled(stone.glow, 0.7), 10.0))
    air = indoors(
        brief,
        hour,
        0.0,
        fill=mixed((0.22, 0.22, 0.22), stone.glow, 0.06),
        sun_colour=(0.9, 0.82, 0.74),
        shadow_radius=8.0,
        exposure=1.15,
        haze=0.012,
        fog_distance=30.0,
        fog_colour=scaled(low, 0.06),
        sun_in_fog=0.0,
    )
    clear = (
        (-20.0, -1.0, -40.0, -3.6, 9.0, 20.0),
        (3.6, -1.0, -40.0, 20.0, 9.0, 20.0),
        (-20.0, 3.4, -40.0, 20.0, 9.0, 20.0),
        (-20.0, -1.0, -40.0, 20.0, 9.0, -5.0),
    )
    return BuiltSet(tuple(pieces), air, level, tuple(lights[:9]), keep_clear=clear, signs=0)
