"""On boards and blades: skating, skiing, skateboards, snowboards, surfing."""

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import rod
from rushes.stage.people.motion.legs import Leg, sole
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.targets import held_in
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec

__all__ = ["skate", "skateboard", "ski", "snowboard", "surf"]

SIDES = (("l", 1.0), ("r", -1.0))


def skate(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Long strokes, one in 0.75 s: weight on the gliding leg, the other pushed out and back, arms swung across; bent low."""
    beat = beat_of(a, move)
    phase = beat.phase(1 / 1.5)
    lean = wave(phase)
    s = a.p.scale
    pose.sink += (0.11 + 0.03 * wave(2 * phase)) * a.p.leg * w
    pose.shift[0] += 0.09 * lean * s * w
    pose.turn[2] += -0.10 * lean * w
    pose.spine[0] += 0.34 * w
    pose.hips[0] += 0.10 * w
    pose.head[0] += -0.38 * w
    pose.chest[1] += 0.30 * lean * w
    for side, sgn in SIDES:
        away = smooth(-1.4 * sgn * lean)  # the pushing leg
        out = sole(0.09 + 0.26 * away, -0.30 * away, 0.15 + 0.75 * away, 0.35 * away, 0.05 * arch(away))
        pose.leg(side, Leg(out.at, "root", out.toes, out.knee, down=away < 0.5), w)
        swing = sgn * lean
        pose.reach(side, arm((0.30 - 0.45 * max(swing, 0.0), -0.52 + 0.2 * abs(swing), 0.35 * swing + 0.10), (0.5, -0.5, -1.0),
                             (0.2, -0.5, 0.9), (-0.8, -0.3, 0.0), "fist"), w)  # fmt: skip
    pose.feel("happy", 0.5 * w)


def ski(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Short swings: knees bent, hips over the skis from side to side, poles planted in turns and pointing back."""
    beat = beat_of(a, move)
    phase = beat.phase(0.62)
    lean = wave(phase)
    s = a.p.scale
    pose.sink += (0.16 + 0.05 * wave(2 * phase + 0.2)) * a.p.leg * w
    pose.turn[2] += -0.20 * lean * w
    pose.shift[0] += 0.05 * lean * s * w
    pose.hips[1] += 0.22 * lean * w
    pose.chest[1] += -0.30 * lean * w
    pose.spine[0] += 0.32 * w
    pose.spine[2] += 0.16 * lean * w
    pose.head[0] += -0.34 * w
    for side, sgn in SIDES:
        pose.leg(side, sole(0.085, 0.03 * sgn * lean, 0.0), w)
        plant = smooth(2.0 * sgn * wave(phase + 0.18) - 0.9)
        along = (
            (0.10, 0.55 + 0.35 * plant, -0.80 + 0.75 * plant)
            if held_in(a, side) is None
            else (-0.05, -0.55 - 0.4 * plant, -0.75 + 0.7 * plant)
        )
        pose.hold(
            side,
            rod((0.30, -0.34 + 0.10 * plant, 0.30 + 0.08 * plant), along, "chest", elbow=(0.9, -0.8, -0.4)),
            w,
        )
    pose.feel("happy", 0.5 * w)


def _sideways(
    pose: BodyPose, a: Acting, w: float, *, turn: float, apart: float, low: float, carve: float
) -> None:
    """Across a board: the body turned from the way it goes, feet one behind the other, the look ahead over the shoulder."""
    s = a.p.scale
    pose.turn[1] += turn * w
    pose.head[1] += -0.62 * turn * w
    pose.neck[1] += -0.18 * turn * w
    pose.sink += low * a.p.leg * w
    pose.spine[0] += 0.24 * w
    pose.turn[0] += 0.14 * carve * w
    for side, _ in SIDES:
        pose.leg(side, sole(apart, 0.0, 0.35), w)
    pose.shift[2] += -0.03 * s * w


def skateboard(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A push with the hind foot, then a glide across the board with bent knees and arms out: 2.4 s."""
    beat = beat_of(a, move)
    u = beat.share(2.4)
    push = ease(u, 0.0, 0.08) * (1 - ease(u, 0.40, 0.52)) * w
    s = a.p.scale
    carve = drift(a.figure.seed, 95, a.seconds, 1.3)
    _sideways(
        pose,
        a,
        w,
        turn=1.05 * (1 - 0.65 * push),
        apart=0.17,
        low=0.14 - 0.04 * push,
        carve=carve * (1 - push),
    )
    way = (u / 0.40) % 1.0
    ground = -max(float(a.place.position[1]), 0.0) / s
    at = vec(
        0.10,
        ground + 0.095 + 0.12 * arch((way - 0.55) / 0.45),
        0.26 - 0.62 * ease(way, 0.0, 0.55) + 0.62 * ease(way, 0.55, 1.0),
    )
    # In the frame of the way: the body is turned from it.
    turn = rotation(0.0, -1.05 * (1 - 0.65 * push))[:3, :3] @ (at * vec(-1.0, 1.0, 1.0))
    pose.leg("r", Leg(turn * vec(-1.0, 1.0, 1.0), "root", vec(-0.3, 0.0, 1.0), vec(0.1, 0.3, 1.0)), push)
    for side, sgn in SIDES:
        wide = arm(
            (0.86, -0.20 + 0.14 * sgn * carve, 0.18),
            (0.4, -0.8, -0.4),
            (0.9, 0.1, 0.3),
            (0.0, -1.0, 0.1),
            "open",
        )
        pose.reach(side, wide, (1 - 0.5 * push) * w)
    pose.feel("happy", 0.5 * w)


def snowboard(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Carving from edge to edge, deep in the knees, a hand that brushes the snow."""
    beat = beat_of(a, move)
    carve = wave(beat.phase(0.42))
    _sideways(
        pose, a, w, turn=1.2, apart=0.22, low=0.24 + 0.05 * wave(2 * beat.phase(0.42)), carve=1.3 * carve
    )
    for side, sgn in SIDES:
        down = max(sgn * 0.0 + carve, 0.0) if side == "r" else max(-carve, 0.0)
        pose.reach(
            side,
            arm(
                (0.80, -0.25 - 0.35 * down, 0.24),
                (0.5, -0.7, -0.4),
                (0.9, -0.1 - 0.6 * down, 0.3),
                (0.0, -1.0, 0.1),
                "open",
            ),
            w,
        )
    pose.spine[1] += 0.22 * carve * w
    pose.feel("happy", 0.6 * w)


def surf(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Low on the board with arms out like a tightrope walker, weight from rail to rail, up and down with the wave."""
    beat = beat_of(a, move)
    carve, bob = wave(beat.phase(0.36)), wave(beat.phase(0.72, 0.1))
    _sideways(pose, a, w, turn=1.15, apart=0.25, low=0.26 + 0.06 * bob, carve=carve)
    pose.spine[2] += 0.12 * carve * w
    for side, sgn in SIDES:
        tip = 0.24 * sgn * carve + 0.05 * drift(a.figure.seed, 96 + int(sgn), a.seconds, 2.4)
        pose.reach(
            side,
            arm(
                (0.92, 0.02 + tip, 0.10), (0.3, -0.9, -0.4), (1.0, 0.15 + tip, 0.1), (0.0, -1.0, 0.1), "open"
            ),
            w,
        )
    pose.spine[1] += 0.16 * carve * w
    pose.feel("laugh", 0.6 * w)
