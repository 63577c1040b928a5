"""Where the things and people of a doing are, as the plan and their slots say; never by asking somebody who might ask back."""

import numpy as np

from rushes.direction.boxes import prop_size
from rushes.direction.plan import Figure, Move, Prop
from rushes.direction.sizes import Size
from rushes.direction.travel import standing
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.proportions import Proportions, proportions
from rushes.stage.scene import Array

__all__ = [
    "body_of",
    "figure_named",
    "frame_of",
    "ground_of",
    "hand_with",
    "held_in",
    "mine",
    "other_person",
    "prop_named",
    "size_of_prop",
    "spot",
]  # fmt: skip


def prop_named(a: Acting, name: str) -> Prop | None:
    """A prop of the scene by its id."""
    return next((q for q in a.view.scene.props if q.id == name), None)


def figure_named(a: Acting, name: str) -> Figure | None:
    """A figure of the scene by its id."""
    return next((f for f in a.view.scene.figures if f.id == name), None)


def size_of_prop(prop: Prop | None) -> Size:
    """How large a thing is; something a hand can take where there is none."""
    return prop_size(prop) if prop is not None else Size(0.2, 0.2, 0.2)


def mine(a: Acting) -> list[Prop]:
    """All that is fixed to the figure."""
    return [q for q in a.view.scene.props if q.attach is not None and q.attach.to == a.figure.id]


def held_in(a: Acting, side: str) -> Prop | None:
    """What a hand holds."""
    slot = "hand_left" if side == "l" else "hand_right"
    return next((q for q in mine(a) if q.attach is not None and q.attach.slot == slot), None)


def hand_with(a: Acting, *kinds: str, default: str = "r") -> str:
    """The side of the hand that holds one of these kinds, or anything at all where none is named."""
    for side in ("r", "l"):
        prop = held_in(a, side)
        if prop is not None and (not kinds or prop.kind in kinds):
            return side
    return default


def other(side: str) -> str:
    """The other hand."""
    return "l" if side == "r" else "r"


def spot(a: Acting, who: str, *names: str) -> Array | None:
    """World matrix of the first slot that a thing or an animal has; None where it is not there, or where its place depends
    on a person's pose, who might ask for this one's."""
    prop, figure = prop_named(a, who), figure_named(a, who)
    known = prop is not None or (figure is not None and figure.look.species != "person")
    if not known or (prop is not None and _borne(a, prop)):
        return None
    for name in names or ("middle",):
        try:
            return np.asarray(a.view.slot(who, name, a.frame), np.float32)
        except KeyError:
            continue
    return None


def _borne(a: Acting, prop: Prop) -> bool:
    """Whether a thing hangs, by whatever else, on a person."""
    names = {q.id: q for q in a.view.scene.props}
    people = {f.id for f in a.view.scene.figures if f.look.species == "person"}
    for _ in range(8):
        if prop.attach is None:
            return False
        if prop.attach.to in people:
            return True
        if prop.attach.to not in names:
            return False
        prop = names[prop.attach.to]
    return False


def ground_of(a: Acting) -> Array:
    """The frame of the ground under the figure, turned as it is; under a seat where it sits."""
    return frame_of(a, a.figure)


def frame_of(a: Acting, figure: Figure) -> Array:
    """The frame of the ground under somebody, turned with him, from the plan and his seat alone."""
    if figure.attach is not None and any(q.id == figure.attach.to for q in a.view.scene.props):
        seat = np.asarray(a.view.slot(figure.attach.to, figure.attach.slot, a.frame), np.float32)
        x, _, z = seat[:3, 3].tolist()
        yaw = float(np.arctan2(seat[0, 2], seat[2, 2]))
        return (translation((x, a.view.ground(x, z), z)) @ rotation(0.0, yaw)).astype(np.float32)
    place = standing(figure, a.frame, a.rate)
    x, y, z = place.position
    return (translation((x, y + a.view.ground(x, z), z)) @ rotation(0.0, place.heading)).astype(np.float32)


def body_of(figure: Figure) -> Proportions:
    """Somebody's measures."""
    return proportions(figure)


def other_person(a: Acting, move: Move) -> Figure | None:
    """With whom it is done: whom the move aims at, who aims a move of his at this figure, else the nearest one."""
    people = [
        f for f in a.view.scene.figures if f.id != a.figure.id and f.look.species == "person" and f.count == 1
    ]
    aimed = next((f for f in people if f.id == move.target), None)
    if aimed is not None or not people:
        return aimed
    back = next((f for f in people if any(m.target == a.figure.id for m in f.moves)), None)
    here = vec(*a.place.position)

    def far(f: Figure) -> float:
        return float(np.linalg.norm(vec(*standing(f, a.frame, a.rate).position) - here))

    return back or min(people, key=far)


def turned_to(a: Acting, point: Array) -> Array:
    """A world point in the frame of the figure's ground (3,): x to its left, z ahead."""
    m = ground_of(a)
    out: Array = m[:3, :3].T @ (point - m[:3, 3])
    return out
