"""The surface of another world: the moon with the earth over its hills, Mars with its red mesas, a planet nobody knows.

Figures act on level ground among craters. A lander stands at the left, a rover's tracks go by.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.light.mixing import scaled
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, sheet, sphere, tube, turned
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.nature.heavens import planet, ring, stars
from rushes.stage.sets.nature.stones import crag, pebbles
from rushes.stage.sets.space import void_air
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.noise import Field
from rushes.stage.sets.terrain.plain import Plain
from rushes.stage.sets.variant import mentions, variant

__all__ = ["build"]


@dataclass(frozen=True)
class World:
    """Ground colours, stone, far hills; what hangs in the sky; whether there is air, machines, strange plants."""

    ground: tuple[str, str]
    stone: tuple[str, str]
    hills: tuple[str, str]
    globe: str
    rings: bool = False
    air: bool = False
    machines: bool = True
    plants: bool = False


WORLDS = {
    "mars": World(("#a85a34", "#c07a4a"), ("#6a3a28", "#b06a44"), ("#8a4a30", "#a0664a"), "moon", air=True),
    "martian": World(
        ("#a85a34", "#c07a4a"), ("#6a3a28", "#b06a44"), ("#8a4a30", "#a0664a"), "moon", air=True
    ),
    "alien": World(
        ("#5a4a7a", "#7a5a8a"), ("#3a3458", "#8a6aa0"), ("#4a3f70", "#5a5088"), "gas", True, True, False, True
    ),
    "strange": World(
        ("#5a4a7a", "#7a5a8a"), ("#3a3458", "#8a6aa0"), ("#4a3f70", "#5a5088"), "gas", True, True, False, True
    ),
    "exoplanet": World(
        ("#3f6a70", "#5a8a80"),
        ("#2f4a54", "#7aa09a"),
        ("#3a5a66", "#4a7078"),
        "violet",
        True,
        True,
        False,
        True,
    ),
    "planet": World(
        ("#5a4a7a", "#7a5a8a"), ("#3a3458", "#8a6aa0"), ("#4a3f70", "#5a5088"), "gas", True, True, False, True
    ),
    "moon": World(("#8a8680", "#a29c94"), ("#5a5652", "#a8a29a"), ("#6a6662", "#77726e"), "earth"),
}
"""By a word of the prompt for the place."""


@dataclass(frozen=True)
class Cratered(Plain):
    """A plain with bowls and their rims beyond the acting area."""

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Metres; level round the origin."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        ground = super().height(px, pz)
        rng = np.random.default_rng(self.seed)
        spots = [
            (-4.6, -4.6, 1.5),
            (3.9, -3.9, 1.1),
            (2.6, -8.5, 2.4),
            (self.left - 3.0, 0.5, 1.6),
            (self.right + 3.0, 0.8, 1.3),
        ]
        spots += [
            (float(a), float(b), float(c))
            for a, b, c in rng.uniform((-30, -40, 1.2), (30, -10, 4.5), (16, 3))
        ]
        for cx, cz, wide in spots:
            away = np.hypot(px - cx, pz - cz) / wide
            ground = ground - 0.30 * wide * np.exp(-((away / 0.62) ** 4))
            ground = ground + 0.15 * wide * np.exp(-(((away - 1.0) / 0.24) ** 2))
        return np.asarray(ground)


def _air(brief: SetBrief, world: World) -> Environment:
    """The black sky of the moon, the dusty one of Mars, violet dusk elsewhere."""
    if not world.air:
        return replace(
            void_air(brief),
            sun_direction=(-0.78, 0.36, 0.32),
            sun_colour=(4.6, 4.2, 3.7),
            ambient_sky=(0.15, 0.17, 0.28),
            ambient_ground=(0.20, 0.20, 0.22),
            shadow_centre=(0.0, 0.8, -1.5),
            shadow_radius=10.0,
            far=900.0,
        )
    air = replace(
        environment(replace(brief, kind="desert")),
        fog_distance=200.0,
        shadow_centre=(0.0, 0.8, -1.0),
        shadow_radius=9.0,
        shadow_distance=45.0,
        far=900.0,
    )
    if world.plants:
        return replace(
            air,
            zenith=(0.10, 0.06, 0.30),
            middle=(0.42, 0.20, 0.52),
            horizon=(0.95, 0.50, 0.58),
            ambient_sky=(0.42, 0.34, 0.62),
            sun_colour=(3.6, 2.5, 2.6),
            fog_colour=(0.34, 0.20, 0.40),
            haze=0.006,
            clouds=0.5,
        )
    dim = 0.25 if brief.time_of_day in ("night", "dusk") else 1.0
    return replace(
        air,
        zenith=scaled((0.42, 0.27, 0.20), dim),
        middle=scaled((0.72, 0.46, 0.30), dim),
        horizon=scaled((0.98, 0.68, 0.46), dim),
        ambient_sky=scaled((0.58, 0.43, 0.36), dim),
        fog_colour=scaled((0.50, 0.32, 0.22), dim),
        haze=0.005,
        clouds=0.25,
    )


def _ground(
    world: World, land: Cratered, air: Environment, rng: np.random.Generator, seed: int
) -> list[Piece]:
    """Dust, stones, boulders, hills."""
    x, z = rng.uniform(-10, 10, 420), 4.8 - 16.0 * rng.random(420)
    size = rng.lognormal(-3.1, 0.7, 420).clip(0.015, 0.3)
    clear = land.clear(x, z) | (size < 0.05)
    stones = pebbles(rng, land.on(x[clear], z[clear], 0.0), size[clear], world.stone, 1)
    rocks = []
    for px, pz, big in (
        (-3.0, -2.3, 0.36),
        (3.4, -1.9, 0.5),
        (4.3, -2.6, 0.3),
        (-6.2, -5.0, 1.1),
        (7.6, -6.0, 1.3),
        (-2.2, 2.9, 0.16),
    ):
        place = (px, land.at(px, pz) + 0.15 * big, pz)
        rocks.append(crag(place, (1.2 * big, 0.85 * big, big), seed + int(10 * abs(px)), "", world.stone, 3))
    near, far = world.hills
    fade = 0.45 if world.air else 0.0
    rugged = 0.75 if world.air else 0.3
    rings = (
        Ring(75.0, 12.0, near, 0.4 * fade, rugged),
        Ring(130.0, 24.0, far, 0.8 * fade, rugged),
        Ring(240.0, 42.0, far, 1.4 * fade, rugged),
    )
    dust = Finish("sand", 0.95, 0.0, casts_shadow=False, parameters=(-400.0, 0.0, 0.0, 0.0))
    return [
        Piece("moon.dust", land.mesh(*world.ground, 0.3, 0.45, 160.0), dust),
        Piece("moon.stones", stones, Finish("rock", 0.9, 0.05)),
        Piece("moon.rocks", join(rocks), Finish("rock", 0.9, 0.05)),
        Piece(
            "moon.far",
            far_land(rings, air, seed + 4, -0.6, 2.3, 170),
            Finish("terrain", 0.95, 0.0, two_sided=True, casts_shadow=False, parameters=(0.4, 0.3, 0, 0)),
        ),
    ]


def _sky(brief: SetBrief, world: World, rng: np.random.Generator) -> list[Piece]:
    """The globe that hangs over the hills, moons, stars where no air hides them."""
    felt = Finish("felt", 0.95, 0.9, (0.8, 0.8, 0.82), two_sided=True, casts_shadow=False)
    where, size = ((13.5, 25.0, -118.0), 11.5) if not world.rings else ((27.0, 33.0, -140.0), 15.0)
    if mentions(brief, "mars", "martian"):
        where, size = (-30.0, 33.0, -130.0), 3.0
    globe, cotton = planet(size, world.globe, 6, 5, stitches=size > 5)
    parts = [globe, ring(1.4 * size, 2.2 * size)] if world.rings else [globe]
    pieces = [Piece("moon.globe", turned(join(parts), (0.35, 0.5, 0.3), where), felt)]
    if len(cotton.positions):
        pieces.append(Piece("moon.clouds", turned(cotton, (0.35, 0.5, 0.3), where), felt))
    if world.rings:
        little, _ = planet(5.5, "ice", 4, 4, stitches=False)
        pieces.append(Piece("moon.little", moved(little, (-44.0, 30.0, -120.0)), felt))
    if not world.air or brief.time_of_day in ("night", "dusk"):
        glow = Finish("emit", emission=2.4 if not world.air else 1.4, two_sided=True, casts_shadow=False)
        pieces.append(Piece("moon.stars", stars(rng, 2600, 420.0, 0.0, 0.0013), glow))
    return pieces


def _lander() -> Mesh:
    """A lander on four legs in gold foil, with a ladder and a dish."""
    foil, white = "#d0a044", "#e8e4da"
    parts = [
        lathe(
            [(0.0, 0.75), (0.75, 0.75), (0.95, 0.95), (0.95, 1.35), (0.78, 1.5), (0.0, 1.52)], foil, sides=8
        )
    ]
    parts.append(
        lathe([(0.0, 1.5), (0.55, 1.5), (0.66, 1.8), (0.60, 2.3), (0.3, 2.6), (0.0, 2.65)], white, sides=10)
    )
    parts.append(lathe([(0.34, 0.42), (0.20, 0.62), (0.16, 0.78), (0.0, 0.8)], "#4a4644", sides=14))
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        foot = np.array([1.35 * np.cos(a), 0.06, 1.35 * np.sin(a)])
        parts.append(cylinder((0.85 * np.cos(a), 1.25, 0.85 * np.sin(a)), foot, 0.045, foil, 8))
        parts.append(
            cylinder((0.8 * np.cos(a), 0.85, 0.8 * np.sin(a)), foot * [0.86, 4.0, 0.86], 0.028, "#b8b4ac", 6)
        )
        parts.append(
            lathe(
                [(0.0, 0.0), (0.2, 0.0), (0.22, 0.03), (0.12, 0.08), (0.0, 0.08)],
                white,
                foot - [0, 0.06, 0],
                12,
            )
        )
    parts.append(box((0.0, 1.95, 0.60), (0.22, 0.26, 0.04), "#2a3038", 0.02))
    parts += [sphere((0.36 * s, 2.25, 0.52), 0.09, "#1c2630", 6, 8) for s in (-1, 1)]
    for k in range(6):
        parts.append(
            cylinder(
                (-0.15, 0.2 + 0.2 * k, 1.12 - 0.03 * k),
                (0.15, 0.2 + 0.2 * k, 1.12 - 0.03 * k),
                0.018,
                "#c8c4bc",
                6,
            )
        )
    parts += [cylinder((s, 0.1, 1.15), (s, 1.35, 0.95), 0.02, "#c8c4bc", 6) for s in (-0.15, 0.15)]
    dish = turned(
        lathe(
            [(0.0, 0.0), (0.26, 0.06), (0.42, 0.2), (0.43, 0.22), (0.2, 0.09), (0.0, 0.05)], white, sides=20
        ),
        (0.7, 0.4, 0.3),
        (0.4, 2.75, 0.1),
    )
    parts.append(dish)
    parts.append(cylinder((0.3, 2.5, 0.0), (0.4, 2.78, 0.1), 0.02, "#b8b4ac", 6))
    return join(parts)


def _flag(land: Plain) -> Mesh:
    """A felt flag on a pole at the right, stiffened by a wire."""
    x, z = 2.55, -1.75
    y = land.at(x, z)
    pole = [cylinder((x, y, z), (x, y + 1.75, z), 0.018, "#d8d4cc", 7)]
    u, v = np.meshgrid(np.linspace(0, 1, 12), np.linspace(0, 1, 7))
    wave = 0.05 * np.sin(7 * u + 2 * v) * u
    cloth = np.stack([x + 0.8 * u, y + 1.72 - 0.5 * v, z + wave], -1)
    paint = np.where(
        (np.abs(u - 0.5) < 0.16)[..., None] & (np.abs(v - 0.5) < 0.3)[..., None],
        linear("#f2c84a"),
        linear("#c8503c") * (0.85 + 2.5 * wave[..., None]),
    )
    pole.append(sheet(cloth.astype(np.float32), np.clip(paint, 0, 1).astype(np.float32)))
    return join(pole)


def _plants(land: Plain, rng: np.random.Generator) -> tuple[list[Piece], tuple[Light, ...]]:
    """Stalks with bulbs that glow, curled like violins, and domes like mushrooms."""
    stalks, bulbs = [], []
    for k in range(34):
        side = rng.choice([-1.0, 1.0])
        x, z = side * rng.uniform(2.1, 8.0), rng.uniform(-9.0, 0.8)
        y, tall = land.at(x, z), rng.uniform(0.6, 2.6)
        a = np.linspace(0.0, 4.4, 16)
        curl = np.stack(
            [
                0.17 * tall * (np.clip(a / 2.2, 0, 1) ** 2 * np.sin(a)) * side,
                tall * (a / 4.4) ** 0.7 - 0.10 * tall * np.clip(a - 3.2, 0, 2) ** 2,
                0.1 * np.cos(a),
            ],
            1,
        )
        path = curl + np.array([x, y - 0.05, z - 0.1])
        stalks.append(
            tube(path, np.linspace(0.07, 0.022, 16) * tall**0.6, ("#3f8a8a", "#6a4aa0", "#c05a8a")[k % 3], 7)
        )
        bulbs.append(
            sphere(
                path[-1] - np.array([0, 0.1, 0]),
                0.10 * tall**0.5,
                ("#5ae8d8", "#f0a04a", "#c88af8")[k % 3],
                9,
                12,
            )
        )
    spots = ((-2.7, -2.2, "#5ae8d8"), (2.9, -2.6, "#f0a04a"), (-4.4, -1.0, "#c88af8"))
    lights = tuple(
        Light((x, 1.2, z), (float(c[0]), float(c[1]), float(c[2])), 4.5)
        for x, z, t in spots
        for c in (1.4 * linear(t),)
    )
    stiff = Finish("felt", 0.8, 0.6)
    return [
        Piece("moon.stalks", join(stalks), stiff),
        Piece("moon.bulbs", join(bulbs), Finish("emit", emission=1.3, casts_shadow=False)),
    ], lights


def build(brief: SetBrief) -> BuiltSet:
    """The moon, Mars or an unknown world. About 90k triangles."""
    rng = np.random.default_rng(brief.seed + 631)
    world = variant(brief, WORLDS, "moon")
    left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
    land = Cratered(left, right, brief.seed % 997 + 61, roll=0.7, rise=2.0, wave=0.07, back=-2.2)
    air = _air(brief, world)
    pieces = [*_ground(world, land, air, rng, brief.seed % 997), *_sky(brief, world, rng)]
    lights: tuple[Light, ...] = ()
    if world.machines:
        place = (-3.7, land.at(-3.7, -5.0) - 0.05, -4.6)
        pieces.append(Piece("moon.lander", moved(_lander(), place, 1.15, 0.5), Finish("metal", 0.5, 0.1)))
        pieces.append(Piece("moon.flag", _flag(land), Finish("cloth", 0.9, 0.3, two_sided=True)))
    if world.plants:
        plants, lights = _plants(land, rng)
        pieces += plants
    return BuiltSet(tuple(pieces), air, land.at, lights)
