"""Things of a home stand on the ground, keep to their boxes and budgets, and have the places that people and things use."""

from functools import cache

import numpy as np
import pytest
from tests.stage.props.test_props import Lake

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.props.catalogue import BUILDERS, builder_for

HOME = sorted(kind for kind, module in BUILDERS.items() if module.startswith("home."))
LOOSE = {"painting", "fern", "cot", "ottoman", "piano_bench", "radio", "screen", "tripod"}
"""Kinds whose shape would be squashed by their box; they stay within a third of it."""
FLAT_TOPS = (
    "table",
    "dining_table",
    "desk",
    "nightstand",
    "microwave",
    "refrigerator",
    "washing_machine",
    "bookshelf",
    "box",
)
SEATS = (
    "couch",
    "armchair",
    "bed",
    "stool",
    "piano_bench",
    "toilet",
    "throne",
    "office_chair",
    "ottoman",
    "bathtub",
)


@cache
def built(kind):
    prop = Prop("it", kind, seed=3)
    made = builder_for(kind)(prop)
    return made, np.concatenate([piece.mesh.positions for piece in made.pieces]), Lake(prop)


@pytest.mark.parametrize("kind", HOME)
def test_it_stands_on_the_ground_within_its_box_and_budget(kind):
    made, points, _ = built(kind)
    low, high = points.min(0), points.max(0)
    size = size_of(kind)
    share = (high - low) / np.array([size.width, size.height, size.depth])
    spare = 0.36 if kind in LOOSE else 0.16
    assert abs(low[1]) < 0.01
    assert np.abs((low + high)[[0, 2]]).max() < 0.02
    assert np.all(np.abs(share - 1.0) < spare), share
    assert sum(len(piece.mesh.faces) for piece in made.pieces) <= (10_500 if kind.endswith("tree") else 7_500)


@pytest.mark.parametrize("kind", FLAT_TOPS)
def test_what_is_put_on_it_stands_at_the_height_of_its_box(kind):
    made, _, view = built(kind)
    assert made.slots("it", 0.0, view)["top"][1, 3] == pytest.approx(size_of(kind).height, rel=0.04)


@pytest.mark.parametrize("kind", SEATS)
def test_a_seat_is_where_hips_go(kind):
    made, points, view = built(kind)
    seat = made.slots("it", 0.0, view)["seat"]
    assert 0.25 < seat[1, 3] < 0.6
    near = points[np.abs(points[:, [0, 2]] - seat[[0, 2], 3]).max(1) < 0.42]
    assert np.abs(near[:, 1] - seat[1, 3]).min() < 0.08


@pytest.mark.parametrize("kind", ["tv", "monitor", "laptop", "computer"])
def test_a_screen_is_lit_towards_its_front(kind):
    made, points, _ = built(kind)
    upper = 0.6 * points[:, 1].max()
    front = {True: [], False: []}
    for piece in made.pieces:
        above = piece.mesh.positions[piece.mesh.positions[:, 1] > upper]
        front[piece.finish.material == "emit"] += [above[:, 2].max()] if len(above) else []
    assert max(front[True]) > max(front[False])


def test_a_table_is_round_when_the_words_say_so():
    square, round_ = (
        builder_for("table")(Prop("it", "table", words=words)) for words in ("a table", "a round table")
    )
    extents = [np.ptp(piece.mesh.positions, axis=0) for made in (square, round_) for piece in made.pieces]
    assert extents[0][0] > 1.3 * extents[0][2]
    assert extents[1][0] == pytest.approx(extents[1][2], rel=0.05)


def test_a_blossoming_tree_is_pink_and_a_maple_red():
    for kind in ("cherry_blossom_tree", "maple_tree"):
        made, _, _ = built(kind)
        red, green, _ = (
            next(p.mesh for p in made.pieces if p.finish.material == "leaf").colours[:, :3].mean(0)
        )
        assert red > 1.2 * green
