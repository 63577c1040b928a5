"""Opening OpenGL without a window: EGL on Linux, CGL on macOS, WGL on Windows; on a GPU where there is one.

Knows nothing of scenes. Nothing here runs at import.
"""

import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from rushes.errors import EnvironmentProblem

__all__ = ["INDEX", "draws_on_cpu", "gpu_among", "open_context"]

GL_VERSION = 330
SOFTWARE = ("llvmpipe", "softpipe", "swrast", "swiftshader")
"""What renderers that draw on the processor call themselves."""
INDEX = "GLCONTEXT_DEVICE_INDEX"
"""The variable by which glcontext is told which of EGL's devices to take."""
MOST_DEVICES = 16

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
        device = {} if (index := _gpu()) is None else {"device_index": index}
        return [{"backend": "egl", **device}, {"backend": "egl"}, {"backend": "egl", **named}, {}]
    return [{}]


@cache
def _gpu() -> int | None:
    """Which of EGL's devices is a GPU; None where none is, or where the operator has named one. Looked for once."""
    if INDEX in os.environ:
        return None
    import moderngl

    def renderer(index: int) -> str:
        named: dict[str, Any] = {"backend": "egl", "device_index": index}
        context = moderngl.create_context(standalone=True, require=GL_VERSION, **named)
        try:
            return str(context.info["GL_RENDERER"])
        finally:
            context.release()

    return gpu_among(renderer)


def gpu_among(renderer: Callable[[int], str]) -> int | None:
    """The first of EGL's devices whose `renderer` is no software. A number that there is no device for ends the search; one
    that gives no context is passed over."""
    for index in range(MOST_DEVICES):
        try:
            name = renderer(index)
        except Exception as error:  # glcontext has no kind of its own
            if "requested device" in str(error).lower() or "device_index" in str(error):
                return None
            continue
        if not draws_on_cpu(name):
            return index
    return None


def draws_on_cpu(renderer: str) -> bool:
    """Whether a renderer of this name (GL_RENDERER) is software."""
    return any(word in renderer.lower() for word in SOFTWARE)
