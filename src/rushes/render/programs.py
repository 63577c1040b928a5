"""Compiled shaders of one GL context, made when first needed: per material and vertex kind, and for the screen passes."""

import logging
from collections.abc import Mapping
from typing import Any

from rushes.render.sources import assemble, material_names
from rushes.render.uniforms import set_uniforms
from rushes.stage.scene import FrameState, StageScene

__all__ = ["BINDINGS", "CLEAR", "DISPLACED", "FALLBACK", "MaterialTable", "ScreenProgram", "features_of"]

log = logging.getLogger("rushes.render")

FALLBACK = "felt"

BINDINGS = {"Frame": 0, "Rig": 1}
"""Uniform block -> binding point, the same for all programs."""

UNITS = {
    "noise_image": 0,
    "grain_volume": 1,
    "shadow_map": 2,
    "far_shadow_map": 3,
    "mirror_image": 4,
    "smeared_mirror_image": 5,
}
"""Sampler -> texture unit, kept for the whole frame. Screen passes use the units from FIRST_FREE_UNIT on."""

DISPLACED = frozenset({"water"})
"""Materials whose vertices move by themselves (shaders/shared/waves.glsl)."""


CLEAR = frozenset({"glass"})
"""Materials one sees through: laid over the lit picture, unless parameters[0] is 1."""


PAVED = frozenset({"asphalt", "cobble", "pave"})
"""Materials whose parameters[0] is how wet they are."""


def link(context: Any, vertex: str, fragment: str) -> Any:
    """A program whose blocks and standing samplers are bound."""
    program = context.program(vertex_shader=vertex, fragment_shader=fragment)
    for name in program:
        member = program[name]
        if name in BINDINGS:
            member.binding = BINDINGS[name]
        elif name in UNITS:
            member.value = UNITS[name]
    program.extra = {}
    return program


def features_of(scene: StageScene, state: FrameState) -> frozenset[str]:
    """What the shaders of a frame must be able to do: WETTED, RAINING, MIRRORED, LAMPS."""
    environment = scene.environment
    puddles = any(p.finish.parameters[0] > 0.01 for p in scene.pieces if p.finish.material in PAVED)
    asked = {
        "WETTED": environment.wet > 0.01 or puddles,
        "RAINING": environment.rain > 0.01,
        "MIRRORED": environment.mirror_height is not None,
        "LAMPS": bool(state.lights),
    }
    return frozenset(name for name, wanted in asked.items() if wanted)


class MaterialTable:
    """Programs by material and vertex kind. Adding a material is adding shaders/materials/<name>.glsl, nothing else."""

    def __init__(self, context: Any, *, shadow_taps: int) -> None:
        self._context = context
        self._taps = shadow_taps
        self._programs: dict[tuple[str, bool, bool, str, frozenset[str]], Any] = {}
        self.features: frozenset[str] = frozenset()
        self.notes: list[str] = []

    def known(self, material: str) -> str:
        """The material itself, or FALLBACK for a name that has no file; that is noted and logged."""
        if material in material_names():
            return material
        note = f"no material is called {material!r}: drawn as {FALLBACK}"
        if note not in self.notes:
            self.notes.append(note)
            log.warning(note)
        return FALLBACK

    def program(self, material: str, variant: tuple[bool, bool], purpose: str) -> Any:
        """The program of a material (by `known` name) for `purpose`: "main", "depth", "shadow", "far shadow"."""
        displaced = material in DISPLACED
        lit = purpose == "main"
        features = self.features if lit else frozenset()
        key = (material if lit else str(displaced), *variant, purpose, features)
        if key not in self._programs:
            defines: dict[str, str | int | float | bool] = {
                "SKINNED": variant[0],
                "DYNAMIC": variant[1],
                "DISPLACED": displaced,
                "DEPTH_ONLY": not lit,
                "SHADOW": purpose in {"shadow", "far shadow"},
                "FAR_SHADOW": purpose == "far shadow",
            }
            vertex = assemble("geometry.vert.glsl", defines)
            if lit:
                told = {"SHADOW_TAPS": self._taps, "SKINNED": variant[0], **dict.fromkeys(features, True)}
                fragment = assemble("surface.frag.glsl", told, {"material": material})
            else:
                fragment = assemble("depth.frag.glsl")
            self._programs[key] = link(self._context, vertex, fragment)
        return self._programs[key]

    def release(self) -> None:
        """Free all programs."""
        for program in self._programs.values():
            program.release()
        self._programs.clear()


class ScreenProgram:
    """A fragment shader run over a whole target."""

    FIRST_FREE_UNIT = 6

    def __init__(
        self,
        context: Any,
        name: str,
        defines: Mapping[str, str | int | float | bool] | None = None,
        *,
        depth: float = 0.0,
        places: Mapping[str, str] | None = None,
    ) -> None:
        vertex = assemble("screen.vert.glsl", {"SCREEN_DEPTH": f"{depth:.1f}"})
        self.program = link(context, vertex, assemble(name, defines, places))
        self._array = context.vertex_array(self.program, [])
        self._context = context

    def run(self, target: Any, images: Mapping[str, Any] | None = None, **values: Any) -> None:
        """Draw into `target` (a framebuffer) with these textures by sampler name and these uniforms."""
        units = {}
        for unit, (name, image) in enumerate((images or {}).items(), self.FIRST_FREE_UNIT):
            image.use(unit)
            units[name] = unit
        target.use()
        set_uniforms(self.program, **units, **values)
        self._array.render(self._context.TRIANGLES, 3)

    def release(self) -> None:
        """Free the program."""
        self._array.release()
        self.program.release()
