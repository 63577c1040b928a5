"""Balls: striped beach balls, footballs of patches, basketballs, tennis, volley and bowling balls; standing or held."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, join, moved, sheet, sphere, tube, turned
from rushes.stage.props.placing import rigid
from rushes.stage.scene import Finish, Mesh

__all__ = ["build"]

SIZES = {
    "football": 0.14, "basketball": 0.15, "baseball": 0.05, "tennis_ball": 0.05, "volleyball": 0.14, "bowling_ball": 0.13,
    "beach_ball": 0.20, "golf_ball": 0.045, "table_tennis_ball": 0.030, "billiard_ball": 0.042, "cricket_ball": 0.050,
    "rugby_ball": 0.12, "exercise_ball": 0.30, "medicine_ball": 0.19, "rubber_ball": 0.09,
}  # fmt: skip
"""Metres of radius."""
USUAL = 0.14
"""Metres of radius of a ball of no sort."""
WORDS = {
    "ping pong": "table_tennis_ball", "ping-pong": "table_tennis_ball", "pingpong": "table_tennis_ball",
    "table tennis": "table_tennis_ball", "golf": "golf_ball", "billiard": "billiard_ball", "pool": "billiard_ball",
    "snooker": "billiard_ball", "cricket": "cricket_ball", "rugby": "rugby_ball", "exercise": "exercise_ball",
    "yoga": "exercise_ball", "medicine": "medicine_ball", "rubber": "rubber_ball", "bouncy": "rubber_ball",
    "sports": "football", "tennis": "tennis_ball", "volley": "volleyball", "bowling": "bowling_ball", "beach": "beach_ball",
    "basketball": "basketball", "soccer": "football", "football": "football", "baseball": "baseball",
}  # fmt: skip
"""What the prompt's own words make of a ball."""
PAINTS = {
    "tennis_ball": "#c8d838", "table_tennis_ball": "#f4efe2", "golf_ball": "#f6f3ea", "exercise_ball": "#3f8fb8",
    "medicine_ball": "#6a4a3a", "rubber_ball": "#d8392e", "cricket_ball": "#9a2424", "rugby_ball": "#a8622e",
    "billiard_ball": "#e2a82a",
}  # fmt: skip
SHINY = frozenset(
    {"bowling_ball", "table_tennis_ball", "golf_ball", "billiard_ball", "exercise_ball", "rubber_ball"}
)
BEACH = ("#d8392e", "#f4ecdc", "#2f7fb8", "#f4ecdc", "#f0b53a", "#f4ecdc")


def build(prop: Prop) -> BuiltProp:
    """The ball of a prop, resting on the ground."""
    words = f"{prop.words} {prop.kind}".lower().replace("_", " ")
    kind = next((k for word, k in WORDS.items() if word in words), prop.kind)
    radius = SIZES.get(kind, USUAL)
    makers = {
        "football": _football, "basketball": _basketball, "tennis_ball": _seamed, "baseball": _seamed,
        "volleyball": _volleyball, "bowling_ball": _bowling, "table_tennis_ball": _plain, "golf_ball": _dimpled,
        "billiard_ball": _numbered, "cricket_ball": _cricket, "rugby_ball": _rugby, "exercise_ball": _plain,
        "medicine_ball": _plain, "rubber_ball": _plain,
    }  # fmt: skip
    colour = prop.colour or PAINTS.get(kind, "")
    mesh = makers.get(kind, _striped)(radius, colour)
    finish = (
        Finish("plain", roughness=0.12, fuzz=0.0)
        if kind in SHINY
        else Finish("felt", roughness=0.8, fuzz=0.5)
    )
    return rigid(prop, [("ball", mesh, finish)], radius, contact=radius)


def _globe(radius: float) -> Mesh:
    return sphere((0.0, radius, 0.0), radius, "#ffffff", 18, 24)


def _striped(radius: float, colour: str) -> Mesh:
    """Six gores of two or four colours with raised seams."""
    ball = _globe(radius)
    away = ball.positions - np.array([0, radius, 0], np.float32)
    gore = np.floor((np.arctan2(away[:, 0], away[:, 2]) / (2 * np.pi) + 1.0) * 6 + 1e-4).astype(int) % 6
    palette = (colour, "#f4ecdc") * 3 if colour else BEACH
    colours = ball.colours.copy()
    colours[:, :3] = np.stack([linear(palette[k]) for k in gore])
    parts = [Mesh(ball.positions, ball.normals, colours, ball.faces)]
    up = np.linspace(-1.45, 1.45, 15)
    for k in range(6):
        a = 2 * np.pi * k / 6
        r = radius * 1.004
        line = np.stack([np.cos(up) * np.sin(a) * r, radius + np.sin(up) * r, np.cos(up) * np.cos(a) * r], 1)
        parts.append(tube(line, 0.0028, "#e6dcc6", 4))
    parts.append(sphere((0, 2 * radius - 0.004, 0), (0.03, 0.008, 0.03), "#f4ecdc", 5, 10))
    return join(parts)


def _plain(radius: float, colour: str) -> Mesh:
    return sphere((0.0, radius, 0.0), radius, colour, 20, 28)


def _dimpled(radius: float, colour: str) -> Mesh:
    """White with dimples in a spiral all over."""
    ball = sphere((0.0, radius, 0.0), radius, colour, 22, 30)
    k = np.arange(90) + 0.5
    up, turn = 1 - 2 * k / 90, 2.39996 * k
    wide = np.sqrt(1 - up * up)
    spots = np.stack([wide * np.cos(turn), up, wide * np.sin(turn)], 1)
    near = (ball.normals @ spots.T).max(1)
    shade = 1 - 0.16 * np.clip((near - 0.988) / 0.006, 0, 1)[:, None]
    return Mesh(
        ball.positions,
        ball.normals,
        np.concatenate([ball.colours[:, :3] * shade, ball.colours[:, 3:]], 1).astype(np.float32),
        ball.faces,
    )


def _numbered(radius: float, colour: str) -> Mesh:
    """A billiard ball: an eight on a white spot on its front."""
    ball = sphere((0.0, radius, 0.0), radius, colour, 22, 30)
    spot = sphere((0.0, 0.0, 0.62 * radius), 0.48 * radius, "#f6f0e2", 12, 20)
    eight = moved(
        lettering("8", 0.36 * radius, 0.03 * radius, "#1f1c1e", "sans"), (0.0, -0.18 * radius, 1.075 * radius)
    )
    mark = turned(join([spot, eight]), (-0.4, 0.25, 0.0), (0.0, radius, 0.0))
    return join([ball, mark])


def _cricket(radius: float, colour: str) -> Mesh:
    """Red leather with a raised seam round it, three rows of stitches."""
    ball = sphere((0.0, radius, 0.0), radius, colour, 18, 24)
    a = np.linspace(0, 2 * np.pi, 41)[:-1]
    rows = []
    for x in (-0.12, -0.04, 0.04, 0.12):
        r = radius * (1 - x * x) ** 0.5 * 1.01
        line = np.stack([np.full(40, x * radius), radius + r * np.sin(a), r * np.cos(a)], 1)
        rows.append(turned(tube(line, 0.014 * radius, "#f0e4c8", 4, closed=True), (0.0, 0.4, 0.0)))
    return join([ball, *rows])


def _rugby(radius: float, colour: str) -> Mesh:
    """An egg of leather lying on its side, four seams, white tips and laces."""
    ball = turned(
        sphere((0, 0, 0), (radius, radius, 1.55 * radius), colour, 20, 28), (0, 0.5, 0), (0, radius, 0)
    )
    parts = [ball]
    u = np.linspace(-1.0, 1.0, 17)
    for k in range(4):
        t = np.pi * k / 2 + np.pi / 4
        r = 1.006 * radius * np.sqrt(1 - (u * 0.985) ** 2)
        line = np.stack([r * np.cos(t), r * np.sin(t), 1.55 * radius * u * 0.985], 1)
        parts.append(turned(tube(line, 0.02 * radius, "#4a2814", 4), (0, 0.5, 0), (0, radius, 0)))
    for k in range(6):
        z = (-0.38 + 0.15 * k) * radius
        lace = box((0, 1.0 * radius, z), (0.12 * radius, 0.02 * radius, 0.022 * radius), "#f4ead6", 0.002)
        parts.append(turned(lace, (0, 0.5, 0), (0, radius, 0)))
    return join(parts)


def _football(radius: float, colour: str) -> Mesh:
    """Dark pentagons on the twelve corners of an icosahedron."""
    g = (1 + 5**0.5) / 2
    corners = np.array(
        [v for a in (-1, 1) for b in (-g, g) for v in ((0, a, b), (a, b, 0), (b, 0, a))], float
    )
    corners /= np.linalg.norm(corners, axis=1, keepdims=True)
    ball = sphere((0.0, radius, 0.0), radius, "#ffffff", 26, 36)
    near = (ball.normals @ corners.T).max(1)
    dark = np.clip((near - 0.915) / 0.012, 0, 1)[:, None]
    seam = 1 - 0.3 * np.clip(1 - np.abs(near - 0.79) / 0.01, 0, 1)[:, None]
    colours = ball.colours.copy()
    colours[:, :3] = (linear("#f2ede2") * (1 - dark) + linear(colour or "#26242a") * dark) * seam
    return Mesh(ball.positions, ball.normals, colours, ball.faces)


def _basketball(radius: float, colour: str) -> Mesh:
    ball = sphere((0.0, radius, 0.0), radius, colour or "#cf6a28", 18, 24)
    a = np.linspace(0, 2 * np.pi, 33)
    r = radius * 1.003
    zero = np.zeros(33)
    rings = [
        np.stack([np.cos(a) * r, radius + zero, np.sin(a) * r], 1), np.stack([np.cos(a) * r, radius + np.sin(a) * r, zero], 1),
    ]  # fmt: skip
    for s in (1.0, -1.0):
        bend = s * (0.62 * r - 0.16 * r * np.cos(2 * a))
        rings.append(np.stack([bend, radius + 0.78 * r * np.sin(a), 0.78 * r * np.cos(a)], 1))
    up = np.array([0.0, radius, 0.0])
    fitted = [up + (q - up) / np.linalg.norm(q - up, axis=1, keepdims=True) * r for q in rings]
    return join([ball, *[tube(q, 0.004, "#2a1c14", 5) for q in fitted]])


def _seamed(radius: float, colour: str) -> Mesh:
    """One seam in two lobes round a fuzzy yellow ball, or red stitches round a white one."""
    t = np.linspace(0, 2 * np.pi, 73)[:-1]
    line = np.stack(
        [np.cos(t) + 0.42 * np.cos(3 * t), np.sin(t) - 0.42 * np.sin(3 * t), 1.30 * np.sin(2 * t)], 1
    )
    line *= 1.004 * radius / np.linalg.norm(line, axis=1, keepdims=True)
    line += (0.0, radius, 0.0)
    ball = sphere((0.0, radius, 0.0), radius, colour or "#f4eee0", 18, 24)
    if colour:
        return join([ball, tube(line, 0.05 * radius, "#f8f4e8", 6, closed=True)])
    stitches = [tube(line, 0.03 * radius, "#b8342c", 5, closed=True)]
    for k in range(0, 72, 2):
        along = line[(k + 1) % 72] - line[k - 1]
        up = line[k] - (0.0, radius, 0.0)
        side = np.cross(along, up)
        side *= 0.13 * radius / np.linalg.norm(side)
        stitches.append(
            tube([line[k] - side, line[k] + 0.02 * up, line[k] + side], 0.022 * radius, "#b8342c", 4)
        )
    return join([ball, *stitches])


def _volleyball(radius: float, colour: str) -> Mesh:
    """Six faces of a cube blown round, each of three strips at right angles to its neighbours'; grooves between them."""
    palette = (colour or "#f2c84a", "#f6f0e2", "#2f6fa8")
    strips = []
    for face in range(6):
        axis, sign = face % 3, 1.0 if face < 3 else -1.0
        for strip in range(3):
            u, v = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(-1, 1, 6), indexing="ij")
            on = np.empty((13, 6, 3))
            on[..., axis] = sign
            on[..., (axis + 1) % 3] = np.tan(np.pi / 4 * ((2 * strip - 2 + v) / 3))
            on[..., (axis + 2) % 3] = np.tan(np.pi / 4 * u)
            sunk = 1 - 0.025 * np.maximum(np.abs(u), np.abs(v)) ** 12
            on *= (radius * sunk / np.linalg.norm(on, axis=-1))[..., None]
            made = sheet(np.add(on, (0.0, radius, 0.0)).astype(np.float32), palette[(strip + axis) % 3])
            inward = float(((made.positions - (0.0, radius, 0.0)) * made.normals).sum()) < 0
            faces = np.ascontiguousarray(made.faces[:, ::-1]) if inward else made.faces
            strips.append(
                Mesh(made.positions, -made.normals if inward else made.normals, made.colours, faces)
            )
    return join(strips)


def _bowling(radius: float, colour: str) -> Mesh:
    """Polished, with a swirl and three finger holes before its top."""
    ball = sphere((0.0, radius, 0.0), radius, "#ffffff", 26, 36)
    n = ball.normals
    swirl = 0.5 + 0.5 * np.sin(5 * n[:, 0] + 3 * np.sin(4 * n[:, 1]) + 4 * n[:, 2])[:, None]
    colours = ball.colours.copy()
    colours[:, :3] = linear(colour or "#2a3f8a") * (0.55 + 0.6 * swirl**3)
    holes = []
    for x, y in ((-0.20, 0.62), (0.20, 0.62), (0.0, 0.30)):
        way = np.array([x, y, (1 - x * x - y * y) ** 0.5])
        holes.append(sphere(way * radius * 0.985 + (0.0, radius, 0.0), 0.10 * radius, "#0c0a0e", 6, 10))
    return join([Mesh(ball.positions, ball.normals, colours, ball.faces), *holes])
