"""Efforts: climbing a wall or a rope, lifting, pushing and pulling what is heavy, writing on a board."""

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import beat_of, ease, wave
from rushes.stage.people.motion.targets import held_in, prop_named, size_of_prop
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, reach_of, tool

__all__ = ["climb", "climb_rope", "lean", "lift", "pull", "push", "write_board"]

SIDES = (("l", 1.0, 0.0), ("r", -1.0, 0.5))
STEP = 0.42
"""Metres of a grown body that a hand or foot goes up at once."""


def _rung(phase: float) -> float:
    """-1..1: where a hand or foot is against the body that rises steadily: it stays on its hold, then reaches for the next."""
    u = phase % 1.0
    return 1.0 - 2.0 * u / 0.72 if u < 0.72 else -1.0 + 2.0 * ease(u, 0.72, 1.0)


def climb(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Up a wall: opposite hand and foot go to the next hold while the others stand; hips close to the wall, looks upwards."""
    phase = (
        a.place.distance / (STEP * 2.0 * a.p.scale) if a.place.distance > 0 else beat_of(a, move).phase(0.35)
    )
    far = a.p.girth / a.p.scale + 0.10
    for side, _, offset in SIDES:
        up = _rung(phase + offset)
        away = 0.05 if (phase + offset) % 1.0 > 0.72 else 0.0
        at = (0.26, 0.60 + 0.5 * STEP * up, far - away)
        pose.hold(
            side,
            hold(
                at,
                "chest",
                "tips",
                fingers=(0.0, 1.0, 0.35),
                palm=(0.0, -0.2, 1.0),
                hand="claw",
                elbow=(1.0, -0.7, -0.2),
            ),
            w,
        )
        low = _rung(phase + offset + 0.5)
        pose.leg(
            side, leg((0.16, -0.66 + 0.24 * low, 0.16 - 0.3 * away), (0.75, 0.05, 0.6), (0.35, -0.1, 1.0)), w
        )
    pose.raised(a.p.hip_y * 0.86, w)
    pose.spine[2] += 0.09 * wave(phase) * w
    pose.shift[0] += 0.04 * wave(phase + 0.25) * a.p.scale * w
    pose.head[0] += -0.38 * w
    pose.neck[0] += -0.16 * w


def climb_rope(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Hand over hand, the rope between the feet: knees are drawn up, the feet grip, the body stretches."""
    phase = (
        a.place.distance / (STEP * 2.0 * a.p.scale) if a.place.distance > 0 else beat_of(a, move).phase(0.4)
    )
    for side, s, offset in SIDES:
        up = _rung(phase + offset)
        pose.hold(
            side,
            rod(
                vec(-0.02 * s, 0.42 + 0.5 * STEP * up, 0.30),
                vec(0.0, 1.0, 0.0),
                "chest",
                elbow=(0.8, -1.0, 0.2),
            ),
            w,
        )
    drawn = 0.5 + 0.5 * wave(phase * 2.0)
    for side, _, _ in SIDES:
        pose.leg(
            side,
            leg((-0.02, -0.88 + 0.30 * drawn, 0.22 + 0.14 * drawn), (0.5, 0.1, 1.0), (0.0, -0.5, 0.9)),
            w,
        )
    pose.raised(a.p.hip_y * (0.92 - 0.10 * drawn), w)
    pose.head[0] += -0.30 * w
    pose.spine[0] += 0.06 * drawn * w


def lift(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """What both hands hold is taken from the ground with bent knees, brought up to the breast, and held."""
    u = beat_of(a, move).share(5.0)
    down = 1.0 - ease(u, 0.14, 0.46)
    prop = held_in(a, "r") or held_in(a, "l")
    size, s = size_of_prop(prop), a.p.scale
    high = (0.5 * size.height + 0.04) * down + (0.66 * a.p.height) * (1 - down)
    ahead = a.p.girth + 0.10 * s + 0.5 * size.depth + 0.12 * s * down
    if prop is not None:
        led(pose, "r" if held_in(a, "r") is prop else "l", "root", translation((0.0, high, ahead)))
    for side, _, _ in SIDES:
        at = (0.5 * size.width / s + 0.01, (high - 0.30 * size.height) / s, ahead / s)
        pose.hold(
            side, hold(at, "root", "palm", fingers=(-0.2, 0.2, 1.0), palm=(-1.0, 0.3, 0.0), hand="offer"), w
        )
        pose.leg(side, sole(0.15, 0.0, 0.25), w)
    pose.sink += 0.34 * a.p.leg * down * w
    pose.spine[0] += 0.45 * down * w
    pose.shift[2] += -0.06 * s * (1 - down) * w
    pose.feel("angry", 0.25 * (1 - abs(2 * u - 0.7)) * w)


def push(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both palms against it, arms half bent, the body slanted behind them, one leg far back; shoves every 1.6 s."""
    shove = 0.5 + 0.5 * wave(beat_of(a, move).phase(0.62))
    size = size_of_prop(prop_named(a, move.target))
    high = min(max(0.62 * size.height, 0.7), 1.15) / a.p.scale if size.height > 0.4 else 0.95
    for side, _, _ in SIDES:
        at = (0.16, high, 0.44 + 0.06 * shove)
        pose.hold(
            side,
            hold(
                at,
                "root",
                "palm",
                fingers=(0.1, 1.0, 0.15),
                palm=(0.0, 0.0, 1.0),
                hand="open",
                elbow=(0.8, -0.8, -0.4),
            ),
            w,
        )
    pose.leg("l", sole(0.10, 0.06, 0.1), w)
    pose.leg("r", sole(0.12, -0.42, 0.3, 0.3), w)
    pose.spine[0] += (0.34 + 0.06 * shove) * w
    pose.sink += 0.10 * a.p.leg * w
    pose.head[0] += -0.16 * w
    pose.feel("angry", 0.35 * w)


def pull(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands round it, the weight thrown back over bent knees; a jerk every 1.6 s."""
    jerk = 0.5 + 0.5 * wave(beat_of(a, move).phase(0.62))
    for side, s, _ in SIDES:
        made = rod(
            vec(0.03 * s, -0.26, 0.52 - 0.10 * jerk), vec(0.0, 0.1, 1.0), "chest", elbow=(0.8, -0.8, -0.6)
        )
        pose.hold(side, made, w)
    pose.leg("l", sole(0.13, 0.26, 0.2), w)
    pose.leg("r", sole(0.13, -0.06, 0.35), w)
    pose.spine[0] += (-0.26 - 0.08 * jerk) * w
    pose.shift[2] += -0.12 * a.p.scale * w
    pose.sink += 0.14 * a.p.leg * w
    pose.feel("angry", 0.4 * w)


def lean(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A shoulder against something, ankles crossed, arms folded."""
    side = 1.0 if a.figure.seed % 2 else -1.0
    pose.hips[2] += 0.16 * side * w
    pose.spine[2] += 0.06 * side * w
    for hand in ("l", "r"):
        pose.reach(hand, ARMS["hug"].moved(-0.12, -0.06, -0.10), w)
    pose.leg("l" if side > 0 else "r", sole(-0.04, 0.10, 0.2, 0.5), w)


def write_board(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Chalk along a line at the height of the eyes, then the next line below; half turned to whoever looks on."""
    beat = beat_of(a, move)
    k, u = beat.at(3.0)
    face = bench(a, move, "front", "middle", ahead=0.50, up=1.1)
    high = (1.42 - 0.16 * (k % 3)) * a.p.scale - float(face[1, 3])
    across = (0.26 - 0.52 * ease(u, 0.0, 0.86)) * a.p.scale
    scribble = 0.022 * wave(u * 13.0)
    long = min(reach_of(a, "r", 0.1), 0.16)
    ground = float(a.view.ground(*(float(face[i, 3]) for i in (0, 2))))
    tool(pose, a, "r", face, (across, high + ground + scribble, -0.02), (-0.2, 0.3, 1.0), w, long=long)
    pose.watch(face[:3, 3] + face[:3, 0] * across, 0.6 * w)
    pose.spine[1] += 0.10 * wave(u * 0.5) * w
