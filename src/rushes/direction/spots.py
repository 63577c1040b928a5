"""Spots: where things are about somebody who uses them. A doer stands in the origin and looks along a heading; every place of
the table of handling is a point, a turn and sometimes a slot from there."""

from dataclasses import dataclass, replace
from math import cos, pi, sin

from rushes.direction.boxes import BEARING, prop_size, turned
from rushes.direction.handling import ARRANGEMENTS
from rushes.direction.measures import breadth_of, length_of
from rushes.direction.plan import Attachment, Figure, Prop, Vec
from rushes.direction.sizes import TIMES

__all__ = [
    "BOWLS",
    "SLOTS",
    "Spot",
    "ahead_of",
    "animal_spot",
    "end_spot",
    "on_surface",
    "partner_spot",
    "prop_spot",
]

SLOTS = {
    "hand_right": "hand_right", "hand_left": "hand_left", "both": "hand_right", "lap": "lap", "head": "head", "neck": "neck",
    "back": "back", "waist": "waist", "chin": "chin", "mouth": "mouth", "mouth_side": "mouth", "worn": "back",
    "foot_right": "foot_right", "foot_left": "foot_left", "ankle": "foot_right",
}  # fmt: skip
"""Places that are a slot of the doer's body."""

WORN = {"head": ("hat", "cap", "helmet", "crown", "beanie", "hood", "mask", "wig", "party_hat", "headphones", "headset",
                 "vr_headset"),
        "neck": ("tie", "scarf", "necklace", "medal", "lei", "bow_tie", "stethoscope", "camera_prop", "whistle"),
        "waist": ("belt", "apron", "tutu", "hula_hoop")}  # fmt: skip

BOWLS = frozenset({"bowl", "dish", "plate", "bucket", "trough", "saucer", "basin"})
"""What animals eat and drink out of: it stands under their mouths."""

LONG = frozenset({
    "bed", "crib", "bathtub", "mattress", "hospital_bed", "operating_table", "coffin", "car", "van", "truck", "boat",
    "canoe", "motorcycle", "bicycle", "couch", "bench", "sled",
})  # fmt: skip
"""Kinds at whose long side one stands."""

REACH = 0.3
"""Metres from the middle of a body to what is before it: arms are a third of it, shins need the rest."""

AIM = 3.0
"""Metres to what is aimed at."""

OVERHEAD = 0.28
"""Metres above the head."""

EYE_LEVEL = 1.3
"""Metres up at which the middle of what hangs upright is."""


@dataclass(frozen=True)
class Spot:
    """Where something is: on the ground (`position`, `facing`), or in a slot with these as an offset."""

    position: Vec = (0.0, 0.0, 0.0)
    facing: float = 0.0
    attach: Attachment | None = None

    def moved(self, x: float, z: float) -> "Spot":
        """Elsewhere on the ground; what is attached goes with its bearer."""
        if self.attach is not None:
            return self
        return replace(self, position=(self.position[0] + x, self.position[1], self.position[2] + z))


def ahead_of(heading: float, ahead: float, left: float = 0.0, up: float = 0.0) -> Vec:
    """The point so many metres ahead and to the doer's left."""
    return (
        sin(heading) * ahead + cos(heading) * left,
        up,
        cos(heading) * ahead - sin(heading) * left,
    )


def prop_spot(prop: Prop, place: str, doer: Figure, heading: float, *, bears: Prop | None = None) -> Spot:
    """The spot of a prop at a place about a doer. `bears` is what the doer has before him, for things that lie on it."""
    if place in SLOTS:
        return Spot(attach=Attachment(doer.id, _slot(prop, place)))
    if place in ("table", "on_table", "on_front") and bears is not None:
        return on_surface(bears, (0.0, 0.0))
    size = prop_size(prop)
    towards = heading + pi  # its front to the doer
    scale = min(max(doer.height / 1.75, 0.6), 1.2)
    near = REACH * scale
    if place == "on":  # who is on it turns as he likes
        return Spot((0.0, 0.0, 0.0), 0.0)
    if place in ("seat", "lie", "under", "back"):
        return Spot((0.0, 0.0, 0.0), heading)
    if place == "front" and prop.kind in LONG:  # one works at its side
        return Spot(ahead_of(heading, near + size.width / 2), towards - pi / 2)
    if place in ("front", "table") and prop.size.startswith(TIMES):  # made for one who sits up before it
        return Spot(ahead_of(heading, 0.30 * doer.height + size.depth / 2), towards)
    if place == "front" and doer.look.species != "person" and prop.kind in BOWLS:
        return Spot(ahead_of(heading, 0.62 * doer.height), towards)
    if place == "front" and doer.look.species != "person" and size.height < doer.height:
        return Spot(
            ahead_of(heading, near + 0.3 * doer.height + size.depth / 2, left=0.4 * doer.height), towards
        )
    if place in ("front", "table", "on_table", "on_front", "lying"):
        return Spot(ahead_of(heading, near + size.depth / 2), towards)
    if place == "wall":
        up = max(EYE_LEVEL - size.height / 2, 0.0) if size.rest == "wall" else 0.0
        return Spot(ahead_of(heading, near + 0.08 + size.depth / 2, up=up), towards)
    if place == "rear":
        up = max(EYE_LEVEL - size.height / 2, 0.0) if size.rest == "wall" else 0.0
        return Spot(ahead_of(heading, -0.45 - size.depth / 2, left=0.30, up=up), heading)
    if place == "before":
        return Spot(ahead_of(heading, near + 0.1 + size.depth / 2), heading)
    if place == "after":
        return Spot(ahead_of(heading, -near - 0.15 - size.depth / 2), heading)
    if place == "beside":
        return Spot(ahead_of(heading, near + 0.06 + size.width / 2), heading + pi / 2)
    if place == "far":
        return Spot(ahead_of(heading, AIM + size.depth / 2), towards)
    if place == "over":
        return _over(prop, doer, heading)
    if place == "hide":
        return Spot((-0.2 * size.width, 0.0, 0.34 + size.depth / 2), 0.0)
    return Spot(ahead_of(heading, 0.12, left=-(0.42 * scale + turned(size, 0.0)[0] / 2)), heading)


def _slot(prop: Prop, place: str) -> str:
    if place == "worn":
        return next((slot for slot, kinds in WORN.items() if prop.kind in kinds), "back")
    return SLOTS[place]


def _over(prop: Prop, doer: Figure, heading: float) -> Spot:
    """Above the doer; what stands on the floor reaches there by itself, in front."""
    size = prop_size(prop)
    if size.rest == "floor" and size.height > doer.height:
        return Spot(ahead_of(heading, 0.55 + size.depth / 2), heading + pi)
    return Spot(ahead_of(heading, 0.12, up=doer.height + OVERHEAD), heading + pi)


def on_surface(bearer: Prop, offset: tuple[float, float], facing: float = 0.0, sink: float = 0.0) -> Spot:
    """On top of a prop, `offset` across and towards its front from its middle; `sink` metres into it."""
    slot = "seat" if BEARING.get(bearer.kind, 1.0) < 1.0 else "top"
    return Spot((offset[0], -sink, offset[1]), facing, Attachment(bearer.id, slot))


def partner_spot(
    doer: Figure, partner: Figure, arrangement: str, heading: float, between: float = 0.0
) -> Spot:
    """Where a partner is and how he is turned. `between` is the depth of what stands between the two (a table)."""
    grown = (doer.height + partner.height) / 2 / 1.75
    apart = ARRANGEMENTS[arrangement] * (0.5 + 0.5 * grown)
    if doer.look.species != "person":
        apart = max(apart, 0.5 * (length_of(doer.look) + length_of(partner.look)) + 0.1)
    if arrangement == "across":
        apart = between + 2 * REACH
    if arrangement == "behind":  # and a little aside: both heads are seen
        return Spot(ahead_of(heading, 0.12 - apart, left=0.46), heading - 0.62)
    if arrangement == "beside":
        return Spot(ahead_of(heading, 0.1, left=-apart), heading + pi / 2)
    if arrangement == "before":
        return Spot(ahead_of(heading, apart), heading)
    if arrangement == "lying":
        return Spot(ahead_of(heading, apart), heading + pi / 2)
    return Spot(ahead_of(heading, apart), heading + pi)


ELBOWS = 0.74
"""Metres between two who sit side by side."""


def end_spot(wide: float, deep: float, heading: float, aside: float) -> Spot:
    """Where one sits at that end of a table before a doer which is farther from the camera, `aside` places from its middle."""
    side = (
        1.0 if sin(heading) >= 0.0 else -1.0
    )  # to the doer's left is away from the camera if he looks right
    at = ahead_of(heading, REACH + deep / 2 + ELBOWS * aside, left=side * (wide / 2 + REACH))
    return Spot(at, heading - side * pi / 2)


def animal_spot(animal: Figure, place: str, doer: Figure, heading: float) -> Spot:
    """Where an animal is that somebody pets, leads or holds: crosswise before him, or beside."""
    if place in ("both", "hand_right", "hand_left", "lap"):
        return Spot(attach=Attachment(doer.id, "lap" if place == "lap" else "hand_right"))
    if place == "mouth":
        return Spot(attach=Attachment(doer.id, "mouth"))
    if place in ("far",):
        return Spot(ahead_of(heading, AIM), heading + pi)
    near = REACH * min(doer.height / 1.75, 1.0) + 0.06 + breadth_of(animal.look) / 2
    return Spot(ahead_of(heading, near), heading + pi / 2 if sin(heading) <= 0.5 else heading - pi / 2)
