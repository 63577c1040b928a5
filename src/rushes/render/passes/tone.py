"""From light to film: everything put together, toned and graded; then smoothed, enlarged and grained."""

from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target
from rushes.stage.scene import Environment

__all__ = ["FinishPass", "TonePass"]


class TonePass:
    """Light, focus and bloom -> `image` in bytes, a: luma."""

    def __init__(self, context: Any, size: tuple[int, int]) -> None:
        self._target = make_target(context, size, kind="f1")
        self._program = ScreenProgram(context, "tone.frag.glsl")
        self.image = self._target.image

    def draw(
        self, images: dict[str, Any], environment: Environment, blur: tuple[float, float, float]
    ) -> None:
        """`images`: those of air.glsl and focus_image, bloom_image."""
        e = environment
        grade = (e.exposure, e.saturation, e.vignette, e.bloom)
        self._program.run(self._target.frame, images, grade=grade, lift=e.lift, gain=e.gain, blur=blur)

    def release(self) -> None:
        """Free its target and program."""
        self._target.release()
        self._program.release()


class FinishPass:
    """The toned picture -> `frame` at the film's size."""

    SHARPNESS_ENLARGED = 0.55
    SHARPNESS_NATIVE = 0.15

    def __init__(self, context: Any, size: tuple[int, int]) -> None:
        self._target = make_target(context, size, kind="f1")
        self._program = ScreenProgram(context, "finish.frag.glsl")
        self.frame = self._target.frame

    def draw(self, toned: Any, grain: float, seconds: float) -> None:
        """`grain`: amplitude in 0..1 of brightness; `seconds` moves it."""
        width, height = toned.size
        enlarged = toned.size != self._target.size
        self._program.run(
            self._target.frame,
            {"toned_image": toned},
            texel=(1.0 / width, 1.0 / height),
            sharpness=self.SHARPNESS_ENLARGED if enlarged else self.SHARPNESS_NATIVE,
            grain_amount=grain,
            seconds=seconds,
        )

    def release(self) -> None:
        """Free its target and program."""
        self._target.release()
        self._program.release()
