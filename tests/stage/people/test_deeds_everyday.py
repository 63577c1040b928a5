"""Business that the director relies on is known to the people's motion."""

import pytest
from tests.stage.people.stages import staged

from rushes.direction.plan import Figure, Move
from rushes.script.screenplay import Look
from rushes.stage.people.motion.deeds.catalogue import DEEDS, deed_of


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_every_deed_is_found(name: str) -> None:
    assert callable(deed_of(name))


@pytest.mark.parametrize("name", ["hug", "look_up", "umbrella", "wave", "clap", "dance"])
def test_everyday_business_moves_the_body(name: str) -> None:
    still = Figure("it", Look(), moves=(Move(0, 240, "stand"),))
    doing = Figure("it", Look(), moves=(Move(0, 240, "stand"), Move(10, 200, name)))
    heads = []
    for figure in (still, doing):
        built, view = staged(figure)
        slots = built.slots(view.figure, 100.0, view)
        heads.append([slots[s][:3] for s in ("head", "hand_left", "hand_right")])
    assert any(abs(a - b).max() > 0.02 for a, b in zip(*heads, strict=True))
