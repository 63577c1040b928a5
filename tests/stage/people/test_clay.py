"""Clay: meshes close round their primitives and carry colours and bones."""

import numpy as np
import pytest

from rushes.stage.meshkit.matrices import (
    aim,
    inverse_rigid,
    moved_point,
    rotation,
    rotation_between,
    translation,
)
from rushes.stage.meshkit.sdf import Clay


def test_vertices_lie_on_the_surface_and_faces_look_out() -> None:
    mesh = Clay(0.03, 0.02).ball((0, 1, 0), 0.2).cone((0, 1, 0), (0.3, 1.2, 0), 0.1, 0.05).mesh()
    clay = Clay(0.03, 0.02).ball((0, 1, 0), 0.2).cone((0, 1, 0), (0.3, 1.2, 0), 0.1, 0.05)
    assert np.abs(clay.distances(mesh.positions)).max() < 0.003
    a, b, c = (mesh.positions[mesh.faces[:, i]] for i in range(3))
    assert ((np.cross(b - a, c - a) * mesh.normals[mesh.faces].sum(1)).sum(1) > 0).mean() > 0.999


def test_a_closed_body_has_no_open_edges() -> None:
    mesh = Clay(0.05, 0.025).ball((0, 0, 0), (0.3, 0.2, 0.1)).slab((0.2, 0, 0), (0.1, 0.05, 0.1)).mesh()
    edges = np.sort(
        np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]]), axis=1
    )
    _, count = np.unique(edges, axis=0, return_counts=True)
    assert (count % 2 == 0).all()


def test_bones_and_colours_follow_the_nearest_lump() -> None:
    mesh = Clay(0.02, 0.02).ball((-0.3, 0, 0), 0.1, 3, "#ff0000").ball((0.3, 0, 0), 0.1, 7, "#0000ff").mesh()
    left = mesh.positions[:, 0] < 0
    assert mesh.bones is not None
    assert set(mesh.bones[left, 0]) == {3}
    assert set(mesh.bones[~left, 0]) == {7}
    assert mesh.colours[left, 0].min() > 0.9
    assert mesh.colours[~left, 2].min() > 0.9


def test_a_cut_takes_away() -> None:
    clay = Clay(0.02, 0.02).ball((0, 0, 0), 0.2).cut((0, 0, 0.2), 0.1)
    assert clay.distances(np.array([[0, 0, 0.17]], np.float32))[0] > 0
    assert clay.surface((0, 0, 0), (0, 0, 1))[2] == pytest.approx(0.1, abs=0.01)


def test_matrices_agree_with_their_descriptions() -> None:
    nod = rotation(x=0.4)
    assert (nod @ np.array([0, 0, 1, 0]))[1] < 0  # a positive x turns the face down
    m = translation((1, 2, 3)) @ rotation(0.3, 0.7, -0.2)
    assert np.allclose(inverse_rigid(m) @ m, np.eye(4), atol=1e-5)
    assert np.allclose(moved_point(aim((1, 1, 1), (1, 3, 1)), (0, 2, 0)), (1, 3, 1), atol=1e-5)
    turn = rotation_between((1, 0, 0), (0, 0, 1))
    assert np.allclose(turn[:3, :3] @ np.array([1, 0, 0]), (0, 0, 1), atol=1e-6)
