"""What a database may refuse, as errors that teach."""

from __future__ import annotations

from rushes.errors import RushesError

__all__ = ["DatabaseFull", "DatabaseGone", "DatabaseUnusable"]


class DatabaseGone(RushesError):
    """The database does not answer at present; trying again later makes sense. Whether a last commit went through is open."""


class DatabaseFull(RushesError):
    """The disk under the database is full: nothing was stored."""


class DatabaseUnusable(RushesError):
    """The database cannot be opened at all: wrong URL, no rights, made by a newer version, no driver."""
