"""Citrus fruit and what is shown cut open: kiwis, avocados, coconuts; leaves, stars and blushes that all fruit shares."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import cylinder, sphere, tube, turned
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["OPENED", "blushed", "leaf", "ribbed", "star"]

GREEN = "#4f8a3a"
CUT = frozenset({"half", "halves", "halved", "cut", "sliced", "slice", "slices"})
"""Words by which half of a fruit lies by it; else there is one piece for each that was asked for."""


def _is_cut(prop: Prop) -> bool:
    return bool(CUT & set(prop.words.lower().split()))


def blushed(body: Mesh, blush: Paint, way: tuple[float, float, float] = (0.5, 0.35, 0.0)) -> Mesh:
    """The same with another colour rubbed into the side that looks `way`."""
    share = np.clip(body.normals @ np.asarray(way, np.float32), 0, 0.75)[:, None]
    body.colours[:, :3] = body.colours[:, :3] * (1 - share) + linear(blush) * share
    return body


def ribbed(body: Mesh, ribs: int, deep: float, sharp: float = 2.0) -> Mesh:
    """The same with `ribs` grooves from top to bottom, `deep` of its radius."""
    angle = np.arctan2(body.positions[:, 2], body.positions[:, 0])
    wave = 1 - deep * (0.5 + 0.5 * np.cos(ribs * angle)) ** sharp
    body.positions[:, [0, 2]] *= wave[:, None].astype(np.float32)
    dark = (1 - 1.6 * (1 - wave))[:, None]
    body.colours[:, :3] *= np.clip(dark, 0.6, 1.0)
    return body


def leaf(at: tuple[float, float, float], turn: float, long: float = 0.034) -> Mesh:
    """A pointed leaf whose stalk is at a place."""
    edge = (
        smooth([(0, 0), (0.35, 0.2), (0.7, 0.16), (1, 0), (0.7, -0.16), (0.35, -0.2)], 2, closed=True) * long
    )
    flat = turned(plank(edge, 0.003, "#5f8f3a", 0.001), (pi / 2 - 0.35, 0, 0.3))
    return turned(flat, (0, turn, 0), at)


def star(y: float, reach: float, points: int = 5, droop: float = 0.3) -> list[Mesh]:
    """The green star that a tomato or an aubergine hangs by."""
    found = []
    for k in range(points):
        t = 2 * pi * k / points
        line = [(0, y, 0), (0.55 * reach * cos(t), y + 0.10 * reach, 0.55 * reach * sin(t)),
                (reach * cos(t), y - droop * reach, reach * sin(t))]  # fmt: skip
        found.append(tube(smooth(line, 3), np.linspace(0.28, 0.03, 7) * reach, GREEN, 5))
    return found


def _citrus(here: Bench, prop: Prop) -> None:
    """Lemons and limes, lying, with their two tips."""
    skin = prop.colour or {"lime": "#6f9a2f"}.get(prop.kind, "#e8c82f")
    side = [
        (0, -0.075),
        (0.010, -0.068),
        (0.020, -0.056),
        (0.046, -0.025),
        (0.048, 0.020),
        (0.024, 0.054),
        (0.011, 0.064),
        (0, 0.070),
    ]
    here.add("ceramic", turned(spun(side, skin, sides=22), (0, 0, pi / 2 - 0.1), (-0.02, 0.047, -0.02)))
    here.add(
        "clay",
        turned(
            cylinder((0, 0.068, 0), (0, 0.074, 0), 0.006, "#6f8a3a", 7),
            (0, 0, pi / 2 - 0.1),
            (-0.02, 0.047, -0.02),
        ),
    )
    if _is_cut(prop):
        _half(here, (0.038, 0.043, 0.040), 0.044, skin, mixed(skin, "#fff6c0", 0.45), "#f8f0c0")


def _half(
    here: Bench, at: tuple[float, float, float], r: float, skin: Paint, flesh: Paint, pith: Paint
) -> None:
    """Half a citrus fruit, its cut face to the front: pith, and eight segments."""
    x, y, z = at
    here.add(
        "ceramic",
        turned(sphere((0, 0, 0), (r, r, 0.8 * r), skin, 10, 20), (0.0, 0.25, 0.0), (x, y, z - 0.5 * r)),
    )
    face = Bench()
    face.add(
        "clay",
        cylinder((0, 0, 0), (0, 0, 0.016), r * 1.0, skin, 26),
        cylinder((0, 0, 0.004), (0, 0, 0.018), r * 0.93, pith, 26),
    )
    for k in range(8):
        t = 2 * pi * k / 8
        edge = smooth(
            [
                (0.12 * r, 0.0),
                (0.62 * r, 0.24 * r),
                (0.84 * r, 0.12 * r),
                (0.84 * r, -0.12 * r),
                (0.62 * r, -0.24 * r),
            ],
            2,
            closed=True,
        )
        face.add("ceramic", turned(plank(edge, 0.006, flesh, 0.002), (0, 0, t), (0, 0, 0.018)))
    here.take(face, (x, y, z), 0.25)


def _orange(here: Bench, prop: Prop) -> None:
    skin = prop.colour or {"grapefruit": "#e0944a", "tangerine": "#e0761a"}.get(prop.kind, "#e08a22")
    here.add(
        "clay",
        spun(
            [
                (0, 0),
                (0.026, 0.004),
                (0.049, 0.026),
                (0.055, 0.051),
                (0.049, 0.077),
                (0.026, 0.098),
                (0.006, 0.101),
                (0, 0.098),
            ],
            skin,
            (-0.035, 0, -0.02),
            24,
        ),
    )
    here.add(
        "clay",
        *(turned(m, (0, 0, 0), (-0.035, 0.015, -0.02), (0.7, 1, 0.7)) for m in star(0.086, 0.020, 5, 0.1)),
    )
    here.add("felt", leaf((-0.032, 0.102, -0.02), 0.4, 0.05))
    if not _is_cut(prop):
        return
    flesh = "#e0604a" if prop.kind == "grapefruit" else mixed(skin, "#ffd060", 0.25)
    _half(here, (0.048, 0.049, 0.040), 0.050, skin, flesh, "#f8e6b8")


def _opened(
    here: Bench, side: list[tuple[float, float]], skin: Paint, rings: list[tuple[float, Paint]], finish: str
) -> None:
    """Half a fruit of a profile, leaning back on its round side: its face shows `rings` (share, colour)."""
    line = smooth(side, 3)
    here.add(finish, turned(spun(side, skin, sides=22), (-0.28, 0.2, 0), (0.035, 0.004, 0.002), (1, 1, 0.8)))
    edge = np.concatenate([line, line[::-1] * (-1, 1)])[1:-1]
    middle = np.array([0.0, float(line[:, 1].mean())])
    for k, (share, paint) in enumerate(((1.0, skin), *rings)):
        cut = plank((edge - middle) * share + middle, 0.030, paint, 0.006 if k == 0 else 0.001)
        here.add(
            finish if k == 0 else "clay", turned(cut, (-0.28, 0.2, 0), (0.040, 0.004, 0.035 + 0.0012 * k))
        )


def _kiwi(here: Bench, prop: Prop) -> None:
    side = [(0, 0), (0.026, 0.004), (0.040, 0.044), (0.026, 0.084), (0, 0.088)]
    _opened(
        here,
        side,
        "#7a5a34",
        [(0.92, prop.colour or "#7fae3a"), (0.60, "#9ac85a"), (0.30, "#f0ecc8")],
        "felt",
    )
    for k in range(14):
        t = 2 * pi * k / 14
        seed = turned(
            sphere((0, 0, 0), (0.0022, 0.0036, 0.0015), "#1f1a14", 4, 5),
            (0, 0, t),
            (0.017 * -sin(t), 0.044 + 0.019 * cos(t), 0.016),
        )
        here.add("ceramic", turned(seed, (-0.28, 0.2, 0), (0.040, 0.004, 0.0385)))


def _avocado(here: Bench, prop: Prop) -> None:
    side = [
        (0, 0),
        (0.030, 0.004),
        (0.046, 0.040),
        (0.036, 0.080),
        (0.018, 0.108),
        (0.010, 0.120),
        (0, 0.123),
    ]
    _opened(here, side, prop.colour or "#3a4f28", [(0.92, "#b8c45a"), (0.80, "#e8e29a")], "felt")
    here.add(
        "ceramic",
        turned(
            sphere((0, 0.044, 0.020), (0.021, 0.022, 0.016), "#7a4a24", 8, 14),
            (-0.28, 0.2, 0),
            (0.040, 0.004, 0.036),
        ),
    )


def _coconut(here: Bench, prop: Prop) -> None:
    """Half a hairy shell full of white."""
    bowl = spun(
        [
            (0, 0),
            (0.032, 0.006),
            (0.056, 0.034),
            (0.062, 0.060),
            (0.060, 0.062),
            (0.054, 0.060),
            (0.046, 0.036),
            (0, 0.020),
        ],
        prop.colour or "#5f4028",
        sides=24,
    )
    white = spun([(0.058, 0.0625), (0.050, 0.062), (0.042, 0.038), (0, 0.024)], "#fbf8ee", sides=24)
    for mesh, finish in ((bowl, "felt"), (white, "clay")):
        here.add(finish, turned(mesh, (0.62, 0.0, -0.2), (0.0, 0.016, 0.0)))


OPENED: Mapping[str, Callable[[Bench, Prop], None]] = {
    "lemon": _citrus,
    "lime": _citrus,
    "orange": _orange,
    "tangerine": _orange,
    "grapefruit": _orange,
    "kiwi": _kiwi,
    "avocado": _avocado,
    "coconut": _coconut,
}
"""Kind → who lays it on a bench."""
