"""Hands meet where two people do something with their hands, and are at what they play."""

import numpy as np
import pytest

from rushes.direction.director import Terms, direct
from rushes.script.reader import read
from rushes.stage.assembly import build_stage


def staged(prompt):
    plan = direct(read(prompt), (), Terms())
    scene = plan.scenes[0]
    return scene, build_stage(scene, plan.rate)


@pytest.mark.parametrize(
    ("prompt", "nearest"),
    [
        ("Two men shake hands in an office", 0.03),
        ("A man and a woman hold hands", 0.03),
        ("Two women give each other a high five", 0.12),
    ],
)
def test_hands_meet(prompt, nearest):
    scene, stage = staged(prompt)
    first, second = scene.figures[:2]
    gaps = [
        np.linalg.norm(
            stage.slot(first.id, "hand_right", float(f))[:3, 3]
            - stage.slot(second.id, "hand_right", float(f))[:3, 3]
        )
        for f in range(8, scene.end - 8, 2)
    ]
    assert min(gaps) < nearest


@pytest.mark.parametrize(
    ("prompt", "reach"),
    [("A man plays the trumpet", 0.04), ("A woman reads a book", 0.05), ("A man plays the piano", 0.08)],
)
def test_hands_are_at_what_is_played_or_read(prompt, reach):
    scene, stage = staged(prompt)
    points = np.concatenate([_points(stage, prop.id, 96.0) for prop in scene.props])
    for hand in ("hand_left", "hand_right"):
        at = stage.slot(scene.figures[0].id, hand, 96.0)[:3, 3]
        assert np.linalg.norm(points - at, axis=1).min() < reach


def _points(stage, prop, frame):
    """World points of a rigid prop."""
    made = stage.props[prop][1]
    bones = made.pose(prop, frame, stage).bones
    placed = []
    for piece in made.pieces:
        matrix = bones[piece.rig][0] if piece.rig in bones else np.eye(4)
        placed.append(piece.mesh.positions @ matrix[:3, :3].T + matrix[:3, 3])
    return np.concatenate(placed)
