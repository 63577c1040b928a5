"""A felt diamond kite on its line: crossed sticks, stitched panels, a ribbon tail with bows, and a reel in the hand.

The kite stands in the wind at the prop's position and drifts in a figure of eight; the line runs from its bridle to the slot
that the prop is attached to.
"""

from collections.abc import Mapping
from math import atan2, cos, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, made, tube
from rushes.stage.props.placing import held, point_of
from rushes.stage.props.thread import hanging, ribbon_mesh, ribbon_vertices, thread_mesh, thread_vertices
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["build"]

HIGH, WIDE, CROSS = 1.22, 0.98, 0.30  # metres; the cross stick is CROSS of the height under the top
LINE, TAIL = 26, 30
TAIL_LONG = 2.3
BOWS = 6
ABOVE = 0.75
"""Metres over its place at which a kite that nobody flies has its cross: the place is its foot's."""
THREAD = np.linspace(
    0.0052, 0.0022, LINE, dtype=np.float32
)  # thicker where it is far from the lens, or it is lost
WIDTHS = np.linspace(0.055, 0.035, TAIL, dtype=np.float32)
PALETTES = (
    ("#d8352c", "#f2b33d", "#2f7fb8", "#f5e9d2"),
    ("#e8683a", "#f4d35e", "#3a9a8c", "#f7efe0"),
    ("#c8327a", "#f6c445", "#4a6fc0", "#f8ead8"),
)
CORNERS = {
    "top": (0.0, HIGH * CROSS),
    "right": (WIDE / 2, 0.0),
    "bottom": (0.0, -HIGH * (1 - CROSS)),
    "left": (-WIDE / 2, 0.0),
}


def build(prop: Prop) -> BuiltProp:
    """The kite of a prop; slots "middle" (its cross) and "bridle"."""
    colours = _palette(prop)
    rig, hand = f"{prop.id}.rig", f"{prop.id}.hand"
    tail = np.stack([linear(colours[(k // 5) % 3]) for k in range(TAIL)])
    pieces = [
        Piece(f"{prop.id}.sail", _sail(colours), Finish("felt", roughness=0.9, fuzz=0.7, two_sided=True), rig),
        Piece(f"{prop.id}.sticks", _sticks(), Finish("wood", roughness=0.7, fuzz=0.0), rig),
        Piece(f"{prop.id}.tail", ribbon_mesh(TAIL, tail),
              Finish("felt", roughness=0.9, fuzz=0.6, two_sided=True), dynamic=True),
        Piece(f"{prop.id}.bows", _bow_mesh(colours),
              Finish("felt", roughness=0.9, fuzz=0.7, two_sided=True), f"{prop.id}.bowrig"),
        Piece(f"{prop.id}.line", thread_mesh(LINE, 4, "#f3ead2"),
              Finish("plain", roughness=0.6, fuzz=0.3, casts_shadow=False), dynamic=True),
    ]  # fmt: skip
    if prop.attach is not None:
        pieces.append(Piece(f"{prop.id}.reel", _reel(colours), Finish("wood", roughness=0.6, fuzz=0.0), hand))

    def pose(name: str, frame: float, view: StageView) -> Pose:
        end, t = _hand(prop, frame, view), frame / view.rate
        root = _aloft(prop, t, end)
        path, across, bows = _tail(prop, t, end)
        bridle = (root @ np.array([0, 0.02, 0.34, 1], np.float32))[:3]
        reach = float(np.linalg.norm(bridle - end))
        line = hanging(bridle, end + np.array([0, 0.03, 0], np.float32), 0.035 * reach, LINE)
        bones = {rig: root[None], f"{prop.id}.bowrig": bows}
        if prop.attach is not None:
            bones[hand] = _reel_matrix(end, bridle)[None]
        vertices = {
            f"{prop.id}.tail": ribbon_vertices(path, across, WIDTHS),
            f"{prop.id}.line": thread_vertices(line, THREAD, 4),
        }
        return Pose(bones=bones, vertices=vertices)

    def slots(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        root = _aloft(prop, frame / view.rate, _hand(prop, frame, view))
        return {"middle": root, "bridle": (root @ translation((0, 0.02, 0.34))).astype(np.float32)}

    return BuiltProp(tuple(pieces), pose, slots)


def _palette(prop: Prop) -> tuple[str, ...]:
    """Four colours of the panels: the seed's palette, led by the colour that is asked for."""
    palette = PALETTES[prop.seed % len(PALETTES)]
    return (prop.colour, *palette[1:]) if prop.colour else palette


def _hand(prop: Prop, frame: float, view: StageView) -> Array:
    """Where the line ends: the holder's hand, else a peg in the ground under the kite, to the front."""
    slot = held(prop, view, frame)
    if slot is not None:
        return np.asarray(point_of(slot), np.float32)
    x, z = prop.position[0] - 1.5, prop.position[2] + 3.0
    return np.array([x, view.ground(x, z), z], np.float32)


def _drift(prop: Prop, t: float) -> Array:
    """Where the kite is at a time: a lying figure of eight with gusts on it."""
    p = (prop.seed % 61) * 0.4
    x, y, z = prop.position
    y += 0.0 if prop.attach is not None else ABOVE
    return np.array([
        x + 0.42 * sin(0.80 * t + p) + 0.07 * sin(2.9 * t + p),
        y + 0.20 * sin(1.60 * t + 2 * p + 0.6) + 0.05 * sin(3.7 * t + p),
        z + 0.18 * sin(0.63 * t + 1.3 * p),
    ], np.float32)  # fmt: skip


def _aloft(prop: Prop, t: float, hand: Array) -> Array:
    """The kite's matrix: its face (+z) towards the hand, leaning back in the wind, banking into its drift."""
    at = _drift(prop, t)
    speed = (_drift(prop, t + 0.05) - _drift(prop, t - 0.05)) / 0.1
    away = hand - at
    heading = atan2(float(away[0]), float(away[2]))
    side = float(speed[0]) * cos(heading) - float(speed[2]) * sin(heading)
    bank = -0.42 * side + 0.05 * sin(5.3 * t)
    lean = -0.42 + 0.06 * sin(2.2 * t) - 0.10 * float(speed[1])
    return (translation(at) @ rotation(y=heading) @ rotation(x=-lean * 0.9, z=bank)).astype(np.float32)


def _tail(prop: Prop, t: float, hand: Array) -> tuple[Array, Array, Array]:
    """The ribbon's points and cross directions, and the bows' matrices: it follows where the kite's foot was before."""
    s = np.linspace(0, 1, TAIL)
    foot = np.array([0, -HIGH * (1 - CROSS) + 0.01, 0, 1], np.float32)
    now = (_aloft(prop, t, hand) @ foot)[:3]
    past = np.stack([(_aloft(prop, t - lag, hand) @ foot)[:3] for lag in (0.0, 0.25, 0.5, 0.75, 1.0)])
    lagged = np.stack([np.interp(s, np.linspace(0, 1, 5), past[:, k]) for k in range(3)], 1)
    away = now - hand
    wind = away * np.array([1, 0, 1], np.float32)
    wind /= np.linalg.norm(wind) + 1e-6
    aside = np.cross(wind, (0, 1, 0))
    wave = 0.16 * s * np.sin(5.2 * s - 3.4 * t + prop.seed % 7) + 0.05 * s * np.sin(13.0 * s - 6.1 * t)
    lift = 0.10 * s * np.sin(4.1 * s - 2.9 * t + 1.0)
    path = lagged + np.outer(s * TAIL_LONG * 0.80, (0, -1, 0)) + np.outer(s**1.4 * TAIL_LONG * 0.55, wind)
    path = path + np.outer(wave, aside) + np.outer(lift, wind)
    twist = 0.9 * np.sin(3.0 * s - 1.7 * t)
    across = np.outer(np.cos(twist), aside) + np.outer(np.sin(twist), wind)
    bows = []
    for k in range(BOWS):
        i = round((k + 1) * (TAIL - 1) / BOWS)
        along = path[i] - path[i - 1]
        roll = 0.5 * sin(2.6 * t - 1.1 * k)
        tilt = atan2(float(along @ aside), -float(along[1]))
        heading = atan2(-float(wind[0]), -float(wind[2])) + roll
        bows.append(translation(path[i]) @ rotation(y=heading, z=tilt))
    return path.astype(np.float32), across.astype(np.float32), np.stack(bows).astype(np.float32)


def _sail(colours: tuple[str, ...]) -> Mesh:
    """Four bowed panels, a sewn hem, dashed stitches along the seams."""
    parts = []
    order = ("top", "right", "bottom", "left")
    for k in range(4):
        a, b = np.array(CORNERS[order[k]]), np.array(CORNERS[order[(k + 1) % 4]])
        parts.append(_panel(a, b, colours[k]))
    rim = [np.array([*CORNERS[o], 0.0]) for o in order]
    edge = []
    for a, b in zip(rim, [*rim[1:], rim[0]], strict=True):
        for t in np.linspace(0, 1, 9)[:-1]:
            p = a + (b - a) * t
            edge.append([p[0], p[1], _bow(p[0], p[1])])
    parts.append(tube(np.asarray(edge), 0.011, mixed(colours[3], "#c8a878", 0.25), 6, closed=True))
    parts += _stitches(colours[3])
    return join(parts)


def _bow(x: float, y: float) -> float:
    """The sail bellies away from the wind: depth at a point."""
    return -0.42 * x * x - 0.05 * y * y


def _panel(a: Array, b: Array, colour: str) -> Mesh:
    """A triangle from the cross to two corners, cut fine enough to bend."""
    n = 7
    points: list[tuple[float, float, float]] = []
    index: dict[tuple[int, int], int] = {}
    for i in range(n + 1):
        for j in range(n + 1 - i):
            p = a * (i / n) + b * (j / n)
            index[i, j] = len(points)
            ripple = 0.010 * np.sin(9 * p[0] + 7 * p[1]) * (i + j) / n
            points.append((p[0], p[1], _bow(float(p[0]), float(p[1])) + ripple))
    faces = []
    for i in range(n):
        for j in range(n - i):
            faces.append((index[i, j], index[i + 1, j], index[i, j + 1]))
            if i + j < n - 1:
                faces.append((index[i + 1, j], index[i + 1, j + 1], index[i, j + 1]))
    shape = np.asarray(points)
    normal = np.stack([0.84 * shape[:, 0], 0.1 * shape[:, 1], np.ones(len(shape))], 1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    reach = np.linalg.norm(shape[:, :2], axis=1) / max(np.linalg.norm(a), np.linalg.norm(b))
    paint = linear(colour) * (0.92 + 0.14 * reach[:, None])
    f = np.asarray(faces, np.int32)
    flat = np.cross(shape[f[0, 1]] - shape[f[0, 0]], shape[f[0, 2]] - shape[f[0, 0]])
    return made(shape, normal, paint.astype(np.float32), f if flat[2] > 0 else f[:, ::-1])


def _stitches(colour: str) -> list[Mesh]:
    """Dashes beside both sticks."""
    parts = []
    for start, end in (("top", "bottom"), ("left", "right")):
        a, b = np.array(CORNERS[start]), np.array(CORNERS[end])
        count = int(np.linalg.norm(b - a) / 0.075)
        turn = float(np.arctan2(b[1] - a[1], b[0] - a[0]))
        side = np.array([-sin(turn), cos(turn)]) * 0.028
        for k in range(count):
            for s in (1.0, -1.0):
                x, y = a + (b - a) * (k + 0.5) / count + side * s
                parts.append(
                    box((x, y, _bow(x, y) + 0.005), (0.020, 0.005, 0.003), colour, 0.002, turn=(0, 0, turn))
                )
    return parts


def _sticks() -> Mesh:
    """Two split-bamboo sticks behind the sail, lashed at the cross, and the bridle's four strings before it."""
    xs = np.linspace(-WIDE / 2, WIDE / 2, 11)
    bowed = np.stack([xs, np.zeros(11), [_bow(x, 0.0) - 0.012 for x in xs]], 1)
    spine = np.array([(0, HIGH * CROSS, -0.02), (0, 0, -0.012), (0, -HIGH * (1 - CROSS), -0.04)])
    parts = [tube(bowed, 0.010, "#c79a5a", 6), tube(spine, 0.011, "#b98a4c", 6)]
    parts.append(cylinder((0, 0, -0.03), (0, 0, 0.012), 0.022, "#7a4a2a", 8))
    for x, y in CORNERS.values():
        k = 0.55
        parts.append(
            cylinder((x * k, y * k, _bow(x * k, y * k)), (0, 0.02, 0.34), 0.0035, "#f0e6cc", 4, caps=False)
        )
    return join(parts)


def _bow_mesh(colours: tuple[str, ...]) -> Mesh:
    """The bows of the tail: two puffed loops and a knot each, every bow on its own bone."""
    parts = []
    for k in range(BOWS):
        size = 0.085 * (1 - 0.05 * k)
        bow = [_loop(s * size, colours[k % 4]) for s in (1.0, -1.0)]
        bow.append(
            lathe(
                [(0, -0.02), (0.018, -0.012), (0.018, 0.012), (0, 0.02)],
                mixed(colours[k % 4], "#2a1a1a", 0.2),
                sides=8,
            )
        )
        one = join(bow)
        count = len(one.positions)
        parts.append(
            Mesh(
                one.positions,
                one.normals,
                one.colours,
                one.faces,
                np.full((count, 2), k, np.int32),
                np.zeros(count, np.float32),
            )
        )
    return join(parts)


def _loop(reach: float, colour: str) -> Mesh:
    """Half a bow: a fan that widens away from the knot, puffed."""
    shape = np.array(
        [
            (0, 0, 0.012),
            (0.5, 0.42, 0.10),
            (1.0, 0.55, 0.0),
            (1.05, 0.0, 0.05),
            (1.0, -0.55, 0.0),
            (0.5, -0.42, 0.10),
            (0.55, 0.0, 0.28),
        ]
    )
    points = shape * np.array([reach, abs(reach), abs(reach)])
    faces = [(6, k, k % 6 + 1) for k in range(1, 6)] + [(0, 1, 6), (0, 6, 5)]
    faces = [(0, 1, 6), (1, 2, 6), (2, 3, 6), (3, 4, 6), (4, 5, 6), (5, 0, 6)]
    normals = np.array(
        [
            (0, 0, 1),
            (0, 0.5, 0.8),
            (0.3, 0.5, 0.7),
            (0.4, 0, 0.9),
            (0.3, -0.5, 0.7),
            (0, -0.5, 0.8),
            (0, 0, 1),
        ],
        float,
    )
    normals[:, 0] *= np.sign(reach)
    return made(points, normals / np.linalg.norm(normals, axis=1, keepdims=True), linear(colour), faces)


def _reel(colours: tuple[str, ...]) -> Mesh:
    """A wooden winder: a spool of line between two rims, on a turned handle; its axis along x."""
    spool = cylinder((-0.026, 0, 0), (0.026, 0, 0), 0.026, "#efe4c8", 14)
    rims = [cylinder((x - 0.006, 0, 0), (x + 0.006, 0, 0), 0.040, colours[0], 16) for x in (-0.03, 0.03)]
    return join([spool, *rims, cylinder((-0.075, 0, 0), (0.075, 0, 0), 0.011, "#9a6a38", 10)])


def _reel_matrix(hand: Array, bridle: Array) -> Array:
    away = bridle - hand
    matrix: Array = translation(hand) @ rotation(y=atan2(float(away[0]), float(away[2])))
    return matrix
