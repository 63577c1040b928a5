"""A thing without a builder is a felt toy as large as the director lays it out, where the plan puts it."""

import numpy as np
import pytest
from tests.stage.toys.stages import Floor, worlds

from rushes.direction.plan import Attachment, Figure, Move, Prop
from rushes.direction.sizes import size_of
from rushes.script.screenplay import Look
from rushes.stage.toys.prop import build


def placed(prop, frame=0.0):
    built = build(prop)
    return worlds(built, built.pose(prop.id, frame, Floor((Figure("child", Look()),), (prop,))))


def felt(prop, frame=0.0):
    return placed(prop, frame)[f"{prop.id}.felt"]


@pytest.mark.parametrize("kind", ["fire_hydrant", "strawberry", "microwave", "traffic_cone", "trophy"])
def test_it_stands_on_the_ground_as_large_as_the_director_says(kind):
    points = felt(Prop("it", kind, position=(1.0, 0.0, -2.0)))
    size = size_of(kind)
    assert points[:, 1].min() == pytest.approx(0.25, abs=0.02)
    assert 0.5 * size.height < np.ptp(points[:, 1]) < 1.45 * size.height
    assert abs(points[:, 0].mean() - 1.0) < 0.4 * max(size.width, size.depth)


def test_the_log_says_that_it_is_a_toy():
    assert "“fire hydrant” is a felt toy" in build(Prop("it", "fire_hydrant")).log


def test_what_looks_like_nothing_is_a_bundle_with_its_name():
    built = build(Prop("it", "sextant", words="the brass sextant"))
    assert any("bundle" in note for note in built.log)
    assert "it.name" in {piece.name for piece in built.pieces}


def test_many_stand_apart():
    found = placed(Prop("it", "pumpkin", count=4))
    middles = [points.mean(0) for name, points in found.items() if ".felt" in name]
    assert len(middles) == 4
    gaps = [np.hypot(*(a - b)[[0, 2]]) for k, a in enumerate(middles) for b in middles[:k]]
    assert min(gaps) > 0.25


def test_no_more_than_a_stage_holds_are_shown_and_that_is_said():
    assert any("24 of 400" in note for note in build(Prop("it", "pumpkin", count=400)).log)


def test_a_named_colour_dyes_it_but_not_what_has_that_colour():
    red, blue = (build(Prop("it", "traffic_cone", colour=c)).pieces[0].mesh.colours for c in ("red", "blue"))
    assert np.abs(red - blue).max() > 0.2
    plain, green = (build(Prop("it", "green_apple", colour=c)).pieces[0].mesh.colours for c in ("", "green"))
    assert np.array_equal(plain, green)


def test_a_pizza_lies_and_a_guitar_leans_on_its_peg():
    assert np.ptp(felt(Prop("it", "pizza"))[:, 1]) < 0.5 * np.ptp(felt(Prop("it", "pizza"))[:, 0])
    assert "it.peg" in placed(Prop("it", "guitar"))


def test_a_plant_stands_in_a_pot():
    found = placed(Prop("it", "cactus"))
    assert found["it.pot"][:, 1].min() == pytest.approx(0.25, abs=0.01)
    assert found["it.felt"][:, 1].min() > 0.28


def test_what_goes_its_way_goes_there_without_a_jump():
    move = Move(0, 48, "drive", path=((-2.0, 0.0, 0.0), (2.0, 0.0, 0.0)))
    bus = Prop("it", "bus", "a bus", moves=(move,), position=(-2.0, 0.0, 0.0))
    xs = [felt(bus, float(f))[:, 0].mean() for f in range(0, 50, 2)]
    assert xs[-1] - xs[0] == pytest.approx(4.0, abs=0.2)
    assert np.abs(np.diff(xs)).max() < 0.35


def test_a_rolling_ball_stays_on_the_ground():
    move = Move(0, 48, "roll", path=((-2.0, 0.0, 0.0), (2.0, 0.0, 0.0)))
    ball = Prop("it", "snowball", moves=(move,), position=(-2.0, 0.0, 0.0))
    for frame in range(0, 48, 5):
        assert felt(ball, float(frame))[:, 1].min() == pytest.approx(0.25, abs=0.03)


def test_in_a_hand_it_is_in_the_hand():
    wand = Prop("it", "magic_wand", attach=Attachment("child", "hand_right"))
    points = felt(wand)
    assert points[:, 1].min() < 1.1 < points[:, 1].max()
    assert "it.peg" not in placed(wand)


def test_the_same_twice():
    prop = Prop("it", "ufo", seed=3)
    assert all(
        np.array_equal(a, b)
        for a, b in zip(placed(prop, 7.5).values(), placed(prop, 7.5).values(), strict=True)
    )
