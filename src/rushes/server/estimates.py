"""How long a film takes here: from the last films made, renewed now and then."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from rushes.catalogue.estimate import ENOUGH, estimated_seconds
from rushes.catalogue.model import Model

__all__ = ["Estimates"]


class Estimates:
    """Seconds of processing by model, as last measured."""

    def __init__(self) -> None:
        self._measured: dict[str, list[tuple[float, float]]] = {}

    def renew(self, films: Iterable[tuple[str, str, float]]) -> None:
        """Take new measurements: model, input as JSON, seconds of processing."""
        measured: dict[str, list[tuple[float, float]]] = {}
        for model, given, seconds in films:
            asked = json.loads(given)
            duration = float(asked.get("duration", 0) or 0)
            usual = asked.get("quality") != "draft" and asked.get("tier") != "quality"
            if (
                duration > 0 and usual
            ):  # drafts are quick, full weights slow: they say nothing of the other films
                measured.setdefault(model, []).append((duration, seconds))
        self._measured = measured

    def measured(self, model: Model) -> bool:
        """Whether `of` tells what was measured here, rather than what the manifest says."""
        return len(self._measured.get(model.slug, ())) >= ENOUGH

    def of(self, model: Model, values: Mapping[str, object] | None = None) -> float:
        """Seconds for a film with these inputs, or for one of the default length."""
        duration = float(str((values or {}).get("duration", model.default_duration)))
        return estimated_seconds(model, duration, self._measured.get(model.slug, ()))
