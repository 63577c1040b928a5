"""A felt toy as a prop: whatever thing has no builder of its own."""

from collections.abc import Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop, Vec
from rushes.direction.sizes import Size, size_of
from rushes.direction.travel import Standing, standing
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import aim, rotation, translation
from rushes.stage.props.placing import heading_of, held, leading, point_of, world_of
from rushes.stage.scene import Array, Piece
from rushes.stage.strikes import struck
from rushes.stage.toys import doings
from rushes.stage.toys import motion as moving
from rushes.stage.toys.bundle import bundled
from rushes.stage.toys.carriage import bones_of, root_of
from rushes.stage.toys.naming import icon_for
from rushes.stage.toys.rests import POT, Rest, rest_of
from rushes.stage.toys.stance import turn_of
from rushes.stage.toys.table import Spec, spec_of
from rushes.stage.toys.toy import Toy, toy_of

__all__ = ["build"]

MOST = 24
"""Copies of a toy at most."""
FOREGROUND = 3
"""More than this many are sewn with less detail."""
AFLOAT = 0.55
"""Metres over the ground of a hovering toy whose place is on it."""
HUNG = 1.7
"""Metres over the ground of the middle of a hanging toy whose place is on it."""
FLAT = 0.02
"""What is thinner than this has no height to go by."""
ON_GROUND = 0.05
"""A place lower than this is on the ground."""
WHEELED = frozenset({"roll", "swim", "hover", "flutter"})
"""Gaits that a thing has of itself; all others are pushed along."""
ROLLING = frozenset({"roll", "bounce", "tumble", "kick"})
GRIP = 0.16
"""Where a hand holds a long thing, of its height; other things are held by their middle."""


def build(prop: Prop) -> BuiltProp:
    """The toy, or a row of `prop.count` of them; slots "middle", "top", "seat", "front"."""
    icon = icon_for(prop.kind, prop.words)
    spec = spec_of(icon or "bundle")
    size = longest(size_of(prop.kind, f"{prop.size} {prop.words}".strip()), spec, icon or "bundle")
    count = min(max(prop.count, 1), MOST)
    toy = toy_of(spec.icon, size, fine=count <= FOREGROUND, colour=_dye(prop, icon))
    rest = rest_of(toy)
    parts = toy.meshes()
    if not icon:
        parts += bundled(toy, prop.words.split(" of ")[0] if prop.words else prop.kind.replace("_", " "))
    places = row(toy, count, prop.seed)
    pieces = [
        Piece(f"{prop.id}.{name}{k or ''}", mesh, finish, f"{prop.id}.rig{k or ''}")
        for k in range(count)
        for name, mesh, finish in parts
    ]
    pieces += [
        Piece(f"{prop.id}.{name}{k or ''}", mesh, finish, f"{prop.id}.stay{k or ''}")
        for k in range(count)
        for name, mesh, finish in rest.fixed
        if prop.attach is None
    ]

    def pose(name: str, frame: float, view: StageView) -> Pose:
        bones, blobs = {}, []
        for k, place in enumerate(places):
            stand, root, motion = spot(prop, toy, rest, place, k, frame, view)
            bones[f"{prop.id}.rig{k or ''}"] = bones_of(root, _own(prop, toy, rest), toy, motion, tail=False)
            if rest.fixed and prop.attach is None:
                bones[f"{prop.id}.stay{k or ''}"] = stand[None]
            if rest.foot and prop.attach is None:
                x, y, z = point_of(stand)
                blobs.append((x, min(y, view.ground(x, z) + max(prop.position[1], 0.0)), z, rest.foot))
        return Pose(bones=bones, contact=tuple(blobs))

    front = toy.scale * max(
        float(piece.mesh.positions[:, 2].max()) for piece in pieces if len(piece.mesh.faces)
    )

    def slots(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        root = spot(prop, toy, rest, places[0], 0, frame, view)[1]
        heights = {
            "middle": rest.middle,
            "top": 2.0 * rest.middle,
            "seat": 0.62 * toy.height,
            "handle": 0.8 * toy.height,
        }
        heights["lie"] = 0.55 * toy.height
        found = {key: (root @ translation((0.0, up, 0.0))).astype(np.float32) for key, up in heights.items()}
        return found | {"front": (root @ translation((0.0, rest.middle, front))).astype(np.float32)}

    what = f"“{prop.kind.replace('_', ' ')}” is a felt {'toy' if icon else 'bundle with its name on a tag'}"
    less = (f"“{prop.kind}”: {count} of {prop.count} are shown",) if prop.count > MOST else ()
    return BuiltProp(tuple(pieces), pose, slots, (what, *less))


def _dye(prop: Prop, icon: str) -> str:
    """The colour that the plan names, unless the icon is of that colour by its name; a bundle has one by its seed."""
    if prop.colour:
        return "" if prop.colour in icon.split("-") else prop.colour
    return "" if icon else ("#b5543f", "#4f7f8f", "#7a9a4a", "#b98a2f", "#7a5c99")[prop.seed % 5]


def longest(size: Size, spec: Spec, icon: str) -> float:
    """Metres of the drawing's longer side so that the toy is about as large as the director lays it out."""
    wide, high, deep = size.width, size.height, size.depth
    if spec.rest == "lie":
        return max(wide, high, deep)
    if spec.rest in ("lean", "hang", "hover") or icon == "bundle":
        return max(wide, high, 0.8 * deep if spec.facing == "front" else deep)
    sewn = toy_of(icon, 1.0).sewn
    across = max(wide, deep) if spec.facing != "front" else max(wide, 0.7 * deep)
    tall = high / (1.0 + POT) if spec.rest == "plant" else high / 2.55 if spec.post else high
    if min(wide, high) < FLAT:
        return max(wide, high)
    fits = sorted((1.1 * across / sewn.width, 1.1 * tall / sewn.height))
    return float(min((fits[0] * fits[1]) ** 0.5, 1.5 * fits[0]))


def row(toy: Toy, count: int, seed: int) -> list[Vec]:
    """Places of copies about the first (x, turn, z in metres and radians): side by side, the later ranks behind."""
    rng = np.random.default_rng(seed)
    gap = 1.12 * max(toy.width, 0.5 * toy.height)
    wide = min(count, 5 if count > 6 else 3)
    found = []
    for k in range(count):
        rank, place = divmod(k, wide)
        beside = (place + 1) // 2 * (1 if place % 2 else -1)
        x = gap * (beside + 0.4 * (rank % 2) + rng.uniform(-0.08, 0.08) * (k > 0))
        z = -0.9 * gap * rank + gap * rng.uniform(-0.15, 0.10) * (k > 0)
        found.append((float(x), float(rng.uniform(-0.25, 0.25) * (k > 0)), float(z)))
    return found


def spot(
    prop: Prop, toy: Toy, rest: Rest, place: Vec, k: int, frame: float, view: StageView
) -> tuple[Array, Array, moving.Motion]:
    """Where a copy stands and which way it is turned, the same with its motion, and that: in a slot, or on its own way."""
    if prop.attach is not None:
        slot = _in_slot(prop, toy, frame, view)
        return slot, slot, moving.Motion()
    t = frame / view.rate + 1.7 * k + (prop.seed % 97) * 0.31
    here = standing(prop, frame, view.rate)
    x, z = here.position[0] + place[0], here.position[2] + place[2]
    low, high = view.ground(x, z), here.position[1]
    motion = _motion(prop, toy, rest, here, frame, t, view.rate)
    if toy.spec.rest == "hover" and high < ON_GROUND:
        high = AFLOAT
    elif rest.hung and high < ON_GROUND:
        high = max(HUNG - rest.middle, 0.2)
    hand = 1.0 if (here.heading > 0 if abs(sin(here.heading)) > 0.3 else prop.seed % 2) else -1.0
    turn = turn_of(here.heading, toy.spec, hand) + place[1]
    (dx, dy, dz), over = struck(prop, view, frame)
    if dx or dy or dz:
        motion = moving.together([motion, moving.Motion(tumble=-over)])
    at = (x + dx, low + high + dy, z + dz)
    stand = (translation(at) @ rotation(y=turn)).astype(np.float32)
    return stand, root_of(at, here.heading, turn, toy, motion), motion


def _in_slot(prop: Prop, toy: Toy, frame: float, view: StageView) -> Array:
    """In a hand or at a mouth it goes with it, its length along the hand's grip or away from the lips, but is turned about that
    so that it is never seen edge on."""
    slot = held(prop, view, frame)
    if slot is None or prop.attach is None:
        return np.eye(4, dtype=np.float32)
    where = prop.attach.slot
    led = leading(prop, view, frame)
    if led is not None:  # `_own` lowers what is in a hand by its grip, and this by its middle
        down = translation(
            (0.0, (_grip(toy) - 0.5) * toy.height if where.startswith("hand") else -0.5 * toy.height, 0.0)
        )
        return (led @ down).astype(np.float32)
    if where == "neck":  # it hangs by its top
        return (world_of(prop, view, frame) @ translation((0.0, -0.94 * toy.height, 0.0))).astype(np.float32)
    if not where.startswith("hand") and where != "mouth":
        return world_of(prop, view, frame).astype(np.float32)
    turn = turn_of(heading_of(view, prop.attach.to, frame), toy.spec)
    along = slot[:3, 2] if where == "mouth" else slot[:3, 1]
    at = slot[:3, 3]
    return aim(at, at + along, (sin(turn), 0.0, cos(turn))).astype(np.float32)


def _motion(
    prop: Prop, toy: Toy, rest: Rest, here: Standing, frame: float, t: float, rate: int
) -> moving.Motion:
    """What a thing does of itself: it hovers, swings on its thread, goes its way, rolls over when it is round."""
    kind = toy.spec.gait
    parts = [doings.acted([m for m in prop.moves if not m.path], frame, rate)]
    if toy.spec.rest == "hover":
        parts.append(moving.idle("flutter" if kind == "flutter" else "hover", t, prop.seed))
    elif rest.hung:
        parts.append(moving.Motion(roll=0.03 * sin(1.1 * t), yaw=0.08 * sin(0.7 * t)))
    if here.move is not None:
        action = here.move.action
        if action in ROLLING and kind not in WHEELED:
            way = 1.0 if sin(here.heading) >= 0 else -1.0
            parts.append(moving.Motion(tumble=-way * here.distance / max(0.5 * toy.height, 0.02)))
        elif kind in WHEELED or action == "fly":
            parts.append(moving.gait(kind if kind in WHEELED else "hover", here, toy.height, t))
    return moving.together(parts)


def _own(prop: Prop, toy: Toy, rest: Rest) -> Array:
    """The toy over its spot: as it rests, or as a hand holds it."""
    if prop.attach is None:
        return rest.turn
    if not prop.attach.slot.startswith("hand"):
        return rotation(y=pi) if prop.attach.slot == "back" else np.eye(4, dtype=np.float32)
    return translation((0.0, -_grip(toy) * toy.height, toy.sewn.back * toy.size * 0.6))


def _grip(toy: Toy) -> float:
    """How far up a hand takes it, of its height."""
    long = toy.spec.rest in ("lean", "lie", "plant") or toy.height > 1.6 * toy.width
    return GRIP if long else 0.5
