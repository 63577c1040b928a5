"""Cards: pictures that are nothing but words, filmed straight on."""

from rushes.direction.framing import Gate, Setup, visible_height, visible_width
from rushes.direction.moves import keys_for
from rushes.direction.plan import Shot
from rushes.direction.timeline import Span

__all__ = ["CARD_HEIGHT", "card_reach", "card_take"]

CARD_HEIGHT = 1.2
"""Metres above the ground at which the middle of a card is."""

LENS = 50.0
DISTANCE = 4.0
APERTURE = 8.0


def card_take(span: Span, gate: Gate) -> Shot:
    """The card, squarely, with the slightest push in."""
    setup = Setup((0.0, CARD_HEIGHT, DISTANCE), (0.0, CARD_HEIGHT, 0.0), LENS)
    keys = keys_for(setup, "push_in", span.start, span.end, 0.05)
    return Shot(span.start, span.end, "title card", keys, LENS, APERTURE, ease="linear")


def card_reach(gate: Gate) -> tuple[float, float, float, float]:
    """What is seen of a card: left and right, below and above its middle, in metres (the set's `reach`)."""
    wide, high = visible_width(gate, LENS, DISTANCE) / 2, visible_height(gate, LENS, DISTANCE) / 2
    return (-wide, wide, -high, high)
