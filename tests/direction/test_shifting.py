"""What is moved to another time keeps its lengths and its places."""

from dataclasses import fields, is_dataclass

import pytest
from tests.direction.scenes import dialogue, runner

from rushes.direction import plan as nouns
from rushes.direction.director import Terms, direct
from rushes.direction.shifting import _FRAMES, shifted
from rushes.direction.travel import standing


@pytest.fixture
def scene():
    return direct(*dialogue(), Terms()).scenes[0]


def test_there_and_back_is_the_same(scene):
    assert shifted(shifted(scene, 37, 24), -37, 24) == scene


def test_everything_happens_later_by_as_much(scene):
    later = shifted(scene, 37, 24)
    assert later.start == scene.start + 37
    assert [s.start + 37 for s in scene.shots] == [s.start for s in later.shots]
    assert [m.frame + 37 for m in scene.figures[0].mouths] == [m.frame for m in later.figures[0].mouths]
    assert [f + 37 for f in scene.figures[0].stresses] == list(later.figures[0].stresses)


def test_a_run_passes_the_same_places_later():
    figure = direct(runner(), (), Terms()).scenes[0].figures[0]
    later = shifted(figure, 37, 24)
    for frame in (0, 50, 200):
        assert standing(figure, frame, 24).position == pytest.approx(standing(later, frame + 37, 24).position)


def test_every_field_of_a_plan_that_is_a_frame_is_known():
    for noun in vars(nouns).values():
        if not is_dataclass(noun) or noun in (nouns.ShotPlan, nouns.Score):
            continue
        timed = {f.name for f in fields(noun) if f.name in ("start", "end", "frame", "stresses")}
        assert timed == set(_FRAMES.get(noun, ())), noun
