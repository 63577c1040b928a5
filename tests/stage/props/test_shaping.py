"""Plates are whole and as large as their outline, lines go through their knots, sizes are those of the table."""

import numpy as np
import pytest

from rushes.direction.boxes import display_turn
from rushes.direction.plan import Attachment, Prop, Scene, SetBrief, Shot
from rushes.direction.sizes import scale_of, size_of
from rushes.stage.props.catalogue import BUILDERS, builder_for
from rushes.stage.props.shaping import plank, smooth, spun

HOOK = [(0, 0), (3, 0), (3, 1), (1, 1), (1, 2), (3, 2), (3, 3), (0, 3)]
FOODS = sorted(k for k, m in BUILDERS.items() if m.startswith(("eatables.", "kitchenware.dishes")))
SIZED = sorted(
    k
    for k, m in BUILDERS.items()
    if m.startswith(("eatables.", "kitchenware.", "tools.", "music.", "sport.gear", "ball"))
)


def faces_of(mesh):
    a, b, c = (mesh.positions[mesh.faces[:, k]].astype(float) for k in range(3))
    return a, b, c


@pytest.mark.parametrize("outline", [HOOK, HOOK[::-1]])
def test_a_plank_encloses_its_outline_times_its_thickness(outline):
    a, b, c = faces_of(plank(outline, 0.2, "#ffffff", bevel=0.0))
    volume = np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6
    assert volume == pytest.approx(7 * 0.2, rel=1e-3)


def test_a_smooth_line_goes_through_its_knots():
    knots = np.array([(0, 0), (1, 2), (3, 1), (4, 4)], float)
    line = smooth(knots, 5)
    assert len(line) == 16
    assert np.allclose(line[::5], knots)
    assert len(smooth(knots, 5, closed=True)) == 20


def test_what_is_spun_has_no_negative_radius():
    shape = spun([(0, 0), (1, 0), (1, 1), (0.02, 1.5), (0, 1.5)], "#ffffff")
    reach = np.hypot(shape.positions[:, 0], shape.positions[:, 2])
    assert reach.max() == pytest.approx(1.0, abs=0.12)


@pytest.mark.parametrize("kind", FOODS)
def test_food_is_light(kind):
    built = builder_for(kind)(Prop("it", kind, kind.replace("_", " ")))
    assert sum(len(p.mesh.faces) for p in built.pieces) <= 3_500


def test_things_are_as_large_as_the_table_has_them():
    off = {}
    for kind in SIZED:
        points = np.concatenate([p.mesh.positions for p in builder_for(kind)(Prop("it", kind)).pieces])
        size = size_of(kind)
        share = np.ptp(points, axis=0).max() / max(size.width, size.height, size.depth)
        if abs(share - 1) > 0.15:
            off[kind] = round(float(share), 2)
    assert not off


@pytest.mark.parametrize(
    "words", ["a ping-pong ball", "a golf ball", "a pool ball", "an exercise ball", "a rugby ball"]
)
def test_a_ball_of_a_sort_is_of_its_size(words):
    points = np.concatenate([p.mesh.positions for p in builder_for("ball")(Prop("it", "ball", words)).pieces])
    size = size_of("ball", words)
    assert np.ptp(points[:, 1]) == pytest.approx(size.height, rel=0.2)


def test_a_name_with_a_word_of_size_says_none():
    assert scale_of("big ben") == 1.0
    assert scale_of("a big bell") == 1.4


def test_a_fork_is_turned_to_show_its_length_and_a_cup_is_not():
    assert display_turn(size_of("fork")) > 0.5
    assert display_turn(size_of("cup")) == 0.0


def test_a_board_that_nobody_is_on_is_propped_on_its_edge():
    def height_of(*others):
        board = Prop("board", "snowboard")
        view = type("View", (), {
            "rate": 24, "scene": Scene(0, 240, SetBrief("park"), (), (board, *others), (Shot(0, 240, "", ()),)),
            "ground": lambda self, x, z: 0.0,
        })()  # fmt: skip
        built = builder_for("snowboard")(board)
        root = built.pose("board", 0.0, view).bones["board.rig"][0]
        return root[1, 1]

    rider = Prop("toy", "teddy_bear", attach=Attachment("board", "seat"))
    assert height_of() < 0.7
    assert height_of(rider) == pytest.approx(1.0)
