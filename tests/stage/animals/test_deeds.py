"""What animals do touches what it is done to: mouths the ground, paws the mouth; and nothing ever jumps."""

import numpy as np
import pytest

from rushes.direction.measures import height_of
from rushes.direction.plan import Figure, Move
from rushes.direction.roles import PAWED
from rushes.script.screenplay import Look
from rushes.stage.animals.deeds import DEEDS, act_of
from rushes.stage.animals.forms import form_of
from rushes.stage.animals.pawwork import PAWWORK
from rushes.stage.animals.quadruped import build
from rushes.stage.animals.species import QUADRUPEDS
from rushes.stage.animals.varieties import VARIETIES
from rushes.stage.people.motion.deeds.catalogue import DEEDS as PEOPLES

RATE = 24


class Meadow:
    """Level ground."""

    rate = RATE

    class scene:
        class set:
            kind, season = "park", "summer"

    def ground(self, x, z):
        return 0.0


def doing(action, species="dog", breed=""):
    look = Look(species=species, breed=breed)
    moves = (Move(0, 240, "stand"), Move(0, 240, action))
    return Figure("it", look, height=height_of(look), seed=4, moves=moves)


def slots(figure, frame):
    return build(figure).slots(figure, frame, Meadow())


@pytest.mark.parametrize("species", sorted(set(QUADRUPEDS) - {"elephant"}))
def test_who_drinks_has_its_mouth_at_the_water(species):
    figure = doing("drink", species)
    mouth = slots(figure, 40.0)["mouth"][1, 3]
    assert -0.03 * figure.height < mouth < 0.12 * figure.height


def test_an_elephant_drinks_with_its_trunk():
    act = act_of(doing("drink", "elephant"), form_of(Look(species="elephant")), 60.0, RATE)
    assert max(act.trunk) > 0.2
    assert act.reach == 0.0


@pytest.mark.parametrize("species", ["panda", "bear", "squirrel", "raccoon"])
def test_food_comes_to_the_mouth(species):
    figure = doing("eat_up", species)
    nearest = min(
        float(np.linalg.norm(s["hand_right"][:3, 3] - s["mouth"][:3, 3]))
        for s in (slots(figure, float(f)) for f in range(12, 60, 4))
    )
    assert nearest < 0.28 * figure.height


@pytest.mark.parametrize("action", sorted(DEEDS))
def test_no_deed_jumps(action):
    figure = doing(action)
    built = build(figure)
    parts = ("head", "mouth", "back", "hand_left", "hand_right", "foot_left", "foot_right")
    found = [built.slots(figure, f / 2, Meadow()) for f in range(60, 130)]
    places = np.stack([[s[part][:3, 3] for part in parts] for s in found])
    assert np.linalg.norm(np.diff(places, axis=0), axis=-1).max() < 0.16 * figure.height


def test_every_variety_has_a_form_of_its_own():
    for species, named in VARIETIES.items():
        for breed in named:
            assert form_of(Look(species=species, breed=breed)) is not QUADRUPEDS[species] or breed in (
                "grizzly",
                "brown bear",
            )


def test_what_direction_hands_to_paws_is_played_with_paws():
    assert PAWWORK.keys() | PEOPLES.keys() >= PAWED
    assert PAWWORK.keys() >= {"strum", "play_piano", "eat_up", "drink_up", "play_trumpet"}
