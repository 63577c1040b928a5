"""What stands in the distance, and what does not."""

import pytest

from rushes.script.backdrops import FAR
from rushes.script.reader import read


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("A boat sails on the river with the Eiffel Tower in the background", "eiffel_tower"),
        ("A cow grazes in a field, a windmill in the distance", "windmill"),
        ("In the distance, a tall tower rises", "tower"),
        ("一个女孩在草地上放风筝，远处有一座风车", "windmill"),
    ],
)
def test_it_is_far(prompt: str, thing: str) -> None:
    assert [t.kind for t in read(prompt).things if t.relation is not None and t.relation.kind == FAR] == [
        thing
    ]


def test_what_is_near_is_not_far() -> None:
    things = read("A man paints a picture, birds sing in the distance").things
    assert not [t for t in things if t.relation is not None and t.relation.kind == FAR]


def test_who_reads_before_a_far_car_is_not_far_himself() -> None:
    assert not read("A man reads a newspaper with a red car in the background").characters[0].distant
