"""Words on things: a sewn label on a bottle, a lit display on a screen, letters on a shirt, a notice on a post where nothing
bears them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import pi

import numpy as np

from rushes.direction.plan import Figure, Prop, Scene, Text
from rushes.direction.sizes import Size, size_of
from rushes.stage.build import BuiltProp, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import made as meshed
from rushes.stage.meshkit.solids import turned
from rushes.stage.notices import (
    CREAM,
    INK,
    NOTICES,
    SURFACES,
    display,
    fitting,
    raised,
    stood,
    surface_of,
    written,
)
from rushes.stage.props.home.screens import DISPLAYS
from rushes.stage.props.placing import Part, rigid
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["ON_THINGS", "inscriptions"]

ON_THINGS = frozenset({"sign", "label", "screen", "logo"})
"""Kinds of text that something in the picture bears."""

HUNG = 0.3
"""Metres over the ground from which a notice does not stand on it."""

SPOTS = ("screen", "label", "front", "middle")
"""Slots of a bearer at which it is written on, the first that it has."""

SHARE, TALLEST = 0.84, 0.62
"""How much of its bearer's width and height an inscription takes at most."""
LEAST, MOST = 0.07, 1.5
"""Metres of an inscription's width."""
POST = (1.45, 0.0, -0.75)
"""Where a notice stands that nobody bears, beside the acting area."""
POST_SIZE = (1.15, 0.5)

FLAT = 0.3
"""Share of its length up to which a thing lies flat."""
HELD = (1.0, 0.42)
"""Width and height of a notice that somebody holds before the breast: two hands wide, and no higher than the chin."""
PORTRAIT = frozenset({"poster"})
"""Notices that are higher than wide."""
ROUND = frozenset(
    {"bottle", "jar", "can", "mug", "cup", "coffee_cup", "tin", "barrel", "vase", "bucket", "glass", "candle", "jug", "cake",
     "water_bottle", "paper_cup", "beer_bottle", "wine_bottle", "pot"}
)  # fmt: skip
"""Kinds round which a label goes."""
WALLS = frozenset({"wall", "brick_wall", "fence", "rock", "road", "ground", "garage_door"})
"""Kinds on which words are painted."""
ARC, LABEL = 1.75, "#f4ead2"
"""Width of a label round something in radii, and its colour."""
BREAST = (0.16, 0.13)
"""Width and height of words on a breast, in heights of whoever wears them."""


def inscriptions(
    scene: Scene, props: Mapping[str, tuple[Prop, BuiltProp]], shown: int
) -> dict[str, tuple[Prop, BuiltProp]]:
    """Id → what is written, for every text of the scene that a thing bears, and for signs that neither a thing nor the set
    shows: the set shows the first `shown` of the brief's."""
    made: dict[str, tuple[Prop, BuiltProp]] = {}
    for number, text in enumerate(t for t in scene.texts if t.kind in ON_THINGS):
        name = f"text.{number}"
        bearer = props.get(text.bearer)
        wearer = next((f for f in scene.figures if f.id == text.bearer), None)
        if wearer is not None:
            made[name] = _worn(name, text.words, wearer)
        elif bearer is not None and bearer[0].kind in NOTICES:
            for prop, _ in props.values():
                if prop.id == text.bearer or prop.id.startswith(f"{text.bearer}."):
                    made[prop.id] = prop, _notice(prop, text.words, outward=_is_read(prop, scene))
        elif bearer is not None:
            made[name] = _written(name, text, bearer[0])
        elif text.words not in scene.set.signs[:shown]:
            made[name] = _posted(name, text.words, len(made))
    return made


def _written(name: str, text: Text, bearer: Prop) -> tuple[Prop, BuiltProp]:
    size = size_of(bearer.kind, f"{bearer.size} {bearer.words}".strip())
    prop = Prop(name, "inscription", text.words)
    if text.kind == "screen":
        across, up = DISPLAYS.get(bearer.kind, (SHARE, TALLEST))
        parts = display(text.words, across * size.width, up * size.height)
    elif bearer.kind in ROUND:
        parts = _round_label(text.words, size)
    elif bearer.kind in WALLS:
        parts = written(SURFACES["graffito"], text.words, SHARE * size.width, TALLEST * size.height)
    else:
        width = min(max(SHARE * size.width, LEAST), MOST)
        parts = written(
            surface_of(replace(prop, kind="notice")),
            text.words,
            width,
            min(TALLEST * size.height, 0.7 * width),
        )
    return prop, rigid(prop, parts, 0.0, place=_before(bearer.id, size))


def _round_label(words: str, size: Size) -> list[Part]:
    """A paper label round a bottle or a mug, its words on the half that is seen."""
    radius = size.depth / 2 + 0.0015
    width, height = ARC * radius, min(0.5 * size.height, 1.3 * radius)
    paper = _pane(width, height, LABEL)
    letters = fitting(words, 0.88 * width, height, INK)
    return [
        ("label", _bent(paper, radius), Finish("paper", 0.9, 0.0, two_sided=True)),
        ("words", _bent(letters, radius), Finish("felt", 0.9, 0.3, casts_shadow=False)),
    ]


def _pane(width: float, height: float, colour: str) -> Mesh:
    """An upright rectangle about the origin, of strips that can be bent."""
    across = np.linspace(-width / 2, width / 2, 25)
    spots = np.array([(x, y, 0.0) for y in (-height / 2, height / 2) for x in across], np.float32)
    faces = np.array([t for k in range(24) for t in ((k, k + 1, k + 26), (k, k + 26, k + 25))], np.int32)
    return meshed(spots, np.tile(np.array([[0.0, 0.0, 1.0]], np.float32), (len(spots), 1)), colour, faces)


def _worn(name: str, words: str, wearer: Figure) -> tuple[Prop, BuiltProp]:
    """A dark patch with letters sewn on the breast of what somebody wears, bent round it: it is read on cloth of any colour."""
    across, up = (share * wearer.height for share in BREAST)
    radius = 0.115 * wearer.height
    letters = raised(fitting(words, across, up, CREAM), 0.0, 0.002)
    prop = Prop(name, "inscription", words)
    parts: list[Part] = [
        ("patch", _bent(_pane(across, up, INK), radius), Finish("felt", 0.95, 0.4, two_sided=True)),
        ("words", _bent(letters, radius), Finish("felt", 0.95, 0.4, casts_shadow=False)),
    ]

    def place(_: Prop, view: StageView, frame: float) -> Array:
        found: Array = view.slot(wearer.id, "breast", frame)
        return found

    return prop, rigid(prop, parts, 0.0, place=place)


def _bent(mesh: Mesh, radius: float) -> Mesh:
    """A flat mesh bent back round an upright cylinder that it touches in the middle."""
    x, y, z = mesh.positions.T
    angle, far = x / radius, radius + z
    points = np.c_[far * np.sin(angle), y, far * np.cos(angle) - radius]
    n = mesh.normals
    c, s = np.cos(angle), np.sin(angle)
    normals = np.c_[n[:, 0] * c + n[:, 2] * s, n[:, 1], n[:, 2] * c - n[:, 0] * s]
    return replace(mesh, positions=points.astype(np.float32), normals=normals.astype(np.float32))


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


def _is_read(prop: Prop, scene: Scene) -> bool:
    """Whether somebody holds it to read it: its words are on the side that he does not see, as a front page is."""
    holder = next((f for f in scene.figures if prop.attach is not None and f.id == prop.attach.to), None)
    return holder is not None and any(move.action == "read" for move in holder.moves)


def _notice(prop: Prop, words: str, *, outward: bool = False) -> BuiltProp:
    """A notice: on what holds it up where it stands or hangs free, alone where it is held or on a wall."""
    made = surface_of(prop)
    width, height = POST_SIZE
    if prop.kind != "notice":
        size = size_of(prop.kind, f"{prop.size} {prop.words}".strip())
        width = max(size.width, 0.3)
        height = max(size.height, 0.2) if prop.kind in PORTRAIT else min(max(size.height, 0.2), 0.62 * width)
        if size.height < FLAT * size.depth:  # a sheet or a book, held up to be read
            width, height = size.width, size.depth
        elif prop.words.startswith("upright "):
            width, height = size.width, size.height
    in_hand = prop.attach is not None and prop.attach.slot.startswith("hand")
    if in_hand:
        width, height = min(width, HELD[0]), min(height, HELD[1])
    hung = prop.position[1] > HUNG
    sheet = not made.stand and not in_hand
    on_top = prop.attach is not None and prop.attach.slot not in ("front", "middle") and sheet
    middle = (
        height / 2
        if on_top
        else 0.0
        if prop.attach is not None
        else height / 2
        if hung
        else 1.67 - height / 2
    )
    parts = written(made, words, width, height, 0.84 if in_hand else 1.0)  # hands are at its ends
    if outward:
        parts = [(name, turned(mesh, (0.0, pi, 0.0)), finish) for name, mesh, finish in parts]
    if prop.attach is not None:
        return rigid(
            prop, [(name, raised(mesh, middle, 0.0), finish) for name, mesh, finish in parts], middle
        )
    foot = -prop.position[1] if hung else 0.0
    return rigid(prop, stood(made, parts, width, height, middle, foot), middle, contact=0.3)
