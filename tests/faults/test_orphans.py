"""What becomes of a server's own worker when the server is killed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.faults.processes import family, free_port, kill_all, served, until


@pytest.mark.parametrize("seconds", [0.05, 30.0], ids=["idle", "filming"])
def test_a_killed_server_leaves_no_process(tmp_path: Path, seconds: float) -> None:
    """kill -9 of the server alone: its worker, the engine and the engine's guard are in sessions of their own."""
    with served(tmp_path / "data", free_port(), seconds=seconds) as up:
        id = up.create()
        until(lambda: up.get(id)["stage"] in ("filming", "done"), "a film in the making")
        left = family(up.process.pid)
        try:
            assert len(left) >= 3
            up.process.kill()
            until(lambda: not any(each.alive for each in left), "the end of its worker", 15)
        finally:
            kill_all(left)
