"""A flock has exactly the birds that were asked for; they beat and glide, each in its own time."""

import numpy as np
import pytest

from rushes.direction.plan import Figure, Move
from rushes.script.screenplay import Look
from rushes.stage.animals.bird import build
from rushes.stage.animals.birdform import BONES, bird_mesh
from rushes.stage.animals.plumage import BIRDS
from rushes.stage.animals.wingbeat import wings

RATE = 24


class Sky:
    """Nothing but air."""

    rate = RATE

    def ground(self, x, z):
        return 0.0


def flock(count):
    move = Move(0, 240, "fly", path=((-8.0, 5.0, -10.0), (8.0, 6.0, -12.0)), ease_in=False, ease_out=False)
    return Figure(
        "flock",
        Look(species="bird"),
        height=0.24,
        count=count,
        seed=5,
        moves=(move,),
        position=(-8.0, 5.0, -10.0),
    )


@pytest.mark.parametrize("count", [1, 5, 12])
def test_a_flock_has_exactly_the_birds_asked_for(count):
    built = build(flock(count))
    one = len(bird_mesh(BIRDS["bird"]).faces)
    assert sum(len(p.mesh.faces) for p in built.pieces) == count * one
    posed = built.pose(flock(count), 30.0, Sky())
    assert sum(len(stack) for stack in posed.bones.values()) == count * len(BONES)
    assert max(len(stack) for stack in posed.bones.values()) <= 48


def test_a_bird_is_cheap():
    assert all(len(bird_mesh(kind).faces) <= 600 for kind in BIRDS.values())


def test_birds_keep_apart_and_move_on():
    figure = flock(9)
    built = build(figure)

    def places(frame):
        bones = built.pose(figure, frame, Sky()).bones
        return np.concatenate([stack[:: len(BONES), :3, 3] for stack in bones.values()])

    here, later = places(40.0), places(60.0)
    apart = np.linalg.norm(here[:, None] - here[None], axis=-1) + np.eye(9) * 9
    assert apart.min() > 0.25
    assert (later[:, 0] > here[:, 0]).all()


def test_wings_beat_and_glide_without_a_jump():
    beats = np.array([wings(BIRDS["gull"], 3, t).shoulder for t in np.arange(0, 20, 1 / 240)])
    speed = np.abs(np.diff(beats)) * 240
    assert speed.max() < 25
    assert (speed > 3).any()
    still = [bool((speed[k : k + 60] < 1.0).all()) for k in range(0, len(speed) - 60, 60)]
    assert any(still)
