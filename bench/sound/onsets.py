"""Onsets: how far from its frame each cue of a film begins to be heard in the effects stem, alone."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from bench.sound.films import Mixed, view, whereabouts

from rushes.sound.mix.stems import VOCALS, Desk, effects_stem

__all__ = ["astray"]

BEGUN = 0.08
"""Share of a sound's peak at which it is heard."""


def astray(film: Mixed, most: int = 24) -> Iterator[tuple[str, float]]:
    """For each of a film's first cues its kind and the frames between plan and sound."""
    plan = film.plan
    cues = [c for scene in plan.scenes for c in scene.cues if c.kind not in VOCALS]
    for cue in cues[:most]:
        alone = replace(
            plan, scenes=tuple(replace(s, cues=(cue,) if cue in s.cues else ()) for s in plan.scenes)
        )
        desk = Desk(alone, {}, whereabouts(plan), view(plan))
        level = np.abs(effects_stem(desk, -23.0)[0]).max(1)
        if level.max() > 0:
            yield cue.kind, float(np.argmax(level > BEGUN * level.max())) / 48_000 * plan.rate - cue.frame
