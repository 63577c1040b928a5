"""Passing: two who throw something to each other share one clock.

The local phase of each runs from 0, when he has the thing in his hands, over the throw at RELEASE and the time it is with the
other, back to 1. Where hands are at a phase depends on the thrower alone, so that both know where the thing comes from and
goes to without asking each other's pose.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Figure, Move, Prop
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, ease, keyed
from rushes.stage.people.motion.targets import body_of, frame_of, other_person
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.motion.vectors import vec
from rushes.stage.scene import Array

__all__ = [
    "CAUGHT",
    "RELEASE",
    "ROUND",
    "TRACKS",
    "Game",
    "flown_between",
    "game_of",
    "in_hand",
    "landing",
    "overarm",
    "play",
    "throwing_body",
]

RELEASE, CAUGHT = 0.36, 0.50
"""Phases at which one's throw leaves the hand and is caught by the other; half a cycle later it comes back."""
ROUND = 3.4
"""Seconds of a throw and its return."""

Track = Callable[[float], tuple[float, float, float]]


def overarm(v: float) -> tuple[float, float, float]:
    """Where the right hand is, in the thrower's own ground (grown body): caught at the breast, back behind the ear, let go
    ahead."""
    x = keyed(
        v,
        (
            (0.0, -0.05),
            (0.08, -0.10),
            (0.24, -0.42),
            (RELEASE, -0.20),
            (0.44, 0.10),
            (0.60, -0.22),
            (0.86, -0.02),
            (1.0, -0.05),
        ),
    )
    y = keyed(
        v,
        (
            (0.0, 1.02),
            (0.08, 0.98),
            (0.24, 1.34),
            (RELEASE, 1.42),
            (0.44, 0.80),
            (0.60, 0.85),
            (0.86, 1.06),
            (1.0, 1.02),
        ),
    )
    z = keyed(
        v,
        (
            (0.0, 0.40),
            (0.08, 0.32),
            (0.24, -0.24),
            (RELEASE, 0.36),
            (0.44, 0.50),
            (0.60, 0.30),
            (0.86, 0.46),
            (1.0, 0.40),
        ),
    )
    return x, y, z


def sidearm(v: float) -> tuple[float, float, float]:
    """A disc: drawn to the other hip across the body, flicked out level."""
    x = keyed(
        v,
        (
            (0.0, -0.05),
            (0.08, 0.05),
            (0.24, 0.36),
            (RELEASE, -0.36),
            (0.45, -0.50),
            (0.60, -0.25),
            (0.86, -0.02),
            (1.0, -0.05),
        ),
    )
    y = keyed(
        v,
        (
            (0.0, 1.02),
            (0.08, 0.98),
            (0.24, 0.90),
            (RELEASE, 1.00),
            (0.45, 1.05),
            (0.60, 0.85),
            (0.86, 1.06),
            (1.0, 1.02),
        ),
    )
    z = keyed(
        v,
        (
            (0.0, 0.40),
            (0.08, 0.34),
            (0.24, 0.24),
            (RELEASE, 0.42),
            (0.45, 0.20),
            (0.60, 0.30),
            (0.86, 0.46),
            (1.0, 0.40),
        ),
    )
    return x, y, z


TRACKS: dict[str, Track] = {"throw": overarm, "pitch": overarm, "throw_disc": sidearm}


@dataclass(frozen=True)
class Game:
    """Two with one thing between them, at a moment: my phase, whose it is, how it is thrown."""

    phase: float
    owner: Figure
    receiver: Figure
    prop: Prop | None
    style: str


def game_of(a: Acting, move: Move) -> Game | None:
    """The game that a thrower or catcher is in; None where nobody plays with him."""
    mate = other_person(a, move)
    if mate is None:
        return None
    theirs = next(
        (
            m
            for m in mate.moves
            if m.action in (*TRACKS, "catch") and m.start < move.end and m.end > move.start
        ),
        None,
    )
    if theirs is None:
        return None
    begins = min(move.start, theirs.start)
    thrower_first = a.figure if move.action != "catch" or theirs.action == "catch" else mate
    if move.action != "catch" and theirs.action != "catch":
        thrower_first = min(a.figure, mate, key=lambda f: f.id)
    style = next((m.action for m in (move, theirs) if m.action in TRACKS), "throw")
    base = (a.frame - begins) / a.rate / ROUND
    phase = base if thrower_first.id == a.figure.id else base + 0.5
    things = [q for q in a.view.scene.props if q.attach is not None and q.attach.slot.startswith("hand")]
    things = [
        q
        for q in things
        if q.kind not in ("baseball_glove", "glove", "baseball_bat", "tennis_racket", "racket")
    ]
    mine_ = next((q for q in things if q.attach is not None and q.attach.to == a.figure.id), None)
    his = next((q for q in things if q.attach is not None and q.attach.to == mate.id), None)
    owner, receiver = (a.figure, mate) if mine_ is not None or his is None else (mate, a.figure)
    return Game(phase % 1.0, owner, receiver, mine_ or his, style)


def in_hand(a: Acting, figure: Figure, style: str, v: float) -> Array:
    """World point of the thing in somebody's hands at his phase."""
    s = body_of(figure).scale
    ground = frame_of(a, figure)
    point: Array = ground[:3, :3] @ (vec(*TRACKS[style](v)) * np.float32(s)) + ground[:3, 3]
    return point


def flown_between(start: Array, end: Array, u: float, high: float) -> Array:
    """A flight from a point to another, `high` metres over the straight line in the middle."""
    out: Array = start * np.float32(1 - u) + end * np.float32(u) + vec(0.0, 4 * u * (1 - u) * high, 0.0)
    return out


def _thing_at(a: Acting, game: Game, v: float) -> Array:
    """Where the thing is when the owner's phase is v."""
    me, mate = game.owner, game.receiver
    high = 0.10 if game.style == "throw_disc" else 0.28 if game.style == "throw" else 0.12
    if v < RELEASE:
        return in_hand(a, me, game.style, v)
    if v < CAUGHT:
        u = (v - RELEASE) / (CAUGHT - RELEASE)
        return flown_between(in_hand(a, me, game.style, RELEASE), in_hand(a, mate, game.style, 0.0), u, high)
    w = v - 0.5
    if w < RELEASE:
        return in_hand(a, mate, game.style, w)
    u = (w - RELEASE) / (CAUGHT - RELEASE)
    return flown_between(in_hand(a, mate, game.style, RELEASE), in_hand(a, me, game.style, 0.0), u, high)


def play(pose: BodyPose, a: Acting, move: Move, w: float, game: Game) -> None:
    """A throw and a catch in turns."""
    v = game.phase
    mine_v = v if game.owner.id == a.figure.id else (v + 0.5) % 1.0
    thing = _thing_at(a, game, mine_v)
    if game.owner.id == a.figure.id and game.prop is not None and game.prop.attach is not None:
        spin = 9.0 * a.seconds if game.style == "throw_disc" else 0.0
        place = translation(thing) @ rotation(0.0, spin)
        pose.leads[game.prop.attach.slot] = (np.eye(4, dtype=np.float32), place.astype(np.float32))
    throwing_body(pose, a, game.style, v, w)
    x, y, z = TRACKS[game.style](v)
    with_it = v < RELEASE + 0.02 or v > 0.985
    near = ease(v, 0.80, 0.95)
    both = (1 - ease(v, 0.05, 0.14)) if v < 0.5 else near
    wrist = vec(x, y, z)
    pose.hold("r", hold(wrist * vec(-1, 1, 1), "root", "palm", hand="claw" if with_it else "open", palm=(-0.6, 0.1, 0.6),
                        elbow=(0.9, -0.7, -0.5)), w)  # fmt: skip
    pose.hold(
        "l",
        hold(
            (0.05, y - 0.02, z), "root", "palm", fingers=(-0.2, 0.6, 0.8), palm=(-0.5, 0.1, 0.6), hand="open"
        ),
        both * w,
    )
    free = arm((0.55, -0.30, 0.45), (0.6, -0.8, -0.4), (0.5, 0.1, 0.9), (-0.2, -0.8, 0.2), "open")
    pose.reach("l", free, ease(v, 0.10, 0.20) * (1 - ease(v, 0.40, 0.60)) * w)
    pose.watch(thing, 0.85 * w)


def throwing_body(pose: BodyPose, a: Acting, style: str, v: float, w: float) -> None:
    """Weight back while the arm goes back, a step, trunk and shoulder after each other, the arm last; then it comes to
    rest."""
    s = a.p.scale
    wind = ease(v, 0.06, 0.24) * (1 - ease(v, 0.27, RELEASE))
    out = ease(v, 0.28, RELEASE + 0.02) * (1 - ease(v, 0.46, 0.62))
    side = -1.0 if style == "throw_disc" else 1.0
    pose.chest[1] += (-0.55 * side * wind + 0.50 * side * out) * w
    pose.spine[1] += (-0.30 * side * wind + 0.25 * side * out) * w
    pose.spine[0] += (-0.10 * wind + 0.24 * out) * w
    pose.shift[2] += (-0.06 * wind + 0.07 * out) * s * w
    pose.sink += (0.05 + 0.05 * out) * s * w
    step = ease(v, 0.20, 0.30) * (1 - ease(v, 0.52, 0.66))
    lifted = arch((v - 0.18) / 0.13)
    pose.leg("l", sole(0.11, 0.04 + 0.24 * step, 0.1, 0.0, 0.05 * arch((v - 0.52) / 0.14)), w)
    if style == "pitch" and lifted > 0:
        pose.leg("l", leg((0.02, -0.52, 0.46), (0.0, -0.3, 1.0), (0.1, 0.9, 0.6)), smooth(lifted) * w)
    pose.leg("r", sole(0.12, -0.10 + 0.02 * out, 0.5, 0.55 * out), w)


def landing(start: Array, ahead: Array, speed: float, up: float, floor: float, t: float) -> Array:
    """A thing let go: a parabola, two bounces, and it lies still; world point after t seconds."""
    x, high, fall = 0.0, float(start[1]) - floor, up
    for _ in range(3):
        end = (fall + (fall * fall + 2 * 9.81 * high) ** 0.5) / 9.81
        if t < end:
            y = high + fall * t - 4.905 * t * t
            return start + ahead * np.float32(x + speed * t) + vec(0.0, y + floor - float(start[1]), 0.0)
        x, t, fall, high, speed = x + speed * end, t - end, 0.45 * (9.81 * end - fall), 0.0, 0.6 * speed
    x += speed * min(t, 0.5) * 0.5
    return start + ahead * np.float32(x) + vec(0.0, floor - float(start[1]), 0.0)
