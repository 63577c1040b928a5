"""How figures are written on pages: times, sizes, money, states. Plain functions that templates use as filters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

__all__ = [
    "FILTERS",
    "ago",
    "bytes_size",
    "clock",
    "count",
    "moment",
    "money",
    "seconds",
    "sentence",
    "state_word",
]

STATE_WORDS = {
    "queued": "Waiting",
    "processing": "Filming",
    "success": "Done",
    "error": "Failed",
    "cancelled": "Cancelled",
}


def moment(at: float | None) -> str:
    """Epoch seconds as `2026-01-31 12:00:05 UTC`; a dash for None."""
    return "–" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def iso_moment(at: float | None) -> str:
    """Epoch seconds for the `datetime` of a <time>."""
    return "" if at is None else datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")


def ago(at: float | None, now: float) -> str:
    """How long ago in the largest whole unit: `12 s ago`, `3 h ago`; a dash for None."""
    return "–" if at is None else f"{seconds(max(now - at, 0.0))} ago"


def seconds(length: float) -> str:
    """A length of time in its largest unit or two: `4.2 s`, `1 min 25 s`, `3 h`, `2 days`."""
    if length < 10:
        return f"{length:.1f} s"
    if length < 100:
        return f"{length:.0f} s"
    if length < 3600:
        whole = round(length)
        return f"{whole // 60} min {whole % 60} s" if whole % 60 and whole < 600 else f"{whole // 60} min"
    if length < 2 * 86400:
        return f"{length / 3600:.0f} h"
    return f"{length / 86400:.0f} days"


def clock(length: float) -> str:
    """Seconds as `0:05`."""
    whole = int(length)
    return f"{whole // 60}:{whole % 60:02d}"


def money(dollars: float) -> str:
    """US dollars, with as many digits as matter: `free`, `$0.35`, `$0.0042`."""
    if dollars == 0:
        return "free"
    digits = 2 if dollars >= 0.1 and round(dollars, 2) == round(dollars, 6) else 4
    return f"${dollars:,.{digits}f}"


def count(number: int, one: str, many: str = "") -> str:
    """`1 film`, `3 films`, `12,000 films`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def bytes_size(size: int) -> str:
    """Bytes as `12.1 MB`."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size} bytes"


def sentence(text: str) -> str:
    """A sentence as it stands by itself, out of one without capital and stop."""
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}." if text else ""


def state_word(state: str) -> str:
    """A state as people call it."""
    return STATE_WORDS.get(state, state)


FILTERS: dict[str, Callable[..., str]] = {
    "moment": moment,
    "iso": iso_moment,
    "ago": ago,
    "seconds": seconds,
    "clock": clock,
    "money": money,
    "count": count,
    "size": bytes_size,
    "state": state_word,
    "sentence": sentence,
}
