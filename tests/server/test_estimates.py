"""How long a film takes here is told from films like it."""

from __future__ import annotations

import json

import pytest

from rushes.catalogue import load_catalogue
from rushes.server.estimates import Estimates

LTX = load_catalogue().find("ltx-2.5")


def told(seconds: float, **input: object) -> list[tuple[str, str, float]]:
    """Three films that took so long."""
    return [(LTX.slug, json.dumps({"duration": "10", **input}), seconds)] * 3


def test_films_of_the_usual_kind_are_measured() -> None:
    estimates = Estimates()
    estimates.renew(told(40.0, quality="final", tier="distilled"))
    assert estimates.measured(LTX)
    assert estimates.of(LTX) == 40.0


@pytest.mark.parametrize("other", [{"quality": "draft"}, {"tier": "quality"}])
def test_drafts_and_full_weights_say_nothing_of_the_others(other: dict[str, object]) -> None:
    estimates = Estimates()
    estimates.renew(told(7.0, **other))
    assert not estimates.measured(LTX)
    assert estimates.of(LTX) == LTX.estimated_time_seconds[10]
