"""Whoever has no puppet is a felt toy that goes, acts and talks with its whole body."""

import numpy as np
import pytest
from tests.stage.toys.stages import Floor, worlds

from rushes.direction.plan import Attachment, Expression, Figure, Gaze, Mouth, Move
from rushes.script.screenplay import Look
from rushes.stage.toys.figure import build
from rushes.stage.toys.stance import turn_of
from rushes.stage.toys.table import spec_of

WALK = Move(0, 72, "walk", path=((-1.5, 0.0, 0.0), (1.5, 0.0, 0.0)))


def toy(species="penguin", breed="", height=0.7, **more):
    return Figure("it", Look(species=species, breed=breed), height=height, **more)


def points(figure, frame=0.0):
    built = build(figure)
    return worlds(built, built.pose(figure, frame, Floor((figure,))))["it.felt"]


def test_it_stands_as_tall_as_the_plan_says():
    found = points(toy())
    assert np.ptp(found[:, 1]) == pytest.approx(0.7, rel=0.1)
    assert found[:, 1].min() == pytest.approx(0.25, abs=0.03)


def test_the_log_says_that_it_is_a_toy():
    assert "“octopus” is a felt toy" in build(toy("bug", "octopus")).log


def test_nobody_is_left_out():
    built = build(toy("quibblefrax"))
    assert built.pieces
    assert any("teddy bear" in note for note in built.log)


@pytest.mark.parametrize(
    ("species", "breed"),
    [("penguin", ""), ("elephant", ""), ("monster", "ghost"), ("fish", ""), ("frog", "")],
)
def test_it_goes_where_the_plan_says_without_a_jump(species, breed):
    figure = toy(species, breed, moves=(WALK,), position=(-1.5, 0.0, 0.0))
    middles = np.array([points(figure, float(f)).mean(0) for f in range(0, 74, 2)])
    assert middles[-1, 0] - middles[0, 0] == pytest.approx(3.0, abs=0.4)
    assert np.abs(np.diff(middles, axis=0)).max() < 0.25


def test_feet_come_off_the_ground_and_back():
    figure = toy("frog", moves=(WALK,), position=(-1.5, 0.0, 0.0))
    low = [points(figure, float(f))[:, 1].min() - 0.25 for f in range(12, 60)]
    assert max(low) > 0.1
    assert min(low) == pytest.approx(0.0, abs=0.04)


@pytest.mark.parametrize(
    "action", ["jump", "dance", "wave", "sleep", "eat", "spin", "roar", "something_unheard_of"]
)
def test_a_doing_is_seen(action):
    still, doing = toy(), toy(moves=(Move(0, 96, action),))
    assert max(np.abs(points(doing, f) - points(still, f)).max() for f in (20.0, 27.0, 33.0)) > 0.02


def test_it_bobs_with_its_line():
    said = tuple(Mouth(f, "D") for f in range(10, 60, 8))
    silent, talking = toy(), toy(mouths=said)
    tops = [
        points(talking, float(f))[:, 1].max() - points(silent, float(f))[:, 1].max() for f in range(10, 60)
    ]
    assert max(tops) > 0.02
    assert points(talking, 100.0) == pytest.approx(points(silent, 100.0))


def test_a_sad_toy_hangs_its_head():
    sad = toy(expressions=(Expression(0, 96, "sad"),))
    assert points(sad, 48.0)[:, 2].max() > points(toy(), 48.0)[:, 2].max() + 0.02


def test_it_turns_to_what_it_looks_at():
    figure = toy(gazes=(Gaze(0, 96, "other"),))
    other = Figure("other", Look(), position=(3.0, 0.0, 0.0), gazes=(Gaze(0, 96, "it"),))
    head = build(figure).slots(figure, 48.0, Floor((figure, other)))["head"]
    assert head[0, 2] > 0.1


def test_a_flock_is_exactly_as_many():
    figure = toy("fish", count=7)
    assert len({p.rig for p in build(figure).pieces}) == 7


def test_it_sits_where_it_is_fixed():
    figure = toy(attach=Attachment("boat", "seat"))
    assert points(figure)[:, 1].min() == pytest.approx(1.1, abs=0.05)


@pytest.mark.parametrize("icon", ["penguin", "elephant", "dolphin", "fire-engine"])
def test_no_toy_is_ever_seen_edge_on_for_long(icon):
    turns = np.array([turn_of(h, spec_of(icon)) for h in np.linspace(-np.pi, np.pi, 721)])
    assert (np.abs(np.cos(turns)) < 0.35).mean() < 0.16


@pytest.mark.parametrize(("icon", "nose"), [("elephant", -1.0), ("dolphin", 1.0)])
def test_a_side_view_leads_with_its_nose(icon, nose):
    for heading in (-np.pi / 2, np.pi / 2):
        ahead = nose * np.cos(turn_of(heading, spec_of(icon)))
        assert ahead * np.sin(heading) > 0.9


def test_every_doing_of_a_doer_has_its_slots():
    figure = toy()
    slots = build(figure).slots(figure, 0.0, Floor((figure,)))
    assert {"head", "mouth", "hand_left", "hand_right", "back", "lap", "neck"} <= slots.keys()
    assert all(np.linalg.norm(m[:3, 0]) == pytest.approx(1.0, abs=1e-3) for m in slots.values())
