"""The end of a job as one body: a line of JSON, and behind it the film, if there is one, read from its file as it is sent."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

__all__ = ["Parcel"]


class Parcel(io.RawIOBase):
    """Reads like a file that holds both. Close it, or use it as a context. `length` is in bytes."""

    def __init__(self, end: Mapping[str, Any], film: Path | None) -> None:
        self._head = json.dumps(end).encode() + b"\n"
        self._film = None if film is None else film.open("rb")
        self._at = 0
        self.length = len(self._head) + (0 if film is None else film.stat().st_size)

    def __enter__(self) -> Self:
        return self

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next piece; the line comes in a piece with the beginning of the film."""
        wanted = self.length - self._at if size < 0 else size
        piece = self._head[self._at : self._at + wanted]
        if self._film is not None and len(piece) < wanted:
            piece += self._film.read(wanted - len(piece))
        self._at += len(piece)
        return piece

    def rewind(self) -> None:
        """Begin again, for another try."""
        self._at = 0
        if self._film is not None:
            self._film.seek(0)

    def close(self) -> None:
        """Close the film's file."""
        if self._film is not None:
            self._film.close()
        super().close()
