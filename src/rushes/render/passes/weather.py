"""Falling rain and snow: particles in a box that goes with the camera but whose drops hang in the world."""

from typing import Any

from rushes.render.programs import link
from rushes.render.sources import assemble
from rushes.render.uniforms import set_uniforms
from rushes.stage.scene import Environment

__all__ = ["WeatherPass"]

DROPS = 5200
FLAKES = 3600
CORNERS = 6


class WeatherPass:
    """Draws into the lit picture, behind what is nearer; the frame block says where and when."""

    def __init__(self, context: Any) -> None:
        self._context = context
        fragment = assemble("weather.frag.glsl")
        self._rain = link(context, assemble("weather.vert.glsl", {"FLAKES": False}), fragment)
        self._snow = link(context, assemble("weather.vert.glsl", {"FLAKES": True}), fragment)
        self._arrays = [context.vertex_array(program, []) for program in (self._rain, self._snow)]

    def draw(self, frame: Any, environment: Environment) -> None:
        """Nothing falls: nothing is drawn."""
        if environment.rain <= 0.0 and environment.snow <= 0.0:
            return
        context = self._context
        frame.use()
        frame.depth_mask = False
        frame.color_mask = (True, True, True, False)
        context.enable(context.BLEND)
        context.blend_func = context.SRC_ALPHA, context.ONE_MINUS_SRC_ALPHA
        amounts = ((self._rain, environment.rain * DROPS), (self._snow, environment.snow * FLAKES))
        for array, (program, amount) in zip(self._arrays, amounts, strict=True):
            if amount >= 1.0:
                set_uniforms(program, count=int(amount))
                array.render(context.TRIANGLES, CORNERS * int(amount))
        context.disable(context.BLEND)
        frame.depth_mask = True
        frame.color_mask = (True,) * 4

    def release(self) -> None:
        """Free its programs."""
        for thing in (*self._arrays, self._rain, self._snow):
            thing.release()
