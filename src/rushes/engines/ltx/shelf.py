"""Where weights lie when no variable names a folder: `models/NAME` in the data folder of Rushes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from rushes.engines.ltx.damage import unusable

__all__ = ["DATA", "expanded", "models_folder"]

DATA = "RUSHES_DATA"
"""The variable of the server's setting `data`."""


def models_folder(environment: Mapping[str, str]) -> Path:
    """The folder that `rushes models pull` fills and the engine looks into: `models` in the data folder.

    The data folder is RUSHES_DATA, else the one of this user on this platform, as for the films of the server.
    Raises EnvironmentProblem where there is none.
    """
    if given := environment.get(DATA, "").strip():
        return expanded(given, DATA) / "models"
    xdg = environment.get("XDG_DATA_HOME", "")
    if xdg and Path(xdg).is_absolute():
        return Path(xdg) / "rushes" / "models"
    home = expanded("~", DATA)
    data = ("Library", "Application Support") if sys.platform == "darwin" else (".local", "share")
    return home.joinpath(*data, "rushes", "models")


def expanded(given: str, source: str) -> Path:
    """The absolute path of a folder as somebody typed it, with `~`. `source` says where it was typed."""
    try:
        if "\0" in given:
            raise ValueError
        return Path(given.strip()).expanduser().absolute()
    except (RuntimeError, ValueError):
        raise unusable(
            f"{source} names {given!r}, which is no folder of anybody here", "name a folder"
        ) from None
