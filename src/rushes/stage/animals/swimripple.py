"""How a seahorse moves: its coil and its fluttering fin."""

from collections.abc import Mapping
from math import pi, sin

from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.swimdeeds import Deed
from rushes.stage.animals.swimpath import Course
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.scene import Array

__all__ = ["coiling"]


def coiling(bones: dict[str, Array], way: Course, deed: Deed, t: float, at: Mapping[str, Array]) -> None:
    """Upright, leaning a little ahead as it goes; the tail coils and uncoils, the fin on its back
    flutters."""
    parent = bones["chest"]
    for n, name in enumerate(("waist", "tail1", "tail2", "fluke")):
        turn = rotation(
            x=0.10 * sin(1.3 * t - 0.6 * n) * (0.5 + 0.35 * n) + 0.10 * way.going,
            y=0.06 * sin(0.9 * t - 0.5 * n),
        )
        parent = product(parent, about(at[name], turn))
        bones[name] = parent
    flutter = rotation(y=0.35 * sin(2 * pi * 3.3 * t), x=0.06 * sin(2 * pi * 3.3 * t + 1.2) + 0.2 * deed.wave)
    bones["dorsal"] = product(bones["chest"], about(at["dorsal"], flutter))
