"""Textures that passes draw into and read from."""

from dataclasses import dataclass
from typing import Any

__all__ = ["Target", "make_depth", "make_target"]


@dataclass(frozen=True)
class Target:
    """A texture, the framebuffer that draws into it, and its depth texture where it has one."""

    image: Any
    frame: Any
    depth: Any | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Pixels, width and height."""
        width, height = self.image.size
        return int(width), int(height)

    def release(self) -> None:
        """Free all three."""
        for thing in (self.frame, self.image, self.depth):
            if thing is not None:
                thing.release()


def make_depth(context: Any, size: tuple[int, int], *, compared: bool) -> Any:
    """A depth texture; `compared` ones answer "lit or not" (shadow maps), the others give their depth."""
    depth = context.depth_texture(size)
    depth.compare_func = "<=" if compared else ""
    flat = (context.LINEAR, context.LINEAR) if compared else (context.NEAREST, context.NEAREST)
    depth.filter = flat
    depth.repeat_x = depth.repeat_y = False
    return depth


def make_target(
    context: Any, size: tuple[int, int], *, channels: int = 4, kind: str = "f2", with_depth: bool = False
) -> Target:
    """A target of at least 2 x 2 pixels; `kind` "f2" for light, "f1" for finished colours in bytes."""
    size = (max(size[0], 2), max(size[1], 2))
    image = context.texture(size, channels, dtype=kind)
    image.filter = (context.LINEAR, context.LINEAR)
    image.repeat_x = image.repeat_y = False
    depth = make_depth(context, size, compared=False) if with_depth else None
    return Target(image, context.framebuffer([image], depth), depth)
