"""When a webhook is sent again."""

from __future__ import annotations

from typing import TypeVar

from rushes.webhooks.schedule import JITTER, RETRY_DELAYS, retry_delay

T = TypeVar("T")


def test_the_schedule_has_ten_attempts_over_more_than_a_day() -> None:
    assert len(RETRY_DELAYS) + 1 == 10
    assert sum(RETRY_DELAYS) * (1 - JITTER) > 24 * 3600
    assert list(RETRY_DELAYS) == sorted(RETRY_DELAYS)


def test_delays_are_jittered_by_a_fifth_and_end_after_the_last() -> None:
    assert [retry_delay(1, chance) for chance in (0.0, 0.5, 1.0)] == [4.0, 5.0, 6.0]
    assert retry_delay(9, 0.5) == 72000
    assert retry_delay(10, 0.5) is None
