"""An estimate follows what films really took, and the manifest until there are some."""

from __future__ import annotations

import pytest

from rushes.catalogue import estimated_seconds, load_catalogue

MODEL = load_catalogue().find("rushes-miniature")


@pytest.mark.parametrize(("duration", "seconds"), [(5, 45), (10, 85), (20, 170), (2, 18)])
def test_without_measurements_the_manifest_counts(duration: float, seconds: float) -> None:
    assert estimated_seconds(MODEL, duration) == seconds


def test_two_films_are_not_enough_to_go_by() -> None:
    assert estimated_seconds(MODEL, 10, [(10, 1), (10, 1)]) == 85


def test_the_median_by_second_of_film_counts() -> None:
    assert estimated_seconds(MODEL, 10, [(5, 10), (10, 20), (10, 900)]) == 20
    assert estimated_seconds(MODEL, 5, [(5, 10), (10, 20), (10, 900)]) == 10


def test_measurements_that_are_none_are_left_out() -> None:
    recent = [(0, 5), (5, 0), (10, float("nan")), (float("inf"), 3), (-5, 5)]
    assert estimated_seconds(MODEL, 10, recent) == 85
