"""How long a receiver asks to be left alone: the header `Retry-After`, in seconds or as a date of HTTP (RFC 9110, 10.2.3)."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime

__all__ = ["LONGEST_WISH", "asked_wait", "wish"]

LONGEST_WISH = 86400.0
"""Seconds up to which a receiver's wish is heeded."""

_WHOLE = re.compile(r"[0-9]+")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_TIME = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"
_DATES = (
    re.compile(rf"[A-Z][a-z]{{2}}, (?P<day>[0-9]{{2}}) {_MONTH} (?P<year>[0-9]{{4}}) {_TIME} GMT"),
    re.compile(rf"[A-Z][a-z]{{5,8}}, (?P<day>[0-9]{{2}})-{_MONTH}-(?P<year>[0-9]{{2}}) {_TIME} GMT"),
    re.compile(rf"[A-Z][a-z]{{2}} {_MONTH} (?P<day>[0-9 ][0-9]) {_TIME} (?P<year>[0-9]{{4}})"),
)
"""Today's form and the two that are obsolete and have to be understood."""
_MOST_DIGITS = 9
"""Whole numbers with more are so many seconds that it makes no difference how many."""


def asked_wait(value: str | None, now: float) -> float | None:
    """Seconds from `now` (epoch seconds), 0 for a time that is past; None when nothing is asked or it cannot be read."""
    said = "" if value is None else value.strip(" \t")
    if _WHOLE.fullmatch(said):
        digits = said.lstrip("0") or "0"
        return float(digits if len(digits) <= _MOST_DIGITS else 10**_MOST_DIGITS)
    at = _moment(said, now)
    return None if at is None else max(0.0, at - now)


def wish(asked: float) -> str:
    """What is asked, in words for the log."""
    if asked > LONGEST_WISH:
        return f"to wait more than {LONGEST_WISH / 3600:g} h, which is too long"
    return f"to wait {math.ceil(asked)} s"


def _moment(said: str, now: float) -> float | None:
    """Epoch seconds of a date of HTTP; None when it is none."""
    found = next(filter(None, (form.fullmatch(said) for form in _DATES)), None)
    if found is None:
        return None
    year, month = int(found["year"]), _MONTHS.index(found["month"]) + 1
    day, hour, minute = (int(found[part]) for part in ("day", "hour", "minute"))
    second = 59 if found["second"] == "60" else int(found["second"])  # a leap second
    try:
        if len(found["year"]) == 2:
            year = _century(year, datetime.fromtimestamp(now, UTC).year)
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _century(year: int, present: int) -> int:
    """The year that two digits mean: one that seems more than 50 years ahead is the last with those digits."""
    full = present - present % 100 + year
    return full - 100 if full > present + 50 else full
