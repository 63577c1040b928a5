"""Ships under sail: a timber hull with castles fore and aft, three masts, square sails; a pirate's has a black flag."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, made, sheet, sphere, tube
from rushes.stage.props.shaping import smooth
from rushes.stage.props.vehicles.machine import Turning
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["SAILING", "galleon"]

SAILING = frozenset(
    {
        "pirate",
        "pirates",
        "sailing",
        "tall",
        "galleon",
        "clipper",
        "frigate",
        "caravel",
        "schooner",
        "viking",
        "wooden",
    }
)
"""Words by which a ship is one under sail."""
HALF, BEAM = 3.2, 0.95
"""Half its length and half its breadth in metres, as it is laid."""
MASTS = ((1.75, 4.6, 0.86), (0.25, 5.4, 1.0), (-1.55, 4.3, 0.76))
"""Along the keel, the height of the top, and the size of the sails."""


def galleon(here: Bench, prop: Prop) -> tuple[list[Turning], dict[str, tuple[float, float, float]]]:
    """The ship's body on a bench, its bow to +z; the helmsman's seat is aft."""
    pirate = bool({"pirate", "pirates"} & set(prop.words.lower().split()))
    wood = prop.colour or ("#7a4a26", "#8f5a30", "#6a3f26")[prop.seed % 3]
    cloth = "#4a4448" if pirate else "#f2e8d2"
    _hull(here, wood)
    _decks(here, wood)
    for k, (z, top, size) in enumerate(MASTS):
        here.add("wood", cylinder((0, 0.5, z), (0, top, z - 0.06), 0.075, "#8a5a30", 10, 0.035))
        _sails(here, z, top, size, cloth, pirate and k == 1)
        _rigging(here, z, top)
    here.add("wood", cylinder((0, 1.35, 2.7), (0, 2.15, 4.35), 0.06, "#8a5a30", 9, 0.03))
    _jib(here, cloth)
    _flags(here, "#1f1c1e" if pirate else "#c8433c")
    return [], {"seat": (0, 1.75, -2.3)}


def _rail(u: Array) -> Array:
    """The height of the rail along the ship: -1 the stern, +1 the bow."""
    return np.asarray(1.05 + 0.35 * np.clip(u, 0, 1) ** 2.2 + 0.75 * np.clip(-u - 0.1, 0, 1) ** 1.6)


def _hull(here: Bench, wood: Paint) -> None:
    """Two skins of planks and the flat stern with its lit windows."""
    u = np.linspace(-1, 1, 33, dtype=np.float32)
    wide = BEAM * np.clip(1 - np.clip(u, 0, 1) ** 2.6, 0.012, 1) * (1 - 0.28 * np.clip(-u, 0, 1) ** 2)
    top, keel = _rail(u), 0.30 * np.clip(u - 0.55, 0, 1) ** 1.5 + 0.22 * np.clip(-u - 0.4, 0, 1)
    a = np.linspace(0, pi, 25)[None, :]
    x = -wide[:, None] * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.55
    y = keel[:, None] + (top - keel)[:, None] * (1 - np.sin(a) ** 0.75)
    grid = np.stack([x, y, np.broadcast_to((HALF * u)[:, None], x.shape)], -1).astype(np.float32)
    plank = np.floor(y / 0.115).astype(int)
    tints = np.stack([linear(mixed(wood, "#140c08", 0.10 * (k % 3))) for k in range(3)])
    paint = np.asarray(tints[plank % 3], np.float32)
    paint[(y > top[:, None] - 0.10)] = linear("#c8963c")
    here.add("paint", sheet(grid, paint))
    inner = grid[:, ::-1] * np.array([0.95, 1, 0.99], np.float32) + np.array([0, 0.02, 0], np.float32)
    here.add("paint", sheet(inner, mixed(wood, "#f0d8a8", 0.15)))
    for side in (0, -1):
        here.add("wood", tube(grid[:, side], 0.045, "#5a3420", 7))
    rim = grid[0]
    middle = np.array([[0.0, 0.9, -HALF]], np.float32)
    faces = [(k, k + 1, len(rim)) for k in range(len(rim) - 1)] + [(len(rim) - 1, 0, len(rim))]
    here.add(
        "paint",
        made(
            np.concatenate([rim, middle]), (0, 0, -1), mixed(wood, "#140c08", 0.1), [f[::-1] for f in faces]
        ),
    )
    for k in range(4):
        here.add("room", box((-0.42 + 0.28 * k, 1.28, -HALF - 0.01), (0.09, 0.13, 0.015), "#ffd88a", 0.01))
    for s in (-1, 1):
        for k in range(6):
            z = 1.5 - 0.62 * k
            w = float(np.interp(z / HALF, u, wide))
            here.add("iron", box((s * (w + 0.005), 0.72, z), (0.03, 0.085, 0.09), "#1f1814", 0.01))
            here.add("metal", cylinder((s * w, 0.71, z), (s * (w + 0.13), 0.73, z), 0.035, "#3a3d42", 9))


def _decks(here: Bench, wood: Paint) -> None:
    """The waist, the forecastle, and two steps up aft, each with a rail; the helm; a lantern over the stern."""
    plank = mixed(wood, "#f0d8a8", 0.45)
    for y, z0, z1, half in (
        (0.88, -1.3, 1.7, 0.84),
        (1.12, 1.5, 2.75, 0.48),
        (1.36, -2.3, -1.2, 0.76),
        (1.60, -3.1, -2.2, 0.66),
    ):
        here.add("wood", box((0, y, (z0 + z1) / 2), (half, 0.03, (z1 - z0) / 2), plank, 0.01))
    for y, z, half in ((1.22, -1.2, 0.76), (1.48, -2.2, 0.66), (1.0, 1.5, 0.6)):
        here.add("wood", box((0, y - 0.10, z), (half, 0.16, 0.03), mixed(wood, "#140c08", 0.15), 0.01))
    ring = [(0.15 * cos(t), 1.95 + 0.15 * sin(t), -2.45) for t in np.linspace(0, 2 * pi, 19)[:-1]]
    here.add(
        "wood",
        tube(ring, 0.022, "#5a3420", 6, closed=True),
        box((0, 1.78, -2.47), (0.03, 0.18, 0.03), "#5a3420", 0.01),
    )
    here.add("lamp", sphere((0, 2.22, -3.25), (0.09, 0.13, 0.09), "#ffd27a", 7, 10))
    here.add("metal", cylinder((0, 2.34, -3.25), (0, 2.44, -3.25), 0.07, "#c8a23a", 8, 0.01))
    here.add("metal", cylinder((0, 1.7, -3.18), (0, 2.12, -3.25), 0.025, "#c8a23a", 7))


def _sails(here: Bench, z: float, top: float, size: float, cloth: Paint, skull: bool) -> None:
    """Two square sails on their yards, full of wind from astern."""
    for foot, head, half in ((0.34, 0.66, 1.15), (0.68, 0.92, 0.85)):
        low, high, wide = foot * top, head * top, half * size
        u, v = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(0, 1, 9))
        grid = np.stack(
            [
                u * wide * (1.0 - 0.10 * v),
                low + (high - low) * v + 0.05 * np.sin(pi * v) * (u * u - 1),
                0.06 + z + 0.42 * size * (1 - u * u) ** 0.6 * np.sin(pi * np.clip(v * 0.9 + 0.04, 0, 1)),
            ],
            -1,
        )
        here.add("cloth", sheet(grid.astype(np.float32), cloth))
        for k in (4, 8):
            here.add("cloth", tube(grid[:, k] + (0, 0, 0.012), 0.008, mixed(cloth, "#140c08", 0.25), 4))
        for y, w in ((high, wide), (low, wide * 1.02)):
            here.add("wood", cylinder((-w, y, z + 0.05), (w, y, z + 0.05), 0.035, "#8a5a30", 8))
        if skull and foot < 0.5:
            at = (0.0, (low + high) / 2, z + 0.06 + 0.42 * size)
            _skull(here, at, 0.42)


def _skull(here: Bench, at: tuple[float, float, float], r: float) -> None:
    """A skull over two bones, painted on cloth."""
    x, y, z = at
    white = "#f0e8d8"
    here.add("clay", sphere((x, y + 0.25 * r, z + 0.02), (0.62 * r, 0.55 * r, 0.05), white, 7, 18))
    here.add("clay", box((x, y - 0.28 * r, z + 0.03), (0.34 * r, 0.20 * r, 0.035), white, 0.03))
    for s in (-1, 1):
        here.add(
            "iron",
            sphere(
                (x + s * 0.25 * r, y + 0.18 * r, z + 0.055), (0.16 * r, 0.17 * r, 0.025), "#1a1618", 6, 12
            ),
        )
        bone = [
            (x - s * 0.95 * r, y - 0.95 * r, z - 0.04),
            (x, y - 0.62 * r, z + 0.02),
            (x + s * 0.95 * r, y - 0.30 * r, z - 0.04),
        ]
        here.add("clay", tube(bone, 0.09 * r, white, 7))


def _rigging(here: Bench, z: float, top: float) -> None:
    """Shrouds from the mast to either rail, and a crow's nest."""
    w = float(BEAM * (1 - np.clip(z / HALF, 0, 1) ** 2.6) * 0.98)
    y = float(_rail(np.asarray(z / HALF, np.float32)))
    for s in (-1, 1):
        for d in (-0.36, -0.14):
            here.add(
                "cloth",
                cylinder((s * w, y, z + d - 0.1), (0, 0.9 * top, z - 0.05), 0.012, "#4a3a2a", 4, caps=False),
            )
    nest = [(0.16 * cos(t), 0.665 * top, z - 0.05 + 0.16 * sin(t)) for t in np.linspace(0, 2 * pi, 15)[:-1]]
    here.add("wood", tube(nest, 0.035, "#6a4426", 6, closed=True))


def _jib(here: Bench, cloth: Paint) -> None:
    """The three-cornered sail between the bowsprit and the foremast."""
    u, v = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 9))
    tack, foot, head = (np.array(q) for q in ((0, 2.05, 4.1), (0, 1.75, 2.3), (0, 3.9, 1.95)))
    grid = (tack + (foot - tack) * u[..., None]) * (1 - v[..., None]) + head * v[..., None]
    grid[..., 0] += 0.22 * np.sin(pi * u) * np.sin(pi * np.clip(v, 0, 1)) ** 0.6
    here.add("cloth", sheet(grid.astype(np.float32), cloth))


def _flags(here: Bench, paint: Paint) -> None:
    """A flag at each masthead, waving ahead."""
    for z, top, size in MASTS:
        u, v = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 4))
        grid = np.stack(
            [
                0.06 * np.sin(5 * u) * u,
                top - 0.32 * size * (1 - v) * (1 - 0.5 * u),
                z - 0.06 + 0.72 * size * u,
            ],
            -1,
        )
        here.add("cloth", sheet(grid.astype(np.float32), paint))
    here.add("metal", tube(smooth([(0, 1.35, 3.05), (0, 1.45, 3.3), (0, 1.70, 3.42)], 4), 0.07, "#c8a23a", 8))
