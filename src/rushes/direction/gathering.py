"""Gatherings of animals: at the water's edge, in a herd, side by side on a bench."""

from dataclasses import replace
from itertools import pairwise
from math import atan2, cos, dist
from typing import TypeVar

from rushes.direction.measures import breadth_of, length_of
from rushes.direction.places import PlaceFacts
from rushes.direction.plan import Figure, Prop, Vec
from rushes.direction.roles import Roles
from rushes.direction.spots import ahead_of

__all__ = ["abreast", "at_the_bank", "begun", "herded", "shifted_path"]

T = TypeVar("T", Figure, Prop)
AT_THE_BANK = 2.0
"""Heading of who drinks: towards the water, and more along the picture than into it."""

HERD = "_of_herd_"
"""In the id of who was brought to make a herd."""

HERDED = ((0.9, 1.0), (-0.3, 1.7), (1.6, 2.1), (0.4, 2.8))
"""Body lengths ahead of who joins a herd and to the far side of him, for each of it."""

CATCHES_UP = 2.2
"""Body lengths by which he is behind at first."""


def herded(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """A herd goes the way of whoever joins it, a little ahead; the one that joins comes from behind and catches up."""
    joins = next((f for f in figures if HERD not in f.id and any(m.path for m in f.moves)), None)
    if joins is None or not any(HERD in f.id for f in figures):
        return figures
    way = next(m.path for m in reversed(joins.moves) if m.path)
    side, long = (1.0 if way[-1][0] >= way[0][0] else -1.0), length_of(joins.look)
    placed = []
    for f in figures:
        if HERD in f.id:
            k = int(f.id.rpartition("_")[2]) - 1
            out, back = HERDED[k % len(HERDED)]
            ways = (
                replace(m, path=shifted_path(m.path, out * long, side * back * long))
                for m in joins.moves
                if m.path
            )
            f = begun(replace(f, moves=tuple(ways)))
        elif f.id == joins.id:
            (x, y, z), *rest = way
            behind = (round(x - side * CATCHES_UP * long, 3), y, z)
            moves = tuple(replace(m, path=(behind, *rest)) if m.path == way else m for m in f.moves)
            f = begun(replace(f, moves=moves))
        placed.append(f)
    return tuple(placed)


def abreast(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Animals that were put on the same bench, couch or wall sit beside each other."""
    spots: dict[tuple[float, ...], list[Figure]] = {}
    for f in figures:
        still = f.attach is None and not any(m.path for m in f.moves) and f.look.species != "person"
        if still and f.position[1] > 0.1:
            spots.setdefault((round(f.position[0], 1), round(f.position[1], 1)), []).append(f)
    moved: dict[str, Figure] = {}
    for group in (g for g in spots.values() if len(g) > 1):
        wide = [max(0.75 * length_of(f.look), breadth_of(f.look)) for f in group]
        x = group[0].position[0] - sum(wide) / 2
        for f, w in zip(group, wide, strict=True):
            spot = (round(x + w / 2, 3), f.position[1], max(g.position[2] for g in group))
            moved[f.id] = replace(f, position=spot)
            x += w
    return tuple(moved.get(f.id, f) for f in figures)


def at_the_bank(figure: Figure, roles: Roles, facts: PlaceFacts) -> Figure:
    """An animal that drinks out of the set's own water comes to its edge, seen from the side."""
    drinks = any(p.handling.motion == "drink" and not roles.prop(p.target) for p in roles.of(figure.id))
    if facts.bank is None or not drinks or figure.look.species == "person" or figure.attach is not None:
        return figure
    x, y, _ = figure.position
    far = 0.75 * length_of(figure.look) * abs(cos(AT_THE_BANK))
    return replace(figure, position=(x, y, round(facts.bank + far, 3)), facing=AT_THE_BANK)


def shifted_path(path: tuple[Vec, ...], ahead: float, left: float) -> tuple[Vec, ...]:
    """A path so many metres ahead of another and to its left. What goes right before or behind on a way round corners goes
    along the same way, and keeps its distance."""
    if left == 0.0 and len(path) > 2:
        return _along(path, ahead)
    shifted = []
    for i, (x, y, z) in enumerate(path):
        (ax, _, az), (bx, _, bz) = path[max(i - 1, 0)], path[min(i + 1, len(path) - 1)]
        dx, _, dz = ahead_of(atan2(bx - ax, bz - az), ahead, left)
        shifted.append((round(x + dx, 3), y, round(z + dz, 3)))
    return tuple(shifted)


def _along(path: tuple[Vec, ...], ahead: float) -> tuple[Vec, ...]:
    """The same way from so many metres on (before its beginning where negative), as long as the whole, straight on beyond
    its ends."""
    steps = [dist(a, b) for a, b in pairwise(path)]
    count = 2 * len(path)
    return tuple(_point_on(path, steps, ahead + sum(steps) * i / count) for i in range(count + 1))


def _point_on(path: tuple[Vec, ...], steps: list[float], way: float) -> Vec:
    """The point so many metres along a path."""
    i = 0
    while i < len(steps) - 1 and way > steps[i]:
        way -= steps[i]
        i += 1
    share = way / max(steps[i], 1e-6)
    (ax, ay, az), (bx, by, bz) = path[i], path[i + 1]
    return (
        round(ax + (bx - ax) * share, 3),
        round(ay + (by - ay) * share, 3),
        round(az + (bz - az) * share, 3),
    )


def begun(actor: T) -> T:
    """Standing where its first way begins, if that is under way when the film begins."""
    first = min((m for m in actor.moves if m.path), key=lambda m: m.start, default=None)
    return actor if first is None else replace(actor, position=first.path[0])
