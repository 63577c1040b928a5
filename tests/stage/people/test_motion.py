"""Motion: planted feet stay, nothing jumps, gestures fall on the stress, blinks happen."""

from dataclasses import replace

import numpy as np
import pytest
from tests.stage.people.stages import staged

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import standing, step
from rushes.script.screenplay import Look
from rushes.stage.people.face import blink
from rushes.stage.people.motion.feet import Ground, feet_at
from rushes.stage.people.proportions import proportions

MAN = Figure("it", Look(sex="male"), height=1.75, seed=4)
PATH = ((-1.5, 0.0, 0.0), (1.5, 0.0, 0.0))


def ball(foot: object, p: object) -> np.ndarray:  # type: ignore[type-arg]
    """World position of the ball of a foot."""
    c, n = np.cos(foot.pitch), np.sin(foot.pitch)  # type: ignore[attr-defined]
    along, up = 0.72 * p.foot, p.ankle_y  # type: ignore[attr-defined]
    ahead, high = along * c - up * n, -along * n - up * c
    yaw = foot.yaw  # type: ignore[attr-defined]
    return foot.ankle + np.array([np.sin(yaw) * ahead, high, np.cos(yaw) * ahead])  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize(("action", "frames"), [("walk", 72), ("run", 30)])
def test_a_planted_foot_does_not_slip(action: str, frames: int) -> None:
    figure = replace(MAN, moves=(Move(0, frames, action, path=PATH, ease_in=False, ease_out=False),))
    _, view = staged(figure)
    p = proportions(figure)
    ground = Ground(view.figure, p, view, 24)
    for limb, side in (("left", "l"), ("right", "r")):
        stances: dict[float, list[np.ndarray]] = {}  # type: ignore[type-arg]
        for frame in range(frames):
            where = step(figure, standing(figure, frame, 24), limb)
            if where.planted:
                stances.setdefault(round(where.along, 4), []).append(ball(feet_at(ground, frame)[side], p))
        for points in stances.values():
            flat = [q for q in points if abs(q[1]) < 0.004]
            assert np.ptp(np.array(flat)[:, [0, 2]], axis=0).max() < 0.005


def test_feet_stand_still_under_a_standing_figure() -> None:
    figure = replace(MAN, moves=(Move(0, 200, "stand"), Move(0, 200, "talk"), Move(0, 200, "laugh")))
    _, view = staged(figure)
    ground = Ground(view.figure, proportions(figure), view, 24)
    ankles = np.array([feet_at(ground, f)["l"].ankle for f in range(0, 200, 7)])
    assert np.ptp(ankles, axis=0).max() < 1e-5


def test_nothing_jumps_when_one_move_follows_another() -> None:
    moves = (
        Move(12, 80, "walk", path=PATH, facing=0.3),
        Move(80, 200, "stand"),
        Move(76, 112, "wave"),
        Move(100, 150, "talk"),
        Move(150, 190, "laugh"),
        Move(160, 200, "listen"),
    )
    figure = replace(MAN, position=PATH[0], facing=1.57, moves=moves, stresses=(104, 118, 131))
    built, view = staged(figure)
    paths: dict[str, list[np.ndarray]] = {"hand_left": [], "hand_right": [], "head": []}  # type: ignore[type-arg]
    for frame in range(200):
        slots = built.slots(view.figure, frame, view)
        for name, points in paths.items():
            points.append(slots[name][:3, 3].copy())
    for name, points in paths.items():
        steps = np.linalg.norm(np.diff(np.array(points), axis=0), axis=1)
        assert steps.max() < (0.10 if name == "head" else 0.24), name


def test_the_stroke_of_a_gesture_falls_on_the_stressed_word() -> None:
    figure = replace(MAN, moves=(Move(0, 120, "stand"), Move(10, 110, "talk")), stresses=(60,))
    built, view = staged(figure)
    hands = []
    for frame in range(50, 72):
        slots = built.slots(view.figure, frame, view)
        hands.append([slots["hand_left"][1, 3], slots["hand_right"][1, 3]])
    busy = int(np.argmax(np.ptp(np.array(hands), axis=0)))
    speed = np.diff(np.array(hands)[:, busy])
    assert abs(50 + int(np.argmin(speed)) - 59) <= 2


def test_everybody_blinks_now_and_then() -> None:
    shut = [blink(7, f, 24) for f in range(240)]
    assert max(shut) > 0.95
    assert np.mean(np.array(shut) > 0.5) < 0.12
