"""One server per kind of database for all the tests of a file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from tests.postgres import Postgres
from tests.server.running import Api, serving


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def api(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """A server without workers, on SQLite and then on PostgreSQL."""
    data = tmp_path_factory.mktemp("data")
    settings: dict[str, Any] = {"data": data}
    with contextlib.ExitStack() as stack:
        if request.param == "postgres":
            server: Postgres = request.getfixturevalue("postgres")
            settings["database_url"] = server.url(stack.enter_context(server.fresh()))
        yield stack.enter_context(serving(**settings))
