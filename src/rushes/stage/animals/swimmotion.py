"""From a swimmer's course to its bones: the wave that runs from head to tail, the fins, the head, jaw and
lids."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import pi, sin

from rushes.direction.plan import Figure
from rushes.stage.animals.looking import look_of
from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.swimdeeds import Deed, acted, draw
from rushes.stage.animals.swimface import Eye
from rushes.stage.animals.swimland import Land, footed, landed, rested
from rushes.stage.animals.swimpath import Course, course
from rushes.stage.animals.swimrig import BONES, SPINE, joints
from rushes.stage.animals.swimripple import coiling
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import rotation, rotation_about, scaling, translation
from rushes.stage.scene import Array

__all__ = ["Rig", "posed"]

PLACES = (0.12, 0.36, 0.55, 0.71, 0.86, 1.05)
"""s of the middles of the segments of the spine."""
SWING = (0.20, 0.10, 0.30, 0.75, 1.15, 1.5)
"""How far each segment of the spine swings, in units of the kind's wave (times pi)."""
LAG = 0.62
"""Waves on the body at once: carangiform swimmers have about two thirds (Videler)."""


@dataclass(frozen=True)
class Rig:
    """What posing needs of an animal: its kind, metres of a body length, its eyes, whether it looks at
    things."""

    kind: Swimmer
    length: float
    eyes: tuple[Eye, Eye]


def posed(
    rig: Rig, figure: Figure, k: int, frame: float, view: StageView, *, gaze: bool = True
) -> dict[str, Array]:
    """Bone matrices by name of member k: they carry rest points straight to the world."""
    kind, at = rig.kind, joints(rig.kind)
    way = course(figure, kind, rig.length, k, frame, view)
    deed = acted(figure, k, frame, view.rate)
    root = _root(rig, figure, way, deed, frame, view, at)
    t = frame / view.rate
    land = landed(kind, figure, way, rig.length, t, deed.low) if way.land else None
    bones = _spine(
        kind,
        root if land is None else product(root, about(at["chest"], _held(land, rig))),
        way,
        deed,
        land,
        at,
    )
    look = (0.0, 0.0)
    if gaze and k == 0:
        look = look_of(figure, frame, view, bones["head"], at["head"], most=(0.5, 0.4), soft=0.35)
    _head(kind, bones, deed, look, at, rig.eyes)
    if land is None:
        _fins(kind, bones, way, deed, t + 3.0 * draw(figure.seed, k), at)
        return bones
    footed(kind, figure, bones, way, land, deed, at, view, rig.length)
    if kind.bend != "still":
        x, z = way.point[0], way.point[2]
        rested(kind, bones, view.ground(x, z) + way.place.position[1], rig.length, land.high)
    return bones


def _held(land: Land, rig: Rig) -> Array:
    """A body on land against its course: thrown ahead, raised on its legs, rolling from side to side."""
    out = rotation(z=land.roll)
    out[:3, 3] = (0.0, land.high, land.ahead)
    return out


def _root(
    rig: Rig, figure: Figure, way: Course, deed: Deed, frame: float, view: StageView, at: Mapping[str, Array]
) -> Array:
    """The body as a whole; it turns about the middle of its chest."""
    size = rig.length
    middle = at["chest"]
    turn = product(rotation(y=deed.yaw), rotation(x=deed.pitch - way.climb, z=way.bank + deed.roll))
    own = product(
        turn,
        translation((deed.aside * size, deed.lift * size, deed.ahead * size)),
        scaling(size, size, size),
        translation(-middle),
    )
    if figure.attach is not None:
        seat = view.slot(figure.attach.to, figure.attach.slot, frame)
        out: Array = product(seat, translation((0.0, 0.5 * rig.kind.tall * size, 0.0)), own)
        return out
    x, y, z = way.point
    if way.land:
        y += rig.kind.stand * size + float(middle[1]) * size
    return product(translation((x, y, z)), rotation(y=way.heading), own)


def _spine(
    kind: Swimmer, root: Array, way: Course, deed: Deed, land: Land | None, at: Mapping[str, Array]
) -> dict[str, Array]:
    """The trunk and what waves behind and before it."""
    strength = min(0.30 + 0.75 * way.going + deed.stroke, 1.5) * (0.55 if way.air else 1.0)
    turns = []
    for s, swing in zip(PLACES, SWING, strict=True):
        angle = pi * kind.wave * swing * strength * sin(2 * pi * (way.phase - LAG * s))
        bent = -0.85 * way.curve * (s - 0.36)
        arch = 0.32 * way.climb * (s - 0.36) if way.air else 0.0
        turns.append((angle - arch, bent) if kind.bend == "up" else (-arch, angle + bent))
    if land is not None:
        turns = [(x, -0.5 * way.curve * (s - 0.36)) for x, s in zip(land.spine, PLACES, strict=True)]
    if kind.bend in ("still", "upright"):
        turns = [(0.0, 0.0)] * len(PLACES)
    bones: dict[str, Array] = {}
    before = dict(zip(SPINE, ("chest", "", "chest", "waist", "tail1", "tail2"), strict=True))
    by_name = dict(zip(SPINE, turns, strict=True))
    for name in ("chest", "waist", "tail1", "tail2", "fluke", "head"):
        x, y = by_name[name]
        parent = before[name]
        if parent:
            x, y = x - by_name[parent][0], y - by_name[parent][1]
        bones[name] = product(bones[parent] if parent else root, about(at[name], rotation(x=x, y=y)))
    bones["dorsal"] = bones["waist"]
    return bones


def _head(
    kind: Swimmer,
    bones: dict[str, Array],
    deed: Deed,
    look: tuple[float, float],
    at: Mapping[str, Array],
    eyes: tuple[Eye, Eye],
) -> None:
    yaw, pitch = look
    turn = rotation(x=deed.nod - 0.8 * pitch, y=0.8 * yaw + deed.turn, z=-0.12 * (yaw + deed.turn))
    head = product(bones["head"], about(at["head"], turn))
    if "shell" in kind.extras and deed.tuck:
        head = product(head, translation((0.0, -0.03 * deed.tuck, -0.30 * min(deed.tuck, 1.0))))
    bones["head"] = head
    bones["jaw"] = product(head, about(at["jaw"], rotation(x=kind.gape * min(max(deed.jaw, 0.0), 1.0))))
    for name, e in zip(("left", "right"), eyes, strict=True):
        shut = rotation_about(e.hinge, 1.25 * min(max(deed.lids, 0.0), 1.0))
        bones[f"lid_{name}"] = product(head, about(e.centre, shut))


def _fins(
    kind: Swimmer, bones: dict[str, Array], way: Course, deed: Deed, t: float, at: Mapping[str, Array]
) -> None:
    """Fore fins scull in turn while it hovers and are laid back when it is fast; hind ones follow."""
    if kind.bend == "still":
        _rowing(kind, bones, way, deed, t, at)
        return
    if kind.bend == "upright":
        coiling(bones, way, deed, t, at)
        for name in BONES:
            bones.setdefault(name, bones["chest"])
        return
    if kind.bend == "wing":
        _flying(kind, bones, way, deed, t, at)
        return
    still = 1.0 - way.going
    pace = 2 * pi * kind.beats * (0.5 if kind.bend == "up" else 0.8)
    for n, (side, s) in enumerate((("left", 1.0), ("right", -1.0))):
        a = pace * t + pi * n * still
        lift = 0.10 * sin(2 * pi * way.phase - 0.9) * way.going + 0.24 * still * sin(a) + deed.fins
        lift += deed.wave if side == "left" else 0.0
        back = 0.28 * way.going + 0.14 * still * sin(a + 1.1) + (0.35 if way.air else 0.0)
        turn = rotation(y=s * back, z=s * (lift - 0.5 * s * way.bank))
        fin = product(bones["chest"], about(at[f"fin_{side}"], turn))
        late = 0.16 * still * sin(a - 1.0) + 0.5 * (deed.fins + (deed.wave if side == "left" else 0.0))
        bones[f"fin_{side}"] = fin
        bones[f"tip_{side}"] = product(fin, about(at[f"tip_{side}"], rotation(z=s * late)))
        hind = bones["tail2"] if kind.paddles[1:] and kind.paddles[1].s > 0.8 else bones["chest"]
        own = rotation(y=s * (0.18 * way.going + 0.1 * sin(a + 2)), z=s * 0.14 * sin(a + 0.7) * still)
        bones[f"hind_{side}"] = product(hind, about(at[f"hind_{side}"], own))


def _flying(
    kind: Swimmer, bones: dict[str, Array], way: Course, deed: Deed, t: float, at: Mapping[str, Array]
) -> None:
    """A ray beats its wings slowly, the tips after the rest."""
    strength = min(0.55 + 0.45 * way.going + deed.stroke, 1.2)
    a = 2 * pi * (0.45 * way.phase + 0.12 * t)
    for side, s in (("left", 1.0), ("right", -1.0)):
        up = 0.42 * strength * sin(a) + deed.fins + (deed.wave if side == "left" else 0.0)
        fin = product(
            bones["chest"], about(at[f"fin_{side}"], rotation(x=0.2 * strength * sin(a + 1.4), z=s * up))
        )
        bones[f"fin_{side}"] = fin
        bones[f"tip_{side}"] = product(
            fin, about(at[f"tip_{side}"], rotation(z=s * 0.6 * strength * sin(a - 1.1)))
        )
        bones[f"hind_{side}"] = bones["tail2"]


def _rowing(
    kind: Swimmer, bones: dict[str, Array], way: Course, deed: Deed, t: float, at: Mapping[str, Array]
) -> None:
    """Under water a turtle flies: both fore flippers beat down and back and feather on the way up; hind ones
    steer."""
    strength = min(0.42 + 0.6 * way.going + deed.stroke, 1.2)
    a = 2 * pi * (0.55 * way.phase + 0.12 * t)
    foot = kind.paddles[0].kind == "foot"
    for n, (side, s) in enumerate((("left", 1.0), ("right", -1.0))):
        b = a + (pi * n if foot else 0.0)
        lift = strength * 0.62 * sin(b) + 0.06 + deed.fins + (deed.wave if side == "left" else 0.0)
        sweep, twist = strength * 0.38 * sin(b + 1.2), strength * 0.5 * sin(b + pi / 2)
        if foot:
            lift, sweep, twist = 0.25, 0.0, strength * 0.7 * sin(b)
        fin = product(bones["chest"], about(at[f"fin_{side}"], rotation(x=twist, y=s * sweep, z=s * lift)))
        bones[f"fin_{side}"] = fin
        tip = rotation(z=s * strength * 0.5 * sin(b - 0.9))
        bones[f"tip_{side}"] = product(fin, about(at[f"tip_{side}"], tip))
        own = rotation(
            x=0.5 * strength * sin(b + pi) if foot else 0.0,
            y=s * 0.2 * sin(0.5 * b + n),
            z=s * 0.16 * sin(b - 1.6),
        )
        bones[f"hind_{side}"] = product(bones["chest"], about(at[f"hind_{side}"], own))
