"""Every style on one scene."""

from collections.abc import Iterator
from dataclasses import replace

from bench.lookbook.entry import Entry

from rushes.direction.director import Terms, direct
from rushes.script.reader import read
from rushes.stage.light.styles import STYLES

__all__ = ["entries"]

SCENE = "A woman in a red coat walks her dog through a park in autumn"


def entries() -> Iterator[Entry]:
    """Two stills each."""
    plan = direct(read(SCENE), (), Terms(seed=2))
    for style in STYLES:
        yield Entry("styles", style, style.replace("_", " "), replace(plan, style=(style,)), (70.0, 150.0))
