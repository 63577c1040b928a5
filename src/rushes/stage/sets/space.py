"""Space: a felt planet with cotton clouds, a ringed one far off, stars and nebulae, asteroids that turn, a satellite.

Who walks here walks on a small asteroid; without anybody on foot there is nothing below.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, on_bone, sphere, turned
from rushes.stage.scene import Array, Environment, Finish, Mesh, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.heavens import asteroid, nebula, planet, ring, stars
from rushes.stage.sets.nature.stones import pebbles
from rushes.stage.sets.terrain.noise import smoothstep
from rushes.stage.sets.variant import mentions

__all__ = ["build", "void_air"]

_FLAT = 0.42
"""Where the asteroid is cut level, in radii."""
_SIZE = 3.6


def void_air(brief: SetBrief) -> Environment:
    """No air: a hard warm sun from the left, a little blue from the stars and the planet."""
    return environment(
        brief,
        sun_direction=(-0.86, 0.40, 0.16),
        sun_colour=(3.7, 3.2, 2.6),
        sun_disc=0.0,
        zenith=(0.010, 0.012, 0.034),
        middle=(0.012, 0.014, 0.036),
        horizon=(0.014, 0.016, 0.040),
        ground=(0.010, 0.014, 0.030),
        ambient_sky=(0.17, 0.19, 0.36),
        ambient_ground=(0.16, 0.20, 0.34),
        clouds=0.0,
        stars=0.0,
        rain=0.0,
        snow=0.0,
        wet=0.0,
        wind=0.0,
        fog_density=0.0,
        haze=0.0,
        fog_distance=10.0,
        fog_colour=(0.0, 0.0, 0.0),
        sun_in_fog=0.0,
        shadow_centre=(0.0, 0.8, 0.0),
        shadow_radius=8.0,
        shadow_distance=30.0,
        near=0.1,
        far=420.0,
        exposure=0.88,
        bloom=0.20,
        bloom_threshold=1.0,
        lift=(0.004, 0.004, 0.016),
        gain=(1.0, 1.0, 1.02),
        saturation=1.15,
    )


@dataclass(frozen=True)
class Tumbling:
    """Rocks that drift and turn slowly, each round its own axis."""

    name: str
    spots: tuple[tuple[float, float, float, float], ...]
    """x, y, z and radius."""
    seed: int = 0

    def piece(self) -> Piece:
        """All of them, a bone each."""
        rocks = [
            on_bone(asteroid(self.seed + k, size, 0.0, level=3), k)
            for k, (_, _, _, size) in enumerate(self.spots)
        ]
        return Piece(self.name, join(rocks), Finish("rock", 0.9, 0.15), rig=self.name)

    def bones(self, seconds: float) -> Array:
        """Matrices (n, 4, 4)."""
        out = []
        for k, (x, y, z, _) in enumerate(self.spots):
            drift = 0.12 * np.sin(0.2 * seconds + k), 0.08 * np.cos(0.17 * seconds + 2 * k), 0.0
            spin = rotation(0.11 * seconds + k, 0.15 * seconds * (1 if k % 2 else -1) + 2 * k, 0.5 * k)
            out.append(translation((x + drift[0], y + drift[1], z)) @ spin)
        return np.stack(out).astype(np.float32)


@dataclass(frozen=True)
class Satellite:
    """A satellite with two wings of cells and a dish, turning slowly on its way."""

    name: str
    place: tuple[float, float, float] = (-4.6, 3.5, -8.5)

    def piece(self) -> Piece:
        """The body in gold foil, the wings in blue."""
        return Piece(self.name, on_bone(_satellite(), 0), Finish("metal", 0.4, 0.1), rig=self.name)

    def bones(self, seconds: float) -> Array:
        """One matrix (1, 4, 4)."""
        x, y, z = self.place
        way = translation((x + 0.10 * seconds, y + 0.02 * seconds, z))
        return np.asarray(way @ rotation(0.35, 0.5 + 0.10 * seconds, 0.28), np.float32)[None]


def _satellite() -> Mesh:
    parts = [
        box((0, 0, 0), (0.36, 0.44, 0.36), "#d8a83c", 0.05),
        box((0, 0.47, 0), (0.28, 0.05, 0.28), "#e8e4dc", 0.03),
    ]
    for way in (-1, 1):
        parts.append(cylinder((0.36 * way, 0, 0), (0.8 * way, 0, 0), 0.03, "#a8a8a8", 8))
        for k in range(3):
            x = way * (1.12 + 0.62 * k)
            parts.append(box((x, 0, 0), (0.29, 0.40, 0.015), "#24427a", 0.01))
            parts += [box((x, 0.26 * s, 0.018), (0.28, 0.008, 0.004), "#9ab0d8", 0.002) for s in (-1, 0, 1)]
            parts += [
                box((x + 0.14 * s, 0, 0.018), (0.006, 0.39, 0.004), "#9ab0d8", 0.002) for s in (-1, 0, 1)
            ]
    dish = lathe(
        [(0.0, 0.0), (0.22, 0.05), (0.40, 0.17), (0.41, 0.19), (0.2, 0.08), (0.0, 0.04)], "#efece4", sides=22
    )
    parts.append(turned(dish, (1.1, 0.0, 0.3), (0.0, -0.55, 0.2)))
    parts.append(cylinder((0, -0.44, 0), (0.06, -0.62, 0.26), 0.02, "#a8a8a8", 6))
    parts.append(sphere((0.06, -0.66, 0.40), 0.04, "#c83c2c", 6, 8))
    return join(parts)


def _worlds(brief: SetBrief) -> list[Piece]:
    """The great planet at the right, below; a ringed one, a moon."""
    kind = next((k for k in ("mars", "moon", "ice") if mentions(brief, k)), "earth")
    globe, cotton = planet(17.0, kind, brief.seed % 31 + 4)
    where = (13.0, -4.5, -46.0)
    felt = Finish("felt", 0.95, 1.0, (0.72, 0.74, 0.78), casts_shadow=False)
    pieces = [Piece("space.planet", turned(globe, (0.3, 0.6, 0.35), where), felt)]
    if len(cotton.positions):
        pieces.append(
            Piece(
                "space.clouds",
                turned(cotton, (0.3, 0.6, 0.35), where),
                Finish("felt", 1.0, 0.9, (0.8, 0.8, 0.8), casts_shadow=False),
            )
        )
    saturn, _ = planet(4.2, "gas", 8, 4, stitches=False)
    ringed = join([saturn, ring(5.6, 9.4)])
    pieces.append(
        Piece(
            "space.ringed",
            turned(ringed, (0.42, 0.0, -0.36), (-31.0, 21.0, -74.0)),
            Finish("felt", 0.95, 0.8, two_sided=True, casts_shadow=False),
        )
    )
    moon, _ = planet(2.3, "moon" if kind != "moon" else "mars", 5, 4, stitches=False)
    pieces.append(
        Piece("space.moon", moved(moon, (2.6, 14.5, -52.0)), Finish("felt", 0.95, 0.6, casts_shadow=False))
    )
    return pieces


@dataclass(frozen=True)
class LittleWorld:
    """An asteroid to walk on, level from x `left` to `right`."""

    left: float
    right: float

    @property
    def stretch(self) -> float:
        """How much longer it is than deep."""
        return max(1.25, 0.5 * (self.right - self.left) / 2.9)

    def ground(self, x: float, z: float) -> float:
        """Level in the middle, falling away at the rim."""
        aside = (x - 0.5 * (self.left + self.right)) / self.stretch
        return float(-1.2 * smoothstep(2.7, 4.0, float(np.hypot(aside, z + 0.3))))

    def pieces(self, rng: np.random.Generator, seed: int) -> list[Piece]:
        """The rock and the stones that lie on it."""
        middle = 0.5 * (self.left + self.right)
        home = asteroid(seed % 83 + 5, _SIZE, _FLAT, ("#5a504c", "#a0948a"), 5)
        rock = moved(home, (middle, -_FLAT * _SIZE, -0.3), (self.stretch, 1.0, 1.0))
        x, z = middle + rng.uniform(-2.7, 2.7, 110) * self.stretch, rng.uniform(-3.2, 3.0, 110)
        size = rng.lognormal(-2.7, 0.6, 110).clip(0.03, 0.4) * np.where((z > -1.2) & (z < 1.4), 0.4, 1.3)
        spots = np.stack([x, [self.ground(a, b) for a, b in zip(x, z, strict=True)], z], 1)
        stones = pebbles(rng, spots, size, ("#6a5f58", "#a0948a"), 1)
        return [
            Piece("space.home", rock, Finish("rock", 0.95, 0.2)),
            Piece("space.stones", stones, Finish("rock", 0.9, 0.1)),
        ]


def build(brief: SetBrief) -> BuiltSet:
    """The void with worlds. About 85k triangles."""
    rng = np.random.default_rng(brief.seed + 601)
    glows = ("#3a1a6a", "#0f3f6a", "#6a1f4a")
    dome = nebula(230.0, brief.seed % 53 + 2, "#03040c", glows, 1.5)
    glow = Finish("emit", emission=1.0, casts_shadow=False, two_sided=True)
    pieces = [
        Piece("space.nebula", dome, glow),
        Piece(
            "space.stars",
            stars(rng, 7000, 200.0),
            Finish("emit", emission=3.5, two_sided=True, casts_shadow=False),
        ),
        *_worlds(brief),
    ]
    lumps = [
        (-6.5, 0.4, -7.0, 0.75),
        (-3.9, 4.3, -13.0, 0.5),
        (5.6, 3.9, -9.0, 0.42),
        (7.6, -0.4, -5.0, 0.6),
        (-9.5, -1.6, -12.0, 1.3),
    ]
    lumps += [
        (float(x), float(y), float(z), float(s))
        for x, y, z, s in rng.uniform((-14, -5, -26, 0.15), (9, 7, -14, 0.5), (14, 4))
    ]
    rocks = Tumbling("space.rocks", tuple(lumps), brief.seed % 97 + 11)
    probe = Satellite("space.satellite")
    movers: list[Tumbling | Satellite] = [rocks]
    if not mentions(brief, "deep", "outer", "galaxy", "nebula"):
        movers.append(probe)
    pieces += [item.piece() for item in movers]
    ground: Callable[[float, float], float] = _no_ground
    if "walkers" in brief.features:
        home = LittleWorld(min(brief.reach[0], -3.0), max(brief.reach[1], 3.0))
        pieces += home.pieces(rng, brief.seed)
        ground = home.ground
    return BuiltSet(tuple(pieces), void_air(brief), ground, (), animated(movers))


def _no_ground(x: float, z: float) -> float:
    return 0.0
