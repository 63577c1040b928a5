"""The composer: the music that a screenplay asks for, or that its mood calls for, as a score in seconds of the film."""

from collections.abc import Mapping

from rushes.direction.plan import Scene
from rushes.direction.score import Score
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Screenplay

__all__ = ["compose", "unscored"]


def compose(
    screenplay: Screenplay,
    timeline: Timeline,
    shots: Mapping[int, Span],
    scenes: tuple[Scene, ...],
    frames: int,
    rate: int,
    seed: int,
    cfg_scale: float,
) -> Score | None:
    """The score of a film; None where it has no music. Same input, same score."""
    return None


def unscored(screenplay: Screenplay, score: Score | None) -> tuple[str, ...]:
    """What was asked of the music and is not in the score, in sentences."""
    if screenplay.music is None or score is not None:
        return ()
    return (f"no music was written for “{screenplay.music.words}”",)
