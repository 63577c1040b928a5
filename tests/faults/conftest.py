"""Places for predictions, and figures that show in the log of the tests."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.postgres import Postgres

from rushes.server import serving as server
from rushes.server.chores import measure, take_back


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, Any]]:
    """Settings of a server on an empty SQLite database, and then on PostgreSQL."""
    settings: dict[str, Any] = {"data": tmp_path / "data"}
    with contextlib.ExitStack() as stack:
        if request.param == "postgres":
            postgres: Postgres = request.getfixturevalue("postgres")
            settings["database_url"] = postgres.url(stack.enter_context(postgres.fresh()))
        yield settings


@pytest.fixture
def quick_reaper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leases that ran out are taken back after half a second and not after five."""
    monkeypatch.setattr(server, "CHORES", ((0.5, take_back), (30.0, measure)))


@pytest.fixture
def figures(capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest) -> Callable[..., None]:
    """Prints the figures that matter past pytest's capture."""

    def tell(**named: object) -> None:
        said = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in named.items())
        with capsys.disabled():
            print(f"\n{request.node.name}: {said}", flush=True)

    return tell
