"""Filming: the frames of a plan, drawn from its built stages in order, or one before its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rushes.engines.showing import Showing
from rushes.progress import Progress
from rushes.render.renderer import Renderer
from rushes.render.titles import titled
from rushes.stage.assembly import Stage, scene_of
from rushes.stage.camera import shot_at
from rushes.stage.scene import StageScene

__all__ = ["Filming"]

Frame = npt.NDArray[np.uint8]


class Filming:
    """Draws with one renderer. On twos (`twos`, or a locked shot that asks for it) a picture is drawn once and shown twice."""

    def __init__(self, stages: Sequence[Stage], renderer: Renderer, *, twos: bool) -> None:
        self._stages = stages
        self._renderer = renderer
        self._twos = twos
        self._loaded: tuple[Stage, StageScene] | None = None
        self._early: dict[int, Frame] = {}

    def still(self, number: int) -> Frame:
        """A frame before its time; it is kept until its turn, so that it costs nothing twice."""
        stage = next((s for s in self._stages if number < s.scene.end), self._stages[-1])
        self._early[number] = self._drawn(stage, number)
        return titled(self._early[number], stage.scene.texts, number)

    def frames(self, showing: Showing, listener: Progress) -> Iterator[Frame]:
        """Every frame of the film, stage after stage."""
        for stage in self._stages:
            held: Frame | None = None
            for number in range(stage.scene.start, stage.scene.end):
                early = self._early.pop(number, None)
                if held is None or early is not None or not self._repeats(stage, number):
                    held = early if early is not None else self._drawn(stage, number)
                picture = titled(held, stage.scene.texts, number)
                yield picture
                showing.filmed(number, picture)
                listener.advance()
        listener.stage("finishing", 0)
        showing.ended()

    def _repeats(self, stage: Stage, number: int) -> bool:
        shot = shot_at(stage.scene.shots, number)
        return (self._twos or (shot.twos and len(shot.keys) == 1)) and (number - shot.start) % 2 == 1

    def _drawn(self, stage: Stage, number: int) -> Frame:
        if self._loaded is None or self._loaded[0] is not stage:
            self._loaded = stage, scene_of(stage)
            self._renderer.load(self._loaded[1])
        return self._renderer.draw(self._loaded[1].pose(float(number)))
