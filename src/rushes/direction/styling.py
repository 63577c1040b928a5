"""What a style decides about a scene beyond how the picture is drawn: the hour it plays at, where the prompt names none."""

from collections.abc import Iterable

__all__ = ["hour_of"]

HOURS = {"cyberpunk": "night", "synthwave": "dusk", "noir": "night", "horror": "night", "western": "sunset"}
"""Style → the hour without which it would not be recognised."""


def hour_of(styles: Iterable[str], usual: str) -> str:
    """The hour that the first of the styles asks for, `usual` where none does."""
    return next((HOURS[style] for style in styles if style in HOURS), usual)
