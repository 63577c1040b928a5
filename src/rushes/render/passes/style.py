"""The picture redrawn in a style: painted, printed, drawn or filmed on other stock, between tone and grain.

Adding a way of redrawing is adding shaders/styles/<name>.glsl with `vec3 redrawn(vec2 q)`, nothing else. What it includes is
made for it: shared/ground.glsl the picture in flat areas, shared/field.glsl (strokes.glsl, whirls.glsl) the ways a brush
goes, shared/under.glsl what its own `vec4 under(vec2 q)` gives at half size.
"""

from functools import cache
from importlib import resources
from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.sources import read_shader
from rushes.render.targets import Target, make_target

__all__ = ["StylePass", "redrawings"]

BRUSH = 1440.0
"""Width of the picture in texels at which a brush is as wide as the shader says."""

NEEDS = {
    "ground": ('"shared/ground.glsl"',),
    "field": ('"shared/field.glsl"', '"shared/strokes.glsl"', '"shared/whirls.glsl"'),
    "whirls": ('"shared/whirls.glsl"',),
    "under": ('"shared/under.glsl"',),
}
"""What is made for a style -> the includes that ask for it."""


@cache
def redrawings() -> frozenset[str]:
    """Every way of redrawing there is: one file each under shaders/styles."""
    folder = resources.files("rushes.render") / "shaders" / "styles"
    return frozenset(
        item.name.removesuffix(".glsl") for item in folder.iterdir() if item.name.endswith(".glsl")
    )


@cache
def _needs(style: str) -> frozenset[str]:
    text = read_shader(f"styles/{style}.glsl")
    return frozenset(need for need, lines in NEEDS.items() if any(line in text for line in lines))


class StylePass:
    """The toned picture and its depth -> an image in bytes, a: luma; nothing is made before a style is asked for."""

    def __init__(self, context: Any, size: tuple[int, int]) -> None:
        self._context, self._size = context, size
        self._targets: dict[str, Target] = {}
        self._programs: dict[str, ScreenProgram] = {}

    def draw(self, toned: Any, depth: Any, style: str) -> Any:
        """The image redrawn, `toned` itself where `style` is none of `redrawings`."""
        if style not in redrawings():
            return toned
        needs = _needs(style)
        images = {"toned_image": toned, "depth_image": depth}
        if "ground" in needs:
            images["ground_image"] = self._run(
                "style_ground.frag.glsl", ("ground", 2), {"toned_image": toned}
            )
        if "field" in needs:
            images |= self._field(toned, depth, 1.0 if "whirls" in needs else 0.0)
        if "under" in needs:
            under = self._run("style.frag.glsl", ("under", 2, "f2"), images, style)
            images["under_image"] = under
        return self._run("style.frag.glsl", ("whole", 1), images, style)

    def _field(self, toned: Any, depth: Any, whirling: float) -> dict[str, Any]:
        """The picture at quarter size and the ways of its edges, each smoothed over its neighbours."""
        small = self._run("box_blur.frag.glsl", ("small", 4), {"source_image": toned})
        quarter = (1.0 / small.size[0], 1.0 / small.size[1])
        seen = {"toned_image": small, "depth_image": depth}
        raw = self._run("style_field.frag.glsl", ("raw", 4, "f2"), seen, quarter=quarter, whirling=whirling)
        smooth = self._run("box_blur.frag.glsl", ("smooth", 4, "f2"), {"source_image": raw}, texel=quarter)
        field = self._run("box_blur.frag.glsl", ("raw", 4, "f2"), {"source_image": smooth}, texel=quarter)
        return {"small_image": small, "field_image": field}

    def _target(self, name: str, part: int, kind: str = "f1") -> Target:
        if name not in self._targets:
            size = (self._size[0] // part, self._size[1] // part)
            self._targets[name] = make_target(self._context, size, kind=kind)
        return self._targets[name]

    def _run(
        self,
        shader: str,
        target: tuple[str, int] | tuple[str, int, str],
        images: dict[str, Any],
        style: str = "",
        **values: Any,
    ) -> Any:
        """The image of a target (name, part of the full size, kind) after the shader has been run over it."""
        found = self._target(*target)
        under = target[0] == "under"
        name = f"{style or shader} {under}"
        if name not in self._programs:
            self._programs[name] = ScreenProgram(
                self._context, shader, {"UNDER": under}, places={"style": style}
            )
        texel = (1.0 / self._size[0], 1.0 / self._size[1])
        whole = {"texel": texel, "unit": max(self._size) / BRUSH}
        self._programs[name].run(found.frame, images, **{**whole, **values})
        return found.image

    def release(self) -> None:
        """Free what was made."""
        for target in self._targets.values():
            target.release()
        for program in self._programs.values():
            program.release()
