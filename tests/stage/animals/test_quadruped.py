"""What films rely on of a four-legged animal: its feet do not slip, it never jumps, it is cheap and always the same."""

import time

import numpy as np
import pytest

from rushes.direction.measures import height_of
from rushes.direction.plan import Figure, Move, Scene, SetBrief, Shot
from rushes.direction.travel import standing
from rushes.script.screenplay import Look
from rushes.stage.animals.footing import feet
from rushes.stage.animals.forms import form_of
from rushes.stage.animals.quadruped import build
from rushes.stage.animals.skeleton import skeleton
from rushes.stage.animals.species import QUADRUPEDS
from rushes.stage.figures import builder_for

RATE = 24
RETRIEVER = Look(species="dog", breed="golden retriever")


class Flat:
    """A stage that is a level floor."""

    rate = RATE

    def __init__(self, figure, kind="beach"):
        shot = Shot(0, 240, "", ())
        self.scene = Scene(0, 240, SetBrief(kind), (figure,), (), (shot,))

    def ground(self, x, z):
        return 0.0

    def head(self, who, frame):
        return (0.0, 1.0, 6.0)

    def slot(self, owner, name, frame):
        return np.eye(4, dtype=np.float32)

    def prop_of(self, who, kind):
        return ""


def runner(action="run", speed=4.4, look=RETRIEVER, eased=False, start=0, frames=240):
    length = speed * frames / RATE
    path = ((0.0, 0.0, 0.0), (length, 0.0, 0.4 * length))
    move = Move(start, start + frames, action, path=path, ease_in=eased, ease_out=eased)
    facing = float(np.arctan2(1.0, 0.4))
    return Figure("it", look, height=height_of(look), facing=facing, moves=(move,))


def soles(figure, frame):
    """World places of the four balls of the feet: where the rig puts them, and whether they should stand."""
    form = form_of(figure.look)
    bones = skeleton(form, figure.height / form.head_top)
    stack = build(figure).pose(figure, frame, Flat(figure)).bones["it.rig"]
    steps = feet(figure, standing(figure, frame, RATE), bones, RATE)
    places = []
    for limb in bones.limbs:
        matrix = stack[bones.index[limb.bones[3]]]
        places.append(matrix[:3, :3] @ limb.joints[3] + matrix[:3, 3])
    return np.array(places), steps


@pytest.mark.parametrize(("action", "speed"), [("run", 4.4), ("walk", 1.1), ("walk", 2.4)])
def test_a_planted_foot_stays_where_it_is(action, speed):
    figure = runner(action, speed)
    before, steps_before = soles(figure, 60.0)
    slips = []
    for k in range(1, 60):
        now, steps = soles(figure, 60.0 + 0.4 * k)
        for i in range(4):
            # The heel lifts late in the stance and the ball rolls over the toes: that is no slip.
            if steps_before[i].planted and steps[i].planted and steps[i].stance < 0.7:
                slips.append(float(np.hypot(*(now[i] - before[i])[[0, 2]])))
        before, steps_before = now, steps
    assert len(slips) > 20
    assert max(slips) < 0.003


def test_feet_never_sink_and_planted_ones_touch():
    figure = runner()
    rest = 0.045 * figure.height / form_of(figure.look).head_top
    for frame in np.arange(50.0, 70.0, 0.5):
        places, steps = soles(figure, frame)
        assert places[:, 1].min() > rest - 0.004
        for place, step in zip(places, steps, strict=True):
            if step.planted and step.stance < 0.7:
                assert abs(place[1] - rest) < 0.004


def test_a_gallop_has_a_moment_with_no_foot_down():
    figure = runner()
    down = [sum(step.planted for step in soles(figure, 50 + 0.5 * k)[1]) for k in range(40)]
    assert min(down) == 0
    assert max(down) >= 2


@pytest.mark.parametrize("eased", [False, True])
def test_the_pose_never_jumps(eased):
    figure = runner(eased=eased, start=12 if eased else 0, frames=120)
    view, built = Flat(figure), build(figure)
    form = form_of(figure.look)
    bones = skeleton(form, figure.height / form.head_top)
    joints = np.stack([np.append(bones.joints[name], 1.0) for name in bones.index])

    def body(frame):
        stack = built.pose(figure, frame, view).bones["it.rig"]
        return np.einsum("bij,bj->bi", stack, joints)[:, :3]

    last, fastest = body(0.0), 0.0
    for k in range(1, 4 * 140):
        now = body(k / 4)
        fastest = max(fastest, float(np.abs(now - last).max()) * 4 * RATE)
        last = now
    assert fastest < 22.0  # m/s of any joint: a swinging paw of a galloping dog passes 12


def test_the_same_frame_is_the_same_pose():
    figure = runner()
    one = build(figure).pose(figure, 33.0, Flat(figure))
    two = build(figure).pose(figure, 33.0, Flat(figure))
    assert np.array_equal(one.bones["it.rig"], two.bones["it.rig"])
    assert all(np.array_equal(one.vertices[k][0], two.vertices[k][0]) for k in one.vertices)


def test_the_retriever_is_within_its_budget():
    built = build(runner())
    assert sum(len(p.mesh.faces) for p in built.pieces if p.rig) <= 16_500
    figure = runner()
    view = Flat(figure)
    built.pose(figure, 0.0, view)
    began = time.process_time()
    for frame in range(50):
        built.pose(figure, float(frame), view)
    assert (time.process_time() - began) / 50 < 0.006


def test_sand_flies_on_a_beach_and_not_on_a_street():
    figure = runner()
    built = build(figure)
    beach = built.pose(figure, 60.0, Flat(figure, "beach"))
    street = built.pose(figure, 60.0, Flat(figure, "city_street"))
    assert np.ptp(beach.vertices["it.sand"][0], axis=0).max() > 0.1
    assert "it.sand" in street.hidden


@pytest.mark.parametrize("species", sorted(QUADRUPEDS))
def test_every_species_is_built_and_stands_as_tall_as_asked(species):
    look = Look(species=species)
    figure = Figure("it", look, height=height_of(look))
    make = builder_for(Look(species=species))
    assert make is not None
    built = make(figure)
    fur = next(p.mesh for p in built.pieces if p.name == "it.fur")
    top = float(built.slots(figure, 0.0, Flat(figure))["head"][1, 3])
    assert 0.5 * figure.height < top < 1.02 * figure.height
    assert fur.bones is not None
    assert fur.bones.max() < 48
    assert sum(len(p.mesh.faces) for p in built.pieces) <= 20_000
    assert all(np.isfinite(p.mesh.positions).all() for p in built.pieces)


def test_a_dog_that_stands_still_keeps_its_feet_still_and_breathes():
    figure = Figure("it", RETRIEVER, height=0.86)
    places, _ = soles(figure, 0.0)
    later, _ = soles(figure, 31.0)
    assert np.allclose(places, later, atol=1e-4)
    view, built = Flat(figure), build(figure)
    assert not np.allclose(
        built.pose(figure, 0.0, view).bones["it.rig"][0], built.pose(figure, 9.0, view).bones["it.rig"][0]
    )


def test_an_unknown_species_is_a_felt_toy():
    assert builder_for(Look(species="chimera")).__module__ == "rushes.stage.toys.figure"
