"""The operator's dashboard. `shell.ROOMS` is the list of its rooms; a new one is a module with `endpoints`, a template
that extends dashboard/shell.html, and a line there and here."""

from __future__ import annotations

from rushes.server.pages.dashboard import door, keys, overview, password, post, reel, settings, usage, workers

__all__ = ["PARTS"]

PARTS = (workers, overview, reel, post, usage, keys, settings, password, door)
"""Modules with `endpoints`."""
