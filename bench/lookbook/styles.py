"""Every style on one scene with people, a sky and something red; those of the public benchmarks indoors and by night too."""

from collections.abc import Iterator
from dataclasses import replace

from bench.lookbook.entry import Entry

from rushes.direction.director import Terms, direct
from rushes.script.reader import read
from rushes.stage.light.styles import STYLES

__all__ = ["entries"]

SCENE = "A woman in a red coat walks her dog through a park in autumn"
ELSEWHERE = {
    "indoors": "A man in a red sweater reads a book in a living room",
    "at night": "A woman with a red umbrella walks down a city street at night",
}
APPEARANCES = (
    "van_gogh",
    "oil_painting",
    "ukiyo_e",
    "black_and_white",
    "pixel",
    "watercolor",
    "cartoon",
    "cyberpunk",
    "surrealism",
)
"""The nine that VBench asks for."""


def entries() -> Iterator[Entry]:
    """Two stills each."""
    for style in STYLES:
        yield _entry(style, "", SCENE)
    for style in APPEARANCES:
        for where, scene in ELSEWHERE.items():
            yield _entry(style, where, scene)


def _entry(style: str, where: str, scene: str) -> Entry:
    plan = direct(replace(read(scene), style=(style,)), (), Terms(seed=2))
    name = f"{style} {where}".strip()
    return Entry("styles", name, name.replace("_", " "), plan, (70.0, 150.0))
