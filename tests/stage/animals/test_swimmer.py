"""Swimmers: as many as asked for, afloat where the plan puts them, waving as their kind does, alive."""

from types import SimpleNamespace

import numpy as np
import pytest

from rushes.direction.plan import Figure, Gaze, Mouth, Move
from rushes.script.screenplay import Look
from rushes.stage.animals.swimbreeds import SWIMMERS, swimmer_of
from rushes.stage.animals.swimform import modelled
from rushes.stage.animals.swimleap import crossings
from rushes.stage.animals.swimmer import build
from rushes.stage.animals.swimmotion import Rig, posed
from rushes.stage.animals.swimpath import course
from rushes.stage.animals.swimrig import BONES, joints

RATE = 24
LINE = ((-2.0, 0.0, 0.0), (2.0, 0.0, 0.0))


class Place:
    """A set of a kind on level ground."""

    rate = RATE

    def __init__(self, kind="underwater"):
        self.scene = SimpleNamespace(set=SimpleNamespace(kind=kind), figures=(), props=())

    def ground(self, x, z):
        return 0.0

    def head(self, who, frame):
        return (5.0, 0.5, 0.0)

    def slot(self, owner, name, frame):
        m = np.eye(4, dtype=np.float32)
        m[:3, 3] = (3.0, 2.0, 1.0)
        return m


def one(species="fish", breed="", action="stand", path=(), height=0.5, **rest):
    moves = (Move(0, 240, action, path=path, ease_in=False, ease_out=False),)
    return Figure("it", Look(species=species, breed=breed), height=height, seed=3, moves=moves, **rest)


def rig_of(figure):
    kind = swimmer_of(figure.look)
    return Rig(kind, figure.height / kind.tall, modelled(kind).eyes)


def bones(figure, frame, place=None, k=0):
    return posed(rig_of(figure), figure, k, frame, place or Place())


def at(matrices, name, figure):
    return (matrices[name] @ np.append(joints(swimmer_of(figure.look))[name], 1.0))[:3]


@pytest.mark.parametrize("kind", dict.fromkeys(SWIMMERS.values()), ids=lambda kind: kind.name)
def test_every_kind_is_a_whole_and_not_too_heavy_mesh(kind):
    pieces = modelled(kind).pieces
    assert sum(len(mesh.faces) for _, mesh, _ in pieces) <= 26_000
    for _, mesh, _ in pieces:
        assert np.isfinite(mesh.positions).all()
        assert np.isfinite(mesh.normals).all()
        assert mesh.bones.max() < len(BONES)


@pytest.mark.parametrize(
    ("species", "breed", "name"),
    [
        ("whale", "bottlenose dolphin", "dolphin"),
        ("whale", "killer whale", "orca"),
        ("shark", "", "shark"),
        ("turtle", "giant tortoise", "tortoise"),
        ("fish", "tropical fish", "fish"),
        ("fish", "seahorse", "seahorse"),
    ],
)
def test_the_last_words_of_a_breed_name_the_kind(species, breed, name):
    assert swimmer_of(Look(species=species, breed=breed)).name == name


def test_a_colour_dyes_the_back():
    dyed = modelled(swimmer_of(Look(species="shark", colour="#d02020"))).pieces[0][1].colours
    plain = modelled(swimmer_of(Look(species="shark"))).pieces[0][1].colours
    assert dyed[:, 0].mean() > plain[:, 0].mean() + 0.1


@pytest.mark.parametrize("count", [1, 4, 11])
def test_a_school_has_exactly_the_members_asked_for(count):
    school = one(count=count)
    built = build(school)
    rigs = built.pose(school, 20.0, Place()).bones
    assert sum(len(stack) for stack in rigs.values()) == count * len(BONES)
    assert max(len(stack) for stack in rigs.values()) <= 48
    assert {piece.rig for piece in built.pieces} == set(rigs)


def test_members_of_a_school_keep_apart():
    school = one(count=9, action="swim", path=LINE)
    length = rig_of(school).length
    spots = np.array([at(bones(school, 60, k=k), "chest", school) for k in range(9)])
    apart = np.linalg.norm(spots[:, None] - spots[None], axis=-1) + 9 * np.eye(9)
    assert apart.min() > 0.25 * length


def test_a_fish_waves_sideways_and_a_whale_up_and_down():
    def swings(species):
        who = one(species, action="swim", path=LINE)
        tips = []
        for frame in range(60, 120):
            m = bones(who, frame)
            forward = np.linalg.inv(m["chest"].astype(float)) @ m["fluke"]
            tips.append((forward @ np.append(joints(swimmer_of(who.look))["fluke"] - [0, 0, 0.2], 1.0))[:3])
        return np.ptp(tips, axis=0)

    fish, whale = swings("fish"), swings("whale")
    assert fish[0] > 5 * fish[1]
    assert whale[1] > 5 * whale[0]


def test_the_wave_runs_from_head_to_tail():
    who = one("shark", action="swim", path=LINE)
    frames = np.arange(60, 110)

    def yaw(name):
        turned = [np.linalg.inv(bones(who, f)["chest"].astype(float)) @ bones(who, f)[name] for f in frames]
        return np.array([np.arctan2(m[0, 2], m[2, 2]) for m in turned])

    fore, hind = yaw("tail1"), yaw("fluke")
    lags = [np.corrcoef(fore[: -k or None], hind[k:])[0, 1] for k in range(9)]
    assert int(np.argmax(lags)) >= 1


def test_it_hovers_over_the_ground_under_water():
    who = one("fish", height=0.4)
    assert at(bones(who, 30), "chest", who)[1] > 0.3


def test_its_back_shows_over_open_water():
    who = one("whale", "dolphin", action="swim", path=LINE, height=0.5)
    built = build(who)
    middle, back = (built.slots(who, 60, Place("lake"))[name][1, 3] for name in ("middle", "back"))
    assert middle < 0.0 < back


def test_a_leap_leaves_the_water_and_comes_back():
    who = one("whale", "dolphin", action="jump", height=0.5)
    out, back = crossings(who, rig_of(who).length, 0, RATE)[:2]
    heights = [at(bones(who, f, Place("lake")), "chest", who)[1] for f in np.linspace(out, back, 9)]
    assert max(heights[3:6]) > 0.5
    assert max(heights[0], heights[-1]) < 0.6 * max(heights)


def test_the_nose_follows_the_arc_of_a_leap():
    who = one("whale", "dolphin", action="jump", height=0.5)
    length = rig_of(who).length
    out, back = crossings(who, length, 0, RATE)[:2]
    climbs = [
        course(who, swimmer_of(who.look), length, 0, f, Place("lake")).climb for f in (out + 1, back - 1)
    ]
    assert climbs[0] > 0.4
    assert climbs[1] < -0.4


def test_a_leap_throws_up_water_only_on_water():
    who = one("whale", "dolphin", action="jump", height=0.5)
    frame = crossings(who, rig_of(who).length, 0, RATE)[0] + 4

    def spread(kind):
        points, _ = build(who).pose(who, frame, Place(kind)).vertices["it.drops"]
        return float(np.ptp(points[:, 1]))

    assert spread("lake") > 0.1
    assert spread("studio") == 0.0


def test_it_banks_into_a_turn():
    who = one("shark", action="swim", path=((-2, 0, 0), (0, 0, 0), (0, 0, 2)))
    kind, length = swimmer_of(who.look), rig_of(who).length
    banks = [course(who, kind, length, 0, f, Place()).bank for f in range(80, 160, 2)]
    assert max(np.abs(banks)) > 0.1


def test_nothing_jumps_from_frame_to_frame():
    who = one("fish", "goldfish", action="swim", path=((-1, 0, 0), (0, 0, 0.5), (1, 0, -0.5)))
    spots = np.array([at(bones(who, f), "head", who) for f in range(10, 200)])
    steps = np.linalg.norm(np.diff(spots, axis=0), axis=1)
    assert steps.max() < 4 * np.median(steps)


@pytest.mark.parametrize("species", ["shark", "seal", "turtle"])
def test_it_is_alive_when_nothing_is_asked(species):
    who = one(species, action="no such thing")
    built = build(who)
    first, later = (built.pose(who, f, Place("studio")).bones["it.rig"] for f in (40.0, 52.0))
    assert np.abs(first - later).max() > 1e-4


def test_a_seal_lies_on_the_ground_with_its_head_up():
    who = one("seal", action="sit", height=0.75)
    m = bones(who, 40, Place("studio"))
    skin = build(who).pieces[0].mesh
    order = np.stack([m[name] for name in BONES])
    p = np.c_[skin.positions, np.ones(len(skin.positions))]
    w = skin.weights[:, None]
    y = (
        np.einsum("nij,nj->ni", order[skin.bones[:, 0]], p) * (1 - w)
        + np.einsum("nij,nj->ni", order[skin.bones[:, 1]], p) * w
    )[:, 1]
    assert y.min() > -0.12
    assert 0.6 < y.max() < 0.9


def test_feet_of_a_tortoise_that_are_down_do_not_slip():
    who = one("turtle", "tortoise", action="walk", path=LINE, height=0.5)
    rest = joints(swimmer_of(who.look))["fin_left"] - np.array([0, 0.2, 0])
    soles = np.array(
        [(bones(who, f, Place("studio"))["fin_left"] @ np.append(rest, 1.0))[:3] for f in range(40, 160)]
    )
    step, up = np.diff(soles[:, 0]), soles[1:, 1]
    down = up < up.min() + 0.004
    assert down.sum() > 20
    assert np.median(np.abs(step[down])) < 0.2 * np.abs(step).max()


def test_an_open_mouth_of_the_sheet_opens_the_jaw():
    who = one("shark", mouths=(Mouth(0, "X"), Mouth(20, "D")))

    def angle(frame):
        m = bones(who, frame)
        own = np.linalg.inv(m["head"].astype(float)) @ m["jaw"]
        return float(np.arccos(np.clip((np.trace(own[:3, :3]) - 1) / 2, -1, 1)))

    assert angle(30) > angle(10) + 0.3


def test_its_head_turns_to_what_it_looks_at():
    looking = one("seal", action="sit", gazes=(Gaze(0, 240, "friend"),))
    at_ease = one("seal", action="sit")
    ways = [bones(who, 60, Place("studio"))["head"][0, 2] for who in (looking, at_ease)]
    assert ways[0] > ways[1] + 0.1


def test_who_is_attached_rides_on_the_slot():
    from rushes.direction.plan import Attachment

    who = one("fish", attach=Attachment("bowl", "seat"))
    assert np.linalg.norm(at(bones(who, 30), "chest", who) - np.array([3.0, 2.2, 1.0])) < 0.3


def test_slots_are_rigid_frames():
    who = one("shark", action="swim", path=LINE)
    found = build(who).slots(who, 30, Place())
    assert {"head", "mouth", "back", "middle", "neck"} <= set(found)
    for matrix in found.values():
        assert np.allclose(np.linalg.norm(matrix[:3, :3], axis=0), 1.0, atol=1e-4)


def test_a_noun_that_is_no_breed_of_the_plan_still_names_its_kind():
    assert swimmer_of(Look(species="fish"), "clownfish_2").name == "clownfish"
    assert swimmer_of(Look(species="fish", breed="goldfish"), "clownfish").name == "goldfish"
    assert swimmer_of(Look(species="shark"), "ray").name == "shark"


def test_a_tail_fin_has_two_lobes():
    skin = modelled(swimmer_of(Look(species="whale"))).pieces[0][1].positions
    flukes = skin[skin[:, 2] < -0.52]
    assert flukes[:, 0].max() > 0.1
    assert np.isclose(flukes[:, 0].max(), -flukes[:, 0].min(), atol=0.01)


def test_a_multitude_is_light():
    many = one(count=60)
    assert sum(len(piece.mesh.faces) for piece in build(many).pieces) < 60 * 2600


def test_a_turtle_that_hides_draws_in_its_head():
    out, hidden = (
        build(one("turtle", action=a)).slots(one("turtle", action=a), 30, Place("studio"))["head"]
        for a in ("stand", "hide")
    )
    assert hidden[2, 3] < out[2, 3] - 0.1
