"""What every shader sees of a frame: one uniform block, packed here in the layout of shaders/shared/frame.glsl (std140)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.render.culling import planes_of, sphere_seen
from rushes.stage.scene import Environment, FrameState, Light

__all__ = ["BLOCK", "CONTACTS", "LIGHTS", "Viewpoint", "pack_frame"]

LIGHTS = 12
CONTACTS = 24

_MATRICES = ("view_projection", "inverse_view_projection", "shadow_matrix", "far_shadow_matrix")
_VECTORS = (
    "eye",  # xyz, seconds
    "sun",  # direction to the sun, visible disc
    "sun_colour",  # rgb, stars
    "zenith",  # rgb, falloff
    "middle",  # rgb, clouds
    "horizon",  # rgb, wind
    "ground",  # rgb, wet
    "ambient_sky",  # rgb, rain
    "ambient_ground",  # rgb, snow
    "fog",  # density, base, falloff, patchiness
    "haze",  # reach, uniform density, 1 / patch size, sun in fog
    "fog_colour",  # rgb, mirror height
    "picture",  # width, height, 1 / width, 1 / height
    "lens",  # near, far, half tangent x, half tangent y
    "shadow",  # texel as share of the map, its metres, radius, has mirror
    "counts",  # local lights, contacts, clip below the mirror, whether far shadow is there
)

BLOCK = np.dtype(
    [(name, np.float32, (4, 4)) for name in _MATRICES]
    + [(name, np.float32, 4) for name in _VECTORS]
    + [(name, np.float32, (LIGHTS, 4)) for name in ("light_position", "light_colour", "light_direction")]
    + [("contact", np.float32, (CONTACTS, 4))]
)
"""light_position: xyz, 1 / reach^2. light_colour: rgb, cosine of the cone's edge.
light_direction: xyz back to the light, 1 / (cosine of its core - cosine of its edge)."""

EVERYWHERE = -4.0
"""Cosine of the edge of a light that has no cone: all directions are well inside."""

SOFT_EDGE = 0.6
"""A spot is full up to this share of its cone and falls to nothing at its edge."""


@dataclass(frozen=True)
class Viewpoint:
    """One way of looking at the stage: the camera's, or its mirror image."""

    projection: npt.NDArray[np.float64]  # world -> clip, 4x4 row-major
    straight: npt.NDArray[np.float64]  # the same without a skewed near plane: directions of the sky
    eye: tuple[float, float, float]
    tangents: tuple[float, float]
    size: tuple[int, int]  # pixels
    mirror_height: float | None = None  # set for the mirror image: nothing below it is drawn


def pack_frame(
    environment: Environment,
    state: FrameState,
    viewpoint: Viewpoint,
    shadow_matrices: tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]],
    shadow_size: int,
) -> npt.NDArray[np.void]:
    """The block of one viewpoint as a record; `tobytes()` is what the buffer takes. Matrices go column-major.

    `shadow_matrices`: near and far, world -> clip; `shadow_size` texels of the near map.
    """
    e, block = environment, np.zeros((), dtype=BLOCK)
    block["view_projection"] = viewpoint.projection.T
    block["inverse_view_projection"] = np.linalg.inv(viewpoint.straight).T
    block["shadow_matrix"], block["far_shadow_matrix"] = shadow_matrices[0].T, shadow_matrices[1].T
    sun = np.asarray(e.sun_direction, dtype=np.float64)
    block["eye"] = (*viewpoint.eye, state.seconds)
    block["sun"] = (*(sun / max(float(np.linalg.norm(sun)), 1e-9)), e.sun_disc)
    block["sun_colour"] = (*e.sun_colour, e.stars)
    block["zenith"] = (*e.zenith, e.sky_falloff)
    block["middle"] = (*e.middle, e.clouds)
    block["horizon"] = (*e.horizon, e.wind)
    block["ground"] = (*e.ground, e.wet)
    block["ambient_sky"] = (*e.ambient_sky, e.rain)
    block["ambient_ground"] = (*e.ambient_ground, e.snow)
    block["fog"] = (e.fog_density, e.fog_base, e.fog_falloff, e.fog_patchiness)
    block["haze"] = (e.fog_distance, e.haze, e.fog_scale, e.sun_in_fog)
    block["fog_colour"] = (*e.fog_colour, e.mirror_height if e.mirror_height is not None else -1e6)
    width, height = viewpoint.size
    block["picture"] = (width, height, 1.0 / width, 1.0 / height)
    block["lens"] = (e.near, e.far, *viewpoint.tangents)
    in_mirror = viewpoint.mirror_height is not None
    has_mirror = e.mirror_height is not None and not in_mirror
    block["shadow"] = (
        1.0 / shadow_size,
        2.0 * e.shadow_radius / shadow_size,
        e.shadow_radius,
        float(has_mirror),
    )
    planes = planes_of(viewpoint.straight)
    reaching = tuple(light for light in state.lights if sphere_seen(planes, light.position, light.reach))
    lights = nearest_lights(reaching, viewpoint.eye)
    contacts = state.contact[:CONTACTS]
    block["counts"] = (len(lights), len(contacts), float(in_mirror), 0.0)
    _pack_lights(block, lights)
    for index, contact in enumerate(contacts):
        block["contact"][index] = contact
    return block


def nearest_lights(lights: tuple[Light, ...], eye: tuple[float, float, float]) -> tuple[Light, ...]:
    """At most LIGHTS of them: those that light most of what the eye is near to, in the order they were given."""
    if len(lights) <= LIGHTS:
        return lights

    def weight(index: int) -> float:
        light = lights[index]
        away = float(np.linalg.norm(np.subtract(light.position, eye)))
        return max(light.colour) * light.reach / (1.0 + away) ** 2

    chosen = sorted(range(len(lights)), key=lambda i: (-weight(i), i))[:LIGHTS]
    return tuple(lights[index] for index in sorted(chosen))


def _pack_lights(block: npt.NDArray[np.void], lights: tuple[Light, ...]) -> None:
    for index, light in enumerate(lights):
        block["light_position"][index] = (*light.position, 1.0 / max(light.reach, 1e-3) ** 2)
        if light.direction is None:
            block["light_colour"][index] = (*light.colour, EVERYWHERE)
            block["light_direction"][index] = (0.0, 1.0, 0.0, 1.0)
            continue
        towards = np.asarray(light.direction, dtype=np.float64)
        back = -towards / max(float(np.linalg.norm(towards)), 1e-9)
        edge, core = float(np.cos(light.cone)), float(np.cos(light.cone * SOFT_EDGE))
        block["light_colour"][index] = (*light.colour, edge)
        block["light_direction"][index] = (*back, 1.0 / max(core - edge, 1e-4))
