"""What falls through a set and what glows in it."""

import numpy as np
import pytest

from rushes.direction.plan import Figure, SetBrief
from rushes.direction.showers import SHOWERS
from rushes.script.screenplay import Look
from rushes.stage.particles import swarm
from rushes.stage.particles.showers import KINDS, showers


class Place:
    """A stage whose ground is everywhere a quarter of a metre high."""

    rate = 24

    def ground(self, x, z):
        return 0.25


def shower(kind, **more):
    ((_, built),) = showers(SetBrief("park", features=("walkers", f"falling_{kind}"), **more)).values()
    return built


@pytest.mark.parametrize("kind", KINDS)
def test_what_falls_comes_down_and_never_ends(kind):
    built = shower(kind)
    name = built.pieces[0].name
    heights = [built.pose("air", f, Place()).vertices[name][0][::4, 1] for f in (10.0, 16.0, 5000.0)]
    step = heights[1] - heights[0]
    assert np.median(step[np.abs(step) < 1.0]) < 0.0
    assert np.ptp(heights[2]) > 2.0


def test_some_of_it_lies_on_the_ground():
    built = shower("leaves")
    lying = built.pose("air", 30.0, Place()).vertices["air.leaves.floor"][0]
    assert np.abs(lying[:, 1] - 0.26).max() < 0.05
    assert np.array_equal(lying, built.pose("air", 90.0, Place()).vertices["air.leaves.floor"][0])


def test_the_same_brief_makes_the_same_shower_and_another_seed_another():
    one, same, other = (shower("petals", seed=seed).pieces[0].mesh.positions for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_a_set_of_which_nothing_is_said_has_clear_air():
    assert showers(SetBrief("park", features=("walkers",))) == {}


def fireflies(count):
    return Figure("it", Look(species="butterfly", breed="firefly"), height=0.3, count=count, seed=3)


def test_many_fireflies_are_sparks_that_come_and_go_and_light_the_place():
    who = fireflies(5)
    built = swarm.build(who)
    poses = [built.pose(who, f, Place()) for f in (0.0, 20.0)]
    assert {piece.finish.material for piece in built.pieces} == {"emit"}
    glow = [pose.bones["it.near"][:, 0, 0] for pose in poses]
    assert glow[0].max() > 0.9
    assert np.abs(glow[0] - glow[1]).max() > 0.3
    assert all(max(light.colour) > 0.0 for pose in poses for light in pose.lights)


def test_one_firefly_is_an_insect():
    assert {piece.finish.material for piece in swarm.build(fireflies(1)).pieces} != {"emit"}


def test_all_that_the_director_lets_fall_can_be_shown():
    assert {f"falling_{kind}" for kind in KINDS} == SHOWERS
