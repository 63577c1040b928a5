"""A meadow high above the mountain valley: where people walk, camp and talk in the mountains.

The meadow is life-size and level round the origin; behind its edge lies the valley of the flights, four times as
large, so that its peaks stand like mountains and not like models.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import flowers
from rushes.stage.meshkit.solids import join, moved, sheet
from rushes.stage.scene import Environment, Finish, Mesh, Piece
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.pines import DETAIL, pines
from rushes.stage.sets.nature.stones import crag, pebbles
from rushes.stage.sets.terrain.horizon import far_land
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep
from rushes.stage.sets.terrain.paint import snow_line
from rushes.stage.sets.terrain.range import WATER_LEVEL, carved_range
from rushes.stage.sets.terrain.valley import valley_forest, valley_ground, valley_rings, valley_water

__all__ = ["alpine_meadow"]

_SCALE = 4.0
_VIEWPOINT = (0.4, 7.4, 15.5)
"""The point of the valley, in its own metres, that becomes the origin: where the flights begin."""

_TURF = {
    "spring": ("#557f2e", "#82963e"),
    "summer": ("#53752c", "#868a40"),
    "autumn": ("#7c6c2e", "#967a36"),
    "winter": ("#d9dfe6", "#c3cad2"),
}


@dataclass(frozen=True)
class Meadow:
    """The ground of a seed."""

    seed: int

    def at(self, x: float, z: float) -> float:
        """Height at one point in metres."""
        return float(_meadow_height(x, z, self.seed))


def _meadow_height(x: npt.ArrayLike, z: npt.ArrayLike, seed: int) -> Field:
    """Level where figures act, rolling beside, falling away behind into the valley."""
    px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
    away = np.hypot(np.maximum(np.abs(px - 3.0) - 13.0, 0.0), np.maximum(-3.0 - pz, 0.0))
    roll = (0.7 * fractal(px * 0.06, pz * 0.06, seed, 4) + 0.25) * smoothstep(1.0, 14.0, away)
    brow = 15.0 + 3.0 * np.sin(px * 0.11 + 1.0)
    fall = np.maximum(-pz - brow, 0.0)
    down = np.maximum(-pz - 2.0, 0.0)
    return np.asarray(
        roll - 0.030 * fall**2 - 0.20 * down**2 / (down + 3.0)
    )  # down, so that the valley is seen


def _turf_colours(brief: SetBrief) -> tuple[str, str]:
    return _TURF["winter"] if snow_line(brief) < 1.5 else _TURF.get(brief.season, _TURF["summer"])


def _meadow(brief: SetBrief, seed: int) -> Mesh:
    across = np.linspace(-1.0, 1.0, 104)
    x = 3.0 + np.sign(across) * np.abs(across) ** 1.8 * 85.0
    z = np.concatenate(
        [np.linspace(40.0, 6.0, 8), np.linspace(5.0, -20.0, 46), np.linspace(-21.5, -44.0, 10)]
    )[:, None]
    y = _meadow_height(x, z, seed)
    green, dry = (linear(c) for c in _turf_colours(brief))
    share = np.clip(0.38 + 0.5 * fractal(x * 0.2, z * 0.2, seed + 3, 4), 0.0, 1.0)[..., None]
    grid = np.stack(np.broadcast_arrays(x, y, z), -1)
    return sheet(grid.astype(np.float32), (green * (1 - share) + dry * share).astype(np.float32))


def _trail(brief: SetBrief, seed: int) -> Mesh:
    """A trodden path along x where walkers go."""
    along, across = np.arange(-40.0, 60.0, 0.45), np.linspace(-0.34, 0.34, 5)[:, None]
    x = along + 0.0 * across
    z = 0.30 + 0.10 * np.sin(along * 0.31) - across + 0.06 * fractal(x * 1.3, x * 0.0 + across, seed + 5, 2)
    tone = 1.0 + 0.16 * fractal(x * 0.9, z * 2.0, seed + 6, 3)[..., None]
    grid = np.stack([x, _meadow_height(x, z, seed) + 0.012, z], -1)
    strip = sheet(
        grid.astype(np.float32),
        (linear("#aab2ba" if snow_line(brief) < 1.5 else "#8a775c") * tone).astype(np.float32),
    )
    strip.normals[:] *= np.where(strip.normals[:, 1:2] < 0, -1.0, 1.0)
    return strip


def _on_meadow(x: Field, z: Field, seed: int, sink: float = 0.0) -> Field:
    return np.stack([x, _meadow_height(x, z, seed) - sink, z], 1)


def _grass(brief: SetBrief, seed: int, rng: np.random.Generator) -> tuple[Mesh, Mesh]:
    """Tufts in front and round the trail, and the flowers among them: (blades, flowers)."""
    x, z = 3.0 + rng.uniform(-15.0, 15.0, 1500), 4.6 - 10.0 * rng.random(1500) ** 1.2
    keep = np.abs(z - 0.3) > 0.42
    x, z = np.repeat(x[keep], 6), np.repeat(z[keep], 6)
    x, z = x + rng.normal(0, 0.05, len(x)), z + rng.normal(0, 0.05, len(z))
    tall = 0.15 + 0.09 * fractal(x * 0.4, z * 0.4, seed + 9, 2)
    colours = [linear(c) * 1.5 for c in _turf_colours(brief)]
    tufts = blades(rng, _on_meadow(x, z, seed, 0.01), tall, 0.014, colours, arch=0.6, joints=2)
    fx, fz = 3.0 + rng.uniform(-13.0, 13.0, 110), 4.2 - 9.0 * rng.random(110)
    fx, fz = fx[np.abs(fz - 0.3) > 0.5], fz[np.abs(fz - 0.3) > 0.5]
    heads = _on_meadow(fx, fz, seed, -0.12).astype(np.float32)
    return tufts, flowers(rng, heads, 0.034, ("#f4f0e4", "#e8c23a", "#7a6ac8", "#d8688a"))


def _near_trees(brief: SetBrief, seed: int, rng: np.random.Generator) -> Mesh:
    """Life-size pines at both sides; the middle stays open to the view."""
    side = rng.choice([-1.0, 1.0], 64)
    x = 2.0 + side * rng.uniform(8.5, 34.0, 64)
    z = rng.uniform(-17.0, -3.5, 64)
    tall = rng.lognormal(1.55, 0.34, 64).clip(2.2, 9.0)
    white = 0.8 if snow_line(brief) < 1.5 else 0.0
    return pines(rng, _on_meadow(x, z, seed, 0.15), tall, "#274a30", DETAIL["close"], white)


def _rocks(brief: SetBrief, seed: int, rng: np.random.Generator) -> Mesh:
    parts = []
    top = "#dfe6ee" if snow_line(brief) < 1.5 else "#6d7448"
    for x, z, size in (
        (-4.6, -2.6, 0.75),
        (-5.6, -2.0, 0.4),
        (7.4, -3.4, 0.95),
        (11.0, -1.8, 0.6),
        (2.2, -7.5, 0.8),
    ):
        spot = (x, float(_meadow_height(x, z, seed)) + 0.1 * size, z)
        stone = ("#5d5855", "#9a9188")
        parts.append(crag(spot, (1.3 * size, 0.75 * size, size), seed + int(100 + 10 * x), top, stone, 3))
    px, pz = 3.0 + rng.uniform(-14.0, 14.0, 150), rng.uniform(-8.0, 4.0, 150)
    sizes = rng.lognormal(-2.6, 0.5, 150).clip(0.03, 0.28)
    return join([*parts, pebbles(rng, _on_meadow(px, pz, seed), sizes, ("#7d766f", "#958c82"))])


def _seen_from_meadow(mesh: Mesh) -> Mesh:
    """A mesh of the valley enlarged and put where the meadow looks down on it."""
    offset = tuple(-_SCALE * v for v in _VIEWPOINT)
    return moved(mesh, offset, _SCALE)


def _thin_air(air: Environment) -> Environment:
    """The valley's mist at the meadow's scale; shadows follow the people."""
    return replace(
        air,
        fog_density=air.fog_density / _SCALE,
        fog_base=_SCALE * (air.fog_base - _VIEWPOINT[1]),
        fog_falloff=air.fog_falloff / _SCALE,
        fog_scale=air.fog_scale / _SCALE,
        fog_distance=_SCALE * air.fog_distance,
        haze=0.5 * air.haze,
        shadow_centre=(1.0, 0.8, -0.5),
        shadow_radius=9.0,
        shadow_distance=45.0,
        occlusion_radius=0.4,
        near=0.1,
        far=3200.0,
    )


def alpine_meadow(brief: SetBrief, air: Environment) -> BuiltSet:
    """The meadow over the valley that `air` was made for. About 140k triangles."""
    seed = 3 + 101 * (brief.seed % 997)
    rng = np.random.default_rng(seed + 77)
    land = carved_range(seed)
    far = far_land(valley_rings(brief), air, seed + 9, base=WATER_LEVEL, arc=2.2, columns=180)
    tufts, blossoms = _grass(brief, seed, rng)
    snowy = snow_line(brief) < 1.5
    rocky = Finish("terrain", roughness=0.95, fuzz=0.0, casts_shadow=False, parameters=(1.0, 0.6, 0.0, 0.0))
    blade = Finish("grass", 0.8, 0.08, sway=0.04, two_sided=True, casts_shadow=False)
    still = Finish("lake", 0.1, 0.0, casts_shadow=False, parameters=(0.4, 1.0, 0.0, 0.0))
    forest = valley_forest(land, brief, seed, ("far",))
    pieces = [
        Piece(
            "alpine.meadow",
            _meadow(brief, seed),
            Finish("snow" if snowy else "grass", 0.95, 0.0, casts_shadow=False),
        ),
        Piece(
            "alpine.trail",
            _trail(brief, seed),
            replace(rocky, parameters=(0.6, 0.0, 0.0, 0.0), two_sided=True),
        ),
        Piece("alpine.grass", tufts, blade),
        Piece("alpine.pines", _near_trees(brief, seed, rng), Finish("felt", 0.95, 0.6, two_sided=True)),
        Piece("alpine.rocks", _rocks(brief, seed, rng), Finish("rock", 0.9, 0.0)),
        Piece("alpine.ground", _seen_from_meadow(valley_ground(land, brief, seed, 13.0)), rocky),
        Piece("alpine.water", _seen_from_meadow(valley_water()), still),
        Piece("alpine.forest", _seen_from_meadow(forest), replace(rocky, material="plain", two_sided=True)),
        Piece("alpine.far", _seen_from_meadow(far), replace(rocky, material="plain", two_sided=True)),
    ]
    if brief.season in ("spring", "summer") and not snowy:
        pieces.append(Piece("alpine.flowers", blossoms, Finish("felt", 0.8, 0.6, two_sided=True)))
    return BuiltSet(tuple(pieces), _thin_air(air), Meadow(seed).at)
