"""Belongings, footwear, balls and tools: they fit their boxes, stand on the ground and lie in a hand the right way round."""

import numpy as np
import pytest

from rushes.direction.plan import Attachment, Prop
from rushes.direction.sizes import size_of
from rushes.stage.meshkit.matrices import translation
from rushes.stage.props.catalogue import builder_for


class Hand:
    """A view whose every slot is one place."""

    rate = 24
    scene = type("Nothing", (), {"figures": (), "props": ()})()

    def ground(self, x, z):
        return 0.0

    def slot(self, owner, name, frame):
        if name.endswith("led"):
            raise KeyError(name)
        return translation((0.0, 1.0, 0.0))


def points(prop):
    built = builder_for(prop.kind)(prop)
    return built, np.concatenate([p.mesh.positions for p in built.pieces])


@pytest.mark.parametrize(
    "kind", ["shoes", "boots", "roller_skate", "ice_skate", "handbag", "tie", "volleyball", "broom"]
)
def test_it_stands_on_the_ground_in_its_box_and_is_cheap(kind):
    built, found = points(Prop("it", kind, seed=2))
    extent, size = np.ptp(found, axis=0), size_of(kind)
    assert abs(found[:, 1].min()) < 0.012
    assert np.allclose(extent, (size.width, size.height, size.depth), rtol=0.36)
    assert sum(len(p.mesh.faces) for p in built.pieces) <= 8_000


@pytest.mark.parametrize("kind", ["broom", "shovel", "mop", "rake"])
def test_the_end_that_works_is_away_from_the_thumb(kind):
    prop = Prop("it", kind, attach=Attachment("child", "hand_right"))
    built, found = points(prop)
    root = next(iter(built.pose("it", 0.0, Hand()).bones.values()))[0]
    heights = found[:, :3] @ root[:3, :3].T[:, 1] + root[1, 3]
    broad = np.ptp(found[heights < heights.min() + 0.2][:, 0])
    assert broad > np.ptp(found[heights > heights.max() - 0.05][:, 0])


def test_a_tie_that_is_worn_has_no_stand():
    names = {p.name for p in points(Prop("it", "tie", attach=Attachment("child", "neck")))[0].pieces}
    assert names == {"it.silk"}


def test_the_words_make_the_ball():
    plain, tennis = points(Prop("it", "ball"))[1], points(Prop("it", "ball", words="a tennis ball"))[1]
    assert np.ptp(tennis[:, 1]) < 0.5 * np.ptp(plain[:, 1])
