"""Business: what people do over their postures and ways, from the catalogue of deeds; and how they hold what is in their
hands."""

from math import pi, sin

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import carry
from rushes.stage.people.motion.deeds.catalogue import EASES, USUAL, deed_of
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.stances import STANCES
from rushes.stage.people.motion.timing import weight

__all__ = ["business", "laughing"]


def laughing(a: Acting) -> float:
    """0..1: the pulse of a laugh, about 4.6 a second, at this frame."""
    total = 0.0
    for move in a.moves("laugh"):
        w = weight(move, a.frame, a.rate, 0.22, 0.5) * move.amount
        total = max(total, w * (0.72 + 0.28 * sin(2 * pi * 4.6 * (a.frame - move.start) / a.rate)))
    return total


def business(pose: BodyPose, a: Acting) -> None:
    """What is in the hands, then all deeds under way in order of their start; later ones lie over earlier ones."""
    doings = _doings(a)
    carry(pose, a, {move.action for move, _ in doings})
    for move, w in doings:
        deed = deed_of(move.action)
        if deed is not None:
            deed(pose, a, move, w * min(move.amount, 1.0))


def _doings(a: Acting) -> list[tuple[Move, float]]:
    """The moves that are deeds with their shares, each action once. Ways are walked; a posture that has the name of a deed
    is one only where no other move of that name lies over it."""
    found: dict[str, tuple[Move, float]] = {}
    for move in sorted(a.figure.moves, key=lambda m: m.start):
        if move.path or not move.start - 1 <= a.frame <= move.end + 1 or deed_of(move.action) is None:
            continue
        w = a.share(move, *EASES.get(move.action, USUAL))
        if w > found.get(move.action, (move, 0.0))[1] or (w > 0 and move.target and move.action in found):
            found.pop(move.action, None)
            found[move.action] = (move, w)
    return [pair for name, pair in found.items() if pair[1] > 0 and not (name in STANCES and name in PLAIN)]


PLAIN = frozenset({"sit", "lie", "kneel", "crouch", "hang", "prone"})
"""Postures that are no deeds."""
