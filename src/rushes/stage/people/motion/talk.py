"""Talking hands: a gesture for each stressed word, its stroke exactly on the frame of the stress."""

from rushes.stage.people.motion.acting import Acting, held_kinds
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.timing import bump, drift, smooth, weight

__all__ = ["talk"]

GESTURES = ("offer", "chop", "offer", "explain", "greet")
BEFORE, HOLD, AFTER = 0.40, 0.42, 0.60
"""Seconds: a hand comes up before its word, stays, and goes back."""


def talk(pose: BodyPose, a: Acting) -> None:
    """Hands, head and brows of a speaker."""
    share = max((weight(m, a.frame, a.rate, 0.3, 0.5) for m in a.moves("talk", "whisper")), default=0.0)
    quiet = max((weight(m, a.frame, a.rate, 0.3, 0.5) for m in a.moves("whisper")), default=0.0)
    seed, t = a.figure.seed, a.seconds
    if share > 0:
        pose.head[0] += 0.045 * drift(seed, 50, t, 2.6) * share
        pose.head[1] += 0.060 * drift(seed, 51, t, 1.7) * share
        pose.head[2] += 0.050 * drift(seed, 52, t, 1.5) * share
        pose.spine[1] += 0.050 * drift(seed, 53, t, 1.1) * share
        pose.spine[0] += 0.03 * share
    taken = set(held_kinds(a.figure, a.view).values())
    seated = a.figure.attach is not None
    for i, stress in enumerate(a.figure.stresses):
        x = t - stress / a.rate
        if not -BEFORE - 0.1 < x < HOLD + AFTER:
            continue
        stroke = bump(x + 0.13, 0.085) - 0.75 * bump(x - 0.015, 0.075)
        pose.head[0] += 0.060 * bump(x - 0.02, 0.11) * (1 - 0.4 * quiet)
        pose.brow += 0.0075 * bump(x, 0.16)
        pose.spine[0] += 0.018 * bump(x - 0.02, 0.14)
        up = smooth((x + BEFORE) / (BEFORE - 0.06)) * smooth(1 - (x - HOLD) / AFTER)
        _hands(pose, a, i, up * (1 - 0.75 * quiet) * (0.8 if seated else 1.0), stroke, taken)


def _hands(pose: BodyPose, a: Acting, i: int, up: float, stroke: float, taken: set[str]) -> None:
    choice = (i * 7 + a.figure.seed * 3) % 11
    name = GESTURES[choice % len(GESTURES)]
    both = choice in (0, 4, 8)
    good = "r" if (a.figure.seed + i // 3) % 2 else "l"
    for side in ("l", "r"):
        if side in taken:
            continue
        mine = 1.0 if both or side == good else 0.0
        if mine:
            pose.reach(
                side,
                ARMS[name if name != "greet" or both else "offer"].moved(0.0, 0.16 * stroke, 0.04 * stroke),
                up,
            )
        else:
            pose.reach(side, ARMS["ready"], 0.25 * up)
