"""What opens and closes: lids, leaves, covers and doors on their hinges."""

from collections.abc import Callable
from dataclasses import replace
from math import cos, pi, sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Site, Subject, about, ease, placed
from rushes.stage.changes.shards import Cut, Ints, parted, set_apart
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import join, sphere
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["close", "open_"]

LIDS = (
    "box",
    "chest",
    "package",
    "parcel",
    "carton",
    "case",
    "trunk",
    "jar",
    "lid",
    "present",
    "gift",
    "toolbox",
    "shell",
    "oyster",
    "clam",
    "briefcase",
    "suitcase",
)
PAIRS = (
    "gate",
    "curtain",
    "curtains",
    "elevator",
    "doors",
    "cupboard",
    "cabinet",
    "blinds",
    "wardrobe",
    "elevator_door",
)
OPEN_DOOR, OPEN_LID, OPEN_BOOK = 1.25, 1.75, 2.9
"""Radians."""
PANEL = 0.86
"""Share of a door's breadth that is not its frame."""


def _split(subject: Subject, axis: int, share: float) -> Cut:
    solid = tuple(p for p in subject.pieces if len(p.mesh.faces))
    every = np.concatenate([p.mesh.positions for p in solid])
    low, high = every.min(0), every.max(0)
    at = low[axis] + share * (high[axis] - low[axis])

    def side(points: Array) -> Ints:
        return np.asarray(points[:, axis] > at, np.int32)

    size = float((high - low).max())
    return parted(solid, side, 2, 0.07 * size, 0.004 * size, ".leaf")


def _framed(subject: Subject) -> Cut:
    """A door, cut from its frame: the frame stays."""
    solid = tuple(p for p in subject.pieces if len(p.mesh.faces))
    every = np.concatenate([p.mesh.positions for p in solid])
    low, high = every.min(0), every.max(0)
    size = high - low

    def side(points: Array) -> Ints:
        beside = np.abs(points[:, 0] - (low[0] + high[0]) / 2) < 0.5 * PANEL * size[0]
        return np.asarray(beside & (points[:, 1] < low[1] + 0.5 * (1 + PANEL) * size[1]), np.int32)

    return parted(solid, side, 2, 0.04 * float(size.max()), 0.004 * float(size.max()), ".leaf")


def _hinged(subject: Subject, opened: Callable[[float], float]) -> Effect:
    """As a lid, as two leaves, as a book or as a door, by what it is; `opened` 0..1 of a share."""
    name = subject.kind
    if any(word in name for word in LIDS):
        cutting = _split(subject, 1, 0.70)

        def leaves(site: Site, s: float) -> dict[int, Array]:
            hinge = (0.0, 0.70 * site.height, -0.48 * site.size[2])
            return {0: rotation(), 1: about(hinge, rotation(x=-OPEN_LID * s))}

    elif any(word in name for word in PAIRS):
        cutting = _split(subject, 0, 0.5)

        def leaves(site: Site, s: float) -> dict[int, Array]:
            half = site.size[0] / 2
            if "elevator" in name or "curtain" in name:
                return {0: translation((-0.9 * half * s, 0, 0)), 1: translation((0.9 * half * s, 0, 0))}
            return {
                0: about((-half, 0.0, 0.0), rotation(y=OPEN_DOOR * s)),
                1: about((half, 0.0, 0.0), rotation(y=-OPEN_DOOR * s)),
            }

    elif "book" in name or name in ("notebook", "diary", "magazine", "laptop", "envelope", "letter", "card"):
        cutting = _split(subject, 1, 0.5)

        def leaves(site: Site, s: float) -> dict[int, Array]:
            tall = site.height > 0.5 * site.width
            hinge = (-0.5 * site.size[0], 0.5 * site.height, 0.0)
            over = rotation(z=OPEN_BOOK * s)
            return {0: rotation(), 1: about(hinge, over) if not tall else rotation(y=-0.9 * s)}

    else:
        cutting = _framed(subject)

        def leaves(site: Site, s: float) -> dict[int, Array]:
            hinge = (-0.5 * PANEL * site.size[0], 0.0, 0.0)
            return {0: rotation(), 1: about(hinge, rotation(y=-OPEN_DOOR * s))}

    inside = _hoard(subject)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        s = opened(moment.share)
        rich = placed(site, moment, scaling(site.size[0], site.height, site.size[2]))[None]
        pose = replace(pose, bones={**pose.bones, **{p.rig: rich for p in inside}})
        return set_apart(pose, site, moment, cutting, subject.pieces, leaves(site, s)) if s > 0.0 else pose

    return Effect((*subject.pieces, *inside, *cutting.pieces), _unless(posed, cutting, opened))


def _hoard(subject: Subject) -> tuple[Piece, ...]:
    """What lies in a treasure chest, in shares of its size."""
    if "treasure" not in f"{subject.words} {subject.kind}":
        return ()
    rng = np.random.default_rng(subject.seed)
    coins = [sphere((0, 0.60, 0), (0.40, 0.16, 0.38), "#c8962c", 8, 16)]
    for k in range(60):
        a, r = 2.4 * k, 0.05 * k**0.5
        up = 0.64 + 0.14 * cos(2.6 * r)
        tone = (
            ("#e8b93e", "#f4d468", "#d09a2a", "#c8384a", "#4a8ac0")[0 if k % 9 else 3 + k % 2]
            if k % 5
            else "#f4d468"
        )
        coins.append(
            sphere((r * cos(a), up, r * sin(a)), (0.05, 0.02 + 0.02 * float(rng.random()), 0.05), tone, 5, 9)
        )
    name = subject.change.what
    return (Piece(f"{name}.hoard", join(coins), Finish("metal", 0.35, 0.0), f"{name}.hoard.rig"),)


def _unless(
    posed: Callable[[Pose, Site, Moment], Pose], cutting: Cut, opened: Callable[[float], float]
) -> Callable[[Pose, Site, Moment], Pose]:
    """While nothing is open the parts are not drawn."""

    def whole(pose: Pose, site: Site, moment: Moment) -> Pose:
        made = posed(pose, site, moment)
        return made if opened(moment.share) > 0.0 else replace(made, hidden=made.hidden | cutting.names)

    return whole


def open_(subject: Subject) -> Effect:
    """Its lid, its leaves, its cover or itself on a hinge; slowly, and a breath of spring at the end."""
    return _hinged(
        subject, lambda u: ease(u, 0.0, 0.9) + 0.03 * sin(pi * min(max((u - 0.8) / 0.2, 0.0), 1.0))
    )


def close(subject: Subject) -> Effect:
    """From open to shut."""
    return _hinged(subject, lambda u: 1.0 - ease(u))
