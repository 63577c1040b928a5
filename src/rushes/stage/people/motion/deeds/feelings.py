"""Faces and what the body does with them: laughing, crying, sneezing, yawning, whispering."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.gestures import free_hand, free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import ARMS, BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.timing import bump, drift
from rushes.stage.people.mouth import SHAPES, MouthShape

__all__ = [
    "blink", "cough", "cry", "frown", "gasp", "howl", "laugh", "listen", "shiver", "sigh", "sing", "smile", "sneeze", "sniff",
    "stick_out_tongue", "talk", "think", "whisper", "whistle", "yawn",
]  # fmt: skip

WIDE = MouthShape(width=0.050, up=0.022, low=0.058, teeth=0.004, tongue=0.1, jaw=0.036)
"""A mouth as open as it goes: yawns, howls, high notes."""
TONGUE_OUT = MouthShape(width=0.044, up=0.010, low=0.024, corner=0.006, jaw=0.014, out=1.0)


def laugh(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Shaken 4.6 times a second (laughter: 4 to 6 notes a second, Bachorowski 2001), rocking slowly, a hand on the belly."""
    shake = sin(2 * pi * 4.6 * (a.frame - move.start) / a.rate)
    rock = sin(2 * pi * 0.55 * (a.frame - move.start) / a.rate)
    pose.head[0] += (-0.13 + 0.030 * shake + 0.10 * rock) * w
    pose.spine[0] += (-0.05 + 0.07 * rock) * w
    pose.chest[0] += 0.028 * shake * w
    pose.shrug += (0.012 + 0.010 * shake) * w * a.p.height / 1.75
    if move.amount > 0.6:
        side = free_hand(a, "l" if a.figure.seed % 2 else "r")
        pose.reach(side, ARMS["belly"].moved(0.0, 0.012 * shake, 0.0), 0.9 * w)


def smile(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A smile, and a head a little on one side."""
    pose.head[2] += 0.05 * w * (1 if a.figure.seed % 2 else -1)
    pose.feel("happy", w)


def cry(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands wipe the eyes, in turns; shoulders jerk with the sobs, three to a breath of 2.4 s."""
    beat = beat_of(a, move)
    u = beat.share(2.4)
    sob = sum(bump(u - at, 0.05) for at in (0.30, 0.44, 0.58))
    breath = ease(u, 0.0, 0.25) * (1 - ease(u, 0.62, 1.0))
    for side, ph in (("l", 0.0), ("r", 0.37)):
        rub = wave(beat.phase(1.1, ph))
        made = hold((0.105 + 0.02 * rub, -0.035 + 0.012 * wave(beat.phase(2.2, ph)), 0.222), "head", "knuckles",
                    fingers=(-0.75, 0.75, 0.1), palm=(-0.35, -0.2, -1.0), hand="fist", elbow=(0.9, -1.0, 0.2))  # fmt: skip
        pose.hold(side, made, w)
    pose.head[0] += (0.28 - 0.10 * breath + 0.05 * sob) * w
    pose.neck[0] += 0.10 * w
    pose.spine[0] += (0.14 - 0.05 * breath + 0.03 * sob) * w
    pose.shrug += (0.022 * breath + 0.014 * sob) * a.p.scale * w
    pose.feel("sad", w)
    pose.mouth(
        MouthShape(width=0.050, up=0.008, low=0.020, corner=-0.016, teeth=0.004, jaw=0.008),
        (0.45 + 0.4 * min(sob, 1.0)) * w,
    )
    pose.shut = max(pose.shut, 0.75 * w)


def frown(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Brows together, chin down, arms folded."""
    pose.feel("angry", w)
    pose.head[0] += 0.12 * w
    pose.neck[0] += 0.06 * w
    if len(free_hands(a)) == 2:
        pose.reach("l", ARMS["folded"].moved(0.0, 0.05, 0.05), w)
        pose.reach("r", ARMS["folded"], w)


def gasp(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A jerk back, eyes and mouth open, hands to the cheeks; held, let go slowly."""
    beat = beat_of(a, move)
    u = beat.whole(3.0)[1]
    up = keyed(u, ((0.0, 0.0), (0.07, 1.12), (0.13, 1.0), (0.72, 0.9), (1.0, 0.0)))
    pose.head[0] += -0.12 * up * w
    pose.spine[0] += -0.10 * up * w
    pose.shrug += 0.03 * up * a.p.scale * w
    for side in free_hands(a):
        made = hold((0.17, -0.10, 0.16), "head", "palm", fingers=(-0.15, 1.0, 0.15), palm=(-0.75, 0.1, -0.6), hand="flat",
                    elbow=(0.8, -1.0, 0.3))  # fmt: skip
        pose.hold(side, made, min(up, 1.0) * w)
    pose.feel("surprised", min(up, 1.0) * w)
    pose.mouth(SHAPES["E"], 0.7 * min(up, 1.0) * w)


def sigh(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A deep breath in over 1.2 s, held, let out with falling shoulders and head."""
    beat = beat_of(a, move)
    u = beat.whole(3.8)[1]
    full = ease(u, 0.0, 0.32) * (1 - ease(u, 0.38, 0.62))
    out = ease(u, 0.40, 0.66) * (1 - ease(u, 0.85, 1.0))
    pose.shrug += (0.045 * full - 0.02 * out) * a.p.scale * w
    pose.chest[0] += (-0.10 * full + 0.10 * out) * w
    pose.spine[0] += 0.10 * out * w
    pose.head[0] += (-0.10 * full + 0.20 * out) * w
    pose.mouth(SHAPES["E"], 0.55 * out * w)
    pose.feel("tired", 0.7 * w)
    pose.shut = max(pose.shut, 0.6 * full * w)


def blink(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both eyes, twice, then once: plainly seen."""
    beat = beat_of(a, move)
    k, u = beat.at(1.6)
    shut = max(bump(u - 0.2, 0.07), bump(u - 0.42, 0.07) if k % 2 else 0.0)
    pose.shut = max(pose.shut, min(1.25 * shut, 1.0) * w)
    pose.head[0] += 0.03 * shut * w


def sniff(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Leaning to what smells, two short breaths and a long one, eyes shut with pleasure."""
    beat = beat_of(a, move)
    u = beat.share(2.6)
    draw = bump(u - 0.22, 0.05) + bump(u - 0.36, 0.05) + 1.2 * bump(u - 0.58, 0.10)
    near = ease(u, 0.0, 0.16) * (1 - ease(u, 0.80, 1.0))
    pose.hips[0] += 0.10 * near * w
    pose.spine[0] += 0.22 * near * w
    pose.head[0] += (0.05 * near - 0.10 * draw) * w
    pose.shrug += 0.022 * draw * a.p.scale * w
    pose.chest[0] += -0.05 * draw * w
    pose.shut = max(pose.shut, 0.85 * ease(u, 0.45, 0.6) * near * w)
    pose.feel("tender", 0.8 * w)


def sneeze(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The head goes back in three catches of breath, then everything snaps forward into the crook of the hands: 2.8 s."""
    beat = beat_of(a, move)
    u = beat.whole(2.8)[1]
    back = keyed(
        u,
        (
            (0.0, 0.0),
            (0.14, 0.4),
            (0.19, 0.3),
            (0.32, 0.75),
            (0.37, 0.65),
            (0.50, 1.0),
            (0.56, 0.0),
            (1.0, 0.0),
        ),
    )
    burst = keyed(u, ((0.0, 0.0), (0.51, 0.0), (0.565, 1.0), (0.68, 0.8), (0.95, 0.0), (1.0, 0.0)))
    pose.head[0] += (-0.34 * back + 0.42 * burst) * w
    pose.neck[0] += (-0.10 * back + 0.18 * burst) * w
    pose.chest[0] += (-0.12 * back + 0.10 * burst) * w
    pose.spine[0] += (-0.08 * back + 0.40 * burst) * w
    pose.hips[0] += 0.12 * burst * w
    pose.shrug += 0.05 * max(back, burst) * a.p.scale * w
    pose.sink += 0.05 * burst * a.p.scale * w
    cover = ease(u, 0.12, 0.40) * (1 - ease(u, 0.80, 1.0))
    for side in free_hands(a):
        far = 0.13 * back
        made = hold((0.022, -0.165 - 0.05 * far, 0.25 + far), "head", "palm", fingers=(-0.9, 0.40, 0.1), palm=(-0.2, 0.0,
        -1.0), hand="flat", elbow=(0.9, -0.9, 0.1))  # fmt: skip
        pose.hold(side, made, cover * w)
    pose.mouth(WIDE, (0.55 * back + 0.8 * bump(u - 0.56, 0.04)) * w)
    pose.shut = max(pose.shut, max(0.55 * back, 1.0 if burst > 0.05 else 0.0) * w)
    pose.feel("sad", 0.35 * w)


def cough(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Two or three coughs into a fist, each 0.35 s, then a breath."""
    beat = beat_of(a, move)
    k, u = beat.at(2.2)
    jerk = sum(bump(u - at, 0.045) for at in (0.18, 0.34, 0.52)[: 2 + k % 2])
    made = hold((-0.02, -0.15, 0.275), "head", "knuckles", fingers=(-0.9, 0.35, -0.1), palm=(-0.2, -0.3, -1.0), hand="fist",
                elbow=(0.9, -1.0, 0.1))  # fmt: skip
    pose.hold(free_hand(a, "r"), made, w)
    pose.spine[0] += (0.10 + 0.14 * jerk) * w
    pose.head[0] += (0.10 + 0.10 * jerk) * w
    pose.shrug += 0.03 * jerk * a.p.scale * w
    pose.mouth(SHAPES["D"], 0.8 * min(jerk, 1.0) * w)
    pose.shut = max(pose.shut, min(jerk, 1.0) * w)
    pose.feel("sad", 0.4 * w)


def yawn(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Five seconds (Provine 1986: a yawn lasts about six): a long breath in, wide open, arms stretched up, then it all
    falls."""
    beat = beat_of(a, move)
    u = beat.whole(5.0)[1]
    wide = keyed(u, ((0.0, 0.0), (0.20, 0.35), (0.45, 1.0), (0.62, 1.0), (0.78, 0.0), (1.0, 0.0)))
    pose.mouth(WIDE, 0.95 * wide * w)
    pose.shut = max(pose.shut, min(1.3 * wide, 1.0) * w)
    pose.head[0] += -0.26 * wide * w
    pose.chest[0] += -0.14 * wide * w
    pose.shrug += 0.05 * wide * a.p.scale * w
    pose.feel("tired", 0.8 * w)
    stretch = arm((0.78, 0.52, -0.05), (0.6, -0.2, -0.8), (0.35, 1.0, -0.1), (-0.2, 0.0, 1.0), "fist")
    free = free_hands(a)
    cover = hold((0.0, -0.135, 0.262), "head", "palm", fingers=(-0.8, 0.6, 0.1), palm=(-0.1, 0.1, -1.0), hand="flat",
                 elbow=(1.0, -0.8, 0.1))  # fmt: skip
    for side in free:
        if side == free[0] and len(free) > 1:
            pose.reach(side, stretch, wide * w)
        else:
            pose.hold(side, cover, ease(u, 0.10, 0.35) * (1 - ease(u, 0.76, 0.95)) * w)


def shiver(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Arms wrapped about the body, shoulders up, trembling nine times a second (8 to 10: shivering, Sessler 2009)."""
    shake = sin(a.seconds * 61)
    for side, up in (("l", 0.05), ("r", -0.03)):
        pose.reach(side, ARMS["folded"].moved(0.01 * shake, up, 0.04 if side == "l" else 0.0), w)
    pose.shrug += (0.034 + 0.005 * shake) * w * a.p.scale
    pose.spine[0] += 0.12 * w
    pose.shift[0] += 0.006 * shake * a.p.scale * w
    pose.head += np.array([0.10, 0.02 * sin(a.seconds * 57), 0.0], np.float32) * w
    pose.sink += (0.02 + 0.004 * sin(a.seconds * 53)) * a.p.scale * w
    pose.feel("afraid", 0.5 * w)


def whisper(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Bent to the other's ear, shoulders drawn up."""
    pose.head[0] += 0.16 * w
    pose.spine[0] += 0.07 * w
    pose.shrug += 0.008 * w
    pose.small_mouth = max(pose.small_mouth, w)


def listen(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
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


def talk(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Talking without a line to be heard: hands that go along, a mouth that moves (lines have their own x-sheet)."""
    if a.figure.mouths:
        return
    beat = beat_of(a, move)
    k, u = beat.at(1.5)
    side = free_hand(a, "r" if (k + a.figure.seed) % 3 else "l")
    up = ease(u, 0.0, 0.3) * (1 - ease(u, 0.7, 1.0))
    pose.reach(
        side,
        ARMS["offer" if k % 2 else "explain"].moved(0.0, 0.10 * wave(beat.phase(1.9)), 0.0),
        0.85 * up * w,
    )
    pose.head[0] += 0.05 * wave(beat.phase(1.3)) * w
    pose.head[1] += 0.08 * drift(a.figure.seed, 51, a.seconds, 1.7) * w
    shapes = ("D", "B", "E", "C", "A", "F")
    at = beat.phase(5.2)
    shape = SHAPES[shapes[int(beat.random(int(at), 3) * 6) % 6]]
    pose.mouth(shape, arch(at % 1.0) * 0.85 * w)


def think(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Chin in a hand whose elbow rests on the other arm; eyes up and aside, then an idea or none."""
    beat = beat_of(a, move)
    side = free_hand(a, "r" if a.figure.seed % 2 else "l")
    tap = (
        max(wave(beat.phase(1.4)), 0.0)
        * ease(beat.at(5.0)[1], 0.4, 0.5)
        * (1 - ease(beat.at(5.0)[1], 0.8, 0.9))
    )
    made = hold((0.035, -0.236, 0.17 + 0.012 * tap), "head", "index", fingers=(-0.35, 0.85, 0.12), palm=(-0.85, 0.0, -0.5),
                hand="point", elbow=(0.45, -1.0, 0.35))  # fmt: skip
    pose.hold(side, made, w)
    rest = "l" if side == "r" else "r"
    if rest in free_hands(a) and a.figure.attach is None:
        pose.reach(rest, ARMS["folded"].moved(0.04, -0.10, 0.02), w)
    s = 1.0 if side == "l" else -1.0
    look = drift(a.figure.seed, 72, a.seconds, 0.9)
    pose.head += np.array([-0.10 + 0.05 * look, 0.22 * look - 0.08 * s, 0.10 * s], np.float32) * w
    pose.brow += 0.006 * max(look, 0.0) * w
    pose.feel("surprised", 0.15 * max(look, 0.0) * w)


def stick_out_tongue(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Out, and left there; a cheeky head, eyes screwed up."""
    beat = beat_of(a, move)
    u = beat.share(2.4)
    out = keyed(u, ((0.0, 0.0), (0.08, 1.0), (0.80, 1.0), (0.92, 0.0), (1.0, 0.0)))
    wag = wave(beat.phase(2.2))
    pose.mouth(TONGUE_OUT, out * w)
    pose.head += (
        np.array([0.03 + 0.06 * out, 0.0, (0.13 + 0.03 * wag) * (1 if a.figure.seed % 2 else -1)], np.float32)
        * w
    )
    pose.spine[0] += 0.08 * out * w
    pose.feel("happy", 0.6 * w)


def sing(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Swaying, a hand on the heart or at the microphone, long open vowels, the head goes back on high notes."""
    beat = beat_of(a, move)
    k, u = beat.at(1.7)
    high = 0.5 + 0.5 * drift(a.figure.seed, 73, a.seconds, 1.1)
    note = ease(u, 0.02, 0.14) * (1 - ease(u, 0.82, 0.98))
    shape = (SHAPES["D"], WIDE, SHAPES["E"])[int(beat.random(k) * 3) % 3]
    if not a.figure.mouths:
        pose.mouth(shape, note * (0.55 + 0.35 * high) * w)
    pose.head[0] += -(0.06 + 0.14 * high * note) * w
    pose.shift[0] += 0.022 * wave(beat.phase(0.45)) * a.p.scale * w
    pose.spine[2] += 0.05 * wave(beat.phase(0.45)) * w
    free = free_hands(a)
    if len(free) < 2:  # the other hand has the microphone
        side = "l" if "l" not in free else "r"
        mic = rod((0.015, -0.36, 0.27), (-0.05, 0.9, 0.16), "head", elbow=(0.8, -0.9, 0.0))
        pose.hold(side, mic, w)
    for side in free[:1] if len(free) < 2 else free:
        wide = arm(
            (0.62, -0.05 + 0.25 * high, 0.55), (0.7, -0.9, -0.2), (0.7, 0.4, 0.5), (-0.1, 0.9, 0.3), "open"
        )
        pose.reach(side, wide, (0.35 + 0.6 * note * high) * w)
    pose.brow += 0.008 * high * w
    pose.shut = max(pose.shut, 0.9 * ease(high * note, 0.55, 0.8) * w)
    pose.feel("happy", 0.4 * w)


def whistle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Pursed lips, a lifted chin, a head that goes with the tune."""
    beat = beat_of(a, move)
    pose.mouth(SHAPES["F"], w)
    pose.puff = max(pose.puff, 0.35 * w)
    pose.head += np.array([-0.12, 0.10 * wave(beat.phase(0.6)), 0.08 * wave(beat.phase(0.9))], np.float32) * w
    pose.brow += 0.006 * w
    for side in free_hands(a):
        pose.reach(side, ARMS["pockets"], 0.9 * w)


def howl(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Like an animal: the head goes back, the mouth calls."""
    beat = beat_of(a, move)
    u = beat.share(2.0)
    call = keyed(u, ((0.0, 0.0), (0.20, 1.0), (0.70, 1.0), (0.90, 0.0), (1.0, 0.0)))
    pose.head[0] += -0.34 * call * w
    pose.neck[0] += -0.14 * call * w
    pose.mouth(SHAPES["E"], call * w)
    for side in free_hands(a):
        cup = hold((0.115, -0.15, 0.27), "head", "palm", fingers=(-0.25, 0.75, 0.6), palm=(-1.0, 0.0, -0.15), hand="flat",
                   elbow=(0.9, -1.0, 0.1))  # fmt: skip
        pose.hold(side, cup, (0.5 + 0.5 * call) * w)
