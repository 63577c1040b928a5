"""Drawing pieces: into the shadow map, as depth, and lit. One way for all three, so that they agree to the bit."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.render.culling import planes_of, seen
from rushes.render.meshes import Drawable, MeshCache
from rushes.render.programs import BINDINGS, CLEAR, DISPLACED, MaterialTable
from rushes.render.uniforms import set_uniforms
from rushes.stage.scene import FrameState

__all__ = ["GeometryPass", "see_through"]

SWAY_MARGIN = 3.0
"""A swaying piece may leave its box by this many times its sway."""


WAVE_MARGIN = 3.0
"""Metres the sea may rise or fall."""


def see_through(drawable: Drawable) -> bool:
    """Whether a piece is laid over the picture instead of hiding what is behind."""
    finish = drawable.piece.finish
    return finish.material in CLEAR and finish.parameters[0] < 0.5


class GeometryPass:
    """Draws lists of drawables with the material table's programs."""

    def __init__(self, context: Any, materials: MaterialTable) -> None:
        self._context = context
        self._materials = materials

    def visible(
        self, cache: MeshCache, state: FrameState, projection: npt.NDArray[np.float64], floor: float = -np.inf
    ) -> list[Drawable]:
        """What is not hidden, may be seen through `projection` and rises above `floor` (metres of y)."""
        planes = planes_of(projection)
        chosen = []
        for drawable in cache.drawables:
            finish = drawable.piece.finish
            if drawable.piece.name in state.hidden:
                continue
            box = cache.box(drawable, state.bones)
            margin = SWAY_MARGIN * finish.sway + (WAVE_MARGIN if finish.material in DISPLACED else 0.0)
            if box[1, 1] > floor and seen(planes, box, margin):
                chosen.append(drawable)
        return chosen

    def draw(self, cache: MeshCache, drawables: Iterable[Drawable], purpose: str) -> None:
        """Draw into the bound framebuffer; `purpose` as in MaterialTable.program."""
        rig = ""
        for drawable in drawables:
            piece = drawable.piece
            finish = piece.finish
            material = self._materials.known(finish.material)
            program = self._materials.program(material, drawable.variant, purpose)
            if drawable.skin is not None and piece.rig != rig:
                cache.rigs[piece.rig].bind_to_uniform_block(BINDINGS["Rig"])
                rig = piece.rig
            set_uniforms(program, sway=finish.sway, parameters=finish.parameters, wire_radius=drawable.radius)
            if purpose == "main":
                set_uniforms(
                    program,
                    tint=finish.tint,
                    roughness=finish.roughness,
                    fuzz=finish.fuzz,
                    emission=finish.emission,
                    two_sided=float(finish.two_sided),
                )
            drawable.array(self._context, program).render()

    def depth(self, cache: MeshCache, drawables: Sequence[Drawable], frame: Any) -> None:
        """Fill the depth of `frame` (cleared), so that every pixel is lit only once."""
        context = self._context
        frame.use()
        context.enable_only(context.DEPTH_TEST)
        context.depth_func = "<"
        frame.color_mask = (False,) * 4
        self.draw(cache, drawables, "depth")
        frame.color_mask = (True,) * 4

    def light(self, cache: MeshCache, drawables: Sequence[Drawable], frame: Any) -> None:
        """Light what `depth` left visible in `frame`."""
        frame.use()
        self._context.depth_func = "<="
        self.draw(cache, drawables, "main")

    def glaze(self, cache: MeshCache, drawables: Sequence[Drawable], frame: Any) -> None:
        """Lay what one sees through over the finished light: it covers by its alpha and hides nothing."""
        if not drawables:
            return
        context = self._context
        frame.use()
        frame.depth_mask = False
        frame.color_mask = (True, True, True, False)
        context.enable(context.BLEND)
        context.blend_func = context.ONE, context.ONE_MINUS_SRC_ALPHA
        self.draw(cache, drawables, "main")
        context.disable(context.BLEND)
        frame.depth_mask = True
        frame.color_mask = (True,) * 4
