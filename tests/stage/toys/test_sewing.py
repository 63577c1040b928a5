"""Toys are sewn whole: closed, within their budget, standing on the floor, with eyes where eyes are drawn."""

import time
from functools import cache

import numpy as np
import pytest

from rushes.stage.toys.icons import icons
from rushes.stage.toys.sewing import sew
from rushes.stage.toys.table import rows, spec_of
from rushes.stage.toys.toy import dyed, toy_of

SOME = ("penguin", "fire-engine", "strawberry", "pizza", "ninja", "robot", "bicycle", "rose")


@cache
def sewn(icon, fine=True):
    return sew(spec_of(icon), fine=fine)


@pytest.mark.parametrize("icon", SOME)
def test_a_toy_is_sound_and_within_its_budget(icon):
    toy = sewn(icon)
    points, normals, colours, faces = toy.felt
    assert 1_500 < len(faces) < 12_000
    assert np.isfinite(points).all()
    assert np.isfinite(colours).all()
    assert np.linalg.norm(normals, axis=1) == pytest.approx(np.ones(len(normals)), abs=1e-3)
    assert faces.max() < len(points)
    assert points[:, 1].min() == pytest.approx(0.0, abs=0.02)
    assert max(toy.width, toy.height) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("icon", SOME)
def test_it_is_stuffed_on_both_sides(icon):
    depth = sewn(icon).felt[0][:, 2]
    assert depth.max() > 0.03
    assert depth.min() < -0.03


@pytest.mark.parametrize("icon", ["penguin", "teddy-bear", "ewe"])
def test_a_copy_for_the_background_is_cheap(icon):
    assert len(sewn(icon, False).felt[3]) < 4_000
    assert len(sewn(icon, False).felt[3]) < 0.6 * len(sewn(icon).felt[3])


def test_dark_round_eyes_are_beads_and_seeds_are_not():
    eyes = sewn("penguin").beads[0]
    assert len(eyes)
    assert eyes[:, 2].min() > 0  # on the front only
    assert len(sewn("strawberry").beads[0]) == 0


def test_a_vehicle_is_the_same_from_behind():
    points = sewn("fire-engine").felt[0]
    assert points[:, 2].max() == pytest.approx(-points[:, 2].min(), abs=1e-6)


def test_a_head_gets_a_body_and_a_bust_gets_legs():
    assert sewn("robot").height > 1.4 * sewn("robot").width
    assert sewn("ninja").height > 1.4 * sewn("ninja").width


def test_dye_changes_the_main_felt_only():
    toy = sewn("penguin")
    red = dyed(toy, "red")
    changed = np.abs(red.felt[2] - toy.felt[2]).max(1) > 0.02
    assert 0.3 < changed.mean() < 0.9
    assert red.felt[2][changed][:, 0].mean() > 4 * red.felt[2][changed][:, 2].mean()
    assert dyed(toy, "no colour that anybody knows") is toy


def test_a_toy_on_the_shelf_is_the_toy_that_was_sewn():
    once, again = toy_of("penguin", 0.5), toy_of("penguin", 0.5)
    assert all(np.array_equal(a, b) for a, b in zip(sewn("penguin").felt, again.sewn.felt, strict=True))
    assert np.array_equal(once.sewn.felt[0], again.sewn.felt[0])


def test_sewing_takes_about_a_quarter_of_a_second():
    began = time.process_time()
    sew(spec_of("teddy-bear"), fine=True)
    assert time.process_time() - began < 0.8  # on a machine that does other things too


def test_every_row_of_the_table_is_about_an_icon_or_a_group():
    groups = {f"@{icon.group}" for icon in icons().values()}
    assert [name for name in rows() if name not in icons() and name not in groups and name != "*"] == []
    for name in icons():
        spec = spec_of(name)
        assert spec.facing in ("front", "left", "right")
        assert spec.rest in ("stand", "lie", "lean", "hover", "hang", "plant")
        assert spec.body in ("whole", "bust", "head", "figure")
