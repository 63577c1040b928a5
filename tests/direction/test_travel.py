"""Feet and footsteps agree: a planted foot never moves, and a footfall is where and when a foot is planted."""

import itertools
from math import pi

import pytest

from rushes.direction.plan import Figure, Move, Prop
from rushes.direction.travel import footfalls, gait_of, standing, step
from rushes.script.screenplay import Look

RATE = 24


def walker(species: str, action: str) -> Figure:
    move = Move(0, 120, action, path=((0.0, 0.0, 0.0), (4.0, 0.0, 0.0), (6.0, 0.0, 2.0)))
    return Figure("it", Look(species=species), height=1.7 if species == "person" else 0.85, moves=(move,))


CASES = [("person", "walk"), ("person", "run"), ("dog", "walk"), ("dog", "run")]


@pytest.mark.parametrize(("species", "action"), CASES)
def test_planted_feet_do_not_slip(species, action):
    figure = walker(species, action)
    held: dict[str, float] = {}
    for tenth in range(1200):
        place = standing(figure, tenth / 10, RATE)
        for limb, _ in (
            gait_of(species, action, place.speed).limbs if place.speed > 2 or species == "person" else ()
        ):
            foot = step(figure, place, limb)
            if foot.planted and limb in held:
                assert foot.along == pytest.approx(held[limb], abs=1e-9)
            if foot.planted:
                held[limb] = foot.along
            else:
                held.pop(limb, None)


@pytest.mark.parametrize(("species", "action"), CASES[:2])
def test_a_footfall_is_the_moment_a_foot_becomes_planted(species, action):
    figure = walker(species, action)
    for fall in footfalls(figure, RATE):
        if 2 < fall.frame < 118:
            before = step(figure, standing(figure, fall.frame - 0.05, RATE), fall.limb)
            after = step(figure, standing(figure, fall.frame + 0.05, RATE), fall.limb)
            assert not before.planted
            assert after.planted


def test_a_walk_starts_and_ends_on_its_marks():
    figure = walker("person", "walk")
    assert standing(figure, 0, RATE).position == pytest.approx((0, 0, 0))
    assert standing(figure, 200, RATE).position == pytest.approx((6, 0, 2))


def test_the_body_never_jumps():
    figure = walker("dog", "run")
    spots = [standing(figure, f, RATE).position for f in range(140)]
    for a, b in itertools.pairwise(spots):
        assert abs(a[0] - b[0]) < 0.15


def test_a_thing_goes_its_own_way_up_too():
    lift = Prop("balloon", "balloon", facing=0.4, moves=(Move(0, 100, "float", ((0, 0, 0), (0, 4, 0))),))
    spot = standing(lift, 100, 24)
    assert spot.position == (0, 4, 0)
    assert spot.heading == 0.4


def test_a_fall_speeds_up():
    leaf = Prop("leaf", "leaf", moves=(Move(0, 100, "fall", ((0, 4, 0), (0, 0, 0))),))
    assert standing(leaf, 50, 24).position[1] > 2.5


def test_a_turn_does_not_outlast_the_next_walk():
    walk = Move(50, 100, "walk", ((0, 0, 0), (5, 0, 0)))
    walker = Figure("a", Look(), moves=(Move(0, 50, "stand", facing=-1.0), walk))
    assert standing(walker, 40, 24).heading == pytest.approx(-1.0)
    assert standing(walker, 80, 24).heading == pytest.approx(pi / 2)


def test_what_spins_turns_until_its_move_ends():
    top = Prop("top", "spinning_top", moves=(Move(0, 48, "spin"),))
    assert standing(top, 24, 24).heading > 1.5
    assert standing(top, 90, 24).heading == standing(top, 48, 24).heading
