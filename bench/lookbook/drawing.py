"""Drawing entries: one renderer for all, one strip of stills for each."""

import time
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
from bench.lookbook.entry import Entry
from PIL import Image

from rushes.render.renderer import Renderer
from rushes.render.titles import titled
from rushes.stage.assembly import build_stage, scene_of

__all__ = ["Drawn", "drawn", "strip_of"]

FINE = {"styles": 3}
"""Chapters that are drawn so many times as large and made small afterwards: brushes and pens are as fine as in a film."""

Drawn = tuple[Entry, Path, int, float]
"""An entry, its strip, the triangles of its scene and the CPU seconds that building it took."""


def drawn(entries: Iterable[Entry], folder: Path, width: int) -> Iterator[Drawn | tuple[Entry, Exception]]:
    """Draw each entry's strip to `folder`; what cannot be built is handed out with its error and the rest goes on."""
    for section, each in groupby(entries, key=lambda entry: entry.section):
        yield from _chapter(each, folder, width, FINE.get(section, 1))


def _chapter(
    entries: Iterable[Entry], folder: Path, width: int, fine: int
) -> Iterator[Drawn | tuple[Entry, Exception]]:
    height = round(width * 9 / 16 / 2) * 2
    with Renderer(width * fine, height * fine, quality="final") as renderer:
        for entry in entries:
            path = folder / f"{entry.section}_{entry.name.replace(' ', '_').replace('/', '_')}.png"
            try:
                image, triangles, seconds = strip_of(entry, renderer, width * fine, height * fine)
            except Exception as error:  # a review must show all that works, and say what does not
                yield entry, error
                continue
            image.resize((image.width // fine, image.height // fine), Image.Resampling.LANCZOS).save(path)
            yield entry, path, triangles, seconds


def strip_of(entry: Entry, renderer: Renderer, width: int, height: int) -> tuple[Image.Image, int, float]:
    """The stills side by side, the triangles of the scene, and the CPU seconds of building it."""
    page = Image.new("RGB", (width * len(entry.frames), height))
    triangles, seconds = 0, 0.0
    for part in entry.plan.scenes:
        wanted = [(k, f) for k, f in enumerate(entry.frames) if entry.plan.scene_at(f) is part]
        if not wanted:
            continue
        began = time.process_time()
        scene = scene_of(build_stage(part, entry.plan.rate, entry.plan.style))
        seconds += time.process_time() - began
        triangles = max(triangles, sum(len(piece.mesh.faces) for piece in scene.pieces))
        renderer.load(scene)
        for k, frame in wanted:
            picture = titled(renderer.draw(scene.pose(frame)), part.texts, frame)
            page.paste(Image.fromarray(np.ascontiguousarray(picture)), (k * width, 0))
    return page, triangles, seconds
