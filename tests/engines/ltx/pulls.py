"""Pulling from a hub on loopback, for the tests of what goes well and of what does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engines.ltx.hub_stub import TOKEN, HubStub

from rushes.engines.ltx.offers import OFFERS
from rushes.engines.ltx.pulling import pulled
from rushes.engines.ltx.weights import NAME, Weights
from rushes.errors import EnvironmentProblem

OFFER = OFFERS[NAME]


class Tally:
    """Counts what a pull tells its meter."""

    def __init__(self) -> None:
        self.total = self.done = 0
        self.names: list[str] = []

    def begin(self, total: int, there: int) -> None:
        self.total, self.done = total, there

    def file(self, name: str) -> None:
        self.names.append(name)

    def add(self, n: int) -> None:
        self.done += n


def as_operator_of(hub: HubStub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this process a token for the hub, and leave to connect to it."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    monkeypatch.setenv("HF_TOKEN", TOKEN)


def pull(folder: Path, tally: Tally | None = None, revision: str = "main") -> Weights:
    return pulled(OFFER, folder, revision, tally or Tally())[0]


def problem_of(folder: Path, revision: str = "main") -> EnvironmentProblem:
    """What a pull fails with."""
    with pytest.raises(EnvironmentProblem) as caught:
        pull(folder, revision=revision)
    assert caught.value.mend
    return caught.value
