"""Games at a table: money and cards in the hands, a piece that is moved, a controller."""

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import held_in, other
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, lying
from rushes.stage.people.mouth import SHAPES

__all__ = ["count_money", "hold_cards", "move_piece", "play_controller", "shuffle_cards"]

SIDES = (("l", 1.0), ("r", -1.0))


def count_money(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Notes pushed from one hand with the thumb of the other, 2.2 a second, lips that count along; coins from heap to heap."""
    beat = beat_of(a, move)
    u = beat.phase(2.2) % 1.0
    push = keyed(u, ((0.0, 0.0), (0.45, 1.0), (0.60, 1.0), (1.0, 0.0)))
    side = "l" if held_in(a, "l") is not None else "r" if held_in(a, "r") is not None else ""
    if side:
        led(
            pose,
            side,
            "chest",
            translation((0.03 * a.p.scale, -0.24 * a.p.scale, 0.38 * a.p.scale))
            @ rotation(0.0, np.pi)
            @ rotation(0.7),
        )
        pose.hold(
            "l",
            hold(
                (0.09, -0.27, 0.37),
                "chest",
                "palm",
                fingers=(-0.5, 0.45, 0.75),
                palm=(-0.5, 0.8, -0.2),
                hand="cup",
            ),
            w,
        )
        pose.hold(
            "r",
            hold(
                (0.01 + 0.10 * push, -0.19 - 0.04 * push, 0.41),
                "chest",
                "pinch",
                fingers=(-0.8, -0.15, 0.5),
                palm=(-0.2, -0.9, 0.0),
                hand="pinch",
            ),
            w,
        )
        pose.watch(vec(0.03, -0.24, 0.38), 0.9 * w, "chest")
    else:
        work = bench(a, move, "top", "middle", ahead=0.44, up=0.77)
        pose.hold(
            "r",
            hold(
                (-0.10 + 0.20 * push, 0.03 + 0.07 * arch(push), -0.02),
                work,
                "pinch",
                fingers=(0.3, -0.4, 0.8),
                palm=(0.3, -0.9, 0.0),
                hand="pinch",
            ),
            w,
        )
        lying(pose, "l", work, (0.20, 0.015, -0.05), w)
        pose.watch(work[:3, 3], 0.9 * w)
    pose.mouth(SHAPES[("B", "C", "E")[int(beat.phase(2.2)) % 3]], 0.4 * arch(u) * w)
    pose.feel("happy", 0.5 * w)


def shuffle_cards(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Overhand: the upper hand lifts a packet out and drops it again, three times a second; then the two halves are pushed
    together."""
    beat = beat_of(a, move)
    u = beat.share(3.2)
    chop = abs(wave(beat.phase(1.5))) * (1 - ease(u, 0.70, 0.76))
    bridge = ease(u, 0.74, 0.80) * (1 - ease(u, 0.94, 1.0))
    side = "l" if held_in(a, "l") is not None else "r"
    s = a.p.scale
    led(
        pose,
        side,
        "chest",
        translation((0.02 * s, -0.22 * s + 0.02 * bridge * s, 0.38 * s))
        @ rotation(0.0, np.pi / 2 - 0.4)
        @ rotation(0.25),
    )
    pose.hold(
        "l",
        hold(
            (0.045, -0.255, 0.36),
            "chest",
            "palm",
            fingers=(-0.25, 0.25, 1.0),
            palm=(-0.75, 0.7, 0.0),
            hand="cup",
        ),
        w,
    )
    pose.hold("r", hold((0.02 + 0.03 * bridge, -0.15 + 0.075 * chop + 0.02 * bridge, 0.40), "chest", "tips", fingers=(-0.35,
                        -0.55, 0.6), palm=(-0.7, -0.4, -0.4),
                        hand="claw"), w)  # fmt: skip
    pose.watch(vec(0.0, -0.20, 0.40), 0.75 * w, "chest")
    pose.head[2] += 0.04 * wave(beat.phase(0.5)) * w


def hold_cards(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A fan of cards close to the breast, the other hand picks one and lays it on the table; looks over the cards at the
    others."""
    beat = beat_of(a, move)
    u = beat.whole(4.2)[1]
    side = "l" if held_in(a, "l") is not None or held_in(a, "r") is None else "r"
    sgn = 1.0 if side == "l" else -1.0
    s = a.p.scale
    led(
        pose,
        side,
        "chest",
        translation((0.08 * sgn * s, -0.16 * s, 0.36 * s)) @ rotation(0.0, np.pi) @ rotation(0.30),
    )
    pose.hold(
        side,
        hold(
            (0.09, -0.22, 0.36),
            "chest",
            "palm",
            fingers=(-0.45, 0.85, 0.25),
            palm=(-0.35, 0.2, -0.9),
            hand="cup",
        ),
        w,
    )
    pick = ease(u, 0.18, 0.34) * (1 - ease(u, 0.42, 0.58))
    lay = ease(u, 0.40, 0.56) * (1 - ease(u, 0.66, 0.84))
    free = other(side)
    pose.lean *= 1 - 0.5 * w
    table = bench(a, move, "top", ahead=0.42, up=0.76, target=a.view.prop_of(a.figure.id, "table"))
    pose.reach(free, ARMS["lap"].moved(0.05, 0.10 + 0.5 * pose.lap, 0.05), w)
    pose.hold(
        free,
        hold(
            (-0.06, -0.10, 0.37),
            "chest",
            "tips",
            fingers=(-0.7, 0.2, 0.4),
            palm=(0.3, 0.0, -1.0),
            hand="pinch",
        ),
        pick * w,
    )
    pose.hold(
        free,
        hold(
            (-0.05 * sgn, 0.02, -0.04),
            table,
            "tips",
            fingers=(0.1 * sgn, -0.35, 1.0),
            palm=(0, -1, -0.2),
            hand="pinch",
        ),
        lay * w,
    )
    pose.watch(vec(0.08 * sgn, -0.14, 0.36), (1 - ease(u, 0.60, 0.70)) * 0.8 * w, "chest")
    pose.head[0] += -0.06 * ease(u, 0.62, 0.72) * w
    pose.feel("surprised", 0.25 * ease(u, 0.7, 0.8) * w)


def move_piece(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Chess: chin on a hand, a long look, a hand that hovers, takes a piece and sets it down; 4.5 s; in turns with the
    other."""
    beat = beat_of(a, move)
    turn = _turn(a, move)
    u = (beat.whole(4.5)[1] + turn) % 1.0
    board = bench(a, move, "top", "middle", ahead=0.46, up=0.84)
    out = ease(u, 0.30, 0.42) * (1 - ease(u, 0.76, 0.90))
    carry_ = ease(u, 0.52, 0.64)
    x, z = -0.10 + 0.16 * carry_, -0.21 + 0.11 * carry_  # his own half of it: nobody bows to the table
    pose.lean *= 1 - 0.5 * w
    up = 0.06 + 0.07 * arch((u - 0.50) / 0.16) - 0.03 * (u > 0.46)
    side = "r"
    pose.hold(
        side,
        hold((x, up, z), board, "pinch", fingers=(0.15, -0.55, 1.0), palm=(0.4, -0.8, 0.0), hand="pinch"),
        out * w,
    )
    if a.figure.attach is not None:
        pose.reach(side, ARMS["lap"].moved(0.0, 0.14 + pose.lap * 0.5, 0.08), (1 - out) * 0.4 * w)
    chin = hold(
        (0.03, -0.232, 0.165),
        "head",
        "index",
        fingers=(-0.30, 0.85, 0.15),
        palm=(-0.85, 0.0, -0.5),
        hand="fist",
        elbow=(0.5, -1.0, 0.35),
    )
    pose.hold("l", chin, w)
    pose.spine[0] += 0.14 * w
    pose.watch(board[:3, 3], 0.9 * (1 - 0.7 * ease(u, 0.88, 0.95)) * w)


def _turn(a: Acting, move: Move) -> float:
    """Share of a cycle by which the second of two who move pieces on one board is later than the first."""
    players = [
        f.id
        for f in a.view.scene.figures
        if move.target and any(m.action == move.action and m.target == move.target for m in f.moves)
    ]
    return 0.5 if a.figure.id in players[1:] else 0.0


def play_controller(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both thumbs on it, elbows on the knees, the body leans into every curve, eyes on a screen ahead."""
    beat = beat_of(a, move)
    s = a.p.scale
    curve = drift(a.figure.seed, 105, a.seconds, 2.6)
    side = "l" if held_in(a, "l") is not None else "r"
    y = -0.32 + 0.35 * pose.lap
    led(pose, side, "chest", translation((0.0, y * s, 0.40 * s)) @ rotation(0.55, 0.0, 0.28 * curve))
    for hand, sgn in SIDES:
        thumb = 0.006 * wave(beat.phase(3.1, 0.0 if sgn > 0 else 0.4))
        pose.hold(
            hand,
            hold(
                (0.085, y - 0.02 + thumb - 0.02 * curve * sgn, 0.385),
                "chest",
                "palm",
                fingers=(-0.45, 0.15, 1.0),
                palm=(-0.85, 0.45, 0.0),
                hand="cup",
            ),
            w,
        )
    pose.spine[2] += -0.14 * curve * w
    pose.spine[0] += 0.20 * w
    pose.head[0] += -0.22 * w
    pose.head[2] += -0.08 * curve * w
    pose.watch(vec(0.0, 1.0, 2.5), 0.6 * w, "root")
    pose.feel("laugh" if curve > 0.5 else "angry", 0.45 * w)
