"""Measured seconds are kept for the next film of that shape, and never in the way."""

import json

import pytest
from tests.engines.ltx.listening import Listener

from rushes.engines.ltx.recipe import recipe_of
from rushes.engines.ltx.timing import MOST, Timed, Timings, shape_of
from rushes.request import FilmRequest


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_stage_lasts_until_the_next_and_one_begun_again_goes_on():
    clock = Clock()
    timed = Timed(Listener(), clock)
    for name, seconds in (("a", 1.0), ("b", 2.0), ("a", 4.0)):
        timed.stage(name, 1)
        clock.now += seconds
    timed.ended()
    clock.now += 8.0
    timed.ended()
    assert timed.seconds == {"a": 5.0, "b": 2.0}


def test_everything_is_passed_on():
    listener = Listener()
    timed = Timed(listener)
    timed.stage("a", 3)
    timed.advance(2)
    timed.note("n")
    timed.show("preview.jpg", b"p")
    timed.done()
    assert (listener.totals, listener.steps, listener.notes) == ({"a": 3}, {"a": 2}, ["n"])
    assert listener.shown == {"preview.jpg": b"p"}


def test_the_next_process_knows_what_was_measured(tmp_path):
    Timings(tmp_path / "f.json").keep("s", {"a": 1.0, "b": 3.0})
    assert Timings(tmp_path / "f.json").of("s") == {"a": 1.0, "b": 3.0}
    assert Timings(tmp_path / "f.json").of("other") == {}


def test_the_latest_film_counts_for_half_and_a_stage_it_had_not_stays(tmp_path):
    timings = Timings(tmp_path / "f.json")
    timings.keep("s", {"a": 1.0, "sound": 4.0})
    timings.keep("s", {"a": 3.0})
    assert timings.of("s") == {"a": 2.0, "sound": 4.0}


@pytest.mark.parametrize(
    "damaged",
    ["", "{", "[]", '{"s": 3}', '{"s": {"a": "x"}}', '{"s": {"a": -1}}', '{"s": {}}', '{"s": {"a": NaN}}'],
)
def test_a_damaged_file_is_as_none(tmp_path, damaged):
    path = tmp_path / "f.json"
    path.write_text(damaged)
    timings = Timings(path)
    assert timings.of("s") == {}
    timings.keep("s", {"a": 1.0})
    assert json.loads(path.read_text()) == {"s": {"a": 1.0}}


def test_a_place_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("")
    timings = Timings(tmp_path / "file" / "f.json")
    timings.keep("s", {"a": 1.0})
    assert timings.of("s") == {"a": 1.0}


def test_only_so_many_shapes_are_kept(tmp_path):
    timings = Timings(tmp_path / "f.json")
    for number in range(MOST + 3):
        timings.keep(str(number), {"a": 1.0})
    assert timings.of("0") == {}
    assert timings.of(str(MOST + 2))


def test_shapes_differ_in_what_takes_time():
    requests = [
        (FilmRequest("x", tier=tier, duration=seconds, aspect_ratio=ratio), quality)
        for tier in ("distilled", "quality")
        for seconds in (5, 10)
        for ratio in ("16:9", "1:1")
        for quality in ("draft", "final")
    ]
    shapes = {shape_of(recipe_of(request, quality), "2.5/resident") for request, quality in requests}
    assert len(shapes) == len(requests)
    assert shape_of(recipe_of(FilmRequest("a", seed=1), "final"), "h") == shape_of(
        recipe_of(FilmRequest("b", seed=2), "final"), "h"
    )
