"""What people do with their hands and heads while they stand, sit or walk: one function for each piece of business.

Every function takes the pose made so far, the acting figure, its move and the move's share 0..1, and changes the pose.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.direction.travel import standing
from rushes.stage.people.motion.acting import Acting, held_kinds, whereabouts
from rushes.stage.people.motion.pose import ARMS, ArmPose, BodyPose
from rushes.stage.people.motion.timing import bump, drift, smooth, weight
from rushes.stage.scene import Array

__all__ = ["BUSINESS", "business", "hold_props", "laughing"]

Deed = Callable[[BodyPose, Acting, Move, float], None]


def free_hand(a: Acting, wanted: str = "r") -> str:
    """A hand that holds nothing; `wanted` when it can."""
    held = set(held_kinds(a.figure, a.view).values())
    return wanted if wanted not in held else ("l" if wanted == "r" else "r")


def _good_hand(a: Acting, move: Move) -> str:
    """The hand on the side away from the camera's edge: the one nearer to whom it is meant for."""
    side = "r" if a.figure.seed % 3 else "l"
    # Decided once for the whole move: a turn on the way must not change hands.
    middle = (move.start + move.end) / 2
    a = replace(a, frame=middle, place=standing(a.figure, middle, a.rate))
    if abs(a.place.heading) > 0.35:
        side = "l" if a.place.heading > 0 else "r"  # upstage: it does not cover the face
    target = _towards(a, move.target)
    if target is not None and abs(target[0]) > 0.3:
        side = "l" if target[0] > 0 else "r"
    return free_hand(a, side)


def _towards(a: Acting, who: str) -> Array | None:
    """Direction to somebody in the figure's own frame (x left, y up, z ahead), not unit."""
    point = whereabouts(a.view, who, a.frame, a.rate) if who else None
    if point is None:
        return None
    x, y, z = (float(c) for c in point - np.asarray(a.place.position, np.float32))
    c, s = np.cos(a.place.heading), np.sin(a.place.heading)
    return np.array([c * x - s * z, y - 0.68 * a.p.height, s * x + c * z], np.float32)


def _wave(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    side = _good_hand(a, move)
    t = (a.frame - move.start) / a.rate
    swing = sin(2 * pi * 2.1 * t)
    up = ARMS["wave"].moved(0.07 * swing, 0.0, 0.0)
    fingers = up.fingers + np.array([0.42 * swing, 0, 0], np.float32)
    pose.reach(side, ArmPose(up.goal, up.elbow, fingers, up.palm, up.hand), w)
    s = 1.0 if side == "l" else -1.0
    pose.chest[2] += -0.05 * s * w
    pose.head[2] += 0.06 * s * w
    pose.brow += 0.006 * w


def _greet(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    for side in ("l", "r"):
        if side not in held_kinds(a.figure, a.view).values():
            pose.reach(side, ARMS["greet"].moved(0.0, 0.03 * sin(a.seconds * 5), 0.0), w)
    pose.spine[0] += 0.06 * w
    pose.head[0] += -0.05 * w
    pose.brow += 0.007 * w


def laughing(a: Acting) -> float:
    """0..1: the pulse of a laugh, about 4.6 a second, at this frame."""
    total = 0.0
    for move in a.moves("laugh"):
        w = weight(move, a.frame, a.rate, 0.22, 0.5) * move.amount
        total = max(total, w * (0.72 + 0.28 * sin(2 * pi * 4.6 * (a.frame - move.start) / a.rate)))
    return total


def _laugh(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    shake = sin(2 * pi * 4.6 * (a.frame - move.start) / a.rate)
    rock = sin(2 * pi * 0.55 * (a.frame - move.start) / a.rate)
    pose.head[0] += (-0.13 + 0.030 * shake + 0.10 * rock) * w
    pose.spine[0] += (-0.05 + 0.07 * rock) * w
    pose.chest[0] += 0.028 * shake * w
    pose.shrug += (0.012 + 0.010 * shake) * w * a.p.height / 1.75
    if move.amount > 0.6:
        pose.reach(
            free_hand(a, "l" if a.figure.seed % 2 else "r"),
            ARMS["belly"].moved(0.0, 0.012 * shake, 0.0),
            0.9 * w,
        )


def _smile(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.head[2] += 0.05 * w * (1 if a.figure.seed % 2 else -1)


def _listen(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Attention: a lean towards the speaker, a tilt, now and then a nod."""
    side = 1.0 if a.figure.seed % 2 else -1.0
    pose.head[2] += 0.075 * side * w
    pose.spine[0] += 0.035 * w
    start = move.start / a.rate
    for i in range(4):
        at = start + 1.1 + 1.55 * i + 0.3 * drift(a.figure.seed, 20 + i, 0.0)
        x = a.seconds - at
        pose.head[0] += 0.085 * w * (bump(x, 0.13) + 0.7 * bump(x - 0.36, 0.13))
        pose.brow += 0.003 * w * bump(x, 0.4)


def _nod(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.head[0] += 0.12 * w * sin(2 * pi * 1.6 * (a.frame - move.start) / a.rate)


def _point(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    side = _good_hand(a, move)
    s = 1.0 if side == "l" else -1.0
    way = _towards(a, move.target)
    if way is None:
        way = np.array([s * 0.4, 0.15, 1.0], np.float32)
    way = way / np.linalg.norm(way) * np.array([s, 1, 1], np.float32)
    goal = ARMS["point"]
    pose.reach(side, ArmPose(way * 0.93, goal.elbow, way, goal.palm, goal.hand), w)


def _look_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.head[0] += -0.34 * w
    pose.neck[0] += -0.12 * w
    pose.chest[0] += -0.06 * w


def _jump(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Jumps for joy: a crouch, a flight of 0.42 s, a soft landing, again."""
    t = (a.frame - move.start) / a.rate
    u = (t % 0.95) / 0.95
    size = a.p.height / 1.75
    flight = (u - 0.32) / 0.44
    if 0 < flight < 1:
        pose.lift += 4 * flight * (1 - flight) * 0.20 * size * w
    crouch = max(bump(u - 0.22, 0.10), bump(u - 0.84, 0.09), bump(u + 0.16, 0.09))
    pose.sink += 0.085 * size * crouch * w
    pose.spine[0] += (0.22 * crouch - 0.06) * w
    up = smooth((u - 0.2) / 0.2) * smooth((0.98 - u) / 0.25)
    for side in ("l", "r"):
        if side not in held_kinds(a.figure, a.view).values():
            pose.reach(side, ARMS["cheer"], (0.35 + 0.65 * up) * w)


def _fly_kite(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands at the line in front of the breast, leaning back against the pull, tugging, looking up."""
    seed, t = a.figure.seed, a.seconds
    tug = max(drift(seed, 30, t, 2.6), 0.0) ** 2
    pull = drift(seed, 31, t, 1.3)
    side = held_kinds(a.figure, a.view).get("kite", "r")
    other = "l" if side == "r" else "r"
    pose.reach(side, ARMS["kite"].moved(0.05, 0.10 - 0.16 * tug + 0.05 * pull, 0.02 - 0.14 * tug), w)
    pose.reach(other, ARMS["kite"].moved(0.02, -0.10 + 0.08 * drift(seed, 32, t, 2.0), -0.14), w)
    pose.spine[0] += (-0.12 - 0.08 * tug) * w
    pose.head[0] += -0.12 * w
    pose.neck[0] += -0.05 * w
    pose.spine[1] += 0.08 * drift(seed, 33, t, 0.7) * w
    pose.shift[2] += -0.03 * w * a.p.height / 1.75
    bounce = max(sin(2 * pi * 1.15 * t + seed % 7), 0.0) ** 2 * smooth(0.5 + 1.4 * drift(seed, 34, t, 0.6))
    pose.sink += 0.028 * bounce * w * a.p.height / 1.75


def _fish(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A rod in both hands, hardly moving; now and then a little lift of the tip."""
    seed, t = a.figure.seed, a.seconds
    side = held_kinds(a.figure, a.view).get("fishing_rod", "r")
    other = "l" if side == "r" else "r"
    lift = 0.05 * drift(seed, 40, t, 0.8) + 0.10 * max(drift(seed, 41, t, 1.1) - 0.55, 0.0)
    pose.reach(side, ARMS["rod_near"].moved(0.0, lift + 0.5 * pose.lap, 0.0), w)
    far = ARMS["lap"].moved(0.0, pose.lap, 0.0) if a.figure.attach is not None else ARMS["rod_far"]
    pose.reach(other, far, w)
    pose.spine[0] += 0.06 * w


def _row(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    t = 2 * pi * 0.42 * a.seconds
    for side in ("l", "r"):
        pose.reach(side, ARMS["oars"].moved(0.0, 0.12 * sin(t + 1.57), -0.22 * sin(t)), w)
    pose.spine[0] += (0.10 + 0.24 * sin(t)) * w
    pose.head[0] += -0.14 * sin(t) * w


def _umbrella(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.reach(
        held_kinds(a.figure, a.view).get("umbrella", "r"),
        ARMS["umbrella"].moved(0, 0.02 * drift(a.figure.seed, 43, a.seconds), 0),
        w,
    )


def _whisper(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.head[0] += 0.16 * w
    pose.spine[0] += 0.07 * w
    pose.shrug += 0.008 * w
    pose.small_mouth = max(pose.small_mouth, w)


def _shiver(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    for side, up in (("l", 0.05), ("r", -0.03)):
        pose.reach(side, ARMS["folded"].moved(0.0, up, 0.04 if side == "l" else 0.0), w)
    pose.shrug += (0.022 + 0.003 * sin(a.seconds * 61)) * w * a.p.height / 1.75
    pose.spine[0] += 0.12 * w
    pose.head += np.array([0.10, 0.012 * sin(a.seconds * 57), 0.0], np.float32) * w


def _hug(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    for side, up in (("l", 0.10), ("r", -0.06)):
        pose.reach(side, ARMS["hug"].moved(-0.10 * w, up, 0.0), w)
    pose.spine[0] += 0.10 * w
    pose.head[2] += 0.14 * w


def _gesture(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.reach(free_hand(a, "r"), ARMS["offer"].moved(0.0, 0.05 * sin(2.6 * a.seconds), 0.0), w)


def _cry(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    for side in ("l", "r"):
        pose.reach(side, ARMS["weep"], 0.95 * w)
    sob = max(sin(a.seconds * 9.0), 0.0)
    pose.head[0] += (0.32 + 0.03 * sob) * w
    pose.spine[0] += 0.12 * w
    pose.shrug += 0.012 * sob * w


def _clap(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    beat = sin(2 * pi * 2.4 * a.seconds)
    for side in ("l", "r"):
        pose.reach(side, ARMS["clap"].moved(0.10 + 0.10 * beat, 0.0, 0.0), w)


def _dance(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    beat = 2 * pi * 1.9 * a.seconds
    pose.shift[0] += 0.05 * sin(beat / 2) * w * a.p.height / 1.75
    pose.sink += 0.04 * (0.5 + 0.5 * sin(beat)) * w
    pose.hips[2] += 0.10 * sin(beat / 2) * w
    pose.spine[2] += -0.16 * sin(beat / 2) * w
    pose.head[2] += 0.12 * sin(beat / 2 + 0.6) * w
    for side, s in (("l", 1.0), ("r", -1.0)):
        pose.reach(side, ARMS["ready"].moved(0.12, 0.28 + 0.20 * s * sin(beat / 2), 0.0), w)


def _fold(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    pose.reach("l", ARMS["folded"].moved(0.0, 0.05, 0.05), w)
    pose.reach("r", ARMS["folded"], w)


def _pockets(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    for side in ("l", "r"):
        pose.reach(side, ARMS["pockets"], w)


BUSINESS: Mapping[str, Deed] = {
    "wave": _wave, "greet": _greet, "laugh": _laugh, "smile": _smile, "listen": _listen, "nod": _nod,
    "point": _point,
    "look_up": _look_up, "jump": _jump, "fly_kite": _fly_kite, "fish": _fish, "row": _row,
    "umbrella": _umbrella,
    "hold_umbrella": _umbrella, "whisper": _whisper, "shiver": _shiver, "hug": _hug, "gesture": _gesture,
    "cry": _cry,
    "clap": _clap, "dance": _dance, "fold_arms": _fold, "pockets": _pockets,
}  # fmt: skip
SLOW: Mapping[str, tuple[float, float]] = {
    "wave": (0.48, 0.60),
    "greet": (0.44, 0.55),
    "point": (0.42, 0.5),
    "hug": (0.5, 0.5),
}
"""Seconds that big gestures take to rise and to fall."""
HELD: Mapping[str, str] = {"umbrella": "umbrella", "fishing_rod": "rod_near", "kite": "kite"}


def hold_props(pose: BodyPose, a: Acting) -> None:
    """Hands that hold something hold it up, whatever else the figure does."""
    for kind, side in held_kinds(a.figure, a.view).items():
        if not (kind == "kite" and a.moves("fly_kite")) and not (kind == "fishing_rod" and a.moves("fish")):
            pose.reach(side, ARMS[HELD.get(kind, "carry")], 1.0)


def business(pose: BodyPose, a: Acting) -> None:
    """All business under way, in order of their start; later ones lie over earlier ones."""
    for move in sorted(a.figure.moves, key=lambda m: m.start):
        deed = BUSINESS.get(move.action)
        if deed is None or not move.start - 1 <= a.frame <= move.end + 1:
            continue
        w = weight(move, a.frame, a.rate, *SLOW.get(move.action, (0.34, 0.42)))
        if w > 0:
            deed(pose, a, move, w * min(move.amount, 1.0) if move.action != "laugh" else w)
