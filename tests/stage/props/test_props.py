"""Props stand where the plan puts them, follow the hand that holds them, and never jump."""

import numpy as np
import pytest

from rushes.direction.plan import Attachment, Figure, Prop, Scene, SetBrief, Shot
from rushes.script.screenplay import Look
from rushes.stage.meshkit.matrices import translation
from rushes.stage.props.catalogue import BUILDERS, builder_for

HAND = (0.4, 1.1, 0.3)


class Lake:
    """Level water, and somebody whose hand waves a little."""

    rate = 24

    def __init__(self, *props):
        child = Figure("child", Look())
        shot = Shot(0, 240, "", ())
        self.scene = Scene(0, 240, SetBrief("lake"), (child,), props, (shot,))

    def ground(self, x, z):
        return 0.0

    def head(self, who, frame):
        return (0.0, 1.5, 0.0)

    def slot(self, owner, name, frame):
        return translation((HAND[0], HAND[1] + 0.02 * np.sin(frame / 9), HAND[2]))

    def prop_of(self, who, kind):
        return ""


def made(prop):
    builder = builder_for(prop.kind)
    assert builder is not None
    return builder(prop)


@pytest.mark.parametrize("kind", sorted(BUILDERS))
def test_every_prop_is_built_posed_and_cheap(kind):
    prop = Prop("it", kind, position=(0.5, 0.0, -0.5))
    built, view = made(prop), Lake(prop)
    posed = built.pose("it", 12.0, view)
    assert "middle" in built.slots("it", 12.0, view)
    assert sum(len(p.mesh.faces) for p in built.pieces) <= 16_000
    for piece in built.pieces:
        assert piece.name.startswith("it.")
        assert np.isfinite(piece.mesh.positions).all()
        if piece.rig:
            assert posed.bones[piece.rig].shape[1:] == (4, 4)
        if piece.dynamic:
            assert posed.vertices[piece.name][0].shape == piece.mesh.positions.shape


@pytest.mark.parametrize("kind", sorted(BUILDERS))
def test_a_prop_moves_without_a_jump_and_the_same_twice(kind):
    prop = Prop("it", kind, position=(0.5, 3.0, -0.5), attach=Attachment("child", "hand_right"))
    built, view = made(prop), Lake(prop)
    last = None
    for frame in np.arange(0.0, 24.0, 0.5):
        posed = built.pose("it", frame, view)
        laid = [
            v[0].ravel() for k, v in posed.vertices.items() if not k.endswith("rings")
        ]  # rings begin anew
        now = np.concatenate([m.ravel() for m in posed.bones.values()] + laid)
        again = built.pose("it", frame, view)
        assert all(np.array_equal(posed.bones[k], again.bones[k]) for k in posed.bones)
        if last is not None:
            assert np.abs(now - last).max() < 0.2
        last = now


def test_the_seat_of_a_boat_rocks_with_it():
    prop = Prop("it", "boat", facing=0.9)
    built, view = made(prop), Lake(prop)
    seats = np.stack([built.slots("it", float(f), view)["seat"] for f in range(0, 120, 5)])
    heights = seats[:, 1, 3]
    assert 0.15 < heights.min() < heights.max() < 0.35
    assert heights.max() - heights.min() > 0.005
    assert seats[0, 0, 2] > 0.5  # it looks to the bow


def test_the_line_of_a_kite_ends_in_the_hand():
    prop = Prop("it", "kite", position=(1.5, 4.2, -4.2), attach=Attachment("child", "hand_right"))
    built, view = made(prop), Lake(prop)
    line = built.pose("it", 20.0, view).vertices["it.line"][0]
    assert np.linalg.norm(line[-1] - view.slot("child", "hand_right", 20.0)[:3, 3]) < 0.06
    bridle = built.slots("it", 20.0, view)["bridle"][:3, 3]
    assert np.linalg.norm(line[0] - bridle) < 0.02


def test_the_float_of_a_rod_lies_on_the_water():
    prop = Prop("it", "fishing_rod", attach=Attachment("child", "hand_right"))
    built, view = made(prop), Lake(prop)
    for frame in range(0, 200, 20):
        assert abs(built.slots("it", float(frame), view)["float"][1, 3]) < 0.08


def test_an_unknown_kind_is_a_felt_toy():
    assert builder_for("quasar").__module__ == "rushes.stage.toys.prop"
