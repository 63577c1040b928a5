"""Harmony: progressions in Roman numerals become chords, and chords become four voices that move well.

Rules of part-writing after Aldwell and Schachter, Harmony and Voice Leading (ch. 5-6): no parallel fifths, octaves or unisons,
no crossing, upper voices within an octave of each other, common tones kept, small steps preferred.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rushes.direction.scoring.pitches import Chord

__all__ = ["NUMERAL", "Voicing", "chords_of", "four_parts", "parallels"]

Voicing = tuple[int, int, int, int]
"""Bass, tenor, alto, soprano."""

DEGREES = {"i": 0, "ii": 2, "iii": 4, "iv": 5, "v": 7, "vi": 9, "vii": 11}
NUMERAL = re.compile(r"([#b]?)(vii|vi|v|iv|iii|ii|i|VII|VI|V|IV|III|II|I)(.*)")
TONES: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "6": (0, 4, 7, 9), "9": (0, 4, 7, 10, 14),
    "add9": (0, 4, 7, 14), "5": (0, 7), "o": (0, 3, 6), "o7": (0, 3, 6, 9), "+": (0, 4, 8), "sus4": (0, 5, 7),
    "sus2": (0, 2, 7), "m7b5": (0, 3, 6, 10),
}  # fmt: skip
LIMITS = ((36, 57), (47, 66), (52, 71), (57, 79))
"""MIDI range of bass, tenor, alto and soprano: those of a choir, the bass a little lower."""
KEPT = 36
"""Voicings of a chord among which the way through is looked for."""


def chords_of(progression: Sequence[str], tonic: int) -> tuple[Chord, ...]:
    """The chords of numerals: upper case major, lower case minor, "bVII" a semitone lower, with "7", "maj7", "o", "5" …"""
    return tuple(_chord(numeral, tonic) for numeral in progression)


@lru_cache(maxsize=1024)
def _chord(numeral: str, tonic: int) -> Chord:
    match = NUMERAL.fullmatch(numeral)
    if match is None:
        raise ValueError(f"no chord: {numeral}")
    sign, degree, suffix = match.groups()
    root = (tonic + DEGREES[degree.lower()] + {"#": 1, "b": -1, "": 0}[sign]) % 12
    tones = TONES[suffix]
    if degree.islower() and 4 in tones and suffix != "+":
        tones = tuple(3 if t == 4 else t for t in tones)
    return Chord(root, tones)


def parallels(one: Voicing, two: Voicing) -> int:
    """How many pairs of voices move in parallel fifths, octaves or unisons."""
    count = 0
    for i in range(4):
        for j in range(i + 1, 4):
            before, after = (one[j] - one[i]) % 12, (two[j] - two[i]) % 12
            if before == after and before in (0, 7) and one[i] != two[i] and one[j] != two[j]:
                count += (two[i] - one[i] > 0) == (two[j] - one[j] > 0)
    return count


@lru_cache(maxsize=512)
def _voicings(chord: Chord) -> tuple[tuple[float, Voicing], ...]:
    """The best voicings of a chord with its bass lowest, each with what is wrong with it."""
    classes = chord.classes[:4]
    needed = set(classes) - ({classes[2]} if len(classes) == 4 else set())
    places = [[p for p in range(lo, hi + 1) if p % 12 in classes] for lo, hi in LIMITS]
    found = []
    for bass in (p for p in places[0] if p % 12 == chord.lowest):
        for tenor in (p for p in places[1] if bass <= p <= bass + 19):
            for alto in (p for p in places[2] if tenor <= p <= tenor + 12):
                for soprano in (p for p in places[3] if alto < p <= alto + 12):
                    voicing = (bass, tenor, alto, soprano)
                    sounding = [p % 12 for p in voicing]
                    if not needed <= set(sounding):
                        continue
                    third = (chord.root + (3 if chord.minor else 4)) % 12
                    cost = 3.0 * (sounding.count(third) > 1) + 2.0 * (tenor == alto)
                    cost += 0.06 * (abs(soprano - 69) + abs(bass - 45))
                    found.append((cost, voicing))
    return tuple(sorted(found)[:KEPT])


def four_parts(chords: Sequence[Chord]) -> tuple[Voicing, ...]:
    """The way through the chords with the least motion and no parallels where there is one (dynamic programming)."""
    if not chords:
        return ()
    rows = [_voicings(c) for c in chords]
    best: list[list[tuple[float, int]]] = [[(cost, -1) for cost, _ in rows[0]]]
    for before, row in pairwise(rows):
        column = []
        for cost, voicing in row:
            ways = ((best[-1][k][0] + _step(known, voicing), k) for k, (_, known) in enumerate(before))
            least, k = min(ways)
            column.append((least + cost, k))
        best.append(column)
    at = min(range(len(rows[-1])), key=lambda k: best[-1][k][0])
    out: list[Voicing] = []
    for row, column in zip(reversed(rows), reversed(best), strict=True):
        out.append(row[at][1])
        at = column[at][1]
    return tuple(reversed(out))


@lru_cache(maxsize=65536)
def _step(one: Voicing, two: Voicing) -> float:
    if one == two:
        return 0.0
    moved = sum(abs(a - b) for a, b in zip(one[1:], two[1:], strict=True)) + 0.25 * abs(one[0] - two[0])
    leaps = sum(abs(a - b) > 7 for a, b in zip(one[1:], two[1:], strict=True))
    crossed = any(two[k] > one[k + 1] or two[k + 1] < one[k] for k in range(3))
    return moved + 4 * leaps + 3 * crossed + 60 * parallels(one, two)
