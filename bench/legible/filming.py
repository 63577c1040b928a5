"""From a prompt to the pictures in which its words should be read, and to the part of each where they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from bench.legible.eye import Picture, reads

from rushes.direction.director import Terms, direct
from rushes.direction.plan import Scene, Text
from rushes.render.renderer import Renderer
from rushes.render.titles import OVERLAID, titled
from rushes.render.viewpoints import camera_viewpoint
from rushes.script.reader import read
from rushes.stage.assembly import Stage, build_stage, scene_of
from rushes.stage.scene import FrameState

__all__ = ["SIZE", "Look", "looks", "readable"]

SIZE = (1920, 1080)
MOMENTS = (0.5, 0.85, 0.2)
"""When in its time a text is looked at: whoever watches has all of it, so once is enough."""
MARGIN = 0.35
"""How far round its words the eye looks, in heights of their box."""


@dataclass(frozen=True)
class Look:
    """A whole picture and the piece of it that has the words in it, None where the plan puts none of them into this one."""

    picture: Picture
    piece: Picture | None


def readable(renderer: Renderer, prompt: str, words: str) -> bool:
    """Whether `words` can be read in the film of a prompt in one of the moments looked at."""
    return any(look.piece is not None and reads(look.piece, words) for look in looks(renderer, prompt, words))


def looks(renderer: Renderer, prompt: str, words: str) -> Iterator[Look]:
    """One picture after the other of the time for which the words are in the film."""
    plan = direct(read(prompt), (), Terms())
    for scene in plan.scenes:
        span = _span(scene, words)
        if span is None:
            continue
        stage = build_stage(scene, plan.rate, plan.style)
        renderer.load(scene_of(stage))
        for moment in MOMENTS:
            frame = float(round(span[0] + moment * (span[1] - 1 - span[0])))
            state = stage.state(frame)
            bare = np.asarray(renderer.draw(state))
            picture = titled(bare, scene.texts, frame)
            overlaid = picture is not bare and any(
                t.words == words and t.kind in OVERLAID for t in scene.texts
            )
            box = _changed(bare, picture) if overlaid else _seen(stage, state, words, renderer.size)
            yield Look(picture, _cut(picture, box))


def _span(scene: Scene, words: str) -> tuple[int, int] | None:
    """First and last frame (exclusive) of the words in a scene."""
    text: Text | None = next((t for t in scene.texts if t.words == words), None)
    if text is not None:
        return text.start, text.end
    return (scene.start, scene.end) if words in scene.set.signs else None


Box = tuple[int, int, int, int]


def _changed(bare: Picture, picture: Picture) -> Box | None:
    """Left, top, right, bottom of what was laid over a picture."""
    rows, columns = np.nonzero(np.abs(picture.astype(int) - bare).max(axis=2) > 24)
    if not len(rows):
        return None
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def _seen(stage: Stage, state: FrameState, words: str, size: tuple[int, int]) -> Box | None:
    """Where the letters of a text on things are in the picture, by where their meshes are; the whole of it for words that
    are part of a set, which has no piece for them alone."""
    names = _bearing(stage, words)
    pieces = [
        piece for piece in stage.pieces() if piece.name.rpartition(".")[0] in names and "words" in piece.name
    ]
    if not pieces:
        return 0, 0, size[0], size[1]
    seen = camera_viewpoint(state.camera, stage.built.environment, size).projection
    found = []
    for piece in pieces:
        points = np.c_[piece.mesh.positions, np.ones(len(piece.mesh.positions))]
        bones = state.bones.get(piece.rig)
        points = points @ np.asarray(bones[0] if bones is not None else np.eye(4)).T
        clip = points @ np.asarray(seen).T
        clip = clip[clip[:, 3] > 1e-3]
        found.append(_pixels(clip, size))
    spots = np.concatenate(found)
    (x0, y0), (x1, y1) = spots.min(0), spots.max(0)
    return round(float(x0)), round(float(y0)), round(float(x1)), round(float(y1))


def _bearing(stage: Stage, words: str) -> set[str]:
    """Ids of the props that are, or bear, these words."""
    texts = [t for t in stage.scene.texts if t.words == words]
    written = {
        prop.id
        for prop, _ in stage.props.values()
        if prop.kind in ("inscription", "notice") and prop.words == words
    }
    return written | {t.bearer for t in texts if t.bearer}


def _pixels(clip: npt.NDArray[np.float64], size: tuple[int, int]) -> npt.NDArray[np.float64]:
    across = (clip[:, 0] / clip[:, 3] + 1.0) / 2.0 * size[0]
    down = (1.0 - clip[:, 1] / clip[:, 3]) / 2.0 * size[1]
    return np.c_[across, down]


def _cut(picture: Picture, box: Box | None) -> Picture | None:
    """The piece of a picture in a box with some air; None where the box is not in the picture."""
    if box is None:
        return None
    height, width = picture.shape[:2]
    air = round(MARGIN * min(box[3] - box[1], box[2] - box[0]))
    left, top, right, bottom = box[0] - air, box[1] - air, box[2] + air, box[3] + air
    if right <= 0 or bottom <= 0 or left >= width or top >= height:
        return None
    return picture[max(top, 0) : min(bottom, height), max(left, 0) : min(right, width)]
