"""Every modelled vehicle and prop on a turntable."""

from collections.abc import Iterator

from bench.lookbook.entry import Entry, orbit, shown

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.props.catalogue import BUILDERS

__all__ = ["entries"]

LARGE = 6.5
"""Metres from the camera beyond which the studio's sweep ends."""
TURNS = (20.0, 65.0, 110.0, 200.0)


def entries() -> Iterator[Entry]:
    """A turntable each; vehicles are a chapter of their own."""
    for kind, builder in BUILDERS.items():
        size = size_of(kind)
        far = 1.9 * max(size.width, 1.6 * size.height, size.depth, 0.12)
        up = 1.2 if size.rest in ("wall", "ceiling", "air") and size.height < 1.0 else 0.0
        keys, frames = orbit((0.0, up + 0.5 * size.height, 0.0), far, 0.35 * far, TURNS)
        section = "vehicles" if "vehicles." in builder or size.rest in ("road", "water") else "props"
        prop = Prop("it", kind, kind.replace("_", " "), position=(0.0, up, 0.0), seed=1)
        place = "park" if far > LARGE else "studio"
        yield Entry(section, kind, kind.replace("_", " "), shown(keys, props=(prop,), place=place), frames)
