"""Feet and footsteps agree: a planted foot never moves, and a footfall is where and when a foot is planted."""

import itertools

import pytest

from rushes.direction.plan import Figure, Move
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
