"""Time moved: what was decided for a scene that begins at frame 0, as it lies in the film."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from rushes.direction.plan import (
    Ambience,
    CameraKey,
    Change,
    Cue,
    Expression,
    Figure,
    Gaze,
    Mouth,
    Move,
    Scene,
    SetBrief,
    Shot,
    SpokenLine,
    Strike,
    Text,
)

__all__ = ["shifted"]

T = TypeVar("T")

_FRAMES: dict[type, tuple[str, ...]] = {
    Ambience: ("start", "end"),
    CameraKey: ("frame",),
    Change: ("start", "end"),
    Cue: ("frame",),
    Expression: ("start", "end"),
    Figure: ("stresses",),
    Gaze: ("start", "end"),
    Mouth: ("frame",),
    Move: ("start", "end"),
    Scene: ("start", "end"),
    SetBrief: ("start", "end"),
    Shot: ("start", "end"),
    SpokenLine: ("start", "end"),
    Strike: ("frame",),
    Text: ("start", "end"),
}
"""Fields that are frames of the film; a length is none. A test holds this to the plan."""


def shifted(value: T, frames: int, rate: int) -> T:
    """`value` (anything of a plan) with all that happens in it `frames` later, or earlier where negative."""
    if not frames:
        return value
    return _shifted(value, frames, rate)  # type: ignore[no-any-return]


def _shifted(value: Any, frames: int, rate: int) -> Any:
    if isinstance(value, tuple):
        return tuple(_shifted(each, frames, rate) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    moved = _FRAMES.get(type(value), ())
    changes: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if field.name in moved:
            changes[field.name] = tuple(f + frames for f in old) if isinstance(old, tuple) else old + frames
        elif isinstance(old, tuple) or type(old) in _FRAMES:
            changes[field.name] = _shifted(old, frames, rate)
    if isinstance(value, SpokenLine):
        changes["start_seconds"] = value.start_seconds + frames / rate
    return replace(value, **changes)
