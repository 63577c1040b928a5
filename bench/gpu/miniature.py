"""The miniature engine on this machine's OpenGL: one whole film, and what a frame of it costs part by part."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from bench.film import cpu_seconds
from bench.gpu.row import Row

from rushes.render.context import INDEX, draws_on_cpu

__all__ = ["devices", "miniature"]

EXAMPLES = Path(__file__).parents[2] / "examples"
SPOKEN, SILENT = "cafe", "dog"
"""The film that is made, and the one where this machine has no voices."""
MOST_DEVICES = 16

Frame = npt.NDArray[np.uint8]


def devices() -> list[str]:
    """The renderer that each of EGL's devices gives; "" for one that gives no context."""
    import moderngl

    names: list[str] = []
    if INDEX in os.environ:  # glcontext would give that device for every number
        return names
    for index in range(MOST_DEVICES):
        try:
            context = moderngl.create_context(standalone=True, backend="egl", require=330, device_index=index)
        except Exception as error:  # glcontext has no error of its own
            if "device_index" in str(error) or "requested device" in str(error).lower():
                break
            names.append("")
            continue
        names.append(str(context.info["GL_RENDERER"]))
        context.release()
    return names


def miniature(variant: str, *, tiny: bool, duration: int = 10) -> Row:
    """A row for a final film of `duration` seconds of the example, its `profile` in milliseconds a frame.

    `tiny`: a few small draft frames alone, no film.
    """
    import rushes

    begun, begun_cpu = time.perf_counter(), cpu_seconds()
    names = devices()
    plan = _planned(SILENT if tiny else SPOKEN, duration)
    size, quality, count = ((96, 54), "draft", 2) if tiny else ((1920, 1080), "final", 48)
    renderer, profile = _profile(plan, size, quality, count)
    found = ", ".join(name for name in names if name) or "not listed"
    note = f"OpenGL renderer {renderer}; EGL devices: {found}; film: {plan.title}"
    if draws_on_cpu(renderer):
        note = f"drawn on the CPU, not on a GPU: {note}"
    began, cpu, first = begun, begun_cpu, 0.0
    if not tiny:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            rushes.shoot_plan(plan, Path(folder) / "film.mp4", quality="final")
            first, began, cpu = time.perf_counter() - began, time.perf_counter(), cpu_seconds()
            rushes.shoot_plan(plan, Path(folder) / "again.mp4", quality="final")
    seconds, cpu = time.perf_counter() - began, cpu_seconds() - cpu
    if not tiny:
        profile["frames a second, whole film"] = plan.frames / seconds
    film = f"{duration} s"
    return Row(variant, film, seconds, first, cpu=cpu, profile=profile, note=note)


def _planned(example: str, duration: int) -> Any:
    """The plan of an example, of the silent one where nobody can speak."""
    import rushes
    from rushes.errors import EnvironmentProblem

    try:
        return rushes.plan_film(
            (EXAMPLES / f"{example}.txt").read_text(encoding="utf-8").strip(), duration=duration, seed=7
        )
    except EnvironmentProblem:
        if example == SILENT:
            raise
        return _planned(SILENT, duration)


def _profile(plan: Any, size: tuple[int, int], quality: str, count: int) -> tuple[str, dict[str, float]]:
    """The renderer's name, and medians over `count` frames spread over the film: each part waits for the GPU to be done, so
    their sum is what a frame costs when nothing overlaps."""
    from rushes.direction.respeak import respoken, spoken_screenplay
    from rushes.engines.miniature import _recorded
    from rushes.render.renderer import Renderer
    from rushes.render.titles import titled
    from rushes.stage.assembly import build_stage, scene_of

    readings, _ = _recorded(spoken_screenplay(plan), plan.frames, plan.seed, audio=plan.audio)
    plan = respoken(plan, readings)
    stage = build_stage(plan.scenes[0], plan.rate, plan.style)
    scene = scene_of(stage)
    numbers = [int(n) for n in np.linspace(stage.scene.start, stage.scene.end - 1, count)]
    spent: dict[str, list[float]] = defaultdict(list)
    pictures: list[Frame] = []
    with Renderer(*size, quality=quality) as renderer:
        context = renderer._context
        renderer.load(scene)
        renderer.draw(scene.pose(float(numbers[0])))
        for number in numbers:
            watch = _Watch(spent)
            state = scene.pose(float(number))
            watch.mark("posing in Python")
            renderer.mark = partial(_drawn, watch, context)
            picture = renderer.draw(state)
            pictures.append(titled(picture, stage.scene.texts, number))
            watch.mark("titles")
        with context:
            name = str(context.info["GL_RENDERER"])
    profile = {f"{part}, ms": 1000 * statistics.median(watch_sums) for part, watch_sums in spent.items()}
    profile["encoding, ms"] = 1000 * _encoding(pictures, plan)
    return name, profile


def _drawn(watch: _Watch, context: Any, step: str) -> None:
    """The renderer has done a step; its own context is current, so the GPU can be waited for."""
    context.finish()
    watch.mark("reading back" if step == "read" else "drawing")


class _Watch:
    """Adds the time since the last mark to a part of this frame."""

    def __init__(self, spent: dict[str, list[float]]) -> None:
        self._spent, self._begun = spent, set[str]()
        self._last = time.perf_counter()

    def mark(self, part: str) -> None:
        now = time.perf_counter()
        if part in self._begun:
            self._spent[part][-1] += now - self._last
        else:
            self._spent[part].append(now - self._last)
            self._begun.add(part)
        self._last = now


def _encoding(pictures: list[Frame], plan: Any) -> float:
    """Seconds a frame that the house's encoder takes, given the frames as fast as it wants."""
    from rushes.film import FilmFacts, write_film

    height, width = pictures[0].shape[:2]
    facts = FilmFacts(
        width, height, 2 * len(pictures), plan.title, plan.prompt, plan.seed, "miniature", "0", sound=False
    )

    def twice() -> Iterator[Frame]:
        yield from pictures
        yield from pictures

    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        write_film(Path(folder) / "film.mp4", twice(), None, facts=facts)
        return (time.perf_counter() - began) / facts.frames
