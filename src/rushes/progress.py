"""How long work tells what it is doing, without knowing who listens."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Progress", "SilentProgress"]


class Progress(Protocol):
    """What a listener offers. Stages come one after the other; `advance` counts within the present one."""

    def stage(self, name: str, total: int) -> None:
        """Begin a stage of `total` steps; 0 when the number of steps is unknown."""

    def advance(self, n: int = 1) -> None:
        """`n` more steps of the present stage are done."""

    def note(self, text: str) -> None:
        """One line the user should read: something not understood, a fallback taken."""

    def show(self, name: str, data: bytes) -> None:
        """Something to look at: `name` is one of `rushes.exhibits.EXHIBITS`; given again it replaces the one before."""

    def done(self) -> None:
        """The work has ended, well or not; may be called more than once."""


class SilentProgress:
    """Listens to nothing: the default for calls from Python."""

    def stage(self, name: str, total: int) -> None:
        """Ignore it."""

    def advance(self, n: int = 1) -> None:
        """Ignore it."""

    def note(self, text: str) -> None:
        """Ignore it."""

    def show(self, name: str, data: bytes) -> None:
        """Ignore it."""

    def done(self) -> None:
        """Ignore it."""
