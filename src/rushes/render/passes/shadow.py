"""The sun's shadow map: pieces that stand still are drawn once, those that move over them in every frame."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.render.optics import orthographic, view
from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_depth
from rushes.stage.scene import Environment, FrameState

__all__ = ["ShadowPass", "shadow_view"]


def shadow_view(environment: Environment, state: FrameState, size: int) -> npt.NDArray[np.float64]:
    """World -> clip matrix of the map. A centre that travels moves by whole texels, so that edges do not crawl."""
    e = environment
    centre = np.asarray(
        state.shadow_centre if state.shadow_centre is not None else e.shadow_centre, dtype=np.float64
    )
    sun = np.asarray(e.sun_direction, dtype=np.float64)
    sun = sun / max(float(np.linalg.norm(sun)), 1e-9)
    turn = view((0.0, 0.0, 0.0), tuple(-sun))
    step = 2.0 * e.shadow_radius / size
    local = turn[:3, :3] @ centre
    snapped = turn[:3, :3].T @ (np.round(local / step) * step)
    placed = turn.copy()
    placed[:3, 3] = -turn[:3, :3] @ (snapped + sun * e.shadow_distance)
    return orthographic(e.shadow_radius, 0.5, 2.0 * e.shadow_distance) @ placed


class ShadowPass:
    """Keeps the map and the still casters' map under it."""

    def __init__(self, context: Any, size: int) -> None:
        self._context = context
        self.size = size
        self.map = make_depth(context, (size, size), compared=True)
        self._still = make_depth(context, (size, size), compared=False)
        self._map_frame = context.framebuffer(depth_attachment=self.map)
        self._still_frame = context.framebuffer(depth_attachment=self._still)
        self._copy = ScreenProgram(context, "copy_depth.frag.glsl")
        self._drawn: tuple[bytes, frozenset[str]] | None = None
        self._plain = False

    def forget(self) -> None:
        """Another scene: draw the still casters anew."""
        self._drawn = None

    def draw(
        self, matrix: npt.NDArray[np.float64], still: Sequence[Any], moving: Sequence[Any], drawer: Any
    ) -> None:
        """Fill `map`. `drawer(drawables)` draws them with the shadow programs into the bound framebuffer."""
        context = self._context
        context.enable_only(context.DEPTH_TEST)
        context.depth_func = "<"
        key = (matrix.tobytes(), frozenset(d.piece.name for d in still))
        fresh = key != self._drawn
        if fresh:
            self._still_frame.use()
            self._still_frame.clear(depth=1.0)
            drawer(still)
            self._drawn = key
        if fresh or moving or not self._plain:
            context.depth_func = "1"  # always: the copy replaces what was there
            self._copy.run(self._map_frame, {"depth_image": self._still})
            context.depth_func = "<"
            drawer(moving)
            self._plain = not moving

    def release(self) -> None:
        """Free the maps."""
        for thing in (self._copy, self._map_frame, self._still_frame, self.map, self._still):
            thing.release()
