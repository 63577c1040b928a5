"""A virtual environment for each peer, under the cache folder, made once from a file that pins every package in it.

None of the peers pulls torch (LitServe imports it only when it is there), and pip is told to take nothing but the
pinned list, so nothing large can slip in.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.api.processes import NotMeasured

__all__ = ["cache_folder", "ensured", "pinned"]

PINS = Path(__file__).parent / "pins"
STAMP = ".rushes-bench"
SECONDS = 600


def cache_folder() -> Path:
    """Where the environments are kept when nothing else is said."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rushes-bench"


def pinned(name: str, package: str) -> str:
    """The version of a package in a peer's list."""
    for line in _list(name).read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{package}=="):
            return line.partition("==")[2]
    raise NotMeasured(f"{_list(name).name} doesn't pin {package}")


def _list(name: str) -> Path:
    return PINS / f"{name}.txt"


def ensured(name: str, cache: Path) -> Path:
    """The `bin` folder of the peer's environment, which is made or renewed when needed. Raises NotMeasured."""
    place = cache / name
    stamp = place / STAMP
    wanted = f"{sys.version}\n{_list(name).read_text(encoding='utf-8')}"
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        print(f"installing {name} into {place} (once)", file=sys.stderr, flush=True)
        shutil.rmtree(place, ignore_errors=True)
        _run(name, sys.executable, "-m", "venv", place)
        _run(
            name, place / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-deps", "-r", _list(name)
        )
        stamp.write_text(wanted, encoding="utf-8")
    return place / "bin"


def _run(name: str, *command: str | Path) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotMeasured(f"{name} can't be installed: {error}") from error
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or [done.stderr]
        raise NotMeasured(f"{name} can't be installed: {lines[-1].strip()[:300]}")
