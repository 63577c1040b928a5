"""Everything after the light is on the picture: occlusion, mist, focus, bloom, tone, and the size of the film."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rushes.render.passes.bloom import BloomPass
from rushes.render.passes.focus import FocusPass
from rushes.render.passes.mist import MistPass
from rushes.render.passes.occlusion import OcclusionPass
from rushes.render.passes.style import StylePass
from rushes.render.passes.tone import FinishPass, TonePass
from rushes.render.quality import Quality
from rushes.render.targets import Target
from rushes.stage.scene import Environment, FrameState

__all__ = ["Finishing"]


class Finishing:
    """The lit picture and its depth -> `frame`, a framebuffer of the film's size in bytes."""

    def __init__(self, context: Any, inner: tuple[int, int], size: tuple[int, int], quality: Quality) -> None:
        self._occlusion = OcclusionPass(context, inner, quality.occlusion_taps)
        self._mist = MistPass(context, inner, quality.mist_steps)
        self._focus = FocusPass(context, inner, quality.focus_taps)
        self._bloom = BloomPass(context, inner)
        self._tone = TonePass(context, inner)
        self._style = StylePass(context, inner)
        self._finish = FinishPass(context, size)
        self.frame = self._finish.frame

    def draw(
        self, lit: Target, environment: Environment, state: FrameState, mark: Callable[[str], None]
    ) -> None:
        """`mark(name)` is called after each step."""
        self._occlusion.draw(lit.depth, environment.occlusion_radius)
        mark("occlusion")
        self._mist.draw(lit.depth)
        mark("mist")
        air = {
            "main_image": lit.image,
            "depth_image": lit.depth,
            "occlusion_image": self._occlusion.image,
            "mist_image": self._mist.image,
        }
        self._focus.draw(air, state.camera)
        mark("focus")
        self._bloom.draw(self._focus.half, environment.bloom_threshold)
        mark("bloom")
        images = {**air, "focus_image": self._focus.image, "bloom_image": self._bloom.image}
        graded = replace(environment, exposure=environment.exposure * state.exposure)
        self._tone.draw(images, graded, self._focus.blur(state.camera))
        mark("tone")
        drawn = self._style.draw(self._tone.image, lit.depth, environment.redrawn)
        mark("style")
        self._finish.draw(drawn, environment.grain, state.seconds)
        mark("finish")

    def release(self) -> None:
        """Free all passes."""
        for thing in (
            self._occlusion,
            self._mist,
            self._focus,
            self._bloom,
            self._tone,
            self._style,
            self._finish,
        ):
            thing.release()
