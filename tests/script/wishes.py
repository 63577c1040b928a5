"""Wishes: what is asked of the camera, as words that a test can compare."""

from rushes.script.screenplay import CameraWish


def asked(camera: CameraWish) -> set[str]:
    """Everything that is asked of the camera, as words."""
    lens = f"{camera.lens_mm:g}mm" if camera.lens_mm else ""
    return {w for w in (camera.size, camera.angle, lens, camera.speed, *camera.moves) if w}
