"""Performing: whoever is seen playing moves with the notes that are heard."""

from dataclasses import replace

from rushes.direction.plan import Figure, Scene, Strike
from rushes.direction.score import Part, Score
from rushes.direction.scoring.casting import sort_of
from rushes.direction.scoring.players import AIR, players_of

__all__ = ["performed"]


def performed(scenes: tuple[Scene, ...], score: Score | None, rate: int) -> tuple[Scene, ...]:
    """The scenes with the notes of the score in the hands of those who play them; who plays along on the same instrument
    has the same ones, and who drums in the air those of the drums."""
    if score is None:
        return scenes
    parts = {part.player: part for part in score.parts if part.player}
    drums = next((p for p in score.parts if sort_of(p.instrument) == "drums"), None)
    for player in players_of(scenes):
        same = next((p for p in score.parts if p.player and _alike(p.instrument, player.instrument)), None)
        found = drums if player.deed == AIR else same
        if found is not None:
            parts.setdefault(player.id, found)
    return tuple(
        replace(s, figures=tuple(_playing(f, parts.get(f.id), s, rate) for f in s.figures)) for s in scenes
    )


def _alike(one: str, other: str) -> bool:
    """The same instrument, or one a kind of the other."""
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def _playing(figure: Figure, part: Part | None, scene: Scene, rate: int) -> Figure:
    if part is None:
        return figure
    strikes = tuple(
        Strike(round(n.start * rate), n.pitch, n.velocity, round(n.length * rate))
        for n in part.notes
        if scene.start <= round(n.start * rate) < scene.end
    )
    return replace(figure, strikes=strikes)
