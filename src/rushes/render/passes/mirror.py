"""The mirror image: where a lake or a wet street finds what it shows, sharp and smeared."""

from typing import Any

from rushes.render.programs import ScreenProgram
from rushes.render.targets import make_target

__all__ = ["MirrorPass"]

REACH = 0.10
"""How far wet asphalt draws a light out, as a share of the picture's height."""


class MirrorPass:
    """`target` is drawn by the main pass from the mirrored eye; `smear` makes `smeared` of it."""

    def __init__(self, context: Any, size: tuple[int, int], *, rough: bool) -> None:
        """`size` of the picture; a `rough` mirror (a wet street) needs fewer pixels than a lake."""
        share = 3 if rough else 2
        self.rough = rough
        self.target = make_target(context, (size[0] // share, size[1] // share), with_depth=True)
        self._smeared = make_target(context, (size[0] // 4, size[1] // 4))
        self._program = ScreenProgram(context, "smear.frag.glsl")
        self.sharp = self.target.image
        self.smeared = self._smeared.image

    def smear(self) -> None:
        """After the mirror image is drawn."""
        self._program.run(self._smeared.frame, {"source_image": self.sharp}, reach=REACH)

    def release(self) -> None:
        """Free its targets and program."""
        for thing in (self.target, self._smeared, self._program):
            thing.release()
