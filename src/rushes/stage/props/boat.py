"""A wooden rowing boat: planks, ribs, thwarts, oars at rest, rope, lantern. It rocks and heaves gently on the water."""

from collections.abc import Mapping
from math import sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.travel import standing
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, sheet, sphere, tube, turned
from rushes.stage.props.hull import Lines, Reals, gunwale, planking, ribs, stem, transom
from rushes.stage.props.placing import point_of
from rushes.stage.scene import Array, Finish, Light, Mesh, Piece

__all__ = ["build"]

PAINTS = {"": "#5f8a86", "wooden": "#8a5a34", "wood": "#8a5a34", "old": "#6d8a7e"}
BARE, OILED, RAIL = "#a9805a", "#7c5535", "#94643c"
SEAT = (0.0, 0.235, -0.12)
WOOD = Finish("wood", roughness=0.7, fuzz=0.05)


def build(prop: Prop) -> BuiltProp:
    """The boat of a prop; slots "seat" (on the middle thwart, looking to the bow), "bow", "stern", "middle"."""
    rng = np.random.default_rng(prop.seed)
    lines = Lines()
    paint = prop.colour or PAINTS.get(prop.material, PAINTS[""])
    wood = join([
        planking(rng, lines, paint, BARE, OILED), gunwale(lines, RAIL), ribs(lines, OILED), transom(lines, BARE),
        stem(lines, RAIL), _inside(rng, lines), _oars(),
    ])  # fmt: skip
    rig = f"{prop.id}.rig"
    pieces = (
        Piece(f"{prop.id}.wood", wood, WOOD, rig),
        Piece(f"{prop.id}.rope", _rope(lines), Finish("knit", roughness=0.95, fuzz=0.4), rig),
        Piece(
            f"{prop.id}.metal",
            join([_rowlocks(lines), _lantern()]),
            Finish("metal", roughness=0.4, fuzz=0.0),
            rig,
        ),
        Piece(f"{prop.id}.flame", _flame(), Finish("emit", emission=5.0, fuzz=0.0, casts_shadow=False), rig),
        Piece(f"{prop.id}.basket", _basket(), Finish("knit", roughness=0.9, fuzz=0.2), rig),
    )

    def pose(name: str, frame: float, view: StageView) -> Pose:
        root = _afloat(prop, frame, view)
        flicker = 1.0 + 0.08 * sin(frame * 0.9) + 0.05 * sin(frame * 2.3)
        lamp = point_of((root @ translation(LAMP)).astype(np.float32))
        glow = Light(
            (lamp[0], lamp[1] + 0.13, lamp[2]), (1.5 * flicker, 0.80 * flicker, 0.30 * flicker), reach=2.6
        )
        return Pose(bones={rig: root[None]}, lights=(glow,))

    def slots(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        root = _afloat(prop, frame, view)
        own = {"seat": SEAT, "seat_bow": (0.0, 0.27, 0.86), "seat_stern": (0.0, 0.25, -1.15), "middle": (0.0, 0.35, 0.0),
               "bow": (0.0, 0.55, 1.75), "stern": (0.0, 0.40, -1.7)}  # fmt: skip
        return {key: (root @ translation(at)).astype(np.float32) for key, at in own.items()}

    return BuiltProp(pieces, pose, slots)


def _afloat(prop: Prop, frame: float, view: StageView) -> Array:
    """The boat's matrix: heave, roll, pitch and a slow yaw of small, never repeating swell."""
    t, p = frame / view.rate, (prop.seed % 89) * 0.7
    spot = standing(prop, frame, view.rate)
    x, y, z = spot.position
    heave = 0.010 * sin(1.15 * t + p) + 0.005 * sin(2.05 * t + 1.3 * p)
    roll = 0.020 * sin(1.35 * t + 2.0 * p) + 0.008 * sin(2.4 * t + p)
    pitch = 0.010 * sin(0.95 * t + 0.5 + p)
    yaw = 0.020 * sin(0.33 * t + p)
    level = view.ground(x, z) + y + heave
    turned = rotation(y=spot.heading + yaw) @ rotation(x=pitch, z=roll)
    return (translation((x, level, z)) @ turned).astype(np.float32)


def _inside(rng: np.random.Generator, lines: Lines) -> Mesh:
    """Floor boards over a dark bilge, three thwarts with knees, a small deck at the bow."""
    stations = np.linspace(-0.97, 0.80, 24)
    width = _width_at(lines, stations, 0.045)
    left = np.stack([width, np.full(24, 0.044), stations * lines.long / 2], 1)
    bilge = sheet(np.stack([left, left * np.array([-1, 1, 1])], 1).astype(np.float32), "#33241a")
    parts = [bilge]
    for k in range(7):
        x = (k - 3) * 0.112
        inside = stations[width > abs(x) + 0.055] * lines.long / 2
        tone = mixed(BARE, OILED, float(rng.uniform(0.2, 0.8)))
        a, b = float(inside[0]) + 0.03 * rng.random(), float(inside[-1]) - 0.04 * rng.random()
        parts.append(box((x, 0.056, (a + b) / 2), (0.050, 0.010, (b - a) / 2), tone, 0.006))
    for z, y, u in ((-1.22, 0.225, -0.70), (-0.12, 0.215, -0.07), (0.86, 0.245, 0.49)):
        half = float(lines.section(np.array(u), np.array(0.62))[0]) + 0.015
        for dz in (-0.072, 0.072):
            parts.append(
                box(
                    (0, y, z + dz),
                    (half, 0.017, 0.069),
                    mixed(BARE, OILED, float(rng.uniform(0.1, 0.5))),
                    0.008,
                )
            )
        for s in (1.0, -1.0):
            parts.append(
                box((s * (half - 0.05), y + 0.05, z), (0.02, 0.06, 0.02), OILED, 0.006, turn=(0, 0, s * -0.6))
            )
        parts.append(box((0, y / 2 + 0.02, z), (0.025, y / 2 - 0.03, 0.025), OILED, 0.006))
    return join(parts)


def _width_at(lines: Lines, stations: Reals, height: float) -> Array:
    """Half the width inside the hull at a height over the waterline, at stations -1 .. 1."""
    v = np.linspace(0, 1, 60)
    found = []
    for u in stations:
        line = lines.section(np.full(60, u), v)
        found.append(float(np.interp(height, line[:, 1], line[:, 0])) - 0.006)
    return np.maximum(np.asarray(found, np.float32), 0.0)


def _oars() -> Mesh:
    """Two oars laid across the thwarts, blades over the stern."""
    parts = []
    for s, turn in ((1.0, 0.02), (-1.0, -0.05)):
        a, b = np.array([s * 0.30, 0.285, 1.02]), np.array([s * (0.44 + turn), 0.395, -1.55])
        parts.append(cylinder(a, b, 0.021, "#b98a58", 10, 0.018))
        parts.append(cylinder(a + (a - b) * 0.045, a, 0.016, "#5d3c22", 8))
        way = (b - a) / np.linalg.norm(b - a)
        blade = sphere((0, 0, 0), (0.072, 0.012, 0.27), "#8fa79b" if s > 0 else "#8aa297", 8, 10)
        parts.append(turned(blade, (0.05, float(np.arctan2(way[0], way[2])), s * 0.35), b + way * 0.20))
        parts.append(cylinder(b - way * 1.02, b - way * 0.90, 0.026, "#4a2f22", 10))
    return join(parts)


def _rowlocks(lines: Lines) -> Mesh:
    parts = []
    angle = np.linspace(np.pi * 1.06, np.pi * 1.94, 9)
    for s in (1.0, -1.0):
        top = lines.section(np.array(0.14), np.array(1.0))
        x, y, z = s * float(top[0]), float(top[1]) + 0.03, float(top[2])
        arc = np.stack([np.full(9, x), y + 0.045 + 0.04 * np.sin(angle), z + 0.04 * np.cos(angle)], 1)
        parts += [
            tube(arc, 0.009, "#6a5234", 6),
            cylinder((x, y - 0.03, z), (x, y + 0.01, z), 0.012, "#6a5234", 8),
        ]
    return join(parts)


def _rope(lines: Lines) -> Mesh:
    """A coil on the floor by the bow and the painter led over the stem."""
    turn = np.linspace(0, 2 * np.pi * 4.6, 84)
    radius = 0.135 + 0.010 * np.sin(turn * 0.37)
    coil = np.stack([0.02 + radius * np.cos(turn), 0.078 + turn * 0.0030, 1.20 + radius * np.sin(turn)], 1)
    lead = np.array(
        [[0.06, 0.22, 1.36], [0.04, 0.42, 1.56], [0.0, 0.60, 1.80], [-0.03, 0.52, 1.88], [-0.03, 0.30, 1.87]]
    )
    return join([tube(coil, 0.017, "#c7ab7c", 6), tube(lead, 0.015, "#c7ab7c", 6)])


LAMP = (-0.14, 0.262, 0.86)


def _lantern() -> Mesh:
    """A storm lantern on the bow thwart: base, cage, cap and handle."""
    x, y, z = LAMP
    base = lathe(
        [(0, 0), (0.062, 0), (0.066, 0.012), (0.058, 0.045), (0.036, 0.055), (0.036, 0.06)],
        "#7a3b22",
        (x, y, z),
        14,
    )
    cap = lathe(
        [(0.046, 0.185), (0.05, 0.19), (0.034, 0.215), (0.02, 0.225), (0.022, 0.24), (0, 0.246)],
        "#7a3b22",
        (x, y, z),
        14,
    )
    bars = []
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        dx, dz = 0.047 * np.cos(a), 0.047 * np.sin(a)
        bars.append(cylinder((x + dx, y + 0.05, z + dz), (x + dx, y + 0.19, z + dz), 0.0045, "#54301f", 6))
    angle = np.linspace(0, np.pi, 11)
    handle = np.stack([x + 0.065 * np.cos(angle), y + 0.20 + 0.10 * np.sin(angle), np.full(11, z)], 1)
    return join([base, cap, *bars, tube(handle, 0.004, "#54301f", 5)])


def _flame() -> Mesh:
    x, y, z = LAMP
    return join([
        sphere((x, y + 0.115, z), (0.024, 0.045, 0.024), "#ffb347", 7, 8),
        sphere((x, y + 0.105, z), (0.036, 0.06, 0.036), "#ff8a2a", 7, 10),
    ])  # fmt: skip


def _basket() -> Mesh:
    """A fisherman's creel in the stern, its lid askew."""
    body = lathe(
        [(0, 0), (0.12, 0), (0.135, 0.03), (0.125, 0.17), (0.10, 0.19)], "#b08a4e", (0.2, 0.062, -0.78), 14
    )
    rings = []
    for k in range(6):
        y = 0.075 + k * 0.028
        a = np.linspace(0, 2 * np.pi, 25)
        r = 0.137 - 0.002 * k
        rings.append(
            tube(
                np.stack([0.2 + r * np.cos(a), np.full(25, y), -0.78 + r * np.sin(a)], 1),
                0.009,
                "#9c7640" if k % 2 else "#c09a5c",
                5,
            )
        )
    lid = turned(
        lathe([(0, 0.03), (0.05, 0.028), (0.105, 0.012), (0.108, 0), (0, 0)], "#a47e46", sides=14),
        (0.12, 0.0, -0.10),
        (0.2, 0.25, -0.78),
    )
    return join([body, *rings, lid])
