"""What the miniature engine shows of a film while it makes it: plan, captions, storyboard, previews, poster and strip."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Move, Scene, Shot, ShotPlan
from rushes.engines.deliverables import subtitles_of
from rushes.exhibits import PREVIEW
from rushes.film.delivery import vtt
from rushes.film.stills import (
    POSTER_SIDE,
    STRIP_SIDE,
    jpeg,
    laid_out,
    poster_of,
    smaller,
    strip_frames,
    strip_of,
    worth_seeing,
)
from rushes.plan_file import plan_to_json
from rushes.progress import Progress

__all__ = ["Showing", "moments", "poster_frames"]

Frame = npt.NDArray[np.uint8]

BOARD_SHOTS, BOARD_SIDE, BOARD_GAP, BOARD_QUALITY = 6, 480, 8, 84
PREVIEW_SIDE, PREVIEW_QUALITY, PREVIEW_EVERY = 640, 80, 1.5
POSTERS = 4
"""Shots whose middles may be the poster: the longest one's is, unless it shows far less than another's."""
MARGIN = 0.3
"""Share of a shot at either end in which little is told yet or any more."""
PLAIN = frozenset({"stand", "sit", "lie", "walk", "listen", "talk", "hold"})
"""What somebody does while nothing happens."""
LATE = 0.65
"""Where in a shot, or in a change, most has happened and it is not over."""
TURN = 6
"""Frames in which words over the picture come or go."""


class Showing:
    """Shows what there is to see of one plan, at the speed of the clock; for one thread."""

    def __init__(
        self, plan: ShotPlan, listener: Progress, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._plan = plan
        self._listener = listener
        self._clock = clock
        self._previewed = float("-inf")
        self._strip = strip_frames(plan.frames)
        self._stills: dict[int, Frame] = {}
        self._middles = dict.fromkeys(poster_frames(plan))

    def papers(self) -> None:
        """The plan, and what is said."""
        self._listener.show("plan.json", plan_to_json(self._plan).encode())
        if lines := subtitles_of(self._plan):
            self._listener.show("captions.vtt", vtt(lines).encode())

    def storyboard(self, stills: Sequence[Frame]) -> None:
        """One still of each shot, side by side."""
        row = laid_out([smaller(still, BOARD_SIDE) for still in stills], BOARD_GAP)
        self._listener.show("storyboard.jpg", jpeg(row, BOARD_QUALITY))

    def filmed(self, number: int, picture: Frame) -> None:
        """Frame `number` is filmed: keep what is wanted of it, and show it when it is time."""
        if number in self._strip:
            self._stills[number] = smaller(picture, STRIP_SIDE)
        if number in self._middles:
            self._middles[number] = smaller(picture, POSTER_SIDE)
        now = self._clock()
        if now - self._previewed >= PREVIEW_EVERY:
            self._previewed = now
            self._listener.show(PREVIEW, jpeg(smaller(picture, PREVIEW_SIDE), PREVIEW_QUALITY))

    def ended(self) -> None:
        """All frames are filmed: the film's poster and its strip."""
        middles = [picture for picture in self._middles.values() if picture is not None]
        self._listener.show("poster.jpg", poster_of(worth_seeing(middles)))
        self._listener.show("strip.jpg", strip_of([self._stills[number] for number in self._strip]))


def moments(plan: ShotPlan) -> tuple[int, ...]:
    """The frame of the telling moment of each shot, of the longest ones where a film has more than a storyboard holds. It
    is an even one of its shot, which is drawn even when the film is shot on twos."""
    found = [(shot, scene) for scene in plan.scenes for shot in scene.shots]
    longest = sorted(found, key=lambda pair: -_length(pair[0]))[:BOARD_SHOTS]
    return tuple(
        _even(shot, _telling(plan, scene, shot)) for shot, scene in found if (shot, scene) in longest
    )


def poster_frames(plan: ShotPlan) -> tuple[int, ...]:
    """The middles of the longest shots, the longest first."""
    found = [(shot, scene) for scene in plan.scenes for shot in scene.shots]
    longest = sorted(found, key=lambda pair: -_length(pair[0]))[:POSTERS]
    return tuple(_calm(scene, shot) for shot, scene in longest)


def _calm(scene: Scene, shot: Shot) -> int:
    """The middle of a shot, or the nearest frame to it at which no words are coming or going."""
    middle = (shot.start + shot.end) // 2
    turns = [turn for text in scene.texts for turn in (text.start, text.end)]
    calm = [n for n in range(shot.start, shot.end) if all(abs(n - turn) >= TURN for turn in turns if turn)]
    return min(calm or [middle], key=lambda number: abs(number - middle))


def _length(shot: Shot) -> int:
    return shot.end - shot.start


def _even(shot: Shot, frame: float) -> int:
    return shot.start + int(frame - shot.start) // 2 * 2


def _telling(plan: ShotPlan, scene: Scene, shot: Shot) -> float:
    """The frame of a shot that says most of it: while words are read, while something changes, while somebody speaks or
    does something, else two thirds through."""
    edge = MARGIN * _length(shot)
    first, last = shot.start + edge, shot.end - 1 - edge
    spans = [
        *((text.start, text.end, 0.5) for text in scene.texts if text.kind in ("title", "caption")),
        *((change.start, change.end, LATE) for change in scene.changes),
        *((line.start, line.end, 0.4) for line in plan.lines if line.onscreen),
        *((move.start, move.end, 0.5) for move in _business(scene, shot)),
    ]
    for start, end, where in spans:
        start, end = max(start, shot.start), min(end, shot.end)
        if end - start >= 0.25 * _length(shot):
            told = min(max(start + where * (end - start), first), last)
            return min(max(told, start), end - 1)
    return shot.start + LATE * _length(shot)


def _business(scene: Scene, shot: Shot) -> list[Move]:
    """What is done, by the shot's subject before all others."""
    figures = sorted(scene.figures, key=lambda figure: figure.id != shot.subject)
    return [move for figure in figures for move in figure.moves if move.action not in PLAIN]
