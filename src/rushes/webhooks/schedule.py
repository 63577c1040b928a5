"""When a webhook that failed is sent again."""

from __future__ import annotations

from collections.abc import Sequence

from rushes.webhooks.patience import LONGEST_WISH

__all__ = ["JITTER", "RETRY_DELAYS", "retry_delay"]

RETRY_DELAYS: tuple[float, ...] = (5, 30, 300, 1800, 7200, 18000, 36000, 50400, 72000)
"""Seconds after the first attempt's failure, the second's and so on: ten attempts over 51 hours.

Standard Webhooks recommends attempts at once, after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h; the one
after 30 s is ours, for receivers that are being restarted.
"""
JITTER = 0.2
"""Each delay is longer or shorter by up to this part, so that what failed together does not come back together."""


def retry_delay(
    turn: int,
    chance: float,
    delays: Sequence[float] = RETRY_DELAYS,
    *,
    asked: float | None = None,
    age: float = 0.0,
) -> float | None:
    """Seconds to wait after the failure of attempt `turn` (from 1); None when that was the last. `chance` is 0..1.

    It is not less than the receiver has `asked` for, but that wish moves no attempt by more than LONGEST_WISH, nor past the
    end of the schedule, which began `age` seconds ago.
    """
    if turn > len(delays):
        return None
    own = delays[turn - 1] * (1 + JITTER * (2 * chance - 1))
    if asked is None:
        return own
    later = asked + JITTER * chance * delays[turn - 1]
    return max(own, min(later, LONGEST_WISH, sum(delays) - age))
