"""Films for the ear: a prompt planned and mixed as it would be, without a picture."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass

from rushes.direction.director import Terms, direct
from rushes.direction.plan import ShotPlan, Vec
from rushes.direction.timeline import speech_seconds
from rushes.direction.travel import standing
from rushes.script.reader import read
from rushes.script.reading import Reading
from rushes.sound.mix.soundtrack import Soundtrack, soundtrack
from rushes.sound.voice.booth import record

__all__ = ["Mixed", "mixed", "planned"]

HEAD = 0.88
"""Share of a figure's height at which he is heard."""


@dataclass(frozen=True)
class Mixed:
    """A film's plan, its readings and its sound; CPU seconds of the mix and the process's peak memory in MB after it."""

    plan: ShotPlan
    readings: tuple[Reading, ...]
    track: Soundtrack
    seconds: float
    megabytes: float


def planned(
    prompt: str, *, frames: int = 240, seed: int = 7, cfg_scale: float = 0.5
) -> tuple[ShotPlan, tuple[Reading, ...]]:
    """A prompt's plan and its recorded lines."""
    screenplay = read(prompt)
    seconds = speech_seconds(frames, 24, len(screenplay.lines))
    readings = record(screenplay, seed=seed, seconds=seconds)
    return direct(screenplay, readings, Terms(frames=frames, seed=seed, cfg_scale=cfg_scale)), readings


def mixed(prompt: str, **terms: float) -> Mixed:
    """A prompt's film, for the ear."""
    plan, readings = planned(prompt, **terms)  # type: ignore[arg-type]
    before = time.process_time()
    track = soundtrack(plan, readings, where=whereabouts(plan), camera=view(plan))
    spent = time.process_time() - before
    return Mixed(plan, readings, track, spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def whereabouts(plan: ShotPlan) -> Callable[[str, float], Vec]:
    """Where everybody is, from the plan alone: feet on flat ground, heads at their height."""

    def where(who: str, frame: float) -> Vec:
        scene = next((s for s in plan.scenes if s.start <= frame < s.end), plan.scenes[-1])
        for figure in scene.figures:
            if figure.id == who:
                x, y, z = standing(figure, frame, plan.rate).position
                return (x, y + HEAD * figure.height, z)
        for prop in scene.props:
            if prop.id == who:
                return standing(prop, frame, plan.rate).position
        raise KeyError(who)

    return where


def view(plan: ShotPlan) -> Callable[[float], tuple[Vec, Vec]]:
    """The first key of the shot that is seen: near enough for the ear."""

    def camera(frame: float) -> tuple[Vec, Vec]:
        shot = next((s for s in plan.shots if s.start <= frame < s.end), plan.shots[-1])
        return shot.keys[0].eye, shot.keys[0].target

    return camera
