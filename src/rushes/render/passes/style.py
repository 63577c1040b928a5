"""The picture redrawn in a style: painted, printed, drawn or pixelled, between tone and grain."""

from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target

__all__ = ["REDRAWN", "StylePass"]

REDRAWN = ("oil", "strokes", "watercolour", "ink", "paper", "print", "pixel", "sketch", "comic", "cel")
"""Ways of redrawing; a picture of another style is only graded."""

BRUSH = 1440.0
"""Width of the picture in texels at which a brush is as wide as the shader says."""


class StylePass:
    """The toned picture -> `image` in bytes, a: luma; nothing is made before a style is asked for."""

    def __init__(self, context: Any, size: tuple[int, int]) -> None:
        self._context, self._size = context, size
        self._target: Any = None
        self._programs: dict[str, ScreenProgram] = {}

    def draw(self, toned: Any, style: str) -> Any:
        """The image redrawn, `toned` itself for a style that none of REDRAWN is."""
        if style not in REDRAWN:
            return toned
        if self._target is None:
            self._target = make_target(self._context, self._size, kind="f1")
        if style not in self._programs:
            self._programs[style] = ScreenProgram(
                self._context, "style.frag.glsl", {f"STYLE_{style.upper()}": 1}
            )
        width, height = toned.size
        self._programs[style].run(
            self._target.frame,
            {"toned_image": toned},
            texel=(1.0 / width, 1.0 / height),
            unit=max(width, height) / BRUSH,
        )
        return self._target.image

    def release(self) -> None:
        """Free what was made."""
        for thing in (self._target, *self._programs.values()):
            if thing is not None:
                thing.release()
