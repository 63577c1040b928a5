"""From where a frame is looked at: the camera, and for a mirror its image below the plane."""

import numpy as np

from rushes.render.frame_block import Viewpoint
from rushes.render.optics import half_tangents, mirrored, oblique, perspective, view
from rushes.stage.scene import Camera, Environment

__all__ = ["camera_viewpoint", "mirror_viewpoint"]


def camera_viewpoint(camera: Camera, environment: Environment, size: tuple[int, int]) -> Viewpoint:
    """What the camera sees on a picture of `size` pixels."""
    tangents = half_tangents(camera.lens_mm, size[0] / size[1])
    projection = perspective(tangents, environment.near, environment.far)
    looking = view(camera.eye, camera.target, camera.roll)
    return Viewpoint(projection @ looking, projection @ looking, camera.eye, tangents, size)


def mirror_viewpoint(
    camera: Camera, environment: Environment, size: tuple[int, int], height: float
) -> Viewpoint:
    """What the mirror y = `height` shows, each point where the camera sees its reflection; nothing below the plane."""
    straight = camera_viewpoint(camera, environment, size)
    tangents = straight.tangents
    projection = perspective(tangents, environment.near, environment.far)
    looking = view(camera.eye, camera.target, camera.roll) @ mirrored(height)
    x, y, z = camera.eye
    skewed = oblique(projection, looking, height) @ looking if y > height + 1e-3 else projection @ looking
    assert np.isfinite(skewed).all()
    return Viewpoint(skewed, projection @ looking, (x, 2.0 * height - y, z), tangents, size, height)
