"""A piece of country being built: land, grass, trees and far hills under a sky; places put their own things on it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from rushes.direction.plan import SetBrief, Vec
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Environment, Finish, Light, Piece
from rushes.stage.sets.life import Boned, Flowing, animated
from rushes.stage.sets.nature.birds import Flock
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.heavens import stars
from rushes.stage.sets.nature.pines import pines
from rushes.stage.sets.nature.poms import POM_COLOURS, pom_trees
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.plain import Plain, strip
from rushes.stage.sets.variant import snowy

__all__ = ["GREEN", "Country"]

GREEN = {
    "spring": ("#5c8a30", "#8aa644"),
    "summer": ("#527d2c", "#8a943e"),
    "autumn": ("#7a7a32", "#9a843c"),
    "winter": ("#68704a", "#7e7e58"),
}
"""Two greens of grass by season."""
SNOW = ("#e4e9ef", "#c8d0da")
LAMPS = 9
"""Local lights a set may have; props and actors bring their own."""


@dataclass
class Country:
    """Land in work. `things` cast shadows, `far` things do not."""

    brief: SetBrief
    name: str
    land: Plain
    air: Environment
    rng: np.random.Generator
    hour: Hour
    white: bool
    pieces: list[Piece] = field(default_factory=list)
    things: Bench = field(default_factory=Bench)
    far: Bench = field(default_factory=Bench)
    lights: list[Light] = field(default_factory=list)
    boned: list[Boned] = field(default_factory=list)
    flowing: list[Flowing] = field(default_factory=list)
    keep_clear: list[tuple[float, float, float, float, float, float]] = field(default_factory=list)

    @classmethod
    def begun(
        cls,
        brief: SetBrief,
        name: str,
        salt: int,
        *,
        roll: float = 0.5,
        rise: float = 1.5,
        back: float = -3.0,
        **air: Any,
    ) -> "Country":
        """Level land round the acting area under the brief's sky."""
        left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
        land = Plain(left, right, brief.seed % 997 + salt, roll=roll, rise=rise, back=back)
        shadow = {"shadow_centre": (0.0, 0.8, -0.8), "shadow_radius": 9.0, "shadow_distance": 45.0}
        made = environment(brief, **{"fog_distance": 170.0, "near": 0.08, "far": 1200.0, **shadow, **air})
        return cls(
            brief, name, land, made, np.random.default_rng([brief.seed, salt]), hour_of(brief), snowy(brief)
        )

    def ground(
        self, tones: tuple[Paint, Paint] | None = None, finish: str = "grass", patch: float = 0.22
    ) -> None:
        """The land's surface; snow lies on it where it snows."""
        usual = GREEN.get(self.brief.season, GREEN["summer"])
        one, other = SNOW if self.white else tones or usual
        cover = Finish("snow" if self.white else finish, 0.95, 0.0, casts_shadow=False)
        if cover.material == "terrain":
            cover = replace(cover, parameters=(0.4, 0.6, 0.0, 0.0))
        self.pieces.append(Piece(f"{self.name}.ground", self.land.mesh(one, other, patch), cover))

    def path(
        self, points: list[tuple[float, float]], width: float, colour: Paint, lift: float = 0.014
    ) -> None:
        """A path or road on the land."""
        mesh = strip(self.land, points, width, "#d8dde4" if self.white else colour, lift)
        worn = Finish(
            "terrain", 0.95, 0.0, two_sided=True, casts_shadow=False, parameters=(0.8, 0.0, 0.0, 0.0)
        )
        self.pieces.append(Piece(f"{self.name}.path{len(self.pieces)}", mesh, worn))

    def grass(
        self, count: int = 9000, tall: float = 0.10, colours: tuple[Paint, ...] = (), deep: float = -9.0
    ) -> None:
        """Blades where the camera is near; none where it snows."""
        if self.white:
            return
        x = self.rng.uniform(self.land.left - 5.0, self.land.right + 5.0, count)
        z = np.where(
            self.rng.random(count) < 0.35,
            self.rng.uniform(2.0, 9.0, count),
            2.0 + (deep - 2.0) * self.rng.random(count) ** 1.4,
        )
        gathered = (self.rng.random(count) < 0.45) & (tall < 0.2)
        tuft = self.rng.integers(0, max(count // 26, 1), count)
        spots = self.rng.uniform(-1.0, 1.0, (max(count // 26, 1), 2)) * (self.land.right + 5.0, 1.0)
        spots[:, 1] = 4.0 + (deep - 4.0) * self.rng.random(len(spots)) ** 1.2
        x = np.where(gathered, spots[tuft, 0] + self.rng.normal(0.0, 0.11, count), x)
        z = np.where(gathered, spots[tuft, 1] + self.rng.normal(0.0, 0.11, count), z)
        long = tall * np.where(gathered, 1.7, 0.8 if tall < 0.2 else 1.0)
        one, other = GREEN.get(self.brief.season, GREEN["summer"])
        paints = tuple(linear(c) * 2.6 for c in (colours or (one, other, one)))
        roots = self.land.on(x, z, -0.01)
        mesh = blades(
            self.rng, roots, long * (0.7 + 0.6 * self.rng.random(count)), 0.02, paints, arch=0.6, joints=2
        )
        leafy = Finish("grass", 0.8, 0.08, sway=0.03, two_sided=True, casts_shadow=False)
        self.pieces.append(Piece(f"{self.name}.blades{len(self.pieces)}", mesh, leafy))

    def trees(
        self,
        count: int,
        near: float,
        deep: float,
        *,
        conifers: float = 0.3,
        gap: float = 0.0,
        tall: float = 4.5,
    ) -> None:
        """Trees between `near` and `deep` metres behind, none within `gap` metres of the middle; some are pines."""
        z = -self.rng.uniform(near, deep, count)
        x = self.rng.uniform(-1.0, 1.0, count) * (10.0 - 0.9 * z)
        free = np.abs(x) > gap
        x, z = x[free], z[free]
        sizes = tall * self.rng.uniform(0.7, 1.3, len(x))
        pointed = self.rng.random(len(x)) < conifers
        places = self.land.on(x, z, -0.1)
        season = "winter" if self.white else self.brief.season
        still = Finish("leaf", 0.9, 0.3, two_sided=True, casts_shadow=False)
        if (~pointed).any():
            crowns = pom_trees(self.rng, places[~pointed], sizes[~pointed], POM_COLOURS.get(season, POM_COLOURS["summer"]),
                               snow=0.8 * self.white)  # fmt: skip
            self.pieces.append(Piece(f"{self.name}.poms{len(self.pieces)}", crowns, still))
        if pointed.any():
            firs = pines(self.rng, places[pointed], sizes[pointed] * 1.2, snow=0.8 * self.white)
            dense = Finish("felt", 0.95, 0.5, two_sided=True, casts_shadow=False)
            self.pieces.append(Piece(f"{self.name}.pines{len(self.pieces)}", firs, dense))

    def horizon(self, *rings: Ring, base: float = -1.0, arc: float = 2.0) -> None:
        """Hills that close the view."""
        made = rings or (Ring(210.0, 20.0, "#6a7a5a", 0.6, 0.3), Ring(380.0, 42.0, "#7a86a0", 0.8, 0.5))
        hills = far_land(made, self.air, self.land.seed + 4, base, arc, 150)
        self.pieces.append(
            Piece(f"{self.name}.hills", hills, Finish("plain", 0.95, 0.0, two_sided=True, casts_shadow=False))
        )

    def put(
        self,
        made: Bench,
        x: float,
        z: float,
        turn: float = 0.0,
        size: float = 1.0,
        *,
        far: bool = False,
        lift: float = 0.0,
    ) -> None:
        """Stand what was made round the origin on the land."""
        (self.far if far else self.things).take(made, (x, self.land.at(x, z) + lift, z), turn, size)

    @property
    def green(self) -> Hour:
        """The hour as plants know it: where snow lies trees are bare."""
        return replace(self.hour, season="winter") if self.white else self.hour

    def light(self, place: Vec, colour: Vec, reach: float = 7.0, *, day: bool = False) -> None:
        """A lamp at a place, burning when it is dark (or always)."""
        if (self.hour.dark or day) and len(self.lights) < LAMPS:
            self.lights.append(Light(place, colour, reach=reach))

    def shut(self, x0: float, z0: float, x1: float, z1: float, high: float = 6.0) -> None:
        """No camera in there."""
        self.keep_clear.append((x0, -1.0, z0, x1, high, z1))

    def birds(self, count: int = 5, at: Vec = (4.0, 9.0, -34.0), colour: str = "#2c2624") -> None:
        """A few birds, by day and in dry weather."""
        quiet = self.brief.time_of_day == "night" or {"storm", "rain", "snow"} & set(self.brief.weather)
        if self.brief.life >= 0.3 and not quiet:
            self.boned.append(
                Flock(
                    f"{self.name}.birds", count, at, (0.5, 0.0, 0.15), 3.5, 1.4, colour, 0.7, self.brief.seed
                )
            )

    def built(self, signs: int = 0, ground: Callable[[float, float], float] | None = None) -> BuiltSet:
        """The set."""
        pieces = [
            *self.pieces,
            *self.things.pieces(f"{self.name}.things"),
            *self.far.pieces(f"{self.name}.far", shadow=False),
        ]
        pieces += [*(item.piece() for item in self.boned), *(item.piece() for item in self.flowing)]
        if self.brief.time_of_day == "night" and not self.brief.weather:
            glow = Finish("emit", emission=1.5, two_sided=True, casts_shadow=False)
            pieces.append(Piece(f"{self.name}.stars", stars(self.rng, 1800, 700.0, 0.02, 0.0013), glow))
        return BuiltSet(
            tuple(pieces), self.air, ground or self.land.at, tuple(self.lights), animated(self.boned, self.flowing),
            tuple(self.keep_clear), signs=signs,
        )  # fmt: skip
