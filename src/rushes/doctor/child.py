"""Asking another Python process, so that a crash or a hang there is a finding, not an end."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

__all__ = ["PATIENCE", "answer_of"]

PATIENCE = 60.0
"""Seconds a child process may take."""


def answer_of(arguments: Sequence[str]) -> dict[str, Any]:
    """The JSON object on the last line a child Python prints; {"why": …} when it fails, crashes or hangs."""
    try:
        done = subprocess.run(
            [sys.executable, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return {"why": f"{type(error).__name__}"}
    lines = done.stdout.decode(errors="replace").strip().splitlines()
    try:
        answer = json.loads(lines[-1])
        if isinstance(answer, dict):
            return answer
    except (IndexError, ValueError):
        pass
    if done.returncode < 0:
        return {"why": f"it crashed with signal {-done.returncode}"}
    complaint = done.stderr.decode(errors="replace").strip().splitlines()
    return {"why": complaint[-1] if complaint else f"it ended with code {done.returncode}"}
