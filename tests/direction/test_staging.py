"""What is named is there, as many as it is, where it is said to be, and in the picture."""

from math import dist

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from tests.direction.pictures import boxes_at, main_shot, seen

from rushes.direction.checks import check
from rushes.direction.director import Terms, direct
from rushes.direction.sizes import size_of
from rushes.script.screenplay import (
    Action,
    CameraWish,
    Character,
    Look,
    Place,
    Relation,
    Screenplay,
    Thing,
)

SMALL = (
    "apple",
    "bowl",
    "bottle",
    "book",
    "teddy_bear",
    "vase",
    "fork",
    "clock",
    "cake",
    "laptop",
    "donut",
    "cup",
)
LARGE = (
    "chair",
    "couch",
    "car",
    "bicycle",
    "bench",
    "tree",
    "suitcase",
    "toilet",
    "traffic_light",
    "bus",
    "bed",
    "box",
)


def play(
    things, characters=(), actions=(), camera=None, prompt="things", place="studio", **more
) -> Screenplay:
    return Screenplay(
        prompt=prompt,
        language="en",
        place=Place(place),
        characters=tuple(characters),
        things=tuple(things),
        actions=tuple(actions),
        camera=camera or CameraWish(),
        **more,
    )


def thing(kind: str, relation: str = "", target: str = "", count: int = 1, name: str = "") -> Thing:
    return Thing(
        name or kind, kind, kind, count=count, relation=Relation(relation, target) if relation else None
    )


def filmed(screenplay: Screenplay, cfg_scale: float = 0.5):
    plan = direct(screenplay, (), Terms(frames=120, cfg_scale=cfg_scale))
    check(plan)
    return plan


def in_picture(plan, name: str) -> bool:
    scene, shot = main_shot(plan)
    for key in shot.keys:
        x, y = seen(scene, shot, key, boxes_at(scene, key.frame)[name].middle)
        if not (abs(x) <= 1.0 and abs(y) <= 1.0):
            return False
    return True


SIDES = st.sampled_from(
    ["left_of", "right_of", "in_front_of", "behind", "next_to", "on", "above", "under", ""]
)


@st.composite
def plays(draw) -> Screenplay:
    kinds = draw(st.lists(st.sampled_from(SMALL + LARGE), min_size=1, max_size=6, unique=True))
    things = []
    for i, kind in enumerate(kinds):
        relation = draw(SIDES) if i else ""
        target = kinds[draw(st.integers(0, i - 1))] if i else ""
        large = (
            size_of(kind).height > size_of(target).height if relation in ("on", "above", "under") else False
        )
        if large or (relation in ("on", "above", "under") and size_of(kind).rest != "table"):
            relation = "next_to"
        count = draw(st.integers(1, 4)) if not relation or relation in ("left_of", "right_of") else 1
        things.append(thing(kind, relation, target, count))
    return play(things)


@given(plays())
@settings(max_examples=80, deadline=None, derandomize=True)
def test_relations_hold_in_the_picture(screenplay):
    note([(t.id, t.count, t.relation) for t in screenplay.things])
    plan = filmed(screenplay)
    scene, shot = main_shot(plan)
    boxes = boxes_at(scene, 0)
    for item in screenplay.things:
        if item.relation is None:
            continue
        pieces = [n for n in boxes if n == item.id or n.startswith(f"{item.id}.")]
        others = [n for n in boxes if n == item.relation.target or n.startswith(f"{item.relation.target}.")]
        for key in shot.keys:
            mine = [seen(scene, shot, key, boxes[n].middle) for n in pieces]
            theirs = [seen(scene, shot, key, boxes[n].middle) for n in others]
            if item.relation.kind == "left_of":
                assert max(x for x, _ in mine) < min(x for x, _ in theirs)
            elif item.relation.kind == "right_of":
                assert min(x for x, _ in mine) > max(x for x, _ in theirs)
            elif item.relation.kind in ("on", "above"):
                assert min(y for _, y in mine) > min(y for _, y in theirs)
        if item.relation.kind == "in_front_of":
            assert min(boxes[n].z0 for n in pieces) >= max(boxes[n].z1 for n in others) - 0.02
        elif item.relation.kind == "behind":
            assert max(boxes[n].z1 for n in pieces) <= min(boxes[n].z0 for n in others) + 0.02


@given(plays())
@settings(max_examples=80, deadline=None, derandomize=True)
def test_counts_are_exact_everything_is_in_the_picture_and_nothing_intersects(screenplay):
    note([(t.id, t.count, t.relation) for t in screenplay.things])
    plan = filmed(screenplay)
    scene, _ = main_shot(plan)
    boxes = boxes_at(scene, 0)
    for item in screenplay.things:
        pieces = [p for p in scene.props if p.kind == item.kind and p.id.startswith(item.id)]
        assert sum(p.count for p in pieces) == item.count
        assert all(in_picture(plan, p.id) for p in pieces)
    names = list(boxes)
    bearers = {p.id: p.attach.to for p in scene.props if p.attach is not None}
    bearers |= {
        t.id: t.relation.target for t in screenplay.things if t.relation and t.relation.kind == "under"
    }
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            if a in _below(b, bearers) or b in _below(a, bearers):
                continue  # on a seat, whose back is higher, or under it
            assert not boxes[a].meets(boxes[b], 0.012), (a, b, boxes[a], boxes[b])


def _below(name: str, bearers: dict[str, str]) -> set[str]:
    """All that bears something, down to the floor."""
    found: set[str] = set()
    while name in bearers and name not in found:
        found.add(name)
        name = bearers[name]
    return found | {name}


def test_small_things_lie_on_a_table_that_is_brought():
    plan = filmed(play([thing("bowl", "left_of", "bottle"), thing("bottle")]))
    scene, shot = main_shot(plan)
    table = next(p for p in scene.props if p.kind == "table")
    assert {p.attach.to for p in scene.props if p.attach} == {table.id}
    x0, _ = seen(scene, shot, shot.keys[0], boxes_at(scene, 0)["bowl"].middle)
    assert dist(shot.keys[0].eye, shot.keys[0].target) < 2.5
    assert x0 < 0


def test_vehicles_stand_on_the_ground():
    scene, _ = main_shot(filmed(play([thing("car", "right_of", "motorcycle"), thing("motorcycle")])))
    assert all(p.position[1] == 0.0 and p.attach is None for p in scene.props)
    assert {p.kind for p in scene.props} == {"car", "motorcycle"}


def test_one_on_the_top_of_the_other_stands_on_it():
    scene, _ = main_shot(filmed(play([thing("bowl", "on", "bottle"), thing("bottle")])))
    boxes = boxes_at(scene, 0)
    assert boxes["bowl"].y0 == pytest.approx(boxes["bottle"].y1)


def test_what_is_below_another_bears_it_where_there_is_no_room_under_it():
    scene, _ = main_shot(filmed(play([thing("oven", "under", "toilet"), thing("toilet")])))
    boxes = boxes_at(scene, 0)
    assert boxes["toilet"].y0 == pytest.approx(boxes["oven"].y1)


def test_a_cat_under_a_table_is_under_it_and_one_on_a_chair_is_on_it():
    cat = Character("cat", "a cat", Look(species="cat"), relation=Relation("under", "table"))
    scene, _ = main_shot(filmed(play([thing("table")], [cat])))
    boxes = boxes_at(scene, 0)
    assert boxes["cat"].y0 == 0.0
    assert boxes["table"].x0 < boxes["cat"].middle[0] < boxes["table"].x1
    cat = Character("cat", "a cat", Look(species="cat"), relation=Relation("on", "chair"))
    scene, _ = main_shot(filmed(play([thing("chair")], [cat])))
    assert boxes_at(scene, 0)["cat"].y0 > 0.3


def test_between_is_between():
    dogs = [Character(f"dog_{n}", "dogs", Look(species="dog")) for n in (1, 2)]
    scene, _ = main_shot(filmed(play([thing("ball", "between", "dog_1")], dogs)))
    boxes = boxes_at(scene, 0)
    assert boxes["dog_1"].middle[0] < boxes["ball"].middle[0] < boxes["dog_2"].middle[0]


def test_many_are_a_pile_and_as_many_as_twelve_are_single():
    scene, _ = main_shot(filmed(play([thing("apple", count=12)])))
    assert len([p for p in scene.props if p.kind == "apple"]) == 12
    scene, _ = main_shot(filmed(play([thing("apple", count=40)])))
    assert [p.count for p in scene.props if p.kind == "apple"] == [40]


def test_a_large_animal_needs_more_room_than_a_small_one():
    animals = [Character(s, s, Look(species=s)) for s in ("elephant", "bear")]
    scene, _ = main_shot(filmed(play([], animals)))
    boxes = boxes_at(scene, 0)
    assert not boxes["elephant"].meets(boxes["bear"])


PERSON = Character("person", "a person", Look(sex="female", age="adult"))


def test_a_partner_is_brought_unless_the_film_is_literal():
    hug = play([], [PERSON], [Action("person", "hug")])
    free, literal = filmed(hug), filmed(hug, cfg_scale=1.0)
    assert [len(p.scenes[0].figures) for p in (free, literal)] == [2, 1]
    a, b = free.scenes[0].figures
    assert dist(a.position, b.position) < 0.6
    assert {m.action for f in (a, b) for m in f.moves} >= {"hug"}


def test_two_who_do_it_together_need_nobody_else():
    other = Character("man", "a man", Look(sex="male", age="adult"))
    screenplay = play(
        [], [PERSON, other], [Action("person", "kiss", target="man"), Action("man", "kiss", target="person")]
    )
    assert len(filmed(screenplay).scenes[0].figures) == 2


@pytest.mark.parametrize(
    ("verb", "kind", "slot"),
    [
        ("read", "book", "hand_right"),
        ("cut", "watermelon", "top"),
        ("play_music", "guitar", "lap"),
        ("ride", "bicycle", ""),
    ],
)
def test_what_is_used_is_where_it_is_used(verb, kind, slot):
    plan = filmed(play([thing(kind)], [PERSON], [Action("person", verb, target=kind)]))
    prop = next(p for p in plan.scenes[0].props if p.id == kind)
    assert (prop.attach.slot if prop.attach else "") == slot


def test_who_plays_a_piano_sits_on_its_bench_before_it():
    plan = filmed(play([thing("piano")], [PERSON], [Action("person", "play_music", target="piano")]))
    scene = plan.scenes[0]
    (player,) = scene.figures
    assert player.attach is not None
    assert player.attach.slot == "seat"
    boxes = boxes_at(scene, 0)
    assert not boxes["piano"].meets(boxes["person"])
    assert dist(boxes["piano"].middle, boxes["person"].middle) < 1.3


def test_a_rider_and_the_bicycle_go_together():
    plan = filmed(
        play([thing("bicycle")], [PERSON], [Action("person", "ride", target="bicycle")], place="city_street")
    )
    scene, shot = main_shot(plan)
    bicycle = next(p for p in scene.props if p.id == "bicycle")
    assert scene.figures[0].attach.to == "bicycle"
    assert bicycle.moves
    assert shot.follow == "bicycle"


def test_a_thing_that_acts_goes_by_itself():
    plan = filmed(play([thing("car")], actions=[Action("car", "accelerate")], place="city_street"))
    (car,) = plan.scenes[0].props
    lengths = [dist(*m.path) for m in car.moves]
    assert lengths == sorted(lengths)


def test_one_walks_in_and_stops_and_leaves():
    actions = [Action("person", verb, beat=n) for n, verb in enumerate(("run", "stand", "walk"))]
    (walker,) = filmed(play([], [PERSON], actions)).scenes[0].figures
    ways = [m for m in walker.moves if m.path or m.action == "stand"]
    assert [m.action for m in ways] == ["run", "stand", "walk"]
    assert ways[0].path[-1] == pytest.approx(ways[2].path[0])
    assert ways[0].end == ways[1].start < ways[2].start == ways[1].end


def test_one_can_walk_and_carry_and_talk_at_once():
    actions = [Action("person", "walk"), Action("person", "hold", target="box"), Action("person", "talk")]
    scene = filmed(play([thing("box")], [PERSON], actions)).scenes[0]
    assert {m.action for m in scene.figures[0].moves} >= {"walk", "hold", "talk"}
    assert scene.props[0].attach.to == "person"


def test_what_is_jumped_over_is_jumped_over():
    horse = Character("horse", "a horse", Look(species="horse"), relation=Relation("above", "fence"))
    scene = filmed(play([thing("fence")], [horse], [Action("horse", "jump")])).scenes[0]
    jump = next(m for m in scene.figures[0].moves if m.action == "jump_over" and m.path)
    assert max(y for _, y, _ in jump.path) > size_of("fence").height


def test_several_who_run_keep_out_of_each_others_way():
    dogs = [Character(f"dog_{n}", "dogs", Look(species="dog")) for n in range(3)]
    scene = filmed(play([], dogs, [Action(d.id, "run") for d in dogs], place="beach")).scenes[0]
    for frame in (0, 60, 119):
        boxes = list(boxes_at(scene, frame).values())
        assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_the_set_shows_what_it_has_unless_somebody_uses_it():
    lamp = play([thing("lamp")], place="city_street")
    assert not filmed(lamp).scenes[0].props
    assert "lamp" in filmed(lamp).scenes[0].set.features
    used = play([thing("lamp")], [PERSON], [Action("person", "turn_on", target="lamp")], place="city_street")
    assert [p.kind for p in filmed(used).scenes[0].props][:1] == ["lamp"]
