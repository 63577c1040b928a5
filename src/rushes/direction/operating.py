"""Operating: the keys of the camera that a prompt asks for, between a wide and a near setup, and how its operator holds it."""

from dataclasses import replace

from rushes.direction.framing import Setup
from rushes.direction.moves import keys_for
from rushes.direction.plan import CameraKey, Shot, Vec
from rushes.direction.timeline import Span
from rushes.script.screenplay import CameraWish

__all__ = ["crashes", "held_as_asked", "move_of", "moves_of", "operated", "over_shoulder", "zooms"]

TURN = {"slow": 0.35, "": 0.6, "fast": 0.9}
"""Radians of a pan, shares of a quarter turn or of the way of other moves, by speed."""

NO_KEYS = ("track", "handheld", "fly")
"""Wishes that are no move of keys: the camera goes along, is held in the hands, or flies."""

CRASH = ("crash", "snap", "smash", "punch", "whip", "急")
WHIPS = ("whip", "swish", "flash pan", "甩")
CRASH_FRAMES = 7
"""A crash zoom takes less than a third of a second."""

CRASH_AT = 0.35
"""Share of the shot after which it comes."""

INTENSE = ("intense", "violent", "shaking", "shake", "earthquake", "剧烈")
DUTCH = 0.21
"""Radians of a tilted picture."""


def moves_of(wish: CameraWish) -> list[str]:
    """The moves that are keys, in their order."""
    return [m for m in wish.moves if m not in NO_KEYS]


def move_of(wish: CameraWish) -> str:
    """The first of them, "static" for none."""
    return next(iter(moves_of(wish)), "static")


def zooms(wish: CameraWish) -> bool:
    """Whether nearer and farther are asked of the lens and not of the dolly."""
    words = wish.words.lower()
    return any(word in words for word in ("zoom", "变焦", "急推", "急拉"))


def crashes(wish: CameraWish) -> bool:
    """Whether it is to come with a crash."""
    words = wish.words.lower()
    return wish.speed == "fast" and zooms(wish) and any(word in words for word in (*CRASH, "fast zoom"))


def over_shoulder(wish: CameraWish) -> bool:
    """Whether one looks over a shoulder."""
    words = wish.words.lower()
    return "shoulder" in words or "过肩" in words


def operated(
    wish: CameraWish, wide: Setup, near: Setup, span: Span, amount: float = 0.0
) -> tuple[CameraKey, ...]:
    """The keys of all moves that are asked for, one after the other over the frames of a span."""
    moves = moves_of(wish) or ["static"]
    if len(moves) == 1:
        return _keys(moves[0], wish, wide, near, span, amount)
    keys: list[CameraKey] = []
    length = span.end - span.start
    for i, move in enumerate(moves):
        part = Span(span.start + i * length // len(moves), span.start + (i + 1) * length // len(moves))
        found = _keys(move, wish, wide, near, part, amount)
        keys += _going_on(keys[-1], found)[1:] if keys else found
    return tuple(keys)


def _going_on(last: CameraKey, keys: tuple[CameraKey, ...]) -> tuple[CameraKey, ...]:
    """Keys carried to where the move before them ended."""
    eye, target = _minus(last.eye, keys[0].eye), _minus(last.target, keys[0].target)
    return tuple(replace(k, eye=_plus(k.eye, eye), target=_plus(k.target, target)) for k in keys)


def _keys(
    move: str, wish: CameraWish, wide: Setup, near: Setup, span: Span, amount: float
) -> tuple[CameraKey, ...]:
    if move not in ("push_in", "pull_out"):
        keys = keys_for(wide, move, span.start, span.end, amount or TURN.get(wish.speed, 0.6))
        whips = len(keys) == 2 and any(word in wish.words.lower() for word in WHIPS)
        return _at_once(keys[0], keys[1], span) if whips else keys
    if zooms(wish):
        first, last = _zoomed(wide, near)
    else:
        first, last = CameraKey(span.start, wide.eye, wide.target), CameraKey(span.end, near.eye, near.target)
    if move == "pull_out":
        first, last = last, first
    if crashes(wish):
        return _at_once(first, last, span)
    return replace(first, frame=span.start), replace(last, frame=span.end)


def _at_once(first: CameraKey, last: CameraKey, span: Span) -> tuple[CameraKey, ...]:
    """Held, then gone through in a moment, then held again."""
    begin = span.start + round(CRASH_AT * (span.end - span.start))
    times = (span.start, begin, min(begin + CRASH_FRAMES, span.end - 1), span.end)
    four = (first, first, last, last)
    return tuple(replace(key, frame=frame) for key, frame in zip(four, times, strict=True))


def _zoomed(wide: Setup, near: Setup) -> tuple[CameraKey, CameraKey]:
    """From where the wide picture is taken the lens does the rest: twice as long shows half as much."""
    away, close = _distance(wide), _distance(near)
    lens = near.lens_mm * away / max(close, 1e-3)
    return (
        CameraKey(0, wide.eye, wide.target, lens_mm=wide.lens_mm),
        CameraKey(0, wide.eye, near.target, lens_mm=round(max(lens, wide.lens_mm), 1)),
    )


def held_as_asked(shot: Shot, wish: CameraWish) -> Shot:
    """In the hands, shaken, tilted."""
    words = wish.words.lower()
    shaky = "handheld" in wish.moves
    intense = shaky and any(word in words for word in INTENSE)
    return replace(
        shot,
        handheld=1.0 if shaky or wish.subjective else shot.handheld,
        shake=1.0 if intense else shot.shake,
        roll=DUTCH if wish.angle == "dutch" else shot.roll,
    )


def _distance(setup: Setup) -> float:
    x, y, z = _minus(setup.eye, setup.target)
    return float((x * x + y * y + z * z) ** 0.5)


def _plus(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def _minus(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])
