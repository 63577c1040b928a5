"""Sets on the shelf: what a set is made of can be kept."""

import re
from importlib.resources import files

import pytest

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.bodies import packed, unpacked
from rushes.stage.sets.catalogue import BUILDERS, builder_for


def sources():
    for where in sorted({place.split(":")[0] for place in BUILDERS.values()}):
        *folders, name = where.split(".")[1:]
        yield where, files("rushes").joinpath(*folders, f"{name}.py").read_text(encoding="utf-8")


def test_no_ground_and_no_life_of_a_set_is_a_closure():
    closures = re.compile(r"lambda x, z|^ +def (?:ground|animate)\((?!self)", re.M)
    assert [where for where, source in sources() if closures.search(source)] == []


@pytest.mark.parametrize("kind", ["studio", "park", "lake", "card"])
def test_a_set_read_back_is_the_set_that_was_built(kind):
    brief = SetBrief(kind, time_of_day="dusk", life=0.8, seed=3)
    built = builder_for(kind)(brief)
    again = unpacked(packed(built))
    assert [p.name for p in again.pieces] == [p.name for p in built.pieces]
    assert again.environment == built.environment
    assert again.ground(1.0, -4.0) == built.ground(1.0, -4.0)
    if built.animate is not None:
        assert again.animate(30.0, 24).bones.keys() == built.animate(30.0, 24).bones.keys()
