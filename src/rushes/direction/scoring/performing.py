"""Performing: whoever is seen playing moves with the notes that are heard."""

from dataclasses import replace

from rushes.direction.plan import Figure, Scene, Strike
from rushes.direction.score import Part, Score

__all__ = ["performed"]


def performed(scenes: tuple[Scene, ...], score: Score | None, rate: int) -> tuple[Scene, ...]:
    """The scenes with the notes of the score in the hands of those who play them."""
    if score is None:
        return scenes
    parts = {part.player: part for part in score.parts if part.player}
    return tuple(
        replace(s, figures=tuple(_playing(f, parts.get(f.id), s, rate) for f in s.figures)) for s in scenes
    )


def _playing(figure: Figure, part: Part | None, scene: Scene, rate: int) -> Figure:
    if part is None:
        return figure
    strikes = tuple(
        Strike(round(n.start * rate), n.pitch, n.velocity, round(n.length * rate))
        for n in part.notes
        if scene.start <= round(n.start * rate) < scene.end
    )
    return replace(figure, strikes=strikes)
