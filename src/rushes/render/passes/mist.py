"""Air that shows the light: shafts through the shadow map, haze, the glow of lamps; at quarter resolution."""

from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target

__all__ = ["MistPass"]


class MistPass:
    """depth -> `image`: light added (rgb) and share of light that passes (a)."""

    def __init__(self, context: Any, size: tuple[int, int], steps: int) -> None:
        quarter = (size[0] // 4, size[1] // 4)
        self._raw = make_target(context, quarter)
        self._smooth = make_target(context, quarter)
        self._march = ScreenProgram(context, "mist.frag.glsl", {"STEPS": steps, "SHADOW_TAPS": 1})
        self._blur = ScreenProgram(context, "box_blur.frag.glsl")
        self.image = self._smooth.image

    def draw(self, depth: Any) -> None:
        """Everything else is in the frame block."""
        self._march.run(self._raw.frame, {"depth_image": depth})
        width, height = self._raw.size
        self._blur.run(
            self._smooth.frame, {"source_image": self._raw.image}, texel=(1.0 / width, 1.0 / height)
        )

    def release(self) -> None:
        """Free its targets and programs."""
        for thing in (self._raw, self._smooth, self._march, self._blur):
            thing.release()
