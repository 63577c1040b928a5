"""Fretting: how a chord lies on the strings of a guitar, a ukulele or a banjo, and how hands spread it on keys."""

from collections.abc import Sequence
from itertools import product

from rushes.direction.scoring.pitches import Chord, centre_of, tuning_of

__all__ = ["fretted", "spread"]

GUITAR = (40, 45, 50, 55, 59, 64)
Shape = tuple[int, ...]
OPEN: dict[tuple[int, tuple[int, ...]], Shape] = {
    (0, (0, 4, 7)): (-1, 3, 2, 0, 1, 0), (9, (0, 4, 7)): (-1, 0, 2, 2, 2, 0), (7, (0, 4, 7)): (3, 2, 0, 0, 0, 3),
    (4, (0, 4, 7)): (0, 2, 2, 1, 0, 0), (2, (0, 4, 7)): (-1, -1, 0, 2, 3, 2), (9, (0, 3, 7)): (-1, 0, 2, 2, 1, 0),
    (4, (0, 3, 7)): (0, 2, 2, 0, 0, 0), (2, (0, 3, 7)): (-1, -1, 0, 2, 3, 1), (0, (0, 4, 7, 10)): (-1, 3, 2, 3, 1, 0),
    (9, (0, 4, 7, 10)): (-1, 0, 2, 0, 2, 0), (7, (0, 4, 7, 10)): (3, 2, 0, 0, 0, 1),
    (4, (0, 4, 7, 10)): (0, 2, 0, 1, 0, 0), (2, (0, 4, 7, 10)): (-1, -1, 0, 2, 1, 2),
    (11, (0, 4, 7, 10)): (-1, 2, 1, 2, 0, 2), (9, (0, 3, 7, 10)): (-1, 0, 2, 0, 1, 0),
    (4, (0, 3, 7, 10)): (0, 2, 0, 0, 0, 0), (2, (0, 3, 7, 10)): (-1, -1, 0, 2, 1, 1),
    (0, (0, 4, 7, 11)): (-1, 3, 2, 0, 0, 0), (5, (0, 4, 7, 11)): (-1, -1, 3, 2, 1, 0),
}  # fmt: skip
"""Open shapes by root and tones: the fret of every string from the lowest on, -1 where it is not struck."""
BARRE: dict[tuple[int, ...], tuple[Shape, Shape]] = {
    (0, 4, 7): ((0, 2, 2, 1, 0, 0), (-1, 0, 2, 2, 2, 0)), (0, 3, 7): ((0, 2, 2, 0, 0, 0), (-1, 0, 2, 2, 1, 0)),
    (0, 4, 7, 10): ((0, 2, 0, 1, 0, 0), (-1, 0, 2, 0, 2, 0)), (0, 3, 7, 10): ((0, 2, 0, 0, 0, 0), (-1, 0, 2, 0, 1, 0)),
    (0, 4, 7, 11): ((0, -1, 1, 1, 0, -1), (-1, 0, 2, 1, 2, 0)), (0, 7): ((0, 2, 2, -1, -1, -1), (-1, 0, 2, 2, -1, -1)),
    (0, 5, 7): ((0, 2, 2, 2, 0, 0), (-1, 0, 2, 2, 3, 0)),
}  # fmt: skip
"""Movable shapes with the root on the lowest and on the second string."""
HIGHEST_FRET = 4


def fretted(chord: Chord, instrument: str) -> tuple[float, ...]:
    """The pitches of a chord as it is struck from the lowest string to the highest."""
    strings = tuning_of(instrument)
    if len(strings) == len(GUITAR):
        shape = OPEN.get((chord.root, chord.tones)) if chord.bass in (-1, chord.root) else None
        shape = shape or _barre(chord)
        if shape is not None:
            return tuple(float(s + f) for s, f in zip(strings, shape, strict=True) if f >= 0)
    return _searched(chord, strings) if strings else ()


def _barre(chord: Chord) -> Shape | None:
    shapes = BARRE.get(chord.tones)
    if shapes is None or chord.bass not in (-1, chord.root):
        return None
    low, second = (chord.root - GUITAR[0]) % 12, (chord.root - GUITAR[1]) % 12
    fret, shape = min((low, shapes[0]), (second, shapes[1]), key=lambda each: each[0])
    return tuple(f + fret if f >= 0 else -1 for f in shape)


def _searched(chord: Chord, strings: Sequence[int]) -> tuple[float, ...]:
    """The shape nearest to the nut with all tones of the chord in it, its bass lowest where that can be."""
    wanted = set(chord.classes[:4])
    choices = [[f for f in range(HIGHEST_FRET + 1) if (s + f) % 12 in wanted][:2] or [-1] for s in strings]
    best: tuple[float, tuple[float, ...]] = (1e9, ())
    for frets in product(*choices):
        sounding = tuple(float(s + f) for s, f in zip(strings, frets, strict=True) if f >= 0)
        if not sounding:
            continue
        missing = len(wanted - {int(p) % 12 for p in sounding})
        low = min(sounding)
        cost = 20 * missing + 3 * (int(low) % 12 != chord.lowest) + sum(f for f in frets if f > 0)
        if cost < best[0]:
            best = (cost, sounding)
    return best[1]


def spread(
    chord: Chord, instrument: str, lowest: float = 21, highest: float = 108, *, close: bool = False
) -> tuple[float, ...]:
    """The chord as an instrument plays it alone: fretted, else its tones stacked in the instrument's own octave, with the
    root an octave below for two hands unless `close`."""
    on_strings = fretted(chord, instrument) if tuning_of(instrument) else ()
    if on_strings and len(on_strings) > 2 and min(on_strings) >= lowest and len(tuning_of(instrument)) != 2:
        return on_strings
    base = centre_of(instrument, lowest, highest)
    first = 12 * round((base - 4 - chord.root) / 12) + chord.root
    stack = [float(first + t) for t in chord.tones]
    if chord.bass >= 0:
        stack = [first - ((chord.root - chord.bass) % 12), *stack]
    elif not close and first - 12 >= lowest:
        stack = [first - 12, *stack]
    return tuple(p for p in stack if lowest <= p <= highest)
