"""Tails of places: 走廊尽头 is the corridor, whichever end of it is meant."""

from rushes.script.chinese.pieces import Piece

__all__ = ["with_tails"]

TAILS = frozenset(
    {"尽头", "深处", "一角", "角落", "门口", "入口", "出口", "边缘", "顶端", "底部", "一隅", "门前", "腹地"}
)
"""Parts of a place that are still that place."""


def with_tails(pieces: list[Piece], run: str) -> list[Piece]:
    """A place with the part of it that is meant."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        tail = run[piece.start : piece.end] in TAILS
        if tail and last is not None and any(s.category == "place" for s in last.senses):
            out[-1] = Piece(
                last.start, piece.end, last.norm, tuple(s for s in last.senses if s.category == "place")
            )
        else:
            out.append(piece)
    return out
