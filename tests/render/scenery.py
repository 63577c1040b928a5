"""Small scenes for the renderer's tests: a few solids, no set, no person."""

import numpy as np

from rushes.stage.meshkit.solids import box, join, quad, sphere
from rushes.stage.scene import Array, Camera, Environment, Finish, FrameState, Light, Piece, StageScene

CAMERA = Camera((0.0, 1.3, 4.2), (0.0, 0.55, 0.0), lens_mm=32.0, focus=4.2, aperture=0.4)
LAMP = Light((0.7, 1.1, 1.0), (3.0, 1.2, 0.5), reach=4.0)
SMALL = Environment(shadow_radius=4.0, shadow_centre=(0.0, 0.5, 0.0), far=60.0)


def floor(material: str = "pave") -> Piece:
    mesh = quad((-8.0, 0.0, 8.0), (16.0, 0.0, 0.0), (0.0, 0.0, -16.0), "#b3a595", cells=(8, 8))
    return Piece("floor", mesh, Finish(material, roughness=0.8, fuzz=0.0, casts_shadow=False))


def ball(material: str, name: str = "ball", rig: str = "", dynamic: bool = False) -> Piece:
    mesh = join(
        [sphere((0.0, 0.6, 0.0), 0.5, "#c8553d", 18, 28), box((1.0, 0.5, -0.4), (0.3, 0.5, 0.3), "#3f7fa6")]
    )
    return Piece(name, mesh, Finish(material, emission=2.0), rig=rig, dynamic=dynamic)


def lifted(height: float) -> Array:
    matrices = np.tile(np.eye(4, dtype=np.float32), (2, 1, 1))
    matrices[:, 1, 3] = height
    return matrices


def scene(
    *pieces: Piece, environment: Environment = SMALL, lights: tuple[Light, ...] = (LAMP,)
) -> StageScene:
    def pose(frame: float) -> FrameState:
        return FrameState(CAMERA, seconds=frame / 24.0, lights=lights, contact=((0.0, 0.0, 0.0, 0.5),))

    return StageScene(pieces, environment, pose)
