"""What a look at the machine finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["Finding", "State", "healthy"]

State = Literal["works", "missing", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `missing` stops films from being made, `note` only makes them slower, plainer or fewer."""

    name: str
    state: State
    detail: str
    mend: str = ""


def healthy(findings: Iterable[Finding]) -> bool:
    """True when nothing needed is missing."""
    return all(finding.state != "missing" for finding in findings)
