"""Penguins, apes, dinosaurs, dragons and kangaroos: their feet hold, their bodies breathe, and they do what they are told."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from rushes.direction.plan import Attachment, Figure, Gaze, Mouth, Move, Prop
from rushes.script.screenplay import Look
from rushes.stage.animals.upright import build
from rushes.stage.animals.uprightform import rig_of
from rushes.stage.animals.uprightmotion import matrices
from rushes.stage.animals.uprightspecies import upright_of

RATE = 24
KINDS = {
    "penguin": ("penguin", "", 0.75), "monkey": ("monkey", "", 0.8), "gorilla": ("monkey", "gorilla", 0.9),
    "dinosaur": ("dinosaur", "", 2.6), "dragon": ("dinosaur", "dragon", 2.6), "triceratops": ("dinosaur", "triceratops", 2.6),
    "kangaroo": ("kangaroo", "", 1.5),
}  # fmt: skip


class Floor:
    """A flat floor in a studio, with something that hangs at two metres."""

    rate = RATE

    class scene:
        props = (Prop("chair", "chair"),)

        class set:
            kind = "studio"

    def ground(self, x, z):
        return 0.0

    def head(self, who, frame):
        return (4.0, 0.6, 4.0)

    def slot(self, owner, name, frame):
        seat = np.eye(4, dtype=np.float32)
        seat[:3, 3] = (1.0, 2.0, 3.0)
        return seat


def figure(kind, action="stand", path=(), count=1, **more):
    species, breed, height = KINDS[kind]
    move = Move(0, 240, action, path, ease_in=False, ease_out=False)
    look = Look(species=species, breed=breed)
    return Figure("it", look, height=height, count=count, seed=3, moves=(move,), **more)


def rigged(who):
    return rig_of(upright_of(who.look), who.height)


def joint(who, frame, bone):
    """World place of a bone's joint."""
    rig = rigged(who)
    stack = matrices(who, rig, frame, Floor()).stack
    return (stack[rig.index[bone]] @ np.append(rig.joints[bone], 1.0))[:3]


def joints(who, frame):
    rig = rigged(who)
    rest = np.stack([np.append(p, 1.0) for p in rig.joints.values()])
    return np.einsum("bij,bj->bi", matrices(who, rig, frame, Floor()).stack, rest)[:, :3]


@cache
def built(kind):
    return build(figure(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_an_animal_is_within_its_budget(kind):
    assert sum(len(p.mesh.faces) for p in built(kind).pieces) <= 25_000
    assert len(rigged(figure(kind))) <= 48


@pytest.mark.parametrize("kind", KINDS)
def test_the_top_of_the_head_is_where_the_plan_says(kind):
    who = figure(kind)
    rig = rigged(who)
    head = [rig.index[name] for name in ("head", "nape")]
    tops = [
        p.mesh.positions[np.isin(p.mesh.bones[:, 0], head), 1].max()
        for p in built(kind).pieces
        if p.name.split(".")[1] in ("felt", "fur", "skin", "hide")
    ]
    assert max(tops) == pytest.approx(who.height, rel=0.06)


@pytest.mark.parametrize("count", [1, 4, 7])
def test_a_colony_has_exactly_the_members_asked_for(count):
    who = figure("penguin", count=count)
    made = build(who)
    posed = made.pose(who, 10.0, Floor())
    assert len(made.pieces) == count * len(built("penguin").pieces)
    assert len(posed.bones) == count
    places = np.array([stack[0, :3, 3] for stack in posed.bones.values()])
    apart = np.linalg.norm(places[:, None] - places[None], axis=2) + 9.0 * np.eye(count)
    assert apart.min() > 0.35


@pytest.mark.parametrize("kind", ["penguin", "monkey", "gorilla", "dinosaur"])
def test_a_foot_that_is_down_does_not_slip(kind):
    who = figure(kind, "walk", ((0.0, 0.0, -4.0), (0.0, 0.0, 6.0)))
    low = rigged(who).joints["toes_left"][1] + 1e-4
    toes = np.array([joint(who, frame, "toes_left") for frame in np.arange(20.0, 68.0, 0.5)])
    down = toes[:, 1] < low
    held = down[1:] & down[:-1]
    assert held.sum() > 20
    assert np.linalg.norm(np.diff(toes, axis=0)[held][:, [0, 2]], axis=1).max() < 0.004 * who.height


def test_a_triceratops_walks_on_four_feet_that_hold():
    who = figure("triceratops", "walk", ((0.0, 0.0, -4.0), (0.0, 0.0, 16.0)))
    low = rigged(who).joints["hand_left"][1] + 1e-3
    hands = np.array([joint(who, frame, "hand_left") for frame in np.arange(20.0, 80.0, 0.5)])
    held = (hands[1:, 1] < low) & (hands[:-1, 1] < low)
    assert held.mean() > 0.4
    assert np.linalg.norm(np.diff(hands, axis=0)[held][:, [0, 2]], axis=1).max() < 0.004 * who.height


def test_a_kangaroo_leaves_the_ground_with_both_feet():
    who = figure("kangaroo", "run", ((0.0, 0.0, 0.0), (0.0, 0.0, 50.0)))
    both = np.array([[joint(who, f, f"toes_{s}")[1] for s in ("left", "right")] for f in range(20, 60)])
    assert np.allclose(both[:, 0], both[:, 1], atol=0.02)
    assert both.max() > 0.2


def test_a_penguin_waddles_from_side_to_side():
    who = figure("penguin", "walk", ((0.0, 0.0, 0.0), (0.0, 0.0, 10.0)))
    lean = [joint(who, f, "head")[0] - joint(who, f, "hips")[0] for f in range(24, 72)]
    assert min(lean) < -0.03 < 0.03 < max(lean)


def test_a_gorilla_goes_on_its_knuckles_until_its_hands_are_busy():
    low = joint(figure("gorilla"), 40, "hand_left")[1]
    assert low < 0.12 < 0.3 < joint(figure("gorilla", "dance"), 40, "hand_left")[1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("action", ["stand", "sit", "fly", "yodel"])
def test_nobody_is_ever_frozen(kind, action):
    poses = np.array([joints(figure(kind, action), frame) for frame in range(0, 96, 8)])
    assert np.abs(np.diff(poses, axis=0)).max(axis=(1, 2)).min() > 0.0005


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("action", ["sit", "sleep", "swim", "wave", "eat", "dance", "roar"])
def test_what_begins_begins_softly(kind, action):
    who = replace(figure(kind), moves=(Move(0, 24, "stand"), Move(24, 90, action), Move(90, 140, "stand")))
    poses = np.array([joints(who, frame) for frame in range(22, 58)])
    assert np.linalg.norm(np.diff(poses, axis=0), axis=2).max() < 0.30 * who.height


def test_a_sleeper_lies_low_with_its_eyes_shut():
    awake, asleep = figure("dinosaur"), figure("dinosaur", "sleep")
    assert joint(asleep, 60, "hips")[1] < 0.45 * joint(awake, 60, "hips")[1]
    rig = rigged(asleep)
    turn = {}
    for name, who in (("awake", awake), ("asleep", asleep)):
        stack = matrices(who, rig, 70.0, Floor()).stack
        local = stack[rig.index["head"], :3, :3].T @ stack[rig.index["lids"], :3, :3]
        turn[name] = np.arctan2(local[2, 1], local[1, 1])
    assert turn["asleep"] > 1.2 > 0.5 > turn["awake"]


def test_a_penguin_slides_on_its_belly():
    who = figure("penguin", "slide", ((0.0, 0.0, 0.0), (0.0, 0.0, 12.0)))
    head, hips = joint(who, 60, "head"), joint(who, 60, "hips")
    assert head[2] - hips[2] > 0.2
    assert abs(head[1] - hips[1]) < 0.12


def test_a_dragon_flies_at_the_height_of_its_path_and_beats_its_wings():
    who = figure("dragon", "fly", ((0.0, 4.0, 0.0), (0.0, 5.0, 30.0)))
    assert joint(who, 24, "hips")[1] > 4.0
    tips = [joint(who, f, "wing3_left")[1] - joint(who, f, "chest")[1] for f in range(24, 60)]
    assert max(tips) - min(tips) > 0.5


def test_fire_burns_only_while_a_dragon_breathes_it():
    who = replace(figure("dragon"), moves=(Move(0, 240, "stand"), Move(48, 100, "breathe_fire")))
    made = build(who)
    assert not any(p.name == "it.fire" for p in built("dragon").pieces)
    assert made.pose(who, 20.0, Floor()).hidden == {"it.fire"}
    burning = made.pose(who, 72.0, Floor())
    points, _ = burning.vertices["it.fire"]
    assert not burning.hidden
    assert points[:, 2].max() > joint(who, 72, "head")[2] + 0.5


def test_a_mouth_opens_with_the_words():
    still = figure("monkey")
    open_wide = replace(still, mouths=(Mouth(0, "X"), Mouth(40, "D"), Mouth(60, "X")))
    slots = [matrices(w, rigged(w), 45.0, Floor()).slots["mouth"] for w in (still, open_wide)]
    assert slots[1][1, 3] < slots[0][1, 3] - 0.005


def test_a_head_turns_to_what_it_looks_at():
    who = replace(figure("kangaroo"), gazes=(Gaze(0, 240, "other"),))
    ahead = matrices(who, rigged(who), 48.0, Floor()).slots["head"][:3, 2]
    assert np.degrees(np.arctan2(ahead[0], ahead[2])) == pytest.approx(45.0, abs=14.0)


def test_a_hand_brings_food_to_the_mouth():
    who = figure("monkey", "eat")
    near = [
        np.linalg.norm(slots["hand_right"][:3, 3] - slots["mouth"][:3, 3])
        for slots in (matrices(who, rigged(who), float(f), Floor()).slots for f in range(0, 54, 3))
    ]
    assert min(near) < 0.14 < 0.2 < max(near)


def test_who_is_seated_goes_where_the_seat_goes():
    who = figure("monkey", "ride", attach=Attachment("bicycle", "seat"))
    assert joint(who, 30, "hips") == pytest.approx((1.0, 2.1, 3.0), abs=0.08)


def test_who_sits_down_on_a_chair_sits_on_its_seat():
    who = replace(figure("monkey"), moves=(Move(0, 40, "stand"), Move(40, 240, "sit", target="chair")))
    assert joint(who, 30, "hips")[1] < 0.4
    assert joint(who, 100, "hips") == pytest.approx((1.0, 2.1, 3.0), abs=0.1)


@pytest.mark.parametrize(
    ("look", "name"),
    [
        (Look(species="penguin", age="baby"), "chick"),
        (Look(species="monkey", breed="silverback gorilla"), "gorilla"),
        (Look(species="dinosaur", breed="red dragon"), "dragon"),
        (Look(species="dinosaur", breed="t rex"), "dinosaur"),
        (Look(species="animal", breed="kangaroo"), "kangaroo"),
    ],
)
def test_a_look_names_its_kind(look, name):
    assert upright_of(look).name == name


def test_a_colour_dyes_the_coat_and_not_the_belly():
    plain, dyed = (upright_of(Look(species="dinosaur", colour=colour)) for colour in ("", "#3050c0"))
    assert dyed.fur == "#3050c0"
    assert dyed.light == plain.light
