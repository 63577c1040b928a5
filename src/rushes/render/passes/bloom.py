"""Light that spills round what is brighter than the film can hold: a pyramid of halvings, added up again."""

from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target

__all__ = ["BloomPass"]

LEVELS = 5


class BloomPass:
    """A half-resolution picture -> `image` at quarter resolution."""

    def __init__(self, context: Any, size: tuple[int, int]) -> None:
        self._context = context
        self._levels = [make_target(context, (size[0] >> i, size[1] >> i)) for i in range(2, 2 + LEVELS)]
        self._step = ScreenProgram(context, "bloom.frag.glsl")
        self.image = self._levels[0].image

    def draw(self, half: Any, threshold: float) -> None:
        """Only what is brighter than `threshold` (linear, before exposure) blooms."""
        context, levels = self._context, self._levels
        source = half
        for index, level in enumerate(levels):
            self._run(level, source, threshold if index == 0 else 0.0)
            source = level.image
        context.enable(context.BLEND)
        context.blend_func = context.ONE, context.ONE
        for index in range(len(levels) - 2, -1, -1):
            self._run(levels[index], levels[index + 1].image, 0.0)
        context.disable(context.BLEND)

    def _run(self, level: Any, source: Any, threshold: float) -> None:
        width, height = source.size
        self._step.run(
            level.frame, {"source_image": source}, texel=(1.0 / width, 1.0 / height), threshold=threshold
        )

    def release(self) -> None:
        """Free its targets and programs."""
        for level in self._levels:
            level.release()
        self._step.release()
