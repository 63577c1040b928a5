"""A row of the table: one way of making one film, its figures or the reason why there are none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

__all__ = ["PARTS", "Row", "read_rows", "reason_of", "write_row"]

PARTS = ("text", "stage 1", "upsample", "stage 2", "decode", "sound", "rest")
"""`rest` is what no network of the model did: encoding the file, the host's part, waiting."""


@dataclass(frozen=True)
class Row:
    """`seconds` of the whole film from request to file, `first` of the run before it that warmed up; `parts` seconds by stage,
    `peaks` and `allocated`/`reserved` in bytes, `flop` counted by stage, `profile` (milliseconds a frame, or TFLOP/s) by name.
    `reason` is set when the row has no figures."""

    variant: str
    film: str = ""
    seconds: float = 0.0
    first: float = 0.0
    parts: Mapping[str, float] = field(default_factory=dict)
    peaks: Mapping[str, int] = field(default_factory=dict)
    allocated: int = 0
    reserved: int = 0
    flop: Mapping[str, float] = field(default_factory=dict)
    profile: Mapping[str, float] = field(default_factory=dict)
    cpu: float = 0.0
    note: str = ""
    reason: str = ""

    def pace(self, part: str) -> float:
        """TFLOP/s of one stage, 0 where it was not timed or not counted."""
        seconds = self.parts.get(part, 0.0)
        return self.flop.get(part, 0.0) / seconds / 1e12 if seconds > 0 else 0.0

    @property
    def denoising(self) -> float:
        """TFLOP/s of both stages of denoising together."""
        seconds = self.parts.get("stage 1", 0.0) + self.parts.get("stage 2", 0.0)
        work = self.flop.get("stage 1", 0.0) + self.flop.get("stage 2", 0.0)
        return work / seconds / 1e12 if seconds > 0 else 0.0

    def as_json(self) -> dict[str, Any]:
        """For the JSON file."""
        return asdict(self)


def reason_of(error: BaseException) -> str:
    """An error in a line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:300]}" if text else type(error).__name__


def write_row(path: Path, row: Row) -> None:
    """Append it at once, so that it outlives a process that is killed."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row.as_json()) + "\n")


def read_rows(path: Path) -> list[Row]:
    """The rows written so far; none when there is no file, and none from a line that was cut off."""
    if not path.exists():
        return []
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            rows.append(Row(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return rows
