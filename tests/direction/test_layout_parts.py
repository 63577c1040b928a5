"""The parts of staging by themselves: rows, ranks, heaps, ways, cameras that hold."""

from math import dist

import pytest
from tests.direction.pictures import seen

from rushes.direction.arranging import Block, Spacing, arranged, heaped, ranks
from rushes.direction.boxes import Box
from rushes.direction.framing import gate_of, holding
from rushes.direction.places import facts_of
from rushes.direction.plan import CameraKey, Figure, Prop, Scene, SetBrief, Shot
from rushes.direction.sizes import size_of
from rushes.direction.ways import Station, way_moves
from rushes.script.screenplay import Look

ONE = Box(-0.5, 0.0, -0.5, 0.5, 1.0, 0.5)


def placed(offsets, box=ONE):
    return {name: box.moved(x, 0.0, z) for name, (x, z) in offsets.items()}


def test_a_row_is_centred_and_nobody_touches_his_neighbour():
    boxes = placed(arranged([Block(n, ONE) for n in "abc"]))
    assert boxes["a"].x0 == pytest.approx(-boxes["c"].x1)
    assert boxes["a"].x1 < boxes["b"].x0 < boxes["b"].x1 < boxes["c"].x0


def test_a_circle_of_relations_is_broken():
    offsets = arranged([Block("a", ONE, "left_of", "b"), Block("b", ONE, "left_of", "a")])
    assert len(set(offsets.values())) == 2


def test_what_stands_behind_as_large_a_thing_looks_out_beside_it():
    boxes = placed(arranged([Block("a", ONE), Block("b", ONE, "behind", "a")]))
    assert boxes["b"].z1 <= boxes["a"].z0
    assert abs(boxes["b"].middle[0] - boxes["a"].middle[0]) > 0.4


def test_those_around_something_do_not_touch_it_or_each_other():
    boxes = placed(arranged([Block("cake", ONE), *(Block(f"c{n}", ONE, "around", "cake") for n in range(6))]))
    names = list(boxes)
    assert not any(boxes[a].meets(boxes[b]) for i, a in enumerate(names) for b in names[i + 1 :])


def test_too_long_a_row_goes_on_behind():
    offsets = arranged([Block(f"b{n}", ONE) for n in range(9)], Spacing(0.1, 0.0, 5.0))
    assert len({round(z, 2) for _, z in offsets.values()}) > 1


@pytest.mark.parametrize("number", [1, 3, 5, 8, 12])
def test_ranks_hold_all_without_touching(number):
    boxes = list(placed(ranks([str(n) for n in range(number)], ONE, Spacing())).values())
    assert len(boxes) == number
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_a_heap_looks_out_over_the_rim_and_nothing_in_it_intersects():
    orange, bowl = size_of("orange"), size_of("bowl")
    places = heaped(7, orange, bowl)
    boxes = [Box(x - 0.05, y, z - 0.05, x + 0.05, y + 0.1, z + 0.05) for x, y, z in places]
    assert not any(a.meets(b, 0.02) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert max(b.y1 for b in boxes) > 0.0


@pytest.mark.parametrize("ratio", ["16:9", "9:16", "1:1"])
@pytest.mark.parametrize("tilt", [-0.1, 0.1, 0.6, 1.3])
def test_a_camera_holds_the_whole_box(ratio, tilt):
    box = Box(-1.4, 0.2, -0.6, 1.1, 1.9, 0.8)
    setup = holding(gate_of(ratio), box, fill=0.8, angle=0.3, tilt=tilt, lens_mm=35)
    key = CameraKey(0, setup.eye, setup.target)
    shot = Shot(0, 1, "", (key,), lens_mm=setup.lens_mm)
    scene = Scene(0, 1, SetBrief("studio"))
    for corner in box.corners():
        x, y = seen(scene, shot, key, corner, ratio)
        assert abs(x) <= 1.0
        assert abs(y) <= 1.0 or tilt < 0  # the ground keeps a low camera from going as low as it should


def test_a_camera_keeps_inside_the_set_by_a_wider_lens():
    setup = holding(gate_of("16:9"), Box(-4, 0, -1, 4, 2, 1), lens_mm=50)
    assert dist(setup.eye, setup.target) < 8.0
    assert setup.lens_mm < 50


CAR = Prop("car", "car")
DOG = Figure("dog", Look(species="dog"))


def moves(way, actor=CAR, place="city_street", action="drive", pace=3.0, **station):
    return way_moves(way, action, actor, (0, 120), facts_of(place), Station((0.0, 0.0, 0.0), **station), pace)


def test_in_a_room_one_goes_round():
    (move,) = moves("lane", DOG, "studio", "run", 4.0)
    assert all(abs(x) < 3.0 and abs(z) < 3.0 for x, _, z in move.path)
    assert sum(dist(a, b) for a, b in zip(move.path, move.path[1:], strict=False)) == pytest.approx(
        20, rel=0.1
    )


def test_what_slows_down_stops_and_what_accelerates_does_not():
    slower, faster = moves("slower"), moves("faster")
    ways = [[dist(*m.path) for m in found] for found in (slower, faster)]
    assert ways[0] == sorted(ways[0], reverse=True)
    assert ways[1] == sorted(ways[1])
    assert (slower[-1].ease_out, faster[-1].ease_out) == (True, False)


def test_a_corner_is_turned():
    (move,) = moves("corner")
    first, last = (
        tuple(b - a for a, b in zip(*pair, strict=True)) for pair in (move.path[:2], move.path[-2:])
    )
    assert abs(first[0]) > abs(first[2])
    assert abs(last[2]) > abs(last[0])


def test_a_jump_clears_what_is_jumped_over():
    found = moves("over", DOG, "park", "run", 4.0, obstacle=(0.9, 0.3))
    assert [m.action for m in found] == ["run", "jump_over", "run"]
    assert max(y for _, y, _ in found[1].path) > 0.9
    assert found[0].path[-1] == found[1].path[0]
    assert found[1].path[-1] == found[2].path[0]


def test_one_arrives_where_one_will_stand_and_leaves_from_there():
    (there,) = moves("lane", DOG, "park", "walk", 1.0, arrives=True)
    (away,) = moves("away", DOG, "park", "walk", 1.0)
    assert there.path[-1] == (0.0, 0.0, 0.0)
    assert away.path[0] == (0.0, 0.0, 0.0)


def test_a_camera_that_stands_still_sees_all_of_a_way():
    (move,) = moves("lane", DOG, "beach", "run", 4.0, static=True)
    assert all(abs(x) < 2.5 for x, _, _ in move.path)
