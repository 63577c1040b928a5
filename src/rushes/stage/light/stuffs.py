"""What everything on the set is made of in a style that is itself a stuff: clay, paper."""

from collections.abc import Iterable
from dataclasses import replace

from rushes.stage.scene import Finish, Piece

__all__ = ["remade"]

WORLD = ("bark", "grass", "leaf", "rock", "sand", "snow", "terrain")
BUILT = ("asphalt", "brick", "cobble", "pave", "plaster", "wood")
WORN = ("cloth", "felt", "fur", "hair", "knit", "skin")
SOFT = frozenset((*WORLD, *BUILT, *WORN))
"""Materials that a modeller would make anew; glass, water, lamps and eyes stay what they are."""

STUFFS = {
    "claymation": Finish("plain", roughness=0.42, fuzz=0.0),
    "paper": Finish("paper", roughness=0.95, fuzz=0.0),
    "origami": Finish("paper", roughness=0.95, fuzz=0.0),
}
"""Style → the finish of all that is soft."""


def remade(pieces: Iterable[Piece], styles: Iterable[str]) -> list[Piece]:
    """The pieces in the stuff of the first style that has one, else as they are."""
    stuff = next((STUFFS[style] for style in styles if style in STUFFS), None)
    if stuff is None:
        return list(pieces)
    return [_of(piece, stuff) if piece.finish.material in SOFT else piece for piece in pieces]


def _of(piece: Piece, stuff: Finish) -> Piece:
    finish = replace(
        piece.finish,
        material=stuff.material,
        roughness=stuff.roughness,
        fuzz=stuff.fuzz,
        parameters=(0.0, 0.0, 0.0, 0.0),
    )
    return replace(piece, finish=finish)
