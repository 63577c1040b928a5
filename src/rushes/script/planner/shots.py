"""Shots of an answer: where in the prompt each one is told."""

from __future__ import annotations

from dataclasses import replace

from rushes.script.planner.verbatim import Source
from rushes.script.screenplay import Screenplay, Shot

__all__ = ["placed"]


def placed(play: Screenplay, reader: Screenplay, source: Source, notes: list[str]) -> Screenplay:
    """The shots of the answer with their offsets, found by their words; else those of the built-in reader.

    They must be at least two, and told one behind the other.
    """
    found = _found(play.shots, source) if len(play.shots) > 1 else ()
    if not found and len(play.shots) > 1:
        notes.append(
            "planner: its shots are not found in the prompt one behind the other: the reader's are filmed"
        )
    shots = found or reader.shots
    last = max(len(shots) - 1, 0)
    return replace(
        play,
        shots=shots,
        sounds=tuple(replace(s, shot=min(max(s.shot, 0), last)) for s in play.sounds),
        texts=tuple(replace(t, shot=min(max(t.shot, 0), last)) for t in play.texts),
    )


def _found(shots: tuple[Shot, ...], source: Source) -> tuple[Shot, ...]:
    starts: list[int] = []
    for shot in shots:
        behind = starts[-1] + 1 if starts else 0
        start = next((span[0] for span in source.find(shot.words) if span[0] >= behind), None)
        if start is None:
            return ()
        starts.append(start)
    ends = [*starts[1:], len(source.text)]
    return tuple(
        replace(shot, number=number, start=start, end=end, words=source.text[start:end].strip())
        for number, (shot, start, end) in enumerate(zip(shots, starts, ends, strict=True))
    )
