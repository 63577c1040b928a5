"""The sun's shadow map: pieces that stand still are drawn once, those that move over them in every frame."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.render.meshes import Drawable
from rushes.render.optics import orthographic, view
from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_depth
from rushes.stage.scene import Environment, FrameState

__all__ = ["ShadowPass", "far_shadow_view", "shadow_view"]


Drawer = Callable[[Sequence[Drawable]], None]
Matrix = npt.NDArray[np.float64]
Box = npt.NDArray[np.float64]
Texels = tuple[int, int, int, int]

FAR_TIMES = 4.0
"""The far map is this many times as wide as the near one."""


def shadow_view(environment: Environment, state: FrameState, size: int) -> Matrix:
    """World -> clip matrix of the near map. A centre that travels moves by whole texels, so that edges do not crawl."""
    return _from_the_sun(
        environment, state, environment.shadow_radius, 2.0 * environment.shadow_radius / size
    )


def far_shadow_view(environment: Environment, state: FrameState) -> Matrix:
    """World -> clip matrix of the far map, which moves rarely and in long steps: it is drawn anew when it does."""
    return _from_the_sun(environment, state, environment.shadow_radius * FAR_TIMES, environment.shadow_radius)


def _from_the_sun(environment: Environment, state: FrameState, radius: float, step: float) -> Matrix:
    centre = state.shadow_centre if state.shadow_centre is not None else environment.shadow_centre
    sun = np.asarray(environment.sun_direction, dtype=np.float64)
    sun = sun / max(float(np.linalg.norm(sun)), 1e-9)
    turn = view((0.0, 0.0, 0.0), (-sun[0], -sun[1], -sun[2]))
    local = np.round(turn[:3, :3] @ np.asarray(centre, dtype=np.float64) / step) * step
    back = environment.shadow_distance + radius - environment.shadow_radius
    placed = turn.copy()
    placed[:3, 3] = -local - np.array([0.0, 0.0, back])
    return orthographic(radius, 0.5, 2.0 * back) @ placed


def texels_of(matrix: Matrix, boxes: Sequence[Box], size: int) -> Texels | None:
    """The part of the map (x, y, width, height) that boxes fall on, None for none."""
    if not boxes:
        return None
    corners = np.array(
        [
            [box[i, 0], box[j, 1], box[k, 2], 1.0]
            for box in boxes
            for i in (0, 1)
            for j in (0, 1)
            for k in (0, 1)
        ]
    )
    at = (corners @ matrix.T)[:, :2] * 0.5 + 0.5
    low = np.clip(np.floor(at.min(axis=0) * size) - 2, 0, size).astype(int)
    high = np.clip(np.ceil(at.max(axis=0) * size) + 2, 0, size).astype(int)
    if (high <= low).any():
        return None
    return int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1])


def united(a: Texels | None, b: Texels | None) -> Texels | None:
    """The smallest part that holds both."""
    if a is None or b is None:
        return a or b
    x, y = min(a[0], b[0]), min(a[1], b[1])
    return x, y, max(a[0] + a[2], b[0] + b[2]) - x, max(a[1] + a[3], b[1] + b[3]) - y


class ShadowPass:
    """One map of still casters, and over a copy of it, where `with_moving`, those that move."""

    def __init__(self, context: Any, size: int, *, with_moving: bool) -> None:
        self._context = context
        self.size = size
        self.map = make_depth(context, (size, size), compared=True)
        self._map_frame = context.framebuffer(depth_attachment=self.map)
        self._still = make_depth(context, (size, size), compared=False) if with_moving else None
        self._still_frame = context.framebuffer(depth_attachment=self._still) if with_moving else None
        self._copy = ScreenProgram(context, "copy_depth.frag.glsl") if with_moving else None
        self._drawn: tuple[bytes, frozenset[str]] | None = None
        self._touched: Texels | None = None

    def forget(self) -> None:
        """Another scene: draw the still casters anew."""
        self._drawn = None

    def draw(
        self,
        matrix: Matrix,
        still: Sequence[Drawable],
        moving: Sequence[Drawable],
        boxes: Sequence[Box],
        drawer: Drawer,
    ) -> None:
        """Fill `map`. `drawer(drawables)` draws them with the shadow programs into the bound framebuffer.

        `boxes` (2, 3) hold all that moves: only the texels under them, now and in the frame before, are renewed.
        """
        context = self._context
        context.enable_only(context.DEPTH_TEST)
        context.depth_func = "<"
        key = (matrix.tobytes(), frozenset(d.piece.name for d in still))
        fresh = key != self._drawn
        self._drawn = key
        if fresh:
            frame = self._still_frame or self._map_frame
            frame.use()
            frame.clear(depth=1.0)
            drawer(still)
        if self._copy is None:
            return
        touched = texels_of(matrix, boxes, self.size)
        renewed = (0, 0, self.size, self.size) if fresh else united(touched, self._touched)
        self._touched = touched
        if renewed is not None:
            self._map_frame.scissor = renewed
            context.depth_func = "1"  # always: the copy replaces what was there
            self._copy.run(self._map_frame, {"depth_image": self._still})
            self._map_frame.scissor = None
            self._map_frame.use()
            context.depth_func = "<"
            drawer(moving)

    def release(self) -> None:
        """Free the maps."""
        for thing in (self._copy, self._map_frame, self._still_frame, self.map, self._still):
            if thing is not None:
                thing.release()
