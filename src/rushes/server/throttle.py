"""Pauses between guesses at a password: longer with each failure, for an address and, more gently, for all together."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Throttle"]

FREE = 5
"""Failures of one address before it has to wait."""
LONGEST = 900.0
"""Seconds that one address waits at most."""
FREE_IN_ALL = 50
LONGEST_IN_ALL = 20.0
"""Everybody's pause stays short, or a stranger could lock the operator out."""
FORGIVEN = 3600.0
"""Seconds without a guess after which the failures are forgotten."""
MOST = 10_000
EVERYBODY = "*"


@dataclass(slots=True)
class _Record:
    failures: int
    at: float


class Throttle:
    """The failures of late, in the memory of this server."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._records: dict[str, _Record] = {}

    def enter(self, address: str) -> float:
        """Seconds that whoever comes from there has to wait; 0 lets him try, which counts as a failure until `right`."""
        who, now = _who(address), self._clock()
        wait = max(
            self._pause(who, FREE, LONGEST, now), self._pause(EVERYBODY, FREE_IN_ALL, LONGEST_IN_ALL, now)
        )
        if wait <= 0:
            for name in (who, EVERYBODY):
                self._failed(name, now)
        return max(wait, 0.0)

    def right(self, address: str) -> None:
        """The guess was right: it was no failure, and those of this address before it are forgotten."""
        self._records.pop(_who(address), None)
        everybody = self._records.get(EVERYBODY)
        if everybody is not None:
            everybody.failures = max(everybody.failures - 1, 0)

    def forgive(self) -> None:
        """Forget all failures."""
        self._records.clear()

    def _pause(self, who: str, free: int, longest: float, now: float) -> float:
        record = self._records.get(who)
        if record is None or record.failures < free:
            return 0.0
        return record.at + min(2.0 ** min(record.failures - free + 1, 30), longest) - now

    def _failed(self, who: str, now: float) -> None:
        record = self._records.get(who)
        if record is None or now - record.at > FORGIVEN:
            if len(self._records) >= MOST:
                self._forget()
            self._records[who] = _Record(1, now)
        else:
            record.failures, record.at = record.failures + 1, now

    def _forget(self) -> None:
        """Let go of the half that was heard of longest ago, but never of the sum."""
        oldest = sorted(
            (one for one in self._records if one != EVERYBODY), key=lambda one: self._records[one].at
        )
        for who in oldest[: MOST // 2]:
            del self._records[who]


def _who(address: str) -> str:
    """The address; of an IPv6 one its network, for everybody there has 2^64 of them."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address[:60]
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
