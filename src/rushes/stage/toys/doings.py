"""What a toy does where it is: doings of the plan, its line, its mood; all with its whole body."""

from collections.abc import Callable, Iterable
from math import exp, pi, sin

from rushes.direction.plan import Expression, Mouth, Move
from rushes.stage.toys.motion import Motion, leap, scaled, together

__all__ = ["acted", "felt", "voiced"]

EASE = 0.28
"""Seconds in which a doing comes and goes."""


def _weight(move: Move, frame: float, rate: int) -> float:
    """How much of a doing is there at a frame, 0..1."""
    before, after = (frame - move.start) / rate, (move.end - frame) / rate
    low = 1.0 if not move.ease_in else min(max(before / EASE, 0.0), 1.0)
    high = 1.0 if not move.ease_out else min(max(after / EASE, 0.0), 1.0)
    u = min(low, high) if before >= 0 and after >= 0 else 0.0
    return u * u * (3.0 - 2.0 * u) * move.amount


def acted(moves: Iterable[Move], frame: float, rate: int) -> Motion:
    """What it does besides going: every doing that is under way. What is not in the table below is a lively nod."""
    found = []
    for move in moves:
        share = _weight(move, frame, rate)
        if share > 0.0 and move.action not in QUIET and (not move.path or move.action in LEAPS):
            found.append(scaled(DOINGS.get(move.action, _nodding)((frame - move.start) / rate), share))
    return together(found)


def voiced(mouths: Iterable[Mouth], frame: float, rate: int) -> Motion:
    """A toy that talks bobs with its line: every open mouth of the x-sheet is a small stretch."""
    opened = 0.0
    for mouth in mouths:
        age = (frame - mouth.frame) / rate
        if -0.05 < age < 0.4 and mouth.shape not in ("X", "A"):
            opened = max(opened, mouth.amount * exp(-((age - 0.05) ** 2) / 0.006))
    return Motion(squash=1.0 + 0.055 * opened, lift=0.02 * opened, bend=-0.06 * opened)


def felt(expressions: Iterable[Expression], frame: float, rate: int) -> Motion:
    """A mood that the whole body shows."""
    found = []
    for mood in expressions:
        share = _weight(Move(mood.start, mood.end, "", amount=mood.amount), frame, rate)
        if share > 0.0 and mood.name in MOODS:
            found.append(scaled(MOODS[mood.name], share))
    return together(found)


def _jumping(t: float) -> Motion:
    return leap(t / 0.72, t, 1.5)


def _dancing(t: float) -> Motion:
    beat = 2 * pi * t / 0.55
    return Motion(
        lift=0.06 * abs(sin(beat)),
        sway=0.20 * sin(beat),
        roll=0.09 * sin(beat + 0.5),
        yaw=0.35 * sin(beat / 2),
    )


def _spinning(t: float) -> Motion:
    return Motion(yaw=2 * pi * t / 1.3, lift=0.04 * abs(sin(2 * pi * t / 0.65)))


def _laughing(t: float) -> Motion:
    return Motion(lift=0.03 * abs(sin(13 * t)), squash=1.0 + 0.035 * sin(26 * t), bend=-0.10)


def _greeting(t: float) -> Motion:
    return Motion(sway=0.24 * sin(2 * pi * t / 0.7), roll=0.06 * sin(2 * pi * t / 0.7 + 0.4))


def _sleeping(t: float) -> Motion:
    return Motion(roll=1.25, lift=0.12, squash=1.0 + 0.03 * sin(1.7 * t))


def _crouching(t: float) -> Motion:
    return Motion(squash=0.80, bend=0.10)


def _nodding(t: float) -> Motion:
    return Motion(bend=0.10 * sin(2 * pi * t / 1.1), squash=1.0 + 0.015 * sin(2 * pi * t / 0.55))


def _eating(t: float) -> Motion:
    return Motion(nod=0.20, bend=0.22 + 0.10 * sin(2 * pi * t / 0.5), squash=1.0 + 0.02 * sin(4 * pi * t))


def _shaking(t: float) -> Motion:
    return Motion(yaw=0.10 * sin(38 * t), roll=0.03 * sin(31 * t))


def _lunging(t: float) -> Motion:
    k = max(0.0, sin(2 * pi * t / 0.9))
    return Motion(forward=0.35 * k, nod=0.28 * k, squash=1.0 + 0.10 * k)


def _roaring(t: float) -> Motion:
    k = min(t / 0.4, 1.0)
    return Motion(bend=-0.30 * k, squash=1.0 + 0.08 * k + 0.015 * sin(40 * t), lift=0.02 * k)


def _falling(t: float) -> Motion:
    k = min(t / 0.6, 1.0)
    return Motion(roll=1.45 * k * k, lift=0.10 * k, squash=1.0 - 0.10 * sin(pi * k))


def _looking(t: float) -> Motion:
    return Motion(wag=0.45 * sin(1.5 * t), yaw=0.10 * sin(1.5 * t - 0.4))


def _looking_up(t: float) -> Motion:
    return Motion(bend=-0.26)


def _bowing(t: float) -> Motion:
    return Motion(bend=0.45 * abs(sin(pi * t / 1.6)), nod=0.12 * abs(sin(pi * t / 1.6)))


def _tumbling(t: float) -> Motion:
    return Motion(tumble=2 * pi * t / 1.1, lift=0.25 * abs(sin(pi * t / 1.1)))


LEAPS = frozenset({"jump", "jump_over", "somersault", "flip", "fall", "skip"})
"""Doings along a path that are more than going; all others with a path are left to the gait."""
QUIET = frozenset(
    {"", "stand", "listen", "look", "hold", "lean", "wait", "hide", "think", "ride", "hang", "float", "blink"}
)
"""Doings in which a body is still."""
DOINGS: dict[str, Callable[[float], Motion]] = {
    **dict.fromkeys(("jump", "jump_over", "skip", "celebrate", "bounce", "cheerlead", "skip_rope", "clap"), _jumping),
    **dict.fromkeys(("dance", "dance_ballet", "robot_dance", "breakdance", "sing", "play", "aerobics", "tap_dance"), _dancing),
    **dict.fromkeys(("spin", "twirl"), _spinning),
    **dict.fromkeys(("roll", "somersault", "flip"), _tumbling),
    **dict.fromkeys(("laugh", "smile"), _laughing),
    **dict.fromkeys(("wave", "greet", "point", "gesture", "motion", "explain", "offer", "wag", "swing"), _greeting),
    **dict.fromkeys(("sleep", "lie", "prone"), _sleeping),
    **dict.fromkeys(("sit", "crouch", "kneel", "squat", "stalk"), _crouching),
    **dict.fromkeys(("eat", "drink", "sniff", "lick", "chew", "bend_down", "dig", "peck", "graze", "cut", "groom"), _eating),
    **dict.fromkeys(("shake", "shake_head", "tremble", "shiver", "sneeze", "gasp", "cry"), _shaking),
    **dict.fromkeys(("fight", "punch", "kick", "push", "catch", "throw", "attack", "wrestle", "sword_fight"), _lunging),
    **dict.fromkeys(("roar", "howl", "bark", "meow", "neigh", "chirp", "shout", "whistle", "frown"), _roaring),
    **dict.fromkeys(("fall", "break"), _falling),
    **dict.fromkeys(("look_round", "search", "turn_round", "examine"), _looking),
    **dict.fromkeys(("look_up", "stretch", "bend_back"), _looking_up),
    **dict.fromkeys(("bow", "pray", "throw_up", "sigh", "yoga"), _bowing),
    "talk": lambda t: Motion(sway=0.05 * sin(2.1 * t), wag=0.07 * sin(1.3 * t)),
}  # fmt: skip
MOODS = {
    "happy": Motion(squash=1.03),
    "laugh": Motion(squash=1.04, bend=-0.05),
    "sad": Motion(squash=0.95, bend=0.20),
    "tired": Motion(squash=0.95, bend=0.14),
    "afraid": Motion(squash=0.92, bend=-0.08),
    "angry": Motion(squash=1.03, bend=0.08),
    "surprised": Motion(squash=1.06, bend=-0.10),
    "tender": Motion(sway=0.08),
}
