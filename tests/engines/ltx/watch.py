"""Processes that may connect to nothing, and tell when they try."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

CODE = """
import os, socket
def told(name):
    before = getattr(socket.socket, name)
    def wrapped(self, address, *rest):
        if self.family != socket.AF_UNIX:
            with open(os.environ["CONNECTIONS"], "a") as log:
                print(name, address, file=log)
            raise OSError("the test allows no connection")
        return before(self, address, *rest)
    setattr(socket.socket, name, wrapped)
told("connect"), told("connect_ex")
def asked(name, *rest, **named):
    with open(os.environ["CONNECTIONS"], "a") as log:
        print("getaddrinfo", name, file=log)
    raise OSError("the test allows no look-up")
socket.getaddrinfo = asked
"""
"""Laid where every Python looks at its start, so that child processes are watched too."""
ROOT = Path(__file__).parents[3]


class Watch:
    """Runs commands that are refused every connection and look-up, and keeps what they tried."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "connections"
        self._code = folder / "watch"
        self._code.mkdir()
        (self._code / "sitecustomize.py").write_text(CODE)

    def code_of(self, *arguments: str, **variables: str) -> int:
        """The exit code of a command; what it printed is shown when the test fails."""
        paths = {"PYTHONPATH": f"{self._code}{os.pathsep}{ROOT}", "CONNECTIONS": str(self._log)}
        known = {name: value for name, value in os.environ.items() if not name.endswith("_OFFLINE")}
        return subprocess.run(arguments, env=known | paths | variables, timeout=240, check=False).returncode

    def seen(self) -> str:
        """What was tried, a line each."""
        return self._log.read_text() if self._log.exists() else ""
