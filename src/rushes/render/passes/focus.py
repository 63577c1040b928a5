"""Depth of field at half resolution, and the half-resolution picture that bloom starts from as well."""

from typing import Any

from rushes.render.optics import BLUR_LIMIT, blur_at_infinity
from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target
from rushes.stage.scene import Camera

__all__ = ["FocusPass"]

MOST = 0.0155
"""The widest blur that is drawn, as a share of the longer side: wider discs would fall into single taps."""


class FocusPass:
    """The images of air.glsl -> `half` (sharp, half size) and `image` (blurred; a: pixels of blur)."""

    def __init__(self, context: Any, size: tuple[int, int], taps: int) -> None:
        half = (size[0] // 2, size[1] // 2)
        self._longer = max(half)
        self._half = make_target(context, half)
        self._discs = make_target(context, half)
        self._blurred = make_target(context, half)
        self._reduce = ScreenProgram(context, "half.frag.glsl")
        self._spread = ScreenProgram(context, "focus.frag.glsl", {"TAPS": taps})
        self._fill = ScreenProgram(context, "focus_fill.frag.glsl")
        self._gap = 1.05 / taps**0.5
        self.half = self._half.image
        self.image = self._blurred.image

    def blur(self, camera: Camera) -> tuple[float, float, float]:
        """The uniform `blur` of air.glsl: pixels at infinity, most pixels, metres to the focus."""
        most = MOST * self._longer
        return min(blur_at_infinity(camera), BLUR_LIMIT) * self._longer, most, max(camera.focus, 0.05)

    def draw(self, air: dict[str, Any], camera: Camera) -> None:
        """`air`: the four images that air.glsl reads, by sampler name."""
        blur = self.blur(camera)
        self._reduce.run(self._half.frame, air, blur=blur)
        width, height = self._half.size
        texel = (1.0 / width, 1.0 / height)
        self._spread.run(self._discs.frame, {"half_image": self.half}, texel=texel, most=blur[1])
        self._fill.run(self._blurred.frame, {"half_image": self._discs.image}, gap=self._gap)

    def release(self) -> None:
        """Free its targets and programs."""
        for thing in (self._half, self._discs, self._blurred, self._reduce, self._spread, self._fill):
            thing.release()
