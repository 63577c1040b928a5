"""On the water and in it: rowing, paddling, swimming, fishing; and a kite in the wind."""

from math import cos, pi, sin

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting, held_kinds
from rushes.stage.people.motion.holds import rod
from rushes.stage.people.motion.legs import leg
from rushes.stage.people.motion.pose import ARMS, BodyPose, arm
from rushes.stage.people.motion.rhythm import beat_of, keyed, wave
from rushes.stage.people.motion.stances import STANCES
from rushes.stage.people.motion.targets import held_in
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec

__all__ = ["fish", "float_", "fly", "fly_kite", "paddle", "row", "swim"]

SIDES = (("l", 1.0), ("r", -1.0))


def fly_kite(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
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


def fish(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A rod in both hands, hardly moving; now and then a little lift of the tip."""
    seed, t = a.figure.seed, a.seconds
    side = held_kinds(a.figure, a.view).get("fishing_rod", "r")
    other = "l" if side == "r" else "r"
    lift = 0.05 * drift(seed, 40, t, 0.8) + 0.10 * max(drift(seed, 41, t, 1.1) - 0.55, 0.0)
    pose.reach(side, ARMS["rod_near"].moved(0.0, lift + 0.5 * pose.lap, 0.0), w)
    far = ARMS["lap"].moved(0.0, pose.lap, 0.0) if a.figure.attach is not None else ARMS["rod_far"]
    pose.reach(other, far, w)
    pose.spine[0] += 0.06 * w


def row(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """26 strokes a minute: the trunk swings forward with straight arms, catches, leans back and pulls the hands to the
    belly."""
    beat = beat_of(a, move)
    u = beat.phase(0.43) % 1.0
    swing = keyed(u, ((0.0, 1.0), (0.36, -0.85), (0.50, -0.7), (0.92, 1.0), (1.0, 1.0)))
    pull = keyed(u, ((0.0, 0.0), (0.16, 0.0), (0.40, 1.0), (0.50, 1.0), (0.68, 0.0), (1.0, 0.0)))
    dip = keyed(u, ((0.0, 0.0), (0.05, 1.0), (0.38, 1.0), (0.46, 0.0), (1.0, 0.0)))
    pose.spine[0] += (0.08 + 0.26 * swing) * w
    pose.hips[0] += 0.16 * swing * w
    pose.head[0] += -0.20 * swing * w
    for side, _ in SIDES:
        along = (0.90, -0.38 * dip + 0.12 * (1 - dip), 0.30 - 0.75 * (0.5 - 0.5 * swing) * 1.2)
        x, y, z = 0.13, -0.36 + 0.05 * (1 - dip), 0.43 - 0.22 * pull
        if held_in(a, side) is not None:
            pose.hold(side, rod((x, y, z), along, "chest", elbow=(0.8, -0.8, -0.6)), w)
        else:
            pose.hold(side, rod((x, y, z), (-1.0, 0.0, 0.0), "chest", elbow=(0.8, -0.8, -0.6)), w)


def paddle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A blade on one side and then the other, 0.75 strokes a second: it is set in ahead and drawn past the hip, the top hand
    pushes."""
    beat = beat_of(a, move)
    phase = beat.phase(0.38)
    side_way = wave(phase)
    draw = wave(2 * phase - 0.16)
    # The paddle's line goes through both hands: low on the side where it draws.
    tilt = 0.85 * side_way
    ahead = 0.40 + 0.07 * draw * abs(side_way)
    along = vec(
        -cos(tilt), sin(tilt), -0.12 * draw
    )  # in the chest's frame, to the figure's right; a positive tilt dips the left
    at = vec(0.0, -0.24, ahead) + along * 0.20
    pose.hold("r", rod(at * vec(-1, 1, 1), along * vec(-1, 1, 1), "chest", elbow=(0.9, -0.8, -0.3)), w)
    pose.hold("l", rod((0.0, -0.40, 0.0), (0.0, -1.0, 0.0), "hand_r", elbow=(0.9, -0.8, -0.3)), w)


def swim(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Front crawl: arms in turns over and under the water, 45 cycles a minute; six kicks to a cycle; a breath to the side."""
    beat = beat_of(a, move)
    phase = -beat.phase(0.72)  # a hand goes back under the breast and ahead over the water
    pose.twist += 0.42 * wave(phase) * w
    breath = smooth(1.6 * wave(phase + 0.06) - 0.5) * (1.0 if int(phase) % 2 == 0 else 0.0)
    pose.head[1] += -0.75 * breath * w
    pose.head[0] += 0.28 * w
    for side, s in SIDES:
        turn = 2 * pi * (phase + (0.0 if s > 0 else 0.5))
        # Round the shoulder in the body's own long plane: ahead, down under the breast, back, out of the water, ahead.
        up, front = cos(turn), -sin(turn)
        over = max(-front, 0.0)
        z = 0.62 * front * (1 if front > 0 else 0.75)
        pose.reach(side, arm((0.16 + 0.30 * over, 0.86 * up, z), (0.9, 0.2 * up, -0.7 * over - 0.1),
                             (-0.1, 0.75 * up, 0.7 * front), (-0.2, -0.4, 0.8), "flat"), w)  # fmt: skip
        kick = wave(3 * phase + (0.0 if s > 0 else 0.5))
        pose.leg(side, leg((0.03, -0.975, 0.13 * kick), (0.0, -1.0, 0.15 * kick), (0.1, -0.1, 1.0)), w)
    if breath > 0.4:
        pose.feel("surprised", 0.4 * breath * w)


def float_(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Borne by the water or by nothing: the posture is all of it."""
    if not any(m is not move and m.action == "float" for m in a.figure.moves):
        STANCES["float"](pose, a, move, w)
    pose.feel("tender", 0.6 * w)


def fly(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Like a hero of the comics, a fist ahead; without a way of its own it hovers."""
    if not any(m is not move and m.action == "fly" and m.path for m in a.figure.moves):
        STANCES["fly"](pose, a, move, w)
    pose.feel("happy", 0.5 * w)
