"""A shot for tests: one locked camera."""

from rushes.direction.plan import CameraKey, Shot

__all__ = ["still_shot"]


def still_shot(frames: int) -> Shot:
    """The whole of the stage from its front."""
    return Shot(0, frames, "full shot", (CameraKey(0, (0.0, 1.2, 5.0), (0.0, 0.6, 0.0)),))
