"""Arithmetic on light colours: linear RGB triples in, triples out."""

from rushes.direction.plan import Vec

__all__ = ["greyed", "mixed", "scaled", "times"]


def scaled(colour: Vec, factor: float) -> Vec:
    """The colour, `factor` times as bright."""
    return (colour[0] * factor, colour[1] * factor, colour[2] * factor)


def times(colour: Vec, filter_: Vec) -> Vec:
    """The colour through a filter, channel by channel."""
    return (colour[0] * filter_[0], colour[1] * filter_[1], colour[2] * filter_[2])


def mixed(first: Vec, second: Vec, share: float) -> Vec:
    """`share` 0 gives the first colour, 1 the second."""
    keep = 1.0 - share
    return (
        first[0] * keep + second[0] * share,
        first[1] * keep + second[1] * share,
        first[2] * keep + second[2] * share,
    )


def greyed(colour: Vec, share: float, towards: Vec = (0.90, 1.0, 1.12)) -> Vec:
    """Drained of colour by `share`, at the same luminance (Rec. 709), towards a tinted grey."""
    luminance = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    return mixed(colour, scaled(towards, luminance), share)
