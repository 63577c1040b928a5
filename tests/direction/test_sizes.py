"""Every thing has a size, and sizes are in proportion."""

import pytest

from rushes.direction.handling import rows
from rushes.direction.measures import PERSON_HEIGHTS
from rushes.direction.sizes import RESTS, is_listed, size_of, table
from rushes.script.lexicon import lexicon

KINDS = {
    sense.own
    for senses in (*lexicon().english.values(), *lexicon().chinese.values())
    for sense in senses
    if sense.category in ("thing", "garment")
}


def test_every_kind_of_the_tables_has_a_size_and_most_are_listed():
    unlisted = sorted(kind for kind in KINDS if not is_listed(kind))
    assert all(size_of(kind).height > 0 for kind in KINDS)
    assert len(unlisted) < 0.1 * len(KINDS), unlisted


def test_sizes_are_of_this_world():
    for kind, size in table().items():
        assert size.rest in RESTS, kind
        assert min(size.width, size.height, size.depth) >= 0.01, kind
        assert max(size.width, size.height, size.depth) <= 12.0, kind


def test_what_a_doing_brings_has_a_size():
    for found in rows().values():
        for row in found:
            for item in row.brings:
                size_of(item.kind, item.words)


@pytest.mark.parametrize(
    ("small", "large"),
    [
        ("apple", "chair"),
        ("cup", "table"),
        ("bicycle", "car"),
        ("car", "bus"),
        ("teddy_bear", "couch"),
        ("fork", "plate"),
        ("cat", "horse"),
        ("strawberry", "apple"),
    ],
)
def test_one_is_smaller_than_the_other(small, large):
    assert size_of(small).width * size_of(small).height < size_of(large).width * size_of(large).height


def test_a_person_sits_on_a_chair_at_a_table():
    assert 0.35 < size_of("chair").height < size_of("table").height + 0.3 < PERSON_HEIGHTS["adult"]


@pytest.mark.parametrize(("words", "factor"), [("tiny", 0.5), ("small", 0.75), ("large", 1.4), ("huge", 2.0)])
def test_words_of_size_scale(words, factor):
    assert size_of("bowl", f"{words} bowl").height == pytest.approx(size_of("bowl").height * factor)


def test_a_name_within_a_kind_has_its_own_size():
    assert size_of("ball", "two golf balls").height < size_of("ball", "ball").height
    assert size_of("lamp", "a street lamp").height > 2 * size_of("lamp", "lamp").height


@pytest.mark.parametrize(
    ("kind", "near"),
    [("hacksaw", "saw"), ("samovar", "pot"), ("garden_chair", "chair"), ("zeppelin", "airship")],
)
def test_an_unlisted_kind_is_as_large_as_its_nearest(kind, near):
    assert size_of(kind) == size_of(near)


def test_nonsense_is_as_large_as_a_toy():
    assert size_of("flibbertigibbet") == size_of("toy")
