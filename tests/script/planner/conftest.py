"""Nothing here may leave loopback, whatever proxy the machine has."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("RUSHES_PLANNER_URL", "RUSHES_PLANNER_MODEL", "RUSHES_PLANNER_KEY"):
        monkeypatch.delenv(name, raising=False)
