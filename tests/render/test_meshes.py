"""What goes to the GPU."""

import numpy as np
import pytest

from rushes.errors import RushesError
from rushes.render.frame_block import BLOCK, LIGHTS, Viewpoint, nearest_lights, pack_frame
from rushes.render.meshes import (
    THICK,
    bone_boxes,
    bone_rows,
    moved_box,
    skin_records,
    vertex_records,
    wire_radius,
)
from rushes.stage.meshkit.solids import sphere, tube
from rushes.stage.scene import Camera, Environment, FrameState, Light, Mesh, Piece


def triangle(bones: list[list[int]] | None = None, weights: list[float] | None = None) -> Mesh:
    return Mesh(
        np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], np.float32),
        np.tile(np.array([0, 0, 1], np.float32), (3, 1)),
        np.ones((3, 3), np.float32),
        np.array([[0, 1, 2]], np.int32),
        None if bones is None else np.array(bones, np.int32),
        None if weights is None else np.array(weights, np.float32),
    )


def test_colours_without_a_fourth_channel_are_whole() -> None:
    piece = Piece("a", triangle())
    assert vertex_records(piece, piece.mesh.positions, piece.mesh.normals)["colour"][:, 3].tolist() == [
        1,
        1,
        1,
    ]


def test_another_number_of_vertices_is_refused_by_name() -> None:
    piece = Piece("anna.scarf", triangle(), dynamic=True)
    with pytest.raises(RushesError, match=r"anna\.scarf"):
        vertex_records(piece, piece.mesh.positions[:2], piece.mesh.normals[:2])


def test_a_rigged_piece_without_bones_hangs_on_the_first() -> None:
    assert skin_records(Piece("a", triangle(), rig="r"))["bones"].tolist() == [[0, 0]] * 3


def test_too_many_bones_are_refused_by_name() -> None:
    with pytest.raises(RushesError, match="octopus"):
        bone_rows("octopus", np.zeros((49, 4, 4), np.float32))
    with pytest.raises(RushesError, match="arm"):
        skin_records(Piece("arm", triangle([[0, 50]] * 3), rig="r"))


def test_bones_have_boxes_of_what_they_move() -> None:
    piece = Piece("a", triangle([[0, 1], [0, 1], [2, 0]], [0.0, 0.5, 0.0]), rig="r")
    boxes = dict(bone_boxes(piece.mesh.positions, skin_records(piece)))
    assert boxes[0].tolist() == [[0, 0, 0], [1, 0, 0]]
    assert boxes[1].tolist() == [[1, 0, 0], [1, 0, 0]]
    assert boxes[2].tolist() == [[0, 1, 0], [0, 1, 0]]


def test_a_box_turned_still_holds_its_corners() -> None:
    quarter = np.eye(4, dtype=np.float32)
    quarter[:3, :3] = [[0, 0, 1], [0, 1, 0], [-1, 0, 0]]
    box = moved_box(np.array([[0.0, 0, 0], [1, 2, 3]]), quarter)
    assert box == pytest.approx(np.array([[0.0, 0, -1], [3, 2, 0]]))


def test_the_block_is_laid_out_as_std140_wants() -> None:
    assert BLOCK.itemsize % 16 == 0
    assert all(offset % 16 == 0 for _, offset, *_ in (BLOCK.fields or {}).values())


def test_only_so_many_lights_are_drawn_and_the_near_ones_win() -> None:
    lights = tuple(Light((float(i), 1.0, 0.0), (1.0, 1.0, 1.0)) for i in range(40))
    chosen = nearest_lights(lights, (39.0, 1.0, 0.0))
    assert chosen == lights[-LIGHTS:]


def test_the_frame_is_packed() -> None:
    eye = np.diag([0.1, 0.1, 0.1, 1.0])
    state = FrameState(Camera((0, 0, 5), (0, 0, 0)), 2.5, lights=(Light((1, 2, 3), (4, 5, 6), reach=2.0),))
    block = pack_frame(
        Environment(), state, Viewpoint(eye, eye, (0, 0, 5), (1, 1), (64, 32)), (eye, eye), 1024
    )
    assert block["eye"].tolist() == [0, 0, 5, 2.5]
    assert block["light_position"][0].tolist() == [1, 2, 3, 0.25]
    assert block["counts"][0] == 1


def test_wires_are_told_from_bodies() -> None:
    wire = Piece("line", tube([(0, 0, 0), (0.5, 0.1, 0), (1, 0, 0)], 0.004, "#ffffff", sides=8))
    assert wire_radius(wire, wire.mesh.positions, wire.mesh.normals) == pytest.approx(0.004, rel=0.25)
    ball = Piece("ball", sphere((3, 0, 0), 0.2, "#ffffff"))
    assert wire_radius(ball, ball.mesh.positions, ball.mesh.normals) == THICK
