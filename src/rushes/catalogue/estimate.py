"""How long a film will take here, out of how long the last ones took."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from statistics import median

from rushes.catalogue.model import Model

__all__ = ["ENOUGH", "estimated_seconds"]

ENOUGH = 3
"""Films before measurements are believed more than the manifest."""


def estimated_seconds(model: Model, duration: float, recent: Iterable[tuple[float, float]] = ()) -> float:
    """Processing time in seconds of a film of `duration` seconds, to a tenth.

    `recent` are the duration and the processing time, both in seconds, of finished films of the model. The median of
    processing time per second of film counts; with fewer than three films the manifest's figures, the nearest one
    scaled to the duration.
    """
    rates = [
        took / film for film, took in recent if film > 0 and took > 0 and isfinite(took) and isfinite(film)
    ]
    if len(rates) >= ENOUGH:
        return round(median(rates) * duration, 1)
    figures = model.estimated_time_seconds
    nearest = min(figures, key=lambda film: (abs(film - duration), film))
    return round(figures[nearest] * duration / nearest, 1)
