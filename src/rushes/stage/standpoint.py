"""Standpoints: how far a camera steps from where a plan puts it, for a whole shot, so that nothing is close before its lens.

The step is the same in all frames of a shot, so that the move stays what it was, unless a camera goes far and can only step
aside on its way; the lens keeps the size of what is filmed. A camera that nothing is before stays where it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import dist, hypot

import numpy as np

from rushes.direction.framing import Gate
from rushes.stage.nearness import CROWDED, WIDE, Surroundings, hides, near_share
from rushes.stage.scene import Camera

__all__ = ["HERE", "Step", "Walk", "hindrance", "standpoint", "stepped"]

ASIDE = (0.0, 0.2, -0.2, 0.45, -0.45, 0.8, -0.8)
"""Metres to the right of the picture."""
UP = (0.0, 0.2, 0.5)
"""Metres up."""
AHEAD = (0.0, 0.3, 0.7, 1.2)
"""Metres along the camera's axis, of which none takes it farther than half the way."""

WIDEST = 15.0
"""Focal length in millimetres below which faces bend, unless the plan asks for it."""

FAR = 2.4
"""Metres from all places of a shot's camera that a step and what is then before it may be."""

SPAN = 24
"""Frames in which a camera on its way goes from one step to the next."""

BETTER = 0.7
"""Share of what hinders that a step has to leave at most, to be taken although something still does."""


@dataclass(frozen=True)
class Step:
    """Metres to the right of the picture, up, and towards what is filmed."""

    aside: float = 0.0
    up: float = 0.0
    ahead: float = 0.0


HERE = Step()


@dataclass(frozen=True)
class Walk:
    """Steps at frames, eased between: one is kept for the whole shot."""

    keys: tuple[tuple[float, Step], ...] = ((0.0, HERE),)

    def at(self, frame: float) -> Step:
        """The step at a frame."""
        before = [key for key in self.keys if key[0] <= frame] or [self.keys[0]]
        after = [key for key in self.keys if key[0] > frame] or [self.keys[-1]]
        (start, a), (end, b) = before[-1], after[0]
        if a == b or end <= start:
            return a
        u = (frame - start) / (end - start)
        u = u * u * (3 - 2 * u)
        return Step(
            a.aside + (b.aside - a.aside) * u, a.up + (b.up - a.up) * u, a.ahead + (b.ahead - a.ahead) * u
        )


def stepped(camera: Camera, step: Step) -> Camera:
    """The camera a step aside: it still looks at its target, which is as large as it was."""
    if step == HERE:
        return camera
    (x, y, z), (tx, ty, tz) = camera.eye, camera.target
    flat, away = max(hypot(tx - x, tz - z), 1e-6), max(dist(camera.eye, camera.target), 1e-6)
    right = (-(tz - z) / flat, (tx - x) / flat)
    share = min(step.ahead / away, 0.5)
    eye = (
        x + share * (tx - x) + step.aside * right[0],
        y + share * (ty - y) + step.up,
        z + share * (tz - z) + step.aside * right[1],
    )
    nearer = dist(eye, camera.target) / away
    lens = max(camera.lens_mm * nearer, min(WIDEST, camera.lens_mm))
    return replace(camera, eye=eye, lens_mm=lens, focus=max(camera.focus + (nearer - 1.0) * away, 0.1))


def standpoint(
    cameras: Mapping[int, Camera], around: Surroundings, gate: Gate, cleared: Callable[[Camera], Camera]
) -> Walk:
    """The smallest step at which nothing is close before any of the cameras of a shot, by frame. Where there is none and the
    camera goes far, it steps aside on its way and back; else it takes the step at which clearly least is close. `cleared`
    keeps a camera out of walls."""
    eyes = np.asarray([c.eye for c in cameras.values()], np.float32)
    low, high = eyes.min(axis=0), eyes.max(axis=0)
    scouting = _Scouting(around.within(low - FAR, high + FAR), gate, cleared)
    found, step = scouting.best(cameras)
    kept = Walk(((0.0, step),))
    if not found or float(np.max(high - low)) < 1.0:
        return kept
    first, last = min(cameras), max(cameras)
    keys = []
    for middle in range(first, last + SPAN, SPAN):
        near = {frame: c for frame, c in list(cameras.items())[::3] if abs(frame - middle) <= SPAN}
        if near:
            keys.append((float(middle), scouting.best(near)[1]))
    walk = Walk(tuple(keys))
    return walk if scouting.worst(cameras, walk, BETTER * found) < BETTER * found else kept


class _Scouting:
    """Looking for steps in a place."""

    def __init__(self, room: Surroundings, gate: Gate, cleared: Callable[[Camera], Camera]) -> None:
        self.room, self.gate, self.cleared = room, gate, cleared

    def worst(self, cameras: Mapping[int, Camera], walk: Walk, limit: float) -> float:
        """What hinders most in any of the frames; the limit, where it is that or more."""
        found = 0.0
        for frame, camera in cameras.items():
            found = max(found, self._hindrance(camera, walk.at(frame), limit))
            if found >= limit:
                return limit
        return found

    def best(self, cameras: Mapping[int, Camera]) -> tuple[float, Step]:
        """What still hinders, and the step."""
        here = {frame: self._hindrance(camera, HERE, 9.0) for frame, camera in cameras.items()}
        least, best = max(here.values()), HERE
        worst_first = {frame: cameras[frame] for frame in sorted(here, key=lambda frame: -here[frame])}
        for step in _steps() if least else ():
            found = self.worst(worst_first, Walk(((0.0, step),)), BETTER * least)
            if found < BETTER * least:
                best, least = step, found
            if not least:
                break
        return least, best

    def _hindrance(self, camera: Camera, step: Step, limit: float) -> float:
        """What is before a camera that takes a step; more than anything where it goes through a wall."""
        moved = self.cleared(stepped(camera, step))
        found = hindrance(moved, self.room, self.gate)
        through = step != HERE and found < limit and hides(moved, self.room) and not hides(camera, self.room)
        return 9.0 if through else found


def hindrance(camera: Camera, around: Surroundings, gate: Gate) -> float:
    """0 where nothing is in the near volume and not much a little farther; else more, the worse it is."""
    crowd = near_share(camera, around, gate, WIDE)
    near = near_share(camera, around, gate) if crowd else 0.0
    return 2.0 * near + crowd if near or crowd > CROWDED else 0.0


def _steps() -> list[Step]:
    """All steps but none, the smallest first."""
    steps = [Step(*each) for each in product(ASIDE, UP, AHEAD)]
    return sorted(steps, key=lambda s: abs(s.aside) + s.up + 0.6 * s.ahead)[1:]
