"""Thinning: no more is heard at once than an ear tells apart. Nothing goes on twice; of a burst of events the loudest stay."""

from collections import Counter
from collections.abc import Sequence

from rushes.direction.plan import Cue

__all__ = ["FILM", "MOST", "thinned"]

FILM = 24
"""Frames of the film in a second."""
MOST = 14
"""Events a second: more run together (fusion of clicks begins near 15 to 20 a second)."""
ALIKE = 3
"""Sources of one kind that go on at once."""


def thinned(cues: Sequence[Cue]) -> list[Cue]:
    """The cues that are kept, in their order."""
    kept = _lasting([c for c in cues if c.length >= FILM])
    kept += _events(_apart([c for c in cues if c.length < FILM]))
    order = {id(c): i for i, c in enumerate(cues)}
    return sorted(kept, key=lambda c: order[id(c)])


def _lasting(cues: Sequence[Cue]) -> list[Cue]:
    """What goes on: once for each source, and for the three of a kind that are loudest."""
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: -c.level):
        with_it = [
            k
            for k in kept
            if k.kind == cue.kind and k.frame < cue.frame + cue.length and cue.frame < k.frame + k.length
        ]
        if len(with_it) < ALIKE and all(k.source != cue.source for k in with_it):
            kept.append(cue)
    return kept


def _apart(cues: Sequence[Cue]) -> list[Cue]:
    """One of two that are the same and fall together: the diagonal pair of a trot."""
    last: dict[tuple[str, str, str], int] = {}
    kept = []
    for cue in sorted(cues, key=lambda c: c.frame):
        key = cue.kind, cue.source, cue.detail
        if cue.frame > last.get(key, -9):
            kept.append(cue)
            last[key] = cue.frame
    return kept


def _events(cues: Sequence[Cue]) -> list[Cue]:
    """In each half of a second as many as half of MOST: the loudest, and of a kind that is heard often the fewer."""
    halves: dict[int, list[Cue]] = {}
    for cue in cues:
        halves.setdefault(cue.frame * 2 // FILM, []).append(cue)
    kept: list[Cue] = []
    for half in halves.values():
        if len(half) > MOST // 2:
            half = _loudest(half)
        kept += half
    return kept


def _loudest(half: Sequence[Cue]) -> list[Cue]:
    alike: Counter[tuple[str, str]] = Counter()
    ranked: list[tuple[float, int, Cue]] = []
    for cue in sorted(half, key=lambda c: -c.level):
        alike[cue.kind, cue.source] += 1
        ranked.append((2.0 * alike[cue.kind, cue.source] - cue.level, len(ranked), cue))
    return [cue for _, _, cue in sorted(ranked)[: MOST // 2]]
