"""What a plan names is on stage; what nobody has modelled is a felt toy, and that is said."""

import numpy as np
import pytest

from rushes.direction.plan import Attachment, CameraKey, Figure, Move, Prop, Scene, SetBrief, Shot
from rushes.script.screenplay import Look
from rushes.stage.assembly import build_stage, scene_of

KEY = CameraKey(0, (0.0, 1.4, 5.0), (0.0, 1.2, 0.0))


def scene_in(kind="studio", figures=(), props=(), signs=(), shot=None):
    shot = shot or Shot(0, 240, "full", (KEY,))
    brief = SetBrief(kind, signs=signs)
    return Scene(0, 240, brief, figures, props, (shot,))


def test_an_unknown_set_is_filmed_in_the_studio_and_said():
    stage = build_stage(scene_in("moon_base"), 24)
    assert stage.built.pieces
    assert any("moon_base" in note for note in stage.log)


def test_what_has_no_builder_is_a_felt_toy_and_said():
    figures = (Figure("it", Look(species="kraken")),)
    props = (Prop("that", "flux_capacitor"),)
    stage = build_stage(scene_in(figures=figures, props=props), 24)
    assert stage.figures["it"][1].pieces
    assert stage.props["that"][1].pieces
    assert len([note for note in stage.log if "felt" in note]) == 2


def test_a_sign_that_no_font_can_write_is_said():
    assert any("\U0001f7c6" in note for note in build_stage(scene_in(signs=("\U0001f7c6",)), 24).log)


def test_who_sits_in_a_boat_rocks_with_it():
    man = Figure("man", Look(), attach=Attachment("boat", "seat"), moves=(Move(0, 240, "sit"),))
    stage = build_stage(scene_in("lake", (man,), (Prop("boat", "boat"),)), 24)
    heads = np.array([stage.head("man", f) for f in range(0, 120, 8)])
    seats = np.array([stage.slot("boat", "seat", f)[:3, 3] for f in range(0, 120, 8)])
    assert np.ptp(seats[:, 1]) > 0.005
    assert np.allclose(heads[:, 1] - seats[:, 1], (heads[:, 1] - seats[:, 1]).mean(), atol=0.05)


def test_a_missing_slot_names_what_there_is():
    stage = build_stage(scene_in("lake", (), (Prop("boat", "boat"),)), 24)
    with pytest.raises(KeyError, match="seat"):
        stage.slot("boat", "crow's nest", 0)


def test_an_anchored_camera_starts_from_the_eyes_of_who_sits():
    man = Figure("man", Look(), attach=Attachment("boat", "seat"), moves=(Move(0, 240, "sit"),))
    key = CameraKey(0, (0.0, 0.0, 2.0), (0.0, 0.0, 0.0))
    shot = Shot(0, 240, "close", (key,), anchor="man")
    stage = build_stage(scene_in("lake", (man,), (Prop("boat", "boat"),), shot=shot), 24)
    assert stage.camera(0).target == pytest.approx(stage.head("man", 0), abs=1e-4)
    assert stage.camera(100).target == stage.camera(0).target


def test_every_piece_has_its_own_name_and_every_pose_its_piece():
    people = tuple(Figure(f"p{i}", Look(), position=(i * 1.0, 0.0, 0.0), seed=i) for i in range(2))
    scene = scene_of(build_stage(scene_in("park", people), 24))
    names = {p.name for p in scene.pieces}
    rigs = {p.rig for p in scene.pieces if p.rig}
    state = scene.pose(12.0)
    assert len(names) == len(scene.pieces)
    assert rigs <= set(state.bones)
    assert set(state.vertices) <= names


@pytest.mark.parametrize("place", ["cafe_street", "city_street", "park", "beach", "lake", "mountains"])
def test_a_camera_stands_on_the_sets_own_ground(place):
    stage = build_stage(scene_in(place), 24)
    rise = stage.ground(KEY.target[0], KEY.target[2])
    assert stage.camera(0).eye[1] == pytest.approx(KEY.eye[1] + rise)
