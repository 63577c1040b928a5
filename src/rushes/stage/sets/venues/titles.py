"""The name of a house of play in neon on its back wall."""

from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import board
from rushes.stage.sets.rooms.interior import Interior

__all__ = ["title"]


def title(inside: Interior, text: str, colour: str, rim: str, y: float, height: float) -> None:
    here = Bench()
    board(
        here,
        [inside.brief.signs[0] if inside.brief.signs else text],
        Hour(1.0, 0, 0, "summer"),
        colour,
        rim,
        height,
        5.0,
    )
    up = Bench()
    up.take(here, (0.0, y, 0.12))
    inside.hang("back", up)
