"""Ambient occlusion from depth, at half resolution."""

from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target

__all__ = ["OcclusionPass"]


class OcclusionPass:
    """depth -> `image`: openness 0..1 in every channel."""

    def __init__(self, context: Any, size: tuple[int, int], taps: int) -> None:
        half = (size[0] // 2, size[1] // 2)
        self._raw = make_target(context, half, channels=2)
        self._smooth = make_target(context, half, channels=1, kind="f1")
        self._find = ScreenProgram(context, "occlusion.frag.glsl", {"TAPS": taps})
        self._blur = ScreenProgram(context, "occlusion_blur.frag.glsl")
        self.image = self._smooth.image

    def draw(self, depth: Any, radius: float) -> None:
        """`radius` metres within which things darken each other."""
        self._find.run(self._raw.frame, {"depth_image": depth}, radius=radius)
        self._blur.run(self._smooth.frame, {"occlusion_image": self._raw.image})

    def release(self) -> None:
        """Free its targets and programs."""
        for thing in (self._raw, self._smooth, self._find, self._blur):
            thing.release()
