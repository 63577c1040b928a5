"""Opening OpenGL without a window: EGL on Linux, CGL on macOS, WGL on Windows.

Knows nothing of scenes. Nothing here runs at import.
"""

import sys
from typing import Any

from rushes.errors import EnvironmentProblem

__all__ = ["open_context"]

GL_VERSION = 330

MEND = {
    "linux": "on Debian or Ubuntu run: apt install libegl1 libgl1-mesa-dri libegl-mesa0",
    "darwin": "use macOS 10.14 or later",
    "win32": "install the graphics driver of this machine",
}


def open_context(backend: str = "") -> Any:
    """A stand-alone OpenGL 3.3 context (`moderngl.Context`) of the platform's own kind, or of the `backend` named.

    Raises EnvironmentProblem when the machine offers none, or when what it offers is too old.
    """
    try:
        import moderngl
    except ImportError as error:
        raise EnvironmentProblem(
            f"the package moderngl cannot be loaded ({error})", mend="pip install moderngl"
        ) from None
    reasons: list[str] = []
    for options in _attempts(backend):
        try:
            return moderngl.create_context(standalone=True, require=GL_VERSION, **options)
        except (
            Exception
        ) as error:  # each backend has its own kinds of error; any of them means "not this one"
            reasons.append(" ".join(str(error).split()) or type(error).__name__)
    raise EnvironmentProblem(
        f"this machine offers no OpenGL 3.3 to draw with ({reasons[0]})",
        mend=MEND.get(sys.platform, MEND["linux"]),
    )


def _attempts(backend: str) -> list[dict[str, Any]]:
    """Options for moderngl, the likeliest first. On Linux EGL needs no display; X11 is there for old desktops."""
    platform: str = sys.platform
    if backend:
        return [{"backend": backend}]
    if platform.startswith("linux"):
        named = {"libgl": "libGL.so.1", "libegl": "libEGL.so.1"}
        return [{"backend": "egl"}, {"backend": "egl", **named}, {}]
    return [{}]
