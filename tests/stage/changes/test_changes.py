"""Every change is a pure function of the frame: nothing before, the same after, nothing through the floor."""

from dataclasses import replace

import numpy as np
import pytest
from tests.stage.changes.still import still_shot

from rushes.direction.plan import Change, Prop, Scene, SetBrief
from rushes.stage.assembly import Stage, build_stage
from rushes.stage.changes.apply import KINDS
from rushes.stage.scene import Array, FrameState
from rushes.stage.sets.playful.board import names_of, numbers_of

START, END = 20, 60
SHOWN_FROM_THE_FIRST = {
    "bloom",
    "grow",
    "sprout",
    "appear",
    "inflate",
    "fill",
    "empty",
    "light_up",
    "close",
    "unfold",
    "go_out",
}
"""Changes whose first state is not the thing as it is built."""
FLOATING = {"go_out", "light_up"}


def staged(kind: str, thing: str = "vase") -> Stage:
    """A thing on the studio's floor that changes."""
    change = Change(START, END, kind, "it", colour="#2b5fb0")
    scene = Scene(
        0, 120, SetBrief("studio"), props=(Prop("it", thing),), shots=(still_shot(120),), changes=(change,)
    )
    return build_stage(scene, 24)


def points(stage: Stage, state: FrameState) -> Array:
    """World points of all that is drawn of the thing."""
    found = []
    for piece in stage.props["it"][1].pieces:
        if piece.name in state.hidden or not len(piece.mesh.positions) or piece.finish.material == "emit":
            continue
        here = state.vertices.get(piece.name, (piece.mesh.positions, piece.mesh.normals))[0]
        matrix = state.bones[piece.rig][0] if piece.rig in state.bones else np.eye(4)
        found.append(here @ matrix[:3, :3].T + matrix[:3, 3])
    return np.concatenate(found)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - SHOWN_FROM_THE_FIRST))
def test_before_it_begins_nothing_has_changed(kind: str) -> None:
    stage = staged(kind)
    plain = build_stage(replace(stage.scene, changes=()), 24)
    own = {p.name for p in plain.props["it"][1].pieces}
    before, as_built = stage.state(10.0), plain.state(10.0)

    assert not own & before.hidden
    assert np.allclose(points(plain, before), points(plain, as_built), atol=0.02)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_same_frame_is_the_same_picture(kind: str) -> None:
    once, again = staged(kind), staged(kind)
    again.state(90.0)

    assert np.array_equal(points(once, once.state(41.0)), points(again, again.state(41.0)))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"burn", "vanish"}))
def test_after_its_end_it_stays(kind: str) -> None:
    stage = staged(kind)
    low = points(stage, stage.state(115.0)).min(0)

    assert np.allclose(low, points(stage, stage.state(118.0)).min(0), atol=0.03)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"vanish"}))
def test_nothing_goes_through_the_floor_or_away(kind: str) -> None:
    stage = staged(kind)
    for frame in (25.0, 40.0, 55.0, 100.0):
        now = points(stage, stage.state(frame))
        assert now[:, 1].min() > -0.06
        assert np.abs(now).max() < 4.0


def test_what_melts_is_lower_and_wider() -> None:
    stage = staged("melt")
    was, is_ = (np.ptp(points(stage, stage.state(f)), axis=0) for f in (5.0, 70.0))

    assert is_[1] < 0.25 * was[1]
    assert is_[0] > 1.2 * was[0]


def test_shards_lie_on_the_floor_in_the_end() -> None:
    stage = staged("shatter")

    assert points(stage, stage.state(110.0))[:, 1].max() < 0.2


def test_numbers_and_names_are_the_prompts() -> None:
    assert [shown for shown, _ in numbers_of("30%, $4.5 and 1,200")] == ["30%", "$4.5", "1,200"]
    assert names_of("a map with a route from Paris to New York") == ("Paris", "New York")
