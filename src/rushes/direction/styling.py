"""What a style decides about a scene beyond how the picture is drawn: the hour it plays at, where the prompt names none, and
how many pictures of a movement are taken."""

from collections.abc import Iterable

__all__ = ["held_on_twos", "hour_of"]

HOURS = {
    "cyberpunk": "night",
    "synthwave": "dusk",
    "noir": "night",
    "horror": "night",
    "western": "sunset",
}
"""Style → the hour without which it would not be recognised."""

TWOS = frozenset(
    {
        "stop_motion",
        "claymation",
        "paper",
        "origami",
        "bricks",
        "anime",
        "pixel",
        "silent_film",
        "surveillance",
        "sketch",
        "crayon",
        "chalk",
    }
)
"""Styles that are made picture by picture, or cranked slowly: twelve movements a second, while the camera moves smoothly."""


def hour_of(styles: Iterable[str], usual: str) -> str:
    """The hour that the first of the styles asks for, `usual` where none does."""
    return next((HOURS[style] for style in styles if style in HOURS), usual)


def held_on_twos(styles: Iterable[str]) -> bool:
    """Whether everybody moves twelve times a second instead of with every frame."""
    return not TWOS.isdisjoint(styles)
