"""Boxes: the room that figures and things take up, upright boxes in metres of the stage."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, sin

from rushes.direction.measures import breadth_of, length_of
from rushes.direction.plan import Figure, Prop, Vec
from rushes.direction.sizes import Size, size_of
from rushes.direction.travel import standing

__all__ = [
    "BEARING",
    "SEATED",
    "Box",
    "bearing_of",
    "box_round",
    "boxes_of",
    "display_turn",
    "held_box",
    "prop_size",
    "turned",
    "united",
]

BEARING = {
    **dict.fromkeys(("chair", "seat", "armchair", "couch", "bench", "wheelchair", "recliner", "throne"), 0.5),
    **dict.fromkeys(("bed", "crib", "bunk"), 0.62), **dict.fromkeys(("boat", "canoe", "kayak", "gondola", "sailboat"), 0.3),
    **dict.fromkeys(("bathtub", "toilet", "fountain", "motorcycle", "tree", "bush"), 0.55),
    "bicycle": 0.84, **dict.fromkeys(("treadmill", "swing"), 0.16),
}  # fmt: skip
"""How high a thing bears what is on it, in shares of its height, where that is not its top."""

LONG, ASLANT = 1.8, 0.85
"""How many times as deep as wide a thing is long, and how far (radians) such a thing is turned to show it."""

SEATED = 0.55
"""Height of a seated body over its seat, in shares of the body's own."""

SHOULDERS = 0.36
"""Width of a person in shares of the height."""

THICK = 0.24
"""Depth of a person from front to back, in shares of the height."""

MOUNTED = 0.72
"""Height of an animal's back in shares of its height."""

LOW = {"sit": 0.62, "crouch": 0.66, "kneel": 0.75, "lie": 0.22, "prone": 0.32, "swim": 0.3, "crawl": 0.45}
"""Height of a body on the ground in a posture, in shares of its own."""

FLAT = frozenset({"lie", "prone", "swim"})
"""Postures in which a body is as long as it is tall."""


@dataclass(frozen=True)
class Box:
    """From (x0, y0, z0) to (x1, y1, z1)."""

    x0: float
    y0: float
    z0: float
    x1: float
    y1: float
    z1: float

    @property
    def middle(self) -> Vec:
        """Its centre."""
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2, (self.z0 + self.z1) / 2)

    @property
    def height(self) -> float:
        """Metres from its bottom to its top."""
        return self.y1 - self.y0

    @property
    def width(self) -> float:
        """Metres across the picture."""
        return self.x1 - self.x0

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "Box":
        """The same elsewhere."""
        return Box(self.x0 + x, self.y0 + y, self.z0 + z, self.x1 + x, self.y1 + y, self.z1 + z)

    def corners(self) -> list[Vec]:
        """Its eight corners."""
        return [(x, y, z) for x in (self.x0, self.x1) for y in (self.y0, self.y1) for z in (self.z0, self.z1)]

    def meets(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether two boxes intersect by more than `slack` metres each way."""
        return (
            min(self.x1, other.x1) - max(self.x0, other.x0) > slack
            and min(self.y1, other.y1) - max(self.y0, other.y0) > slack
            and min(self.z1, other.z1) - max(self.z0, other.z0) > slack
        )


def united(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of these (at least one)."""
    every = list(boxes)
    return Box(
        min(b.x0 for b in every), min(b.y0 for b in every), min(b.z0 for b in every),
        max(b.x1 for b in every), max(b.y1 for b in every), max(b.z1 for b in every),
    )  # fmt: skip


def turned(size: Size, facing: float) -> tuple[float, float]:
    """Width across the picture and depth into it of something that is turned, seen from the front."""
    c, s = abs(cos(facing)), abs(sin(facing))
    return size.width * c + size.depth * s, size.width * s + size.depth * c


def display_turn(size: Size) -> float:
    """The facing at which a long flat thing that lies with its end to the front shows its length."""
    flat = size.depth > LONG * size.width and size.height < 0.5 * size.depth
    return ASLANT if flat and size.rest in ("table", "floor", "hand") else 0.0


def box_round(size: Size, at: Vec, facing: float = 0.0) -> Box:
    """The box of a thing that stands at a point."""
    wide, deep = turned(size, facing)
    return Box(
        at[0] - wide / 2, at[1], at[2] - deep / 2, at[0] + wide / 2, at[1] + size.height, at[2] + deep / 2
    )


def prop_size(prop: Prop) -> Size:
    """How large a prop is; a pile of many is a heap of them."""
    one = size_of(prop.kind, f"{prop.size} {prop.words}")
    if prop.count <= 1:
        return one
    grown = prop.count ** (1 / 3)
    return Size(one.width * grown * 1.5, one.height * grown, one.depth * grown * 1.5, one.rest)


def bearing_of(prop: Prop) -> float:
    """Metres up at which a prop bears what is on it."""
    return prop_size(prop).height * BEARING.get(prop.kind, 1.0)


def boxes_of(figures: Iterable[Figure], props: Iterable[Prop], frame: float, rate: int) -> dict[str, Box]:
    """The box of every figure and prop at a frame; what somebody holds counts to the holder and has none of its own."""
    people, things = {f.id: f for f in figures}, {p.id: p for p in props}
    boxes: dict[str, Box] = {}
    for name, figure in people.items():
        boxes[name] = _figure_box(figure, people, things, frame, rate)
    for name, prop in things.items():
        if prop.attach is None or prop.attach.to in things:
            at, facing = _foot(prop, things, frame, rate)
            boxes[name] = box_round(prop_size(prop), at, facing)
    return boxes


HANDS_UP = 0.58
"""Height of what is in a hand, in shares of the holder's."""


def held_box(prop: Prop, holder: Figure, frame: int, rate: int) -> Box:
    """About where something is that somebody holds or wears: before the breast, or at the head, the back, a foot."""
    slot = prop.attach.slot if prop.attach is not None else "hand_right"
    share = {"head": 0.95, "mouth": 0.82, "chin": 0.78, "neck": 0.72, "back": 0.6, "waist": 0.45, "lap": 0.35}
    up = share.get(slot, 0.04 if slot.startswith("foot") else HANDS_UP)
    if holder.attach is not None and slot.startswith("hand"):
        up -= 0.12  # who sits has his hands lower
    spot = standing(holder, frame, rate)
    ahead = {"back": -0.2, "head": 0.0}.get(slot, 0.28) * holder.height / 1.75
    aside = {"hand_right": -0.2, "hand_left": 0.2}.get(slot, 0.0) * holder.height / 1.75
    x, y, z = spot.position
    c, s = cos(spot.heading), sin(spot.heading)
    size = prop_size(prop)
    at = (x + s * ahead + c * aside, y + up * holder.height - size.height / 2, z + c * ahead - s * aside)
    return box_round(size, at, spot.heading)


def _foot(prop: Prop, things: dict[str, Prop], frame: float, rate: int, depth: int = 0) -> tuple[Vec, float]:
    """Where a prop's foot is, and how it is turned: on what it is attached to, or on the ground."""
    owner = things.get(prop.attach.to) if prop.attach is not None else None
    if owner is None or depth > 8:
        spot = standing(prop, frame, rate)
        return spot.position, spot.heading
    (x, y, z), facing = _foot(owner, things, frame, rate, depth + 1)
    dx, dy, dz = prop.position
    up = (
        bearing_of(owner)
        if prop.attach is None or prop.attach.slot not in ("middle", "front")
        else prop_size(owner).height / 2
    )
    if prop.attach is not None and prop.attach.slot == "front":  # hung on its face by the middle
        up, dz = up - prop_size(prop).height / 2, dz + prop_size(owner).depth / 2
    c, s = cos(facing), sin(facing)
    return (x + c * dx + s * dz, y + up + dy, z - s * dx + c * dz), facing + prop.facing


def _figure_box(
    figure: Figure, people: dict[str, Figure], things: dict[str, Prop], frame: float, rate: int
) -> Box:
    person = figure.look.species == "person"
    tall = figure.height
    long = THICK * tall if person else length_of(figure.look)
    wide = SHOULDERS * tall if person else breadth_of(figure.look)
    if figure.count > 1:  # a flock that sits together
        wide, long = 1.1 * tall * figure.count**0.5 + wide, 1.1 * tall * figure.count**0.5 + long
    if figure.attach is not None and figure.attach.to in things:
        seat = things[figure.attach.to]
        (x, y, z), heading = _foot(seat, things, frame, rate)
        at = (x, y + bearing_of(seat), z)
        if figure.attach.slot == "lie":
            return box_round(Size(wide, LOW["lie"] * tall, tall), at, heading)
        return box_round(Size(wide, SEATED * tall, long), at, heading)
    if figure.attach is not None and figure.attach.to in people:
        mount = standing(people[figure.attach.to], frame, rate)
        x, y, z = mount.position
        back = MOUNTED * people[figure.attach.to].height
        return box_round(Size(wide, SEATED * tall, long), (x, y + back, z), mount.heading)
    spot = standing(figure, frame, rate)
    posture = next((m.action for m in figure.moves if m.action in LOW and m.start <= frame < m.end), "")
    if not person or not posture:
        return box_round(Size(wide, tall, long), spot.position, spot.heading)
    flat = tall if posture in FLAT else long
    return box_round(Size(wide, LOW[posture] * tall, flat), spot.position, spot.heading)
