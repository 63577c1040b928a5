"""Words on things: a sewn label on a bottle, a lit display on a screen, a notice on a post where nothing bears them."""

from collections.abc import Callable, Mapping

import numpy as np

from rushes.direction.plan import Prop, Scene, Text
from rushes.direction.sizes import Size, size_of
from rushes.stage.build import BuiltProp, StageView
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, join
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Array, Finish, Mesh
from rushes.stage.sets.card import laid_out

__all__ = ["ON_THINGS", "inscriptions"]

ON_THINGS = frozenset({"sign", "label", "screen", "logo"})
"""Kinds of text that something in the picture bears."""

NOTICES = frozenset(
    {
        "sign",
        "poster",
        "placard",
        "billboard",
        "notice",
        "notice_board",
        "scoreboard",
        "signboard",
        "plaque",
        "banner",
    }
    | {
        "street_sign",
        "road_sign",
        "menu",
        "menu_board",
        "whiteboard",
        "blackboard",
        "chalkboard",
        "board",
        "signpost",
    }
)
"""Kinds of things that are nothing but a surface to write on: they are made as a board with the words."""

ON_WALLS = frozenset({"poster", "banner", "menu", "whiteboard", "blackboard", "chalkboard", "plaque"})
"""Those of them that need no posts."""

HUNG = 0.3
"""Metres over the ground from which a notice does not stand on it."""

LEADING = 1.55
"""Base line to base line in capital heights."""

SPOTS = ("screen", "label", "front", "middle")
"""Slots of a bearer at which it is written on, the first that it has."""

SHARE, TALLEST = 0.84, 0.62
"""How much of its bearer's width and height an inscription takes at most."""
LEAST, MOST = 0.07, 1.5
"""Metres of an inscription's width."""
POST = (1.45, 0.0, -0.75)
"""Where a notice stands that nobody bears, beside the acting area."""
POST_SIZE = (1.15, 0.5)

PAPER, INK, FRAME, WOOD, SCREEN, GLOW = "#f1e6cc", "#2e2830", "#b0463a", "#7a5a3c", "#10141c", "#dff6ff"


def inscriptions(
    scene: Scene, props: Mapping[str, tuple[Prop, BuiltProp]], shown: int
) -> dict[str, tuple[Prop, BuiltProp]]:
    """Id → what is written, for every text of the scene that a thing bears, and for signs that neither a thing nor the set
    shows: the set shows the first `shown` of the brief's."""
    made: dict[str, tuple[Prop, BuiltProp]] = {}
    for number, text in enumerate(t for t in scene.texts if t.kind in ON_THINGS):
        name = f"text.{number}"
        bearer = props.get(text.bearer)
        if bearer is not None and bearer[0].kind in NOTICES:
            made[bearer[0].id] = bearer[0], _notice(bearer[0], text.words)
        elif bearer is not None:
            made[name] = _written(name, text, bearer[0])
        elif text.words not in scene.set.signs[:shown]:
            made[name] = _posted(name, text.words, len(made))
    return made


def _written(name: str, text: Text, bearer: Prop) -> tuple[Prop, BuiltProp]:
    size = size_of(bearer.kind, f"{bearer.size} {bearer.words}".strip())
    width = min(max(SHARE * size.width, LEAST), MOST)
    height = min(TALLEST * size.height, 0.7 * width)
    lit = text.kind == "screen"
    parts = _board(text.words, width, height, lit=lit, frame=not lit)
    prop = Prop(name, "inscription", text.words)
    return prop, rigid(prop, parts, 0.0, place=_before(bearer.id, size))


def _before(bearer: str, size: Size) -> Callable[[Prop, StageView, float], Array]:
    """Where it lies: just before the bearer's front, turned as the bearer is."""

    def place(prop: Prop, view: StageView, frame: float) -> Array:
        for spot in SPOTS:
            try:
                matrix = view.slot(bearer, spot, frame)
            except KeyError:
                continue
            out = 0.004 if spot != "middle" else 0.5 * size.depth + 0.006
            placed: Array = matrix @ translation((0.0, 0.0, out))
            return placed
        raise KeyError(f"{bearer!r} has no slot to write on: none of {SPOTS}")

    return place


def _posted(name: str, words: str, number: int) -> tuple[Prop, BuiltProp]:
    """A notice on the right of the acting area, the next one on its left."""
    side = 1.0 if number % 2 == 0 else -1.0
    x, y, z = POST
    prop = Prop(name, "notice", words, position=(side * x, y, z), facing=-side * 0.28)
    return prop, _notice(prop, words)


def _notice(prop: Prop, words: str) -> BuiltProp:
    """A board: on two posts where it stands or hangs free, alone where it is held or on a wall."""
    width, height = POST_SIZE
    if prop.kind != "notice":
        size = size_of(prop.kind, f"{prop.size} {prop.words}".strip())
        width = max(size.width, 0.3)
        height = min(max(size.height, 0.2), 0.62 * width)
    hung = prop.position[1] > HUNG
    middle = 0.0 if prop.attach is not None else height / 2 if hung else 1.67 - height / 2
    parts = [(name, _raised(mesh, middle), finish) for name, mesh, finish in _board(words, width, height)]
    if prop.attach is not None or prop.kind in ON_WALLS:
        return rigid(prop, parts, middle)
    foot = -prop.position[1] if hung else 0.0
    ends = (-0.36 * width, 0.36 * width)
    posts = join([cylinder((x, foot, -0.05), (x, middle + 0.6 * height, -0.05), 0.035, WOOD) for x in ends])
    return rigid(prop, [("posts", posts, Finish("wood", 0.8, 0.1)), *parts], middle, contact=0.3)


def _board(words: str, width: float, height: float, *, lit: bool = False, frame: bool = True) -> list[Part]:
    """A board whose middle is the origin, its face to +z, with the words as large as they fit."""
    thick = min(0.02, 0.1 * width)
    ground = box((0.0, 0.0, -thick), (width / 2, height / 2, thick), SCREEN if lit else PAPER, 0.4 * thick)
    parts: list[Part] = [
        ("board", ground, Finish("plain" if lit else "felt", 0.5 if lit else 0.95, 0.0 if lit else 0.5))
    ]
    if frame:
        parts.append(("seam", _seam(width, height), Finish("cloth", 0.9, 0.3)))
    glow = (
        Finish("emit", emission=1.5, casts_shadow=False)
        if lit
        else Finish("felt", 0.9, 0.3, casts_shadow=False)
    )
    parts.append(("words", _letters(words, width, height, GLOW if lit else INK), glow))
    return parts


def _seam(width: float, height: float) -> Mesh:
    """Stitches along the edge, proud of the board by their own thickness."""
    inset, long = 0.055 * min(width, height) + 0.004, max(0.05 * width, 0.006)
    pieces = []
    for y in (height / 2 - inset, inset - height / 2):
        count = max(int((width - 4 * inset) / (1.7 * long)), 2)
        for k in range(count):
            x = (k - (count - 1) / 2) * 1.7 * long
            pieces.append(box((x, y, 0.001), (long / 2, 0.09 * long, 0.0012), FRAME, 0.0))
    return join(pieces)


def _letters(words: str, width: float, height: float, colour: str) -> Mesh:
    """The words in the middle of the board, as large as it holds them."""
    lines = laid_out(words, width / height)
    tall = min(0.62 * height / (LEADING * (len(lines) - 1) + 1.0), 0.30 * width)
    depth = min(0.012, 0.1 * tall)
    made = [lettering(line, tall, depth, colour, "sans", detail=24, spacing=0.05) for line in lines]
    widest = max((float(np.ptp(mesh.positions[:, 0])) for mesh in made if len(mesh.positions)), default=0.0)
    fit = min(1.0, 0.86 * width / widest) if widest else 1.0
    feet = [fit * tall * (LEADING * ((len(made) - 1) / 2 - number) - 0.5) for number in range(len(made))]
    return join([_raised(_scaled(mesh, fit), foot) for mesh, foot in zip(made, feet, strict=True)])


def _scaled(mesh: Mesh, by: float) -> Mesh:
    return Mesh(mesh.positions * np.array([by, by, 1.0], np.float32), mesh.normals, mesh.colours, mesh.faces)


def _raised(mesh: Mesh, y: float) -> Mesh:
    moved = mesh.positions.copy()
    moved[:, 1] += y
    moved[:, 2] += 0.0008
    return Mesh(moved, mesh.normals, mesh.colours, mesh.faces)
