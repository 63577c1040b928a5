"""Notices: things that are nothing but a surface to write on, each made as what it is: slate and chalk, a framed whiteboard, a
poster with a border, glass tubes, a cloth between poles, an enamelled road sign, a notice of felt with a sewn edge.

A notice is made about the middle of its face, which is the origin, +z to the reader; `stood` puts it on what holds it up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.lettering import lettering, neon_tubes
from rushes.stage.meshkit.solids import box, cylinder, join, sphere
from rushes.stage.props.placing import Part
from rushes.stage.scene import Finish, Mesh
from rushes.stage.sets.card import laid_out
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import shine

__all__ = ["NOTICES", "SURFACES", "Surface", "display", "fitting", "raised", "stood", "surface_of", "written"]

LEADING = 1.55
"""Base line to base line in capital heights."""
CREAM, INK = "#f6ead0", "#2e2830"
LIT = Hour(0.75, 0.4, 0.0, "summer")
FELT, PLAIN, WOOD = Finish("felt", 0.95, 0.5), Finish("plain", 0.3, 0.0), Finish("wood", 0.8, 0.1)
SHEET = Finish("paper", 0.9, 0.0)
METAL, CLOTH, CHALK = (
    Finish("metal", 0.4, 0.0),
    Finish("cloth", 0.9, 0.35, two_sided=True),
    Finish("felt", 0.95, 0.4),
)


@dataclass(frozen=True)
class Surface:
    """What a kind of notice is made of. `edge`: sewn, frame, border (a printed line), print (columns under a
    headline), hem, tubes (of neon) or paint (letters alone); `stand`: posts,
    legs (an easel's), poles (at its sides) or one pole; `rim` is the colour of its edge."""

    ground: Paint
    ink: Paint
    rim: Paint
    finish: Finish = FELT
    edge: str = "sewn"
    stand: str = "posts"


PAPER = Surface("#f1e6cc", INK, "#b0463a")
SLATE = Surface("#2c4238", "#f4efe0", "#8a5a38", Finish("plain", 0.9, 0.15), "frame", "legs")
SURFACES: Mapping[str, Surface] = {
    **dict.fromkeys(("blackboard", "chalkboard", "menu_board", "menu"), SLATE),
    "whiteboard": Surface("#f6f5f0", "#1f3f7a", "#a8acb0", PLAIN, "frame", "legs"),
    "board": Surface("#c8a06a", "#3a2418", "#7a5a3c", Finish("felt", 0.95, 0.3), "frame", "legs"),
    "notice_board": Surface("#c8a06a", "#3a2418", "#7a5a3c", Finish("felt", 0.95, 0.3), "frame", "posts"),
    "poster": Surface("#f4e2b8", "#7a2a26", "#c8523a", Finish("paper", 0.9, 0.0), "border", "posts"),
    "billboard": Surface("#f3ecd8", "#1f3a5a", "#5a6068", Finish("paper", 0.9, 0.0), "frame", "posts"),
    "banner": Surface("#c8483a", "#fbf1da", "#f0c860", CLOTH, "hem", "poles"),
    **dict.fromkeys(("street_sign", "road_sign"), Surface("#1f6a4a", "#f6f4ea", "#f6f4ea", METAL, "border", "pole")),
    "scoreboard": Surface("#15181c", "#ffcf6a", "#4a4e54", PLAIN, "frame", "posts"),
    "plaque": Surface("#8a6a3a", "#f6e6b8", "#c8a45c", METAL, "border", "posts"),
    **dict.fromkeys(("graffito", "graffiti", "mural"), Surface("#000000", "#f0c040", "#c8365a", edge="paint", stand="")),
    **dict.fromkeys(("newspaper", "magazine"), Surface("#e8e2d2", "#26221f", "#8a8478", SHEET, "print", "")),
    **dict.fromkeys(
        ("letter", "note", "paper", "document", "postcard", "invitation", "certificate", "envelope", "page", "ticket"),
        Surface("#f4ecd6", "#3a3040", "#c8b48a", SHEET, "border", ""),
    ),
    "folder": Surface("#d8b878", "#7a2a26", "#a8844a", SHEET, "border", ""),
    **dict.fromkeys(
        ("book", "notebook", "diary"),
        Surface("#7a2f3a", "#f4e2b0", "#d8a850", Finish("cloth", 0.8, 0.2), "border", ""),
    ),
    "neon_sign": Surface("#17181e", shine("pink", LIT), shine("cyan", LIT, 0.8), METAL, "tubes", "posts"),
    **dict.fromkeys(("sign", "placard", "notice", "signboard", "signpost"), PAPER),
}  # fmt: skip
"""Kind → how it is made. What has words on it and no row is no notice."""
NOTICES = frozenset(SURFACES)
WOODEN = Surface("#a8764a", "#fdf2d8", "#6a4428", Finish("wood", 0.7, 0.1), "frame", "posts")
SCREEN, GLOW = "#10141c", "#dff6ff"
READABLE = 0.25
"""Luminance of a coloured ground (0..1) above which its ink is dark."""


def surface_of(prop: Prop) -> Surface:
    """How a notice is made: as its kind is, of wood and in the colour that the prompt says."""
    told = f"{prop.material} {prop.words}".lower()
    named = next(
        (kind for kind in SURFACES if "_" in kind and told.endswith(kind.replace("_", " "))), prop.kind
    )
    made = SURFACES[named]
    if made is PAPER and ("wood" in told or "木" in told):
        made = WOODEN
    if not prop.colour or prop.kind in ("neon_sign", "blackboard", "chalkboard", "whiteboard"):
        return made
    bright = float(linear(prop.colour) @ np.array([0.2126, 0.7152, 0.0722]))  # Rec. 709
    ink = INK if bright > READABLE else CREAM
    return replace(made, ground=prop.colour, ink=ink, rim=mixed(prop.colour, ink, 0.4))


def written(made: Surface, words: str, width: float, height: float, room: float = 1.0) -> list[Part]:
    """A notice of a size in metres with its words as large as they fit in `room` of its width."""
    thick = min(0.02, 0.1 * width)
    if made.edge == "tubes":
        return _neon(made, words, width, height)
    if made.edge == "paint":
        return [("words", fitting(words, width, height, made.ink), replace(CHALK, casts_shadow=False))]
    ground = box((0.0, 0.0, -thick), (width / 2, height / 2, thick), made.ground, 0.4 * thick)
    parts: list[Part] = [("board", ground, made.finish)]
    if made.edge == "print":
        head = fitting(words, width, 0.42 * height, made.ink)
        columns = ("print", _columns(width, height, made.rim), CHALK)
        return [*parts, ("words", raised(head, 0.27 * height, 0.0), CHALK), columns]
    parts += _edge(made, width, height)
    inner = 0.9 if made.edge in ("frame", "border") else 1.0
    letters = fitting(words, width * inner * room, height * inner, made.ink)
    parts.append(
        (
            "words",
            letters,
            CHALK if made.finish is not METAL else Finish("plain", 0.6, 0.1, casts_shadow=False),
        )
    )
    return parts


def display(words: str, width: float, height: float) -> list[Part]:
    """A lit display: a dark pane of next to no depth and shining letters."""
    ground = box((0.0, 0.0, -0.001), (width / 2, height / 2, 0.001), SCREEN, 0.0)
    shown = fitting(words, width, height, GLOW)
    return [
        ("board", ground, Finish("plain", 0.5, 0.0)),
        ("words", shown, Finish("emit", emission=1.5, casts_shadow=False)),
    ]


def _neon(made: Surface, words: str, width: float, height: float) -> list[Part]:
    """Tubes bent along the letters before a dark case, with a glowing core so that they are read from afar, and a rim."""
    case = box((0.0, 0.0, -0.03), (width / 2, height / 2, 0.03), made.ground, 0.02)
    lines = laid_out(words, width / height)
    tall, feet = _setting(lines, width * 0.92, height * 0.96, 0.04)
    tubes, cores = [], []
    for line, foot in zip(lines, feet, strict=True):
        most = 0.80 * width
        tube = neon_tubes(line, tall, 0.022 * tall, made.ink, "sans", most, sides=5, step=0.06)
        core = lettering(line, tall, 0.008, 0.75 * linear(made.ink), "sans", most, 16, 0.04)
        tubes.append(raised(tube, foot, 0.012))
        cores.append(raised(core, foot, 0.002))
    glow = Finish("emit", emission=3.0, casts_shadow=False)
    rims = [cylinder(a, b, 0.007, made.rim) for a, b in _ring(width - 0.08, height - 0.08, 0.016)]
    return [
        ("board", case, Finish("plain", 0.6, 0.0)),
        ("words", join([*tubes, *cores]), glow),
        ("rim", join(rims), glow),
    ]


def _ring(
    width: float, height: float, z: float
) -> list[tuple[tuple[float, float, float], tuple[float, float, float]]]:
    """The four sides of a rectangle about the origin."""
    x, y = width / 2, height / 2
    corners = [(-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z)]
    return [(corners[k], corners[(k + 1) % 4]) for k in range(4)]


def _edge(made: Surface, width: float, height: float) -> list[Part]:
    """What runs round a notice."""
    if made.edge == "sewn":
        return [("seam", _seam(width, height, made.rim), Finish("cloth", 0.9, 0.3))]
    if made.edge == "frame":
        wide = 0.045 * min(width, height) + 0.008
        sides = [(0.0, s * height / 2, width / 2 + wide, wide) for s in (-1, 1)]
        ends = [(s * width / 2, 0.0, wide, height / 2 - wide) for s in (-1, 1)]
        bars = [box((x, y, 0.0), (w, h, 0.02), made.rim, 0.008) for x, y, w, h in (*sides, *ends)]
        ledge = box((0.0, -height / 2 - 0.6 * wide, 0.035), (0.42 * width, 0.008, 0.035), made.rim, 0.004)
        pieces = [
            box(
                (0.28 * width + 0.05 * k, -height / 2 - 0.6 * wide + 0.016, 0.04),
                (0.02, 0.008, 0.008),
                colour,
                0.004,
            )
            for k, colour in enumerate(("#f4efe0", "#e8b84a", "#d8604a"))
        ]
        tray = [ledge, *pieces] if made.stand == "legs" else []
        return [("frame", join([*bars, *tray]), METAL if made.finish is PLAIN else WOOD)]
    if made.edge == "border":
        inset = 0.05 * min(width, height)
        lines = _ring(width - 2 * inset, height - 2 * inset, 0.0005)
        line = 0.012 * min(width, height)
        bars = [
            box(
                ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 0.0005),
                (abs(b[0] - a[0]) / 2 + line, abs(b[1] - a[1]) / 2 + line, 0.0012),
                made.rim,
                0.0,
            )
            for a, b in lines
        ]
        pins = [
            sphere(
                (x * (width / 2 - 0.4 * inset), y * (height / 2 - 0.4 * inset), 0.004),
                0.016 * width**0.5,
                "#3f7a86",
                6,
                10,
            )
            for x in (-1, 1)
            for y in (-1, 1)
        ]
        return [("border", join(bars), CHALK), ("pins", join(pins), PLAIN)]
    hems = [
        box((0.0, s * (height / 2 - 0.03), 0.001), (width / 2, 0.012, 0.0015), made.rim, 0.0) for s in (-1, 1)
    ]
    return [("hem", join(hems), CHALK)] if made.edge == "hem" else []


def _columns(width: float, height: float, colour: Paint) -> Mesh:
    """Lines of print in three columns in the lower half of a page, with a picture among them."""
    picture = box((-0.29 * width, -0.12 * height, 0.0006), (0.14 * width, 0.10 * height, 0.0006), colour, 0.0)
    lines = [
        box((x * width, y * height, 0.0006), (0.13 * width, 0.008 * height, 0.0006), colour, 0.0)
        for x in (-0.29, 0.0, 0.29)
        for y in np.arange(-0.44, 0.0, 0.042)
        if x > -0.2 or y < -0.25
    ]
    return join([picture, *lines])


def _seam(width: float, height: float, colour: Paint) -> Mesh:
    """Stitches along the edge, proud of the board by their own thickness."""
    inset, long = 0.055 * min(width, height) + 0.004, max(0.05 * width, 0.006)
    pieces = []
    for y in (height / 2 - inset, inset - height / 2):
        count = max(int((width - 4 * inset) / (1.7 * long)), 2)
        for k in range(count):
            x = (k - (count - 1) / 2) * 1.7 * long
            pieces.append(box((x, y, 0.001), (long / 2, 0.09 * long, 0.0012), colour, 0.0))
    return join(pieces)


def stood(
    made: Surface, parts: list[Part], width: float, height: float, middle: float, foot: float
) -> list[Part]:
    """A notice with its middle `middle` metres up on what holds it, down to `foot`."""
    up = [(name, raised(mesh, middle, 0.0), finish) for name, mesh, finish in parts]
    top, wood = middle + 0.6 * height, "#7a5a3c"
    if made.stand == "poles":
        at = (-width / 2 - 0.02, width / 2 + 0.02)
        held = [cylinder((x, foot, -0.01), (x, top, -0.01), 0.03, wood) for x in at]
        knobs = [sphere((x, top, -0.01), 0.05, "#e0b44a", 8, 12) for x in at]
        return [*up, ("posts", join([*held, *knobs]), WOOD)]
    if made.stand == "pole":
        pole = cylinder((0.0, foot, -0.05), (0.0, top, -0.05), 0.03, "#8a8e92")
        return [*up, ("posts", pole, METAL)]
    if made.stand == "legs":
        at = (-0.40 * width, 0.40 * width)
        legs = [cylinder((1.08 * x, foot, -0.05), (x, top, -0.07), 0.025, wood) for x in at]
        legs.append(cylinder((0.0, foot, -0.5), (0.0, top, -0.08), 0.025, wood))
        return [*up, ("posts", join(legs), WOOD)]
    if not made.stand:
        return up
    at = (-0.36 * width, 0.36 * width)
    held = [cylinder((x, foot, -0.07), (x, top, -0.07), 0.035, wood) for x in at]
    return [*up, ("posts", join(held), WOOD)]


def _setting(lines: list[str], width: float, height: float, spacing: float) -> tuple[float, list[float]]:
    """Height of a capital and the foot of each line, of lines that fill the middle of a surface."""
    tall = min(0.62 * height / (LEADING * (len(lines) - 1) + 1.0), 0.30 * width)
    rough = [
        lettering(line, tall, 0.01, INK, "sans", detail=8, spacing=spacing).positions[:, 0] for line in lines
    ]
    widest = max((float(np.ptp(xs)) for xs in rough if len(xs)), default=0.0)
    tall *= min(1.0, 0.85 * width / widest) if widest else 1.0
    return tall, [tall * (LEADING * ((len(lines) - 1) / 2 - k) - 0.5) for k in range(len(lines))]


def fitting(words: str, width: float, height: float, colour: Paint) -> Mesh:
    """The words in the middle of a surface, as large as it holds them."""
    lines = laid_out(words, width / height)
    tall, feet = _setting(lines, width, height, 0.05)
    depth = min(0.012, 0.1 * tall)
    made = [lettering(line, tall, depth, colour, "sans", detail=24, spacing=0.05) for line in lines]
    return join([raised(mesh, foot, 0.0008) for mesh, foot in zip(made, feet, strict=True)])


def raised(mesh: Mesh, y: float, z: float) -> Mesh:
    """The mesh so many metres higher and farther to the front."""
    return Mesh(mesh.positions + np.array([0.0, y, z], np.float32), mesh.normals, mesh.colours, mesh.faces)
