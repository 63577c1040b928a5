"""People: budget, determinism, castings that differ, hands and heads where the stage expects them."""

from dataclasses import replace

import numpy as np
import pytest
from tests.stage.people.stages import staged

from rushes.direction.plan import Attachment, Figure, Gaze, Move
from rushes.script.screenplay import Garment, Look
from rushes.stage.people.casting import cast

LOOKS = {
    "woman": (Look(sex="female", hair_style="bun", garments=(Garment("skirt"), Garment("scarf"))), 1.68),
    "man": (Look(sex="male", garments=(Garment("jacket"),)), 1.75),
    "raincoat": (Look(sex="female", garments=(Garment("raincoat", "yellow"),)), 1.68),
    "fisherman": (Look(sex="male", age="old", beard="full", profession="fisherman"), 1.66),
    "child": (Look(sex="female", age="child", garments=(Garment("dress", "red"),)), 1.22),
    "baby": (Look(age="baby"), 0.75),
}


def person(name: str, **changes: object) -> Figure:
    look, height = LOOKS[name]
    return replace(Figure("it", look, height=height, seed=3), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", LOOKS)
def test_a_person_keeps_to_the_triangle_budget(name: str) -> None:
    built, _ = staged(person(name))
    assert sum(len(p.mesh.faces) for p in built.pieces) < 29_000


@pytest.mark.parametrize("name", LOOKS)
def test_a_person_is_as_tall_as_planned_and_stands_on_the_ground(name: str) -> None:
    figure = person(name)
    built, view = staged(figure)
    head = built.slots(view.figure, 0, view)["top"][:3, 3]
    assert head[1] == pytest.approx(figure.height, abs=0.06 * figure.height)
    matrices = built.pose(view.figure, 0, view).bones["it.body"]
    lowest = min(_skinned(p.mesh, matrices)[:, 1].min() for p in built.pieces if p.rig == "it.body")
    assert lowest == pytest.approx(0.0, abs=0.015)


def test_the_same_frame_is_the_same_whatever_was_asked_before() -> None:
    figure = person("woman", moves=(Move(0, 60, "walk", path=((0, 0, 0), (2, 0, 0))), Move(0, 90, "talk")))
    built, view = staged(figure)
    first = built.pose(view.figure, 30, view)
    for frame in range(40, 60):
        built.pose(view.figure, frame, view)
    other, elsewhere = staged(figure)
    again = other.pose(elsewhere.figure, 30, elsewhere)
    for name, matrices in first.bones.items():
        assert np.array_equal(matrices, again.bones[name])
    for name, (positions, _) in first.vertices.items():
        assert np.array_equal(positions, again.vertices[name][0])


def test_figures_with_neighbouring_seeds_do_not_look_alike() -> None:
    pairs = [(cast(person("man", seed=s)), cast(person("woman", seed=s + 1))) for s in range(12)]
    for a, b in pairs:
        assert a.skin != b.skin
        assert (a.hair, a.hair_style) != (b.hair, b.hair_style)
        assert {g.colour for g in a.garments[:1]} != {g.colour for g in b.garments[:1]}


def test_a_look_that_is_named_is_kept() -> None:
    look = Look(sex="male", hair="blonde", skin="dark", garments=(Garment("sweater", "#123456"),))
    found = cast(Figure("it", look, seed=5))
    assert found.hair == "#dcb25e"
    assert found.skin == "#754529"
    assert Garment("sweater", "#123456") in found.garments


def test_a_raincoat_is_worn_with_its_hood_up() -> None:
    built, _ = staged(person("raincoat"))
    assert any(p.name == "it.hood" for p in built.pieces)


def test_a_seated_person_sits_on_the_seat_with_feet_on_the_ground() -> None:
    figure = person("man", attach=Attachment("chair", "seat"), moves=(Move(0, 99, "sit"),))
    built, view = staged(figure)
    hips = built.slots(view.figure, 10, view)["lap"][:3, 3]
    assert 0.5 < hips[1] < 0.75
    matrices = built.pose(view.figure, 10, view).bones["it.body"]
    shoes = next(p for p in built.pieces if p.name in ("it.shoes", "it.boots"))
    assert _skinned(shoes.mesh, matrices)[:, 1].min() == pytest.approx(0.0, abs=0.02)


def test_eyes_turn_to_what_is_looked_at() -> None:
    figure = person("woman", gazes=(Gaze(0, 99, "friend"),))
    pupils = []
    for x in (-2.0, 2.0):
        built, view = staged(figure, friend=(x, 1.4, 1.5))
        view = replace(view, figure=replace(view.figure, gazes=(Gaze(0, 99, point=(x, 1.4, 1.5)),)))
        positions, _ = built.pose(view.figure, 40, view).vertices["it.irises"]
        pupils.append(float(positions[:, 0].mean()))
    assert pupils[1] - pupils[0] > 0.005


def test_wave_brings_a_hand_above_the_shoulder() -> None:
    figure = person("man", moves=(Move(0, 60, "wave"),))
    built, view = staged(figure)
    slots = built.slots(view.figure, 30, view)
    assert max(slots["hand_left"][1, 3], slots["hand_right"][1, 3]) > 1.3


def _skinned(mesh, matrices):  # type: ignore[no-untyped-def]
    points = np.concatenate([mesh.positions, np.ones((len(mesh.positions), 1), np.float32)], 1)
    both = [np.einsum("nij,nj->ni", matrices[mesh.bones[:, i]], points)[:, :3] for i in (0, 1)]
    return both[0] * (1 - mesh.weights[:, None]) + both[1] * mesh.weights[:, None]
