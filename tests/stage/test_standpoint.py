"""Nothing is close before a lens: a camera steps aside of what would fill the picture, and only then."""

from itertools import pairwise
from math import dist

import numpy as np
import pytest

from rushes.direction.director import Terms, direct
from rushes.direction.framing import gate_of
from rushes.direction.plan import CameraKey, Prop, Scene, SetBrief, Shot
from rushes.script.screenplay import Action, CameraWish, Character, Look, Place, Screenplay
from rushes.stage.assembly import build_stage
from rushes.stage.nearness import near_share, surroundings_of
from rushes.stage.scene import Camera, Finish, Mesh, Piece
from rushes.stage.standpoint import HERE, Step, Walk, hindrance, standpoint, stepped

GATE = gate_of("16:9")
CAMERA = Camera(eye=(0.0, 1.5, 5.0), target=(0.0, 1.2, 0.0), lens_mm=35.0, focus=5.0)


def board(x: float, y: float, z: float, half: float = 0.1, material: str = "leaf") -> Piece:
    """An upright square across the view, its middle there."""
    corners = [
        (x - half, y - half, z),
        (x + half, y - half, z),
        (x + half, y + half, z),
        (x - half, y + half, z),
    ]
    flat = Mesh(
        np.asarray(corners, np.float32),
        np.zeros((4, 3), np.float32),
        np.ones((4, 4), np.float32),
        np.asarray([(0, 1, 2), (0, 2, 3)], np.int32),
    )
    return Piece(f"board{x}{y}{z}", flat, Finish(material))


def about(*pieces: Piece, ground: float = 0.0):
    return surroundings_of([(piece, None) for piece in pieces], lambda x, z: ground)


def found(cameras, around):
    return standpoint(cameras, around, GATE, lambda camera: camera)


def test_a_leaf_before_the_lens_is_near():
    assert near_share(CAMERA, about(board(0.0, 1.5, 4.7)), GATE) > 0.0


@pytest.mark.parametrize("at", [(0.0, 1.5, 5.3), (0.0, 1.5, 4.4), (0.4, 1.5, 4.7)])
def test_what_is_behind_or_farther_or_beside_the_picture_is_not_near(at):
    assert near_share(CAMERA, about(board(*at)), GATE) == 0.0


def test_a_wall_is_near_wherever_its_corners_are():
    assert near_share(CAMERA, about(board(0.0, 1.5, 4.7, half=20.0)), GATE) == 1.0


def test_a_pane_is_looked_through():
    assert near_share(CAMERA, about(board(0.0, 1.5, 4.7, material="glass")), GATE) == 0.0


def test_the_ground_is_no_hindrance():
    assert near_share(CAMERA, about(board(0.0, 1.5, 4.7), ground=1.55), GATE) == 0.0


def test_a_free_camera_stays_where_it_is():
    assert found({0: CAMERA}, about(board(0.0, 1.5, 3.5))) == Walk()


def test_a_camera_steps_aside_of_a_leaf():
    around = about(board(0.0, 1.5, 4.7))
    step = found({0: CAMERA}, around).at(0)
    assert step != HERE
    assert near_share(stepped(CAMERA, step), around, GATE) == 0.0


def test_a_step_keeps_the_size_of_what_is_filmed():
    moved = stepped(CAMERA, Step(aside=0.3, up=0.2, ahead=1.0))
    before = CAMERA.lens_mm / dist(CAMERA.eye, CAMERA.target)
    assert moved.lens_mm / dist(moved.eye, moved.target) == pytest.approx(before)


def test_a_step_is_kept_for_the_whole_of_a_moving_shot():
    eyes = {frame: (0.01 * frame, 1.5, 5.0) for frame in range(0, 48, 4)}
    cameras = {frame: Camera(eye=eye, target=(0.0, 1.2, 0.0)) for frame, eye in eyes.items()}
    around = about(board(0.2, 1.5, 4.7))
    walk = found(cameras, around)
    assert len({walk.at(frame) for frame in cameras}) == 1
    assert all(near_share(stepped(c, walk.at(f)), around, GATE) == 0.0 for f, c in cameras.items())


def test_no_camera_steps_through_a_wall():
    wall = board(0.0, 1.5, 4.0, half=20.0)
    step = found({0: CAMERA}, about(board(0.0, 1.5, 4.7, half=0.12), wall)).at(0)
    assert stepped(CAMERA, step).eye[2] > 4.0


def test_a_walk_goes_evenly_from_step_to_step():
    walk = Walk(((0.0, HERE), (24.0, Step(aside=0.4))))
    asides = [walk.at(frame).aside for frame in range(25)]
    assert asides == sorted(asides)
    assert max(b - a for a, b in pairwise(asides)) < 0.03


def test_a_plant_that_is_put_before_the_camera_does_not_fill_the_picture():
    shot = Shot(0, 48, "full", (CameraKey(0, (0.0, 0.8, 5.0), (0.0, 0.9, 0.0)),))
    plant = Prop("plant", "plant", position=(0.0, 0.0, 4.8))
    stage = build_stage(Scene(0, 48, SetBrief("studio"), (), (plant,), (shot,)), 24)
    assert hindrance(stage.camera(0), stage.surroundings, GATE) == 0.0


def test_the_thing_that_is_filmed_may_be_as_close_as_it_likes():
    shot = Shot(0, 48, "close", (CameraKey(0, (0.0, 0.3, 0.5), (0.0, 0.3, 0.0)),), subject="plant")
    plant = Prop("plant", "plant")
    stage = build_stage(Scene(0, 48, SetBrief("studio"), (), (plant,), (shot,)), 24)
    assert stage.camera(0).eye == pytest.approx((0.0, 0.3, 0.5), abs=1e-3)


WISHES = (CameraWish(), CameraWish(moves=("orbit",)), CameraWish(angle="low", moves=("track",)))


@pytest.mark.parametrize(
    "kind", ["park", "cafe_street", "forest", "attic", "corridor", "jungle", "greenhouse"]
)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_no_dressing_is_in_the_near_volume_of_a_set(kind, seed):
    play = Screenplay(
        prompt=f"{kind} {seed}", language="en", place=Place(kind), characters=(Character("ann", "ann", Look()),),
        actions=(Action("ann", "walk", where="along"),), camera=WISHES[seed],
    )  # fmt: skip
    plan = direct(play, (), Terms(frames=120, seed=seed))
    for scene in plan.scenes:
        stage = build_stage(scene, plan.rate)
        for frame in range(scene.start, scene.end, 6):
            assert near_share(stage.camera(frame), stage.surroundings, GATE) == 0.0, frame
