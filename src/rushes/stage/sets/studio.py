"""The studio: a felt landscape in a paper sweep, with clouds, stars and a moon or sun on threads.

Where a film plays when its prompt names no place, or nothing that can be filmed: mood and light choose the colours.
"""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, Pose, level
from rushes.stage.light import environment
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, join, lathe, moved, on_bone, sheet
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.nature.felt_sky import (
    Hanging,
    cotton_cloud,
    felt_moon,
    felt_star,
    felt_sun,
    swung,
    threads,
)
from rushes.stage.sets.palettes import PALETTES, Palette, palette_of
from rushes.stage.sets.terrain.noise import fractal, smoothstep

__all__ = ["build"]


def _sweep(palette: Palette) -> Mesh:
    """Floor, cove and wall in one: a horseshoe of paper, lighter at the foot of the wall."""
    floor = np.linspace(0.0, 7.0, 24)
    bend = np.linspace(0.0, np.pi / 2, 12)[1:]
    vault = np.linspace(0.15, np.pi / 2, 10)
    reach = np.concatenate([floor, 7.0 + 1.8 * np.sin(bend), np.full(16, 8.8), 8.8 * np.cos(vault)])
    height = np.concatenate(
        [np.zeros(24), 1.8 * (1.0 - np.cos(bend)), np.linspace(2.2, 11.0, 16), 11.0 + 8.0 * np.sin(vault)]
    )
    turn = np.linspace(-np.pi, np.pi, 97)
    x, z = reach[:, None] * np.sin(turn) * 1.35, -reach[:, None] * np.cos(turn)
    up = smoothstep(0.0, 6.5, height)[:, None, None]
    centre = np.exp(-((turn / 0.95) ** 2))[None, :, None]
    low, high = linear(palette.low), linear(palette.high)
    share = np.clip(up * 1.05 - 0.22 * centre * (1.0 - up) + 0.10 * (1.0 - centre), 0.0, 1.0)
    floor_dark = 1.0 - 0.16 * smoothstep(6.0, 1.0, reach)[:, None, None]
    paint = (low * (1 - share) + high * share) * floor_dark
    grid = np.stack([x, np.broadcast_to(height[:, None], x.shape) - 0.004, z], -1)
    return sheet(grid.astype(np.float32), paint.astype(np.float32))


def _hill(distance: float, height: float, colour: str, seed: int, dip: float) -> tuple[Mesh, Mesh]:
    """A stuffed felt hill in an arc behind the acting area, low in the middle by `dip`: (felt, its stitches)."""
    azimuth = np.linspace(-1.9, 1.9, 190)
    swell = (
        0.78
        + 0.42 * fractal(azimuth * 1.7 + seed, np.full(190, 0.5 * seed), seed, 2)
        + 0.10 * np.sin(azimuth * 9.0 + seed)
    )
    swell = swell * smoothstep(1.98, 1.35, np.abs(azimuth))
    top = height * np.clip(swell * (1.0 - dip * np.exp(-((azimuth / 0.5) ** 2))), 0.02, None)
    share = np.array([-0.05, 0.35, 0.70, 0.90, 0.975, 1.0, 0.975, 0.90])
    swelling = np.array([0.10, 0.13, 0.12, 0.085, 0.045, 0.0, -0.045, -0.085])
    reach = distance - swelling[::-1][:, None]
    y = share[::-1][:, None] * top
    grid = np.stack([np.sin(azimuth) * reach * 1.3, y, -np.cos(azimuth) * reach], -1)
    tone = 0.80 + 0.24 * np.clip(y / height, 0, 1)[..., None]
    felt = sheet(grid[::-1].astype(np.float32), (linear(colour) * tone[::-1]).astype(np.float32))
    felt.normals[:] = np.where(
        (felt.normals[:, 2:] < -0.5) & (felt.normals[:, 1:2] < 0.2), -felt.normals, felt.normals
    )
    thread = mixed(colour, "#fff6e4", 0.55)
    stitches = []
    for k in range(4, 186, 3):
        a, b = k, k + 1
        foot = [
            (
                np.sin(azimuth[i]) * (distance - 0.105) * 1.3,
                0.93 * top[i] - 0.05,
                -np.cos(azimuth[i]) * (distance - 0.105),
            )
            for i in (a, b)
        ]
        stitches.append(cylinder(foot[0], foot[1], 0.009, thread, 5))
    return felt, join(stitches)


def _rug(palette: Palette) -> Mesh:
    """A round felt rug with a scalloped border, where the actors stand."""
    rug = lathe(
        [(2.75, 0.0), (2.74, 0.012), (2.6, 0.02), (0.0, 0.022)],
        mixed(palette.low, palette.hills[0], 0.45),
        sides=64,
    )
    rim = [
        cylinder(
            (2.72 * np.cos(a), 0.0, 2.72 * np.sin(a)),
            (2.72 * np.cos(a), 0.018, 2.72 * np.sin(a)),
            0.16,
            mixed(palette.hills[0], palette.low, 0.25),
            14,
        )
        for a in np.arange(54) * 2 * np.pi / 54
    ]
    return moved(join([*rim, rug]), (0.0, -0.018, -0.1), (1.0, 0.9, 0.82))


def _mobile(
    brief: SetBrief, palette: Palette, rng: np.random.Generator
) -> tuple[tuple[Hanging, ...], Mesh, Mesh]:
    """What hangs: (how, cotton pieces, felt pieces), one bone each."""
    items = [
        Hanging((-2.9, 3.35, -3.3), phase=0.3, size=1.0),
        Hanging((3.3, 2.9, -4.2), phase=1.9, size=1.15),
    ]
    items += [
        Hanging((0.6, 4.1, -5.2), phase=3.1, size=0.9),
        Hanging((-5.4, 2.6, -4.6), phase=4.4, size=0.85),
    ]
    cotton = [
        on_bone(
            moved(cotton_cloud(rng, palette.cloud), (0, item.place[1] - item.hook - 0.2, 0), item.size), k
        )
        for k, item in enumerate(items)
    ]
    by_night = brief.time_of_day in ("night", "dusk", "dawn", "sunset") or palette in (
        PALETTES["night"],
        PALETTES["mysterious"],
    )
    orb = Hanging((1.55, 3.3, -3.9), swing=0.013, phase=0.9)
    shape = (
        felt_moon(0.62, mixed(palette.accent, "#fff4d8", 0.35))
        if by_night
        else felt_sun(0.72, palette.accent, mixed(palette.accent, palette.hills[0], 0.4))
    )
    felt = [on_bone(moved(shape, (0, orb.place[1] - orb.hook - 0.6, 0)), len(items))]
    items.append(orb)
    for k in range(9):
        side = -1.0 if k % 2 else 1.0
        place = (side * rng.uniform(0.5, 4.6), rng.uniform(2.5, 4.3), rng.uniform(-4.4, -1.9))
        star = Hanging(place, swing=0.025, phase=float(rng.uniform(0, 6)))
        felt.append(
            on_bone(
                moved(felt_star(rng.uniform(0.07, 0.14), palette.accent), (0, place[1] - star.hook - 0.1, 0)),
                len(items),
            )
        )
        items.append(star)
    return tuple(items), join(cotton), join(felt)


def _toys(palette: Palette, rng: np.random.Generator) -> Mesh:
    """Small felt pines among the hills, so that the eye has a scale."""
    parts = []
    for k in range(14):
        azimuth = rng.choice([-1.0, 1.0]) * rng.uniform(0.62, 1.45)
        distance = rng.uniform(2.75, 3.1)
        tall = rng.uniform(0.42, 0.85)
        x, z = np.sin(azimuth) * distance * 1.3, -np.cos(azimuth) * distance
        tint = mixed(palette.hills[k % 3], palette.high, 0.35)
        profile = [
            (0.30 * tall, 0.10 * tall),
            (0.17 * tall, 0.42 * tall),
            (0.24 * tall, 0.40 * tall),
            (0.12 * tall, 0.70 * tall),
        ]
        profile += [(0.17 * tall, 0.68 * tall), (0.0, 1.05 * tall)]
        parts.append(lathe([(0.0, 0.09 * tall), *profile], tint, (x, 0.0, z), 12))
        parts.append(cylinder((x, 0.0, z), (x, 0.12 * tall, z), 0.05 * tall, "#6a4a36", 7))
    return join(parts)


def _air(brief: SetBrief, palette: Palette) -> Environment:
    low, high = linear(palette.low), linear(palette.high)
    dim = (
        0.55
        if brief.time_of_day == "night"
        or palette in (PALETTES["night"], PALETTES["neon"], PALETTES["mysterious"])
        else 1.0
    )

    def triple(colour: np.ndarray, factor: float) -> tuple[float, float, float]:
        r, g, b = (float(c) * factor for c in colour)
        return (r, g, b)

    key = np.array([3.3, 2.75, 2.1]) * (0.6 + 0.4 * dim)
    fill = 0.5 * high / max(float(high.mean()), 0.02) * 0.30 + 0.24
    air = environment(brief)
    return environment(
        brief,
        sun_direction=(-0.55, 0.74, 0.60),
        sun_colour=triple(key, 1.0),
        sun_disc=0.0,
        zenith=triple(high, 0.7),
        middle=triple(high, 0.85),
        horizon=triple(low, 0.9),
        ambient_sky=triple(fill, 0.55 + 0.45 * dim),
        ambient_ground=triple(0.6 * low + 0.08, 0.55),
        clouds=0.0,
        stars=0.0,
        rain=0.0,
        wet=0.0,
        snow=air.snow * 0.6,
        fog_density=0.004,
        haze=0.003,
        fog_distance=14.0,
        fog_colour=triple(0.5 * low + 0.5 * high, 0.5),
        sun_in_fog=0.03,
        exposure=0.86,
        bloom=0.14,
        bloom_threshold=1.1,
        lift=(0.014, 0.008, 0.020),
        gain=(1.02, 1.0, 0.97),
        shadow_centre=(0.0, 1.0, -1.5),
        shadow_radius=7.5,
        shadow_distance=30.0,
        occlusion_radius=0.45,
        near=0.1,
        far=60.0,
    )


@dataclass(frozen=True)
class Swing:
    """The mobile over the landscape: the name of its rig and what hangs on it."""

    rig: str
    items: tuple[Hanging, ...]

    def animate(self, frame: float, rate: int) -> Pose:
        """How it hangs at a frame."""
        return Pose(bones={self.rig: swung(self.items, frame / rate)})


def build(brief: SetBrief) -> BuiltSet:
    """The felt landscape in the colours of the brief's mood. About 40k triangles."""
    rng = np.random.default_rng(brief.seed + 5)
    palette = palette_of(brief)
    made = [
        _hill(d, h, c, brief.seed % 89 + 3 + k, dip)
        for k, (d, h, c, dip) in enumerate(
            zip(
                (3.3, 4.2, 5.2, 6.2),
                (0.55, 1.05, 1.65, 2.35),
                palette.hills,
                (0.7, 0.55, 0.5, 0.35),
                strict=True,
            )
        )
    ]
    items, cotton, felt = _mobile(brief, palette, rng)
    soft = Finish("felt", 0.95, 0.7)
    pieces = [
        Piece("studio.sweep", _sweep(palette), Finish("paper", 0.95, 0.1, casts_shadow=False)),
        Piece("studio.hills", join([hill for hill, _ in made]), Finish("felt", 0.95, 0.7, two_sided=True)),
        Piece("studio.stitches", join([stitch for _, stitch in made]), Finish("cloth", 0.9, 0.4)),
        Piece("studio.rug", _rug(palette), soft),
        Piece("studio.pines", _toys(palette, rng), soft),
        Piece("studio.clouds", cotton, Finish("cloud", 1.0, 0.8, casts_shadow=False), rig="studio.mobile"),
        Piece(
            "studio.stars",
            felt,
            Finish("felt", 0.9, 0.7, two_sided=True, casts_shadow=False),
            rig="studio.mobile",
        ),
        Piece(
            "studio.threads",
            threads(items),
            Finish("plain", 0.8, 0.0, casts_shadow=False),
            rig="studio.mobile",
        ),
    ]
    glow = tuple(1.6 * c for c in palette.glow)
    lights = (
        Light((0.0, 0.7, -7.0), (glow[0], glow[1], glow[2]), 7.0),
        Light((-4.2, 0.6, -6.0), (0.5 * glow[0], 0.5 * glow[1], 0.5 * glow[2]), 5.0),
        Light((4.2, 0.6, -6.0), (0.5 * glow[0], 0.5 * glow[1], 0.5 * glow[2]), 5.0),
    )
    swing = Swing("studio.mobile", items)
    return BuiltSet(tuple(pieces), _air(brief, palette), level, lights, swing.animate, signs=0)
