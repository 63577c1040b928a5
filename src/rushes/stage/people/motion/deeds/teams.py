"""Deeds of many together: a scrum, a tug of war, a line-out, defence, a baton, a choir, placards."""

from math import pi, sin

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.desk import read
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import rod
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import ARMS, BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.targets import ground_of, prop_named
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.mouth import SHAPES

__all__ = [
    "brandish",
    "give_baton",
    "guard",
    "lift_up",
    "lifted",
    "scrum",
    "sing_together",
    "tackle",
    "tackled",
    "take_baton",
    "tug",
]

SIDES = (("l", 1.0), ("r", -1.0))
HEAVE = 1.5
"""Seconds between two heaves of a team."""
VERSE = 1.7
"""Seconds of a long vowel that a choir sings as one."""


def _together(a: Acting, seconds: float) -> tuple[int, float]:
    """The cycle that a whole group is in, and the share of it: everybody's is the same."""
    cycles = a.frame / a.rate / seconds
    return int(cycles // 1), cycles % 1.0


def scrum(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Bound together: backs level, arms out over the neighbours, legs driving behind in short steps."""
    k, u = _together(a, HEAVE)
    drive = arch(u) ** 2
    s = a.p.scale
    pose.hips[0] += 0.72 * w
    pose.spine[0] += 0.52 * w
    pose.neck[0] += -0.30 * w
    pose.head[0] += -0.42 * w
    pose.sink += (0.16 - 0.04 * drive) * s * w
    pose.shift[2] += (-0.12 + 0.05 * drive) * s * w
    pose.lean = 0.1
    step = 0.5 + 0.5 * sin(2 * pi * (u + 0.5 * (k % 2)))
    for side, sgn in SIDES:
        back = -0.34 - 0.16 * (step if sgn > 0 else 1 - step)
        pose.leg(side, sole(0.17, back, 0.15, 0.35 + 0.2 * drive), w)
        bound = arm((0.86, 0.42, 0.20), (0.2, 0.6, -0.8), (0.8, 0.3, 0.4), (0.0, -0.4, 1.0), "hold")
        pose.reach(side, bound, w)
    pose.feel("angry", (0.45 + 0.35 * drive) * w)


def tug(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands on the rope of a tug of war, heels dug in, leaning far back; all heave at once."""
    _, u = _together(a, HEAVE)
    heave = arch(u) ** 1.5
    s = a.p.scale
    rope = prop_named(a, move.target)
    ground = ground_of(a)
    x, up = 0.0, 0.85 * s
    if rope is not None:
        way = ground[:3, :3].T @ (rope.position - ground[:3, 3])
        x = float(way[0])
    for side, far in (("l", 0.40), ("r", 0.22)):
        at = ground[:3, :3] @ vec(x, up, (far - 0.05 * heave) * s) + ground[:3, 3]
        pose.hold(side, rod(at, ground[:3, 2], "world", elbow=(0.8, -0.8, -0.5)), w)
    pose.hips[0] += -(0.30 + 0.12 * heave) * w
    pose.spine[0] += -(0.10 + 0.08 * heave) * w
    pose.head[0] += 0.22 * w
    pose.shift[2] += -(0.26 + 0.10 * heave) * s * w
    pose.sink += (0.10 + 0.04 * heave) * s * w
    pose.leg("l", sole(0.14, 0.34, 0.25), w)
    pose.leg("r", sole(0.16, 0.02, 0.45), w)
    pose.lean = 0.25
    pose.feel("angry", (0.4 + 0.45 * heave) * w)


def lift_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Holding a jumper up: arms straight over the head to his thighs, face up, knees a little bent."""
    s = a.p.scale
    for side, _ in SIDES:
        raised = arm((0.22, 0.80, 0.56), (1.0, -0.3, 0.1), (0.0, 0.9, 0.4), (-0.3, 0.2, 0.9), "hold")
        pose.reach(side, raised, w)
        pose.leg(side, sole(0.17, 0.06, 0.3), w)
    pose.sink += (0.04 + 0.012 * wave(a.frame / a.rate / 0.7)) * s * w
    pose.head[0] += -0.40 * w
    pose.feel("angry", 0.35 * w)


def lifted(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Held up by others: legs straight and together, both arms stretched up to the ball."""
    sway = 0.04 * wave(a.frame / a.rate / 1.9)
    for side, sgn in SIDES:
        up = arm((0.10, 0.98, 0.20), (1.0, 0.0, 0.1), (-0.1, 1.0, 0.1), (-0.9, 0.0, 0.3), "open")
        pose.reach(side, up, w)
        pose.leg(side, leg((0.0, -0.97, 0.03 + 0.05 * sgn), (0.1, -0.7, 0.7)), w)
    pose.raised(a.p.hip_y, w)
    pose.spine[2] += sway * w
    pose.head[0] += -0.34 * w
    pose.feel("happy", 0.5 * w)


def guard(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Defence: knees bent, arms wide and up, quick shuffles from foot to foot."""
    beat = beat_of(a, move)
    phase = beat.phase(1.1, beat.random(0))
    s = a.p.scale
    side_step = wave(phase)
    pose.shift[0] += 0.10 * side_step * s * w
    pose.sink += (0.13 - 0.04 * abs(side_step)) * s * w
    pose.spine[0] += 0.16 * w
    pose.head[0] += -0.12 * w
    high = 0.5 + 0.5 * wave(beat.phase(0.37, beat.random(1)))
    for side, sgn in SIDES:
        mine = high if sgn > 0 else 1.0 - high
        spread = arm(
            (0.74, -0.05 + 0.72 * mine, 0.34), (0.8, -0.5, -0.2), (0.4, 0.9, 0.2), (-0.1, 0.1, 1.0), "open"
        )
        pose.reach(side, spread, w)
        pose.leg(side, sole(0.25, 0.03, 0.35, 0.0, 0.03 * max(sgn * wave(phase + 0.25), 0.0)), w)
    pose.feel("happy", 0.25 * w)


def give_baton(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The arm with the baton stretched ahead, again and again a little farther."""
    push = 0.5 + 0.5 * wave(a.frame / a.rate / 1.3)
    give = arm(
        (0.02, -0.16, 0.86 + 0.08 * push), (0.6, -1.0, -0.3), (0.0, 0.25, 1.0), (-0.9, 0.2, 0.0), "hold"
    )
    pose.reach("r", give, w)
    pose.spine[0] += 0.10 * w
    pose.feel("happy", 0.3 * w)


def take_baton(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand held open behind the back for the baton, and a look over the shoulder now and then."""
    back = ease((a.frame / a.rate / 2.6) % 1.0, 0.1, 0.25) * (
        1 - ease((a.frame / a.rate / 2.6) % 1.0, 0.5, 0.65)
    )
    take = arm((0.20, -0.62, -0.62), (0.4, 0.3, -1.0), (0.1, -0.2, -1.0), (-0.3, 0.9, 0.0), "open")
    pose.reach("r", take, w)
    pose.chest[1] += -0.25 * w
    pose.head[1] += -0.75 * back * w


def sing_together(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A choir: folders held open, heads up, the same long vowels from every mouth, a slow sway."""
    read(pose, a, move, 0.9 * w)
    k, u = _together(a, VERSE)
    shape = (SHAPES["D"], SHAPES["E"], SHAPES["D"], SHAPES["F"])[k % 4]
    note = ease(u, 0.02, 0.14) * (1 - ease(u, 0.84, 0.98))
    pose.mouth(shape, 0.95 * note * w)
    pose.watches.clear()
    pose.head[0] += -(0.16 + 0.07 * note) * w
    pose.spine[2] += 0.045 * wave(a.frame / a.rate / (2 * VERSE)) * w
    pose.shift[0] += 0.02 * wave(a.frame / a.rate / (2 * VERSE)) * a.p.scale * w
    pose.brow += 0.006 * note * w
    pose.feel("happy", 0.5 * w)


def brandish(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A placard pumped up and down over the head, the other fist raised, shouting in time with the others."""
    _, u = _together(a, 1.15)
    up = arch(u)
    shout = ease(u, 0.1, 0.25) * (1 - ease(u, 0.6, 0.8))
    sign = arm((0.44, 0.62 + 0.22 * up, 0.40), (1.0, -0.4, 0.0), (-0.1, 0.25, 1.0), (-0.9, 0.1, 0.1), "hold")
    busy = [side for side, _ in SIDES if side not in free_hands(a)]
    for side in busy or ["r"]:
        pose.reach(side, sign, w)
    if busy and len(busy) < 2 and a.figure.seed % 3:
        fist = arm(
            (0.46, 0.35 + 0.50 * up, 0.30), (1.0, -0.4, 0.0), (0.0, 1.0, 0.2), (-0.3, 0.0, 1.0), "fist"
        )
        pose.reach("l" if busy[0] == "r" else "r", fist, w)
    pose.mouth(SHAPES["D"], shout * w)
    pose.head[0] += -0.08 * shout * w
    pose.feel("angry", 0.35 * w)


def tackle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Low and hard into somebody: shoulder at the waist, both arms locked round it, legs driving behind."""
    drive = 0.5 + 0.5 * wave(a.frame / a.rate / 1.4)
    s = a.p.scale
    pose.hips[0] += 0.62 * w
    pose.spine[0] += 0.45 * w
    pose.spine[2] += 0.20 * w
    pose.head[0] += -0.45 * w
    pose.sink += 0.20 * s * w
    for side, sgn in SIDES:
        wrap = arm((0.16, 0.72, 0.62), (1.0, 0.2, -0.2), (-0.7, 0.6, 0.4), (-0.8, 0.0, 0.4), "cup")
        pose.reach(side, wrap, w)
        pose.leg(side, sole(0.16, -0.22 - 0.22 * (drive if sgn > 0 else 1 - drive), 0.2, 0.5), w)
    pose.feel("angry", 0.6 * w)


def tackled(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Caught on the run: thrown backwards over the tackler's shoulder, the ball hugged, one leg in the air."""
    reel = 0.5 + 0.5 * wave(a.frame / a.rate / 1.4)
    s = a.p.scale
    pose.hips[0] += -(0.34 + 0.10 * reel) * w
    pose.spine[0] += -(0.10 + 0.10 * reel) * w
    pose.head[0] += 0.20 * w
    pose.sink += 0.16 * s * w
    pose.shift[2] += -0.22 * s * w
    pose.reach("r", ARMS["folded"], w)
    out = arm((0.85, 0.45, 0.10), (0.6, -0.6, -0.3), (0.9, 0.6, 0.1), (0.0, -0.5, 0.8), "open")
    pose.reach("l", out, w)
    pose.leg("r", sole(0.16, -0.34, 0.3, 0.2), w)
    pose.leg("l", sole(0.22, 0.14, 0.2), w)
    pose.feel("surprised", 0.8 * w)
