"""The charts of the dashboard: bars of the right height on a scale that holds them."""

from __future__ import annotations

import pytest

from rushes.predictions.ledger import Use
from rushes.server.pages.dashboard.usage import cost_chart, films_chart


def use(day: int, made: int = 0, failed: int = 0, cost: int = 0) -> Use:
    return Use(day, "k", "m", made + failed, made, failed, 1.0, cost)


def test_a_day_without_films_has_its_place() -> None:
    chart = films_chart([use(10, made=3), use(12, made=1)], range(10, 13))
    assert [bar.upper_height > 0 for bar in chart.bars] == [True, False, True]


def test_what_was_made_stands_on_what_failed() -> None:
    bar = films_chart([use(10, made=3, failed=1)], range(10, 11)).bars[0]
    assert bar.upper_height == pytest.approx(3 * bar.lower_height)
    assert bar.upper_y + bar.upper_height == pytest.approx(bar.lower_y)
    assert "3 made, 1 failed" in bar.said


@pytest.mark.parametrize(("made", "top"), [(1, "1"), (3, "4"), (4, "4"), (5, "10"), (11, "20"), (390, "400")])
def test_the_scale_ends_at_a_round_number_above_all_bars(made: int, top: str) -> None:
    chart = films_chart([use(1, made=made)], range(1, 2))
    assert chart.lines[-1] == (0.0, top)
    assert chart.bars[0].upper_y >= 0


def test_no_films_are_no_bars() -> None:
    assert films_chart([], range(5, 8)).bars[0].upper_height == 0


def test_cents_are_told_too() -> None:
    chart = cost_chart([use(3, made=1, cost=3_500_000)], range(3, 4))
    assert chart.lines[-1][1] == "$0.04"
    assert "$0.035" in chart.bars[0].said
