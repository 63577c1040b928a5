"""Small creatures: each is as tall as its figure says, goes on feet that do not slip, and is never frozen."""

from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from itertools import pairwise

import numpy as np
import pytest

from rushes.direction.plan import Attachment, Expression, Figure, Gaze, Mouth, Move
from rushes.direction.travel import standing
from rushes.script.screenplay import Look
from rushes.stage.animals import crawlbug, crawlcrab, crawlfrog, crawllizard, crawlsnake, crawlworm
from rushes.stage.animals.crawlcoil import way_of
from rushes.stage.animals.crawler import build
from rushes.stage.animals.crawllife import life_of
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlspecies import KINDS, kind_of
from rushes.stage.animals.crawltrack import footing, track_of

RATE = 24
HIGH = 0.2


class Ground:
    """A floor that rises by `slope`; somebody called "she" stands to the left, and there is one slot."""

    rate = RATE
    scene = None

    def __init__(self, slope=0.0):
        self.slope = slope

    def ground(self, x, z):
        return self.slope * x

    def head(self, who, frame):
        return (3.0, 0.2, 0.0)

    def slot(self, owner, name, frame):
        found = np.eye(4, dtype=np.float32)
        found[:3, 3] = (0.0, 5.0, 0.0)
        return found

    def prop_of(self, who, kind):
        return ""


def figure(breed, *moves, count=1, **more):
    species = {"frog": "frog", "snake": "snake", "lizard": "lizard"}.get(
        kind_of(Look("bug", breed)).plan, "bug"
    )
    return Figure(
        "it", Look(species=species, breed=breed), height=HIGH, count=count, seed=3, moves=moves, **more
    )


def going(breed, action="walk", path=((0.0, 0.0, 0.0), (2.4, 0.0, 0.0)), **more):
    return figure(breed, Move(0, 240, action, path=path, ease_in=False, ease_out=False), **more)


@lru_cache(maxsize=64)
def made(look, count):
    return build(Figure("it", look, height=HIGH, count=count, seed=3))


def posed(who, frame, ground=None):
    return made(who.look, who.count).pose(who, frame, ground or Ground())


def points(who, frame, ground=None, only=""):
    """All vertices of a figure in the world."""
    pose = posed(who, frame, ground)
    found = []
    for piece in made(who.look, who.count).pieces:
        if only not in piece.name:
            continue
        if piece.name in pose.vertices:
            found.append(pose.vertices[piece.name][0])
            continue
        stack, mesh = pose.bones[piece.rig], piece.mesh
        rest = np.concatenate([mesh.positions, np.ones((len(mesh.positions), 1))], 1)
        one = np.einsum("nij,nj->ni", stack[mesh.bones[:, 0]], rest)
        two = np.einsum("nij,nj->ni", stack[mesh.bones[:, 1]], rest)
        found.append((one + (two - one) * mesh.weights[:, None])[:, :3])
    return np.concatenate(found)


def member(who, frame):
    kind = kind_of(who.look)
    plan = {
        "bug": crawlbug,
        "crab": crawlcrab,
        "frog": crawlfrog,
        "lizard": crawllizard,
        "snake": crawlsnake,
    }[kind.plan]
    place = standing(who, frame, RATE)
    life = life_of(who, 0, frame, Ground(), place, gaze=False)
    return Member(who, kind, plan.model(kind, True), life, track_of(who, 0, HIGH, frame, RATE), Ground(), 0)


def bones_of(breed):
    plan = import_module(f"rushes.stage.animals.crawl{KINDS[breed].plan}")
    return plan.model(KINDS[breed], True).bones


def member_bones(breed):
    return bones_of(breed).index


def joints(breed):
    return np.stack(list(bones_of(breed).joints.values()))


@pytest.mark.parametrize("breed", sorted(KINDS))
def test_every_kind_is_as_tall_as_its_figure_says(breed):
    afloat = KINDS[breed].plan in ("jelly", "bee")
    found = points(figure(breed), 30.0, only="fur" if KINDS[breed].plan == "bee" else "")
    assert 0.72 * HIGH < found[:, 1].max() - (found[:, 1].min() if afloat else 0.0) < 1.45 * HIGH
    assert afloat or -0.06 * HIGH < found[:, 1].min() < 0.08 * HIGH


@pytest.mark.parametrize("breed", sorted(KINDS))
def test_every_kind_is_light(breed):
    assert sum(len(piece.mesh.faces) for piece in made(figure(breed).look, 1).pieces) < 27_000


@pytest.mark.parametrize("breed", sorted(KINDS))
def test_the_mesh_of_every_piece_looks_outwards(breed):
    who = figure(breed)
    for piece in made(who.look, 1).pieces:
        p = piece.mesh.positions[piece.mesh.faces].astype(float)
        flat = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])
        agree = np.einsum("ij,ij->i", flat, piece.mesh.normals[piece.mesh.faces].sum(1)) >= 0
        assert agree.mean() > 0.97, piece.name


@pytest.mark.parametrize("breed", sorted(KINDS))
def test_who_has_nothing_to_do_lives_and_is_a_pure_function_of_the_frame(breed):
    who = figure(breed, Move(0, 240, "ponder"))
    now, later, again = points(who, 40.0), points(who, 52.0), points(who, 40.0)
    assert np.abs(now - later).max() > 0.004 * HIGH
    assert (now == again).all()


@pytest.mark.parametrize(("words", "name"), [
    ("tree frog", "treefrog"), ("poison dart frog", "dartfrog"), ("ladybirds", "ladybug"), ("bearded dragon", "dragon"),
    ("nile crocodile", "crocodile"), ("king cobra", "cobra"), ("", "ladybug"), ("garden snail", "snail"),
])  # fmt: skip
def test_the_last_words_of_a_breed_name_the_kind(words, name):
    assert kind_of(Look(species="bug", breed=words)) == KINDS[name]


def test_a_colour_dyes_the_back():
    plain, dyed = (
        build(Figure("it", Look(species="frog", colour=c), height=HIGH)).pieces[0].mesh.colours
        for c in ("", "#2040e0")
    )
    assert dyed[:, 2].mean() > plain[:, 2].mean() + 0.2


@pytest.mark.parametrize("count", [1, 4])
def test_there_are_exactly_as_many_as_asked_for_and_they_keep_apart(count):
    who = going("ant", count=count)
    roots = np.stack([stack[0, :3, 3] for stack in posed(who, 60.0).bones.values()])
    assert len(roots) == count
    apart = np.linalg.norm(roots[:, None] - roots[None], axis=2) + 9 * np.eye(count)
    assert apart.min() > 1.5 * HIGH


@pytest.mark.parametrize("breed", ["ladybug", "ant", "spider", "crab", "lobster", "lizard", "crocodile"])
def test_a_foot_that_is_down_does_not_slip(breed):
    who, plan = going(breed), {"crab": crawlcrab, "lizard": crawllizard}.get(KINDS[breed].plan, crawlbug)
    gait = plan.GAITS[KINDS[breed].build] if plan is crawlbug else plan.GAIT
    name, phase, foot = "fore_left", 0.0, None
    if plan is crawllizard:
        foot, bone = crawllizard.limbs(KINDS[breed])[name][2], f"{name}_foot"
    else:
        leg = (crawlcrab.legs if plan is crawlcrab else crawlbug.legs_of)(KINDS[breed])[1]
        phase, foot, bone = leg.phase, leg.foot, f"{leg.name}_lower"
    row = member(who, 0.0).model.bones.index[bone]
    down = []
    for frame in np.arange(60.0, 108.0, 1.0):
        fall = footing(standing(who, frame, RATE).distance, gait.stride * HIGH, phase, gait.duty)
        if fall.planted:
            at = posed(who, frame).bones["it.rig"][row] @ np.append(foot, 1.0)
            down.append((round(fall.along, 6), at[0], at[2]))
    prints = {along for along, *_ in down}
    assert len(prints) > 1
    for along in prints:
        places = np.array([(x, z) for a, x, z in down if a == along])
        assert np.ptp(places, axis=0).max() < 0.03 * HIGH


def test_a_snake_goes_where_its_head_went():
    who = going("snake", path=((0.0, 0.0, 0.0), (1.5, 0.0, 0.0), (2.0, 0.0, 1.5)))
    early, late = member(who, 120.0), member(who, 150.0)
    gone = way_of(early, crawlsnake.LENGTH * HIGH).line(2.0, 800)
    step = standing(who, 150.0, RATE).distance - standing(who, 120.0, RATE).distance
    body = crawlsnake.curve(late)[0]
    behind = np.linalg.norm(np.diff(body, axis=0), axis=1).cumsum() > 1.6 * step + 1.6 * HIGH
    away = [np.linalg.norm(gone[:, ::2] - p[::2], axis=1).min() for p in body[1:][behind]]
    assert len(away) > 20
    assert max(away) < 0.03 * HIGH


def test_a_snake_at_rest_lies_in_a_coil_with_its_head_up():
    body = crawlsnake.curve(member(figure("snake"), 60.0))[0]
    assert np.abs(body[:, ::2]).max() < 1.6 * HIGH
    assert body[0, 1] > 0.7 * HIGH > 1.2 * body[-1, 1]


def test_no_part_of_a_snake_is_drawn_out_when_it_sets_out():
    who = figure("snake", Move(24, 240, "walk", path=((0.0, 0.0, 0.0), (2.0, 0.0, 0.0))))
    for frame in (30.0, 60.0, 100.0, 150.0):
        body = crawlsnake.curve(member(who, frame))[0]
        long = np.linalg.norm(np.diff(body[30:], axis=0), axis=1).sum()
        assert long == pytest.approx((crawlsnake.STATIONS[-1] - crawlsnake.STATIONS[30]) * HIGH, rel=0.06)


def test_a_snake_flicks_its_tongue():
    tongue = [np.ptp(points(figure("snake"), f, only="mouth")[:, 2]) for f in np.arange(0, 72, 3.0)]
    assert max(tongue) > 1.3 * min(tongue)


def test_a_frog_hops_in_arcs_and_sits_between_them():
    who = going("frog")
    levels = np.array([points(who, f, only="skin")[:, 1].min() for f in np.arange(20.0, 80.0, 2.0)])
    assert levels.max() > 0.25 * HIGH
    assert (np.abs(levels) < 0.05 * HIGH).sum() > 8


def test_a_frog_comes_to_the_end_of_its_path():
    who = figure("frog", Move(0, 72, "walk", path=((0.0, 0.0, 0.0), (1.0, 0.0, 0.0))))
    assert points(who, 100.0)[:, 0].mean() == pytest.approx(1.0, abs=0.5 * HIGH)


def test_the_throat_of_a_frog_swells_when_it_calls():
    who, row = figure("frog", Move(0, 240, "croak")), member_bones("frog")["throat"]
    sizes = [np.linalg.norm(posed(who, f).bones["it.rig"][row][:3, 1]) for f in np.arange(24.0, 48.0)]
    assert max(sizes) > 1.4 * min(sizes)


@pytest.mark.parametrize("breed", ["ladybug", "lizard", "snail", "caterpillar", "crab", "octopus", "snake"])
def test_nobody_jumps_when_it_sets_out_or_arrives(breed):
    way = Move(24, 72, "walk", path=((0.0, 0.0, 0.0), (0.6, 0.0, 0.0)), facing=0.5)
    who = figure(breed, way, facing=0.4)
    for start in (22.0, 70.0):
        seen = [points(who, start + k) for k in range(5)]
        assert (
            max(np.abs(b - a).max() for a, b in pairwise(seen)) < (0.9 if breed == "lizard" else 0.5) * HIGH
        )


def test_a_crab_goes_sideways():
    slots = made(figure("crab").look, 1).slots(going("crab"), 60.0, Ground())
    assert slots["head"][2, 2] > 0.9  # its face is to the camera, its way is along +x


@pytest.mark.parametrize("breed", ["octopus", "jellyfish", "frog", "crocodile"])
def test_swimmers_swim(breed):
    ashore, afloat = going(breed), going(breed, "swim")
    a, b = points(ashore, 60.0)[:, 1], points(afloat, 60.0)[:, 1]
    low = breed in ("frog", "crocodile")  # they lie in the water, the others are above its bed
    assert b.mean() < a.mean() if low else b.min() > -0.01 * HIGH


def test_a_bee_hovers_where_flowers_are_and_settles_to_sip():
    aloft, settled = points(figure("bee"), 60.0), points(figure("bee", Move(0, 240, "eat")), 60.0)
    assert aloft[:, 1].min() > 0.4
    assert abs(settled[:, 1].min()) < 0.05 * HIGH


def test_a_ladybug_opens_its_wing_cases_to_fly():
    folded, aloft = going("ladybug"), going("ladybug", "fly", path=((0.0, 0.8, 0.0), (2.4, 0.8, 0.0)))
    assert np.ptp(points(folded, 60.0, only="wings"), axis=0).max() < 1.3 * HIGH
    assert np.ptp(points(aloft, 60.0, only="wings"), axis=0).max() > 1.8 * HIGH
    assert points(aloft, 60.0)[:, 1].min() > 0.5


def test_a_jellyfish_pulses():
    wide = [np.ptp(points(figure("jellyfish"), f, only="bell")[:, 0]) for f in np.arange(0.0, 48.0, 4.0)]
    assert max(wide) > 1.12 * min(wide)


@pytest.mark.parametrize("breed", ["octopus", "snail", "caterpillar", "starfish", "snake", "lizard"])
def test_they_stay_on_the_ground_where_it_rises(breed):
    hill = Ground(0.2)
    found = points(going(breed, path=((0.0, 0.0, 0.0), (1.0, 0.0, 0.0))), 120.0, hill)
    over = found[:, 1] - 0.2 * found[:, 0]
    assert -0.25 * HIGH < over.min() < 0.1 * HIGH


def test_a_caterpillar_humps_in_a_wave_from_its_tail_to_its_head():
    who, bones = going("caterpillar", path=((0.0, 0.0, 0.0), (0.6, 0.0, 0.0))), member_bones("caterpillar")
    rows, radius = (
        [bones[f"segment{k}"] for k in range(8)],
        np.array([crawlworm.radius(KINDS["caterpillar"], k) for k in range(8)]),
    )
    highest = []
    for frame in (60.0, 66.0, 72.0, 78.0, 84.0, 90.0):
        stack = posed(who, frame).bones["it.rig"][rows]
        at = np.array(
            [m @ np.append(j, 1.0) for m, j in zip(stack, joints("caterpillar")[rows], strict=True)]
        )
        lifted = at[:, 1] / HIGH - radius
        highest.append(lifted.argmax() if lifted.max() > 0.1 else -1)
    assert len({k for k in highest if k >= 0}) > 2


@pytest.mark.parametrize("breed", ["frog", "lizard", "ladybug", "snail", "octopus"])
def test_a_mouth_opens_with_the_x_sheet(breed):
    shut, open_ = figure(breed), figure(breed, mouths=(Mouth(0, "D"),))
    row = member_bones(breed)["jaw" if "jaw" in member_bones(breed) else "mouth"]
    head = member_bones(breed).get("head", 0)
    a, b = (
        np.linalg.inv(posed(w, 40.0).bones["it.rig"][head]) @ posed(w, 40.0).bones["it.rig"][row]
        for w in (shut, open_)
    )
    assert np.abs(a - b).max() > 0.15


@pytest.mark.parametrize("breed", ["frog", "lizard", "ladybug", "octopus"])
def test_the_head_turns_to_what_is_looked_at(breed):
    look = figure(breed, gazes=(Gaze(0, 240, "she"),))
    row = member_bones(breed).get("head", 0)
    a, b = (posed(w, 60.0).bones["it.rig"][row][:3, 2] for w in (figure(breed), look))
    assert b[0] / np.linalg.norm(b) > a[0] / np.linalg.norm(a) + 0.15


def test_who_sleeps_shuts_its_eyes():
    def turn(who):
        stack, bones = posed(who, 60.0).bones["it.rig"], member_bones("frog")
        return float((np.linalg.inv(stack[bones["head"]]) @ stack[bones["lids"]])[1, 1])

    assert turn(figure("frog", Move(0, 240, "sleep"))) < turn(figure("frog")) - 0.8


@pytest.mark.parametrize(
    "breed", ["ladybug", "frog", "snake", "lizard", "caterpillar", "octopus", "crab", "snail"]
)
def test_who_is_attached_rides(breed):
    rider = replace(going(breed), attach=Attachment("cart", "seat"))
    found = points(rider, 60.0)
    assert np.abs(found[:, ::2]).max() < 4.5 * HIGH
    assert 4.9 < found[:, 1].min() < found[:, 1].max() < 5.0 + 2.2 * HIGH
    assert posed(rider, 60.0).contact == ()


def test_what_is_asked_for_is_seen_in_the_whole_body():
    rest = points(figure("ladybug"), 60.0)
    for action in ("jump", "sit", "sleep", "wave", "dance", "eat"):
        moved = [
            np.abs(points(figure("ladybug", Move(0, 240, action)), f) - rest).max()
            for f in (52.0, 60.0, 66.0)
        ]
        assert max(moved) > 0.05 * HIGH, action


def test_joy_shows():
    merry = figure("crab", expressions=(Expression(0, 240, "happy"),))
    assert np.abs(points(merry, 60.0) - points(figure("crab"), 60.0)).max() > 0.15 * HIGH


@pytest.mark.parametrize("breed", ["snake", "jellyfish", "octopus", "frog", "starfish"])
def test_it_has_the_slots_that_things_are_fixed_to(breed):
    slots = made(figure(breed).look, 1).slots(figure(breed), 30.0, Ground())
    assert {"head", "mouth", "back", "middle", "neck"} <= slots.keys()
    assert all(np.linalg.det(m[:3, :3]) == pytest.approx(1.0, abs=0.02) for m in slots.values())
